"""Reach mode: the band of 0.90 to 1.10 m on every panel that the kiosk is made for, and every control in it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from kiosk.clock import SimulatedClock
from kiosk.content.reader import Reader
from kiosk.feedback.store import FeedbackStore
from kiosk.routes import Route
from kiosk.settings import MM_PER_INCH, Panel, Settings
from kiosk.ui.fonts import load_fonts
from kiosk.ui.measures.scene import read_scene
from kiosk.ui.reach import Band, reach_band
from kiosk.ui.services import Services
from kiosk.ui.tour import grab_at_rest
from kiosk.ui.tour_target import KioskTarget

PROJECT = Path(__file__).resolve().parents[2]
DIAGONALS = (21.5, 27.0, 32.0, 43.0, 55.0)
RESOLUTIONS = ((1080, 1920), (1920, 1080), (2160, 3840), (3840, 2160))
ADDRESSES = ("home", "chapter/decider", "fact/edito-agents", "councillors", "map", "card", "search")


def height_of(panel: Panel) -> float:
    """Return the height of a 16:9 panel in mm, reckoned from its diagonal alone."""
    wide = panel.resolution[0] > panel.resolution[1]
    return panel.diagonal_in * MM_PER_INCH * (9 if wide else 16) / (9**2 + 16**2) ** 0.5


@pytest.mark.parametrize("diagonal", DIAGONALS)
@pytest.mark.parametrize("resolution", RESOLUTIONS)
@pytest.mark.parametrize("mounting", [600.0, 800.0, 900.0, 950.0])
def test_band_is_where_a_ruler_finds_it(diagonal: float, resolution: tuple[int, int], mounting: float) -> None:
    """200 mm high, its foot 0.90 m above the floor, for each panel and mounting; none where it isn't on the glass."""
    panel = Panel(diagonal, resolution, mounting)
    height = height_of(panel)
    band = reach_band(panel)
    if mounting > 900 or mounting + height < 1100:
        assert band is None
        return
    assert band is not None
    above_floor = [mounting + height * (1 - share) for share in (band.top, band.bottom)]
    assert above_floor == pytest.approx([1100, 900])


def test_the_declared_panel_covers_the_band() -> None:
    """A 32-inch upright panel at 0.80 m: the band lies below its middle."""
    band = reach_band(Panel())
    assert band == Band(pytest.approx(0.5766, abs=1e-3), pytest.approx(0.8589, abs=1e-3))


@pytest.fixture
def open_reach(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Callable[[Panel], KioskTarget]]:
    """open_reach(panel) shows the kiosk on that panel, where a visitor has chosen reach mode."""
    load_fonts()
    clock = SimulatedClock()
    closing: list[Callable[[], None]] = []

    def open_reach(panel: Panel) -> KioskTarget:
        reader = Reader.open(PROJECT)
        store = FeedbackStore.open(tmp_path / "data", clock)
        services = Services(reader, store, Settings(panel=panel), clock)
        target = KioskTarget(services, clock, panel.resolution, {"reach": "on"})
        closing.extend([target.close, store.close, reader.close])
        return target

    yield open_reach
    for close in closing:
        close()


def named(target: KioskTarget, name: str) -> QQuickItem:
    """Return the visible item of that objectName."""
    items = [item.item for item in read_scene(target.window, target.px_per_mm).items if item.item.objectName() == name]
    assert len(items) == 1, f"{len(items)} items are called {name}"
    return items[0]


@pytest.mark.parametrize("resolution", [(1080, 1920), (1920, 1080)], ids=["portrait", "landscape"])
def test_each_control_of_a_page_is_worked_from_the_band(
    open_reach: Callable[[Panel], KioskTarget], resolution: tuple[int, int]
) -> None:
    """What can be touched on a page is reached by steps; the keys for it, and the bar's, lie within 0.90 to 1.10 m."""
    panel = Panel(resolution=resolution)
    band = reach_band(panel)
    assert band is not None
    target = open_reach(panel)
    high, low = band.top * resolution[1] - 1, band.bottom * resolution[1] + 1
    for address in ADDRESSES:
        view = target.views(Route.parse(address))
        next(view)
        grab_at_rest(target)
        if address in ("card", "search"):
            QGuiApplication.inputMethod().hide()
            grab_at_rest(target)
        strip = named(target, "reach")
        keys = [key for key in read_scene(target.window, target.px_per_mm).targets if within(strip, key.item)]
        assert {key.item.objectName() for key in keys} >= {"reach-previous", "reach-next", "reach-choose", "reach-home"}
        assert [key.path for key in keys if key.active_box.top() < high or key.active_box.bottom() > low] == []
        assert [
            key.path for key in keys if min(key.active_box.width(), key.active_box.height()) < 20 * target.px_per_mm
        ] == []
        walked = {item.objectName() or item.property("name") for item in strip.property("found").toVariant()}
        touched = {
            seen.item.objectName() or seen.item.property("name")
            for seen in read_scene(target.window, target.px_per_mm).targets
            if not within(strip, seen.item) and seen.active_box.height() > 0 and seen.item.property("name")
        }
        assert touched <= walked, f"{address}: {touched - walked} can’t be reached"


def within(outer: QQuickItem, item: QQuickItem | None) -> bool:
    """Tell whether an item lies in another."""
    while item is not None:
        if item == outer:
            return True
        item = item.parentItem()
    return False


def test_a_panel_hung_too_high_offers_no_reach(open_reach: Callable[[Panel], KioskTarget]) -> None:
    """Where the band isn't on the glass the mode isn't offered, rather than promised: bar and page stay."""
    target = open_reach(Panel(mounting_mm=1000.0))
    view = target.views(Route("home"))
    next(view)
    grab_at_rest(target)
    assert named(target, "bar").height() > 0
    assert next(view) == "comfort"
    grab_at_rest(target)
    names = {item.item.objectName() for item in read_scene(target.window, target.px_per_mm).items}
    assert "comfort-text-200" in names
    assert not {name for name in names if name.startswith("comfort-reach")}
    assert QRectF(named(target, "comfort").mapRectToScene(QRectF(0, 0, 1, 1))).top() == 0
