"""La ville en chiffres: the city's figures as posters, one a subject, and all of them as a list."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.figure_parts import WHOLE_LIST, FigurePart, parts_held
from kiosk.content.model import Fact
from kiosk.content.reader import Reader
from kiosk.routes import Route
from kiosk.ui.viewmodels.page import FactRow, PageViewModel, chapter_numbers, fact_row
from kiosk.ui.viewmodels.rows import PagedRows, RowListModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

PERCENT = "%"


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure on a poster.

    Attributes:
        share: its value over what the full length of a bar stands for: 100 %, else the largest value.
        start: the shares of the rows before it together, where the bar cut in parts goes on.
        strong: whether its bar is the one in colour, the longest.
    """

    route: str
    qualifier: str
    numeral: str
    counts: str
    share: float
    start: float
    strong: bool


@dataclass(frozen=True, slots=True)
class PosterRow:
    """A poster in the series; `part` is the key that its address names."""

    part: str


@QmlElement
@QmlUncreatable("made by the visit")
class FiguresViewModel(PageViewModel):
    """One poster of the city's figures at a time, or all figures as a list.

    Attributes:
        part: key of the poster on show, WHOLE_LIST for the list. motif: shape cut from paper that goes with it.
        listed: whether the list is on show.
        posters: the series, one poster a page.
        numbers, bars, cut: rows of FigureRow of the poster on show: set large, as bars, as one bar cut in parts.
        facts: pages of FactRow, every figure.

    Signals:
        partChanged: another poster, or the list, is on show.
    """

    partChanged = Signal()

    def __init__(self, route: Route, reader: Reader, parent: QObject) -> None:
        super().__init__(route, parent)
        figures = {fact.id: fact for fact in reader.figures()}
        numbers = chapter_numbers(reader)
        self._figures = figures
        self._parts: dict[str, FigurePart] = {part.id: part for part in parts_held(figures)}
        self._numbers = RowListModel(FigureRow, self)
        self._bars = RowListModel(FigureRow, self)
        self._cut = RowListModel(FigureRow, self)
        self._facts = PagedRows(FactRow, self)
        self._facts.set_rows([fact_row(fact, numbers) for fact in figures.values()])
        self._posters = PagedRows(PosterRow, self)
        self._posters.setRoom(1, 1, 1)
        self._posters.set_rows([PosterRow(part) for part in self._parts])
        self._posters.changed.connect(self._turned)
        self._part = ""
        self._listed = False
        self.choose(route.param("part") or next(iter(self._parts), WHOLE_LIST))

    def state(self) -> dict[str, Any]:
        """Keep the page of the list, and the poster that waits behind it; what is on show is in the route."""
        return {"poster": self._posters.state, "page": self._facts.state}

    def restore(self, state: dict[str, Any]) -> None:
        """Take up the page of the list, and the poster behind it."""
        self._posters.turn_to(state["poster"])
        self._facts.turn_to(state["page"])

    @Slot(str)
    def choose(self, part: str) -> None:
        """Show a poster, or the list; what isn't in the edition shows the list."""
        self._listed = part not in self._parts
        if self._listed:
            self._show()
        else:
            self._posters.turn_to(list(self._parts).index(part))

    @Slot()
    def showPosters(self) -> None:
        """Go from the list to the poster that was on show before."""
        self._listed = False
        self._show()

    @Slot()
    def _turned(self) -> None:
        self._show()

    def _show(self) -> None:
        shown = WHOLE_LIST if self._listed else self._posters.rows.rows[0].part
        if shown == self._part:
            return
        if self._part:  # the address that opened the page stands until another poster is on show
            self.route = Route.of("figures", part=shown)
        self._part = shown
        part = self._parts.get(shown, FigurePart(shown, ""))
        self._numbers.set_rows(self._rows(part.numbers))
        self._bars.set_rows(self._rows(part.bars))
        self._cut.set_rows(self._rows(part.cut))
        self.partChanged.emit()

    def _rows(self, ids: tuple[str, ...]) -> list[FigureRow]:
        facts = [self._figures[id] for id in ids]
        most = max((_value(fact) for fact in facts), default=0.0)
        whole = 100.0 if all(fact.unit == PERCENT for fact in facts) else most
        largest = next((fact for fact in facts if _value(fact) == most), None)
        shares = [_value(fact) / whole for fact in facts]
        return [
            FigureRow(
                route=str(Route.of("fact", fact.id)),
                qualifier=fact.qualifier,
                numeral=fact.numeral,
                counts=fact.counts,
                share=shares[number],
                start=sum(shares[:number]),
                strong=fact is largest,
            )
            for number, fact in enumerate(facts)
        ]

    @Property(str, notify=partChanged)
    def part(self) -> str:
        """Key of what is on show."""
        return self._part

    @Property(bool, notify=partChanged)
    def listed(self) -> bool:
        """Whether the list is on show."""
        return self._listed

    @Property(str, notify=partChanged)
    def motif(self) -> str:
        """Shape cut from paper that goes with the poster."""
        return self._parts[self._part].motif if self._part in self._parts else ""

    @Property(PagedRows, constant=True)
    def posters(self) -> PagedRows:
        """The series."""
        return self._posters

    @Property(RowListModel, constant=True)
    def numbers(self) -> RowListModel:
        """Figures set large."""
        return self._numbers

    @Property(RowListModel, constant=True)
    def bars(self) -> RowListModel:
        """Figures as bars."""
        return self._bars

    @Property(RowListModel, constant=True)
    def cut(self) -> RowListModel:
        """Parts of one bar."""
        return self._cut

    @Property(PagedRows, constant=True)
    def facts(self) -> PagedRows:
        """Every figure."""
        return self._facts


def _value(fact: Fact) -> float:
    return float(fact.number or 0)
