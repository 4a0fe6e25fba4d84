"""The manifest of a written lot: what its files hold and their hashes, so that a copy can be checked anywhere."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from kiosk.feedback.lots import Lot

MANIFEST = "manifest.json"
MANIFEST_FORMAT = 1


def write_manifest(folder: Path, lot: Lot, format: str, rows_of: Mapping[str, int]) -> None:
    """Write the manifest beside the files that `rows_of` names, each with its number of rows.

    Nothing in it depends on when or by which program the lot is written.
    """
    manifest = {
        "manifest": MANIFEST_FORMAT,
        "lot": lot.id,
        "closed": lot.half_day,
        "k": lot.k,
        "cards": lot.cards,
        "ideas": lot.ideas,
        "totals": lot.totals,
        "question_versions": list(lot.versions),
        "format": format,
        "files": [
            {"name": name, "rows": rows, "bytes": (folder / name).stat().st_size, "sha256": _sha256(folder / name)}
            for name, rows in rows_of.items()
        ],
    }
    with (folder / MANIFEST).open("w", encoding="utf-8", newline="\n") as file:
        json.dump(manifest, file, ensure_ascii=False, indent=2)
        file.write("\n")


def whole_lot(folder: Path) -> tuple[str, str] | None:
    """Return the lot and format that a folder holds as they were written; None where it doesn't.

    Raises OSError where the files are there and can't be read.
    """
    try:
        manifest = json.loads((folder / MANIFEST).read_text("utf-8"))
        lot, format = str(manifest["lot"]), str(manifest["format"])
        as_written = all(_sha256(folder / file["name"]) == file["sha256"] for file in manifest["files"])
    except (FileNotFoundError, NotADirectoryError, ValueError, KeyError, TypeError):
        return None
    return (lot, format) if as_written else None


def _sha256(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
