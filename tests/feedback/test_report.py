"""Counts for staff: no small one is shown, and none can be worked out from the others and the total."""

import itertools
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.clock import SimulatedClock
from kiosk.feedback.counts import Value, hide_small, read_shown, show_counts
from kiosk.feedback.lot_store import LotStore
from kiosk.feedback.model import Card
from kiosk.feedback.report import make_report
from kiosk.feedback.store import FeedbackStore


@pytest.mark.parametrize(
    ("counts", "shown"),
    [
        ({"a": 12, "b": 7, "c": 30}, {"a": 12, "b": 7, "c": 30}),
        ({"a": 12, "b": 2, "c": 30}, {"a": None, "b": None, "c": 30}),
        ({"a": 4, "b": 7, "c": 30, "d": 7}, {"a": None, "b": None, "c": 30, "d": None}),
        ({"a": 1, "b": 1, "c": 30, "d": 9}, {"a": None, "b": None, "c": 30, "d": None}),
        ({"a": 0, "b": 0, "c": 30}, {"a": None, "b": None, "c": None}),
        ({"a": 3}, {"a": None}),
        ({}, {}),
    ],
)
def test_small_counts_and_what_gives_them_back_are_hidden(counts: dict[str, int], shown: dict[str, int | None]) -> None:
    """Below 5, and the smallest of the others."""
    assert hide_small(counts, 5) == shown


@pytest.mark.parametrize(("k", "cells", "largest"), [(2, 3, 6), (3, 3, 9), (3, 4, 6), (5, 3, 12), (4, 2, 12)])
def test_whoever_knows_the_rule_can_t_work_a_hidden_count_out(k: int, cells: int, largest: int) -> None:
    """Of all tables: each hidden count has another value in some table that shows the same, total included."""
    same: dict[object, list[tuple[int, ...]]] = defaultdict(list)
    for table in itertools.product(range(largest + 1), repeat=cells):
        total = sum(table)
        shown = tuple(hide_small(dict(enumerate(table)), k).values())
        assert all(count is None or count >= k for count in shown)
        same[shown, total if total >= k else None].append(table)
    for (shown, total), tables in same.items():
        for cell, count in enumerate(shown):
            assert count is not None or len({table[cell] for table in tables}) > 1, (shown, total, tables)


def test_with_k_1_nothing_is_hidden() -> None:
    """One card may be shown, and "fewer than one" would say none anyway."""
    assert hide_small({"a": 0, "b": 1, "c": 2}, 1) == {"a": 0, "b": 1, "c": 2}


NOW, LATER = "2026-11-22 matin", "2026-11-22 après-midi"


def test_a_report_counts_the_half_days_that_are_over(
    store: FeedbackStore, staff: LotStore, make_card: Callable[..., Card]
) -> None:
    """Not the one that goes on; answers nobody gave and cards without an answer have a line."""
    for number in range(12):
        store.save(make_card(theme="jamais" if number < 6 else "decider", feeling=None if number < 6 else 5))
    answers: dict[str, tuple[Value, ...]] = {"theme": ("decider", "jamais"), "feeling": (1, 5, None), "age": (None,)}
    report = make_report(staff, NOW, 5, answers)
    assert (report.open_cards, report.total, report.counts["theme"]) == (None, None, {"decider": None, "jamais": None})
    report = make_report(staff, LATER, 5, answers)
    assert (report.open_cards, report.lots, report.total) == (12, (), 12)
    assert report.counts["theme"] == {"decider": 6, "jamais": 6}
    assert report.counts["feeling"] == {1: None, 5: None, None: None}
    staff.close_lot("lot-a", LATER, 5)
    report = make_report(staff, LATER, 5, answers)
    assert (report.open_cards, [lot.id for lot in report.lots], report.total) == (None, ["lot-a"], 12)


def test_counts_come_in_steps_of_k_cards(data: Path, clock: SimulatedClock, make_card: Callable[..., Card]) -> None:
    """What is shown stays as it is until k cards more are in half-days that are over; also after a restart."""
    shown = []
    for cards in (7, 4, 1, 2, 6, 5):
        store = FeedbackStore.open(data, clock, k=5)
        for _ in range(cards):
            store.save(make_card())
            store.forget_order()
        shown.append(read_shown(store._connect()).total)
        clock.advance(24 * 3600)
        store.forget_order()
        shown.append(read_shown(store._connect()).total)
        store.close()
    assert shown == [0, 7, 7, 7, 7, 12, 12, 12, 12, 20, 20, 25]


def test_visitors_see_no_small_count_and_none_that_gives_it_back(
    data: Path, clock: SimulatedClock, make_card: Callable[..., Card]
) -> None:
    """Below k, and the smallest others; cards without a theme count as one more."""
    store = FeedbackStore.open(data, clock, k=5)
    assert store.theme_counts(["jamais", "defis"]) == {}
    for theme, cards in (("jamais", 9), ("defis", 7), ("decider", 2)):
        for _ in range(cards):
            store.save(make_card(theme=theme))
    assert store.theme_counts(["jamais", "defis"]) == {}
    clock.advance(24 * 3600)
    store.forget_order()
    assert store.theme_counts(["jamais", "defis", "autre"]) == {"jamais": 9, "defis": None, "autre": None}
    store.close()


def test_of_a_list_each_answer_is_hidden_by_itself() -> None:
    """Also where almost everyone chose it: those who didn't would be few."""
    found: dict[Value, int] = {"eau": 30, "sport": 18, "bruit": 4, None: 1}
    assert show_counts(found, ("eau", "sport"), 20, 5) == {"eau": None, "sport": None, "bruit": None, None: None}
    assert show_counts(found, ("eau", "sport"), 40, 5) == {"eau": 30, "sport": 18, "bruit": None, None: None}
    assert show_counts(found, ("eau",), 20, 1) == found


def test_fewer_than_k_cards_are_no_report(
    store: FeedbackStore, staff: LotStore, make_card: Callable[..., Card]
) -> None:
    """Not even how many there are."""
    for _ in range(4):
        store.save(make_card())
    report = make_report(staff, LATER, 5, {"theme": ("jamais",)})
    assert (report.open_cards, report.total, dict(report.counts["theme"])) == (None, None, {"jamais": None})
