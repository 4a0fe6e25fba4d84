"""Counts for staff: cards by theme, district, age and period, of half-days that are over, small ones hidden."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.feedback.counts import Value
from kiosk.feedback.model import AGE, DISTRICT, THEME
from kiosk.feedback.periods import PERIOD
from kiosk.feedback.report import Report, make_report
from kiosk.routes import Route
from kiosk.ui.staff_desk import StaffDesk
from kiosk.ui.viewmodels.rows import PagedRows
from kiosk.ui.viewmodels.staff_dates import french_date
from kiosk.ui.viewmodels.staff_page import StaffPageViewModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

QUESTIONS = (THEME, DISTRICT, AGE, PERIOD)


class Moment(NamedTuple):
    """A period as a page says it.

    Attributes:
        kind: half_day, day, week, or none where it isn't known.
        date: "22 novembre 2026", of a week its Monday; "" where there is none.
        half: "matin" or "après-midi" of a half-day, else "".
    """

    kind: str
    date: str
    half: str


def moment_of(period: str) -> Moment:
    """Return what a period as stored, "2026-11-22 matin", "2026-11-22" or "2026-S47", says on a page."""
    year, mark, number = period.partition("-S")
    if mark:
        return Moment("week", french_date(date.fromisocalendar(int(year), int(number), 1).isoformat()), "")
    day, _, half = period.partition(" ")
    if day.count("-") != 2:
        return Moment("none", "", "")
    return Moment("half_day" if half else "day", french_date(day), half)


@dataclass(frozen=True, slots=True)
class CountRow:
    """How many cards.

    Attributes:
        title: the answer in the visitors' words, or the day.
        kind: of a period, as Moment has it; "answer" for an answer. half: "matin" or "après-midi".
        count: number of cards, -1 where hidden. share: of the highest, 0 where hidden.
    """

    title: str
    kind: str
    half: str
    count: int
    share: float


@QmlElement
@QmlUncreatable("made by the visit")
class StaffCountsViewModel(StaffPageViewModel):
    """One question at a time.

    Attributes:
        by: what cards are counted by, one of `questions`: theme, district, age or half_day.
        rows: of CountRow. total: cards that are counted, -1 below k.

    Signals:
        changed: any of these changed.
    """

    changed = Signal()

    def __init__(self, route: Route, desk: StaffDesk, parent: QObject) -> None:
        super().__init__(route, desk, parent)
        self.workChanged.connect(self.changed)
        self._by = THEME
        self._rows = PagedRows(CountRow, self)
        self._report: Report | None = None
        words, now = desk.words(), desk.now()
        self._titles = {id: words[id].answers if id in words else {} for id in QUESTIONS}

        def count() -> Report:
            store = desk.open_lots()
            try:
                return make_report(store, now, desk.k, {id: tuple(self._titles[id]) for id in QUESTIONS})
            finally:
                store.close()

        self._begin(count, self._take)

    def _take(self, report: Report) -> None:
        self._report = report
        self._fill()

    def _fill(self) -> None:
        counts = self._report.counts[self._by] if self._report and self._report.total is not None else {}
        order = sorted(counts, key=_in_time) if self._by == PERIOD else list(counts)
        highest = max((count for count in counts.values() if count is not None), default=0)
        self._rows.set_rows([self._row(answer, counts[answer], highest) for answer in order])

    def _row(self, answer: Value, count: int | None, highest: int) -> CountRow:
        said, kind, half = self._titles[self._by].get(answer, str(answer)), "answer", ""
        if self._by == PERIOD:
            kind, said, half = moment_of(str(answer or ""))
        return CountRow(said, kind, half, -1 if count is None else count, count / highest if count else 0.0)

    @Slot(str)
    def choose(self, question: str) -> None:
        """Count by another question."""
        if question in QUESTIONS and question != self._by:
            self._by = question
            self._fill()
            self.changed.emit()

    def state(self) -> dict[str, object]:
        """Keep the question."""
        return {"by": self._by}

    def restore(self, state: dict[str, object]) -> None:
        """Take up the question."""
        self.choose(str(state["by"]))

    @Property("QStringList", constant=True)
    def questions(self) -> list[str]:
        """What cards can be counted by."""
        return list(QUESTIONS)

    @Property(str, notify=changed)
    def by(self) -> str:
        """What they are counted by now."""
        return self._by

    @Property(PagedRows, constant=True)
    def rows(self) -> PagedRows:
        """The counts."""
        return self._rows

    @Property(int, notify=changed)
    def total(self) -> int:
        """Cards that are counted."""
        total = self._report.total if self._report else None
        return -1 if total is None else total


def _in_time(period: Value) -> tuple[str, bool]:
    """Order periods by their begin; a week by its Monday, what has no date last."""
    text = str(period or "")
    year, mark, number = text.partition("-S")
    day = date.fromisocalendar(int(year), int(number), 1).isoformat() if mark else text[:10]
    return day or "9999", "après" in text
