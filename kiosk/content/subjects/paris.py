"""La coopération avec Paris: three agreements with their axes, commitments, and what the texts date, found or count.

The convention of 2019 (002) and the one of 2024, of which only the deliberation (004) speaks, are two records: nothing
of one stands under the other.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from kiosk.content.model import Source
from kiosk.content.queries import Query, grouped, sources_of
from kiosk.content.subjects.paris_entries import (
    RECORDS,
    AgreementEntry,
    AxisEntry,
    BodyEntry,
    CommitmentEntry,
    DateEntry,
    FigureEntry,
    RecordEntry,
    SiteEntry,
    TermEntry,
)
from kiosk.content.subjects.subject import Faults, Found, Subject
from kiosk.content.tables import Table, or_null, source_rows, title_rows
from kiosk.content.typography import french, read_number
from kiosk.routes import Route

if TYPE_CHECKING:
    from kiosk.content.workshop import Workshop

PARTS = ("timeline", "axes", "commitments", "bodies", "sites")
PART_OF = {"date": "timeline", "body": "bodies", "site": "sites", "term": "bodies"}


@dataclass(frozen=True, slots=True)
class Axis:
    """An axis of an agreement, or a part of one; `kind` as AxisEntry says, `parent` is "" for the three or six."""

    id: str
    agreement: str
    parent: str
    kind: str
    title: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Agreement:
    """What the two cities agreed at one time; `axes` are all of it, parts and themes among them, in printed order."""

    id: str
    title: str
    printed: str
    text: str
    axes: tuple[Axis, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Commitment:
    """One of the 26 undertakings of 2019; `axes` lead from the axis down to the part that it stands in."""

    id: str
    title: str
    text: str
    who: str
    deadline: str
    doubt: str
    axes: tuple[Axis, ...]
    related: tuple[str, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class AgreementRecord:
    """A date, body, site, figure or term of the texts.

    Attributes:
        kind: date, body, site, figure or term; part: the list that it stands in, one of PARTS.
        year: of a date, else None; number: of a figure, else None.
        printed: the date, the figure or how often a body meets, as printed; qualifier, unit: of a figure.
        items: the names that the document lists.
    """

    id: str
    kind: str
    part: str
    year: int | None
    number: float | None
    title: str
    qualifier: str
    printed: str
    unit: str
    text: str
    doubt: str
    items: tuple[str, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Cooperation:
    """All that the documents say of the cooperation with Paris; empty where the edition holds nothing of it."""

    agreements: tuple[Agreement, ...]
    commitments: dict[str, Commitment]
    records: dict[str, AgreementRecord]


def _entries(workshop: "Workshop") -> Iterator[tuple[str, str, RecordEntry]]:
    """Give kind, part and entry of each record in the order of the lists, dates by year."""
    for kind, table in RECORDS.items():
        entries = workshop.of(table)
        if kind == "date":
            entries = tuple(sorted(entries, key=lambda e: e.year if isinstance(e, DateEntry) else 0))
        for entry in entries:
            yield kind, entry.part if isinstance(entry, FigureEntry) else PART_OF[kind], entry


def _rules(workshop: "Workshop") -> Faults:
    axes = {axis.id: axis for axis in workshop.of(AxisEntry)}
    for axis in axes.values():
        yield from workshop.dangling(axis, "agreement", "agreement", axis.agreement)
        yield from workshop.dangling(axis, "parent", "axis", axis.parent)
        parent = axes.get(axis.parent)
        if parent and (parent.agreement != axis.agreement or list(axes).index(parent.id) >= list(axes).index(axis.id)):
            sentence = "Un axe vient après celui qui le contient, dans le même accord : corrigez parent ou l'ordre."
            yield axis.where.fault(sentence, "parent")
    for commitment in workshop.of(CommitmentEntry):
        yield from workshop.dangling(commitment, "axis", "axis", commitment.axis)
        for fact in commitment.related:
            yield from workshop.dangling(commitment, "related", "fact", fact)
    taken: set[str] = set()
    for _, _, entry in _entries(workshop):
        if entry.id in taken:
            yield entry.where.fault(f"L'id « {entry.id} » est déjà pris par une autre liste : changez-le.", "id")
        taken.add(entry.id)
        if isinstance(entry, FigureEntry) and read_number(entry.printed, "") != Decimal(str(entry.number)):
            sentence = f"« {entry.printed} » ne se lit pas {entry.number} : recopiez le nombre du document."
            yield entry.where.fault(sentence, "number")


def _rows(workshop: "Workshop", lang: str) -> Iterator[Table]:
    agreements, axes = workshop.of(AgreementEntry), workshop.of(AxisEntry)
    yield "agreement", [{"id": a.id, "position": n} for n, a in enumerate(agreements, start=1)]
    yield (
        "agreement_text",
        [
            {"agreement": a.id, "lang": lang, "title": french(a.title), "printed": french(a.printed)}
            | {"text": french(a.text)}
            for a in agreements
        ],
    )
    yield source_rows("agreement_source", "agreement", ((a.id, a.source) for a in agreements))
    yield (
        "axis",
        [
            {"id": a.id, "position": n, "agreement": a.agreement, "parent": a.parent or None, "kind": a.kind}
            for n, a in enumerate(axes, start=1)
        ],
    )
    yield "axis_text", [{"axis": a.id, "lang": lang, "title": french(a.title)} for a in axes]
    yield source_rows("axis_source", "axis", ((a.id, a.source) for a in axes))
    yield from _commitment_rows(workshop.of(CommitmentEntry), lang)
    yield from _record_rows(list(_entries(workshop)), lang)


def _commitment_rows(commitments: tuple[CommitmentEntry, ...], lang: str) -> Iterator[Table]:
    yield "commitment", [{"id": c.id, "position": n, "axis": c.axis} for n, c in enumerate(commitments, start=1)]
    yield (
        "commitment_text",
        [
            {"commitment": c.id, "lang": lang, "title": french(c.title), "text": french(c.text), "who": french(c.who)}
            | {"printed": or_null(c.deadline), "doubt": or_null(c.doubt), "keywords": french(" · ".join(c.keywords))}
            for c in commitments
        ],
    )
    yield source_rows("commitment_source", "commitment", ((c.id, c.source) for c in commitments))
    yield (
        "commitment_related",
        [
            {"commitment": c.id, "position": n, "fact": fact}
            for c in commitments
            for n, fact in enumerate(c.related, start=1)
        ],
    )


def _record_rows(records: list[tuple[str, str, RecordEntry]], lang: str) -> Iterator[Table]:
    yield (
        "agreement_record",
        [
            {"id": e.id, "position": n, "kind": kind, "part": part}
            | {"year": getattr(e, "year", None), "number": getattr(e, "number", None)}
            for n, (kind, part, e) in enumerate(records, start=1)
        ],
    )
    yield (
        "agreement_record_text",
        [
            {"agreement_record": e.id, "lang": lang, "title": french(e.title)}
            | {key: or_null(getattr(e, key, "")) for key in ("qualifier", "printed", "unit")}
            | {"text": or_null(e.text), "doubt": or_null(e.doubt), "keywords": french(" · ".join(e.keywords))}
            for _, _, e in records
        ],
    )
    yield source_rows("agreement_record_source", "agreement_record", ((e.id, e.source) for _, _, e in records))
    listed = ((e.id, e.items) for _, _, e in records if isinstance(e, TermEntry))
    yield title_rows("agreement_record_item", "agreement_record", lang, listed)


def _found(workshop: "Workshop") -> Iterator[Found]:
    for c in workshop.of(CommitmentEntry):
        yield Found(
            f"commitment/{c.id}", "commitment", french(c.title), french(c.who), " ".join(c.keywords), c.text + c.doubt
        )
    for a in workshop.of(AxisEntry):
        agreement = next(g for g in workshop.of(AgreementEntry) if g.id == a.agreement)
        yield Found("paris?part=axes", "paris", french(a.title), french(agreement.title), "", "")
    for kind, part, e in _entries(workshop):
        route = str(Route.of("paris", part=part, entry=e.id))
        names = " ".join((*e.keywords, *getattr(e, "items", ())))
        found_as = "place" if kind == "site" else "paris"
        yield Found(route, found_as, french(e.title), french(getattr(e, "printed", "")), names, f"{e.text} {e.doubt}")


def read_cooperation(query: Query) -> Cooperation:
    """Return agreements, commitments and records, each in the order of the sources, dates by year."""
    axes = _read_axes(query)
    sources = sources_of(query, "agreement")
    sql = (
        "select id, title, printed, text from agreement"
        " join agreement_text on agreement = id and lang = :lang order by position"
    )
    agreements = tuple(
        Agreement(
            **dict(row),
            axes=tuple(axis for axis in axes.values() if axis.agreement == row["id"]),
            sources=sources.get(row["id"], ()),
        )
        for row in query(sql)
    )
    return Cooperation(agreements, _read_commitments(query, axes), _read_records(query))


def _read_axes(query: Query) -> dict[str, Axis]:
    sources = sources_of(query, "axis")
    sql = (
        "select id, agreement, coalesce(parent, '') as parent, kind, title from axis"
        " join axis_text on axis = id and lang = :lang order by position"
    )
    return {row["id"]: Axis(**dict(row), sources=sources.get(row["id"], ())) for row in query(sql)}


def _read_commitments(query: Query, axes: dict[str, Axis]) -> dict[str, Commitment]:
    sources = sources_of(query, "commitment")
    related = grouped(query, "select commitment, fact from commitment_related order by commitment, position")
    sql = (
        "select id, title, text, who, coalesce(printed, ''), coalesce(doubt, ''), axis from commitment"
        " join commitment_text on commitment = id and lang = :lang order by position"
    )
    found = {}
    for id, title, text, who, deadline, doubt, axis in query(sql):
        chain: list[Axis] = []
        while axis:
            chain.insert(0, axes[axis])
            axis = axes[axis].parent
        of, rests_on = related.get(id, ()), sources.get(id, ())
        found[id] = Commitment(id, title, text, who, deadline, doubt, tuple(chain), of, rests_on)
    return found


def _read_records(query: Query) -> dict[str, AgreementRecord]:
    sources = sources_of(query, "agreement_record")
    items = grouped(
        query,
        "select agreement_record, title from agreement_record_item where lang = :lang"
        " order by agreement_record, position",
    )
    sql = (
        "select id, kind, part, year, number, title, coalesce(qualifier, '') as qualifier,"
        " coalesce(printed, '') as printed, coalesce(unit, '') as unit, coalesce(text, '') as text,"
        " coalesce(doubt, '') as doubt from agreement_record"
        " join agreement_record_text on agreement_record = id and lang = :lang order by position"
    )
    return {
        row["id"]: AgreementRecord(**dict(row), items=items.get(row["id"], ()), sources=sources.get(row["id"], ()))
        for row in query(sql)
    }


_RECORD_TEXTS = {"title": 10, "text": 45, "doubt": 40}
PARIS = Subject(
    files={
        "paris/agreements.toml": {"agreement": AgreementEntry, "axis": AxisEntry},
        "paris/commitments.toml": {"commitment": CommitmentEntry},
        "paris/dates.toml": {"agreement_date": DateEntry},
        "paris/bodies.toml": {"agreement_body": BodyEntry, "agreement_term": TermEntry},
        "paris/sites.toml": {"agreement_site": SiteEntry, "agreement_figure": FigureEntry},
    },
    records=("agreement", "axis", "commitment", *(f"agreement_{kind}" for kind in RECORDS)),
    texts={
        AgreementEntry: {"title": 6, "text": 40},
        AxisEntry: {"title": 20},
        CommitmentEntry: {"title": 8, "text": 45, "who": 12, "doubt": 45},
        **dict.fromkeys(RECORDS.values(), _RECORD_TEXTS),
    },
    choices={AxisEntry: {"kind": ("axis", "chapter", "continued", "new")}, FigureEntry: {"part": ("bodies", "sites")}},
    rules=_rules,
    rows=_rows,
    found=_found,
)
