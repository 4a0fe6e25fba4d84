"""What a visitor leaves: one anonymous card, valid from the moment it exists."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime

from kiosk.clock import PARIS

FEELINGS = range(1, 6)
"""The five faces, 1 to 5."""

LONGEST_IDEA = 500
"""The longest idea, counted by idea_length()."""

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_VERSION = re.compile(r"[0-9A-Za-z.-]+")
_BREAKS = re.compile("[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Card:
    """The answers of one visitor; the idea is cleaned when the card is made, so that equal cards are stored equal.

    Attributes:
        theme: id of the theme chosen, a chapter's or "autre"; "" without an answer.
        feeling: 1 to 5, None without an answer.
        district: id of the district chosen, or "ailleurs"; "" without an answer.
        idea: free text as clean_idea() leaves it, at most LONGEST_IDEA, "" without an answer.
        question_version: version of the questions that were answered.

    Raises ValueError where a value isn't allowed: the page keeps a visitor from getting there, so it is a bug.
    """

    theme: str
    feeling: int | None
    district: str
    idea: str
    question_version: str

    def __post_init__(self) -> None:
        """Clean the idea, then refuse what isn't a card."""
        object.__setattr__(self, "idea", clean_idea(self.idea))
        for name in ("theme", "district"):
            value = getattr(self, name)
            if value and not _ID.fullmatch(value):
                raise ValueError(f"{name} is not an id: {value!r}")
        if self.feeling is not None and (type(self.feeling) is not int or self.feeling not in FEELINGS):
            raise ValueError(f"feeling is not 1 to 5: {self.feeling!r}")
        if len(self.idea) > LONGEST_IDEA:
            raise ValueError(f"the idea has {len(self.idea)} characters, more than {LONGEST_IDEA}")
        if not _VERSION.fullmatch(self.question_version):
            raise ValueError(f"not a version of the questions: {self.question_version!r}")
        if not (self.theme or self.feeling or self.district or self.idea):
            raise ValueError("a card holds at least one answer")


def clean_idea(text: str) -> str:
    """Return a visitor's text as it is kept: one line, NFC, without control characters, stripped.

    A line break or a tab becomes a space, so that no two words grow together. Control characters and lone surrogates
    go. Joiners and direction marks stay: emoji, Arabic and Persian need them; a text of nothing else is no text.
    """
    text = _BREAKS.sub(" ", text)
    text = "".join(character for character in text if unicodedata.category(character) not in ("Cc", "Cs"))
    text = unicodedata.normalize("NFC", text).strip()
    return text if any(unicodedata.category(character)[0] not in "CZ" for character in text) else ""


def idea_length(text: str) -> int:
    """Return how long a text counts: code points of the cleaned text.

    "é" is one however it was typed, "œ" and a plain emoji are one each; an emoji joined of several counts each part.
    """
    return len(clean_idea(text))


def half_day(now: datetime) -> str:
    """Return the only time a card keeps: "2026-11-22 matin" before noon in Paris, else "2026-11-22 après-midi"."""
    if now.tzinfo is None:
        raise ValueError("a time without a zone can't be placed in a half-day")
    local = now.astimezone(PARIS)
    return f"{local:%Y-%m-%d} {'matin' if local.hour < 12 else 'après-midi'}"
