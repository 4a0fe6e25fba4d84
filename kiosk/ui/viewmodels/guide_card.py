"""The playing card on the table: its question as large as the screen takes it."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.reader import Reader
from kiosk.guide.steps import Keep, PutBack
from kiosk.routes import Route
from kiosk.ui.guided import GuidedSession
from kiosk.ui.viewmodels.guide_page import GuidedPageViewModel
from kiosk.ui.viewmodels.page import chapter_numbers

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

STEP = 0.97
"""How much smaller each try is than the one before."""


def largest_fit(words: str, font: QFont, width: float, height: float, leading: float, sizes: tuple[int, int]) -> int:
    """Return the largest size in px, between the least and the greatest of `sizes`, at which words fit into a box.

    Lines break between words alone and are `leading` times the size apart; where no size fits, the least is returned.
    `font` tells the family, the weight and the letter spacing in per cent; `width` and `height` are in px.
    """
    least, size = sizes
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    while size > least:
        font.setPixelSize(size)
        layout = QTextLayout(words, font)
        layout.setTextOption(option)
        layout.beginLayout()
        lines = 0
        whole = True
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            lines += 1
            whole = whole and line.naturalTextWidth() <= width
        layout.endLayout()
        if whole and (lines - 1) * leading * size + QFontMetricsF(font).height() <= height:
            break
        size = max(least, min(size - 1, int(size * STEP)))
    return size


@QmlElement
@QmlUncreatable("made by the visit")
class DrawnCardViewModel(GuidedPageViewModel):
    """The card on the table (route `drawn-card`), or the bare table.

    Attributes:
        drawn: whether a card is on the table. code, question, chapter, motif: of it; route: of its facts.
        canVote: whether it brings answers to vote on.
        left: cards in the deck. kept: how many are kept.

    Signals:
        changed: any of these changed.
    """

    changed = Signal()

    def __init__(self, route: Route, reader: Reader, guided: GuidedSession, parent: QObject) -> None:
        super().__init__(route, reader, guided, parent)
        self.sessionChanged.connect(self.changed)
        self._numbers = chapter_numbers(reader)

    @Slot()
    def keep(self) -> None:
        """Keep the card."""
        self._guided.take(Keep())

    @Slot()
    def putBack(self) -> None:
        """Put the card back into the deck."""
        self._guided.take(PutBack())

    @Slot(str, str, int, float, float, float, float, int, int, result=int)
    def fit(
        self,
        words: str,
        family: str,
        weight: int,
        spacing: float,
        width: float,
        height: float,
        leading: float,
        least: int,
        most: int,
    ) -> int:
        """Return the largest size of the words; see largest_fit(). `spacing` is in em."""
        font = QFont(family)
        font.setWeight(QFont.Weight(weight))
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 100 * (1 + spacing))
        return largest_fit(words, font, width, height, leading, (least, most))

    @Property(bool, notify=changed)
    def drawn(self) -> bool:
        """Whether a card is on the table."""
        return self._guided.card is not None

    @Property(str, notify=changed)
    def code(self) -> str:
        """What is printed on the paper card."""
        return self._guided.card.code if self._guided.card is not None else ""

    @Property(str, notify=changed)
    def question(self) -> str:
        """What the group discusses."""
        return self._guided.card.question if self._guided.card is not None else ""

    @Property(int, notify=changed)
    def chapter(self) -> int:
        """Number of its chapter, 0 without a card."""
        return self._numbers[self._guided.card.chapter] if self._guided.card is not None else 0

    @Property(str, notify=changed)
    def motif(self) -> str:
        """Shape of its chapter."""
        return self._reader.chapter(self._guided.card.chapter).motif if self._guided.card is not None else "chart"

    @Property(str, notify=changed)
    def factsRoute(self) -> str:
        """Address of the page with the facts behind it."""
        return str(Route("playing-card", self._guided.card.id)) if self._guided.card is not None else ""

    @Property(bool, notify=changed)
    def canVote(self) -> bool:
        """Whether it brings answers to vote on."""
        return self._guided.card is not None and bool(self._guided.card.choices)

    @Property(int, notify=changed)
    def left(self) -> int:
        """How many cards are in the deck."""
        return len(self._guided.session.deck) if self._guided.session is not None else 0

    @Property(int, notify=changed)
    def kept(self) -> int:
        """How many cards are kept."""
        return len(self._guided.session.kept) if self._guided.session is not None else 0
