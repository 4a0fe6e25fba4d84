"""The formats in which a lot leaves the kiosk, and the folder of each."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from kiosk.feedback.lot_store import LotStore
from kiosk.feedback.lots import DEFAULT_FORMAT, Lot, folder_name
from kiosk.feedback.poster import write_poster
from kiosk.feedback.tables import Words, lot_tables, workbook_tables
from kiosk.tables.table import Table
from kiosk.tables.textfiles import write_csv, write_jsonl
from kiosk.tables.workbook import write_xlsx

Progress = Callable[[int, int], None]
"""Called with the rows written so far and the rows to write."""

Writer = Callable[[Path, LotStore, Lot, Words, Progress], Mapping[str, int]]
"""Writes a lot into a folder and returns how many rows each file holds, by its name."""

_ROWS_PER_STEP = 1000


@dataclass(frozen=True, slots=True)
class Format:
    """A format.

    Attributes:
        what: what it is for, a few French words.
        write: writes it.
        explains: whether it says answers in words, for which it needs the questions'.
        holds_cards: whether every card and idea is in it: a lot is out once it has been written in such a format.
    """

    what: str
    write: Writer
    explains: bool = False
    holds_cards: bool = True


def _of_tables(
    tables_of: Callable[[LotStore, Lot, Words], tuple[Table, ...]],
    write_tables: Callable[[Path, tuple[Table, ...], Callable[[], None]], Mapping[str, int]],
) -> Writer:
    """Return what writes a lot's tables; their writer calls back after each row."""

    def write(folder: Path, store: LotStore, lot: Lot, words: Words, progress: Progress) -> Mapping[str, int]:
        tables = tables_of(store, lot, words)
        return write_tables(folder, tables, row_counter(progress, sum(table.size for table in tables)))

    return write


def _cards_and_ideas(store: LotStore, lot: Lot, words: Words) -> tuple[Table, ...]:
    return lot_tables(store, lot)


def row_counter(progress: Progress, total: int) -> Callable[[], None]:
    """Return what is called after each row, and tells every thousandth and the last."""
    done = 0

    def wrote() -> None:
        nonlocal done
        done += 1
        if done % _ROWS_PER_STEP == 0 or done == total:
            progress(done, total)

    return wrote


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "csv": Format("deux fichiers pour tout tableur", _of_tables(_cards_and_ideas, write_csv)),
        "xlsx": Format(
            "un classeur Excel ou LibreOffice, avec les comptes et le sens des codes",
            _of_tables(workbook_tables, write_xlsx),
            explains=True,
        ),
        "jsonl": Format(
            "deux fichiers pour un programme, un objet JSON par ligne", _of_tables(_cards_and_ideas, write_jsonl)
        ),
        "pdf": Format(
            "une affiche des comptes, à mettre au mur, sans carte ni idée",
            write_poster,
            explains=True,
            holds_cards=False,
        ),
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
