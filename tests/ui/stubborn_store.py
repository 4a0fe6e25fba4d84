"""The store of the tests of the screen: the real one, on a disk that can be full."""

from kiosk.errors import StoreError
from kiosk.feedback.model import Card
from kiosk.feedback.store import NOT_SAVED, FeedbackStore


class StubbornStore(FeedbackStore):
    """The real store, on a disk that can be told to be full.

    Attributes:
        full: while True nothing is written.
        refused: how often a card was turned away.
    """

    full = False
    refused = 0

    def save(self, card: Card) -> None:
        """Store a card, or say what a full disk makes the store say."""
        if self.full:
            self.refused += 1
            raise StoreError(NOT_SAVED)
        super().save(card)
