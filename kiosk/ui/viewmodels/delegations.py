"""Who is in charge of the subject of a section: its delegations and their councillors."""

from typing import Any

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.reader import Reader
from kiosk.routes import Route
from kiosk.ui.viewmodels.council import CouncilRow
from kiosk.ui.viewmodels.page import PageViewModel, chapter_numbers
from kiosk.ui.viewmodels.rows import PagedRows

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the visit")
class DelegationsViewModel(PageViewModel):
    """The delegations whose subject is that of a section (route `delegations/<section>`).

    Attributes:
        chapter: number of its chapter. title, motif: of the section.
        rows: pages of CouncilRow, a delegation with its councillor.
    """

    def __init__(self, route: Route, reader: Reader, parent: QObject) -> None:
        super().__init__(route, parent)
        self._section = reader.section(route.id)
        self._chapter = chapter_numbers(reader).get(self._section.chapter, 0)
        self._rows = PagedRows(CouncilRow, self)
        self._rows.set_rows(
            [
                CouncilRow(
                    str(Route.of("councillor", member.id)), member.first_name, member.surname, delegation.title, ""
                )
                for delegation in reader.delegations()
                if self._section.id in delegation.sections
                for member in [reader.councillor(delegation.councillor)]
            ]
        )

    def state(self) -> dict[str, Any]:
        """Keep the page of the list."""
        return {"page": self._rows.state}

    def restore(self, state: dict[str, Any]) -> None:
        """Take up the page of the list."""
        self._rows.turn_to(state["page"])

    @Property(int, constant=True)
    def chapter(self) -> int:
        """Number of its chapter."""
        return self._chapter

    @Property(str, constant=True)
    def title(self) -> str:
        """Title of the section."""
        return self._section.title

    @Property(str, constant=True)
    def motif(self) -> str:
        """Shape cut from paper that goes with it."""
        return self._section.motif

    @Property(PagedRows, constant=True)
    def rows(self) -> PagedRows:
        """Its delegations."""
        return self._rows
