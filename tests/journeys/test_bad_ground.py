"""Bad ground: another resolution while the kiosk runs, a panel declared at fault or turned. Pages stay usable."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSize

from kiosk.clock import SimulatedClock
from kiosk.health.data import settings_lines
from kiosk.health.lines import Light
from kiosk.health.machine import Machine, Screen, screen_lines
from kiosk.paths import Places
from kiosk.settings import Panel, Settings
from kiosk.ui.app import open_services
from kiosk.ui.display import Display
from kiosk.ui.measures.page import read_letterings
from kiosk.ui.measures.placement import outside
from kiosk.ui.measures.scene import read_scene
from tests.journeys.visitor import Visitor

SIZES = ((1920, 1080), (2160, 3840), (1080, 1920))
PAGES = ("home", "chapter/jamais", "map", "figures", "councillors", "card", "search")


@pytest.fixture
def size() -> tuple[int, int]:
    """The panel that hangs there, in px: upright."""
    return 1080, 1920


def usable(visitor: Visitor) -> None:
    """Find every control and word inside the window, and home one or two touches away."""
    display = visitor.stage.engine.singletonInstance("Kiosk.Display", "Display")
    assert isinstance(display, Display)
    scene = read_scene(visitor.window, display.pxPerMm)
    assert [str(finding) for finding in outside(scene, read_letterings(scene))] == []
    if visitor.find("key-hide"):
        visitor.touch("key-hide")
    visitor.touch("bar-home")
    visitor.is_at("home")


def turn_to(visitor: Visitor, size: tuple[int, int]) -> None:
    """Give the window another size, as a screen does that changes its resolution."""
    visitor.window.resize(*size)
    visitor.until(lambda: visitor.window.size() == QSize(*size), "the other size")
    visitor.settle()


def found(width: int, height: int) -> Machine:
    """A machine whose screen has this size, all else well; it doesn't tell its millimetres."""
    return Machine("xcb", (Screen("HDMI-1", width, height),), 1, (), "", "", "", "6", "6")


@pytest.mark.parametrize("address", PAGES)
def test_another_resolution_while_it_runs(visitor: Visitor, address: str) -> None:
    """Turned, four times as fine, and back: the page that is open is laid out anew; doctor names the difference."""
    visitor.comes_in()
    for size in SIZES:
        visitor.opens(address)
        turn_to(visitor, size)
        visitor.is_at(address)
        usable(visitor)
        (line, *_) = screen_lines(found(*size), Panel())
        assert (line.light is Light.GREEN) == (size == Panel().resolution)


def test_the_keyboard_follows_another_resolution(visitor: Visitor) -> None:
    """What was written is still there, and one goes on writing."""
    visitor.comes_in()
    visitor.touch("door-search")
    visitor.type_on_keyboard("par")
    turn_to(visitor, (1920, 1080))
    visitor.type_on_keyboard("c")
    assert visitor.item("entry").property("text") == "parc"
    usable(visitor)


@pytest.mark.parametrize("declared", ["diagonal_in = 0.0", "diagonal_in = -32.0", "resolution = [0, 0]"])
def test_a_panel_of_no_size_gives_way_to_the_usual_one(tmp_path: Path, declared: str) -> None:
    """The kiosk opens with the last good settings, or the usual ones; doctor names the line in red."""
    file = tmp_path / "kiosk.toml"
    file.write_text(f"[panel]\n{declared}\n", "utf-8")
    places = Places(Path(__file__).resolve().parents[2], tmp_path / "other", file)
    services, _, error = open_services(places, SimulatedClock())
    assert services.settings == Settings()
    assert error is not None
    services.store.close()
    if services.usage is not None:
        services.usage.close()
    settings, lines = settings_lines(file, places.state)
    assert settings.panel == Panel()
    assert any(line.light is Light.RED and declared.split()[0] in line.sentence for line in lines)


def test_a_panel_declared_as_turned(visitor: Visitor, size: tuple[int, int]) -> None:
    """kiosk.toml says lying, the screen hangs upright: pages follow the screen; doctor says so in red."""
    display = visitor.stage.engine.singletonInstance("Kiosk.Display", "Display")
    assert isinstance(display, Display)
    turned = replace(Panel(), resolution=(size[1], size[0]))
    display.configure(turned, visitor.window.size())
    visitor.settle()
    assert (display.width, display.height) == size
    visitor.comes_in()
    for address in PAGES:
        visitor.opens(address)
        usable(visitor)
    (line, *_) = screen_lines(found(*size), turned)
    assert line.light is Light.RED
    assert "tourné" in line.sentence


@pytest.mark.parametrize("inches", [15.0, 65.0])
def test_a_panel_declared_far_too_small_or_large(visitor: Visitor, inches: float) -> None:
    """Sizes in millimetres are wrong then, yet home is in reach; where the screen tells its size doctor names it."""
    display = visitor.stage.engine.singletonInstance("Kiosk.Display", "Display")
    assert isinstance(display, Display)
    declared = replace(Panel(), diagonal_in=inches)
    display.configure(declared, visitor.window.size())
    visitor.settle()
    visitor.comes_in()
    visitor.touch("bar-card")
    visitor.touch("bar-home")
    visitor.is_at("home")
    machine = Machine("xcb", (Screen("HDMI-1", 1080, 1920, 398.0, 708.0),), 1, (), "", "", "", "6", "6")
    lines = list(screen_lines(machine, declared))
    assert any(line.light is Light.ORANGE and "pouces" in line.sentence for line in lines)
