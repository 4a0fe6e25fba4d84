"""A lot as text files: CSV for spreadsheets, JSON lines for programs."""

import csv
import json
import unicodedata
from collections.abc import Callable, Mapping
from pathlib import Path

from kiosk.feedback.tables import Table


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


def write_csv(folder: Path, tables: tuple[Table, ...], wrote: Callable[[], None]) -> Mapping[str, int]:
    """Write each table as a file for spreadsheets: UTF-8 with BOM, semicolons, CRLF, formulas guarded."""
    rows_of: dict[str, int] = {}
    for table in tables:
        name = f"{table.name}.csv"
        with (folder / name).open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file, delimiter=";").writerow(table.header)
            # A program told to split at commas as well would make a formula of the end of "a,=b", unless quoted.
            writer = csv.writer(file, delimiter=";", quoting=csv.QUOTE_ALL if table.free_text else csv.QUOTE_MINIMAL)
            rows_of[name] = 0
            for row in table.rows():
                writer.writerow([guard_formula(cell) if isinstance(cell, str) else cell for cell in row])
                rows_of[name] += 1
                wrote()
    return rows_of


def write_jsonl(folder: Path, tables: tuple[Table, ...], wrote: Callable[[], None]) -> Mapping[str, int]:
    """Write each table as a file of JSON objects, one a line: UTF-8, keys as the header has them, null for no answer.

    A text is the visitor's own to the letter: no program takes a JSON string for a formula.
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
