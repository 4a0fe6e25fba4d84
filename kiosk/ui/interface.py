"""The interface's words in English: loaded when a visitor asks for them, gone with the visit. French is in the QML."""

import logging

from PySide6.QtCore import QCoreApplication, QObject, QTranslator, Signal, Slot

from kiosk import paths
from kiosk.ui.comfort import Comfort

log = logging.getLogger(__name__)


class Interface(QObject):
    """The language that the interface speaks: that of the visit of the moment.

    Signals:
        changed: the words on screen are to be others.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._comfort: Comfort | None = None
        self._english: QTranslator | None = None

    def follow(self, comfort: Comfort) -> None:
        """Speak as a new visit wants from now on."""
        self._comfort = comfort
        comfort.changed.connect(self._settle)
        self._settle()

    def stop(self) -> None:
        """Speak French again, for whatever else this process shows."""
        self._comfort = None
        self._settle()

    @Slot()  # see Visit._watch
    def _settle(self) -> None:
        english = self._comfort is not None and self._comfort.english
        if english == (self._english is not None):
            return
        if self._english is not None:
            QCoreApplication.removeTranslator(self._english)
            self._english = None
        else:
            translator = QTranslator()
            if not translator.load(str(paths.ENGLISH)):
                log.error("the English words can't be read: %s", paths.ENGLISH.name)
                return
            QCoreApplication.installTranslator(translator)
            self._english = translator
        self.changed.emit()
