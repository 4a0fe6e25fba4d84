"""One place: where it is as far as that is known, and all that is said of it."""

from typing import Any

from PySide6.QtCore import Property, QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.reader import Reader
from kiosk.routes import Route
from kiosk.ui.viewmodels.drawn_map import DrawnMap
from kiosk.ui.viewmodels.page import FactRow, chapter_numbers, fact_row
from kiosk.ui.viewmodels.pins import Pin
from kiosk.ui.viewmodels.rows import PagedRows

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the visit")
class PlaceViewModel(DrawnMap):
    """One place with all its facts.

    Attributes:
        name: of the place.
        certainty: key of how sure its position is: point, area or unlocated; radius: metres that go with it, 0 without.
        mapped: whether the map has something to show of it: its position, or the district that a text puts it in.
        districtRoute, districtName: the district that a text puts it in, "" where none does.
        facts: pages of FactRow. motif: shape cut from paper that goes with the first, "arch" without one.
    """

    def __init__(self, route: Route, reader: Reader, parent: QObject) -> None:
        self._place = place = reader.place(route.id)
        # An ink square on an ink district wouldn't be seen.
        super().__init__(route, reader, place.district if place.x_m is None else "", parent)
        self._district = reader.district(place.district) if place.district else None
        numbers = chapter_numbers(reader)
        facts = reader.facts(place=place.id)
        self._motif = facts[0].motif if facts else "arch"
        self._facts = PagedRows(FactRow, self)
        self._facts.set_rows([fact_row(f, numbers) for f in facts])

    def state(self) -> dict[str, Any]:
        """Keep the page of the list."""
        return {"page": self._facts.state}

    def restore(self, state: dict[str, Any]) -> None:
        """Take up the page of the list."""
        self._facts.turn_to(state["page"])

    @Slot(float, float, float)
    def setSize(self, width: float, height: float, letters: float) -> None:
        """Fit the town into a box of this many pixels; the place's mark is as large as `letters`."""
        super().setSize(width, height, letters)
        place = self._place
        if place.x_m is None or place.y_m is None or not self._pixels_per_metre:
            return
        x, y = self._point((place.x_m, place.y_m))
        reach = (place.radius_m or 0.0) * self._pixels_per_metre if place.certainty == "area" else 0.0
        self._pins.set_rows([Pin("", "", 0, x, y, letters, reach)])

    @Property(str, constant=True)
    def name(self) -> str:
        """Name of the place."""
        return self._place.name

    @Property(str, constant=True)
    def certainty(self) -> str:
        """How sure its position is."""
        return self._place.certainty

    @Property(int, constant=True)
    def radius(self) -> int:
        """Metres within which the position is good, or over which an area goes."""
        return round(self._place.radius_m or 0)

    @Property(bool, constant=True)
    def mapped(self) -> bool:
        """Whether the map has something to show of it."""
        return self._place.x_m is not None or self._district is not None

    @Property(str, constant=True)
    def districtRoute(self) -> str:
        """Address of its district."""
        return str(Route.of("district", self._district.id)) if self._district else ""

    @Property(str, constant=True)
    def districtName(self) -> str:
        """Name of its district."""
        return self._district.name if self._district else ""

    @Property(PagedRows, constant=True)
    def facts(self) -> PagedRows:
        """Facts that name it."""
        return self._facts

    @Property(str, constant=True)
    def motif(self) -> str:
        """Shape cut from paper that goes with it."""
        return self._motif
