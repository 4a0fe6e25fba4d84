"""What the pages of several parts have in common: one part is on show at a time, and the route may name it."""

from collections.abc import Sequence

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.routes import Route
from kiosk.ui.viewmodels.page import PageViewModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the visit")
class PartsViewModel(PageViewModel):
    """A page of several parts; opens on the one that the route names (`?part=`), else on the first.

    Attributes:
        part: key of the part on show, "" where there are none; parts: the keys, in order.

    Signals:
        partChanged: another part is on show.
    """

    partChanged = Signal()

    def __init__(self, route: Route, parts: Sequence[str], parent: QObject) -> None:
        super().__init__(route, parent)
        self._parts = tuple(parts)
        wanted = route.param("part")
        self._part = wanted if wanted in self._parts else next(iter(self._parts), "")

    def _show_part(self) -> None:
        """Fill the lists with what the part on show holds."""

    @Slot(str)
    def choose(self, part: str) -> None:
        """Show a part."""
        if part in self._parts and part != self._part:
            self._part = part
            self._show_part()
            self.partChanged.emit()

    @Property(str, notify=partChanged)
    def part(self) -> str:
        """Key of the part on show."""
        return self._part

    @Property("QStringList", constant=True)
    def parts(self) -> list[str]:
        """Keys of the parts."""
        return list(self._parts)
