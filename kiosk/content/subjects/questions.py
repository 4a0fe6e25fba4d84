"""The questions of the card, and the words that mark a visitor's text for review.

An editor adds, orders and rewords questions without code: a question is its id, its kind and what the kind asks for.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.content.entries import Entry
from kiosk.content.queries import Query, grouped
from kiosk.content.subjects.subject import Faults, Subject
from kiosk.content.tables import Table
from kiosk.content.typography import fold, french
from kiosk.errors import SourceError

if TYPE_CHECKING:
    from kiosk.content.workshop import Workshop

KINDS = ("choice", "several", "faces", "scale", "text")
FACES = ("1", "2", "3", "4", "5")
MOST = 3
"""As many answers as one may choose of a list."""
CHOICES = range(2, 9)
"""How many answers a page has room for."""
STEPS = range(3, 11)
"""How many steps of a scale stand side by side."""
ONE_OF_A_LIST = ("theme", "district", "age")
"""The questions that are known by name when cards are counted or leave the kiosk."""

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True, kw_only=True)
class ChoiceEntry(Entry):
    """[[question.choice]]."""

    id: str
    title: str


@dataclass(frozen=True, kw_only=True)
class QuestionEntry(Entry):
    """[[question]]; `most` goes with several, `steps`, `low` and `high` with scale, `choice` with the three others."""

    id: str
    kind: str
    title: str
    name: str
    help: str = ""
    choice: tuple[ChoiceEntry, ...] = ()
    most: int | None = None
    steps: int | None = None
    low: str = ""
    high: str = ""


@dataclass(frozen=True, kw_only=True)
class ReviewEntry(Entry):
    """[[review]]: words that mark a text for the team to read again; nobody else is shown them."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer that a question offers; `id` is what a card stores, as a number for a face or a step."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question of the card.

    Attributes:
        id: names its answers on a card and its column in an export.
        kind: choice, several, faces, scale or text.
        title: the question. name: what it is about, in a word or two. help: what helps to answer.
        choices: the answers on offer; the steps of a scale, from 1; none for a text.
        most: how many of them may be chosen; 0 for a text.
        low, high: what the first and the last step of a scale mean.
    """

    id: str
    kind: str
    title: str
    name: str
    help: str
    choices: tuple[Choice, ...]
    most: int
    low: str
    high: str


def _rules(workshop: "Workshop") -> Faults:
    questions = workshop.of(QuestionEntry)
    if not questions and "question" not in workshop.unread:
        yield SourceError("questions.toml", 1, french("Aucune question : ajoutez au moins une table [[question]]."))
    for question in questions:
        yield from _question(question)
    for entry in workshop.of(ReviewEntry):
        for word in entry.words:
            if not re.fullmatch(r"[^\W\d_]+", word):
                yield entry.where.fault(f"« {word} » n'est pas un mot seul : écrivez-le sans espace ni signe.", "words")


def _question(question: QuestionEntry) -> Faults:
    where, kind = question.where, question.kind
    yield from _ids(question)
    if question.id in ONE_OF_A_LIST and kind != "choice":
        yield where.fault(f"La question « {question.id} » est de la sorte « choice » : corrigez kind.", "kind")
    if kind in ("choice", "several") and len(question.choice) not in CHOICES:
        yield where.fault(f"Il faut de {CHOICES[0]} à {CHOICES[-1]} réponses : ajoutez-en ou retirez-en.", "kind")
    if kind == "faces" and tuple(choice.id for choice in question.choice) != FACES:
        yield where.fault("Les visages sont cinq, d'id 1 à 5 : corrigez les réponses.", "kind")
    if kind in ("scale", "text") and question.choice:
        yield where.fault(f"Une question « {kind} » n'a pas de réponses à choisir : retirez-les.", "kind")
    if kind == "several" and question.most not in range(2, min(MOST, len(question.choice) - 1) + 1):
        sentence = f"On choisit 2 ou {MOST} réponses au plus, et moins qu'il n'y en a : corrigez most."
        yield where.fault(sentence, "most")
    if kind != "several" and question.most is not None:
        yield where.fault("Seule une question « several » a la clé most : retirez-la.", "most")
    if kind == "scale" and not (question.steps in STEPS and question.low and question.high):
        sentence = f"Une échelle a de {STEPS[0]} à {STEPS[-1]} pas et deux bouts : donnez steps, low et high."
        yield where.fault(sentence, "steps")
    if kind != "scale" and (question.steps is not None or question.low or question.high):
        yield where.fault("Seule une échelle (« scale ») a les clés steps, low et high : retirez-les.", "kind")


def _ids(question: QuestionEntry) -> Faults:
    """A card takes small letters, and an answer's id is its own within the question."""
    seen: set[str] = set()
    for id, where in ((question.id, question.where), *((choice.id, choice.where) for choice in question.choice)):
        if not _ID.fullmatch(id):
            sentence = f"L'id « {id} » ne convient pas : prenez des minuscules sans accent, des chiffres et des tirets."
            yield where.fault(sentence, "id")
    for choice in question.choice:
        if choice.id in seen:
            yield choice.where.fault(f"L'id « {choice.id} » est déjà celui d'une réponse : changez-le.", "id")
        seen.add(choice.id)


def _rows(workshop: "Workshop", lang: str) -> Iterator[Table]:
    questions = workshop.of(QuestionEntry)
    yield (
        "question",
        [{"id": q.id, "position": n, "kind": q.kind, "most": _most(q)} for n, q in enumerate(questions, start=1)],
    )
    yield (
        "question_text",
        [
            {"question": q.id, "lang": lang, "title": french(q.title), "name": french(q.name), "help": french(q.help)}
            | {"low": french(q.low), "high": french(q.high)}
            for q in questions
        ],
    )
    yield (
        "choice",
        [
            {"question": q.id, "id": id, "position": n, "lang": lang, "title": french(title)}
            for q in questions
            for n, (id, title) in enumerate(choices_of(q), start=1)
        ],
    )
    words = {fold(word) for entry in workshop.of(ReviewEntry) for word in entry.words}
    yield "review_word", [{"word": word, "lang": lang} for word in sorted(words)]


def _most(question: QuestionEntry) -> int:
    return 0 if question.kind == "text" else question.most or 1


def choices_of(question: QuestionEntry) -> Iterator[tuple[str, str]]:
    """Give (id, title) of each answer; the two ends of a scale are said in words."""
    for choice in question.choice:
        yield choice.id, choice.title
    ends = {1: question.low, question.steps: question.high}
    for step in range(1, (question.steps or 0) + 1):
        yield str(step), f"{step} ({ends[step]})" if step in ends else str(step)


def read_questions(query: Query) -> tuple[Question, ...]:
    """Return the questions of the card, in the order in which they are asked."""
    choices: dict[str, list[Choice]] = {}
    for key, id, title in query("select question, id, title from choice where lang = :lang order by position"):
        choices.setdefault(key, []).append(Choice(id, title))
    sql = (
        "select id, kind, title, name, help, most, low, high from question"
        " join question_text on question = id and lang = :lang order by position"
    )
    return tuple(
        Question(id, kind, title, name, help, tuple(choices.get(id, ())), *shape)
        for id, kind, title, name, help, *shape in query(sql)
    )


def read_review_words(query: Query) -> frozenset[str]:
    """Return the words that mark a text for review, in small letters without accents."""
    return frozenset(grouped(query, "select word, lang from review_word where lang = :lang"))


QUESTIONS = Subject(
    files={"questions.toml": {"question": QuestionEntry}, "review_words.toml": {"review": ReviewEntry}},
    records=("question",),
    texts={
        QuestionEntry: {"title": 20, "name": 3, "help": 40, "low": 4, "high": 4},
        ChoiceEntry: {"title": 8},
    },
    choices={QuestionEntry: {"kind": KINDS}},
    rules=_rules,
    rows=_rows,
)
