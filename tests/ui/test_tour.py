"""The tour: every view is kept, measured and listed; what is said while a page is open is a finding."""

import json
import logging
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QObject, Signal, qInstallMessageHandler, qWarning
from PySide6.QtQml import QQmlApplicationEngine

from kiosk.clock import SimulatedClock
from kiosk.content.reader import Reader
from kiosk.feedback.store import FeedbackStore
from kiosk.paths import find_places
from kiosk.routes import KINDS, Route
from kiosk.settings import Settings
from kiosk.ui import tour
from kiosk.ui.fonts import load_fonts
from kiosk.ui.measures.findings import FindingKind
from kiosk.ui.services import Services
from kiosk.ui.tour import Warnings, grab_at_rest, slug, walk, write_findings
from kiosk.ui.tour_target import KioskTarget

QML = b"""
import QtQuick
Window { id: root; width: 400; height: 300; visible: true; color: "#FAF6EE"
    property string words: "Ivry"
    property int size: 34
    property color ink: "#16161A"
    function complain(): void { console.warn("a page complains") }
    Text { x: 20; y: 20; text: root.words; color: root.ink
           font.family: "Source Sans Pro"; font.pixelSize: root.size } }
"""


def picture_size(file: Path) -> tuple[int, int]:
    with Image.open(file) as picture:
        return picture.size


class SmallTarget:
    """A real window with one text; its second view is too small, and complains."""

    px_per_mm = 2.0

    def __init__(self) -> None:
        self._engine = QQmlApplicationEngine()
        self._engine.loadData(QML)
        self.window = self._engine.rootObjects()[0]
        self.moving = False

    def busy(self) -> bool:
        return self.moving

    def views(self, route: Route) -> Iterator[str]:
        self.window.setProperty("words", str(route))
        self.window.setProperty("size", 34)
        yield ""
        if route.kind == "figures":
            self.window.setProperty("size", 16)
            self.window.complain()
            yield "page-2"

    def close(self) -> None:
        self._engine.deleteLater()


@pytest.fixture
def target(qapp) -> Iterator[SmallTarget]:
    load_fonts()
    small = SmallTarget()
    yield small
    small.close()


def test_every_view_is_kept_measured_and_listed(target, tmp_path):
    """Pictures, contact sheet, findings.json and findings.txt, by size and address."""
    done = []
    with Warnings() as warnings:
        seen = walk(target, [Route("home"), Route("figures")], tmp_path, warnings, lambda: done.append(1))
    assert [page.address for page in seen] == ["home", "figures", "figures page-2"]
    assert [len(page.findings) for page in seen] == [0, 0, 2]
    assert {finding.kind for finding in seen[2].findings} == {FindingKind.SIZE, FindingKind.WARNING}
    assert len(done) == 2
    assert all(picture_size(tmp_path / page.file) == (400, 300) for page in seen)
    assert (tmp_path / "400x300" / "sheet-01.png").is_file()
    text = write_findings(tmp_path, seen)
    rows = json.loads((tmp_path / "findings.json").read_text("utf-8"))
    assert {(row["size"], row["route"], row["picture"], row["kind"]) for row in rows} == {
        ("400x300", "figures page-2", "400x300/figures-page-2.png", kind) for kind in ("small text", "warning")
    }
    assert (tmp_path / "findings.txt").read_text("utf-8") == text
    assert "a page complains" in text


def test_alike_findings_are_said_once(target, tmp_path):
    """The same fault on two pages is one paragraph with a count."""
    target.window.setProperty("color", "#FFFFFF")
    target.window.setProperty("ink", "#FFC933")
    with Warnings() as warnings:
        seen = walk(target, [Route("home"), Route("map")], tmp_path, warnings, lambda: None)
    text = write_findings(tmp_path, seen)
    assert text.count("\n") == 2
    assert text.startswith("2 × contrast: ")
    assert "home.png, 400x300/map.png" in text


def test_page_that_never_rests_is_a_finding(target, tmp_path, monkeypatch):
    """Past the deadline the picture is taken all the same, and it is said."""
    monkeypatch.setattr(tour, "REST_MS", 0)
    target.moving = True
    with Warnings() as warnings:
        (page,) = walk(target, [Route("home")], tmp_path, warnings, lambda: None)
    assert [finding.kind for finding in page.findings] == [FindingKind.UNSETTLED]
    target.moving = False
    monkeypatch.setattr(tour, "REST_MS", 60_000)
    assert grab_at_rest(target)[1]


class Bell(QObject):
    rung = Signal()


def test_what_is_said_is_heard(qapp, expect_log):
    """Qt's messages, log records and errors in slots; information isn't, and all is put back afterwards."""
    expect_log("a log says so")

    def fall() -> None:
        raise ValueError("a slot falls")

    bell = Bell()
    bell.rung.connect(fall)
    hook = sys.excepthook
    with Warnings() as warnings:
        logging.getLogger("kiosk").warning("a log says so")
        logging.getLogger("kiosk").info("nothing")
        qWarning("Qt says so")
        bell.rung.emit()
        heard = [finding.detail for finding in warnings.take()]
        assert warnings.take() == ()
    assert heard[:2] == ["kiosk: a log says so", "Qt says so"]
    assert heard[2].startswith("ValueError: a slot falls (test_tour.py:")
    assert sys.excepthook is hook
    ours = qInstallMessageHandler(None)
    qInstallMessageHandler(ours)
    assert getattr(ours, "__self__", None) is not warnings


def test_file_names_are_plain_and_differ():
    """No two addresses of the edition share a picture; names are letters any system takes."""
    routes = [*reader().routes(), *(Route(kind, "a" if KINDS[kind].takes_id else "") for kind in KINDS)]
    names = {slug(str(route)) for route in routes}
    assert len(names) == len(set(routes))
    assert all(name.isascii() and not set(name) & set('/\\:*?"<>|% ') for name in names)


def reader() -> Reader:
    return Reader.open(find_places().edition)


@pytest.fixture
def clock() -> SimulatedClock:
    return SimulatedClock()


@pytest.fixture
def kiosk(qapp, tmp_path, clock) -> Iterator[KioskTarget]:
    load_fonts()
    services = Services(reader(), FeedbackStore.open(tmp_path / "data", clock), Settings(), clock)
    with Warnings():
        yield KioskTarget(services, clock, (1080, 1920))
    services.store.close()


def views(kiosk: KioskTarget, route: Route) -> list[str]:
    found = []
    for view in kiosk.views(route):
        assert grab_at_rest(kiosk)[1]
        found.append(view)
    return found


def test_tour_of_the_kiosk_opens_what_a_route_holds(kiosk):
    """Each poster, each page of a list, each step of the card, the comfort panel, the idle warning."""
    posters = len(reader().posters())
    assert kiosk.px_per_mm == pytest.approx(2.71, abs=0.01)
    assert len(views(kiosk, Route("attract"))) == posters
    assert views(kiosk, Route("home")) == ["", "comfort", "idle"]
    assert views(kiosk, Route.of("councillors", by="name"))[:3] == ["", "page-2", "page-3"]
    steps = [f"step-{step}" for step in range(2, len(reader().questions()) + 2)]
    assert [view for view in views(kiosk, Route("card")) if "written" not in view] == ["", *steps]
    assert views(kiosk, Route("thanks")) == [""]
    kiosk.close()


def test_closed_kiosk_leaves_no_call_to_come(kiosk, clock):
    """The next size's kiosk shares the clock: nothing of the one before may still be on it."""
    assert views(kiosk, Route("thanks")) == [""]
    kiosk.close()
    clock.advance(3600)


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kiosk.cli.main", "tour", *arguments], capture_output=True, text=True, check=False
    )


def test_verb_takes_the_tour(tmp_path):
    """`kiosk tour` writes pictures and lists, and its status says whether there are findings."""
    done = run("--out", str(tmp_path / "tour"), "--size", "1080x1920", "--at", "thanks")
    found = json.loads((tmp_path / "tour" / "findings.json").read_text("utf-8"))
    assert done.returncode == (1 if found else 0), done.stderr
    assert done.stderr == ""
    assert picture_size(tmp_path / "tour" / "1080x1920" / "thanks.png") == (1080, 1920)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--at", "fact/nulle-part"), "ne mène à rien"),
        (("--size", "grand"), "1080x1920"),
        (("--edition", "/nowhere"), "/nowhere"),
    ],
)
def test_verb_refuses_in_a_sentence(tmp_path, arguments, sentence):
    """An address, a size or an edition that isn't one: one French sentence, no trace."""
    done = run("--out", str(tmp_path / "tour"), *arguments)
    assert done.returncode == 1
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr
    assert not list(Path(tmp_path).rglob("*.png"))


POPUP = (
    "Member contentWidth of the object PopupList_QMLTYPE_70 overrides a member of the base object."
    " Consider renaming it or adding final or override specifier"
)


def test_the_tour_lets_through_what_the_tests_do() -> None:
    """Two lists of Qt's own messages, one for the program and one for the tests, say the same."""
    listed = Path(__file__).parents[1] / "data" / "allowed_messages.toml"
    allowed = tomllib.loads(listed.read_text("utf-8"))["allowed"]
    said = {"Couldn't load pipewire-0.3 library", "Couldn't resolve pipewire-0.3 symbols", POPUP}
    said |= {"Couldn't load va-drm library", "Couldn't resolve va(in plugin) symbols"}
    said |= {"PulseAudioService: pa_context_connect() failed"}
    assert len(tour.QTS_OWN) == len(allowed) == len(said)
    for text in said:
        assert any(re.fullmatch(pattern, text) for pattern in tour.QTS_OWN)
        assert any(re.fullmatch(entry["pattern"], text) for entry in allowed)
