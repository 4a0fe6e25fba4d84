"""The staff's first page: cards that wait, the last lot, how the kiosk is, and what to do next."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.feedback.review import State
from kiosk.feedback.screening import wants_review
from kiosk.health.lines import Light, worst
from kiosk.routes import Route
from kiosk.ui.staff_desk import StaffDesk
from kiosk.ui.viewmodels.rows import RowListModel
from kiosk.ui.viewmodels.staff_counts import Moment, moment_of
from kiosk.ui.viewmodels.staff_health import LIGHTS
from kiosk.ui.viewmodels.staff_page import StaffPageViewModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

PARTS = ("texts", "export", "counts", "words", "opened", "health")
"""The doors, in the order of a visit's work."""


@dataclass(frozen=True, slots=True)
class StaffDoorRow:
    """A door: its route, and the part that names it."""

    route: str
    part: str


@dataclass(frozen=True, slots=True)
class _Found:
    waiting: int
    unread: int
    marked: int
    lots: int
    unwritten: int
    cards: int
    closed: str
    light: str
    faults: int


_NOTHING = _Found(-1, 0, 0, 0, 0, 0, "", "", 0)


@QmlElement
@QmlUncreatable("made by the visit")
class StaffHomeViewModel(StaffPageViewModel):
    """All in one look.

    Attributes:
        waiting: cards of finished half-days in no lot, counted in steps of k; -1 where they are fewer than k.
        unread, marked: texts that nobody has read yet; how many of them should be read first.
        lots: how many are closed; unwritten: how many of them are nowhere but here.
        lastCards, lastDate, lastHalf: of the last lot; half is "matin", "après-midi" or "".
        light: one of LIGHTS, "" until it is known; faults: how many lines aren't green.
        next: what to do: repair, write, review, export, look or nothing. nextRoute: where; "" for nothing.
        doors: rows of StaffDoorRow.

    Signals:
        changed: any of these changed.
    """

    changed = Signal()

    def __init__(self, route: Route, desk: StaffDesk, parent: QObject) -> None:
        super().__init__(route, desk, parent)
        self.workChanged.connect(self.changed)
        self._found = _NOTHING
        self._doors = RowListModel(StaffDoorRow, self)
        self._doors.set_rows([StaffDoorRow(str(Route.of("staff", part=part)), part) for part in PARTS])
        machine, marks, now = desk.look(), desk.reader.review_words(), desk.now()

        def look() -> _Found:
            lines = desk.check(machine)
            faults = sum(line.light is not Light.GREEN for line in lines)
            store = desk.open_lots()
            try:
                shown = store.shown_counts(now, desk.k)
                unread = [t.words for t in store.texts_to_review(now, desk.k) if t.state is State.UNREAD]
                lots = store.lots()
            finally:
                store.close()
            last = lots[-1] if lots else None
            return _Found(
                shown.waiting if shown.waiting >= desk.k else -1,
                len(unread),
                sum(wants_review(words, marks) for words in unread),
                len(lots),
                sum(not lot.written for lot in lots),
                last.cards if last else 0,
                last.half_day if last else "",
                LIGHTS[worst(lines)],
                faults,
            )

        self._begin(look, self._take)

    def _take(self, found: _Found) -> None:
        self._found = found

    @property
    def _moment(self) -> Moment:
        return moment_of(self._found.closed)

    @Property(int, notify=changed)
    def waiting(self) -> int:
        """Cards that wait."""
        return self._found.waiting

    @Property(int, notify=changed)
    def unread(self) -> int:
        """Texts that nobody has read."""
        return self._found.unread

    @Property(int, notify=changed)
    def marked(self) -> int:
        """Texts to read first."""
        return self._found.marked

    @Property(int, notify=changed)
    def lots(self) -> int:
        """Closed lots."""
        return self._found.lots

    @Property(int, notify=changed)
    def unwritten(self) -> int:
        """Closed lots that were never written."""
        return self._found.unwritten

    @Property(int, notify=changed)
    def lastCards(self) -> int:
        """Cards of the last lot."""
        return self._found.cards

    @Property(str, notify=changed)
    def lastDate(self) -> str:
        """Day on which the last lot was closed."""
        return self._moment.date

    @Property(str, notify=changed)
    def lastHalf(self) -> str:
        """Half of that day."""
        return self._moment.half

    @Property(str, notify=changed)
    def light(self) -> str:
        """How the kiosk is."""
        return self._found.light

    @Property(int, notify=changed)
    def faults(self) -> int:
        """Lines of the health page that aren't green."""
        return self._found.faults

    @Property(str, notify=changed)
    def next(self) -> str:
        """What to do next, the gravest first."""
        found = self._found
        for key, wanted in (
            ("repair", found.light == LIGHTS[Light.RED]),
            ("write", found.unwritten > 0),
            ("review", found.unread > 0),
            ("export", found.waiting > 0),
            ("look", found.light == LIGHTS[Light.ORANGE]),
        ):
            if wanted:
                return key
        return "nothing"

    @Property(str, notify=changed)
    def nextRoute(self) -> str:
        """Where that is done."""
        part = {"repair": "health", "look": "health", "write": "export", "export": "export", "review": "texts"}
        return str(Route.of("staff", part=part[self.next])) if self.next in part else ""

    @Property(RowListModel, constant=True)
    def doors(self) -> RowListModel:
        """The doors."""
        return self._doors
