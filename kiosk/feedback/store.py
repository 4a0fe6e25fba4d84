"""The kiosk's side of the cards' database: FeedbackStore adds cards. lot_store.py has the staff's, which closes lots.

One kiosk at a time holds a data folder, by flock on the folder itself: that takes no file, so it also works on a disk
that is full or read-only, and it ends with the process however that ends. flock is Linux's and macOS's; Windows has
none, and this module doesn't import there. LotStore takes no such lock and works beside a running kiosk.
"""

import fcntl
import hashlib
import logging
import os
import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from pathlib import Path
from secrets import token_bytes
from typing import Self

from kiosk.clock import WallClock
from kiosk.database import is_damage, open_durable, require_whole, transaction
from kiosk.errors import StoreError
from kiosk.feedback.backups import DATABASE, blur_dates, keep_backups, set_aside
from kiosk.feedback.counts import read_shown, show_counts, take_counts
from kiosk.feedback.lot_store import unreadable
from kiosk.feedback.migrations import migrate
from kiosk.feedback.model import THEME, Card, half_day
from kiosk.paths import make_folder

log = logging.getLogger(__name__)

KEY_BYTES = 16

NOT_SAVED = (
    "Votre avis n’est pas encore enregistré : il reste à l’écran, réessayez dans un instant ou prévenez l’accueil."
)
HELD = "Une autre borne utilise déjà le dossier {data} : fermez-la, ou indiquez un autre dossier avec --data."
SET_ASIDE = (
    "Le fichier des avis était abîmé : il est entier dans {folder}, un nouveau a été commencé ; copiez ce dossier sur "
    "une clé et gardez-le, il pourra être réparé."
)


class FeedbackStore:
    """Where a kiosk keeps its visitors' cards.

    A disk that is full, read-only or failing doesn't keep the kiosk from starting: open() leaves the file closed then,
    and each save() tries anew. After an error the file is closed and opened again by the next save().
    """

    def __init__(self, data: Path, clock: WallClock, published: date | None, k: int) -> None:
        self._data = data
        self._clock = clock
        self._published = published
        self._k = k
        self._folder: int | None = None
        self._connection: sqlite3.Connection | None = None
        self._unsure: tuple[bytes, bytes, str] | None = None
        self._found_whole = False
        self._order_kept = True  # by the file, of a kiosk that was killed
        self._noted = ""

    @classmethod
    def open(cls, data: Path, clock: WallClock, published: date | None = None, k: int = 5) -> Self:
        """Hold the data folder for this process and open its cards.

        `published` is the edition's date: before it the clock must be wrong, and a card's half-day is "inconnue".
        Counts are shown in steps of `k` cards. A damaged file is set aside and a new one begun. Raises StoreError, a
        sentence for staff, where another kiosk holds the folder, or the file is newer than this program or isn't a
        file of cards.
        """
        store = cls(data, clock, published, k)
        try:
            store._connect()
        except (sqlite3.Error, OSError):
            store._drop_connection()
        except StoreError:
            store._release()
            raise
        store._note_half_day()
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
            key, when = token_bytes(KEY_BYTES), self._now()
        row = (key, card.question_version, card.stored_answers, card.stored_texts, when, int(card.in_group))
        try:
            self._write(row)
        except (sqlite3.Error, OSError, StoreError) as error:
            self._unsure = (digest, key, when)
            self._found_whole = self._found_whole and not is_damage(error)
            self._drop_connection()
            raise StoreError(NOT_SAVED) from error
        self._unsure = None

    def count(self) -> int:
        """Return how many cards the file holds, in lots or not; raises StoreError where it can't be read."""
        try:
            number: int = self._connect().execute("select count(*) from card").fetchone()[0]
        except (sqlite3.Error, OSError) as error:
            self._drop_connection()
            raise unreadable(self._data / DATABASE, error) from error
        return number

    def forget_order(self) -> None:
        """Write the file anew in key order and empty the write-ahead log, if a card has come since the last time.

        Within a page SQLite keeps rows in the order in which they came, and the log holds every write in turn: after
        this the same cards make the same pages, whoever came first, and the file's date is the half-day's. Takes as
        long as copying the file. A failing disk is no reason to raise: the cards are safe as they are, and the next
        call does it.
        """
        self._note_half_day()
        if self._connection is not None and self._order_kept:
            with suppress(sqlite3.Error, OSError):
                self._connection.execute("pragma temp_store = memory")  # no copy of the texts in the temporary folder
                self._connection.execute("vacuum")
                log_is_busy = self._connection.execute("pragma wal_checkpoint(truncate)").fetchone()[0]
                blur_dates(self._data, self._now())
                self._order_kept = bool(log_is_busy)

    def theme_counts(self, themes: Iterable[str]) -> dict[str, int | None]:
        """Return how many cards are about each theme, for visitors: None where hidden, {} where too few are in.

        Of half-days that are over, in steps of k cards: nobody can see what the visitor before them answered.
        """
        themes = tuple(themes)
        try:
            shown = read_shown(self._connect())
        except (sqlite3.Error, OSError, StoreError):
            self._drop_connection()
            return {}
        if shown.total < self._k:
            return {}
        counts = show_counts(shown.counts.get(THEME, {}), (*themes, None), shown.total, self._k)
        return {theme: counts[theme] for theme in themes}

    def close(self) -> None:
        """Forget the order of arrival, close the file and let the data folder go. Harmless when closed already."""
        self.forget_order()
        self._release()

    def _connect(self) -> sqlite3.Connection:
        """Return the open file; raises sqlite3.Error or OSError where the disk won't, StoreError where we mustn't."""
        if self._folder is None:
            self._folder = _hold(self._data)
        if self._connection is None:
            try:
                self._connection = self._open_file()
            except sqlite3.Error as error:
                if self._found_whole or not is_damage(error):
                    raise
                log.error("%s", SET_ASIDE.format(folder=set_aside(self._data)))
                self._connection = self._open_file()
        return self._connection

    def _open_file(self) -> sqlite3.Connection:
        file = self._data / DATABASE
        if not self._found_whole and file.is_file():
            require_whole(file)
        connection = open_durable(file)
        try:
            migrate(connection)
        except BaseException:
            connection.close()
            raise
        self._found_whole = True
        return connection

    def _now(self) -> str:
        return half_day(self._clock.now(), self._published)

    def _note_half_day(self) -> None:
        """Once a half-day is over, take the counts to show and a copy of the file; a failing disk tries it later."""
        now = self._now()
        if self._connection is not None and self._noted != now:
            with suppress(sqlite3.Error, OSError):
                self._order_kept = True  # the log isn't empty any more
                with transaction(self._connection):
                    take_counts(self._connection, now, self._k)
                keep_backups(self._data, self._connection, now)
                self._noted = now

    def _write(self, row: tuple[bytes, str, str, str, str, int]) -> None:
        connection = self._connect()
        self._order_kept = True
        with transaction(connection):
            connection.execute(
                "insert into card (key, question_version, answers, texts, half_day, in_group) "
                "values (?, ?, ?, ?, ?, ?) on conflict (key) do nothing",
                row,
            )
        stored = connection.execute(
            "select key, question_version, answers, texts, half_day, in_group from card where key = ?", row[:1]
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
