"""What a touch on the map hits: a district's inside, its holes and parts, its borders, and nothing else."""

import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QObject, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QPainterPath, QPolygonF

from kiosk import paths
from kiosk.content.build import build_edition
from kiosk.content.maps import contains
from kiosk.content.model import District
from kiosk.content.reader import Reader
from kiosk.routes import Route
from kiosk.ui.viewmodels.map import MapViewModel

PROJECT = Path(__file__).resolve().parents[2]
BOXES = {"portrait": (1080.0, 860.0), "landscape": (1152.0, 900.0)}


@pytest.fixture(scope="module")
def editions(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Reader]]:
    """The repository's edition, and the same on a map with holes and districts of several parts."""
    workshop, out = tmp_path_factory.mktemp("workshop"), tmp_path_factory.mktemp("edition")
    shutil.copytree(paths.WORKSHOP / "sources", workshop / "sources")
    holes = PROJECT / "tests" / "data" / "map" / "multipolygon_holes.geojson"
    shutil.copy(holes, workshop / "sources" / "map" / "districts.geojson")
    build_edition(workshop, out)
    with Reader.open(PROJECT) as plain, Reader.open(out) as holed:
        yield {"as it is": plain, "with holes": holed}


@pytest.fixture(params=["as it is", "with holes"])
def reader(request: pytest.FixtureRequest, editions: dict[str, Reader]) -> Reader:
    """Each of both."""
    return editions[request.param]


class Finger:
    """A finger on a map in a box of `size` px, which knows metres."""

    def __init__(self, reader: Reader, owner: QObject, size: tuple[float, float]) -> None:
        self.map = MapViewModel(Route("map"), reader, owner)
        self.opened: list[str] = []
        self.map.chosen.connect(self.opened.append)
        self.map.setSize(*size, 24.0)

    def pixel(self, metres: tuple[float, float]) -> QPointF:
        return QPointF(*self.map._point(metres))

    def tap(self, metres: tuple[float, float]) -> list[str]:
        """Touch a point in metres of the sheet; return the ids of what opened."""
        return self.slide(metres, metres)

    def slide(self, start: tuple[float, float], end: tuple[float, float]) -> list[str]:
        self.opened.clear()
        self.map.touch(self.pixel(start), self.pixel(end))
        return [address.removeprefix("district/") for address in self.opened]


@pytest.fixture(params=list(BOXES))
def finger(request: pytest.FixtureRequest, reader: Reader, qapp: QGuiApplication) -> Iterator[Finger]:
    """A finger on the map of both panels."""
    owner = QObject()
    yield Finger(reader, owner, BOXES[request.param])
    shiboken6.delete(owner)


def filled(district: District) -> QPainterPath:
    """Return a district as Qt fills it: not our own geometry, so that it can contradict it."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    for part in district.parts:
        for ring in part:
            path.addPolygon(QPolygonF([QPointF(x, y) for x, y in ring]))
            path.closeSubpath()
    return path


def near_border(district: District, x: float, y: float, metres: float) -> bool:
    """Tell whether the point is so close to the border that rounding may decide."""
    path = filled(district)
    around = [(x + dx, y + dy) for dx in (-metres, metres) for dy in (-metres, metres)]
    return len({path.contains(QPointF(*point)) for point in around}) > 1


def test_a_touch_opens_what_is_seen_there(finger: Finger, reader: Reader) -> None:
    """A thousand touches all over the sheet: each opens the district whose ink is there, or nothing."""
    sheet = reader.map_sheet()
    paths_of = {d.id: filled(d) for d in sheet.districts}
    chance = random.Random(1)
    hits = 0
    for _ in range(1000):
        point = (chance.uniform(0, sheet.width_m), chance.uniform(0, sheet.height_m))
        if any(near_border(d, *point, metres=1.0) for d in sheet.districts):
            continue
        seen = [id for id, path in paths_of.items() if path.contains(QPointF(*point))]
        assert finger.tap(point) == seen
        hits += bool(seen)
    assert hits > 200


def test_the_name_of_a_district_lies_on_it(finger: Finger, reader: Reader) -> None:
    """Whoever touches the word opens the district."""
    for district in reader.map_sheet().districts:
        assert finger.tap(district.label) == [district.id]


def test_neighbours_and_the_seine_open_nothing(finger: Finger, reader: Reader) -> None:
    """Where a shape behind has its name beside the town, and outside of the sheet."""
    sheet = reader.map_sheet()
    names = [shape.label for shape in sheet.behind if not any(contains(d.parts, shape.label) for d in sheet.districts)]
    assert len(names) >= 4
    for point in (*names, (-500.0, -500.0), (sheet.width_m + 500.0, 100.0), (1e12, -1e12)):
        assert finger.tap(point) == []


def test_a_hole_opens_nothing(editions: dict[str, Reader], qapp: QGuiApplication) -> None:
    """In the middle of each hole; on the ground around it, the district."""
    owner = QObject()
    reader = editions["with holes"]
    finger = Finger(reader, owner, BOXES["portrait"])
    holes = [(d, ring) for d in reader.map_sheet().districts for part in d.parts for ring in part[1:]]
    assert holes
    for district, ring in holes:
        box = QPolygonF([QPointF(x, y) for x, y in ring]).boundingRect()
        assert district.id not in finger.tap(box.center().toTuple())
        assert finger.tap((box.left() - 5, box.center().y())) == [district.id]
    shiboken6.delete(owner)


def test_each_part_of_a_district_opens_it(editions: dict[str, Reader], qapp: QGuiApplication) -> None:
    """Several parts, one district."""
    owner = QObject()
    reader = editions["with holes"]
    finger = Finger(reader, owner, BOXES["landscape"])
    several = [d for d in reader.map_sheet().districts if len(d.parts) > 1]
    assert several
    chance = random.Random(2)
    for district in several:
        for part in district.parts:
            box = QPolygonF([QPointF(x, y) for x, y in part[0]]).boundingRect()
            points = iter(
                lambda box=box: (chance.uniform(box.left(), box.right()), chance.uniform(box.top(), box.bottom())), None
            )
            inside = next(p for p in points if contains([part], p) and not near_border(district, *p, metres=0.5))
            assert finger.tap(inside) == [district.id]
    shiboken6.delete(owner)


def shared_borders(reader: Reader) -> dict[frozenset[tuple[float, float]], list[str]]:
    """Return the edges that two districts have in common, and whose they are."""
    owners: dict[frozenset[tuple[float, float]], list[str]] = {}
    for district in reader.map_sheet().districts:
        for part in district.parts:
            for ring in part:
                for edge in zip(ring, ring[1:] + ring[:1], strict=True):
                    if edge[0] != edge[1]:
                        owners.setdefault(frozenset(edge), []).append(district.id)
    return {edge: who for edge, who in owners.items() if len(who) == 2}


def test_a_border_opens_one_of_its_two_districts_every_time(finger: Finger, reader: Reader) -> None:
    """On the line itself, at corners and between them: never none, never both, never another, always the same."""
    borders = shared_borders(reader)
    assert len(borders) >= 15
    chance = random.Random(3)
    for edge, who in borders.items():
        (ax, ay), (bx, by) = sorted(edge)
        for share in (0.5, *(chance.uniform(0.01, 0.99) for _ in range(20))):
            point = (ax + share * (bx - ax), ay + share * (by - ay))
            opened = finger.tap(point)
            assert len(opened) == 1, (point, who)
            assert opened[0] in who
            assert finger.tap(point) == opened


def test_a_corner_of_several_districts_opens_at_most_one(finger: Finger, reader: Reader) -> None:
    """Where three meet, and on the town's outer border: one or none, and always the same."""
    corners = {p for d in reader.map_sheet().districts for part in d.parts for ring in part for p in ring}
    for corner in corners:
        opened = finger.tap(corner)
        assert len(opened) <= 1
        assert finger.tap(corner) == opened


def test_a_finger_that_slides_to_another_district_opens_neither(finger: Finger, reader: Reader) -> None:
    """What is let go of elsewhere is taken back; within one district a trembling hand opens it."""
    districts = reader.map_sheet().districts
    for one in districts:
        for other in districts:
            expected = [one.id] if one is other else []
            assert finger.slide(one.label, other.label) == expected
        assert finger.slide(one.label, (-500.0, -500.0)) == []
        assert finger.slide((-500.0, -500.0), one.label) == []
        x, y = one.label
        assert finger.slide((x, y), (x + 4, y - 4)) == [one.id]


def test_a_map_without_size_opens_nothing(reader: Reader, qapp: QGuiApplication) -> None:
    """A touch before the page is laid out."""
    owner = QObject()
    page = MapViewModel(Route("map"), reader, owner)
    opened: list[str] = []
    page.chosen.connect(opened.append)
    page.touch(QPointF(100, 100), QPointF(100, 100))
    assert opened == []
    shiboken6.delete(owner)
