"""Connais-tu Ivry ? The draw, the answers, the score, and the way back."""

from random import Random

import pytest
from PySide6.QtCore import QObject

from kiosk.content.reader import Reader
from kiosk.routes import Route
from kiosk.ui.viewmodels.quiz import QUESTIONS, QuizViewModel, draw


@pytest.fixture
def quiz(reader: Reader, owner: QObject) -> QuizViewModel:
    """A round drawn by a chance that is always the same."""
    return QuizViewModel(Route("quiz"), reader, Random(7), owner)


def right(reader: Reader, quiz: QuizViewModel) -> int:
    """Return the place of the printed answer of the question on show."""
    question = next(q for q in reader.quiz() if q.title == quiz.title)
    return [row.title for row in quiz.answers.rows].index(question.right)


def test_ten_questions_none_twice(reader: Reader) -> None:
    """Whatever the chance: ten of them, each with its own three answers, the printed one at any place."""
    places = set()
    for seed in range(50):
        drawn = draw(reader.quiz(), Random(seed))
        assert len({d.question.fact for d in drawn}) == len(drawn) == QUESTIONS == 10
        for d in drawn:
            assert sorted(d.answers) == sorted((d.question.right, *d.question.wrong))
        places |= {d.answers.index(d.question.right) for d in drawn}
    assert places == {0, 1, 2}


def test_the_draw_follows_its_chance(reader: Reader) -> None:
    """The same chance draws the same, another one another round."""
    assert draw(reader.quiz(), Random(1)) == draw(reader.quiz(), Random(1))
    assert draw(reader.quiz(), Random(1)) != draw(reader.quiz(), Random(2))


def test_fewer_questions_than_a_round(reader: Reader) -> None:
    """A small edition asks what it has."""
    assert len(draw(reader.quiz()[:3], Random(0))) == 3


def test_an_answer_stands_and_shows_its_source(quiz: QuizViewModel, reader: Reader) -> None:
    """Nothing is told before the choice; then the printed answer, the source and the fact; a second choice is none."""
    assert not quiz.answered
    assert not any(row.printed or row.chosen for row in quiz.answers.rows)
    quiz.next()
    assert quiz.step == 0
    place = right(reader, quiz)
    wrong = (place + 1) % 3
    quiz.choose(wrong)
    quiz.choose(place)
    assert quiz.answered
    rows = quiz.answers.rows
    assert [row.chosen for row in rows].index(True) == wrong
    assert [row.printed for row in rows].index(True) == place
    fact = reader.fact(Route.parse(quiz.factRoute).id)
    assert (quiz.factTitle, quiz.sourceTitle) == (fact.title, fact.sources[0].title)
    assert quiz.sourcePages.startswith(str(fact.sources[0].page))
    assert quiz.score == 0


def test_the_score_counts_printed_answers(quiz: QuizViewModel, reader: Reader) -> None:
    """Every second one as printed: five of ten, and the squares say which; then another round can begin."""
    first = quiz.state()["round"]
    for number in range(10):
        assert quiz.step == number
        place = right(reader, quiz)
        quiz.choose(place if number % 2 == 0 else (place + 1) % 3)
        quiz.next()
    assert quiz.over
    assert (quiz.score, quiz.stepCount) == (5, 10)
    assert quiz.printed == [True, False] * 5
    assert (quiz.title, quiz.factRoute, quiz.answers.rows, quiz.answered) == ("", "", [], False)
    quiz.next()
    quiz.choose(0)
    assert quiz.over
    quiz.replay()
    assert (quiz.step, quiz.score, quiz.over) == (0, 0, False)
    assert quiz.state()["round"] != first


def test_a_place_that_is_not_there_is_no_answer(quiz: QuizViewModel) -> None:
    """Only three answers can be touched."""
    quiz.choose(3)
    quiz.choose(-1)
    assert not quiz.answered


def test_back_finds_the_question_answered(quiz: QuizViewModel, reader: Reader, owner: QObject) -> None:
    """The same questions, the same answers in the same order, the same step."""
    quiz.choose(0)
    quiz.next()
    quiz.choose(2)
    again = QuizViewModel(Route("quiz"), reader, Random(8), owner)
    assert again.title != quiz.title
    again.restore(quiz.state())
    assert (again.step, again.title, again.score) == (1, quiz.title, quiz.score)
    assert again.answers.rows == quiz.answers.rows
    assert again.state() == quiz.state()
