"""The rows of content.db for a workshop without faults: table after table, in the order that foreign keys want."""

import json
from collections.abc import Iterable, Iterator

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
    SectionEntry,
)
from kiosk.content.found import search_entries
from kiosk.content.geojson import Sheet
from kiosk.content.model import EASY
from kiosk.content.place_names import place_ids
from kiosk.content.subjects.catalogue import SUBJECTS
from kiosk.content.subjects.delegations import delegation_id
from kiosk.content.tables import Row, Table, or_null, source_rows, title_rows
from kiosk.content.typography import french, sort_key
from kiosk.content.workshop import RECORD_KINDS, Workshop

LANGUAGES = {"fr": "français", EASY: "français facile à lire et à comprendre"}
EPT_MARK = "■"


def all_rows(workshop: Workshop, sheet: Sheet, version: str) -> Iterator[Table]:
    """Give each table with its rows."""
    edition = workshop.edition
    if edition is None:
        raise ValueError("a workshop with faults can't be built")
    facts = in_document_order(workshop.of(FactEntry))
    yield "language", [{"id": id, "name": name} for id, name in LANGUAGES.items()]
    yield from _edition(workshop, edition, version)
    for make in (_chapters, _council, _mayors, _districts, _places, _paragraphs):
        yield from make(workshop, edition.language, sheet)
    yield from _facts(workshop, facts, edition.language)
    yield from _milestones(workshop, edition.language)
    yield from _map(workshop, sheet, edition.language)
    for subject in SUBJECTS:
        yield from subject.rows(workshop, edition.language)
    yield "search_entry", list(search_entries(workshop, facts, edition.language))


def in_document_order(facts: Iterable[FactEntry]) -> list[FactEntry]:
    """Return facts in the order in which the documents print them; the files' order decides within a line."""
    return sorted(facts, key=lambda f: (f.source[0].document, f.source[0].lines[0]))


def _edition(workshop: Workshop, edition: EditionEntry, version: str) -> Iterator[Table]:
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
    yield (
        "document_text",
        [
            {"document": d.id, "lang": edition.language, "title": french(d.title), "about": french(d.about)}
            for d in documents
        ],
    )


def _chapters(workshop: Workshop, lang: str, _: Sheet) -> Iterator[Table]:
    chapters = sorted(workshop.of(ChapterEntry), key=lambda c: c.number)
    yield (
        "chapter",
        [{"id": c.id, "number": c.number, "motif": c.motif, "page": c.page, "page_end": c.page_end} for c in chapters],
    )
    yield (
        "chapter_text",
        [
            {"chapter": c.id, "lang": of} | {"title": french(c.title), "subjects": french(c.subjects), "lead": lead}
            for c in chapters
            for of, lead in _leads(c, lang)
        ],
    )
    sections = sorted(workshop.of(SectionEntry), key=lambda s: s.page or 0)
    yield (
        "section",
        [
            {"id": s.id, "chapter": s.chapter or None, "position": n, "motif": s.motif}
            | {"page": s.page, "page_end": s.page_end}
            for n, s in enumerate(sections, start=1)
        ],
    )
    yield (
        "section_text",
        [
            {"section": s.id, "lang": of}
            | {"title": french(s.title), "printed": or_null(s.printed_title), "lead": lead}
            | {"author": or_null(s.author), "author_role": or_null(s.author_role)}
            for s in sections
            for of, lead in _leads(s, lang)
        ],
    )


def _leads(entry: ChapterEntry | SectionEntry, lang: str) -> Iterator[tuple[str, str]]:
    """Give each lead with its language; the easy one has a line for each sentence."""
    yield lang, french(entry.lead)
    if entry.easy:
        yield EASY, "\n".join(french(sentence) for sentence in entry.easy)


def _council(workshop: Workshop, lang: str, _: Sheet) -> Iterator[Table]:
    council = sorted(workshop.of(CouncillorEntry), key=lambda c: c.position)
    yield (
        "councillor",
        [
            {"id": c.id, "position": c.position, "first_name": french(c.first_name), "surname": french(c.surname)}
            | {"rank": c.rank, "district": c.district or None, "ept_mark": EPT_MARK if c.ept else None}
            | {"portrait": c.portrait or None}
            for c in council
        ],
    )
    yield (
        "councillor_text",
        [
            {"councillor": c.id, "lang": lang, "role": french(c.role), "group_name": or_null(c.group)}
            | {"group_basis": or_null(c.group_basis), "doubt": or_null(c.doubt)}
            for c in council
        ],
    )
    yield title_rows("councillor_name", "councillor", lang, ((c.id, c.aliases) for c in council))
    yield source_rows("councillor_source", "councillor", ((c.id, c.source) for c in council))
    yield (
        "delegation",
        [
            {"id": delegation_id(c, n), "councillor": c.id, "position": n, "lang": lang, "title": french(title)}
            for c in council
            for n, title in enumerate(c.delegations, start=1)
        ],
    )
    yield title_rows("office", "councillor", lang, ((c.id, c.offices) for c in council))


def _mayors(workshop: Workshop, lang: str, _: Sheet) -> Iterator[Table]:
    mayors = workshop.of(MayorEntry)
    yield (
        "mayor",
        [
            {"id": m.id, "position": n, "lang": lang, "name": french(m.name), "first_year": m.first_year}
            | {"last_year": m.last_year, "printed": m.printed}
            for n, m in enumerate(mayors, start=1)
        ],
    )
    yield source_rows("mayor_source", "mayor", ((m.id, m.source) for m in mayors))


def _milestones(workshop: Workshop, lang: str) -> Iterator[Table]:
    entries = sorted(workshop.of(MilestoneEntry), key=lambda m: m.first_year)
    yield (
        "milestone",
        [
            {"id": m.id, "position": n, "kind": m.kind, "first_year": m.first_year, "last_year": m.last_year}
            | {"mayor": m.mayor or None, "fact": m.fact or None}
            for n, m in enumerate(entries, start=1)
        ],
    )
    yield (
        "milestone_text",
        [
            {"milestone": m.id, "lang": lang, "title": french(m.title), "printed": french(m.printed)}
            | {"caption": or_null(m.caption), "text": french(m.text), "doubt": or_null(m.doubt)}
            for m in entries
        ],
    )
    yield source_rows("milestone_source", "milestone", ((m.id, m.source) for m in entries))


def _districts(workshop: Workshop, lang: str, _: Sheet) -> Iterator[Table]:
    districts = workshop.of(DistrictEntry)
    yield "district", [{"id": d.id, "position": n, "deputy": d.deputy} for n, d in enumerate(districts, start=1)]
    yield (
        "district_text",
        [
            {"district": d.id, "lang": lang, "name": french(d.name), "map_name": french(d.map_name)}
            | {"note": or_null(d.note)}
            for d in districts
        ],
    )
    yield title_rows("district_name", "district", lang, ((d.id, d.aliases) for d in districts))


def _places(workshop: Workshop, lang: str, sheet: Sheet) -> Iterator[Table]:
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
    yield title_rows("place_name", "place", lang, ((p.id, p.aliases) for p in places))
    yield "place_layer", [{"place": p.id, "layer": layer} for p in places for layer in p.layers]


def _paragraphs(workshop: Workshop, lang: str, _: Sheet) -> Iterator[Table]:
    yield (
        "paragraph",
        [
            {"position": n, "lang": lang, "part": p.part, "title": french(p.title), "text": french(p.text)}
            for n, p in enumerate(workshop.of(ParagraphEntry), start=1)
        ],
    )


def _facts(workshop: Workshop, facts: list[FactEntry], lang: str) -> Iterator[Table]:
    sections = {s.id for s in workshop.of(SectionEntry)}
    yield (
        "fact",
        [
            {"id": f.id, "position": n, "kind": f.kind, "chapter": f.chapter or None}
            | {"section": f.section if f.section in sections else None, "number": f.number}
            | {"status": f.status or None, "motif": f.motif}
            for n, f in enumerate(facts, start=1)
        ],
    )
    yield (
        "fact_text",
        [
            {"fact": f.id, "lang": lang, "title": french(f.title), "qualifier": or_null(f.qualifier)}
            | {"printed": f.printed or None, "unit": or_null(f.unit), "symbol": f.symbol or None}
            | {"counts": or_null(f.counts), "text": french(f.text), "period": or_null(f.period)}
            | {"doubt": or_null(f.doubt), "keywords": french(" · ".join(f.keywords))}
            for f in facts
        ],
    )
    yield "fact_year", [{"fact": f.id, "year": year} for f in facts for year in sorted(set(f.years))]
    yield source_rows("fact_source", "fact", ((f.id, f.source) for f in facts))
    known = place_ids(workshop)
    yield (
        "fact_place",
        [
            {"fact": f.id, "position": n, "lang": lang, "title": french(name)}
            | {"place": next(iter(known.get(sort_key(name), ())), None)}
            for f in facts
            for n, name in enumerate(f.places, start=1)
        ],
    )
    posters = workshop.edition.posters if workshop.edition else ()
    yield "poster", [{"position": n, "fact": id} for n, id in enumerate(posters, start=1)]
    yield (
        "fact_related",
        [{"fact": f.id, "position": n, "related": id} for f in facts for n, id in enumerate(f.related, start=1)],
    )
    yield (
        "fact_district",
        [
            {"fact": f.id, "position": n, "district": id, "sure": int(id in f.districts), "lang": lang}
            | {"basis": or_null(f.inferred.get(id, ""))}
            for f in facts
            for n, id in enumerate((*f.districts, *f.inferred), start=1)
        ],
    )


def _map(workshop: Workshop, sheet: Sheet, lang: str) -> Iterator[Table]:
    yield (
        "map_sheet",
        [
            {"id": 1, "status": sheet.status, "width_m": sheet.width_m, "height_m": sheet.height_m, "lang": lang}
            | {"label": french(sheet.label), "credit": french(sheet.credit)}
        ],
    )
    names = {d.id: d.map_name for d in workshop.of(DistrictEntry)}
    yield (
        "map_shape",
        [
            {
                "id": s.id,
                "position": n,
                "kind": s.kind,
                "district": s.id if s.kind == "district" else None,
                "lang": lang,
            }
            | {"name": french(names.get(s.id, s.name)), "label_x": s.label[0], "label_y": s.label[1]}
            for n, s in enumerate(sheet.shapes, start=1)
        ],
    )
    yield (
        "map_ring",
        [
            {"shape": s.id, "part": part, "ring": ring, "points": json.dumps(points, separators=(",", ":"))}
            for s in sheet.shapes
            for part, polygon in enumerate(s.parts)
            for ring, points in enumerate(polygon)
        ],
    )
