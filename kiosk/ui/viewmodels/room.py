"""A room of the house: doors that belong together."""

from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.reader import Reader
from kiosk.routes import Route
from kiosk.ui.viewmodels.page import PageViewModel
from kiosk.ui.viewmodels.rows import RowListModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class DoorRow:
    """A door: the address behind it, and the shape on it; its words are the interface's."""

    route: str
    motif: str


ROOMS = MappingProxyType(
    {
        "council": (
            DoorRow("councillors", "people"),
            DoorRow("sitting", "windows"),
            DoorRow("statements", "books"),
        ),
        "figures": (
            DoorRow("figures", "chart"),
            DoorRow("status", "hammer"),
            DoorRow("quiz", "lamp"),
            DoorRow("deck", "books"),
        ),
        "years": (
            DoorRow("timeline", "clock"),
            DoorRow("upcoming", "arch"),
            DoorRow("paris", "rails"),
            DoorRow("participate", "hands"),
        ),
    }
)


@QmlElement
@QmlUncreatable("made by the visit")
class RoomViewModel(PageViewModel):
    """One room.

    Attributes:
        id: a key of ROOMS.
        doors: rows of DoorRow; a door stands only where the edition holds something behind it.
    """

    def __init__(self, route: Route, reader: Reader, parent: QObject) -> None:
        super().__init__(route, parent)
        self._doors = RowListModel(DoorRow, self)
        self._doors.set_rows([door for door in ROOMS[route.id] if reader.exists(Route.parse(door.route))])

    @Property(str, constant=True)
    def id(self) -> str:
        """Which room it is."""
        return self.route.id

    @Property(RowListModel, constant=True)
    def doors(self) -> RowListModel:
        """Its doors."""
        return self._doors
