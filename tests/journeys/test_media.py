"""Pictures, galleries, comparisons and videos by touch, upright and lying, on an edition with test media."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk import paths
from kiosk.content.build import build_edition
from kiosk.content.reader import Reader
from kiosk.settings import Idle
from tests.journeys.conftest import OpenKiosk
from tests.journeys.visitor import FIRST, SECOND, Visitor
from tests.media_workshop import COLOURS, media_workshop, record_film


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory, qapp: QGuiApplication) -> Path:
    """The small edition with media of every kind and a film that plays."""
    folder = tmp_path_factory.mktemp("media")
    workshop = media_workshop(folder)
    film = workshop / "originals" / "videos" / "film.mp4"
    film.unlink()
    record_film(film)
    build_edition(workshop, folder / "edition")
    return folder / "edition"


@pytest.fixture(scope="module")
def shown(edition: Path) -> Iterator[Reader]:
    """That edition, open."""
    with Reader.open(edition) as reader:
        yield reader


@pytest.fixture
def guest(open_kiosk: OpenKiosk, shown: Reader) -> Visitor:
    """A visitor in front of that edition."""
    return open_kiosk(shown)


def colour_at(guest: Visitor, point: QPoint) -> str:
    """Return the colour of a point of the glass."""
    return guest.picture().pixelColor(point).name()


def near(colour: str, wanted: str) -> bool:
    """Whether two colours differ by what a film's coding changes."""
    one, other = QColor(colour), QColor(wanted)
    return all(abs(a - b) < 40 for a, b in zip(one.getRgb(), other.getRgb(), strict=True))


def images(guest: Visitor) -> list[QQuickItem]:
    """Return the pictures on screen."""
    return [item for item in guest.items() if item.inherits("QQuickImage") and item.property("source").toString()]


def test_a_gallery_opens_from_its_fact_and_turns(guest: Visitor) -> None:
    """The slot has a verb and the credit; next and previous turn; back from elsewhere finds the picture."""
    guest.opens("fact/agents")
    guest.see("Voir la galerie", "Photo : atelier d’essai")
    guest.touch("slot-media/promenade")
    guest.is_at("media/promenade")
    guest.see("Une promenade d’essai", "Le quai d’essai", "1 sur 3")
    assert guest.find("picture-previous") is None
    guest.touch("picture-next")
    guest.touch("picture-next")
    guest.see("Le quai après", "3 sur 3")
    assert guest.find("picture-next") is None
    guest.touch("picture-previous")
    guest.see("Le quai avant", "Archives d’essai", "2 sur 3")
    guest.touch("bar-card")
    guest.touch("bar-back")
    guest.see("2 sur 3")
    guest.touch("bar-back")
    guest.is_at("fact/agents")


def test_a_picture_is_seen_closer_by_buttons(guest: Visitor) -> None:
    """Larger, moved to each side and no further than its edge, smaller: single touches do all that fingers do."""
    guest.opens("media/quai")
    view = guest.item("view")
    assert guest.find("zoom-out") is None
    assert guest.names("move-") == []
    for _ in range(2):
        guest.touch("zoom-in")
    assert view.property("zoom") == pytest.approx(1.6**2)
    while guest.find("zoom-in"):
        guest.touch("zoom-in")
    assert view.property("zoom") == 4
    for name, axis, sign in (
        ("move-left", "shiftX", 1),
        ("move-right", "shiftX", -1),
        ("move-up", "shiftY", 1),
        ("move-down", "shiftY", -1),
    ):
        for _ in range(11):  # 0.3 of the view at a time, over three views
            guest.touch(name)
        picture = guest.item("picture")
        reach = (picture.width() - view.width(), picture.height() - view.height())[axis == "shiftY"] / 2
        assert sign * view.property(axis) == pytest.approx(reach)
    while guest.find("zoom-out"):
        guest.touch("zoom-out")
    assert (view.property("zoom"), view.property("shiftX"), view.property("shiftY")) == (1, 0, 0)


def test_a_picture_is_seen_closer_by_fingers(guest: Visitor) -> None:
    """Two fingers apart make it larger, one finger then moves it."""
    guest.opens("media/quai")
    view = guest.item("view")
    middle = guest.area(view).center().toPoint()
    step = QPoint(40, 0)
    guest.press(middle - step, FIRST)
    guest.press(middle + step, SECOND)
    for n in range(2, 8):  # both in one event, as a panel tells of them
        touch = QTest.touchEvent(guest.window, guest.glass)
        touch.move(FIRST, middle - n * step, guest.window).move(SECOND, middle + n * step, guest.window).commit()
        guest.frame()
    guest.release(middle - 7 * step, FIRST)
    guest.release(middle + 7 * step, SECOND)
    guest.settle()
    assert view.property("zoom") == pytest.approx(3.5, abs=0.5)
    before = view.property("shiftX")
    guest.press(middle)
    for n in range(1, 5):
        guest.move(middle + n * step)
    guest.release(middle + 4 * step)
    guest.settle()
    assert view.property("shiftX") > before + 30
    guest.is_at("media/quai")


def test_before_and_after_by_buttons_and_by_finger(guest: Visitor) -> None:
    """Each picture whole at a touch; the line goes where a finger moves it, or touches."""
    guest.opens("fact/accueil")
    guest.touch("slot-media/quai-change")
    guest.see("Avant", "Après", "Archives d’essai")
    area = guest.area(guest.item("after"))
    left = QPoint(round(area.left() + area.width() * 0.2), round(area.top() + area.height() * 0.7))
    right = QPoint(round(area.left() + area.width() * 0.8), left.y())
    grey, green = "#777777", "#2f8f4e"
    assert (colour_at(guest, left), colour_at(guest, right)) == (grey, green)
    guest.touch("show-before")
    assert (colour_at(guest, left), colour_at(guest, right)) == (grey, grey)
    guest.touch("show-after")
    assert (colour_at(guest, left), colour_at(guest, right)) == (green, green)
    guest.touch("show-both")
    start = area.center().toPoint()
    guest.press(start)
    guest.move(start - QPoint(60, 0))
    guest.move(left - QPoint(40, 0))
    assert guest.item("view").property("split") < 0.25
    guest.release(left - QPoint(40, 0))
    guest.settle()
    assert colour_at(guest, left) == green
    guest.touch_at(right + QPoint(40, 0))
    assert colour_at(guest, right) == grey


def test_a_video_plays_when_asked_with_its_subtitles(guest: Visitor) -> None:
    """It waits on its poster; plays in colour with subtitles; ends; its words are to be read; nothing plays on."""
    guest.opens("section/proteger")
    guest.see("Voir la vidéo")
    guest.touch("slot-media/film")
    guest.is_at("media/film")
    assert guest.find("poster") is not None
    assert guest.item("video-play").property("name") == "Lire la vidéo"
    guest.until(lambda: guest.sees("0:00 sur 0:01"), "the film’s length")
    guest.touch("video-play")
    guest.until(lambda: guest.sees("D’abord, tout est rouge."), "the first subtitle")
    middle = guest.area(guest.item("film")).center().toPoint()
    guest.until(lambda: near(colour_at(guest, middle), COLOURS[0]), "the film’s first half")
    guest.until(lambda: guest.sees("Puis tout est bleu, comme le fleuve."), "the second subtitle")
    guest.until(lambda: near(colour_at(guest, middle), COLOURS[1]), "the film’s second half")
    guest.until(lambda: guest.item("video-play").property("name") == "Revoir la vidéo", "its end")
    guest.touch("video-transcript")
    guest.is_at("media/film?part=transcript")
    guest.see("Transcription", "Zoé dit : « D’abord, tout est rouge. »")
    guest.touch("bar-back")
    guest.is_at("media/film")


def test_a_video_pauses_at_any_time_and_holds_the_visit_while_it_plays(guest: Visitor) -> None:
    """Playing, nobody is asked whether they are there; paused, they are. Subtitles can be hidden."""
    guest.opens("media/film")
    guest.touch("video-subtitles")
    guest.touch("video-play")
    guest.clock.advance(Idle().seconds * 2)
    assert not guest.visit.idle.warning
    guest.until(lambda: guest.page.player.position > 0, "the film’s beginning")
    film = next(c for c in guest.item("film").children() if c.inherits("QMediaPlayer"))
    assert film.property("playing") is True
    guest.touch("video-play")
    assert film.property("playing") is False
    assert guest.item("video-play").property("name") in ("Lire la vidéo", "Revoir la vidéo")
    assert guest.find("subtitle") is None
    guest.clock.advance(Idle().seconds)
    assert guest.visit.idle.warning


def test_pictures_are_loaded_at_the_size_they_are_shown(guest: Visitor) -> None:
    """Slots read their picture small, and nothing is kept in memory after its page."""
    for address, most in (("fact/agents", 2000), ("media/promenade", 2160), ("media/quai-change", 2000)):
        guest.opens(address)
        found = images(guest)
        assert found
        for image in found:
            size = image.property("sourceSize")
            assert image.property("cache") is False
            assert 0 < max(size.width(), size.height()) <= most


def test_no_picture_is_kept_for_the_next_visit() -> None:
    """Every picture of every page stays out of Qt's cache, which outlives a visit and can't be asked what it holds."""
    files = {file.name: file.read_text("utf-8") for file in paths.QML.rglob("*.qml")}
    pictures = {
        name: len(re.findall(r"(?:^|[^A-Za-z])(?:Animated|Border)?Image \{", text)) for name, text in files.items()
    }
    assert sum(pictures.values()) >= 6
    assert [name for name, count in pictures.items() if files[name].count("cache: false") != count] == []


def test_without_media_there_is_no_slot(guest: Visitor) -> None:
    """No picture: no grey box, and the poster keeps its room."""
    guest.opens("section/seniors")
    assert guest.names("slot-") == []
    assert images(guest) == []


def test_the_tour_finds_nothing_on_media(edition: Path, tmp_path: Path) -> None:
    """Every page with media and every medium, in both orientations."""
    pages = ("fact/agents", "fact/accueil", "fact/repas-prix", "section/proteger", "media/quai", "media/promenade")
    pages += ("media/quai-change", "media/film", "media/film?part=transcript")
    at = [word for page in pages for word in ("--at", page)]
    done = subprocess.run(
        [sys.executable, "-m", "kiosk.cli.main", "tour", "--edition", str(edition), "--out", str(tmp_path), *at],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
