"""A visitor looks through what is done, under way and to come."""

import math

from kiosk.content.reader import Reader
from kiosk.settings import Panel
from kiosk.ui.measures.page import measure_page
from kiosk.ui.viewmodels.status import FILTERS
from tests.journeys.visitor import Visitor

MOST_TO_TOUCH = 7


def px_per_mm(visitor: Visitor) -> float:
    """Return the pixels for one millimetre of the declared panel."""
    diagonal = math.hypot(visitor.window.width(), visitor.window.height())
    return diagonal / (Panel().diagonal_in * 25.4)


def controls(visitor: Visitor) -> list[str]:
    """Return what can be touched beside the bar and a list's entries."""
    return [name for start in ("filter-", "all-", "board", "pager-") for name in visitor.names(start)]


def test_filters_open_in_place_and_stay_behind_a_fact(visitor: Visitor) -> None:
    """From the room of figures to the board, two filters, a fact, and back: the board is as it was left."""
    visitor.opens("room/figures")
    visitor.touch("door-status")
    visitor.is_at("status")
    visitor.see("114", "16", "33", "fait", "en cours", "à venir", "163 faits", "397 faits")
    visitor.touch("filter-district")
    visitor.see("Tous les quartiers", "Petit-Ivry · aucun fait")
    visitor.not_see("114")
    visitor.touch("choice-ivry-port")
    visitor.see("Ivry-Port", "6", "4", "5")
    visitor.touch("filter-year")
    visitor.touch("choice-2027")
    visitor.is_at("status?district=ivry-port&year=2027")
    visitor.touch("tile-fact/tzen5-2027")
    visitor.is_at("fact/tzen5-2027")
    visitor.touch("bar-back")
    visitor.is_at("status?district=ivry-port&year=2027")
    assert "tile-fact/tzen5-2027" in visitor.names("tile-")
    visitor.see("Ivry-Port", "2027", "Aucun fait ici avec ces choix.")
    visitor.touch("filter-year")
    visitor.touch("choice-")
    visitor.is_at("status?district=ivry-port")


def test_a_long_column_is_read_whole(visitor: Visitor, repository: Reader) -> None:
    """It takes the whole width, page by page, each fact once; a fact leads back to its page."""
    visitor.opens("status")
    visitor.touch("all-done")
    visitor.is_at("status?column=done")
    found = visitor.names("tile-")
    visitor.touch("pager-next")
    page = visitor.names("tile-")
    visitor.touch(page[0])
    visitor.touch("bar-back")
    assert visitor.names("tile-") == page
    found += page
    while visitor.find("pager-next"):
        visitor.touch("pager-next")
        found += visitor.names("tile-")
    done = [f"tile-fact/{f.id}" for f in repository.facts() if f.status and f.status.value == "done"]
    assert len(found) == len(done) == 114
    assert set(found) == set(done)
    visitor.touch("board")
    visitor.is_at("status")
    visitor.see("114", "16", "33")


def test_what_a_filter_offers_is_measured_too(visitor: Visitor) -> None:
    """No finding on the choices of any filter, nor on three empty columns; seven things to touch at most."""
    visitor.opens("status")
    assert 0 < len(controls(visitor)) <= MOST_TO_TOUCH
    for name in FILTERS:
        visitor.touch(f"filter-{name}")
        assert measure_page(visitor.window, visitor.picture(), px_per_mm(visitor)) == ()
    visitor.opens("status?district=petit-ivry")
    assert visitor.names("tile-") == []
    assert visitor.texts().count("Aucun fait ici avec ces choix.") == 3
    assert measure_page(visitor.window, visitor.picture(), px_per_mm(visitor)) == ()
    visitor.opens("status?column=done")
    visitor.touch("pager-next")
    assert 0 < len(controls(visitor)) <= MOST_TO_TOUCH
