"""Leaving a card: by touch from the poster to the thanks."""

import sqlite3
from contextlib import closing
from pathlib import Path

from kiosk.feedback.model import LONGEST_IDEA
from tests.journeys.visitor import Visitor

IDEA = "Élève à l’œuvre, 3 €"
NOT_KEPT = "Votre carte n’est pas encore enregistrée"


def kept(data: Path) -> list[tuple[str, int | None, str, str]]:
    """Return (theme, feeling, district, idea) of each card on the disk, read by another connection than the kiosk's."""
    address = f"{(data / 'feedback.db').as_uri()}?mode=ro"
    with closing(sqlite3.connect(address, uri=True)) as connection:
        return connection.execute("select theme, feeling, district, idea from card order by idea").fetchall()


def write_card(visitor: Visitor, idea: str = IDEA) -> None:
    """Answer the four questions by touch, up to the card as a whole."""
    visitor.see("Question 1 sur 4", "De quoi voulez-vous parler ?")
    visitor.touch("choice-jamais")
    visitor.touch("card-next")
    visitor.see("Question 2 sur 4", "Plutôt positif")
    visitor.touch("face-4")
    visitor.touch("card-next")
    visitor.see("Où habitez-vous ?")
    visitor.touch("choice-ivry-port")
    visitor.touch("card-next")
    visitor.see("Que voulez-vous nous dire ?")
    visitor.type_on_keyboard(idea)
    assert visitor.item("entry").property("text") == idea
    visitor.touch("card-next")
    visitor.see("Relisez, puis envoyez", "Jamais seul·e", "Plutôt positif", "Ivry-Port", idea)


def test_a_card_is_thanked_for_once_it_is_on_the_disk(visitor: Visitor, data: Path) -> None:
    """Four answers and a text with é, œ and €; "Merci" comes when another program can read the card."""
    on_the_disk: list[list[tuple[str, int | None, str, str]]] = []

    def look() -> None:
        if visitor.address == "thanks":
            on_the_disk.append(kept(data))

    visitor.visit.router.pageChanged.connect(look)
    visitor.comes_in()
    visitor.touch("door-card")
    write_card(visitor)
    visitor.not_see("Merci")
    assert kept(data) == []

    visitor.touch("card-send")

    assert on_the_disk == [[("jamais", 4, "ivry-port", IDEA)]]
    visitor.see("Merci", "Votre carte d’avis est enregistrée")
    visitor.touch("thanks-home")
    visitor.is_at("home")
    visitor.touch("bar-card")
    for _ in range(4):
        visitor.see("Passer")
        visitor.touch("card-next")
    assert visitor.find("card-send") is None
    assert len(kept(data)) == 1


def test_a_card_that_cannot_be_written_waits_on_the_screen(visitor: Visitor, data: Path) -> None:
    """The disk is full: the visitor is told, nothing is lost; there is room again: the card goes by itself."""
    visitor.comes_in()
    visitor.touch("door-card")
    write_card(visitor)
    visitor.store.full = True
    visitor.touch("card-send")
    for attempt in (1, 2, 3):
        assert visitor.store.refused == attempt
        visitor.see(NOT_KEPT, "la borne réessaie toute seule", IDEA, "Plutôt positif")
        visitor.not_see("Merci")
        visitor.clock.advance(5)
        visitor.settle()
    assert kept(data) == []

    visitor.store.full = False
    visitor.clock.advance(5)
    visitor.settle()

    visitor.see("Merci")
    visitor.not_see(NOT_KEPT)
    visitor.clock.advance(60)
    assert kept(data) == [("jamais", 4, "ivry-port", IDEA)]


def test_a_waiting_card_is_not_sent_while_it_is_changed(visitor: Visitor, data: Path) -> None:
    """Whoever goes back to change a word decides anew when the card goes."""
    visitor.comes_in()
    visitor.touch("door-card")
    write_card(visitor)
    visitor.store.full = True
    visitor.touch("card-send")
    visitor.see(NOT_KEPT)
    visitor.touch("review-3")
    visitor.store.full = False
    visitor.type_on_keyboard(" oui")
    visitor.clock.advance(60)
    visitor.settle()
    visitor.not_see("Merci", NOT_KEPT)
    assert kept(data) == []
    visitor.touch("card-next")
    visitor.touch("card-send")
    visitor.see("Merci")
    assert [idea for *_, idea in kept(data)] == [f"{IDEA} oui"]


def test_an_answer_is_changed_from_the_whole_card(visitor: Visitor, data: Path) -> None:
    """A touch on an answer leads back to its question; the others stay."""
    visitor.comes_in()
    visitor.touch("door-card")
    write_card(visitor)
    visitor.touch("review-1")
    visitor.see("Question 2 sur 4")
    visitor.touch("face-2")
    for _ in range(3):
        visitor.touch("card-next")
    visitor.see("Plutôt négatif", "Jamais seul·e", "Ivry-Port", IDEA)
    visitor.not_see("Plutôt positif")
    visitor.touch("card-send")
    assert kept(data) == [("jamais", 2, "ivry-port", IDEA)]


def test_all_is_erased_and_brought_back(visitor: Visitor, data: Path) -> None:
    """ "Tout effacer" empties the card and can be taken back; an empty card can't be sent."""
    visitor.comes_in()
    visitor.touch("door-card")
    write_card(visitor)
    visitor.see("Tout effacer")
    visitor.touch("card-clear")
    visitor.see("Tout est effacé. « Rétablir » ramène vos réponses.", "pas de réponse")
    visitor.not_see(IDEA, "Jamais seul·e", "Plutôt positif", "Ivry-Port")
    assert visitor.find("card-send") is None
    visitor.touch("card-clear")
    visitor.see(IDEA, "Jamais seul·e", "Plutôt positif", "Ivry-Port", "Tout effacer")
    visitor.touch("card-send")
    assert kept(data) == [("jamais", 4, "ivry-port", IDEA)]


def test_the_theme_is_where_the_visitor_came_from(visitor: Visitor, data: Path) -> None:
    """From a chapter's page the theme is chosen already; another one can be taken instead."""
    visitor.comes_in()
    visitor.touch("door-chapter/jamais")
    visitor.touch("bar-card")
    visitor.is_at("card?about=chapter/jamais")
    assert visitor.item("choice-jamais").property("chosen") is True
    visitor.see("Continuer")
    visitor.touch("choice-defis")
    chosen = [name for name in visitor.names("choice-") if visitor.item(name).property("chosen")]
    assert chosen == ["choice-defis"]
    for _ in range(4):
        visitor.touch("card-next")
    visitor.see("Une ville qui s’adapte aux nouveaux défis")
    visitor.touch("card-send")
    assert kept(data) == [("defis", None, "", "")]


def test_the_bar_leaves_a_card_as_it_is(visitor: Visitor) -> None:
    """ "Mon avis" on the card itself does nothing; back from elsewhere the card is as it was, step and answers."""
    visitor.comes_in()
    visitor.touch("door-chapter/defis")
    visitor.touch("bar-card")
    visitor.touch("card-next")
    visitor.touch("face-5")
    visitor.touch("bar-card")
    visitor.is_at("card?about=chapter/defis")
    visitor.see("Question 2 sur 4")
    visitor.touch("bar-home")
    visitor.touch("bar-back")
    visitor.see("Question 2 sur 4")
    assert visitor.item("face-5").property("chosen") is True
    visitor.touch("bar-back")
    visitor.is_at("chapter/defis")


def test_what_is_being_written_stays_in_sight(visitor: Visitor) -> None:
    """With the longest idea the cursor is still inside the field, however low the field is."""
    visitor.comes_in()
    visitor.opens("card")
    visitor.visit.router.current.typeIdea("Un banc à l’ombre, s’il vous plaît. " * 20)
    visitor.visit.router.current.goTo(3)
    visitor.settle()
    entry = visitor.item("entry")
    assert entry.property("length") == LONGEST_IDEA
    cursor = entry.mapRectToScene(entry.property("cursorRectangle"))
    assert visitor.area(visitor.item("idea")).contains(cursor)
