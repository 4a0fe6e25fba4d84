"""The map: metres, holes, several parts, what lies behind, labels, and what a touch hits."""

import json
import math
import shutil
from pathlib import Path
from typing import Any

import pytest

from kiosk.content.build import build_edition
from kiosk.content.check import check_workshop
from kiosk.content.maps import area, borders, contains, cut, hatching, label_point, polygon_area
from kiosk.content.model import District, MapSheet
from kiosk.content.reader import Reader
from kiosk.content.workshop import read_workshop

MAPS = Path(__file__).resolve().parents[1] / "data" / "map"
SQUARE = ((0.0, 0.0), (100.0, 0.0), (100.0, 100.0), (0.0, 100.0))
HOLE = ((40.0, 40.0), (60.0, 40.0), (60.0, 60.0), (40.0, 60.0))


def sheet_with(workshop: Path, name: str, out: Path) -> MapSheet:
    """Return the sheet of an edition whose districts come from a file of tests/data/map."""
    shutil.copyfile(MAPS / name, workshop / "sources" / "map" / "districts.geojson")
    build_edition(workshop, out)
    with Reader.open(out) as reader:
        return reader.map_sheet()


@pytest.fixture(scope="session")
def nasty(tmp_path_factory: pytest.TempPathFactory) -> dict[str, District]:
    """Six districts with a hole, an enclave and one cut in two by a road."""
    root = tmp_path_factory.mktemp("nasty")
    source = Path(__file__).resolve().parents[2] / "kiosk" / "content" / "sources"
    shutil.copytree(source, root / "sources")
    return {d.id: d for d in sheet_with(root, "multipolygon_holes.geojson", root / "out").districts}


def at(sheet_of: dict[str, District], longitude: float, latitude: float) -> list[str]:
    """Return the districts that a touch at a position hits; the frame is found again from two known corners."""
    raw = json.loads((MAPS / "multipolygon_holes.geojson").read_text("utf-8"))
    lon, lat = raw["features"][1]["geometry"]["coordinates"][0][0]
    x, y = sheet_of["petit-ivry"].parts[0][0][0]
    scale = math.cos(math.radians(48.813)) * 111320
    point = (x + (longitude - lon) * scale, y - (latitude - lat) * 111200)
    return [id for id, district in sheet_of.items() if contains(district.parts, point)]


def test_touch_inside_a_hole_an_enclave_and_two_parts(nasty: dict[str, District]) -> None:
    """A hole hits nothing, an enclave its own district, both parts the same one, the road between them nothing."""
    assert at(nasty, 2.3950, 48.8200) == ["ivry-port"]
    assert at(nasty, 2.40154, 48.81362) == []
    assert at(nasty, 2.39226, 48.80818) == ["centre-ville"]
    assert at(nasty, 2.3850, 48.8120) == ["centre-ville"]
    assert at(nasty, 2.3700, 48.8090) == ["monmousseau-verillot"]
    assert at(nasty, 2.3850, 48.8060) == ["monmousseau-verillot"]
    assert at(nasty, 2.37405, 48.8080) == []


def test_parts_and_holes_are_kept(nasty: dict[str, District]) -> None:
    """Nothing is merged, filled or dropped on the way from GeoJSON to the reader."""
    shape = {id: [len(part) for part in district.parts] for id, district in nasty.items()}
    assert shape == {
        "ivry-port": [2], "petit-ivry": [1], "centre-ville": [1, 1], "monmousseau-verillot": [1, 1],
        "louis-bertrand-mirabeau-semard": [1], "marat-parmentier-renault": [2],
    }  # fmt: skip


def test_label_lies_in_the_largest_part(nasty: dict[str, District]) -> None:
    """The name never stands in a hole, nor in an enclave while there is more room elsewhere."""
    for district in nasty.values():
        largest = max(district.parts, key=polygon_area)
        assert contains([largest], district.label)


def test_metres_are_metres(sample: Reader) -> None:
    """The town is as large as on the ellipsoid, and the sheet has a margin of 12 % of its longer side around it."""
    sheet = sample.map_sheet()
    points = [p for d in sheet.districts for part in d.parts for p in part[0]]
    left, top = min(p[0] for p in points), min(p[1] for p in points)
    width, height = max(p[0] for p in points) - left, max(p[1] for p in points) - top
    # 2.38 to 2.40 east and 48.80 to 48.82 north: pyproj.Geod(ellps="WGS84").inv gives 1469.0 m and 2224.1 m
    assert width == pytest.approx(1469.0, abs=1)
    assert height == pytest.approx(2224.1, abs=1)
    assert (left, top) == pytest.approx((0.12 * height, 0.12 * height), abs=1)
    assert sheet.width_m == pytest.approx(width + 2 * left, abs=1)
    assert sheet.height_m == pytest.approx(height + 2 * top, abs=1)


def test_districts_leave_no_gap_and_share_their_borders(repository: Reader) -> None:
    """No two districts hold the same point, and a shared border is drawn once."""
    sheet = repository.map_sheet()
    edges = sum(len(ring) for d in sheet.districts for part in d.parts for ring in part)
    assert len(borders(d.parts for d in sheet.districts)) < edges
    for x in range(0, int(sheet.width_m), 97):
        for y in range(0, int(sheet.height_m), 97):
            assert sum(contains(d.parts, (x, y)) for d in sheet.districts) <= 1


def test_neighbours_of_the_town(repository: Reader) -> None:
    """The Seine and the towns around are there, Ivry itself isn't one of them."""
    behind = repository.map_sheet().behind
    assert {s.name for s in behind if s.kind == "water"} == {"La Seine"}
    towns = [s.name for s in behind if s.kind == "commune"]
    assert {"Vitry-sur-Seine", "Charenton-le-Pont", "Paris 13e"} <= set(towns)
    assert "Ivry-sur-Seine" not in towns


def test_what_lies_behind_is_cut_to_the_sheet(sample: Reader) -> None:
    """A neighbour that goes on beyond the sheet ends at its edge, one that lies outside is gone, labels are visible."""
    sheet = sample.map_sheet()
    assert [s.name for s in sheet.behind] == ["Vitry-sur-Seine", "La Seine"]
    for shape in sheet.behind:
        assert contains(shape.parts, shape.label)
        points = [p for part in shape.parts for p in part[0]]
        assert all(0 <= x <= sheet.width_m and 0 <= y <= sheet.height_m for x, y in points)
        assert max(y for _, y in points) == sheet.height_m


def test_label_and_credit_come_from_the_data(workshop: Path, sample: Reader, tmp_path: Path) -> None:
    """The schematic label stays exactly as long as the data says schematic."""
    assert sample.map_sheet().label == "Plan schématique, limites indicatives"
    assert "IGN" in sample.map_sheet().credit
    path = workshop / "sources" / "map" / "districts.geojson"
    path.write_text(path.read_text("utf-8").replace('"schematic"', '"surveyed"'), "utf-8")
    build_edition(workshop, tmp_path / "out")
    with Reader.open(tmp_path / "out") as reader:
        assert reader.map_sheet().label == ""


def test_places_have_metres(sample: Reader) -> None:
    """A located place lies where its degrees say, in the district that a text gives it; another has no position."""
    mairie, halle = sample.places()
    nord = sample.district("nord")
    assert mairie.x_m is not None
    assert mairie.y_m is not None
    assert contains(nord.parts, (mairie.x_m, mairie.y_m))
    left = min(p[0] for p in nord.parts[0][0])
    assert mairie.x_m - left == pytest.approx(0.005 * math.cos(math.radians(48.81)) * 111320, abs=2)
    assert (halle.x_m, halle.y_m, halle.certainty) == (None, None, "unlocated")
    assert sample.places("nord") == (mairie,)
    assert sample.places("sud") == ()


def test_third_coordinate_is_dropped(real_workshop: Path, tmp_path: Path) -> None:
    """Heights don't matter on a flat map."""
    sheet = sheet_with(real_workshop, "three_d.geojson", tmp_path / "out")
    assert len(sheet.districts) == 6


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("axes_swapped.geojson", "degrés WGS84"),
        ("nan_infinity.geojson", "n’est pas du GeoJSON"),
        ("null_geometry_and_points.geojson", "manque sur la carte"),
    ],
)
def test_maps_that_are_refused(real_workshop: Path, name: str, part: str) -> None:
    """A map that isn't one of this town, or lacks a district, is a fault in a sentence."""
    shutil.copyfile(MAPS / name, real_workshop / "sources" / "map" / "districts.geojson")
    found = [f for f in check_workshop(read_workshop(real_workshop)) if f.file == "map/districts.geojson"]
    assert any(part in f.sentence for f in found), found


@pytest.mark.parametrize("data", [{}, [], {"type": "FeatureCollection", "features": [{"type": "Feature"}]}, 3, None])
def test_json_that_is_no_geojson(workshop: Path, data: Any) -> None:
    """Valid JSON of another shape is refused in a sentence, not with a traceback."""
    (workshop / "sources" / "map" / "seine.geojson").write_text(json.dumps(data), "utf-8")
    assert [f.file for f in check_workshop(read_workshop(workshop))] == ["map/seine.geojson"]


def test_contains_a_square_with_a_hole() -> None:
    """Inside, in the hole, outside, and on a border: one side of it belongs, the other doesn't."""
    shape = [(SQUARE, HOLE)]
    assert contains(shape, (10, 10))
    assert not contains(shape, (50, 50))
    assert not contains(shape, (101, 50))
    assert contains(shape, (0, 50)) != contains(shape, (100, 50))


def test_a_border_belongs_to_one_neighbour(sample: Reader) -> None:
    """A touch exactly on the border of two districts opens one of them."""
    nord, sud = sample.map_sheet().districts
    x = nord.label[0]
    y = max(p[1] for p in nord.parts[0][0])
    assert [contains(nord.parts, (x, y)), contains(sud.parts, (x, y))].count(True) == 1


def test_label_point_avoids_a_hole() -> None:
    """In a square with a hole in the middle the label goes to a corner, as far from all borders as can be."""
    x, y = label_point((SQUARE, HOLE))
    assert contains([(SQUARE, HOLE)], (x, y))
    assert min(x, 100 - x, y, 100 - y) > 20


def test_cut() -> None:
    """A ring is cut at the sheet's edge; one that lies outside is gone."""
    assert area(cut(SQUARE, 50, 200)) == pytest.approx(5000)
    assert cut(tuple((x + 500, y) for x, y in SQUARE), 200, 200) == ()
    assert cut(SQUARE, 200, 200) == SQUARE


def test_borders_once() -> None:
    """The edge between two squares is drawn once."""
    other = tuple((x + 100, y) for x, y in SQUARE)
    assert len(borders([[(SQUARE,)], [(other,)]])) == 7


def test_hatching_lies_in_the_shape() -> None:
    """Strokes fill a square from end to end, spare its hole, and are as far apart as asked."""
    strokes = hatching([(SQUARE, HOLE)], 10.0)
    assert {round(x + y) for edge in strokes for x, y in edge} == set(range(10, 200, 10))
    for (ax, ay), (bx, by) in strokes:
        assert contains([(SQUARE, HOLE)], ((ax + bx) / 2, (ay + by) / 2))
    assert len([s for s in strokes if round(sum(s[0])) == 100]) == 2
    assert hatching([(SQUARE,)], 1000.0) == []
