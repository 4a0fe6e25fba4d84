"""A guided session on the screens: two of them, how large a question stands, and what outlives the visit."""

import gc
import weakref
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMetaObject, QSize
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.clock import SimulatedClock
from kiosk.content.reader import Reader
from kiosk.content.subjects.trails import read_deck, read_trails
from kiosk.errors import StoreError
from kiosk.feedback.model import half_day
from kiosk.feedback.store import FeedbackStore
from kiosk.guide.composing import OwnStop, OwnTrail
from kiosk.guide.own_trails import OwnTrails
from kiosk.guide.steps import Draw, Step
from kiosk.guide.store import DATABASE, GuideStore
from kiosk.paths import Places
from kiosk.routes import Route
from kiosk.settings import Panel, Settings
from kiosk.ui.app import Stage, build_stage, close_stage
from kiosk.ui.cockpit import Cockpit
from kiosk.ui.fonts import load_fonts
from kiosk.ui.guided import GuidedSession
from kiosk.ui.items import child_items
from kiosk.ui.measures.page import measure_page
from kiosk.ui.services import Services
from kiosk.ui.tour import grab_at_rest
from kiosk.ui.visit import VisitKind

PROJECT = Path(__file__).resolve().parents[2]
TRAIL = "ville-20-minutes"
FAR_MM = 49
CAPITALS = 0.72

OpenStage = Callable[..., Stage]


class ListeningStore(GuideStore):
    """The real store; says what the screen shows at the moment when a step reaches the disk.

    Attributes:
        look: called just before a step is written.
    """

    look: Callable[[], None] = staticmethod(lambda: None)

    def take(self, step: Step) -> Any:
        """Look, then take the step."""
        self.look()
        return super().take(step)


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    """The edition that the repository holds."""
    with Reader.open(PROJECT) as reader:
        yield reader


@pytest.fixture
def clock() -> SimulatedClock:
    """Ten o'clock, until it is told to go on."""
    return SimulatedClock()


@pytest.fixture
def guide(tmp_path: Path, clock: SimulatedClock) -> Iterator[ListeningStore]:
    """Where sessions are kept."""
    (tmp_path / "data").mkdir()
    store = ListeningStore(tmp_path / "data", lambda: half_day(clock.now()))
    yield store
    store.close()


@pytest.fixture
def open_stage(
    qapp: QGuiApplication, reader: Reader, clock: SimulatedClock, guide: GuideStore, tmp_path: Path
) -> Iterator[OpenStage]:
    """open_stage(panel) shows the kiosk with a mediator's visit at its first page."""
    load_fonts()
    with ExitStack() as closing:

        def open_stage(panel: Panel | None = None) -> Stage:
            panel = panel or Panel(diagonal_in=55, resolution=(1920, 1080))
            store = FeedbackStore.open(tmp_path / "data", clock)
            closing.callback(store.close)
            places = Places(PROJECT, tmp_path / "data", None)
            services = Services(reader, store, Settings(panel=panel), clock, places=places, guide=guide)
            stage = build_stage(services, QSize(*panel.resolution))
            closing.callback(close_stage, stage)
            stage.app.begin(VisitKind.GROUP, Route("guide"))
            return stage

        yield open_stage


def guided_of(stage: Stage) -> GuidedSession:
    """Return what the mediator leads."""
    assert stage.app.visit is not None
    guided = stage.app.visit.guided
    assert isinstance(guided, GuidedSession)
    return guided


def begin(stage: Stage, people: int = 10) -> GuidedSession:
    """Begin a session."""
    guided = guided_of(stage)
    guided.begin(guided.trails[TRAIL], "class", people)
    return guided


def items(window: QQuickWindow) -> dict[str, QQuickItem]:
    """Return the visible items of a window by their names."""
    found: dict[str, QQuickItem] = {}
    waiting = [window.contentItem()]
    while waiting:
        item = waiting.pop()
        if item.isVisible():
            found[item.objectName()] = item
            waiting += child_items(item)
    return found


class Target:
    """A window as the tour looks at it."""

    def __init__(self, window: QQuickWindow) -> None:
        self.window = window

    def busy(self) -> bool:
        """Nothing of it slides."""
        return False


@pytest.mark.parametrize("resolution", [(1920, 1080), (1080, 1920), (3840, 2160), (2160, 3840)])
def test_the_longest_question_is_read_from_four_metres(
    open_stage: OpenStage, reader: Reader, guide: ListeningStore, resolution: tuple[int, int]
) -> None:
    """Each of the longest questions of the deck on 55 inches: capitals of 49 mm at least, and no word is broken."""
    panel = Panel(diagonal_in=55, resolution=resolution)
    stage = open_stage(panel)
    guided = begin(stage)
    deck = reader.kept(read_deck)
    longest = sorted(deck, key=lambda id: -len(deck[id].question))[:4]
    guided.draw()
    stage.window.show()
    for _ in range(len(deck)):
        card = guided.card
        assert card is not None
        if card.id in longest:
            QCoreApplication.processEvents()
            question = items(stage.window)["far-question"]
            assert question.property("words") == card.question
            size = question.property("size")
            assert size * CAPITALS / panel.px_per_mm >= FAR_MM
            assert question.property("contentHeight") <= question.height()
            assert question.property("contentWidth") <= question.width()
            longest.remove(card.id)
        guided.draw()
    assert longest == []


def test_with_two_screens_the_cockpit_stands_on_the_second(open_stage: OpenStage, clock: SimulatedClock) -> None:
    """The room's screen has no control left; the cockpit steers it. The second screen goes: it folds into the bar."""
    stage = open_stage()
    there = list(QGuiApplication.screens())
    stage.window.show()
    room = stage.window.screen()
    cockpit = Cockpit(stage.app, stage.window, lambda: tuple[QScreen, ...](there))
    assert cockpit.window is None
    guided = begin(stage)
    assert cockpit.window is not None
    assert cockpit.window.screen() is not room
    grab_at_rest(Target(stage.window))  # type: ignore[arg-type]
    assert not {"bar", "bar-home", "cockpit", "cockpit-fold"} & items(stage.window).keys()

    controls = items(cockpit.window)
    assert controls["cockpit-note"].property("text") == guided.note
    assert controls["cockpit-minutes"].property("numeral") == "3"
    clock.advance(60)
    assert controls["cockpit-minutes"].property("numeral") == "2"
    QMetaObject.invokeMethod(controls["cockpit-next"], "tapped")
    assert str(stage.app.visit.router.route) == "map"  # type: ignore[union-attr]

    for act in ("draw", "vote", "dots", "summary"):
        guided.act(act)
        image, _ = grab_at_rest(Target(stage.window))  # type: ignore[arg-type]
        named = items(stage.window).keys()
        assert not [n for n in named if n.startswith(("card-", "vote-hands", "offer-", "dots-free", "summary-end"))]
        image, _ = grab_at_rest(Target(cockpit.window))  # type: ignore[arg-type]
        px_per_mm = cockpit.px_per_mm
        assert [str(finding) for finding in measure_page(cockpit.window, image, px_per_mm)] == []
        assert {"card-keep", "vote-hands", "summary-end"} & items(cockpit.window).keys() or act == "dots"

    there.remove(cockpit.window.screen())
    cockpit.look()
    assert cockpit.window is None
    grab_at_rest(Target(stage.window))  # type: ignore[arg-type]
    assert {"bar", "cockpit-fold", "summary-end"} <= items(stage.window).keys()
    assert guided.running
    cockpit.close()


def test_nothing_is_shown_before_it_is_on_the_disk(open_stage: OpenStage, guide: ListeningStore) -> None:
    """At the moment when a step is written the screen shows the one before."""
    stage = open_stage()
    guided = begin(stage)
    seen = []
    guide.look = lambda: seen.append((str(stage.app.visit.router.route), guided.stopNumber))  # type: ignore[union-attr]
    guided.next()
    guided.draw()
    assert seen == [("figures", 1), ("map", 2)]


def test_a_step_that_the_disk_refuses_is_a_sentence(open_stage: OpenStage, guide: ListeningStore) -> None:
    """Nothing moves on the room's screen, nothing is lost, and the next try goes through."""
    stage = open_stage()
    guided = begin(stage)

    def refuse() -> None:
        raise StoreError("Le disque est plein : prévenez l’équipe.")

    guide.look = refuse
    guided.next()
    assert (guided.stopNumber, guided.sentence) == (1, "Le disque est plein : prévenez l’équipe.")
    guide.look = lambda: None
    guided.next()
    assert (guided.stopNumber, guided.sentence) == (2, "")


def test_a_group_has_no_idle_reset_but_an_ended_session_has(open_stage: OpenStage, clock: SimulatedClock) -> None:
    """While a session is led nobody is asked whether they are there; before and after it, somebody is."""
    stage = open_stage()
    idle = stage.app.visit.idle  # type: ignore[union-attr]
    clock.advance(100)
    assert idle.warning
    idle.touched(finger_down=False)
    guided = begin(stage)
    clock.advance(3000)
    assert not idle.warning
    guided.end()
    clock.advance(100)
    assert idle.warning


def test_minutes_left_count_down_and_go_below_nothing(open_stage: OpenStage, clock: SimulatedClock) -> None:
    """Of the stop and of the trail, minute by minute."""
    guided = begin(open_stage())
    assert (guided.stopMinutes, guided.trailMinutes, guided.time) == (3, 20, "10:00")
    clock.advance(240)
    assert (guided.stopMinutes, guided.trailMinutes, guided.time) == (-1, 16, "10:04")
    guided.next()
    assert (guided.stopMinutes, guided.trailMinutes) == (3, 16)


def test_nothing_of_a_session_outlives_its_visit(open_stage: OpenStage, guide: ListeningStore, tmp_path: Path) -> None:
    """Every object of it is dead; the file holds its summary alone."""
    stage = open_stage()
    guided = begin(stage)
    guided.take(Draw())
    guided.act("vote")
    page = stage.app.visit.router.current  # type: ignore[union-attr]
    page.open("Une question de Zoé ?", ["Oui", "Non"], True)  # type: ignore[union-attr]
    page.tap(0)  # type: ignore[union-attr]
    page.drop()  # type: ignore[union-attr]
    guided.end()
    watched = [weakref.ref(guided), weakref.ref(page)]
    del guided, page
    stage.app.reset()
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()
        gc.collect()
    assert [ref() for ref in watched] == [None, None]
    assert guide.session is None
    kept = (tmp_path / "data" / DATABASE).read_bytes()
    assert b"Zo" not in kept
    assert b"Tally" not in kept
    assert len(guide.summaries()) == 1


def test_a_trail_that_the_edition_lost_can_only_be_closed(open_stage: OpenStage, reader: Reader) -> None:
    """The session left open isn't thrown away: its summary is kept, and another one may begin."""
    stage = open_stage()
    guided = begin(stage)
    stage.app.begin(VisitKind.GROUP, Route("guide"))
    guided = guided_of(stage)
    assert guided.found
    assert guided.resumable
    guided._trails = {id: trail for id, trail in reader.kept(read_trails).items() if id != TRAIL}
    assert not guided.resumable
    guided.goOn()
    assert not guided.running
    guided.end()
    assert guided.over


def test_an_own_trail_is_led_without_what_the_edition_lacks(open_stage: OpenStage, tmp_path: Path) -> None:
    """Beside the edition's trails; the stop that is gone is skipped."""
    stops = (OwnStop("map", 3), OwnStop("fact/nothing-of-the-kind", 5), OwnStop("figures", 4))
    OwnTrails(tmp_path / "data").keep(OwnTrail("own-deux-pages", "Deux pages", stops))
    guided = guided_of(open_stage())
    guided.begin(guided.trails["own-deux-pages"], "other", 6)
    assert (guided.stopCount, guided.trailMinutes, guided.trailTitle) == (2, 7, "Deux pages")
    guided.next()
    assert guided.stopNumber == 2
    assert guided.at is not None
    assert guided.at.route == "figures"


def test_the_sheet_is_written_once_the_session_is_over(open_stage: OpenStage, tmp_path: Path) -> None:
    """A PDF under the code in the data folder; a folder that can't be made is a sentence."""
    stage = open_stage()
    guided = begin(stage)
    guided.act("summary")
    page = stage.app.visit.router.current  # type: ignore[union-attr]
    assert not page.canWrite  # type: ignore[union-attr]
    guided.end()
    folder = tmp_path / "data" / "sheets"
    folder.write_text("in the way")
    page.writeSheet()  # type: ignore[union-attr]
    assert page.refused  # type: ignore[union-attr]
    folder.unlink()
    page.writeSheet()  # type: ignore[union-attr]
    assert not page.canWrite  # type: ignore[union-attr]
    (file,) = folder.iterdir()
    assert file.name == page.code.replace(" ", "-") + ".pdf"  # type: ignore[union-attr]
    assert file.read_bytes().startswith(b"%PDF")
