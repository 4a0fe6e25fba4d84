"""Written French to said French, for a voice that would stumble on what is written for the eye.

What belongs to a text of this town (CCAS, m², ivry94.fr) stands in a table that comes with the edition; what follows a
rule (numbers, dates, hours, doubled forms) stands here. What is said holds letters and punctuation alone, so that any
voice says it alike.
"""

import re
from collections.abc import Iterable, Mapping

from kiosk.speech.numbers import cardinal, decimal, digits, ordinal, roman

_NARROW = "\u202f\u00a0"  # the spaces that stand in a number, or before a sign
_MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
)  # fmt: skip
_LETTER = r"[^\W\d_]"
_GROUPS = re.compile(rf"(?<![\d,.])\d{{1,3}}(?:[{_NARROW}]\d{{3}})+(?!\d)")
_DOUBLE = re.compile(rf"({_LETTER}+)(?:·({_LETTER}+?)(?:·(s))?|\.(e)(?:\.(s))?|-(es))(?!\w)")
_DATE = re.compile(r"(?<!\d)(\d{1,2})/(\d{1,2})/(\d{4})(?!\d)")
_ALL_WEEK = re.compile(r"(?<!\d)7 ?j ?/ ?7(?!\d)")
_ALL_DAY = re.compile(r"(?<!\d)24 ?h? ?/ ?24(?!\d)")
_HOUR = re.compile(r"(?<![\d,])(\d{1,2}) ?h(?: ?(\d{2}))?(?![\w²/])")
_EUROS = re.compile(r"(?<![\d,])(\d+),(\d{2}) ?€(?!\w)")
_RANGE = re.compile(r"(?<![\d,.])(\d+) ?[-–] ?(\d+)(?![\d,]|\s?[-–]\s?\d)")
_FRACTION = re.compile(r"(?<!\d)(\d+)/(\d+)(?!\d)")
_ORDINAL = re.compile(r"(?<![\d,])(\d+)(ers?|res?|nde?s?|es?)(?!\w)")
_ROMAN_ORDINAL = re.compile(r"(?<!\w)([IVX]+)(ers?|res?|es?)(?!\w)")
_ROMAN = re.compile(r"(?<![\w’])[IVX]{2,}(?!\w)")
_JOINED = re.compile(rf"(?<={_LETTER})(?=\d)|(?<=\d)(?={_LETTER})")
_MINUS = re.compile(r"(?<![\w)])[-\u2212](?=\d)")
_NUMBER = re.compile(r"(\d+)(?:,(\d+))?")
# Signs that a person doesn't say, or says by a word; a table of the edition may say otherwise.
_SIGNS = (
    (re.compile(r"(?<=\d) ?°(?!\w)"), " degrés"),
    (re.compile(r" [·–—×/→] |[→■©]|…(?=\w)"), ", "),
    (re.compile(r" ?& ?"), " et "),
    (re.compile(r"(?<=\d) ?\+ ?(?=\d)"), " plus "),
    (re.compile(r"\+"), " plus "),
    (re.compile(r"[_/–—]"), " "),
)
_LEFT_OUT = re.compile(r"(?:\s*,)+(?=\s*[,.:;?!]|\s*$)|^\s*,\s*")


class Spoken:
    """Says texts with the pronunciations of one edition.

    Args:
        words: how to say what is written so: whole words with their capitals, signs and units. The longest wins.
    """

    def __init__(self, words: Mapping[str, str]) -> None:
        self._words = dict(words)
        self._table = re.compile(_any_of(self._words)) if words else None

    def say(self, text: str) -> str:
        """Return what a person says who reads this text; "" where it holds nothing to say."""
        said = _GROUPS.sub(lambda m: re.sub(rf"[{_NARROW}]", "", m[0]), text)
        said = re.sub(r"\s+", " ", said.replace("'", "’"))
        said = _HOUR.sub(_hour, _ALL_DAY.sub("24 heures sur 24", _ALL_WEEK.sub("7 jours sur 7", said)))
        said = _EUROS.sub(_euros, said)
        if self._table is not None:
            said = self._table.sub(lambda m: f" {self._words[m[0]]} ", said)
        said = _DOUBLE.sub(_both, said)
        said = _DATE.sub(_date, said)
        said = _FRACTION.sub(r"\1 sur \2", _RANGE.sub(r"\1 à \2", said))
        said = _ORDINAL.sub(lambda m: ordinal(int(m[1]), m[2].startswith(("re", "nde"))), said)
        said = _ROMAN.sub(_roman, _ROMAN_ORDINAL.sub(_roman_ordinal, said))
        for sign, word in _SIGNS:
            said = sign.sub(word, said)
        said = _JOINED.sub(" ", _MINUS.sub("moins ", said))
        said = _NUMBER.sub(lambda m: decimal(m[1], m[2]) if m[2] else digits(m[1]), said)
        said = re.sub(r"\s+", " ", _LEFT_OUT.sub("", said))
        said = re.sub(r"(?<=[(’-]) | (?=[,.)])", "", said).strip()
        return said if re.search(r"\w", said) else ""


def _any_of(words: Iterable[str]) -> str:
    """Return the pattern of all entries: a word isn't part of another; a unit may follow its number without a space."""
    alike: dict[tuple[str, str], list[str]] = {}
    for written in sorted(words, key=len, reverse=True):
        before = rf"(?<!{_LETTER})" if re.match(_LETTER, written) else r"(?<!\d)" if written[:1].isdigit() else ""
        alike.setdefault((before, r"(?!\w)" if re.search(r"\w$", written) else ""), []).append(re.escape(written))
    # Words that begin with a sign last: "/an" must not take what "€/an" is about.
    groups = sorted(alike.items(), key=lambda group: not group[0][0])
    return "|".join(f"{before}(?:{'|'.join(found)}){after}" for (before, after), found in groups)


def _hour(match: re.Match[str]) -> str:
    hour, minute = int(match[1]), int(match[2] or 0)
    said = cardinal(hour)
    said = f"{said}e" if hour in (1, 21) else said
    return f"{said} heure{'s' if hour > 1 else ''}{f' {cardinal(minute)}' if minute else ''}"


def _euros(match: re.Match[str]) -> str:
    euros, cents = int(match[1]), int(match[2])
    parts = [f"{cardinal(euros)} euro{'s' if euros > 1 else ''}"] if euros else []
    if cents:
        parts.append(cardinal(cents) if euros else f"{cardinal(cents)} centime{'s' if cents > 1 else ''}")
    return " ".join(parts) or "zéro euro"


def _date(match: re.Match[str]) -> str:
    day, month = int(match[1]), int(match[2])
    if not 1 <= month <= 12:
        return match[0]
    return f"{'premier' if day == 1 else day} {_MONTHS[month - 1]} {match[3]}"


def _both(match: re.Match[str]) -> str:
    """Say a doubled form as two words: "élu·es" as "élus et élues", "élu·e" as "élu ou élue"."""
    stem, ending = match[1], match[2] or match[4] or match[6]
    if match[3] or match[5]:
        ending += "s"
    several = ending.endswith("s")
    man = f"{stem}s" if several else stem
    for end, start in (("eur", "rice"), ("eur", "eus"), ("er", "èr"), ("f", "ve"), ("r", "se"), ("x", "se")):
        if stem.endswith(end) and ending.startswith(start):
            stem = stem.removesuffix(end)
            break
    return f"{man} {'et' if several else 'ou'} {stem}{ending}"


def _roman(match: re.Match[str]) -> str:
    number = roman(match[0])
    return match[0] if number is None else cardinal(number)


def _roman_ordinal(match: re.Match[str]) -> str:
    number = roman(match[1])
    return match[0] if number is None else ordinal(number, match[2].startswith("re"))
