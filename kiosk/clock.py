"""The one clock that is handed down: wall time of Ivry-sur-Seine, a monotonic time, and calls to come.

Nothing else in the project asks the system for the time, so that a test can walk through an hour in a millisecond.
The clock of the running kiosk, which needs Qt's event loop for call_later, is kiosk.ui.clock.QtClock.
"""

import heapq
import itertools
import time
from abc import ABC, abstractmethod
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

PARIS = ZoneInfo("Europe/Paris")


class WallClock(ABC):
    """Tells the time of day; enough for the stores and the command line."""

    @abstractmethod
    def now(self) -> datetime:
        """Return the wall time, aware, in Europe/Paris."""


class Scheduled(ABC):
    """A call to come, which can be cancelled."""

    @abstractmethod
    def cancel(self) -> None:
        """Take the call back; harmless once it has run or was cancelled."""


class Clock(WallClock):
    """A wall clock that can also measure spans and call later; what the running kiosk is given."""

    @abstractmethod
    def monotonic(self) -> float:
        """Return seconds since an arbitrary start; never goes back."""

    @abstractmethod
    def call_later(self, seconds: float, callback: Callable[[], None]) -> Scheduled:
        """Call `callback` once, `seconds` from now."""


class SystemClock(WallClock):
    """The machine's own wall clock."""

    def now(self) -> datetime:
        """Return the system's time in Europe/Paris."""
        return datetime.fromtimestamp(time.time(), PARIS)


class _SimulatedCall(Scheduled):
    def __init__(self, callback: Callable[[], None]) -> None:
        self.callback: Callable[[], None] | None = callback

    def cancel(self) -> None:
        self.callback = None


class SimulatedClock(Clock):
    """A clock that stands still until it is told to advance; runs the same code paths as the real one."""

    def __init__(self, start: datetime = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)) -> None:
        self._start = start.astimezone(PARIS)
        self._elapsed = 0.0
        self._order = itertools.count()
        self._calls: list[tuple[float, int, _SimulatedCall]] = []

    def now(self) -> datetime:
        """Return the start plus all that was advanced, in Europe/Paris."""
        return (self._start.astimezone(UTC) + timedelta(seconds=self._elapsed)).astimezone(PARIS)

    def monotonic(self) -> float:
        """Return the seconds advanced so far."""
        return self._elapsed

    def call_later(self, seconds: float, callback: Callable[[], None]) -> Scheduled:
        """Call `callback` when advance() passes `seconds` from now."""
        call = _SimulatedCall(callback)
        heapq.heappush(self._calls, (self._elapsed + seconds, next(self._order), call))
        return call

    def advance(self, seconds: float) -> None:
        """Let `seconds` pass, running each call at its own time, calls made by calls included.

        Raises ValueError for a negative span: time doesn't go back.
        """
        if seconds < 0:
            raise ValueError(f"time doesn't go back: {seconds}")
        end = self._elapsed + seconds
        while self._calls and self._calls[0][0] <= end:
            due, _, call = heapq.heappop(self._calls)
            self._elapsed = max(self._elapsed, due)
            if call.callback is not None:
                callback, call.callback = call.callback, None
                callback()
        self._elapsed = max(self._elapsed, end)  # a call may itself have advanced further
