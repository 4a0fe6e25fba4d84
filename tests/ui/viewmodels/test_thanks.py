"""After the card: counts that point at nobody, and where to go on."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from kiosk.clock import SimulatedClock
from kiosk.content.reader import Reader
from kiosk.feedback.model import Card
from kiosk.feedback.store import FeedbackStore
from kiosk.routes import Route
from kiosk.ui.viewmodels.card_draft import MOST_CARDS, CardDraft
from kiosk.ui.viewmodels.thanks import ThanksViewModel

A_DAY = 24 * 3600


@pytest.mark.parametrize("theme", ["", "defis"])
def test_the_counts_are_those_of_the_store(
    reader: Reader, clock: SimulatedClock, owner: QObject, tmp_path: Path, theme: str
) -> None:
    """None before a half-day is over; then in the order of the question, small ones hidden, one's own marked."""
    store = FeedbackStore.open(tmp_path / "data", clock)
    draft = CardDraft(owner)
    draft.theme = theme
    for about, cards in (("jamais", 6), ("defis", 12), ("service-public", 9), ("autre", 1)):
        for _ in range(cards):
            store.save(Card({"theme": about}, {}, "2"))
    assert ThanksViewModel(Route("thanks"), reader, store, draft, owner).counts.rows == []
    clock.advance(A_DAY)
    store.forget_order()
    rows = ThanksViewModel(Route("thanks"), reader, store, draft, owner).counts.rows
    shown = store.theme_counts(row.id for row in rows)
    assert [row.id for row in rows] == ["decider", "service-public", "defis", "jamais", "autre"]
    assert [row.count for row in rows] == [-1 if shown[row.id] is None else shown[row.id] for row in rows]
    assert -1 in [row.count for row in rows]
    assert [row.id for row in rows if row.share == 1] == ["defis"]
    assert [row.id for row in rows if row.own] == [theme] * bool(theme)
    assert [row.chapter for row in rows] == [1, 2, 3, 4, 0]
    store.close()


@pytest.mark.parametrize(
    ("theme", "sent", "ways"),
    [
        ("defis", 1, ["card", "chapter/defis", "map", "quiz"]),
        ("autre", 1, ["card", "map", "quiz", "home"]),
        ("defis", MOST_CARDS, ["chapter/defis", "map", "quiz", "home"]),
    ],
)
def test_where_to_go_on(
    reader: Reader, clock: SimulatedClock, owner: QObject, tmp_path: Path, theme: str, sent: int, ways: list[str]
) -> None:
    """Another card while the visit may leave one, the chapter that the card was about, and the rest of the house."""
    store = FeedbackStore.open(tmp_path / "data", clock)
    draft = CardDraft(owner)
    draft.theme, draft.sent = theme, sent
    thanks = ThanksViewModel(Route("thanks"), reader, store, draft, owner)
    assert [row.route for row in thanks.ways.rows] == ways
    store.close()
