"""Guided sessions as tables: sessions, stops, kept cards, votes, ideas, groups by week; and read back from them."""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from kiosk.guide.summary import Result, Summary, write_summary
from kiosk.guide.titled import KeptCard, TitledSession
from kiosk.guide.words import KINDS, VOTES, week
from kiosk.tables.table import Cell, Column, Table

READ_BACK = ("sessions", "stops", "kept_cards", "votes", "ideas")
"""The tables that hold a session; that of the weeks is counted from them."""

Row = Mapping[str, Cell]
"""A row by column."""

_OWN = (
    Column(
        "session",
        16,
        "La séance : la même dans toutes les feuilles, une seule fois quand plusieurs bornes sont réunies.",
    ),
    Column("code", 22, "Le nom de la séance, en deux mots."),
)
_COLUMNS: Mapping[str, tuple[str, tuple[Column, ...]]] = {
    "sessions": (
        "Séances",
        (
            Column("half_day", 24, "La demi-journée, jamais l’heure."),
            Column("week", 12, "La semaine, du lundi au dimanche."),
            Column("kind", 16, " ; ".join(f"{kind} : {words}" for kind, words in KINDS.items())),
            Column("size", 8, "Combien de personnes."),
            Column("trail", 24, "Le parcours."),
            Column("trail_title", 40, "Son titre."),
        ),
    ),
    "stops": (
        "Étapes",
        (
            Column("number", 8, "La place dans la séance."),
            Column("route", 30, "L’adresse de la page."),
            Column("title", 44, "Son titre."),
        ),
    ),
    "kept_cards": (
        "Cartes",
        (
            Column("number", 8, "La place dans la séance."),
            Column("card", 24, "La carte à jouer que le groupe a gardée."),
            Column("card_code", 12, "Son code, imprimé dessus."),
            Column("question", 70, "Sa question."),
        ),
    ),
    "votes": (
        "Votes",
        (
            Column("number", 8, "La place du vote dans la séance."),
            Column("kind", 12, " ; ".join(f"{kind} : {VOTES[kind]}" for kind in ("hands", "secret"))),
            Column("question", 60, "La question posée au groupe."),
            Column("answer", 32, "La réponse."),
            Column("votes", 8, "Combien l’ont choisie."),
        ),
    ),
    "ideas": (
        "Idées",
        (
            Column("number", 8, "La place du vote dans la séance."),
            Column("question", 60, "La question posée au groupe."),
            Column("idea", 60, "L’idée, dans les mots du groupe."),
            Column("dots", 8, "Combien de points elle a reçus."),
        ),
    ),
}
_WEEKS = (
    Column("Semaine", 12, "La semaine, du lundi au dimanche."),
    Column("Groupe", 16, "La sorte de groupe."),
    Column("Groupes", 10, "Combien de séances."),
    Column("Personnes", 10, "Combien de personnes dans ces groupes."),
)


def session_id(summary: Summary) -> str:
    """Return what names a session among those of all kiosks; two kiosks may give the same code of two words."""
    said = json.dumps([summary.code, summary.half_day, write_summary(summary)])
    return hashlib.sha256(said.encode()).hexdigest()[:12]


def in_order(sessions: Iterable[TitledSession]) -> tuple[TitledSession, ...]:
    """Return sessions by half-day, a day's matin before its après-midi, and code."""

    def place(session: TitledSession) -> tuple[str, bool, str, str]:
        half_day, code = session.summary.half_day, session.summary.code
        return half_day[:10], half_day.endswith("après-midi"), code, session_id(session.summary)

    return tuple(sorted(sessions, key=place))


def count_weeks(summaries: Iterable[Summary]) -> tuple[tuple[str, str, int, int], ...]:
    """Return week, kind of group, groups and people, by week and in the order of the kinds."""
    counts: dict[tuple[str, str], tuple[int, int]] = {}
    for summary in summaries:
        groups, people = counts.get((week(summary.half_day), summary.kind), (0, 0))
        counts[week(summary.half_day), summary.kind] = groups + 1, people + summary.size
    kinds = tuple(KINDS)
    found = sorted(counts, key=lambda key: (key[0], kinds.index(key[1])))
    return tuple((name, kind, *counts[name, kind]) for name, kind in found)


def session_tables(sessions: Sequence[TitledSession], explained: bool = False) -> tuple[Table, ...]:
    """Return the tables of sessions; `explained` adds what each column says."""
    own = [(session_id(session.summary), session.summary.code) for session in sessions]
    tables = []
    for name, (title, columns) in _COLUMNS.items():
        rows = [(*id, *row) for id, session in zip(own, sessions, strict=True) for row in _ROWS[name](session)]
        tables.append(Table(name, title, (*_OWN, *columns), len(rows), _giving(rows), free_text=True))
    weeks = [
        (name, KINDS[kind], groups, people) for name, kind, groups, people in count_weeks(s.summary for s in sessions)
    ]
    tables.append(Table("weeks", "Par semaine", _WEEKS, len(weeks), _giving(weeks)))
    return (*tables, _code_book(tables)) if explained else tuple(tables)


def read_sessions(rows_of: Mapping[str, Iterable[Row]]) -> tuple[TitledSession, ...]:
    """Return the sessions that session_tables() wrote, from the rows of READ_BACK.

    Raises ValueError, KeyError or TypeError where they aren't such rows.
    """
    grouped: dict[str, dict[str, list[Row]]] = {}
    for name in READ_BACK[1:]:
        for row in rows_of[name]:
            grouped.setdefault(_text(row, "session"), {}).setdefault(name, []).append(row)
    found = []
    for row in rows_of["sessions"]:
        session = _read(row, grouped.pop(_text(row, "session"), {}))
        if session_id(session.summary) != row["session"] or session.summary.kind not in KINDS:
            raise ValueError("a session that isn't what its name says")
        found.append(session)
    if grouped:
        raise ValueError("rows of no session")
    return tuple(found)


def _read(row: Row, parts: Mapping[str, Sequence[Row]]) -> TitledSession:
    stops, cards = parts.get("stops", ()), parts.get("kept_cards", ())
    results: dict[int, tuple[str, str, list[tuple[str, int]]]] = {}  # kind, question, answers; by number
    for vote in parts.get("votes", ()):
        held = results.setdefault(_number(vote, "number"), (_text(vote, "kind"), _text(vote, "question"), []))
        held[2].append((_text(vote, "answer"), _number(vote, "votes")))
    for idea in parts.get("ideas", ()):
        held = results.setdefault(_number(idea, "number"), ("dots", _text(idea, "question"), []))
        held[2].append((_text(idea, "idea"), _number(idea, "dots")))
    summary = Summary(
        code=_text(row, "code"),
        half_day=_text(row, "half_day"),
        trail=_text(row, "trail"),
        kind=_text(row, "kind"),
        size=_number(row, "size"),
        stops=tuple(_text(stop, "route") for stop in stops),
        cards=tuple(_text(card, "card") for card in cards),
        results=tuple(
            Result(kind, question, tuple(answers)) for _, (kind, question, answers) in sorted(results.items())
        ),
    )
    return TitledSession(
        summary,
        _text(row, "trail_title"),
        tuple(_text(stop, "title") for stop in stops),
        tuple(KeptCard(_text(card, "card_code"), _text(card, "question")) for card in cards),
    )


def _text(row: Row, column: str) -> str:
    return str(row[column] or "")


def _number(row: Row, column: str) -> int:
    return int(row[column] or 0)


def _session_row(session: TitledSession) -> Iterator[tuple[Cell, ...]]:
    s = session.summary
    yield s.half_day, week(s.half_day), s.kind, s.size, s.trail, session.trail


def _stop_rows(session: TitledSession) -> Iterator[tuple[Cell, ...]]:
    for number, (route, title) in enumerate(zip(session.summary.stops, session.stops, strict=True), start=1):
        yield number, route, title


def _card_rows(session: TitledSession) -> Iterator[tuple[Cell, ...]]:
    for number, (id, card) in enumerate(zip(session.summary.cards, session.cards, strict=True), start=1):
        yield number, id, card.code, card.question


def _vote_rows(session: TitledSession) -> Iterator[tuple[Cell, ...]]:
    for number, result in enumerate(session.summary.results, start=1):
        if result.kind != "dots":
            yield from ((number, result.kind, result.question, answer, votes) for answer, votes in result.answers)


def _idea_rows(session: TitledSession) -> Iterator[tuple[Cell, ...]]:
    for number, result in enumerate(session.summary.results, start=1):
        if result.kind == "dots":
            yield from ((number, result.question, idea, dots) for idea, dots in result.answers)


_ROWS: Mapping[str, Callable[[TitledSession], Iterator[tuple[Cell, ...]]]] = {
    "sessions": _session_row,
    "stops": _stop_rows,
    "kept_cards": _card_rows,
    "votes": _vote_rows,
    "ideas": _idea_rows,
}


def _giving(rows: Sequence[tuple[Cell, ...]]) -> Callable[[], Iterator[tuple[Cell, ...]]]:
    return lambda: iter(rows)


def _code_book(tables: Sequence[Table]) -> Table:
    columns = (Column("Feuille", 12, ""), Column("Colonne", 14, ""), Column("Sens", 90, ""))
    rows = [(table.title, column.name, column.meaning) for table in tables for column in table.columns]
    return Table("codes", "Codes", columns, len(rows), _giving(rows))
