"""What the staff's pages have in common: work in a thread of its own, and a sentence where the cards can't be read."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import KioskError
from kiosk.routes import Route
from kiosk.ui.staff_desk import StaffDesk
from kiosk.ui.viewmodels.page import PageViewModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

T = TypeVar("T")


@QmlElement
@QmlUncreatable("made by the visit")
class StaffPageViewModel(PageViewModel):
    """A page for staff: what takes long runs beside the window, and is taken up when it is done.

    Attributes:
        busy: whether something is on its way.
        error: a sentence of what couldn't be done and what to do, "" where all went well.
        k: the smallest number that may be shown.

    Signals:
        workChanged: busy or error changed. A page's own signal follows it: PySide crashes on a property whose signal is
            a base class's.
    """

    workChanged = Signal()
    _done = Signal(object)

    def __init__(self, route: Route, desk: StaffDesk, parent: QObject) -> None:
        super().__init__(route, parent)
        self._desk = desk
        self._jobs = 0
        self._error = ""
        self._stopped = False
        self._thread = ThreadPoolExecutor(1, "staff")
        self._done.connect(self._finish)

    def _begin(self, job: Callable[[], T], take: Callable[[T], None]) -> None:
        """Run a job beside the window, then take what it returns; a KioskError is said on the page."""

        def run() -> None:
            result: Any
            try:
                result = job()
            except Exception as error:  # said or raised again where the page takes it
                result = error
            self._done.emit((take, result))

        self._jobs += 1
        self._error = ""
        self.workChanged.emit()
        self._thread.submit(run)

    @Slot(object)
    def _finish(self, done: tuple[Callable[[Any], None], Any]) -> None:
        take, result = done
        self._jobs -= 1
        if isinstance(result, KioskError):
            self._error = str(result)
        elif not self._stopped:
            if isinstance(result, Exception):
                raise result
            take(result)
        self.workChanged.emit()

    def stop(self) -> None:
        """Wait for what runs; nothing of it is taken up any more."""
        self._stopped = True
        self._thread.shutdown()

    @Property(bool, notify=workChanged)
    def busy(self) -> bool:
        """Whether something is on its way."""
        return self._jobs > 0

    @Property(str, notify=workChanged)
    def error(self) -> str:
        """What couldn't be done."""
        return self._error

    @Property(int, constant=True)
    def k(self) -> int:
        """The smallest number that may be shown."""
        return self._desk.k
