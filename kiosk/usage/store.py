"""Which pages were opened, how often, in which half-day: usage.db, a count for each (half-day, kind, id), nothing else.

What it may not tell: when within the half-day, in which order, by whom, in one visit or in several. So a visit's pages
are first counted in memory. They go to the disk when k visits have ended since the last time, all together and sorted,
or when the kiosk is closed; the file is then written anew and its log emptied, as the cards' is. Two copies of the file
differ by k visits at least; a power cut costs the counts of fewer than k visits and of the one that was on.

Parameters of addresses aren't kept: they hold what visitors search for. The card's own pages aren't counted: their
numbers would say how many cards a half-day brought. Nothing here can be joined with the cards: the two files have
nothing in common but half-days.

Counting never disturbs a visitor: where the disk fails, the counts wait in memory for the next time.
"""

import logging
import os
import sqlite3
from collections import Counter
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from kiosk.database import is_damage, open_durable, transaction
from kiosk.errors import StoreError
from kiosk.routes import Route

log = logging.getLogger(__name__)

DATABASE = "usage.db"
SET_ASIDE = "usage-damaged.db"
VERSION = 1
KEPT_DAYS = 400
"""How long counts are kept: a season, and the one before to compare it with."""

NOT_COUNTED = frozenset({"attract", "card", "thanks", "pin", "unavailable"})

_SCHEMA = """
create table if not exists opened (
  half_day text not null,
  kind text not null,
  id text not null,
  times integer not null check (times > 0),
  primary key (half_day, kind, id)
) strict, without rowid
"""


@dataclass(frozen=True, slots=True)
class Opened:
    """How often the pages of one address were opened.

    Attributes:
        kind, id: of the route; id is "" where the kind takes none.
        times: how often, at least k.
    """

    kind: str
    id: str
    times: int


class UsageStore:
    """Counts the pages that visitors open.

    Args:
        data: the data folder.
        now: returns the half-day that it is, as cards write it: "2026-11-22 matin".
        k: the smallest number that is told, and how many visits are written at once.
    """

    def __init__(self, data: Path, now: Callable[[], str], k: int) -> None:
        self._data = data
        self._now = now
        self._k = k
        self._waiting: Counter[tuple[str, str, str]] = Counter()
        self._visits = 0
        self._visited = False

    def count(self, route: Route) -> None:
        """Count a page that a visitor has opened; only its kind and id are kept."""
        if route.kind not in NOT_COUNTED:
            self._waiting[self._now(), route.kind, route.id] += 1
            self._visited = True

    def end_visit(self) -> None:
        """Note that a visit is over; what k of them have opened is written."""
        self._visits += self._visited
        self._visited = False
        if self._visits >= self._k:
            self._write()

    def close(self) -> None:
        """Write what waits; the kiosk is being closed."""
        self._write()

    def top(self, most: int, half_day: str = "") -> tuple[Opened, ...]:
        """Return the pages opened most often, in all or in one half-day, at most `most`; those below k are left out.

        What still waits in memory isn't told: it would be the last visitor's. Raises StoreError with a sentence.
        """
        rows = self._read(
            "select kind, id, sum(times) as total from opened where :half_day in ('', half_day) "
            "group by kind, id having total >= :k order by total desc, kind, id limit :most",
            {"half_day": half_day, "k": self._k, "most": most},
        )
        return tuple(Opened(*row) for row in rows)

    def half_days(self) -> tuple[tuple[str, int | None], ...]:
        """Return each half-day with how many pages were opened in it, None below k; the latest last."""
        rows = self._read(
            "select half_day, sum(times) from opened group by half_day order by substr(half_day, 1, 10), half_day desc",
            {},  # a day's matin before its après-midi
        )
        return tuple((when, times if times >= self._k else None) for when, times in rows)

    def _read(self, sql: str, values: dict[str, object]) -> list[tuple[Any, ...]]:
        file = self._data / DATABASE
        if not file.is_file():
            return []
        try:
            with closing(open_durable(file)) as connection:
                _require_ours(connection)
                return [tuple(row) for row in connection.execute(sql, values)]
        except sqlite3.Error as error:
            raise StoreError(
                f"Le fichier {file} ne peut être lu ({error}) : vérifiez le disque, ou supprimez ce fichier ; les "
                "comptes de pages recommenceront à zéro."
            ) from error

    def _write(self) -> None:
        if not self._waiting:
            return
        try:
            self._add()
        except (sqlite3.Error, OSError, StoreError) as error:
            log.error("page counts wait: %s", type(error).__name__)
            if is_damage(error):
                self._set_aside()

    def _add(self) -> None:
        with closing(open_durable(self._data / DATABASE)) as connection:
            connection.execute(_SCHEMA)
            _require_ours(connection)
            with transaction(connection):
                connection.execute(f"pragma user_version = {VERSION}")
                connection.executemany(
                    "insert into opened values (?, ?, ?, ?) on conflict do update set times = times + excluded.times",
                    sorted((*key, times) for key, times in self._waiting.items()),
                )
                connection.execute("delete from opened where half_day < ?", (self._oldest(),))
            self._waiting.clear()
            self._visits = 0
            # Within a page SQLite keeps rows in the order in which they came, and the log holds every write in turn.
            connection.execute("pragma temp_store = memory")
            connection.execute("vacuum")
            connection.execute("pragma wal_checkpoint(truncate)")

    def _oldest(self) -> str:
        """Return the first day that is kept; "" where the clock can't be right."""
        try:
            return str(date.fromisoformat(self._now()[:10]) - timedelta(days=KEPT_DAYS))
        except ValueError:
            return ""

    def _set_aside(self) -> None:
        """Keep a damaged file beside, in the place of an older one; the next write begins a new file."""
        for end in ("", "-wal", "-shm"):
            with suppress(OSError):
                os.replace(self._data / (DATABASE + end), self._data / (SET_ASIDE + end))


def _require_ours(connection: sqlite3.Connection) -> None:
    """Refuse a file of a newer program, which may mean something else."""
    found = connection.execute("pragma user_version").fetchone()[0]
    if found > VERSION:
        raise StoreError("Les comptes de pages viennent d’un programme plus récent : mettez cette borne à jour.")
