"""A file of paper cards as staff typed them into a spreadsheet, line by line; one line at a time is in memory."""

import csv
import json
from collections import deque
from collections.abc import Iterator, Sequence
from typing import BinaryIO, NamedTuple, TextIO

from kiosk.errors import StoreError
from kiosk.feedback.model import LONGEST_IDEA
from kiosk.feedback.paper_form import Form, PaperCard, RefusedError, fold, short
from kiosk.tables.textfiles import unguard_formula

LINE, REASON = "line", "reason"
"""The columns that a file of refused lines has before the others, so that it can be corrected and given again."""

LONGEST_LINE = 65_536
"""Characters of a line; a card of six answers and a text has a few hundred."""
MOST_LINES = 50
"""Lines of a file that one card may take, by line breaks in a quoted text; after as many a quote was left open."""

_DELIMITERS = ";,\t"

QUOTE = "Un guillemet est mal placé ou n’est pas fermé : corrigez-le, ou retirez-le."
TOO_LONG = "La ligne est trop longue pour une carte : vérifiez les fins de ligne."
NO_OBJECT = 'La ligne n’est pas un objet JSON : écrivez-en un, comme {"theme": "jamais"}.'


class Line(NamedTuple):
    """A line of a file.

    Attributes:
        number: as a spreadsheet counts its rows, the header is 1.
        card: the card; None where it is refused.
        reason: why it is refused; "" where it isn't.
        cells: what stands there, by the file's columns.
    """

    number: int
    card: PaperCard | None
    reason: str
    cells: Sequence[str]


def find_encoding(file: BinaryIO) -> str:
    """Read a file through and tell how it is encoded: UTF-8, UTF-16 by its mark, else Windows-1252 as Excel writes it.

    A few lines that aren't UTF-8 among more that are don't make it Windows-1252: they are refused, the others unharmed.
    """
    start = file.read(4)
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    if start.startswith(b"PK\x03\x04"):
        raise StoreError("Ce fichier est un classeur : enregistrez-le en CSV (UTF-8), puis donnez le fichier CSV.")
    file.seek(0)
    right = wrong = 0
    while line := file.readline(LONGEST_LINE):
        if not line.isascii():
            try:
                line.decode()
                right += 1
            except UnicodeDecodeError:
                wrong += 1
    return "utf-8-sig" if wrong == 0 or right > wrong or start.startswith(b"\xef\xbb\xbf") else "cp1252"


class PaperFile:
    """An open file of paper cards: CSV (; , or tabs) under a header, or an object of JSON a line.

    Attributes:
        header: the columns as the file names them.

    Raises StoreError, a French sentence, where the file as a whole can't be cards.
    """

    def __init__(self, text: TextIO, form: Form) -> None:
        self._form = form
        self._lines = _Lines(text)
        self._number = 0
        self._delimiter = _DELIMITERS[0]
        self._corrected = False  # whether this is a file of refused lines, whose own two columns come first
        self.header = self._columns = form.columns
        self._is_json = self._lines.peek().lstrip().startswith("{")
        if not self._is_json:
            self._read_header()

    def __iter__(self) -> Iterator[Line]:
        """Yield each line; one with nothing in it at all is passed over, but counts."""
        for cells, fault in self._json_rows() if self._is_json else self._csv_rows():
            self._number += 1
            if not cells and not fault:
                continue
            try:
                if fault:
                    raise RefusedError(fault)
                card = self._form.read(self._by_column(cells))
            except RefusedError as refused:
                yield Line(self._number, None, str(refused), cells)
            else:
                yield Line(self._number, card, "", cells)

    def _by_column(self, cells: Sequence[str]) -> dict[str, str]:
        if "" in self._columns and any(cell for id, cell in zip(self._columns, cells, strict=True) if not id):
            raise RefusedError("Une cellule est remplie sous une colonne sans nom : videz-la, ou nommez la colonne.")
        return {id: cell for id, cell in zip(self._columns, cells, strict=True) if id}

    def _read_header(self) -> None:
        """Read the names of the columns; which sign parts them is seen by the names that are known."""
        line, self._number = next(self._lines, ""), 1
        if line.lower().startswith("sep="):  # Excel's way to say the sign
            line, self._number = next(self._lines, ""), 2
        readings = [next(csv.reader([line], delimiter=sign), []) for sign in _DELIMITERS]
        known = [sum(fold(name) in self._form.named for name in names) for names in readings]
        best = known.index(max(known))
        wanted = ";".join(self._form.columns)
        if not known[best]:
            raise StoreError(
                f"La première ligne ne nomme aucune colonne connue : écrivez-y celles que vous avez parmi {wanted}."
            )
        names = tuple(name.strip() for name in readings[best])
        self._delimiter, self._corrected = _DELIMITERS[best], names[:2] == (LINE, REASON)
        self.header = names[2:] if self._corrected else names
        self._columns = tuple(self._form.named.get(fold(name), "") for name in self.header)
        for name, id in zip(self.header, self._columns, strict=True):
            if name and not id:
                raise StoreError(f"La colonne « {name} » n’est pas connue : renommez-la parmi {wanted}.")
            if id and self._columns.count(id) > 1:
                raise StoreError(f"Deux colonnes disent « {id} » : gardez-en une.")

    def _csv_rows(self) -> Iterator[tuple[Sequence[str], str]]:
        """Yield (cells, fault); a quote that is left open takes no other line with it."""
        reader = csv.reader(self._lines, delimiter=self._delimiter, strict=True)
        width = len(self.header)
        while True:
            self._lines.taken.clear()
            fault = ""
            try:
                cells = next(reader)
            except StopIteration:
                return
            except (csv.Error, _Endless):
                cells, fault = [], QUOTE
            if self._corrected and cells:
                cells = [unguard_formula(cell) for cell in cells[2:]]
            if any(len(line) >= LONGEST_LINE for line in self._lines.taken):
                cells, fault = [], TOO_LONG
            elif cells and len(cells) != width:
                fault = f"La ligne a {len(cells)} cellules au lieu de {width} : vérifiez séparateurs et guillemets."
            if fault and (len(self._lines.taken) > 1 or not cells):
                line = self._lines.give_back_all_but_one()
                reader = csv.reader(self._lines, delimiter=self._delimiter, strict=True)
                cells, fault = [line[: 2 * LONGEST_IDEA].rstrip("\r\n")], TOO_LONG if fault == TOO_LONG else QUOTE
            yield cells, fault

    def _json_rows(self) -> Iterator[tuple[Sequence[str], str]]:
        """Yield (cells, fault); what isn't read stands in the first cell."""
        for line in self._lines:
            self._lines.taken.clear()
            line = line.strip()
            if len(line) >= LONGEST_LINE:
                yield [line[: 2 * LONGEST_IDEA]], TOO_LONG
            elif line:
                try:
                    yield self._json_cells(json.loads(line)), ""
                except RefusedError as refused:
                    yield [line], str(refused)
                except (ValueError, RecursionError):
                    yield [line], NO_OBJECT
            else:
                yield [], ""

    def _json_cells(self, given: object) -> list[str]:
        if not isinstance(given, dict):
            raise RefusedError(NO_OBJECT)
        cells: dict[str, str] = {}
        for name, value in given.items():
            id = self._form.named.get(fold(name))
            if id is None or id in cells:
                raise RefusedError(f"« {short(name)} » n’est pas une question, ou y est deux fois : corrigez son nom.")
            values = value if isinstance(value, list) else [value]
            if not all(each is None or isinstance(each, str) or type(each) is int for each in values):
                raise RefusedError(f"La valeur de « {id} » n’est ni un texte ni un nombre entier : corrigez-la.")
            cells[id] = "|".join("" if each is None else str(each) for each in values)
        return [cells.get(id, "") for id in self._columns]


class _Endless(Exception):  # noqa: N818 - it ends a record, nobody is told
    """A record takes more lines than a card can."""


class _Lines(Iterator[str]):
    """The lines of a file, none longer than LONGEST_LINE, and which of them a record took."""

    def __init__(self, text: TextIO) -> None:
        self._text = text
        self._waiting: deque[str] = deque()
        self.taken: list[str] = []

    def __next__(self) -> str:
        if len(self.taken) >= MOST_LINES:
            raise _Endless
        line = self._waiting.popleft() if self._waiting else self._read()
        if not line:
            raise StopIteration
        self.taken.append(line)
        return line

    def peek(self) -> str:
        """Return the first line without taking it."""
        line = self._read()
        self._waiting.append(line)
        return line

    def give_back_all_but_one(self) -> str:
        """Return the first line that the record took; the others are still to come."""
        first, *others = self.taken
        self._waiting.extendleft(reversed(others))
        return first

    def _read(self) -> str:
        line = self._text.readline(LONGEST_LINE)
        rest = line
        while len(rest) == LONGEST_LINE and not rest.endswith(("\n", "\r")):
            rest = self._text.readline(LONGEST_LINE)
        return line
