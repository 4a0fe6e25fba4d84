"""Which lots a purge takes, and what it deletes beside the cards' file."""

import shutil
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from kiosk.errors import StoreError
from kiosk.feedback.lots import Lot
from kiosk.paths import sync_folder


def choose_lots(lots: Iterable[Lot], ids: tuple[str, ...], before: date | None) -> list[Lot]:
    """Return the written lots among `ids`, and those closed on a day before `before`.

    A lot that was never written carries cards that nobody has: it stays. One that was closed by a clock that couldn't
    be right has no day, and goes by its name only.
    """
    return [lot for lot in lots if lot.written and (lot.id in ids or (before is not None and _closed(lot) < before))]


def delete_folders(out: Path, lots: Iterable[Lot]) -> None:
    """Delete the folders of lots, in every format, and what a crash left of them; raises StoreError."""
    delete_all(folder for lot in lots for folder in (*out.glob(f"{lot.id}*"), *out.glob(f".{lot.id}*")))


def delete_all(folders: Iterable[Path]) -> None:
    """Delete folders with all that is in them; raises StoreError where one stays."""
    for folder in folders:
        try:
            shutil.rmtree(folder)
            sync_folder(folder.parent)
        except OSError as error:
            raise StoreError(
                f"{folder} ne peut être effacé ({error.strerror}) : vérifiez les droits, puis recommencez."
            ) from error


def _closed(lot: Lot) -> date:
    try:
        return date.fromisoformat(lot.half_day[:10])
    except ValueError:
        return date.max
