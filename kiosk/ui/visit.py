"""All that one visitor has set, seen and drafted.

The idle reset deletes the visit and makes a new one: nothing of one visitor can reach the next, because nothing of it
exists any more.
"""

from collections.abc import Callable
from enum import Enum
from random import Random

from PySide6.QtCore import Property, QEvent, QObject, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.reader import Reader
from kiosk.content.subjects.media_kinds import MediumKind
from kiosk.errors import RouteError
from kiosk.guide.rules import LARGEST_GROUP
from kiosk.paths import has_english
from kiosk.pins import Role
from kiosk.routes import KINDS, Audience, Route
from kiosk.settings import Idle
from kiosk.ui.comfort import INTERFACE, Comfort
from kiosk.ui.guided import GuidedSession
from kiosk.ui.idle import IdleWatch
from kiosk.ui.keys import KeyWalk
from kiosk.ui.router import ATTRACT, OpenPage, Router
from kiosk.ui.services import Services
from kiosk.ui.teller import Teller
from kiosk.ui.viewmodels.about import AboutViewModel
from kiosk.ui.viewmodels.attract import AttractViewModel
from kiosk.ui.viewmodels.card import CardViewModel
from kiosk.ui.viewmodels.card_draft import MOST_CARDS, CardDraft
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
from kiosk.ui.viewmodels.pin import PinViewModel
from kiosk.ui.viewmodels.place import PlaceViewModel
from kiosk.ui.viewmodels.playing_card import DeckViewModel, PlayingCardViewModel
from kiosk.ui.viewmodels.quiz import QuizViewModel
from kiosk.ui.viewmodels.room import RoomViewModel
from kiosk.ui.viewmodels.search import SearchViewModel
from kiosk.ui.viewmodels.sitting import SittingViewModel
from kiosk.ui.viewmodels.statements import StatementsViewModel, StatementViewModel
from kiosk.ui.viewmodels.status import StatusViewModel
from kiosk.ui.viewmodels.thanks import ThanksViewModel, WaysOnViewModel
from kiosk.ui.viewmodels.timeline import TimelineViewModel
from kiosk.ui.viewmodels.upcoming import UpcomingViewModel
from kiosk.ui.voice import Listener

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


# A staff screen that was left open would be the next visitor's: 2 minutes in all, the warning of 20 s among them.
STAFF_IDLE = Idle(seconds=100.0, warning_seconds=20.0)


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
        comfort: how the visitor wants to see, hear and reach the kiosk.
        voice: what reads its pages aloud.
        keys: the walk through its pages by keys, or by a finger that asks.
        idle: the watch that ends it.
        guided: what a mediator leads, None in any other visit.

    Signals:
        left: whoever it belongs to has ended it.
        admitted: a PIN was right; carries whose (Role).
    """

    left = Signal()
    admitted = Signal(object)

    def __init__(self, kind: VisitKind, services: Services, parent: QObject | None = None, at: Route = ATTRACT) -> None:
        super().__init__(parent)
        self._kind = kind
        self._services = services
        group = kind is VisitKind.GROUP
        self._draft = CardDraft(self, most=LARGEST_GROUP if group else MOST_CARDS, in_group=group)
        translated = kind is not VisitKind.STAFF and has_english()
        self._comfort = Comfort(self, INTERFACE if translated else INTERFACE[:1])
        self._random = Random()
        self._router = Router(kind.value, self._make_page, self)
        self._guided = self._lead(services) if kind is VisitKind.GROUP else None
        idle = services.settings.idle if kind is VisitKind.VISITOR else STAFF_IDLE
        self._idle = IdleWatch(services.clock, idle, self)
        self._voice = Listener(
            services.voice, services.reader, services.clock, self._comfort, self._idle.hold, self._hush, self
        )
        self._teller = Teller(services.voice, services.reader, self._comfort, self._idle.hold, self)
        self._keys = KeyWalk(self._router, self._comfort, self._voice, self._teller, self)
        self._router.pageChanged.connect(self._voice.leave)
        self._router.pageChanged.connect(self._watch)
        self._router.show(at, 0)

    def _lead(self, services: Services) -> GuidedSession | None:
        if services.guide is None or services.reader is None:
            return None
        data = services.places.data if services.places is not None else None
        guided = GuidedSession(services.guide, services.reader, services.clock, self._router, self, data)
        guided.changed.connect(self._arm)
        guided.closed.connect(self.left)
        self._router.pageChanged.connect(guided.look_around)
        return guided

    def end(self) -> None:
        """Take back every call to come, so that nothing keeps the visit alive."""
        if self._guided is not None:
            self._guided.stop()
        self._voice.stop()
        self._keys.stop()
        self._idle.stop()
        if self._router.current is not None:
            self._router.current.stop()

    def take_key(self, event: QKeyEvent, finger_down: bool) -> bool:
        """Hear a key as one hears a touch; True where the window must not have it."""
        if event.type() == QEvent.Type.ShortcutOverride:
            return False
        answers = self._idle.warning
        self._idle.touched(finger_down)
        return event.type() == QEvent.Type.KeyPress and (answers or self._keys.press(event))

    # A method that isn't a declared slot would give this one object a meta-object of its own when it is connected, and
    # QML caches properties by a meta-object's address: the next one there would have another's properties.
    @Slot()
    def _watch(self) -> None:
        self._arm()
        self._comfort.show(False)
        usage, page = self._services.usage, self._router.current
        if usage is not None and page is not None and self._kind is VisitKind.VISITOR and self._router.direction > 0:
            usage.count(page.route)  # not what one goes back to

    @Slot()
    def _arm(self) -> None:
        led = self._guided is not None and self._guided.running
        self._idle.arm(self._router.route != str(ATTRACT) and not led)

    @Slot()
    def leave(self) -> None:
        """End the visit now, as a control of a staff or mediator's page asks for."""
        self.left.emit()

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

    def _home(self, route: Route, parent: QObject) -> OpenPage:
        return OpenPage("HomePage", HomeViewModel(route, self._reader, self._comfort, parent))

    def _chapter(self, route: Route, parent: QObject) -> OpenPage:
        return OpenPage("ChapterPage", ChapterViewModel(route, self._reader, self._comfort, parent))

    def _section(self, route: Route, parent: QObject) -> OpenPage:
        return OpenPage("SectionPage", SectionViewModel(route, self._reader, self._comfort, parent))

    def _about(self, route: Route, parent: QObject) -> OpenPage:
        view_model = AboutViewModel(route, self._reader, self._services.clock, self._services.gate, parent)
        return OpenPage("AboutPage", view_model)

    def _pin(self, route: Route, parent: QObject) -> OpenPage:
        gate = self._services.gate
        if gate is None or not gate.is_open():
            raise RouteError("Personne n’a de code sur cette borne : choisissez-en un avec « kiosk staff pin ».")
        view_model = PinViewModel(route, gate, self._services.clock, parent)
        view_model.admitted.connect(self._admit)
        return OpenPage("PinPage", view_model)

    @Slot(object)
    def _admit(self, role: Role) -> None:
        self.admitted.emit(role)

    def _staff(self, route: Route, parent: QObject) -> OpenPage:
        from kiosk.ui.staff_pages import open_staff_page  # a kiosk among visitors starts without

        return open_staff_page(route, self._services, self._idle.hold, parent)

    def _guide(self, route: Route, parent: QObject) -> OpenPage:
        guided = self._guided
        if guided is None or not (guided.running or route.kind == "guide" or guided.over and route.kind == "summary"):
            raise RouteError(f"Personne ne mène de séance : partez de « guide », non de « {route} ».")
        from kiosk.ui.guide_pages import GUIDE_PAGES  # a kiosk among visitors starts without

        component, view_model = GUIDE_PAGES[route.kind]
        return OpenPage(component, view_model(route, self._reader, guided, parent))

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

    def _hush(self) -> None:
        self._teller.stop()
        if isinstance(self._router.current, VideoViewModel):
            self._router.current.player.stop()

    @property
    def _reader(self) -> Reader:
        if self._services.reader is None:
            raise RouteError("Le contenu de cette borne n’est pas disponible.")
        return self._services.reader

    @Property(Router, constant=True)
    def router(self) -> Router:
        """What is on screen."""
        return self._router

    @Property(Comfort, constant=True)
    def comfort(self) -> Comfort:
        """How the visitor wants to see, hear and reach the kiosk."""
        return self._comfort

    @Property(Listener, constant=True)
    def voice(self) -> Listener:
        """What reads its pages aloud."""
        return self._voice

    @Property(KeyWalk, constant=True)
    def keys(self) -> KeyWalk:
        """The walk through its pages by keys."""
        return self._keys

    @Property(GuidedSession, constant=True)
    def guided(self) -> GuidedSession | None:
        """What a mediator leads, None in any other visit."""
        return self._guided

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
    "home": Visit._home,
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
    "deck": _page("DeckPage", DeckViewModel),
    "playing-card": _page("PlayingCardPage", PlayingCardViewModel),
    "thanks": Visit._thanks,
    "about": Visit._about,
    "pin": Visit._pin,
    "staff": Visit._staff,
    **{name: Visit._guide for name, kind in KINDS.items() if kind.audience is Audience.MEDIATOR},
}
