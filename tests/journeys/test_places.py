"""Places and layers by touch: from the map to a place and its facts, and who is in charge of what."""

import math
from itertools import combinations

import pytest

from kiosk.content.model import LAYERS
from kiosk.settings import Panel
from kiosk.ui.viewmodels.map import MapViewModel
from tests.journeys.visitor import Visitor


def test_from_a_pin_to_a_place_and_its_facts(visitor: Visitor) -> None:
    """A layer by its tab, a pin, the place's page, a fact; each "Retour" finds what was left."""
    visitor.opens("map")
    visitor.touch("tab-projects")
    visitor.see("lieux sont sur le plan, avec leur numéro.")
    number = next(r.number for r in visitor.page.entries.rows.rows if r.route == "place/gagarine-truillot")
    visitor.touch(f"pin-{number}")
    visitor.is_at("place/gagarine-truillot")
    visitor.see("Gagarine-Truillot", "C’est une zone.", "Aucun texte ne dit dans quel quartier il se trouve.")
    visitor.turn_to("tile-fact/agrocite-1430")
    visitor.touch("tile-fact/agrocite-1430")
    visitor.is_at("fact/agrocite-1430")
    visitor.touch("fact-place")
    visitor.is_at("place/gagarine-truillot")
    for address in ("fact/agrocite-1430", "place/gagarine-truillot", "map"):
        visitor.touch("bar-back")
        visitor.is_at(address)
    assert visitor.find(f"pin-{number}") is not None


def test_a_layer_s_list_goes_on_with_what_has_no_position(visitor: Visitor) -> None:
    """Page by page to the heading, and a place below it opens."""
    visitor.opens("map?layer=mobility")
    visitor.turn_to("places-heading")
    visitor.see("Sans position sur le plan")
    visitor.turn_to("place-place/parking-marat")
    visitor.touch("place-place/parking-marat")
    visitor.is_at("place/parking-marat")
    visitor.see("Inconnue : ce lieu n’est pas placé sur le plan.")


@pytest.mark.parametrize("layer", LAYERS)
def test_pins_are_23_mm_apart_on_the_glass(visitor: Visitor, layer: str) -> None:
    """As they are drawn, from middle to middle, each at least 20 mm wide and whole on the map."""
    visitor.opens(f"map?layer={layer}")
    assert isinstance(visitor.page, MapViewModel)
    width, height = visitor.window.width(), visitor.window.height()
    mm = math.hypot(width, height) / (Panel().diagonal_in * 25.4)
    boxes = [visitor.area(visitor.item(name)) for name in visitor.names("pin-")]
    assert len(boxes) == len(visitor.page.pins.rows)
    for box in boxes:
        assert min(box.width(), box.height()) >= 20 * mm - 1
        assert visitor.area(visitor.item("map")).contains(box)
    for one, other in combinations(boxes, 2):
        away = one.center() - other.center()
        assert max(abs(away.x()), abs(away.y())) >= 23 * mm - 1


def test_from_a_district_to_a_place_and_back(visitor: Visitor) -> None:
    """Its places open, and the place leads back to it."""
    visitor.opens("district/petit-ivry")
    visitor.touch("place-place/t9-chateaudun-barbes")
    visitor.is_at("place/t9-chateaudun-barbes")
    visitor.see("Aucun fait de cette édition ne nomme ce lieu.")
    visitor.touch("place-district")
    visitor.is_at("district/petit-ivry")


def test_a_district_inverts_under_the_finger(visitor: Visitor) -> None:
    """While the finger is down on it; lifted elsewhere it opens nothing and is white again."""
    visitor.opens("map")
    assert isinstance(visitor.page, MapViewModel)
    row = next(r for r in visitor.page.shapes.rows if r.id == "ivry-port")
    corner = visitor.area(visitor.item("map")).topLeft()
    # beside the name, not on it
    spot = (corner.toPoint().x() + round(row.labelX), corner.toPoint().y() + round(row.labelY) - 60)
    at = visitor.centre("map")
    at.setX(spot[0])
    at.setY(spot[1])
    before = visitor.picture().pixelColor(at)
    visitor.press(at)
    visitor.frame()
    assert visitor.page.held == "ivry-port"
    assert visitor.picture().pixelColor(at).lightness() < 60 < before.lightness()
    away = visitor.area(visitor.item("map")).topLeft().toPoint()
    away.setX(away.x() + 8)
    away.setY(away.y() + 8)
    visitor.move(away)
    assert visitor.page.held == ""
    visitor.release(away)
    visitor.settle()
    visitor.is_at("map")


def test_who_is_in_charge_both_ways(visitor: Visitor) -> None:
    """From a section to its councillor and on to the same section."""
    visitor.opens("section/sport")
    visitor.touch("lead-more")
    visitor.is_at("delegations/sport")
    visitor.see("Politique sportive", "Alain", "Buch", "Rapproché par nous, d’après les titres")
    visitor.touch("delegation-councillor/alain-buch")
    visitor.is_at("councillor/alain-buch")
    visitor.see("Dans le bilan, rapproché par nous d’après les titres")
    visitor.touch("councillor-section/sport")
    visitor.is_at("section/sport")
