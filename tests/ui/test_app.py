"""The composition root: services that open or say why not, visits that follow each other, a program that ends well."""

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.clock import SimulatedClock
from kiosk.content.reader import Reader
from kiosk.errors import NoScreenError, StoreError
from kiosk.feedback.store import FeedbackStore
from kiosk.paths import Places
from kiosk.settings import MM_PER_INCH, Panel, Settings
from kiosk.ui.app import Stage, _screen, build_stage, close_stage, open_services, require_screen
from kiosk.ui.display import Display
from kiosk.ui.fonts import load_fonts
from kiosk.ui.services import Services

PROJECT = Path(__file__).resolve().parents[2]

Outcome = tuple[int, str, str]


@pytest.fixture
def clock() -> SimulatedClock:
    """A clock to walk away by."""
    return SimulatedClock()


@pytest.fixture
def stage(qapp: QGuiApplication, qtbot: QtBot, tmp_path: Path, clock: SimulatedClock) -> Iterator[Stage]:
    """The kiosk on show, portrait, at the attract page of the repository's edition."""
    load_fonts()
    store = FeedbackStore.open(tmp_path / "data", clock)
    with Reader.open(PROJECT) as reader:
        stage = build_stage(Services(reader, store, Settings(), clock), QSize(1080, 1920))
        stage.window.show()
        qtbot.waitUntil(stage.window.isExposed)
        yield stage
        if shiboken6.isValid(stage.window):
            rest(stage)
            close_stage(stage)
    store.close()


def route(stage: Stage) -> str:
    """Return the address on show."""
    assert stage.app.visit is not None
    return str(stage.app.visit.router.route)


def open_at_once(stage: Stage, address: str) -> None:
    """Be on a page, and wait for its slide."""
    assert stage.app.visit is not None
    stage.app.visit.router.open(address)
    rest(stage)


def rest(stage: Stage) -> None:
    """Wait until nothing moves or loads: a keyboard that is taken down half loaded complains."""
    while stage.window.property("busy"):
        QCoreApplication.processEvents()


def test_a_reset_ends_one_visit_and_begins_another(stage: Stage, clock: SimulatedClock) -> None:
    """The window is empty in between, the old visit goes, and none of its calls comes any more."""
    first = stage.app.visit
    assert first is not None
    open_at_once(stage, "home")
    seen: list[bool] = []
    stage.app.visitChanged.connect(lambda: seen.append(stage.app.visit is None))
    stage.app.reset()
    assert seen == [True, False]
    assert stage.app.visit is not None
    assert stage.app.visit is not first
    assert route(stage) == "attract"
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not shiboken6.isValid(first)
    clock.advance(600)
    QCoreApplication.processEvents()
    assert seen == [True, False]


def test_a_visit_that_ends_in_mid_slide_says_nothing(stage: Stage) -> None:
    """Its page slides on until Qt deletes it: no message of QML."""
    open_at_once(stage, "home")
    assert stage.app.visit is not None
    stage.app.visit.router.open("figures")
    host = stage.window.findChild(QQuickItem, "host")
    assert host is not None
    (slide,) = (thing for thing in host.children() if thing.inherits("QQuickAbstractAnimation"))
    assert slide.property("running")
    stage.app.reset()
    while slide.property("running"):
        QCoreApplication.processEvents()


def test_a_visit_that_nobody_answers_is_over(stage: Stage, clock: SimulatedClock) -> None:
    """The reset comes from the event loop, not out of the midst of the clock's call."""
    open_at_once(stage, "figures")
    first = stage.app.visit
    clock.advance(90 + 20)
    assert stage.app.visit is first
    QCoreApplication.processEvents()
    assert stage.app.visit is not first
    assert route(stage) == "attract"


def test_a_click_that_answers_the_warning_opens_nothing(stage: Stage, clock: SimulatedClock) -> None:
    """A mouse is treated as a finger; the next click is a click again."""
    open_at_once(stage, "home")
    door = next(i for i in stage.window.findChildren(QQuickItem) if i.objectName() == "door-card")
    point = door.mapRectToScene(door.boundingRect()).center().toPoint()
    clock.advance(90)
    assert stage.app.visit is not None
    assert stage.app.visit.idle.warning
    QTest.mouseClick(stage.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
    assert not stage.app.visit.idle.warning
    assert route(stage) == "home"
    QTest.mouseClick(stage.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
    assert route(stage) == "card"


def test_a_click_that_is_never_let_go_of_does_not_keep_the_visit_alive(stage: Stage, clock: SimulatedClock) -> None:
    """The release of a panel that poses as a mouse is lost too, when its cable is pulled."""
    open_at_once(stage, "home")
    QTest.mousePress(stage.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(3, 3))
    clock.advance(119)
    assert stage.app.visit is not None
    assert not stage.app.visit.idle.warning
    clock.advance(1 + 90)
    assert stage.app.visit.idle.warning
    clock.advance(20)
    QCoreApplication.processEvents()
    assert route(stage) == "attract"
    QTest.mouseRelease(stage.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(3, 3))


def test_a_key_is_a_sign_of_life(stage: Stage, clock: SimulatedClock) -> None:
    """As a touch is."""
    open_at_once(stage, "figures")
    clock.advance(95)
    QTest.keyClick(stage.window, Qt.Key.Key_A)
    assert stage.app.visit is not None
    assert not stage.app.visit.idle.warning
    clock.advance(89)
    assert not stage.app.visit.idle.warning


def test_a_window_of_another_size_is_a_preview_of_the_panel(stage: Stage, qtbot: QtBot) -> None:
    """Sizes in millimetres follow the window; turned over, the pages are laid out anew."""
    display = stage.engine.singletonInstance("Kiosk.Display", "Display")
    assert isinstance(display, Display)
    open_at_once(stage, "home")
    for width, height in ((1080, 1800), (900, 1800), (1920, 1080)):
        stage.window.resize(width, height)
        qtbot.waitUntil(lambda size=(width, height): (display.width, display.height) == size)
        assert display.pxPerMm == pytest.approx((width**2 + height**2) ** 0.5 / (32 * MM_PER_INCH))


def test_closing_leaves_nothing(stage: Stage) -> None:
    """Window, engine and visit go, in an order in which no binding complains."""
    open_at_once(stage, "chapter/jamais")
    close_stage(stage)
    assert not any(shiboken6.isValid(thing) for thing in stage)


def test_services_open(tmp_path: Path, clock: SimulatedClock) -> None:
    """All there is to a visit, and no error."""
    services, edition_error, settings_error = open_services(Places(PROJECT, tmp_path / "data", None), clock)
    assert edition_error is None
    assert settings_error is None
    assert services.reader is not None
    assert services.settings == Settings()
    assert services.clock is clock
    assert services.store.count() == 0
    services.store.close()
    services.reader.close()


def test_settings_at_fault_give_way_to_the_last_good_ones(tmp_path: Path, clock: SimulatedClock) -> None:
    """A typo in kiosk.toml doesn't keep the kiosk from starting; the sentence for staff comes with the services."""
    file = tmp_path / "kiosk.toml"
    places = Places(PROJECT, tmp_path / "data", file)
    for text in ("[idle]\nseconds = 120.0\n", "[idle]\nsecond = 30.0\n"):
        file.write_text(text, "utf-8")
        services, edition_error, settings_error = open_services(places, clock)
        assert edition_error is None
        assert (settings_error is not None and "idle.second" in str(settings_error)) == ("second =" in text)
        assert services.reader is not None
        services.store.close()
        services.reader.close()
        assert services.settings.idle.seconds == 120.0


def test_a_second_kiosk_on_the_same_data_is_refused(tmp_path: Path, clock: SimulatedClock) -> None:
    """In one sentence, before anything is on the screen."""
    held = FeedbackStore.open(tmp_path / "data", clock)
    with pytest.raises(StoreError, match="Une autre borne"):
        open_services(Places(PROJECT, tmp_path / "data", None), clock)
    held.close()


def test_the_declared_output_is_used(qapp: QGuiApplication, expect_log: Callable[[str], None]) -> None:
    """By its name; one that isn't connected is logged, and the first one used."""
    names = [screen.name() for screen in qapp.screens()]
    for name in names:
        assert _screen(qapp, replace(Panel(), output=name)).name() == name
    assert _screen(qapp, Panel()) is qapp.primaryScreen()
    expect_log(".*HDMI-9.*")
    assert _screen(qapp, replace(Panel(), output="HDMI-9")) is qapp.primaryScreen()


@pytest.mark.parametrize(
    ("environment", "good"),
    [
        ({}, False),
        ({"QT_QPA_PLATFORM": "xcb"}, False),
        ({"DISPLAY": ":0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"QT_QPA_PLATFORM": "offscreen:configfile=screens.json"}, True),
    ],
)
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a screen")
def test_a_screen_is_required(monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], good: bool) -> None:
    """Qt would abort without one; the sentence names the tour, which needs none."""
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    if good:
        require_screen()
    else:
        with pytest.raises(NoScreenError, match="python3 packaging tour"):
            require_screen()


# Runs the kiosk in a process of its own, tells its window and address, and ends it as a person would.
RUN = """
import os, signal, sys
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from kiosk.cli.main import main
from kiosk.ui import app
build_stage = app.build_stage
def build_and_leave(services, size):
    stage = build_stage(services, size)
    def leave():
        print(stage.window.visibility().name, stage.app.visit.router.route)
        LEAVE
    QTimer.singleShot(0, leave)
    return stage
app.build_stage = build_and_leave
sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture
def run(tmp_path: Path) -> Callable[..., Outcome]:
    """run("--window", …, leave=code) is `kiosk run`: status, output, error output."""

    def call(*options: str, leave: str, **environment: str) -> Outcome:
        surroundings = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
        surroundings |= {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(PROJECT), **environment}
        places = ["--edition", str(PROJECT), "--data", str(tmp_path / "data")]
        command = [sys.executable, "-c", RUN.replace("LEAVE", leave), "run", *places, *options]
        done = subprocess.run(
            command, cwd=tmp_path, env=surroundings, capture_output=True, encoding="utf-8", timeout=60
        )
        return done.returncode, done.stdout, done.stderr

    return call


@pytest.mark.parametrize(
    ("options", "leave", "said"),
    [
        pytest.param(
            ["--window", "1080x1920", "--at", "chapter/jamais"],
            "QTest.keyClick(stage.window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)",
            "Windowed chapter/jamais\n",
            id="Ctrl+Q in a window",
        ),
        pytest.param([], "os.kill(os.getpid(), signal.SIGINT)", "FullScreen attract\n", id="Ctrl+C in the terminal"),
        pytest.param([], "os.kill(os.getpid(), signal.SIGTERM)", "FullScreen attract\n", id="the service is stopped"),
        pytest.param([], "stage.window.close()", "FullScreen attract\n", id="the window is closed"),
    ],
)
def test_the_kiosk_runs_and_ends(
    run: Callable[..., Outcome], tmp_path: Path, options: list[str], leave: str, said: str
) -> None:
    """Full screen unless a window is wanted; ended as people end programs it says nothing, and logs no fault."""
    assert run(*options, leave=leave) == (0, said, "")
    log = tmp_path / "data" / "log" / "kiosk.log"
    assert not log.exists() or not re.search("WARNING|ERROR|CRITICAL", log.read_text("utf-8"))


def test_the_log_tells_no_time(run: Callable[..., Outcome], tmp_path: Path) -> None:
    """Beside the cards' folder, a clock time could tell who left a card; staff read the same in the terminal."""
    settings = tmp_path / "wrong.toml"
    settings.write_text("[idel]\n", "utf-8")
    status, _, error = run("--settings", str(settings), "--window", "540x960", leave="stage.window.close()")
    assert status == 0
    assert "« idel »" in error.replace("\u00a0", " ")
    assert error.count("\n") == 1
    lines = (tmp_path / "data" / "log" / "kiosk.log").read_text("utf-8").splitlines()
    assert any("« idel »" in line.replace("\u00a0", " ") for line in lines)
    for line in lines:
        assert re.fullmatch(r"(INFO|ERROR) [a-z.]+: .*", line), line
        assert not re.search(r"\d\d:\d\d|20\d\d-\d\d", line), line


def test_without_a_screen_there_is_one_sentence(run: Callable[..., Outcome]) -> None:
    """No abort of Qt's, no trace: what is missing, and what to do instead."""
    status, out, error = run(leave="", QT_QPA_PLATFORM="")
    assert (status, out) == (1, "")
    assert re.fullmatch(r"Aucun écran n’est disponible.*« python3 packaging tour »\.\n", error.replace("\u00a0", " "))


def test_points_outside_of_everything_do_nothing(stage: Stage) -> None:
    """A touch on the poster's own ground opens home; one on home's ground opens nothing."""
    QTest.mouseClick(stage.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(3, 3))
    assert route(stage) == "home"
