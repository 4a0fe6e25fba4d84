"""Medians, 95th percentiles, and the one table that the bench prints."""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass

HEAD = ("mesure", "médiane", "p95", "but", "tenu", "à côté de")
MS = 1000.0


def median(values: Sequence[float]) -> float:
    """The median."""
    return statistics.median(values)


def p95(values: Sequence[float]) -> float:
    """The smallest value that at least 95 in 100 don't exceed; the largest where there are fewer than 20."""
    ordered = sorted(values)
    return ordered[-(-len(ordered) * 95 // 100) - 1]


def number(value: float, unit: str) -> str:
    """Write a figure in French: three digits at least, a no-break space before the unit."""
    digits = 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2
    return f"{value:.{digits}f}".replace(".", ",") + f"\N{NO-BREAK SPACE}{unit}"


@dataclass(frozen=True)
class Row:
    """One line of the table, its cells ready to print.

    Attributes:
        what: what was measured.
        median, p95: figures with their unit; "" where there is none.
        aim: the number to hold, "" where there is none.
        held: whether it is held; None without an aim.
        beside: the compared values of the same run.
    """

    what: str
    median: str
    p95: str = ""
    aim: str = ""
    held: bool | None = None
    beside: str = ""

    def cells(self) -> tuple[str, ...]:
        """The cells in the order of HEAD."""
        held = "" if self.held is None else "oui" if self.held else "**non**"
        return self.what, self.median, self.p95, self.aim, held, self.beside


def spread(what: str, values: Sequence[float], unit: str, beside: str = "") -> Row:
    """A row of a median and a p95, without an aim."""
    return Row(what, number(median(values), unit), number(p95(values), unit), beside=beside)


def table(rows: Sequence[Row]) -> str:
    """Write the rows as a Markdown table."""
    lines = [HEAD, tuple("-" if index in (0, 5) else "-:" for index in range(len(HEAD)))]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (*lines, *(row.cells() for row in rows)))
