"""A visitor walks away; the next one finds nothing of it."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication

from tests.journeys.visitor import Visitor

IDEA = "Mirabelliers"
SEARCHED = "wxyzq"
STILL_THERE = "Vous êtes toujours là ?"


def leave_traces(visitor: Visitor) -> None:
    """Look around, search for a word that nothing answers, begin a card, and stop among the signs of the keyboard."""
    visitor.comes_in()
    visitor.touch("door-search")
    visitor.type_on_keyboard(SEARCHED)
    visitor.see(f"Rien ne répond à « {SEARCHED} »")
    visitor.touch("key-hide")
    visitor.touch("bar-home")
    visitor.touch("door-chapter/jamais")
    visitor.touch("bar-card")
    visitor.touch("card-next")
    visitor.touch("face-1")
    for _ in range(2):
        visitor.touch("card-next")
    visitor.type_on_keyboard(f"{IDEA} 3 €")
    visitor.see(f"{IDEA} 3 €")


def test_one_touch_answers_the_warning(visitor: Visitor) -> None:
    """After 90 s a warning; one touch anywhere keeps all as it was, and opens nothing beneath it."""
    leave_traces(visitor)
    visitor.clock.advance(89)
    visitor.not_see(STILL_THERE)
    next_step = visitor.centre("card-next")
    visitor.clock.advance(1)
    visitor.settle()
    visitor.see(STILL_THERE, "20")
    assert visitor.names("key-") == []
    visitor.clock.advance(19)
    visitor.settle()
    visitor.see(STILL_THERE, "1", "seconde")

    visitor.touch_at(next_step)

    visitor.not_see(STILL_THERE)
    visitor.see(IDEA, "Mon idée ou ma question")
    visitor.type_on_keyboard(" et bancs")
    visitor.see(f"{IDEA} 3 € et bancs")
    visitor.clock.advance(89)
    visitor.not_see(STILL_THERE)


def test_the_warning_comes_as_often_as_needed(visitor: Visitor) -> None:
    """Whoever reads slowly answers three times, and stays on the page."""
    visitor.comes_in()
    visitor.touch("door-room/figures")
    visitor.touch("door-figures")
    for _ in range(3):
        visitor.clock.advance(90 + 10)
        visitor.settle()
        visitor.see(STILL_THERE)
        visitor.touch_at(visitor.area(visitor.item("idle-warning")).center())
        visitor.is_at("figures")
        visitor.not_see(STILL_THERE)


def test_no_warning_while_a_finger_is_down(visitor: Visitor) -> None:
    """Whoever keeps a finger on the glass is there."""
    visitor.comes_in()
    point = visitor.centre("door-map")
    visitor.press(point)
    visitor.clock.advance(600)
    visitor.settle()
    visitor.not_see(STILL_THERE)
    visitor.release(point)
    visitor.settle()
    visitor.is_at("map")
    visitor.clock.advance(90)
    visitor.settle()
    visitor.see(STILL_THERE)


def test_the_next_visitor_finds_nothing(visitor: Visitor) -> None:
    """After 90 + 20 s the poster is back: no way back, no draft, no search, no word of the first visitor anywhere."""
    leave_traces(visitor)
    assert IDEA in visitor.everything()
    visitor.clock.advance(90)
    visitor.settle()
    visitor.see(STILL_THERE)
    visitor.clock.advance(20)
    visitor.settle()

    visitor.is_at("attract")
    visitor.see("Touchez l’écran")
    visitor.not_see(STILL_THERE, "Accueil")
    assert visitor.names("key-") == []
    held = visitor.everything()
    assert IDEA not in held
    assert SEARCHED not in held

    visitor.comes_in()
    assert visitor.find("bar-back") is None
    visitor.touch("door-search")
    assert visitor.item("entry").property("text") == ""
    visitor.see("Les réponses viennent pendant que vous écrivez")
    visitor.until(lambda: visitor.find("key-a") is not None, "the page of letters")
    visitor.touch("key-hide")
    visitor.touch("bar-card")
    for question in (
        "De quoi voulez-vous parler ?",
        "Quel est votre avis ?",
        "compte le plus",
        "Mon idée",
        "Où",
        "âge",
    ):
        visitor.see(question, "Passer")
        assert not any(visitor.item(n).property("chosen") for n in visitor.names("choice-") + visitor.names("face-"))
        visitor.touch("card-next")
    visitor.see("Répondez à une question au moins pour envoyer votre carte.")
    assert IDEA not in visitor.everything()
    assert visitor.store.count() == 0
    clipboard = QGuiApplication.clipboard()
    assert clipboard.text() == ""


def test_no_way_leads_back_to_the_poster(visitor: Visitor) -> None:
    """On the poster nobody is waited for: a draft left there would meet the next visitor."""
    leave_traces(visitor)
    visited = []
    while visitor.address not in visited:
        visited.append(visitor.address)
        if visitor.find("key-hide"):
            visitor.touch("key-hide")
        if visitor.find("bar-back"):
            visitor.touch("bar-back")
    visitor.is_at("home")
    assert visitor.find("bar-back") is None
    visitor.clock.advance(90 + 20)
    visitor.settle()
    visitor.is_at("attract")
    assert IDEA not in visitor.everything()


def test_nobody_is_warned_in_front_of_the_poster(visitor: Visitor) -> None:
    """The poster turns by itself all day long."""
    first = visitor.texts()
    visitor.clock.advance(12)
    visitor.settle()
    assert visitor.texts() != first
    visit = visitor.visit
    for seconds in (90, 30, 600):
        visitor.clock.advance(seconds)
        visitor.settle()
        visitor.not_see(STILL_THERE)
    assert visitor.visit is visit


def test_no_order_of_arrival_outlives_a_visit(visitor: Visitor, data: Path) -> None:
    """A card leaves its write in the log; once the visitor has gone the log is empty and the card is still there."""
    visitor.comes_in()
    visitor.touch("bar-card")
    visitor.touch("choice-jamais")
    for _ in range(6):
        visitor.touch("card-next")
    visitor.touch("card-send")  # asks whether it goes without a word
    visitor.touch("card-send")
    visitor.see("Merci")
    log = data / "feedback.db-wal"
    assert log.stat().st_size > 0
    visitor.clock.advance(90 + 20)
    visitor.settle()
    visitor.is_at("attract")
    assert log.stat().st_size == 0
    assert visitor.store.count() == 1
