"""Pins: none closer to another than the gap, merged where they would be, numbered so that a merged one reads "3–5"."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.maps import Point
from kiosk.content.model import Place
from kiosk.ui.viewmodels.pins import Cluster, PinSize, clusters

SIZE = PinSize(20.0, 38.0, 3.0)  # in mm, as if a pixel were one
BOX = (400.0, 300.0)


def found(*points: Point) -> list[Cluster]:
    """Return the pins of places at these points, named by their order."""
    places = [Place(str(n), "", "", 0.0, 0.0, "point", 1.0, *point, ()) for n, point in enumerate(points)]
    return clusters(list(zip(places, points, strict=True)), SIZE, BOX)


def ids(pins: list[Cluster]) -> list[list[str]]:
    """Return the names of the places under each pin."""
    return [[place.id for place in pin.places] for pin in pins]


@pytest.mark.parametrize(("apart", "pins"), [(23.0, [["0"], ["1"]]), (22.9, [["0", "1"]])])
@pytest.mark.parametrize("axis", [0, 1])
def test_pins_closer_than_23_mm_merge(apart: float, pins: list[list[str]], axis: int) -> None:
    """Side by side and one above the other; a merged one stands in the middle."""
    other = (100.0 + apart, 100.0) if axis == 0 else (100.0, 100.0 + apart)
    merged = found((100.0, 100.0), other)
    assert ids(merged) == pins
    if len(pins) == 1:
        assert merged[0].middle == pytest.approx(((100.0 + other[0]) / 2, (100.0 + other[1]) / 2))


def test_a_wide_pin_takes_in_what_it_would_touch() -> None:
    """Two that merge need more room, and a third that was far enough from each may not be from both."""
    assert ids(found((100.0, 100.0), (110.0, 100.0), (135.0, 100.0))) == [["0", "1", "2"]]


def test_pins_go_from_north_to_south() -> None:
    """The list beside reads down the map."""
    assert ids(found((50.0, 250.0), (300.0, 40.0), (60.0, 150.0))) == [["1"], ["2"], ["0"]]


def test_no_pin_is_cut_by_the_box() -> None:
    """At the very corner it is moved in."""
    (pin,) = found((0.0, 300.0))
    assert pin.middle == (SIZE.wide / 2, 300.0 - SIZE.wide / 2)


@given(st.lists(st.tuples(st.floats(0, 400), st.floats(0, 300)), max_size=14))
def test_any_pins_keep_their_distance(points: list[Point]) -> None:
    """Wherever the places lie: each is under one pin, and squares stay 3 mm apart, so their middles 23 mm."""
    pins = found(*points)
    assert sorted(id for group in ids(pins) for id in group) == sorted(map(str, range(len(points))))
    for one, other in combinations(pins, 2):
        across, down = (abs(a - b) for a, b in zip(one.middle, other.middle, strict=True))
        assert max(across, down) >= SIZE.side + SIZE.gap
