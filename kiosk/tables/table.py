"""A table that leaves the kiosk: a file for a program, a sheet of a workbook."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

Cell = str | int | None
"""None is an empty cell."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, its width in a sheet in characters, and what it says, in French."""

    name: str
    width: int
    meaning: str


@dataclass(frozen=True, slots=True)
class Table:
    """What a format writes: a file, a sheet.

    Attributes:
        name: names a file: "cards", "ideas", "sessions".
        title: names a sheet, in French.
        columns: fixed, a further column comes last.
        size: how many rows there are.
        rows: gives them, afresh at each call.
        free_text: whether it holds people's own words.
    """

    name: str
    title: str
    columns: tuple[Column, ...]
    size: int
    rows: Callable[[], Iterator[tuple[Cell, ...]]]
    free_text: bool = False

    @property
    def header(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(column.name for column in self.columns)
