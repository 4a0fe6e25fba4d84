"""Guided sessions on their way out: one folder for all of them, and those of several kiosks as one.

The same sessions give the same folder to the byte, in whatever order and however often they are given: its name is
taken from what it holds, and a session that was given twice is in it once.
"""

import csv
import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any

from kiosk.errors import StoreError
from kiosk.guide.tables import READ_BACK, Row, in_order, read_sessions, session_id, session_tables
from kiosk.guide.titled import TitledSession
from kiosk.guide.words import counted
from kiosk.tables.folder import MANIFEST, MANIFEST_FORMAT, reason_of, sha256, write_manifest, written_aside
from kiosk.tables.table import Table
from kiosk.tables.textfiles import unguard_formula, write_csv, write_jsonl
from kiosk.tables.workbook import write_xlsx

WORKBOOK = "sessions.xlsx"
DEFAULT_FORMAT = "csv"
READ = ("csv", "jsonl")
"""The formats that can be merged; a workbook is for reading."""

Write = Callable[[Path, tuple[Table, ...], Callable[[], None]], Mapping[str, int]]
FORMATS: Mapping[str, Write] = MappingProxyType(
    {"csv": write_csv, "xlsx": partial(write_xlsx, name=WORKBOOK), "jsonl": write_jsonl}
)

NONE = "Aucune séance n’est finie : il n’y a rien à exporter."
NOT_SESSIONS = "{folder} ne contient pas de séances ({reason}) : donnez un dossier écrit par « kiosk guide export »."
HALF = "{folder} n’est pas entier ({reason}) : copiez-le de nouveau depuis sa borne."
TAMPERED = "{folder} a changé depuis son export ({reason}) : copiez-le de nouveau depuis sa borne."
UNFIT = "{folder} ne peut être réuni, car il est en {format} : exportez les mêmes séances en csv ou en jsonl."
NOT_WRITTEN = "{folder} ne peut être écrit ({reason}) : vérifiez la place et les droits, ou donnez un autre --out."
IN_THE_WAY = "Un autre contenu occupe {folder} : renommez ce dossier, puis recommencez."


@dataclass(frozen=True, slots=True)
class Exported:
    """What became of sessions: where they are, how many, how many people, and whether they lay there already."""

    folder: Path
    sessions: int
    people: int
    was_there: bool

    @property
    def sentence(self) -> str:
        """One French sentence for staff."""
        if self.was_there:
            held = counted(self.sessions, "séance")
            return f"{self.folder} est déjà là, entier, avec {held} : il n’y a rien à faire."
        people = counted(self.people, "personne")
        return f"{counted(self.sessions, 'séance')}, {people}, dans {self.folder}."


def export_sessions(sessions: Iterable[TitledSession], out: Path, format: str = DEFAULT_FORMAT) -> Exported:
    """Write sessions as one folder under `out`; raises StoreError, a sentence, also where there is none."""
    held = in_order(sessions)
    if not held:
        raise StoreError(NONE)
    name = f"seances-{hashlib.sha256(repr(held).encode()).hexdigest()[:12]}"
    folder = out / (name if format == DEFAULT_FORMAT else f"{name}-{format}")
    exported = Exported(folder, len(held), sum(session.summary.size for session in held), folder.exists())
    try:
        if not exported.was_there:
            with written_aside(folder) as aside:
                rows_of = FORMATS[format](aside, session_tables(held, explained=format == "xlsx"), lambda: None)
                says = {"sessions": [session_id(session.summary) for session in held], "people": exported.people}
                write_manifest(aside, says | {"format": format}, rows_of)
        elif not _is_whole(folder):
            raise StoreError(IN_THE_WAY.format(folder=folder))
    except OSError as error:
        raise StoreError(NOT_WRITTEN.format(folder=folder, reason=reason_of(error))) from error
    return exported


def merge_sessions(folders: Sequence[Path], out: Path, format: str = DEFAULT_FORMAT) -> Exported:
    """Write the sessions of these folders, of whatever kiosks, as one folder under `out`; raises StoreError.

    Where two kiosks have a session in other words of two editions, the one that comes first in the alphabet is taken.
    """
    chosen: dict[str, TitledSession] = {}
    for folder in folders:
        for session in read_folder(folder):
            id = session_id(session.summary)
            chosen[id] = min(session, chosen.get(id, session), key=repr)
    return export_sessions(chosen.values(), out, format)


def read_folder(folder: Path) -> tuple[TitledSession, ...]:
    """Return the sessions of a folder, once each file of it was found as its manifest says; raises StoreError."""
    try:
        manifest = json.loads((folder / MANIFEST).read_text("utf-8"))
        if manifest["manifest"] != MANIFEST_FORMAT:
            raise StoreError(NOT_SESSIONS.format(folder=folder, reason="il vient d’une autre version de la borne"))
        if "sessions" not in manifest:
            raise StoreError(NOT_SESSIONS.format(folder=folder, reason="c’est autre chose"))
        format, ids = str(manifest["format"]), list(manifest["sessions"])
        hashes = {Path(file["name"]).name: str(file["sha256"]) for file in manifest["files"]}
    except FileNotFoundError:
        reason = f"{MANIFEST} manque" if folder.is_dir() else "ce dossier n’existe pas"
        raise StoreError((HALF if folder.is_dir() else NOT_SESSIONS).format(folder=folder, reason=reason)) from None
    except (ValueError, KeyError, TypeError, AttributeError):
        raise StoreError(TAMPERED.format(folder=folder, reason=f"{MANIFEST} est illisible")) from None
    except OSError as error:
        raise StoreError(NOT_SESSIONS.format(folder=folder, reason=reason_of(error))) from error
    if format not in READ:
        raise StoreError(UNFIT.format(folder=folder, format=format))
    names = {table: f"{table}.{format}" for table in READ_BACK}
    for name in sorted({*hashes, *names.values()}):
        if not (folder / name).is_file() or name not in hashes:
            raise StoreError(HALF.format(folder=folder, reason=f"{name} manque"))
        if sha256(folder / name) != hashes[name]:
            raise StoreError(TAMPERED.format(folder=folder, reason=name))
    try:
        read = _read_csv if format == "csv" else _read_jsonl
        sessions = read_sessions({table: read(folder / name) for table, name in names.items()})
        if [session_id(session.summary) for session in sessions] != ids:
            raise ValueError("other sessions than the manifest names")
    except (ValueError, KeyError, TypeError, AttributeError, csv.Error):
        raise StoreError(TAMPERED.format(folder=folder, reason="une ligne est illisible")) from None
    return sessions


def _is_whole(folder: Path) -> bool:
    """Whether a folder, whose name says what it holds, holds it."""
    try:
        manifest: dict[str, Any] = json.loads((folder / MANIFEST).read_text("utf-8"))
        return all(sha256(folder / Path(file["name"]).name) == file["sha256"] for file in manifest["files"])
    except (FileNotFoundError, NotADirectoryError, ValueError, KeyError, TypeError):
        return False


def _read_csv(file: Path) -> Iterator[Row]:
    with file.open(encoding="utf-8-sig", newline="") as content:
        for row in csv.DictReader(content, delimiter=";"):
            yield {name: unguard_formula(cell) for name, cell in row.items()}


def _read_jsonl(file: Path) -> Iterator[Row]:
    with file.open(encoding="utf-8") as content:
        for line in content:
            yield json.loads(line)
