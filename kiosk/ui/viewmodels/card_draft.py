"""The card that is not sent yet, and what can be told of it before it is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QObject

from kiosk.content.subjects.questions import Question
from kiosk.feedback.model import Answer, Card, clean_idea
from kiosk.feedback.screening import looks_mashed, tells_a_contact

MOST_CARDS = 3
"""As many cards as one visit may leave."""

ROWS_TO_REVIEW = 7
"""As many questions as are read again on one page, one of them a text."""

EMPTY, MASHED = "empty", "mashed"
"""Why a card is asked about before it goes: nothing is written on it, or what is written looks like no words."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What the visitor has answered so far; what has no answer is left out.

    Attributes:
        chosen: ids of the answers chosen, by the question's id, in the order of the touches.
        texts: as they were typed, by the question's id.
    """

    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)

    def of(self, question: Question) -> tuple[str, ...]:
        """Return the ids chosen."""
        return self.chosen.get(question.id, ())

    def text(self, question: Question) -> str:
        """Return the text as it was typed, "" where there is none."""
        return self.texts.get(question.id, "")

    def with_choice(self, question: Question, id: str) -> "Answers":
        """Choose an answer, or take it back; one that isn't on offer, or is one too many of a list, changes nothing."""
        held = self.of(question)
        if id in held:
            held = tuple(other for other in held if other != id)
        elif id not in {choice.id for choice in question.choices}:
            return self
        elif question.most == 1:
            held = (id,)
        elif len(held) < question.most:
            held = (*held, id)
        others = {key: ids for key, ids in self.chosen.items() if key != question.id}
        return replace(self, chosen=others | ({question.id: held} if held else {}))

    def with_text(self, question: Question, text: str) -> "Answers":
        """Write a text."""
        others = {key: other for key, other in self.texts.items() if key != question.id}
        return replace(self, texts=others | ({question.id: text} if text else {}))

    def has(self, question: Question) -> bool:
        """Whether a question has an answer; spaces are none."""
        return bool(self.of(question) or clean_idea(self.text(question)))

    def words(self, question: Question) -> str:
        """Return the answer as it is read, "" where there is none."""
        if question.kind == "text":
            return clean_idea(self.text(question))
        held = self.of(question)
        return " · ".join(choice.title for choice in question.choices if choice.id in held)

    def card(self, questions: Iterable[Question], version: str) -> Card:
        """Return the card that is kept: faces and steps as numbers, a list as a list."""
        asked = tuple(questions)
        answers = {q.id: _stored(q, self.of(q)) for q in asked if self.of(q)}
        return Card(answers, {q.id: self.text(q) for q in asked if self.text(q)}, version)

    def doubt(self, questions: Iterable[Question]) -> tuple[str, int]:
        """Return why the card should be asked about, "" where it needn't, and the step of the text that it is about.

        The step is -1 where no question asks for a text.
        """
        written = [(step, q) for step, q in enumerate(questions) if q.kind == "text"]
        for step, question in written:
            if looks_mashed(self.text(question)):
                return MASHED, step
        if written and not any(self.has(question) for _, question in written):
            return EMPTY, written[0][0]
        return "", written[0][0] if written else -1

    def tells_a_contact(self) -> bool:
        """Whether a text holds what looks like a way to reach a person."""
        return any(tells_a_contact(text) for text in self.texts.values())


class CardDraft(QObject):
    """What a visit keeps of its cards; belongs to the visit and dies with it.

    Attributes:
        most: as many cards as the visit may leave. in_group: whether a group leaves them; all that is kept of it.
        answers: of the card that is not sent yet.
        cleared: what "tout effacer" erased, None where there is nothing to bring back.
        asked: the doubts that this visitor has answered: EMPTY once a visit, MASHED once a card.
        sent: cards of this visit that are on the disk.
        theme: theme of the last one, "" where it had none.
    """

    def __init__(self, parent: QObject | None = None, most: int = MOST_CARDS, in_group: bool = False) -> None:
        super().__init__(parent)
        self.most = most
        self.in_group = in_group
        self.answers = Answers()
        self.cleared: Answers | None = None
        self.asked: set[str] = set()
        self.sent = 0
        self.theme = ""

    @property
    def enough(self) -> bool:
        """Whether this visit has left all the cards it may."""
        return self.sent >= self.most

    def keep_sent(self) -> None:
        """The card is on the disk: begin the next one."""
        self.sent += 1
        self.theme = next(iter(self.answers.chosen.get("theme", ())), "")
        self.answers, self.cleared = Answers(), None
        self.asked.discard(MASHED)


def review_pages(questions: Iterable[Question]) -> tuple[tuple[int, ...], ...]:
    """Return the steps that are read again together: seven at most, with one text at most, which takes room."""
    pages: list[list[int]] = [[]]
    texts = 0
    for step, question in enumerate(questions):
        texts += question.kind == "text"
        if len(pages[-1]) == ROWS_TO_REVIEW or texts > 1:
            pages.append([])
            texts = int(question.kind == "text")
        pages[-1].append(step)
    return tuple(map(tuple, pages))


def _stored(question: Question, chosen: tuple[str, ...]) -> Answer:
    if question.kind == "several":
        return chosen
    return int(chosen[0]) if question.kind in ("faces", "scale") else chosen[0]
