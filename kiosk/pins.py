"""The PINs that open the screens of staff and mediators, and how long wrong ones keep everybody waiting.

Two files of data/state, readable by the kiosk's account alone, each written aside, synced and renamed: `pins.json`
holds an argon2id hash for each role, `pin-tries.json` the wrong tries in a row and when the next one is taken.
"""

import json
import logging
import os
import re
from collections.abc import Mapping
from enum import Enum
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from kiosk.clock import Clock
from kiosk.errors import PinError
from kiosk.paths import make_folder, sync_folder

if TYPE_CHECKING:
    from argon2 import PasswordHasher

log = logging.getLogger(__name__)

FEWEST_DIGITS, MOST_DIGITS = 6, 12
FEWEST_DIFFERENT = 4

DELAYS = (0.0, 0.0, 5.0, 15.0, 60.0, 300.0)
"""Seconds without a try after the first wrong one in a row, the second …; the last also after each further one."""

DAMAGED = (
    "Le fichier des codes {file} ne peut être lu : supprimez-le, puis choisissez de nouveaux codes avec "
    "« kiosk staff pin »."
)
NOT_WRITTEN = (
    "Le code n’a pas pu être écrit dans {file} ({reason}) : vérifiez le disque et les droits, puis recommencez."
)


class Role(Enum):
    """Whose PIN it is."""

    STAFF = "staff"
    MEDIATOR = "mediator"


def require_good(pin: str) -> None:
    """Refuse, with a PinError, what isn't 6 to 12 digits, and what would be tried first: 000000, 123456, 112233."""
    if not re.fullmatch(rf"[0-9]{{{FEWEST_DIGITS},{MOST_DIGITS}}}", pin):
        raise PinError(
            f"Le code doit avoir de {FEWEST_DIGITS} à {MOST_DIGITS} chiffres et rien d’autre : choisissez-en un autre."
        )
    steps = {(int(after) - int(before)) % 10 for before, after in zip(pin, pin[1:], strict=False)}
    if len(set(pin)) < FEWEST_DIFFERENT or steps in ({1}, {9}):
        raise PinError(
            f"Ce code est trop facile à deviner : choisissez-en un avec au moins {FEWEST_DIFFERENT} chiffres "
            "différents, qui ne se suivent pas."
        )


class Pins:
    """The hashes of the PINs that were chosen, read anew each time: a new PIN is good while the kiosk runs."""

    def __init__(self, state: Path) -> None:
        self._file = state / "pins.json"

    def roles(self) -> frozenset[Role]:
        """Return who has a PIN; raises PinError where the file can't be read."""
        return frozenset(self._hashes())

    def set(self, role: Role, pin: str) -> None:
        """Choose the PIN of a role; raises PinError for one that isn't good, is the other's, or can't be written."""
        require_good(pin)
        hashes = self._hashes()
        if self._match({other: hash for other, hash in hashes.items() if other is not role}, pin) is not None:
            raise PinError("L’autre rôle a déjà ce code : choisissez-en un autre.")
        self._write({**hashes, role: _hasher().hash(pin)})

    def remove(self, role: Role) -> bool:
        """Take a role's PIN away; False where it had none."""
        hashes = self._hashes()
        if hashes.pop(role, None) is None:
            return False
        self._write(hashes)
        return True

    def match(self, pin: str) -> Role | None:
        """Return whose PIN this is, None for nobody's; takes a tenth of a second for each role on purpose."""
        return self._match(self._hashes(), pin)

    def _match(self, hashes: Mapping[Role, str], pin: str) -> Role | None:
        from argon2.exceptions import Argon2Error, InvalidHashError, VerifyMismatchError

        for role, hash in hashes.items():
            try:
                _hasher().verify(hash, pin)
            except VerifyMismatchError:
                continue
            except (Argon2Error, InvalidHashError):
                raise PinError(DAMAGED.format(file=self._file)) from None
            return role
        return None

    def _hashes(self) -> dict[Role, str]:
        try:
            kept = json.loads(self._file.read_text("utf-8"))
            return {Role(role): str(hash) for role, hash in kept.items()}
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, AttributeError):
            raise PinError(DAMAGED.format(file=self._file)) from None

    def _write(self, hashes: Mapping[Role, str]) -> None:
        try:
            _write(self._file, {role.value: hash for role, hash in hashes.items()})
        except OSError as error:
            raise PinError(NOT_WRITTEN.format(file=self._file, reason=error.strerror)) from None


class PinGate:
    """Takes tries, one at a time, and only when the last wrong one is long enough ago; for both roles together.

    A try is on the disk before it reaches argon2: pulling the plug gives none back. The right staff PIN forgets all
    wrong tries; a mediator's only takes back its own, so that it can't be used to go on guessing the staff's. While
    the kiosk runs the delay counts on the monotonic clock, after a restart on the wall clock, but never longer than it
    was set for: a clock set back locks nobody out. A disk that can't be written doesn't lock staff out either: then the
    tries are counted in memory.
    """

    def __init__(self, state: Path, clock: Clock) -> None:
        self._pins = Pins(state)
        self._file = state / "pin-tries.json"
        self._clock = clock
        self._lock = Lock()
        self._failures, left = self._read()
        self._free_at = clock.monotonic() + left

    def is_open(self) -> bool:
        """Tell whether anybody has a PIN; without one there is no staff screen. A damaged file is logged, and none."""
        try:
            return bool(self._pins.roles())
        except PinError as error:
            log.error("%s", error)
            return False

    def wait(self) -> float:
        """Return the seconds for which tries are still refused, 0 where one may be made."""
        return max(0.0, self._free_at - self._clock.monotonic())

    def check(self, pin: str) -> Role | None:
        """Return whose PIN this is, None for nobody's and where it is too soon to try.

        Takes up to some tenths of a second; may be called in any thread, and a second call waits for the first.
        """
        with self._lock:
            if self.wait() > 0:
                return None
            before = self._failures
            self._note(before + 1)
            try:
                role = self._pins.match(pin)
            except PinError as error:
                log.error("%s", error)
                return None
            if role is Role.STAFF:
                self._note(0)
            elif role is Role.MEDIATOR:
                self._note(before, delayed=False)
            return role

    def _note(self, failures: int, delayed: bool = True) -> None:
        """Keep the number of wrong tries in a row, and begin the delay that follows the last of them."""
        self._failures = failures
        delay = _delay(failures) if delayed else 0.0
        self._free_at = self._clock.monotonic() + delay
        try:
            _write(self._file, {"failures": failures, "until": round(self._clock.now().timestamp() + delay)})
        except OSError as error:
            log.error("wrong PINs are only counted in memory: %s", error.strerror)

    def _read(self) -> tuple[int, float]:
        """Return the wrong tries in a row and the seconds left of their delay; a damaged file counts as the longest."""
        try:
            kept = json.loads(self._file.read_text("utf-8"))
            failures, until = int(kept["failures"]), float(kept["until"])
        except FileNotFoundError:
            return 0, 0.0
        except (OSError, ValueError, KeyError, TypeError):
            return len(DELAYS), DELAYS[-1]
        left = until - self._clock.now().timestamp()
        return failures, min(max(0.0, left), _delay(failures))


def _delay(failures: int) -> float:
    return DELAYS[min(failures, len(DELAYS)) - 1] if failures > 0 else 0.0


def _hasher() -> "PasswordHasher":
    """Return argon2id with more than OWASP's least (19 MiB, 2 passes): about 80 ms a check on a small kiosk."""
    from argon2 import PasswordHasher

    return PasswordHasher(time_cost=2, memory_cost=32 * 1024, parallelism=1)


def _write(file: Path, kept: Mapping[str, object]) -> None:
    make_folder(file.parent)
    aside = file.with_suffix(".part")
    with open(os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as written:
        os.fchmod(written.fileno(), 0o600)
        json.dump(kept, written)
        written.flush()
        os.fsync(written.fileno())
    os.replace(aside, file)
    sync_folder(file.parent)
