"""The poster loop that calls people over."""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.clock import Clock, Scheduled
from kiosk.content.model import Fact
from kiosk.content.reader import Reader
from kiosk.routes import Route
from kiosk.ui.viewmodels.page import PageViewModel, chapter_numbers

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

SECONDS_A_POSTER = 12.0


@QmlElement
@QmlUncreatable("made by the visit")
class AttractViewModel(PageViewModel):
    """One poster a figure, 12 s each, in the order the edition gives.

    Attributes:
        exhibition, title: what the exhibition is called.
        qualifier, numeral, counts, period, motif, chapter: the figure on show.
        document, page: its source.
        factCount, councillorCount: counted from the edition, for the invitation.

    Signals:
        posterChanged: another figure is on show.
    """

    posterChanged = Signal()

    def __init__(self, route: Route, reader: Reader, clock: Clock, parent: QObject) -> None:
        super().__init__(route, parent)
        self._edition = reader.edition()
        self._numbers = chapter_numbers(reader)
        self._posters: tuple[Fact, ...] = reader.posters()
        self._index = 0
        self._clock = clock
        self._call: Scheduled | None = clock.call_later(SECONDS_A_POSTER, self._turn)

    def stop(self) -> None:
        """Turn no more."""
        if self._call is not None:
            self._call.cancel()
            self._call = None

    def _turn(self) -> None:
        self._index = (self._index + 1) % len(self._posters)
        self._call = self._clock.call_later(SECONDS_A_POSTER, self._turn)
        self.posterChanged.emit()

    @property
    def _fact(self) -> Fact:
        return self._posters[self._index]

    @Property(str, constant=True)
    def exhibition(self) -> str:
        """Kind and place of the exhibition."""
        return self._edition.exhibition

    @Property(str, constant=True)
    def title(self) -> str:
        """Title of the exhibition."""
        return self._edition.title

    @Property(int, constant=True)
    def factCount(self) -> int:
        """Facts in the edition."""
        return self._edition.fact_count

    @Property(int, constant=True)
    def councillorCount(self) -> int:
        """Members of the council in the edition."""
        return self._edition.councillor_count

    @Property(str, notify=posterChanged)
    def qualifier(self) -> str:
        """Word before the figure."""
        return self._fact.qualifier

    @Property(str, notify=posterChanged)
    def numeral(self) -> str:
        """The figure."""
        return self._fact.numeral

    @Property(str, notify=posterChanged)
    def counts(self) -> str:
        """What it counts."""
        return self._fact.counts

    @Property(str, notify=posterChanged)
    def motif(self) -> str:
        """Shape cut from paper that goes with it."""
        return self._fact.motif

    @Property(int, notify=posterChanged)
    def chapter(self) -> int:
        """Number of its chapter, 0 for none."""
        return self._numbers.get(self._fact.chapter, 0)

    @Property(str, notify=posterChanged)
    def document(self) -> str:
        """Title of the document it stands in."""
        return self._fact.sources[0].title

    @Property(int, notify=posterChanged)
    def page(self) -> int:
        """Printed page it stands on, 0 where there is none."""
        return self._fact.sources[0].page or 0
