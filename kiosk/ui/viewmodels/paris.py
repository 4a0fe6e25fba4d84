"""Ivry et Paris: the agreements of the two cities, what was undertaken, when, by whom and where; and one commitment."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.reader import Reader
from kiosk.content.subjects.paris import PARTS, Agreement, AgreementRecord, Axis, Commitment
from kiosk.routes import Route
from kiosk.ui.viewmodels.facts import SourceRow, source_rows
from kiosk.ui.viewmodels.page import FactRow, PageViewModel, chapter_numbers, fact_row
from kiosk.ui.viewmodels.parts import PartsViewModel
from kiosk.ui.viewmodels.rows import PagedRows, RowListModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

LISTS = ("timeline", "bodies", "sites")  # parts whose records are read beside their list
SIDE_BY_SIDE = ("2019", "2024")
LONGEST_MARK = 4
MOTIFS = {"A": "leaf", "B": "windows", "C": "rails"}
MOTIF = "hands"


@dataclass(frozen=True, slots=True)
class AgreementRow:
    """One agreement with its axes, or with the themes that no axis is named for.

    Attributes:
        year: its id; printed: its date; text: ours, "" where the themes stand.
        marks, axes: letters or numbers, and titles of its axes.
        continued, fresh: themes that go on and new ones, else empty.
        source: title of the document that names them.
    """

    year: str
    printed: str
    text: str
    marks: list[str]
    axes: list[str]
    continued: list[str]
    fresh: list[str]
    source: str


@dataclass(frozen=True, slots=True)
class CommitmentRow:
    """A commitment as the list shows it; `mark` is the letter of its axis."""

    route: str
    mark: str
    title: str
    who: str
    deadline: str


@dataclass(frozen=True, slots=True)
class RecordRow:
    """A date, body, site, figure or term as the lists show it; `mark` is a year or a short figure, or ""."""

    id: str
    mark: str
    title: str
    printed: str


@QmlElement
@QmlUncreatable("made by the visit")
class ParisViewModel(PartsViewModel):
    """One part of the cooperation at a time; in a list one record is chosen, and read in full beside it.

    Attributes:
        part: key of the part on show, one of PARTS; parts: the keys, in order.
        agreements: pages of AgreementRow. commitments: pages of CommitmentRow. records: pages of RecordRow.
        chosen: id of the record that is read.
        kind, title, printed, value, text, doubt: of that record, "" where there is none; items: names that the document
            lists.
        sources: rows of SourceRow, where that record is printed.

    Signals:
        chosenChanged: another record is read.
    """

    chosenChanged = Signal()

    def __init__(self, route: Route, reader: Reader, parent: QObject) -> None:
        super().__init__(route, PARTS, parent)
        held = reader.cooperation()
        self._by_part = {part: [r for r in held.records.values() if r.part == part] for part in LISTS}
        self._agreements = PagedRows(AgreementRow, self)
        self._agreements.set_rows(_agreement_rows(held.agreements))
        self._commitments = PagedRows(CommitmentRow, self)
        self._commitments.set_rows([_commitment_row(c) for c in held.commitments.values()])
        self._records = PagedRows(RecordRow, self)
        self._sources = RowListModel(SourceRow, self)
        self._chosen: AgreementRecord | None = None
        self._fill(route.param("entry"))
        self._records.changed.connect(self._follow)

    def _show_part(self) -> None:
        self._fill("")

    def _fill(self, entry: str) -> None:
        """List the records of the part on show and read one of them, the first where `entry` is none of them."""
        records = self._by_part.get(self._part, [])
        self._records.set_rows([_record_row(record) for record in records])
        ids = [record.id for record in records]
        self._read(entry if entry in ids else next(iter(ids), ""))
        if entry in ids:
            self._records.show_row(ids.index(entry))

    def _read(self, id: str) -> None:
        self._chosen = next((r for r in self._by_part.get(self._part, []) if r.id == id), None)
        self._sources.set_rows(source_rows(self._chosen.sources) if self._chosen else [])
        self.chosenChanged.emit()

    @Slot()
    def _follow(self) -> None:
        """Read the first record of a page that the one read isn't on."""
        shown = [row.id for row in self._records.rows.rows]
        if shown and self.chosen not in shown:
            self._read(shown[0])

    def state(self) -> dict[str, Any]:
        """Keep the part, the record that is read and the pages of the lists."""
        return {
            "part": self._part,
            "chosen": self.chosen,
            "agreements": self._agreements.state,
            "commitments": self._commitments.state,
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Take up the part, the record and the pages."""
        self._part = state["part"]
        self._fill(state["chosen"])
        self._agreements.turn_to(state["agreements"])
        self._commitments.turn_to(state["commitments"])
        self.partChanged.emit()

    @Slot(str)
    def read(self, id: str) -> None:
        """Read a record of the list on show."""
        if any(row.id == id for row in self._records.rows.rows):
            self._read(id)

    @Property(PagedRows, constant=True)
    def agreements(self) -> PagedRows:
        """The agreements of 2019 and 2024 side by side, then that of 2006 and the themes of 2024."""
        return self._agreements

    @Property(PagedRows, constant=True)
    def commitments(self) -> PagedRows:
        """The commitments of 2019."""
        return self._commitments

    @Property(PagedRows, constant=True)
    def records(self) -> PagedRows:
        """The records of the part on show."""
        return self._records

    @Property(RowListModel, constant=True)
    def sources(self) -> RowListModel:
        """Where the record that is read is printed."""
        return self._sources

    @Property(str, notify=chosenChanged)
    def chosen(self) -> str:
        """Id of the record that is read, "" where the part has none."""
        return self._chosen.id if self._chosen else ""

    @Property(str, notify=chosenChanged)
    def kind(self) -> str:
        """What it is: date, body, site, figure or term."""
        return self._chosen.kind if self._chosen else ""

    @Property(str, notify=chosenChanged)
    def title(self) -> str:
        """Its name."""
        return self._chosen.title if self._chosen else ""

    @Property(str, notify=chosenChanged)
    def printed(self) -> str:
        """Date, or how often it meets, as printed."""
        return self._chosen.printed if self._chosen else ""

    @Property(str, notify=chosenChanged)
    def value(self) -> str:
        """A figure with its qualifier and what it counts, "" for what isn't a figure."""
        return _value(self._chosen) if self._chosen and self._chosen.kind == "figure" else ""

    @Property(str, notify=chosenChanged)
    def text(self) -> str:
        """What the documents say of it."""
        return self._chosen.text if self._chosen else ""

    @Property(str, notify=chosenChanged)
    def doubt(self) -> str:
        """What one should know where the sources are unsure."""
        return self._chosen.doubt if self._chosen else ""

    @Property("QStringList", notify=chosenChanged)
    def items(self) -> list[str]:
        """Names that the document lists."""
        return list(self._chosen.items) if self._chosen else []


@QmlElement
@QmlUncreatable("made by the visit")
class CommitmentViewModel(PageViewModel):
    """One commitment of the convention of 2019.

    Attributes:
        mark: letter of its axis, or number of the chapter that it stands in; axis: title of that.
        place: title of the part of the axis, "" where there is none.
        title, text, who, deadline, doubt: of the commitment; the deadline is "" where none is printed.
        motif: shape cut from paper that goes with its axis.
        sources: rows of SourceRow. related: rows of FactRow, what the report says today.
        nextRoute: address of the commitment after it, the first after the last.
    """

    def __init__(self, route: Route, reader: Reader, parent: QObject) -> None:
        super().__init__(route, parent)
        self._commitment = reader.commitment(route.id)
        order = list(reader.cooperation().commitments)
        self._next = order[(order.index(self._commitment.id) + 1) % len(order)]
        self._sources = RowListModel(SourceRow, self)
        self._sources.set_rows(source_rows(self._commitment.sources))
        numbers = chapter_numbers(reader)
        self._related = RowListModel(FactRow, self)
        self._related.set_rows([fact_row(reader.fact(id), numbers) for id in self._commitment.related])

    @Property(str, constant=True)
    def mark(self) -> str:
        """Letter of its axis."""
        return self._commitment.axes[0].id

    @Property(str, constant=True)
    def nextRoute(self) -> str:
        """Address of the commitment after it."""
        return str(Route.of("commitment", self._next))

    @Property(bool, constant=True)
    def ofAxis(self) -> bool:
        """Whether it stands in an axis, and not in a chapter beside them."""
        return self._commitment.axes[0].kind == "axis"

    @Property(str, constant=True)
    def axis(self) -> str:
        """Title of its axis."""
        return self._commitment.axes[0].title

    @Property(str, constant=True)
    def place(self) -> str:
        """Title of the part of the axis that it stands in."""
        return self._commitment.axes[-1].title if len(self._commitment.axes) > 1 else ""

    @Property(str, constant=True)
    def motif(self) -> str:
        """Shape cut from paper that goes with its axis."""
        return MOTIFS.get(self.mark, MOTIF)

    @Property(str, constant=True)
    def title(self) -> str:
        """Short name."""
        return self._commitment.title

    @Property(str, constant=True)
    def text(self) -> str:
        """What was undertaken, in a sentence of our own."""
        return self._commitment.text

    @Property(str, constant=True)
    def who(self) -> str:
        """Who acts."""
        return self._commitment.who

    @Property(str, constant=True)
    def deadline(self) -> str:
        """Until when, as printed."""
        return self._commitment.deadline

    @Property(str, constant=True)
    def doubt(self) -> str:
        """What one should know where the source is unsure."""
        return self._commitment.doubt

    @Property(RowListModel, constant=True)
    def sources(self) -> RowListModel:
        """Where it is printed."""
        return self._sources

    @Property(RowListModel, constant=True)
    def related(self) -> RowListModel:
        """What the report says today."""
        return self._related


def _agreement_rows(agreements: tuple[Agreement, ...]) -> list[AgreementRow]:
    """Return those that stand side by side, then the others, then the themes without an axis."""
    wanted = [a for a in agreements if a.id in SIDE_BY_SIDE] + [a for a in agreements if a.id not in SIDE_BY_SIDE]
    return [_axes_row(a) for a in wanted] + [_themes_row(a) for a in wanted if _titles(a, "continued", "new")]


def _titles(agreement: Agreement, *kinds: str) -> list[str]:
    return [axis.title for axis in agreement.axes if axis.kind in kinds]


def _axes_row(agreement: Agreement) -> AgreementRow:
    axes = [axis for axis in agreement.axes if axis.kind == "axis" and not axis.parent]
    marks = [_mark(axis, number) for number, axis in enumerate(axes, start=1)]
    titles = [axis.title for axis in axes]
    source = axes[0].sources[0].title
    return AgreementRow(agreement.id, agreement.printed, agreement.text, marks, titles, [], [], source)


def _themes_row(agreement: Agreement) -> AgreementRow:
    themes = [axis for axis in agreement.axes if axis.kind in ("continued", "new")]
    continued, fresh = _titles(agreement, "continued"), _titles(agreement, "new")
    source = themes[0].sources[0].title
    return AgreementRow(agreement.id, agreement.printed, "", [], [], continued, fresh, source)


def _mark(axis: Axis, number: int) -> str:
    """Return an axis' letter where the text gives it one, else its number in the order of the text."""
    return axis.id if axis.id.isalpha() else str(number)


def _commitment_row(commitment: Commitment) -> CommitmentRow:
    route = str(Route("commitment", commitment.id))
    return CommitmentRow(route, commitment.axes[0].id, commitment.title, commitment.who, commitment.deadline)


def _value(record: AgreementRecord) -> str:
    """Return "plus de 4 hectares", "trois mois", "une dizaine de sites"."""
    qualifier = record.qualifier if record.qualifier != record.printed else ""
    counted = f"de {record.unit}" if record.printed.endswith("aine") else record.unit
    return " ".join(filter(None, (qualifier, record.printed, counted)))


def _record_row(record: AgreementRecord) -> RecordRow:
    """Return a record's row; its mark is a year, or a short figure where figures stand together."""
    if record.kind == "date":
        return RecordRow(record.id, str(record.year), record.title, record.printed)
    if record.kind == "figure" and record.part == "sites" and len(record.printed) <= LONGEST_MARK:
        return RecordRow(record.id, record.printed, record.title, f"{record.qualifier} {record.unit}".strip())
    return RecordRow(record.id, "", record.title, _value(record) if record.kind == "figure" else record.printed)
