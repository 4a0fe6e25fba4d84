"""Fingers as a panel reports them, made into touches that a page can trust.

A panel reports ten fingers, palms, releases that never come or come twice, and a trembling hand taps twice. Pages know
none of that: they see one control down at a time, each touch whole, and a double tap as one.
"""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF
from PySide6.QtGui import QEventPoint, QMouseEvent, QPointerEvent, QPointingDevice, QTouchEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.clock import Clock, Scheduled

# A second touch this soon after a first one is the same tap of a hand that trembles.
DOUBLE_TAP_S = 0.3
# A finger that reports nothing for so long keeps no other one away: a palm at rest, or a release that was lost.
RESTING_S = 5.0
# After so long without any report the release was lost, and nobody is in front of the glass.
LOST_S = 120.0

MOUSE = -1  # its one point, among the ids of fingers, which aren't negative
_PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
_OTHERS = (
    QEvent.Type.MouseMove,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
    QEvent.Type.TouchEnd,
    QEvent.Type.TouchCancel,
)
POINTING = (*_PRESSES, *_OTHERS)
_State = QEventPoint.State


class Touches:
    """Passes on what a page should know of the fingers on one window.

    - While one control is down a touch on another is ignored until it is lifted (EN 301 549, 11.2.5). A control holds
      its finger exclusively (QPointerEvent.exclusiveGrabber); a finger on bare ground keeps nobody away, and a second
      finger on a picture enlarges it.
    - A tap that begins less than DOUBLE_TAP_S after another one does nothing, wherever it falls, unless both are on one
      control, or within one item, that has the property `repeatable`: keys, and buttons that move by a step.
    - A finger put down anew without having been lifted was lifted.

    Attributes:
        down: whether a finger is on the glass, as far as one can tell.
    """

    def __init__(self, clock: Clock, lost: Callable[[], None]) -> None:
        """`lost` is called where a finger is given up after LOST_S."""
        self._clock = clock
        self._lost = lost
        self._heard: dict[int, float] = {}
        self._pressed: dict[int, float] = {}
        self._ignored: set[int] = set()
        self._released = -DOUBLE_TAP_S
        self._repeated: QQuickItem | None = None
        self._glass: tuple[QQuickWindow, QPointingDevice] | None = None
        self._watch: Scheduled | None = None
        self._sending = False

    @property
    def down(self) -> bool:
        """Whether any finger is on the glass."""
        return bool(self._heard)

    def stop(self) -> None:
        """Forget every finger and all calls to come; the window is going away."""
        self._heard.clear()
        self._glass = None
        if self._watch is not None:
            self._watch.cancel()
            self._watch = None

    def take(self, window: QQuickWindow, event: QPointerEvent, answered: bool) -> bool:
        """Hear an event of POINTING before the window does; True where the window must not have it.

        Args:
            window: where the event goes.
            event: a touch or mouse event.
            answered: whether a finger that comes down now has done all that it should; the page gets nothing of it.
        """
        if self._sending:
            return False
        if event.type() == QEvent.Type.TouchCancel:
            self._ignored |= self._heard.keys()
            self._heard.clear()
            return False
        if isinstance(event, QMouseEvent):
            taken = self._take_mouse(event, answered)
        else:
            taken = self._take_fingers(window, event, answered)
        if self._heard and self._watch is None:
            self._watch = self._clock.call_later(LOST_S, self._look)
        if taken:
            event.accept()  # or Qt would make a mouse event of a touch
        return taken

    def _take_fingers(self, window: QQuickWindow, event: QPointerEvent, answered: bool) -> bool:
        points = event.points()
        self._glass = window, event.pointingDevice()
        for point in points:
            if point.state() == _State.Pressed:
                if point.id() in self._heard and point.id() not in self._ignored:
                    self._cancel()  # its release was lost
                self._ignored.discard(point.id())
        passed = [p for p in points if p.state() != _State.Pressed and p.id() not in self._ignored]
        double = any(p.state() == _State.Released and self._doubles(event, p) for p in passed)
        for point in points:
            self._hear(point.id(), point.state())
        if double:
            self._cancel()
            passed = []
        new = [p for p in points if p.state() == _State.Pressed]
        if len(new) > 1:
            self._send(window, event, passed)
        for point in new:
            down = [p for p in (*passed, *new) if p.state() != _State.Released and p.id() not in self._ignored]
            if answered or self._kept_away(event, point, down):
                self._ignored.add(point.id())
            elif len(new) > 1:  # one after the other, so that the next one finds what this one holds
                self._send(window, event, [point])
        if len(new) > 1:
            return True
        passed = [p for p in (*passed, *new) if p.state() == _State.Released or p.id() not in self._ignored]
        if len(passed) < len(points):
            self._send(window, event, passed)
        return len(passed) < len(points)

    def _take_mouse(self, event: QMouseEvent, answered: bool) -> bool:
        if event.type() in _PRESSES:
            self._ignored.discard(MOUSE)
            if answered:
                self._ignored.add(MOUSE)
            self._hear(MOUSE, _State.Pressed)
        elif event.type() == QEvent.Type.MouseButtonRelease:
            taken = MOUSE in self._ignored
            if not taken and self._doubles(event, event.point(0)):
                holder = event.exclusiveGrabber(event.point(0))
                if isinstance(holder, QQuickItem):
                    holder.ungrabMouse()
                taken = True
            self._hear(MOUSE, _State.Released)
            self._ignored.discard(MOUSE)
            return taken
        elif MOUSE in self._heard:
            self._hear(MOUSE, _State.Updated)
        return MOUSE in self._ignored

    def _hear(self, finger: int, state: QEventPoint.State) -> None:
        """Note that a finger has told of itself."""
        if state == _State.Released:
            self._heard.pop(finger, None)
            self._pressed.pop(finger, None)
            self._ignored.discard(finger)
        elif state != _State.Stationary:
            self._heard[finger] = self._clock.monotonic()
            if state == _State.Pressed:
                self._pressed[finger] = self._heard[finger]

    def _doubles(self, event: QPointerEvent, point: QEventPoint) -> bool:
        """Tell whether a finger that is lifted has tapped what was tapped just before; a first tap is noted."""
        holder = event.exclusiveGrabber(point)
        finger = MOUSE if isinstance(event, QMouseEvent) else point.id()
        if not isinstance(holder, QQuickItem):
            return False
        before, self._repeated = self._repeated, _repeatable(holder)
        quick = self._pressed.get(finger, 0.0) - self._released < DOUBLE_TAP_S
        if quick and (self._repeated is None or self._repeated is not before):
            return True
        self._released = self._clock.monotonic()
        return False

    def _kept_away(self, event: QPointerEvent, new: QEventPoint, others: Iterable[QEventPoint]) -> bool:
        """Tell whether a new finger comes while a control is down; one that only rests there is let go of."""
        holding = [p.id() for p in others if _keeps(event.exclusiveGrabber(p), new.scenePosition())]
        if not holding:
            return False
        now = self._clock.monotonic()
        if any(now - self._heard.get(finger, -RESTING_S) < RESTING_S for finger in holding):
            return True
        self._cancel()
        self._ignored.discard(new.id())
        return False

    def _cancel(self) -> None:
        """Let go of every control: no finger on the glass does anything any more before it is lifted."""
        self._ignored |= self._heard.keys()
        if self._glass is not None:
            window, device = self._glass
            self._pass(window, QTouchEvent(QEvent.Type.TouchCancel, device))

    def _send(self, window: QQuickWindow, event: QPointerEvent, points: list[QEventPoint]) -> None:
        """Pass on these points of an event alone."""
        states = {p.state() for p in points}
        if not states - {_State.Stationary}:
            return
        kind = QEvent.Type.TouchUpdate
        if states == {_State.Pressed}:
            kind = QEvent.Type.TouchBegin
        elif states == {_State.Released}:
            kind = QEvent.Type.TouchEnd
        sent = QTouchEvent(kind, event.pointingDevice(), event.modifiers(), points)
        sent.setTimestamp(event.timestamp())
        self._pass(window, sent)

    def _pass(self, window: QQuickWindow, event: QTouchEvent) -> None:
        self._sending = True
        QCoreApplication.sendEvent(window, event)
        self._sending = False

    def _look(self) -> None:
        """Give up the fingers whose release was lost; look again when the next one may be."""
        self._watch = None
        now = self._clock.monotonic()
        silent = [finger for finger, heard in self._heard.items() if now - heard >= LOST_S]
        for finger in silent:
            del self._heard[finger]
        if self._heard:
            self._watch = self._clock.call_later(LOST_S - (now - min(self._heard.values())), self._look)
        if silent:
            self._ignored |= set(silent)
            self._cancel()
            if not self._heard:
                self._lost()


def _repeatable(item: QQuickItem) -> QQuickItem | None:
    """Return what may be tapped in quick succession: the item, or what it lies in; None for neither."""
    around: QQuickItem | None = item
    while around is not None and around.property("repeatable") is not True:
        around = around.parentItem()
    return around


def _keeps(holder: QObject | None, at: QPointF) -> bool:
    """Tell whether what holds one finger keeps another away that comes down here, in px of the window."""
    if holder is None or isinstance(holder, QQuickItem):
        return holder is not None
    picture = holder.parent()  # a handler's: two fingers on what it moves are one gesture
    return isinstance(picture, QQuickItem) and not picture.contains(picture.mapFromScene(at))
