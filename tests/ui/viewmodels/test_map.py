"""The map as a whole, and one district with its facts and places; what a touch hits is in test_map_touch.py."""

import re

import pytest
from PySide6.QtCore import QObject, QPointF

from kiosk.content.model import LAYERS
from kiosk.content.reader import Reader
from kiosk.errors import RouteError
from kiosk.routes import Route
from kiosk.ui.viewmodels.drawn_map import TOWN_SHARE
from kiosk.ui.viewmodels.map import MapViewModel

BOX = (1080.0, 900.0, 24.0)
PINS = (56.0, 106.0, 9.0, 34.0)


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
        assert [(row.route, row.title) for row in page.places.rows.rows] == [(f"place/{p.id}", p.name) for p in places]
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


@pytest.fixture
def layered(reader: Reader, owner: QObject) -> MapViewModel:
    """The map of mobility, with its pins and room for its list."""
    view_model = MapViewModel(Route.of("map", layer="mobility"), reader, owner)
    view_model.setSize(*BOX)
    view_model.setPins(*PINS)
    view_model.entries.setRoom(100, 100, 100)
    return view_model


@pytest.mark.parametrize("layer", LAYERS)
def test_a_layer_s_list_says_all_that_its_map_says(reader: Reader, owner: QObject, layer: str) -> None:
    """Each place once: those with a pin under its number, then the others under a heading that isn't counted."""
    page = MapViewModel(Route.of("map", layer=layer), reader, owner)
    page.setSize(*BOX)
    page.setPins(*PINS)
    page.entries.setRoom(200, 200, 200)
    places = {f"place/{p.id}": p for p in reader.places() if layer in p.layers}
    rows = page.entries.rows.rows
    listed = [row for row in rows if not row.heading]
    assert sorted(row.route for row in listed) == sorted(places)
    assert [row.number for row in listed] == [*range(1, page.located + 1), *[0] * (len(listed) - page.located)]
    assert all((row.number > 0) == (places[row.route].certainty != "unlocated") for row in listed)
    assert [row.heading for row in rows] == [n == page.located for n in range(len(rows))]
    assert (page.entries.first, page.entries.last, page.entries.total) == (1, len(places), len(places))
    assert all(row.factCount == len(reader.facts(place=places[row.route].id)) for row in listed)
    numbers = [n for pin in page.pins.rows for n in range(pin.first, int(pin.numbers.split("–")[-1]) + 1)]
    assert numbers == list(range(1, page.located + 1))


def test_a_pin_opens_its_place(layered: MapViewModel) -> None:
    """One that stands for one."""
    opened: list[str] = []
    layered.chosen.connect(opened.append)
    layered.touchPin(3)
    layered.touchPin(99)
    assert opened == [layered.entries.rows.rows[2].route]


def test_a_merged_pin_turns_the_list_to_its_places(layered: MapViewModel) -> None:
    """Pins so large that all are one: it opens nothing, and its places are on show."""
    layered.setPins(400.0, 700.0, 10.0, 34.0)
    (pin,) = layered.pins.rows
    assert (pin.route, pin.numbers) == ("", f"1–{layered.located}")
    layered.entries.setRoom(3, 3, 3)
    layered.entries.turn_to(2)
    layered.touchPin(1)
    assert layered.entries.page == 0


def test_names_make_room_for_pins(layered: MapViewModel, reader: Reader) -> None:
    """A name lies inside its district and on no pin, or isn't there."""
    named = [row for row in layered.shapes.rows if row.named]
    assert named
    for row in named:
        assert layered._district_at(row.labelX, row.labelY) is reader.district(row.id)
        for pin in layered.pins.rows:
            assert abs(pin.middleX - row.labelX) > pin.pinWidth / 2 or abs(pin.middleY - row.labelY) > PINS[0] / 2


def test_back_takes_up_the_layer_and_its_page(reader: Reader, owner: QObject) -> None:
    """Also where the map learns its size later."""
    left = MapViewModel(Route("map"), reader, owner)
    left.choose("equipment")
    left.entries.setRoom(4, 4, 4)
    left.entries.turn_to(2)
    again = MapViewModel(Route("map"), reader, owner)
    again.restore(left.state())
    again.entries.setRoom(4, 4, 4)
    again.setPins(*PINS)
    again.setSize(*BOX)
    assert (again.layer, again.entries.page) == ("equipment", 2)


def test_another_layer(whole: MapViewModel) -> None:
    """Districts come first; a key that isn't one changes nothing."""
    assert whole.layers == ["districts", *LAYERS]
    heard: list[str] = []
    whole.layerChanged.connect(lambda: heard.append(str(whole.layer)))
    for layer in ("districts", "green", "nonsense", "districts"):
        whole.choose(layer)
    assert heard == ["green", "districts"]
    assert whole.pins.rows == []


def test_the_district_under_a_finger_is_held(whole: MapViewModel, reader: Reader) -> None:
    """As long as the finger stays on it; on the Seine, on another district or lifted, none is."""
    one, other = (QPointF(*whole._point(d.label)) for d in reader.map_sheet().districts[:2])
    held = []
    for start, now in ((one, one), (one, other), (one, one), (QPointF(1, 1), one)):
        whole.hold(start, now)
        held.append(whole.held)
    id = reader.map_sheet().districts[0].id
    assert held == [id, "", id, ""]
    whole.hold(one, one)
    whole.letGo()
    assert whole.held == ""


def test_the_ground_is_hatched_all_over(whole: MapViewModel) -> None:
    """Strokes rise from corner to corner of the box and stay in it."""
    points = points_of(whole.hatching)
    assert len(points) > 100
    assert {round(x + y, -1) for x, y in points[:2]} != {round(x + y, -1) for x, y in points[-2:]}
    assert all(-0.1 <= x <= BOX[0] + 0.1 and -0.1 <= y <= BOX[1] + 0.1 for x, y in points)
