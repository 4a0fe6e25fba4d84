"""The one thing that navigates: routes in, the page's component and its view-model out."""

import logging
from collections.abc import Callable
from typing import Any, NamedTuple

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import EditionError, RouteError
from kiosk.routes import Audience, Route
from kiosk.ui.viewmodels.page import PageViewModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

ATTRACT = Route("attract")
HOME = Route("home")
UNAVAILABLE = Route("unavailable")
LONGEST_HISTORY = 50
# No page to go back to: the neutral page, and the poster, where a draft would wait for somebody else.
NO_WAY_BACK = (ATTRACT, UNAVAILABLE)
NO_SUBJECT = ("home", "thanks", "pin", "staff", "unavailable")

log = logging.getLogger(__name__)


class OpenPage(NamedTuple):
    """A page as the router shows it: the QML component's name and its view-model."""

    component: str
    view_model: PageViewModel


class _Entry(NamedTuple):
    route: Route
    state: dict[str, Any]


@QmlElement
@QmlUncreatable("made by the visit")
class Router(QObject):
    """Opens routes for one visit, within its audience, and keeps its history.

    Attributes:
        component: name of the page on show ("ChapterPage").
        viewModel: its view-model.
        route: its address. cardRoute: address of a card about it.
        direction: 1 when the page lies deeper than the one before, -1 on the way back, 0 for a cut.
        canGoBack: whether there is a page to go back to.

    Signals:
        pageChanged: another page is on show.
    """

    pageChanged = Signal()

    def __init__(
        self,
        audiences: frozenset[Audience],
        make_page: Callable[[Route, QObject], OpenPage],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._audiences = audiences
        self._make_page = make_page
        self._history: list[_Entry] = []
        self._leaving: list[PageViewModel] = []
        self._direction = 0
        self._page: OpenPage | None = None

    @property
    def current(self) -> PageViewModel | None:
        """The view-model of the page on show."""
        return self._page.view_model if self._page else None

    def show(self, route: Route, direction: int = 1) -> None:
        """Open a route; what this visit may not open, or what isn't there, shows the neutral page."""
        if self._page and route == self._page.view_model.route:
            return
        before = self._page
        page = self._make(route)
        if before and before.view_model.route not in NO_WAY_BACK:
            self._history.append(_Entry(before.view_model.route, before.view_model.state()))
            del self._history[:-LONGEST_HISTORY]
        self._put(page, direction)

    def replace(self, route: Route) -> None:
        """Open a route in the place of the one on show, which is not kept in the history."""
        self._put(self._make(route), 1)

    def _make(self, route: Route) -> OpenPage:
        try:
            if route.audience not in self._audiences:
                raise RouteError(f"L’adresse « {route} » n’est pas ouverte à cette visite.")
            return self._make_page(route, self)
        except RouteError as error:
            log.info("route refused: %s", error)
            return self._make_page(UNAVAILABLE, self)
        except EditionError as error:
            log.error("%s", error)
            return OpenPage("UnavailablePage", PageViewModel(route, self))

    def _put(self, page: OpenPage, direction: int) -> None:
        before, self._page, self._direction = self._page, page, direction
        if before:
            before.view_model.stop()
        # Whoever shows the pages first settles a slide that still runs: the page before was on its way in then, and
        # is let go of at the end of the slide that begins now.
        self.pageChanged.emit()
        if before:
            self._leaving.append(before.view_model)
        if direction == 0:
            self.settle()

    @Slot(str)
    def open(self, address: str) -> None:
        """Open an address that a page gives."""
        try:
            route = Route.parse(address)
        except RouteError as error:
            log.info("address refused: %s", error)
            route = UNAVAILABLE
        self.show(route)

    @Slot()
    def back(self) -> None:
        """Go back to the page before, as it was left."""
        if self._history:
            entry = self._history.pop()
            page = self._make(entry.route)
            page.view_model.restore(entry.state)
            self._put(page, -1)

    @Slot()
    def home(self) -> None:
        """Open the home page."""
        self.show(HOME, -1)

    @Slot()
    def settle(self) -> None:
        """The page before is off the screen: let go of its view-model."""
        leaving, self._leaving = self._leaving, []
        for view_model in leaving:
            view_model.deleteLater()

    @Property(str, notify=pageChanged)
    def component(self) -> str:
        """Name of the page on show."""
        return self._page.component if self._page else ""

    @Property(PageViewModel, notify=pageChanged)
    def viewModel(self) -> PageViewModel | None:
        """View-model of the page on show."""
        return self.current

    @Property(str, notify=pageChanged)
    def route(self) -> str:
        """Address of the page on show."""
        return str(self._page.view_model.route) if self._page else ""

    @Property(str, notify=pageChanged)
    def cardRoute(self) -> str:
        """Address of a card about the page on show; on the card itself, its own."""
        kind = self.current.route.kind if self.current else ""
        if kind == "card":
            return str(self.route)
        return str(Route.of("card", about=self.route if kind not in NO_SUBJECT else ""))

    @Property(int, notify=pageChanged)
    def direction(self) -> int:
        """1 deeper, -1 back, 0 a cut."""
        return self._direction

    @Property(bool, notify=pageChanged)
    def canGoBack(self) -> bool:
        """Whether there is a page to go back to."""
        return bool(self._history)
