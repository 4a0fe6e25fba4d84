"""The power is cut: at every write of 50 cards, with every write lost that wasn't synced yet.

What a kiosk asks of the disk is recorded with strace and played back on other files, up to each step in turn. A disk
may have kept all that it was given by then, nothing that wasn't synced, or anything between: of these every state is
tried in which all is lost, none is, or a single write. Whatever it is, the file opens, every card that was acknowledged
is in it, none is half there or there twice, and no more than the one that was being sent is there besides.
"""

import os
import re
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from kiosk.clock import SimulatedClock, SystemClock
from kiosk.feedback.model import half_day
from kiosk.feedback.store import FeedbackStore

CARDS = 50
CARDS_IN_A_VISIT = 10
LEAST_STATES = 1500
"""As many as the recorded steps give at least; fewer would mean that something wasn't recorded."""

CALLS = "trace=write,pwrite64,ftruncate,fsync,fdatasync,unlink"
_WRITE = re.compile(
    r'p?write(?:64)?\(\d+<(?P<path>[^>]*)>, "(?P<bytes>[^"]*)", \d+(?:, (?P<at>\d+))?\) += (?P<done>\d+)'
)
_TRUNCATE = re.compile(r"ftruncate\(\d+<(?P<path>[^>]*)>, (?P<size>\d+)\) += 0")
_SYNC = re.compile(r"f(?:data)?sync\(\d+<(?P<path>[^>]*)>\) += 0")
_UNLINK = re.compile(r'unlink\("(?P<path>[^"]*)"\) += 0')


@dataclass(frozen=True)
class Step:
    """What was asked of the disk, or that a card was acknowledged.

    Attributes:
        kind: write, truncate, unlink, sync or ack.
        file: name of the file; of an ack the card's text.
        at: where bytes are written, or what length is left.
    """

    kind: str
    file: str
    at: int = 0
    content: bytes = b""


def unhexed(text: str) -> bytes:
    r"""The bytes of strace's "\x66\x65"."""
    return bytes.fromhex(text.replace("\\x", ""))


def read_steps(trace: Path) -> list[Step]:
    """Read what strace recorded of the cards' file and its log, and of the acknowledgements."""
    steps = []
    for line in trace.read_text("ascii").splitlines():
        if found := _WRITE.match(line):
            name, content = os.path.basename(unhexed(found["path"]).decode()), unhexed(found["bytes"])
            if found["at"] is None and content.startswith(b"ack "):
                steps.append(Step("ack", content.removeprefix(b"ack ").decode().rstrip("\n")))
            elif found["at"] is not None:
                assert len(content) == int(found["done"]), "strace cut it short"
                steps.append(Step("write", name, int(found["at"]), content))
        elif found := _TRUNCATE.match(line):
            steps.append(Step("truncate", os.path.basename(unhexed(found["path"]).decode()), int(found["size"])))
        elif found := _SYNC.match(line):
            steps.append(Step("sync", os.path.basename(unhexed(found["path"]).decode())))
        elif found := _UNLINK.match(line):
            steps.append(Step("unlink", os.path.basename(unhexed(found["path"]).decode())))
    return [step for step in steps if step.kind == "ack" or step.file in ("feedback.db", "feedback.db-wal")]


Disk = dict[str, bytes]


def applied(disk: Disk, steps: list[Step]) -> Disk:
    """What a disk holds once it has done some steps."""
    held = {name: bytearray(content) for name, content in disk.items()}
    for step in steps:
        if step.kind == "unlink":
            held.pop(step.file, None)
            continue
        content = held.setdefault(step.file, bytearray())
        if step.kind == "truncate":
            del content[step.at :]
            content.extend(bytes(step.at - len(content)))
        else:
            content.extend(bytes(max(0, step.at - len(content))))
            content[step.at : step.at + len(step.content)] = step.content
    return {name: bytes(content) for name, content in held.items()}


def states(disk: Disk, steps: list[Step]) -> Iterator[tuple[Disk, int]]:
    """Yield what may be on the disk after a power cut, and how many cards were acknowledged before it."""
    acknowledged, pending = 0, []
    for step in steps:
        if step.kind == "ack":
            acknowledged += 1
        elif step.kind == "sync":
            disk = applied(disk, [one for one in pending if one.file == step.file])
            pending = [one for one in pending if one.file != step.file]
        else:
            pending.append(step)
        yield disk, acknowledged
        yield applied(disk, pending), acknowledged
        if step.kind == "ack":
            continue  # nothing new can be lost
        for lost in range(len(pending) - 1):  # without the last is the step before
            yield applied(disk, pending[:lost] + pending[lost + 1 :]), acknowledged


def cards_on(disk: Disk, folder: Path) -> list[tuple[Any, ...]]:
    """Start on what a power cut has left; return the cards."""
    for name in ("feedback.db", "feedback.db-wal", "feedback.db-shm"):
        (folder / name).unlink(missing_ok=True)
    for name, content in disk.items():
        (folder / name).write_bytes(content)
    with closing(sqlite3.connect(folder / "feedback.db")) as connection:
        connection.execute("pragma synchronous = off")
        assert connection.execute("pragma integrity_check").fetchone()[0] == "ok"
        sql = "select texts ->> 'idea', answers, question_version, half_day, in_group, lot from card"
        return connection.execute(sql).fetchall()


def test_no_power_cut_loses_halves_or_doubles_a_card(
    data: Path, tmp_path: Path, clock: SimulatedClock, start_sender: Callable[..., Any]
) -> None:
    """50 cards in five visits, each of which rewrites the file at its end; every state is opened and read."""
    strace = shutil.which("strace")
    if strace is None:
        pytest.skip("strace isn't installed; packaging/system-packages.txt names it")
    allowed = subprocess.run([strace, "-o", os.devnull, "true"], capture_output=True, text=True)
    if allowed.returncode:
        pytest.skip(f"processes can't be traced here: {allowed.stderr.strip()}")
    FeedbackStore.open(data, clock).close()
    before = {"feedback.db": (data / "feedback.db").read_bytes()}
    days = {half_day(SystemClock().now())}
    trace = tmp_path / "trace"
    kiosk = start_sender("lines", data, strace, "-y", "-xx", "-s", "70000", "-e", CALLS, "-o", str(trace))
    assert kiosk.answer() == "open"
    for number in range(CARDS):
        kiosk.order(f"idée {number}")
        assert kiosk.answer() == f"ack idée {number}"
        if number % CARDS_IN_A_VISIT == CARDS_IN_A_VISIT - 1:
            kiosk.order("order?")
            assert kiosk.answer() == "forgotten"
    assert kiosk.finish() == 0
    days.add(half_day(SystemClock().now()))
    steps = read_steps(trace)
    assert [step.file for step in steps if step.kind == "ack"] == [f"idée {number}" for number in range(CARDS)]

    folder = tmp_path / "after"
    folder.mkdir()
    number, found = 0, dict[int, list[tuple[Any, ...]]]()
    for number, (disk, acknowledged) in enumerate(states(before, steps), 1):
        state = hash(tuple(sorted(disk.items())))
        if state not in found:
            found[state] = cards_on(disk, folder)
        cards = found[state]
        ideas = sorted(card[0] for card in cards)
        sent = [f"idée {sent}" for sent in range(min(acknowledged + 1, CARDS))]
        assert ideas in (sorted(sent[:acknowledged]), sorted(sent)), (number, acknowledged, ideas)
        for _, answers, version, when, *rest in cards:
            assert (answers, version, rest) == ('{"district":"ivry-port","feeling":4,"theme":"jamais"}', "1", [0, None])
            assert when in days
    assert number >= LEAST_STATES, number
    print(f"{number} states, {len(found)} of them different")
    assert cards_on(applied(before, [step for step in steps if step.kind not in ("ack", "sync")]), folder)
