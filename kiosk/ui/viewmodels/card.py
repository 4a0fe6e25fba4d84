"""The feedback card: one question at a time, read again before it is sent."""

from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.clock import Clock, Scheduled
from kiosk.content.reader import Reader
from kiosk.content.subjects.questions import Choice, Question
from kiosk.errors import RouteError, StoreError
from kiosk.feedback.model import LONGEST_IDEA, idea_length
from kiosk.feedback.screening import tells_a_contact
from kiosk.feedback.store import FeedbackStore
from kiosk.routes import Route
from kiosk.ui.viewmodels.card_draft import Answers, CardDraft, review_pages
from kiosk.ui.viewmodels.page import PageViewModel
from kiosk.ui.viewmodels.rows import RowListModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

SECONDS_TO_RETRY = 5.0


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
    name: str
    title: str
    answer: str


@QmlElement
@QmlUncreatable("made by the visit")
class CardViewModel(PageViewModel):
    """Steps through the questions; the last steps, mostly one, read the card again.

    Attributes:
        step: 0-based number of the question on show; stepCount and above where the card is read again.
        stepCount: number of questions. last: whether the card can be sent from here.
        kind: choice, several, faces, scale, text or review. title, help: of the question, as the edition words them.
        low, high: what the two ends of a scale mean.
        choices: rows of ChoiceRow. most, chosenCount: how many may be chosen, and are.
        review: rows of ReviewRow to choose from, written: those of a text.
        answered: whether the question on show has an answer. complete: whether any has.
        idea: the text so far; ideaLeft: characters left.
        contact: whether the text on show, or any on the card, looks as if it told how to reach a person.
        asking: "empty" or "mashed" while the visitor is asked whether the card goes as it is; textStep: where to write.
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
        self._pages = review_pages(self._questions)
        self._version = reader.edition().question_version
        self._chapters = {chapter.id: chapter for chapter in reader.chapters()}
        self._choices = RowListModel(ChoiceRow, self)
        self._review = RowListModel(ReviewRow, self)
        self._written = RowListModel(ReviewRow, self)
        self._step = 0
        self._failed = False
        self._asking = ""
        self._retry: Scheduled | None = None
        theme = next((q for q in self._questions if q.id == "theme"), None)
        if theme is not None and not draft.answers.of(theme):
            draft.answers = draft.answers.with_choice(theme, _theme_of(route.param("about"), reader))
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

    @property
    def _question(self) -> Question | None:
        return self._questions[self._step] if self._step < len(self._questions) else None

    def _refresh(self) -> None:
        if (question := self._question) is not None:
            held = self._draft.answers.of(question)
            self._choices.set_rows([self._choice_row(c, c.id in held) for c in question.choices])
        else:
            page = [(step, self._questions[step]) for step in self._pages[self._step - len(self._questions)]]
            rows = [(q.kind, ReviewRow(step, q.name, q.title, self._draft.answers.words(q))) for step, q in page]
            self._review.set_rows([row for kind, row in rows if kind != "text"])
            self._written.set_rows([row for kind, row in rows if kind == "text"])
        self.changed.emit()

    def _choice_row(self, choice: Choice, chosen: bool) -> ChoiceRow:
        chapter = self._chapters.get(choice.id)
        return ChoiceRow(
            choice.id, choice.title, chosen, chapter.number if chapter else 0, chapter.motif if chapter else ""
        )

    def _keep_no_more(self) -> None:
        """The card is being changed: one that could not be kept must not go by itself half changed."""
        self.stop()
        self._failed = False
        self._asking = ""

    def _set(self, answers: Answers) -> None:
        self._keep_no_more()
        self._draft.answers = answers
        self._draft.cleared = None
        self._refresh()

    @Slot(str)
    def choose(self, identifier: str) -> None:
        """Answer the question on show; choosing the same answer again takes it back."""
        if (question := self._question) is not None:
            answers = self._draft.answers.with_choice(question, identifier)
            if answers != self._draft.answers:
                self._set(answers)

    @Slot(str)
    def typeIdea(self, text: str) -> None:
        """Take the text as it stands."""
        # In NFC a text can be longer than as typed, so it is measured as it will be kept.
        while idea_length(text) > LONGEST_IDEA:
            text = text[:-1]
        question = self._question
        if question is not None and question.kind == "text" and text != self._draft.answers.text(question):
            self._set(self._draft.answers.with_text(question, text))

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
        step = max(0, min(step, len(self._questions) + len(self._pages) - 1))
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
        """Keep the card for good; thanks come only after the store has it on the disk.

        A card without a word, or with keys pressed at random, is asked about first; the next touch sends it.
        """
        self.stop()
        if not self.complete or self._draft.enough:
            return
        doubt, _ = self._draft.answers.doubt(self._questions)
        if doubt and doubt not in self._draft.asked:
            self._draft.asked.add(doubt)
            self._asking = doubt
            self.changed.emit()
            return
        try:
            card = self._draft.answers.card(self._questions, self._version)
            self._store.save(replace(card, in_group=self._draft.in_group))
        except StoreError:
            # Nothing of it goes to the log: a card leaves no trace but itself.
            self._failed, self._asking = True, ""
            self._retry = self._clock.call_later(SECONDS_TO_RETRY, self.send)
            self.changed.emit()
            return
        self._failed, self._asking = False, ""
        self._draft.keep_sent()
        self.thanked.emit()

    @Property(int, notify=changed)
    def step(self) -> int:
        """Number of the question on show."""
        return self._step

    @Property(int, constant=True)
    def stepCount(self) -> int:
        """Number of questions."""
        return len(self._questions)

    @Property(bool, notify=changed)
    def last(self) -> bool:
        """Whether there is nothing more to read before sending."""
        return self._step == len(self._questions) + len(self._pages) - 1

    @Property(str, notify=changed)
    def kind(self) -> str:
        """Sort of the step on show."""
        return self._question.kind if self._question else "review"

    @Property(str, notify=changed)
    def title(self) -> str:
        """The question."""
        return self._question.title if self._question else ""

    @Property(str, notify=changed)
    def help(self) -> str:
        """What helps to answer it."""
        return self._question.help if self._question else ""

    @Property(str, notify=changed)
    def low(self) -> str:
        """What the first step of a scale means."""
        return self._question.low if self._question else ""

    @Property(str, notify=changed)
    def high(self) -> str:
        """What its last step means."""
        return self._question.high if self._question else ""

    @Property(int, notify=changed)
    def most(self) -> int:
        """How many answers may be chosen."""
        return self._question.most if self._question else 0

    @Property(int, notify=changed)
    def chosenCount(self) -> int:
        """How many are."""
        return len(self._draft.answers.of(self._question)) if self._question else 0

    @Property(RowListModel, constant=True)
    def choices(self) -> RowListModel:
        """Answers to choose from."""
        return self._choices

    @Property(RowListModel, constant=True)
    def review(self) -> RowListModel:
        """The answers chosen, read again."""
        return self._review

    @Property(RowListModel, constant=True)
    def written(self) -> RowListModel:
        """The text, read again; one row at most."""
        return self._written

    @Property(bool, notify=changed)
    def answered(self) -> bool:
        """Whether the question on show has an answer."""
        return self._question is not None and self._draft.answers.has(self._question)

    @Property(bool, notify=changed)
    def complete(self) -> bool:
        """Whether any question has an answer."""
        return any(self._draft.answers.has(question) for question in self._questions)

    @Property(str, notify=changed)
    def idea(self) -> str:
        """The text so far."""
        return self._draft.answers.text(self._question) if self._question else ""

    @Property(int, notify=changed)
    def ideaLeft(self) -> int:
        """Characters left."""
        return LONGEST_IDEA - idea_length(self.idea)

    @Property(bool, notify=changed)
    def contact(self) -> bool:
        """Whether a text looks as if it told how to reach a person."""
        return tells_a_contact(self.idea) if self._question else self._draft.answers.tells_a_contact()

    @Property(str, notify=changed)
    def asking(self) -> str:
        """What the visitor is asked about."""
        return self._asking

    @Property(int, notify=changed)
    def textStep(self) -> int:
        """Where to write, -1 where nothing can be written."""
        return self._draft.answers.doubt(self._questions)[1]

    @Property(bool, notify=changed)
    def failed(self) -> bool:
        """Whether the card could not be kept."""
        return self._failed

    @Property(bool, notify=changed)
    def canUndo(self) -> bool:
        """Whether erased answers can be brought back."""
        return self._draft.cleared is not None


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
