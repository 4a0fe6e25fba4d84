"""The doctor's lines on the kiosk's own screen: what is well, what isn't, and what to do."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.health.lines import Light, Line, worst
from kiosk.routes import Route
from kiosk.ui.staff_desk import StaffDesk
from kiosk.ui.viewmodels.rows import PagedRows
from kiosk.ui.viewmodels.staff_page import StaffPageViewModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


LIGHTS = {Light.GREEN: "fine", Light.ORANGE: "watch", Light.RED: "repair"}
"""What pages call the lights: they show a shape and a word, never a colour."""


@dataclass(frozen=True, slots=True)
class LineRow:
    """A line: its light (one of LIGHTS), what it is about, and a sentence."""

    light: str
    part: str
    sentence: str


@QmlElement
@QmlUncreatable("made by the visit")
class StaffHealthViewModel(StaffPageViewModel):
    """The lines, the gravest first.

    Attributes:
        light: of the whole, one of LIGHTS, "" until it is known. red, orange: how many lines have that light.
        lines: rows of LineRow.

    Signals:
        changed: any of these changed.
    """

    changed = Signal()

    def __init__(self, route: Route, desk: StaffDesk, parent: QObject) -> None:
        super().__init__(route, desk, parent)
        self.workChanged.connect(self.changed)
        self._found: tuple[Line, ...] = ()
        self._lines = PagedRows(LineRow, self)
        self.look()

    @Slot()
    def look(self) -> None:
        """Look at everything, again."""
        machine = self._desk.look()
        self._begin(lambda: self._desk.check(machine), self._take)

    def _take(self, lines: tuple[Line, ...]) -> None:
        order = list(Light)
        self._found = tuple(sorted(lines, key=lambda line: -order.index(line.light)))
        self._lines.set_rows([LineRow(LIGHTS[line.light], line.part.value, line.sentence) for line in self._found])

    def _count(self, light: Light) -> int:
        return sum(line.light is light for line in self._found)

    @Property(str, notify=changed)
    def light(self) -> str:
        """How the kiosk is."""
        return LIGHTS[worst(self._found)] if self._found else ""

    @Property(int, notify=changed)
    def red(self) -> int:
        """Lines to see to before the doors open."""
        return self._count(Light.RED)

    @Property(int, notify=changed)
    def orange(self) -> int:
        """Lines to look at."""
        return self._count(Light.ORANGE)

    @Property(PagedRows, constant=True)
    def lines(self) -> PagedRows:
        """The lines."""
        return self._lines
