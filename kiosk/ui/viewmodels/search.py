"""Search over all content, while typing."""

from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.reader import Reader
from kiosk.routes import Route
from kiosk.ui.search_desk import Answer, SearchDesk
from kiosk.ui.viewmodels.page import PageViewModel
from kiosk.ui.viewmodels.rows import PagedRows, RowListModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class HitRow:
    """One result; `kind` is a key: chapter, section, fact, councillor, district or place."""

    route: str
    kind: str
    title: str
    detail: str


@dataclass(frozen=True, slots=True)
class WayRow:
    """A way on where nothing was found; a chapter with its number and title, else words of the interface."""

    route: str
    title: str
    chapter: int


@dataclass(frozen=True, slots=True)
class ExampleRow:
    """A word to begin with."""

    word: str


MOST_EXAMPLES = 6  # with the field seven things to touch (DESIGN, Grid)
OTHER_WAYS = ("councillors", "map")


@QmlElement
@QmlUncreatable("made by the visit")
class SearchViewModel(PageViewModel):
    """A word in, results out; they are looked up in another thread and come a moment later.

    Attributes:
        query: what was typed.
        waiting: whether the results on show are still those of older words.
        hits: pages of HitRow.
        ways: rows of WayRow, shown where nothing was found.
        examples: rows of ExampleRow, shown before anything was typed: the chapters' subjects, one of each in turn.

    Signals:
        queryChanged: the query changed. waitingChanged: results are on their way, or there.
    """

    queryChanged = Signal()
    waitingChanged = Signal()
    _found = Signal(int, object)

    def __init__(self, route: Route, reader: Reader, parent: QObject) -> None:
        super().__init__(route, parent)
        self._desk = SearchDesk(reader, self._found.emit)
        self._asked = 0
        self._page = 0
        self._waiting = False
        self._query = ""
        self._hits = PagedRows(HitRow, self)
        self._ways = RowListModel(WayRow, self)
        subjects = [c.subjects.split(", ") for c in reader.chapters()]
        turns = [word for turn in zip_longest(*subjects) for word in turn if word is not None]
        self._examples = RowListModel(ExampleRow, self)
        self._examples.set_rows([ExampleRow(word) for word in turns[:MOST_EXAMPLES]])
        chapters = [WayRow(str(Route.of("chapter", c.id)), c.title, c.number) for c in reader.chapters()]
        self._ways.set_rows(chapters + [WayRow(route, "", 0) for route in OTHER_WAYS])
        self._found.connect(self._take)
        self.type(route.param("q"))

    def state(self) -> dict[str, Any]:
        """Keep the words and the page of the results."""
        return {"query": self._query, "page": self._page if self._waiting else self._hits.state}

    def restore(self, state: dict[str, Any]) -> None:
        """Take up the words and the page of the results."""
        self.type(state["query"])
        self._page = state["page"]
        self._hits.turn_to(self._page)

    def stop(self) -> None:
        """Take no answer any more."""
        self._desk.close()

    @Slot(str)
    def type(self, query: str) -> None:
        """Search for what is typed so far."""
        if query == self._query:
            return
        self._query = query
        self._page = 0
        self._waiting = True
        self._asked = self._desk.ask(query)
        self.waitingChanged.emit()
        self.queryChanged.emit()

    @Slot(int, object)
    def _take(self, number: int, found: Answer | Exception) -> None:
        """Show what was found for the words on show; older answers come too late."""
        if isinstance(found, Exception):
            raise found
        if number == self._asked:
            self._waiting = False
            self._hits.set_rows([HitRow(hit.route, hit.kind, hit.title, hit.detail) for hit in found])
            self._hits.turn_to(self._page)
            self.waitingChanged.emit()

    @Property(str, notify=queryChanged)
    def query(self) -> str:
        """What was typed."""
        return self._query

    @Property(bool, notify=waitingChanged)
    def waiting(self) -> bool:
        """Whether the results are still on their way."""
        return self._waiting

    @Property(RowListModel, constant=True)
    def ways(self) -> RowListModel:
        """Ways on where nothing was found."""
        return self._ways

    @Property(RowListModel, constant=True)
    def examples(self) -> RowListModel:
        """Words to begin with."""
        return self._examples

    @Property(PagedRows, constant=True)
    def hits(self) -> PagedRows:
        """What was found."""
        return self._hits
