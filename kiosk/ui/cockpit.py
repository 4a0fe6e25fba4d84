"""The cockpit on a screen of its own: a second window for the mediator, while the room sees the pages alone.

It opens with a session where there is a second screen, and closes with the session, or when that screen goes away: the
cockpit then folds into the bar of the room's screen. It has an engine of its own, so that its sizes are in millimetres
of its own panel.
"""

import math
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Slot
from PySide6.QtGui import QScreen
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk import paths
from kiosk.settings import MM_PER_INCH, Panel
from kiosk.ui.display import Display
from kiosk.ui.guided import GuidedSession
from kiosk.ui.visit import Visit

if TYPE_CHECKING:
    from kiosk.ui.app import App

LEAST_DIAGONAL_MM = 150.0
"""A screen that says it is smaller doesn't know its size."""

USUAL_DIAGONAL_IN = 22.0


def panel_of(screen: QScreen) -> Panel:
    """Return the panel that a screen says it is; of a usual size where it doesn't know."""
    millimetres = screen.physicalSize()
    diagonal = math.hypot(millimetres.width(), millimetres.height())
    inches = diagonal / MM_PER_INCH if diagonal >= LEAST_DIAGONAL_MM else USUAL_DIAGONAL_IN
    return Panel(diagonal_in=inches, resolution=(screen.size().width(), screen.size().height()))


class Cockpit(QObject):
    """Watches the visits of an app and the screens; look() is called when a screen comes or goes.

    Attributes:
        window: the cockpit's window, None while there is none. px_per_mm: pixels for one millimetre of its panel.
    """

    def __init__(self, app: "App", room: QQuickWindow, screens: Callable[[], Sequence[QScreen]]) -> None:
        super().__init__(app)
        self._app = app
        self._room = room
        self._screens = screens
        self._guided: GuidedSession | None = None
        self._engine: QQmlApplicationEngine | None = None
        self._screen: QScreen | None = None
        self.window: QQuickWindow | None = None
        self.px_per_mm = 0.0
        app.visitChanged.connect(self.follow)
        self.follow()

    @Slot()
    def follow(self) -> None:
        """Another visit is on screen."""
        visit = self._app.visit
        guided = visit.guided if visit is not None else None
        if guided is not self._guided:
            self._close_window()
            self._guided = guided
            if guided is not None:
                guided.changed.connect(self.look)
        self.look()

    @Slot()
    def look(self) -> None:
        """Open or close the window, as the session and the screens want it."""
        guided = self._guided
        spare = next((screen for screen in self._screens() if screen is not self._room.screen()), None)
        wanted = spare if guided is not None and guided.running else None
        if wanted is not self._screen:
            self._close_window()
            if wanted is not None and self._app.visit is not None:
                self._open_window(wanted, self._app.visit)
        if guided is not None:
            guided.set_apart(self.window is not None)

    def close(self) -> None:
        """Close the window; the program is ending."""
        self._close_window()

    def _open_window(self, screen: QScreen, visit: Visit) -> None:
        engine = QQmlApplicationEngine(self)
        engine.addImportPath(str(paths.QML))
        display = engine.singletonInstance("Kiosk.Display", "Display")
        assert isinstance(display, Display)
        size = screen.size()
        display.configure(panel_of(screen), size)
        engine.setInitialProperties({"visit": visit, "width": size.width(), "height": size.height()})
        engine.loadFromModule("Kiosk", "CockpitView")
        window = next(iter(engine.rootObjects()), None)
        if not isinstance(window, QQuickWindow):
            raise TypeError("CockpitView.qml isn't a window")
        window.setScreen(screen)
        window.setGeometry(screen.geometry())
        window.showFullScreen()
        display.configure(panel_of(screen), QSize(window.width(), window.height()))
        self._engine, self._screen, self.window = engine, screen, window
        self.px_per_mm = float(display.pxPerMm)

    def _close_window(self) -> None:
        engine, self._engine, self._screen = self._engine, None, None
        if self.window is not None:
            self.window.close()
            self.window = None
        if engine is not None:
            engine.deleteLater()
