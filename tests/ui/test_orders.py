"""One order of reading: what the voice reads, what keys walk through and what a screen reader finds, page by page."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QRectF, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.clock import SimulatedClock
from kiosk.content.reader import Reader
from kiosk.feedback.store import FeedbackStore
from kiosk.routes import Route
from kiosk.settings import Panel, Settings
from kiosk.speech.desk import SpeechDesk
from kiosk.ui.fonts import load_fonts
from kiosk.ui.services import Services
from kiosk.ui.sound import SoundOutput
from kiosk.ui.tour_target import KioskTarget
from kiosk.ui.voice import Speaker
from tests.ui.page_kinds import page_kinds

PROJECT = Path(__file__).resolve().parents[2]
SIZES = {"portrait": (1080, 1920), "landscape": (1920, 1080)}
MOST = 100  # blocks on a page
# Where things stand in another order on a lying panel, and a few more.
OTHERWISE = ("home", "figures", "status", "map", "district/ivry-port", "place/mairie", "fact/repas-44000", "card")


@pytest.fixture
def open_target(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[[tuple[int, int]], KioskTarget]]:
    """open_target(size) shows the kiosk with a voice that nobody hears; the tree of accessibles is made."""
    load_fonts()
    QAccessible.setActive(True)
    clock = SimulatedClock()
    closing: list[Callable[[], None]] = []

    def open_target(size: tuple[int, int]) -> KioskTarget:
        reader = Reader.open(PROJECT)
        store = FeedbackStore.open(tmp_path / "data", clock)
        desk = SpeechDesk(lambda text, speed, cancelled: None)
        speaker = Speaker(desk, SoundOutput)
        services = Services(reader, store, Settings(panel=Panel(resolution=size)), clock, voice=speaker)
        target = KioskTarget(services, clock, size)
        qtbot.waitUntil(target.window.isActive)
        closing.extend([desk.close, target.close, store.close, reader.close])
        return target

    yield open_target
    for close in closing:
        close()
    QAccessible.setActive(False)


def open_page(target: KioskTarget, address: str) -> None:
    """Bring a page to rest."""
    next(target.views(Route.parse(address)))
    while target.busy():
        QCoreApplication.processEvents()
    target.window.grabWindow()


def spoken(target: KioskTarget) -> list[tuple[str, QRectF]]:
    """Return what the voice reads of the page: said words, and where they stand."""
    voice = target._visit.voice
    host = target._item("host")
    assert host is not None
    voice.listen(host, QRectF(), str(target._router.route))
    read = [(block.words, block.box) for block in voice._blocks]
    voice.stop()
    return read


def walked(target: KioskTarget) -> list[QQuickItem]:
    """Go once round the screen by keys; returns what was marked."""
    items: list[QQuickItem] = []
    for _ in range(MOST):
        QTest.keyClick(target.window, Qt.Key.Key_Right)
        here = target._visit.keys._here
        assert here is not None
        if here.item in items:
            assert here.item is items[0]
            return items
        items.append(here.item)
    raise AssertionError(f"there is no end to {target._router.route}")


def found(accessible: QAccessibleInterface) -> Iterator[QObject]:
    """Yield each object below an accessible that a screen reader is shown, in its order."""
    for number in range(accessible.childCount()):
        child = accessible.child(number)
        if child is not None and not child.state().invisible:
            yield child.object()
            yield from found(child)


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_voice_keys_and_screen_reader_go_the_same_way(
    open_target: Callable[[tuple[int, int]], KioskTarget], repository_kinds: list[str], size: tuple[int, int]
) -> None:
    """Every kind of page: keys walk through the voice's blocks and the bar, the tree holds them in that order."""
    target = open_target(size)
    wrong = []
    for address in repository_kinds if size == SIZES["portrait"] else OTHERWISE:
        open_page(target, address)
        items = walked(target)  # first, since the first key puts a keyboard away
        read = spoken(target)
        boxes = [item.mapRectToScene(QRectF(0, 0, item.width(), item.height())) for item in items]
        if [box for _, box in read] != [box for box in boxes if box in [b for _, b in read]]:
            wrong.append(f"{address}: the voice reads {[words for words, _ in read]}")
        if len(items) - len(read) != len([item for item in items if item.objectName().startswith("bar-")]):
            wrong.append(f"{address}: keys walk through {len(items)}, the voice reads {len(read)}")
        objects = list(found(QAccessible.queryAccessibleInterface(target.window)))
        places = [objects.index(item) if item in objects else -1 for item in items]
        if -1 in places or places != sorted(places):
            wrong.append(f"{address}: in the tree they stand at {places}")
    assert wrong == []


@pytest.fixture
def repository_kinds() -> list[str]:
    """One address of each kind of page of the repository's edition."""
    with Reader.open(PROJECT) as reader:
        return page_kinds(reader)
