"""Near my home: the map is touched by its shapes."""

import shutil
from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath

from kiosk import paths
from kiosk.content.build import build_edition
from kiosk.content.reader import Reader
from kiosk.ui.viewmodels.map import MapViewModel
from tests.journeys.conftest import PROJECT, OpenKiosk
from tests.journeys.visitor import Visitor

HOLES = PROJECT / "tests" / "data" / "map" / "multipolygon_holes.geojson"
Rings = list[list[QPointF]]


@pytest.fixture(scope="module")
def holes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    """The repository's edition on another map: Ivry-Port has a hole, the Centre-ville several parts."""
    workshop = tmp_path_factory.mktemp("workshop")
    shutil.copytree(paths.WORKSHOP / "sources", workshop / "sources")
    shutil.copy(HOLES, workshop / "sources" / "map" / "districts.geojson")
    edition = tmp_path_factory.mktemp("edition")
    build_edition(workshop, edition)
    with Reader.open(edition) as reader:
        yield reader


def drawn(visitor: Visitor) -> dict[str, Rings]:
    """Return the rings of each district as the map draws them, in px of the window."""
    assert isinstance(visitor.page, MapViewModel)
    corner = visitor.area(visitor.item("map")).topLeft()
    found: dict[str, Rings] = {}
    for row in visitor.page.shapes.rows:
        rings = [ring.removesuffix("Z").split("L") for ring in row.path.split("M")[1:]]
        found[row.id] = [[corner + QPointF(*map(float, point.split())) for point in ring] for ring in rings]
    return found


def outline(rings: Rings) -> QPainterPath:
    """Return the drawn shape, as Qt fills it."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    for ring in rings:
        path.addPolygon(ring)
        path.closeSubpath()
    return path


def inner_points(rings: Rings, step: int = 12, margin: int = 6) -> list[QPointF]:
    """Return points well inside a shape, on a grid, from its upper left to its lower right."""
    path = outline(rings)
    box = path.boundingRect().toAlignedRect()
    points = [QPointF(x, y) for y in range(box.top(), box.bottom(), step) for x in range(box.left(), box.right(), step)]
    return [p for p in points if path.contains(QRectF(p.x() - margin, p.y() - margin, 2 * margin, 2 * margin))]


def test_ivry_port_on_the_map_and_from_there_the_park(visitor: Visitor) -> None:
    """A touch on the shape, the list page by page to the park; each "Retour" finds the page as it was left."""
    visitor.comes_in()
    visitor.touch("door-map")
    visitor.is_at("map")
    visitor.see("Plan schématique, limites indicatives", "Touchez un quartier, sur la carte ou ici.")
    visitor.touch_words("Ivry-Port", within="map")
    visitor.is_at("district/ivry-port")
    visitor.see("Ivry-Port", "Alain Buch")
    assert visitor.turn_to("tile-fact/parc-confluences-12ha") > 0
    seen = visitor.names("tile-")
    visitor.touch("tile-fact/parc-confluences-12ha")
    visitor.is_at("fact/parc-confluences-12ha")
    visitor.see("12 ha", "de verdure et de loisirs au parc des Confluences", "Voir Ivry-Port")

    visitor.touch("bar-back")
    visitor.is_at("district/ivry-port")
    assert visitor.names("tile-") == seen
    visitor.touch("bar-back")
    visitor.is_at("map")
    assert len(visitor.names("list-")) == 6


def test_each_district_answers_all_over_its_shape(visitor: Visitor) -> None:
    """The first and the last spot of each shape, far from its name, open that district and no other."""
    visitor.opens("map")
    points = {district: inner_points(rings) for district, rings in drawn(visitor).items()}
    for spot in (0, -1):
        for district in points:
            visitor.opens("map")
            visitor.touch_at(points[district][spot])
            visitor.is_at(f"district/{district}")


def test_the_small_map_leads_from_district_to_district(visitor: Visitor) -> None:
    """Beside a district the map is small and nameless, and still opens the shape that is touched."""
    visitor.opens("district/ivry-port")
    for district in ("petit-ivry", "monmousseau-verillot", "centre-ville"):
        points = inner_points(drawn(visitor)[district])
        visitor.touch_at(points[len(points) // 2])
        visitor.is_at(f"district/{district}")


def test_the_list_beside_the_map_opens_the_same(visitor: Visitor) -> None:
    """Whoever can't hit a shape has six entries."""
    visitor.opens("map")
    entries = visitor.names("list-")
    assert sorted(entries) == sorted(f"list-district/{district}" for district in drawn(visitor))
    for entry in entries:
        visitor.opens("map")
        visitor.touch(entry)
        visitor.is_at(entry.removeprefix("list-"))


def test_neighbours_and_the_seine_open_nothing(visitor: Visitor) -> None:
    """What lies behind the districts is for the eye."""
    visitor.opens("map")
    assert isinstance(visitor.page, MapViewModel)
    names = [row.name for row in visitor.page.behind.rows if row.named]
    assert "La Seine" in names
    assert len(names) > 2
    for name in names:
        visitor.touch_words(name, within="map")
        visitor.is_at("map")


def test_holes_and_parts(open_kiosk: OpenKiosk, holes: Reader) -> None:
    """A hole in a district opens nothing, the ground around it does; each part of a district in several opens it."""
    visitor = open_kiosk(holes)
    visitor.opens("map")
    outer, hole = drawn(visitor)["ivry-port"]
    middle = outline([hole]).boundingRect().center()
    assert outline([outer]).contains(middle)
    visitor.touch_at(middle)
    visitor.is_at("map")
    visitor.touch_at(inner_points([outer, hole])[0])
    visitor.is_at("district/ivry-port")

    visitor.opens("map")
    parts = [ring for ring in drawn(visitor)["centre-ville"] if inner_points([ring])]
    assert len(parts) > 1
    for part in parts:
        visitor.opens("map")
        visitor.touch_at(inner_points([part])[0])
        visitor.is_at("district/centre-ville")


def test_a_border_belongs_to_one_district(visitor: Visitor) -> None:
    """Wherever two districts meet, a touch on the line between them opens one of the two."""
    visitor.opens("map")
    sides: dict[frozenset[tuple[float, float]], list[str]] = {}
    for district, rings in drawn(visitor).items():
        for ring in rings:
            for a, b in pairwise([*ring, ring[0]]):
                sides.setdefault(frozenset({a.toTuple(), b.toTuple()}), []).append(district)
    shared = {tuple(sorted(who)): edge for edge, who in sides.items() if len(who) == 2 and len(edge) == 2}
    assert len(shared) >= 5
    for who, edge in shared.items():
        (ax, ay), (bx, by) = sorted(edge)
        visitor.opens("map")
        visitor.touch_at(QPointF((ax + bx) / 2, (ay + by) / 2))
        assert visitor.address.removeprefix("district/") in who
