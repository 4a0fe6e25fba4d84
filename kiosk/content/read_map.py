"""Puts the map together from the rows of an edition, for the reader."""

import json
from collections.abc import Callable, Sequence
from typing import Any

from kiosk.content.model import District, MapShape, MapSheet, Place, Ring
from kiosk.content.queries import Query, grouped

Rows = Callable[[str], Sequence[Any]]
_Parts = tuple[tuple[Ring, ...], ...]


def read_sheet(rows: Rows) -> MapSheet | None:
    """Return the map, None where the edition doesn't hold exactly one; `rows` runs a query on the edition."""
    sheet = rows("select width_m, height_m, label, credit from map_sheet")
    if len(sheet) != 1:
        return None
    parts = _parts(rows)
    sql = (
        "select district.id, district_text.name, map_name, deputy, coalesce(note, ''), label_x, label_y,"
        " (select count(*) from fact_district where fact_district.district = district.id)"
        " from district join district_text on district_text.district = district.id and district_text.lang = :lang"
        " join map_shape on map_shape.district = district.id order by district.position"
    )
    districts = tuple(
        District(id, name, map_name, deputy, note, parts[id], (x, y), count)
        for id, name, map_name, deputy, note, x, y, count in rows(sql)
    )
    sql = "select id, kind, name, label_x, label_y from map_shape where kind <> 'district' order by position"
    behind = tuple(MapShape(id, kind, name, parts[id], (x, y)) for id, kind, name, x, y in rows(sql))
    width, height, label, credit = sheet[0]
    return MapSheet(width, height, label, credit, districts, behind)


def read_places(query: Query) -> dict[str, Place]:
    """Return the places by id, in the order of the sources."""
    layers = grouped(query, "select place, layer from place_layer order by place, layer")
    sql = (
        "select id, name, coalesce(district, ''), latitude, longitude, certainty, radius_m, x_m, y_m from place"
        " join place_text on place = id and lang = :lang order by position"
    )
    return {row["id"]: Place(*(*row, layers.get(row["id"], ()))) for row in query(sql)}


def _parts(rows: Rows) -> dict[str, _Parts]:
    found: dict[str, dict[int, tuple[Ring, ...]]] = {}
    for shape, part, points in rows("select shape, part, points from map_ring order by shape, part, ring"):
        rings = found.setdefault(shape, {})
        rings[part] = (*rings.get(part, ()), tuple((x, y) for x, y in json.loads(points)))
    return {shape: tuple(rings.values()) for shape, rings in found.items()}
