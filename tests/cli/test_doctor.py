"""`kiosk doctor` as staff see it: words and colours, exit status, JSON, and a Qt that dies."""

import argparse
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.cli import doctor
from kiosk.health.lines import Light, Line, Part
from kiosk.health.machine import Machine, Screen

PROJECT = Path(__file__).resolve().parents[2]
WELL = Machine("xcb", (Screen("HDMI-1", 1080, 1920),), 1, (), "", "", "Haut-parleurs", "6.12.0", "6.12.0")
Run = Callable[..., int]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """run("--json") is the exit status on a machine that is well, with the project's edition and a new data folder."""
    monkeypatch.setattr(doctor, "look_apart", lambda: WELL)
    (tmp_path / "data").mkdir()

    def call(*options: str) -> int:
        parser = argparse.ArgumentParser()
        doctor.add_parser(parser.add_subparsers())
        places = ["--edition", str(PROJECT), "--data", str(tmp_path / "data")]
        places += ["--settings", str(PROJECT / "kiosk.toml")]
        parsed = parser.parse_args(["doctor", *places, *options])
        return int(parsed.call(parsed))

    return call


def test_green_and_orange_are_status_0(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    """A kiosk that was never started can open; words carry the lights where there is no colour."""
    assert run() == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "État de la borne"
    assert lines[2].startswith("vert    édition   Version ")
    assert any(line.startswith("orange  avis      Aucun avis") for line in lines)
    assert lines[-1].startswith("La borne peut ouvrir")
    assert "\033" not in "".join(lines)


def test_one_red_line_is_status_1(run: Run, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A later --edition wins: a folder without an edition."""
    assert run("--edition", str(tmp_path)) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[2].startswith("rouge   édition   L’édition est introuvable")
    assert lines[-1] == "À faire avant d’ouvrir\u00a0: 1 ligne rouge."


def test_json_says_the_same(run: Run, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """The worst light first; a part, a light and a sentence for each line; the same status."""
    assert run("--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["light"] == "orange"
    assert told["lines"][0].keys() == {"part", "light", "sentence"}
    assert {line["part"] for line in told["lines"]} >= {"edition", "data", "screen", "fonts", "keyboard", "sound"}
    assert run("--json", "--edition", str(tmp_path)) == 1
    assert json.loads(capsys.readouterr().out)["light"] == "red"


def test_colour_is_for_a_terminal_that_wants_it(
    run: Run, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A terminal gets it, unless NO_COLOR is set."""
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    run()
    assert "\033[32mvert   \033[0m édition" in capsys.readouterr().out
    monkeypatch.setenv("NO_COLOR", "1")
    run()
    assert "\033" not in capsys.readouterr().out


def test_the_last_line_counts_the_gravest() -> None:
    """All green, some orange, some red."""
    green, orange, red = (Line(Part.DATA, light, "x.") for light in Light)
    assert doctor.page([green], False).endswith("\nTout est vert.")
    assert doctor.page([green, orange, orange], False).endswith("2 lignes orange.")
    assert doctor.page([green, orange, red, red], False).endswith("2 lignes rouges.")


def test_every_part_and_light_has_its_words() -> None:
    """A new one can't be forgotten on the page."""
    assert doctor.PARTS.keys() == set(Part)
    assert doctor.LIGHTS.keys() == set(Light)


def test_qt_is_asked_in_a_process_of_its_own() -> None:
    """The real probes, off screen, through the real command line."""
    machine = doctor.look_apart()
    assert isinstance(machine, Machine)
    assert machine.platform == "offscreen"
    assert machine.screens[0].width > 0
    assert machine.sound_fault == ""


def test_a_screen_that_cannot_be_reached_is_told_and_the_rest_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    """Qt aborts the process on a display that isn't there: here it dies in its own, and the fonts are still found."""
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    monkeypatch.setenv("DISPLAY", ":4711")
    machine = doctor.look_apart()
    assert isinstance(machine, Machine)
    assert machine.screens == ()
    assert "4711" in machine.no_screen
    assert "allumez-le" in machine.no_screen
    assert machine.missing_fonts == ()


def test_a_qt_that_never_starts_is_its_last_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """A missing library, and a machine that doesn't answer."""

    def fail(command: list[str], **rest: object) -> subprocess.CompletedProcess[str]:
        said = "Traceback (most recent call last):\n  File …\nImportError: libEGL.so.1: not there.\n"
        return subprocess.CompletedProcess(command, 1, "", said)

    def hang(command: list[str], **rest: object) -> subprocess.CompletedProcess[str]:
        raise subprocess.TimeoutExpired(command, 60)

    monkeypatch.setattr(subprocess, "run", fail)
    assert doctor.look_apart() == "ImportError: libEGL.so.1: not there"
    monkeypatch.setattr(subprocess, "run", hang)
    assert doctor.look_apart() == "pas de réponse en 60\u00a0secondes"
