"""The idle watch: 90 s, a warning of 20 s that one touch answers, as often as needed (EN 301 549, 11.2.2.1)."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
import shiboken6
from PySide6.QtGui import QGuiApplication

from kiosk.clock import SimulatedClock
from kiosk.settings import Idle
from kiosk.ui.idle import IdleWatch


@dataclass
class Watched:
    """A watch, its clock, and what it said.

    Attributes:
        said: "warning", "answered" and "expired", each with the second at which it was said.
        left: the numbers that were counted down.
    """

    watch: IdleWatch
    clock: SimulatedClock
    said: list[tuple[str, float]] = field(default_factory=list)
    left: list[int] = field(default_factory=list)

    def listen(self) -> None:
        self.watch.warningChanged.connect(
            lambda: self.said.append(("warning" if self.watch.warning else "answered", self.clock.monotonic()))
        )
        self.watch.expired.connect(lambda: self.said.append(("expired", self.clock.monotonic())))
        self.watch.secondsLeftChanged.connect(lambda: self.left.append(int(self.watch.secondsLeft)))

    def tap(self) -> None:
        self.watch.touched(finger_down=True)
        self.watch.touched(finger_down=False)


@pytest.fixture(params=[Idle(), Idle(seconds=300.0, warning_seconds=30.0)], ids=["as declared", "slower"])
def idle(request: pytest.FixtureRequest) -> Idle:
    """The settings of EN 301 549, and others."""
    return request.param


@pytest.fixture
def watched(qapp: QGuiApplication, idle: Idle) -> Iterator[Watched]:
    """A watch over a visit that has begun."""
    clock = SimulatedClock()
    watched = Watched(IdleWatch(clock, idle), clock)
    watched.listen()
    watched.watch.arm(True)
    yield watched
    watched.watch.stop()
    shiboken6.delete(watched.watch)


def test_the_standard_holds_without_settings() -> None:
    """90 s, then at least 20 s to answer."""
    assert (Idle().seconds, Idle().warning_seconds) == (90.0, 20.0)


def test_warning_then_the_end(watched: Watched, idle: Idle) -> None:
    """Each at its second, each once, and silence afterwards."""
    watched.clock.advance(idle.seconds - 0.1)
    assert watched.said == []
    watched.clock.advance(0.1)
    assert watched.said == [("warning", idle.seconds)]
    watched.clock.advance(10_000)
    assert watched.said == [("warning", idle.seconds), ("expired", idle.seconds + idle.warning_seconds)]


def test_the_seconds_are_counted_down(watched: Watched, idle: Idle) -> None:
    """From all to none, one by one."""
    watched.clock.advance(idle.seconds + idle.warning_seconds)
    assert watched.left == list(range(int(idle.warning_seconds), -1, -1))


def test_a_touch_starts_anew(watched: Watched, idle: Idle) -> None:
    """Whoever touches now and then is never asked."""
    for _ in range(20):
        watched.clock.advance(idle.seconds - 1)
        watched.tap()
    assert watched.said == []


def test_one_touch_answers_as_often_as_needed(watched: Watched, idle: Idle) -> None:
    """Even in the last tenth of a second; the time then runs in full again."""
    for round_ in range(5):
        start = watched.clock.monotonic()
        watched.clock.advance(idle.seconds + idle.warning_seconds - 0.1)
        watched.tap()
        end = start + idle.seconds + idle.warning_seconds - 0.1
        expected = [("warning", start + idle.seconds), ("answered", end)]
        assert watched.said[2 * round_ :] == [(what, pytest.approx(when)) for what, when in expected]


def test_the_time_stands_still_while_a_finger_is_down(watched: Watched, idle: Idle) -> None:
    """A hand on the glass is a visitor; the time begins when it is lifted."""
    watched.watch.touched(finger_down=True)
    watched.clock.advance(10_000)
    assert watched.said == []
    watched.watch.touched(finger_down=False)
    watched.clock.advance(idle.seconds)
    assert watched.said == [("warning", 10_000 + idle.seconds)]


@pytest.mark.parametrize("warned", [False, True])
def test_nothing_ends_once_it_is_disarmed_or_stopped(watched: Watched, idle: Idle, warned: bool) -> None:
    """In front of the poster, and when the visit is going away, nothing comes any more, also out of a warning."""
    for end in (lambda: watched.watch.arm(False), watched.watch.stop):
        watched.watch.arm(True)
        watched.clock.advance(idle.seconds if warned else 1)
        end()
        watched.said.clear()
        watched.clock.advance(10_000)
        assert watched.said == []


def test_touches_do_not_wake_a_watch_that_is_not_armed(watched: Watched) -> None:
    """The touch that enters from the poster comes before the visit is watched."""
    watched.watch.arm(False)
    watched.tap()
    watched.clock.advance(10_000)
    assert watched.said == []


def test_another_page_counts_as_a_touch(watched: Watched, idle: Idle) -> None:
    """The router arms the watch with each page; the time runs in full from there."""
    watched.clock.advance(idle.seconds - 1)
    watched.watch.arm(True)
    watched.clock.advance(idle.seconds - 1)
    assert watched.said == []
