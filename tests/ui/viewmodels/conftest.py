"""What view-models are built from: the repository's edition, a clock that stands still, an owner."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from kiosk.clock import SimulatedClock
from kiosk.content.reader import Reader
from kiosk.feedback.store import FeedbackStore
from kiosk.ui.staff_desk import StaffDesk
from tests.ui.viewmodels.staff import MACHINE, make_desk

PROJECT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="session")
def reader() -> Iterator[Reader]:
    """The edition that the repository holds."""
    with Reader.open(PROJECT) as reader:
        yield reader


@pytest.fixture
def owner(qapp: QGuiApplication) -> Iterator[QObject]:
    """What stands for the router: view-models are its children and go with it."""
    owner = QObject()
    yield owner
    shiboken6.delete(owner)


@pytest.fixture
def clock() -> SimulatedClock:
    """A clock to wait by."""
    return SimulatedClock()


@pytest.fixture
def cards(tmp_path: Path, clock: SimulatedClock) -> Iterator[FeedbackStore]:
    """An open store of cards, empty yet."""
    with closing(FeedbackStore.open(tmp_path / "data", clock)) as store:
        yield store


@pytest.fixture
def desk(
    reader: Reader, clock: SimulatedClock, tmp_path: Path, cards: FeedbackStore, monkeypatch: pytest.MonkeyPatch
) -> StaffDesk:
    """What a staff's page is given, on a machine where all is well."""
    monkeypatch.setattr(StaffDesk, "look", lambda desk: MACHINE)
    return make_desk(reader, clock, tmp_path / "data")
