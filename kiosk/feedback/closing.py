"""The SQL that closes open cards into a lot: no row of it points at a person, no text lies beside its card.

Every function works inside the transaction of whoever calls it.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from kiosk.database import Connection
from kiosk.feedback.anonymity import Look, classes_of, said_by, shown_looks
from kiosk.feedback.model import AGE, DISTRICT, Answer
from kiosk.feedback.review import part_texts

Said = frozenset[tuple[str, Answer]]

_DISTRICT = f"coalesce(json_extract(answers, '$.{DISTRICT}'), '')"
_AGE = f"coalesce(json_extract(answers, '$.{AGE}'), '')"
_LEAVING = "lot is null and state != 'aside'"
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
        "update card set lot = ?, parted = 0, half_day = to_half_day, in_group = to_group, "
        "question_version = to_version, answers = json_remove(answers, lost_district, lost_age) from shown_as "
        f"where card.lot is null and shown_as.half_day = card.half_day and district = {_DISTRICT} and age = {_AGE} "
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
    """Put the open cards into a lot that keeps of them totals for each question only, and the texts without a theme.

    Nothing is kept of a question to which all gave one same answer: it would be known of each of them.
    """
    _begin_lot(connection, id, when, k, totals=True)
    connection.execute("update free_text set theme = '' where lot is null or lot = ?", (id,))
    connection.execute(
        "insert into total (lot, question, answer, cards) select ?, j.key, c.value, count(*) "
        "from card, json_each(card.answers) as j, "
        "json_each(iif(j.type = 'array', j.value, json_array(j.value))) as c where card.lot is null group by 2, 3",
        (id,),
    )
    connection.execute(
        "delete from total where lot = :lot and question in (select question from total where lot = :lot "
        "and cards = (select count(*) from card where lot is null))",
        {"lot": id},
    )
    connection.execute("delete from card where lot is null")


def _begin_lot(connection: Connection, id: str, when: str, k: int, totals: bool) -> list[str]:
    """Record the lot with what its rows won't tell once it is closed, and give it the texts that aren't set aside.

    Returns the versions that its cards answered.
    """
    part_texts(connection, "lot is null")
    versions = _open_values(connection, "select distinct question_version from card where lot is null order by 1")
    questions = _open_values(
        connection,
        "select distinct key from (select distinct answers from card where lot is null), json_each(answers) order by 1",
    )
    asked = _open_values(connection, f"select distinct question from free_text where {_LEAVING} order by 1")
    connection.execute(
        "insert into lot (id, half_day, k, cards, texts, versions, questions, text_questions, totals) "
        f"select ?, ?, ?, count(*), (select count(*) from free_text where {_LEAVING}), ?, ?, ?, ? "
        "from card where lot is null",
        (id, when, k, *(json.dumps(ids) for ids in (versions, questions, asked)), totals),
    )
    connection.execute(f"update free_text set lot = ?, state = '' where {_LEAVING}", (id,))
    return versions


def _open_values(connection: Connection, sql: str) -> list[str]:
    return [row[0] for row in connection.execute(sql)]


def _open_rows(connection: Connection) -> Iterator[tuple[Look, Said]]:
    sql = f"select half_day, {_DISTRICT}, {_AGE}, in_group, question_version, answers from card where lot is null"
    for *look, answers in connection.execute(sql):
        yield Look(*look), _said(answers)


@lru_cache(maxsize=4096)
def _said(answers: str) -> Said:
    return said_by(json.loads(answers))
