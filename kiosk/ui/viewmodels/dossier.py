"""A dossier: facts that belong together, one page with its parts."""

from typing import Any

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.reader import Reader
from kiosk.routes import Route
from kiosk.ui.viewmodels.page import FactRow, PageViewModel, chapter_numbers, chapter_of, fact_row
from kiosk.ui.viewmodels.rows import PagedRows

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the visit")
class DossierViewModel(PageViewModel):
    """One dossier with its parts.

    Attributes:
        chapter: number of its chapter. sectionTitle: where it belongs.
        title, lead, motif: of the dossier.
        facts: pages of FactRow, its parts.
    """

    def __init__(self, route: Route, reader: Reader, parent: QObject) -> None:
        super().__init__(route, parent)
        self._dossier = reader.dossier(route.id)
        facts = [reader.fact(id) for id in self._dossier.facts]
        numbers = chapter_numbers(reader)
        self._chapter = numbers.get(facts[0].chapter, 0)
        opening = chapter_of(reader, self._dossier.section)
        self._section_title = (opening or reader.section(self._dossier.section)).title
        self._facts = PagedRows(FactRow, self)
        self._facts.set_rows([fact_row(fact, numbers) for fact in facts])

    def state(self) -> dict[str, Any]:
        """Keep the page of the list."""
        return {"page": self._facts.state}

    def restore(self, state: dict[str, Any]) -> None:
        """Take up the page of the list."""
        self._facts.turn_to(state["page"])

    @Property(int, constant=True)
    def chapter(self) -> int:
        """Number of its chapter."""
        return self._chapter

    @Property(str, constant=True)
    def sectionTitle(self) -> str:
        """Title of its section, or of its chapter's opening pages."""
        return self._section_title

    @Property(str, constant=True)
    def title(self) -> str:
        """Title of our own."""
        return self._dossier.title

    @Property(str, constant=True)
    def lead(self) -> str:
        """What it is about."""
        return self._dossier.lead

    @Property(str, constant=True)
    def motif(self) -> str:
        """Shape cut from paper that goes with it."""
        return self._dossier.motif

    @Property(PagedRows, constant=True)
    def facts(self) -> PagedRows:
        """Its parts."""
        return self._facts
