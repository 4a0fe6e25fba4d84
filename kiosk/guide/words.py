"""What a session's kind of group, kind of vote and half-day are called on paper and in tables; words people give."""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

KINDS: Mapping[str, str] = MappingProxyType(
    {"class": "classe", "neighbourhood": "quartier", "delegation": "délégation", "other": "autre groupe"}
)
"""Kinds of group, by rules.GROUP_KINDS."""

VOTES: Mapping[str, str] = MappingProxyType({"hands": "à main levée", "secret": "vote secret", "dots": "points"})
"""Kinds of vote, by summary.Result."""

NO_DAY = "date inconnue"
NO_WEEK = "inconnue"

_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin", "juillet"),
    *("août", "septembre", "octobre", "novembre", "décembre"),
)


def moment(half_day: str) -> str:
    """Return "dimanche 22 novembre 2026, matin" for "2026-11-22 matin"; NO_DAY for a clock that couldn't be right."""
    day = _day(half_day)
    if day is None:
        return NO_DAY
    number = "1er" if day.day == 1 else day.day
    return f"{_DAYS[day.weekday()]} {number} {_MONTHS[day.month - 1]} {day.year}, {half_day[11:]}"


def week(half_day: str) -> str:
    """Return the week of a half-day, "2026-S47" (ISO 8601); NO_WEEK for a clock that couldn't be right."""
    day = _day(half_day)
    if day is None:
        return NO_WEEK
    year, number, _ = day.isocalendar()
    return f"{year}-S{number:02}"


def counted(count: int, word: str) -> str:
    """Return a number with its word, in the plural from two on."""
    return f"{count} {word}{'s' if count > 1 else ''}"


def one_line(words: str) -> str:
    """Return words on one line, without characters that can't be seen or written."""
    words = re.sub(r"[ \t\r\n]+", " ", words).strip(" ")  # no-break spaces stay
    return "".join(character for character in words if unicodedata.category(character) not in _HIDDEN)


def _day(half_day: str) -> date | None:
    try:
        return date.fromisoformat(half_day[:10])
    except ValueError:
        return None
