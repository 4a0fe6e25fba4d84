"""A vote by dots: short ideas of the group, three dots for each person, then the ideas with most dots first."""

from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.reader import Reader
from kiosk.guide.rules import DOTS_EACH, LONGEST_IDEA, MOST_IDEAS, DotVote
from kiosk.guide.steps import AddIdea, CloseVote, OpenDotVote, RemoveIdea, Tap, Undo
from kiosk.routes import Route
from kiosk.ui.guided import GuidedSession
from kiosk.ui.viewmodels.guide_page import GuidedPageViewModel
from kiosk.ui.viewmodels.guide_rows import IdeaRow, idea_rows
from kiosk.ui.viewmodels.rows import RowListModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the visit")
class GuideDotsViewModel(GuidedPageViewModel):
    """A vote by dots (route `dots`).

    Attributes:
        stage: "offer", "ideas" while they are written, "dots" while they are placed, "result".
        question: what the ideas answer; offered: the one that the stop asks, "" for none.
        ideas: rows of IdeaRow, 12 at most; ideaCount: how many. longest: signs of an idea.
        left: dots that are not placed yet. canUndo: whether one can be taken back.

    Signals:
        changed: any of these changed.
    """

    changed = Signal()

    def __init__(self, route: Route, reader: Reader, guided: GuidedSession, parent: QObject) -> None:
        super().__init__(route, reader, guided, parent)
        self.sessionChanged.connect(self.follow)
        self._placing = False
        self._result = False
        self._ideas = RowListModel(IdeaRow, self)
        vote = self._open
        self._placing = vote is not None and sum(vote.dots) > 0
        self.follow()

    def state(self) -> dict[str, Any]:
        """Keep whether dots were being placed, or a result was on show."""
        return {"placing": self._placing, "result": self._result}

    def restore(self, state: dict[str, Any]) -> None:
        """Take up what was on show."""
        self._placing, self._result = state["placing"], state["result"]
        self.follow()

    @property
    def _open(self) -> DotVote | None:
        return self._guided.session.dot_vote if self._guided.session is not None else None

    @property
    def _vote(self) -> DotVote | None:
        return self._guided.last_dots if self.stage != "offer" else None

    @Slot()
    def follow(self) -> None:
        """Show the ideas as they stand on the disk."""
        vote = self._vote
        self._ideas.set_rows(idea_rows(vote, ranked=self.stage == "result") if vote is not None else [])
        self.changed.emit()

    @Slot(str)
    def open(self, question: str) -> None:
        """Begin with no idea."""
        self._placing = self._result = False
        self._guided.take(OpenDotVote(question))

    @Slot(str, result=bool)
    def add(self, words: str) -> bool:
        """Add an idea; tells whether it was taken."""
        return self._guided.take(AddIdea(words))

    @Slot(int)
    def remove(self, index: int) -> None:
        """Take an idea off, with its dots."""
        self._guided.take(RemoveIdea(index))

    @Slot(bool)
    def place(self, placing: bool) -> None:
        """Go on to the dots, or back to the ideas."""
        self._placing = placing
        self.follow()

    @Slot(int)
    def tap(self, index: int) -> None:
        """Place a dot."""
        self._guided.take(Tap(index))

    @Slot()
    def undo(self) -> None:
        """Take the last dot back."""
        self._guided.take(Undo())

    @Slot()
    def close(self) -> None:
        """End the vote, and show its result."""
        self._result = True
        if not self._guided.take(CloseVote()):
            self._result = False
            self.follow()

    @Slot()
    def drop(self) -> None:
        """Forget the ideas and their dots."""
        self._guided.take(CloseVote(drop=True))

    @Slot()
    def again(self) -> None:
        """Leave the result for other ideas."""
        self._result = False
        self.follow()

    @Property(str, notify=changed)
    def stage(self) -> str:
        """Where the vote is."""
        if self._open is not None:
            return "dots" if self._placing else "ideas"
        return "result" if self._result and self._guided.last_dots is not None else "offer"

    @Property(str, notify=changed)
    def question(self) -> str:
        """What the ideas answer, "" before there is a vote."""
        return self._vote.question if self._vote is not None else ""

    @Property(str, notify=changed)
    def offered(self) -> str:
        """What the stop or the card on the table asks, "" for nothing."""
        card, stop = self._guided.card, self._guided.at
        return card.question if card is not None else stop.question if stop is not None else ""

    @Property(RowListModel, constant=True)
    def ideas(self) -> RowListModel:
        """The ideas."""
        return self._ideas

    @Property(int, notify=changed)
    def ideaCount(self) -> int:
        """How many ideas there are."""
        return len(self._vote.ideas) if self._vote is not None else 0

    @Property(int, constant=True)
    def mostIdeas(self) -> int:
        """How many ideas there may be."""
        return MOST_IDEAS

    @Property(int, constant=True)
    def longest(self) -> int:
        """Signs of an idea at most."""
        return LONGEST_IDEA

    @Property(int, constant=True)
    def dotsEach(self) -> int:
        """Dots of each person."""
        return DOTS_EACH

    @Property(int, notify=changed)
    def left(self) -> int:
        """Dots that are not placed yet."""
        return DOTS_EACH * self._guided.size - sum(self._vote.dots) if self._vote is not None else 0

    @Property(bool, notify=changed)
    def canUndo(self) -> bool:
        """Whether a dot can be taken back."""
        return self.stage == "dots" and self._open is not None and bool(self._open.undoable)
