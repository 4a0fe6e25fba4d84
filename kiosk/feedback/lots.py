"""A lot: a closed set of cards, the unit in which they leave the kiosk. What it is, and how closing one can end."""

import secrets
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from kiosk.feedback.model import plain

DEFAULT_FORMAT = "csv"
"""The format whose folder has the lot's name alone."""


@dataclass(frozen=True, slots=True)
class Lot:
    """A closed set of cards; none joins it or leaves it any more.

    Attributes:
        id: names the lot and its folder, unlike that of any other lot of any kiosk.
        half_day: when it was closed, no finer.
        k: the smallest number of cards that could share what a row says when it was closed.
        cards, ideas: how many cards it holds, and how many free texts.
        written: whether it has been written out whole, at least once.
        totals: whether it holds totals for each question instead of cards: they were fewer than k, and the last.
        versions: of the questions that its cards answered.
        questions, text_questions: ids of the questions that were answered by a choice, and of those by a free text.
    """

    id: str
    half_day: str
    k: int
    cards: int
    ideas: int
    written: bool
    totals: bool = False
    versions: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    text_questions: tuple[str, ...] = ()


class Outcome(Enum):
    """How giving out a lot can end; the first two are what was wanted."""

    WRITTEN = "written"
    ALREADY_THERE = "already_there"
    TOO_FEW = "too_few"
    OUT_OF_REACH = "out_of_reach"
    UNKNOWN_LOT = "unknown_lot"
    NOT_WRITTEN = "not_written"
    IN_THE_WAY = "in_the_way"


@dataclass(frozen=True, slots=True)
class Export:
    """What became of one lot.

    Attributes:
        outcome: how it ended.
        lot: id of the lot; where cards were too few that of the last one closed; "" where there is none.
        folder: where it is, or should have been.
        format: the format that was asked for.
        cards, ideas: cards and free texts written.
        totals: whether the cards were too few for rows, and were written as totals.
        k: the smallest number of cards of a lot.
        reason: why the folder couldn't be written, in French where known; "" where it could.
        holds_cards: whether the format holds the cards themselves, or their counts only.
        error: the system's number for the reason; 0 where there is none.
    """

    outcome: Outcome
    lot: str
    folder: Path
    format: str = DEFAULT_FORMAT
    cards: int = 0
    ideas: int = 0
    k: int = 0
    reason: str = ""
    totals: bool = False
    holds_cards: bool = True
    error: int = 0

    @property
    def done(self) -> bool:
        """Whether the lot lies whole in its folder."""
        return self.outcome in (Outcome.WRITTEN, Outcome.ALREADY_THERE)

    @property
    def command(self) -> str:
        """What writes this lot in this format again."""
        return export_command(self.lot, self.format)

    @property
    def sentence(self) -> str:
        """One French sentence for staff: what happened and what to do."""
        match self.outcome:
            case Outcome.WRITTEN if not self.holds_cards:
                return (
                    f"Affiche du lot {self.lot} dans {self.folder} : elle ne contient ni carte ni idée, écrivez aussi "
                    f"le lot, avec « {export_command(self.lot, DEFAULT_FORMAT)} »."
                )
            case Outcome.WRITTEN if self.totals:
                return (
                    f"Lot {self.lot} : moins de {self.k} cartes, donc seulement les totaux de chaque question, jamais "
                    f"croisés, et {_count(self.ideas, 'idée')} sans sujet, dans {self.folder}."
                )
            case Outcome.WRITTEN:
                return (
                    f"Lot {self.lot} : {_count(self.cards, 'carte')}, {_count(self.ideas, 'idée')}, dans {self.folder}."
                )
            case Outcome.ALREADY_THERE:
                return f"Le lot {self.lot} est déjà, entier, dans {self.folder} : il n’y a rien à faire."
            case Outcome.TOO_FEW:
                again = f" ; pour écrire un lot déjà fermé, lancez « {self.command} »" if self.lot else ""
                if self.k == 1:
                    return f"Aucune carte n’attend d’être exportée : revenez quand un avis aura été laissé{again}."
                return (
                    f"Moins de {self.k} cartes attendent : revenez quand il y en aura {self.k}, "
                    "aucun lot n’est fermé ; "
                    f"à la fin de l’exposition, « kiosk feedback export --last » en écrit les totaux{again}."
                )
            case Outcome.OUT_OF_REACH:
                return (
                    f"Le dossier {self.folder} ne peut être écrit ({self.reason}) : vérifiez-le "
                    "ou indiquez-en un autre avec --out ; aucun lot n’est fermé."
                )
            case Outcome.UNKNOWN_LOT:
                return f"Le lot « {self.lot} » n’existe pas : choisissez-en un dans « kiosk feedback stats »."
            case Outcome.NOT_WRITTEN:
                return (
                    f"Le lot {self.lot} est fermé, mais n’a pas pu être écrit dans {self.folder.parent} "
                    f"({self.reason}) : vérifiez la place et les droits, puis lancez "
                    f"« {self.command} » ; aucune carte n’est perdue."
                )
            case Outcome.IN_THE_WAY:
                return f"Un autre contenu occupe {self.folder} : renommez ce dossier, puis lancez « {self.command} »."


def new_lot_id(half_day: str) -> str:
    """Return "lot-2026-11-22-apres-midi-" and 12 random hex digits: a folder name that FAT32 takes too."""
    return f"lot-{plain(half_day)}-{secrets.token_hex(6)}"


def folder_name(lot: str, format: str) -> str:
    """Return the name of the folder of a lot in a format: the lot's own, and for any but CSV "-" and the format.

    A folder holds one format: so it is whole or not there, in each format by itself, and never touched again.
    """
    return lot if format == DEFAULT_FORMAT else f"{lot}-{format}"


def export_command(lot: str, format: str) -> str:
    """Return the command that writes a closed lot in a format."""
    return f"kiosk feedback export --lot {lot}" + (f" --format {format}" if format != DEFAULT_FORMAT else "")


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'s' if number > 1 else ''}"
