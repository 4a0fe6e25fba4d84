"""Judges the file of an edition by its first 100 bytes (https://sqlite.org/fileformat.html), before SQLite is asked."""

from pathlib import Path

from kiosk.errors import EditionError

APPLICATION_ID = 0x4B494F53
SCHEMA_VERSION = 1
_MAGIC = b"SQLite format 3\0"


def check_header(path: Path) -> None:
    """Raise EditionError, in a sentence, where a content.db is missing, cut, foreign, newer or too old."""
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            header = file.read(100)
    except OSError:
        raise EditionError(
            f"L’édition est introuvable : {path} manque ou ne peut être lu. Indiquez son dossier avec --edition."
        ) from None
    if size < len(_MAGIC):
        raise damaged(path)
    version, application = int.from_bytes(header[60:64]), int.from_bytes(header[68:72])
    if not header.startswith(_MAGIC) or (size >= 100 and application != APPLICATION_ID):
        raise EditionError(f"{path} n’est pas une édition de cette borne : indiquez un autre dossier avec --edition.")
    if size < 100 or size != _page_size(header) * int.from_bytes(header[28:32]):
        raise damaged(path)
    if version > SCHEMA_VERSION:
        raise EditionError(f"{path} est plus récent que ce programme : mettez le programme à jour.")
    if version < SCHEMA_VERSION:
        raise EditionError(f"{path} est trop ancien pour ce programme : reconstruisez l’édition.")


def is_rollback_journal(path: Path) -> bool:
    """Whether the file is in journal_mode=delete; in WAL, opening it read-only would write beside it."""
    with path.open("rb") as file:
        return file.read(20)[18:20] == b"\x01\x01"


def damaged(path: Path) -> EditionError:
    """Build the error for a file that can't be read through."""
    return EditionError(f"{path} est coupé ou abîmé : remettez l’édition en place depuis une copie saine.")


def _page_size(header: bytes) -> int:
    size = int.from_bytes(header[16:18])
    return 65536 if size == 1 else size
