"""The router: what is kept to go back to, what is refused, and when a page's view-model may go."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QGuiApplication

from kiosk.errors import EditionError, RouteError
from kiosk.routes import KINDS, Audience, Route
from kiosk.ui.router import LONGEST_HISTORY, OpenPage, Router
from kiosk.ui.viewmodels.page import PageViewModel

PUBLIC = frozenset({Audience.PUBLIC})


class Leaf(PageViewModel):
    """A page that remembers where it was open at."""

    def __init__(self, route: Route, parent: QObject) -> None:
        super().__init__(route, parent)
        self.leaf = 0
        self.stopped = False

    def state(self) -> dict[str, Any]:
        return {"leaf": self.leaf}

    def restore(self, state: dict[str, Any]) -> None:
        self.leaf = state["leaf"]

    def stop(self) -> None:
        self.stopped = True


def make_page(route: Route, parent: QObject) -> OpenPage:
    """Open anything but fact/nulle-part, and fact/abime, whose edition turns out to be damaged."""
    if route.id == "nulle-part":
        raise RouteError("Rien ici.")
    if route.id == "abime":
        raise EditionError("L’édition est abîmée.")
    return OpenPage(f"{route.kind.title()}Page", Leaf(route, parent))


@pytest.fixture
def router(qapp: QGuiApplication) -> Iterator[Router]:
    """The router of a visitor who stands at home."""
    owner = QObject()
    router = Router(PUBLIC, make_page, owner)
    router.show(Route("attract"), 0)
    router.home()
    yield router
    shiboken6.delete(owner)


def leaf_of(router: Router) -> Leaf:
    """Return the page on show."""
    page = router.current
    assert isinstance(page, Leaf)
    return page


def test_back_goes_to_the_page_before_as_it_was_left(router: Router) -> None:
    """Each page keeps its own state; the direction says deeper or back."""
    router.open("chapter/jamais")
    assert (router.route, router.component, router.direction) == ("chapter/jamais", "ChapterPage", 1)
    leaf_of(router).leaf = 3
    router.open("fact/a")
    leaf_of(router).leaf = 5
    router.open("fact/b")
    router.back()
    assert (router.route, router.direction, leaf_of(router).leaf) == ("fact/a", -1, 5)
    router.back()
    assert (router.route, leaf_of(router).leaf) == ("chapter/jamais", 3)
    router.back()
    assert (router.route, router.canGoBack) == ("home", False)
    router.back()
    assert router.route == "home"


def test_home_is_a_step_back_that_can_be_taken_back(router: Router) -> None:
    """ "Accueil" slides the other way, and "Retour" undoes it."""
    router.open("map")
    router.home()
    assert (router.route, router.direction) == ("home", -1)
    router.back()
    assert router.route == "map"


def test_the_same_address_again_does_nothing(router: Router) -> None:
    """No second entry in the history, no new page."""
    router.open("map")
    page = router.current
    router.open("map")
    assert router.current is page
    router.back()
    assert (router.route, router.canGoBack) == ("home", False)


def test_the_poster_and_the_neutral_page_are_never_gone_back_to(router: Router) -> None:
    """On the poster a draft would wait for the next visitor; the neutral page is no place."""
    assert (router.route, router.canGoBack) == ("home", False)
    router.open("fact/nulle-part")
    assert (router.component, router.canGoBack) == ("UnavailablePage", True)
    router.open("map")
    router.back()
    assert (router.route, router.canGoBack) == ("home", False)


@pytest.mark.parametrize("address", ["fact/nulle-part", "ailleurs", "", "fact", "home?x=1", "chapter/é", "%"])
def test_what_is_not_there_is_the_neutral_page(router: Router, address: str) -> None:
    """Whatever a page or a search gives as an address, nothing breaks."""
    router.open(address)
    assert (router.route, router.component) == ("unavailable", "UnavailablePage")


def test_a_damaged_edition_is_the_neutral_page_and_is_logged(router: Router, expect_log: Callable[[str], None]) -> None:
    """Staff find the sentence in the log; the visitor can go home."""
    expect_log("L’édition est abîmée.")
    router.open("fact/abime")
    assert (router.component, router.canGoBack) == ("UnavailablePage", True)
    router.home()
    assert router.component == "HomePage"


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_route_of_another_audience_is_refused(qapp: QGuiApplication, kind: str) -> None:
    """A visit that may open all other kinds of addresses doesn't open this one."""
    owner = QObject()
    router = Router(frozenset(Audience) - {KINDS[kind].audience}, make_page, owner)
    router.show(Route(kind, "a" if KINDS[kind].takes_id else ""), 0)
    assert router.component == "UnavailablePage"
    shiboken6.delete(owner)


def test_what_takes_the_place_of_a_page_leaves_no_way_back_to_it(router: Router) -> None:
    """From the thanks, "Retour" leads to where the visitor was before the card."""
    router.open("map")
    router.open("card")
    router.replace(Route("thanks"))
    assert router.route == "thanks"
    router.back()
    assert router.route == "map"


def test_the_history_is_bounded(router: Router) -> None:
    """A visitor who walks all day can go back fifty pages."""
    for number in range(LONGEST_HISTORY + 20):
        router.open(f"fact/a{number}")
    steps = 0
    while router.canGoBack:
        router.back()
        steps += 1
    assert steps == LONGEST_HISTORY
    assert router.route == "fact/a19"


@pytest.mark.parametrize(
    ("address", "card"),
    [
        ("home", "card"),
        ("thanks", "card"),
        ("fact/nulle-part", "card"),
        ("chapter/jamais", "card?about=chapter/jamais"),
        ("fact/a", "card?about=fact/a"),
        ("search?q=parc", "card?about=search?q=parc"),
        ("card", "card"),
        ("card?about=chapter/jamais", "card?about=chapter/jamais"),
    ],
)
def test_a_card_is_about_the_page_it_is_opened_from(router: Router, address: str, card: str) -> None:
    """On the card itself "Mon avis" stays where it is."""
    kind, _, about = card.partition("?about=")
    router.open(address)
    assert Route.parse(str(router.cardRoute)) == Route.of(kind, about=about)


def test_a_page_is_stopped_when_it_is_left(router: Router) -> None:
    """Its calls to come are taken back at once, not when the slide ends."""
    router.open("map")
    page = leaf_of(router)
    assert not page.stopped
    router.open("figures")
    assert page.stopped


def is_alive(thing: QObject) -> bool:
    """Tell whether Qt still has the object, once it has let go of what was to go."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return bool(shiboken6.isValid(thing))


def test_a_page_goes_when_it_has_slid_away(router: Router) -> None:
    """Its view-model outlives the slide, and no more."""
    router.settle()
    before = leaf_of(router)
    router.open("map")
    assert is_alive(before)
    router.settle()
    assert not is_alive(before)
    assert is_alive(leaf_of(router))


def test_a_page_on_its_way_out_is_not_let_go_by_the_slide_before(router: Router) -> None:
    """Who shows pages ends a slide that still runs before the next begins; the page now leaving is still seen."""
    router.pageChanged.connect(router.settle)  # as PageHost.show() does first
    router.open("map")
    leaving = leaf_of(router)
    router.open("figures")
    assert is_alive(leaving)
    router.settle()
    assert not is_alive(leaving)


def test_after_a_cut_nothing_is_left(router: Router) -> None:
    """Without a slide the page before goes at once."""
    router.settle()
    before = leaf_of(router)
    router.show(Route("map"), 0)
    assert not is_alive(before)


def test_the_page_is_announced_once(router: Router) -> None:
    """One signal a page, by which time all properties tell of it."""
    heard: list[tuple[str, str]] = []
    router.pageChanged.connect(lambda: heard.append((str(router.route), str(router.component))))
    router.open("map")
    router.back()
    assert heard == [("map", "MapPage"), ("home", "HomePage")]
