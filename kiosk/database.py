"""The two ways this project opens an SQLite file: an edition that is only read, a store that is written."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

Connection = sqlite3.Connection
SqlError = sqlite3.Error

SQLITE = sqlite3.sqlite_version_info
OLDEST_SQLITE = (3, 37, 0)  # the first with strict tables


def open_read_only(path: Path) -> sqlite3.Connection:
    """Open an edition's database so that nothing, not even a -shm file, is written beside it.

    `immutable=1` is right because a live edition is never written: a new one takes its place by rename.
    """
    uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    connection = sqlite3.connect(uri, uri=True, isolation_level=None)
    connection.row_factory = sqlite3.Row
    return connection


def open_durable(path: Path) -> sqlite3.Connection:
    """Open a store whose every commit is on the disk before it returns.

    WAL with synchronous=FULL: with NORMAL a power cut can lose the last commits (https://sqlite.org/pragma.html,
    PRAGMA synchronous). secure_delete overwrites purged words. Transactions are begun by hand.
    """
    connection = sqlite3.connect(path, isolation_level=None, timeout=5.0)
    try:
        connection.row_factory = sqlite3.Row
        connection.execute("pragma journal_mode=wal")
        connection.execute("pragma synchronous=full")
        connection.execute("pragma secure_delete=on")
        connection.execute("pragma foreign_keys=on")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def require_whole(path: Path) -> None:
    """Read a store through before it is opened; raises an error for which is_damage() is true where it is spoilt.

    Read-only, so that a damaged file and its log stay as they are: closing a store writes its log into it.
    """
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
    try:
        if not is_whole(connection):
            error = sqlite3.DatabaseError("database disk image is malformed")
            error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
            raise error
    finally:
        connection.close()


def is_whole(connection: sqlite3.Connection) -> bool:
    """Read the whole file through; False where SQLite finds it damaged, sqlite3.Error where it can't be read."""
    return bool(connection.execute("pragma integrity_check(1)").fetchone()[0] == "ok")


def is_damage(error: Exception) -> bool:
    """Tell an error of a file whose content is spoilt from one of a disk that is full, gone or read-only."""
    if not isinstance(error, sqlite3.DatabaseError):
        return False
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the lowest byte is the kind, the rest says where
    return code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Take the write lock at once, commit at the end, roll back when anything raises."""
    connection.execute("begin immediate")
    try:
        yield
        connection.execute("commit")
    except BaseException:
        if connection.in_transaction:  # SQLite has already rolled back after some errors, a full disk among them
            connection.execute("rollback")
        raise
