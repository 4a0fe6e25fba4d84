"""The rows of content.db for a workshop without faults: table after table, in the order that foreign keys want."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from kiosk.content import search
from kiosk.content.entries import (
    AliasEntry,
    ChapterEntry,
    CouncillorEntry,
    DistrictEntry,
    DocumentEntry,
    EditionEntry,
    FactEntry,
    MayorEntry,
    MilestoneEntry,
    ParagraphEntry,
    PlaceEntry,
    QuestionEntry,
    SectionEntry,
    SourceEntry,
)
from kiosk.content.geojson import Sheet
from kiosk.content.routes_of import section_route
from kiosk.content.typography import french, numeral
from kiosk.content.workshop import RECORD_KINDS, Workshop

Row = dict[str, Any]
LANGUAGES = {"fr": "français"}
EPT_MARK = "■"


def all_rows(workshop: Workshop, sheet: Sheet, version: str) -> Iterator[tuple[str, list[Row]]]:
    """Give each table with its rows."""
    edition = workshop.edition
    if edition is None:
        raise ValueError("a workshop with faults can't be built")
    facts = in_document_order(workshop.of(FactEntry))
    yield "language", [{"id": id, "name": name} for id, name in LANGUAGES.items()]
    yield from _edition(workshop, edition, version)
    for make in (_chapters, _council, _mayors, _districts, _places, _questions):
        yield from make(workshop, edition.language, sheet)
    yield from _facts(workshop, facts, edition.language)
    yield from _milestones(workshop, edition.language)
    yield from _map(workshop, sheet, edition.language)
    yield "search_entry", list(search_entries(workshop, facts, edition.language))


def in_document_order(facts: Iterable[FactEntry]) -> list[FactEntry]:
    """Return facts in the order in which the documents print them; the files' order decides within a line."""
    return sorted(facts, key=lambda f: (f.source[0].document, f.source[0].lines[0]))


def _or_null(text: str) -> str | None:
    return french(text) or None


def _edition(workshop: Workshop, edition: EditionEntry, version: str) -> Iterator[tuple[str, list[Row]]]:
    row = {"id": 1, "lang": edition.language, "title": french(edition.title), "exhibition": french(edition.exhibition)}
    row |= {"version": version, "published": edition.published, "question_version": edition.question_version}
    yield "edition", [row]
    records = sorted((kind, id, places[0].file) for (kind, id), places in workshop.files.items())
    yield "record", [{"kind": kind, "id": id, "file": file} for kind, id, file in records]
    aliases = sorted(
        (kind, alias.old, alias.new)
        for alias in workshop.of(AliasEntry)
        for kind in RECORD_KINDS
        if (kind, alias.new) in workshop.files
    )
    yield "alias", [{"kind": kind, "old": old, "new": new} for kind, old, new in aliases]
    documents = workshop.of(DocumentEntry)
    yield "document", [{"id": d.id, "position": n} for n, d in enumerate(documents, start=1)]
    yield "document_text", [
        {"document": d.id, "lang": edition.language, "title": french(d.title), "about": french(d.about)}
        for d in documents
    ]


def _chapters(workshop: Workshop, lang: str, _: Sheet) -> Iterator[tuple[str, list[Row]]]:
    chapters = sorted(workshop.of(ChapterEntry), key=lambda c: c.number)
    yield "chapter", [
        {"id": c.id, "number": c.number, "motif": c.motif, "page": c.page, "page_end": c.page_end} for c in chapters
    ]
    yield "chapter_text", [
        {"chapter": c.id, "lang": lang}
        | {"title": french(c.title), "subjects": french(c.subjects), "lead": french(c.lead)}
        for c in chapters
    ]
    sections = sorted(workshop.of(SectionEntry), key=lambda s: s.page or 0)
    yield "section", [
        {"id": s.id, "chapter": s.chapter or None, "position": n, "motif": s.motif}
        | {"page": s.page, "page_end": s.page_end}
        for n, s in enumerate(sections, start=1)
    ]
    yield "section_text", [
        {"section": s.id, "lang": lang}
        | {"title": french(s.title), "printed": _or_null(s.printed_title), "lead": french(s.lead)}
        | {"author": _or_null(s.author), "author_role": _or_null(s.author_role)}
        for s in sections
    ]


def _sources(table: str, owner: str, entries: Iterable[tuple[str, tuple[SourceEntry, ...]]]) -> tuple[str, list[Row]]:
    return table, [
        {owner: id, "position": n, "document": s.document, "page": s.page, "page_end": s.page_end}
        | {"first_line": s.lines[0], "last_line": s.lines[1]}
        for id, sources in entries
        for n, s in enumerate(sources, start=1)
    ]


def _titles(
    table: str, owner: str, lang: str, entries: Iterable[tuple[str, tuple[str, ...]]]
) -> tuple[str, list[Row]]:
    return table, [
        {owner: id, "position": n, "lang": lang, "title": french(title)}
        for id, titles in entries
        for n, title in enumerate(titles, start=1)
    ]


def _council(workshop: Workshop, lang: str, _: Sheet) -> Iterator[tuple[str, list[Row]]]:
    council = sorted(workshop.of(CouncillorEntry), key=lambda c: c.position)
    yield "councillor", [
        {"id": c.id, "position": c.position, "first_name": french(c.first_name), "surname": french(c.surname)}
        | {"rank": c.rank, "district": c.district or None, "ept_mark": EPT_MARK if c.ept else None}
        | {"portrait": c.portrait or None}
        for c in council
    ]
    yield "councillor_text", [
        {"councillor": c.id, "lang": lang, "role": french(c.role), "group_name": _or_null(c.group)}
        | {"group_basis": _or_null(c.group_basis), "doubt": _or_null(c.doubt)}
        for c in council
    ]
    yield _titles("councillor_name", "councillor", lang, ((c.id, c.aliases) for c in council))
    yield _sources("councillor_source", "councillor", ((c.id, c.source) for c in council))
    yield "delegation", [
        {"id": delegation_id(c, n), "councillor": c.id, "position": n, "lang": lang, "title": french(title)}
        for c in council
        for n, title in enumerate(c.delegations, start=1)
    ]
    yield _titles("office", "councillor", lang, ((c.id, c.offices) for c in council))


def delegation_id(councillor: CouncillorEntry, position: int) -> str:
    """Return the id of a councillor's delegation, which the sources don't write."""
    return f"{councillor.id}-{position}"


def _mayors(workshop: Workshop, lang: str, _: Sheet) -> Iterator[tuple[str, list[Row]]]:
    mayors = workshop.of(MayorEntry)
    yield "mayor", [
        {"id": m.id, "position": n, "lang": lang, "name": french(m.name), "first_year": m.first_year}
        | {"last_year": m.last_year, "printed": m.printed}
        for n, m in enumerate(mayors, start=1)
    ]
    yield _sources("mayor_source", "mayor", ((m.id, m.source) for m in mayors))


def _milestones(workshop: Workshop, lang: str) -> Iterator[tuple[str, list[Row]]]:
    entries = sorted(workshop.of(MilestoneEntry), key=lambda m: m.first_year)
    yield "milestone", [
        {"id": m.id, "position": n, "kind": m.kind, "first_year": m.first_year, "last_year": m.last_year}
        | {"mayor": m.mayor or None, "fact": m.fact or None}
        for n, m in enumerate(entries, start=1)
    ]
    yield "milestone_text", [
        {"milestone": m.id, "lang": lang, "title": french(m.title), "printed": french(m.printed)}
        | {"caption": _or_null(m.caption), "text": french(m.text), "doubt": _or_null(m.doubt)}
        for m in entries
    ]
    yield _sources("milestone_source", "milestone", ((m.id, m.source) for m in entries))


def _districts(workshop: Workshop, lang: str, _: Sheet) -> Iterator[tuple[str, list[Row]]]:
    districts = workshop.of(DistrictEntry)
    yield "district", [{"id": d.id, "position": n, "deputy": d.deputy} for n, d in enumerate(districts, start=1)]
    yield "district_text", [
        {"district": d.id, "lang": lang, "name": french(d.name), "map_name": french(d.map_name)}
        | {"note": _or_null(d.note)}
        for d in districts
    ]
    yield _titles("district_name", "district", lang, ((d.id, d.aliases) for d in districts))


def _places(workshop: Workshop, lang: str, sheet: Sheet) -> Iterator[tuple[str, list[Row]]]:
    places = workshop.of(PlaceEntry)
    rows: list[Row] = []
    for position, place in enumerate(places, start=1):
        x, y = None, None
        if place.latitude is not None and place.longitude is not None:
            x, y = sheet.projection.point(place.longitude, place.latitude)
        rows.append(
            {"id": place.id, "position": position, "district": place.district or None, "certainty": place.certainty}
            | {"latitude": place.latitude, "longitude": place.longitude, "radius_m": place.radius_m, "x_m": x, "y_m": y}
        )
    yield "place", rows
    yield "place_text", [{"place": p.id, "lang": lang, "name": french(p.name)} for p in places]
    yield _titles("place_name", "place", lang, ((p.id, p.aliases) for p in places))


def _questions(workshop: Workshop, lang: str, _: Sheet) -> Iterator[tuple[str, list[Row]]]:
    questions = workshop.of(QuestionEntry)
    yield "question", [{"id": q.id, "position": n, "kind": q.kind} for n, q in enumerate(questions, start=1)]
    yield "question_text", [
        {"question": q.id, "lang": lang, "title": french(q.title), "help": french(q.help)} for q in questions
    ]
    yield "choice", [
        {"question": q.id, "id": choice.id, "position": n, "lang": lang, "title": french(choice.title)}
        for q in questions
        for n, choice in enumerate(q.choice, start=1)
    ]
    yield "paragraph", [
        {"position": n, "lang": lang, "part": p.part, "title": french(p.title), "text": french(p.text)}
        for n, p in enumerate(workshop.of(ParagraphEntry), start=1)
    ]


def _facts(workshop: Workshop, facts: list[FactEntry], lang: str) -> Iterator[tuple[str, list[Row]]]:
    sections = {s.id for s in workshop.of(SectionEntry)}
    yield "fact", [
        {"id": f.id, "position": n, "kind": f.kind, "chapter": f.chapter or None}
        | {"section": f.section if f.section in sections else None, "number": f.number}
        | {"status": f.status or None, "motif": f.motif}
        for n, f in enumerate(facts, start=1)
    ]
    yield "fact_text", [
        {"fact": f.id, "lang": lang, "title": french(f.title), "qualifier": _or_null(f.qualifier)}
        | {"printed": f.printed or None, "unit": _or_null(f.unit), "symbol": f.symbol or None}
        | {"counts": _or_null(f.counts), "text": french(f.text), "period": _or_null(f.period)}
        | {"doubt": _or_null(f.doubt), "keywords": french(" · ".join(f.keywords))}
        for f in facts
    ]
    yield "fact_year", [{"fact": f.id, "year": year} for f in facts for year in sorted(set(f.years))]
    yield _sources("fact_source", "fact", ((f.id, f.source) for f in facts))
    yield _titles("fact_place", "fact", lang, ((f.id, f.places) for f in facts))
    posters = workshop.edition.posters if workshop.edition else ()
    yield "poster", [{"position": n, "fact": id} for n, id in enumerate(posters, start=1)]
    yield "fact_related", [
        {"fact": f.id, "position": n, "related": id} for f in facts for n, id in enumerate(f.related, start=1)
    ]
    yield "fact_district", [
        {"fact": f.id, "position": n, "district": id, "sure": int(id in f.districts), "lang": lang}
        | {"basis": _or_null(f.inferred.get(id, ""))}
        for f in facts
        for n, id in enumerate((*f.districts, *f.inferred), start=1)
    ]


def _map(workshop: Workshop, sheet: Sheet, lang: str) -> Iterator[tuple[str, list[Row]]]:
    yield "map_sheet", [
        {"id": 1, "status": sheet.status, "width_m": sheet.width_m, "height_m": sheet.height_m, "lang": lang}
        | {"label": french(sheet.label), "credit": french(sheet.credit)}
    ]
    names = {d.id: d.map_name for d in workshop.of(DistrictEntry)}
    yield "map_shape", [
        {"id": s.id, "position": n, "kind": s.kind, "district": s.id if s.kind == "district" else None, "lang": lang}
        | {"name": french(names.get(s.id, s.name)), "label_x": s.label[0], "label_y": s.label[1]}
        for n, s in enumerate(sheet.shapes, start=1)
    ]
    yield "map_ring", [
        {"shape": s.id, "part": part, "ring": ring, "points": json.dumps(points, separators=(",", ":"))}
        for s in sheet.shapes
        for part, polygon in enumerate(s.parts)
        for ring, points in enumerate(polygon)
    ]


def search_entries(workshop: Workshop, facts: list[FactEntry], lang: str) -> Iterator[Row]:
    """Give what the search can find, in the order in which equal results are shown."""
    number = 0
    for route, kind, title, detail, _, _ in _found(workshop, facts):
        number += 1
        yield {"id": number, "lang": lang, "route": route, "kind": kind, "title": title, "detail": detail}


def search_index(workshop: Workshop, facts: list[FactEntry]) -> Iterator[tuple[int, str, str, str]]:
    """Give the folded words of each search entry: its number, then title, names and body."""
    for number, (_, _, title, _, names, body) in enumerate(_found(workshop, facts), start=1):
        yield number, search.index_words(title), search.index_words(names), search.index_words(body)


def _found(workshop: Workshop, facts: list[FactEntry]) -> Iterator[tuple[str, str, str, str, str, str]]:
    """Give (route, kind, title, detail, names, body) of everything that can be found."""
    chapters = {c.id: c for c in workshop.of(ChapterEntry)}
    sections = {s.id: s for s in workshop.of(SectionEntry)}
    districts = {d.id: d for d in workshop.of(DistrictEntry)}
    for c in chapters.values():
        yield f"chapter/{c.id}", "chapter", french(c.title), french(c.subjects), c.subjects, c.lead
    for s in sections.values():
        detail = french(chapters[s.chapter].title if s.chapter else " · ".join(filter(None, (s.author, s.author_role))))
        yield str(section_route(s.id)), "section", french(s.title), detail, s.printed_title, s.lead
    for d in districts.values():
        yield f"district/{d.id}", "district", french(d.name), "", " ".join(d.aliases), d.note
    yield from _found_council(workshop, districts)
    for f in facts:
        shown = numeral(f.printed, f.symbol, f.unit)
        home = french(chapters[f.chapter].title if f.chapter else sections[f.section].title)
        detail = " · ".join(p for p in (f"{french(f.qualifier)} {shown}".strip(), home) if p)
        tied = [districts[id].name for id in (*f.districts, *f.inferred)]
        body = (f.text, f.counts, f.period, f.unit, f.doubt, *f.places, *tied)
        names = (shown, *f.keywords)
        yield f"fact/{f.id}", "fact", french(f.title), detail, " ".join(names), " ".join(body)
    for p in workshop.of(PlaceEntry):
        route = f"district/{p.district}" if p.district else "map"
        detail = french(districts[p.district].name) if p.district else ""
        yield route, "place", french(p.name), detail, " ".join(p.aliases), detail


def _found_council(
    workshop: Workshop, districts: dict[str, DistrictEntry]
) -> Iterator[tuple[str, str, str, str, str, str]]:
    council = sorted(workshop.of(CouncillorEntry), key=lambda c: c.position)
    for c in council:
        name, role = french(f"{c.first_name} {c.surname}"), french(c.role)
        district = districts[c.district].name if c.district else ""
        detail = f"{role} · {french(district)}" if district else role
        body = " ".join((*c.delegations, *c.offices, c.role, district))
        yield f"councillor/{c.id}", "councillor", name, detail, " ".join(c.aliases), body
        for title in c.delegations:
            yield f"councillor/{c.id}", "councillor", french(title), f"{name} · {role}", "", f"{name} {role}"
