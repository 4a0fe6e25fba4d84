"""Search over all content, while typing."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.reader import Reader
from kiosk.routes import Route
from kiosk.ui.viewmodels.page import PageViewModel
from kiosk.ui.viewmodels.rows import PagedRows

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class HitRow:
    """One result; `kind` is a key: chapter, section, fact, councillor, district or place."""

    route: str
    kind: str
    title: str
    detail: str


@QmlElement
@QmlUncreatable("made by the visit")
class SearchViewModel(PageViewModel):
    """A word in, results out.

    Attributes:
        query: what was typed.
        hits: pages of HitRow.

    Signals:
        queryChanged: the query changed, and the results with it.
    """

    queryChanged = Signal()

    def __init__(self, route: Route, reader: Reader, parent: QObject) -> None:
        super().__init__(route, parent)
        self._reader = reader
        self._query = ""
        self._hits = PagedRows(HitRow, self)
        self.type(route.param("q"))

    def state(self) -> dict[str, Any]:
        """Keep the words and the page of the results."""
        return {"query": self._query, "page": self._hits.state}

    def restore(self, state: dict[str, Any]) -> None:
        """Take up the words and the page of the results."""
        self.type(state["query"])
        self._hits.turn_to(state["page"])

    @Slot(str)
    def type(self, query: str) -> None:
        """Search for what is typed so far."""
        if query == self._query:
            return
        self._query = query
        self._hits.set_rows(
            [HitRow(h.route, h.kind, h.title, h.detail) for h in self._reader.search(query)] if query.strip() else []
        )
        self.queryChanged.emit()

    @Property(str, notify=queryChanged)
    def query(self) -> str:
        """What was typed."""
        return self._query

    @Property(PagedRows, constant=True)
    def hits(self) -> PagedRows:
        """What was found."""
        return self._hits
