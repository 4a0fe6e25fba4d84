"""The store: what a return of save() promises, who may hold it, and what its files say of the order of arrival."""

import sqlite3
import struct
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kiosk.clock import SimulatedClock
from kiosk.database import open_durable
from kiosk.errors import StoreError
from kiosk.feedback.model import Card
from kiosk.feedback.store import FeedbackStore


def rows(data: Path) -> list[tuple[Any, ...]]:
    """All cards as another process sees them."""
    connection = sqlite3.connect(data / "feedback.db")
    found = connection.execute("select * from card").fetchall()
    connection.close()
    return found


def test_a_saved_card_is_there_for_others(
    store: FeedbackStore, data: Path, make_card: Callable[..., Card], known_keys: Callable[[list[int]], None]
) -> None:
    """With its answers, the half-day and the version of the questions, in no lot, its text beside, and nothing else."""
    known_keys([7])
    store.save(make_card("Élève à l’œuvre, 3 €"))
    answers = '{"district":"ivry-port","feeling":4,"theme":"jamais"}'
    texts = '{"idea":"Élève à l’œuvre, 3 €"}'
    assert rows(data) == [(b"\x07" * 16, "1", answers, texts, "2026-11-22 matin", 0, None, 0)]
    assert store.count() == 1


def test_the_same_answers_twice_are_two_cards(store: FeedbackStore, make_card: Callable[..., Card]) -> None:
    """Two visitors may say the same."""
    store.save(make_card())
    store.save(make_card())
    assert store.count() == 2


def test_every_key_is_random(store: FeedbackStore, data: Path, make_card: Callable[..., Card]) -> None:
    """128 bits each, in no relation to those before."""
    for _ in range(50):
        store.save(make_card())
    keys = [row[0] for row in rows(data)]
    assert {len(key) for key in keys} == {16}
    assert len({key[:4] for key in keys}) == 50


def test_the_store_s_own_connection_is_durable(store: FeedbackStore, make_card: Callable[..., Card]) -> None:
    """WAL, a sync at each commit, deleted words overwritten; also after it was opened anew."""
    for _ in range(2):
        connection = store._connect()
        pragmas = [
            connection.execute(f"pragma {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "secure_delete")
        ]
        assert pragmas == ["wal", 2, 1]
        store._drop_connection()


class Faulty:
    """A connection whose nth statement fails, before the file hears of it or after."""

    def __init__(self, real: sqlite3.Connection, statement: int, after: bool) -> None:
        self._real = real
        self._left = statement
        self._after = after

    def execute(self, sql: str, *values: object) -> sqlite3.Cursor:
        """Pass on, but for the nth."""
        self._left -= 1
        if self._left == 0 and not self._after:
            raise sqlite3.OperationalError("disk I/O error")
        cursor = self._real.execute(sql, *values)
        if self._left == 0:
            cursor.close()  # the traceback keeps it, and it would keep its place in the log
            raise sqlite3.OperationalError("disk I/O error")
        return cursor

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)


@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("statement", [1, 2, 3, 4], ids=["begin", "insert", "commit", "read back"])
def test_an_error_at_any_step_is_no_thanks_and_a_retry_is_no_double(
    store: FeedbackStore,
    data: Path,
    ideas_of: Callable[[Path], list[str]],
    make_card: Callable[..., Card],
    statement: int,
    after: bool,
) -> None:
    """Even where the commit had reached the disk before the error: the retry finds the card under its key."""
    store.save(make_card("avant"))
    store._connection = Faulty(store._connect(), statement, after)  # type: ignore[assignment]
    with pytest.raises(StoreError, match=r"pas encore enregistré.*réessayez") as raised:
        store.save(make_card("panne"))
    assert isinstance(raised.value.__cause__, sqlite3.OperationalError)
    store.save(make_card("panne"))
    store.save(make_card("panne"))
    assert ideas_of(data) == ["avant", "panne", "panne"]


def test_another_card_after_an_error_has_a_key_of_its_own(
    store: FeedbackStore, data: Path, ideas_of: Callable[[Path], list[str]], make_card: Callable[..., Card]
) -> None:
    """The visitor gave up; the next one's card is not taken for a retry."""
    store._connection = Faulty(store._connect(), 4, after=True)  # type: ignore[assignment]
    with pytest.raises(StoreError):
        store.save(make_card("abandonnée, mais écrite"))
    store.save(make_card("suivante"))
    assert ideas_of(data) == ["abandonnée, mais écrite", "suivante"]


def test_a_card_that_reads_back_otherwise_is_not_acknowledged(
    store: FeedbackStore, data: Path, make_card: Callable[..., Card]
) -> None:
    """Here a trigger changes it on its way, as a failing disk would."""
    connection = open_durable(data / "feedback.db")
    connection.execute("create trigger t after insert on card begin update card set half_day = ''; end")
    connection.close()
    with pytest.raises(StoreError):
        store.save(make_card(feeling=4))
    connection = open_durable(data / "feedback.db")
    connection.execute("drop trigger t")
    connection.execute("create trigger t after insert on card begin delete from card; end")
    connection.close()
    with pytest.raises(StoreError):
        store.save(make_card("disparue"))


def test_nothing_of_a_visitor_stays_in_the_store_after_an_error(
    store: FeedbackStore, make_card: Callable[..., Card]
) -> None:
    """What it remembers to recognise a retry holds no word of the card."""
    store._connection = Faulty(store._connect(), 2, after=False)  # type: ignore[assignment]
    with pytest.raises(StoreError):
        store.save(make_card("mirabelle"))
    assert "mirabelle" not in repr(vars(store))


def test_a_second_kiosk_is_refused(
    data: Path,
    ideas_of: Callable[[Path], list[str]],
    clock: SimulatedClock,
    start_sender: Callable[..., Any],
    make_card: Callable[..., Card],
) -> None:
    """At its start, in a sentence; the first one goes on; the folder is free once that was killed."""
    first = start_sender("lines", data)
    assert first.answer() == "open"
    with pytest.raises(StoreError, match="Une autre borne utilise déjà le dossier .*: fermez-la") as raised:
        FeedbackStore.open(data, clock)
    assert str(data) in str(raised.value)
    first.order("du premier")
    assert first.answer() == "ack du premier"
    first.kill()
    second = FeedbackStore.open(data, clock)
    second.save(make_card("du second"))
    assert ideas_of(data) == ["du premier", "du second"]
    second.close()


def test_a_store_that_was_closed_lets_the_folder_go(data: Path, clock: SimulatedClock) -> None:
    """Also after a refused file, and however often it is closed."""
    for _ in range(2):
        store = FeedbackStore.open(data, clock)
        store.close()
        store.close()
    connection = sqlite3.connect(data / "feedback.db")
    connection.execute("pragma user_version = 99")
    connection.close()
    for _ in range(2):
        with pytest.raises(StoreError, match="plus récente"):
            FeedbackStore.open(data, clock)


Fill = Callable[[list[int]], tuple[FeedbackStore, Path]]
CARDS = 200
ARRIVALS = [
    list(range(CARDS)),
    list(range(CARDS - 1, -1, -1)),
    [number * 7 % CARDS for number in range(CARDS)],
]


@pytest.fixture
def fill(tmp_path: Path, make_card: Callable[..., Card], known_keys: Callable[[list[int]], None]) -> Iterator[Fill]:
    """fill([2, 0, 1]) is a store that got those cards in that order, each with a key of its own, and its folder."""
    stores: list[FeedbackStore] = []

    def filled(order: list[int]) -> tuple[FeedbackStore, Path]:
        folder = tmp_path / f"data {len(stores)}"
        store = FeedbackStore.open(folder, SimulatedClock())
        store.forget_order()  # once is not enough
        known_keys(order)
        for number in order:
            store.save(make_card(f"idée {number} " + "x" * number))
        stores.append(store)
        return store, folder

    yield filled
    for store in stores:
        store.close()


def test_rows_say_nothing_of_who_came_first(fill: Fill) -> None:
    """The same cards in another order give the same rows, whatever the order they are read in."""
    assert len({tuple(rows(fill(order)[1])) for order in ARRIVALS}) == 1


def test_no_byte_says_who_came_first_once_the_order_is_forgotten(fill: Fill) -> None:
    """While the kiosk runs: the file is the same to the byte, and the log is empty."""
    files = set()
    for order in ARRIVALS:
        store, folder = fill(order)
        store.forget_order()
        assert (folder / "feedback.db-wal").stat().st_size == 0
        files.add((folder / "feedback.db").read_bytes())
    assert len(files) == 1


def test_a_closed_store_is_one_file_that_says_nothing_of_order_or_time(fill: Fill) -> None:
    """No log, no lock file; the minute of the clock is nowhere, as text or as a number."""
    files = set()
    for order in ARRIVALS:
        store, folder = fill(order)
        store.close()
        assert [path.name for path in folder.iterdir()] == ["feedback.db"]
        files.add((folder / "feedback.db").read_bytes())
    assert len(files) == 1
    content = files.pop()
    now = SimulatedClock().now()
    assert b"2026-11-22 matin" in content
    for seconds in (now.timestamp(), now.timestamp() * 1000):
        assert str(int(seconds)).encode() not in content
        assert struct.pack(">q", int(seconds)).lstrip(b"\0") not in content
    assert b"10:00" not in content


def test_forgetting_keeps_every_card_and_harms_no_closed_store(
    store: FeedbackStore, data: Path, make_card: Callable[..., Card]
) -> None:
    """It rewrites the file; nothing is lost on the way."""
    for number in range(10):
        store.save(make_card(f"idée {number}"))
    before = rows(data)
    store.forget_order()
    assert rows(data) == before
    store.close()
    store.forget_order()


def test_a_reader_doesn_t_keep_the_store_from_closing(
    data: Path, clock: SimulatedClock, make_card: Callable[..., Card]
) -> None:
    """Staff are reading at that moment: the log stays until they are done; no card is lost, nothing is raised."""
    store = FeedbackStore.open(data, clock)
    store.save(make_card())
    reader = open_durable(data / "feedback.db")
    reader.execute("begin")
    assert reader.execute("select count(*) from card").fetchone()[0] == 1
    store._connect().execute("pragma busy_timeout = 0")
    store.close()
    reader.execute("commit")
    reader.close()
    assert len(rows(data)) == 1
    assert [path.name for path in data.iterdir()] == ["feedback.db"]
