"""What can be told of a card before it is sent, for every kind of question that an editor may ask."""

import pytest

from kiosk.content.subjects.questions import Choice, Question
from kiosk.ui.viewmodels.card_draft import Answers, review_pages

LIST = tuple(Choice(id, id.upper()) for id in ("a", "b", "c", "d"))
NUMBERS = tuple(Choice(str(n), f"pas {n}") for n in range(1, 6))


def question(kind: str, id: str = "q") -> Question:
    """Return a question of a kind."""
    choices = {"text": (), "faces": NUMBERS, "scale": NUMBERS}.get(kind, LIST)
    most = {"text": 0, "several": 3}.get(kind, 1)
    return Question(id, kind, f"{id} ?", id, "", choices, most, "", "")


@pytest.mark.parametrize(
    ("kind", "touches", "stored"),
    [
        ("choice", ["b"], "b"),
        ("choice", ["b", "c"], "c"),
        ("several", ["c", "a"], ("a", "c")),
        ("several", ["d", "a", "c", "b"], ("a", "c", "d")),
        ("faces", ["4"], 4),
        ("scale", ["1", "5"], 5),
    ],
)
def test_what_is_stored(kind: str, touches: list[str], stored: object) -> None:
    """A choice by its id, a list as a list whatever the order of the touches, a face and a step as a number."""
    asked, answers = question(kind), Answers()
    for touch in touches:
        answers = answers.with_choice(asked, touch)
    assert dict(answers.card([asked], "1").answers) == {"q": stored}


def test_a_further_text_is_a_text() -> None:
    """Under the id of its question, apart from the answers; what is erased is left out."""
    idea, wish = question("text", "idea"), question("text", "wish")
    answers = Answers().with_text(idea, "des bancs").with_text(wish, "x").with_text(wish, "")
    card = answers.card([idea, wish], "7")
    assert (dict(card.answers), dict(card.texts), card.question_version) == ({}, {"idea": "des bancs"}, "7")


def test_questions_are_read_again_seven_at_a_time() -> None:
    """With one text on a page, which takes room; all of them, in their order."""
    lists = [question("choice", f"q{n}") for n in range(9)]
    assert review_pages(lists) == ((0, 1, 2, 3, 4, 5, 6), (7, 8))
    mixed = [lists[0], question("text", "idea"), lists[1], question("text", "wish"), lists[2]]
    assert review_pages(mixed) == ((0, 1, 2), (3, 4))
    assert review_pages([*lists[:6], question("text")]) == (tuple(range(7)),)


def test_no_doubt_where_nothing_can_be_written() -> None:
    """Without a text among the questions there is nothing to ask about."""
    assert Answers({"q": ("a",)}).doubt([question("choice")]) == ("", -1)
