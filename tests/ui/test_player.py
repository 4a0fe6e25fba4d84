"""A film's player: plays when asked, holds the idle watch while it plays, shows the subtitle of the moment."""

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtGui import QGuiApplication

from kiosk.clock import SimulatedClock
from kiosk.content.subjects.media_kinds import Cue
from kiosk.settings import Idle
from kiosk.ui.idle import IdleWatch
from kiosk.ui.player import Player

CUES = (Cue(0, 600, "D’abord"), Cue(700, 1200, "Puis"))


@pytest.fixture
def clock() -> SimulatedClock:
    """The clock of the visit."""
    return SimulatedClock()


@pytest.fixture
def watch(qapp: QGuiApplication, clock: SimulatedClock) -> Iterator[IdleWatch]:
    """The watch of a visit that has begun."""
    watch = IdleWatch(clock, Idle())
    watch.arm(True)
    yield watch
    watch.stop()
    shiboken6.delete(watch)


@pytest.fixture
def player(watch: IdleWatch) -> Iterator[Player]:
    """A film in that visit."""
    player = Player(CUES, watch.hold)
    yield player
    shiboken6.delete(player)


def test_a_film_waits_until_it_is_asked_for(player: Player) -> None:
    """It never begins by itself, and shows no subtitle before."""
    player.at(0, 1200)
    assert (player.playing, player.caption) == (False, "")
    player.toggle()
    assert (player.playing, player.caption) == (True, "D’abord")


def test_a_film_that_plays_holds_the_idle_watch(player: Player, watch: IdleWatch, clock: SimulatedClock) -> None:
    """While it plays nobody is idle; paused, left or at its end, the time runs again from the beginning."""
    for leave in (player.toggle, player.stop, player.end, player.fail):
        player.toggle()
        clock.advance(10_000)
        assert not watch.warning
        leave()
        clock.advance(Idle().seconds - 1)
        assert not watch.warning
        clock.advance(1)
        assert watch.warning
        watch.touched(finger_down=True)
        watch.touched(finger_down=False)


def test_a_touch_does_not_end_the_hold(player: Player, watch: IdleWatch, clock: SimulatedClock) -> None:
    """Who touches the film while it plays isn't asked whether they are still there."""
    player.toggle()
    watch.touched(finger_down=True)
    watch.touched(finger_down=False)
    clock.advance(10_000)
    assert not watch.warning


def test_subtitles_follow_the_film(player: Player) -> None:
    """One at a time, none between two, none where they are hidden; paused, the one of the moment stays."""
    player.toggle()
    shown = []
    for position in (0, 599, 600, 700, 1199, 1200):
        player.at(position, 1500)
        shown.append(player.caption)
    assert shown == ["D’abord", "D’abord", "", "Puis", "Puis", ""]
    player.at(800, 1500)
    player.toggle()
    assert player.caption == "Puis"
    player.toggleSubtitles()
    assert player.caption == ""


def test_back_and_again(player: Player) -> None:
    """Ten seconds back, never before the beginning; at the end the film begins anew."""
    sought: list[int] = []
    player.sought.connect(sought.append)
    player.at(15_000, 30_000)
    player.goBack()
    player.at(3_000, 30_000)
    player.goBack()
    player.at(30_000, 30_000)
    player.end()
    player.toggle()
    assert sought == [5_000, 0, 0]
    assert (player.playing, player.ended, player.position) == (True, False, 0)


def test_a_film_that_cannot_be_played_says_so(player: Player) -> None:
    """And doesn't play."""
    player.toggle()
    player.fail()
    assert (player.playing, player.failed) == (False, True)
