"""Tables as text files: CSV for spreadsheets, JSON lines for programs."""

import csv
import io
import json
import unicodedata
from collections.abc import Callable, Mapping
from pathlib import Path

from kiosk.tables.table import Cell, Table


def guard_formula(text: str) -> str:
    """Put an apostrophe before a text that a spreadsheet would take for a formula.

    Judged by the first character that is neither an apostrophe nor invisible, in its plain form, so that neither a
    leading space nor a full-width sign gets by. Apostrophes are passed over so that taking one off is always right.
    See https://owasp.org/www-community/attacks/CSV_Injection.
    """
    for character in text:
        if character in "\t\r\n":
            return f"'{text}"
        if character != "'" and unicodedata.category(character)[0] not in "CMZ":
            return f"'{text}" if unicodedata.normalize("NFKC", character)[0] in "=+-@" else text
    return text


def unguard_formula(text: str) -> str:
    """Return a text without the apostrophe that guard_formula() put before it; any other as it is."""
    return text[1:] if text.startswith("'") and guard_formula(text[1:]) == text else text


class AnswerTexts(dict[Cell, str]):
    """Each answer as it stands in a CSV file, quoted where need be, worked out once: answers are few and come again."""

    def __missing__(self, cell: Cell) -> str:
        line = io.StringIO()
        csv.writer(line, delimiter=";").writerow([guard_formula(cell) if isinstance(cell, str) else cell, None])
        self[cell] = text = line.getvalue().removesuffix(";\r\n")
        return text


def write_csv(folder: Path, tables: tuple[Table, ...], wrote: Callable[[], None]) -> Mapping[str, int]:
    """Write each table as a file for spreadsheets: UTF-8 with BOM, semicolons, CRLF, formulas guarded."""
    rows_of: dict[str, int] = {}
    for table in tables:
        name = f"{table.name}.csv"
        with (folder / name).open("w", encoding="utf-8", newline="") as file:
            file.write("\ufeff")  # Python's own utf-8-sig takes twice the time for each row
            csv.writer(file, delimiter=";").writerow(table.header)
            # A program told to split at commas as well would make a formula of the end of "a,=b", unless quoted.
            writer = csv.writer(file, delimiter=";", quoting=csv.QUOTE_ALL)
            answers = AnswerTexts()
            rows = 0
            for row in table.rows():
                if table.free_text:
                    writer.writerow([guard_formula(cell) if isinstance(cell, str) else cell for cell in row])
                else:
                    file.write(f"{';'.join(map(answers.__getitem__, row))}\r\n")
                rows += 1
                wrote()
            rows_of[name] = rows
    return rows_of


def write_jsonl(folder: Path, tables: tuple[Table, ...], wrote: Callable[[], None]) -> Mapping[str, int]:
    """Write each table as a file of JSON objects, one a line: UTF-8, keys as the header has them, null for no answer.

    A text is its author's own to the letter: no program takes a JSON string for a formula.
    """
    rows_of: dict[str, int] = {}
    for table in tables:
        name = f"{table.name}.jsonl"
        with (folder / name).open("w", encoding="utf-8", newline="\n") as file:
            rows_of[name] = 0
            for row in table.rows():
                file.write(f"{json.dumps(dict(zip(table.header, row, strict=True)), ensure_ascii=False)}\n")
                rows_of[name] += 1
                wrote()
    return rows_of
