"""The map of the districts, touched by shape, and one district with its facts and places."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QObject, QPointF, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.maps import borders, contains
from kiosk.content.model import District, MapShape, Ring
from kiosk.content.reader import Reader
from kiosk.routes import Route
from kiosk.ui.viewmodels.page import FactRow, PageViewModel, chapter_numbers, fact_row
from kiosk.ui.viewmodels.rows import PagedRows, RowListModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

# The town fills this share of its box; its neighbours are seen around it.
TOWN_SHARE = 0.94
# Width of a letter of the text face as a share of its size, on the wide side.
LETTER_WIDTH = 0.55


@dataclass(frozen=True, slots=True)
class ShapeRow:
    """A shape of the map, in pixels of the map's box: SVG path, name in lines, point for the name, room for it."""

    id: str
    kind: str
    name: str
    path: str
    labelX: float
    labelY: float
    named: bool
    selected: bool


@dataclass(frozen=True, slots=True)
class DistrictRow:
    """A district as the list beside the map shows it."""

    route: str
    title: str
    factCount: int


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place of a district."""

    name: str


@QmlElement
@QmlUncreatable("made by the visit")
class MapViewModel(PageViewModel):
    """The map as a whole (route `map`) or with one district chosen (`district/…`).

    Attributes:
        districts: rows of DistrictRow, the list that says all that the map says.
        shapes: rows of ShapeRow for the six districts; behind: neighbours and the Seine; border: path of all borders.
        label, credit: what the data says of the map's precision and origin.
        name, deputyName, deputyRole, deputyRoute, note: of the chosen district, "" without one.
        facts: pages of FactRow; places: pages of PlaceRow; showsPlaces: which of both is on show.

    Signals:
        sizeChanged: the map's box changed. listChanged: facts or places are on show.
        chosen(str): a district's shape was touched; carries its address.
    """

    sizeChanged = Signal()
    listChanged = Signal()
    chosen = Signal(str)

    def __init__(self, route: Route, reader: Reader, parent: QObject) -> None:
        super().__init__(route, parent)
        self._sheet = reader.map_sheet()
        self._district = reader.district(route.id) if route.kind == "district" else None
        self._deputy = reader.councillor(self._district.deputy) if self._district else None
        self._pixels_per_metre = 0.0
        self._left = self._top = 0.0
        self._shapes = RowListModel(ShapeRow, self)
        self._behind = RowListModel(ShapeRow, self)
        self._border = ""
        self._districts = RowListModel(DistrictRow, self)
        self._districts.set_rows(
            [DistrictRow(str(Route.of("district", d.id)), d.name, d.fact_count) for d in self._sheet.districts]
        )
        self._facts = PagedRows(FactRow, self)
        self._places = PagedRows(PlaceRow, self)
        self._shows_places = False
        if self._district:
            numbers = chapter_numbers(reader)
            facts = reader.facts(district=self._district.id)
            self._facts.set_rows([fact_row(f, numbers) for f in facts])
            places = reader.places(self._district.id)
            self._places.set_rows([PlaceRow(p.name) for p in places])
            self._shows_places = not facts

    def state(self) -> dict[str, Any]:
        """Keep the list on show and its page."""
        return {"places": self._shows_places, "facts": self._facts.state, "places_page": self._places.state}

    def restore(self, state: dict[str, Any]) -> None:
        """Take up the list on show and its page."""
        self._facts.turn_to(state["facts"])
        self._places.turn_to(state["places_page"])
        self.showPlaces(state["places"])

    @Slot(float, float, float)
    def setSize(self, width: float, height: float, letters: float) -> None:
        """Fit the town into a box of this many pixels; `letters` is the size in px of the neighbours' names."""
        if width <= 0 or height <= 0:
            return
        points = [p for d in self._sheet.districts for part in d.parts for ring in part for p in ring]
        (west, east), (north, south) = ((min(axis), max(axis)) for axis in zip(*points, strict=True))
        scale = min(width / (east - west), height / (south - north)) * TOWN_SHARE
        self._pixels_per_metre = scale
        self._left = width / 2 - (west + east) / 2 * scale
        self._top = height / 2 - (north + south) / 2 * scale
        self._shapes.set_rows([self._shape(d) for d in self._sheet.districts])
        self._behind.set_rows([self._neighbour(s, width, height, letters) for s in self._sheet.behind])
        lines = (f"M{x1:.1f} {y1:.1f}L{x2:.1f} {y2:.1f}" for (x1, y1), (x2, y2) in self._border_lines())
        self._border = "".join(lines)
        self.sizeChanged.emit()

    @Slot(QPointF, QPointF)
    def touch(self, start: QPointF, end: QPointF) -> None:
        """A finger was put down and lifted at these pixels of the box; it opens the district that both lie in."""
        if not self._pixels_per_metre:
            return
        hit = self._district_at(end.x(), end.y())
        if hit is not None and hit is self._district_at(start.x(), start.y()):
            self.chosen.emit(str(Route.of("district", hit.id)))

    @Slot(bool)
    def showPlaces(self, places: bool) -> None:
        """Show the places instead of the facts, or the facts again."""
        if places != self._shows_places:
            self._shows_places = places
            self.listChanged.emit()

    def _point(self, point: tuple[float, float]) -> tuple[float, float]:
        x, y = point
        return self._left + x * self._pixels_per_metre, self._top + y * self._pixels_per_metre

    def _path(self, parts: tuple[tuple[Ring, ...], ...]) -> str:
        rings = (ring for part in parts for ring in part)
        return "".join("M" + "L".join("{:.1f} {:.1f}".format(*self._point(p)) for p in ring) + "Z" for ring in rings)

    def _border_lines(self) -> list[tuple[tuple[float, float], tuple[float, float]]]:
        return [(self._point(a), self._point(b)) for a, b in borders([d.parts for d in self._sheet.districts])]

    def _neighbour(self, shape: MapShape, width: float, height: float, letters: float) -> ShapeRow:
        """Return a shape behind the town; a name that the box would cut, or that meets the town, is left out."""
        x, y = self._point(shape.label)
        half = 0.0 if shape.kind == "water" else LETTER_WIDTH * letters * len(shape.name) / 2
        corners = [(x + side * half, y + edge * letters) for side in (-1, 0, 1) for edge in (-0.6, 0.6)]
        inside = all(0 < a < width and 0 < b < height for a, b in corners)
        clear = shape.kind == "water" or not any(self._district_at(a, b) for a, b in corners)
        return ShapeRow(shape.id, shape.kind, shape.name, self._path(shape.parts), x, y, inside and clear, False)

    def _district_at(self, x: float, y: float) -> District | None:
        point = ((x - self._left) / self._pixels_per_metre, (y - self._top) / self._pixels_per_metre)
        return next((d for d in self._sheet.districts if contains(d.parts, point)), None)

    def _shape(self, district: District) -> ShapeRow:
        return ShapeRow(
            id=district.id,
            kind="district",
            name=district.map_name,
            path=self._path(district.parts),
            labelX=self._point(district.label)[0],
            labelY=self._point(district.label)[1],
            named=True,
            selected=self._district is not None and district.id == self._district.id,
        )

    @Property(RowListModel, constant=True)
    def districts(self) -> RowListModel:
        """The list beside the map."""
        return self._districts

    @Property(RowListModel, constant=True)
    def shapes(self) -> RowListModel:
        """The districts' shapes."""
        return self._shapes

    @Property(RowListModel, constant=True)
    def behind(self) -> RowListModel:
        """Neighbours and the Seine."""
        return self._behind

    @Property(str, notify=sizeChanged)
    def border(self) -> str:
        """All borders, each drawn once."""
        return self._border

    @Property(str, constant=True)
    def label(self) -> str:
        """What the map's precision is."""
        return self._sheet.label

    @Property(str, constant=True)
    def credit(self) -> str:
        """Where the background comes from."""
        return self._sheet.credit

    @Property(str, constant=True)
    def name(self) -> str:
        """Name of the chosen district."""
        return self._district.name if self._district else ""

    @Property(str, constant=True)
    def note(self) -> str:
        """What the screen says where the documents say little."""
        return self._district.note if self._district else ""

    @Property(str, constant=True)
    def deputyName(self) -> str:
        """Name of its deputy."""
        return f"{self._deputy.first_name} {self._deputy.surname}" if self._deputy else ""

    @Property(str, constant=True)
    def deputyRole(self) -> str:
        """Role of its deputy as printed."""
        return self._deputy.role if self._deputy else ""

    @Property(str, constant=True)
    def deputyRoute(self) -> str:
        """Address of its deputy's page."""
        return str(Route.of("councillor", self._deputy.id)) if self._deputy else ""

    @Property(PagedRows, constant=True)
    def facts(self) -> PagedRows:
        """Facts tied to the district."""
        return self._facts

    @Property(PagedRows, constant=True)
    def places(self) -> PagedRows:
        """Places of the district."""
        return self._places

    @Property(bool, notify=listChanged)
    def showsPlaces(self) -> bool:
        """Whether the places are on show."""
        return self._shows_places
