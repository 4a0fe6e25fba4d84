"""What the search of an edition finds: an entry for each page, person, subject and place, and the words it is under."""

from collections.abc import Iterator

from kiosk.content import search
from kiosk.content.entries import (
    ChapterEntry,
    CouncillorEntry,
    DistrictEntry,
    FactEntry,
    PlaceEntry,
    SectionEntry,
)
from kiosk.content.routes_of import section_route
from kiosk.content.subjects.catalogue import SUBJECTS
from kiosk.content.subjects.subject import Found
from kiosk.content.tables import Row
from kiosk.content.typography import french, numeral
from kiosk.content.workshop import Workshop


def search_entries(workshop: Workshop, facts: list[FactEntry], lang: str) -> Iterator[Row]:
    """Give what the search can find, in the order in which equal results are shown."""
    for number, found in enumerate(_found(workshop, facts), start=1):
        yield {"id": number, "lang": lang, "route": found.route, "kind": found.kind} | {
            "title": found.title,
            "detail": found.detail,
        }


def search_index(workshop: Workshop, facts: list[FactEntry]) -> Iterator[tuple[int, str, str, str]]:
    """Give the folded words of each search entry: its number, then title, names and body."""
    for number, found in enumerate(_found(workshop, facts), start=1):
        title, names, body = (search.index_words(words) for words in (found.title, found.names, found.body))
        yield number, title, names, body


def _found(workshop: Workshop, facts: list[FactEntry]) -> Iterator[Found]:
    """Give everything that can be found."""
    chapters = {c.id: c for c in workshop.of(ChapterEntry)}
    sections = {s.id: s for s in workshop.of(SectionEntry)}
    districts = {d.id: d for d in workshop.of(DistrictEntry)}
    for c in chapters.values():
        yield Found(
            f"chapter/{c.id}", "chapter", french(c.title), french(c.subjects), c.subjects, " ".join((c.lead, *c.easy))
        )
    for s in sections.values():
        signed = " · ".join(filter(None, (s.author, s.author_role)))
        detail = chapter_words(chapters[s.chapter]) if s.chapter else french(signed)
        lead = " ".join((s.lead, *s.easy))
        yield Found(str(section_route(s.id)), "section", french(s.title), detail, s.printed_title, lead)
    for d in districts.values():
        yield Found(f"district/{d.id}", "district", french(d.name), "", " ".join(d.aliases), d.note)
    yield from _found_council(workshop, districts)
    for f in facts:
        shown = numeral(f.printed, f.symbol, f.unit)
        home = chapter_words(chapters[f.chapter]) if f.chapter else french(sections[f.section].title)
        detail = " · ".join(p for p in (f"{french(f.qualifier)} {shown}".strip(), home) if p)
        tied = [districts[id].name for id in (*f.districts, *f.inferred)]
        body = (f.text, f.unit, f.doubt, *f.places, *tied)
        names = (shown, *f.keywords, f.counts, f.period)
        yield Found(f"fact/{f.id}", "fact", french(f.title), detail, " ".join(names), " ".join(body))
    for p in workshop.of(PlaceEntry):
        detail = french(districts[p.district].name) if p.district else ""
        yield Found(f"place/{p.id}", "place", french(p.name), detail, " ".join(p.aliases), detail)
    for subject in SUBJECTS:
        yield from subject.found(workshop)


def chapter_words(chapter: ChapterEntry) -> str:
    """Return how a result names a chapter, short beside the title of what was found."""
    return f"chapitre {chapter.number}"


def _found_council(workshop: Workshop, districts: dict[str, DistrictEntry]) -> Iterator[Found]:
    council = sorted(workshop.of(CouncillorEntry), key=lambda c: c.position)
    for c in council:
        name, role = french(f"{c.first_name} {c.surname}"), french(c.role)
        district = districts[c.district].name if c.district else ""
        detail = f"{role} · {french(district)}" if district else role
        body = " ".join((*c.delegations, *c.offices, c.role, district))
        yield Found(f"councillor/{c.id}", "councillor", name, detail, " ".join(c.aliases), body)
        for title in c.delegations:
            yield Found(f"councillor/{c.id}", "councillor", french(title), f"{name} · {role}", "", f"{name} {role}")
