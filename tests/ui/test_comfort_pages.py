"""Pages of several kinds as a visitor sees them who has set comfort: no measure has anything to say of them.

`kiosk tour --pairwise` does the same for every address and all pairs of settings.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.clock import SimulatedClock
from kiosk.content.reader import Reader
from kiosk.feedback.store import FeedbackStore
from kiosk.routes import Route
from kiosk.settings import Panel, Settings
from kiosk.ui.comfort import parse_comfort
from kiosk.ui.fonts import load_fonts
from kiosk.ui.measures.contrast import CONTRAST, STRONG_CONTRAST, Picture
from kiosk.ui.measures.page import measure_scene
from kiosk.ui.measures.scene import read_scene
from kiosk.ui.services import Services
from kiosk.ui.tour import SIZES, grab_at_rest
from kiosk.ui.tour_target import KioskTarget

PROJECT = Path(__file__).resolve().parents[2]
ADDRESSES = ("chapter/decider", "fact/edito-agents", "thanks", "delegations/handicap", "room/council")
# One setting each, cheap: two columns at 125 % lying, the field above the keyboard, larger words within reach.
ALONE = {
    "text=125": ("chapter/jamais", "document/004", "sources"),
    "text=200": ("card", "search", "figures", "about", "playing-card/faire-autrement"),
    "reach": ("chapter/decider", "search", "figures", "card"),
    "reach,text=200": ("doubt/mehrez-mraid", "councillor/atef-rhouma", "figures"),
}
SETTINGS = ("text=200", "text=200,contrast=dark,calm", "contrast=strong")


@pytest.fixture
def services(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Services]:
    """The repository's edition on a simulated clock."""
    load_fonts()
    clock = SimulatedClock()
    with Reader.open(PROJECT) as reader:
        store = FeedbackStore.open(tmp_path / "data", clock)
        yield Services(reader, store, Settings(), clock)
        store.close()


@pytest.mark.parametrize("size", SIZES, ids=["portrait", "landscape"])
@pytest.mark.parametrize("written", SETTINGS)
def test_no_page_has_a_finding_whatever_is_set(services: Services, size: tuple[int, int], written: str) -> None:
    """Each screen of each sheet: whole texts, apart, 20 mm to touch; 7:1 in the palettes of more contrast."""
    assert findings(services, size, written, ADDRESSES) == []


@pytest.mark.parametrize("size", SIZES, ids=["portrait", "landscape"])
@pytest.mark.parametrize("written", ALONE)
def test_pages_that_were_hard_to_fit_have_none(services: Services, size: tuple[int, int], written: str) -> None:
    """Cards and lists, a field with its keyboard, controls within reach."""
    assert findings(services, size, written, ALONE[written]) == []


def findings(services: Services, size: tuple[int, int], written: str, addresses: Iterable[str]) -> list[str]:
    """Open each address and all its views with something set, and return what the measures say."""
    clock = services.clock
    assert isinstance(clock, SimulatedClock)
    comfort = parse_comfort(written)
    settings = Settings(panel=Panel(resolution=size))
    target = KioskTarget(replace(services, settings=settings), clock, size, comfort)
    floor = STRONG_CONTRAST if "contrast" in comfort else CONTRAST
    found = []
    for address in addresses:
        for view in target.views(Route.parse(address)):
            image, _ = grab_at_rest(target)
            scene = read_scene(target.window, target.px_per_mm)
            faults = measure_scene(scene, Picture(image, scene.window), floor)
            found += [f"{address} {view}: {fault}" for fault in faults]
    target.close()
    return found


@pytest.mark.parametrize(("address", "most"), [("home", 3), ("statements", 4)])
def test_a_screen_holds_as_much_as_fits(services: Services, address: str, most: int) -> None:
    """Items that touch don't push each other on: few screens at 200 %, none with a title alone."""
    clock = services.clock
    assert isinstance(clock, SimulatedClock)
    target = KioskTarget(services, clock, SIZES[0], parse_comfort("text=200"))
    screens = 0
    for view in target.views(Route.parse(address)):
        if view and not view.startswith("screen-"):
            break
        grab_at_rest(target)
        screens += 1
    target.close()
    assert 1 < screens <= most


def test_a_list_turned_on_a_sheet_goes_on_where_it_ended(services: Services) -> None:
    """The sheet stays as high while its list is turned: no name is left out, and none comes twice."""
    clock = services.clock
    assert isinstance(clock, SimulatedClock)
    target = KioskTarget(services, clock, SIZES[0], parse_comfort("text=200"))
    shown = []
    for view in target.views(Route.parse("sitting?view=attendance")):
        grab_at_rest(target)
        names = target._visit.router.current.names  # type: ignore[union-attr]
        if "screen" not in view:
            shown.append((names.first, names.last))
        else:
            assert (names.first, names.last) == shown[-1]
    total = names.total
    target.close()
    assert len(shown) > 1
    assert [first for first, _ in shown] == [1, *(last + 1 for _, last in shown[:-1])]
    assert shown[-1][1] == total
