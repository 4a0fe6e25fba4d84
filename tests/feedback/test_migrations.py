"""The schema of the cards, word for word, and which files are refused."""

import sqlite3
from pathlib import Path

import pytest

from kiosk.clock import SimulatedClock
from kiosk.errors import StoreError
from kiosk.feedback.migrations import STEPS
from kiosk.feedback.store import FeedbackStore, LotStore

SCHEMA = {
    "migration": "CREATE TABLE migration (name text not null primary key) strict, without rowid",
    "lot": (
        "CREATE TABLE lot ( id text not null primary key, half_day text not null, k integer not null check (k >= 1), "
        "written integer not null default 0 check (written in (0, 1)) ) strict, without rowid"
    ),
    "card": (
        "CREATE TABLE card ( key blob not null primary key check (length(key) = 16), theme text not null, "
        "feeling integer check (feeling between 1 and 5), district text not null, idea text not null, "
        "question_version text not null, half_day text not null, lot text references lot (id) ) strict, without rowid"
    ),
}


@pytest.fixture
def file(data: Path) -> Path:
    """Where the cards' database will be."""
    data.mkdir()
    return data / "feedback.db"


def _run(file: Path, sql: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(file)
    with connection:
        rows = connection.execute(sql).fetchall()
    connection.close()
    return rows


def test_the_schema_is_pinned(store: FeedbackStore, data: Path) -> None:
    """No serial, no time, no rowid, no table that isn't here: a column that comes is a step and a decision."""
    rows = _run(data / "feedback.db", "select name, sql from sqlite_master where sql is not null")
    assert {name: " ".join(str(sql).split()) for name, sql in rows} == SCHEMA


def test_each_step_is_recorded(store: FeedbackStore, data: Path) -> None:
    """By its name, and by number in user_version; without when."""
    assert _run(data / "feedback.db", "select * from migration") == [("first_cards",)]
    assert _run(data / "feedback.db", "pragma user_version") == [(len(STEPS),)]


def test_a_step_and_its_record_are_one_transaction(
    file: Path, clock: SimulatedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A step that fails half-way leaves nothing, and is run whole the next time."""

    def fails(connection: sqlite3.Connection) -> None:
        connection.execute("create table half (id text)")
        raise sqlite3.OperationalError("disk I/O error")

    with monkeypatch.context() as patched:
        patched.setattr("kiosk.feedback.migrations.STEPS", (*STEPS, fails))
        FeedbackStore.open(file.parent, clock).close()
    assert _run(file, "select name from migration") == [("first_cards",)]
    assert _run(file, "select name from sqlite_master where name = 'half'") == []

    def succeeds(connection: sqlite3.Connection) -> None:
        connection.execute("create table whole (id text) strict")

    monkeypatch.setattr("kiosk.feedback.migrations.STEPS", (*STEPS, succeeds))
    FeedbackStore.open(file.parent, clock).close()
    assert _run(file, "select name from migration order by 1") == [("first_cards",), ("succeeds",)]
    assert _run(file, "pragma user_version") == [(2,)]


def test_opening_again_changes_nothing(data: Path, clock: SimulatedClock) -> None:
    """A step runs once."""
    everything = "select name, sql from sqlite_master union all select name, '' from migration"
    FeedbackStore.open(data, clock).close()
    before = _run(data / "feedback.db", everything)
    FeedbackStore.open(data, clock).close()
    assert _run(data / "feedback.db", everything) == before


def test_a_newer_file_is_refused_and_left_alone(file: Path, clock: SimulatedClock) -> None:
    """By the kiosk at its start and by staff, in a sentence; not a byte of it changes."""
    FeedbackStore.open(file.parent, clock).close()
    _run(file, f"pragma user_version = {len(STEPS) + 1}")
    before = file.read_bytes()
    with pytest.raises(StoreError, match="version plus récente.*installez"):
        FeedbackStore.open(file.parent, clock)
    with pytest.raises(StoreError, match="version plus récente.*installez"):
        LotStore.open(file.parent)
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    "sql", ["create table fact (id text)", "pragma user_version = 1", "create table migration (name text)"]
)
def test_a_foreign_file_is_refused(file: Path, clock: SimulatedClock, sql: str) -> None:
    """A database of something else is never written into."""
    _run(file, sql)
    with pytest.raises(StoreError, match=r"pas un fichier d’avis.*déplacez-le"):
        FeedbackStore.open(file.parent, clock)
    with pytest.raises(StoreError, match=r"pas un fichier d’avis"):
        LotStore.open(file.parent)


def test_staff_don_t_bring_a_file_up_to_date(file: Path) -> None:
    """A running older kiosk may hold it: only the kiosk changes the schema, at its start."""
    _run(file, "vacuum")
    with pytest.raises(StoreError, match=r"plus ancienne.*démarrez la borne"):
        LotStore.open(file.parent)
