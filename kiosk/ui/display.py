"""What QML knows of the glass: its size in pixels and how many pixels make a millimetre."""

import math
from dataclasses import replace

from PySide6.QtCore import Property, QObject, QSize, Signal
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.settings import MM_PER_INCH, Panel
from kiosk.ui.reach import Band, reach_band

QML_IMPORT_NAME = "Kiosk.Display"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlSingleton
class Display(QObject):
    """The panel as Theme sees it; configured once by the app, before Main.qml is loaded.

    Attributes:
        width, height: size of the window in pixels.
        pxPerMm: pixels for one millimetre of glass.
        reachTop, reachBottom: the band within reach as shares of the height, both 0 where the panel doesn't cover it.

    Signals:
        changed: any of them changed.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._size = QSize(1080, 1920)
        self._px_per_mm = Panel().px_per_mm
        self._band: Band | None = None

    def configure(self, panel: Panel, size: QSize) -> None:
        """Take the panel that kiosk.toml declares and the window's size.

        A window of another size than the panel is a preview of the whole panel: its diagonal stands for the panel's.
        """
        px_per_mm = math.hypot(size.width(), size.height()) / (panel.diagonal_in * MM_PER_INCH)
        band = reach_band(replace(panel, resolution=(size.width(), size.height()))) if not size.isEmpty() else None
        if (size, px_per_mm, band) != (self._size, self._px_per_mm, self._band):
            self._size, self._px_per_mm, self._band = size, px_per_mm, band
            self.changed.emit()

    @Property(int, notify=changed)
    def width(self) -> int:
        """Width of the window in pixels."""
        return self._size.width()

    @Property(int, notify=changed)
    def height(self) -> int:
        """Height of the window in pixels."""
        return self._size.height()

    @Property(float, notify=changed)
    def pxPerMm(self) -> float:
        """Pixels for one millimetre of glass."""
        return self._px_per_mm

    @Property(float, notify=changed)
    def reachTop(self) -> float:
        """Where the band within reach begins, as a share of the height."""
        return self._band.top if self._band else 0.0

    @Property(float, notify=changed)
    def reachBottom(self) -> float:
        """Where the band within reach ends, as a share of the height."""
        return self._band.bottom if self._band else 0.0
