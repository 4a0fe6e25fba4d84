"""Counts for staff: no small one is shown, and none can be worked out from the others and the total."""

import itertools
from collections import defaultdict
from collections.abc import Callable

import pytest

from kiosk.feedback.model import Card
from kiosk.feedback.report import Answer, hide_small, make_report
from kiosk.feedback.store import FeedbackStore, LotStore


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


def test_a_report_counts_lots_and_open_cards(
    store: FeedbackStore, staff: LotStore, make_card: Callable[..., Card]
) -> None:
    """Open cards count where they are k or more; answers nobody gave and cards without an answer have a line."""
    for number in range(12):
        store.save(make_card(theme="jamais" if number < 6 else "decider", feeling=None if number < 6 else 5))
    answers: dict[str, tuple[Answer, ...]] = {"theme": ("decider", "jamais"), "feeling": (1, 5, None)}
    report = make_report(staff, 5, answers)
    assert (report.open_cards, report.lots, report.total) == (12, (), 12)
    assert report.counts["theme"] == {"decider": 6, "jamais": 6}
    assert report.counts["feeling"] == {1: None, 5: None, None: None}
    staff.close_lot("lot-a", "2026-11-22 matin", 5)
    report = make_report(staff, 5, answers)
    assert (report.open_cards, [lot.id for lot in report.lots], report.total) == (None, ["lot-a"], 12)


def test_a_few_open_cards_are_in_no_count(
    store: FeedbackStore, staff: LotStore, make_card: Callable[..., Card]
) -> None:
    """The total less the lots would tell how many there are."""
    for _ in range(6):
        store.save(make_card())
    staff.close_lot("lot-a", "2026-11-22 matin", 5)
    for _ in range(3):
        store.save(make_card())
    report = make_report(staff, 5, {"theme": ("jamais",)})
    assert (report.open_cards, report.total, dict(report.counts["theme"])) == (None, 6, {"jamais": 6})


def test_fewer_than_k_cards_are_no_report(
    store: FeedbackStore, staff: LotStore, make_card: Callable[..., Card]
) -> None:
    """Not even how many there are."""
    for _ in range(4):
        store.save(make_card())
    report = make_report(staff, 5, {"theme": ("jamais",)})
    assert (report.open_cards, report.total, dict(report.counts["theme"])) == (None, None, {"jamais": None})
