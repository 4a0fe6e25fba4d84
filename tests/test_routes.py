"""Routes: parse() and str() are inverse, and whatever isn't an address is refused in one French sentence."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import RouteError
from kiosk.routes import KINDS, Audience, Route

IDS = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9-]{0,20}", fullmatch=True)
VALUES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)


@st.composite
def routes(draw: st.DrawFn) -> Route:
    """Any route that KINDS allows."""
    name, kind = draw(st.sampled_from(sorted(KINDS.items())))
    params = draw(st.dictionaries(st.sampled_from(sorted(kind.params)), VALUES)) if kind.params else {}
    return Route.of(name, draw(IDS) if kind.takes_id else "", **params)


def is_french_sentence(text: str) -> bool:
    """Tell whether an error reads as one sentence of ours that says what to do."""
    return text.startswith("L’adresse «\u00a0") and text.endswith(".") and ("\u00a0: " in text) and "!" not in text[-2:]


def route_or_sentence(make: Callable[[], Route]) -> Route | str:
    """Return the route, which must survive being written, or the sentence of the RouteError."""
    try:
        route = make()
    except RouteError as error:
        return str(error)
    assert Route.parse(str(route)) == route
    return route


@given(routes())
def test_parse_reads_what_str_writes(route: Route) -> None:
    """An address survives being written down, in a log, a trail or on the command line."""
    text = str(route)
    assert Route.parse(text) == route
    assert str(Route.parse(text)) == text
    assert text.isascii()
    assert " " not in text


@given(routes(), st.sampled_from(["", " ", "\n", "\t "]))
def test_space_around_an_address_is_no_part_of_it(route: Route, space: str) -> None:
    """A line of a file or a pasted word may end in white space."""
    assert Route.parse(f"{space}{route}{space}") == route


@given(st.text(st.characters()) | st.builds("{}/{}?{}".format, st.sampled_from(sorted(KINDS)), st.text(), st.text()))
def test_garbage_raises_only_route_errors(text: str) -> None:
    """Nothing that someone types makes anything but a route, which then survives, or a sentence."""
    outcome = route_or_sentence(lambda: Route.parse(text))
    assert isinstance(outcome, Route) or is_french_sentence(outcome)


@given(st.sampled_from(sorted(KINDS)), st.text(st.characters()), st.dictionaries(st.text(), st.text(st.characters())))
def test_built_from_anything_it_is_a_route_or_a_sentence(kind: str, id: str, params: dict[str, str]) -> None:
    """What QML hands over as slot arguments, half characters included, is refused before it is on screen."""
    pairs = tuple(sorted((name, value) for name, value in params.items() if value))
    outcome = route_or_sentence(lambda: Route(kind, id, pairs))
    assert isinstance(outcome, Route) or is_french_sentence(outcome)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "nowhere",
        "Home",
        "chapter",
        "chapter/",
        "chapter/a/b",
        "chapter/jamais/",
        "chapter/é",
        "chapter/../x",
        "home/x",
        "home?q=x",
        "home?",
        "search?q",
        "search?x=y",
        "search?q=a&q=b",
        "search?q=%FF",
        "/",
        "?q=x",
    ],
)
def test_what_is_no_address_is_refused(text: str) -> None:
    """Each way an address can be wrong has its sentence."""
    with pytest.raises(RouteError) as caught:
        Route.parse(text)
    assert is_french_sentence(str(caught.value)), str(caught.value)


def test_addresses_read_as_design_writes_them() -> None:
    """The examples of the design, and a search in French."""
    assert Route.parse("councillor/romain-marchand") == Route("councillor", "romain-marchand")
    assert Route.parse("card?about=jamais").param("about") == "jamais"
    assert Route.parse("card").param("about") == ""
    assert str(Route.of("search", q="l’été à l'œuvre & 3 €")) == (
        "search?q=l%E2%80%99%C3%A9t%C3%A9%20%C3%A0%20l%27%C5%93uvre%20%26%203%20%E2%82%AC"
    )
    assert Route.parse("search?q=parc+des+Confluences").param("q") == "parc des Confluences"


def test_empty_parameters_are_left_out() -> None:
    """A search for nothing is the search page itself, not another address."""
    assert Route.of("search", q="") == Route("search") == Route.parse("search?q=")


@pytest.mark.parametrize("value", ["", "\ud83d"], ids=["empty", "half a character"])
def test_a_value_that_no_address_can_carry_is_refused(value: str) -> None:
    """It would be lost, or break, when the address is written down."""
    with pytest.raises(RouteError) as caught:
        Route("search", "", (("q", value),))
    assert is_french_sentence(str(caught.value)), str(caught.value)


def test_params_out_of_order_are_a_bug() -> None:
    """Two spellings of one address would be two pages in the history: only of() and parse() order them."""
    with pytest.raises(ValueError, match="sorted"):
        Route("councillors", "", (("choice", "x"), ("by", "role")))


def test_all_but_these_are_public() -> None:
    """A mediator's or staff page must be entered here on purpose, and never becomes public by mistake."""
    audiences = {name: Route.of(name, "x" if kind.takes_id else "").audience for name, kind in KINDS.items()}
    reserved = {name: audience for name, audience in audiences.items() if audience is not Audience.PUBLIC}
    guided = dict.fromkeys(("guide", "vote", "dots", "drawn-card", "summary"), Audience.MEDIATOR)
    assert reserved == {"staff": Audience.STAFF, **guided}
