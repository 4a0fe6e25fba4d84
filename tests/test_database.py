"""The two ways to open a database: an edition that stays untouched, a store whose commits are on the disk."""

import sqlite3
from pathlib import Path

import pytest

from kiosk.database import open_durable, open_read_only, transaction


@pytest.fixture
def edition(tmp_path: Path) -> Path:
    """A small database in a folder with a difficult name."""
    folder = tmp_path / "édition n° 1 #2 100%?"
    folder.mkdir()
    connection = sqlite3.connect(folder / "content.db")
    with connection:
        connection.execute("create table fact (id text)")
        connection.execute("insert into fact values ('a')")
    connection.close()
    return folder / "content.db"


def test_reading_leaves_no_file_beside_and_changes_nothing(edition: Path) -> None:
    """Not even a -shm, while open and after; the bytes and the time of the file stay."""
    before = (edition.read_bytes(), edition.stat().st_mtime_ns)
    connection = open_read_only(edition)
    row = connection.execute("select id from fact").fetchone()
    assert row["id"] == "a"
    assert [p.name for p in edition.parent.iterdir()] == ["content.db"]
    connection.close()
    assert [p.name for p in edition.parent.iterdir()] == ["content.db"]
    assert (edition.read_bytes(), edition.stat().st_mtime_ns) == before


def test_reading_a_wal_database_leaves_no_file_either(edition: Path) -> None:
    """A plain mode=ro would make -shm and -wal beside it."""
    connection = sqlite3.connect(edition)
    connection.execute("pragma journal_mode=wal")
    connection.close()
    connection = open_read_only(edition)
    assert connection.execute("select count(*) from fact").fetchone()[0] == 1
    assert [p.name for p in edition.parent.iterdir()] == ["content.db"]
    connection.close()


def test_an_edition_is_never_written(edition: Path) -> None:
    """Nor made where none is."""
    connection = open_read_only(edition)
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        connection.execute("insert into fact values ('b')")
    connection.close()
    with pytest.raises(sqlite3.OperationalError):
        open_read_only(edition.with_name("other.db"))
    assert not edition.with_name("other.db").exists()


def test_a_store_is_durable(tmp_path: Path) -> None:
    """WAL with a sync at each commit, deleted words overwritten, foreign keys kept."""
    connection = open_durable(tmp_path / "feedback.db")
    pragmas = {
        name: connection.execute(f"pragma {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "secure_delete", "foreign_keys")
    }
    connection.close()
    assert pragmas == {"journal_mode": "wal", "synchronous": 2, "secure_delete": 1, "foreign_keys": 1}


def test_deleted_words_are_not_in_the_file(tmp_path: Path) -> None:
    """A visitor's word that was purged can't be read from the disk."""
    connection = open_durable(tmp_path / "feedback.db")
    connection.execute("create table idea (text text)")
    connection.execute("insert into idea values ('mirabelle')")
    connection.execute("pragma wal_checkpoint(truncate)")
    assert b"mirabelle" in (tmp_path / "feedback.db").read_bytes()
    connection.execute("delete from idea")
    connection.execute("pragma wal_checkpoint(truncate)")
    assert b"mirabelle" not in (tmp_path / "feedback.db").read_bytes()
    connection.close()


def test_a_store_that_cannot_be_opened_leaves_no_connection(tmp_path: Path) -> None:
    """A file that is no database is told at once, not at the first card."""
    (tmp_path / "feedback.db").write_bytes(b"no database at all, and longer than the header of one " * 20)
    with pytest.raises(sqlite3.DatabaseError):
        open_durable(tmp_path / "feedback.db")


def test_a_transaction_is_all_or_nothing(tmp_path: Path) -> None:
    """Committed at its end, rolled back by any exception, and then the next one can begin."""
    connection = open_durable(tmp_path / "feedback.db")
    connection.execute("create table card (id integer)")

    def half_done() -> None:
        with transaction(connection):
            connection.execute("insert into card values (1)")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        half_done()
    with transaction(connection):
        connection.execute("insert into card values (2)")
    assert [row["id"] for row in connection.execute("select id from card")] == [2]
    connection.close()


def test_a_transaction_takes_the_write_lock_at_once(tmp_path: Path) -> None:
    """So that a second writer waits at its beginning, and never fails half-way."""
    first, second = open_durable(tmp_path / "feedback.db"), open_durable(tmp_path / "feedback.db")
    second.execute("pragma busy_timeout=0")
    with transaction(first), pytest.raises(sqlite3.OperationalError, match="locked"):
        second.execute("begin immediate")
    first.close()
    second.close()
