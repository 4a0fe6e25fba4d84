"""Counts for staff, small ones hidden so that none points at a person."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from kiosk.feedback.lots import Lot
from kiosk.feedback.store import LotStore

Answer = str | int | None
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Report:
    """What staff may see of the cards.

    Attributes:
        open_cards: cards that no lot holds yet; None below k.
        lots: the closed lots.
        total: cards that `counts` speak of; None below k.
        counts: for "theme" and "feeling", cards by stored answer ("" or None without one); None where hidden.
    """

    open_cards: int | None
    lots: tuple[Lot, ...]
    total: int | None
    counts: Mapping[str, Mapping[Answer, int | None]]


def make_report(store: LotStore, k: int, answers: Mapping[str, tuple[Answer, ...]]) -> Report:
    """Count the cards of all lots, and the open ones too where they are k or more.

    Fewer than k open cards stay out of every count: a total that held them would give their number back. `answers`
    names each question's answers, "" or None for none: each is counted even when nobody gave it, since a line that
    comes with the first card would say so. Raises StoreError.
    """
    lots = store.lots()
    open_cards = store.open_cards()
    with_open = open_cards >= k
    total = sum(lot.cards for lot in lots) + (open_cards if with_open else 0)
    counts = {}
    for question, known in answers.items():
        found = store.counts(question, with_open)
        counts[question] = show_counts(found, known, k)
    return Report(open_cards if with_open else None, lots, total if total >= k else None, counts)


def show_counts(found: Mapping[Answer, int], known: Iterable[Answer], k: int) -> dict[Answer, int | None]:
    """Return the counts that may be shown of the answers on offer, none of them too, and of those given besides."""
    return hide_small({answer: found.get(answer, 0) for answer in dict.fromkeys((*known, *found))}, k)


def hide_small(counts: Mapping[T, int], k: int) -> dict[T, int | None]:
    """Return the counts with None for those below k, and then for the smallest others too.

    Without these the total less what is shown would give a hidden count back. All that are equal to the smallest are
    hidden: so the hidden counts could stand in any order and look the same, even to one who knows this rule. k = 1
    hides nothing.
    """
    if k == 1 or all(count >= k for count in counts.values()):
        return dict(counts)
    smallest_other = min((count for count in counts.values() if count >= k), default=k)
    return {answer: count if count > smallest_other else None for answer, count in counts.items()}
