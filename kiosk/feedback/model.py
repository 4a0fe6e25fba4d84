"""What a visitor leaves: one anonymous card, valid from the moment it exists."""

import json
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType

from kiosk.clock import PARIS

Answer = str | int | tuple[str, ...]
"""The id of a choice, the number of a face or of a step of a scale, or up to MOST_CHOSEN ids of a list."""

NUMBERS = range(0, 101)
"""What a face or a step of a scale may be; the edition offers those it wants."""

MOST_CHOSEN = 3
"""As many answers as one may choose of a list."""

LONGEST_IDEA = 500
"""The longest free text, counted by idea_length()."""

THEME, DISTRICT, AGE = "theme", "district", "age"
"""The questions that the store knows by name: the one a free text is kept with, and the two that could point."""

UNKNOWN = "inconnue"
"""The half-day of a clock that can't be right."""

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_VERSION = re.compile(r"[0-9A-Za-z.-]+")
_BREAKS = re.compile("[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+")
# What shows nothing and only hides or turns round what stands beside it; a flag of England, Scotland or Wales is kept.
_HIDING = re.compile(
    "(\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{3,6}\U000e007f)"
    "|[\u00ad\u180e\u200b\u202a-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb\U0001d173-\U0001d17a"
    "\U000e0000-\U000e00ff\U000e01f0-\U000e0fff]"
)
_FURTHER_VARIANT = re.compile("(?<=[\ufe00-\ufe0f\U000e0100-\U000e01ef])[\ufe00-\ufe0f\U000e0100-\U000e01ef]+")
_BLANK = frozenset(
    map(chr, (0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0, *range(0xFE00, 0xFE10)))
)  # letters, marks and signs that show nothing


@dataclass(frozen=True, slots=True)
class Card:
    """The answers of one visitor; what has no answer is left out, so that equal cards are stored equal.

    Attributes:
        answers: by the question's id. A list is sorted: which was chosen first says nothing that was asked.
        texts: free texts by the question's id, as clean_idea() leaves them, each at most LONGEST_IDEA.
        question_version: version of the questions that were answered.
        in_group: whether it was left after a guided session; nothing else of a group is kept.

    Raises ValueError where a value isn't allowed: the page keeps a visitor from getting there, so it is a bug.
    """

    answers: Mapping[str, Answer]
    texts: Mapping[str, str]
    question_version: str
    in_group: bool = False

    def __post_init__(self) -> None:
        """Leave out what has no answer, clean the texts, then refuse what isn't a card."""
        answers = {id: _one_way(answer) for id, answer in sorted(self.answers.items()) if answer not in ("", ())}
        texts = {id: text for id, given in sorted(self.texts.items()) if (text := clean_idea(given))}
        object.__setattr__(self, "answers", MappingProxyType(answers))
        object.__setattr__(self, "texts", MappingProxyType(texts))
        for id in (*answers, *texts):
            if not _ID.fullmatch(id):
                raise ValueError(f"not the id of a question: {id!r}")
        for id, answer in answers.items():
            _require_answer(id, answer)
        for id, text in texts.items():
            if len(text) > LONGEST_IDEA:
                raise ValueError(f"{id} has {len(text)} characters, more than {LONGEST_IDEA}")
        if answers.keys() & texts.keys():
            raise ValueError("a question is either chosen from or written to")
        if not _VERSION.fullmatch(self.question_version):
            raise ValueError(f"not a version of the questions: {self.question_version!r}")
        if not (answers or texts):
            raise ValueError("a card holds at least one answer")

    @property
    def stored_answers(self) -> str:
        """The answers as they are stored, a JSON object."""
        return json.dumps(dict(self.answers), ensure_ascii=False, separators=(",", ":"))

    @property
    def stored_texts(self) -> str:
        """The free texts as they are stored, a JSON object."""
        return json.dumps(dict(self.texts), ensure_ascii=False, separators=(",", ":"))


def _one_way(answer: Answer) -> Answer:
    return tuple(sorted(set(answer))) if isinstance(answer, tuple) else answer


def _require_answer(id: str, answer: Answer) -> None:
    if isinstance(answer, tuple):
        good = len(answer) <= MOST_CHOSEN and all(_ID.fullmatch(chosen) for chosen in answer)
    elif isinstance(answer, str):
        good = bool(_ID.fullmatch(answer))
    else:
        good = type(answer) is int and answer in NUMBERS
    if not good:
        raise ValueError(f"not an answer to {id}: {answer!r}")


def clean_idea(text: str) -> str:
    """Return a visitor's text as it is kept: one line, NFC, stripped, and nothing in it that can't be seen.

    A line break or a tab becomes a space, so that no two words grow together. Control characters and lone surrogates
    go, and so does what hides words from whoever reads the text, or shows them in another order than they are stored:
    zero-width spaces, soft hyphens, direction overrides and isolates, tags, a second variation selector. Joiners,
    direction marks and variation selectors stay: emoji, Arabic and Persian need them. Of nothing else a text is none.
    """
    text = _BREAKS.sub(" ", text)
    text = "".join(character for character in text if unicodedata.category(character) not in ("Cc", "Cs"))
    text = _FURTHER_VARIANT.sub("", _HIDING.sub(r"\1", text))
    text = unicodedata.normalize("NFC", text).strip()
    shows = any(unicodedata.category(character)[0] not in "CZ" and character not in _BLANK for character in text)
    return text if shows else ""


def idea_length(text: str) -> int:
    """Return how long a text counts: code points of the cleaned text.

    "é" is one however it was typed, "œ" and a plain emoji are one each; an emoji joined of several counts each part.
    """
    return len(clean_idea(text))


def half_day(now: datetime, published: date | None = None) -> str:
    """Return the only time a card keeps: "2026-11-22 matin" before noon in Paris, else "2026-11-22 après-midi".

    UNKNOWN where the clock says a day before `published`, when the edition on show was made: it can't be right.
    """
    if now.tzinfo is None:
        raise ValueError("a time without a zone can't be placed in a half-day")
    local = now.astimezone(PARIS)
    if published is not None and local.date() < published:
        return UNKNOWN
    return f"{local:%Y-%m-%d} {'matin' if local.hour < 12 else 'après-midi'}"


def half_day_begin(half_day: str) -> datetime:
    """Return the midnight or the noon of Paris at which a half-day began; that of 1 January 1980 for UNKNOWN."""
    try:
        day = date.fromisoformat(half_day[:10])
    except ValueError:
        day = date(1980, 1, 1)
    return datetime(day.year, day.month, day.day, 12 if half_day.endswith("après-midi") else 0, tzinfo=PARIS)


def week(half_day: str) -> str:
    """Return the week that a half-day is in, "2026-S47" (ISO 8601); UNKNOWN has none and stays as it is."""
    try:
        year, number, _ = date.fromisoformat(half_day[:10]).isocalendar()
    except ValueError:
        return half_day
    return f"{year}-S{number:02}"


def plain(half_day: str) -> str:
    """Return a half-day as it stands in names of files, "2026-11-22-apres-midi": every disk takes it."""
    return unicodedata.normalize("NFD", half_day).encode("ascii", "ignore").decode("ascii").replace(" ", "-")
