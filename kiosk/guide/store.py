"""Where guided sessions are kept: guide.db, the journal of the one that is open and the summaries of those that ended.

Every step is on the disk before the screen shows it, so that after a power cut a session goes on where it was. Of a
secret vote the journal holds the tally alone, never one vote after the other. When a session ends its journal is
deleted and the file written anew: what stays is the summary, under a code of two words and the half-day.
"""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from kiosk.database import is_damage, open_durable, transaction
from kiosk.errors import StoreError
from kiosk.guide.journal import read_step, write_step
from kiosk.guide.rules import Session, replay, start, take
from kiosk.guide.steps import End, Start, Step, Tally, Tap, Undo
from kiosk.guide.summary import Summary, new_code, read_summary, summarize, write_summary

DATABASE = "guide.db"
SET_ASIDE = "guide-damaged.db"
VERSION = 1
NOT_KEPT = "Cette étape n’a pas pu être enregistrée : recommencez, ou prévenez l’équipe."
UNREADABLE = "Les séances guidées ne peuvent être lues ({file}) : vérifiez le disque et les droits."
NEWER = "Le fichier {file} vient d’une version plus récente : mettez la borne à jour."

_SCHEMA = """
create table if not exists opened (
  one integer primary key check (one = 1),
  half_day text not null,
  routes text not null
) strict;
create table if not exists step (
  position integer primary key,
  step text not null check (json_valid(step))
) strict;
create table if not exists summary (
  code text not null primary key,
  half_day text not null,
  body text not null check (json_valid(body))
) strict, without rowid;
"""


class GuideStore:
    """The sessions of one kiosk; every method that writes raises StoreError, a sentence for the mediator.

    Args:
        data: the data folder.
        now: returns the half-day that it is, as cards write it: "2026-11-22 matin".
    """

    def __init__(self, data: Path, now: Callable[[], str]) -> None:
        self._file = data / DATABASE
        self._now = now
        self._connection: sqlite3.Connection | None = None
        self._session: Session | None = None

    @property
    def session(self) -> Session | None:
        """The session that is open, as it stands."""
        return self._session

    def resume(self) -> Session | None:
        """Read the session that a power cut left open; None where there is none."""
        with self._reporting(UNREADABLE.format(file=self._file)):
            steps = [read_step(row[0]) for row in self._open().execute("select step from step order by position")]
        self._session = replay(steps) if steps else None
        return self._session

    def begin(self, step: Start, routes: Sequence[str]) -> Session:
        """Begin a session on a trail whose stops are `routes`; one that was open is lost."""
        session = start(step)
        with self._reporting(NOT_KEPT), transaction(self._open()):
            self._empty()
            self._open().execute(
                "insert into opened (one, half_day, routes) values (1, ?, ?)", (self._now(), "\n".join(routes))
            )
            self._append(step)
        self._session = session
        return session

    def take(self, step: Step) -> Session:
        """Take a step and return the state after it; GuideError where the rules won't have it."""
        if self._session is None:
            raise StoreError(NOT_KEPT)
        session = take(self._session, step)
        secret = session.vote is not None and session.vote.secret and isinstance(step, Tap | Undo)
        with self._reporting(NOT_KEPT):
            with transaction(self._open()):
                if secret and session.vote is not None:
                    self._replace_tally(Tally(session.vote.counts, session.vote.undoable))
                else:
                    self._append(step)
            if secret:  # the log would hold one tally after the other
                self._open().execute("pragma wal_checkpoint(truncate)")
        self._session = session
        return session

    def end(self) -> Summary:
        """End the session: keep its summary, delete its journal and every trace of its order."""
        if self._session is None:
            raise StoreError(NOT_KEPT)
        session = self._session if self._session.ended else take(self._session, End())
        with self._reporting(NOT_KEPT):
            connection = self._open()
            with transaction(connection):
                half_day, routes = connection.execute("select half_day, routes from opened").fetchone()
                taken = {row[0] for row in connection.execute("select code from summary")}
                summary = summarize(session, routes.split("\n"), new_code(taken), half_day)
                connection.execute(
                    "insert into summary (code, half_day, body) values (?, ?, ?)",
                    (summary.code, summary.half_day, write_summary(summary)),
                )
                self._empty()
        self._session = None
        self._forget()
        return summary

    def end_stale(self) -> Summary | None:
        """Close a session that was left open in a half-day that is over, with what it has."""
        with self._reporting(UNREADABLE.format(file=self._file)):
            row = self._open().execute("select half_day from opened").fetchone()
        if row is None or row[0] == self._now():
            return None
        return self.end() if self._session is not None or self.resume() is not None else None

    def drop(self) -> None:
        """Forget the session that is open, as if it had never been."""
        with self._reporting(NOT_KEPT), transaction(self._open()):
            self._empty()
        self._session = None
        self._forget()

    def summaries(self) -> tuple[Summary, ...]:
        """Return all summaries, by half-day (a day's matin before its après-midi) and code."""
        with self._reporting(UNREADABLE.format(file=self._file)):
            rows = self._open().execute(
                "select code, half_day, body from summary order by substr(half_day, 1, 10), half_day desc, code"
            )
            return tuple(read_summary(*row) for row in rows)

    def close(self) -> None:
        """Close the file. Harmless when closed already."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _open(self) -> sqlite3.Connection:
        if self._connection is None:
            try:
                self._connection = self._connect()
            except sqlite3.DatabaseError as error:
                if not is_damage(error):
                    raise
                self._file.rename(self._file.with_name(SET_ASIDE))
                self._connection = self._connect()
        return self._connection

    def _connect(self) -> sqlite3.Connection:
        connection = open_durable(self._file)
        try:
            connection.row_factory = None
            version = connection.execute("pragma user_version").fetchone()[0]
            if version > VERSION:
                raise StoreError(NEWER.format(file=self._file))
            if version < VERSION:
                connection.executescript(f"begin immediate; {_SCHEMA} pragma user_version = {VERSION}; commit;")
        except BaseException:
            connection.close()
            raise
        return connection

    def _append(self, step: Step) -> None:
        self._open().execute("insert into step (step) values (?)", (write_step(step),))

    def _replace_tally(self, tally: Tally) -> None:
        """Write a secret vote's tally in place of the one before it."""
        row = self._open().execute("select position, step from step order by position desc limit 1").fetchone()
        if isinstance(read_step(row[1]), Tally):
            self._open().execute("update step set step = ? where position = ?", (write_step(tally), row[0]))
        else:
            self._append(tally)

    def _empty(self) -> None:
        self._open().execute("delete from step")
        self._open().execute("delete from opened")

    def _forget(self) -> None:
        """Write the file anew, so that no page and no log keeps what was deleted; a failing disk does it next time."""
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._connection.execute("pragma temp_store = memory")
                self._connection.execute("vacuum")
                self._connection.execute("pragma wal_checkpoint(truncate)")

    @contextmanager
    def _reporting(self, sentence: str) -> Iterator[None]:
        """Turn a disk's error into a sentence; the file is opened anew the next time."""
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            with suppress(sqlite3.Error):
                self.close()
            self._connection = None
            raise StoreError(sentence) from error
