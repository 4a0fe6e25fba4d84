"""Lots of several kiosks as one set: the same lots give the same bytes, in any order and however often each is given.

Rows and texts stay what they were, lot by lot: nothing is joined that a lot keeps apart, and no row says more. Each
names its lot, so a set can be given again among the lots: a lot that is in it already counts once.
"""

import csv
import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from kiosk.errors import StoreError
from kiosk.feedback.formats import Progress, row_counter
from kiosk.feedback.lots import Lot, folder_name
from kiosk.feedback.manifest import describe_lot
from kiosk.feedback.model import AGE, DISTRICT, THEME
from kiosk.feedback.tables import FURTHER, HALF_DAY_MEANING, QUESTIONS
from kiosk.tables.folder import MANIFEST, MANIFEST_FORMAT, reason_of, sha256, write_manifest, written_aside
from kiosk.tables.table import Cell, Column, Table
from kiosk.tables.textfiles import unguard_formula, write_csv, write_jsonl
from kiosk.tables.workbook import write_xlsx

READ = ("jsonl", "csv")
"""The formats in which a lot can be given; where it is there in both the first is read."""

WRITERS = MappingProxyType({"csv": write_csv, "jsonl": write_jsonl, "xlsx": write_xlsx})

VERSION, LOT = "question_version", "lot_id"
"""The columns that a set adds; no question can have such an id."""

_WORDS = (THEME, "matters", DISTRICT, AGE, "half_day")  # columns whose digits are never a number
_OWN = (Column(VERSION, 12, "La version des questions du lot."), Column(LOT, 44, "Le lot, donc la borne."))

NOT_A_LOT = "{folder} n’est pas un lot ({reason}) : donnez un dossier écrit par « kiosk feedback export »."
HALF = "{folder} n’est pas entier ({reason}) : copiez de nouveau ce lot depuis sa borne."
TAMPERED = "{folder} a changé depuis son export ({reason}) : copiez de nouveau ce lot depuis sa borne."
UNFIT = "{folder} ne peut être réuni, car il est en {format} : donnez le même lot en csv ou en jsonl."
DIFFERENT = "Deux copies du lot {lot} diffèrent, {first} et {second} : copiez de nouveau ce lot depuis sa borne."
NOT_WRITTEN = "{folder} ne peut être écrit ({reason}) : vérifiez la place et les droits, ou donnez un autre --out."
IN_THE_WAY = "Un autre contenu occupe {folder} : renommez ce dossier, puis recommencez."


@dataclass(frozen=True, slots=True)
class Source:
    """A lot in a folder: what its manifest says of it, the format, the hash of each file by its name."""

    lot: Lot
    folder: Path
    format: str
    hashes: Mapping[str, str]
    in_set: bool

    @property
    def rank(self) -> tuple[int, bool, list[str]]:
        """Which of several copies is read: the same one in whatever order they were given."""
        return READ.index(self.format), self.in_set, sorted(self.hashes.values())

    def rows(self, table: str) -> Iterator[dict[str, Cell]]:
        """Yield the rows of "cards", "totals" or "ideas" of this lot, by column; raises StoreError."""
        name = f"{table}.{self.format}"
        if name not in self.hashes:
            return
        rows = _read_csv(self.folder / name) if self.format == "csv" else _read_jsonl(self.folder / name)
        try:
            yield from (row for row in rows if not self.in_set or row.get(LOT) == self.lot.id)
        except (ValueError, TypeError, AttributeError, csv.Error):
            raise StoreError(TAMPERED.format(folder=self.folder, reason=name)) from None

    def columns(self, table: str) -> tuple[str, ...]:
        """Return the names of a table's columns."""
        return tuple(next(self.rows(table), ()))


@dataclass(frozen=True, slots=True)
class Merged:
    """What became of a set: where it is, its lots, its cards and texts, and whether it lay there already."""

    folder: Path
    lots: int
    cards: int
    ideas: int
    was_there: bool

    @property
    def sentence(self) -> str:
        """One French sentence for staff."""
        if self.was_there:
            return f"Ces {self.lots} lots sont déjà réunis, entiers, dans {self.folder} : il n’y a rien à faire."
        return f"{self.lots} lots réunis : {self.cards} cartes, {self.ideas} idées, dans {self.folder}."


def merge_lots(folders: Sequence[Path], out: Path, format: str, progress: Progress) -> Merged:
    """Write the lots of these folders, sets among them, as one set under `out`; raises StoreError, a sentence."""
    chosen: dict[str, Source] = {}
    for folder in folders:
        for source in read_sources(folder):
            other = chosen.get(source.lot.id)
            if other is not None and _differ(source, other):
                first, second = sorted((str(source.folder), str(other.folder)))
                raise StoreError(DIFFERENT.format(lot=source.lot.id, first=first, second=second))
            if other is None or source.rank < other.rank:
                chosen[source.lot.id] = source
    sources = [chosen[id] for id in sorted(chosen)]
    name = f"merged-{hashlib.sha256(' '.join(sorted(chosen)).encode()).hexdigest()[:12]}"
    target = out / folder_name(name, format)
    cards, ideas = (sum(getattr(source.lot, what) for source in sources) for what in ("cards", "ideas"))
    was_there = target.exists()
    try:
        if not was_there:
            _write(sources, name, target, format, progress)
        elif not _holds(target, sources):
            raise StoreError(IN_THE_WAY.format(folder=target))
    except OSError as error:
        raise StoreError(NOT_WRITTEN.format(folder=target, reason=reason_of(error))) from error
    return Merged(target, len(sources), cards, ideas, was_there)


def read_sources(folder: Path) -> list[Source]:
    """Return the lots of a folder, once each file of it was found as its manifest says; raises StoreError."""
    try:
        manifest = json.loads((folder / MANIFEST).read_text("utf-8"))
        in_set = "lots" in manifest
        lots = [_lot(said) for said in (manifest["lots"] if in_set else [manifest])]
        format = str(manifest["format"])
        hashes = {Path(file["name"]).name: str(file["sha256"]) for file in manifest["files"]}
        if manifest["manifest"] != MANIFEST_FORMAT:
            raise StoreError(NOT_A_LOT.format(folder=folder, reason="il vient d’une autre version de la borne"))
    except FileNotFoundError:
        reason = f"{MANIFEST} manque" if folder.is_dir() else "ce dossier n’existe pas"
        raise StoreError((HALF if folder.is_dir() else NOT_A_LOT).format(folder=folder, reason=reason)) from None
    except NotADirectoryError:
        raise StoreError(NOT_A_LOT.format(folder=folder, reason="ce n’est pas un dossier")) from None
    except (ValueError, KeyError, TypeError, AttributeError):
        raise StoreError(TAMPERED.format(folder=folder, reason=f"{MANIFEST} est illisible")) from None
    except OSError as error:
        raise StoreError(NOT_A_LOT.format(folder=folder, reason=reason_of(error))) from error
    if format not in READ:
        raise StoreError(UNFIT.format(folder=folder, format=format))
    tables = {"totals" if lot.totals else "cards" for lot in lots} | {"ideas"}
    for name in {*hashes, *(f"{table}.{format}" for table in tables)}:
        if not (folder / name).is_file() or name not in hashes:
            raise StoreError(HALF.format(folder=folder, reason=f"{name} manque"))
        if sha256(folder / name) != hashes[name]:
            raise StoreError(TAMPERED.format(folder=folder, reason=name))
    return [Source(lot, folder, format, hashes, in_set) for lot in lots]


def _lot(said: Mapping[str, Any]) -> Lot:
    versions = tuple(str(version) for version in said["question_versions"])
    counts = (int(said["k"]), int(said["cards"]), int(said["ideas"]))
    return Lot(str(said["lot"]), str(said["closed"]), *counts, True, bool(said["totals"]), versions)


def _differ(one: Source, other: Source) -> bool:
    """Whether two copies of a lot can't both be as it was written."""
    alike = (one.format, one.in_set) == (other.format, other.in_set) == (one.format, False)
    return one.lot != other.lot or (alike and one.hashes != other.hashes)


def _holds(target: Path, sources: Sequence[Source]) -> bool:
    """Whether a folder holds the set of these lots, whole."""
    try:
        manifest = json.loads((target / MANIFEST).read_text("utf-8"))
        whole = all(sha256(target / Path(file["name"]).name) == file["sha256"] for file in manifest["files"])
        return whole and manifest["lots"] == [describe_lot(source.lot) for source in sources]
    except (FileNotFoundError, NotADirectoryError, ValueError, KeyError, TypeError):
        return False


def _write(sources: Sequence[Source], name: str, target: Path, format: str, progress: Progress) -> None:
    with written_aside(target) as aside:
        tables = _tables(sources)
        rows_of = WRITERS[format](aside, tables, row_counter(progress, sum(table.size for table in tables)))
        lots = [describe_lot(source.lot) for source in sources]
        write_manifest(aside, {"merged": name, "lots": lots, "format": format}, rows_of)


def _tables(sources: Sequence[Source]) -> tuple[Table, ...]:
    """Return the tables of a set: those of its lots one after the other, texts apart from cards as they were."""
    of_rows = [source for source in sources if not source.lot.totals]
    of_totals = [source for source in sources if source.lot.totals]
    tables = []
    if of_rows:
        fixed = (
            *(Column(id, width, meaning) for id, (width, meaning) in QUESTIONS.items()),
            Column("half_day", 24, HALF_DAY_MEANING),
        )
        tables.append(_table("cards", "Cartes", _with_further("cards", fixed, 18, FURTHER, of_rows), of_rows))
    if of_totals:
        fixed = (Column("question", 18, ""), Column("answer", 32, ""), Column("cards", 10, ""))
        tables.append(_table("totals", "Totaux", fixed, of_totals))
    texts = (Column("theme", 18, ""), Column("idea", 90, ""))
    tables.append(_table("ideas", "Idées", _with_further("ideas", texts, 90, "", sources), sources))
    return tuple(tables)


def _with_further(
    name: str, fixed: tuple[Column, ...], width: int, meaning: str, sources: Iterable[Source]
) -> tuple[Column, ...]:
    """Add the columns that lots have beside, in the order of the alphabet: a further question's."""
    known = {*(column.name for column in fixed), VERSION, LOT}
    further = {id for source in sources for id in source.columns(name) if id not in known}
    return (*fixed, *(Column(id, width, meaning) for id in sorted(further)))


def _table(name: str, title: str, columns: tuple[Column, ...], sources: Sequence[Source]) -> Table:
    cell: Callable[[str, Cell], Cell] = (lambda id, cell: cell) if name == "ideas" else _answer

    def rows() -> Iterator[tuple[Cell, ...]]:
        for source in sources:
            own = ("|".join(source.lot.versions), source.lot.id)
            for row in source.rows(name):
                yield (*(cell(column.name, row.get(column.name)) for column in columns), *own)

    counts = {"cards": "cards", "ideas": "ideas"}
    size = sum(getattr(source.lot, counts[name]) if name in counts else 1 for source in sources)
    return Table(name, title, (*columns, *_OWN), size, rows, free_text=name == "ideas")


def _answer(id: str, cell: Cell) -> Cell:
    """Return an answer alike from either format: CSV doesn't tell a number from its digits."""
    is_number = isinstance(cell, str) and id not in _WORDS and cell.isdecimal() and cell.isascii()
    return int(cell) if is_number and cell is not None else cell


def _read_csv(file: Path) -> Iterator[dict[str, Cell]]:
    with file.open(encoding="utf-8-sig", newline="") as content:
        for row in csv.DictReader(content, delimiter=";"):
            yield {id: unguard_formula(cell) or None for id, cell in row.items()}


def _read_jsonl(file: Path) -> Iterator[dict[str, Cell]]:
    with file.open(encoding="utf-8") as content:
        for line in content:
            yield json.loads(line)
