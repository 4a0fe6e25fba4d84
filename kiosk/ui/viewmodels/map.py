"""Near my home: the map of the districts or of one layer of places, and one district with its facts and places."""

from dataclasses import dataclass
from itertools import product
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.maps import Point, contains
from kiosk.content.model import District, Place
from kiosk.content.reader import Reader
from kiosk.content.routes_of import map_layers
from kiosk.routes import Route
from kiosk.ui.viewmodels.drawn_map import LETTER_WIDTH, DrawnMap, ShapeRow
from kiosk.ui.viewmodels.page import FactRow, chapter_numbers, fact_row
from kiosk.ui.viewmodels.pins import Cluster, Pin, PinSize, clusters
from kiosk.ui.viewmodels.rows import PagedRows, RowListModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

DISTRICTS = "districts"
# Points on which a district's name is tried, along each side of its box, where pins stand in its place.
TRIES = 24
# Px that stay free around such a name.
AROUND = 4.0


@dataclass(frozen=True, slots=True)
class DistrictRow:
    """A district as the list beside the map shows it."""

    route: str
    title: str
    factCount: int


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place in a list: its number on the map, 0 without a position; or the heading of those without (no route)."""

    route: str
    title: str
    number: int
    factCount: int
    heading: bool = False


@QmlElement
@QmlUncreatable("made by the visit")
class MapViewModel(DrawnMap):
    """The map as a whole (route `map`, `map?layer=…`) or with one district chosen (`district/…`).

    Attributes:
        layer: key of what the map shows: districts, or one of `layers`.
        layers: keys of what it can show, districts first.
        districts: rows of DistrictRow, the list that says all that the map of the districts says.
        entries: pages of PlaceRow, the list that says all that a layer says; located: how many are on the map.
        name, deputyName, deputyRole, deputyRoute, note: of the chosen district, "" without one.
        facts: pages of FactRow; places: pages of PlaceRow; showsPlaces: which of both is on show.

    Signals:
        listChanged: facts or places are on show. layerChanged: the map shows something else.
    """

    listChanged = Signal()
    layerChanged = Signal()

    def __init__(self, route: Route, reader: Reader, parent: QObject) -> None:
        self._district = reader.district(route.id) if route.kind == "district" else None
        super().__init__(route, reader, self._district.id if self._district else "", parent)
        self._reader = reader
        self._deputy = reader.councillor(self._district.deputy) if self._district else None
        self._districts = RowListModel(DistrictRow, self)
        self._districts.set_rows(
            [DistrictRow(str(Route.of("district", d.id)), d.name, d.fact_count) for d in self._sheet.districts]
        )
        self._layers = (DISTRICTS, *map_layers(reader))
        self._layer = route.param("layer") or DISTRICTS
        self._entries = PagedRows(PlaceRow, self)
        self._located = 0
        self._box: Point = (0.0, 0.0)
        self._pin_size: PinSize | None = None
        self._letters = 0.0
        self._facts = PagedRows(FactRow, self)
        self._places = PagedRows(PlaceRow, self)
        self._shows_places = False
        if self._district:
            numbers = chapter_numbers(reader)
            facts = reader.facts(district=self._district.id)
            self._facts.set_rows([fact_row(f, numbers) for f in facts])
            self._places.set_rows([self._row(p, 0) for p in reader.places(self._district.id)])
            self._shows_places = not facts
        self._fill(0)

    def state(self) -> dict[str, Any]:
        """Keep the layer, the list on show and the pages."""
        return {
            "layer": self._layer,
            "entries": self._entries.state,
            "places": self._shows_places,
            "facts": self._facts.state,
            "places_page": self._places.state,
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Take up the layer, the list on show and the pages."""
        self._layer = state["layer"]
        self._fill(state["entries"])
        self.layerChanged.emit()
        self._facts.turn_to(state["facts"])
        self._places.turn_to(state["places_page"])
        self.showPlaces(state["places"])

    @Slot(float, float, float)
    def setSize(self, width: float, height: float, letters: float) -> None:
        """Fit the town into a box of this many pixels; `letters` is the size in px of the neighbours' names."""
        super().setSize(width, height, letters)
        if width > 0 and height > 0:
            self._box = (width, height)
            self._fill(self._entries.state)

    @Slot(float, float, float, float)
    def setPins(self, side: float, wide: float, gap: float, letters: float) -> None:
        """Say how large pins are (PinSize, in px), and the districts' names (`letters`, their size in px)."""
        self._pin_size, self._letters = PinSize(side, wide, gap), letters
        self._fill(self._entries.state)

    @Slot(str)
    def choose(self, layer: str) -> None:
        """Show another layer."""
        if layer in self._layers and layer != self._layer:
            self._layer = layer
            self._fill(0)
            self.layerChanged.emit()

    @Slot(int)
    def touchPin(self, first: int) -> None:
        """A pin was touched, the one whose first number this is: open its place, or turn the list to its places."""
        pin = next((p for p in self._pins.rows if p.first == first), None)
        if pin is not None and pin.route:
            self.chosen.emit(pin.route)
        elif pin is not None:
            self._entries.show_row(first - 1)

    @Slot(bool)
    def showPlaces(self, places: bool) -> None:
        """Show the places instead of the facts, or the facts again."""
        if places != self._shows_places:
            self._shows_places = places
            self.listChanged.emit()

    def _fill(self, page: int) -> None:
        """Number the layer's places in the order of the pins, list them, those without a position last."""
        shown = [place for place in self._reader.places() if self._layer in place.layers]
        located = [(p, self._point((p.x_m, p.y_m))) for p in shown if p.x_m is not None and p.y_m is not None]
        drawn = self._pin_size is not None and self._pixels_per_metre > 0
        if drawn and self._pin_size is not None:
            found = clusters(located, self._pin_size, self._box)
            self._pins.set_rows(_pins(found, self._pin_size))
            self._shapes.set_rows([self._named(d) for d in self._sheet.districts])
            ordered = [place for cluster in found for place in cluster.places]
        else:
            ordered = [place for place, _ in located]
        rows = [self._row(place, number) for number, place in enumerate(ordered, start=1)]
        without = [self._row(place, 0) for place in shown if place.x_m is None]
        if without:
            rows += [PlaceRow("", "", 0, 0, heading=True), *without]
        self._located = len(ordered)
        self._entries.set_rows(rows)
        self._entries.turn_to(page)

    def _row(self, place: Place, number: int) -> PlaceRow:
        return PlaceRow(str(Route.of("place", place.id)), place.name, number, len(self._reader.facts(place=place.id)))

    def _named(self, district: District) -> ShapeRow:
        """Return a district with its name beside the pins: the free point nearest to its own, or none."""
        shape = self._shape(district)
        lines = district.map_name.split("\n")
        half_x = LETTER_WIDTH * self._letters * max(map(len, lines)) / 2 + AROUND
        half_y = self._letters * 0.6 * len(lines) + AROUND
        points = [self._point(p) for part in district.parts for p in part[0]]
        (west, east), (north, south) = ((min(axis), max(axis)) for axis in zip(*points, strict=True))
        own = (shape.labelX, shape.labelY)
        tried = [
            (west + (east - west) * i / TRIES, north + (south - north) * j / TRIES)
            for i, j in product(range(TRIES + 1), repeat=2)
        ]
        for x, y in (own, *sorted(tried, key=lambda p: (p[0] - own[0]) ** 2 + (p[1] - own[1]) ** 2)):
            free = all(
                abs(pin.middleX - x) > pin.pinWidth / 2 + half_x or abs(pin.middleY - y) > self._side / 2 + half_y
                for pin in self._pins.rows
            )
            if free and ((x, y) == own or self._holds_name(district, x, y, half_x, half_y)):
                return ShapeRow(shape.id, shape.kind, shape.name, shape.path, x, y, True, shape.selected)
        return ShapeRow(shape.id, shape.kind, shape.name, shape.path, *own, False, shape.selected)

    @property
    def _side(self) -> float:
        return self._pin_size.side if self._pin_size else 0.0

    def _holds_name(self, district: District, x: float, y: float, half_x: float, half_y: float) -> bool:
        corners = ((x + a * half_x, y + b * half_y) for a, b in product((-1, -0.5, 0, 0.5, 1), (-1, 0, 1)))
        return all(contains(district.parts, self._metres(*corner)) for corner in corners)

    @Property(str, notify=layerChanged)
    def layer(self) -> str:
        """What the map shows."""
        return self._layer

    @Property("QStringList", constant=True)
    def layers(self) -> list[str]:
        """What it can show."""
        return list(self._layers)

    @Property(PagedRows, constant=True)
    def entries(self) -> PagedRows:
        """The list beside a layer."""
        return self._entries

    @Property(int, notify=layerChanged)
    def located(self) -> int:
        """How many places of the layer are on the map."""
        return self._located

    @Property(RowListModel, constant=True)
    def districts(self) -> RowListModel:
        """The list beside the map."""
        return self._districts

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


def _pins(found: list[Cluster], size: PinSize) -> list[Pin]:
    pins: list[Pin] = []
    first = 1
    for cluster in found:
        last = first + len(cluster.places) - 1
        alone = last == first
        route = str(Route.of("place", cluster.places[0].id)) if alone else ""
        numbers = str(first) if alone else f"{first}–{last}"
        pins.append(Pin(route, numbers, first, *cluster.middle, size.side if alone else size.wide))
        first = last + 1
    return pins
