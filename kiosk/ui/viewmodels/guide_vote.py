"""A vote of the group: what is asked, the voices one by one, the result as a poster."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.reader import Reader
from kiosk.guide.rules import Vote
from kiosk.guide.steps import CloseVote, OpenVote, Tap, Undo
from kiosk.routes import Route
from kiosk.ui.guided import GuidedSession
from kiosk.ui.viewmodels.guide_page import GuidedPageViewModel
from kiosk.ui.viewmodels.guide_rows import VoteRow, vote_rows
from kiosk.ui.viewmodels.rows import RowListModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class OfferRow:
    """A question that may be voted on: where it comes from ("card", "stop"), and whether it is the one chosen."""

    key: str
    question: str
    chosen: bool


@QmlElement
@QmlUncreatable("made by the visit")
class GuideVoteViewModel(GuidedPageViewModel):
    """A vote (route `vote`): offered, open, then its result.

    Attributes:
        stage: "offer", "open" or "result".
        offers: rows of OfferRow; one more, on what was just talked about, has its words in QML and the key "free".
        key: the question chosen. answers: those of the offer chosen, empty for "free".
        question, secret: of the vote. choices: rows of VoteRow, which hide the counts of a secret vote until its end.
        total: voices that are in. people: the group's size.
        handing: whether a secret vote waits for the next person. canUndo: whether a voice can be taken back.

    Signals:
        changed: any of these changed.
    """

    changed = Signal()

    def __init__(self, route: Route, reader: Reader, guided: GuidedSession, parent: QObject) -> None:
        super().__init__(route, reader, guided, parent)
        self.sessionChanged.connect(self.follow)
        self._handing = False
        self._result = False
        self._offers = RowListModel(OfferRow, self)
        self._choices = RowListModel(VoteRow, self)
        self._key = next(iter(self._offered()), "free")
        self.follow()

    def state(self) -> dict[str, Any]:
        """Keep whether a result was on show; a secret vote is handed over before anybody goes on."""
        return {"result": self._result}

    def restore(self, state: dict[str, Any]) -> None:
        """Take up what was on show."""
        self._result = state["result"]
        self._handing = self.stage == "open" and self.secret
        self.follow()

    def _offered(self) -> dict[str, tuple[str, tuple[str, ...]]]:
        card, stop = self._guided.card, self._guided.at
        offered = {}
        if card is not None and card.choices:
            offered["card"] = (card.question, card.choices)
        if stop is not None and stop.question:
            offered["stop"] = (stop.question, stop.choices)
        return offered

    @property
    def _vote(self) -> Vote | None:
        return self._guided.last_vote if self.stage != "offer" else None

    @Slot()
    def follow(self) -> None:
        """Show the vote as it stands on the disk."""
        self._offers.set_rows([OfferRow(key, asked, key == self._key) for key, (asked, _) in self._offered().items()])
        vote = self._vote
        hidden = self.secret and self.stage == "open"
        self._choices.set_rows(vote_rows(vote, hidden) if vote is not None else [])
        self.changed.emit()

    @Slot(str)
    def choose(self, key: str) -> None:
        """Choose the question."""
        self._key = key
        self.follow()

    @Slot(str, "QStringList", bool)
    def open(self, question: str, choices: list[str], secret: bool) -> None:
        """Open a vote."""
        self._handing = False
        self._guided.take(OpenVote(question, tuple(choices), secret))

    @Slot(int)
    def tap(self, index: int) -> None:
        """Count a raised hand; in a secret vote one voice, and then the next person is waited for."""
        secret = self.secret
        if not (secret and self._handing) and self._guided.take(Tap(index)):
            self._hand(secret)

    @Slot()
    def handOver(self) -> None:
        """The next person stands in front of the screen."""
        self._hand(False)

    @Slot()
    def undo(self) -> None:
        """Take back the last voice; in a secret vote the same person votes again."""
        if self._guided.take(Undo()):
            self._hand(False)

    @Slot()
    def close(self) -> None:
        """End the vote, and show its result."""
        self._result = True
        if not self._guided.take(CloseVote()):
            self._result = False
            self.follow()

    @Slot()
    def drop(self) -> None:
        """Forget the vote that is open."""
        self._guided.take(CloseVote(drop=True))

    @Slot()
    def again(self) -> None:
        """Leave the result for another question."""
        self._result = False
        self.follow()

    def _hand(self, handing: bool) -> None:
        self._handing = handing
        self.follow()

    @Property(str, notify=changed)
    def stage(self) -> str:
        """Where the vote is: "offer", "open" or "result"."""
        session = self._guided.session
        if session is not None and session.vote is not None:
            return "open"
        return "result" if self._result and self._guided.last_vote is not None else "offer"

    @Property(RowListModel, constant=True)
    def offers(self) -> RowListModel:
        """Questions that may be voted on."""
        return self._offers

    @Property(str, notify=changed)
    def key(self) -> str:
        """The question chosen."""
        return self._key

    @Property("QStringList", notify=changed)
    def answers(self) -> list[str]:
        """Answers of the offer chosen."""
        return list(self._offered().get(self._key, ("", ()))[1])

    @Property(str, notify=changed)
    def question(self) -> str:
        """What is asked; of an offer, the one chosen."""
        return self._vote.question if self._vote is not None else self._offered().get(self._key, ("", ()))[0]

    @Property(bool, notify=changed)
    def secret(self) -> bool:
        """Whether voters come one by one and see nothing before the end."""
        return self._vote is not None and self._vote.secret

    @Property(RowListModel, constant=True)
    def choices(self) -> RowListModel:
        """The answers."""
        return self._choices

    @Property(int, notify=changed)
    def total(self) -> int:
        """Voices that are in."""
        return self._vote.total if self._vote is not None else 0

    @Property(int, notify=changed)
    def people(self) -> int:
        """The group's size."""
        return int(self._guided.size)

    @Property(bool, notify=changed)
    def handing(self) -> bool:
        """Whether a secret vote waits for the next person."""
        return self._handing and self.total < self.people

    @Property(bool, notify=changed)
    def full(self) -> bool:
        """Whether everybody has voted in secret."""
        return self.secret and self.total >= self.people

    @Property(bool, notify=changed)
    def canUndo(self) -> bool:
        """Whether a voice can be taken back."""
        return self.stage == "open" and self._vote is not None and bool(self._vote.undoable)
