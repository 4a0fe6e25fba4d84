"""What isn't there: an address that leads nowhere, an edition that can't be read."""

import os
import re
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.cli.main import main
from kiosk.clock import SimulatedClock
from kiosk.content.reader import Reader
from kiosk.errors import RouteError
from kiosk.paths import Places
from kiosk.routes import Route
from kiosk.ui.app import open_services
from tests.journeys.conftest import PROJECT, OpenKiosk
from tests.journeys.visitor import Visitor, plain

NEUTRAL = "Cette page n’est pas disponible"
FAULTS = ("missing", "cut", "foreign", "newer")
# Leaves the kiosk as soon as it is up, as closing its window would.
RUN_AND_LEAVE = """
import sys
from PySide6.QtCore import QTimer
from kiosk.cli.main import main
from kiosk.ui import app
make_gui = app.make_gui
def make_and_leave(arguments):
    gui = make_gui(arguments)
    QTimer.singleShot(0, gui.quit)
    return gui
app.make_gui = make_and_leave
sys.exit(main(sys.argv[1:]))
"""

Outcome = tuple[int, str, str]


def spoil(folder: Path, fault: str) -> Path:
    """Make a folder with an edition that has this fault."""
    folder.mkdir()
    file, good = folder / "content.db", (PROJECT / "content.db").read_bytes()
    if fault == "cut":
        file.write_bytes(good[: len(good) // 2])
    elif fault == "newer":
        file.write_bytes(good[:60] + (2).to_bytes(4) + good[64:])
    elif fault == "foreign":
        with closing(sqlite3.connect(file)) as connection:
            connection.execute("create table recipe (title text)")
            connection.commit()
    elif fault == "damaged":
        with closing(sqlite3.connect(f"{(PROJECT / 'content.db').as_uri()}?mode=ro", uri=True)) as connection:
            (page,) = connection.execute("select rootpage from sqlite_master where name = 'chapter_text'").fetchone()
        size = int.from_bytes(good[16:18])
        file.write_bytes(good[: (page - 1) * size] + b"\xff" * size + good[page * size :])
    return folder


def test_an_address_that_leads_nowhere_is_said_and_left(visitor: Visitor) -> None:
    """A neutral page says so; "Accueil" leads home, and "Retour" to where the visitor was, not to the neutral page."""
    visitor.comes_in()
    visitor.touch("door-room/figures")
    visitor.touch("door-figures")
    for address in ("fact/nulle-part", "section/nulle-part", "ailleurs", "chapter", "search?x=y", ""):
        visitor.opens(address)
        visitor.see(NEUTRAL, "Accueil", "Retour")
        visitor.touch("bar-back")
        visitor.is_at("figures")
    visitor.opens(address)
    visitor.touch("bar-home")
    visitor.is_at("home")
    visitor.not_see(NEUTRAL)
    visitor.touch("bar-back")
    visitor.is_at("figures")


@pytest.mark.parametrize("fault", FAULTS)
def test_an_edition_that_cannot_be_read_shows_a_neutral_page(open_kiosk: OpenKiosk, tmp_path: Path, fault: str) -> None:
    """The kiosk starts, says nothing technical to visitors, and asks nobody whether they are still there."""
    places = Places(spoil(tmp_path / "edition", fault), tmp_path / "other-data", None)
    services, error, _ = open_services(places, SimulatedClock())
    services.store.close()
    assert error is not None
    visitor = open_kiosk(services.reader)
    visitor.see(NEUTRAL, "dites-le à l’équipe sur place")
    assert not any("content.db" in text for text in visitor.texts())
    visitor.tap(visitor.area(visitor.item("host")).center().toPoint())
    visitor.clock.advance(600)
    visitor.settle()
    visitor.see(NEUTRAL)
    assert visitor.find("idle-warning") is None


def test_an_edition_damaged_inside_shows_a_neutral_page(
    open_kiosk: OpenKiosk, expect_log: Callable[[str], None], tmp_path: Path
) -> None:
    """The file begins well and turns out to be damaged when a page reads on: neutral page, cause in the log."""
    edition = spoil(tmp_path / "edition", "damaged")
    expect_log(rf"{re.escape(str(edition / 'content.db'))} est coupé ou abîmé.*")
    with Reader.open(edition) as reader:
        visitor = open_kiosk(reader)
        visitor.see(NEUTRAL)


@pytest.fixture
def kiosk(tmp_path: Path) -> Callable[..., Outcome]:
    """kiosk("run", …) runs the command line in a process of its own, off screen: status, output, error output."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(PROJECT)}

    def run(*arguments: str, script: str = "") -> Outcome:
        program = ["-c", script] if script else ["-m", "kiosk.cli.main"]
        command = [sys.executable, *program, *arguments]
        done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8", timeout=60)
        return done.returncode, done.stdout, done.stderr

    return run


def is_one_sentence(said: str) -> bool:
    """Tell whether this is one French sentence on one line, and no trace of a program."""
    return said.count("\n") == 1 and said.endswith(".\n") and "Traceback" not in said and 'File "' not in said


@pytest.mark.parametrize("fault", FAULTS)
def test_info_on_a_broken_edition(capsys: pytest.CaptureFixture[str], tmp_path: Path, fault: str) -> None:
    """Staff read one sentence that names the file; the status isn't 0."""
    edition = spoil(tmp_path / "edition", fault)
    assert main(["content", "info", "--edition", str(edition)]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert is_one_sentence(said.err)
    assert str(edition / "content.db") in said.err


def test_a_broken_edition_in_a_process_of_its_own(kiosk: Callable[..., Outcome], tmp_path: Path) -> None:
    """The same as a person at a terminal has it."""
    status, out, error = kiosk("content", "info", "--edition", str(spoil(tmp_path / "edition", "cut")))
    assert (status, out) == (1, "")
    assert is_one_sentence(error)


@pytest.mark.parametrize("address", ["ailleurs", "fact/nulle-part"])
def test_run_at_an_address_that_leads_nowhere(kiosk: Callable[..., Outcome], tmp_path: Path, address: str) -> None:
    """One sentence instead of a window."""
    status, out, error = kiosk(
        "run", "--window", "1080x1920", "--at", address, "--edition", str(PROJECT), "--data", str(tmp_path / "data")
    )
    assert (status, out) == (1, "")
    assert is_one_sentence(error)
    assert f"« {address} »" in plain(error)


def test_run_on_a_broken_edition(kiosk: Callable[..., Outcome], tmp_path: Path) -> None:
    """The window with the neutral page comes up; staff read why, and the status isn't 0 when it is closed."""
    edition, data = spoil(tmp_path / "edition", "cut"), tmp_path / "data"
    places = ("--edition", str(edition), "--data", str(data))
    status, out, error = kiosk("run", "--window", "1080x1920", *places, script=RUN_AND_LEAVE)
    assert (status, out) == (1, "")
    assert is_one_sentence(error)
    assert error.strip() in (data / "log" / "kiosk.log").read_text("utf-8")


def test_tour_of_a_broken_edition(kiosk: Callable[..., Outcome], tmp_path: Path) -> None:
    """No picture is taken of what isn't there."""
    edition = spoil(tmp_path / "edition", "newer")
    status, out, error = kiosk("tour", "--out", str(tmp_path / "tour"), "--edition", str(edition))
    assert (status, out) == (1, "")
    assert is_one_sentence(error)
    assert not list((tmp_path / "tour").rglob("*.png"))


def test_the_addresses_above_lead_nowhere(repository: Reader) -> None:
    """Were one of them to become real, the tests above would test nothing."""
    assert not repository.exists(Route.parse("fact/nulle-part"))
    with pytest.raises(RouteError):
        Route.parse("ailleurs")
