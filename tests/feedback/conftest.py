"""What the tests of the cards share: a card, a store on a simulated clock, a kiosk in a process of its own, disks."""

import itertools
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager, suppress
from pathlib import Path
from typing import IO, Protocol

import pytest

from kiosk.clock import SimulatedClock
from kiosk.feedback.lot_store import LotStore
from kiosk.feedback.model import Card
from kiosk.feedback.store import FeedbackStore

HERE = Path(__file__).resolve().parent
SENDER = HERE / "sender.py"


class MakeCard(Protocol):
    """Builds a card; each answer can be given."""

    def __call__(
        self,
        idea: str = ...,
        *,
        theme: str = ...,
        feeling: int | None = ...,
        district: str = ...,
        version: str = ...,
        **further: str | int | tuple[str, ...],
    ) -> Card: ...


@pytest.fixture
def make_card() -> MakeCard:
    """A card with every answer unless said otherwise."""

    def make(
        idea: str = "Des bancs à l’ombre",
        *,
        theme: str = "jamais",
        feeling: int | None = 4,
        district: str = "ivry-port",
        version: str = "1",
        **further: str | int | tuple[str, ...],
    ) -> Card:
        answers = {"theme": theme, "feeling": feeling or "", "district": district, **further}
        return Card(answers, {"idea": idea}, version)

    return make


@pytest.fixture
def clock() -> SimulatedClock:
    """10 o'clock on 22 November 2026 in Ivry."""
    return SimulatedClock()


@pytest.fixture
def ideas_of() -> Callable[[Path], list[str]]:
    """ideas_of(data) is what the open cards of a file say, by another connection, once it was found whole."""

    def read(data: Path) -> list[str]:
        with closing(sqlite3.connect(data / "feedback.db")) as connection:
            assert connection.execute("pragma integrity_check").fetchone()[0] == "ok"
            return [row[0] for row in connection.execute("select texts ->> 'idea' from card order by 1")]

    return read


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The data folder; not made yet, as on a new kiosk."""
    return tmp_path / "data"


@pytest.fixture
def store(data: Path, clock: SimulatedClock) -> Iterator[FeedbackStore]:
    """An open store."""
    store = FeedbackStore.open(data, clock)
    yield store
    store.close()


@pytest.fixture
def staff(store: FeedbackStore, data: Path) -> Iterator[LotStore]:
    """The staff's side of the open store."""
    staff = LotStore.open(data)
    yield staff
    staff.close()


@pytest.fixture
def known_keys(monkeypatch: pytest.MonkeyPatch) -> Callable[[list[int]], None]:
    """known_keys([3, 1]) makes the next cards' keys sort as those numbers do."""

    def give(order: list[int]) -> None:
        keys = iter([bytes([number]) * 16 for number in order])
        monkeypatch.setattr("kiosk.feedback.store.token_bytes", lambda length: next(keys))

    return give


class Sender:
    """A kiosk in a process of its own that saves a card for each line it is sent; see sender.py."""

    def __init__(self, mode: str, data: Path, *before: str) -> None:
        self._process = subprocess.Popen(
            [*before, sys.executable, str(SENDER), mode, str(data)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(HERE.parents[1])},
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._orders: IO[bytes] = self._process.stdin
        self._answers: IO[bytes] = self._process.stdout

    def order(self, line: str) -> None:
        """Send a line."""
        self._orders.write(line.encode() + b"\n")
        self._orders.flush()

    def answer(self) -> str:
        """Wait for a line and return it; "" when the process has gone."""
        return self._answers.readline().decode().rstrip("\n")

    def finish(self) -> int:
        """Let the process end by itself, if it hasn't; return its exit status."""
        with suppress(BrokenPipeError):
            self._orders.close()
        status = self._process.wait()
        self._answers.close()
        return status

    def kill(self) -> None:
        """kill -9."""
        self._process.kill()
        self._process.wait()


@pytest.fixture
def start_sender() -> Iterator[Callable[..., Sender]]:
    """start_sender(mode, data, *command before it); every process is gone at the end of the test."""
    senders: list[Sender] = []

    def start(mode: str, data: Path, *before: str) -> Sender:
        senders.append(Sender(mode, data, *before))
        return senders[-1]

    yield start
    for sender in senders:
        sender.kill()
        sender.finish()


def _mount(*arguments: str) -> str:
    """Mount; return why it can't be done, "" when done."""
    try:
        done = subprocess.run(["mount", *arguments], capture_output=True, text=True, env={**os.environ, "LC_ALL": "C"})
    except OSError as error:
        return str(error)
    return done.stderr.strip().splitlines()[0] if done.returncode else ""


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 256 KiB of its own."""
    disk = tmp_path / "disk"
    disk.mkdir()
    why_not = _mount("-t", "tmpfs", "-o", "size=256k", "tmpfs", str(disk))
    if why_not:
        pytest.skip(f"mounting a tmpfs isn't permitted ({why_not}); the tests with a file size limit stand in")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)


@pytest.fixture
def plug_in(tmp_path: Path) -> Iterator[Callable[..., Path]]:
    """plug_in("CLE") mounts a stick of 1 MiB, or of another size, under media/; all are gone at the end."""
    mounted: list[Path] = []

    def plug(name: str, size: str = "1m") -> Path:
        stick = tmp_path / "media" / name
        stick.mkdir(parents=True, exist_ok=True)
        why_not = _mount("-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(stick))
        if why_not:
            pytest.skip(f"mounting a tmpfs isn't permitted ({why_not})")
        mounted.append(stick)
        return stick

    yield plug
    for stick in mounted:
        while stick.is_mount():
            subprocess.run(["umount", "-l", str(stick)], check=True)


@pytest.fixture
def failing_disk(tmp_path: Path) -> Iterator[tuple[Path, Callable[[], None]]]:
    """An ext4 disk and a function after which its kernel refuses every write, open files included."""
    image, disk = tmp_path / "image", tmp_path / "disk"
    disk.mkdir()
    with image.open("wb") as file:
        file.truncate(4 << 20)
    try:
        subprocess.run(["/sbin/mkfs.ext4", "-q", str(image)], check=True)
    except OSError as error:
        pytest.skip(f"no mkfs.ext4 ({error})")
    why_not = _mount("-o", "loop", str(image), str(disk))
    if why_not:
        pytest.skip(f"mounting a disk image isn't permitted ({why_not})")

    def fail() -> None:
        assert _mount("-o", "remount,abort", str(disk)) == ""

    yield disk, fail
    subprocess.run(["umount", "-l", str(disk)], check=True)


@pytest.fixture
def made_read_only() -> Iterator[Callable[[Path], AbstractContextManager[None]]]:
    """`with made_read_only(folder):` nothing can be written there: by a mount, as root writes through permissions."""
    mounted: list[Path] = []

    def by_permissions(folder: Path, mode: int) -> None:
        for path in (folder, *folder.iterdir()):
            path.chmod(mode | (0o111 if path.is_dir() else 0))

    @contextmanager
    def read_only(folder: Path) -> Iterator[None]:
        if os.geteuid():
            by_permissions(folder, 0o444)
            yield
            by_permissions(folder, 0o644)
            return
        if folder not in mounted:
            why_not = _mount("--bind", str(folder), str(folder))
            if why_not:
                pytest.skip(f"root can't mount here ({why_not}) and writes through permissions")
            mounted.append(folder)
        assert _mount("-o", "remount,ro,bind", str(folder)) == ""
        yield
        assert _mount("-o", "remount,rw,bind", str(folder)) == ""

    yield read_only
    for folder in mounted:
        subprocess.run(["umount", "-l", str(folder)], check=True)


@contextmanager
def filled(disk: Path) -> Iterator[None]:
    """Take every free byte of a disk."""
    ballast = disk / "ballast"
    with ballast.open("wb", buffering=0) as file:
        for size in (4096, 1):
            with pytest.raises(OSError, match="No space left"):
                file.writelines(itertools.repeat(b"x" * size))
    try:
        yield
    finally:
        ballast.unlink()


@pytest.fixture
def made_full() -> Callable[[Path], AbstractContextManager[None]]:
    """`with made_full(disk):` not a byte is free."""
    return filled
