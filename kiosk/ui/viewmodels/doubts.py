"""Sources and doubts: the documents, what rests on each, and where they don't agree."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.reader import Reader
from kiosk.content.routes_of import doubt_topics
from kiosk.content.subjects.doubts import Doubt
from kiosk.routes import Route
from kiosk.ui.viewmodels.page import PageViewModel
from kiosk.ui.viewmodels.parts import PartsViewModel
from kiosk.ui.viewmodels.rows import PagedRows, RowListModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

LISTED = 60  # characters of the readings that a topic's list has room for


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document; `count` is how many records rest on it."""

    route: str
    title: str
    count: int


@dataclass(frozen=True, slots=True)
class DoubtRow:
    """A doubt as its topic lists it; `readings` are the first that the documents print."""

    route: str
    title: str
    readings: str


@dataclass(frozen=True, slots=True)
class ReadingRow:
    """What a document prints, its title and pages ("28–29", "" where none is known)."""

    printed: str
    document: str
    pages: str


@dataclass(frozen=True, slots=True)
class TouchedRow:
    """A page that a doubt touches: its kind as a key, and the title of the record, "" where the kind says it all."""

    route: str
    kind: str
    title: str


def pages_of(page: int | None, page_end: int | None) -> str:
    """Return printed pages as written, "" where the document has none."""
    if page is None:
        return ""
    return f"{page}–{page_end}" if page_end and page_end != page else str(page)


@QmlElement
@QmlUncreatable("made by the visit")
class SourcesViewModel(PageViewModel):
    """The documents, and the way to the doubts.

    Attributes:
        documents: rows of DocumentRow. doubtCount: how many doubts there are.
    """

    def __init__(self, route: Route, reader: Reader, parent: QObject) -> None:
        super().__init__(route, parent)
        self._doubt_count = len(reader.doubts())
        self._documents = RowListModel(DocumentRow, self)
        self._documents.set_rows(
            [DocumentRow(str(Route("document", d.id)), d.title, len(reader.resting(d.id))) for d in reader.documents()]
        )

    @Property(RowListModel, constant=True)
    def documents(self) -> RowListModel:
        """The documents in their order."""
        return self._documents

    @Property(int, constant=True)
    def doubtCount(self) -> int:
        """How many doubts there are."""
        return self._doubt_count


@QmlElement
@QmlUncreatable("made by the visit")
class DoubtsViewModel(PartsViewModel):
    """The doubts, topic by topic.

    Attributes:
        part: key of the topic on show; parts: the keys that there are doubts about.
        count: how many doubts there are in all. doubts: pages of DoubtRow.

    """

    def __init__(self, route: Route, reader: Reader, parent: QObject) -> None:
        super().__init__(route, doubt_topics(reader), parent)
        self._held = tuple(reader.doubts().values())
        self._doubts = PagedRows(DoubtRow, self)
        self._show_part()

    def _show_part(self) -> None:
        self._doubts.set_rows(
            [
                DoubtRow(
                    str(Route("doubt", d.id)),
                    d.title,
                    _listed(d),
                )
                for d in self._held
                if d.topic == self._part
            ]
        )

    def state(self) -> dict[str, Any]:
        """Keep the topic and the page of its list."""
        return {"part": self._part, "page": self._doubts.state}

    def restore(self, state: dict[str, Any]) -> None:
        """Take up the topic and the page of its list."""
        self.choose(state["part"])
        self._doubts.turn_to(state["page"])

    @Property(int, constant=True)
    def count(self) -> int:
        """How many doubts there are in all."""
        return len(self._held)

    @Property(PagedRows, constant=True)
    def doubts(self) -> PagedRows:
        """The doubts of the topic."""
        return self._doubts


@QmlElement
@QmlUncreatable("made by the visit")
class DoubtViewModel(PageViewModel):
    """One doubt.

    Attributes:
        topic: key. title, text, shown, settle: of the doubt.
        readings: rows of ReadingRow, what the documents print; longest: characters of the longest one.
        touched: rows of TouchedRow.
    """

    def __init__(self, route: Route, reader: Reader, parent: QObject) -> None:
        super().__init__(route, parent)
        self._doubt = reader.doubt(route.id)
        self._readings = RowListModel(ReadingRow, self)
        self._readings.set_rows(
            [
                ReadingRow(r.printed, r.source.title, pages_of(r.source.page, r.source.page_end))
                for r in self._doubt.readings
            ]
        )
        self._touched = RowListModel(TouchedRow, self)
        routes = [Route.parse(text) for text in self._doubt.routes]
        self._touched.set_rows([TouchedRow(str(r), r.kind, _title(reader, r)) for r in routes if reader.exists(r)])

    @Property(str, constant=True)
    def topic(self) -> str:
        """Key of its topic."""
        return self._doubt.topic

    @Property(str, constant=True)
    def title(self) -> str:
        """Title of our own."""
        return self._doubt.title

    @Property(str, constant=True)
    def text(self) -> str:
        """What disagrees."""
        return self._doubt.text

    @Property(str, constant=True)
    def shown(self) -> str:
        """What the kiosk shows."""
        return self._doubt.shown

    @Property(str, constant=True)
    def settle(self) -> str:
        """Who could settle it."""
        return self._doubt.settle

    @Property(RowListModel, constant=True)
    def readings(self) -> RowListModel:
        """What the documents print."""
        return self._readings

    @Property(int, constant=True)
    def longest(self) -> int:
        """How many characters the longest reading has."""
        return max(len(reading.printed) for reading in self._doubt.readings)

    @Property(RowListModel, constant=True)
    def touched(self) -> RowListModel:
        """The pages that it touches."""
        return self._touched


def _listed(doubt: Doubt) -> str:
    """Return what the documents print, side by side, as far as there is room; the first always."""
    first, *others = dict.fromkeys(reading.printed for reading in doubt.readings)
    shown = first
    for printed in others:
        if len(shown) + len(printed) > LISTED:
            break
        shown = f"{shown} · {printed}"
    return shown


def _title(reader: Reader, route: Route) -> str:
    """Return the title of the record that an address names, "" for an address without one."""
    if route.kind == "councillor":
        councillor = reader.councillor(route.id)
        return f"{councillor.first_name} {councillor.surname}"
    if route.kind == "district":
        return reader.district(route.id).name
    if route.kind == "fact":
        return reader.fact(route.id).title
    if route.kind == "section":
        return reader.section(route.id).title
    return reader.document(route.id).title if route.kind == "document" else ""
