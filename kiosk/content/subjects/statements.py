"""Statements: what the political groups say in the report, attributed, each with the same room."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.content.entries import Entry, SourceEntry
from kiosk.content.model import Source
from kiosk.content.queries import Query, grouped, sources_of
from kiosk.content.subjects.subject import Faults, Found, Subject
from kiosk.content.tables import Table, or_null, source_rows
from kiosk.content.typography import french, word_count

if TYPE_CHECKING:
    from kiosk.content.workshop import Workshop

LONGEST_TO_SHORTEST = 1.2  # the same room for each group: no text of ours is a fifth longer than another


@dataclass(frozen=True, kw_only=True)
class PointEntry(Entry):
    """[[statement.point]]: one thing that the group says, in a sentence or two of our own."""

    text: str


@dataclass(frozen=True, kw_only=True)
class StatementEntry(Entry):
    """[[statement]]; either a printed `title`, or the sentence `printed` in bold with its beginning `opening`.

    `signed` is the printed signature, `councillors` are the ids of those whom it names.
    """

    id: str
    group: str
    summary: str
    point: tuple[PointEntry, ...]
    source: tuple[SourceEntry, ...]
    title: str = ""
    printed: str = ""
    opening: str = ""
    signed: str = ""
    councillors: tuple[str, ...] = ()
    doubt: str = ""
    keywords: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """What a political group says in the report.

    Attributes:
        group: its name as printed.
        title: the printed title, "" without one.
        printed, opening: the sentence printed in bold where there is no title, and its beginning; else "".
        signed: the printed signature, "" without one; councillors: ids of those whom it names.
        summary: a sentence or two of our own; points: the whole statement, point by point.
        doubt: what one should know, "" for nothing.
    """

    id: str
    group: str
    title: str
    printed: str
    opening: str
    signed: str
    summary: str
    doubt: str
    points: tuple[str, ...]
    councillors: tuple[str, ...]
    sources: tuple[Source, ...]


def words_of_points(statement: StatementEntry) -> int:
    """Return the number of words of all points together."""
    return sum(word_count(point.text) for point in statement.point)


def _rules(workshop: "Workshop") -> Faults:
    statements = workshop.of(StatementEntry)
    for s in statements:
        if bool(s.title) == bool(s.printed):
            sentence = "Une tribune donne son titre imprimé, ou la phrase imprimée en gras : l'un des deux."
            yield s.where.fault(sentence, "title" if s.title else "")
        if bool(s.opening) != bool(s.printed) or not s.printed.startswith(s.opening.rstrip("….")):
            yield s.where.fault("opening est le début de la phrase imprimée : recopiez-le de printed.", "opening")
        for id in s.councillors:
            yield from workshop.dangling(s, "councillors", "councillor", id)
    if not statements:
        return
    fewest_points = min(len(s.point) for s in statements)
    shortest_points = min(words_of_points(s) for s in statements)
    shortest_summary = min(word_count(s.summary) for s in statements)
    for s in statements:
        if len(s.point) != fewest_points:
            sentence = f"Cette tribune a {len(s.point)} points, une autre {fewest_points} : donnez-en autant à chacune."
            yield s.where.fault(sentence)
        for shortest, words in ((shortest_points, words_of_points(s)), (shortest_summary, word_count(s.summary))):
            if words > LONGEST_TO_SHORTEST * shortest:
                sentence = f"Ce texte a {words} mots, celui d'une autre tribune {shortest} : donnez-leur la même place."
                yield s.where.fault(sentence, "summary")


def _rows(workshop: "Workshop", lang: str) -> Iterator[Table]:
    statements = workshop.of(StatementEntry)
    yield "statement", [{"id": s.id, "position": n} for n, s in enumerate(statements, start=1)]
    yield (
        "statement_text",
        [
            {"statement": s.id, "lang": lang, "group_name": french(s.group), "title": or_null(s.title)}
            | {"printed": or_null(s.printed), "caption": or_null(s.opening), "signed": or_null(s.signed)}
            | {"summary": french(s.summary), "doubt": or_null(s.doubt)}
            for s in statements
        ],
    )
    yield (
        "statement_point",
        [
            {"statement": s.id, "position": n, "lang": lang, "text": french(point.text)}
            for s in statements
            for n, point in enumerate(s.point, start=1)
        ],
    )
    yield (
        "statement_councillor",
        [
            {"statement": s.id, "position": n, "councillor": id}
            for s in statements
            for n, id in enumerate(s.councillors, start=1)
        ],
    )
    yield source_rows("statement_source", "statement", ((s.id, s.source) for s in statements))


def _found(workshop: "Workshop") -> Iterator[Found]:
    for s in workshop.of(StatementEntry):
        body = " ".join((s.summary, *(point.text for point in s.point)))
        names = " ".join((s.title, s.printed, s.signed, *s.keywords))
        yield Found(f"statement/{s.id}", "statement", french(s.group), french(s.title or s.opening), names, body)


def read_statements(query: Query) -> dict[str, Statement]:
    """Return the statements by id, in the order of the report."""
    points = grouped(query, "select statement, text from statement_point where lang = :lang order by position")
    members = grouped(query, "select statement, councillor from statement_councillor order by position")
    sources = sources_of(query, "statement")
    sql = (
        "select id, group_name as \"group\", coalesce(title, '') as title, coalesce(printed, '') as printed,"
        " coalesce(caption, '') as opening, coalesce(signed, '') as signed, summary, coalesce(doubt, '') as doubt"
        " from statement join statement_text on statement = id and lang = :lang order by position"
    )
    return {
        row["id"]: Statement(
            **dict(row), points=points[row["id"]], councillors=members.get(row["id"], ()), sources=sources[row["id"]]
        )
        for row in query(sql)
    }


STATEMENTS = Subject(
    files={"statements.toml": {"statement": StatementEntry}},
    records=("statement",),
    texts={StatementEntry: {"summary": 28, "doubt": 40}, PointEntry: {"text": 60}},
    rules=_rules,
    rows=_rows,
    found=_found,
)
