"""A folder that leaves the kiosk: it appears whole or not at all, with a manifest of what its files hold."""

import errno
import hashlib
import json
import os
import secrets
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import Any

from kiosk.paths import make_folder, sync_folder

MANIFEST = "manifest.json"
MANIFEST_FORMAT = 1

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
        errno.ENOENT: "introuvable",
        errno.EISDIR: "c’est un dossier",
        errno.ENOTDIR: "ce n’est pas un dossier",
        errno.EEXIST: "ce n’est pas un dossier",
    }
)


@contextmanager
def written_aside(folder: Path) -> Iterator[Path]:
    """Give a folder to write in; at the end sync each file of it and itself, rename it, and sync the name.

    A power cut leaves all of it or nothing; an error leaves nothing. Raises OSError.
    """
    make_folder(folder.parent)
    aside = folder.with_name(f".{folder.name}-{secrets.token_hex(4)}.part")
    aside.mkdir()
    try:
        yield aside
        for file in sorted(aside.iterdir()):
            with file.open("rb") as content:
                os.fsync(content.fileno())
        sync_folder(aside)
        aside.rename(folder)
    except BaseException:
        shutil.rmtree(aside, ignore_errors=True)
        raise
    sync_folder(folder.parent)


def write_manifest(folder: Path, says: Mapping[str, Any], rows_of: Mapping[str, int]) -> None:
    """Write what a folder `says` of itself, and its files that `rows_of` names, each with its number of rows."""
    manifest = {"manifest": MANIFEST_FORMAT, **says, "files": describe_files(folder, rows_of)}
    with (folder / MANIFEST).open("w", encoding="utf-8", newline="\n") as file:
        json.dump(manifest, file, ensure_ascii=False, indent=2)
        file.write("\n")


def describe_files(folder: Path, rows_of: Mapping[str, int]) -> list[dict[str, Any]]:
    """Return what a manifest says of the files that `rows_of` names, each with its number of rows."""
    return [
        {"name": name, "rows": rows, "bytes": (folder / name).stat().st_size, "sha256": sha256(folder / name)}
        for name, rows in rows_of.items()
    ]


def sha256(file: Path) -> str:
    """Return the hash of a file in hexadecimal."""
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def reason_of(error: OSError) -> str:
    """Return why the system couldn't read or write, in French where known."""
    return _REASONS.get(error.errno or 0, error.strerror or str(error))
