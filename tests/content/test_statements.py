"""The seven statements: the report's groups in the report's order, each with the same room and the same verbs."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from kiosk.content.check import check_workshop
from kiosk.content.reader import Reader
from kiosk.content.typography import word_count
from kiosk.content.workshop import read_workshop
from kiosk.errors import RouteError
from kiosk.routes import Route

PROJECT = Path(__file__).resolve().parents[2]
INVENTORY: dict[str, Any] = json.loads((PROJECT / "tests" / "data" / "inventory.json").read_text("utf-8"))
TRIBUNES = INVENTORY["report"]["tribunes"]
VERBS = ("Le groupe estime", "Il cite", "Il affirme", "Il veut")
FIFTH = 1.2


def plain(text: str | None) -> str:
    """Return a text without what typography changes."""
    return re.sub("[\u00a0\u202f]", " ", text or "").replace("’", "'")


def test_groups_titles_and_signatures_are_the_reports(repository: Reader) -> None:
    """Seven groups in the order of the report; a title or a signature stands only where it is printed."""
    held = list(repository.statements().values())
    assert [s.id for s in held] == [t["id"] for t in TRIBUNES]
    for statement, wanted in zip(held, TRIBUNES, strict=True):
        assert plain(statement.group) == plain(wanted["group"])
        assert plain(statement.title) == plain(wanted["heading"])
        assert bool(statement.printed) == (wanted["heading"] is None)
        signed = "" if wanted["signatories"].startswith("none printed") else wanted["signatories"]
        assert plain(statement.signed) == plain(signed)
        source = statement.sources[0]
        assert [source.first_line, source.last_line] == wanted["source"]["lines"]
        assert (source.document, source.page) == ("000", wanted["page"])


def test_each_has_the_same_room(repository: Reader) -> None:
    """No summary and no statement is a fifth longer than another; praise and criticism have the same verbs."""
    held = repository.statements().values()
    for words in (
        [word_count(s.summary) for s in held],
        [len(s.summary) for s in held],
        [sum(word_count(point) for point in s.points) for s in held],
        [sum(len(point) for point in s.points) for s in held],
    ):
        assert max(words) <= FIFTH * min(words), words
    for s in held:
        assert [point.startswith(verb) for point, verb in zip(s.points, VERBS, strict=True)] == [True] * 4, s.id
        assert s.summary.startswith("Le groupe estime que ")
        assert ". Il veut " in s.summary
        assert all(word_count(point) <= 60 for point in s.points)


def test_signatories_are_members_of_the_council(repository: Reader) -> None:
    """Two councillors sign a statement, and their pages say that group; nobody else is tied to one."""
    named = {member: s.group for s in repository.statements().values() for member in s.councillors}
    assert named == {c.id: c.group for c in repository.councillors() if c.group}
    assert len(named) == 2


def test_a_group_is_found_by_its_names(repository: Reader) -> None:
    """The name, its initials, the printed title and a signature lead to the statement."""
    for words, id in (
        ("communiste", "pcf"),
        ("EELV", "eelv"),
        ("mandat perdu", "ivry-autrement"),
        ("générations", "generation-s"),
        ("Boulkroun", "ivry-en-commun"),
        ("tiers citoyen", "tiers-citoyen"),
    ):
        assert f"statement/{id}" in {hit.route for hit in repository.search(words)}, words


def test_addresses(repository: Reader, sample: Reader) -> None:
    """Each statement has its address; an edition without statements has none of these pages."""
    assert [r for r in map(str, repository.routes()) if r.startswith("statement")] == [
        "statements",
        *(f"statement/{t['id']}" for t in TRIBUNES),
    ]
    assert repository.exists(Route.parse("statements"))
    assert not repository.exists(Route.parse("statement/inconnu"))
    assert not sample.exists(Route.parse("statements"))
    with pytest.raises(RouteError, match="La tribune « inconnu » n’est pas"):
        repository.statement("inconnu")


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("Il veut innover.", "Il veut innover encore, et encore, et encore un peu.", "donnez-leur la même place"),
        ('title = "2020-2026 : Le mandat perdu"\n', "", "l’un des deux"),
        ("L’arrivée du Tiers Citoyen dans la majorité municipale…", "Notre arrivée…", "recopiez-le de printed"),
        ('councillors = ["philippe-hardouin"', 'councillors = ["philippe-harduin"', "corrigez cet id"),
    ],
)
def test_faults_are_said(real_workshop: Path, old: str, new: str, sentence: str) -> None:
    """A longer text, a statement without its printed words, a wrong beginning, a stranger: each is refused."""
    path = real_workshop / "sources" / "statements.toml"
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")
    said = [f for f in check_workshop(read_workshop(real_workshop)) if f.file == "statements.toml"]
    assert said
    assert all(sentence in f.sentence for f in said), said
