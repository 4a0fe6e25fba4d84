"""Tables as one workbook for Excel and LibreOffice, a sheet for each table; XlsxWriter is imported only when it writes.

XlsxWriter keeps the rows in temporary files: they stand beside the workbook, never in the machine's temporary folder,
where a crash would leave visitors' words behind.
"""

import shutil
import zipfile
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from kiosk.tables.table import Table

WORKBOOK = "cards.xlsx"
ROWS_OF_A_SHEET = 1_048_576
"""As many as Excel reads, the header included; a longer table goes on in a further sheet."""

_NO_DATE = datetime(1980, 1, 1)  # XlsxWriter would put the clock's time in; a zip file's own dates begin here


def write_xlsx(
    folder: Path, tables: tuple[Table, ...], wrote: Callable[[], None], name: str = WORKBOOK
) -> Mapping[str, int]:
    """Write a workbook: header frozen and filtered, numbers as numbers, every text a text.

    A text cell is never a formula, whatever it begins with, and its format is "text", so that it isn't one either
    after someone has edited it: no apostrophe is put before it, each text is the visitor's own.
    """
    draft = folder / "draft.xlsx"
    rows = _write_draft(draft, tables, wrote)
    _repack(draft, folder / name)
    draft.unlink()
    return {name: rows}


def _write_draft(draft: Path, tables: tuple[Table, ...], wrote: Callable[[], None]) -> int:
    """Write the workbook as XlsxWriter makes it; return how many rows its sheets hold, headers aside."""
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import FileCreateError
    from xlsxwriter.worksheet import Worksheet

    class PlainSheet(Worksheet):
        """A sheet without rich text: XlsxWriter takes a text "<r>…</r>" for its own mark-up and breaks the file."""

        def _xml_rich_inline_string(self, string: str, attributes: Sequence[tuple[str, object]] = ()) -> None:
            self._xml_inline_string(string, True, attributes)

    book = Workbook(draft, {"constant_memory": True, "tmpdir": str(draft.parent)})
    book.set_properties({"created": _NO_DATE})
    bold, number = book.add_format({"bold": True}), book.add_format({"valign": "top"})
    text = book.add_format({"num_format": "@", "valign": "top", "text_wrap": True})

    def add_sheet(table: Table, part: int) -> Worksheet:
        sheet = book.add_worksheet(table.title if part == 1 else f"{table.title} {part}", PlainSheet)
        sheet.freeze_panes(1, 0)
        for place, column in enumerate(table.columns):
            sheet.set_column(place, place, column.width)
            sheet.write_string(0, place, column.name, bold)
        return sheet

    total = 0
    try:
        for table in tables:
            part, line = 1, 0
            sheet = add_sheet(table, part)
            for row in table.rows():
                if line == ROWS_OF_A_SHEET - 1:
                    sheet.autofilter(0, 0, line, len(row) - 1)
                    part, line = part + 1, 0
                    sheet = add_sheet(table, part)
                line += 1
                for place, cell in enumerate(row):
                    if isinstance(cell, int):
                        sheet.write_number(line, place, cell, number)
                    elif cell:
                        sheet.write_string(line, place, cell, text)
                total += 1
                wrote()
            sheet.autofilter(0, 0, line, len(table.columns) - 1)
        book.close()
    except FileCreateError as error:  # the system's error in XlsxWriter's own
        raise error.args[0] from None
    finally:  # after an error XlsxWriter leaves them open
        for sheet in book.worksheets():
            for file in (sheet.row_data_fh, sheet.fh):
                with suppress(OSError):
                    file.close()  # type: ignore[attr-defined]  # XlsxWriter calls it None
    return total


def _repack(draft: Path, to: Path) -> None:
    """Copy a zip file without what XlsxWriter takes from the disk it writes on: a stick has other file modes."""
    with zipfile.ZipFile(draft) as made, zipfile.ZipFile(to, "w") as packed:
        for member in made.infolist():
            plain = zipfile.ZipInfo(member.filename)
            plain.compress_type, plain.file_size = zipfile.ZIP_DEFLATED, member.file_size
            with made.open(member) as source, packed.open(plain, "w") as target:
                shutil.copyfileobj(source, target)
