"""The quiz: every right answer is what a document prints, every wrong one is printed nowhere near it."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from kiosk.content.check import check_workshop
from kiosk.content.reader import Reader
from kiosk.content.workshop import read_workshop
from kiosk.routes import Route

PROJECT = Path(__file__).resolve().parents[2]
INVENTORY: dict[str, Any] = json.loads((PROJECT / "tests" / "data" / "inventory.json").read_text("utf-8"))
SECTIONS = [s for c in INVENTORY["report"]["chapters"] for s in c["sections"]]
FACTS = {f["id"]: f for s in SECTIONS for f in s["facts"]}
SECTION_OF = {f["id"]: s["facts"] for s in SECTIONS for f in s["facts"]}

QUESTION = """
[[quiz]]
fact = "population"
title = "Combien d’habitants ?"
right = "plus de 64 000"
wrong = ["plus de 46 000", "plus de 87 000"]
"""


def digits(text: str) -> str:
    """Return the digits of a text, in their order."""
    return re.sub(r"\D", "", text)


def test_right_answers_are_what_the_inventory_prints(repository: Reader) -> None:
    """At least 40 questions, a fact each; digits and qualifier are the document's."""
    quiz = repository.quiz()
    assert len(quiz) >= 44
    assert len({question.fact for question in quiz}) == len(quiz)
    for question in quiz:
        fact = FACTS[question.fact]
        assert digits(question.right) == digits(fact["value"]["printed"]), question
        assert question.right.startswith(fact["qualifier"] or ""), question
        assert repository.fact(question.fact).sources, question


def test_wrong_answers_are_printed_nowhere_near(repository: Reader) -> None:
    """Two of them, neither of them the figure of any fact in the same section, both written like the right one."""
    for question in repository.quiz():
        near = {digits((fact["value"] or {"printed": ""})["printed"] or "") for fact in SECTION_OF[question.fact]}
        wrong = {digits(answer) for answer in question.wrong}
        assert len(wrong) == 2, question
        assert not wrong & near, question
        assert {re.sub(r"[\d\s]", "", answer) for answer in question.wrong} == {
            re.sub(r"[\d\s]", "", question.right)
        }, question


def test_no_question_is_about_a_person(repository: Reader) -> None:
    """No name of a member of the council or of a mayor stands in a question, and the words are neutral."""
    surnames = {member.surname for member in repository.councillors()} | {"Marrane", "Laloë", "Gosnat"}
    for question in repository.quiz():
        assert not any(re.search(rf"\b{surname}\b", question.title) for surname in surnames), question
        assert question.title.endswith("?"), question
        assert "!" not in question.title, question


def test_the_page_exists_where_there_are_questions(repository: Reader, sample: Reader) -> None:
    """An edition without a quiz has no address for it; one that has is found by its name."""
    assert Route("quiz") in repository.routes()
    assert repository.exists(Route("quiz"))
    assert "quiz" in [hit.route for hit in repository.search("quiz")]
    assert Route("quiz") not in sample.routes()
    assert not sample.exists(Route("quiz"))


def faults(workshop: Path, text: str) -> list[tuple[str, str]]:
    """Return file and sentence of the faults of the small workshop with this quiz, plain spaces."""
    (workshop / "sources" / "quiz.toml").write_text(text, "utf-8")
    found = check_workshop(read_workshop(workshop))
    return [(fault.file, re.sub("[\u00a0\u202f]", " ", fault.sentence)) for fault in found]


def test_a_question_without_fault(workshop: Path) -> None:
    """What the next test spoils is right before it does."""
    assert faults(workshop, QUESTION) == []


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("plus de 64 000", "plus de 65 000", "« plus de 65 000 » n’est pas le chiffre de « population »"),
        ("plus de 64 000", "64 000", "écrivez « plus de 64 000 »"),
        ("plus de 46 000", "plus de 64 000", "est imprimé dans la rubrique"),
        ("plus de 46 000", "46 000", "ne s’écrit pas comme"),
        ("plus de 46 000", "plus de 87 000", "toutes différentes"),
        (', "plus de 87 000"', "", "2 autres réponses"),
        ('"population"', '"populasion"', "« populasion » n’existe pas (vouliez-vous dire « population » ?)"),
        ('"population"', '"accueil"', "choisissez un fait chiffré"),
    ],
)
def test_a_question_at_fault(workshop: Path, old: str, new: str, sentence: str) -> None:
    """Each is refused with a sentence that says what to do."""
    assert QUESTION.count(old) == 1
    found = faults(workshop, QUESTION.replace(old, new))
    assert any(file == "quiz.toml" and sentence in words for file, words in found), found


def test_a_fact_asks_once(workshop: Path) -> None:
    """Two questions on one fact could both come in one round."""
    found = faults(workshop, QUESTION + QUESTION)
    assert [sentence for _, sentence in found] == ["« population » a déjà une question : gardez-en une."]
