"""Counts, words and opened pages on the kiosk's screen: the rules of the store, in the words of a page."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kiosk.clock import SimulatedClock
from kiosk.content.reader import Reader
from kiosk.feedback.model import Card
from kiosk.feedback.store import FeedbackStore
from kiosk.routes import Route
from kiosk.ui.staff_desk import StaffDesk
from kiosk.ui.viewmodels.staff_counts import Moment, StaffCountsViewModel, moment_of
from kiosk.ui.viewmodels.staff_opened import StaffOpenedViewModel
from kiosk.ui.viewmodels.staff_words import StaffWordsViewModel
from kiosk.usage.store import UsageStore
from tests.ui.viewmodels.staff import HALF_DAY, at_rest, leave_cards, make_desk

COUNTS = Route.of("staff", part="counts")


@pytest.mark.parametrize(
    ("period", "moment"),
    [
        ("2026-11-22 matin", Moment("half_day", "22 novembre 2026", "matin")),
        ("2026-11-01 après-midi", Moment("half_day", "1er novembre 2026", "après-midi")),
        ("2026-11-22", Moment("day", "22 novembre 2026", "")),
        ("2026-S47", Moment("week", "16 novembre 2026", "")),
        ("inconnue", Moment("none", "", "")),
        ("", Moment("none", "", "")),
    ],
)
def test_a_period_in_words(period: str, moment: Moment) -> None:
    """A week is said by its Monday."""
    assert moment_of(period) == moment


def test_counts_by_theme_district_age_and_period(
    desk: StaffDesk, cards: FeedbackStore, clock: SimulatedClock, owner: QObject, qtbot: QtBot
) -> None:
    """Of the half-day that is over; small ones are hidden, and so is what would give them back."""
    leave_cards(cards, ("",) * 14)
    for number in range(6):
        cards.save(Card({"theme": "jamais", "feeling": number % 5 + 1, "age": "18-29"}, {}, "1"))
    clock.advance(HALF_DAY)
    leave_cards(cards, ("",) * 7)
    page = StaffCountsViewModel(COUNTS, desk, owner)
    at_rest(qtbot, page)
    page.rows.setRoom(20, 20, 20)

    def counted() -> dict[str, int]:
        return {row.title: row.count for row in page.rows.rows.rows}

    assert page.total == 20
    assert (page.by, page.questions) == ("theme", ["theme", "district", "age", "half_day"])
    assert counted()["Jamais seul·e"] == 13
    assert set(counted().values()) == {13, -1}
    page.choose("district")
    assert counted()["Ivry-Port"] == 14
    page.choose("age")
    assert counted()["Sans réponse"] == 14
    page.choose("half_day")
    (row,) = page.rows.rows.rows
    assert (row.title, row.kind, row.half, row.count, row.share) == ("22 novembre 2026", "half_day", "matin", 20, 1.0)
    again = StaffCountsViewModel(COUNTS, desk, owner)
    again.restore(page.state())
    at_rest(qtbot, again)
    assert again.by == "half_day"
    assert again.rows.rows.count == 1


def test_too_few_cards_are_not_counted(
    desk: StaffDesk, cards: FeedbackStore, clock: SimulatedClock, owner: QObject, qtbot: QtBot
) -> None:
    """The page has words instead of a table of nothing."""
    leave_cards(cards, ("",) * 4)
    clock.advance(HALF_DAY)
    page = StaffCountsViewModel(COUNTS, desk, owner)
    at_rest(qtbot, page)
    assert (page.total, page.rows.total, page.error) == (-1, 0, "")


def test_words_of_k_texts(
    desk: StaffDesk, cards: FeedbackStore, clock: SimulatedClock, owner: QObject, qtbot: QtBot
) -> None:
    """Only "bancs", which five of six texts hold."""
    leave_cards(cards)
    clock.advance(HALF_DAY)
    page = StaffWordsViewModel(Route.of("staff", part="words"), desk, owner)
    at_rest(qtbot, page)
    assert [(row.written, row.texts, row.share) for row in page.words.rows.rows] == [("bancs", 5, 1.0)]


def test_opened_pages_by_half_day(reader: Reader, clock: SimulatedClock, tmp_path: Path, owner: QObject) -> None:
    """All first, then one half-day after the other, backwards; titles as visitors read them; below k nothing."""
    usage = UsageStore(tmp_path, lambda: moments[0], 5)
    moments = ["2026-11-21 après-midi"]
    for moment, times in (("2026-11-21 après-midi", 6), ("2026-11-22 matin", 5)):
        moments[0] = moment
        for _ in range(times):
            usage.count(Route.parse("chapter/jamais"))
            usage.end_visit()
    usage.count(Route.parse("fact/gone"))
    usage.close()
    page = StaffOpenedViewModel(Route.of("staff", part="opened"), make_desk(reader, clock, tmp_path, usage), owner)
    seen = []
    while True:
        seen.append((page.date, page.half, page.total, [(r.kind, r.title, r.times) for r in page.rows.rows.rows]))
        if not page.canGoEarlier:
            break
        page.earlier()
    assert seen == [
        ("", "", 0, [("chapter", "Jamais seul·e", 11)]),
        ("22 novembre 2026", "matin", 6, [("chapter", "Jamais seul·e", 5)]),
        ("21 novembre 2026", "après-midi", 6, [("chapter", "Jamais seul·e", 6)]),
    ]
    again = StaffOpenedViewModel(Route.of("staff", part="opened"), make_desk(reader, clock, tmp_path, usage), owner)
    again.restore(page.state())
    assert (again.date, again.all) == ("21 novembre 2026", False)
    again.later()
    again.later()
    assert again.all


def test_a_kiosk_that_counts_no_pages(desk: StaffDesk, owner: QObject) -> None:
    """An empty list, not a fault."""
    page = StaffOpenedViewModel(Route.of("staff", part="opened"), desk, owner)
    assert (page.rows.total, page.canGoEarlier, page.error) == (0, False, "")
