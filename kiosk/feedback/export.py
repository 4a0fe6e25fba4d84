"""A lot on its way out: a folder for each lot and format, which appears whole or not at all.

The same lot gives the same bytes each time it is written, so a lot that is there twice is seen to be the same; in a
workbook as long as the edition puts the questions in the same words.
"""

import errno
import os
import secrets
import shutil
from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType

from kiosk.feedback.formats import FORMATS
from kiosk.feedback.lots import Export, Lot, Outcome, folder_name, new_lot_id
from kiosk.feedback.manifest import MANIFEST, whole_lot, write_manifest
from kiosk.feedback.store import LotStore
from kiosk.feedback.tables import Words, lot_tables, workbook_tables
from kiosk.paths import make_folder, sync_folder

Progress = Callable[[int, int], None]
"""Called with the rows written so far and the rows to write."""

NO_WORDS: Words = MappingProxyType({})

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


def export_lots(
    store: LotStore,
    now: str,
    out: Path,
    k: int,
    format: str,
    progress: Progress,
    words: Words = NO_WORDS,
    last: bool = False,
) -> tuple[Export, ...]:
    """Write the lots that were closed but never written, then close the open cards into a lot and write that.

    After a crash between closing and writing this gives the same lot, once. A lot that can't be written stays closed:
    were it opened again, a copy that did reach a stick would overlap the next one. Fewer than k open cards, or a
    folder that can't be written at all, close no lot; fewer than k that are the `last` make one of totals. `now` is the
    half-day. `words` are what a format that explains itself says of the
    answers. Raises StoreError where the cards can't be read.
    """
    lots = store.lots()
    exports = [write_lot(store, lot, out, format, progress, words) for lot in lots if not lot.written]
    if not all(export.done for export in exports):
        return tuple(exports)
    too_few = Export(Outcome.TOO_FEW, lots[-1].id if lots else "", out, format, k=k)
    if store.open_cards() < (1 if last else k):
        return tuple(exports) or (too_few,)
    try:
        _try_out(out)
    except OSError as error:
        return (*exports, Export(Outcome.OUT_OF_REACH, "", out, format, reason=_reason(error)))
    lot = store.close_lot(new_lot_id(now), now, k, last)
    if lot is None:  # another export has just taken the cards
        return tuple(exports) or (too_few,)
    return (*exports, write_lot(store, lot, out, format, progress, words))


def export_again(
    store: LotStore, lot_id: str, out: Path, format: str, progress: Progress, words: Words = NO_WORDS
) -> Export:
    """Write a closed lot, the same bytes as ever. Raises StoreError where the cards can't be read."""
    for lot in store.lots():
        if lot.id == lot_id:
            return write_lot(store, lot, out, format, progress, words)
    return Export(Outcome.UNKNOWN_LOT, lot_id, out, format)


def write_lot(store: LotStore, lot: Lot, out: Path, format: str, progress: Progress, words: Words) -> Export:
    """Write a lot's folder and note that it is written. Raises StoreError where the cards can't be read."""
    folder = out / folder_name(lot.id, format)
    try:
        if not folder.exists():
            _write_folder(store, lot, folder, format, progress, words)
            outcome = Outcome.WRITTEN
        elif whole_lot(folder) == (lot.id, format):
            outcome = Outcome.ALREADY_THERE
        else:
            return Export(Outcome.IN_THE_WAY, lot.id, folder, format)
    except OSError as error:
        return Export(Outcome.NOT_WRITTEN, lot.id, folder, format, reason=_reason(error))
    store.mark_written(lot.id)
    return Export(outcome, lot.id, folder, format, lot.cards, lot.ideas, lot.k, totals=lot.totals)


def _write_folder(store: LotStore, lot: Lot, folder: Path, format: str, progress: Progress, words: Words) -> None:
    """Write aside, sync every file and the folder, rename, sync the name: a power cut leaves all of it or nothing."""
    make_folder(folder.parent)
    for left_over in folder.parent.glob(f".{lot.id}-*.part"):
        shutil.rmtree(left_over)
    aside = folder.with_name(f".{folder.name}-{secrets.token_hex(4)}.part")
    aside.mkdir()
    try:
        tables = workbook_tables(store, lot, words) if FORMATS[format].explains else lot_tables(store, lot)
        rows_of = FORMATS[format].write(aside, tables, _counter(progress, sum(table.size for table in tables)))
        write_manifest(aside, lot, format, rows_of)
        for name in (*rows_of, MANIFEST):
            _sync(aside / name)
        sync_folder(aside)
        aside.rename(folder)
    except BaseException:
        shutil.rmtree(aside, ignore_errors=True)
        raise
    sync_folder(folder.parent)


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


def _sync(file: Path) -> None:
    with file.open("rb") as content:
        os.fsync(content.fileno())


def _reason(error: OSError) -> str:
    return _REASONS.get(error.errno or 0, error.strerror or str(error))
