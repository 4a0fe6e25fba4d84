"""The workbook: read back by another library, text for text; the same bytes anywhere; no clock, no copy left."""

import errno
import os
import tempfile
import tracemalloc
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.utils.escape import unescape
from openpyxl.worksheet.worksheet import Worksheet

from kiosk.tables import workbook
from kiosk.tables.table import Cell, Column, Table
from kiosk.tables.workbook import WORKBOOK, write_xlsx

COLUMNS = (Column("theme", 18, ""), Column("feeling", 10, ""), Column("idea", 90, ""))
Row = tuple[Cell, ...]


def no_callback() -> None:
    """Nobody watches."""


def a_table(rows: list[Row], title: str = "Idées") -> Table:
    """A table of three columns."""
    return Table("ideas", title, COLUMNS, len(rows), lambda: iter(rows), free_text=True)


def sheets(folder: Path) -> dict[str, Worksheet]:
    """The sheets of the workbook in a folder."""
    book = load_workbook(folder / WORKBOOK)
    return {sheet.title: sheet for sheet in book.worksheets}


def read(sheet: Worksheet) -> list[Row]:
    """The rows of a sheet below its header, escapes undone, which openpyxl leaves."""
    return [
        tuple(unescape(cell) if isinstance(cell, str) else cell for cell in row)
        for row in sheet.iter_rows(min_row=2, max_col=len(COLUMNS), values_only=True)
    ]


def test_a_sheet_for_each_table(tmp_path: Path) -> None:
    """French names; header named, bold, frozen and filtered; widths; numbers as numbers; an empty table has a sheet."""
    told: list[None] = []
    tables = (a_table([("jamais", 4, "Des bancs"), (None, None, "007")], "Cartes"), a_table([]))
    assert write_xlsx(tmp_path, tables, lambda: told.append(None)) == {WORKBOOK: 2}
    assert len(told) == 2
    assert [path.name for path in tmp_path.iterdir()] == [WORKBOOK]
    found = sheets(tmp_path)
    assert list(found) == ["Cartes", "Idées"]
    cards = found["Cartes"]
    assert [(cell.value, cell.font.bold) for cell in cards[1]] == [("theme", True), ("feeling", True), ("idea", True)]
    assert cards.freeze_panes == "A2"
    assert cards.auto_filter.ref == "A1:C3"
    assert [round(cards.column_dimensions[column].width) for column in "ABC"] == [19, 11, 91]
    assert [(cell.value, cell.data_type) for cell in cards[2]] == [("jamais", "s"), (4, "n"), ("Des bancs", "s")]
    assert [(cell.value, cell.data_type) for cell in cards[3]] == [(None, "n"), (None, "n"), ("007", "s")]
    assert read(found["Idées"]) == []


TRAPS = [
    *("=1+1", "+33 1", "-1", "@A1", '=HYPERLINK("https://example.org")', "{=1+1}", "https://example.org", "#REF!"),
    *("<r>bancs</r>", "<r><t>a</t></r>", "</t></is></c>", "&amp;", "_x0041_", "a\r\nb", " bords ", "\x00\x1f"),
    *("007", "1e5", "TRUE", "\U0001f469\u200d\U0001f467 œ ’ é", "\ufffe\uffff", "'apostrophe", "mailto:a@b.fr"),
]


@given(st.lists(st.sampled_from(TRAPS) | st.text(st.characters(codec="utf-8"), min_size=1, max_size=20), max_size=5))
def test_every_text_is_there_to_the_letter_and_is_a_text(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str]
) -> None:
    """Whatever a visitor writes: no formula, no link, no number, no mark-up of the file's own."""
    folder = tmp_path_factory.mktemp("lot")
    write_xlsx(folder, (a_table([("jamais", 1, text) for text in (*texts, *TRAPS)]),), no_callback)
    (sheet,) = sheets(folder).values()
    assert [row[2] for row in read(sheet)] == [*texts, *TRAPS]
    for (cell,) in sheet.iter_rows(min_row=2, min_col=3, max_col=3):
        assert (cell.data_type, cell.number_format, cell.hyperlink) == ("s", "@", None)


def test_the_bytes_tell_neither_when_nor_where_it_was_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two disks of which one gives its files other modes, as a stick does; a clock is never asked."""
    real = os.stat

    def stat(path: Path, **named: bool) -> os.stat_result:
        mode, *values = real(path, **named)
        return os.stat_result([mode | 0o111, *values])

    (tmp_path / "disk").mkdir()
    (tmp_path / "stick").mkdir()
    table = a_table([("jamais", 4, "Des bancs")])
    write_xlsx(tmp_path / "disk", (table,), no_callback)
    monkeypatch.setattr(os, "stat", stat)
    write_xlsx(tmp_path / "stick", (table,), no_callback)
    found = [(tmp_path / name / WORKBOOK).read_bytes() for name in ("disk", "stick")]
    assert found[0] == found[1]
    with zipfile.ZipFile(tmp_path / "disk" / WORKBOOK) as packed:
        assert {member.date_time for member in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = packed.read("docProps/core.xml").decode()
    assert core.count("1980-01-01T00:00:00Z") == core.count("dcterms:W3CDTF") == 2


def test_a_table_longer_than_a_sheet_goes_on_in_the_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Excel would leave the rest out without a word; each sheet has its header, its filter, its full rows."""
    monkeypatch.setattr(workbook, "ROWS_OF_A_SHEET", 4)
    rows: list[Row] = [("jamais", number, "a") for number in range(7)]
    assert write_xlsx(tmp_path, (a_table(rows), a_table(rows[:3], "Cartes")), no_callback) == {WORKBOOK: 10}
    found = sheets(tmp_path)
    assert list(found) == ["Idées", "Idées 2", "Idées 3", "Cartes"]
    assert [row for title in list(found)[:3] for row in read(found[title])] == rows
    assert [sheet.auto_filter.ref for sheet in found.values()] == ["A1:C4", "A1:C4", "A1:C2", "A1:C4"]
    assert {sheet["A1"].value for sheet in found.values()} == {"theme"}


def test_no_copy_of_the_texts_lies_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The temporary folder isn't used: it outlives a crash."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "missing"))
    write_xlsx(tmp_path, (a_table([("jamais", 4, "Des bancs")]),), no_callback)
    assert [path.name for path in tmp_path.iterdir()] == [WORKBOOK]


def test_the_system_s_error_comes_through(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that fills at the very end, when XlsxWriter packs: the sentence for staff is made of the errno."""

    def full(*arguments: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "utime", full)
    with pytest.raises(OSError, match="No space left") as caught:
        write_xlsx(tmp_path, (a_table([("jamais", 4, "Des bancs")]),), no_callback)
    assert caught.value.errno == errno.ENOSPC


def test_memory_doesn_t_grow_with_the_lot(tmp_path: Path) -> None:
    """Ten times the rows, the same peak: rows go to the disk as they come."""

    def peak(rows: int) -> int:
        table = Table("ideas", "Idées", COLUMNS, rows, lambda: ((f"t{n}", n, f"idée {n} " * 9) for n in range(rows)))
        tracemalloc.start()
        write_xlsx(tmp_path, (table,), no_callback)
        used = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return used

    peak(10)  # what is imported and compiled the first time
    assert peak(4000) < 1.4 * peak(400)
