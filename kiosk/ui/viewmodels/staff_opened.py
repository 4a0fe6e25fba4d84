"""Which pages visitors open, in all and by half-day; numbers below k aren't told."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.titles import record_title
from kiosk.errors import StoreError
from kiosk.routes import Route
from kiosk.ui.staff_desk import StaffDesk
from kiosk.ui.viewmodels.rows import PagedRows
from kiosk.ui.viewmodels.staff_counts import moment_of
from kiosk.ui.viewmodels.staff_page import StaffPageViewModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

MOST = 60
"""How many pages are listed at most."""


@dataclass(frozen=True, slots=True)
class OpenedRow:
    """A page: its kind, its record's title ("" where it has none), how often it was opened, as a share of the most."""

    kind: str
    title: str
    times: int
    share: float


@QmlElement
@QmlUncreatable("made by the visit")
class StaffOpenedViewModel(StaffPageViewModel):
    """The pages opened most often, in all half-days or in one.

    Attributes:
        rows: of OpenedRow.
        date, half: of the half-day on show, "" for all. total: pages opened in it, -1 below k; 0 for all.
        canGoEarlier, canGoLater: whether there is a half-day before, after; from all, earlier is the latest one.

    Signals:
        changed: any of these changed.
    """

    changed = Signal()

    def __init__(self, route: Route, desk: StaffDesk, parent: QObject) -> None:
        super().__init__(route, desk, parent)
        self.workChanged.connect(self.changed)
        self._rows = PagedRows(OpenedRow, self)
        self._half_days: tuple[tuple[str, int | None], ...] = ()
        self._at = 0  # how many half-days back from the latest, from 1; 0 for all
        try:
            self._half_days = desk.usage.half_days() if desk.usage else ()
        except StoreError as error:
            self._error = str(error)
        self._fill()

    def _fill(self) -> None:
        usage = self._desk.usage
        try:
            opened = usage.top(MOST, self._half_days[-self._at][0] if self._at else "") if usage else ()
        except StoreError as error:
            opened, self._error = (), str(error)
        highest = max((page.times for page in opened), default=0)
        self._rows.set_rows(
            [
                OpenedRow(
                    page.kind, record_title(self._desk.reader, page.kind, page.id), page.times, page.times / highest
                )
                for page in opened
            ]
        )
        self.changed.emit()

    @Slot()
    def earlier(self) -> None:
        """Show the half-day before."""
        if self._at < len(self._half_days):
            self._at += 1
            self._fill()

    @Slot()
    def later(self) -> None:
        """Show the half-day after; after the latest, all of them."""
        if self._at:
            self._at -= 1
            self._fill()

    def state(self) -> dict[str, object]:
        """Keep the half-day on show."""
        return {"at": self._at}

    def restore(self, state: dict[str, object]) -> None:
        """Take up the half-day on show."""
        self._at = min(int(str(state["at"])), len(self._half_days))
        self._fill()

    @property
    def _half_day(self) -> str:
        return self._half_days[-self._at][0] if self._at else ""

    @Property(PagedRows, constant=True)
    def rows(self) -> PagedRows:
        """The pages."""
        return self._rows

    @Property(str, notify=changed)
    def date(self) -> str:
        """Day of the half-day on show."""
        return moment_of(self._half_day).date

    @Property(str, notify=changed)
    def half(self) -> str:
        """Half of that day."""
        return moment_of(self._half_day).half

    @Property(bool, notify=changed)
    def all(self) -> bool:
        """Whether all half-days are on show."""
        return self._at == 0

    @Property(int, notify=changed)
    def total(self) -> int:
        """Pages opened in the half-day on show."""
        if not self._at:
            return 0
        times = self._half_days[-self._at][1]
        return -1 if times is None else times

    @Property(bool, notify=changed)
    def canGoEarlier(self) -> bool:
        """Whether there is a half-day before."""
        return self._at < len(self._half_days)
