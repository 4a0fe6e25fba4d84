"""Every page is four touches from home at most, and each has a way on and back."""

from collections import Counter

import pytest

from kiosk.content.reader import Reader
from kiosk.routes import Route
from tests.journeys.visitor import Visitor
from tests.journeys.ways import depths, offers

MOST_TOUCHES = 4
# What isn't reached by a door: what one is shown when nothing else is (attract, unavailable), after sending a card, and
# what one writes oneself.
NOT_DOORS = frozenset({"attract", "unavailable", "thanks", "search"})


@pytest.fixture(scope="module")
def ways(request: pytest.FixtureRequest) -> dict[str, tuple[str, ...]]:
    """The shortest ways, walked once."""
    return {}


def walked(visitor: Visitor, ways: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Return the shortest ways from home."""
    if not ways:
        visitor.comes_in()
        ways.update(depths(visitor.visit))
    return ways


def test_every_page_is_four_touches_from_home(
    visitor: Visitor, repository: Reader, ways: dict[str, tuple[str, ...]]
) -> None:
    """Turning a list's page isn't counted: each touch counted opens another page."""
    found = walked(visitor, ways)
    wanted = {str(route): route for route in repository.routes()}
    unreached = [
        address
        for address, route in wanted.items()
        if address not in found
        and route.kind not in NOT_DOORS
        and not route.params
        and not _is_found_by_its_name(repository, route)
    ]
    assert unreached == []
    assert {route.kind for route in map(Route.parse, found)} >= {route.kind for route in wanted.values()} - NOT_DOORS
    longest = Counter(len(way) for way in found.values())
    assert max(longest) <= MOST_TOUCHES, longest


def _is_found_by_its_name(repository: Reader, route: Route) -> bool:
    """Whether the search leads to a place: a street that no fact names stands on no list."""
    names = [place.name for place in repository.places() if Route("place", place.id) == route]
    return any(hit.route == str(route) for name in names for hit in repository.search(name))


def test_every_address_that_a_page_offers_exists(
    visitor: Visitor, repository: Reader, ways: dict[str, tuple[str, ...]]
) -> None:
    """No door leads to the neutral page."""
    assert [address for address in walked(visitor, ways) if not repository.exists(Route.parse(address))] == []


def test_every_page_has_a_way_on(visitor: Visitor, ways: dict[str, tuple[str, ...]]) -> None:
    """Beside the bar, which leads home, back and to the card, each kind of page offers at least one address."""
    first = {Route.parse(address).kind: address for address in reversed(walked(visitor, ways))}
    # The card leads to thanks; on the other two one reads, and the bar's card is the way on.
    for kind in sorted(set(first) - {"card", "about", "participate"}):
        assert offers(visitor.visit, Route.parse(first[kind])), first[kind]


def test_one_page_of_each_kind_by_touch(visitor: Visitor, ways: dict[str, tuple[str, ...]]) -> None:
    """The shortest way to each kind of page is walked on the glass, and back again."""
    nearest: dict[str, tuple[str, ...]] = {}
    for address, way in walked(visitor, ways).items():
        kind = Route.parse(address).kind
        if kind not in ("home", "card") and (kind not in nearest or len(way) < len(nearest[kind])):
            nearest[kind] = way
    for way in nearest.values():
        visitor.opens("home")
        for address in way:
            visitor.touch_door(address)
            visitor.is_at(address)
        for address in (*reversed(way[:-1]), "home"):
            if visitor.find("key-hide"):
                visitor.touch("key-hide")
            visitor.touch("bar-back")
            visitor.is_at(address)
