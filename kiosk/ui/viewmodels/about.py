"""À propos: sources and doubts, credits, licences, the data notice, accessibility."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.clock import Clock
from kiosk.content.reader import Reader
from kiosk.pins import PinGate
from kiosk.routes import Route
from kiosk.ui.viewmodels.parts import PartsViewModel
from kiosk.ui.viewmodels.rows import RowListModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

PARTS = ("sources", "credits", "licences", "data", "accessibility")
# Seconds that the gesture of staff takes. A hand that rests on the glass is there longer, one that reads less long.
SHORTEST_HOLD, LONGEST_HOLD = 5.0, 15.0


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

    def __init__(self, route: Route, reader: Reader, clock: Clock, gate: PinGate | None, parent: QObject) -> None:
        super().__init__(route, PARTS, parent)
        self._reader = reader
        self._clock = clock
        self._gate = gate
        self._held_since: float | None = None
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

    @Slot()
    def hold(self) -> None:
        """A finger has come down on the edition's line: the gesture of staff may begin."""
        self._held_since = self._clock.monotonic()

    @Slot(result=bool)
    def letGo(self) -> bool:
        """The finger was lifted there; tells whether the gesture was made and somebody has a PIN to give."""
        if self._held_since is None or self._gate is None:
            return False
        held = self._clock.monotonic() - self._held_since
        return SHORTEST_HOLD <= held <= LONGEST_HOLD and self._gate.is_open()

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
        """Date of the edition, as 2026-11-22."""
        return self._edition.published
