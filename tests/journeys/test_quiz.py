"""Playing the quiz, and reading in easy French, by touch."""

from kiosk.content.reader import Reader
from kiosk.ui.viewmodels.quiz import QuizViewModel
from tests.journeys.visitor import Visitor


def test_a_round_of_the_quiz(visitor: Visitor, repository: Reader) -> None:
    """An answer, its source, the fact and back: answered still; after ten questions the score, then another round."""
    visitor.comes_in()
    visitor.opens("quiz")
    visitor.see("Question 1 sur 10")
    visitor.not_see("réponse imprimée", "Continuer")
    visitor.touch("answer-1")
    visitor.see("réponse imprimée", "votre réponse", "« 6 ans d’actions municipales, on en parle », p.")
    shown = [visitor.texts(visitor.item(name)) for name in visitor.names("answer-")]
    visitor.touch("quiz-fact")
    assert visitor.address.startswith("fact/")
    visitor.touch("bar-back")
    visitor.is_at("quiz")
    assert [visitor.texts(visitor.item(name)) for name in visitor.names("answer-")] == shown
    for number in range(1, 11):
        visitor.see(f"Question {number} sur 10")
        if number > 1:
            visitor.touch("answer-0")
        visitor.touch("quiz-next")
    quiz = visitor.page
    assert isinstance(quiz, QuizViewModel)
    visitor.see(str(quiz.score), "sur 10", "Rejouer")
    visitor.not_see("bravo", "Bravo", "!")
    visitor.touch("quiz-replay")
    visitor.see("Question 1 sur 10")
    visitor.not_see("réponse imprimée")


def test_easy_to_read_lasts_for_the_visit(visitor: Visitor, repository: Reader) -> None:
    """Chosen on a chapter, it holds on its section; the full text comes back by the same control."""
    chapter, section = repository.chapter("jamais"), repository.section("seniors")
    visitor.comes_in()
    visitor.opens("chapter/jamais")
    visitor.see("Facile à lire")
    visitor.touch("easy")
    visitor.see(chapter.easy.split("\n")[0], "Ce texte facile à lire n’a pas été relu par des personnes concernées.")
    visitor.not_see(chapter.lead[:40])
    visitor.opens("section/seniors")
    visitor.see(section.easy.split("\n")[0], "Texte complet")
    visitor.touch("easy")
    visitor.see("Facile à lire")
    visitor.not_see("n’a pas été relu")
    visitor.touch("bar-back")
    visitor.is_at("chapter/jamais")
    visitor.not_see("n’a pas été relu")


def test_easy_to_read_ends_with_the_visit(visitor: Visitor, repository: Reader) -> None:
    """The next visitor finds the full text."""
    visitor.comes_in()
    visitor.opens("chapter/jamais")
    visitor.touch("easy")
    visitor.stage.app.reset()
    visitor.settle()
    visitor.comes_in()
    visitor.opens("chapter/jamais")
    visitor.not_see("n’a pas été relu")
    visitor.see("Facile à lire")


def test_nothing_found_offers_ways_on(visitor: Visitor) -> None:
    """A word that is nowhere says so, and chapters and rooms stand beside the keyboard."""
    visitor.comes_in()
    visitor.touch("door-search")
    visitor.type_on_keyboard("xyz")
    visitor.see("Rien ne répond à « xyz »")
    ways = visitor.names("way-")
    assert len(ways) == 6
    visitor.touch("way-chapter/defis")
    visitor.is_at("chapter/defis")
    visitor.touch("bar-back")
    visitor.is_at("search")
    visitor.see("Rien ne répond à « xyz »")
