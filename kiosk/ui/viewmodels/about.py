"""À propos: sources and doubts, credits, licences, the data notice, accessibility."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.reader import Reader
from kiosk.routes import Route
from kiosk.ui.viewmodels.parts import PartsViewModel
from kiosk.ui.viewmodels.rows import RowListModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

PARTS = ("sources", "credits", "licences", "data", "accessibility")


@dataclass(frozen=True, slots=True)
class ParagraphRow:
    """One block of text under its heading."""

    title: str
    text: str


@QmlElement
@QmlUncreatable("made by the visit")
class AboutViewModel(PartsViewModel):
    """One part of À propos at a time.

    Attributes:
        part: key of the part on show, one of PARTS.
        parts: the keys, in order.
        paragraphs: rows of ParagraphRow.
        version, published: of the edition. doubtCount: how many doubts it lists.

    """

    def __init__(self, route: Route, reader: Reader, parent: QObject) -> None:
        super().__init__(route, PARTS, parent)
        self._reader = reader
        self._edition = reader.edition()
        self._paragraphs = RowListModel(ParagraphRow, self)
        self._show_part()

    def _show_part(self) -> None:
        rows = [ParagraphRow(p.title, p.text) for p in self._reader.paragraphs() if p.part == self._part]
        self._paragraphs.set_rows(rows)

    def state(self) -> dict[str, Any]:
        """Keep the part on show."""
        return {"part": self._part}

    def restore(self, state: dict[str, Any]) -> None:
        """Take up the part on show."""
        self.choose(state["part"])

    @Property(RowListModel, constant=True)
    def paragraphs(self) -> RowListModel:
        """Blocks of the part on show."""
        return self._paragraphs

    @Property(int, constant=True)
    def doubtCount(self) -> int:
        """How many doubts the edition lists."""
        return len(self._reader.doubts())

    @Property(str, constant=True)
    def version(self) -> str:
        """Version of the edition."""
        return self._edition.version

    @Property(str, constant=True)
    def published(self) -> str:
        """Date of the edition, as written in French."""
        return french_date(self._edition.published)


MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip


def french_date(iso: str) -> str:
    """Return "22 novembre 2026" for "2026-11-22"; the first of a month is "1er"."""
    year, month, day = iso.split("-")
    return f"{'1er' if int(day) == 1 else int(day)} {MONTHS[int(month) - 1]} {year}"
