"""Counts of cards, and those that are shown: never live, so that nobody can see what the last visitor answered.

What is shown is a copy that is taken anew when k cards more have come in half-days that are over. It stands in the
same file as the cards: were it forgotten at a restart, two copies could differ by a single card. It never stands beside
a lot of which it counts a part: the lot's rows less the counts would be what the last few cards said.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from kiosk.database import Connection
from kiosk.feedback.periods import PERIOD, fold_periods

Value = str | int | None
"""An answer as it is stored; of a list each that was chosen; None for no answer."""

T = TypeVar("T")

_LAST = json.dumps("last")
"""Where the total stays of counts that have gone."""

_OVER = """(lot is null and half_day != :now
or lot is not null and (select lot.half_day from lot where lot.id = card.lot) != :now)"""
_EACH = """json_each(iif(j.type = 'array', j.value, json_array(j.value)))"""


@dataclass(frozen=True, slots=True)
class Shown:
    """Counts as they were last taken.

    Attributes:
        total: cards they speak of.
        waiting: how many of these were in no lot then.
        counts: by the question's id, cards by answer, from k cards on; for a list a card counts for each answer that
            it chose.
    """

    total: int
    waiting: int
    counts: Mapping[str, Mapping[Value, int]]


def count_answers(connection: Connection, which: str, **values: str) -> dict[str, dict[Value, int]]:
    """Return how many of the cards that the SQL condition `which` finds gave each answer to each question."""
    total: int = connection.execute(f"select count(*) from card where {which}", values).fetchone()[0]
    alike = f"(select answers, count(*) as cards from card where {which} group by answers) as some"
    counts: dict[str, dict[Value, int]] = {}
    rows = connection.execute(
        f"select j.key, c.value, sum(cards) from {alike}, json_each(some.answers) as j, {_EACH} as c "
        "group by 1, 2 order by 1, 2",
        values,
    )
    for question, answer, cards in rows:
        counts.setdefault(question, {})[answer] = cards
    rows = connection.execute(f"select j.key, sum(cards) from {alike}, json_each(some.answers) as j group by 1", values)
    for question, answered in rows:
        if answered < total:
            counts[question][None] = total - answered
    return counts


def take_counts(connection: Connection, now: str, k: int) -> None:
    """Take what is shown anew where k cards more are in half-days other than `now`; else leave it. In a transaction.

    More than were last shown; and where any waits, more than are in lots, since whoever has the lots can subtract them.
    """
    total, waiting = connection.execute(
        f"select count(*), count(*) filter (where lot is null) from card where {_OVER}", {"now": now}
    ).fetchone()
    if total < _last_total(connection) + k or 0 < waiting < k:
        return
    _keep(connection, _OVER, now, total, waiting, k)


def _keep(connection: Connection, which: str, now: str, total: int, waiting: int, k: int) -> None:
    """Keep the counts of the cards that the SQL condition `which` finds as what is shown."""
    connection.execute("delete from shown")
    rows: list[tuple[str, Value, int]] = [("", "total", total), ("", "waiting", waiting)]
    when = dict(connection.execute(f"select half_day, count(*) from card where {which} group by 1", {"now": now}))
    found = count_answers(connection, which, now=now)
    found[PERIOD] = dict(fold_periods(when, k).items())
    for question, counts in found.items():
        rows += [(question, answer, cards) for answer, cards in counts.items() if cards >= k]  # others are never shown
    connection.executemany(
        "insert into shown (question, answer, cards) values (?, ?, ?)",
        [(question, json.dumps(answer), cards) for question, answer, cards in rows],
    )


def none_waits(connection: Connection, k: int) -> None:
    """Note in what is shown that every card is in a lot now; a number that stood there would be counted twice.

    Counts of all cards are taken anew: they count no word that the lot has blanked. Counts of all cards but a few go,
    until the next are taken: less the lots, they would give the few.
    """
    total = _last_total(connection)
    if total == connection.execute("select count(*) from card").fetchone()[0]:
        _keep(connection, "true", "", total, 0, k)
    else:
        connection.execute("delete from shown")
        connection.execute("insert into shown (question, answer, cards) values ('', ?, ?)", (_LAST, total))


def _last_total(connection: Connection) -> int:
    """Return how many cards the counts that were last shown speak of, also where they have gone."""
    sql = "select max(cards) from shown where question = '' and answer in (?, ?)"
    return connection.execute(sql, (_LAST, json.dumps("total"))).fetchone()[0] or 0


def read_shown(connection: Connection) -> Shown:
    """Return the counts as they were last taken; all empty where none was."""
    counts: dict[str, dict[Value, int]] = {}
    for question, answer, cards in connection.execute("select question, answer, cards from shown order by 1, 2"):
        counts.setdefault(question, {})[json.loads(answer)] = cards
    of_all = counts.pop("", {})
    return Shown(of_all.get("total", 0), of_all.get("waiting", 0), counts)


def show_counts(found: Mapping[Value, int], known: Iterable[Value], total: int, k: int) -> dict[Value, int | None]:
    """Return the counts that may be shown of the answers on offer, none of them too, and of those given besides.

    None where hidden. `total` is that of the cards: where several answers could be chosen the counts don't add up to
    it, and each is hidden by itself, also where almost everyone chose it.
    """
    counts = {answer: found.get(answer, 0) for answer in dict.fromkeys((*known, *found))}
    rest = total - sum(counts.values())  # cards whose answer isn't among them would be given back too
    if rest >= 0:
        cells: dict[tuple[Value, ...], int] = {(answer,): count for answer, count in counts.items()}
        shown = hide_small({**cells, (): rest} if rest else cells, k)
        return {answer: shown[(answer,)] for answer in counts}
    return {answer: count if k == 1 or k <= count <= total - k else None for answer, count in counts.items()}


def hide_small(counts: Mapping[T, int], k: int) -> dict[T, int | None]:
    """Return the counts with None for those below k, and then for the smallest others too.

    Without these the total less what is shown would give a hidden count back. All that are equal to the smallest are
    hidden: so the hidden counts could stand in any order and look the same, even to one who knows this rule. k = 1
    hides nothing.
    """
    if k == 1 or all(count >= k for count in counts.values()):
        return dict(counts)
    smallest_other = min((count for count in counts.values() if count >= k), default=k)
    return {answer: count if count > smallest_other else None for answer, count in counts.items()}
