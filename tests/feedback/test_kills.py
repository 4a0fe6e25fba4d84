"""A kiosk that is killed, and what its system calls say: a card that was acknowledged is on the disk, once."""

import os
import random
import re
import shutil
import signal
import sqlite3
import subprocess
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.clock import SimulatedClock
from kiosk.feedback.store import FeedbackStore

KILLS = 200


def test_no_kill_loses_or_doubles_an_acknowledged_card(
    data: Path, clock: SimulatedClock, start_sender: Callable[..., object]
) -> None:
    """200 kill -9 at random instants: opening, inserting, committing, rewriting the file, emptying the log."""
    chance = random.Random()
    sender = start_sender("rounds", data)
    acknowledged: list[str] = []
    for number in range(KILLS):
        sender.order(f"round {number}")
        pid = int(sender.answer().removeprefix("pid "))
        wanted = chance.randrange(12)
        lines = [sender.answer() for _ in range(wanted)]
        for _ in range(chance.randrange(60_000)):
            pass  # up to a few cards' time, without a clock
        os.kill(pid, signal.SIGKILL)
        while not (line := sender.answer()).startswith("gone "):
            lines.append(line)
        assert line == f"gone {signal.SIGKILL}", "the kiosk ended by itself"
        assert all(line.startswith("ack ") for line in lines), lines
        acknowledged += [line.removeprefix("ack ") for line in lines]
    assert sender.finish() == 0

    FeedbackStore.open(data, clock).close()
    connection = sqlite3.connect(data / "feedback.db")
    integrity = connection.execute("pragma integrity_check").fetchone()[0]
    stored = Counter(row[0] for row in connection.execute("select texts ->> 'idea' from card"))
    connection.close()
    assert integrity == "ok"
    assert [idea for idea in acknowledged if stored[idea] != 1] == []
    assert [idea for idea, times in stored.items() if times != 1] == []
    assert len(stored) - len(acknowledged) <= KILLS, "a kiosk sends one card at a time"


def test_each_card_is_synced_before_it_is_acknowledged(
    data: Path, tmp_path: Path, start_sender: Callable[..., object]
) -> None:
    """Between the last write to the log and the acknowledgement stands a sync of the log, for every card."""
    trace = tmp_path / "trace"
    strace = shutil.which("strace")
    if strace is None:
        pytest.skip("strace isn't installed; packaging/system-packages.txt names it")
    allowed = subprocess.run([strace, "-o", os.devnull, "true"], capture_output=True, text=True)
    if allowed.returncode:
        pytest.skip(f"processes can't be traced here: {allowed.stderr.strip()}")
    calls = "trace=write,pwrite64,pwritev,fsync,fdatasync"
    sender = start_sender("lines", data, strace, "-f", "-y", "-e", calls, "-o", str(trace))
    assert sender.answer() == "open"
    for number in range(20):
        sender.order(f"idea {number}")
        assert sender.answer() == f"ack idea {number}"
    sender.finish()

    steps = []
    for line in trace.read_text("utf-8", errors="replace").splitlines():
        if re.search(r"f(data)?sync\(\d+<[^>]*feedback\.db-wal>\) += 0", line):
            steps.append("sync")
        elif re.search(r"write\w*\(\d+<[^>]*feedback\.db-wal>", line):
            steps.append("write")
        elif re.search(r'write\(1<[^>]*>, "ack ', line):
            steps.append("ack")
    for_each_card = " ".join(steps).split("ack")[:-1]
    assert len(for_each_card) == 20
    assert [card for card in for_each_card if not re.search(r"write (sync )+$", card)] == []
