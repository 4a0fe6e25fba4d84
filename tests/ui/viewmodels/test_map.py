"""The map as a whole, and one district with its facts and places; what a touch hits is in test_map_touch.py."""

import re

import pytest
from PySide6.QtCore import QObject

from kiosk.content.reader import Reader
from kiosk.errors import RouteError
from kiosk.routes import Route
from kiosk.ui.viewmodels.map import TOWN_SHARE, MapViewModel

BOX = (1080.0, 900.0, 24.0)


def points_of(path: str) -> list[tuple[float, float]]:
    """Return all points of an SVG path."""
    return [(float(x), float(y)) for x, y in re.findall(r"(-?[\d.]+) (-?[\d.]+)", path)]


@pytest.fixture
def whole(reader: Reader, owner: QObject) -> MapViewModel:
    """The map with no district chosen, in a box."""
    view_model = MapViewModel(Route("map"), reader, owner)
    view_model.setSize(*BOX)
    return view_model


def district(reader: Reader, owner: QObject, id: str) -> MapViewModel:
    """Return the page of a district, with room for all its lists."""
    view_model = MapViewModel(Route("district", id), reader, owner)
    view_model.facts.setRoom(100, 100, 100)
    view_model.places.setRoom(100, 100, 100)
    return view_model


def test_the_list_says_what_the_map_says(whole: MapViewModel, reader: Reader) -> None:
    """Six entries with their counts of facts, as many as there are shapes."""
    districts = reader.map_sheet().districts
    assert [(row.route, row.title, row.factCount) for row in whole.districts.rows] == [
        (f"district/{d.id}", d.name, len(reader.facts(district=d.id))) for d in districts
    ]
    assert [row.id for row in whole.shapes.rows] == [d.id for d in districts]
    assert not any(row.selected for row in whole.shapes.rows)
    assert (whole.name, whole.deputyName, whole.deputyRoute, whole.note) == ("", "", "", "")


def test_what_the_data_says_of_the_map_is_on_it(whole: MapViewModel, reader: Reader) -> None:
    """The label and the credit aren't words of the program."""
    assert (whole.label, whole.credit) == (reader.map_sheet().label, reader.map_sheet().credit)
    assert whole.label == "Plan schématique, limites indicatives"


@pytest.mark.parametrize("box", [BOX, (600.0, 1400.0, 24.0), (300.0, 200.0, 24.0)])
def test_the_town_fills_its_box_and_stays_in_it(whole: MapViewModel, box: tuple[float, float, float]) -> None:
    """Centred, nine tenths of the tighter side, undistorted, on any panel."""
    whole.setSize(*box)
    points = [p for row in whole.shapes.rows for p in points_of(row.path)]
    (west, east), (north, south) = ((min(axis), max(axis)) for axis in zip(*points, strict=True))
    width, height, _ = box
    assert max((east - west) / width, (south - north) / height) == pytest.approx(TOWN_SHARE, abs=0.002)
    assert (west + east) / 2 == pytest.approx(width / 2, abs=0.2)
    assert (north + south) / 2 == pytest.approx(height / 2, abs=0.2)
    for row in whole.shapes.rows:
        assert 0 < row.labelX < width
        assert 0 < row.labelY < height


def test_a_box_without_size_changes_nothing(whole: MapViewModel) -> None:
    """While a page is being laid out its map may have none yet."""
    before = whole.shapes.rows
    for width, height in ((0.0, 900.0), (1080.0, 0.0), (-1.0, 5.0)):
        whole.setSize(width, height, 24.0)
    assert whole.shapes.rows == before


def test_a_border_of_two_districts_is_drawn_once(whole: MapViewModel, reader: Reader) -> None:
    """Drawn twice it would be twice as dark."""
    segments = [frozenset(points_of(part)) for part in str(whole.border).split("M")[1:]]
    assert len(segments) == len(set(segments))
    edges = sum(len(ring) for d in reader.map_sheet().districts for part in d.parts for ring in part)
    assert len(segments) < edges


def test_neighbours_are_named_where_there_is_room(whole: MapViewModel, reader: Reader) -> None:
    """A name that the box would cut is left out; the shapes are all there."""
    assert len(whole.behind.rows) == len(reader.map_sheet().behind)
    assert any(row.kind == "water" and row.named for row in whole.behind.rows)
    width, height, letters = BOX
    for row in whole.behind.rows:
        if row.named and row.kind != "water":
            assert letters < row.labelX < width - letters
            assert letters / 2 < row.labelY < height - letters / 2
    whole.setSize(60.0, 50.0, 24.0)
    assert not any(row.named for row in whole.behind.rows if row.kind != "water")


def test_a_district_s_page(reader: Reader, owner: QObject) -> None:
    """Name, deputy, note, all its facts in order, all its places; its shape, and no other, is marked."""
    for known in reader.map_sheet().districts:
        page = district(reader, owner, known.id)
        page.setSize(*BOX)
        assert [row.id for row in page.shapes.rows if row.selected] == [known.id]
        deputy = reader.councillor(known.deputy)
        assert (page.name, page.note) == (known.name, known.note)
        assert page.deputyName == f"{deputy.first_name} {deputy.surname}"
        assert (page.deputyRole, page.deputyRoute) == (deputy.role, f"councillor/{deputy.id}")
        assert deputy.district == known.id
        facts, places = reader.facts(district=known.id), reader.places(known.id)
        assert [row.route for row in page.facts.rows.rows] == [f"fact/{f.id}" for f in facts]
        assert [row.name for row in page.places.rows.rows] == [p.name for p in places]
        assert page.showsPlaces is not bool(facts)


def test_petit_ivry_says_that_no_fact_names_it(reader: Reader, owner: QObject) -> None:
    """Plainly, and its places are on show at once."""
    page = district(reader, owner, "petit-ivry")
    assert page.facts.total == 0
    assert page.note.startswith("Aucun fait du bilan ne nomme ce quartier")
    assert page.showsPlaces is True
    assert page.places.total > 0


def test_back_takes_up_the_list_and_its_page(reader: Reader, owner: QObject) -> None:
    """Facts or places, and how far one had turned in each."""
    left = MapViewModel(Route("district", "ivry-port"), reader, owner)
    for pages in (left.facts, left.places):
        pages.setRoom(3, 3, 3)
        pages.next()
    left.showPlaces(True)
    again = MapViewModel(Route("district", "ivry-port"), reader, owner)
    again.restore(left.state())
    for pages in (again.facts, again.places):
        pages.setRoom(3, 3, 3)
        assert pages.page == 1
    assert again.showsPlaces is True


def test_another_list_is_announced_once(reader: Reader, owner: QObject) -> None:
    """The same list again isn't."""
    page = district(reader, owner, "ivry-port")
    heard: list[bool] = []
    page.listChanged.connect(lambda: heard.append(bool(page.showsPlaces)))
    for wanted in (False, True, True, False):
        page.showPlaces(wanted)
    assert heard == [True, False]


def test_an_unknown_district_is_refused(reader: Reader, owner: QObject) -> None:
    """The router makes the neutral page of it."""
    with pytest.raises(RouteError):
        MapViewModel(Route("district", "nulle-part"), reader, owner)
