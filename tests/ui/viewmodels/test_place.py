"""The page of a place: its facts, its district only where a text says it, its mark on the map."""

import pytest
from PySide6.QtCore import QObject

from kiosk.content.reader import Reader
from kiosk.errors import RouteError
from kiosk.routes import Route
from kiosk.ui.viewmodels.facts import FactViewModel
from kiosk.ui.viewmodels.place import PlaceViewModel


def page_of(reader: Reader, owner: QObject, id: str) -> PlaceViewModel:
    """Return a place's page with a map of 400 × 300 px and room for all its facts."""
    page = PlaceViewModel(Route("place", id), reader, owner)
    page.setSize(400.0, 300.0, 24.0)
    page.facts.setRoom(100, 100, 100)
    return page


def test_each_place_has_a_page(reader: Reader, owner: QObject) -> None:
    """Name, facts in order, district as the edition has it; a position has one mark, an unknown one none."""
    for place in reader.places():
        page = page_of(reader, owner, place.id)
        assert (page.name, page.certainty) == (place.name, place.certainty)
        assert [r.route for r in page.facts.rows.rows] == [f"fact/{f.id}" for f in reader.facts(place=place.id)]
        assert page.districtRoute == (f"district/{place.district}" if place.district else "")
        assert len(page.pins.rows) == (place.certainty != "unlocated")
        assert page.mapped is (place.certainty != "unlocated" or bool(place.district))


def test_an_area_is_a_ring_and_a_point_a_mark(reader: Reader, owner: QObject) -> None:
    """The ring is as large as the data says; no district is inked under a mark."""
    (ring,) = page_of(reader, owner, "gagarine-truillot").pins.rows
    (mark,) = page_of(reader, owner, "mairie").pins.rows
    assert ring.reach > 0
    assert (mark.reach, mark.numbers) == (0, "")
    assert not any(row.selected for row in page_of(reader, owner, "mairie").shapes.rows)
    halle = page_of(reader, owner, "halle-bhv")
    assert [row.id for row in halle.shapes.rows if row.selected] == ["ivry-port"]


def test_a_fact_leads_to_its_place(reader: Reader, owner: QObject) -> None:
    """To the first that has a position, or the first; to none where it names none of the town."""

    def door(id: str) -> tuple[str, str]:
        page = FactViewModel(Route("fact", id), reader, owner)
        return page.placeRoute, page.placeName

    assert door("agrocite-2ha") == ("place/gagarine-truillot", "Gagarine-Truillot")
    assert door("ivry-port-programme") == ("place/ecole-anne-sylvestre", "École Anne-Sylvestre")
    assert door("international-pays") == ("", "")


def test_back_takes_up_the_page_of_the_list(reader: Reader, owner: QObject) -> None:
    """As everywhere."""
    left = PlaceViewModel(Route("place", "gagarine-truillot"), reader, owner)
    left.facts.setRoom(3, 3, 3)
    left.facts.next()
    again = PlaceViewModel(Route("place", "gagarine-truillot"), reader, owner)
    again.restore(left.state())
    again.facts.setRoom(3, 3, 3)
    assert again.facts.page == 1


def test_an_unknown_place_is_refused(reader: Reader, owner: QObject) -> None:
    """The router makes the neutral page of it."""
    with pytest.raises(RouteError):
        PlaceViewModel(Route("place", "nulle-part"), reader, owner)
