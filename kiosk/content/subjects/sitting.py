"""The sitting of the council: who was there, who represented whom, and the ballot, given as totals."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.content.entries import Entry, SourceEntry
from kiosk.content.model import FactKind, Source
from kiosk.content.queries import Query, sources_of
from kiosk.content.subjects.subject import Faults, Found, Subject
from kiosk.content.tables import Table, or_null, source_rows
from kiosk.content.typography import french

if TYPE_CHECKING:
    from kiosk.content.workshop import Workshop

NO_SITTING = french("Cette édition ne montre aucune séance du conseil : revenez à l'accueil.")
STATES = ("present", "represented", "excused", "not_excused")
TOTALS = ("members", "in_office", *STATES, "in_favour", "abstentions")


@dataclass(frozen=True, kw_only=True)
class SittingEntry(Entry):
    """[[sitting]]; `seats` says what a mark isn't, `missing` which names the report doesn't have."""

    id: str
    title: str
    subject: str
    lead: str
    seats: str
    missing: str
    source: tuple[SourceEntry, ...]
    keywords: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class BallotEntry(Entry):
    """[[ballot]]; `printed` is its result as printed, `note` what the register doesn't say of it."""

    sitting: str
    printed: str
    title: str
    decision: str
    note: str
    source: tuple[SourceEntry, ...]


@dataclass(frozen=True, kw_only=True)
class SittingFactEntry(Entry):
    """[[sitting_fact]]; `counts` says of which total of the sitting it is the number."""

    id: str
    kind: str
    title: str
    text: str
    source: tuple[SourceEntry, ...]
    printed: str = ""
    number: int | float | None = None
    unit: str = ""
    counts: str = ""
    keywords: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class AttendanceEntry(Entry):
    """[[attendance]], in the register's order; `by` is the printed name of who represents this one."""

    printed: str
    role: str
    state: str
    line: int
    by: str = ""
    councillor: str = ""


@dataclass(frozen=True, slots=True)
class SittingFact:
    """One thing that the register says.

    Attributes:
        printed: the date or figure as printed, "" without one; number: what it reads as, None without one.
        counts: one of TOTALS, "" for what is no total.
    """

    id: str
    kind: FactKind
    title: str
    printed: str
    number: float | None
    unit: str
    counts: str
    text: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Attendance:
    """One name of the register.

    Attributes:
        position: 1-based place in the register's order.
        printed: civility and surname as printed ("Mme FREIH BENGABOU").
        state: one of STATES.
        by: position of who represents this one, None for nobody.
        councillor: id of the member in the report, "" for who isn't in it.
        line: line of the document's text file.
    """

    position: int
    printed: str
    role: str
    state: str
    by: int | None
    councillor: str
    line: int


@dataclass(frozen=True, slots=True)
class Ballot:
    """How the council voted, in totals: the register names nobody."""

    printed: str
    title: str
    decision: str
    note: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Sitting:
    """One sitting of the council.

    Attributes:
        attendance: the names in the register's order.
        facts: what the register says, in its order; totals: the printed numbers by what they count.
    """

    id: str
    title: str
    subject: str
    lead: str
    seats: str
    missing: str
    ballot: Ballot
    attendance: tuple[Attendance, ...]
    facts: tuple[SittingFact, ...]
    totals: Mapping[str, str]
    sources: tuple[Source, ...]


def _rules(workshop: "Workshop") -> Faults:
    sittings, ballots = workshop.of(SittingEntry), workshop.of(BallotEntry)
    for extra in (*sittings[1:], *ballots[1:]):
        yield extra.where.fault("Cette borne montre une séance et son vote : gardez une seule de ces tables.")
    for sitting in sittings[:1]:
        if not ballots and "ballot" not in workshop.unread:
            yield sitting.where.fault("Il manque le vote de cette séance : ajoutez une table [[ballot]].")
    for ballot in ballots:
        yield from workshop.dangling(ballot, "sitting", "sitting", ballot.sitting)
    yield from _attendance(workshop)
    yield from _totals(workshop)


def _attendance(workshop: "Workshop") -> Faults:
    listed = workshop.of(AttendanceEntry)
    present = {a.printed for a in listed if a.state == "present"}
    seen: set[str] = set()
    for a in listed:
        yield from workshop.dangling(a, "councillor", "councillor", a.councillor)
        if (a.state == "represented") != bool(a.by):
            yield a.where.fault("Qui est « represented », et lui seul, dit par qui : corrigez by ou state.", "by")
        elif a.by and a.by not in present:
            yield a.where.fault(f"« {a.by} » n'est pas parmi les présents : recopiez le nom du registre.", "by")
        for name, key in ((a.printed, "printed"), (a.councillor, "councillor")):
            if name and name in seen:
                yield a.where.fault(f"« {name} » est déjà dans la liste : gardez une seule ligne.", key)
            seen.add(name)


def _totals(workshop: "Workshop") -> Faults:
    """A total is given once, and those of the attendance are the numbers of names."""
    held = [a.state for a in workshop.of(AttendanceEntry)]
    wanted = {"members": len(held), **{state: held.count(state) for state in STATES}}
    seen: set[str] = set()
    for fact in workshop.of(SittingFactEntry):
        if not fact.counts:
            continue
        if fact.counts in seen:
            yield fact.where.fault(f"Le total « {fact.counts} » est déjà donné : gardez-en un.", "counts")
        seen.add(fact.counts)
        if (names := wanted.get(fact.counts, fact.number)) != fact.number:
            yield fact.where.fault(f"La liste a {names} noms : vérifiez ce nombre et les présences.", "number")
    missing = [total for total in TOTALS if total not in seen]
    for sitting in workshop.of(SittingEntry):
        if missing and "sitting_fact" not in workshop.unread:
            yield sitting.where.fault(f"Il manque des totaux de la séance : donnez {', '.join(missing)}.")


def _rows(workshop: "Workshop", lang: str) -> Iterator[Table]:
    sittings, ballots = workshop.of(SittingEntry), workshop.of(BallotEntry)
    yield "sitting", [{"id": s.id} for s in sittings]
    yield (
        "sitting_text",
        [
            {
                "sitting": s.id,
                "lang": lang,
                "title": french(s.title),
                "caption": french(s.subject),
                "lead": french(s.lead),
            }
            | {"seats": french(s.seats), "missing": french(s.missing)}
            for s in sittings
        ],
    )
    yield source_rows("sitting_source", "sitting", ((s.id, s.source) for s in sittings))
    yield "ballot", [{"sitting": b.sitting} for b in ballots]
    yield (
        "ballot_text",
        [
            {"ballot": b.sitting, "lang": lang, "printed": french(b.printed), "title": french(b.title)}
            | {"decision": french(b.decision), "note": french(b.note)}
            for b in ballots
        ],
    )
    yield source_rows("ballot_source", "ballot", ((b.sitting, b.source) for b in ballots))
    facts = workshop.of(SittingFactEntry)
    yield (
        "sitting_fact",
        [
            {"id": f.id, "position": n, "kind": f.kind, "number": f.number, "counts": f.counts or None}
            for n, f in enumerate(facts, start=1)
        ],
    )
    yield (
        "sitting_fact_text",
        [
            {"sitting_fact": f.id, "lang": lang, "title": french(f.title), "printed": f.printed or None}
            | {"unit": or_null(f.unit), "text": french(f.text), "keywords": french(" · ".join(f.keywords))}
            for f in facts
        ],
    )
    yield source_rows("sitting_fact_source", "sitting_fact", ((f.id, f.source) for f in facts))
    listed = workshop.of(AttendanceEntry)
    positions = {a.printed: n for n, a in enumerate(listed, start=1)}
    yield (
        "attendance",
        [
            {"position": n, "lang": lang, "printed": a.printed, "role": french(a.role), "state": a.state}
            | {"represented_by": positions.get(a.by), "councillor": a.councillor or None, "line": a.line}
            for n, a in enumerate(listed, start=1)
        ],
    )


def _found(workshop: "Workshop") -> Iterator[Found]:
    facts = workshop.of(SittingFactEntry)
    for s in workshop.of(SittingEntry):
        body = " ".join((s.lead, *(f"{f.title} {f.text}" for f in facts)))
        # who is in the report is found by the page of the person
        unlinked = [a.printed for a in workshop.of(AttendanceEntry) if not a.councillor]
        names = " ".join((s.subject, *s.keywords, *unlinked))
        yield Found("sitting", "sitting", french(s.title), french(s.subject), names, body)


def read_sitting(query: Query) -> Sitting | None:
    """Return the sitting, None where the edition has none."""
    sql = (
        "select id, title, caption as subject, lead, seats, missing from sitting"
        " join sitting_text on sitting = id and lang = :lang"
    )
    for row in query(sql):
        facts = _read_facts(query)
        return Sitting(
            **dict(row),
            ballot=_read_ballot(query, row["id"]),
            attendance=_read_attendance(query),
            facts=facts,
            totals={fact.counts: fact.printed for fact in facts if fact.counts},
            sources=sources_of(query, "sitting")[row["id"]],
        )
    return None


def _read_ballot(query: Query, sitting: str) -> Ballot:
    sources = sources_of(query, "ballot")
    sql = "select printed, title, decision, note from ballot_text where ballot = :sitting and lang = :lang"
    return Ballot(**dict(query(sql, sitting=sitting)[0]), sources=sources[sitting])


def _read_facts(query: Query) -> tuple[SittingFact, ...]:
    sources = sources_of(query, "sitting_fact")
    sql = (
        "select id, kind, title, coalesce(printed, '') as printed, number, coalesce(unit, '') as unit,"
        " coalesce(counts, '') as counts, text from sitting_fact"
        " join sitting_fact_text on sitting_fact = id and lang = :lang order by position"
    )
    return tuple(
        SittingFact(**{**dict(row), "kind": FactKind(row["kind"]), "sources": sources[row["id"]]}) for row in query(sql)
    )


def _read_attendance(query: Query) -> tuple[Attendance, ...]:
    sql = (
        "select position, printed, role, state, represented_by as \"by\", coalesce(councillor, '') as councillor, line"
        " from attendance where lang = :lang order by position"
    )
    return tuple(Attendance(**dict(row)) for row in query(sql))


SITTING = Subject(
    files={
        "sitting.toml": {
            "sitting": SittingEntry,
            "ballot": BallotEntry,
            "sitting_fact": SittingFactEntry,
            "attendance": AttendanceEntry,
        }
    },
    records=("sitting", "sitting_fact"),
    texts={
        SittingEntry: {"title": 8, "subject": 12, "lead": 30, "seats": 30, "missing": 40},
        BallotEntry: {"title": 6, "decision": 40, "note": 40},
        SittingFactEntry: {"title": 6, "text": 40},
        AttendanceEntry: {"role": 4},
    },
    choices={
        SittingFactEntry: {"kind": tuple(k.value for k in FactKind), "counts": ("", *TOTALS)},
        AttendanceEntry: {"state": STATES},
    },
    rules=_rules,
    rows=_rows,
    found=_found,
)
