"""A page of each kind as a visitor finds it: upright or lying, no measure has anything to say of it.

`kiosk tour` does the same for every address; here a chapter's page for each colour and one page of each other kind.
"""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.clock import SimulatedClock
from kiosk.content.reader import Reader
from kiosk.feedback.store import FeedbackStore
from kiosk.routes import KINDS, Audience, Route
from kiosk.settings import Panel, Settings
from kiosk.ui.fonts import load_fonts
from kiosk.ui.measures.contrast import Picture
from kiosk.ui.measures.page import measure_scene
from kiosk.ui.measures.scene import read_scene
from kiosk.ui.services import Services
from kiosk.ui.tour import SIZES, grab_at_rest
from kiosk.ui.tour_target import KioskTarget

PROJECT = Path(__file__).resolve().parents[2]
MOST_VIEWS = 6  # the card has as many steps; a list's first pages stand for the others


@pytest.fixture
def reader() -> Iterator[Reader]:
    """The edition that the repository holds."""
    with Reader.open(PROJECT) as reader:
        yield reader


@pytest.fixture
def comfort() -> dict[str, str]:
    """What the visitor has set: nothing, unless the test says so."""
    return {}


@pytest.fixture(params=SIZES, ids=["portrait", "landscape"])
def kiosk(
    request: pytest.FixtureRequest, qapp: QGuiApplication, reader: Reader, tmp_path: Path, comfort: dict[str, str]
) -> Iterator[KioskTarget]:
    """The kiosk on show; its cursor stands still, so that a picture can be at rest."""
    load_fonts()
    flash = qapp.styleHints().cursorFlashTime()
    qapp.styleHints().setCursorFlashTime(0)
    clock = SimulatedClock()
    store = FeedbackStore.open(tmp_path / "data", clock)
    settings = Settings(panel=Panel(resolution=request.param))
    target = KioskTarget(Services(reader, store, settings, clock), clock, request.param, comfort)
    yield target
    target.close()
    store.close()
    qapp.styleHints().setCursorFlashTime(flash)


def one_of_each_kind(reader: Reader) -> list[Route]:
    """Return the first address of each public kind, and every chapter's."""
    routes = reader.routes()
    first = {route.kind: route for route in reversed(routes)}
    public = {name for name, kind in KINDS.items() if kind.audience is Audience.PUBLIC}
    # The exhibition has no pictures of its own yet; journeys/test_media.py takes the tour of test media. No list holds
    # the keypad, which opens by a gesture and needs a PIN; journeys/test_staff.py looks at it.
    assert first.keys() == public - {"media", "pin"}
    return [*first.values(), *(route for route in routes if route.kind == "chapter" and route != first["chapter"])]


def findings(kiosk: KioskTarget, reader: Reader, most_views: int) -> list[str]:
    """Return what the measures say of the first views of each page."""
    found = []
    for route in one_of_each_kind(reader):
        for view in islice(kiosk.views(route), most_views):
            image, _ = grab_at_rest(kiosk)
            scene = read_scene(kiosk.window, kiosk.px_per_mm)
            found += [f"{route} {view}: {f}" for f in measure_scene(scene, Picture(image, scene.window))]
    return found


def test_no_page_has_a_finding(kiosk: KioskTarget, reader: Reader) -> None:
    """Targets of 20 mm, 3 mm apart; contrast; whole, apart and large enough texts: each page, as it is painted."""
    assert findings(kiosk, reader, MOST_VIEWS) == []


@pytest.mark.parametrize("comfort", [{"language": "en"}], ids=["english"])
def test_no_page_has_a_finding_in_english(kiosk: KioskTarget, reader: Reader) -> None:
    """Its words have other lengths, and a line at the foot says that the page's texts are in French."""
    assert findings(kiosk, reader, 1) == []
