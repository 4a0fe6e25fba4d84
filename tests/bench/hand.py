"""A finger on the real window of the kiosk, and the frame that answers it."""

import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QPoint, QRectF, QTimer
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.errors import RouteError
from kiosk.routes import Route
from kiosk.ui.app import Stage
from kiosk.ui.items import child_items
from kiosk.ui.router import Router
from kiosk.ui.touches import DOUBLE_TAP_S
from kiosk.ui.visit import Visit

FINGER = 1
PATIENCE = 30.0
TICK_MS = 500
IN_SIGHT = "root.page && root.page.viewModel === root.router.viewModel && Math.abs(root.front.x) < root.width"


class _Wait:
    """Someone who waits for a frame."""

    def __init__(self, answers: Callable[[], bool]) -> None:
        self.answers = answers
        self.drawn: list[float] = []


class Hand:
    """Touches the stage of a running kiosk.

    Attributes:
        stage: the kiosk's window and app.
    """

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self._glass = QTest.createTouchDevice()
        self._visit: Visit | None = None
        self._waits: list[_Wait] = []
        self._failed: Exception | None = None
        self._lifted = -DOUBLE_TAP_S
        self._tick = QTimer(interval=TICK_MS)
        self._tick.start()
        # Connected once: PySide may mix up closures that are connected and let go of in turn.
        stage.window.frameSwapped.connect(self._swapped)

    @property
    def router(self) -> Router:
        """The router of the visit on screen."""
        visit = self.stage.app.visit
        assert visit is not None
        return visit.router

    def items(self) -> Iterator[QQuickItem]:
        """Yield every visible item of the window."""
        waiting = [self.stage.window.contentItem()]
        while waiting:
            item = waiting.pop()
            if item.isVisible():
                yield item
                waiting += child_items(item)

    def named(self, name: str) -> QQuickItem | None:
        """Return the visible item of that objectName, None where there is none."""
        return next((item for item in self.items() if item.objectName() == name and item.width() > 0), None)

    def area(self, item: QQuickItem) -> QRectF:
        """Return where an item is, in px of the window."""
        return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))

    def middle(self, name: str) -> QPoint:
        """Wait for the item of that objectName, and return its middle in px of the window."""
        self._let_pass(lambda: self.named(name) is not None, f"{name} didn't come")
        self.frame()
        item = self.named(name)
        assert item is not None
        return self.area(item).center().toPoint()

    def glass_holds(self, area: QRectF) -> bool:
        """Whether an area is on the screen as a whole."""
        return QRectF(0, 0, self.stage.window.width(), self.stage.window.height()).contains(area)

    def doors(self) -> dict[str, tuple[str, float, float, float, float]]:
        """Return what can be touched to open an address: objectName to address, left, top, width and height.

        Such names end on the address that they open: `door-chapter/jamais`, `tile-fact/…`, `door-map`.
        """
        found = {}
        for item in self.items():
            area = self.area(item)
            sort, _, rest = item.objectName().partition("-")
            if sort == "tab":  # its key may be a word of an address: "tab-figures"
                continue
            try:
                address = str(Route.parse(rest))
            except RouteError:
                continue
            if self.glass_holds(area):
                found[item.objectName()] = (address, area.x(), area.y(), area.width(), area.height())
        return found

    # Touching

    def press(self, at: QPoint) -> None:
        """Put the finger down."""
        QTest.touchEvent(self.stage.window, self._glass).press(FINGER, at, self.stage.window).commit()

    def release(self, at: QPoint) -> float:
        """Lift the finger; returns the clock time just before, in seconds."""
        touch = QTest.touchEvent(self.stage.window, self._glass).release(FINGER, at, self.stage.window)
        before = time.monotonic()
        touch.commit()
        self._lifted = time.monotonic()
        return before

    def tap(self, at: QPoint) -> float:
        """Press, let the pressed state be drawn, release; returns the clock time of the release.

        Not sooner after the last tap than two taps are two.
        """
        while time.monotonic() - self._lifted <= DOUBLE_TAP_S:
            self.frame()
        self.press(at)
        self.frame()
        return self.release(at)

    # Waiting

    def next_frame(self, answers: Callable[[], bool], act: Callable[[], float]) -> tuple[float, float]:
        """Act, then wait for the first frame of which `answers` holds.

        Returns what act() returned and the time of that frame, in seconds of the same clock.
        """
        wait = _Wait(answers)
        self._waits.append(wait)
        try:
            begun = act()
            self._let_pass(lambda: bool(wait.drawn), "no frame came")
        finally:
            self._waits.remove(wait)
        return begun, wait.drawn[0]

    def _swapped(self) -> None:
        """A frame is out: tell those who wait. Errors come out where the waiting is, not as a bug of the kiosk."""
        now = time.monotonic()
        for wait in list(self._waits):
            try:
                if not wait.drawn and wait.answers():
                    wait.drawn.append(now)
            except Exception as error:
                self._failed = error

    def _let_pass(self, condition: Callable[[], bool], what: str) -> None:
        """Let the event loop run until something holds; the ticking timer wakes it when nothing else does."""
        until = time.monotonic() + PATIENCE
        while not condition():
            if self._failed is not None:
                raise self._failed
            if time.monotonic() > until:
                raise TimeoutError(f"{what} on {self.router.route}")
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def frame(self) -> None:
        """Wait for one more frame."""

        def ask() -> float:
            self.stage.window.update()
            return 0.0

        self.next_frame(lambda: True, ask)

    def page_in_sight(self) -> bool:
        """Whether any of the router's page is within the window: a page that slides in begins beside it."""
        return bool(self._qml(IN_SIGHT))

    def open_by_touch(self, at: QPoint) -> float:
        """Touch, and return the seconds from the release to the first frame in which the new page can be seen."""
        return self._time_page(lambda: self.tap(at))

    def answer(self, act: Callable[[], None]) -> float:
        """Do what opens a page, and return the seconds to the first frame in which it can be seen."""

        def timed() -> float:
            before = time.monotonic()
            act()
            return before

        return self._time_page(timed)

    def _time_page(self, act: Callable[[], float]) -> float:
        before = self.router.current
        begun, drawn = self.next_frame(lambda: self.router.current is not before and self.page_in_sight(), act)
        self.settle()
        return drawn - begun

    def show(self, address: str) -> None:
        """Bring an address to the screen without a slide, as the tour does."""
        self.router.show(Route.parse(address), 0)
        self.settle()

    def settle(self) -> None:
        """End the slide, let go of what is to go, wait for the keyboard and for one more frame."""
        self._qml("slide.complete()")
        self._let_pass(lambda: not self.stage.window.property("busy"), "the keyboard didn't come")
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.frame()

    def _qml(self, script: str) -> object:
        """Return the value of a line of QML in the scope of the page host."""
        if self._visit is not self.stage.app.visit:
            self._visit = self.stage.app.visit
            scope = self.named("page-1") or self.named("page-2")
            assert scope is not None
            self._scope = scope
        context = qmlContext(self._scope)
        assert context is not None
        value, _ = QQmlExpression(context, self._scope, script).evaluate()
        return value
