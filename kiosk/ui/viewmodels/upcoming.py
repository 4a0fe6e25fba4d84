"""Ce qui arrive: what the report says is to come, along a line of years, and beside it what it gives no year for."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.model import Fact, Status
from kiosk.content.reader import Reader
from kiosk.routes import Route
from kiosk.ui.viewmodels.page import PageViewModel, chapter_numbers
from kiosk.ui.viewmodels.rows import PagedRows

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class ComingRow:
    """A fact to come.

    Attributes:
        year: the first that is printed, "" without one. opens: whether it is the first fact of its year.
        printed: the period in the report's words, "" without one.
    """

    route: str
    year: str
    opens: bool
    title: str
    printed: str
    chapter: int


@QmlElement
@QmlUncreatable("made by the visit")
class UpcomingViewModel(PageViewModel):
    """The facts to come.

    Attributes:
        dated: pages of ComingRow by first year, those of one year in the order of the report.
        undated: pages of ComingRow for which the report gives no year, in its order.
    """

    def __init__(self, route: Route, reader: Reader, parent: QObject) -> None:
        super().__init__(route, parent)
        numbers = chapter_numbers(reader)
        coming = [fact for fact in reader.facts() if fact.status is Status.TO_COME]
        dated = sorted((fact for fact in coming if fact.years), key=lambda fact: fact.years[0])
        self._dated = PagedRows(ComingRow, self)
        firsts = {fact.years[0]: fact for fact in reversed(dated)}
        self._dated.set_rows([_row(fact, numbers, firsts[fact.years[0]] is fact) for fact in dated])
        self._undated = PagedRows(ComingRow, self)
        self._undated.set_rows([_row(fact, numbers) for fact in coming if not fact.years])

    def state(self) -> dict[str, Any]:
        """Keep the pages of both lists."""
        return {"dated": self._dated.state, "undated": self._undated.state}

    def restore(self, state: dict[str, Any]) -> None:
        """Take up the pages of both lists."""
        self._dated.turn_to(state["dated"])
        self._undated.turn_to(state["undated"])

    @Property(PagedRows, constant=True)
    def dated(self) -> PagedRows:
        """Along the line of years."""
        return self._dated

    @Property(PagedRows, constant=True)
    def undated(self) -> PagedRows:
        """Beside it."""
        return self._undated


def _row(fact: Fact, numbers: dict[str, int], opens: bool = False) -> ComingRow:
    return ComingRow(
        route=str(Route.of("fact", fact.id)),
        year=str(fact.years[0]) if fact.years else "",
        opens=opens,
        title=fact.title,
        printed=fact.period,
        chapter=numbers.get(fact.chapter, 0),
    )
