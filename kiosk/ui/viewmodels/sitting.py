"""The sitting of the council: the names as marks, by attendance, who represents whom, and the ballot."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.model import FactKind
from kiosk.content.reader import Reader
from kiosk.content.routes_of import SITTING_VIEWS
from kiosk.content.subjects.sitting import NO_SITTING, STATES, Attendance, SittingFact
from kiosk.errors import RouteError
from kiosk.routes import Route
from kiosk.ui.viewmodels.page import PageViewModel
from kiosk.ui.viewmodels.rows import PagedRows, RowListModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

SEPARATE = ("d-date", "d-time")  # the page's title and lead say them


@dataclass(frozen=True, slots=True)
class NameRow:
    """A name of the register; `attendance` is one of STATES, `route` "" for who isn't in the report."""

    route: str
    title: str
    role: str
    attendance: str


@dataclass(frozen=True, slots=True)
class GroupRow:
    """The names of one state, with the printed total."""

    attendance: str
    total: str


@dataclass(frozen=True, slots=True)
class ProxyRow:
    """Who is represented, and by whom; `woman` as the printed civility says."""

    route: str
    title: str
    role: str
    woman: bool
    byRoute: str
    byTitle: str


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """What the register says of the text that is voted on; `date` is as printed, "" without one."""

    date: str
    title: str
    text: str


@QmlElement
@QmlUncreatable("made by the visit")
class SittingViewModel(PageViewModel):
    """One sitting in four views.

    Attributes:
        title, subject, lead, seats, missing: of the sitting.
        view: key of the view on show, one of SITTING_VIEWS; views: the keys, in order.
        group: the state whose names the attendance shows, "" for all names; listed: how many, as printed.
        marks: rows of NameRow, every name in the register's order. groups: rows of GroupRow.
        names: pages of NameRow, those of the group on show. unlinked: whether one of them isn't in the report.
        proxies: rows of ProxyRow. register: pages of RegisterRow.
        members, inOffice, inFavour, abstentions: printed totals. abstentionShare: of the bars.
        result, note: of the ballot.
        sourceTitle: title of the document.

    Signals:
        viewChanged: another view or group is on show.
    """

    viewChanged = Signal()

    def __init__(self, route: Route, reader: Reader, parent: QObject) -> None:
        super().__init__(route, parent)
        sitting = reader.sitting()
        if sitting is None:
            raise RouteError(NO_SITTING)
        self._sitting = sitting
        self._view, self._group = route.param("view") or SITTING_VIEWS[0], ""
        by_position = {a.position: a for a in sitting.attendance}
        self._marks = RowListModel(NameRow, self)
        self._marks.set_rows([_name(a) for a in sitting.attendance])
        self._groups = RowListModel(GroupRow, self)
        self._groups.set_rows([GroupRow(state, sitting.totals[state]) for state in STATES])
        self._names = PagedRows(NameRow, self)
        self._proxies = RowListModel(ProxyRow, self)
        self._proxies.set_rows([_proxy(a, by_position[a.by]) for a in sitting.attendance if a.by])
        self._register = PagedRows(RegisterRow, self)
        decided = RegisterRow("", sitting.ballot.title, sitting.ballot.decision)
        said = [f for f in sitting.facts if not f.counts and f.id not in SEPARATE]
        self._register.set_rows([decided, *(_register(f) for f in said)])
        self._fill()

    def _fill(self) -> None:
        self._names.set_rows([row for row in self._marks.rows if self._group in ("", row.attendance)])

    def state(self) -> dict[str, Any]:
        """Keep the view, the group and the pages of the lists."""
        return {
            "view": self._view,
            "group": self._group,
            "names": self._names.state,
            "register": self._register.state,
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Take up the view, the group and the pages of the lists."""
        self._show(state["view"], state["group"])
        self._names.turn_to(state["names"])
        self._register.turn_to(state["register"])

    def _show(self, view: str, group: str) -> None:
        if (view, group) != (self._view, self._group):
            self._view, self._group = view, group
            self._fill()
            self.viewChanged.emit()

    @Slot(str)
    def choose(self, view: str) -> None:
        """Show another view; the attendance with all its names."""
        if view in SITTING_VIEWS:
            self._show(view, "")

    @Slot(str)
    def showGroup(self, state: str) -> None:
        """List the names of one state."""
        if state in STATES:
            self._show("attendance", state)

    @Property(str, notify=viewChanged)
    def view(self) -> str:
        """Key of the view on show."""
        return self._view

    @Property("QStringList", constant=True)
    def views(self) -> list[str]:
        """Keys of all views."""
        return list(SITTING_VIEWS)

    @Property(str, notify=viewChanged)
    def group(self) -> str:
        """State whose names are listed, "" for all."""
        return self._group

    @Property(str, notify=viewChanged)
    def listed(self) -> str:
        """Printed number of the names that are listed."""
        return self._sitting.totals[self._group or "members"]

    @Property(bool, notify=viewChanged)
    def unlinked(self) -> bool:
        """Whether a name that is listed isn't in the report."""
        return any(not row.route for row in self._marks.rows if self._group in ("", row.attendance))

    @Property(str, constant=True)
    def title(self) -> str:
        """Name of the sitting."""
        return self._sitting.title

    @Property(str, constant=True)
    def subject(self) -> str:
        """What it deliberates on."""
        return self._sitting.subject

    @Property(str, constant=True)
    def lead(self) -> str:
        """When, and who presides."""
        return self._sitting.lead

    @Property(str, constant=True)
    def seats(self) -> str:
        """What a mark isn't."""
        return self._sitting.seats

    @Property(str, constant=True)
    def missing(self) -> str:
        """Which names the report doesn't have."""
        return self._sitting.missing

    @Property(RowListModel, constant=True)
    def marks(self) -> RowListModel:
        """Every name."""
        return self._marks

    @Property(RowListModel, constant=True)
    def groups(self) -> RowListModel:
        """The states with their totals."""
        return self._groups

    @Property(PagedRows, constant=True)
    def names(self) -> PagedRows:
        """The names of the group on show."""
        return self._names

    @Property(RowListModel, constant=True)
    def proxies(self) -> RowListModel:
        """Who represents whom."""
        return self._proxies

    @Property(PagedRows, constant=True)
    def register(self) -> PagedRows:
        """What the register says of the text."""
        return self._register

    @Property(str, constant=True)
    def members(self) -> str:
        """Printed number of members."""
        return self._sitting.totals["members"]

    @Property(str, constant=True)
    def inOffice(self) -> str:
        """Printed number of members in office."""
        return self._sitting.totals["in_office"]

    @Property(str, constant=True)
    def inFavour(self) -> str:
        """Printed number of votes for."""
        return self._sitting.totals["in_favour"]

    @Property(str, constant=True)
    def abstentions(self) -> str:
        """Printed number of abstentions."""
        return self._sitting.totals["abstentions"]

    @Property(float, constant=True)
    def abstentionShare(self) -> float:
        """The abstentions' bar, as a part of the bar of the votes for."""
        return int(self.abstentions) / int(self.inFavour)

    @Property(str, constant=True)
    def result(self) -> str:
        """The result as printed."""
        return self._sitting.ballot.printed

    @Property(str, constant=True)
    def note(self) -> str:
        """What the register doesn't say of the vote."""
        return self._sitting.ballot.note

    @Property(str, constant=True)
    def sourceTitle(self) -> str:
        """Title of the document."""
        return self._sitting.sources[0].title


def _address(listed: Attendance) -> str:
    return str(Route.of("councillor", listed.councillor)) if listed.councillor else ""


def _name(listed: Attendance) -> NameRow:
    return NameRow(_address(listed), listed.printed, listed.role, listed.state)


def _proxy(absent: Attendance, present: Attendance) -> ProxyRow:
    woman = absent.printed.startswith("Mme ")
    return ProxyRow(_address(absent), absent.printed, absent.role, woman, _address(present), present.printed)


def _register(fact: SittingFact) -> RegisterRow:
    return RegisterRow(fact.printed if fact.kind is FactKind.DATE else "", fact.title, fact.text)
