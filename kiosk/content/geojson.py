"""From the workshop's GeoJSON to the sheet that is drawn: metres, the neighbours cut to the sheet, labels placed."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from kiosk.content.entries import DistrictEntry
from kiosk.content.maps import Point, Polygon, Ring, cut, label_point, name_point, polygon_area
from kiosk.content.toml_lines import Where
from kiosk.content.workshop import Workshop, near
from kiosk.errors import SourceError

TOWN = "Ivry-sur-Seine"
MARGIN = 0.12
SCHEMATIC_LABEL = "Plan schématique, limites indicatives"
CREDIT = "Fond de plan : IGN, ADMIN EXPRESS (Licence Ouverte)"
# Degrees around the town in which a coordinate of the map can lie; axes swapped or metres fall outside.
_LONGITUDES = (2.2, 2.6)
_LATITUDES = (48.7, 48.95)
_COMMUNE_NAMES = {"Paris 12e Arrondissement": "Paris 12e", "Paris 13e Arrondissement": "Paris 13e"}


@dataclass(frozen=True)
class Shape:
    """A shape of the sheet, in metres from its north-west corner, x east and y south."""

    id: str
    kind: str
    name: str
    parts: tuple[Polygon, ...]
    label: Point


@dataclass(frozen=True)
class Projection:
    """Degrees to metres around one point: equirectangular, wrong by less than 1 m in 3 km at this size of town.

    Attributes:
        longitude, latitude: the sheet's north-west corner, in degrees.
        scale_x, scale_y: metres in a degree of longitude and of latitude at the town's centre.
    """

    longitude: float
    latitude: float
    scale_x: float
    scale_y: float

    def point(self, longitude: float, latitude: float) -> Point:
        """Return metres from the corner, to a decimetre: a border shared by two districts stays shared."""
        return (
            round((longitude - self.longitude) * self.scale_x, 1),
            round((self.latitude - latitude) * self.scale_y, 1),
        )


@dataclass(frozen=True)
class Sheet:
    """The map of an edition; `status` is schematic until a surveyed map takes its place."""

    width_m: float
    height_m: float
    status: str
    label: str
    credit: str
    projection: Projection
    shapes: tuple[Shape, ...]


def map_faults(workshop: Workshop) -> Iterator[SourceError]:
    """Judge the map: readable shapes in the right place, each district once."""
    for name, data in workshop.maps.items():
        where = Where(f"map/{name}.geojson")
        try:
            features = _features(data)
        except ValueError as error:
            yield where.fault(str(error))
            continue
        if name == "districts":
            yield from _district_faults(workshop, [str(f["properties"].get("id")) for f in features], where)
        if name == "communes" and TOWN not in [f["properties"].get("nom") for f in features]:
            yield where.fault(f"La commune {TOWN} n'est pas dans ce fond de plan : ajoutez-la.")


def make_sheet(workshop: Workshop) -> Sheet:
    """Build the sheet from a workshop without faults."""
    districts = _features(workshop.maps["districts"])
    outline = [p for f in districts for polygon in f["polygons"] for p in polygon[0]]
    projection, width, height = _frame(outline)
    names = {d["properties"]["id"]: d for d in districts}
    written = {d.id: d.map_name.split("\n") for d in workshop.of(DistrictEntry)}
    shapes = [
        _shape("district", id, id, feature, projection, written.get(id, [id])) for id, feature in sorted(names.items())
    ]
    for feature in _features(workshop.maps["communes"]):
        name = feature["properties"]["nom"]
        if name != TOWN:
            code = feature["properties"]["code"]
            shapes.append(_shape("commune", code, _COMMUNE_NAMES.get(name, name), feature, projection))
    for number, feature in enumerate(_features(workshop.maps["seine"]), start=1):
        shapes.append(_shape("water", f"seine-{number}", "La Seine", feature, projection))
    on_sheet = (s if s.kind == "district" else _on_sheet(s, width, height) for s in shapes)
    schematic = any(f["properties"].get("status") == "schematic" for f in districts)
    return Sheet(
        width_m=width,
        height_m=height,
        status="schematic" if schematic else "surveyed",
        label=SCHEMATIC_LABEL if schematic else "",
        credit=str(workshop.maps["communes"].get("credit", CREDIT)),
        projection=projection,
        shapes=tuple(s for s in on_sheet if s.parts),
    )


def _district_faults(workshop: Workshop, drawn: list[str], where: Where) -> Iterator[SourceError]:
    known = workshop.ids("district")
    for id in sorted(set(drawn)):
        if not workshop.knows("district", id):
            yield where.fault(f"Le quartier « {id} » n'est pas dans districts.toml{near(id, known)} : corrigez son id.")
        if drawn.count(id) > 1:
            yield where.fault(f"Le quartier « {id} » est dessiné {drawn.count(id)} fois : réunissez ses morceaux.")
    for id in known:
        if id not in drawn:
            yield where.fault(f"Le quartier « {id} » manque sur la carte : ajoutez son contour.")


def _frame(outline: list[Point]) -> tuple[Projection, float, float]:
    """Return the projection and the sheet's size: the town and a margin on each side."""
    west, east = min(p[0] for p in outline), max(p[0] for p in outline)
    south, north = min(p[1] for p in outline), max(p[1] for p in outline)
    centre = math.radians((south + north) / 2)
    # metres in a degree on the WGS84 ellipsoid (https://en.wikipedia.org/wiki/Geographic_coordinate_system)
    scale_y = 111132.92 - 559.82 * math.cos(2 * centre) + 1.175 * math.cos(4 * centre)
    scale_x = 111412.84 * math.cos(centre) - 93.5 * math.cos(3 * centre) + 0.118 * math.cos(5 * centre)
    margin = MARGIN * max((east - west) * scale_x, (north - south) * scale_y)
    projection = Projection(west - margin / scale_x, north + margin / scale_y, scale_x, scale_y)
    corner = projection.point(east + margin / scale_x, south - margin / scale_y)
    return projection, corner[0], corner[1]


def _shape(
    kind: str, id: str, name: str, feature: dict[str, Any], projection: Projection, lines: Sequence[str] = ()
) -> Shape:
    parts = tuple(
        tuple(tuple(projection.point(*point) for point in ring) for ring in polygon) for polygon in feature["polygons"]
    )
    largest = max(parts, key=polygon_area)
    return Shape(id, kind, name, parts, name_point(largest, lines) if lines else label_point(largest))


def _on_sheet(shape: Shape, width: float, height: float) -> Shape:
    parts: list[Polygon] = []
    for polygon in shape.parts:
        rings = [cut(ring, width, height) for ring in polygon]
        if rings[0]:
            parts.append(tuple(r for r in rings if r))
    label = label_point(max(parts, key=polygon_area)) if parts else (0.0, 0.0)
    return Shape(shape.id, shape.kind, shape.name, tuple(parts), label)


def _features(data: Any) -> list[dict[str, Any]]:
    """Return each polygon feature's properties and polygons in degrees; lines, points and empty ones are left out.

    Raises ValueError with a sentence where the data isn't GeoJSON of this town in WGS84.
    """
    if not isinstance(data, dict) or data.get("type") != "FeatureCollection" or not data.get("features"):
        raise ValueError("Ce fichier n'est pas une FeatureCollection : exportez-le à nouveau en GeoJSON.")
    found = []
    try:
        for feature in data["features"]:
            geometry = feature["geometry"] or {"type": ""}
            if geometry["type"] in ("Polygon", "MultiPolygon"):
                coordinates = geometry["coordinates"]
                polygons = [coordinates] if geometry["type"] == "Polygon" else coordinates
                rings = [[_ring(ring) for ring in polygon] for polygon in polygons]
                found.append({"properties": feature["properties"] or {}, "polygons": rings})
    except (KeyError, TypeError, IndexError):
        raise ValueError("Un contour de ce fichier est incomplet : exportez-le à nouveau en GeoJSON.") from None
    return found


def _ring(coordinates: list[list[float]]) -> Ring:
    """Return an open ring of (longitude, latitude); a third coordinate is dropped."""
    ring = tuple((float(c[0]), float(c[1])) for c in coordinates)
    for longitude, latitude in ring:
        if not (_LONGITUDES[0] < longitude < _LONGITUDES[1] and _LATITUDES[0] < latitude < _LATITUDES[1]):
            raise ValueError(f"Le point {longitude}, {latitude} n'est pas près d'Ivry : exportez en degrés WGS84.")
    ring = ring[:-1] if ring[0] == ring[-1] else ring
    if len(ring) < 3:
        raise ValueError("Un contour de ce fichier a moins de trois points : dessinez-le à nouveau.")
    return ring
