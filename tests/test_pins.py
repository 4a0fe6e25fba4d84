"""PINs: what may be one, how they are kept, and that guessing takes longer than anybody has."""

import stat
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import perf_counter

import argon2
import pytest

from kiosk.clock import SimulatedClock
from kiosk.errors import PinError
from kiosk.pins import DELAYS, PinGate, Pins, Role, require_good

STAFF, MEDIATOR, WRONG = "493817", "820461", "111222"
START = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


@dataclass
class Argon2:
    """What stands for argon2 where thousands of tries are made: a hash says its PIN, and each check is counted."""

    reached: int = 0

    def hash(self, pin: str) -> str:
        return f"hash of {pin}"

    def verify(self, hash: str, pin: str) -> bool:
        self.reached += 1
        if hash != f"hash of {pin}":
            raise argon2.exceptions.VerifyMismatchError
        return True


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Argon2:
    """Argon2 without its time, counting."""
    hasher = Argon2()
    monkeypatch.setattr(argon2, "PasswordHasher", lambda **_: hasher)
    return hasher


@pytest.fixture
def state(tmp_path: Path) -> Path:
    """Where the two files lie."""
    return tmp_path / "data" / "state"


@pytest.fixture
def clock() -> SimulatedClock:
    """A clock to wait by."""
    return SimulatedClock(START)


def allowed(seconds: float) -> int:
    """Return how many wrong tries fit into a span: the first two at once, then each after its delay."""
    tries, begins = 0, 0.0
    while begins <= seconds:
        tries += 1
        begins += DELAYS[min(tries, len(DELAYS)) - 1]
    return tries


@pytest.mark.parametrize("pin", ["493817", "820461", "112344", "000123", "493817493817"])
def test_six_to_twelve_digits_are_a_pin(pin: str) -> None:
    """Zeros in front count, and so do digits that come twice."""
    require_good(pin)


@pytest.mark.parametrize("pin", ["", "49381", "4938174938174", "49381a", " 493817", "493817\n", "٤٩٣٨١٧", "4938-17"])
def test_what_is_not_six_to_twelve_digits_is_refused(pin: str) -> None:
    """With a sentence that says what to do."""
    with pytest.raises(PinError, match=r"de 6 à 12 chiffres.*choisissez"):
        require_good(pin)


@pytest.mark.parametrize("pin", ["000000", "121212", "112233", "123123", "123456", "987654", "890123", "01234567"])
def test_what_is_tried_first_is_refused(pin: str) -> None:
    """One to three digits over and over, and rows of digits up or down."""
    with pytest.raises(PinError, match=r"trop facile.*4 chiffres différents"):
        require_good(pin)


def test_a_pin_is_kept_as_an_argon2id_hash_for_this_account_alone(state: Path) -> None:
    """No digit of it is on the disk, another's file mode is mended, and nothing is left aside."""
    pins = Pins(state)
    assert pins.roles() == frozenset()
    pins.set(Role.STAFF, STAFF)
    (state / "pins.part").write_text("left by a power cut")
    pins.set(Role.MEDIATOR, MEDIATOR)
    (file,) = state.iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    kept = file.read_text("utf-8")
    assert kept.count("$argon2id$v=19$m=32768,t=2,p=1$") == 2
    assert STAFF not in kept
    assert MEDIATOR not in kept
    assert (pins.match(STAFF), pins.match(MEDIATOR), pins.match(WRONG)) == (Role.STAFF, Role.MEDIATOR, None)


def test_a_check_takes_little_time_and_more_than_none(state: Path) -> None:
    """About 80 ms on the slowest machine measured; here with room, since others use this machine too."""
    pins = Pins(state)
    pins.set(Role.STAFF, STAFF)
    times = []
    for _ in range(5):
        begun = perf_counter()
        assert pins.match(WRONG) is None
        times.append(perf_counter() - begun)
    assert 0.005 < min(times) < 0.2


@pytest.mark.usefixtures("counted")
def test_the_two_roles_never_have_one_pin(state: Path) -> None:
    """Else a mediator's would open the staff's screen. One's own may be chosen again."""
    pins = Pins(state)
    pins.set(Role.STAFF, STAFF)
    with pytest.raises(PinError, match=r"a déjà ce code.*choisissez-en un autre"):
        pins.set(Role.MEDIATOR, STAFF)
    assert pins.roles() == {Role.STAFF}
    pins.set(Role.STAFF, STAFF)
    pins.set(Role.MEDIATOR, MEDIATOR)
    with pytest.raises(PinError, match="a déjà ce code"):
        pins.set(Role.STAFF, MEDIATOR)


@pytest.mark.usefixtures("counted")
def test_a_pin_can_be_taken_away(state: Path, clock: SimulatedClock) -> None:
    """Without any there is no gate to knock at, also for a kiosk that is already running."""
    pins, gate = Pins(state), PinGate(state, clock)
    assert not gate.is_open()
    pins.set(Role.MEDIATOR, MEDIATOR)
    assert gate.is_open()
    assert gate.check(MEDIATOR) is Role.MEDIATOR
    assert (pins.remove(Role.STAFF), pins.remove(Role.MEDIATOR), pins.remove(Role.MEDIATOR)) == (False, True, False)
    assert not gate.is_open()
    assert gate.check(MEDIATOR) is None


@pytest.mark.parametrize("content", ["", "{", "[]", '{"staff": "$argon2id$v=19$cut"}', '{"boss": "x"}', b"\xff\xfe"])
def test_a_damaged_file_is_a_sentence_and_lets_nobody_in(
    state: Path, clock: SimulatedClock, content: str | bytes, expect_log: Callable[[str], None]
) -> None:
    """For whoever chooses a PIN it says what to do; the kiosk logs it and stays shut."""
    state.mkdir(parents=True)
    (state / "pins.json").write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(PinError, match=r"pins\.json ne peut être lu.*supprimez-le.*kiosk staff pin"):
        Pins(state).match(STAFF)
    expect_log(r"Le fichier des codes .* ne peut être lu.*")
    assert PinGate(state, clock).check(STAFF) is None


@pytest.mark.usefixtures("counted")
def test_a_disk_that_cannot_be_written_is_a_sentence(state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system's reason is in it; the PIN that was there stays."""
    Pins(state).set(Role.STAFF, STAFF)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("kiosk.pins.os.replace", full)
    with pytest.raises(PinError, match=r"n’a pas pu être écrit.*No space left.*vérifiez le disque"):
        Pins(state).set(Role.STAFF, MEDIATOR)
    assert Pins(state).match(STAFF) is Role.STAFF


def test_ten_thousand_tries_reach_argon2_as_often_as_is_allowed(
    state: Path, clock: SimulatedClock, counted: Argon2
) -> None:
    """Two a second for an hour and a half: some twenty are compared, and none of the others tells anything."""
    Pins(state).set(Role.STAFF, STAFF)
    gate = PinGate(state, clock)
    for number in range(10_000):
        pin = STAFF if gate.wait() > 0 else f"{number:06}"
        assert gate.check(pin) is None, "a try that is refused must not be told whether it was right"
        clock.advance(0.5)
    assert counted.reached == allowed(9_999 * 0.5)
    assert counted.reached < 25


def test_ten_thousand_tries_over_restarts_and_a_clock_that_jumps(state: Path, counted: Argon2) -> None:
    """Whoever pulls the plug after every other try, with the clock set back each time, gains nothing."""
    Pins(state).set(Role.STAFF, STAFF)
    tries = 0
    elapsed = 0.0
    while tries < 10_000:
        # a power cut: a new program, whose wall clock is at or before the time of the cut
        clock = SimulatedClock(START + timedelta(seconds=elapsed) - timedelta(hours=tries % 5))
        gate = PinGate(state, clock)
        for _ in range(2):
            assert gate.check(WRONG) is None
            clock.advance(0.5)
            elapsed += 0.5
            tries += 1
    assert counted.reached <= allowed(elapsed)


def test_the_delays_grow_to_five_minutes_and_stay_there(state: Path, clock: SimulatedClock, counted: Argon2) -> None:
    """Two tries are free, since a finger slips; then 5, 15, 60 and 300 seconds, to the second."""
    Pins(state).set(Role.STAFF, STAFF)
    gate = PinGate(state, clock)
    for delay in (0, 0, 5, 15, 60, 300, 300, 300):
        reached = counted.reached
        assert gate.check(WRONG) is None
        assert counted.reached == reached + 1
        assert gate.wait() == delay
        if delay:
            clock.advance(delay - 0.01)
            assert gate.check(STAFF) is None
            assert counted.reached == reached + 1
            clock.advance(0.01)
    assert gate.wait() == 0
    assert gate.check(STAFF) is Role.STAFF


@pytest.mark.usefixtures("counted")
def test_the_right_staff_pin_forgets_the_wrong_ones(state: Path, clock: SimulatedClock) -> None:
    """The next mistakes are the first ones again, also after a restart."""
    Pins(state).set(Role.STAFF, STAFF)
    gate = PinGate(state, clock)
    for _ in range(2):
        gate.check(WRONG)
    assert gate.check(STAFF) is Role.STAFF
    for later in (gate, PinGate(state, clock)):
        assert later.wait() == 0
    later.check(WRONG)
    assert later.wait() == 0


@pytest.mark.usefixtures("counted")
def test_a_mediators_pin_does_not_help_to_guess_the_staffs(state: Path, clock: SimulatedClock) -> None:
    """Given in between, it opens, but what was wrong stays counted."""
    pins = Pins(state)
    pins.set(Role.STAFF, STAFF)
    pins.set(Role.MEDIATOR, MEDIATOR)
    gate = PinGate(state, clock)
    for delay in (0, 0, 5, 15, 60, 300):
        assert gate.check(MEDIATOR) is Role.MEDIATOR
        assert gate.wait() == 0
        assert gate.check(WRONG) is None
        assert gate.wait() == delay
        clock.advance(delay)


@pytest.mark.parametrize("back", [0, 1, 3600, 400 * 24 * 3600], ids=["not", "a second", "an hour", "a year"])
@pytest.mark.usefixtures("counted")
def test_the_delay_survives_a_restart_and_a_clock_set_back(state: Path, clock: SimulatedClock, back: int) -> None:
    """It is never lost, and never longer than it was: a wrong clock locks nobody out for a year."""
    Pins(state).set(Role.STAFF, STAFF)
    gate = PinGate(state, clock)
    for _ in range(5):
        clock.advance(gate.wait())
        gate.check(WRONG)
    assert gate.wait() == 60
    clock.advance(10)
    again = SimulatedClock(clock.now() - timedelta(seconds=back))
    after = PinGate(state, again)
    assert after.wait() == (50 + back if back < 10 else 60)
    again.advance(after.wait())
    assert after.check(WRONG) is None
    assert after.wait() == 300


@pytest.mark.usefixtures("counted")
def test_a_clock_that_jumps_while_the_kiosk_runs_changes_nothing(
    state: Path, clock: SimulatedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Forward or back: the delay is counted in seconds that went by."""
    Pins(state).set(Role.STAFF, STAFF)
    gate = PinGate(state, clock)
    for _ in range(3):
        gate.check(WRONG)
    for jump in (timedelta(days=1), timedelta(days=-1)):
        monkeypatch.setattr(clock, "now", lambda jump=jump: START + jump)
        assert gate.wait() == 5


@pytest.mark.parametrize("content", ["", "{", "[]", '{"failures": null, "until": 0}', '{"failures": 3}'])
@pytest.mark.usefixtures("counted")
def test_a_damaged_count_is_the_longest_delay(state: Path, clock: SimulatedClock, content: str) -> None:
    """Spoiling the file gains nothing; five minutes later staff are let in."""
    Pins(state).set(Role.STAFF, STAFF)
    (state / "pin-tries.json").write_text(content)
    gate = PinGate(state, clock)
    assert gate.wait() == 300
    clock.advance(300)
    assert gate.check(STAFF) is Role.STAFF


@pytest.mark.usefixtures("counted")
def test_a_disk_that_fails_keeps_the_delays_and_lets_staff_in(
    state: Path, clock: SimulatedClock, monkeypatch: pytest.MonkeyPatch, expect_log: Callable[[str], None]
) -> None:
    """Staff must get in to see that the disk is full; wrong tries are counted in memory."""
    Pins(state).set(Role.STAFF, STAFF)
    gate = PinGate(state, clock)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("kiosk.pins._write", full)
    expect_log("wrong PINs are only counted in memory: No space left on device")
    for _ in range(3):
        gate.check(WRONG)
    assert gate.wait() == 5
    clock.advance(5)
    assert gate.check(STAFF) is Role.STAFF


def test_a_try_is_on_the_disk_before_it_is_compared(
    state: Path, clock: SimulatedClock, counted: Argon2, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A power cut in the midst of a check gives no try back."""
    Pins(state).set(Role.STAFF, STAFF)

    def cut(*_: object) -> bool:
        raise KeyboardInterrupt

    monkeypatch.setattr(counted, "verify", cut)
    for _ in range(3):
        with pytest.raises(KeyboardInterrupt):
            PinGate(state, clock).check(STAFF)
    assert PinGate(state, clock).wait() == 5


@pytest.fixture
def hands() -> Iterator[ThreadPoolExecutor]:
    """Several callers at once."""
    with ThreadPoolExecutor(8) as hands:
        yield hands


def test_tries_at_the_same_instant_are_taken_one_by_one(
    state: Path, clock: SimulatedClock, counted: Argon2, hands: ThreadPoolExecutor
) -> None:
    """Eight threads: three reach argon2, then the delay holds for all."""
    Pins(state).set(Role.STAFF, STAFF)
    gate = PinGate(state, clock)
    assert list(hands.map(gate.check, [WRONG] * 80)) == [None] * 80
    assert counted.reached == 3
