"""Écouter by touch, with the real voice and the real output: a page is read, and the visitor acts in between."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF

from kiosk.content.build import build_edition
from kiosk.content.reader import Reader
from kiosk.settings import Idle, Panel
from kiosk.ui.measures.page import read_letterings
from kiosk.ui.measures.scene import Scene, read_scene
from kiosk.ui.measures.texts import cut_texts
from kiosk.ui.measures.touch import close_targets, small_targets
from kiosk.ui.voice import Speaker, find_speaker
from tests.journeys.conftest import OpenKiosk
from tests.journeys.visitor import Visitor

WORKSHOP = Path(__file__).resolve().parents[1] / "data" / "workshop"
SPOKEN = '[[spoken]]\nwritten = "€"\nsaid = "euros"\n'
PAGE = "councillor/maire-essai"


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    """The small edition, with one way to say things."""
    folder = tmp_path_factory.mktemp("listen")
    workshop = Path(shutil.copytree(WORKSHOP, folder / "workshop"))
    (workshop / "sources" / "spoken.toml").write_text(SPOKEN, "utf-8")
    build_edition(workshop, folder / "edition")
    with Reader.open(folder / "edition") as reader:
        yield reader


@pytest.fixture(scope="module")
def speaker() -> Iterator[Speaker]:
    """The kiosk's own voice; one for the whole process."""
    found = find_speaker()
    assert found is not None
    yield found
    found.desk.close()


@pytest.fixture
def guest(open_kiosk: OpenKiosk, shown: Reader, speaker: Speaker) -> Visitor:
    """A visitor in front of that edition, on a kiosk that can read it."""
    return open_kiosk(shown, speaker)


def sounds(guest: Visitor) -> bool:
    """Tell whether the voice is heard."""
    output = guest.visit.voice._output
    return output is not None and output.position > 0


def test_a_page_is_read_aloud(guest: Visitor) -> None:
    """Its first block is framed and heard, then the next; one can pause, hear it again, slower, louder, and stop."""
    guest.opens(PAGE)
    assert guest.find("listen-strip") is None
    guest.touch("bar-listen")
    guest.see("Pause", "Encore", "Moins vite", "Plus fort", "Arrêter")
    guest.until(lambda: sounds(guest), "the first sound")
    first = guest.area(guest.item("reading-mark"))
    guest.until(lambda: guest.area(guest.item("reading-mark")) != first, "the second block")
    guest.clock.advance(Idle().seconds * 2)
    assert not guest.visit.idle.warning
    guest.touch("listen-pause")
    guest.see("Reprendre")
    guest.touch("listen-pause")
    guest.touch("listen-slower")
    guest.touch("listen-slower")
    guest.see("Plus vite")
    guest.touch("listen-louder")
    guest.see("Moins fort")
    guest.touch("listen-again")
    guest.until(lambda: sounds(guest), "the block again")
    guest.is_at(PAGE)
    guest.touch("listen-stop")
    assert guest.find("listen-strip") is None
    assert guest.find("reading-mark") is None


def test_a_touch_on_the_page_acts_and_ends_the_reading(guest: Visitor) -> None:
    """Though the page has risen above the controls and sinks back: the door that was touched opens."""
    guest.opens("home")
    guest.touch("bar-listen")
    voice = guest.visit.voice
    voice._read(len(voice._blocks) - 1)
    voice.changed.emit()
    guest.frame()
    host = guest.item("host")
    assert guest.area(host).top() < 0
    door = guest.area(guest.item("door-room/council"))
    assert door.top() > 0
    guest.touch_at(QPointF(door.center().x(), door.top() + 12))  # from where the door sinks away under the finger
    guest.is_at("room/council")
    assert not guest.visit.voice.reading
    assert guest.area(host).top() == 0


def test_a_touch_on_bare_ground_ends_the_reading(guest: Visitor) -> None:
    """The visitor has had enough and touches anywhere; between two controls isn't anywhere."""
    guest.opens(PAGE)
    guest.touch("bar-listen")
    strip = guest.area(guest.item("listen-strip"))
    guest.touch_at(QPointF(strip.left() + 4, strip.center().y()))
    assert guest.visit.voice.reading
    guest.touch_at(QPointF(4, 4))
    guest.is_at(PAGE)
    assert not guest.visit.voice.reading
    assert guest.find("listen-strip") is None


def test_nobody_hears_what_another_visitor_began(guest: Visitor) -> None:
    """The end of a visit is silent, and the next one has the default volume."""
    guest.opens(PAGE)
    guest.touch("bar-listen")
    guest.touch("listen-louder")
    guest.until(lambda: sounds(guest), "the first sound")
    output = guest.visit.voice._output
    assert output is not None
    player = output._player
    assert player is not None
    assert player.isPlaying()
    states = []
    player.playingChanged.connect(states.append)
    guest.stage.app.reset()
    assert states[-1:] == [False]
    guest.settle()
    assert guest.visit.comfort.chosen["sound"] == "medium"
    assert not guest.visit.voice.reading


@pytest.mark.parametrize("text", ["100", "200"])
def test_the_controls_are_as_large_as_all_others(guest: Visitor, text: str) -> None:
    """At least 20 mm, 3 mm apart, their words whole, whatever the size of text."""
    guest.opens(PAGE)
    guest.visit.comfort.choose("text", text)
    guest.settle()
    guest.touch("bar-listen")
    strip = guest.area(guest.item("listen-strip"))
    scene = read_scene(guest.window, Panel(resolution=(guest.window.width(), guest.window.height())).px_per_mm)
    inside = Scene(tuple(i for i in scene.items if strip.contains(i.box)), scene.window, scene.px_per_mm)
    assert len(inside.targets) == 5
    found = [*small_targets(inside), *close_targets(inside), *cut_texts(read_letterings(inside))]
    assert found == []
