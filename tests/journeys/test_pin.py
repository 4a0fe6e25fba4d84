"""Staff enter by a gesture and a PIN; a visitor's hands never find the door, and nobody finds it left open."""

from collections.abc import Iterator
from pathlib import Path

import argon2
import pytest
from PySide6.QtCore import QPoint, QRectF

from kiosk.content.reader import Reader
from kiosk.pins import Pins, Role
from kiosk.ui.app import ENTRANCES
from kiosk.ui.measures.contrast import Picture
from kiosk.ui.measures.page import measure_scene
from kiosk.ui.measures.scene import read_scene
from kiosk.ui.router import OpenPage
from kiosk.ui.viewmodels.page import PageViewModel
from kiosk.ui.visit import PAGES, VisitKind
from kiosk.usage.store import UsageStore
from tests.journeys.conftest import OpenKiosk
from tests.journeys.visitor import HAND, Visitor

STAFF, MEDIATOR, WRONG = "493817", "820461", "111222"
FIVE_SECONDS = 5.1


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Argon2 at its cheapest: how long it takes isn't what a journey is about."""
    real = argon2.PasswordHasher
    monkeypatch.setattr(argon2, "PasswordHasher", lambda **_: real(time_cost=1, memory_cost=8, parallelism=1))


@pytest.fixture
def pins(data: Path, quick: None) -> Pins:
    """Staff and mediators have a PIN."""
    pins = Pins(data / "state")
    pins.set(Role.STAFF, STAFF)
    pins.set(Role.MEDIATOR, MEDIATOR)
    return pins


@pytest.fixture(autouse=True)
def plain_page(monkeypatch: pytest.MonkeyPatch) -> None:
    """A plain page at the address of staff: what is on it has journeys of its own."""
    monkeypatch.setitem(
        PAGES, "staff", lambda visit, route, parent: OpenPage("UnavailablePage", PageViewModel(route, parent))
    )


def make_gesture(visitor: Visitor, seconds: float = FIVE_SECONDS) -> None:
    """Hold the edition's line of À propos."""
    point = visitor.centre("edition")
    visitor.press(point)
    visitor.clock.advance(seconds)
    visitor.release(point)
    visitor.settle()
    visitor.clock.advance(HAND)


def come_to_the_keypad(visitor: Visitor) -> None:
    """From the poster to the keypad, by touch alone."""
    visitor.comes_in()
    visitor.touch("door-about")
    make_gesture(visitor)
    visitor.is_at("pin")


def give(visitor: Visitor, pin: str) -> None:
    """Compose a PIN and hand it in."""
    for digit in pin:
        visitor.touch(f"pin-{digit}")
    visitor.touch("pin-submit")


def let_in(visitor: Visitor) -> None:
    """Give the staff's PIN, and wait for what it opens."""
    give(visitor, STAFF)
    visitor.until(lambda: visitor.address == "staff", "the staff's page")
    visitor.settle()


def enter(visitor: Visitor) -> None:
    """Come from the poster to the staff's page."""
    come_to_the_keypad(visitor)
    let_in(visitor)


def squares(visitor: Visitor) -> tuple[int, int]:
    """Return how many squares there are, and how many of them are full."""
    found = [visitor.item(name) for name in visitor.names("pin-square-")]
    return len(found), sum(item.property("color").lightnessF() < 0.5 for item in found)


@pytest.mark.usefixtures("pins")
def test_from_the_gesture_to_the_screen_and_out_again(visitor: Visitor) -> None:
    """A wrong PIN thrice, five seconds, the right one; two minutes without a touch, and the poster is back."""
    come_to_the_keypad(visitor)
    visitor.see("Écran de l’équipe", "Composez votre code")
    assert squares(visitor) == (6, 0)
    assert visitor.find("pin-submit") is None
    for digit in "49":
        visitor.touch(f"pin-{digit}")
    assert squares(visitor) == (6, 2)
    visitor.not_see("49")
    for _ in range(2):
        visitor.touch("pin-erase")

    for _ in range(2):
        give(visitor, WRONG)
        visitor.see("Ce code n’est pas le bon. Composez-le de nouveau.")
        assert squares(visitor) == (6, 0)
    give(visitor, WRONG)
    visitor.see("Code refusé. Le prochain essai est possible dans 5 secondes.")
    for digit in STAFF:
        visitor.tap(visitor.centre(f"pin-{digit}"))
    visitor.settle()
    assert squares(visitor) == (6, 6)
    assert visitor.find("pin-submit") is None
    visitor.clock.advance(visitor.page.property("secondsLeft") - 1)
    visitor.see("dans 1 seconde.")
    visitor.clock.advance(1)
    visitor.settle()
    before = visitor.visit
    visitor.touch("pin-submit")
    visitor.until(lambda: visitor.visit is not before, "the staff's visit")
    visitor.settle()
    visitor.is_at("staff")
    assert visitor.find("bar-back") is None

    visitor.clock.advance(99)
    visitor.not_see("Vous êtes toujours là ?")
    visitor.clock.advance(1)
    visitor.settle()
    visitor.see("Vous êtes toujours là ?", "20")
    visitor.clock.advance(20)
    visitor.settle()
    visitor.is_at("attract")
    visitor.comes_in()
    visitor.opens("staff")
    visitor.is_at("unavailable")


@pytest.mark.usefixtures("pins")
def test_the_screen_stays_while_an_export_runs(visitor: Visitor) -> None:
    """However long it takes; then the two minutes begin."""
    enter(visitor)
    visitor.visit.idle.hold(True)
    visitor.clock.advance(3600)
    visitor.settle()
    visitor.is_at("staff")
    visitor.not_see("Vous êtes toujours là ?")
    visitor.visit.idle.hold(False)
    visitor.clock.advance(119)
    visitor.settle()
    visitor.is_at("staff")
    visitor.clock.advance(1)
    visitor.settle()
    visitor.is_at("attract")


@pytest.mark.usefixtures("pins")
def test_staff_leave_when_they_want(visitor: Visitor) -> None:
    """What a control of theirs calls ends the visit at once."""
    enter(visitor)
    visitor.visit.leave()
    visitor.settle()
    visitor.is_at("attract")


@pytest.mark.usefixtures("pins")
def test_a_mediators_pin_opens_no_staff_screen(visitor: Visitor) -> None:
    """It opens the guided sessions where there are any; the staff's addresses stay shut."""
    assert ENTRANCES[Role.MEDIATOR] == (VisitKind.GROUP, "guide")
    come_to_the_keypad(visitor)
    give(visitor, MEDIATOR)
    visitor.settle()
    assert visitor.address != "staff"
    visitor.not_see("Ce code n’est pas le bon")
    visitor.opens("staff")
    visitor.is_at("unavailable")


@pytest.mark.usefixtures("pins")
def test_the_keypad_is_left_like_any_page(visitor: Visitor) -> None:
    """By the bar, or by going away: a half-composed PIN is nowhere then."""
    come_to_the_keypad(visitor)
    for digit in STAFF[:4]:
        visitor.touch(f"pin-{digit}")
    visitor.touch("bar-back")
    visitor.is_at("about")
    make_gesture(visitor)
    assert squares(visitor) == (6, 0)
    visitor.clock.advance(90 + 20)
    visitor.settle()
    visitor.is_at("attract")


def test_without_a_pin_nothing_happens(visitor: Visitor) -> None:
    """No PIN, no staff screen: the gesture is no gesture, and the address is none."""
    visitor.comes_in()
    visitor.touch("door-about")
    make_gesture(visitor)
    visitor.is_at("about")
    for address in ("pin", "staff"):
        visitor.opens(address)
        visitor.is_at("unavailable")


@pytest.mark.usefixtures("pins")
def test_no_touch_of_a_visitor_opens_the_keypad(visitor: Visitor) -> None:
    """All of À propos touched, the line touched again and again, held too long, slid off and onto, held elsewhere."""
    visitor.comes_in()
    visitor.touch("door-about")
    for name in visitor.names("tab-"):
        visitor.touch(name)
        visitor.is_at("about")
    line = visitor.area(visitor.item("edition"))
    for _ in range(10):
        visitor.touch("edition")
        visitor.clock.advance(1)
        visitor.is_at("about")
    make_gesture(visitor, 4)
    visitor.is_at("about")
    make_gesture(visitor, 60)
    visitor.is_at("about")
    for start, end in (
        (line.center(), line.center() - QPoint(0, 300)),
        (line.center() - QPoint(0, 300), line.center()),
    ):
        visitor.press(start.toPoint())
        visitor.clock.advance(FIVE_SECONDS)
        visitor.move(end.toPoint())
        visitor.release(end.toPoint())
        visitor.settle()
        visitor.is_at("about")
    for address in ("home", "map", "sources", "figures", "councillors"):
        visitor.opens(address)
        for point in grid(visitor, line):
            visitor.press(point)
            visitor.clock.advance(FIVE_SECONDS)
            visitor.release(point)
            visitor.settle()
            assert visitor.address != "pin"
            visitor.opens(address)


def grid(visitor: Visitor, line: QRectF) -> Iterator[QPoint]:
    """Yield some points of the glass: where the line is on À propos, the corners, the middle."""
    width, height = visitor.window.width(), visitor.window.height()
    yield line.center().toPoint()
    for x in (0.02, 0.5, 0.98):
        yield QPoint(round(x * width), round(0.5 * height))


def test_the_keypad_holds_every_measure(open_kiosk: OpenKiosk, repository: Reader, pins: Pins, data: Path) -> None:
    """20 mm keys, contrast, whole texts: empty, with twelve digits, and while a try is refused."""
    (data / "state" / "pin-tries.json").write_text('{"failures": 5, "until": 0}')
    visitor = open_kiosk(repository)
    come_to_the_keypad(visitor)
    px_per_mm = float(visitor.host("Theme.pxPerMm"))  # type: ignore[arg-type]

    def findings() -> list[str]:
        scene = read_scene(visitor.window, px_per_mm)
        return [str(finding) for finding in measure_scene(scene, Picture(visitor.picture(), scene.window))]

    assert findings() == []
    for digit in STAFF * 2:
        visitor.touch(f"pin-{digit}")
    assert squares(visitor) == (12, 12)
    assert findings() == []
    visitor.touch("pin-submit")
    visitor.see("300 secondes")
    for text in ("100", "200"):
        visitor.visit.comfort.choose("text", text)
        visitor.settle()
        assert findings() == []


def test_visits_of_staff_are_not_counted(open_kiosk: OpenKiosk, repository: Reader, pins: Pins, data: Path) -> None:
    """What a visitor opens is, once; not what one goes back to, and nothing after the PIN."""
    visitor = open_kiosk(repository)
    usage = UsageStore(data, lambda: "2026-11-22 matin", 1)
    object.__setattr__(visitor.stage.app._services, "usage", usage)
    come_to_the_keypad(visitor)
    visitor.touch("bar-back")
    make_gesture(visitor)
    let_in(visitor)
    visitor.opens("map")
    visitor.visit.leave()
    visitor.settle()
    usage.close()
    assert {(page.kind, page.times) for page in usage.top(10)} == {("home", 1), ("about", 1)}
