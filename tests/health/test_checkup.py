"""The whole page: green where all is well, and one red thing is seen among all others."""

from collections.abc import Callable
from pathlib import Path

from kiosk.health.checkup import checkup
from kiosk.health.lines import Light, Part, worst
from kiosk.health.machine import Machine
from kiosk.paths import Places
from kiosk.pins import Pins, Role


def ample(folder: Path) -> int:
    """A disk with room."""
    return 10**11


def test_a_healthy_kiosk_is_green_from_end_to_end(places: Places, machine: Machine, lot: Path) -> None:
    """Every part has its line, in the order of the page, and each is a sentence."""
    Pins(places.state).set(Role.STAFF, "493817")
    lines = checkup(places, machine, ample)
    assert {line.light for line in lines} == {Light.GREEN}, lines
    parts = [line.part for line in lines]
    assert list(dict.fromkeys(parts)) == list(Part)
    assert all(line.sentence.endswith(".") for line in lines)


def test_looking_changes_nothing(places: Places, machine: Machine, lot: Path) -> None:
    """Neither the data folder nor the edition holds anything that it didn't before."""
    before = {path: path.stat().st_mtime_ns for path in places.data.parent.rglob("*") if path.is_file()}
    checkup(places, machine, ample)
    assert {path: path.stat().st_mtime_ns for path in places.data.parent.rglob("*") if path.is_file()} == before


def test_a_machine_where_qt_does_not_start_is_red_and_the_rest_is_told(places: Places) -> None:
    """A missing system library: the sentence holds Qt's words, and content and cards are judged all the same."""
    lines = checkup(places, "ImportError: libEGL.so.1: cannot open shared object file", ample)
    (red,) = (line for line in lines if line.light is Light.RED)
    assert red.part is Part.SCREEN
    assert "libEGL.so.1" in red.sentence
    assert "installez" in red.sentence
    assert {Part.EDITION, Part.DATA, Part.VERSIONS} <= {line.part for line in lines}


def test_the_panel_and_k_come_from_the_settings(places: Places, machine: Machine, leave: Callable[[int], None]) -> None:
    """What kiosk.toml declares is what the screen is held against, and the smallest count that is told."""
    leave(6)
    assert places.settings is not None
    places.settings.write_text("[panel]\nresolution = [1920, 1080]\n[feedback]\nk = 7\n", "utf-8")
    lines = checkup(places, machine, ample)
    assert worst(lines) is Light.RED
    assert any("tourné autrement" in line.sentence for line in lines)
    assert any("moins de 7 cartes" in line.sentence for line in lines)
    assert not any(line.part is Part.CARDS and "6" in line.sentence for line in lines)


def test_the_worst_light_counts() -> None:
    """Red above orange above green; nothing to say is green."""
    assert worst([]) is Light.GREEN
