"""The hands of the simulator: a visitor's, on the real window, without a test's waiting and with all that hands do."""

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

from PySide6.QtCore import QEventLoop, QMetaObject, QPoint, QRectF, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from tests.journeys.visitor import FIRST, HAND, Visitor

TICK_MS = 20
MOST_WAITS = 1000
"""Turns of the event loop that something may take: many seconds."""


class StuckError(Exception):
    """Something didn't come."""


class Frames:
    """Counts the frames of a window; connected once: PySide may mix up what is connected and let go of in turn."""

    def __init__(self, window: QQuickWindow) -> None:
        self.count = 0
        window.frameSwapped.connect(self._swapped)
        self._tick = QTimer(interval=TICK_MS)  # wakes whoever waits when nothing else does
        self._tick.start()

    def _swapped(self) -> None:
        self.count += 1


@dataclass
class Guest(Visitor):
    """One visitor of the simulator.

    Attributes:
        frames: of the window.
        addresses: of every public page of the edition.
        random: where every choice of this visitor comes from.
        told: what this visitor did, for whoever replays it.
    """

    frames: Frames = field(kw_only=True)
    random: Random = field(kw_only=True)
    addresses: list[str] = field(kw_only=True)
    told: list[str] = field(default_factory=list)

    # Waiting

    def until(self, condition: Callable[[], bool], what: str = "") -> None:
        """Let the event loop turn until something holds; StuckError where it doesn't come."""
        for _ in range(MOST_WAITS):
            if condition():
                return
            QGuiApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        raise StuckError(f"{what or 'what was waited for'} didn't come on {self.address}")

    def frame(self) -> None:
        """Wait for one more frame."""
        before = self.frames.count
        self.window.update()
        self.until(lambda: self.frames.count > before, "a frame")

    def settle(self) -> None:
        """Let the page come to rest; without an expression in QML, each of which Qt keeps some memory of."""
        self.let_go()
        host = self.window.findChild(QQuickItem, "host")
        for slide in host.children() if host is not None else ():
            if slide.inherits("QQuickAbstractAnimation"):
                QMetaObject.invokeMethod(slide, "complete")
        self.until(lambda: not self.window.property("busy"), "the end of a slide or the keyboard")
        self.frame()

    def pause(self, least: float = HAND, most: float = 3.0) -> None:
        """Let some seconds pass."""
        self.clock.advance(self.random.uniform(least, most))

    # Looking

    def controls(self) -> list[QQuickItem]:
        """Return what can be touched now, but the keys of the keyboard."""
        glass = QRectF(0, 0, self.window.width(), self.window.height())
        found = []
        for item in self.items():
            if item.property("touchTarget") is True and item.isEnabled() and item.width() > 0 and taps(item):
                if glass.contains(self.area(item).center()):
                    found.append(item)
        return found

    def keys(self) -> list[QQuickItem]:
        """Return the keys of the keyboard."""
        return [i for i in self.items() if i.objectName().startswith("key-") and i.width() > 0]

    def somewhere(self) -> QPoint:
        """Return any point of the glass."""
        return QPoint(self.random.randrange(self.window.width()), self.random.randrange(self.window.height()))

    def within(self, item: QQuickItem) -> QPoint:
        """Return a point of an item, nearer to its middle than to its edge."""
        area = self.area(item)
        across, down = (self.random.triangular(0.1, 0.9) for _ in "xy")
        return QPoint(round(area.left() + across * area.width()), round(area.top() + down * area.height()))

    # Acting

    def tell(self, what: str) -> None:
        """Note what is being done."""
        self.told.append(f"{self.address} {what}")

    def tap_on(self, item: QQuickItem) -> None:
        """Tap an item as a calm hand does, and let the page come to rest."""
        point = self.within(item)
        self.tell(f"tap {item.objectName() or item.metaObject().className()} {point.x()},{point.y()}")
        self.clock.advance(HAND)
        self.tap(point)
        self.settle()

    def tap_any(self, *beginnings: str) -> bool:
        """Tap one of the controls whose objectName begins so, any where none is given; False where there is none."""
        found = [i for i in self.controls() if not beginnings or i.objectName().startswith(beginnings)]
        if found:
            self.tap_on(self.random.choice(found))
        return bool(found)

    def put_down(self, points: list[QPoint]) -> None:
        """Put further fingers down in one report of the panel."""
        first = max(self.down, default=FIRST - 1) + 1
        fresh = dict(enumerate(points, first))
        report = self._touch()
        for finger, point in fresh.items():
            report.press(finger, point, self.window)
        report.commit()
        self.down |= fresh

    def lose(self) -> None:
        """Forget every finger, as a panel does that never tells of their release."""
        self.down.clear()

    def hide_keyboard(self) -> None:
        """Close the keyboard where it is open."""
        keys = [key for key in self.keys() if key.objectName() == "key-hide"]
        if keys:
            self.tap_on(keys[0])

    def write(self, text: str) -> None:
        """Type what the keyboard on screen has keys for, quickly, and let the page come to rest."""
        keys = {key.objectName(): key for key in self.keys()}
        self.clock.advance(HAND)
        for letter in text:
            key = keys.get({" ": "key-space", "\b": "key-backspace"}.get(letter, f"key-{letter}"))
            if key is not None:
                self.tap(self.area(key).center().toPoint())
        self.tell(f"type {text!r}")
        self.settle()

    def press_keys(self, *sequences: str) -> None:
        """Press keys of a keyboard that somebody has plugged in."""
        for sequence in sequences:
            self.tell(f"keys {sequence}")
            QTest.keySequence(self.window, sequence)
        self.settle()

    def lift_all(self) -> None:
        """Lift every finger, one after the other."""
        for finger, point in sorted(self.down.items(), key=lambda _: self.random.random()):
            self.release(point, finger)


def taps(item: QQuickItem) -> bool:
    """Tell whether an item has a signal `tapped`, as every Tappable has."""
    meta = item.metaObject()
    return meta.indexOfSignal("tapped()") >= 0
