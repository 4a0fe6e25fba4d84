"""The kiosk as it stands in the exhibition: the real edition, a data folder of its own, portrait and landscape."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QPointingDevice
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.clock import SimulatedClock
from kiosk.content.reader import Reader
from kiosk.feedback.model import half_day
from kiosk.guide.store import GuideStore
from kiosk.paths import Places
from kiosk.pins import PinGate
from kiosk.settings import Panel, Settings
from kiosk.ui.app import build_stage, close_stage
from kiosk.ui.fonts import load_fonts
from kiosk.ui.services import Services
from kiosk.ui.voice import Speaker
from tests.journeys.visitor import Visitor
from tests.ui.stubborn_store import StubbornStore

PROJECT = Path(__file__).resolve().parents[2]
SIZES = {"portrait": (1080, 1920), "landscape": (1920, 1080)}

OpenKiosk = Callable[..., Visitor]


@pytest.fixture(scope="session")
def glass(qapp: QGuiApplication) -> QPointingDevice:
    """A touch panel; Qt keeps each one until the end, so one is enough."""
    return QTest.createTouchDevice()


@pytest.fixture(scope="session")
def repository() -> Iterator[Reader]:
    """The edition that the repository holds."""
    with Reader.open(PROJECT) as reader:
        yield reader


@pytest.fixture(params=list(SIZES))
def size(request: pytest.FixtureRequest) -> tuple[int, int]:
    """Width and height of the panel, in px: upright, then lying."""
    return SIZES[request.param]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The kiosk's data folder."""
    return tmp_path / "data"


@pytest.fixture
def open_kiosk(qtbot: QtBot, glass: QPointingDevice, data: Path, size: tuple[int, int]) -> Iterator[OpenKiosk]:
    """open_kiosk(reader, voice) shows the kiosk with that edition, or with none, and a visitor in front of it."""
    load_fonts()
    with ExitStack() as closing:

        def open_kiosk(reader: Reader | None, voice: Speaker | None = None) -> Visitor:
            clock = SimulatedClock()
            store = StubbornStore.open(data, clock)
            closing.callback(store.close)
            settings = Settings(panel=Panel(resolution=size))
            gate = PinGate(data / "state", clock)
            guide = GuideStore(data, lambda: half_day(clock.now()))
            closing.callback(guide.close)
            places = Places(PROJECT, data, None)
            services = Services(reader, store, settings, clock, gate, places=places, voice=voice, guide=guide)
            stage = build_stage(services, QSize(*size))
            closing.callback(close_stage, stage)
            screen = next(s for s in QGuiApplication.screens() if s.size() == QSize(*size))
            stage.window.setScreen(screen)
            stage.window.show()
            stage.window.requestActivate()
            qtbot.waitUntil(stage.window.isActive)
            visitor = Visitor(qtbot, stage, store, clock, glass)
            closing.callback(visitor.leaves)
            visitor.settle()
            return visitor

        yield open_kiosk


@pytest.fixture
def visitor(open_kiosk: OpenKiosk, repository: Reader) -> Visitor:
    """A visitor in front of the attract page of the real edition."""
    return open_kiosk(repository)
