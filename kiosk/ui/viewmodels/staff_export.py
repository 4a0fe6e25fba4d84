"""The export from the kiosk's screen: what, where to, which format; a preview first, a bar, a sentence at the end."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import KioskError
from kiosk.feedback.lots import DEFAULT_FORMAT, Export
from kiosk.feedback.review import State
from kiosk.routes import Route
from kiosk.ui.staff_desk import StaffDesk
from kiosk.ui.viewmodels.rows import RowListModel
from kiosk.ui.viewmodels.staff_page import StaffPageViewModel

if TYPE_CHECKING:
    from kiosk.feedback.stick import Stick

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

NEW, AGAIN = "new", "again"
HERE = ""
"""The place in the data folder; any other is the path of a stick."""
MOST_STICKS = 2
"""As many sticks as there is room for beside the kiosk itself."""


class _CancelledError(KioskError):
    """Staff have stopped an export."""


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place to write to: HERE or a stick's path, its label, MB that are free, and whether it can be written."""

    key: str
    label: str
    free: int
    writable: bool


@dataclass(frozen=True, slots=True)
class ResultRow:
    """What became of a lot: how it ended, its cards and texts, where it is, and a sentence that says it all."""

    outcome: str
    cards: int
    ideas: int
    folder: str
    sentence: str


@dataclass(frozen=True, slots=True)
class _Preview:
    """What a lot would hold, in steps of k; zeros where there are too few."""

    cards: int
    half_day: int
    district: int
    age: int
    unread: int
    unwritten: int
    last: str
    sticks: "tuple[Stick, ...]"


@dataclass(frozen=True, slots=True)
class _Ending:
    exports: tuple[Export, ...]
    sentences: tuple[str, ...]


_NOTHING = _Preview(0, 0, 0, 0, 0, 0, "", ())


@QmlElement
@QmlUncreatable("made by the visit")
class StaffExportViewModel(StaffPageViewModel):
    """Two steps: choose, with what a lot would hold beside it; then the bar and what became of it.

    Attributes:
        what: "new" for the cards that wait, "again" for the last lot once more; canDoAgain: whether there is one.
        format: csv, xlsx or jsonl; formats: the three.
        place: key of the place; places: rows of PlaceRow.
        cards, halfDays, districts, ages: what a new lot would hold at least, and how many cards would still say their
            half-day or week, their district, their age. unread: texts that nobody has read yet.
        unwritten: closed lots that are nowhere but here; they go first.
        ready: whether there is something to write.
        writing: whether it is being written; share: how much of it is, 0 to 1; cancelling: whether staff have stopped
            it.
        ended: whether it has ended; results: rows of ResultRow; said: further sentences (of a stick).
        cancelled: whether it ended because staff stopped it.

    Signals:
        changed: any of these changed.
    """

    changed = Signal()

    _wrote = Signal(int, int)

    def __init__(self, route: Route, desk: StaffDesk, hold: Callable[[bool], None], parent: QObject) -> None:
        from kiosk.feedback.formats import FORMATS  # with what writes them; no visitor waits for that

        super().__init__(route, desk, parent)
        self.workChanged.connect(self.changed)
        self._hold = hold
        self._formats = {id: format.explains for id, format in FORMATS.items()}
        self._what, self._format, self._place = NEW, DEFAULT_FORMAT, HERE
        self._preview = _NOTHING
        self._writing = self._ended = self._cancelled = False
        self._share = 0.0
        self._said: tuple[str, ...] = ()
        self._stop = Event()
        self._places = RowListModel(PlaceRow, self)
        self._results = RowListModel(ResultRow, self)
        self._words = desk.words()
        self._wrote.connect(self._progress)
        self.look()

    @Slot()
    def look(self) -> None:
        """Look again what waits and which sticks are there."""
        desk, now = self._desk, self._desk.now()

        def look() -> _Preview:
            from kiosk.feedback.stick import find_sticks

            sticks = find_sticks(Path(desk.settings.feedback.stick_root))
            store = desk.open_lots()
            try:
                lots = store.lots()
                unread = sum(text.state is State.UNREAD for text in store.texts_to_review(now, desk.k))
                preview = store.preview_lot(now, desk.k)
            finally:
                store.close()
            unwritten = sum(not lot.written for lot in lots)
            last = lots[-1].id if lots else ""
            if preview is None:
                return _Preview(0, 0, 0, 0, unread, unwritten, last, sticks)
            cards, kept = preview
            told = [number // desk.k * desk.k for number in (cards, kept.half_day, kept.district, kept.age)]
            return _Preview(told[0], told[1], told[2], told[3], unread, unwritten, last, sticks)

        self._begin(look, self._take_preview)

    def _take_preview(self, preview: _Preview) -> None:
        self._preview = preview
        sticks = [
            PlaceRow(str(stick.path), stick.label, stick.free // 1_000_000, stick.writable)
            for stick in preview.sticks[:MOST_STICKS]
        ]
        self._places.set_rows([PlaceRow(HERE, "", 0, True), *sticks])
        if self._place not in [row.key for row in self._places.rows]:
            self._place = HERE
        if not (preview.cards or preview.unwritten) and preview.last:
            self._what = AGAIN
        self._ended = False

    @Slot(str)
    def chooseWhat(self, what: str) -> None:
        """Write the cards that wait, or the last lot once more."""
        if what in (NEW, AGAIN):
            self._what = what
            self.changed.emit()

    @Slot(str)
    def chooseFormat(self, format: str) -> None:
        """Write in another format."""
        if format in self._formats:
            self._format = format
            self.changed.emit()

    @Slot(str)
    def choosePlace(self, place: str) -> None:
        """Write elsewhere."""
        if any(row.key == place and row.writable for row in self._places.rows):
            self._place = place
            self.changed.emit()

    @Slot()
    def export(self) -> None:
        """Write, beside the window; the visit isn't idle meanwhile."""
        if not self.ready or self._writing:
            return
        self._writing, self._ended, self._cancelled, self._share = True, False, False, 0.0
        self._stop.clear()
        self._hold(True)
        stick = next((stick for stick in self._preview.sticks if str(stick.path) == self._place), None)
        lot = self._preview.last if self._what == AGAIN else ""
        format, now = self._format, self._desk.now()
        self._begin(lambda: self._write(stick, lot, format, now), self._take_ending)

    def _write(self, stick: "Stick | None", lot: str, format: str, now: str) -> _Ending | None:
        """Write in the thread; None where staff have stopped it."""
        from kiosk.feedback.export import NO_WORDS, export_again, export_lots
        from kiosk.feedback.stick import eject, export_to_stick

        desk = self._desk
        words = self._words if self._formats[format] else NO_WORDS

        def progress(done: int, total: int) -> None:
            if self._stop.is_set():
                raise _CancelledError
            self._wrote.emit(done, total)

        try:
            store = desk.open_lots()
            try:
                if stick is not None:
                    written = export_to_stick(store, stick, now, desk.k, format, progress, words, lot=lot)
                    refused = () if written.exports else written.sentences
                    return _Ending(written.exports, (*refused, *([eject(stick)] if written.done else [])))
                if lot:
                    return _Ending((export_again(store, lot, desk.places.lots, format, progress, words),), ())
                return _Ending(export_lots(store, now, desk.places.lots, desk.k, format, progress, words), ())
            finally:
                store.close()
        except _CancelledError:
            return None

    @Slot(int, int)
    def _progress(self, done: int, total: int) -> None:
        self._share = done / total if total else 1.0
        self.changed.emit()

    def _take_ending(self, ending: _Ending | None) -> None:
        self._cancelled = ending is None
        self._ended = True
        self._said = ending.sentences if ending else ()
        self._results.set_rows(
            [
                ResultRow(export.outcome.value, export.cards, export.ideas, str(export.folder), export.sentence)
                for export in (ending.exports if ending else ())
            ]
        )

    @Slot(object)
    def _finish(self, done: tuple[Callable[[object], None], object]) -> None:
        if self._writing:
            self._writing = False
            self._hold(False)
        super()._finish(done)

    @Slot()
    def cancel(self) -> None:
        """Stop writing; what is half written goes, the lot stays closed and is written the next time."""
        self._stop.set()
        self.changed.emit()

    def stop(self) -> None:
        """The page is left: stop writing and wait for it."""
        self._stop.set()
        if self._writing:
            self._hold(False)
        super().stop()

    @Property(str, notify=changed)
    def what(self) -> str:
        """What is written."""
        return self._what

    @Property(bool, notify=changed)
    def canDoAgain(self) -> bool:
        """Whether there is a closed lot."""
        return self._preview.last != ""

    @Property(str, notify=changed)
    def format(self) -> str:
        """How it is written."""
        return self._format

    @Property("QStringList", constant=True)
    def formats(self) -> list[str]:
        """How it can be written."""
        return list(self._formats)

    @Property(str, notify=changed)
    def place(self) -> str:
        """Where it is written to."""
        return self._place

    @Property(RowListModel, constant=True)
    def places(self) -> RowListModel:
        """Where it can be written to."""
        return self._places

    @Property(int, notify=changed)
    def cards(self) -> int:
        """Cards of a new lot, at least."""
        return self._preview.cards

    @Property(int, notify=changed)
    def halfDays(self) -> int:
        """Cards that would still say when, at least."""
        return self._preview.half_day

    @Property(int, notify=changed)
    def districts(self) -> int:
        """Cards that would still say their district, at least."""
        return self._preview.district

    @Property(int, notify=changed)
    def ages(self) -> int:
        """Cards that would still say their age, at least."""
        return self._preview.age

    @Property(int, notify=changed)
    def unread(self) -> int:
        """Texts that nobody has read yet."""
        return self._preview.unread

    @Property(int, notify=changed)
    def unwritten(self) -> int:
        """Closed lots that were never written."""
        return self._preview.unwritten

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Whether there is something to write."""
        preview = self._preview
        return bool(preview.last if self._what == AGAIN else preview.cards or preview.unwritten)

    @Property(bool, notify=changed)
    def writing(self) -> bool:
        """Whether it is being written."""
        return self._writing

    @Property(float, notify=changed)
    def share(self) -> float:
        """How much is written."""
        return self._share

    @Property(bool, notify=changed)
    def cancelling(self) -> bool:
        """Whether staff have stopped it."""
        return self._writing and self._stop.is_set()

    @Property(bool, notify=changed)
    def ended(self) -> bool:
        """Whether it has ended."""
        return self._ended

    @Property(bool, notify=changed)
    def cancelled(self) -> bool:
        """Whether staff stopped it."""
        return self._cancelled

    @Property(RowListModel, constant=True)
    def results(self) -> RowListModel:
        """What became of each lot."""
        return self._results

    @Property("QStringList", notify=changed)
    def said(self) -> list[str]:
        """What else there is to say, of a stick."""
        return list(self._said)
