"""Fait, en cours, à venir: facts whose status is printed, in three columns, by chapter, district and year."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.model import Fact, Status
from kiosk.content.reader import Reader
from kiosk.routes import Route
from kiosk.ui.viewmodels.page import PageViewModel, chapter_numbers
from kiosk.ui.viewmodels.rows import PagedRows, RowListModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

FILTERS = ("chapter", "district", "year")
COLUMNS = tuple(status.value for status in Status)


@dataclass(frozen=True, slots=True)
class StatusRow:
    """A fact on the board; `period` is as printed."""

    route: str
    title: str
    period: str
    chapter: int


@dataclass(frozen=True, slots=True)
class FilterRow:
    """What one filter offers: `key` "" for all; `count` facts that it and the two other filters leave."""

    key: str
    title: str
    chapter: int
    motif: str
    count: int
    chosen: bool


@QmlElement
@QmlUncreatable("made by the visit")
class StatusViewModel(PageViewModel):
    """The board: three columns, three filters, and one column alone where the visitor opens it.

    Filters and the column are in the route: `status?chapter=defis&column=to_come&year=2026`.

    Attributes:
        chapter, district, year: titles of what is chosen, "" for all. chapterNumber: 0 for all.
        filters: keys of the filters, in order.
        open: key of the filter whose choices are on show, "" for none; choices: rows of FilterRow.
        column: key of the column that is alone on show, "" for the board.
        done, underWay, toCome: rows of StatusRow, as many as a column has room for.
        alone: pages of StatusRow of the column that is alone.
        statusCount, factCount: facts with a printed status, and all facts of the edition.

    Signals:
        changed: filters, choices or the column on show changed.
    """

    changed = Signal()

    def __init__(self, route: Route, reader: Reader, parent: QObject) -> None:
        super().__init__(route, parent)
        self._numbers = chapter_numbers(reader)
        self._all = [fact for fact in reader.facts() if fact.status]
        self._fact_count = len(reader.facts())
        years = sorted({year for fact in self._all for year in fact.years})
        # What each filter offers: title, number and shape by key.
        self._offers: dict[str, dict[str, tuple[str, int, str]]] = {
            "chapter": {c.id: (c.title, c.number, c.motif) for c in reader.chapters()},
            "district": {d.id: (d.name, 0, "") for d in reader.map_sheet().districts},
            "year": {str(year): (str(year), 0, "") for year in years},
        }
        wanted = {name: reader.resolve(name, route.param(name)) for name in FILTERS}
        self._chosen = {name: key for name, key in wanted.items() if key in self._offers[name]}
        self._column = route.param("column") if route.param("column") in COLUMNS else ""
        self._open = ""
        self._columns = {key: PagedRows(StatusRow, self) for key in COLUMNS}
        self._alone = PagedRows(StatusRow, self)
        self._choices = RowListModel(FilterRow, self)
        self._fill()

    def _fill(self) -> None:
        self.route = Route.of("status", column=self._column, **self._chosen)
        kept = [fact for fact in self._all if _answers(fact, self._chosen)]
        for key, rows in self._columns.items():
            rows.set_rows([self._row(fact) for fact in kept if _key(fact) == key])
        self._alone.set_rows([self._row(fact) for fact in kept if _key(fact) == self._column])
        self._offer()

    def _offer(self) -> None:
        rows: list[FilterRow] = []
        if self._open:
            chosen = self._chosen.get(self._open, "")
            others = {name: key for name, key in self._chosen.items() if name != self._open}
            for key, (title, number, motif) in {"": ("", 0, ""), **self._offers[self._open]}.items():
                wanted = others | ({self._open: key} if key else {})
                count = sum(_answers(fact, wanted) for fact in self._all)
                rows.append(FilterRow(key, title, number, motif, count, key == chosen))
        self._choices.set_rows(rows)
        self.changed.emit()

    def _row(self, fact: Fact) -> StatusRow:
        return StatusRow(str(Route.of("fact", fact.id)), fact.title, fact.period, self._numbers.get(fact.chapter, 0))

    def state(self) -> dict[str, Any]:
        """Keep the page of the column that is alone; filters and column are in the route."""
        return {"page": self._alone.state}

    def restore(self, state: dict[str, Any]) -> None:
        """Take up the page of the column that is alone."""
        self._alone.turn_to(state["page"])

    @Slot(str)
    def toggle(self, name: str) -> None:
        """Show what a filter offers, or close it again."""
        if name in FILTERS:
            self._open = "" if name == self._open else name
            self._offer()

    @Slot(str)
    def choose(self, key: str) -> None:
        """Take what the open filter offers; "" stands for all."""
        if self._open and (not key or key in self._offers[self._open]):
            self._chosen.pop(self._open, None)
            if key:
                self._chosen[self._open] = key
            self._open = ""
            self._fill()

    @Slot(str)
    def showColumn(self, column: str) -> None:
        """Show one column alone; "" shows the board again."""
        if column in ("", *COLUMNS) and column != self._column:
            self._column = column
            self._fill()

    def _title(self, name: str) -> str:
        key = self._chosen.get(name, "")
        return self._offers[name][key][0] if key else ""

    @Property(str, notify=changed)
    def chapter(self) -> str:
        """Title of the chapter chosen."""
        return self._title("chapter")

    @Property(int, notify=changed)
    def chapterNumber(self) -> int:
        """Number of the chapter chosen."""
        return self._numbers.get(self._chosen.get("chapter", ""), 0)

    @Property(str, notify=changed)
    def district(self) -> str:
        """Name of the district chosen."""
        return self._title("district")

    @Property(str, notify=changed)
    def year(self) -> str:
        """Year chosen."""
        return self._title("year")

    @Property("QStringList", constant=True)
    def filters(self) -> list[str]:
        """Keys of the filters."""
        return list(FILTERS)

    @Property(str, notify=changed)
    def open(self) -> str:
        """Key of the filter whose choices are on show."""
        return self._open

    @Property(RowListModel, constant=True)
    def choices(self) -> RowListModel:
        """What the open filter offers."""
        return self._choices

    @Property(str, notify=changed)
    def column(self) -> str:
        """Key of the column that is alone on show."""
        return self._column

    @Property(PagedRows, constant=True)
    def done(self) -> PagedRows:
        """What is done."""
        return self._columns["done"]

    @Property(PagedRows, constant=True)
    def underWay(self) -> PagedRows:
        """What is under way."""
        return self._columns["under_way"]

    @Property(PagedRows, constant=True)
    def toCome(self) -> PagedRows:
        """What is to come."""
        return self._columns["to_come"]

    @Property(PagedRows, constant=True)
    def alone(self) -> PagedRows:
        """The column that is alone."""
        return self._alone

    @Property(int, constant=True)
    def statusCount(self) -> int:
        """Facts with a printed status."""
        return len(self._all)

    @Property(int, constant=True)
    def factCount(self) -> int:
        """All facts of the edition."""
        return self._fact_count


def _key(fact: Fact) -> str:
    return fact.status.value if fact.status else ""


def _answers(fact: Fact, chosen: dict[str, str]) -> bool:
    """Whether a fact is of the chapter, tied to the district and names the year that are chosen."""
    return (
        chosen.get("chapter", fact.chapter) == fact.chapter
        and ("district" not in chosen or any(link.district == chosen["district"] for link in fact.districts))
        and ("year" not in chosen or int(chosen["year"]) in fact.years)
    )
