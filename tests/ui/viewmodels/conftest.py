"""What view-models are built from: the repository's edition, a clock that stands still, an owner."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from kiosk.clock import SimulatedClock
from kiosk.content.reader import Reader

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
