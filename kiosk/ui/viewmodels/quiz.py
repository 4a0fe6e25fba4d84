"""Connais-tu Ivry ? Ten questions drawn for one visit, each answered by a fact of the documents."""

from dataclasses import dataclass
from random import Random
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.model import Fact
from kiosk.content.reader import Reader
from kiosk.content.subjects.quiz import QuizQuestion
from kiosk.routes import Route
from kiosk.ui.viewmodels.facts import SourceRow, source_rows
from kiosk.ui.viewmodels.page import PageViewModel
from kiosk.ui.viewmodels.rows import RowListModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

QUESTIONS = 10
NOT_ANSWERED = -1


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """An answer as the page shows it: the visitor's choice, and once there is one, whether it is the printed figure."""

    title: str
    chosen: bool
    printed: bool


@dataclass(frozen=True, slots=True)
class DrawnQuestion:
    """A question with its answers in the order of this draw."""

    question: QuizQuestion
    answers: tuple[str, ...]


def draw(questions: tuple[QuizQuestion, ...], random: Random) -> tuple[DrawnQuestion, ...]:
    """Draw ten questions, none of them twice, each with its answers in an order of chance."""
    drawn = random.sample(questions, min(QUESTIONS, len(questions)))
    return tuple(DrawnQuestion(q, tuple(random.sample((q.right, *q.wrong), 1 + len(q.wrong)))) for q in drawn)


@QmlElement
@QmlUncreatable("made by the visit")
class QuizViewModel(PageViewModel):
    """One round: question after question, then how many answers are those of the documents.

    Attributes:
        step, stepCount: 0-based number of the question on show, stepCount when the round is over.
        over: whether the round is over.
        title: the question. answers: rows of AnswerRow. answered: whether the visitor has chosen.
        sourceTitle, sourcePages: where its answer is printed. factTitle, factRoute, motif: of the fact.
        printed: for each question of the round, whether the answer given is the printed one; score: how many are.

    Signals:
        changed: any of these changed.
    """

    changed = Signal()

    def __init__(self, route: Route, reader: Reader, random: Random, parent: QObject) -> None:
        super().__init__(route, parent)
        self._reader = reader
        self._random = random
        self._answers = RowListModel(AnswerRow, self)
        self._begin(draw(reader.quiz(), random))

    def state(self) -> dict[str, Any]:
        """Keep the questions drawn, the answers given, and how far the visitor is."""
        return {"round": self._round, "chosen": tuple(self._chosen), "step": self._step}

    def restore(self, state: dict[str, Any]) -> None:
        """Take up the round where it was left."""
        self._begin(state["round"], state["chosen"], state["step"])

    def _begin(self, drawn: tuple[DrawnQuestion, ...], chosen: tuple[int, ...] = (), step: int = 0) -> None:
        self._round, self._step = drawn, step
        self._chosen = list(chosen) or [NOT_ANSWERED] * len(drawn)
        self._refresh()

    def _refresh(self) -> None:
        rows = []
        if not self.over:
            drawn, chosen = self._round[self._step], self._chosen[self._step]
            rows = [
                AnswerRow(title, place == chosen, self.answered and title == drawn.question.right)
                for place, title in enumerate(drawn.answers)
            ]
        self._answers.set_rows(rows)
        self.changed.emit()

    @Slot(int)
    def choose(self, place: int) -> None:
        """Answer the question on show with the answer at a place; the first choice stands."""
        if not self.over and not self.answered and 0 <= place < len(self._round[self._step].answers):
            self._chosen[self._step] = place
            self._refresh()

    @Slot()
    def next(self) -> None:
        """Go on to the next question, or to the end of the round; not before the visitor has chosen."""
        if self.answered:
            self._step += 1
            self._refresh()

    @Slot()
    def replay(self) -> None:
        """Begin another round."""
        self._begin(draw(self._reader.quiz(), self._random))

    @property
    def _fact(self) -> Fact | None:
        return None if self.over else self._reader.fact(self._round[self._step].question.fact)

    @property
    def _source(self) -> SourceRow | None:
        return source_rows(self._fact.sources)[0] if self._fact else None

    @Property(int, notify=changed)
    def step(self) -> int:
        """0-based number of the question."""
        return self._step

    @Property(int, notify=changed)
    def stepCount(self) -> int:
        """Number of questions of the round."""
        return len(self._round)

    @Property(bool, notify=changed)
    def over(self) -> bool:
        """Whether every question is behind."""
        return self._step == len(self._round)

    @Property(str, notify=changed)
    def title(self) -> str:
        """The question."""
        return "" if self.over else self._round[self._step].question.title

    @Property(RowListModel, constant=True)
    def answers(self) -> RowListModel:
        """Three answers."""
        return self._answers

    @Property(bool, notify=changed)
    def answered(self) -> bool:
        """Whether the visitor has answered the question on show."""
        return not self.over and self._chosen[self._step] != NOT_ANSWERED

    @Property(list, notify=changed)
    def printed(self) -> list[bool]:
        """For each question, whether the answer given is the printed one."""
        return [
            place != NOT_ANSWERED and drawn.answers[place] == drawn.question.right
            for drawn, place in zip(self._round, self._chosen, strict=True)
        ]

    @Property(int, notify=changed)
    def score(self) -> int:
        """Answers that are the printed ones."""
        return sum(self.printed)

    @Property(str, notify=changed)
    def motif(self) -> str:
        """Shape cut from paper that goes with the fact."""
        return self._fact.motif if self._fact else "chart"

    @Property(str, notify=changed)
    def factTitle(self) -> str:
        """Name of the fact that answers."""
        return self._fact.title if self._fact else ""

    @Property(str, notify=changed)
    def factRoute(self) -> str:
        """Its address."""
        return str(Route.of("fact", self._fact.id)) if self._fact else ""

    @Property(str, notify=changed)
    def sourceTitle(self) -> str:
        """Document that prints it."""
        return self._source.title if self._source else ""

    @Property(str, notify=changed)
    def sourcePages(self) -> str:
        """Its pages, "" where the document has none."""
        return self._source.pages if self._source else ""
