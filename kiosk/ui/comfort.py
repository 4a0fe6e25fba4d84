"""How one visitor wants to read; the choice lasts for the visit and goes with it."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the visit")
class Comfort(QObject):
    """What a visitor has set for all pages.

    Attributes:
        easy: whether texts are shown in French that is easy to read, where there is such a text.

    Signals:
        changed: any of these changed.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._easy = False

    @Slot(bool)
    def readEasy(self, easy: bool) -> None:
        """Show the easy texts, or the full ones."""
        if easy != self._easy:
            self._easy = easy
            self.changed.emit()

    @Property(bool, notify=changed)
    def easy(self) -> bool:
        """Whether easy texts are shown."""
        return self._easy
