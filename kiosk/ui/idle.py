"""Ends a visit that nobody touches: 90 s, then a warning of 20 s that one touch answers (EN 301 549, 11.2.2.1)."""

import math

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.clock import Clock, Scheduled
from kiosk.settings import Idle

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the visit")
class IdleWatch(QObject):
    """Watches one visit.

    Attributes:
        warning: whether the warning is on screen.
        secondsLeft: whole seconds until the visit ends, while the warning is on screen.

    Signals:
        warningChanged, secondsLeftChanged: notify.
        expired: nobody answered the warning; the visit is over.
    """

    warningChanged = Signal()
    secondsLeftChanged = Signal()
    expired = Signal()

    def __init__(self, clock: Clock, settings: Idle, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._settings = settings
        self._armed = False
        self._finger_down = False
        self._holders: set[str] = set()
        self._warning = False
        self._ends_at = 0.0
        self._call: Scheduled | None = None

    def arm(self, armed: bool) -> None:
        """Watch from now on, or stop watching (nobody is expected in front of the attract page)."""
        self._armed = armed
        self._restart()

    def touched(self, finger_down: bool) -> None:
        """Note a touch or a key; while a finger stays down the time stands still."""
        self._finger_down = finger_down
        self._restart()

    def hold(self, held: bool, holder: str = "film") -> None:
        """Let the time stand still while a film or a voice plays, then begin anew; one doesn't let go for another."""
        if held:
            self._holders.add(holder)
        else:
            self._holders.discard(holder)
        self._restart()

    def stop(self) -> None:
        """Forget all calls to come; the visit is going away."""
        self._armed = False
        self._cancel()

    def _restart(self) -> None:
        self._cancel()
        self._set_warning(False)
        if self._armed and not self._finger_down and not self._holders:
            self._call = self._clock.call_later(self._settings.seconds, self._warn)

    def _warn(self) -> None:
        self._ends_at = self._clock.monotonic() + self._settings.warning_seconds
        self._set_warning(True)
        self._tick()

    def _tick(self) -> None:
        self.secondsLeftChanged.emit()
        left = self._ends_at - self._clock.monotonic()
        if left <= 0:
            self._cancel()
            self.expired.emit()
        else:
            self._call = self._clock.call_later(min(1.0, left), self._tick)

    def _cancel(self) -> None:
        if self._call is not None:
            self._call.cancel()
            self._call = None

    def _set_warning(self, warning: bool) -> None:
        if warning != self._warning:
            self._warning = warning
            self.warningChanged.emit()

    @Property(bool, notify=warningChanged)
    def warning(self) -> bool:
        """Whether the warning is on screen."""
        return self._warning

    @Property(int, notify=secondsLeftChanged)
    def secondsLeft(self) -> int:
        """Whole seconds until the visit ends."""
        return max(0, math.ceil(self._ends_at - self._clock.monotonic()))
