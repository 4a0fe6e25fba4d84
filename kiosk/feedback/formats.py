"""The formats in which a lot leaves the kiosk, and the folder of each."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from kiosk.feedback.lots import DEFAULT_FORMAT, folder_name
from kiosk.feedback.tables import Table
from kiosk.feedback.textfiles import write_csv, write_jsonl
from kiosk.feedback.workbook import write_xlsx

Writer = Callable[[Path, tuple[Table, ...], Callable[[], None]], Mapping[str, int]]
"""Writes tables into a folder, calls back after each row, returns how many rows each file holds, by its name."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format.

    Attributes:
        what: what it is for, a few French words.
        write: writes it.
        explains: whether it holds counts and a code book, for which it needs the questions' words.
    """

    what: str
    write: Writer
    explains: bool = False


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "csv": Format("deux fichiers pour tout tableur", write_csv),
        "xlsx": Format("un classeur Excel ou LibreOffice, avec les comptes et le sens des codes", write_xlsx, True),
        "jsonl": Format("deux fichiers pour un programme, un objet JSON par ligne", write_jsonl),
    }
)
"""The formats, by the name that --format takes."""


def lot_and_format(folder: str) -> tuple[str, str]:
    """Return the lot and the format that a folder's name says: the inverse of folder_name()."""
    for format in FORMATS:
        lot = folder.removesuffix(f"-{format}")
        if lot != folder and folder_name(lot, format) == folder:
            return lot, format
    return folder, DEFAULT_FORMAT
