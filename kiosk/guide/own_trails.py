"""The files of mediators' own trails, one JSON file a trail: kept in the data folder, passed on on a stick.

A file is judged wherever it comes from; one that can't be read never hides the others.
"""

import dataclasses
import json
import os
import secrets
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from kiosk.errors import StoreError
from kiosk.guide.composing import (
    LONGEST_NOTE,
    LONGEST_TITLE,
    MOST_MINUTES,
    MOST_STOPS,
    OWN,
    OwnStop,
    OwnTrail,
    is_id,
    may_be_stop,
)
from kiosk.guide.rules import FEWEST_CHOICES, MOST_CHOICES
from kiosk.guide.words import one_line
from kiosk.paths import make_folder, sync_folder
from kiosk.tables.folder import reason_of

FOLDER = "trails"
FILE_FORMAT = 1
LONGEST_QUESTION, LONGEST_CHOICE = 90, 26
LARGEST_FILE = 100_000  # bytes; the largest trail takes 30 000

NOT_A_TRAIL = "{file} n’est pas un parcours ({reason}) : demandez-le de nouveau à qui l’a fait."
NOT_READ = "{file} ne peut être lu ({reason}) : vérifiez le fichier et les droits."
NOT_KEPT = "Ce parcours n’a pas pu être enregistré ({reason}) : recommencez, ou prévenez l’équipe."
UNKNOWN = "Le parcours « {id} » n’est pas dans cette borne : choisissez-en un de « kiosk guide check »."
ANOTHER = "Un autre parcours s’appelle déjà « {id} » : ajoutez --replace pour le remplacer."

T = TypeVar("T")


class OwnTrails:
    """The trails in the data folder; what writes raises StoreError, a sentence."""

    def __init__(self, data: Path) -> None:
        self._folder = data / FOLDER

    def read(self) -> tuple[tuple[OwnTrail, ...], tuple[str, ...]]:
        """Return the trails by title, and a sentence for each file that isn't one."""
        trails, faults = [], []
        for file in sorted(self._folder.glob(f"{OWN}*.json")) if self._folder.is_dir() else ():
            try:
                trail = read_trail(file)
                if file.stem != trail.id:
                    raise StoreError(NOT_A_TRAIL.format(file=file, reason="son nom n’est pas celui du parcours"))
                trails.append(trail)
            except StoreError as error:
                faults.append(str(error))
        return tuple(sorted(trails, key=lambda trail: (trail.title.casefold(), trail.id))), tuple(faults)

    def find(self, id: str) -> OwnTrail:
        """Return a trail; StoreError where there is none."""
        for trail in self.read()[0]:
            if trail.id == id:
                return trail
        raise StoreError(UNKNOWN.format(id=id))

    def keep(self, trail: OwnTrail) -> None:
        """Write a trail, in place of the one that had its id."""
        try:
            make_folder(self._folder)
            write_trail(trail, self._file(trail.id))
        except OSError as error:
            raise StoreError(NOT_KEPT.format(reason=reason_of(error))) from error

    def take_in(self, file: Path, replaces: bool = False) -> OwnTrail:
        """Keep the trail of a file from elsewhere; refuse to put it in another's place unless told to."""
        trail = read_trail(file)
        kept = self._file(trail.id)
        if kept.exists() and not replaces and not _holds(kept, trail):
            raise StoreError(ANOTHER.format(id=trail.id))
        self.keep(trail)
        return trail

    def remove(self, id: str) -> None:
        """Delete a trail; harmless where there is none."""
        try:
            self._file(id).unlink(missing_ok=True)
            if self._folder.is_dir():
                sync_folder(self._folder)
        except OSError as error:
            raise StoreError(NOT_KEPT.format(reason=reason_of(error))) from error

    def _file(self, id: str) -> Path:
        if not is_id(id):  # a name from elsewhere never leads out of the folder
            raise StoreError(UNKNOWN.format(id=id))
        return self._folder / f"{id}.json"


def write_trail(trail: OwnTrail, file: Path) -> None:
    """Write a trail beside its file, sync it, and put it in the file's place. Raises OSError."""
    aside = file.with_name(f".{file.name}-{secrets.token_hex(4)}.part")
    try:
        with aside.open("w", encoding="utf-8", newline="\n") as content:
            json.dump({"trail_format": FILE_FORMAT, **dataclasses.asdict(trail)}, content, ensure_ascii=False, indent=2)
            content.write("\n")
            content.flush()
            os.fsync(content.fileno())
        aside.replace(file)
    except BaseException:
        aside.unlink(missing_ok=True)
        raise
    sync_folder(file.parent)


def read_trail(file: Path) -> OwnTrail:
    """Return the trail that write_trail() wrote; StoreError, a sentence, for any other file."""
    try:
        with file.open("rb") as content:
            held = content.read(LARGEST_FILE + 1)
    except OSError as error:
        raise StoreError(NOT_READ.format(file=file, reason=reason_of(error))) from None
    try:
        said = json.loads(held.decode("utf-8-sig")) if len(held) <= LARGEST_FILE else None
    except (ValueError, RecursionError):
        raise StoreError(NOT_A_TRAIL.format(file=file, reason="il est coupé ou d’une autre sorte")) from None
    try:
        return _judged(said)
    except ValueError as error:
        raise StoreError(NOT_A_TRAIL.format(file=file, reason=error)) from None


def _holds(file: Path, trail: OwnTrail) -> bool:
    try:
        return read_trail(file) == trail
    except StoreError:
        return False


def _judged(said: Any) -> OwnTrail:
    """Return the trail that a file says; ValueError with the reason, in French, where it isn't one."""
    if not isinstance(said, dict) or "trail_format" not in said:
        raise ValueError("il ne contient pas de parcours")
    if said["trail_format"] != FILE_FORMAT:
        raise ValueError("il vient d’une version plus récente de la borne")
    trail = _made(OwnTrail, {key: value for key, value in said.items() if key != "trail_format"})
    if not is_id(trail.id):
        raise ValueError("son identifiant est mal écrit")
    if len(trail.stops) > MOST_STOPS:
        raise ValueError(f"il a plus de {MOST_STOPS} étapes")
    _require_words(trail.title, LONGEST_TITLE, "le titre")
    for words, name in ((trail.audience, "le public"), (trail.lead, "la présentation")):
        _require_words(words, LONGEST_NOTE, name, may_be_empty=True)
    stops = tuple(_made(OwnStop, stop) for stop in trail.stops)
    for number, stop in enumerate(stops, start=1):
        _judge_stop(stop, f"étape {number}, ")
    return replace(trail, stops=stops)


def _judge_stop(stop: OwnStop, where: str) -> None:
    if not may_be_stop(stop.route):
        raise ValueError(f"{where}l’adresse ne peut être une étape")
    if not 1 <= stop.minutes <= MOST_MINUTES:
        raise ValueError(f"{where}de 1 à {MOST_MINUTES} minutes")
    _require_words(stop.note, LONGEST_NOTE, f"{where}la note", may_be_empty=True)
    _require_words(stop.card, LONGEST_TITLE, f"{where}la carte", may_be_empty=True)
    _require_words(stop.question, LONGEST_QUESTION, f"{where}la question", may_be_empty=not stop.choices)
    for choice in stop.choices:
        if not isinstance(choice, str):
            raise ValueError(f"{where}les réponses")
        _require_words(choice, LONGEST_CHOICE, f"{where}une réponse")
    if stop.question and not FEWEST_CHOICES <= len(set(stop.choices)) == len(stop.choices) <= MOST_CHOICES:
        raise ValueError(f"{where}un vote a de {FEWEST_CHOICES} à {MOST_CHOICES} réponses différentes")


def _made(kind: type[T], said: Any) -> T:
    """Return an object of a dataclass of texts, numbers and lists from a JSON object that has just its fields."""
    known = {entry.name for entry in dataclasses.fields(kind)}  # type: ignore[arg-type]
    if not isinstance(said, dict) or set(said) != known:
        raise ValueError("des champs manquent ou sont inconnus")
    for name, value in said.items():
        wanted = int if name == "minutes" else list if name in ("stops", "choices") else str
        if type(value) is not wanted:
            raise ValueError(f"« {name} » est d’une autre sorte")
    return kind(**{name: tuple(value) if isinstance(value, list) else value for name, value in said.items()})


def _require_words(words: str, longest: int, name: str, may_be_empty: bool = False) -> None:
    if len(words) > longest or not (words or may_be_empty):
        raise ValueError(f"{name} est vide ou trop long")
    if words != one_line(words):
        raise ValueError(f"{name} contient des signes cachés")
