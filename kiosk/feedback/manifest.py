"""The manifest of a written lot: what its files hold and their hashes, so that a copy can be checked anywhere."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kiosk.feedback.lots import Lot
from kiosk.tables import folder as folders
from kiosk.tables.folder import MANIFEST, sha256


def write_manifest(folder: Path, lot: Lot, format: str, rows_of: Mapping[str, int]) -> None:
    """Write the manifest beside the files that `rows_of` names, each with its number of rows.

    Nothing in it depends on when or by which program the lot is written.
    """
    folders.write_manifest(folder, {**describe_lot(lot), "format": format}, rows_of)


def describe_lot(lot: Lot) -> dict[str, Any]:
    """Return what a manifest says of a lot."""
    return {
        "lot": lot.id,
        "closed": lot.half_day,
        "k": lot.k,
        "cards": lot.cards,
        "ideas": lot.ideas,
        "totals": lot.totals,
        "question_versions": list(lot.versions),
    }


def whole_lot(folder: Path) -> tuple[str, str] | None:
    """Return the lot and format that a folder holds as they were written; None where it doesn't.

    Raises OSError where the files are there and can't be read.
    """
    try:
        manifest = json.loads((folder / MANIFEST).read_text("utf-8"))
        lot, format = str(manifest["lot"]), str(manifest["format"])
        as_written = all(sha256(folder / file["name"]) == file["sha256"] for file in manifest["files"])
    except (FileNotFoundError, NotADirectoryError, ValueError, KeyError, TypeError):
        return None
    return (lot, format) if as_written else None
