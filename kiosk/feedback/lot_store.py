"""The staff's side of the cards' database: LotStore closes cards into lots and reads them out, beside the kiosk."""

import json
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple, Self

from kiosk.database import is_whole, open_durable, transaction
from kiosk.errors import StoreError
from kiosk.feedback.backups import DATABASE, keep_backups
from kiosk.feedback.closing import Kept, close_rows, close_totals, count_open
from kiosk.feedback.counts import Shown, Value, count_answers, none_waits, read_shown, take_counts
from kiosk.feedback.lots import Lot
from kiosk.feedback.migrations import require_current
from kiosk.feedback.review import Text, release_texts, waiting_texts, write_text

NO_CARDS = "Le dossier {data} ne contient aucun avis : vérifiez ce dossier (--data), ou démarrez la borne une fois."
UNREADABLE = (
    "Le fichier {file} ne peut être lu ou écrit ({reason}) : vérifiez le disque et les droits, puis recommencez."
)

ROWS_PER_STEP = 1000
CLOSING_STEPS = 4

Row = tuple[bytes, str, str, str, str]
"""A card that waits for a lot: key, version of the questions, answers and texts as JSON, half-day."""


class ImportedFile(NamedTuple):
    """A file of paper cards that came in: hashes of its name and content, its bytes, the number of its last line."""

    name: bytes
    content: bytes
    size: int
    lines: int


class LotStore:
    """The cards' file for staff: closes cards into lots and reads them out, also while a kiosk holds the data folder.

    Every method raises StoreError, a sentence for staff, where the file can't be read or written.
    """

    def __init__(self, data: Path, connection: sqlite3.Connection) -> None:
        self._data = data
        self._file = data / DATABASE
        self._connection = connection

    @classmethod
    def open(cls, data: Path) -> Self:
        """Open the cards of a data folder; raises StoreError where there are none, or they aren't this version's."""
        file = data / DATABASE
        if not file.is_file():
            raise StoreError(NO_CARDS.format(data=data))
        with _readable(file):
            # A file that is rewritten is rewritten beside itself: not in the machine's temporary folder, where a crash
            # could leave visitors' words, nor in memory, which a season would fill.
            os.environ["SQLITE_TMPDIR"] = str(data)
            connection = open_durable(file)
            try:
                require_current(connection)
                connection.row_factory = None  # a lot is a million tuples
            except BaseException:
                connection.close()
                raise
        return cls(data, connection)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def is_whole(self) -> bool:
        """Read the whole file through and tell whether it is as SQLite wrote it."""
        with _readable(self._file):
            return is_whole(self._connection)

    def close_lot(
        self, id: str, when: str, k: int, last: bool = False, progress: Callable[[int, int], None] = lambda *steps: None
    ) -> Lot | None:
        """Put every open card into a new lot closed at the half-day `when`; None, and nothing done, below k cards.

        Where they are the `last`, fewer than k leave totals for each question, and their texts. `progress` is called
        with steps of about the same length.
        """
        with _readable(self._file), transaction(self._connection):
            waiting = count_open(self._connection)
            if waiting == 0 or (waiting < k and not last):
                return None
            progress(0, CLOSING_STEPS)
            if waiting >= k:
                close_rows(self._connection, id, when, k)
            else:
                close_totals(self._connection, id, when, k)
            progress(2, CLOSING_STEPS)
            none_waits(self._connection, k)
        progress(3, CLOSING_STEPS)
        with suppress(sqlite3.Error, OSError):  # the lot is closed; the next one does it, or the end of a visit
            self._forget(when)
        progress(CLOSING_STEPS, CLOSING_STEPS)
        return next(lot for lot in self.lots() if lot.id == id)

    def preview_lot(self, when: str, k: int) -> tuple[int, Kept] | None:
        """Return how many cards a lot would hold now and what its rows would say; None below k. Nothing is closed."""
        with _readable(self._file):
            self._connection.execute("begin immediate")
            try:
                waiting = count_open(self._connection)
                return (waiting, close_rows(self._connection, "", when, k)) if waiting >= k else None
            finally:
                self._connection.execute("rollback")

    def purge(self, ids: Iterable[str], now: str) -> None:
        """Delete lots with all that their cards said, in the file, its log and its copies; `now` is the half-day."""
        with _readable(self._file):
            with transaction(self._connection):
                for id in ids:
                    for table in ("card", "free_text", "total"):
                        self._connection.execute(f"delete from {table} where lot = ?", (id,))
                    self._connection.execute("delete from lot where id = ?", (id,))
                    self._connection.execute("delete from shown")
            self._forget(now)

    def imported_files(self) -> tuple[ImportedFile, ...]:
        """Return the files of paper cards that came in."""
        return tuple(ImportedFile(*row) for row in self._rows("select name, content, size, lines from imported"))

    def stage_cards(self, rows: Iterable[Row]) -> int:
        """Put rows aside, where only this connection sees them and no kiosk waits; return how many."""
        with _readable(self._file):
            self._connection.execute("drop table if exists staged")
            self._connection.execute("create temp table staged (key, question_version, answers, texts, half_day)")
            self._connection.execute("begin")
            try:
                self._connection.executemany("insert into staged values (?, ?, ?, ?, ?)", rows)
                self._connection.execute("commit")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("rollback")
                raise
            staged: int = self._connection.execute("select count(*) from staged").fetchone()[0]
        return staged

    def take_in_staged(
        self, note: ImportedFile, now: str, total: int, progress: Callable[[int, int], None], last: Callable[[], None]
    ) -> None:
        """Let all staged cards in, or none, with a note of their file; `now` is the half-day, `last` done before."""
        with _readable(self._file):
            with transaction(self._connection):
                self._connection.execute("insert into imported (name, content, size, lines) values (?, ?, ?, ?)", note)
                self._connection.executemany(
                    "insert into card (key, question_version, answers, texts, half_day, in_group) "
                    "values (?, ?, ?, ?, ?, 0)",
                    _counted(self._connection.execute("select * from staged order by key"), total, progress),
                )
                last()
            self._connection.execute("drop table staged")
        with suppress(sqlite3.Error, OSError):  # the cards are in; the next lot does it, or the end of a visit
            self._forget(now)

    def lots(self) -> tuple[Lot, ...]:
        """Return all lots, by the half-day they were closed in."""
        rows = self._rows(
            "select id, half_day, k, cards, texts, written, totals, versions, questions, text_questions from lot "
            "order by substr(half_day, 1, 10), half_day desc, id"  # a day's matin before its après-midi
        )
        return tuple(
            Lot(id, when, k, cards, texts, bool(written), bool(totals), *(tuple(json.loads(ids)) for ids in known))
            for id, when, k, cards, texts, written, totals, *known in rows
        )

    def mark_written(self, id: str) -> None:
        """Note that a lot has been written out whole."""
        with _readable(self._file), transaction(self._connection):
            self._connection.execute("update lot set written = 1 where id = ?", (id,))

    def cards(self, id: str) -> Iterator[tuple[str, str]]:
        """Yield (answers as JSON; half-day, week or "") of a lot's cards in the order of their random keys."""
        yield from self._rows("select answers, half_day from card where lot = ? order by key", id)

    def texts(self, id: str) -> Iterator[tuple[str, str, str]]:
        """Yield (theme, question, text) of a lot's free texts, in the order of random keys that no card ever had."""
        yield from self._rows("select theme, question, words from free_text where lot = ? order by key", id)

    def totals(self, id: str) -> Iterator[tuple[str, Value, int]]:
        """Yield (question, answer, cards) of a lot that has no rows."""
        yield from self._rows("select question, answer, cards from total where lot = ? order by 1, 2", id)

    def texts_to_review(self, now: str, k: int) -> tuple[Text, ...]:
        """Return the texts of half-days before `now` that are in no lot; new ones come with k cards or more."""
        with _readable(self._file):
            with transaction(self._connection):
                released = release_texts(self._connection, now, k)
            if released:
                with suppress(sqlite3.Error, OSError):  # else the next lot does it, or the end of a visit
                    self._forget(now)
            return tuple(waiting_texts(self._connection))

    def finished_texts(self, now: str) -> Iterator[str]:
        """Yield the texts that were released or left with a lot before the half-day `now`; none that is set aside."""
        sql = (
            "select words from free_text left join lot on lot.id = lot where state != 'aside' "
            "and (lot is null or half_day != ?) order by key"
        )
        yield from (words for (words,) in self._rows(sql, now))

    def write_text(self, text: Text) -> bool:
        """Keep a text as staff left it; False where a lot has taken it away meanwhile.

        Words that are gone from it stay in the file's log and copies until seal().
        """
        with _readable(self._file), transaction(self._connection):
            return write_text(self._connection, text)

    def seal(self, now: str) -> None:
        """Leave no blanked word in the file, its log or its copies; `now` is the half-day."""
        with _readable(self._file):
            self._forget(now)

    def open_cards(self) -> int:
        """Return how many cards are in no lot yet: live, so not to be shown."""
        with _readable(self._file):
            return count_open(self._connection)

    def shown_counts(self, now: str, k: int) -> Shown:
        """Return the counts that may be shown at the half-day `now`, taken anew where k cards more are in."""
        with _readable(self._file):
            with transaction(self._connection):
                take_counts(self._connection, now, k)
            return read_shown(self._connection)

    def last_counts(self) -> Shown:
        """Return the counts as they were last shown, without taking any."""
        with _readable(self._file):
            return read_shown(self._connection)

    def lot_counts(self, id: str) -> dict[str, dict[Value, int]]:
        """Return how many of a lot's cards gave each answer to each question."""
        with _readable(self._file):
            return count_answers(self._connection, "lot = :lot", lot=id)

    def _forget(self, now: str) -> None:
        """Leave nothing in the file, its log or its copies of what stood there before."""
        self._connection.execute("vacuum")
        if self._connection.execute("pragma wal_checkpoint(truncate)").fetchone()[0]:
            raise sqlite3.OperationalError("the log is being read")
        keep_backups(self._data, self._connection, now)

    def _rows(self, sql: str, *values: str) -> Iterator[tuple[Any, ...]]:
        with _readable(self._file):
            yield from self._connection.execute(sql, values)


def _counted(rows: Iterable[Row], total: int, progress: Callable[[int, int], None]) -> Iterator[Row]:
    """Yield rows, telling now and then how many have gone."""
    for number, row in enumerate(rows):
        if number % ROWS_PER_STEP == 0:
            progress(number, total)
        yield row
    progress(total, total)


@contextmanager
def _readable(file: Path) -> Iterator[None]:
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        raise unreadable(file, error) from error


def unreadable(file: Path, error: Exception) -> StoreError:
    """Return what staff are told where the cards' file can't be read or written."""
    return StoreError(UNREADABLE.format(file=file, reason=error))
