"""Touch as hardware does it: ten fingers, palms, long presses, swipes from the edge, lost and doubled releases."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QGuiApplication, QWindow
from PySide6.QtTest import QTest

from tests.journeys.visitor import FIRST, HAND, SECOND, Visitor

TWO_MINUTES = 120.0
A_WHILE = 5.0  # seconds that a finger which says nothing keeps another one away
INK, WHITE = QColor("#16161A"), QColor("#FFFFFF")
TWICE = 0.08  # seconds from one tap of a trembling hand to the next


def double_tap(visitor: Visitor, point: QPoint, taps: int = 2) -> None:
    """Tap several times, as a hand that trembles does; what moves comes to rest in between, or it would do nothing."""
    visitor.clock.advance(HAND)
    for _ in range(taps):
        visitor.tap(point)
        visitor.settle()
        visitor.clock.advance(TWICE)


def all_fingers(visitor: Visitor, points: list[QPoint], down: bool) -> None:
    """Put fingers down at these points, or lift them, in one report of the panel."""
    report = QTest.touchEvent(visitor.window, visitor.glass)
    for finger, point in enumerate(points, FIRST):
        (report.press if down else report.release)(finger, point, visitor.window)
    report.commit()
    visitor.down = dict(enumerate(points, FIRST)) if down else {}


EARLIER: list[QWindow] = []
"""Windows that other tests of this process left open."""


@pytest.fixture(autouse=True)
def windows_of_others() -> None:
    """Note which windows are open before the kiosk's."""
    EARLIER[:] = [window for window in QGuiApplication.topLevelWindows() if window.isVisible()]


def further_windows() -> list[QWindow]:
    """Return the windows that were opened since."""
    return [w for w in QGuiApplication.topLevelWindows() if w.isVisible() and w not in EARLIER]


def at_ease(visitor: Visitor) -> None:
    """Find nothing pressed, no further window, nothing selected, and a page that answers a touch."""
    assert [item.objectName() for item in visitor.items() if item.property("down") is True] == []
    assert further_windows() == [visitor.window]
    visitor.until(lambda: bool(visitor.find("key-hide") or visitor.find("bar-home")), "the keyboard or the bar")
    if visitor.find("key-hide"):
        visitor.touch("key-hide")
    visitor.touch("bar-home")
    visitor.is_at("home")
    visitor.touch("door-map")
    visitor.is_at("map")
    visitor.touch("bar-home")


def write_a_card(visitor: Visitor) -> None:
    """Answer the first question and go to the review, where everything can be erased."""
    visitor.comes_in()
    visitor.touch("bar-card")
    visitor.touch("choice-jamais")
    for _ in range(6):
        visitor.touch("card-next")
    visitor.see("Tout effacer")


def test_ten_fingers_open_one_page_at_most(visitor: Visitor) -> None:
    """Both hands at once on ten doors, lifted at once: whatever it opens it opens once, and nothing stays pressed."""
    visitor.comes_in()
    points = [visitor.centre(name) for name in visitor.names("door-")][:10]
    assert len(points) == 10
    opened: list[str] = []
    visitor.visit.router.pageChanged.connect(lambda: opened.append(visitor.address))
    all_fingers(visitor, points, down=True)
    assert len([i for i in visitor.items() if i.property("down") is True]) == 1
    all_fingers(visitor, points, down=False)
    visitor.settle()
    assert len(opened) <= 1
    at_ease(visitor)


def test_palms_leave_the_keyboard_and_the_page_in_order(visitor: Visitor) -> None:
    """Two palms of five contacts that come, slip and go: on the keyboard they type what one finger would, at most."""
    visitor.comes_in()
    visitor.touch("door-search")
    visitor.until(lambda: visitor.find("key-g") is not None, "the keyboard")
    visitor.clock.advance(HAND)
    palm = [visitor.centre(f"key-{letter}") for letter in "qsdfghjklm"]
    all_fingers(visitor, palm, down=True)
    for finger, point in list(visitor.down.items()):
        visitor.move(point + QPoint(9, -7), finger)
    all_fingers(visitor, [point + QPoint(9, -7) for point in palm], down=False)
    visitor.settle()
    assert len(visitor.item("entry").property("text")) <= 1
    at_ease(visitor)


def test_a_long_press_is_a_press(visitor: Visitor) -> None:
    """No menu, nothing selected, no second window; the button does what it does when it is let go."""
    visitor.comes_in()
    visitor.touch("door-search")
    visitor.type_on_keyboard("parc")
    for name in ("entry", "bar-home"):
        if name == "bar-home":
            visitor.touch("key-hide")
        point = visitor.centre(name)
        visitor.press(point)
        visitor.clock.advance(4)
        visitor.frame()
        assert further_windows() == [visitor.window]
        visitor.release(point)
        visitor.settle()
        if name == "entry":
            assert visitor.item("entry").property("selectedText") == ""
            assert visitor.page.property("query") == "parc"
    visitor.is_at("home")
    at_ease(visitor)


def test_a_swipe_from_the_edge_opens_nothing(visitor: Visitor) -> None:
    """From beyond each edge to the middle: no page, no menu of the system, nothing left pressed."""
    visitor.comes_in()
    width, height = visitor.window.width(), visitor.window.height()
    middle = QPoint(width // 2, height // 2)
    for start in (QPoint(0, height // 2), QPoint(width - 1, 40), QPoint(width // 2, 0), QPoint(width // 3, height - 1)):
        visitor.clock.advance(HAND)
        visitor.press(start)
        for step in range(1, 5):
            visitor.move(start + (middle - start) * step / 4)
        visitor.release(middle)
        visitor.settle()
        visitor.is_at("home")
    at_ease(visitor)


@pytest.mark.parametrize("taps", [2, 3])
def test_a_double_tap_erases_once(visitor: Visitor, taps: int) -> None:
    """« Tout effacer » becomes « Rétablir » under the finger: a trembling hand must not undo what it did."""
    write_a_card(visitor)
    double_tap(visitor, visitor.centre("card-clear"), taps)
    visitor.see("Rétablir")
    visitor.touch("card-clear")
    visitor.see("Tout effacer")


def test_a_double_tap_goes_one_step(visitor: Visitor) -> None:
    """On « Passer », « Revenir », and the foot of a list; two taps of a calm hand go two steps."""
    visitor.comes_in()
    visitor.touch("bar-card")
    for name, steps in (("card-next", 1), ("card-next", 2), ("card-previous", 1)):
        double_tap(visitor, visitor.centre(name))
        assert visitor.page.property("step") == steps
    visitor.touch("card-next")
    visitor.touch("card-next")
    assert visitor.page.property("step") == 3
    visitor.opens("councillors")
    visitor.turn_to("pager-next")
    before = visitor.texts()
    double_tap(visitor, visitor.centre("pager-next"))
    second = visitor.texts()
    assert second != before
    visitor.touch("pager-previous")
    assert visitor.texts() == before
    visitor.touch("pager-next")
    assert visitor.texts() == second


def test_a_double_tap_does_not_reach_what_comes_beneath(visitor: Visitor) -> None:
    """The page has come to rest by the second tap: it opens nothing there either."""
    visitor.comes_in()
    for name in ("door-map", "door-room/council", "door-chapter/jamais"):
        point = visitor.centre(name)
        visitor.clock.advance(HAND)
        visitor.tap(point)
        visitor.settle()
        opened, state = visitor.address, visitor.texts()
        visitor.clock.advance(TWICE)
        visitor.tap(point)
        visitor.settle()
        visitor.is_at(opened)
        assert visitor.texts() == state
        visitor.touch("bar-back")
        visitor.is_at("home")


def test_keys_are_tapped_as_fast_as_one_can(visitor: Visitor) -> None:
    """A letter twice within 80 ms is two letters; the key that closes the keyboard doesn't reach the page beneath."""
    visitor.comes_in()
    visitor.touch("door-search")
    visitor.until(lambda: visitor.find("key-l") is not None, "the keyboard")
    visitor.clock.advance(HAND)
    for letter in "elle":
        visitor.tap(visitor.centre(f"key-{letter}"))
        visitor.clock.advance(TWICE)
    visitor.settle()
    assert visitor.item("entry").property("text") == "elle"
    double_tap(visitor, visitor.centre("key-hide"), 3)
    visitor.is_at("search")


def test_a_second_finger_on_the_keyboard_does_nothing(visitor: Visitor) -> None:
    """Neither types it, nor does it lift the first one; nor does a finger on a key let another touch the page."""
    visitor.comes_in()
    visitor.touch("door-search")
    visitor.until(lambda: visitor.find("key-l") is not None, "the keyboard")
    visitor.clock.advance(HAND)
    first, other = visitor.centre("key-a"), visitor.centre("key-m")
    visitor.press(first)
    visitor.press(other, SECOND)
    assert visitor.item("key-a").property("pressed") is True
    assert visitor.item("entry").property("text") == ""
    visitor.release(other, SECOND)
    assert visitor.item("entry").property("text") == ""
    visitor.press(visitor.centre("entry"), SECOND)
    visitor.release(visitor.centre("entry"), SECOND)
    visitor.release(first)
    visitor.settle()
    assert visitor.item("entry").property("text") == "a"
    at_ease(visitor)


def test_a_lost_release_opens_nothing_wrong(visitor: Visitor) -> None:
    """The panel forgets to say that a finger has gone, then tells of the same finger elsewhere: that one counts."""
    visitor.comes_in()
    visitor.press(visitor.centre("door-map"))
    visitor.down.clear()
    visitor.clock.advance(HAND)
    visitor.press(visitor.centre("door-search"))
    assert visitor.item("door-map").property("down") is False
    assert visitor.item("door-search").property("down") is True
    visitor.release(visitor.centre("door-search"))
    visitor.settle()
    visitor.is_at("search")
    at_ease(visitor)


def test_a_lost_release_keeps_nobody_away_for_long(visitor: Visitor) -> None:
    """The panel goes on to report a finger that has gone: after some seconds another one is heard."""
    visitor.comes_in()
    visitor.press(visitor.centre("door-map"))
    for wait, opened in ((1.0, "home"), (A_WHILE, "search")):
        visitor.clock.advance(wait)
        visitor.press(visitor.centre("door-search"), SECOND)
        visitor.release(visitor.centre("door-search"), SECOND)
        visitor.settle()
        visitor.is_at(opened)
    visitor.release(visitor.down[FIRST])
    visitor.settle()
    visitor.is_at("search")
    at_ease(visitor)


def test_a_lost_release_does_not_keep_the_visit_alive(visitor: Visitor) -> None:
    """After two minutes without a word from the finger it counts as gone; then the visit ends as any other."""
    visitor.comes_in()
    visitor.press(visitor.centre("door-map"))
    visitor.clock.advance(TWO_MINUTES - 1)
    assert visitor.item("door-map").property("down") is True
    visitor.clock.advance(1)
    visitor.frame()
    assert visitor.item("door-map").property("down") is False
    visitor.clock.advance(90 + 20)
    visitor.settle()
    visitor.is_at("attract")
    visitor.release(visitor.down[FIRST])
    visitor.settle()
    visitor.is_at("attract")
    visitor.comes_in()
    at_ease(visitor)


def test_a_doubled_release_does_nothing(visitor: Visitor) -> None:
    """A finger that is lifted twice, or that was never there."""
    visitor.comes_in()
    point = visitor.centre("door-room/figures")
    visitor.clock.advance(HAND)
    visitor.tap(point)
    visitor.settle()
    visitor.is_at("room/figures")
    for finger in (FIRST, SECOND):
        visitor.clock.advance(HAND)
        QTest.touchEvent(visitor.window, visitor.glass).release(finger, point, visitor.window).commit()
        visitor.settle()
        visitor.is_at("room/figures")
    at_ease(visitor)


def test_a_page_that_has_just_come_ignores_the_finger_still_down(visitor: Visitor) -> None:
    """Whatever brought the page: the finger meant the one before."""
    visitor.comes_in()
    point = visitor.centre("door-chapter/jamais")
    visitor.press(point)
    visitor.opens("room/figures")
    visitor.move(point + QPoint(2, 2))
    assert [item.objectName() for item in visitor.items() if item.property("down") is True] == []
    visitor.release(point)
    visitor.settle()
    visitor.is_at("room/figures")
    visitor.press(point)
    visitor.stage.app.reset()
    visitor.settle()
    visitor.move(point + QPoint(2, 2))
    visitor.release(point)
    visitor.settle()
    visitor.is_at("attract")
    visitor.comes_in()
    at_ease(visitor)


def test_the_touch_that_wakes_a_dark_screen_opens_home_only(visitor: Visitor) -> None:
    """On the poster and while the output is off; on a page that somebody reads it does nothing at all."""
    bar = QPoint(visitor.window.width() - 100, visitor.window.height() - 60)
    double_tap(visitor, bar, 3)
    visitor.is_at("home")
    visitor.opens("figures")
    for before, after in (("figures", "figures"), ("attract", "home")):
        if before == "attract":
            visitor.stage.app.reset()
        visitor.settle()
        visitor.is_at(before)
        visitor.window.hide()
        visitor.qtbot.waitUntil(lambda: not visitor.window.isExposed())
        visitor.clock.advance(HAND)
        visitor.tap(bar)
        visitor.let_go()
        visitor.window.show()
        visitor.qtbot.waitUntil(visitor.window.isExposed)
        visitor.settle()
        visitor.is_at(after)
    at_ease(visitor)


def test_a_district_inverts_under_the_finger(visitor: Visitor) -> None:
    """From one frame to the next, and back when the finger leaves it."""
    visitor.opens("map")
    words = [i for i in visitor.items(visitor.item("map")) if i.inherits("QQuickText")]
    area = visitor.area(next(i for i in words if i.property("text") == "Petit-Ivry"))
    point = area.center().toPoint()
    spot = QPoint(point.x(), round(area.bottom()) + 6)
    assert visitor.picture().pixelColor(spot) == WHITE
    visitor.press(point)
    assert visitor.picture().pixelColor(spot) == INK
    visitor.move(QPoint(2, 2))
    assert visitor.picture().pixelColor(spot) == WHITE
    visitor.release(QPoint(2, 2))
    visitor.settle()
    visitor.is_at("map")


def test_two_taps_of_a_calm_hand_are_two(visitor: Visitor) -> None:
    """The limit is short: whoever taps three times in a second means it."""
    visitor.comes_in()
    visitor.touch("bar-card")
    visitor.clock.advance(HAND)
    for _ in range(3):
        visitor.tap(visitor.centre("card-next"))
        visitor.settle()
        visitor.clock.advance(0.31)
    assert visitor.page.property("step") == 3
