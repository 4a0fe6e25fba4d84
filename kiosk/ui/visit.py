"""All that one visitor has set, seen and drafted.

The idle reset deletes the visit and makes a new one: nothing of one visitor can reach the next, because nothing of it
exists any more.
"""

from collections.abc import Callable
from enum import Enum
from random import Random

from PySide6.QtCore import Property, QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.reader import Reader
from kiosk.content.subjects.media_kinds import MediumKind
from kiosk.errors import RouteError
from kiosk.routes import Audience, Route
from kiosk.ui.comfort import Comfort
from kiosk.ui.idle import IdleWatch
from kiosk.ui.router import ATTRACT, OpenPage, Router
from kiosk.ui.services import Services
from kiosk.ui.viewmodels.about import AboutViewModel
from kiosk.ui.viewmodels.attract import AttractViewModel
from kiosk.ui.viewmodels.card import CardViewModel
from kiosk.ui.viewmodels.card_draft import CardDraft
from kiosk.ui.viewmodels.chapters import ChapterViewModel, HomeViewModel, SectionViewModel
from kiosk.ui.viewmodels.council import CouncillorsViewModel, CouncillorViewModel
from kiosk.ui.viewmodels.delegations import DelegationsViewModel
from kiosk.ui.viewmodels.documents import DocumentViewModel
from kiosk.ui.viewmodels.dossier import DossierViewModel
from kiosk.ui.viewmodels.doubts import DoubtsViewModel, DoubtViewModel, SourcesViewModel
from kiosk.ui.viewmodels.facts import FactViewModel
from kiosk.ui.viewmodels.figures import FiguresViewModel
from kiosk.ui.viewmodels.map import MapViewModel
from kiosk.ui.viewmodels.media import ComparisonViewModel, PicturesViewModel, TranscriptViewModel, VideoViewModel
from kiosk.ui.viewmodels.page import PageViewModel
from kiosk.ui.viewmodels.paris import CommitmentViewModel, ParisViewModel
from kiosk.ui.viewmodels.participate import ParticipateViewModel
from kiosk.ui.viewmodels.place import PlaceViewModel
from kiosk.ui.viewmodels.quiz import QuizViewModel
from kiosk.ui.viewmodels.room import RoomViewModel
from kiosk.ui.viewmodels.search import SearchViewModel
from kiosk.ui.viewmodels.sitting import SittingViewModel
from kiosk.ui.viewmodels.statements import StatementsViewModel, StatementViewModel
from kiosk.ui.viewmodels.status import StatusViewModel
from kiosk.ui.viewmodels.thanks import ThanksViewModel, WaysOnViewModel
from kiosk.ui.viewmodels.timeline import TimelineViewModel
from kiosk.ui.viewmodels.upcoming import UpcomingViewModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


class VisitKind(Enum):
    """Who the visit belongs to; each opens its own routes and the public ones."""

    VISITOR = frozenset({Audience.PUBLIC})
    GROUP = frozenset({Audience.PUBLIC, Audience.MEDIATOR})
    STAFF = frozenset(Audience)


@QmlElement
@QmlUncreatable("made by the app")
class Visit(QObject):
    """One visit: owns its router, its view-models, its draft and its idle watch.

    Attributes:
        router: what is on screen and how one got there.
        idle: the watch that ends it.
    """

    def __init__(self, kind: VisitKind, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._draft = CardDraft(self)
        self._comfort = Comfort(self)
        self._random = Random()
        self._router = Router(kind.value, self._make_page, self)
        self._idle = IdleWatch(services.clock, services.settings.idle, self)
        self._router.pageChanged.connect(self._watch)
        self._router.show(ATTRACT, 0)

    def end(self) -> None:
        """Take back every call to come, so that nothing keeps the visit alive."""
        self._idle.stop()
        if self._router.current is not None:
            self._router.current.stop()

    # A method that isn't a declared slot would give this one object a meta-object of its own when it is connected, and
    # QML caches properties by a meta-object's address: the next one there would have another's properties.
    @Slot()
    def _watch(self) -> None:
        self._idle.arm(self._router.route != str(ATTRACT))

    def _make_page(self, route: Route, parent: QObject) -> OpenPage:
        if self._services.reader is None or route.kind == "unavailable":
            return OpenPage("UnavailablePage", PageViewModel(route, parent))
        return PAGES[route.kind](self, route, parent)

    def _attract(self, route: Route, parent: QObject) -> OpenPage:
        return OpenPage("AttractPage", AttractViewModel(route, self._reader, self._services.clock, parent))

    def _card(self, route: Route, parent: QObject) -> OpenPage:
        if self._draft.enough:
            return OpenPage("EnoughPage", WaysOnViewModel(route, self._reader, self._draft, parent))
        view_model = CardViewModel(route, self._reader, self._services.store, self._services.clock, self._draft, parent)
        view_model.thanked.connect(self._thank)
        return OpenPage("CardPage", view_model)

    @Slot()
    def _thank(self) -> None:
        self._router.replace(Route("thanks"))

    def _thanks(self, route: Route, parent: QObject) -> OpenPage:
        return OpenPage("ThanksPage", ThanksViewModel(route, self._reader, self._services.store, self._draft, parent))

    def _chapter(self, route: Route, parent: QObject) -> OpenPage:
        return OpenPage("ChapterPage", ChapterViewModel(route, self._reader, self._comfort, parent))

    def _section(self, route: Route, parent: QObject) -> OpenPage:
        return OpenPage("SectionPage", SectionViewModel(route, self._reader, self._comfort, parent))

    def _quiz(self, route: Route, parent: QObject) -> OpenPage:
        return OpenPage("QuizPage", QuizViewModel(route, self._reader, self._random, parent))

    def _media(self, route: Route, parent: QObject) -> OpenPage:
        kind = self._reader.medium(route.id).kind
        if kind is MediumKind.COMPARISON:
            return OpenPage("ComparisonPage", ComparisonViewModel(route, self._reader, parent))
        if kind is not MediumKind.VIDEO:
            return OpenPage("PicturesPage", PicturesViewModel(route, self._reader, parent))
        if route.param("part"):
            return OpenPage("TranscriptPage", TranscriptViewModel(route, self._reader, parent))
        return OpenPage("VideoPage", VideoViewModel(route, self._reader, self._idle.hold, parent))

    @property
    def _reader(self) -> Reader:
        if self._services.reader is None:
            raise RouteError("Le contenu de cette borne n’est pas disponible.")
        return self._services.reader

    @Property(Router, constant=True)
    def router(self) -> Router:
        """What is on screen."""
        return self._router

    @Property(IdleWatch, constant=True)
    def idle(self) -> IdleWatch:
        """The watch that ends the visit."""
        return self._idle


def _page(component: str, view_model: type) -> Callable[[Visit, Route, QObject], OpenPage]:
    def make(visit: Visit, route: Route, parent: QObject) -> OpenPage:
        return OpenPage(component, view_model(route, visit._reader, parent))

    return make


PAGES: dict[str, Callable[[Visit, Route, QObject], OpenPage]] = {
    "attract": Visit._attract,
    "home": _page("HomePage", HomeViewModel),
    "chapter": Visit._chapter,
    "section": Visit._section,
    "fact": _page("FactPage", FactViewModel),
    "media": Visit._media,
    "dossier": _page("DossierPage", DossierViewModel),
    "councillors": _page("CouncillorsPage", CouncillorsViewModel),
    "councillor": _page("CouncillorPage", CouncillorViewModel),
    "statements": _page("StatementsPage", StatementsViewModel),
    "statement": _page("StatementPage", StatementViewModel),
    "sitting": _page("SittingPage", SittingViewModel),
    "map": _page("MapPage", MapViewModel),
    "district": _page("MapPage", MapViewModel),
    "place": _page("PlacePage", PlaceViewModel),
    "delegations": _page("DelegationsPage", DelegationsViewModel),
    "room": _page("RoomPage", RoomViewModel),
    "figures": _page("FiguresPage", FiguresViewModel),
    "status": _page("StatusPage", StatusViewModel),
    "upcoming": _page("UpcomingPage", UpcomingViewModel),
    "quiz": Visit._quiz,
    "timeline": _page("TimelinePage", TimelineViewModel),
    "paris": _page("ParisPage", ParisViewModel),
    "commitment": _page("CommitmentPage", CommitmentViewModel),
    "participate": _page("ParticipatePage", ParticipateViewModel),
    "sources": _page("SourcesPage", SourcesViewModel),
    "document": _page("DocumentPage", DocumentViewModel),
    "doubts": _page("DoubtsPage", DoubtsViewModel),
    "doubt": _page("DoubtPage", DoubtViewModel),
    "search": _page("SearchPage", SearchViewModel),
    "card": Visit._card,
    "thanks": Visit._thanks,
    "about": _page("AboutPage", AboutViewModel),
}
