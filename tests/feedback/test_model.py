"""A card is valid from the moment it exists, and keeps no finer time than the half-day."""

import json
import unicodedata
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.clock import PARIS
from kiosk.feedback.model import LONGEST_IDEA, Card, clean_idea, half_day, idea_length, plain, week


@pytest.mark.parametrize(
    ("answers", "texts", "kept"),
    [
        ({"theme": "jamais"}, {}, ({"theme": "jamais"}, {})),
        ({"feeling": 1, "theme": ""}, {"idea": " "}, ({"feeling": 1}, {})),
        ({"matters": ("sport", "eau", "sport")}, {}, ({"matters": ("eau", "sport")}, {})),
        ({"matters": ()}, {"idea": " Plus d’œillets "}, ({}, {"idea": "Plus d’œillets"})),
        ({"confiance": 0, "age": "60-plus"}, {}, ({"age": "60-plus", "confiance": 0}, {})),
    ],
)
def test_any_one_answer_makes_a_card(answers: Any, texts: dict[str, str], kept: Any) -> None:
    """Each question is optional, whatever its id; one answer is enough, what has none is left out."""
    card = Card(answers, texts, "1")
    assert (dict(card.answers), dict(card.texts), card.question_version, card.in_group) == (*kept, "1", False)
    assert json.loads(card.stored_texts) == kept[1]
    assert list(json.loads(card.stored_answers)) == sorted(kept[0])


@pytest.mark.parametrize(
    "idea", ["", " \n\t ", "\x00\x07", "\u200b\u2060\ufeff", "\ud800", "\u202e", "\u2800\u3164", "\ufe0f\u200d"]
)
def test_a_card_without_an_answer_is_none(idea: str) -> None:
    """A text in which there is nothing to see is no answer."""
    with pytest.raises(ValueError, match="at least one answer"):
        Card({"theme": ""}, {"idea": idea}, "1")


@pytest.mark.parametrize(
    ("answers", "texts", "version", "said"),
    [
        ({"feeling": -1}, {}, "1", "feeling"),
        ({"feeling": 101}, {}, "1", "feeling"),
        ({"feeling": True}, {}, "1", "feeling"),
        ({"feeling": 2.0}, {}, "1", "feeling"),
        ({"theme": "=cmd"}, {}, "1", "theme"),
        ({"theme": "Jamais"}, {}, "1", "theme"),
        ({"theme": "jamais\n"}, {}, "1", "theme"),
        ({"district": "ivry port"}, {}, "1", "district"),
        ({"matters": ("a", "b", "c", "d")}, {}, "1", "matters"),
        ({"matters": ("a", "B")}, {}, "1", "matters"),
        ({"$.theme": "a"}, {}, "1", "id of a question"),
        ({}, {"Idea": "a"}, "1", "id of a question"),
        ({"idea": "a"}, {"idea": "a"}, "1", "either"),
        ({"theme": "jamais"}, {}, "", "version"),
        ({"theme": "jamais"}, {}, "1;2", "version"),
        ({}, {"idea": "x" * (LONGEST_IDEA + 1)}, "1", "idea"),
    ],
)
def test_what_no_page_can_send_is_refused(answers: Any, texts: dict[str, str], version: str, said: str) -> None:
    """The store never sees a value that an export would have to doubt."""
    with pytest.raises(ValueError, match=said):
        Card(answers, texts, version)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("e\u0301le\u0300ve a\u0300 l’œuvre", "élève à l’œuvre"),
        ("des arbres\r\net\tdes bancs", "des arbres et des bancs"),
        ("un\u2028deux\x85trois", "un deux trois"),
        ("\x00a\x1bb\x7fc\x9f", "abc"),
        ("e\x00\u0301", "é"),
        ("\u00a0 oui \u3000", "oui"),
        ("a\ud83dz", "az"),
        ("👨‍👩‍👧 au parc", "👨‍👩‍👧 au parc"),
        (
            "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
            "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
        ),  # noqa: E501
        ("\u200fشكرا", "\u200fشكرا"),
        ("\u2764\ufe0f", "\u2764\ufe0f"),
        ("mer\u200bde id\u00adiot \ufefffin", "merde idiot fin"),
        ("\u202e87 65 43 21 60\u202c", "87 65 43 21 60"),
        ("\u2066a\u2067b\u2069", "ab"),
        ("oui" + "".join(chr(0xE0000 + ord(letter)) for letter in "non"), "oui"),
        ("\u2764" + "\ufe0f\U000e0101\u200b\ufe0f" + "!", "\u2764\ufe0f!"),
        ("نمی\u200cخواهم", "نمی\u200cخواهم"),
    ],
)
def test_a_text_is_kept_as_one_clean_line(typed: str, kept: str) -> None:
    """Accents composed, breaks to spaces, what controls or hides gone, joiners and direction marks kept."""
    assert clean_idea(typed) == kept


@given(st.text(st.characters(codec=None)))
def test_a_clean_text_stays_as_it_is(text: str) -> None:
    """Cleaning twice changes nothing more; what is kept is NFC, one line, and can be written as UTF-8."""
    clean = clean_idea(text)
    assert clean_idea(clean) == clean == clean.strip() == unicodedata.normalize("NFC", clean)
    assert len(clean.splitlines()) <= 1
    clean.encode()
    assert not [c for c in clean if unicodedata.category(c) == "Cc"]


@pytest.mark.parametrize(
    ("text", "length"), [("e\u0301", 1), ("œ", 1), ("🌳", 1), (" a \n", 1), ("👨‍👩‍👧", 5), ("\x00", 0)]
)
def test_a_text_is_counted_by_composed_code_points(text: str, length: int) -> None:
    """What a person sees as one letter counts one however it was typed; an emoji joined of several counts its parts."""
    assert idea_length(text) == length


def test_five_hundred_accented_letters_fit() -> None:
    """Typed as 1 000 code points, kept as 500."""
    assert Card({}, {"idea": "e\u0301" * LONGEST_IDEA}, "1").texts["idea"] == "é" * LONGEST_IDEA


@pytest.mark.parametrize(
    ("now", "kept"),
    [
        (datetime(2026, 11, 22, 11, 59, 59, 999_999, PARIS), "2026-11-22 matin"),
        (datetime(2026, 11, 22, 12, 0, tzinfo=PARIS), "2026-11-22 après-midi"),
        (datetime(2026, 11, 22, 0, 0, tzinfo=PARIS), "2026-11-22 matin"),
        (datetime(2026, 11, 22, 23, 30, tzinfo=UTC), "2026-11-23 matin"),
        (datetime(2026, 11, 22, 11, 0, tzinfo=UTC), "2026-11-22 après-midi"),
        (datetime(2026, 7, 14, 10, 0, tzinfo=UTC), "2026-07-14 après-midi"),
    ],
)
def test_the_half_day_is_that_of_paris(now: datetime, kept: str) -> None:
    """Noon belongs to the afternoon, in winter and in summer time."""
    assert half_day(now) == kept


def test_a_time_without_a_zone_has_no_half_day() -> None:
    """It would be read as the machine's zone, whatever that is."""
    with pytest.raises(ValueError, match="zone"):
        half_day(datetime(2026, 11, 22, 10, 0))


@pytest.mark.parametrize(
    ("published", "kept"),
    [(date(2026, 11, 22), "2026-11-22 matin"), (date(2026, 11, 23), "inconnue"), (None, "2026-11-22 matin")],
)
def test_a_clock_before_the_edition_has_no_half_day(published: date | None, kept: str) -> None:
    """A kiosk without a battery for its clock starts years ago: that day would be a lie."""
    assert half_day(datetime(2026, 11, 22, 11, 0, tzinfo=PARIS), published) == kept


@pytest.mark.parametrize(
    ("half_day", "kept", "name"),
    [
        ("2026-11-22 matin", "2026-S47", "2026-11-22-matin"),
        ("2027-01-03 après-midi", "2026-S53", "2027-01-03-apres-midi"),
        ("2026-S47", "2026-S47", "2026-S47"),
        ("inconnue", "inconnue", "inconnue"),
    ],
)
def test_a_half_day_has_a_week_and_a_name(half_day: str, kept: str, name: str) -> None:
    """The week is ISO 8601's; the name has nothing that a disk refuses."""
    assert (week(half_day), plain(half_day)) == (kept, name)
