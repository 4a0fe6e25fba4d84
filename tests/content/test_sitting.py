"""The sitting of 27 June 2024 against the inventory of its register: names, totals, proxies, facts."""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from kiosk.content.check import check_workshop
from kiosk.content.reader import Reader
from kiosk.content.subjects.sitting import STATES, Sitting
from kiosk.content.workshop import read_workshop
from kiosk.routes import Route

PROJECT = Path(__file__).resolve().parents[2]
INVENTORY: dict[str, Any] = json.loads((PROJECT / "tests" / "data" / "inventory.json").read_text("utf-8"))
REGISTER = INVENTORY["deliberation"]
STATUSES = dict(
    zip(("présent", "absent représenté", "absent excusé", "absent non excusé"), STATES, strict=True)
)  # fmt: skip


@pytest.fixture
def sitting(repository: Reader) -> Sitting:
    """The sitting of the repository's edition."""
    held = repository.sitting()
    assert held is not None
    return held


def test_the_names_in_the_registers_order(repository: Reader, sitting: Sitting) -> None:
    """49 names as printed, with their state and line; a link only where the report has the person."""
    names = {f"{c.first_name} {c.surname}": c.id for c in repository.councillors()}
    assert len(sitting.attendance) == 49
    for listed, wanted in zip(sitting.attendance, REGISTER["attendance"], strict=True):
        assert (listed.printed, listed.line) == (wanted["printed"], wanted["line"])
        assert listed.state == STATUSES[wanted["status"]]
        assert listed.councillor == names.get(wanted["name_in_000"], "")
        assert listed.role[:7].lower() == wanted["role"][:7].lower()
    unlinked = [listed.printed for listed in sitting.attendance if not listed.councillor]
    assert unlinked == REGISTER["only_in_004"]


def test_who_represents_whom(sitting: Sitting) -> None:
    """Nine absent members, each represented by another one who is present."""
    by = {a.position: a for a in sitting.attendance}
    proxies = {a.printed: by[a.by].printed for a in sitting.attendance if a.by}
    assert proxies == {a["printed"]: a["represented_by"] for a in REGISTER["attendance"] if "represented_by" in a}
    assert {by[a.by].state for a in sitting.attendance if a.by} == {"present"}
    assert len(set(proxies.values())) == 9


def test_totals_are_printed_and_hold(sitting: Sitting) -> None:
    """The totals are the register's, and those of the attendance are the numbers of names."""
    counts, vote = REGISTER["counts"], REGISTER["vote"]
    wanted = (
        counts["members"],
        counts["in_office"],
        counts["present"],
        counts["absent_represented"],
        counts["absent_excused"],
        counts["absent_not_excused"],
        vote["for"],
        vote["abstentions"],
    )
    assert tuple(int(total) for total in sitting.totals.values()) == wanted
    assert Counter(a.state for a in sitting.attendance) == {s: int(sitting.totals[s]) for s in STATES}


def test_every_fact_of_the_register(sitting: Sitting) -> None:
    """All sixteen facts, in their order, each with its figure, kind and lines."""
    assert len(sitting.facts) == 16
    for fact, wanted in zip(sitting.facts, REGISTER["facts"], strict=True):
        value = wanted["value"] or {"printed": "", "number": None}
        assert (fact.id, fact.kind.value) == (wanted["id"], wanted["kind"])
        assert (fact.printed, fact.number, fact.unit) == (value["printed"], value["number"], wanted["unit"] or "")
        assert [fact.sources[0].first_line, fact.sources[0].last_line] == wanted["source"]["lines"]


def test_the_vote_names_nobody(sitting: Sitting) -> None:
    """The result is the register's; the note says that no vote is given by name, and the text infers none."""
    assert sitting.ballot.printed.lower() == REGISTER["vote"]["result"]
    assert "pas donné par nom" in sitting.ballot.note
    assert "voix contre" in sitting.ballot.note
    assert not re.search("représenté", sitting.ballot.note + sitting.ballot.decision)


def test_the_sitting_is_found(repository: Reader) -> None:
    """By its date, by what it votes on, and by the two names that only it has."""
    for words in ("27 juin 2024", "délibération", "coopération avec la Ville de Paris", "Sebkhi", "Meddas", "scrutin"):
        assert "sitting" in {hit.route for hit in repository.search(words)}, words


def test_addresses(repository: Reader, sample: Reader) -> None:
    """Four views; an edition without a sitting has no such page."""
    views = ["sitting", "sitting?view=attendance", "sitting?view=proxies", "sitting?view=ballot"]
    assert [r for r in map(str, repository.routes()) if r.startswith("sitting")] == views
    assert not repository.exists(Route.parse("sitting?view=inconnue"))
    assert not sample.exists(Route.parse("sitting"))


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ('state = "excused"\ncouncillor = "mehdi-mokrani"', 'state = "present"\ncouncillor = "mehdi-mokrani"', "noms"),
        ('by = "M. MARCHAND"', 'by = "M. MOKRANI"', "n’est pas parmi les présents"),
        ('by = "M. MARCHAND"\n', "", "dit par qui"),
        ('printed = "M. KHALED"', 'printed = "M. BADI"', "est déjà dans la liste"),
        ('counts = "abstentions"\n', "", "Il manque des totaux"),
    ],
)
def test_faults_are_said(real_workshop: Path, old: str, new: str, sentence: str) -> None:
    """A wrong state, proxy or total, a name twice: each is refused with what to do."""
    path = real_workshop / "sources" / "sitting.toml"
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")
    said = [f for f in check_workshop(read_workshop(real_workshop)) if f.file == "sitting.toml"]
    assert said
    assert all(sentence in f.sentence for f in said), said
