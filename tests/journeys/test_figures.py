"""A visitor turns the posters of figures, reads the bars, and asks what is to come."""

import pytest

from kiosk.content.figure_parts import FIGURE_PARTS
from kiosk.content.reader import Reader
from tests.journeys.visitor import Visitor


def test_bars_are_as_long_as_their_values(visitor: Visitor, repository: Reader) -> None:
    """On each poster with bars, length over value is the same within 1 px; all begin at the same edge."""
    for part in FIGURE_PARTS:
        ids = part.bars or part.cut
        if not ids:
            continue
        visitor.opens(f"figures?part={part.id}")
        areas = [visitor.area(visitor.item(f"length-fact/{id}")) for id in ids]
        values = [repository.fact(id).number or 0 for id in ids]
        lengths = [area.height() if part.cut else area.width() for area in areas]
        scale = max(lengths) / max(values)
        for length, value in zip(lengths, values, strict=True):
            assert length == pytest.approx(value * scale, abs=1)
        assert len({round(area.x()) for area in areas}) == 1
        for above, below in zip(areas, areas[1:], strict=False):
            gap = below.top() - above.bottom()
            assert gap == pytest.approx(0, abs=1) if part.cut else gap > 0


def test_the_posters_are_turned_and_opened(visitor: Visitor) -> None:
    """Each figure leads to its fact, back to its poster; the same figures stand in the list."""
    visitor.comes_in()
    visitor.touch("door-room/figures")
    visitor.touch("door-figures")
    visitor.see("plus de", "64 000", "9 700", "12 000", "1 sur 8")
    visitor.touch("pager-next")
    visitor.see("environ", "40 %", "2 sur 8")
    visitor.touch("pager-next")
    assert visitor.names("figure-") == [
        "figure-fact/chiffres-heberges", "figure-fact/chiffres-proprietaires", "figure-fact/chiffres-locataires"
    ]  # fmt: skip
    visitor.touch("figure-fact/chiffres-locataires")
    visitor.is_at("fact/chiffres-locataires")
    visitor.touch("bar-back")
    visitor.is_at("figures?part=tenure")
    visitor.see("3 %", "31 %", "66 %", "3 sur 8")
    visitor.touch("figures-list")
    found = visitor.names("tile-")
    while visitor.find("pager-next"):
        visitor.touch("pager-next")
        found += visitor.names("tile-")
    assert len(found) == len(set(found)) == 20
    visitor.touch("figures-posters")
    visitor.see("Comment on se loge")


def test_what_is_to_come_runs_to_2050(visitor: Visitor) -> None:
    """From the room of the years: 24 along the line, the 9 without a year beside it; each opens its fact."""
    visitor.opens("room/years")
    visitor.touch("door-upcoming")
    visitor.is_at("upcoming")
    visitor.see("Ce qui arrive", "24 annonces", "9 annonces sans année imprimée", "2025")
    tiles = set(visitor.names("tile-"))
    for pager in ("beside-next", "pager-next"):
        while visitor.find(pager):
            visitor.touch(pager)
            tiles |= set(visitor.names("tile-"))
    assert len(tiles) == 33
    visitor.see("2050", "Objectif de neutralité carbone")
    visitor.touch("tile-fact/carbone-2050")
    visitor.is_at("fact/carbone-2050")
    visitor.touch("bar-back")
    visitor.see("2050")
