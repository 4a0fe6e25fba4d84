"""The deck on paper: four cards a sheet of A4, fronts with the question, backs with the facts, to print and cut.

Printed on both sides and turned over the long edge, each back lies behind its front.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.paper import A4, INK, PAPER, Box, Face, Sheet, Style

WHITE = "#FFFFFF"
BLOCKS = {1: ("#1546A0", "#FFC933"), 2: ("#B8231A", "#FFD0DA"), 3: ("#0A6345", "#FFC933"), 4: ("#6B2A86", "#FFB27A")}
"""Ground of a chapter, and the accent on it: the screens' colours."""

CARD_WIDTH, CARD_HEIGHT = 88.0, 126.0
"""Millimetres; a hand holds it, and a question is read from across a table."""

ACROSS, DOWN = 2, 2
GUTTER = 8.0
MARGIN = 7.0
TITLE = "Cartes à jouer"
FACTS = "Pour en parler, les faits"
FOOT = "6 ans d’actions municipales, on en parle · tapez le code dans « Chercher » sur la borne"


@dataclass(frozen=True, slots=True)
class PrintedFact:
    """A fact on the back of a card: what it says in a line, and where it is printed."""

    words: str
    source: str


@dataclass(frozen=True, slots=True)
class PrintedCard:
    """A card as it is printed.

    Attributes:
        code: short code that the kiosk's search opens ("K27").
        chapter: its number, 1 to 4; chapter_title: in words.
        question: what is discussed.
        facts: what stands on the back, three at most.
    """

    code: str
    chapter: int
    chapter_title: str
    question: str
    facts: tuple[PrintedFact, ...]


def print_deck(cards: Sequence[PrintedCard], file: Path) -> int:
    """Write the deck as PDF and return how many pages it has. Raises OSError."""
    a_sheet = ACROSS * DOWN
    pages = 0
    with Sheet(*A4, TITLE) as sheet:
        for begin in range(0, len(cards), a_sheet):
            held = cards[begin : begin + a_sheet]
            for side, turned in ((_front, False), (_back, True)):
                _page(sheet, held, side, turned)
                pages += 1
        sheet.write(file)
    return pages


def _page(
    sheet: Sheet, cards: Sequence[PrintedCard], side: Callable[[Sheet, PrintedCard, Box], None], turned: bool
) -> None:
    sheet.page(WHITE)
    width, height = ACROSS * CARD_WIDTH + GUTTER, DOWN * CARD_HEIGHT + GUTTER
    left, top = (sheet.whole.width - width) / 2, (sheet.whole.height - height) / 2
    for place, card in enumerate(cards):
        column, row = place % ACROSS, place // ACROSS
        if turned:
            column = ACROSS - 1 - column
        box = Box(left + column * (CARD_WIDTH + GUTTER), top + row * (CARD_HEIGHT + GUTTER), CARD_WIDTH, CARD_HEIGHT)
        side(sheet, card, box)
        sheet.crop_marks(box)


def _front(sheet: Sheet, card: PrintedCard, box: Box) -> None:
    ground, accent = BLOCKS[card.chapter]
    sheet.block(box, ground)
    inner = box.inset(MARGIN)
    small = Style(Face.SEMIBOLD, 4.2, colour=accent)
    used = sheet.text(f"{card.chapter} · {card.chapter_title}", small, inner)
    code = Style(Face.BLACK, 15.0, 1.0, accent)
    room = Box(inner.x, inner.y + used + 5, inner.width, inner.height - used - 5 - 20)
    sheet.text(card.question, Style(Face.BLACK, 10.0, 1.06, WHITE), room)
    sheet.text(card.code, code, Box(inner.x, inner.bottom - 15, inner.width, 15))


def _back(sheet: Sheet, card: PrintedCard, box: Box) -> None:
    ground, _ = BLOCKS[card.chapter]
    sheet.block(box, PAPER)
    inner = box.inset(MARGIN)
    y = inner.y + sheet.text(card.code, Style(Face.BLACK, 9.0, 1.1, ground), inner)
    y += sheet.text(FACTS, Style(Face.SEMIBOLD, 4.4), Box(inner.x, y, inner.width, 8)) + 2
    foot = Box(inner.x, inner.bottom - 9, inner.width, 9)
    height = (foot.y - 2 - y) / len(card.facts)
    for fact in card.facts:
        entry = Box(inner.x, y, inner.width, height)
        sheet.rule(entry, 0.6, INK)
        words = Box(entry.x, entry.y + 2.5, entry.width, height - 11)
        below = sheet.text(fact.words, Style(Face.BOLD, 5.2, 1.15), words)
        sheet.text(fact.source, Style(Face.TEXT, 3.7, 1.2), Box(entry.x, words.y + below + 0.8, entry.width, 7.5))
        y += height
    sheet.text(FOOT, Style(Face.TEXT, 3.4, 1.2), foot)
