"""Disks that are full, read-only or failing: no thanks without a card, and a retry works once the disk does."""

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import pytest

from kiosk.clock import SimulatedClock
from kiosk.errors import StoreError
from kiosk.feedback.model import Card
from kiosk.feedback.store import FeedbackStore

Condition = Callable[[Path], AbstractContextManager[None]]
SENTENCE = r"^Votre avis n’est pas encore enregistré\u00a0: .*réessayez.*\.$"


def ideas(data: Path) -> list[str]:
    """What the file holds, once it has been found whole."""
    connection = sqlite3.connect(data / "feedback.db")
    integrity = connection.execute("pragma integrity_check").fetchone()[0]
    found = sorted(row[0] for row in connection.execute("select texts ->> 'idea' from card"))
    connection.close()
    assert integrity == "ok"
    return found


def save_until_refused(store: FeedbackStore, make_card: Callable[..., Card]) -> list[str]:
    """Save cards as long as the disk takes them; return their ideas. The next one is refused."""
    saved: list[str] = []

    def save_all() -> None:
        while True:
            idea = f"idée {len(saved):04} " + "é" * 400
            store.save(make_card(idea))
            saved.append(idea)

    with pytest.raises(StoreError, match=SENTENCE) as raised:
        save_all()
    assert isinstance(raised.value.__cause__, (sqlite3.Error, OSError))
    return saved


def test_a_disk_that_fills_refuses_the_card_and_takes_it_later(
    small_disk: Path, made_full: Condition, clock: SimulatedClock, make_card: Callable[..., Card]
) -> None:
    """Refused in a sentence as long as the disk is full; taken by the same store, once, when there is room."""
    data = small_disk / "data"
    store = FeedbackStore.open(data, clock)
    store.save(make_card("avant"))
    with made_full(small_disk):
        saved = save_until_refused(store, make_card)
        for _ in range(3):
            with pytest.raises(StoreError, match=SENTENCE):
                store.save(make_card("refusée d’abord"))
        assert store.count() == len(saved) + 1
    store.save(make_card("refusée d’abord"))
    assert store.count() == len(saved) + 2
    store.close()
    assert ideas(data) == sorted([*saved, "avant", "refusée d’abord"])


def test_cards_alone_fill_a_disk(small_disk: Path, clock: SimulatedClock, make_card: Callable[..., Card]) -> None:
    """The log and the file grow until nothing fits: every acknowledged card is there after a new start."""
    store = FeedbackStore.open(small_disk, clock)
    saved = save_until_refused(store, make_card)
    assert len(saved) > 10
    store.close()
    assert ideas(small_disk) == sorted(saved)


def test_a_kiosk_starts_on_a_full_disk(
    small_disk: Path, made_full: Condition, clock: SimulatedClock, make_card: Callable[..., Card]
) -> None:
    """The content is worth showing; the card is refused, and taken when there is room."""
    with made_full(small_disk):
        store = FeedbackStore.open(small_disk, clock)
        with pytest.raises(StoreError, match=SENTENCE):
            store.save(make_card())
    store.save(make_card())
    assert store.count() == 1
    store.close()


def test_a_second_kiosk_is_refused_on_a_full_disk(
    small_disk: Path, made_full: Condition, clock: SimulatedClock, start_sender: Callable[..., Any]
) -> None:
    """Holding the folder takes no room."""
    with made_full(small_disk):
        first = start_sender("lines", small_disk)
        assert first.answer() == "open"
        with pytest.raises(StoreError, match="Une autre borne"):
            FeedbackStore.open(small_disk, clock)
        first.order("impossible")
        assert first.answer() == "error"
        first.kill()


def test_a_limit_of_size_is_met_like_a_full_disk(data: Path, start_sender: Callable[..., Any]) -> None:
    """The same without a mount, for machines that permit none: the system refuses to let the log grow."""
    sender = start_sender("limited", data)
    answers = [sender.answer()]
    while not answers[-1].startswith("count"):
        assert answers[-1] != "", answers
        answers.append(sender.answer())
    assert sender.finish() == 0
    saved = int(answers[-3].removeprefix("full "))
    assert saved > 5
    acknowledged = [f"ack idea {number}" for number in range(saved)]
    assert answers == [*acknowledged, "error", f"full {saved}", f"ack idea {saved}", f"count {saved + 1}"]
    assert len(ideas(data)) == saved + 1


def test_a_read_only_folder_refuses_the_card_and_takes_it_later(
    data: Path, made_read_only: Condition, clock: SimulatedClock, make_card: Callable[..., Card]
) -> None:
    """The kiosk starts, with cards in the file or without; the retry works once the folder is writable."""
    data.mkdir()
    for expected in (1, 2):
        with made_read_only(data):
            store = FeedbackStore.open(data, clock)
            for _ in range(2):
                with pytest.raises(StoreError, match=SENTENCE):
                    store.save(make_card())
        store.save(make_card())
        assert store.count() == expected
        store.close()
    assert len(ideas(data)) == 2


def test_a_second_kiosk_is_refused_on_a_read_only_folder(
    data: Path, made_read_only: Condition, clock: SimulatedClock
) -> None:
    """Holding the folder writes nothing."""
    data.mkdir()
    with made_read_only(data):
        first = FeedbackStore.open(data, clock)
        with pytest.raises(StoreError, match="Une autre borne"):
            FeedbackStore.open(data, clock)
        first.close()


def test_a_folder_that_can_t_be_made_doesn_t_keep_the_kiosk_from_starting(
    tmp_path: Path, clock: SimulatedClock, make_card: Callable[..., Card], start_sender: Callable[..., Any]
) -> None:
    """Here a file lies where a folder should: the folder is made and held by the first save that can."""
    (tmp_path / "state").write_text("")
    store = FeedbackStore.open(tmp_path / "state" / "data", clock)
    with pytest.raises(StoreError, match=SENTENCE):
        store.save(make_card())
    (tmp_path / "state").unlink()
    store.save(make_card())
    assert start_sender("lines", tmp_path / "state" / "data").answer() == "", "a second kiosk was let in"
    store.close()
    assert len(ideas(tmp_path / "state" / "data")) == 1


def test_a_disk_that_fails_under_a_running_kiosk(
    failing_disk: tuple[Path, Callable[[], None]], clock: SimulatedClock, make_card: Callable[..., Card]
) -> None:
    """The kernel turns the disk read-only under open files, as after a fault of a card: refused, nothing lost."""
    disk, fail = failing_disk
    data = disk / "data"
    store = FeedbackStore.open(data, clock)
    store.save(make_card("avant"))
    fail()
    for _ in range(2):
        with pytest.raises(StoreError, match=SENTENCE):
            store.save(make_card("après"))
    store.close()
    copy = disk.parent / "copy"
    copy.mkdir()
    for file in data.iterdir():
        (copy / file.name).write_bytes(file.read_bytes())
    assert ideas(copy) == ["avant"]


def sent_under(start_sender: Callable[..., Any], data: Path, *fault: str) -> list[str]:
    """Three cards, each sent again until it is taken, and a visit's end after the first; what the kiosk answered."""
    kiosk = start_sender("lines", data, *fault)
    answers = [kiosk.answer()]
    for idea in ("une", "deux", "trois"):
        for _ in range(3):
            kiosk.order(idea)
            answers.append(kiosk.answer())
            if answers[-1] != "error":
                break
        if idea == "une":
            kiosk.order("order?")
            answers.append(kiosk.answer())
    assert kiosk.finish() == 0
    return answers


@pytest.mark.parametrize("call", ["pwrite64", "fdatasync", "ftruncate"])
def test_the_disk_is_full_or_fails_at_each_call_in_turn(
    tmp_path: Path, clock: SimulatedClock, start_sender: Callable[..., Any], call: str
) -> None:
    """The kernel refuses the first, the second … of a kiosk's writes: each card is there once when it was thanked."""
    strace = shutil.which("strace")
    if strace is None:
        pytest.skip("strace isn't installed; packaging/system-packages.txt names it")
    allowed = subprocess.run([strace, "-o", os.devnull, "true"], capture_output=True, text=True)
    if allowed.returncode:
        pytest.skip(f"processes can't be traced here: {allowed.stderr.strip()}")
    FeedbackStore.open(tmp_path / "new", clock).close()
    refused = turn = 0
    while True:
        turn += 1
        data, trace = tmp_path / f"{turn}", tmp_path / "trace"
        shutil.copytree(tmp_path / "new", data)
        error = "EIO" if call == "fdatasync" else "ENOSPC"
        fault = f"inject={call}:error={error}:when={turn}"
        answers = sent_under(start_sender, data, strace, "-o", str(trace), "-e", f"trace={call}", "-e", fault)
        assert ideas(data) == ["deux", "trois", "une"], (turn, answers)
        assert [answer for answer in answers if answer != "error"] == [
            *("open", "ack une", "forgotten", "ack deux", "ack trois"),
        ], turn
        refused += "error" in answers
        if "(INJECTED)" not in trace.read_text("utf-8", errors="replace"):
            break
    assert turn > 2, "nothing was refused"
    assert refused > 0 or call == "ftruncate", "no card was ever refused"
