"""The clock of the running kiosk: the system's time, and calls to come on Qt's event loop."""

import time
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer

from kiosk.clock import Clock, Scheduled, SystemClock


class _QtCall(Scheduled):
    def __init__(self, seconds: float, callback: Callable[[], None]) -> None:
        self._timer = QTimer()
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(callback)
        self._timer.start(round(seconds * 1000))

    def cancel(self) -> None:
        self._timer.stop()


class QtClock(SystemClock, Clock):
    """Real time; call_later needs a running QCoreApplication."""

    def monotonic(self) -> float:
        """Return seconds of the system's monotonic clock."""
        return time.monotonic()

    def call_later(self, seconds: float, callback: Callable[[], None]) -> Scheduled:
        """Call `callback` once from the event loop, `seconds` from now."""
        return _QtCall(seconds, callback)
