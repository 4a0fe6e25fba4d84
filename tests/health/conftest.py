"""A healthy kiosk to make ill: an edition, a data folder with cards and a lot, settings, and what Qt found."""

import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.clock import SimulatedClock
from kiosk.feedback.export import export_lots
from kiosk.feedback.lot_store import LotStore
from kiosk.feedback.model import Card
from kiosk.feedback.store import FeedbackStore
from kiosk.health.machine import Machine, Screen
from kiosk.paths import Places

PROJECT = Path(__file__).resolve().parents[2]


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """The project's edition, copied; a data folder with nothing in it; the sample settings."""
    edition = tmp_path / "edition"
    shutil.copytree(PROJECT / "media", edition / "media")
    shutil.copy(PROJECT / "content.db", edition)
    shutil.copy(PROJECT / "kiosk.toml", tmp_path)
    (tmp_path / "data").mkdir()
    return Places(edition, tmp_path / "data", tmp_path / "kiosk.toml")


@pytest.fixture
def leave(places: Places) -> Callable[[int], None]:
    """leave(7) saves seven cards as a kiosk does."""

    def call(cards: int) -> None:
        with closing(FeedbackStore.open(places.data, SimulatedClock())) as store:
            for _ in range(cards):
                store.save(Card({"theme": "jamais", "feeling": 4, "district": "ivry-port"}, {"idea": "Des bancs"}, "1"))

    return call


@pytest.fixture
def lot(places: Places, leave: Callable[[int], None]) -> Path:
    """The folder of a lot of six cards, written into the data folder."""
    leave(6)
    with closing(LotStore.open(places.data)) as store:
        (export,) = export_lots(store, "2026-11-22 matin", places.lots, 5, "csv", lambda done, total: None)
    return export.folder


@pytest.fixture
def machine() -> Machine:
    """A kiosk as its kiosk.toml declares it: a 32" portrait touch panel, with sound."""
    screen = Screen("HDMI-1", 1080, 1920, 398.0, 708.0)
    return Machine("xcb", (screen,), 1, (), "", "", "Haut-parleurs", "6.12.0", "6.12.0")
