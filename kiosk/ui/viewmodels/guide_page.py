"""What every page of a guided session has in common."""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.reader import Reader
from kiosk.routes import Route
from kiosk.ui.guided import GuidedSession
from kiosk.ui.viewmodels.page import PageViewModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the visit")
class GuidedPageViewModel(PageViewModel):
    """A page that shows a part of the session's state, and follows it.

    Attributes:
        guided: the session. apart: whether the controls stand on a screen of their own.

    Signals:
        sessionChanged: the session changed. A page's own signal follows it: PySide crashes on a property whose signal
            is a base class's.
    """

    sessionChanged = Signal()

    def __init__(self, route: Route, reader: Reader, guided: GuidedSession, parent: QObject) -> None:
        super().__init__(route, parent)
        self._reader = reader
        self._guided = guided
        guided.changed.connect(self.sessionChanged)

    @Property(GuidedSession, constant=True)
    def guided(self) -> GuidedSession:
        """The session."""
        return self._guided

    @Property(bool, notify=sessionChanged)
    def apart(self) -> bool:
        """Whether the controls stand on a screen of their own."""
        return bool(self._guided.apart)
