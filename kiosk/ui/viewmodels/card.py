"""The feedback card: one question at a time, read again before it is sent; then thanks."""

from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.clock import Clock, Scheduled
from kiosk.content.model import Choice
from kiosk.content.reader import Reader
from kiosk.errors import RouteError, StoreError
from kiosk.feedback.model import LONGEST_IDEA, Card, clean_idea, idea_length
from kiosk.feedback.store import FeedbackStore
from kiosk.routes import Route
from kiosk.ui.viewmodels.page import PageViewModel
from kiosk.ui.viewmodels.rows import RowListModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

SECONDS_TO_RETRY = 5.0


@dataclass(frozen=True, slots=True)
class Answers:
    """What the visitor has answered so far; "" and 0 stand for no answer."""

    theme: str = ""
    feeling: int = 0
    district: str = ""
    idea: str = ""


class CardDraft(QObject):
    """The card that is not sent yet; belongs to the visit and dies with it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.answers = Answers()
        self.cleared: Answers | None = None


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    """One answer that can be chosen; a chapter's number and shape, 0 and "" for what isn't one."""

    id: str
    title: str
    chosen: bool
    chapter: int
    motif: str


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """One question with its answer, read again before sending; `answer` is "" where there is none."""

    step: int
    title: str
    answer: str


@QmlElement
@QmlUncreatable("made by the visit")
class CardViewModel(PageViewModel):
    """Steps through the questions; the last step reads the card again.

    Attributes:
        step: 0-based number of the question on show; equal to stepCount when the card is read again.
        stepCount: number of questions.
        kind: choice, faces, text or review. title, help: of the question, as the edition words them.
        choices: rows of ChoiceRow. review: rows of ReviewRow.
        answered: whether the question on show has an answer. complete: whether any has.
        idea: the text so far; ideaLeft: characters left.
        failed: whether the card could not be kept; it stays, and is tried again.
        canUndo: whether "tout effacer" can be taken back.

    Signals:
        changed: any of these changed. thanked: the card is on the disk.
    """

    changed = Signal()
    thanked = Signal()

    def __init__(
        self,
        route: Route,
        reader: Reader,
        store: FeedbackStore,
        clock: Clock,
        draft: CardDraft,
        parent: QObject,
    ) -> None:
        super().__init__(route, parent)
        self._store = store
        self._clock = clock
        self._draft = draft
        self._questions = reader.questions()
        self._version = reader.edition().question_version
        self._chapters = {chapter.id: chapter for chapter in reader.chapters()}
        self._choices = RowListModel(ChoiceRow, self)
        self._review = RowListModel(ReviewRow, self)
        self._step = 0
        self._failed = False
        self._retry: Scheduled | None = None
        theme = _theme_of(route.param("about"), reader)
        if theme and not draft.answers.theme:
            draft.answers = replace(draft.answers, theme=theme)
        self._refresh()

    def state(self) -> dict[str, Any]:
        """Keep the step."""
        return {"step": self._step}

    def restore(self, state: dict[str, Any]) -> None:
        """Take up the step."""
        self.goTo(state["step"])

    def stop(self) -> None:
        """Try no more."""
        if self._retry is not None:
            self._retry.cancel()
            self._retry = None

    def _answer(self, identifier: str) -> str:
        if identifier == "feeling":
            return str(self._draft.answers.feeling or "")
        return str(getattr(self._draft.answers, identifier))

    def _refresh(self) -> None:
        if self._step < len(self._questions):
            question = self._questions[self._step]
            answer = self._answer(question.id)
            self._choices.set_rows([self._choice_row(c, answer) for c in question.choices])
        else:
            self._review.set_rows([ReviewRow(i, q.title, self._words(q.id)) for i, q in enumerate(self._questions)])
        self.changed.emit()

    def _choice_row(self, choice: Choice, answer: str) -> ChoiceRow:
        chapter = self._chapters.get(choice.id)
        return ChoiceRow(
            choice.id,
            choice.title,
            choice.id == answer,
            chapter.number if chapter else 0,
            chapter.motif if chapter else "",
        )

    def _words(self, identifier: str) -> str:
        question = next(q for q in self._questions if q.id == identifier)
        answer = self._answer(identifier)
        return next((c.title for c in question.choices if c.id == answer), answer)

    def _keep_no_more(self) -> None:
        """The card is being changed: one that could not be kept must not go by itself half changed."""
        self.stop()
        self._failed = False

    def _set(self, **answer: Any) -> None:
        self._keep_no_more()
        self._draft.answers = replace(self._draft.answers, **answer)
        self._draft.cleared = None
        self._refresh()

    @Slot(str)
    def choose(self, identifier: str) -> None:
        """Answer the question on show; choosing the same answer again takes it back."""
        if self._step >= len(self._questions):
            return
        question = self._questions[self._step]
        if identifier not in {c.id for c in question.choices}:
            return
        kept = "" if identifier == self._answer(question.id) else identifier
        self._set(**{question.id: int(kept or 0) if question.id == "feeling" else kept})

    @Slot(str)
    def typeIdea(self, text: str) -> None:
        """Take the text as it stands."""
        # In NFC a text can be longer than as typed, so it is measured as it will be kept.
        while idea_length(text) > LONGEST_IDEA:
            text = text[:-1]
        if text != self._draft.answers.idea:
            self._set(idea=text)

    @Slot()
    def next(self) -> None:
        """Go to the next question, after the last to the card as a whole."""
        self.goTo(self._step + 1)

    @Slot()
    def previous(self) -> None:
        """Go to the question before."""
        self.goTo(self._step - 1)

    @Slot(int)
    def goTo(self, step: int) -> None:
        """Go to a question, or to the card as a whole."""
        step = max(0, min(step, len(self._questions)))
        if step != self._step:
            self._keep_no_more()
            self._step = step
            self._refresh()

    @Slot()
    def clear(self) -> None:
        """Erase every answer; undoClear() brings them back."""
        if self._draft.answers != Answers():
            self._keep_no_more()
            self._draft.cleared, self._draft.answers = self._draft.answers, Answers()
            self._refresh()

    @Slot()
    def undoClear(self) -> None:
        """Bring back what clear() erased."""
        if self._draft.cleared is not None:
            self._draft.answers, self._draft.cleared = self._draft.cleared, None
            self._refresh()

    @Slot()
    def send(self) -> None:
        """Keep the card for good; thanks come only after the store has it on the disk."""
        self.stop()
        answers = self._draft.answers
        if not self.complete:
            return
        card = Card(
            theme=answers.theme,
            feeling=answers.feeling or None,
            district=answers.district,
            idea=answers.idea,
            question_version=self._version,
        )
        try:
            self._store.save(card)
        except StoreError:
            # Nothing of it goes to the log: a card leaves no trace but itself.
            self._failed = True
            self._retry = self._clock.call_later(SECONDS_TO_RETRY, self.send)
            self.changed.emit()
            return
        self._failed = False
        self._draft.answers, self._draft.cleared = Answers(), None
        self.thanked.emit()

    @Property(int, notify=changed)
    def step(self) -> int:
        """Number of the question on show."""
        return self._step

    @Property(int, constant=True)
    def stepCount(self) -> int:
        """Number of questions."""
        return len(self._questions)

    @Property(str, notify=changed)
    def kind(self) -> str:
        """Sort of the step on show."""
        return self._questions[self._step].kind if self._step < len(self._questions) else "review"

    @Property(str, notify=changed)
    def title(self) -> str:
        """The question."""
        return self._questions[self._step].title if self._step < len(self._questions) else ""

    @Property(str, notify=changed)
    def help(self) -> str:
        """What helps to answer it."""
        return self._questions[self._step].help if self._step < len(self._questions) else ""

    @Property(RowListModel, constant=True)
    def choices(self) -> RowListModel:
        """Answers to choose from."""
        return self._choices

    @Property(RowListModel, constant=True)
    def review(self) -> RowListModel:
        """The card as a whole."""
        return self._review

    @Property(bool, notify=changed)
    def answered(self) -> bool:
        """Whether the question on show has an answer."""
        return self._step < len(self._questions) and bool(clean_idea(self._answer(self._questions[self._step].id)))

    @Property(bool, notify=changed)
    def complete(self) -> bool:
        """Whether any question has an answer."""
        return any(clean_idea(self._answer(q.id)) for q in self._questions)

    @Property(str, notify=changed)
    def idea(self) -> str:
        """The text so far."""
        return self._draft.answers.idea

    @Property(int, notify=changed)
    def ideaLeft(self) -> int:
        """Characters left."""
        return LONGEST_IDEA - idea_length(self._draft.answers.idea)

    @Property(bool, notify=changed)
    def failed(self) -> bool:
        """Whether the card could not be kept."""
        return self._failed

    @Property(bool, notify=changed)
    def canUndo(self) -> bool:
        """Whether erased answers can be brought back."""
        return self._draft.cleared is not None


@QmlElement
@QmlUncreatable("made by the visit")
class ThanksViewModel(PageViewModel):
    """The card is kept; what happens to it, and where to go on."""

    def __init__(self, route: Route, reader: Reader, parent: QObject) -> None:
        super().__init__(route, parent)


def _theme_of(about: str, reader: Reader) -> str:
    """Return the chapter that a visitor came from, "" where there is none."""
    if not about:
        return ""
    try:
        route = Route.parse(about)
        if route.kind == "chapter":
            return reader.chapter(route.id).id
        if route.kind == "section":
            numbered = {c.id for c in reader.chapters()}
            return route.id if route.id in numbered else reader.section(route.id).chapter
        if route.kind == "fact":
            return reader.fact(route.id).chapter
    except RouteError:
        pass  # an address that has gone since is no reason to refuse a card
    return ""
