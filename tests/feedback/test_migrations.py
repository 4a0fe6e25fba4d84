"""The schema of the cards, word for word, and which files are refused."""

import sqlite3
from pathlib import Path

import pytest

from kiosk.clock import SimulatedClock
from kiosk.errors import StoreError
from kiosk.feedback.lot_store import LotStore
from kiosk.feedback.migrations import STEPS, first_cards
from kiosk.feedback.store import FeedbackStore

SCHEMA = {
    "migration": "CREATE TABLE migration (name text not null primary key) strict, without rowid",
    "lot": (
        "CREATE TABLE lot ( id text not null primary key, half_day text not null, k integer not null check (k >= 1), "
        "cards integer not null, texts integer not null, versions text not null check (json_type(versions) = 'array'), "
        "questions text not null check (json_type(questions) = 'array'), "
        "text_questions text not null check (json_type(text_questions) = 'array'), "
        "totals integer not null check (totals in (0, 1)), "
        "written integer not null default 0 check (written in (0, 1)) ) strict, without rowid"
    ),
    "card": (
        "CREATE TABLE card ( key blob not null primary key check (length(key) = 16), question_version text not null, "
        "answers text not null check (json_type(answers) = 'object'), "
        "texts text not null check (json_type(texts) = 'object'), half_day text not null, "
        "in_group integer check (in_group in (0, 1)), lot text references lot (id) , "
        "parted integer not null default 0 check (parted in (0, 1))) strict, without rowid"
    ),
    "free_text": (
        "CREATE TABLE free_text ( key blob not null primary key check (length(key) = 16), "
        "lot text references lot (id), question text not null, theme text not null, words text not null, "
        "state text not null default '' check (state in ('', 'clear', 'aside')) ) strict, without rowid"
    ),
    "erasure": (
        "CREATE TABLE erasure ( mark blob not null primary key check (length(mark) = 16) ) strict, without rowid"
    ),
    "total": (
        "CREATE TABLE total ( lot text not null references lot (id), question text not null, answer any not null, "
        "cards integer not null, primary key (lot, question, answer) ) strict, without rowid"
    ),
    "shown": (
        "CREATE TABLE shown ( question text not null, answer text not null check (json_valid(answer)), "
        "cards integer not null, primary key (question, answer) ) strict, without rowid"
    ),
    "imported": (
        "CREATE TABLE imported ( content blob not null primary key check (length(content) = 32), "
        "name blob not null check (length(name) = 32), size integer not null, lines integer not null ) "
        "strict, without rowid"
    ),
}

NAMES = sorted((step.__name__,) for step in STEPS)


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
    assert _run(data / "feedback.db", "select * from migration") == NAMES
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
    assert _run(file, "select name from migration") == NAMES
    assert _run(file, "select name from sqlite_master where name = 'half'") == []

    def succeeds(connection: sqlite3.Connection) -> None:
        connection.execute("create table whole (id text) strict")

    monkeypatch.setattr("kiosk.feedback.migrations.STEPS", (*STEPS, succeeds))
    FeedbackStore.open(file.parent, clock).close()
    assert _run(file, "select name from migration") == [*NAMES, ("succeeds",)]
    assert _run(file, "pragma user_version") == [(len(STEPS) + 1,)]


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


def test_an_older_file_keeps_every_card(file: Path, clock: SimulatedClock) -> None:
    """Open cards with their answers and their text; of a closed lot the texts apart from the cards."""
    connection = sqlite3.connect(file, isolation_level=None)
    first_cards(connection)
    connection.execute("create table migration (name text not null primary key) strict, without rowid")
    connection.execute("insert into migration values ('first_cards')")
    connection.execute("pragma user_version = 1")
    connection.execute("insert into lot values ('lot-a', '2026-11-21 matin', 1, 1)")
    row = "insert into card values (randomblob(16), ?, ?, ?, ?, '1', '2026-11-21 matin', ?)"
    connection.execute(row, ("jamais", 4, "ivry-port", "Des bancs", None))
    connection.execute(row, ("", None, "", "Rien", None))
    connection.execute(row, ("defis", 2, "", "De l’eau", "lot-a"))
    connection.close()
    FeedbackStore.open(file.parent, clock).close()
    assert sorted(_run(file, "select answers, texts, half_day, lot from card"), key=repr) == [
        ('{"district":"ivry-port","feeling":4,"theme":"jamais"}', '{"idea":"Des bancs"}', "2026-11-21 matin", None),
        ('{"feeling":2,"theme":"defis"}', "{}", "2026-11-21 matin", "lot-a"),
        ("{}", '{"idea":"Rien"}', "2026-11-21 matin", None),
    ]
    assert _run(file, "select lot, question, theme, words from free_text") == [("lot-a", "idea", "defis", "De l’eau")]
    staff = LotStore.open(file.parent)
    (lot,) = staff.lots()
    staff.close()
    assert (lot.cards, lot.ideas, lot.written, lot.versions) == (1, 1, True, ("1",))
    assert lot.questions == ("district", "feeling", "theme")
