"""After a card: thanks, the counts so far and where to go on; the same ways where a visit has left enough cards."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.reader import Reader
from kiosk.feedback.store import FeedbackStore
from kiosk.routes import Route
from kiosk.ui.viewmodels.card_draft import CardDraft
from kiosk.ui.viewmodels.page import PageViewModel, chapter_of
from kiosk.ui.viewmodels.rows import RowListModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

WAYS = ("map", "quiz", "home")
"""Where one may go on, as far as the edition holds it."""

MOST_WAYS = 4


@dataclass(frozen=True, slots=True)
class WayRow:
    """A way on; `chapter` is the number of a chapter, 0 for any other page."""

    route: str
    chapter: int


@dataclass(frozen=True, slots=True)
class ThemeCountRow:
    """How many cards are about a theme.

    Attributes:
        id, title: of the theme. chapter: its number, 0 for what isn't one.
        count: number of cards, -1 where it is hidden.
        share: of the highest count, 0 where hidden.
        own: whether the visitor's card is about it.
    """

    id: str
    title: str
    chapter: int
    count: int
    share: float
    own: bool


@QmlElement
@QmlUncreatable("made by the visit")
class WaysOnViewModel(PageViewModel):
    """A page at the end of something: where to go on.

    Attributes:
        ways: rows of WayRow. mostCards: as many cards as a visit may leave.
    """

    def __init__(self, route: Route, reader: Reader, draft: CardDraft, parent: QObject) -> None:
        super().__init__(route, parent)
        self._draft = draft
        self._ways = RowListModel(WayRow, self)
        chapter = chapter_of(reader, draft.theme)
        ways = [] if draft.enough else [WayRow("card", 0)]
        ways += [WayRow(str(Route.of("chapter", chapter.id)), chapter.number)] if chapter else []
        ways += [WayRow(way, 0) for way in WAYS if reader.exists(Route.parse(way))]
        self._ways.set_rows(ways[:MOST_WAYS])

    @Property(RowListModel, constant=True)
    def ways(self) -> RowListModel:
        """Where to go on."""
        return self._ways

    @Property(int, constant=True)
    def mostCards(self) -> int:
        """As many cards as a visit may leave."""
        return self._draft.most


@QmlElement
@QmlUncreatable("made by the visit")
class ThanksViewModel(WaysOnViewModel):
    """The card is kept; what the cards so far are about.

    Attributes:
        counts: rows of ThemeCountRow, in the order of the question; empty while too few cards are in.
    """

    def __init__(self, route: Route, reader: Reader, store: FeedbackStore, draft: CardDraft, parent: QObject) -> None:
        super().__init__(route, reader, draft, parent)
        self._counts = RowListModel(ThemeCountRow, self)
        numbers = {chapter.id: chapter.number for chapter in reader.chapters()}
        themes = next((q.choices for q in reader.questions() if q.id == "theme"), ())
        counts = store.theme_counts(theme.id for theme in themes)
        highest = max((count for count in counts.values() if count is not None), default=0)
        self._counts.set_rows(
            [
                ThemeCountRow(
                    theme.id,
                    theme.title,
                    numbers.get(theme.id, 0),
                    -1 if count is None else count,
                    count / highest if count else 0.0,
                    theme.id == draft.theme,
                )
                for theme in themes
                if theme.id in counts
                for count in (counts[theme.id],)
            ]
        )

    @Property(RowListModel, constant=True)
    def counts(self) -> RowListModel:
        """Cards by theme."""
        return self._counts
