"""What a card of paper may say: the questions of an edition, and how a line's cells are read as answers.

Nothing is guessed and nothing changed: a cell is the id of an answer or its words as visitors read them, whatever their
case, accents and signs; else the line is refused, with the reason.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from kiosk.feedback.model import LONGEST_IDEA, UNKNOWN, Answer, Card, idea_length

HALF_DAY = "half_day"

_HALF_DAY_NAMES = ("demi-journée", "date", "jour")
_MOMENT = re.compile(
    r"(?:(?P<year>\d{4})-(?P<month>\d\d?)-(?P<day>\d\d?)|(?P<d>\d\d?)/(?P<m>\d\d?)/(?P<y>(?:\d\d)?\d\d))"
    r"(?: +(?P<half>matin|apres[ -]?midi))?"
)

ILLEGIBLE = "Des caractères sont illisibles : retapez-les, et enregistrez le fichier en UTF-8."
EMPTY = "La carte est vide : écrivez une réponse au moins, ou retirez la ligne."


class RefusedError(Exception):
    """A line that isn't a card; its message is the reason, a French sentence."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of the card, as an edition asks it.

    Attributes:
        id: names its column and its answers.
        names: other names of its column: its title, what it is about.
        choices: (id, words, answer as it is stored) of each answer on offer; none for a free text.
        most: how many may be chosen.
    """

    id: str
    names: tuple[str, ...]
    choices: tuple[tuple[str, str, Answer], ...]
    most: int = 1


class PaperCard(NamedTuple):
    """A line that is a card: the card, its half-day (or its day alone, or UNKNOWN)."""

    card: Card
    half_day: str


class Form:
    """What a card may say: the questions of an edition, their version, and the half-day `now`, after which none is."""

    def __init__(self, questions: Sequence[Asked], version: str, now: str) -> None:
        self._questions = {asked.id: asked for asked in questions}
        self._answers = {
            asked.id: {fold(words): answer for _, words, answer in asked.choices}
            | {fold(id): answer for id, _, answer in asked.choices}
            for asked in questions
        }
        self._version = version
        self._now = now
        self.columns = (*self._questions, HALF_DAY)
        names = [(asked.id, name) for asked in questions for name in asked.names]
        names += [(HALF_DAY, name) for name in _HALF_DAY_NAMES]
        self.named: Mapping[str, str] = {fold(name): id for id, name in (*names, *((id, id) for id in self.columns))}
        self._chosen = lru_cache(maxsize=16_384)(self._read_answer)  # answers are few and come again
        self._moment = lru_cache(maxsize=4096)(self._read_moment)

    def read(self, cells: Mapping[str, str]) -> PaperCard:
        """Return what a line says, by the ids of its columns; raises RefusedError."""
        answers: dict[str, Answer] = {}
        texts: dict[str, str] = {}
        when = UNKNOWN
        for id, cell in cells.items():
            if "\ufffd" in cell:
                raise RefusedError(ILLEGIBLE)
            if id == HALF_DAY:
                when = self._moment(cell)
            elif not self._questions[id].choices:
                if (length := idea_length(cell)) > LONGEST_IDEA:
                    raise RefusedError(f"« {id} » a {length} caractères : raccourcissez à {LONGEST_IDEA} au plus.")
                texts[id] = cell
            elif cell and (chosen := self._chosen(id, cell)) not in ("", ()):
                answers[id] = chosen
        try:
            return PaperCard(Card(answers, texts, self._version), when)
        except ValueError:  # all else has been seen to: a card of nothing
            raise RefusedError(EMPTY) from None

    def _read_answer(self, id: str, cell: str) -> Answer:
        """Return an answer as it is stored; "" for a cell of blanks."""
        known, most = self._answers[id], self._questions[id].most
        words = [word for word in (cell.split("|") if most > 1 else (cell,)) if word.strip()]
        chosen = []
        for word in words:
            answer = known.get(fold(word))
            if answer is None:
                ids = ", ".join(choice for choice, _, _ in self._questions[id].choices)
                raise RefusedError(f"« {short(word)} » n’est pas une réponse de « {id} » : écrivez {ids}, ou rien.")
            chosen.append(answer)
        if len(set(chosen)) < len(chosen):
            raise RefusedError(f"« {id} » dit deux fois la même réponse : gardez-la une fois.")
        if len(chosen) > most:
            raise RefusedError(f"« {id} » a {len(chosen)} réponses : gardez-en {most} au plus.")
        if most > 1:
            return tuple(str(answer) for answer in chosen)
        return chosen[0] if chosen else ""

    def _read_moment(self, cell: str) -> str:
        """Return a half-day or a day as it is kept."""
        said = " ".join(_plain(cell).split())
        if said in ("", UNKNOWN):
            return UNKNOWN
        found = _MOMENT.fullmatch(said)
        try:
            if found is None:
                raise ValueError
            if found["year"]:
                day = date(int(found["year"]), int(found["month"]), int(found["day"]))
            else:
                year = found["y"] if len(found["y"]) == 4 else f"20{found['y']}"
                day = date(int(year), int(found["m"]), int(found["d"]))
        except ValueError:
            raise RefusedError(
                f"« {short(cell)} » n’est pas une demi-journée : écrivez « 2026-11-22 matin », « 2026-11-22 "
                "après-midi », « 2026-11-22 » ou rien."
            ) from None
        half = found["half"]
        if day.isoformat() > self._now[:10] or (
            day.isoformat() == self._now[:10] and self._now.endswith("matin") and half not in (None, "matin")
        ):
            raise RefusedError(f"« {short(cell)} » n’est pas encore arrivé : corrigez la date.")
        return day.isoformat() if half is None else f"{day} {'matin' if half == 'matin' else 'après-midi'}"


def fold(text: str) -> str:
    """Return what counts of a name or an answer: letters and digits, in lower case, without accents, one space."""
    return " ".join(re.findall(r"[^\W_]+", _plain(text)))


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold().replace("œ", "oe"))
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def short(cell: str) -> str:
    """Return what a reason quotes of a cell."""
    return cell if len(cell) <= 40 else f"{cell[:40]}…"
