"""The map as it is drawn in a box of pixels: districts, what lies behind them, and what a finger is on."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, QPointF, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.maps import Point, borders, contains, hatching
from kiosk.content.model import District, MapShape, Ring
from kiosk.content.reader import Reader
from kiosk.routes import Route
from kiosk.ui.viewmodels.page import PageViewModel
from kiosk.ui.viewmodels.pins import Pin
from kiosk.ui.viewmodels.rows import RowListModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

# The town fills this share of its box; its neighbours are seen around it.
TOWN_SHARE = 0.94
# Width of a letter of the text face as a share of its size, on the wide side.
LETTER_WIDTH = 0.55
# Way from one stroke of the hatching to the next along a side of the box, as a multiple of the neighbours' letters.
HATCH_STEP = 1.2


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


@QmlElement
@QmlUncreatable("made by the visit")
class DrawnMap(PageViewModel):
    """What every page with a map has in common.

    Attributes:
        shapes: rows of ShapeRow for the six districts; behind: neighbours and the Seine; border: path of all borders.
        beyond: path of the borders between neighbours; hatching: path of the strokes on the ground around the town.
        label, credit: what the data says of the map's precision and origin.
        pins: rows of Pin, on the places that have a position.
        held: id of the district under a finger, "" for none.

    Signals:
        sizeChanged: the map's box changed. heldChanged: a finger came to a district, or left it.
        chosen(str): something on the map was touched; carries its address.
    """

    sizeChanged = Signal()
    heldChanged = Signal()
    chosen = Signal(str)

    def __init__(self, route: Route, reader: Reader, selected: str, parent: QObject) -> None:
        """Build from a route; `selected` is the id of the district drawn in ink, "" for none."""
        super().__init__(route, parent)
        self._sheet = reader.map_sheet()
        self._selected = selected
        self._pixels_per_metre = 0.0
        self._left = self._top = 0.0
        self._shapes = RowListModel(ShapeRow, self)
        self._behind = RowListModel(ShapeRow, self)
        self._pins = RowListModel(Pin, self)
        self._border = self._beyond = self._hatching = self._held = ""

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
        self._border = _strokes(self._pixels(edge) for edge in borders([d.parts for d in self._sheet.districts]))
        # Where the sheet ends, the neighbours don't.
        edges = (e for e in borders([s.parts for s in self._sheet.behind if s.kind != "water"]) if not self._cut(e))
        self._beyond = _strokes(self._pixels(edge) for edge in edges)
        box = ((0.0, 0.0), (width, 0.0), (width, height), (0.0, height))
        self._hatching = _strokes(hatching([(box,)], HATCH_STEP * letters))
        self.sizeChanged.emit()

    @Slot(QPointF, QPointF)
    def hold(self, start: QPointF, now: QPointF) -> None:
        """A finger was put down at `start` and is now here: the district that both lie in is held."""
        self._hold(self._touched(start, now))

    @Slot()
    def letGo(self) -> None:
        """The finger is gone."""
        self._hold(None)

    @Slot(QPointF, QPointF)
    def touch(self, start: QPointF, end: QPointF) -> None:
        """A finger was put down and lifted at these pixels of the box; it opens the district that both lie in."""
        hit = self._touched(start, end)
        if hit is not None:
            self.chosen.emit(str(Route.of("district", hit.id)))

    def _hold(self, district: District | None) -> None:
        held = district.id if district else ""
        if held != self._held:
            self._held = held
            self.heldChanged.emit()

    def _touched(self, start: QPointF, end: QPointF) -> District | None:
        if not self._pixels_per_metre:
            return None
        hit = self._district_at(end.x(), end.y())
        return hit if hit is self._district_at(start.x(), start.y()) else None

    def _point(self, point: Point) -> Point:
        x, y = point
        return self._left + x * self._pixels_per_metre, self._top + y * self._pixels_per_metre

    def _metres(self, x: float, y: float) -> Point:
        return (x - self._left) / self._pixels_per_metre, (y - self._top) / self._pixels_per_metre

    def _pixels(self, edge: tuple[Point, Point]) -> tuple[Point, Point]:
        return self._point(edge[0]), self._point(edge[1])

    def _path(self, parts: tuple[tuple[Ring, ...], ...]) -> str:
        rings = (ring for part in parts for ring in part)
        return "".join("M" + "L".join("{:.1f} {:.1f}".format(*self._point(p)) for p in ring) + "Z" for ring in rings)

    def _cut(self, edge: tuple[Point, Point]) -> bool:
        """Whether an edge is where the sheet cuts a shape."""
        limits = ((0.0, self._sheet.width_m), (0.0, self._sheet.height_m))
        return any(a == b and a in limit for a, b, limit in zip(*edge, limits, strict=True))

    def _neighbour(self, shape: MapShape, width: float, height: float, letters: float) -> ShapeRow:
        """Return a shape behind the town; a name that the box would cut, or that meets the town, is left out."""
        x, y = self._point(shape.label)
        half = 0.0 if shape.kind == "water" else LETTER_WIDTH * letters * len(shape.name) / 2
        corners = [(x + side * half, y + edge * letters) for side in (-1, 0, 1) for edge in (-0.6, 0.6)]
        inside = all(0 < a < width and 0 < b < height for a, b in corners)
        clear = shape.kind == "water" or not any(self._district_at(a, b) for a, b in corners)
        return ShapeRow(shape.id, shape.kind, shape.name, self._path(shape.parts), x, y, inside and clear, False)

    def _district_at(self, x: float, y: float) -> District | None:
        point = self._metres(x, y)
        return next((d for d in self._sheet.districts if contains(d.parts, point)), None)

    def _shape(self, district: District) -> ShapeRow:
        x, y = self._point(district.label)
        path = self._path(district.parts)
        return ShapeRow(district.id, "district", district.map_name, path, x, y, True, district.id == self._selected)

    @Property(RowListModel, constant=True)
    def shapes(self) -> RowListModel:
        """The districts' shapes."""
        return self._shapes

    @Property(RowListModel, constant=True)
    def behind(self) -> RowListModel:
        """Neighbours and the Seine."""
        return self._behind

    @Property(RowListModel, constant=True)
    def pins(self) -> RowListModel:
        """What has a position."""
        return self._pins

    @Property(str, notify=sizeChanged)
    def border(self) -> str:
        """All borders, each drawn once."""
        return self._border

    @Property(str, notify=sizeChanged)
    def beyond(self) -> str:
        """The borders between neighbours."""
        return self._beyond

    @Property(str, notify=sizeChanged)
    def hatching(self) -> str:
        """The strokes on the ground around the town."""
        return self._hatching

    @Property(str, notify=heldChanged)
    def held(self) -> str:
        """The district under a finger."""
        return self._held

    @Property(str, constant=True)
    def label(self) -> str:
        """What the map's precision is."""
        return self._sheet.label

    @Property(str, constant=True)
    def credit(self) -> str:
        """Where the background comes from."""
        return self._sheet.credit


def _strokes(edges: Iterable[tuple[Point, Point]]) -> str:
    return "".join(f"M{ax:.1f} {ay:.1f}L{bx:.1f} {by:.1f}" for (ax, ay), (bx, by) in edges)
