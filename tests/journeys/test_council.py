"""Who is in charge of what."""

from tests.journeys.visitor import Visitor


def test_who_is_in_charge_of_finances(visitor: Visitor) -> None:
    """From the poster by "Qui décide ?" and the list of subjects to the page of the councillor for finances."""
    visitor.comes_in()
    visitor.see("Qui décide ?")
    visitor.touch("door-councillors")
    visitor.is_at("councillors")
    visitor.see("Qui s’occupe de … ?")
    assert visitor.turn_to("tile-councillor/ouarda-kirouane") > 0
    print(visitor.texts())
    visitor.see("Finances", "Ouarda Kirouane")
    visitor.touch("tile-councillor/ouarda-kirouane")
    visitor.is_at("councillor/ouarda-kirouane")
    visitor.see("Ouarda", "Kirouane", "Finances", "Voir Louis-Bertrand, Mirabeau, Sémard")
    print(visitor.texts())
    visitor.touch("councillor-district")
    visitor.is_at("district/louis-bertrand-mirabeau-semard")
    visitor.see("Ouarda Kirouane")
