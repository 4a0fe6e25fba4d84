"""Cards by period: as fine as k cards allow, each card in one period, none hidden that the others give back."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.clock import SimulatedClock
from kiosk.feedback.counts import show_counts
from kiosk.feedback.lot_store import LotStore
from kiosk.feedback.model import UNKNOWN, Card
from kiosk.feedback.periods import PERIOD, fold_periods
from kiosk.feedback.report import make_report
from kiosk.feedback.store import FeedbackStore

MONDAY, TUESDAY, SUNDAY = "2026-11-16", "2026-11-17", "2026-11-22"


@pytest.mark.parametrize(
    ("counts", "periods"),
    [
        ({f"{MONDAY} matin": 5, f"{MONDAY} après-midi": 9}, {f"{MONDAY} matin": 5, f"{MONDAY} après-midi": 9}),
        ({f"{MONDAY} matin": 3, f"{MONDAY} après-midi": 20}, {MONDAY: 23}),
        ({f"{MONDAY} matin": 3, f"{TUESDAY} matin": 8, f"{TUESDAY} après-midi": 9}, {"2026-S47": 20}),
        ({f"{MONDAY} matin": 8, f"{SUNDAY} matin": 3, f"{SUNDAY} après-midi": 3}, {f"{MONDAY} matin": 8, SUNDAY: 6}),
        ({f"{MONDAY} matin": 8, "2026-S47": 2}, {"2026-S47": 10}),
        ({f"{MONDAY} après-midi": 6, UNKNOWN: 2, "": 4}, {f"{MONDAY} après-midi": 6, "": 6}),
        ({f"{MONDAY} matin": 2}, {"2026-S47": 2}),
        ({}, {}),
    ],
)
def test_half_days_then_days_then_weeks(counts: dict[str, int], periods: dict[str, int]) -> None:
    """A half-day below 5 goes into its day, a day below 5 makes its week one row; what has no date stays apart."""
    assert fold_periods(counts, 5) == periods
    assert list(fold_periods(counts, 5)) == list(periods)


HALVES = [f"2026-11-{day:02} {half}" for day in range(9, 23) for half in ("matin", "après-midi")]


@given(st.dictionaries(st.sampled_from([*HALVES, "2026-S46", "", UNKNOWN]), st.integers(1, 12)), st.integers(1, 6))
def test_no_card_is_lost_and_only_weeks_are_small(counts: dict[str, int], k: int) -> None:
    """Periods don't overlap: a half-day, its day and its week never stand side by side."""
    periods = fold_periods(counts, k)
    assert sum(periods.values()) == sum(counts.values())
    for period, cards in periods.items():
        assert cards >= k or "-S" in period or not period
        assert not any(other != period and other.startswith(f"{period} ") for other in periods if period)


def test_the_report_tells_periods_in_steps(
    store: FeedbackStore, staff: LotStore, make_card: Callable[..., Card], clock: SimulatedClock
) -> None:
    """Of half-days that are over; a card that comes alone changes nothing, and a small rest hides another row."""
    for number in range(12):
        store.save(make_card(feeling=number % 5 + 1))
    clock.advance(12 * 3600)
    for number in range(4):
        store.save(make_card(feeling=number + 1))
    told = {f"{SUNDAY} matin": 12}
    for now in (f"{SUNDAY} après-midi", "2026-11-23 matin"):
        assert make_report(staff, now, 5, {PERIOD: ()}).counts[PERIOD] == told
    store.save(make_card(feeling=5))
    assert make_report(staff, "2026-11-23 matin", 5, {PERIOD: ()}).counts[PERIOD] == {
        f"{SUNDAY} après-midi": 5,
        f"{SUNDAY} matin": 12,
    }
    assert show_counts({f"{SUNDAY} matin": 12, "2026-S46": 7}, (), 22, 5) == {f"{SUNDAY} matin": 12, "2026-S46": None}
