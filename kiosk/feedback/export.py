"""A lot on its way out: tables of rows, a writer for each format, and a folder that appears whole or not at all.

The same lot gives the same bytes each time it is written, so a lot that is there twice is seen to be the same.
"""

import csv
import errno
import hashlib
import json
import os
import secrets
import shutil
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import IO

from kiosk.clock import WallClock
from kiosk.feedback.lots import Export, Lot, Outcome, new_lot_id
from kiosk.feedback.model import half_day
from kiosk.feedback.store import LotStore
from kiosk.paths import make_folder, sync_folder

MANIFEST = "manifest.json"
MANIFEST_FORMAT = 1

Cell = str | int | None
Progress = Callable[[int, int], None]
"""Called with the rows written so far and the rows to write."""

_ROWS_PER_STEP = 1000
_REASONS = MappingProxyType(
    {
        errno.ENOSPC: "plus de place",
        errno.EDQUOT: "plus de place",
        errno.EFBIG: "fichier trop grand pour ce support",
        errno.EROFS: "protégé en écriture",
        errno.EACCES: "droits insuffisants",
        errno.EPERM: "droits insuffisants",
        errno.EIO: "le support ne répond plus",
        errno.ENODEV: "le support a été retiré",
        errno.ENOENT: "dossier introuvable",
        errno.ENOTDIR: "ce n’est pas un dossier",
        errno.EEXIST: "ce n’est pas un dossier",
    }
)


@dataclass(frozen=True, slots=True)
class Table:
    """What a format writes: a file, a sheet, a section.

    Attributes:
        name: "cards" or "ideas".
        header: names of the columns; fixed, a further column comes last.
        rows: gives the rows afresh at each call; None is an empty cell.
        free_text: whether it holds visitors' own words.
    """

    name: str
    header: tuple[str, ...]
    rows: Callable[[], Iterator[tuple[Cell, ...]]]
    free_text: bool


Writer = Callable[[Path, tuple[Table, ...], Callable[[], None]], Mapping[str, int]]
"""Writes and syncs tables into a folder, calls back after each row, returns how many rows each file name holds."""


def lot_tables(store: LotStore, lot: str) -> tuple[Table, ...]:
    """Return what leaves the kiosk of a lot: the answers, and apart from them the free texts with their theme only.

    `matters` and `age` aren't asked yet; their columns stand so that the files of a season have one shape.
    """
    return (
        Table(
            "cards",
            ("theme", "feeling", "matters", "district", "age", "half_day"),
            lambda: (
                (theme, feeling, None, district, None, when) for theme, feeling, district, when in store.cards(lot)
            ),
            free_text=False,
        ),
        Table("ideas", ("theme", "idea"), lambda: store.ideas(lot), free_text=True),
    )


def guard_formula(text: str) -> str:
    """Put an apostrophe before a text that a spreadsheet would take for a formula.

    Judged by the first character that is neither an apostrophe nor invisible, in its plain form, so that neither a
    leading space nor a full-width sign gets by. Apostrophes are passed over so that taking one off is always right.
    See https://owasp.org/www-community/attacks/CSV_Injection.
    """
    for character in text:
        if character in "\t\r\n":
            return f"'{text}"
        if character != "'" and unicodedata.category(character)[0] not in "CMZ":
            return f"'{text}" if unicodedata.normalize("NFKC", character)[0] in "=+-@" else text
    return text


def write_csv(folder: Path, tables: tuple[Table, ...], wrote: Callable[[], None]) -> Mapping[str, int]:
    """Write each table as a file for spreadsheets: UTF-8 with BOM, semicolons, CRLF, formulas guarded."""
    rows_of: dict[str, int] = {}
    for table in tables:
        name = f"{table.name}.csv"
        with (folder / name).open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file, delimiter=";").writerow(table.header)
            # A program told to split at commas as well would make a formula of the end of "a,=b", unless quoted.
            writer = csv.writer(file, delimiter=";", quoting=csv.QUOTE_ALL if table.free_text else csv.QUOTE_MINIMAL)
            rows_of[name] = 0
            for row in table.rows():
                writer.writerow([guard_formula(cell) if isinstance(cell, str) else cell for cell in row])
                rows_of[name] += 1
                wrote()
            _sync(file)
    return rows_of


WRITERS: Mapping[str, Writer] = MappingProxyType({"csv": write_csv})
"""The formats, by the name that --format takes."""


def export_lots(
    store: LotStore, clock: WallClock, out: Path, k: int, format: str, progress: Progress
) -> tuple[Export, ...]:
    """Write the lots that were closed but never written, then close the open cards into a lot and write that.

    After a crash between closing and writing this gives the same lot, once. A lot that can't be written stays closed:
    were it opened again, a copy that did reach a stick would overlap the next one. Fewer than k open cards, or a
    folder that can't be written at all, close no lot. Raises StoreError where the cards can't be read.
    """
    exports = [write_lot(store, lot, out, format, progress) for lot in store.lots() if not lot.written]
    if not all(export.done for export in exports):
        return tuple(exports)
    if store.open_cards() < k:
        return tuple(exports) or (Export(Outcome.TOO_FEW, "", out, k=k),)
    try:
        _try_out(out)
    except OSError as error:
        return (*exports, Export(Outcome.OUT_OF_REACH, "", out, reason=_reason(error)))
    now = half_day(clock.now())
    lot = store.close_lot(new_lot_id(now), now, k)
    if lot is None:  # another export has just taken the cards
        return tuple(exports) or (Export(Outcome.TOO_FEW, "", out, k=k),)
    return (*exports, write_lot(store, lot, out, format, progress))


def export_again(store: LotStore, lot_id: str, out: Path, format: str, progress: Progress) -> Export:
    """Write a closed lot, the same bytes as ever. Raises StoreError where the cards can't be read."""
    for lot in store.lots():
        if lot.id == lot_id:
            return write_lot(store, lot, out, format, progress)
    return Export(Outcome.UNKNOWN_LOT, lot_id, out)


def write_lot(store: LotStore, lot: Lot, out: Path, format: str, progress: Progress) -> Export:
    """Write a lot's folder and note that it is written. Raises StoreError where the cards can't be read."""
    folder = out / lot.id
    try:
        if not folder.exists():
            _write_folder(store, lot, folder, format, progress)
            outcome = Outcome.WRITTEN
        elif _is_whole(folder, lot.id, format):
            outcome = Outcome.ALREADY_THERE
        else:
            return Export(Outcome.IN_THE_WAY, lot.id, folder)
    except OSError as error:
        return Export(Outcome.NOT_WRITTEN, lot.id, folder, reason=_reason(error))
    store.mark_written(lot.id)
    return Export(outcome, lot.id, folder, lot.cards, lot.ideas)


def _write_folder(store: LotStore, lot: Lot, folder: Path, format: str, progress: Progress) -> None:
    """Write aside, sync every file and the folder, rename, sync the name: a power cut leaves all of it or nothing."""
    make_folder(folder.parent)
    for left_over in folder.parent.glob(f".{lot.id}-*.part"):
        shutil.rmtree(left_over)
    aside = folder.with_name(f".{lot.id}-{secrets.token_hex(4)}.part")
    aside.mkdir()
    try:
        rows_of = WRITERS[format](aside, lot_tables(store, lot.id), _counter(progress, lot.cards + lot.ideas))
        with (aside / MANIFEST).open("w", encoding="utf-8", newline="\n") as file:
            json.dump(_manifest(store, lot, aside, format, rows_of), file, ensure_ascii=False, indent=2)
            file.write("\n")
            _sync(file)
        sync_folder(aside)
        aside.rename(folder)
    except BaseException:
        shutil.rmtree(aside, ignore_errors=True)
        raise
    sync_folder(folder.parent)


def _manifest(store: LotStore, lot: Lot, aside: Path, format: str, rows_of: Mapping[str, int]) -> dict[str, object]:
    """Return what the manifest says; nothing in it depends on when or by which program the lot is written."""
    return {
        "manifest": MANIFEST_FORMAT,
        "lot": lot.id,
        "closed": lot.half_day,
        "k": lot.k,
        "cards": lot.cards,
        "ideas": lot.ideas,
        "question_versions": list(store.question_versions(lot.id)),
        "format": format,
        "files": [
            {
                "name": name,
                "rows": rows,
                "bytes": (aside / name).stat().st_size,
                "sha256": _sha256(aside / name),
            }
            for name, rows in rows_of.items()
        ],
    }


def _is_whole(folder: Path, lot_id: str, format: str) -> bool:
    """Tell whether a folder holds this lot as it was written."""
    try:
        manifest = json.loads((folder / MANIFEST).read_text("utf-8"))
        return (manifest["lot"], manifest["format"]) == (lot_id, format) and all(
            _sha256(folder / file["name"]) == file["sha256"] for file in manifest["files"]
        )
    except (FileNotFoundError, NotADirectoryError, ValueError, KeyError, TypeError):
        return False


def _try_out(out: Path) -> None:
    """Make and remove a folder where lots shall go; raises OSError where that can't be."""
    make_folder(out)
    probe = out / f".{secrets.token_hex(4)}.part"
    probe.mkdir()
    probe.rmdir()


def _counter(progress: Progress, total: int) -> Callable[[], None]:
    done = 0

    def wrote() -> None:
        nonlocal done
        done += 1
        if done % _ROWS_PER_STEP == 0 or done == total:
            progress(done, total)

    return wrote


def _sha256(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def _sync(file: IO[str]) -> None:
    file.flush()
    os.fsync(file.fileno())


def _reason(error: OSError) -> str:
    return _REASONS.get(error.errno or 0, error.strerror or str(error))
