"""The comfort panel where there is a voice: with one choice more it is as whole, as apart and as large as without."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.clock import SimulatedClock
from kiosk.content.reader import Reader
from kiosk.feedback.store import FeedbackStore
from kiosk.settings import Panel, Settings
from kiosk.speech.desk import SpeechDesk
from kiosk.ui.comfort import parse_comfort
from kiosk.ui.fonts import load_fonts
from kiosk.ui.measures.contrast import CONTRAST, Picture
from kiosk.ui.measures.page import measure_scene
from kiosk.ui.measures.scene import read_scene
from kiosk.ui.services import Services
from kiosk.ui.sound import SoundOutput
from kiosk.ui.tour import SIZES, grab_at_rest
from kiosk.ui.tour_target import KioskTarget
from kiosk.ui.voice import Speaker

PROJECT = Path(__file__).resolve().parents[2]


@pytest.fixture
def speaker() -> Iterator[Speaker]:
    """A voice that nobody hears."""
    desk = SpeechDesk(lambda text, speed, cancelled: None)
    yield Speaker(desk, SoundOutput)
    desk.close()


@pytest.mark.parametrize("size", SIZES, ids=["portrait", "landscape"])
def test_the_panel_has_no_finding(
    qapp: QGuiApplication, tmp_path: Path, speaker: Speaker, size: tuple[int, int]
) -> None:
    """Whole words, nothing over anything else, 20 mm to touch and 3 mm apart, at the usual and the largest text."""
    load_fonts()
    clock = SimulatedClock()
    found = []
    with Reader.open(PROJECT) as reader:
        store = FeedbackStore.open(tmp_path / "data", clock)
        services = Services(reader, store, Settings(panel=Panel(resolution=size)), clock, voice=speaker)
        target = KioskTarget(services, clock, size)
        for written in ("", "text=200", "fingertip,contrast=dark"):
            target._visit.comfort.restore()
            target._router.home()
            target._visit.comfort.apply(parse_comfort(written))
            target._visit.comfort.show(True)
            image, _ = grab_at_rest(target)
            assert target._item("comfort-fingertip-on") is not None
            scene = read_scene(target.window, target.px_per_mm)
            findings = measure_scene(scene, Picture(image, scene.window), CONTRAST)
            found += [f"{written}: {finding}" for finding in findings]
            target._visit.comfort.show(False)
        target.close()
        store.close()
    assert found == []
