"""The edition against the inventory of the documents' facts, id by id: nothing lost, nothing changed, nothing added."""

import json
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kiosk.content.model import SECTION_PAGES, Fact, MilestoneKind
from kiosk.content.reader import Reader

PROJECT = Path(__file__).resolve().parents[2]
INVENTORY: dict[str, Any] = json.loads((PROJECT / "tests" / "data" / "inventory.json").read_text("utf-8"))
CHAPTERS = {c["id"]: c for c in INVENTORY["report"]["chapters"]}
SHOWN_CHAPTERS = ("decider", "service-public", "defis", "jamais")
EDITO = {f["id"]: f for f in INVENTORY["report"]["edito"]["facts"]}
FACTS = {f["id"]: f for c in CHAPTERS.values() for s in c["sections"] for f in s["facts"]} | EDITO
SECTION_OF = {f["id"]: s["id"] for c in CHAPTERS.values() for s in c["sections"] for f in s["facts"]}
SECTION_OF |= dict.fromkeys(EDITO, "edito")
DISTRICT_FACTS = {
    (link["fact"], d["id"], link["sure"]) for d in INVENTORY["districts"] for link in d["facts_named_or_under_heading"]
}
FIGURES = INVENTORY["report"]["city_figures"]["facts"]
WHOLE = {id: [f["id"] for s in CHAPTERS[id]["sections"] for f in s["facts"]] for id in SHOWN_CHAPTERS}
BESIDE = {
    "edito": list(EDITO),
    "conseil": [f["id"] for f in CHAPTERS["conseil"]["sections"][0]["facts"]],
    "histoire": [f["id"] for f in CHAPTERS["histoire"]["sections"][0]["facts"]],
    "chiffres": FIGURES,
}
PROMISED = {id for ids in (*WHOLE.values(), *BESIDE.values()) for id in ids}


def plain(text: str | None) -> str:
    """Return a text without what typography changes."""
    return re.sub("[\u00a0\u202f]", " ", text or "").replace("’", "'")


@pytest.fixture(scope="module")
def rows() -> Iterator[dict[str, sqlite3.Row]]:
    """The facts' rows as they lie in content.db, `printed` among them, which the reader only gives as a numeral."""
    database = sqlite3.connect(f"{(PROJECT / 'content.db').as_uri()}?mode=ro&immutable=1", uri=True)
    database.row_factory = sqlite3.Row
    yield {row["id"]: row for row in database.execute("select * from fact join fact_text on fact = id")}
    database.close()


def test_what_the_inventory_counts() -> None:
    """The inventory is the one that the issue speaks of."""
    assert {id: len(facts) for id, facts in (WHOLE | BESIDE).items()} == {
        "decider": 48, "service-public": 101, "defis": 150, "jamais": 62,
        "edito": 3, "conseil": 1, "histoire": 12, "chiffres": 20,
    }  # fmt: skip
    assert len(INVENTORY["council"]["members"]) == 49
    assert len({fact for fact, _, _ in DISTRICT_FACTS}) == 41


def test_every_fact_that_was_promised_is_there_and_no_other(repository: Reader) -> None:
    """The four chapters whole and the sections beside them: 397 facts, all of them the inventory's."""
    assert {f.id for f in repository.facts()} == PROMISED
    assert len(PROMISED) == INVENTORY["meta"]["counts"]["report_facts"] == 397
    assert [f.id for f in repository.figures()] == FIGURES
    for chapter, facts in WHOLE.items():
        assert {f.id for f in repository.facts(chapter=chapter)} == set(facts)


@pytest.mark.parametrize("section", ["edito", "conseil", "histoire", "chiffres"])
def test_sections_beside_the_chapters(repository: Reader, section: str) -> None:
    """They belong to no chapter, open on a page of their own, and are found by their title and by their facts."""
    held = repository.facts(section=section)
    assert {f.id for f in held} == set(BESIDE[section])
    assert all(fact.chapter == "" for fact in held)
    assert repository.section(section).fact_count == len(held)
    hits = {(hit.route, hit.title): hit for hit in repository.search(repository.section(section).title)}
    assert (SECTION_PAGES[section], repository.section(section).title) in hits
    for fact in held:
        hit = next(h for h in repository.search(fact.title) if h.route == f"fact/{fact.id}")
        assert hit.detail.endswith(repository.section(section).title)


def test_who_signs_the_editorial(repository: Reader) -> None:
    """Author and role are the document's; nothing else is signed, and what he thinks is said to be his."""
    edito = INVENTORY["report"]["edito"]
    section = repository.section("edito")
    assert (section.author, plain(section.author_role)) == (edito["author"], edito["role"])
    assert [s.id for s in repository.sections_beside() if s.author] == ["edito"]
    assert all(edito["author"] in fact.text for fact in repository.facts(section="edito"))


def test_ties_to_districts(repository: Reader) -> None:
    """Each tie, and whether it is sure, is the inventory's; an inference says from what."""
    ties = {(f.id, d.district, d.sure) for f in repository.facts() for d in f.districts}
    assert ties == DISTRICT_FACTS
    assert all(d.basis for f in repository.facts() for d in f.districts if not d.sure)


@pytest.mark.parametrize("id", sorted(PROMISED))
def test_fact(repository: Reader, rows: dict[str, sqlite3.Row], id: str) -> None:
    """Figure, qualifier, unit, period, status, place in the document and in the chapters are the inventory's."""
    wanted, fact, row = FACTS[id], repository.fact(id), rows[id]
    value = wanted["value"] or {"printed": None, "number": None}
    assert row["printed"] == value["printed"]
    assert fact.number == value["number"]
    assert fact.kind.value == wanted["kind"]
    assert plain(fact.qualifier) == plain(wanted["qualifier"])
    assert plain(fact.unit) == plain(wanted["unit"])
    assert plain(fact.period) == plain(wanted["period"])
    assert (fact.status.value if fact.status else "") == (wanted["status"] or "").replace(" ", "_")
    source = wanted["source"]
    own = [s for s in fact.sources if s.document == source["document"]]
    assert [own[0].first_line, own[0].last_line] == source["lines"]
    assert own[0].page == wanted["page"]
    assert (own[0].page_end or own[0].page) == (wanted["page_end"] or wanted["page"])
    assert fact.section == SECTION_OF[id]
    assert _digits_kept(fact, value["printed"] or "")


def test_every_source_of_a_fact_comes_out(repository: Reader) -> None:
    """A fact that several documents print names each of them, in the order of its sources."""
    database = sqlite3.connect(f"{(PROJECT / 'content.db').as_uri()}?mode=ro&immutable=1", uri=True)
    try:
        held = database.execute("select fact, document, first_line from fact_source order by fact, position").fetchall()
    finally:
        database.close()
    facts = sorted(repository.facts(), key=lambda fact: fact.id)
    assert [(f.id, s.document, s.first_line) for f in facts for s in f.sources] == held
    assert len(held) > len(facts)


def _digits_kept(fact: Fact, printed: str) -> bool:
    """The shown numeral has the printed digits, in their order, and no other."""
    return re.sub(r"\D", "", fact.numeral) == re.sub(r"\D", "", printed)


def test_chapters_and_sections(repository: Reader) -> None:
    """Four chapters and 18 sections, each with a title of the documents and a lead of our own."""
    assert [c.id for c in repository.chapters()] == list(SHOWN_CHAPTERS)
    sections = [s for c in repository.chapters() for s in repository.sections(c.id)]
    wanted = [s for id in SHOWN_CHAPTERS for s in CHAPTERS[id]["sections"] if not s["opener"]]
    assert [s.id for s in sections] == [s["id"] for s in wanted]
    assert len(sections) == 18
    for section, printed in zip(sections, wanted, strict=True):
        titles = {plain(printed["title_contents"]).lower(), plain(printed["title_body"]).lower()}
        assert plain(section.title).lower() in titles
        assert (section.page, section.page_end) == (printed["page"], printed["page_end"])
    assert all(entry.lead and entry.motif for entry in (*repository.chapters(), *sections))


def test_council(repository: Reader) -> None:
    """The 49 members as the council's pages print them."""
    council = repository.councillors()
    assert len(council) == 49
    for member, wanted in zip(council, INVENTORY["council"]["members"], strict=True):
        assert f"{member.first_name} {member.surname}" == wanted["printed_name"]
        assert member.position == wanted["n"]
        assert member.role == wanted["role"]
        assert [plain(d.title) for d in member.delegations] == [plain(d) for d in wanted["delegations"]]
        assert [plain(o) for o in member.offices] == [plain(o) for o in wanted["offices"]]
        assert member.district == (wanted["district_id"] or "")
        assert member.ept is wanted["ept_mark"]
        assert member.group == ((wanted["group"] or {}).get("name") or "")
        assert [member.sources[0].first_line, member.sources[0].last_line] == wanted["source"]["lines"]


def test_other_forms_of_names_lead_to_the_member(repository: Reader) -> None:
    """What the deliberation of 2024 prints finds the person."""
    for variant in INVENTORY["deliberation"]["name_variants"]:
        surname = re.sub(r"^(?:M\.|Mme)\s+", "", variant["in_004"])
        found = [hit.title for hit in repository.search(surname)]
        assert variant["in_000"] in found, variant


def test_districts_and_deputies(repository: Reader) -> None:
    """The six districts, each with its deputy and all the places that a text puts in it."""
    districts = {d.id: d for d in repository.map_sheet().districts}
    assert set(districts) == {d["id"] for d in INVENTORY["districts"]}
    for wanted in INVENTORY["districts"]:
        district = districts[wanted["id"]]
        deputy = repository.councillor(district.deputy)
        assert (district.name, f"{deputy.first_name} {deputy.surname}") == (wanted["name"], wanted["deputy"])
        assert deputy.district == district.id
        assert district.fact_count == len(wanted["facts_named_or_under_heading"])
    assert districts["petit-ivry"].note
    assert repository.places("petit-ivry")


def test_mayors() -> None:
    """The four mayors since 1925, their years as the inventory deduces them."""
    database = sqlite3.connect(f"{(PROJECT / 'content.db').as_uri()}?mode=ro&immutable=1", uri=True)
    try:
        held = database.execute("select name, first_year, last_year from mayor order by position").fetchall()
    finally:
        database.close()
    assert held == [(m["name"], m["from"], m["to"]) for m in INVENTORY["report"]["history"]["mayors"]]


def test_timeline(repository: Reader) -> None:
    """The four mayors, the five photographs and the century, by year; each dated fact of the history once."""
    timeline = repository.timeline()
    assert [m.first_year for m in timeline] == sorted(m.first_year for m in timeline)
    history = INVENTORY["report"]["history"]
    mayors = [m for m in timeline if m.kind is MilestoneKind.MAYOR]
    assert [(m.title, m.first_year, m.last_year) for m in mayors] == [
        (m["name"], m["from"], m["to"]) for m in history["mayors"]
    ]
    assert [bool(m.doubt) for m in mayors] == [m.get("from_deduced", False) for m in history["mayors"]]
    lines = {m.sources[0].first_line: m for m in timeline if m.kind is MilestoneKind.PHOTOGRAPH}
    assert sorted(lines) == sorted(p["line"] for p in history["photographs"])
    for photograph in history["photographs"]:
        milestone = lines[photograph["line"]]
        assert milestone.printed == photograph["date"].removesuffix(" (inauguration)")
        assert milestone.printed in milestone.caption
    dated = [f["id"] for f in CHAPTERS["histoire"]["sections"][0]["facts"] if f["years"]]
    assert sorted(m.fact for m in timeline) == sorted(dated)
    for milestone in timeline:
        years = [y for y in (milestone.first_year, milestone.last_year) if y is not None]
        assert years == FACTS[milestone.fact]["years"]
