"""A visitor in front of the glass: touches the real window, types on its keyboard, reads what can be read."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QEventLoop, QObject, QPoint, QPointF, QRectF
from PySide6.QtGui import QGuiApplication, QImage, QPointingDevice
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.clock import SimulatedClock
from kiosk.routes import Route
from kiosk.ui.app import Stage
from kiosk.ui.items import child_items
from kiosk.ui.viewmodels.page import PageViewModel
from kiosk.ui.visit import Visit
from tests.ui.stubborn_store import StubbornStore

FIRST, SECOND = 1, 2  # fingers
KEYS = 43  # on each page of the keyboard
HAND = 0.4  # seconds from one touch to the next; sooner it is a double tap


def plain(text: str) -> str:
    """Return a text with plain spaces, so that a journey is written as one types."""
    return text.replace("\u00a0", " ").replace("\u202f", " ").replace("\n", " ")


@dataclass
class Visitor:
    """One visitor after the other, in front of one kiosk.

    A touch is a real touch event on the real window; what is seen is what the visible items of the window say. A
    slide from page to page is finished at once, so that no test waits for an animation.
    """

    qtbot: QtBot
    stage: Stage
    store: StubbornStore
    clock: SimulatedClock
    glass: QPointingDevice
    down: dict[int, QPoint] = field(default_factory=dict)

    @property
    def window(self) -> QQuickWindow:
        """The kiosk's window."""
        return self.stage.window

    @property
    def visit(self) -> Visit:
        """The visit of the moment."""
        visit = self.stage.app.visit
        assert visit is not None
        return visit

    @property
    def page(self) -> PageViewModel:
        """The view-model of the page on show."""
        page = self.visit.router.current
        assert page is not None
        return page

    @property
    def address(self) -> str:
        """The address of the page on show."""
        return str(self.visit.router.route)

    # Looking

    def items(self, root: QQuickItem | None = None) -> Iterator[QQuickItem]:
        """Yield every visible item."""
        waiting = [root or self.window.contentItem()]
        while waiting:
            item = waiting.pop()
            if item.isVisible():
                yield item
                waiting += child_items(item)

    def find(self, name: str) -> QQuickItem | None:
        """Return the visible item of that objectName, None where there is none; two are a fault of the page."""
        found = [item for item in self.items() if item.objectName() == name and item.width() > 0]
        assert len(found) < 2, f"{len(found)} items are called {name}"
        return found[0] if found else None

    def item(self, name: str) -> QQuickItem:
        """Return the visible item of that objectName."""
        found = self.find(name)
        if found is None:
            named = sorted({i.objectName() for i in self.items() if i.objectName()})
            raise LookupError(f"{name} is not on {self.address}; there are {', '.join(named)}")
        return found

    def names(self, beginning: str) -> list[str]:
        """Return the objectNames on screen that begin so, from top to bottom, left to right."""
        found = [item for item in self.items() if item.objectName().startswith(beginning) and item.width() > 0]
        return [item.objectName() for item in sorted(found, key=lambda i: (self.area(i).y(), self.area(i).x()))]

    def area(self, item: QQuickItem) -> QRectF:
        """Return where an item is in the window, in px."""
        return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))

    def texts(self, root: QQuickItem | None = None) -> list[str]:
        """Return all that can be read in the window, or in one item of it."""
        glass = QRectF(0, 0, self.window.width(), self.window.height())
        found = []
        for item in self.items(root):
            if item.inherits("QQuickText") or item.inherits("QQuickTextEdit"):
                text = item.property("text")
            else:
                text = item.property("numeral")
            if isinstance(text, str) and text and glass.intersects(self.area(item)):
                found.append(plain(text))
        return found

    def sees(self, text: str) -> bool:
        """Tell whether a text can be read on the screen."""
        return any(text in seen for seen in self.texts())

    def see(self, *texts: str) -> None:
        """Read these texts on the screen."""
        for text in texts:
            assert self.sees(text), f"“{text}” can’t be read on {self.address}: {self.texts()}"

    def not_see(self, *texts: str) -> None:
        """Look for these texts in vain."""
        for text in texts:
            assert not self.sees(text), f"“{text}” can be read on {self.address}"

    def is_at(self, address: str) -> None:
        """Stand on the page of this address."""
        assert Route.parse(self.address) == Route.parse(address), f"on {self.address}, not on {address}"

    def picture(self) -> QImage:
        """Return the next frame."""
        return self.window.grabWindow()

    def everything(self) -> str:
        """Return each text that any object of the window holds, seen or not."""
        waiting: list[QObject] = [self.window, self.window.contentItem()]
        held: list[str] = []
        seen = set()
        while waiting:
            thing = waiting.pop()
            if thing in seen:
                continue
            seen.add(thing)
            meta = thing.metaObject()
            properties = (meta.property(index) for index in range(meta.propertyCount()))
            held += [str(p.read(thing)) for p in properties if p.typeName() in ("QString", "QStringList")]
            waiting += thing.children()
            if isinstance(thing, QQuickItem):
                waiting += child_items(thing)
        return "\n".join(held)

    # Touching

    def press(self, point: QPoint, finger: int = FIRST) -> None:
        """Put a finger down; others that are down stay where they are."""
        self._touch().press(finger, point, self.window).commit()
        self.down[finger] = point

    def move(self, point: QPoint, finger: int = FIRST) -> None:
        """Move a finger; Qt hands a move on with the next frame."""
        del self.down[finger]
        self._touch().move(finger, point, self.window).commit()
        self.down[finger] = point
        self.frame()

    def release(self, point: QPoint, finger: int = FIRST) -> None:
        """Lift a finger; others that are down stay."""
        del self.down[finger]
        self._touch().release(finger, point, self.window).commit()

    def _touch(self) -> QTest.QTouchEventSequence:
        touch = QTest.touchEvent(self.window, self.glass)
        for finger in self.down:
            touch.stationary(finger)
        return touch

    def tap(self, point: QPoint) -> None:
        """Touch a point briefly, without waiting for what comes of it."""
        self.press(point)
        self.release(point)

    def centre(self, name: str) -> QPoint:
        """Return the middle of an item, in px of the window."""
        return self.area(self.item(name)).center().toPoint()

    def touch(self, name: str) -> None:
        """Touch an item by its objectName."""
        self.touch_at(self.centre(name))

    def touch_at(self, point: QPoint | QPointF) -> None:
        """Touch a point of the window, in px."""
        at = point.toPoint() if isinstance(point, QPointF) else point
        assert QRectF(0, 0, self.window.width(), self.window.height()).contains(QPointF(at)), f"{at} is off the glass"
        self.clock.advance(HAND)
        self.tap(at)
        self.settle()
        self.clock.advance(HAND)

    def touch_words(self, text: str, within: str) -> None:
        """Touch a text that can be read in an item."""
        readable = [item for item in self.items(self.item(within)) if item.inherits("QQuickText")]
        found = [item for item in readable if plain(item.property("text")) == text]
        assert found, f"“{text}” can’t be read in {within} of {self.address}: {self.texts(self.item(within))}"
        self.touch_at(self.area(found[0]).center())

    def turn_to(self, name: str) -> int:
        """Turn a list page by page until an item is there; returns how often."""
        turns = 0
        while self.find(name) is None:
            self.touch("pager-next")
            turns += 1
        return turns

    def touch_door(self, address: str) -> None:
        """Touch whatever on the page opens an address, in the view and on the page of the list where it stands."""
        for tab in ("", *self.names("tab-")):
            if tab:
                self.touch(tab)
            while True:
                doors = [item for item in self.items() if item.objectName().endswith(f"-{address}")]
                for name, route in (
                    ("hero", "heroRoute"),
                    ("lead-more", "delegationsRoute"),
                    ("district-deputy", "deputyRoute"),
                ):
                    if self.page.property(route) == address:
                        doors += [item for item in self.items() if item.objectName() == name]
                if doors:
                    self.touch_at(self.area(doors[0]).center())
                    return
                if self.find("pager-next") is None:
                    break
                self.touch("pager-next")
        raise LookupError(f"nothing on {self.address} opens {address}")

    def type_on_keyboard(self, text: str) -> None:
        """Type by touch on the keyboard on screen, shift and the page of signs as needed."""
        keys = self._keys()
        for character in text:
            name = "key-space" if character == " " else f"key-{character.lower()}"
            if name not in keys:
                self.tap(self.area(keys["key-page"]).center().toPoint())
                self.until(lambda name=name: self.find(name) is not None, name)
                keys = self._keys()
            if character.isalpha() and bool(keys[name].property("uppercased")) != character.isupper():
                self.tap(self.area(keys["key-shift"]).center().toPoint())
            self.tap(self.area(keys[name]).center().toPoint())
        self.settle()
        self.clock.advance(HAND)

    def _keys(self) -> dict[str, QQuickItem]:
        """Return the keys on screen, once they are laid out."""
        self.until(lambda: len(self.names("key-")) == KEYS, "the keyboard")
        return {item.objectName(): item for item in self.items() if item.objectName().startswith("key-")}

    # Waiting

    def until(self, condition: Callable[[], bool], what: str = "") -> None:
        """Wait for something; a test fails where it doesn't come within seconds."""

        def come() -> None:
            assert condition(), f"{what or 'what was waited for'} didn’t come; on {self.address}: {self.texts()}"

        self.qtbot.waitUntil(come)

    def frame(self) -> None:
        """Wait for one more frame; positions are laid out then."""
        with self.qtbot.waitSignal(self.window.frameSwapped):
            self.window.update()

    def host(self, script: str) -> object:
        """Run a line of QML in the scope of the page host."""
        inner = self.window.findChild(QQuickItem, "page-1")
        assert inner is not None
        value, undefined = QQmlExpression(qmlContext(inner), inner, script).evaluate()
        return None if undefined else value

    def let_go(self) -> None:
        """Let Qt delete what is to go, as its event loop does between two touches."""
        QGuiApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        QGuiApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def settle(self) -> None:
        """Let the page come to rest, as a visitor does before the next touch."""
        self.let_go()
        self.host("slide.complete()")
        self.until(lambda: not self.window.property("busy"), "the end of a slide or the keyboard")
        self.frame()

    # Coming and going

    def leaves(self) -> None:
        """Lift all fingers, and wait for what is on its way: a keyboard taken down half loaded complains."""
        for finger, point in list(self.down.items()):
            self.release(point, finger)
        self.settle()

    def comes_in(self) -> None:
        """Touch the poster."""
        self.is_at("attract")
        self.touch("attract-touch")
        self.is_at("home")

    def opens(self, address: str) -> None:
        """Be on a page, whatever the way."""
        self.visit.router.open(address)
        self.settle()
