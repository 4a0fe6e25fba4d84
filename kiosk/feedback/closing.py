"""The SQL that closes open cards into a lot: no row of it points at a person, no text lies beside its card.

Every function works inside the transaction of whoever calls it.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from kiosk.database import Connection
from kiosk.feedback.anonymity import Look, classes_of, said_by, shown_looks
from kiosk.feedback.model import AGE, DISTRICT, THEME, Answer

Said = frozenset[tuple[str, Answer]]

_DISTRICT = f"coalesce(json_extract(answers, '$.{DISTRICT}'), '')"
_AGE = f"coalesce(json_extract(answers, '$.{AGE}'), '')"
_NOTHING = "$.-"  # a path that leads nowhere: "-" is no question's id


@dataclass(frozen=True, slots=True)
class Kept:
    """What the rows of a lot still say: how many of them the half-day or its week, the district, the age."""

    half_day: int
    district: int
    age: int


def count_open(connection: Connection) -> int:
    """Return how many cards are in no lot yet."""
    number: int = connection.execute("select count(*) from card where lot is null").fetchone()[0]
    return number


def close_rows(connection: Connection, id: str, when: str, k: int) -> Kept:
    """Put every open card into a lot, each saying no more than hides it among k."""
    versions = _begin_lot(connection, id, when, k, totals=False)
    _part_texts(connection, id, with_theme=True)
    looks = shown_looks(classes_of(_open_rows(connection)), k)
    connection.execute(
        "create temp table shown_as (half_day text, district text, age text, in_group integer, version text, "
        "to_half_day text, to_group integer, to_version text, lost_district text, lost_age text, "
        "primary key (half_day, district, age, in_group, version)) without rowid"
    )
    connection.executemany(
        "insert into shown_as values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (
                *before,
                after.half_day,
                after.in_group,
                before.version if len(versions) == 1 else after.version,
                _NOTHING if after.district == before.district else f"$.{DISTRICT}",
                _NOTHING if after.age == before.age else f"$.{AGE}",
            )
            for before, after in looks.items()
        ),
    )
    connection.execute(
        "update card set lot = ?, half_day = to_half_day, in_group = to_group, question_version = to_version, "
        "answers = json_remove(answers, lost_district, lost_age) from shown_as where card.lot is null "
        f"and shown_as.half_day = card.half_day and district = {_DISTRICT} and age = {_AGE} "
        "and shown_as.in_group = card.in_group and version = card.question_version",
        (id,),
    )
    connection.execute("drop table shown_as")
    kept = connection.execute(
        f"select count(nullif(half_day, '')), count(nullif({_DISTRICT}, '')), count(nullif({_AGE}, '')) "
        "from card where lot = ?",
        (id,),
    ).fetchone()
    return Kept(*kept)


def close_totals(connection: Connection, id: str, when: str, k: int) -> None:
    """Put the open cards into a lot that keeps of them totals for each question only, and the texts without a theme."""
    _begin_lot(connection, id, when, k, totals=True)
    _part_texts(connection, id, with_theme=False)
    connection.execute(
        "insert into total (lot, question, answer, cards) select ?, j.key, c.value, count(*) "
        "from card, json_each(card.answers) as j, "
        "json_each(iif(j.type = 'array', j.value, json_array(j.value))) as c where card.lot is null group by 2, 3",
        (id,),
    )
    connection.execute("delete from card where lot is null")


def _begin_lot(connection: Connection, id: str, when: str, k: int, totals: bool) -> list[str]:
    """Record the lot with what its rows won't tell once it is closed; return the versions that its cards answered."""
    versions = _open_values(connection, "select distinct question_version from card where lot is null order by 1")
    questions = [
        _open_values(
            connection,
            f"select distinct key from (select distinct {column} as given from card where lot is null), "
            "json_each(given) order by 1",
        )
        for column in ("answers", "texts")
    ]
    connection.execute(
        "insert into lot (id, half_day, k, cards, texts, versions, questions, text_questions, totals) "
        "select ?, ?, ?, count(*), coalesce(sum((select count(*) from json_each(texts))), 0), ?, ?, ?, ? "
        "from card where lot is null",
        (id, when, k, json.dumps(versions), *(json.dumps(ids) for ids in questions), totals),
    )
    return versions


def _open_values(connection: Connection, sql: str) -> list[str]:
    return [row[0] for row in connection.execute(sql)]


def _part_texts(connection: Connection, id: str, with_theme: bool) -> None:
    """Move the texts of the open cards to a table of their own, under keys that have nothing to do with the cards'."""
    theme = f"coalesce(json_extract(card.answers, '$.{THEME}'), '')" if with_theme else "''"
    connection.execute(
        "insert into free_text (key, lot, question, theme, words) "
        f"select randomblob(16), ?, j.key, {theme}, j.value from card, json_each(card.texts) as j "
        "where card.lot is null",
        (id,),
    )
    connection.execute("update card set texts = '{}' where lot is null and texts != '{}'")


def _open_rows(connection: Connection) -> Iterator[tuple[Look, Said]]:
    sql = f"select half_day, {_DISTRICT}, {_AGE}, in_group, question_version, answers from card where lot is null"
    for *look, answers in connection.execute(sql):
        yield Look(*look), _said(answers)


@lru_cache(maxsize=4096)
def _said(answers: str) -> Said:
    return said_by(json.loads(answers))
