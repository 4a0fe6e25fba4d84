"""The city's figures on their posters, and as a list."""

from dataclasses import dataclass
from typing import Any, cast

import pytest
from PySide6.QtCore import QObject

from kiosk.content.figure_parts import FIGURE_PARTS
from kiosk.content.model import Fact
from kiosk.content.reader import Reader
from kiosk.routes import Route
from kiosk.ui.viewmodels.figures import FiguresViewModel


@dataclass
class OtherEdition:
    """An edition with these figures and no chapter."""

    held: tuple[Fact, ...]

    def figures(self) -> tuple[Fact, ...]:
        return self.held

    def chapters(self) -> tuple[Any, ...]:
        return ()


def test_each_figure_stands_on_one_poster(reader: Reader, owner: QObject) -> None:
    """The twenty, each once; each poster has an address; turned from the first to the last, in order."""
    page = FiguresViewModel(Route("figures"), reader, owner)
    shown, parts = [], []
    while True:
        parts.append(page.part)
        shown += [row.route for rows in (page.numbers, page.bars, page.cut) for row in rows.rows]
        if not page.posters.hasNext:
            break
        page.posters.next()
        assert page.route == Route.of("figures", part=page.part)
        assert reader.exists(page.route)
    assert parts == [part.id for part in FIGURE_PARTS]
    assert len(shown) == 20
    assert sorted(shown) == sorted(f"fact/{fact.id}" for fact in reader.figures())
    assert page.posters.total == len(parts)


@pytest.mark.parametrize("part", FIGURE_PARTS, ids=lambda part: part.id)
def test_a_poster_shows_what_is_printed(reader: Reader, owner: QObject, part: Any) -> None:
    """Qualifier, figure and what it counts, unchanged, in the order given."""
    page = FiguresViewModel(Route.of("figures", part=part.id), reader, owner)
    rows = [row for rows in (page.numbers, page.bars, page.cut) for row in rows.rows]
    facts = [reader.fact(id) for id in part.facts]
    assert [(r.qualifier, r.numeral, r.counts) for r in rows] == [(f.qualifier, f.numeral, f.counts) for f in facts]


@pytest.mark.parametrize("part", [p for p in FIGURE_PARTS if p.bars or p.cut], ids=lambda part: part.id)
def test_bars_compare_what_can_be_compared(reader: Reader, owner: QObject, part: Any) -> None:
    """One unit, nothing but printed values: percents of 100, others of the largest; one is in colour."""
    page = FiguresViewModel(Route.of("figures", part=part.id), reader, owner)
    for ids, rows in ((part.bars, page.bars.rows), (part.cut, page.cut.rows)):
        if not ids:
            continue
        facts = [reader.fact(id) for id in ids]
        assert len({fact.unit for fact in facts}) == 1
        values = [float(fact.number or 0) for fact in facts]
        whole = 100 if facts[0].unit == "%" else max(values)
        assert [row.share for row in rows] == pytest.approx([value / whole for value in values])
        assert [row.strong for row in rows].count(True) == 1
        assert next(row.share for row in rows if row.strong) == max(row.share for row in rows)
    if part.cut:
        assert [row.start for row in page.cut.rows] == pytest.approx([0, 0.03, 0.34])
        assert sum(row.share for row in page.cut.rows) == pytest.approx(1)


def test_the_list_holds_every_figure(reader: Reader, owner: QObject) -> None:
    """In the order of the document; from it one comes back to the poster one left."""
    page = FiguresViewModel(Route.of("figures", part="work"), reader, owner)
    page.choose("list")
    page.facts.setRoom(99, 99, 99)
    assert (page.listed, page.part, page.route) == (True, "list", Route.of("figures", part="list"))
    assert [row.route for row in page.facts.rows.rows] == [f"fact/{fact.id}" for fact in reader.figures()]
    assert page.numbers.rows == []
    page.showPosters()
    assert (page.listed, page.part) == (False, "work")


def test_back_takes_up_the_poster_and_the_page(reader: Reader, owner: QObject) -> None:
    """The address says what was on show; behind the list its page and the poster before it are kept."""
    left = FiguresViewModel(Route("figures"), reader, owner)
    left.facts.setRoom(3, 3, 3)
    for part in ("ages", "list"):
        left.choose(part)
        left.facts.next()
        again = FiguresViewModel(left.route, reader, owner)
        again.facts.setRoom(3, 3, 3)
        again.restore(left.state())
        assert (again.part, again.facts.page, again.route) == (part, left.facts.page, left.route)
        again.showPosters()
        assert again.part == "ages"


def test_an_edition_without_a_figure_of_a_poster_leaves_it_out(reader: Reader, owner: QObject) -> None:
    """The poster goes; the list keeps what is left, and is all there is where no poster is whole."""
    some = OtherEdition(tuple(f for f in reader.figures() if f.id != "chiffres-population"))
    page = FiguresViewModel(Route("figures"), cast(Reader, some), owner)
    assert (page.part, page.posters.total) == ("households", len(FIGURE_PARTS) - 1)
    one = OtherEdition((reader.fact("chiffres-densite"),))
    page = FiguresViewModel(Route("figures"), cast(Reader, one), owner)
    assert (page.listed, page.posters.total, page.facts.total) == (True, 0, 1)
