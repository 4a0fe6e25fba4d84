"""The staff's first page and the kiosk's state: in one look what waits, how the kiosk is, what to do next."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kiosk.clock import SimulatedClock
from kiosk.feedback.review import State
from kiosk.feedback.store import FeedbackStore
from kiosk.health.checkup import checkup
from kiosk.health.lines import Light, Line, Part
from kiosk.routes import Route
from kiosk.ui.staff_desk import StaffDesk
from kiosk.ui.viewmodels.staff_health import StaffHealthViewModel
from kiosk.ui.viewmodels.staff_home import PARTS, StaffHomeViewModel
from tests.ui.viewmodels.staff import AFTERNOON, HALF_DAY, at_rest, leave_cards, staff_of

FINE = (Line(Part.DATA, Light.GREEN, "bien"),)
FAULTS = (*FINE, Line(Part.SOUND, Light.ORANGE, "à voir"), Line(Part.SCREEN, Light.RED, "à faire"))


@pytest.fixture
def lines(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Line, ...]]:
    """What the doctor finds: the first of these."""
    found = [FINE]
    monkeypatch.setattr(StaffDesk, "check", lambda desk, machine: found[0])
    return found


@pytest.fixture
def home(desk: StaffDesk, owner: QObject, qtbot: QtBot):
    """home() opens the page and waits until it has looked at everything."""

    def open_page() -> StaffHomeViewModel:
        page = StaffHomeViewModel(Route("staff"), desk, owner)
        at_rest(qtbot, page)
        return page

    return open_page


def test_what_to_do_next_from_the_gravest_to_nothing(
    home, lines: list[tuple[Line, ...]], desk: StaffDesk, cards: FeedbackStore, clock: SimulatedClock
) -> None:
    """A season's order of work: see to the kiosk, write what is closed, read, export, look, rest."""
    page = home()
    assert (page.next, page.nextRoute, page.waiting, page.light, page.lots) == ("nothing", "", -1, "fine", 0)
    leave_cards(cards)
    assert home().waiting == -1  # a half-day that goes on isn't told
    clock.advance(HALF_DAY)
    page = home()
    assert (page.next, page.nextRoute) == ("review", "staff?part=texts")
    assert (page.waiting, page.unread, page.marked) == (6, 6, 1)
    with staff_of(desk) as staff:
        for text in staff.texts_to_review(AFTERNOON, 5):
            staff.write_text(replace(text, state=State.CLEAR))
    assert (home().next, home().nextRoute) == ("export", "staff?part=export")
    with staff_of(desk) as staff:
        staff.close_lot("lot-a", AFTERNOON, 5)
    page = home()
    assert (page.next, page.unwritten, page.lastCards) == ("write", 1, 6)
    assert (page.lastDate, page.lastHalf) == ("22 novembre 2026", "après-midi")
    lines[0] = FAULTS
    page = home()
    assert (page.next, page.nextRoute, page.light, page.faults) == ("repair", "staff?part=health", "repair", 2)
    with staff_of(desk) as staff:
        staff.mark_written("lot-a")
    lines[0] = FAULTS[:2]
    assert (home().next, home().light) == ("look", "watch")


def test_a_door_to_each_part(home, lines: list[tuple[Line, ...]]) -> None:
    """In the order of a visit's work."""
    assert [row.route for row in home().doors.rows] == [f"staff?part={part}" for part in PARTS]


def test_cards_that_cannot_be_read_are_said(home, lines: list[tuple[Line, ...]], desk: StaffDesk, cards) -> None:
    """The page stands, with the sentence."""
    cards.close()
    for file in desk.places.data.glob("feedback.db*"):
        file.unlink()
    assert "ne contient aucun avis" in home().error


def test_the_gravest_lines_come_first(
    desk: StaffDesk, owner: QObject, qtbot: QtBot, lines: list[tuple[Line, ...]]
) -> None:
    """What is to be done stands on top, in the doctor's words; looked at again, it is as it is then."""
    lines[0] = FAULTS
    page = StaffHealthViewModel(Route.of("staff", part="health"), desk, owner)
    at_rest(qtbot, page)
    assert [row.light for row in page.lines.rows.rows] == ["repair", "watch", "fine"]
    assert page.lines.rows.rows[0].sentence == "à faire"
    assert (page.light, page.red, page.orange) == ("repair", 1, 1)
    lines[0] = FINE
    page.look()
    at_rest(qtbot, page)
    assert (page.light, page.red, page.lines.total) == ("fine", 0, 1)


def test_the_lines_are_the_doctor_s(desk: StaffDesk, owner: QObject, qtbot: QtBot) -> None:
    """The same as `kiosk doctor` finds of this folder and machine; the voice is that of the kiosk, here none."""
    page = StaffHealthViewModel(Route.of("staff", part="health"), desk, owner)
    at_rest(qtbot, page)
    page.lines.setRoom(50, 50, 50)
    shown = {(row.part, row.sentence) for row in page.lines.rows.rows if row.part != "voice"}
    doctor = checkup(desk.places, desk.look(), clock=desk.clock, render=desk._say)
    assert shown == {(line.part.value, line.sentence) for line in doctor if line.part is not Part.VOICE}
