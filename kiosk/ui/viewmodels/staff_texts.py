"""The review of visitors' texts: clear them, blank words, set them aside, and undo while the page is open.

A blanked word is gone from the cards' file at once. Only this page still knows it, to undo; when the page is left, the
file, its log and its copies are made anew without it, and nothing brings it back.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import StoreError
from kiosk.feedback.lot_store import LotStore
from kiosk.feedback.review import BLANK, State, Text, blanked, pieces
from kiosk.feedback.screening import tells_a_contact, wants_review
from kiosk.routes import Route
from kiosk.ui.staff_desk import StaffDesk
from kiosk.ui.viewmodels.rows import PagedRows
from kiosk.ui.viewmodels.staff_page import StaffPageViewModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

PILES = {"unread": State.UNREAD, "clear": State.CLEAR, "aside": State.ASIDE}
"""What a page shows at a time, by what staff have made of it."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class PieceRow:
    """A word to touch: its place in the text, what it says ("" where it is blanked), and whether it is chosen."""

    number: int
    word: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class _Act:
    """What a text was before, and in which pile it stood."""

    before: Text
    pile: str


@QmlElement
@QmlUncreatable("made by the visit")
class StaffTextsViewModel(StaffPageViewModel):
    """One text at a time, of one of three piles.

    Attributes:
        pile: unread, clear or aside; piles: the three. sizes: how many texts each holds.
        position, count: 1-based place of the text in its pile, and how many there are; 0 and 0 where it is empty.
        pieces: rows of PieceRow of the text on show. chosen: how many words of it are chosen.
        reason: why it should be read with care: contact, word, or "".
        canUndo: whether there is an act to undo.
        taken: whether a lot has just taken the text away that staff touched.

    Signals:
        changed: any of these changed.
        otherText: another text is on show.
    """

    changed = Signal()
    otherText = Signal()

    def __init__(self, route: Route, desk: StaffDesk, parent: QObject) -> None:
        super().__init__(route, desk, parent)
        self.workChanged.connect(self.changed)
        self._marks = desk.reader.review_words()
        self._texts: list[Text] = []
        self._pile = "unread"
        self._at = 0
        self._chosen: set[int] = set()
        self._acts: list[_Act] = []
        self._erased = self._taken = False
        self._shown_key = b""
        self._pieces = PagedRows(PieceRow, self)
        self._work(self._read, self._show)

    def _read(self, store: LotStore) -> list[Text]:
        """Return the texts, those to read with care first; otherwise by their random keys."""
        found = store.texts_to_review(self._desk.now(), self._desk.k)
        return sorted(found, key=lambda text: (not wants_review(text.words, self._marks), text.key))

    def _work(self, job: Callable[[LotStore], T], take: Callable[[T], None]) -> None:
        """Do something quick with the store; a StoreError is said on the page."""
        try:
            store = self._desk.open_lots()
            try:
                result = job(store)
            finally:
                store.close()
        except StoreError as error:
            self._error = str(error)
            self.changed.emit()
            return
        self._error = ""
        take(result)

    def _show(self, texts: Sequence[Text]) -> None:
        self._texts = list(texts)
        self._at = max(0, min(self._at, len(self._shown) - 1))
        self._fill()

    @property
    def _shown(self) -> list[Text]:
        return [text for text in self._texts if text.state is PILES[self._pile]]

    @property
    def _text(self) -> Text | None:
        shown = self._shown
        return shown[self._at] if shown else None

    def _fill(self, page: int = 0) -> None:
        key = self._text.key if self._text else b""
        if key != self._shown_key:
            self._shown_key = key
            self.otherText.emit()
        words = pieces(self._text.words) if self._text else ()
        self._pieces.set_rows(
            [
                PieceRow(number, "" if word == BLANK else word, number in self._chosen)
                for number, word in enumerate(words)
            ]
        )
        self._pieces.turn_to(page)
        self.changed.emit()

    @Slot(str)
    def choosePile(self, pile: str) -> None:
        """Show another pile."""
        if pile in PILES and pile != self._pile:
            self._pile, self._at, self._chosen = pile, 0, set()
            self._fill()

    @Slot(int)
    def turn(self, by: int) -> None:
        """Show the text before or after."""
        at = self._at + by
        if 0 <= at < len(self._shown):
            self._at, self._chosen = at, set()
            self._fill()

    @Slot(int)
    def touchWord(self, number: int) -> None:
        """Choose a word to blank, or leave it again."""
        words = pieces(self._text.words) if self._text else ()
        if 0 <= number < len(words) and words[number] != BLANK:
            self._chosen ^= {number}
            self._fill(self._pieces.state)

    @Slot()
    def blank(self) -> None:
        """Take the chosen words out."""
        if self._text and self._chosen:
            self._act(replace(self._text, words=blanked(self._text.words, self._chosen)))

    @Slot()
    def clear(self) -> None:
        """There is nothing to say about the text, or no more."""
        if self._text:
            self._act(replace(self._text, state=State.CLEAR))

    @Slot()
    def setAside(self) -> None:
        """Keep the text out of every export."""
        if self._text:
            self._act(replace(self._text, state=State.ASIDE))

    @Slot()
    def takeBack(self) -> None:
        """Put a text back among those to read."""
        if self._text:
            self._act(replace(self._text, state=State.UNREAD))

    def _act(self, after: Text) -> None:
        before = self._text
        assert before is not None
        self._keep(before, after, lambda: self._acts.append(_Act(before, self._pile)))

    def _keep(self, before: Text, after: Text, then: Callable[[], None]) -> None:
        """Write a text; where a lot has taken it away meanwhile, read anew what is left."""

        def write(store: LotStore) -> bool:
            return store.write_text(after)

        def take(written: bool) -> None:
            self._erased = self._erased or before.words != after.words
            self._chosen = set()
            self._taken = not written
            if written:
                then()
                self._show([after if text.key == after.key else text for text in self._texts])
            else:
                self._acts = [act for act in self._acts if act.before.key != after.key]
                self._show([text for text in self._texts if text.key != after.key])

        self._work(write, take)

    @Slot()
    def undo(self) -> None:
        """Take the last act back and show the text it was about."""
        if not self._acts:
            return
        act = self._acts[-1]
        now = next(text for text in self._texts if text.key == act.before.key)

        def then() -> None:
            self._acts.pop()
            self._pile = act.pile
            keys = [text.key for text in self._texts if text.state is PILES[act.pile] or text.key == act.before.key]
            self._at = keys.index(act.before.key)

        self._keep(now, act.before, then)

    def stop(self) -> None:
        """Make the blanking final; it can't be undone any more."""
        self._acts = []
        if self._erased:
            self._erased = False
            self._work(lambda store: store.seal(self._desk.now()), lambda done: None)
        super().stop()

    def state(self) -> dict[str, object]:
        """Keep the pile on show."""
        return {"pile": self._pile}

    def restore(self, state: dict[str, object]) -> None:
        """Take up the pile on show."""
        self.choosePile(str(state["pile"]))

    @Property(str, notify=changed)
    def pile(self) -> str:
        """What is on show."""
        return self._pile

    @Property("QStringList", constant=True)
    def piles(self) -> list[str]:
        """What can be on show."""
        return list(PILES)

    @Property("QVariantList", notify=changed)
    def sizes(self) -> list[int]:
        """How many texts each pile holds."""
        return [sum(text.state is state for text in self._texts) for state in PILES.values()]

    @Property(int, notify=changed)
    def position(self) -> int:
        """Place of the text in its pile."""
        return self._at + 1 if self._text else 0

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many texts the pile holds."""
        return len(self._shown)

    @Property(PagedRows, constant=True)
    def pieces(self) -> PagedRows:
        """The words of the text on show."""
        return self._pieces

    @Property(int, notify=changed)
    def chosen(self) -> int:
        """How many of them are chosen."""
        return len(self._chosen)

    @Property(str, notify=changed)
    def reason(self) -> str:
        """Why the text should be read with care."""
        words = self._text.words if self._text else ""
        return "contact" if tells_a_contact(words) else "word" if wants_review(words, self._marks) else ""

    @Property(bool, notify=changed)
    def canUndo(self) -> bool:
        """Whether there is an act to undo."""
        return bool(self._acts)

    @Property(bool, notify=changed)
    def taken(self) -> bool:
        """Whether a lot took the text away."""
        return self._taken
