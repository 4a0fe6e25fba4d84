"""The cards' database: FeedbackStore is the kiosk's side, which adds cards; LotStore is the staff's, which closes lots.

One kiosk at a time holds a data folder, by flock on the folder itself: that takes no file, so it also works on a disk
that is full or read-only, and it ends with the process however that ends. flock is Linux's and macOS's; Windows has
none, and this module doesn't import there. LotStore takes no such lock and works beside a running kiosk.
"""

import fcntl
import hashlib
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_bytes
from typing import Any, Self

from kiosk.clock import WallClock
from kiosk.database import is_whole, open_durable, transaction
from kiosk.errors import StoreError
from kiosk.feedback.lots import Lot
from kiosk.feedback.migrations import migrate, require_current
from kiosk.feedback.model import Card, half_day
from kiosk.paths import make_folder

DATABASE = "feedback.db"
KEY_BYTES = 16

NOT_SAVED = (
    "Votre avis n’est pas encore enregistré : il reste à l’écran, réessayez dans un instant ou prévenez l’accueil."
)
HELD = "Une autre borne utilise déjà le dossier {data} : fermez-la, ou indiquez un autre dossier avec --data."
NO_CARDS = "Le dossier {data} ne contient aucun avis : vérifiez ce dossier (--data), ou démarrez la borne une fois."
UNREADABLE = (
    "Le fichier {file} ne peut être lu ou écrit ({reason}) : vérifiez le disque et les droits, puis recommencez."
)


class FeedbackStore:
    """Where a kiosk keeps its visitors' cards.

    A disk that is full, read-only or failing doesn't keep the kiosk from starting: open() leaves the file closed then,
    and each save() tries anew. After an error the file is closed and opened again by the next save().
    """

    def __init__(self, data: Path, clock: WallClock) -> None:
        self._data = data
        self._clock = clock
        self._folder: int | None = None
        self._connection: sqlite3.Connection | None = None
        self._unsure: tuple[bytes, bytes, str] | None = None
        self._order_kept = True  # by the file, of a kiosk that was killed

    @classmethod
    def open(cls, data: Path, clock: WallClock) -> Self:
        """Hold the data folder for this process and open its cards.

        Raises StoreError, a sentence for staff, where another kiosk holds the folder, or the file is newer than this
        program or isn't a file of cards.
        """
        store = cls(data, clock)
        try:
            store._connect()
        except (sqlite3.Error, OSError):
            store._drop_connection()
        except StoreError:
            store._release()
            raise
        return store

    def save(self, card: Card) -> None:
        """Store a card under a random key; return once it is on the disk and was read back equal.

        Raises StoreError, a sentence for the visitor, in every other case; its cause is the system's error. A card
        whose fate an error left open keeps its key: saved again, it can't be there twice.
        """
        digest = hashlib.sha256(repr(card).encode()).digest()  # not the card: nothing of a visitor stays in memory
        if self._unsure is not None and self._unsure[0] == digest:
            _, key, when = self._unsure
        else:
            key, when = token_bytes(KEY_BYTES), half_day(self._clock.now())
        row = (key, card.theme, card.feeling, card.district, card.idea, card.question_version, when)
        try:
            self._write(row)
        except (sqlite3.Error, OSError, StoreError) as error:
            self._unsure = (digest, key, when)
            self._drop_connection()
            raise StoreError(NOT_SAVED) from error
        self._unsure = None

    def count(self) -> int:
        """Return how many cards the file holds, in lots or not; raises StoreError where it can't be read."""
        try:
            number: int = self._connect().execute("select count(*) from card").fetchone()[0]
        except (sqlite3.Error, OSError) as error:
            self._drop_connection()
            raise _unreadable(self._data / DATABASE, error) from error
        return number

    def forget_order(self) -> None:
        """Write the file anew in key order and empty the write-ahead log, if a card has come since the last time.

        Within a page SQLite keeps rows in the order in which they came, and the log holds every write in turn: after
        this the same cards make the same pages, whoever came first. Takes as long as copying the file. A failing disk
        is no reason to raise: the cards are safe as they are, and the next call does it.
        """
        if self._connection is not None and self._order_kept:
            with suppress(sqlite3.Error):
                self._connection.execute("pragma temp_store = memory")  # no copy of the texts in the temporary folder
                self._connection.execute("vacuum")
                log_is_busy = self._connection.execute("pragma wal_checkpoint(truncate)").fetchone()[0]
                self._order_kept = bool(log_is_busy)

    def close(self) -> None:
        """Forget the order of arrival, close the file and let the data folder go. Harmless when closed already."""
        self.forget_order()
        self._release()

    def _connect(self) -> sqlite3.Connection:
        """Return the open file; raises sqlite3.Error or OSError where the disk won't, StoreError where we mustn't."""
        if self._folder is None:
            self._folder = _hold(self._data)
        if self._connection is None:
            connection = open_durable(self._data / DATABASE)
            try:
                migrate(connection)
            except BaseException:
                connection.close()
                raise
            self._connection = connection
        return self._connection

    def _write(self, row: tuple[bytes, str, int | None, str, str, str, str]) -> None:
        connection = self._connect()
        self._order_kept = True
        with transaction(connection):
            connection.execute(
                "insert into card (key, theme, feeling, district, idea, question_version, half_day) "
                "values (?, ?, ?, ?, ?, ?, ?) on conflict (key) do nothing",
                row,
            )
        stored = connection.execute(
            "select key, theme, feeling, district, idea, question_version, half_day from card where key = ?", row[:1]
        ).fetchone()
        if stored is None or tuple(stored) != row:
            raise sqlite3.DatabaseError("the card read back isn't the card that was written")

    def _drop_connection(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            with suppress(sqlite3.Error):
                connection.close()

    def _release(self) -> None:
        self._drop_connection()
        if self._folder is not None:
            os.close(self._folder)
            self._folder = None


class LotStore:
    """The same file for staff: closes cards into lots and reads them out, also while a kiosk holds the data folder.

    Every method raises StoreError, a sentence for staff, where the file can't be read or written.
    """

    def __init__(self, file: Path, connection: sqlite3.Connection) -> None:
        self._file = file
        self._connection = connection

    @classmethod
    def open(cls, data: Path) -> Self:
        """Open the cards of a data folder; raises StoreError where there are none, or they aren't this version's."""
        file = data / DATABASE
        if not file.is_file():
            raise StoreError(NO_CARDS.format(data=data))
        with _readable(file):
            connection = open_durable(file)
            try:
                require_current(connection)
            except BaseException:
                connection.close()
                raise
        return cls(file, connection)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def is_whole(self) -> bool:
        """Read the whole file through and tell whether it is as SQLite wrote it."""
        with _readable(self._file):
            return is_whole(self._connection)

    def close_lot(self, id: str, when: str, k: int) -> Lot | None:
        """Put every open card into a new lot closed at the half-day `when`; None, and nothing done, below k cards."""
        with _readable(self._file), transaction(self._connection):
            if self._open_cards() < k:
                return None
            self._connection.execute("insert into lot (id, half_day, k) values (?, ?, ?)", (id, when, k))
            self._connection.execute("update card set lot = ? where lot is null", (id,))
        return next(lot for lot in self.lots() if lot.id == id)

    def lots(self) -> tuple[Lot, ...]:
        """Return all lots, by the half-day they were closed in."""
        rows = self._rows(
            "select id, lot.half_day, k, count(key), count(nullif(idea, '')), written "
            "from lot left join card on card.lot = lot.id group by id "
            "order by substr(lot.half_day, 1, 10), lot.half_day desc, id"  # a day's matin before its après-midi
        )
        return tuple(Lot(id, when, k, cards, ideas, bool(written)) for id, when, k, cards, ideas, written in rows)

    def mark_written(self, id: str) -> None:
        """Note that a lot has been written out whole."""
        with _readable(self._file), transaction(self._connection):
            self._connection.execute("update lot set written = 1 where id = ?", (id,))

    def cards(self, id: str) -> Iterator[tuple[str, int | None, str, str]]:
        """Yield (theme, feeling, district, half-day) of a lot's cards in the order of their random keys."""
        yield from self._rows("select theme, feeling, district, half_day from card where lot = ? order by key", id)

    def ideas(self, id: str) -> Iterator[tuple[str, str]]:
        """Yield (theme, idea) of a lot's cards that hold an idea, in the order of the words themselves.

        Were they in key order too, an idea could be laid beside the card it came with.
        """
        yield from self._rows("select theme, idea from card where lot = ? and idea != '' order by theme, idea", id)

    def question_versions(self, id: str) -> tuple[str, ...]:
        """Return the versions of the questions that a lot's cards answered."""
        rows = self._rows("select distinct question_version from card where lot = ? order by 1", id)
        return tuple(row[0] for row in rows)

    def open_cards(self) -> int:
        """Return how many cards are in no lot yet."""
        with _readable(self._file):
            return self._open_cards()

    def counts(self, question: str, with_open: bool) -> dict[str | int | None, int]:
        """Return how many cards gave each answer to "theme", "feeling" or "district", open cards counted or not.

        The keys are stored values: "" or None for cards without an answer.
        """
        return self._counts(question, "lot is not null or ?", with_open)

    def lot_counts(self, id: str, question: str) -> dict[str | int | None, int]:
        """Return the same of one lot's cards."""
        return self._counts(question, "lot = ?", id)

    def _counts(self, question: str, which: str, value: str | bool) -> dict[str | int | None, int]:
        if question not in ("theme", "feeling", "district"):
            raise ValueError(f"not a question with choices: {question}")
        rows = self._rows(f"select {question}, count(*) from card where {which} group by 1 order by 1", value)
        return {row[0]: row[1] for row in rows}

    def _rows(self, sql: str, *values: str | bool) -> Iterator[tuple[Any, ...]]:
        with _readable(self._file):
            for row in self._connection.execute(sql, values):
                yield tuple(row)

    def _open_cards(self) -> int:
        number: int = self._connection.execute("select count(*) from card where lot is null").fetchone()[0]
        return number


def _hold(data: Path) -> int:
    """Lock the data folder until the descriptor is closed; raises StoreError where another process has it."""
    make_folder(data)
    folder = os.open(data, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(folder)
        raise StoreError(HELD.format(data=data)) from None
    except OSError:
        os.close(folder)
        raise
    return folder


@contextmanager
def _readable(file: Path) -> Iterator[None]:
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        raise _unreadable(file, error) from error


def _unreadable(file: Path, error: Exception) -> StoreError:
    return StoreError(UNREADABLE.format(file=file, reason=error))
