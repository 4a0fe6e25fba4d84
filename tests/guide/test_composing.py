"""Composing a trail: each change is new, each can be undone, and none breaks what a trail may be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import GuideError
from kiosk.guide.composing import (
    LONGEST_NOTE,
    LONGEST_TITLE,
    MOST_STOPS,
    Composition,
    OwnStop,
    OwnTrail,
    add_page,
    is_id,
    leadable,
    may_be_stop,
    move_stop,
    new_trail,
    remove_stop,
    rename,
    set_minutes,
    set_note,
    undo,
)

PAGES = ("map", "figures", "room/years", "fact/repas-44000", "status?chapter=defis")


def composed(*routes: str) -> Composition:
    """Return a composition of pages."""
    composition = Composition(new_trail("Mon quartier"))
    for route in routes:
        composition = add_page(composition, route)
    return composition


def routes(composition: Composition) -> list[str]:
    """Return the addresses in order."""
    return [stop.route for stop in composition.trail.stops]


def test_pages_are_added_moved_timed_noted_and_taken_out() -> None:
    """What the staff screen does, one after the other; the minutes add up."""
    composition = composed("map", "figures", "room/years")
    assert composition.trail.minutes == 9
    assert routes(move_stop(composition, 2, 0)) == ["room/years", "map", "figures"]
    assert routes(move_stop(composition, 0, 1)) == ["figures", "map", "room/years"]
    assert set_minutes(composition, 1, 7).trail.minutes == 13
    noted = set_note(composition, 0, "  Demandez où est l’école\u00a0: chacun\nla montre. ")
    assert noted.trail.stops[0].note == "Demandez où est l’école\u00a0: chacun la montre."
    assert routes(remove_stop(composition, 1)) == ["map", "room/years"]
    assert rename(composition, "Les écoles").trail.title == "Les écoles"


@pytest.mark.parametrize(
    "change",
    [
        lambda c: add_page(c, "fact/../etc"),
        lambda c: add_page(c, "card?about=logement"),
        lambda c: add_page(c, "staff"),
        lambda c: add_page(c, " map"),
        lambda c: add_page(composed(*["map"] * MOST_STOPS), "map"),
        lambda c: remove_stop(c, 2),
        lambda c: move_stop(c, 0, 2),
        lambda c: move_stop(c, -1, 0),
        lambda c: set_minutes(c, 0, 0),
        lambda c: set_minutes(c, 0, 21),
        lambda c: set_note(c, 0, "x" * (LONGEST_NOTE + 1)),
        lambda c: rename(c, " \u200b"),
        lambda c: rename(c, "x" * (LONGEST_TITLE + 1)),
        lambda c: undo(Composition(c.trail)),
    ],
)
def test_what_can_t_be_is_a_sentence(change: object) -> None:
    """For the mediator, with what to do instead."""
    with pytest.raises(GuideError, match=r"\.$"):
        change(composed("map", "figures"))  # type: ignore[operator]


@given(
    st.lists(
        st.one_of(
            st.tuples(st.just(add_page), st.sampled_from((*PAGES, "staff"))),
            st.tuples(st.just(remove_stop), st.integers(-1, 5)),
            st.tuples(st.just(move_stop), st.integers(-1, 5), st.integers(-1, 5)),
            st.tuples(st.just(set_minutes), st.integers(0, 5), st.integers(0, 25)),
            st.tuples(st.just(set_note), st.integers(0, 5), st.text(max_size=20)),
            st.tuples(st.just(rename), st.text(max_size=70)),
        ),
        max_size=40,
    )
)
def test_every_change_can_be_undone(changes: list[tuple[object, ...]]) -> None:
    """One after the other, back to the beginning; a change that changes nothing isn't one."""
    composition = Composition(new_trail("Essai"))
    states = [composition.trail]
    for change, *arguments in changes:
        try:
            composition = change(composition, *arguments)  # type: ignore[operator]
        except GuideError:
            continue
        if composition.trail != states[-1]:
            states.append(composition.trail)
    assert len(composition.before) == len(states) - 1
    while composition.before:
        assert composition.trail == states.pop()
        composition = undo(composition)
    assert [composition.trail] == states


def test_ids_are_names_of_files_and_no_other_trail_s() -> None:
    """Whatever the title; never an edition's, which doesn't begin so."""
    ids = {
        new_trail(title).id for title in ("Été à l’école : 1er œuf", "../../etc", "!", "x" * 60, "Été") for _ in "ab"
    }
    assert len(ids) == 10
    assert all(is_id(id) and id.startswith("own-") for id in ids)
    assert not any(is_id(id) for id in ("ville", "own-", "own-../x", "own-A", "own-a/b", f"own-{'x' * 80}"))


def test_pages_of_anyone_s_own_are_no_stops() -> None:
    """A card that is being written, a PIN, the staff's pages."""
    assert all(may_be_stop(route) for route in PAGES)
    assert not any(
        may_be_stop(route) for route in ("card", "thanks", "pin", "staff", "search?q=a", "attract", "nowhere")
    )


def test_a_page_that_a_new_edition_lacks_is_skipped() -> None:
    """And told, by its place; a stop whose card has gone stays without it, the trail itself is unchanged."""
    trail = OwnTrail("own-a", "A", (OwnStop("map"), OwnStop("fact/gone"), OwnStop("figures", card="old")))
    led, skipped = leadable(trail, lambda route: route != "fact/gone", {"velo"})
    assert led.stops == (OwnStop("map"), OwnStop("figures"))
    assert skipped == (1,)
    assert len(trail.stops) == 3
    whole = leadable(trail, lambda route: True, {"old"})
    assert whole == (trail, ())
