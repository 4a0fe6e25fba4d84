"""The pictures and videos of an edition: made from the workshop's originals, listed with their hashes."""

import hashlib
import json
import shutil
from collections.abc import Iterator
from pathlib import Path

from kiosk.content.entries import CouncillorEntry
from kiosk.content.pictures import write_picture
from kiosk.content.subjects.media_kinds import PICTURES, VIDEOS, PictureEntry, VideoEntry, original
from kiosk.content.subjects.spoken import RECORDINGS, RecordingEntry
from kiosk.content.workshop import Workshop
from kiosk.errors import SourceError

MANIFEST = "manifest.json"
PORTRAITS = "portraits"
_SIGNATURES = {".jpg": b"\xff\xd8\xff", ".jpeg": b"\xff\xd8\xff", ".png": b"\x89PNG\r\n\x1a\n"}


def picture_faults(workshop: Workshop) -> Iterator[SourceError]:
    """Judge the portraits that the sources name."""
    for councillor in workshop.of(CouncillorEntry):
        name = councillor.portrait
        if not name:
            continue
        path = workshop.portraits / name
        if Path(name).name != name or not path.is_file():
            yield councillor.where.fault(
                f"L'image « {name} » manque : déposez-la dans originals/portraits ou retirez la clé.", "portrait"
            )
        elif not path.read_bytes().startswith(_SIGNATURES.get(path.suffix.lower(), b"\0")):
            yield councillor.where.fault(
                f"« {name} » n'est pas une image JPEG ou PNG : enregistrez-la à nouveau.", "portrait"
            )


def write_media(workshop: Workshop, folder: Path, version: str, published: str) -> None:
    """Copy portraits, videos and recordings, save the pictures as the edition holds them, and write the manifest."""
    folder.mkdir(parents=True)
    for name in sorted({c.portrait for c in workshop.of(CouncillorEntry) if c.portrait}):
        (folder / PORTRAITS).mkdir(exist_ok=True)
        shutil.copyfile(workshop.portraits / name, folder / PORTRAITS / name)
    for path in sorted({original(workshop, PICTURES, p.file) for p in workshop.of(PictureEntry)}):
        (folder / PICTURES).mkdir(exist_ok=True)
        write_picture(path, folder / PICTURES / path.name)
    for path in sorted({original(workshop, VIDEOS, v.file) for v in workshop.of(VideoEntry)}):
        (folder / VIDEOS).mkdir(exist_ok=True)
        shutil.copyfile(path, folder / VIDEOS / path.name)
    for path in sorted({original(workshop, RECORDINGS, r.file) for r in workshop.of(RecordingEntry)}):
        (folder / RECORDINGS).mkdir(exist_ok=True)
        shutil.copyfile(path, folder / RECORDINGS / path.name)
    manifest = {"version": version, "published": published, "files": hashes(folder)}
    (folder / MANIFEST).write_text(json.dumps(manifest, indent=2, sort_keys=True, ensure_ascii=False) + "\n", "utf-8")


def hashes(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of each file of media/ but the manifest, by its path."""
    return {
        path.relative_to(folder).as_posix(): _sha256(path)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != MANIFEST
    }


def _sha256(path: Path) -> str:
    with path.open("rb") as file:  # piece by piece: a video may be larger than the memory
        return hashlib.file_digest(file, "sha256").hexdigest()
