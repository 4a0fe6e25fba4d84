"""The cooperation with Paris against the inventory: every fact by its id, two conventions that are never mixed."""

import json
from pathlib import Path
from typing import Any

import pytest

from kiosk.content.check import check_workshop
from kiosk.content.model import Source
from kiosk.content.reader import Reader
from kiosk.content.subjects.paris import PARTS, AgreementRecord, Axis, Cooperation
from kiosk.content.workshop import read_workshop
from kiosk.errors import RouteError
from kiosk.routes import Route

PROJECT = Path(__file__).resolve().parents[2]
INVENTORY: dict[str, Any] = json.loads((PROJECT / "tests" / "data" / "inventory.json").read_text("utf-8"))[
    "cooperation"
]
# Deadlines that the text prints in words, where the inventory has no period.
IN_WORDS = {"c-copil": "dès l'adoption", "c-voguet": "à court terme"}


def plain(text: str | None) -> str:
    """Return a text without what typography changes."""
    return (text or "").replace("\u00a0", " ").replace("\u202f", " ").replace("’", "'")


def place(source: Source) -> tuple[str, int | None, list[int]]:
    """Return document, page and lines of a source."""
    return source.document, source.page, [source.first_line, source.last_line]


def place_of(wanted: dict[str, Any]) -> tuple[str, int | None, list[int]]:
    """Return document, page and lines as the inventory gives them."""
    return wanted["source"]["document"], wanted.get("page"), wanted["source"]["lines"]


@pytest.fixture(scope="module")
def held(repository: Reader) -> Cooperation:
    """What the repository's edition holds of it."""
    return repository.cooperation()


def of_kind(held: Cooperation, kind: str) -> dict[str, AgreementRecord]:
    """Return the records of a kind by id."""
    return {record.id: record for record in held.records.values() if record.kind == kind}


def test_what_the_inventory_counts(held: Cooperation) -> None:
    """25 dates, 26 commitments, 7 bodies and 14 figures make the 72 facts; 20 sites are named."""
    counts = {kind: len(of_kind(held, kind)) for kind in ("date", "body", "figure", "site")}
    assert counts == {"date": 25, "body": 7, "figure": 14, "site": 20}
    assert len(held.commitments) == 26
    facts = [*of_kind(held, "date"), *of_kind(held, "body"), *of_kind(held, "figure"), *held.commitments]
    wanted = [f["id"] for key in ("timeline", "bodies", "figures", "commitments") for f in INVENTORY[key]]
    assert sorted(facts) == sorted(wanted)
    assert len(set(wanted)) == 72


@pytest.mark.parametrize("wanted", INVENTORY["timeline"], ids=lambda f: f["id"])
def test_date(held: Cooperation, wanted: dict[str, Any]) -> None:
    """A date stands as printed, at its year, with its place in its document."""
    date = held.records[wanted["id"]]
    assert (plain(date.printed), date.year) == (wanted["value"]["printed"], wanted["value"]["number"])
    assert [place(s) for s in date.sources] == [place_of(wanted)]


def test_dates_run_forward_and_contradictions_stay(held: Cooperation) -> None:
    """By year; the two dates of the CHUM are both there, each with its doubt."""
    years = [date.year for date in of_kind(held, "date").values()]
    assert years == sorted(years, key=lambda year: year or 0)
    for id, other in (("t-2016-chum", "2017"), ("t-2017-chum", "janvier 2016")):
        assert other in held.records[id].doubt


@pytest.mark.parametrize("wanted", INVENTORY["figures"], ids=lambda f: f["id"])
def test_figure(held: Cooperation, wanted: dict[str, Any]) -> None:
    """Figure, qualifier, unit and place are the inventory's; nothing is computed."""
    figure = held.records[wanted["id"]]
    assert (plain(figure.printed), figure.number) == (wanted["value"]["printed"], wanted["value"]["number"])
    assert (figure.qualifier, figure.unit) == (wanted.get("qualifier", ""), wanted["unit"])
    assert [place(s) for s in figure.sources] == [place_of(wanted)]


@pytest.mark.parametrize("wanted", INVENTORY["bodies"], ids=lambda f: f["id"])
def test_body(held: Cooperation, wanted: dict[str, Any]) -> None:
    """A body has its frequency as printed, and its place."""
    body = held.records[wanted["id"]]
    assert plain(body.printed) == wanted.get("frequency_printed", "")
    assert [place(s) for s in body.sources] == [place_of(wanted)]


def test_the_two_committees_have_both_their_frequencies(held: Cooperation) -> None:
    """Two clauses of one text: each is shown, and each says that there is another."""
    for first, second in (("copil-A1", "copil-III"), ("cotech-A1", "cotech-III")):
        assert held.records[first].printed != held.records[second].printed
        assert held.records[first].doubt
        assert held.records[second].doubt


def test_sites(held: Cooperation) -> None:
    """The 20 sites in the inventory's order, named as it names them."""
    sites = list(of_kind(held, "site").values())
    assert [plain(s.title).casefold() for s in sites] == [s["name"].casefold() for s in INVENTORY["sites"]]
    assert [[place(source) for source in s.sources] for s in sites] == [[place_of(s)] for s in INVENTORY["sites"]]
    assert all(site.text and site.part == "sites" for site in sites)


def test_services_signatories_and_amendment(held: Cooperation) -> None:
    """Who works on it and who signed, name by name; how it is changed."""
    for key in ("paris", "ivry", "partners"):
        term = held.records[f"services-{key}"]
        assert [plain(name) for name in term.items] == INVENTORY["services"][key]
        assert place(term.sources[0])[2] == INVENTORY["services"]["source"]["lines"]
    signed = [f"{s['party']} : {s['by']}" for s in INVENTORY["signatories"]]
    assert [plain(name) for name in held.records["signatories"].items] == signed
    assert place(held.records["amendment"].sources[0])[2] == INVENTORY["amendment"]["source"]["lines"]


@pytest.mark.parametrize("wanted", INVENTORY["commitments"], ids=lambda f: f["id"])
def test_commitment(repository: Reader, wanted: dict[str, Any]) -> None:
    """Axis, deadline and place are the inventory's; the summary is one sentence; no deadline is invented."""
    commitment = repository.commitment(wanted["id"])
    assert commitment.axes[-1].id == wanted["axis"]
    assert {axis.agreement for axis in commitment.axes} == {"2019"}
    assert plain(commitment.deadline) == (wanted["period"] or IN_WORDS.get(wanted["id"], ""))
    assert [place(s) for s in commitment.sources] == [place_of(wanted)]
    assert commitment.who
    assert commitment.text.count(".") == 1
    assert commitment.text.endswith(".")


def titles(held: Cooperation, agreement: str, kind: str) -> list[str]:
    """Return the titles of an agreement's own axes, or of its themes of a kind."""
    axes = next(a for a in held.agreements if a.id == agreement).axes
    return [plain(axis.title).casefold() for axis in axes if axis.kind == kind and not axis.parent]


def folded(words: list[str]) -> list[str]:
    """Return words without capitals."""
    return [word.casefold() for word in words]


def test_each_agreement_has_its_own_axes(held: Cooperation) -> None:
    """Six in 2006, three in 2019, three others in 2024 with the themes that go on and the new ones."""
    assert [a.id for a in held.agreements] == ["2006", "2019", "2024"]
    assert titles(held, "2006", "axis") == folded(INVENTORY["axes_2006"]["items"])
    assert titles(held, "2019", "axis") == folded([axis["title"] for axis in INVENTORY["axes_2019"]])
    assert titles(held, "2024", "axis") == folded(INVENTORY["axes_2024"]["items"])
    assert titles(held, "2024", "continued") == folded(INVENTORY["continued_2024"]["items"])
    assert titles(held, "2024", "new") == folded(INVENTORY["new_themes_2024"]["items"])
    assert not set(titles(held, "2019", "axis")) & set(titles(held, "2024", "axis"))


def test_each_agreement_has_its_own_document(held: Cooperation) -> None:
    """The axes of 2024 rest on the deliberation alone, those of 2006 and 2019 on the convention alone."""
    documents = {"2006": "002", "2019": "002", "2024": "004"}
    for agreement in held.agreements:
        rests_on = {source.document for axis in agreement.axes for source in axis.sources}
        assert rests_on == {documents[agreement.id]}


def test_the_parts_of_2019_are_the_inventory_s(held: Cooperation) -> None:
    """Axes, their parts and the parts of these, each with its title, its lines and the page where one is given."""

    def walk(axes: list[dict[str, Any]], parent: str) -> list[tuple[str, str, str, list[int], int | None]]:
        found = []
        for axis in axes:
            found.append((axis["id"], parent, axis["title"], axis["source"]["lines"], axis.get("page")))
            found += walk(axis.get("sub", []), axis["id"])
        return found

    def row(axis: Axis) -> tuple[str, str, str, list[int], int | None]:
        return axis.id, axis.parent, plain(axis.title), place(axis.sources[0])[2], axis.sources[0].page

    axes = next(a for a in held.agreements if a.id == "2019").axes
    assert [row(axis) for axis in axes if axis.kind == "axis"] == walk(INVENTORY["axes_2019"], "")


def test_it_is_said_once_that_pages_are_inferred(held: Cooperation) -> None:
    """One sentence, with the convention itself."""
    said = [text for text in (*(a.text for a in held.agreements), *(r.text for r in held.records.values()))]
    assert ["déduits" in text for text in said].count(True) == 1
    assert "déduits" in next(a.text for a in held.agreements if a.id == "2019")


def test_search_finds_commitments_bodies_and_sites(repository: Reader) -> None:
    """Each by its title, and what it finds opens."""
    found = {hit.route: hit.kind for word in ("passerelle", "Masséna", "Syctom") for hit in repository.search(word)}
    assert found["commitment/c-passerelle"] == "commitment"
    assert found["paris?entry=site-passerelle&part=sites"] == "place"
    assert found["paris?entry=massena&part=bodies"] == "paris"
    held = repository.cooperation()
    for title in (*(c.title for c in held.commitments.values()), *(r.title for r in held.records.values())):
        hits = [hit for hit in repository.search(title) if hit.title == title]
        assert hits, title
        assert all(repository.exists(Route.parse(hit.route)) for hit in hits), title


def test_routes(repository: Reader, sample: Reader) -> None:
    """Five parts and 26 commitments where the edition holds them, nothing where it doesn't."""
    routes = repository.routes()
    assert [r.param("part") for r in routes if r.kind == "paris"] == list(PARTS)
    assert [r.id for r in routes if r.kind == "commitment"] == [c["id"] for c in INVENTORY["commitments"]]
    for address in ("paris", "paris?part=sites", "paris?entry=t-2050", "paris?entry=grande10&part=bodies"):
        assert repository.exists(Route.parse(address)), address
        assert not sample.exists(Route.parse(address)), address
    for address in ("paris?part=data", "paris?entry=grande10&part=sites", "commitment/c-rien"):
        assert not repository.exists(Route.parse(address)), address
    assert not {r.kind for r in sample.routes()} & {"paris", "commitment"}
    with pytest.raises(RouteError):
        sample.commitment("c-copil")


FAULTS = [
    ("commitments", 'axis = "A1i"', 'axis = "Z"', "La fiche « Z » n'existe pas"),
    ("commitments", '"chum-450"', '"chum-451"', "Le fait « chum-451 » n'existe pas"),
    ("agreements", 'parent = "A1"\n', 'parent = "A3"\n', "Un axe vient après celui qui le contient"),
    ("agreements", 'agreement = "2024"', 'agreement = "2025"', "La fiche « 2025 » n'existe pas"),
    ("sites", "number = 4.5", "number = 4", "« 4,5 » ne se lit pas 4"),
    ("sites", 'id = "site-estacade"', 'id = "grande10"', "« grande10 » est déjà pris par une autre liste"),
    ("sites", 'part = "bodies"', 'part = "dates"', "« dates » n'est pas une valeur de part"),
    ("bodies", 'document = "002"', 'document = "009"', "Le document « 009 » n'existe pas"),
]


def test_faults_of_the_sources_are_said(real_workshop: Path) -> None:
    """The editor reads what is wrong, in which file."""
    folder = real_workshop / "sources" / "paris"
    assert not [fault for fault in check_workshop(read_workshop(real_workshop)) if fault.file.startswith("paris/")]
    for name, old, new, _ in FAULTS:
        path = folder / f"{name}.toml"
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")
    found = [(fault.file, plain(fault.sentence)) for fault in check_workshop(read_workshop(real_workshop))]
    for name, _, _, said in FAULTS:
        assert any(file == f"paris/{name}.toml" and said in sentence for file, sentence in found), said
