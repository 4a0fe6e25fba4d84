"""One document: what rests on it, and for the web page what it keeps of its chapter."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.reader import Reader
from kiosk.content.routes_of import section_route
from kiosk.content.subjects.doubts import WEB_PAGE, Resting
from kiosk.routes import Route
from kiosk.ui.viewmodels.doubts import pages_of
from kiosk.ui.viewmodels.page import chapter_of
from kiosk.ui.viewmodels.parts import PartsViewModel
from kiosk.ui.viewmodels.rows import PagedRows

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

MOST_ALONE = 40  # of one kind; more of them stand together, facts by section
TOGETHER = MappingProxyType({"councillor": "councillors"})
WEB_PARTS = ("kept", "missing")


@dataclass(frozen=True, slots=True)
class RestingRow:
    """What rests on a document: one record, or `count` of a kind that stand on one page (a title only for a section).

    Attributes:
        kind: a key: fact, councillor, commitment …
        pages: as printed ("28–29"), "" where none is known.
        note: what is changed on the web page, "" elsewhere.
    """

    route: str
    kind: str
    title: str
    count: int
    pages: str
    note: str


@QmlElement
@QmlUncreatable("made by the visit")
class DocumentViewModel(PartsViewModel):
    """One document.

    Attributes:
        title, about: of the document. count: how many records rest on it.
        parts: "kept" and "missing" for the web page, none for the others; part: the one on show, "" without parts.
        keptCount, missingCount: sentences of the web page, and what it lacks.
        resting: pages of RestingRow.

    """

    def __init__(self, route: Route, reader: Reader, parent: QObject) -> None:
        document = reader.document(route.id)
        super().__init__(route, WEB_PARTS if document.id == WEB_PAGE and reader.web_sentences() else (), parent)
        self._reader = reader
        self._document = document
        self._held = reader.resting(self._document.id)
        self._sentences = reader.web_sentences() if self._document.id == WEB_PAGE else ()
        self._resting = PagedRows(RestingRow, self)
        self._show_part()

    def _show_part(self) -> None:
        self._resting.set_rows(list(self._web_rows() if self._sentences else self._rows()))

    def _rows(self) -> Iterator[RestingRow]:
        """Give the rows by the first line of each."""
        rows: list[tuple[int, RestingRow]] = []
        for _, held in groupby(sorted(self._held, key=lambda r: (r.kind, r.line)), key=lambda r: r.kind):
            records = list(held)
            if len(records) > MOST_ALONE and records[0].kind == "fact":
                rows += self._by_section(records)
            elif len(records) > MOST_ALONE and records[0].kind in TOGETHER:
                rows.append(_together(records, TOGETHER[records[0].kind]))
            else:
                rows += [(r.line, _alone(r)) for r in records if r.title]
                by_page: dict[str, list[Resting]] = {}
                for record in records:
                    if not record.title:
                        by_page.setdefault(record.route, []).append(record)
                rows += [_together(shown, page) for page, shown in by_page.items()]
        return (row for _, row in sorted(rows, key=lambda pair: pair[0]))

    def _by_section(self, facts: list[Resting]) -> Iterator[tuple[int, RestingRow]]:
        sections: dict[str, list[Resting]] = {}
        for fact in facts:
            sections.setdefault(self._reader.fact(fact.id).section, []).append(fact)
        for id, held in sections.items():
            title = (chapter_of(self._reader, id) or self._reader.section(id)).title
            yield _together(held, str(section_route(id)), title)

    def _web_rows(self) -> Iterator[RestingRow]:
        """Give the facts of the part on show; what is changed in a sentence stands with its first fact."""
        for sentence in self._sentences:
            if (sentence.relation == "missing") == (self._part == "missing"):
                for n, id in enumerate(sentence.facts):
                    title = self._reader.fact(id).title
                    yield RestingRow(str(Route("fact", id)), "fact", title, 1, "", "" if n else sentence.text)

    def state(self) -> dict[str, Any]:
        """Keep the part and the page of the list."""
        return {"part": self._part, "page": self._resting.state}

    def restore(self, state: dict[str, Any]) -> None:
        """Take up the part and the page of the list."""
        self.choose(state["part"])
        self._resting.turn_to(state["page"])

    @Property(str, constant=True)
    def title(self) -> str:
        """Title of the document."""
        return self._document.title

    @Property(str, constant=True)
    def about(self) -> str:
        """What the document is."""
        return self._document.about

    @Property(int, constant=True)
    def count(self) -> int:
        """How many records rest on it."""
        return len(self._held)

    @Property(int, constant=True)
    def keptCount(self) -> int:
        """Sentences of the web page."""
        return sum(s.relation != "missing" for s in self._sentences)

    @Property(int, constant=True)
    def missingCount(self) -> int:
        """What the web page lacks of its chapter."""
        return sum(s.relation == "missing" for s in self._sentences)

    @Property(PagedRows, constant=True)
    def resting(self) -> PagedRows:
        """What rests on it."""
        return self._resting


def _alone(record: Resting) -> RestingRow:
    """Return the row of one record."""
    return RestingRow(record.route, record.kind, record.title, 1, pages_of(record.page, record.page_end), "")


def _together(records: list[Resting], route: str, title: str = "") -> tuple[int, RestingRow]:
    """Return the row of records that stand on one page, with their first line."""
    pages = [page for r in records for page in (r.page, r.page_end) if page is not None]
    shown = pages_of(min(pages), max(pages)) if pages else ""
    return records[0].line, RestingRow(route, records[0].kind, title, len(records), shown, "")
