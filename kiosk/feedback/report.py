"""Counts for staff, small ones hidden so that none points at a person, and never live."""

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.feedback.counts import Value, show_counts
from kiosk.feedback.lot_store import LotStore
from kiosk.feedback.lots import Lot


@dataclass(frozen=True, slots=True)
class Report:
    """What staff may see of the cards.

    Attributes:
        open_cards: cards that no lot held when the counts were last taken; None below k.
        lots: the closed lots.
        total: cards that `counts` speak of; None below k.
        counts: for each question asked for, cards by stored answer (None without one); None where hidden.
    """

    open_cards: int | None
    lots: tuple[Lot, ...]
    total: int | None
    counts: Mapping[str, Mapping[Value, int | None]]


def make_report(store: LotStore, now: str, k: int, answers: Mapping[str, tuple[Value, ...]]) -> Report:
    """Count the cards of the half-days before `now`, in steps of k cards or more.

    `answers` names each question's answers, None for none: each is counted even when nobody gave it, since a line that
    comes with the first card would say so. Raises StoreError.
    """
    shown = store.shown_counts(now, k)
    unasked: dict[Value, int] = {None: shown.total} if shown.total else {}
    counts = {
        question: show_counts(shown.counts.get(question) or unasked, known, shown.total, k)
        for question, known in answers.items()
    }
    return Report(
        shown.waiting if shown.waiting >= k else None,
        store.lots(),
        shown.total if shown.total >= k else None,
        counts,
    )
