"""The simulated clock behaves as time does, and wall time is that of Ivry-sur-Seine."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.clock import PARIS, SimulatedClock, SystemClock


def test_calls_come_in_the_order_of_their_time() -> None:
    """Not in the order in which they were asked for; those of one instant in the order asked for."""
    clock, said = SimulatedClock(), []
    for seconds, word in ((30, "c"), (10, "a"), (20, "b1"), (20, "b2")):
        clock.call_later(seconds, lambda word=word: said.append((word, clock.monotonic())))
    clock.advance(25)
    assert said == [("a", 10), ("b1", 20), ("b2", 20)]
    clock.advance(5)
    assert said[-1] == ("c", 30)


def test_a_call_runs_once() -> None:
    """However far the clock goes on."""
    clock, said = SimulatedClock(), []
    clock.call_later(1, lambda: said.append(1))
    clock.advance(10)
    clock.advance(10)
    assert said == [1]


def test_cancelled_calls_never_come() -> None:
    """Cancelled before, by another call of the same instant, twice, or after it ran."""
    clock, said = SimulatedClock(), []
    first = clock.call_later(5, lambda: said.append("first"))
    second = clock.call_later(6, lambda: third.cancel())
    third = clock.call_later(6, lambda: said.append("third"))
    first.cancel()
    first.cancel()
    clock.advance(10)
    second.cancel()
    assert said == []


def test_calls_within_calls_come_at_their_own_time() -> None:
    """A countdown that asks for its next second ticks as often in one long advance as in many short ones."""
    clock, ticks = SimulatedClock(), []

    def tick() -> None:
        ticks.append(clock.monotonic())
        if len(ticks) < 5:
            clock.call_later(1, tick)

    clock.call_later(1, tick)
    clock.advance(100)
    assert ticks == [1, 2, 3, 4, 5]
    assert clock.monotonic() == 100


@given(st.lists(st.floats(0, 1e6), max_size=20), st.lists(st.floats(0, 1e6), max_size=20))
def test_monotonic_never_goes_back(delays: list[float], steps: list[float]) -> None:
    """Even where a call itself advances the clock."""
    clock, seen = SimulatedClock(), [0.0]

    def look() -> None:
        seen.append(clock.monotonic())
        clock.advance(0.5)
        seen.append(clock.monotonic())

    for delay in delays:
        clock.call_later(delay, look)
    for step in steps:
        clock.advance(step)
        seen.append(clock.monotonic())
    assert seen == sorted(seen)


def test_time_does_not_go_back() -> None:
    """A test that asks for it is wrong."""
    with pytest.raises(ValueError, match="back"):
        SimulatedClock().advance(-1)


def test_wall_time_over_the_end_of_summer_time() -> None:
    """On 25 October 2026 the hour from 2 to 3 comes twice: a span of two hours moves the hands by one."""
    clock = SimulatedClock(datetime(2026, 10, 25, 0, 30, tzinfo=UTC))
    before = clock.now()
    assert (before.hour, before.minute, before.fold, before.utcoffset()) == (2, 30, 0, timedelta(hours=2))
    clock.advance(3600)
    again = clock.now()
    assert (again.hour, again.minute, again.fold, again.utcoffset()) == (2, 30, 1, timedelta(hours=1))
    clock.advance(3600)
    assert clock.now().hour == 3
    assert clock.monotonic() == 7200


def test_wall_time_over_the_start_of_summer_time() -> None:
    """On 28 March 2027 the hour from 2 to 3 doesn't exist."""
    clock = SimulatedClock(datetime(2027, 3, 28, 0, 59, tzinfo=UTC))
    assert clock.now().hour == 1
    clock.advance(60)
    assert (clock.now().hour, clock.now().minute) == (3, 0)


def test_the_day_is_that_of_ivry() -> None:
    """At 23:30 in London it is already tomorrow here."""
    clock = SimulatedClock(datetime(2026, 7, 14, 22, 30, tzinfo=UTC))
    assert clock.now().date().isoformat() == "2026-07-15"
    assert clock.now().tzinfo is PARIS


def test_system_clock_tells_the_time_of_ivry() -> None:
    """It is aware, and says what the system says."""
    before, now, after = datetime.now(UTC), SystemClock().now(), datetime.now(UTC)
    assert before <= now <= after
    assert now.tzinfo is PARIS
