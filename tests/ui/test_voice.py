"""Écouter on real pages, by a simulated clock: blocks in reading order, each framed while it is heard."""

import threading
import wave
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk.clock import SimulatedClock
from kiosk.content.build import build_edition
from kiosk.content.reader import Reader
from kiosk.errors import VoiceError
from kiosk.feedback.store import FeedbackStore
from kiosk.settings import Idle, Settings
from kiosk.speech.desk import SpeechDesk
from kiosk.speech.voice import Mark, Render, Sound
from kiosk.ui import voice
from kiosk.ui.app import Stage, build_stage, close_stage
from kiosk.ui.comfort import VOLUMES
from kiosk.ui.fonts import load_fonts
from kiosk.ui.reading_order import Spot, reading_order
from kiosk.ui.services import Services
from kiosk.ui.viewmodels.media import VideoViewModel
from kiosk.ui.visit import Visit
from kiosk.ui.voice import SPEEDS, Listener, Speaker
from tests.media_workshop import media_workshop, record_film
from tests.ui.silent_output import RECORDED_MS, SilentOutput

RATE, BLOCK_S = 8000, 3.0
CONTROLS = QRectF(0, 1600, 1080, 140)
ELSEWHERE = QPointF(500, 300)
PAGE, RECORDED = "councillor/maire-essai", "about?part=sources"
SPOKEN = """
[[spoken]]
written = "€"
said = "euros"

[[recording]]
route = "about?part=sources"
file = "about.wav"
starts = [0, 1.5, 2.5]
"""


def say(text: str, speed: float, cancelled: threading.Event) -> Sound | None:
    """Render any text as three seconds of silence, longer at a lower speed, its words evenly spread."""
    length = round(BLOCK_S / speed * 1000)
    starts = [0, *(i + 1 for i, c in enumerate(text) if c == " ")]
    marks = tuple(Mark(start, round(length * n / len(starts))) for n, start in enumerate(starts))
    return Sound(b"\0\0" * (RATE * length // 1000), RATE, marks)


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory, qapp: QGuiApplication) -> Path:
    """The small edition with media, two ways to say things, and a recording of one page."""
    folder = tmp_path_factory.mktemp("voice")
    workshop = media_workshop(folder)
    (workshop / "sources" / "spoken.toml").write_text(SPOKEN, "utf-8")
    film = workshop / "originals" / "videos" / "film.mp4"
    film.unlink()
    record_film(film)
    (workshop / "originals" / "voice").mkdir()
    with wave.open(str(workshop / "originals" / "voice" / "about.wav"), "wb") as file:
        file.setparams((1, 2, RATE, 0, "NONE", ""))
        file.writeframes(b"\0\0" * RATE)
    build_edition(workshop, folder / "edition")
    return folder / "edition"


@dataclass
class Kiosk:
    """One kiosk with a voice, and what a test does with it."""

    qtbot: QtBot
    stage: Stage
    clock: SimulatedClock

    @property
    def visit(self) -> Visit:
        """The visit of the moment."""
        assert self.stage.app.visit is not None
        return self.stage.app.visit

    @property
    def voice(self) -> Listener:
        """What reads its pages."""
        return self.visit.voice

    @property
    def output(self) -> SilentOutput:
        """What would be heard."""
        assert isinstance(self.voice._output, SilentOutput)
        return self.voice._output

    def item(self, name: str) -> QQuickItem:
        """Return an item by its objectName, seen or not."""
        found = self.stage.window.findChild(QQuickItem, name)
        assert found is not None, name
        return found

    def open(self, address: str) -> tuple[Spot, ...]:
        """Open a page and return what can be read of it."""
        self.visit.router.open(address)
        self.qtbot.waitUntil(lambda: not self.stage.window.property("busy"))
        return reading_order(self.item("host"))

    def listen(self, address: str = PAGE) -> None:
        """Have the page on show read; wait for the first sound."""
        self.voice.listen(self.item("host"), CONTROLS, address)
        self.qtbot.waitUntil(lambda: self.output.playing)

    def hear_on(self, seconds: float) -> None:
        """Let time pass, and what was being rendered come."""
        self.qtbot.waitUntil(lambda: self.voice._next is not None or self.voice._index + 1 == len(self.voice._blocks))
        self.clock.advance(seconds)
        self.settle()

    def settle(self) -> None:
        """Run what was queued."""
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


OpenKiosk = Callable[..., "contextmanager[Kiosk]"]


@pytest.fixture
def open_kiosk(qtbot: QtBot, edition: Path, tmp_path: Path) -> Callable[..., Iterator[Kiosk]]:
    """open_kiosk(render) is a kiosk whose voice renders so, without a voice for None."""
    load_fonts()

    @contextmanager
    def opened(render: Render | None = say) -> Iterator[Kiosk]:
        clock = SimulatedClock()
        store = FeedbackStore.open(tmp_path / "data", clock)
        speaker = render and Speaker(SpeechDesk(render), lambda parent: SilentOutput(clock, parent))
        with Reader.open(edition) as reader:
            stage = build_stage(Services(reader, store, Settings(), clock, voice=speaker), QSize(1080, 1920))
            stage.window.show()
            yield Kiosk(qtbot, stage, clock)
            close_stage(stage)
        if speaker is not None:
            speaker.desk.close()
        store.close()

    return opened


@pytest.fixture
def kiosk(open_kiosk: Callable[..., "contextmanager[Kiosk]"]) -> Iterator[Kiosk]:
    """A kiosk with a voice on a fact's page."""
    with open_kiosk() as kiosk:
        kiosk.open(PAGE)
        yield kiosk


def test_blocks_are_heard_in_reading_order_each_framed_while_it_is(kiosk: Kiosk) -> None:
    """From the first to the last; what is said is spoken French; then all is as before."""
    spots = kiosk.open(PAGE)
    assert len(spots) >= 4
    kiosk.listen()
    mark = kiosk.item("reading-mark")
    for spot in spots:
        assert kiosk.voice.box == spot.box
        assert mark.isVisible()
        assert mark.mapRectToScene(mark.boundingRect()).contains(
            spot.box.translated(0, -kiosk.item("host").y() - _lift(kiosk))
        )
        kiosk.hear_on(BLOCK_S)
    assert not kiosk.voice.reading
    assert not mark.isVisible()
    assert len(kiosk.output.played) == len(spots)


def _lift(kiosk: Kiosk) -> float:
    return float(kiosk.item("visit").childItems()[0].property("lift"))


def test_what_lies_under_the_controls_rises_above_them(kiosk: Kiosk) -> None:
    """The page moves up for the block, and back."""
    spots = kiosk.open("home")
    kiosk.listen("home")
    while kiosk.voice.reading:
        frame = kiosk.item("reading-mark")
        box = frame.mapRectToScene(frame.boundingRect())
        strip = kiosk.item("listen-strip")
        assert box.bottom() <= strip.y() + 1
        assert box.height() > 40
        kiosk.hear_on(BLOCK_S)
    assert _lift(kiosk) == 0
    assert any(spot.box.bottom() > CONTROLS.top() for spot in spots)


def test_pausing_stands_still_and_lets_the_visit_be_idle(kiosk: Kiosk) -> None:
    """While it sounds nobody is asked whether they are there; paused, they are; then it goes on where it was."""
    kiosk.listen()
    assert kiosk.output.playing
    kiosk.hear_on(1.0)
    for _ in range(40):
        kiosk.voice.again()
        kiosk.qtbot.waitUntil(lambda: kiosk.output.playing)
        kiosk.clock.advance(BLOCK_S - 0.5)
    assert not kiosk.visit.idle.warning
    before = kiosk.output.position
    kiosk.voice.toggle()
    assert (kiosk.voice.paused, kiosk.output.playing) == (True, False)
    kiosk.clock.advance(Idle().seconds + 1)
    assert kiosk.visit.idle.warning
    assert not kiosk.item("listen-strip").isVisible()
    kiosk.visit.idle.touched(finger_down=False)
    kiosk.voice.toggle()
    assert (kiosk.voice.paused, kiosk.output.playing, kiosk.output.position) == (False, True, before)


def test_a_touch_elsewhere_ends_it_one_on_the_controls_does_not(kiosk: Kiosk) -> None:
    """As does another page, and the end of the visit."""
    kiosk.listen()
    kiosk.voice.lifted(CONTROLS.center())
    kiosk.settle()
    assert kiosk.voice.reading
    kiosk.voice.lifted(ELSEWHERE)
    assert kiosk.voice.reading  # the page has the touch first
    kiosk.settle()
    assert (kiosk.voice.reading, kiosk.output.playing) == (False, False)
    kiosk.clock.advance(Idle().seconds + 1)
    assert kiosk.visit.idle.warning
    kiosk.visit.idle.touched(finger_down=False)
    kiosk.listen()
    kiosk.open("home")
    assert (kiosk.voice.reading, kiosk.output.playing) == (False, False)
    kiosk.listen("home")
    output = kiosk.output
    kiosk.stage.app.reset()
    assert not output.playing


def test_listening_again_stops(kiosk: Kiosk) -> None:
    """The bar's own control is a way out too."""
    kiosk.listen()
    kiosk.voice.listen(kiosk.item("host"), CONTROLS, PAGE)
    assert not kiosk.voice.reading


def test_again_repeats_the_block_or_goes_to_the_one_before(kiosk: Kiosk) -> None:
    """The one before where this one has only begun."""
    kiosk.listen()
    kiosk.hear_on(BLOCK_S)
    kiosk.hear_on(2.5)
    kiosk.voice.again()
    assert kiosk.voice._index == 1
    kiosk.qtbot.waitUntil(lambda: kiosk.output.playing)
    kiosk.hear_on(0.5)
    kiosk.voice.again()
    assert kiosk.voice._index == 0
    kiosk.qtbot.waitUntil(lambda: kiosk.output.playing)
    kiosk.voice.again()
    assert kiosk.voice._index == 0


def test_slower_goes_on_at_the_word_that_is_heard(kiosk: Kiosk) -> None:
    """Three paces, the first again after the last; what was heard isn't heard twice."""
    kiosk.listen()
    kiosk.hear_on(BLOCK_S)
    kiosk.hear_on(1.6)
    words = kiosk.voice._blocks[1].words
    heard = max(mark.start for mark in kiosk.output.played[-1].marks if mark.ms <= 1600)
    kiosk.voice.slower()
    kiosk.qtbot.waitUntil(lambda: kiosk.output.playing)
    expected = say(words[heard:], SPEEDS[1], threading.Event())
    assert kiosk.output.played[-1] == expected
    assert not kiosk.voice.slowest
    kiosk.voice.slower()
    assert kiosk.voice.slowest
    kiosk.voice.slower()
    assert (kiosk.voice.slowest, kiosk.voice._speed) == (False, 0)


def test_louder_is_the_visits_volume_and_ends_with_it(kiosk: Kiosk) -> None:
    """Four levels in all, from low again after the loudest; the next visitor finds the default."""
    kiosk.listen()
    assert kiosk.output.volume == VOLUMES["medium"]
    kiosk.voice.louder()
    assert (kiosk.output.volume, kiosk.voice.loudest) == (VOLUMES["high"], True)
    kiosk.voice.louder()
    assert kiosk.output.volume == VOLUMES["low"]
    kiosk.visit.comfort.choose("sound", "off")
    assert kiosk.output.volume == 0
    kiosk.voice.louder()
    assert kiosk.output.volume == VOLUMES["low"]
    kiosk.stage.app.reset()
    kiosk.settle()
    kiosk.open(PAGE)
    kiosk.listen()
    assert kiosk.output.volume == VOLUMES["medium"]


def test_a_recording_takes_the_voices_place(kiosk: Kiosk) -> None:
    """Its blocks are marked at their moments; slower and again work on it; easy texts are read by the voice."""
    spots = kiosk.open(RECORDED)
    assert len(spots) >= 3
    kiosk.listen(RECORDED)
    assert isinstance(kiosk.output.played[0], Path)
    assert kiosk.output.played[0].read_bytes().startswith(b"RIFF")
    kiosk.clock.advance(1.4)
    assert kiosk.voice.box == spots[0].box
    kiosk.clock.advance(0.2)
    assert kiosk.voice.box == spots[1].box
    kiosk.voice.toggle()
    kiosk.clock.advance(5)
    assert kiosk.voice.box == spots[1].box
    kiosk.voice.toggle()
    kiosk.voice.slower()
    assert kiosk.output.speed == SPEEDS[1]
    kiosk.clock.advance(0.9 / SPEEDS[1] + 0.01)
    assert kiosk.voice.box == spots[2].box
    kiosk.voice.again()
    assert (kiosk.voice._index, kiosk.output.position) == (1, 1500)
    kiosk.clock.advance(RECORDED_MS / 1000 / SPEEDS[1])
    assert not kiosk.voice.reading
    assert len(kiosk.output.played) == 1
    kiosk.visit.comfort.readEasy(True)
    kiosk.listen(RECORDED)
    assert isinstance(kiosk.output.played[-1], Sound)


def test_a_film_that_plays_is_paused(kiosk: Kiosk) -> None:
    """Two things at once can't be understood; the film then doesn't end the hold of the voice."""
    kiosk.open("media/film")
    page = kiosk.visit.router.current
    assert isinstance(page, VideoViewModel)
    player = page.player
    player.toggle()
    assert player.playing
    kiosk.listen("media/film")
    assert not player.playing
    kiosk.clock.advance(0.5)
    player.stop()
    assert kiosk.visit.idle._call is None


def test_without_a_voice_there_is_no_control(open_kiosk: Callable[..., "contextmanager[Kiosk]"]) -> None:
    """The bar's third place stays empty, and nothing can begin."""
    with open_kiosk(None) as kiosk:
        kiosk.open(PAGE)
        assert not kiosk.item("bar-listen").isVisible()
        kiosk.voice.listen(kiosk.item("host"), CONTROLS, PAGE)
        assert (kiosk.voice.available, kiosk.voice.reading) == (False, False)


def test_a_voice_that_fails_takes_its_control_away(
    open_kiosk: Callable[..., "contextmanager[Kiosk]"], expect_log: Callable[[str], None]
) -> None:
    """The page stays; nothing is held; the log says why."""

    def fail(text: str, speed: float, cancelled: threading.Event) -> Sound | None:
        raise VoiceError("les données de voix sont abîmées")

    expect_log("no page can be read aloud: les données de voix sont abîmées")
    with open_kiosk(fail) as kiosk:
        kiosk.open(PAGE)
        assert kiosk.item("bar-listen").isVisible()
        kiosk.voice.listen(kiosk.item("host"), CONTROLS, PAGE)
        kiosk.qtbot.waitUntil(lambda: not kiosk.voice.available)
        assert not kiosk.item("bar-listen").isVisible()
        assert kiosk.visit.idle._call is not None


def test_a_sound_that_cannot_be_played_is_told(kiosk: Kiosk, expect_log: Callable[[str], None]) -> None:
    """Qt's words are logged, and the control goes."""
    expect_log("sound can't be played: no such device")
    kiosk.listen()
    kiosk.output.failed.emit("no such device")
    assert (kiosk.voice.available, kiosk.voice.reading) == (False, False)


def test_a_machine_without_the_library_has_no_speaker(
    monkeypatch: pytest.MonkeyPatch, expect_log: Callable[[str], None]
) -> None:
    """The kiosk starts all the same, and says so in its log."""
    assert voice.find_speaker() is not None

    def missing(language: str = "fr") -> tuple[Path, Path]:
        raise VoiceError("Aucune voix.")

    monkeypatch.setattr(voice, "find_library", missing)
    expect_log("Aucune voix\\.")
    assert voice.find_speaker() is None
