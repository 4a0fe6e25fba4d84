"""The keypad in front of the screens of staff and mediators."""

import math
from concurrent.futures import ThreadPoolExecutor

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.clock import Clock, Scheduled
from kiosk.pins import FEWEST_DIGITS, MOST_DIGITS, PinGate, Role
from kiosk.routes import Route
from kiosk.ui.viewmodels.page import PageViewModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the visit")
class PinViewModel(PageViewModel):
    """Digits in, one try at a time; argon2 runs in a thread of its own, so that the page never stands still.

    The digits never leave this object but to be checked: QML knows how many there are.

    Attributes:
        digits: how many were typed; fewest: how many a PIN has at least.
        checking: whether a try is being checked.
        wrong: whether the last try was wrong and nothing was typed since.
        secondsLeft: whole seconds until the next try is taken, 0 where it may be made.
        ready: whether what was typed can be tried now.

    Signals:
        changed: any of these changed.
        admitted: the PIN was right; carries whose (Role).
    """

    changed = Signal()
    admitted = Signal(object)
    _checked = Signal(object)

    def __init__(self, route: Route, gate: PinGate, clock: Clock, parent: QObject) -> None:
        super().__init__(route, parent)
        self._gate = gate
        self._clock = clock
        self._typed = ""
        self._checking = False
        self._wrong = False
        self._stopped = False
        self._call: Scheduled | None = None
        self._thread = ThreadPoolExecutor(1, "pin")
        self._checked.connect(self._take)
        self._count_down()

    def stop(self) -> None:
        """Let nobody in any more, and wait for the thread to end."""
        self._stopped = True
        self._typed = ""
        if self._call is not None:
            self._call.cancel()
        self._thread.shutdown()

    @Slot(str)
    def press(self, digit: str) -> None:
        """Type a digit."""
        if not self._checking and len(self._typed) < MOST_DIGITS:
            self._typed += digit
            self._wrong = False
            self.changed.emit()

    @Slot()
    def erase(self) -> None:
        """Take the last digit back."""
        if not self._checking and self._typed:
            self._typed = self._typed[:-1]
            self.changed.emit()

    @Slot()
    def submit(self) -> None:
        """Try what was typed."""
        if self.ready:
            self._checking = True
            self._thread.submit(self._check, self._typed)
            self._typed = ""
            self.changed.emit()

    def _check(self, pin: str) -> None:
        try:
            self._checked.emit(self._gate.check(pin))
        except Exception as error:  # raised again where the page takes the answer
            self._checked.emit(error)

    @Slot(object)
    def _take(self, found: Role | Exception | None) -> None:
        """Let in whose PIN it was; after a wrong one count down to the next try."""
        if self._stopped:
            return
        self._checking = False
        if isinstance(found, Exception):
            raise found
        self._wrong = found is None
        self._count_down()
        if found is not None:
            self.admitted.emit(found)

    def _count_down(self) -> None:
        left = self._gate.wait()
        # To the next whole second, so that each is shown as long as it lasts.
        self._call = self._clock.call_later(left % 1.0 or 1.0, self._count_down) if left > 0 else None
        self.changed.emit()

    @Property(int, notify=changed)
    def digits(self) -> int:
        """How many digits were typed."""
        return len(self._typed)

    @Property(int, constant=True)
    def fewest(self) -> int:
        """How many digits a PIN has at least."""
        return FEWEST_DIGITS

    @Property(bool, notify=changed)
    def checking(self) -> bool:
        """Whether a try is being checked."""
        return self._checking

    @Property(bool, notify=changed)
    def wrong(self) -> bool:
        """Whether the last try was wrong."""
        return self._wrong

    @Property(int, notify=changed)
    def secondsLeft(self) -> int:
        """Whole seconds until the next try is taken."""
        return math.ceil(self._gate.wait())

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Whether what was typed can be tried now."""
        return len(self._typed) >= FEWEST_DIGITS and not self._checking and self._gate.wait() <= 0
