"""Hands that aren't sure: fingers that slide off, second fingers, double taps, touches while a page slides in."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor

from tests.journeys.visitor import HAND, SECOND, Visitor

INK, PAPER = QColor("#16161A"), QColor("#FAF6EE")


def corner(visitor: Visitor, name: str) -> QPoint:
    """Return a point of an item's ground, beside its words."""
    area = visitor.area(visitor.item(name))
    return QPoint(round(area.right()) - 12, round(area.bottom()) - 12)


def test_a_finger_that_slides_off_opens_nothing(visitor: Visitor) -> None:
    """On a door, on a button, from one door to the next: what is let go of elsewhere is taken back."""
    visitor.comes_in()
    for name in ("door-map", "door-chapter/jamais", "door-card", "bar-card"):
        start = visitor.centre(name)
        for end in (visitor.centre("door-room/figures"), QPoint(2, 2)):
            visitor.press(start)
            assert visitor.item(name).property("down") is True
            visitor.move(end)
            assert visitor.item(name).property("down") is False
            visitor.release(end)
            visitor.settle()
            visitor.is_at("home")


def test_a_finger_that_slides_over_the_map_opens_nothing(visitor: Visitor) -> None:
    """From one district to another: neither opens; whoever lets go where the finger was put down opens that one."""
    visitor.opens("map")
    words = [i for i in visitor.items(visitor.item("map")) if i.inherits("QQuickText")]
    ivry_port, petit_ivry = (
        visitor.area(next(i for i in words if i.property("text") == name)).center().toPoint()
        for name in ("Ivry-Port", "Petit-Ivry")
    )
    visitor.press(ivry_port)
    visitor.move(petit_ivry)
    visitor.release(petit_ivry)
    visitor.settle()
    visitor.is_at("map")
    visitor.clock.advance(HAND)
    visitor.press(ivry_port)
    visitor.move(ivry_port + QPoint(3, 3))
    visitor.release(ivry_port + QPoint(3, 3))
    visitor.settle()
    visitor.is_at("district/ivry-port")


def test_a_second_finger_does_nothing(visitor: Visitor) -> None:
    """While a finger is on one control, a touch on another is as if it weren't, whichever is lifted first."""
    visitor.comes_in()
    one, other = visitor.centre("door-map"), visitor.centre("door-room/figures")
    visitor.press(one)
    visitor.press(other, SECOND)
    assert visitor.item("door-room/figures").property("down") is False
    visitor.release(other, SECOND)
    visitor.settle()
    visitor.is_at("home")
    visitor.release(one)
    visitor.settle()
    visitor.is_at("map")
    visitor.touch("bar-back")

    bar = visitor.centre("bar-card")
    visitor.press(one)
    visitor.press(bar, SECOND)
    visitor.release(one)
    visitor.settle()
    visitor.is_at("map")
    visitor.release(bar, SECOND)
    visitor.settle()
    visitor.is_at("map")


def test_a_double_tap_opens_once(visitor: Visitor) -> None:
    """The second tap meets a page that is still on its way: one step deeper, one step back."""
    visitor.comes_in()
    for name in ("door-map", "door-chapter/defis", "door-card"):
        point = visitor.centre(name)
        visitor.tap(point)
        opened = visitor.address
        visitor.clock.advance(HAND)  # what keeps the second one away here is the page's way
        visitor.tap(point)
        visitor.settle()
        visitor.is_at(opened)
        assert opened != "home"
        visitor.touch("bar-back")
        visitor.is_at("home")


def test_a_double_tap_on_the_poster_enters(visitor: Visitor) -> None:
    """Wherever it falls, also where the bar of the page to come will be."""
    width, height = visitor.window.width(), visitor.window.height()
    for x in (100, width // 2, width - 100):
        for y in (100, height // 2, height - 60):
            visitor.is_at("attract")
            visitor.tap(QPoint(x, y))
            visitor.clock.advance(HAND)
            visitor.tap(QPoint(x, y))
            visitor.settle()
            visitor.is_at("home")
            visitor.clock.advance(90 + 20)
            visitor.settle()


def test_touches_while_a_page_slides_do_nothing(visitor: Visitor) -> None:
    """Neither on the page that goes, nor on the one that comes, nor on the bar; afterwards all answers."""
    visitor.comes_in()
    for door, opened in (("door-chapter/jamais", "chapter/jamais"), ("door-section/jamais", "section/jamais")):
        before = [visitor.centre(name) for name in [*visitor.names("door-"), "bar-card", "bar-home"]]
        visitor.clock.advance(HAND)
        visitor.tap(visitor.centre(door))
        visitor.host("slide.pause()")  # as if the hand were quicker than the page
        assert visitor.host("root.busy") is True
        for point in before:
            visitor.clock.advance(HAND)
            visitor.tap(point)
            visitor.is_at(opened)
        visitor.host("root.front.x = 0; root.behind.x = -root.width")  # almost there
        visitor.frame()
        for name in visitor.names("door-") + visitor.names("tile-"):
            visitor.clock.advance(HAND)
            visitor.tap(visitor.centre(name))
            visitor.is_at(opened)
        visitor.settle()
        visitor.is_at(opened)
    visitor.touch("bar-card")
    visitor.is_at("card?about=section/jamais")
    for address in ("section/jamais", "chapter/jamais", "home"):
        visitor.touch("bar-back")
        visitor.is_at(address)


def test_a_page_opened_before_the_last_one_has_arrived(visitor: Visitor) -> None:
    """A page whose slide is cut short by another leaves without complaint."""
    visitor.comes_in()
    for address in ("card", "search", "map", "councillors", "card", "home"):
        visitor.visit.router.open(address)
        visitor.host("slide.pause()")
        visitor.frame()
        visitor.let_go()
    visitor.settle()
    visitor.is_at("home")


def test_a_press_inverts_in_the_next_frame(visitor: Visitor) -> None:
    """Ink where there was paper, and back, from one frame to the next."""
    visitor.comes_in()
    for name, before, after in (("door-map", PAPER, INK), ("door-room/figures", PAPER, INK), ("bar-home", INK, PAPER)):
        spot = corner(visitor, name)
        assert visitor.picture().pixelColor(spot) == before
        visitor.press(visitor.centre(name))
        assert visitor.picture().pixelColor(spot) == after
        visitor.move(QPoint(2, 2))
        assert visitor.picture().pixelColor(spot) == before
        visitor.release(QPoint(2, 2))
