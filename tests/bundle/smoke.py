"""dist/kiosk on a machine that isn't ours: from another folder, as another user, with none of the project's libraries.

Run by `python3 packaging bundle`, and by `pytest tests/bundle/smoke.py` once dist/kiosk is there; not part of `test`,
since making it takes minutes.
"""

import csv
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest

from kiosk.content.reader import Reader
from kiosk.routes import Route
from kiosk.ui.touches import DOUBLE_TAP_S
from tests.bundle.x_display import XDisplay
from tests.journeys.conftest import data, glass, open_kiosk, repository, visitor  # noqa: F401 - fixtures
from tests.journeys.visitor import Visitor

PROJECT = Path(__file__).resolve().parents[2]
BUILT = PROJECT / "dist" / "kiosk"
LARGEST = 200_000_000
NOBODY = 65534
PATIENCE = 30
TICK = 0.1

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def elsewhere() -> Iterator[Path]:
    """A folder that every account can enter; holds the copied bundle, read-only to others, and a home of nobody's."""
    folder = Path(tempfile.mkdtemp(prefix="kiosk-bundle-"))
    folder.chmod(0o755)
    shutil.copytree(BUILT, folder / "kiosk", symlinks=True)
    (folder / "home").mkdir()
    if os.geteuid() == 0:
        os.chown(folder / "home", NOBODY, NOBODY)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def environment(elsewhere: Path) -> dict[str, str]:
    """What the program is told of the machine: nothing of the project's."""
    return {
        "HOME": str(elsewhere / "home"),
        "PATH": "/usr/bin:/bin",
        "LC_ALL": "C.UTF-8",
        "QT_QPA_PLATFORM": "offscreen",
    }


@pytest.fixture
def command(elsewhere: Path) -> list[str]:
    """The program, as nobody where this account may become that."""
    program = [str(elsewhere / "kiosk" / "kiosk")]
    if os.geteuid() == 0:
        return ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", *program]
    return program


@pytest.fixture
def run(command: list[str], environment: dict[str, str]) -> Run:
    """run("doctor") runs a verb from the root folder to its end."""

    def call(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run([*command, *arguments], cwd="/", env=environment, capture_output=True, text=True)

    return call


@pytest.fixture
def size() -> tuple[int, int]:
    """The panel of the trial, in px."""
    return 1080, 1920


def test_it_is_no_larger_than_a_stick_and_a_museum_line_bear() -> None:
    """200 MB without the edition."""
    files = [path for path in BUILT.rglob("*") if path.is_file() and not path.is_symlink()]
    program = [path for path in files if not path.is_relative_to(BUILT / "edition")]
    assert sum(path.stat().st_size for path in program) <= LARGEST


def test_the_doctor_finds_edition_fonts_keyboard_and_sound(run: Run) -> None:
    """Nothing red; the edition is the one beside the program, the data folder this account's."""
    done = run("doctor", "--json")
    told = json.loads(done.stdout)
    assert [line for line in told["lines"] if line["light"] == "red"] == [], done.stderr
    green = {line["part"] for line in told["lines"] if line["light"] == "green"}
    assert {"edition", "fonts", "keyboard", "versions"} <= green
    assert done.returncode == 0


def test_every_public_page_opens(run: Run, elsewhere: Path) -> None:
    """The tour inside the bundle: every address of the edition, without a finding or a warning."""
    done = run("tour", "--out", str(elsewhere / "home" / "tour"), "--size", "1080x1920")
    assert done.returncode == 0, done.stdout + done.stderr
    with Reader.open(BUILT / "edition") as reader:
        assert int(done.stdout.split()[0]) >= len(reader.routes())


def cards(feedback: Path) -> int:
    """How many cards are on the disk, read beside the running program; none before it has made its file."""
    try:
        with closing(sqlite3.connect(f"{feedback.as_uri()}?mode=ro", uri=True)) as connection:
            return int(connection.execute("select count(*) from card").fetchone()[0])
    except sqlite3.OperationalError:
        return 0


def test_a_card_left_by_touch_comes_out_in_a_lot(
    visitor: Visitor,  # noqa: F811
    command: list[str],
    run: Run,
    environment: dict[str, str],
    elsewhere: Path,
    size: tuple[int, int],
) -> None:
    """A visitor touches our kiosk, and the bundle's on a virtual display at the same places; both keep one card."""
    kept, settings = elsewhere / "home" / "cards", elsewhere / "home" / "kiosk.toml"
    settings.write_text("[feedback]\nk = 1\n", "utf-8")
    places = ["--data", str(kept), "--settings", str(settings)]
    with XDisplay(size) as display:
        running = subprocess.Popen(
            [*command, "run", "--window", f"{size[0]}x{size[1]}", "--at", "card", *places],
            cwd="/",
            env=environment | {"QT_QPA_PLATFORM": "xcb", "DISPLAY": display.name},
        )

        def wait_for(what: Callable[[], bool]) -> None:
            """Ask again every tenth of a second, as long as the program runs."""
            for _ in range(round(PATIENCE / TICK)):
                if what():
                    return
                with suppress(subprocess.TimeoutExpired):
                    pytest.fail(f"the program ended: {running.wait(TICK)}")
            pytest.fail("it never came")

        def rests(before: bytes) -> Callable[[], bool]:
            """Whether the screen has changed and now stands still; seen so often that the next tap is no double one."""
            seen = [before]

            def ask() -> bool:
                seen.append(display.picture())
                return len(seen) > DOUBLE_TAP_S / TICK + 2 and seen[-1] == seen[-2] != before

            return ask

        wait_for(rests(display.picture()))
        visitor.visit.router.show(Route.parse("card"), 0)
        visitor.settle()
        # Theme and feeling answered, four questions passed; a card without a text is asked about once.
        steps = ["choice-jamais", "card-next", "face-4", *["card-next"] * 5, "card-send", "card-send"]
        for name in steps:
            spot = visitor.area(visitor.item(name)).center()
            before = display.picture()
            visitor.touch(name)
            display.tap(round(spot.x()), round(spot.y()))
            wait_for(rests(before))
        wait_for(lambda: cards(kept / "feedback.db") == 1)
        running.send_signal(signal.SIGINT)
        assert running.wait(PATIENCE) == 0
    done = run("feedback", "export", "--out", str(elsewhere / "home" / "stick"), *places)
    assert done.returncode == 0, done.stderr
    (lot,) = (elsewhere / "home" / "stick").iterdir()
    with (lot / "cards.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file, delimiter=";")
    assert (row["theme"], row["feeling"], row["district"]) == ("jamais", "4", "")
