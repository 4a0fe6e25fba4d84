"""Which lots a purge takes, and what it deletes beside the cards' file."""

import shutil
from collections.abc import Iterable
from datetime import date, timedelta
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


def retention_day(now: str, keep_days: int) -> date | None:
    """Return the day before which lots have been kept long enough; None where they are kept for ever, or no day is."""
    try:
        return date.fromisoformat(now[:10]) - timedelta(days=keep_days) if keep_days else None
    except (ValueError, OverflowError):  # a clock that can't be right deletes nothing
        return None


def unwritten_lots(lots: Iterable[Lot], before: date) -> list[Lot]:
    """Return the lots that were closed before a day and that choose_lots() keeps: no file carries them."""
    return [lot for lot in lots if not lot.written and _closed(lot) < before]


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
