"""The council: who is in charge of what, and one page a member."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.model import Councillor
from kiosk.content.reader import Reader
from kiosk.content.typography import sort_key
from kiosk.routes import Route
from kiosk.ui.viewmodels.page import PageViewModel, chapter_numbers
from kiosk.ui.viewmodels.rows import PagedRows, RowListModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

VIEWS = ("subject", "name", "district", "role")


@dataclass(frozen=True, slots=True)
class CouncilRow:
    """One entry of the directory: a line above, the title, a line below; `rank` is "" where it isn't a person."""

    route: str
    over: str
    title: str
    under: str
    rank: str


@dataclass(frozen=True, slots=True)
class AboutRow:
    """A section of the report that speaks of what a councillor is in charge of, and its chapter's number."""

    route: str
    title: str
    chapter: int


@dataclass(frozen=True, slots=True)
class LineRow:
    """One line of text."""

    words: str


@QmlElement
@QmlUncreatable("made by the visit")
class CouncillorsViewModel(PageViewModel):
    """« Qui s'occupe de … ? »: by subject, by name, by district, by role.

    Attributes:
        view: key of the view on show, one of VIEWS; views: the keys, in order.
        rows: pages of CouncilRow.
        leads: by role, the mayor and the first deputy, who stand apart on page one; else empty.

    Signals:
        viewChanged: another view is on show.
    """

    viewChanged = Signal()

    def __init__(self, route: Route, reader: Reader, parent: QObject) -> None:
        super().__init__(route, parent)
        self._reader = reader
        self._view = route.param("by") if route.param("by") in VIEWS else VIEWS[0]
        self._rows = PagedRows(CouncilRow, self)
        self._leads = RowListModel(CouncilRow, self)
        self._fill()

    def _fill(self) -> None:
        council = self._reader.councillors()
        by_id = {c.id: c for c in council}
        leads: list[CouncilRow] = []
        if self._view == "subject":
            rows = [
                CouncilRow(_address(by_id[d.councillor]), "", d.title, full_name(by_id[d.councillor]), "")
                for d in self._reader.delegations()
            ]
        elif self._view == "district":
            rows = [
                CouncilRow(_address(by_id[d.deputy]), "", d.name, full_name(by_id[d.deputy]), "")
                for d in self._reader.map_sheet().districts
            ]
        elif self._view == "name":
            rows = [_person(c, c.role) for c in sorted(council, key=lambda c: sort_key(c.surname))]
        else:
            leads = [_person(c, _subjects(c)) for c in council if c.rank in ("mayor", "first_deputy")]
            rows = [_person(c, _subjects(c)) for rank in ("deputy", "councillor") for c in council if c.rank == rank]
        self._leads.set_rows(leads)
        self._rows.set_rows(rows)

    def state(self) -> dict[str, Any]:
        """Keep the view and the page of its list."""
        return {"view": self._view, "page": self._rows.state}

    def restore(self, state: dict[str, Any]) -> None:
        """Take up the view and the page of its list."""
        self.choose(state["view"])
        self._rows.turn_to(state["page"])

    @Slot(str)
    def choose(self, view: str) -> None:
        """Show another view."""
        if view in VIEWS and view != self._view:
            self._view = view
            self._fill()
            self.viewChanged.emit()

    @Property(str, notify=viewChanged)
    def view(self) -> str:
        """Key of the view on show."""
        return self._view

    @Property("QStringList", constant=True)
    def views(self) -> list[str]:
        """Keys of all views."""
        return list(VIEWS)

    @Property(PagedRows, constant=True)
    def rows(self) -> PagedRows:
        """Entries of the view on show."""
        return self._rows

    @Property(RowListModel, constant=True)
    def leads(self) -> RowListModel:
        """Mayor and first deputy, by role."""
        return self._leads


@QmlElement
@QmlUncreatable("made by the visit")
class CouncillorViewModel(PageViewModel):
    """One member of the council, as the documents print them.

    Attributes:
        firstName, surname, role, rank: of the member.
        delegations, offices: rows of LineRow.
        sections: rows of AboutRow, what the report says of these delegations' subjects.
        districtRoute, districtName: district delegated, "" for none.
        ept: whether the mark of the EPT stands beside the name.
        group, groupBasis: political group where a document says it, else "".
        doubt: variants of the name and the like, "" for none.
        portrait: address of the picture, "" for none.
        sourceTitle, sourcePage: where it is printed.
    """

    def __init__(self, route: Route, reader: Reader, parent: QObject) -> None:
        super().__init__(route, parent)
        self._member = reader.councillor(route.id)
        portrait = self._member.portrait
        self._portrait = QUrl.fromLocalFile(str(reader.portrait(portrait))).toString() if portrait else ""
        self._delegations = RowListModel(LineRow, self)
        self._delegations.set_rows([LineRow(d.title) for d in self._member.delegations])
        numbers = chapter_numbers(reader)
        concerned = dict.fromkeys(id for d in self._member.delegations for id in d.sections)
        sections = [reader.section(id) for id in concerned]
        self._sections = RowListModel(AboutRow, self)
        self._sections.set_rows(
            [AboutRow(str(Route.of("section", s.id)), s.title, numbers.get(s.chapter, 0)) for s in sections]
        )
        self._offices = RowListModel(LineRow, self)
        self._offices.set_rows([LineRow(office) for office in self._member.offices])

    @Property(str, constant=True)
    def firstName(self) -> str:
        """First name."""
        return self._member.first_name

    @Property(str, constant=True)
    def surname(self) -> str:
        """Surname."""
        return self._member.surname

    @Property(str, constant=True)
    def role(self) -> str:
        """Role as printed."""
        return self._member.role

    @Property(str, constant=True)
    def rank(self) -> str:
        """Key of the rank: mayor, first_deputy, deputy or councillor."""
        return self._member.rank

    @Property(RowListModel, constant=True)
    def delegations(self) -> RowListModel:
        """Subjects in charge."""
        return self._delegations

    @Property(RowListModel, constant=True)
    def offices(self) -> RowListModel:
        """Other offices."""
        return self._offices

    @Property(RowListModel, constant=True)
    def sections(self) -> RowListModel:
        """What the report says of these subjects."""
        return self._sections

    @Property(str, constant=True)
    def districtRoute(self) -> str:
        """Address of the district delegated."""
        return str(Route.of("district", self._member.district)) if self._member.district else ""

    @Property(str, constant=True)
    def districtName(self) -> str:
        """Name of the district delegated."""
        return self._member.district_name

    @Property(bool, constant=True)
    def ept(self) -> bool:
        """Whether the mark of the EPT stands beside the name."""
        return self._member.ept

    @Property(str, constant=True)
    def group(self) -> str:
        """Political group."""
        return self._member.group

    @Property(str, constant=True)
    def groupBasis(self) -> str:
        """What the group rests on."""
        return self._member.group_basis

    @Property(str, constant=True)
    def doubt(self) -> str:
        """What one should know where the documents differ."""
        return self._member.doubt

    @Property(str, constant=True)
    def portrait(self) -> str:
        """Address of the picture."""
        return self._portrait

    @Property(str, constant=True)
    def sourceTitle(self) -> str:
        """Title of the document."""
        return self._member.sources[0].title

    @Property(int, constant=True)
    def sourcePage(self) -> int:
        """Printed page."""
        return self._member.sources[0].page or 0


def _address(member: Councillor) -> str:
    return str(Route.of("councillor", member.id))


def full_name(member: Councillor) -> str:
    """Return first name and surname."""
    return f"{member.first_name} {member.surname}".strip()


def _person(member: Councillor, under: str) -> CouncilRow:
    return CouncilRow(_address(member), member.first_name, member.surname, under, member.rank)


def _subjects(member: Councillor) -> str:
    """Return what a member is in charge of as on a ballot paper, or the role where nothing is printed."""
    lines = [d.title for d in member.delegations] or list(member.offices)
    return " ".join(f"{line.rstrip('.')}." for line in lines) or member.role
