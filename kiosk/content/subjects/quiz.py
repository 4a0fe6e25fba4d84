"""Connais-tu Ivry ? Questions on the figures of the documents, three answers each, one of them as it is printed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.content.entries import Entry, FactEntry
from kiosk.content.queries import Query, grouped
from kiosk.content.subjects.subject import Faults, Found, Subject
from kiosk.content.tables import Table, title_rows
from kiosk.content.typography import french, numeral, wording_fault

if TYPE_CHECKING:
    from kiosk.content.workshop import Workshop

WRONG_ANSWERS = 2
MOST_ANSWER_WORDS = 6


@dataclass(frozen=True, kw_only=True)
class QuizEntry(Entry):
    """[[quiz]]; `right` is the fact's figure as printed, with its qualifier, `wrong` are figures of our own."""

    fact: str
    title: str
    right: str
    wrong: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuizQuestion:
    """One question.

    Attributes:
        fact: id of the fact that answers it, and of no other question.
        title: the question, in words of our own.
        right: the fact's figure with its qualifier, as shown ("plus de 64 000"); wrong: two other figures.
    """

    fact: str
    title: str
    right: str
    wrong: tuple[str, ...]


def _rules(workshop: "Workshop") -> Faults:
    facts = {fact.id: fact for fact in workshop.of(FactEntry)}
    printed: dict[str, set[str]] = {}
    for fact in facts.values():
        printed.setdefault(fact.section, set()).add(_digits(fact.printed))
    asked: set[str] = set()
    for entry in workshop.of(QuizEntry):
        yield from workshop.dangling(entry, "fact", "fact", entry.fact)
        if entry.fact in asked:
            yield entry.where.fault(f"« {entry.fact} » a déjà une question : gardez-en une.", "fact")
        asked.add(entry.fact)
        if known := facts.get(entry.fact):
            yield from _right(entry, known)
            yield from _wrong(entry, printed[known.section])


def _right(entry: QuizEntry, fact: FactEntry) -> Faults:
    """The right answer is the printed figure and its qualifier, nothing more and nothing less."""
    wanted = f"{fact.qualifier} {numeral(fact.printed, fact.symbol, fact.unit)}".split()
    if not fact.printed or french(entry.right).split() != wanted:
        shown = f"écrivez « {' '.join(wanted)} »" if fact.printed else "choisissez un fait chiffré"
        yield entry.where.fault(f"« {entry.right} » n'est pas le chiffre de « {fact.id} » : {shown}.", "right")


def _wrong(entry: QuizEntry, printed: set[str]) -> Faults:
    """A wrong answer looks like the right one, and is no figure that the same section prints."""
    if len(entry.wrong) != WRONG_ANSWERS or len({_digits(answer) for answer in entry.wrong}) != WRONG_ANSWERS:
        sentence = f"Une question a {WRONG_ANSWERS} autres réponses, toutes différentes : corrigez wrong."
        yield entry.where.fault(sentence, "wrong")
    for answer in entry.wrong:
        if fault := wording_fault(answer):
            yield entry.where.fault(fault, "wrong")
        if _form(answer) != _form(entry.right):
            sentence = f"« {answer} » ne s'écrit pas comme « {entry.right} » : donnez-lui les mêmes mots et unités."
            yield entry.where.fault(sentence, "wrong")
        if _digits(answer) in printed:
            sentence = f"« {answer} » est imprimé dans la rubrique de ce fait : prenez un autre chiffre."
            yield entry.where.fault(sentence, "wrong")


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def _form(text: str) -> str:
    """Return an answer without its digits: the words and signs that would give it away."""
    return re.sub(r"[\d\s]+", " ", french(text)).strip()


def _rows(workshop: "Workshop", lang: str) -> Iterator[Table]:
    entries = workshop.of(QuizEntry)
    yield "quiz", [{"fact": q.fact, "position": n} for n, q in enumerate(entries, start=1)]
    yield (
        "quiz_text",
        [{"fact": q.fact, "lang": lang, "title": french(q.title), "printed": french(q.right)} for q in entries],
    )
    yield title_rows("quiz_wrong", "fact", lang, ((q.fact, q.wrong) for q in entries))


def _found(workshop: "Workshop") -> Iterator[Found]:
    if entries := workshop.of(QuizEntry):
        names, detail = "quiz jeu questions réponses devinettes", french("dix questions sur les chiffres")
        yield Found("quiz", "quiz", french("Connais-tu Ivry ?"), detail, names, " ".join(q.title for q in entries))


def read_quiz(query: Query) -> tuple[QuizQuestion, ...]:
    """Return all questions, in the order of the sources."""
    wrong = grouped(query, "select fact, title from quiz_wrong where lang = :lang order by fact, position")
    sql = "select fact, title, printed from quiz join quiz_text using (fact) where lang = :lang order by position"
    return tuple(QuizQuestion(fact, title, printed, wrong[fact]) for fact, title, printed in query(sql))


QUIZ = Subject(
    files={"quiz.toml": {"quiz": QuizEntry}},
    texts={QuizEntry: {"title": 20, "right": MOST_ANSWER_WORDS}},
    rules=_rules,
    rows=_rows,
    found=_found,
)
