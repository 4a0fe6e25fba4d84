"""The summary that the group agrees to, and once the session is over the code under which it is kept."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.reader import Reader
from kiosk.content.titles import record_title
from kiosk.routes import Route
from kiosk.ui.guide_desk import write_sheet
from kiosk.ui.guided import GuidedSession
from kiosk.ui.viewmodels.guide_page import GuidedPageViewModel
from kiosk.ui.viewmodels.rows import PagedRows

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

LONGEST_LINE = 60
"""Signs of the results that stand in one row."""


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """A line of the summary.

    Attributes:
        kind: "stop", "card", "hands", "secret" or "dots".
        page: of a stop, the kind of its page. title: of what is told. number: place of a stop, from 1.
        results: of a vote, "Oui 12 · Non 3".
    """

    kind: str
    page: str
    title: str
    number: int
    results: str


def _lines(results: Iterable[str]) -> Iterator[str]:
    """Yield results joined into lines of some length, so that many ideas take several rows."""
    line = ""
    for result in results:
        if line and len(line) + len(result) > LONGEST_LINE:
            yield line
            line = ""
        line = f"{line} · {result}" if line else result
    yield line


@QmlElement
@QmlUncreatable("made by the visit")
class GuideSummaryViewModel(GuidedPageViewModel):
    """What stays of the session (route `summary`).

    Attributes:
        rows: pages of SummaryRow: stops, votes, kept cards.
        trailTitle, groupKind, people: of the session. code, halfDay: of what is kept, "" before the end.
        canWrite: whether its sheet can be written; sheet: its file; refused: why it couldn't be written.

    Signals:
        changed: any of these changed.
    """

    changed = Signal()

    def __init__(self, route: Route, reader: Reader, guided: GuidedSession, parent: QObject) -> None:
        super().__init__(route, reader, guided, parent)
        self.sessionChanged.connect(self.follow)
        self._rows = PagedRows(SummaryRow, self)
        self._sheet = self._refused = ""
        self.follow()

    @Slot()
    def follow(self) -> None:
        """Show the session as it stands."""
        summary = self._guided.summary
        rows = []
        if summary is not None:
            routes = [Route.parse(stop) for stop in summary.stops]
            rows = [
                SummaryRow(vote.kind, "", vote.question, 0, line)
                for vote in summary.results
                for line in _lines(f"{words}\u00a0: {count}" for words, count in vote.answers)
            ]
            deck = self._guided.deck
            rows += [SummaryRow("card", "", deck[id].question, 0, "") for id in summary.cards if id in deck]
            rows += [
                SummaryRow("stop", route.kind, record_title(self._reader, route.kind, route.id), number, "")
                for number, route in enumerate(routes, start=1)
            ]
        self._rows.set_rows(rows)
        self.changed.emit()

    @Slot()
    def writeSheet(self) -> None:
        """Write the page of A4 for the mediator into the data folder."""
        summary, data = self._guided.summary, self._guided.data
        if self.canWrite and summary is not None and data is not None:
            try:
                file = write_sheet(summary, self._reader, self._guided.trails, self._guided.deck, data)
                self._sheet, self._refused = str(file), ""
            except OSError as error:
                self._sheet, self._refused = "", error.strerror or str(error)
            self.changed.emit()

    @Property(bool, notify=changed)
    def canWrite(self) -> bool:
        """Whether the session is over and there is a folder for its sheet."""
        return bool(self._guided.over) and self._guided.data is not None and not self._sheet

    @Property(str, notify=changed)
    def sheet(self) -> str:
        """The file of the sheet, "" before it is written."""
        return self._sheet

    @Property(str, notify=changed)
    def refused(self) -> str:
        """Why the sheet couldn't be written, "" where it could."""
        return self._refused

    @Property(PagedRows, constant=True)
    def rows(self) -> PagedRows:
        """Votes, kept cards and stops."""
        return self._rows

    @Property(str, notify=changed)
    def trailTitle(self) -> str:
        """Title of the trail."""
        summary = self._guided.summary
        trail = self._guided.trails.get(summary.trail) if summary is not None else None
        return trail.title if trail is not None else ""

    @Property(str, notify=changed)
    def groupKind(self) -> str:
        """Kind of the group."""
        return self._guided.summary.kind if self._guided.summary is not None else ""

    @Property(int, notify=changed)
    def people(self) -> int:
        """Size of the group."""
        return self._guided.summary.size if self._guided.summary is not None else 0

    @Property(str, notify=changed)
    def code(self) -> str:
        """Two words, "" before the end."""
        return self._guided.summary.code if self._guided.summary is not None else ""

    @Property(str, notify=changed)
    def halfDay(self) -> str:
        """The half-day under which it is kept, "" before the end."""
        return self._guided.summary.half_day if self._guided.summary is not None else ""
