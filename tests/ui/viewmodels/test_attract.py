"""The posters."""

import pytest
from PySide6.QtCore import QObject

from kiosk.clock import SimulatedClock
from kiosk.content.reader import Reader
from kiosk.routes import Route
from kiosk.ui.viewmodels.attract import SECONDS_A_POSTER, AttractViewModel

Look = tuple[str, str, str, str, int]


@pytest.fixture
def posters(reader: Reader, clock: SimulatedClock, owner: QObject) -> AttractViewModel:
    """The first poster has just come up."""
    return AttractViewModel(Route("attract"), reader, clock, owner)


def look(posters: AttractViewModel) -> Look:
    """Return what tells one poster from another."""
    return posters.qualifier, posters.numeral, posters.counts, posters.document, posters.page


def once_round(posters: AttractViewModel, clock: SimulatedClock) -> list[Look]:
    """Return all posters, until the first one comes again."""
    seen = [look(posters)]
    clock.advance(SECONDS_A_POSTER)
    while look(posters) != seen[0]:
        seen.append(look(posters))
        clock.advance(SECONDS_A_POSTER)
    return seen


def test_each_poster_is_a_fact_of_the_edition(posters: AttractViewModel, reader: Reader, clock: SimulatedClock) -> None:
    """A figure with its qualifier, its words and its source, unchanged; none twice in a round."""
    known = {(f.qualifier, f.numeral, f.counts, f.sources[0].title, f.sources[0].page or 0) for f in reader.facts()}
    seen = once_round(posters, clock)
    assert len(seen) > 5
    assert set(seen) <= known
    assert len(set(seen)) == len(seen)
    assert all(numeral for _, numeral, *_ in seen)


def test_a_poster_stays_for_twelve_seconds(posters: AttractViewModel, clock: SimulatedClock) -> None:
    """Long enough to be read; then the next, announced once."""
    heard: list[float] = []
    posters.posterChanged.connect(lambda: heard.append(clock.monotonic()))
    first = look(posters)
    clock.advance(11.9)
    assert look(posters) == first
    clock.advance(0.1)
    assert look(posters) != first
    clock.advance(24)
    assert heard == [12.0, 24.0, 36.0]


def test_a_poster_that_is_left_turns_no_more(posters: AttractViewModel, clock: SimulatedClock) -> None:
    """No call to come keeps it alive."""
    posters.stop()
    posters.stop()
    first = look(posters)
    clock.advance(600)
    assert look(posters) == first


def test_the_invitation_counts_what_is_there(posters: AttractViewModel, reader: Reader) -> None:
    """Facts and members are counted from the edition."""
    assert posters.factCount == len(reader.facts())
    assert posters.councillorCount == len(reader.councillors())
    assert (posters.title, posters.exhibition) == (reader.edition().title, reader.edition().exhibition)
