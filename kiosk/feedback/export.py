"""A lot on its way out: a folder for each lot and format, which appears whole or not at all.

The same lot gives the same bytes each time it is written, so a lot that is there twice is seen to be the same; in a
workbook as long as the edition puts the questions in the same words.
"""

import os
import secrets
import shutil
from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType

from kiosk.feedback.formats import FORMATS, Progress
from kiosk.feedback.lot_store import LotStore
from kiosk.feedback.lots import Export, Lot, Outcome, folder_name, new_lot_id
from kiosk.feedback.manifest import whole_lot, write_manifest
from kiosk.feedback.tables import Words
from kiosk.paths import make_folder, sync_folder
from kiosk.tables.folder import MANIFEST, reason_of

NO_WORDS: Words = MappingProxyType({})

Check = Callable[[Path], None]
"""Called with a lot's folder before it has its name and after; raises OSError where it isn't there as written."""


def export_lots(
    store: LotStore,
    now: str,
    out: Path,
    k: int,
    format: str,
    progress: Progress,
    words: Words = NO_WORDS,
    last: bool = False,
    check: Check = lambda folder: None,
    closing: Progress = lambda done, total: None,
) -> tuple[Export, ...]:
    """Write the lots that were closed but never written, then close the open cards into a lot and write that.

    After a crash between closing and writing this gives the same lot, once. A lot that can't be written stays closed:
    were it opened again, a copy that did reach a stick would overlap the next one. Fewer than k open cards, or a
    folder that can't be written at all, close no lot; fewer than k that are the `last` make one of totals. `now` is the
    half-day. `words` are what a format that explains itself says of the answers. A lot counts as written once `check`
    has found it where it should be, in a format that holds its cards. `closing` is called while the lot is closed, with
    steps. Raises StoreError where the cards can't be read.
    """
    lots = store.lots()
    exports = [write_lot(store, lot, out, format, progress, words, check) for lot in lots if not lot.written]
    if not all(export.done for export in exports):
        return tuple(exports)
    too_few = Export(Outcome.TOO_FEW, lots[-1].id if lots else "", out, format, k=k)
    if store.open_cards() < (1 if last else k):
        return tuple(exports) or (too_few,)
    try:
        _try_out(out)
    except OSError as error:
        unreachable = Export(Outcome.OUT_OF_REACH, "", out, format, reason=reason_of(error), error=error.errno or 0)
        return (*exports, unreachable)
    lot = store.close_lot(new_lot_id(now), now, k, last, closing)
    if lot is None:  # another export has just taken the cards
        return tuple(exports) or (too_few,)
    return (*exports, write_lot(store, lot, out, format, progress, words, check))


def export_again(
    store: LotStore,
    lot_id: str,
    out: Path,
    format: str,
    progress: Progress,
    words: Words = NO_WORDS,
    check: Check = lambda folder: None,
) -> Export:
    """Write a closed lot, the same bytes as ever. Raises StoreError where the cards can't be read."""
    for lot in store.lots():
        if lot.id == lot_id:
            return write_lot(store, lot, out, format, progress, words, check)
    return Export(Outcome.UNKNOWN_LOT, lot_id, out, format)


def write_lot(
    store: LotStore, lot: Lot, out: Path, format: str, progress: Progress, words: Words, check: Check
) -> Export:
    """Write a lot's folder; note that it is written where the format holds its cards. Raises StoreError."""
    folder = out / folder_name(lot.id, format)
    try:
        if not folder.exists():
            _write_folder(store, lot, folder, format, progress, words, check)
            outcome = Outcome.WRITTEN
        elif whole_lot(folder) == (lot.id, format):
            outcome = Outcome.ALREADY_THERE
        else:
            return Export(Outcome.IN_THE_WAY, lot.id, folder, format)
        check(folder)
    except OSError as error:
        return Export(Outcome.NOT_WRITTEN, lot.id, folder, format, reason=reason_of(error), error=error.errno or 0)
    holds_cards = FORMATS[format].holds_cards
    if holds_cards:
        store.mark_written(lot.id)
    return Export(
        outcome, lot.id, folder, format, lot.cards, lot.ideas, lot.k, totals=lot.totals, holds_cards=holds_cards
    )


def _write_folder(
    store: LotStore, lot: Lot, folder: Path, format: str, progress: Progress, words: Words, check: Check
) -> None:
    """Write aside, sync every file and the folder, rename, sync the name: a power cut leaves all of it or nothing."""
    make_folder(folder.parent)
    for left_over in folder.parent.glob(f".{lot.id}-*.part"):
        shutil.rmtree(left_over)
    aside = folder.with_name(f".{folder.name}-{secrets.token_hex(4)}.part")
    aside.mkdir()
    try:
        rows_of = FORMATS[format].write(aside, store, lot, words, progress)
        write_manifest(aside, lot, format, rows_of)
        for name in (*rows_of, MANIFEST):
            _sync(aside / name)
        sync_folder(aside)
        check(aside)
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


def _sync(file: Path) -> None:
    with file.open("rb") as content:
        os.fsync(content.fileno())
