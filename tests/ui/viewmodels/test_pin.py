"""The keypad: digits that nothing repeats, one try at a time, and a page that never stands still."""

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from pytestqt.qtbot import QtBot

from kiosk.clock import SimulatedClock
from kiosk.content.reader import Reader
from kiosk.pins import Role
from kiosk.routes import Route
from kiosk.ui.viewmodels.about import AboutViewModel
from kiosk.ui.viewmodels.pin import PinViewModel

STAFF = "493817"


class Gate:
    """Stands for the gate: lets STAFF in, makes all others wait, and answers when it may."""

    def __init__(self, clock: SimulatedClock) -> None:
        self.clock = clock
        self.tried: list[str] = []
        self.threads: set[int] = set()
        self.may_answer = threading.Event()
        self.may_answer.set()
        self.free_at = 0.0
        self.delay = 5.0
        self.bug: Exception | None = None
        self.anybody = True

    def is_open(self) -> bool:
        return self.anybody

    def wait(self) -> float:
        return max(0.0, self.free_at - self.clock.monotonic())

    def check(self, pin: str) -> Role | None:
        self.tried.append(pin)
        self.threads.add(threading.get_ident())
        assert self.may_answer.wait(5)
        if self.bug is not None:
            raise self.bug
        if pin == STAFF:
            return Role.STAFF
        self.free_at = self.clock.monotonic() + self.delay
        return None


@pytest.fixture
def gate(clock: SimulatedClock) -> Gate:
    """A gate that answers at once."""
    return Gate(clock)


@pytest.fixture
def keypad(gate: Gate, clock: SimulatedClock, owner: QObject) -> Iterator[PinViewModel]:
    """A keypad before the gate; it is left at the end, as a page is."""
    keypad = PinViewModel(Route("pin"), gate, clock, owner)
    yield keypad
    gate.may_answer.set()
    keypad.stop()


def compose(keypad: PinViewModel, pin: str) -> None:
    """Type a PIN."""
    for digit in pin:
        keypad.press(digit)


def submit(qtbot: QtBot, keypad: PinViewModel, pin: str) -> None:
    """Try a PIN and wait for the answer."""
    compose(keypad, pin)
    keypad.submit()
    qtbot.waitUntil(lambda: not keypad.checking)


def test_a_try_needs_six_digits(keypad: PinViewModel, gate: Gate) -> None:
    """The last one can be taken back; there are twelve at most, and nothing is tried before it is asked for."""
    compose(keypad, "49381")
    assert (keypad.digits, keypad.ready) == (5, False)
    keypad.submit()
    keypad.press("7")
    assert (keypad.digits, keypad.ready) == (6, True)
    keypad.erase()
    assert (keypad.digits, keypad.ready) == (5, False)
    compose(keypad, "1" * 20)
    assert keypad.digits == 12
    for _ in range(20):
        keypad.erase()
    assert (keypad.digits, gate.tried) == (0, [])


def test_the_right_pin_lets_in_once(keypad: PinViewModel, qtbot: QtBot) -> None:
    """It says whose it is, and the digits are gone."""
    admitted: list[Role] = []
    keypad.admitted.connect(admitted.append)
    submit(qtbot, keypad, STAFF)
    assert (admitted, keypad.digits, keypad.wrong) == ([Role.STAFF], 0, False)


def test_a_wrong_pin_counts_down_to_the_next_try(
    keypad: PinViewModel, gate: Gate, clock: SimulatedClock, qtbot: QtBot
) -> None:
    """Second by second; one may compose the next meanwhile, but not try it."""
    submit(qtbot, keypad, "111222")
    assert (keypad.wrong, keypad.secondsLeft, keypad.digits) == (True, 5, 0)
    seen: list[int] = []
    keypad.changed.connect(lambda: seen.append(int(keypad.secondsLeft)))
    compose(keypad, STAFF)
    assert (keypad.wrong, keypad.ready) == (False, False)
    keypad.submit()
    assert gate.tried == ["111222"]
    seen.clear()
    for _ in range(10):
        clock.advance(0.5)
    assert seen == [4, 3, 2, 1, 0]
    assert keypad.ready
    submit(qtbot, keypad, "")
    assert gate.tried == ["111222", STAFF]


def test_a_delay_that_runs_is_there_when_the_page_opens(gate: Gate, clock: SimulatedClock, owner: QObject) -> None:
    """It is the kiosk's, not the page's: going away and coming back changes nothing."""
    gate.free_at = 42.5
    keypad = PinViewModel(Route("pin"), gate, clock, owner)
    assert (keypad.secondsLeft, keypad.wrong) == (43, False)
    clock.advance(0.5)
    assert keypad.secondsLeft == 42
    keypad.stop()
    clock.advance(10)


def test_the_page_does_not_stand_still_while_argon2_works(keypad: PinViewModel, gate: Gate, qtbot: QtBot) -> None:
    """The check runs in a thread of its own; keys and a second try wait for its answer."""
    gate.may_answer.clear()
    compose(keypad, STAFF)
    keypad.submit()
    assert (keypad.checking, keypad.ready, keypad.digits) == (True, False, 0)
    compose(keypad, "111222")
    keypad.submit()
    assert keypad.digits == 0
    gate.may_answer.set()
    qtbot.waitUntil(lambda: not keypad.checking)
    assert gate.tried == [STAFF]
    assert threading.get_ident() not in gate.threads


def test_whoever_has_left_is_not_let_in(keypad: PinViewModel, gate: Gate) -> None:
    """The answer comes after the page was left: the next visitor must not stand in the staff's screen."""
    admitted: list[Role] = []
    keypad.admitted.connect(admitted.append)
    compose(keypad, STAFF)
    keypad.submit()
    keypad.stop()
    QCoreApplication.processEvents()
    assert gate.tried == [STAFF]
    assert admitted == []


def test_a_bug_in_the_check_is_not_swallowed(keypad: PinViewModel, gate: Gate, qtbot: QtBot) -> None:
    """It is raised where the page takes the answer, and ends the visit like any other."""
    gate.bug = RuntimeError("broken")
    with qtbot.captureExceptions() as caught:
        submit(qtbot, keypad, STAFF)
    assert [kind for kind, *_ in caught] == [RuntimeError]


def test_qml_never_sees_the_digits(keypad: PinViewModel) -> None:
    """Nothing that a page can read holds them."""
    compose(keypad, STAFF)
    meta = keypad.metaObject()
    read = [str(meta.property(index).read(keypad)) for index in range(meta.propertyCount())]
    assert "6" in read
    assert not any(STAFF in value for value in read)
    assert keypad.state() == {}


Hold = Callable[[float], bool]


@pytest.fixture
def hold(reader: Reader, clock: SimulatedClock, gate: Gate, owner: QObject) -> Hold:
    """hold(5.0) holds the edition's line of À propos so long; tells whether the keypad opens."""
    about = AboutViewModel(Route("about"), reader, clock, gate, owner)

    def hold(seconds: float) -> bool:
        about.hold()
        clock.advance(seconds)
        return bool(about.letGo())

    return hold


@pytest.mark.parametrize(
    ("seconds", "opens"), [(0, False), (0.3, False), (4.9, False), (5, True), (14.9, True), (15.1, False), (600, False)]
)
def test_the_gesture_takes_five_seconds_and_no_more_than_fifteen(hold: Hold, seconds: float, opens: bool) -> None:
    """Neither a touch, nor a hand that rests on the glass."""
    assert hold(seconds) is opens


def test_two_short_touches_are_no_long_one(hold: Hold, clock: SimulatedClock) -> None:
    """The time between them doesn't count."""
    assert not hold(1)
    clock.advance(5)
    assert not hold(1)


def test_without_a_pin_the_gesture_does_nothing(hold: Hold, gate: Gate) -> None:
    """No PIN, no staff screen: not even a keypad."""
    gate.anybody = False
    assert not hold(6)


def test_a_finger_that_was_never_down_opens_nothing(
    reader: Reader, clock: SimulatedClock, gate: Gate, owner: QObject
) -> None:
    """The clock of a kiosk that has just started is young."""
    about = AboutViewModel(Route("about"), reader, clock, gate, owner)
    assert not about.letGo()
    clock.advance(7)
    assert not about.letGo()
