"""The words that visitors use most, of half-days that are over; none that fewer than k texts hold."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.feedback.frequent_words import FrequentWord, frequent_words
from kiosk.routes import Route
from kiosk.ui.staff_desk import StaffDesk
from kiosk.ui.viewmodels.rows import PagedRows
from kiosk.ui.viewmodels.staff_page import StaffPageViewModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class WordRow:
    """A word as most write it, how many texts hold it, and that as a share of the most frequent one's."""

    written: str
    texts: int
    share: float


@QmlElement
@QmlUncreatable("made by the visit")
class StaffWordsViewModel(StaffPageViewModel):
    """The words, the most frequent first.

    Attributes:
        words: rows of WordRow.
    """

    def __init__(self, route: Route, desk: StaffDesk, parent: QObject) -> None:
        super().__init__(route, desk, parent)
        self._words = PagedRows(WordRow, self)
        now = desk.now()

        def count() -> tuple[FrequentWord, ...]:
            store = desk.open_lots()
            try:
                store.texts_to_review(now, desk.k)  # what may be read by now may be counted too
                return frequent_words(store.finished_texts(now), desk.k)
            finally:
                store.close()

        self._begin(count, self._take)

    def _take(self, found: tuple[FrequentWord, ...]) -> None:
        highest = found[0].texts if found else 0
        self._words.set_rows([WordRow(word.written, word.texts, word.texts / highest) for word in found])

    @Property(PagedRows, constant=True)
    def words(self) -> PagedRows:
        """The words."""
        return self._words
