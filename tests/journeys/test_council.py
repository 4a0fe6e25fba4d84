"""Who is in charge of what."""

import pytest

from tests.journeys.visitor import Visitor


def test_who_is_in_charge_of_finances(visitor: Visitor) -> None:
    """From the poster by "Qui décide ?" and the list of subjects to the page of the councillor for finances."""
    visitor.comes_in()
    visitor.see("Qui décide ?")
    visitor.touch("door-room/council")
    visitor.touch("door-councillors")
    visitor.is_at("councillors")
    visitor.see("Qui s’occupe de … ?")
    assert visitor.turn_to("tile-councillor/ouarda-kirouane") > 0
    visitor.see("Finances", "Ouarda Kirouane")
    visitor.touch("tile-councillor/ouarda-kirouane")
    visitor.is_at("councillor/ouarda-kirouane")
    visitor.see("S’occupe de", "Finances", "Ouarda", "Kirouane", "Adjointe")
    visitor.see("Voir Louis-Bertrand, Mirabeau, Sémard")
    visitor.touch("councillor-district")
    visitor.is_at("district/louis-bertrand-mirabeau-semard")
    visitor.see("Ouarda Kirouane")


@pytest.mark.parametrize("view", ["name", "role"])
def test_back_finds_the_directory_as_it_was_left(visitor: Visitor, view: str) -> None:
    """The chosen order and the page of the list are there again, and from there the way home."""
    visitor.comes_in()
    visitor.touch("door-room/council")
    visitor.touch("door-councillors")
    visitor.touch(f"tab-{view}")
    visitor.touch("pager-next")
    visitor.touch("pager-next")
    seen = visitor.names("tile-")
    visitor.touch(seen[-1])
    visitor.is_at(seen[-1].removeprefix("tile-"))
    visitor.touch("bar-back")
    visitor.is_at("councillors")
    assert visitor.names("tile-") == seen
    visitor.touch("pager-previous")
    assert visitor.names("tile-") != seen
    for address in ("room/council", "home"):
        visitor.touch("bar-back")
        visitor.is_at(address)


def test_the_directory_by_district(visitor: Visitor) -> None:
    """Six districts, each with its deputy."""
    visitor.opens("councillors")
    visitor.touch("tab-district")
    assert len(visitor.names("tile-")) == 6
    visitor.see("Petit-Ivry", "Bernard Prieur")
    visitor.touch("tile-councillor/bernard-prieur")
    visitor.see("Voir Petit-Ivry")
