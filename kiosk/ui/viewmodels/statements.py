"""Les tribunes: what the political groups say in the report, seven side by side, and each in full."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.reader import Reader
from kiosk.routes import Route
from kiosk.ui.viewmodels.page import PageViewModel
from kiosk.ui.viewmodels.rows import RowListModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A group's cell; `printed` is its printed title, or the beginning of what is printed in bold."""

    route: str
    group: str
    printed: str
    summary: str
    signed: str


@dataclass(frozen=True, slots=True)
class PointRow:
    """One thing that a group says."""

    words: str


@dataclass(frozen=True, slots=True)
class SignatoryRow:
    """Someone whom the signature names, as the council's pages print the name."""

    route: str
    title: str


@QmlElement
@QmlUncreatable("made by the visit")
class StatementsViewModel(PageViewModel):
    """The statements in the order of the report.

    Attributes:
        statements: rows of StatementRow.
    """

    def __init__(self, route: Route, reader: Reader, parent: QObject) -> None:
        super().__init__(route, parent)
        self._statements = RowListModel(StatementRow, self)
        self._statements.set_rows(
            [
                StatementRow(str(Route.of("statement", s.id)), s.group, s.title or s.opening, s.summary, s.signed)
                for s in reader.statements().values()
            ]
        )

    @Property(RowListModel, constant=True)
    def statements(self) -> RowListModel:
        """The groups' cells."""
        return self._statements


@QmlElement
@QmlUncreatable("made by the visit")
class StatementViewModel(PageViewModel):
    """One group's statement, point by point.

    Attributes:
        group, title, printed, signed, doubt: as of the statement; "" where there is none.
        points: rows of PointRow. signatories: rows of SignatoryRow.
        nextRoute: the statement after it in the report; the first one's after the last.
        sourceTitle, sourcePage: where the report's contents announce it.
    """

    def __init__(self, route: Route, reader: Reader, parent: QObject) -> None:
        super().__init__(route, parent)
        self._statement = reader.statement(route.id)
        all_of_them = list(reader.statements().values())
        self._next = all_of_them[(all_of_them.index(self._statement) + 1) % len(all_of_them)]
        self._points = RowListModel(PointRow, self)
        self._points.set_rows([PointRow(text) for text in self._statement.points])
        members = [reader.councillor(id) for id in self._statement.councillors]
        self._signatories = RowListModel(SignatoryRow, self)
        self._signatories.set_rows(
            [SignatoryRow(str(Route.of("councillor", m.id)), f"{m.first_name} {m.surname}") for m in members]
        )

    @Property(str, constant=True)
    def group(self) -> str:
        """The group's name."""
        return self._statement.group

    @Property(str, constant=True)
    def title(self) -> str:
        """The printed title."""
        return self._statement.title

    @Property(str, constant=True)
    def printed(self) -> str:
        """The sentence printed in bold, where there is no title."""
        return self._statement.printed

    @Property(str, constant=True)
    def signed(self) -> str:
        """The printed signature."""
        return self._statement.signed

    @Property(str, constant=True)
    def doubt(self) -> str:
        """What one should know."""
        return self._statement.doubt

    @Property(RowListModel, constant=True)
    def points(self) -> RowListModel:
        """What the group says."""
        return self._points

    @Property(RowListModel, constant=True)
    def signatories(self) -> RowListModel:
        """Whom the signature names."""
        return self._signatories

    @Property(str, constant=True)
    def nextRoute(self) -> str:
        """Address of the next statement."""
        return str(Route.of("statement", self._next.id))

    @Property(str, constant=True)
    def sourceTitle(self) -> str:
        """Title of the document."""
        return self._statement.sources[0].title

    @Property(int, constant=True)
    def sourcePage(self) -> int:
        """Page where the statements begin."""
        return self._statement.sources[0].page or 0
