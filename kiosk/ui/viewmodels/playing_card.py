"""The deck of playing cards: questions to discuss, each with the facts behind it."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.reader import Reader
from kiosk.content.subjects.trails import read_deck
from kiosk.routes import Route
from kiosk.ui.viewmodels.page import FactRow, PageViewModel, chapter_numbers, fact_row
from kiosk.ui.viewmodels.parts import PartsViewModel
from kiosk.ui.viewmodels.rows import PagedRows, RowListModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class CardRow:
    """A card of the deck."""

    route: str
    code: str
    title: str
    chapter: int


@QmlElement
@QmlUncreatable("made by the visit")
class DeckViewModel(PartsViewModel):
    """The deck, chapter by chapter (route `deck?part=<chapter>`).

    Attributes:
        part: id of the chapter on show; parts: the chapters that have cards. chapters: their numbers.
        count: how many cards there are in all. cards: pages of CardRow.
    """

    def __init__(self, route: Route, reader: Reader, parent: QObject) -> None:
        self._deck = reader.kept(read_deck).values()
        self._numbers = chapter_numbers(reader)
        super().__init__(route, tuple(dict.fromkeys(card.chapter for card in self._deck)), parent)
        self._cards = PagedRows(CardRow, self)
        self._show_part()

    def _show_part(self) -> None:
        self._cards.set_rows(
            [
                CardRow(str(Route("playing-card", card.id)), card.code, card.question, self._numbers[card.chapter])
                for card in self._deck
                if card.chapter == self._part
            ]
        )

    def state(self) -> dict[str, Any]:
        """Keep the chapter and the page of its list."""
        return {"part": self._part, "page": self._cards.state}

    def restore(self, state: dict[str, Any]) -> None:
        """Take up the chapter and the page of its list."""
        self.choose(state["part"])
        self._cards.turn_to(state["page"])

    @Property("QVariantList", constant=True)
    def chapters(self) -> list[int]:
        """Numbers of the chapters that have cards."""
        return [self._numbers[chapter] for chapter in self._parts]

    @Property(int, constant=True)
    def count(self) -> int:
        """How many cards there are in all."""
        return len(self._deck)

    @Property(PagedRows, constant=True)
    def cards(self) -> PagedRows:
        """The cards of the chapter."""
        return self._cards


@QmlElement
@QmlUncreatable("made by the visit")
class PlayingCardViewModel(PageViewModel):
    """One card (route `playing-card/<id>`), as the short code on the paper card opens it.

    Attributes:
        chapter, motif: number and shape of its chapter. code: what is printed on the paper card ("K27").
        question: what is discussed.
        facts: rows of FactRow, three at most.
    """

    def __init__(self, route: Route, reader: Reader, parent: QObject) -> None:
        super().__init__(route, parent)
        numbers = chapter_numbers(reader)
        self._card = reader.kept(read_deck)[reader.resolve("playing_card", route.id)]
        self._chapter = numbers[self._card.chapter]
        self._motif = reader.chapter(self._card.chapter).motif
        self._facts = RowListModel(FactRow, self)
        self._facts.set_rows([fact_row(reader.fact(id), numbers) for id in self._card.facts])

    @Property(int, constant=True)
    def chapter(self) -> int:
        """Number of its chapter."""
        return self._chapter

    @Property(str, constant=True)
    def motif(self) -> str:
        """Shape of its chapter."""
        return self._motif

    @Property(str, constant=True)
    def code(self) -> str:
        """What is printed on the paper card."""
        return self._card.code

    @Property(str, constant=True)
    def question(self) -> str:
        """What the group discusses."""
        return self._card.question

    @Property(RowListModel, constant=True)
    def facts(self) -> RowListModel:
        """The facts behind it."""
        return self._facts
