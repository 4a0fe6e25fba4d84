"""A visit ends whole: nothing of one visitor is alive when the next one comes."""

import gc
import logging
import weakref
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk import routes
from kiosk.clock import SimulatedClock
from kiosk.content.build import build_edition
from kiosk.content.reader import Reader
from kiosk.errors import StoreError
from kiosk.feedback.store import FeedbackStore
from kiosk.routes import Audience, Route
from kiosk.settings import Settings
from kiosk.ui.app import Stage, build_stage
from kiosk.ui.fonts import load_fonts
from kiosk.ui.items import child_items
from kiosk.ui.router import Router, _Entry
from kiosk.ui.services import Services
from kiosk.ui.viewmodels.card import CardViewModel
from kiosk.ui.viewmodels.card_draft import Answers, CardDraft
from kiosk.ui.viewmodels.page import PageViewModel
from kiosk.ui.visit import Visit, VisitKind

WORKSHOP = Path(__file__).resolve().parent.parent / "data" / "workshop"
TEN_ROUTES = (
    "home",
    "chapter/jamais",
    "section/proteger",
    "fact/repas-prix",
    "councillors?by=role",
    "councillor/maire-essai",
    "map",
    "district/nord",
    "about?part=sources",
    "search?q=tilleul",
)
IDEA = "des mirabelliers pour Ivry"
OUR_OBJECTS = (Visit, Router, CardDraft, PageViewModel)


@dataclass
class Mourning:
    """Objects of a visit, each watched by a weak reference and by its destroyed signal.

    Attributes:
        watched: name and weak reference of each Python object.
        alive: names of all the Qt objects that haven't said that they are destroyed.
    """

    watched: list[tuple[str, weakref.ref[QObject]]] = field(default_factory=list)
    alive: set[str] = field(default_factory=set)

    def watch(self, thing: QObject) -> None:
        """Watch an object from now on; the one and same object once."""
        if any(seen() is thing for _, seen in self.watched):
            return
        name = f"{type(thing).__name__} {len(self.watched)}"
        self.alive.add(name)
        thing.destroyed.connect(lambda: self.alive.discard(name))
        if type(thing).__module__.startswith("kiosk."):
            self.watched.append((name, weakref.ref(thing)))
        else:
            self.watched.append((name, lambda: None))  # a wrapper made for this test; the signal is what counts

    def watch_visit(self, visit: Visit, window: QQuickItem) -> None:
        """Watch a visit, all Qt objects that it owns, and the items of its pages."""
        for thing in (visit, *visit.findChildren(QObject)):
            self.watch(thing)
        loader = window.findChild(QQuickItem, "visit")
        assert loader is not None
        for item in (loader.childItems()[0], *loader.findChildren(QQuickItem)):
            self.watch(item)

    def survivors(self) -> list[str]:
        """Return what still lives, once Qt and Python have let go of all they can."""
        for _ in range(3):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            QCoreApplication.processEvents()
            gc.collect()
        return sorted(self.alive | {name for name, thing in self.watched if thing() is not None})


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The edition of the small workshop."""
    folder = tmp_path_factory.mktemp("edition")
    build_edition(WORKSHOP, folder)
    return folder


@pytest.fixture
def clock() -> SimulatedClock:
    """A clock to walk away by."""
    return SimulatedClock()


@pytest.fixture
def store(tmp_path: Path, clock: SimulatedClock) -> Iterator[FeedbackStore]:
    """Where cards go."""
    store = FeedbackStore.open(tmp_path / "data", clock)
    yield store
    store.close()


@pytest.fixture
def stage(qapp: QGuiApplication, edition: Path, store: FeedbackStore, clock: SimulatedClock) -> Iterator[Stage]:
    """The kiosk on show, portrait, at the attract page."""
    load_fonts()
    with Reader.open(edition) as reader:
        stage = build_stage(Services(reader, store, Settings(), clock), QSize(1080, 1920))
        stage.window.show()
        yield stage
        # pages first: their bindings must not see the view-models go
        shiboken6.delete(stage.engine)
        shiboken6.delete(stage.app)


@pytest.fixture
def settle(stage: Stage, qtbot: QtBot) -> Callable[[], None]:
    """Wait until no page slides any more."""

    def wait() -> None:
        host = stage.window.findChild(QQuickItem, "host")
        assert host is not None
        qtbot.waitUntil(lambda: not host.property("busy"))

    return wait


def the_visit(stage: Stage) -> Visit:
    """Return the visit of the moment."""
    visit = stage.app.visit
    assert visit is not None
    return visit


def walk(
    stage: Stage, settle: Callable[[], None], mourning: Mourning, addresses: tuple[str, ...] = TEN_ROUTES[-2:]
) -> None:
    """Open these pages, and write an idea on a card that is not sent."""
    visit = the_visit(stage)
    mourning.watch_visit(visit, stage.window)
    for address in addresses:
        visit.router.open(address)
        assert visit.router.route == address
        mourning.watch_visit(visit, stage.window)
        settle()
    visit.router.open("card?about=chapter/jamais")
    settle()
    card = visit.router.current
    assert isinstance(card, CardViewModel)
    while card.kind != "text":
        card.next()
    entry = next(i for i in stage.window.findChildren(QQuickItem, "entry") if i.isVisible())
    entry.setProperty("text", IDEA)
    assert card.idea == IDEA
    mourning.watch_visit(visit, stage.window)


def qt_objects(stage: Stage) -> Iterator[QObject]:
    """Yield every Qt object that can be reached: of the window, the engine, the application, and those Python knows."""
    roots: list[QObject] = [stage.window, stage.engine, stage.app, QCoreApplication.instance()]
    roots += [thing for thing in shiboken6.getAllValidWrappers() if isinstance(thing, QObject)]
    seen: set[int] = set()
    while roots:
        thing = roots.pop()
        (address,) = shiboken6.getCppPointer(thing)[:1]
        if address in seen:
            continue
        seen.add(address)
        yield thing
        roots += thing.children()
        if isinstance(thing, QQuickItem):
            roots += child_items(thing)


def words_of(thing: QObject) -> str:
    """Return the text of all its properties, and its fields in Python."""
    meta = thing.metaObject()
    properties = (meta.property(index) for index in range(meta.propertyCount()))
    own = [p.read(thing) for p in properties if p.typeName() in ("QString", "QStringList")]
    return repr(own) + repr(getattr(thing, "__dict__", ""))


def held_by_others() -> dict[int, object]:
    """Return, by their id, what other tests of this process still hold of ended visits; in Qt it is dead already."""
    gc.collect()
    held = gc.get_objects()
    dead = [thing for thing in held if isinstance(thing, OUR_OBJECTS) and not shiboken6.isValid(thing)]
    return {id(thing): thing for thing in [*dead, *(t for t in held if isinstance(t, _Entry | Answers))]}


def test_every_object_of_a_visit_is_dead_after_the_reset(
    stage: Stage, clock: SimulatedClock, settle: Callable[[], None]
) -> None:
    """Ten pages, a search and a draft; the visitor walks away. Nothing of it is left, in Python or in Qt."""
    mourning = Mourning()
    earlier = held_by_others()
    walk(stage, settle, mourning, TEN_ROUTES)
    assert len(mourning.watched) > 100
    assert any(IDEA in words_of(thing) for thing in qt_objects(stage))

    clock.advance(90 + 20 + 1)
    QCoreApplication.processEvents()

    assert mourning.survivors() == []
    ours = [thing for thing in gc.get_objects() if isinstance(thing, OUR_OBJECTS)]
    assert [thing for thing in ours if not thing_is_new(stage, thing) and id(thing) not in earlier] == []
    left = [thing for thing in gc.get_objects() if isinstance(thing, _Entry | Answers) and id(thing) not in earlier]
    assert [thing for thing in left if isinstance(thing, _Entry) or thing.texts] == []
    assert [type(thing).__name__ for thing in qt_objects(stage) if IDEA in words_of(thing)] == []


def test_every_object_of_a_staff_visit_is_dead_two_minutes_after_the_last_touch(
    stage: Stage, clock: SimulatedClock, settle: Callable[[], None]
) -> None:
    """And so is the visitor's visit before it; the next one opens no staff address."""
    mourning = Mourning()
    mourning.watch_visit(the_visit(stage), stage.window)
    stage.app.begin(VisitKind.STAFF, Route("home"))
    assert (the_visit(stage).router.route, the_visit(stage).router.canGoBack) == ("home", False)
    settle()
    walk(stage, settle, mourning)
    clock.advance(119)
    QCoreApplication.processEvents()
    assert the_visit(stage).idle.warning
    clock.advance(1)
    QCoreApplication.processEvents()
    assert mourning.survivors() == []
    assert [thing for thing in gc.get_objects() if isinstance(thing, Answers) and thing.texts] == []
    the_visit(stage).router.open("staff")
    assert (the_visit(stage).router.route, the_visit(stage).idle.warning) == ("unavailable", False)


def thing_is_new(stage: Stage, thing: QObject) -> bool:
    """Tell whether an object belongs to the visit that began after the reset."""
    visit = the_visit(stage)
    return thing is visit or visit in ancestors(thing)


def ancestors(thing: QObject) -> list[QObject]:
    """Return an object's parents, nearest first; none for one whose C++ part is gone."""
    found = []
    while shiboken6.isValid(thing) and (parent := thing.parent()) is not None:
        found.append(parent)
        thing = parent
    return found


def test_the_next_visitor_finds_a_fresh_kiosk(stage: Stage, settle: Callable[[], None]) -> None:
    """The attract page, nothing to go back to, an empty search and an empty card."""
    walk(stage, settle, Mourning())
    before = id(the_visit(stage))
    stage.app.reset()
    settle()
    visit = the_visit(stage)
    assert id(visit) != before
    assert (visit.router.route, visit.router.canGoBack) == ("attract", False)
    visit.router.open("card")
    settle()
    card = visit.router.current
    assert isinstance(card, CardViewModel)
    assert (card.idea, card.complete, card.canUndo, card.step) == ("", False, False, 0)
    visit.router.open("search")
    settle()
    assert visit.router.current is not None
    assert visit.router.current.property("query") == ""


def test_a_visit_that_ends_in_mid_slide_dies_too(stage: Stage) -> None:
    """Two pages are on screen at that instant."""
    mourning = Mourning()
    visit = the_visit(stage)
    visit.router.open("home")
    visit.router.open("chapter/jamais")
    mourning.watch_visit(visit, stage.window)
    del visit
    stage.app.reset()
    assert mourning.survivors() == []


def test_a_card_that_waits_for_the_disk_dies_with_its_visit(
    stage: Stage,
    store: FeedbackStore,
    clock: SimulatedClock,
    settle: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """The retry to come neither keeps the visit alive nor writes its card later."""

    def refuse(*_: object) -> None:
        raise StoreError("Le disque est plein.")

    # pytest keeps log records; this one holds the error, whose traceback holds the view-model
    caplog.set_level(logging.WARNING, "kiosk.ui.viewmodels.card")
    mourning = Mourning()
    walk(stage, settle, mourning)
    card = the_visit(stage).router.current
    assert isinstance(card, CardViewModel)
    with monkeypatch.context() as patch:
        patch.setattr(FeedbackStore, "save", refuse)
        card.send()
    assert card.failed
    del card
    stage.app.reset()
    assert mourning.survivors() == []
    clock.advance(60)
    QCoreApplication.processEvents()
    assert store.count() == 0


def test_visits_leave_nothing_behind_that_grows(stage: Stage, settle: Callable[[], None]) -> None:
    """The number of Qt objects doesn't grow from visit to visit."""

    def visit_once() -> int:
        walk(stage, settle, Mourning())
        stage.app.reset()
        settle()
        Mourning().survivors()
        return sum(1 for _ in qt_objects(stage))

    visit_once()
    second = visit_once()
    assert visit_once() <= second


def test_what_is_held_is_found(stage: Stage, settle: Callable[[], None]) -> None:
    """The test above isn't blind: a view-model that something holds on to is named."""
    mourning = Mourning()
    visit = the_visit(stage)
    visit.router.open("home")
    settle()
    mourning.watch_visit(visit, stage.window)
    held = visit.router.current
    del visit
    stage.app.reset()
    assert type(held).__name__ in [name.partition(" ")[0] for name in mourning.survivors()]


def test_no_object_handed_to_qml_has_a_meta_object_of_its_own(stage: Stage, qtbot: QtBot) -> None:
    """QML caches properties by a meta-object's address, so one that dies with its object can spoil a later visit."""
    visit = stage.app.visit
    assert visit is not None
    for address in ("home", "chapter/jamais", "map", "figures", "search", "card"):
        visit.router.open(address)
        page = visit.router.viewModel
        for handed in (stage.app, visit, visit.router, visit.idle, page, *page.children()):
            assert "__METAOBJECT__" not in vars(handed), f"{type(handed).__name__}: connect declared slots only"
    # A keyboard that is taken down half loaded complains.
    qtbot.waitUntil(lambda: not stage.window.property("busy"))


@pytest.mark.parametrize("audience", Audience, ids=lambda audience: audience.value)
def test_a_visitor_opens_public_addresses_only(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, audience: Audience
) -> None:
    """A page for mediators or staff is the neutral page, however its address was come by."""
    kinds = {**routes.KINDS, "map": routes.Kind(audience)}
    monkeypatch.setattr(routes, "KINDS", kinds)
    router = the_visit(stage).router
    router.show(Route("map"), 0)
    assert router.component == ("MapPage" if audience is Audience.PUBLIC else "UnavailablePage")
