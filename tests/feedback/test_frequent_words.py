"""The words used most: what counts as one word, what isn't counted, and from how many texts on."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from kiosk.clock import SimulatedClock
from kiosk.feedback.frequent_words import MOST, FrequentWord, frequent_words
from kiosk.feedback.lot_store import LotStore
from kiosk.feedback.model import Card
from kiosk.feedback.review import BLANK, State
from kiosk.feedback.stop_words import STOP_WORDS
from kiosk.feedback.store import FeedbackStore


def test_a_word_is_counted_once_a_text_and_shown_as_most_write_it() -> None:
    """Accents, capitals and plurals don't make another word; "œ" is as good as "oe"."""
    texts = ["Une école, une ÉCOLE", "des écoles", "ecole", "école", "Le cœur", "coeur", "vélo", "vélos !", "VÉLO"]
    texts += ["à Ivry-Port", "Ivry-port", "peut-être"]
    assert frequent_words(texts, 2) == (FrequentWord("école", 4), FrequentWord("vélo", 3), FrequentWord("cœur", 2)) + (
        FrequentWord("Ivry-port", 2),
    )


@pytest.mark.parametrize("k", [1, 2, 5])
def test_a_word_of_fewer_than_k_texts_is_not_shown(k: int) -> None:
    """One text that repeats a word is one text: a name can't be brought on screen by writing it often."""
    texts = ["Zoé Zoé Zoé Zoé Zoé", *["piscine"] * k]
    assert [word.written for word in frequent_words(texts, k)] == (["piscine", "Zoé"] if k == 1 else ["piscine"])


def test_words_without_meaning_are_left_out() -> None:
    """Articles, persons, links, common verbs, a letter alone, numbers and what staff have blanked."""
    text = f"Il faudrait que l’on ait plus d’arbres à la place des 12 voitures, parce que c’est mieux {BLANK}"
    assert [word.written for word in frequent_words([text], 1)] == ["arbres", "place", "voitures"]
    assert all(word.replace("-", "").isalpha() and word.isascii() and word.islower() for word in STOP_WORDS)


def test_a_wall_of_words_ends() -> None:
    """At most as many as a screen can say."""
    assert len(frequent_words([" ".join(f"{a}{b}mot" for a in "bcdfghjklm" for b in "bcdfghjklm")], 1)) == MOST


def test_only_texts_of_half_days_that_are_over_are_counted(
    store: FeedbackStore, staff: LotStore, make_card: Callable[..., Card], clock: SimulatedClock
) -> None:
    """Released ones, and those of lots closed before now; neither live ones nor those set aside."""
    morning, afternoon = "2026-11-22 matin", "2026-11-22 après-midi"
    for number in range(5):
        store.save(make_card(f"piscine {number}", feeling=number + 1))
    staff.texts_to_review(morning, 5)
    assert list(staff.finished_texts(morning)) == []
    clock.advance(12 * 3600)
    first, *_ = staff.texts_to_review(afternoon, 5)
    staff.write_text(replace(first, state=State.ASIDE))
    assert len(list(staff.finished_texts(afternoon))) == 4
    staff.close_lot("lot-a", afternoon, 5)
    assert list(staff.finished_texts(afternoon)) == []
    assert len(list(staff.finished_texts("2026-11-23 matin"))) == 4
