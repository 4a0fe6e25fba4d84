"""Leaving a card: by touch from the poster to the thanks."""

import sqlite3
from contextlib import closing
from pathlib import Path

from kiosk.feedback.model import LONGEST_IDEA, Card
from tests.journeys.visitor import Visitor

IDEA = "Élève à l’œuvre, 3 €"
NOT_KEPT = "Votre carte n’est pas encore enregistrée"


def kept(data: Path) -> list[tuple[str, int | None, str, str]]:
    """Return (theme, feeling, district, idea) of each card on the disk, read by another connection than the kiosk's."""
    address = f"{(data / 'feedback.db').as_uri()}?mode=ro"
    with closing(sqlite3.connect(address, uri=True)) as connection:
        return connection.execute(
            "select coalesce(answers ->> 'theme', ''), answers ->> 'feeling', coalesce(answers ->> 'district', ''), "
            "coalesce(texts ->> 'idea', '') from card order by 4"
        ).fetchall()


def write_card(visitor: Visitor, idea: str = IDEA) -> None:
    """Answer the six questions by touch, up to the card as a whole."""
    visitor.see("Question 1 sur 6", "De quoi voulez-vous parler ?")
    visitor.touch("choice-jamais")
    visitor.touch("card-next")
    visitor.see("Question 2 sur 6", "Plutôt positif")
    visitor.touch("face-4")
    visitor.touch("card-next")
    visitor.see("Question 3 sur 6", "réponses : 0 sur 3")
    visitor.touch("choice-nature")
    visitor.touch("choice-logement")
    visitor.see("réponses : 2 sur 3")
    visitor.touch("card-next")
    visitor.see("Mon idée ou ma question", "Pas de nom ni de téléphone.")
    visitor.type_on_keyboard(idea)
    assert visitor.item("entry").property("text") == idea
    visitor.touch("card-next")
    visitor.see("Où habitez-vous ?")
    visitor.touch("choice-ivry-port")
    visitor.touch("card-next")
    visitor.see("Question 6 sur 6", "Quel âge avez-vous ?")
    visitor.touch("choice-18-29")
    visitor.touch("card-next")
    visitor.see("Relisez, puis envoyez", "Jamais seul·e", "Plutôt positif", "Le logement · La nature en ville")
    visitor.see("Ivry-Port", "18 à 29 ans", idea)


def pass_all(visitor: Visitor) -> None:
    """Pass every question, up to the card as a whole."""
    for _ in range(6):
        visitor.touch("card-next")


def test_a_card_is_thanked_for_once_it_is_on_the_disk(visitor: Visitor, data: Path) -> None:
    """Five answers and a text with é, œ and €; "Merci" comes when another program can read the card."""
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
    visitor.touch("way-chapter/jamais")
    visitor.is_at("chapter/jamais")
    visitor.touch("bar-home")
    visitor.touch("bar-card")
    visitor.see("Passer")
    pass_all(visitor)
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
    for _ in range(3):
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
    visitor.see("Question 2 sur 6")
    visitor.touch("face-2")
    for _ in range(5):
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
    pass_all(visitor)
    visitor.see("Une ville qui s’adapte aux nouveaux défis")
    visitor.touch("card-send")
    visitor.see("Voulez-vous l’envoyer tel quel ?", "Votre avis est sans texte.")
    assert kept(data) == []
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
    visitor.see("Question 2 sur 6")
    visitor.touch("bar-home")
    visitor.touch("bar-back")
    visitor.see("Question 2 sur 6")
    assert visitor.item("face-5").property("chosen") is True
    visitor.touch("bar-back")
    visitor.is_at("chapter/defis")


def test_what_is_being_written_stays_in_sight(visitor: Visitor) -> None:
    """With the longest idea the cursor is still inside the field, however low the field is."""
    visitor.comes_in()
    visitor.opens("card")
    for step in (3, 2, 3):
        visitor.visit.router.current.goTo(step)
        visitor.visit.router.current.typeIdea("Un banc à l’ombre, s’il vous plaît. " * 20)
    visitor.settle()
    entry = visitor.item("entry")
    assert entry.property("length") == LONGEST_IDEA
    cursor = entry.mapRectToScene(entry.property("cursorRectangle"))
    assert visitor.area(visitor.item("idea")).contains(cursor)


def test_of_a_list_three_answers_are_taken(visitor: Visitor) -> None:
    """A fourth touch does nothing, and the page says how many there are; one taken back makes room."""
    visitor.comes_in()
    visitor.opens("card")
    visitor.touch("card-next")
    visitor.touch("card-next")
    for name in ("logement", "nature", "deplacements", "culture-sport"):
        visitor.touch(f"choice-{name}")
    visitor.see("réponses : 3 sur 3")
    assert visitor.item("choice-culture-sport").property("chosen") is False
    visitor.touch("choice-nature")
    visitor.touch("choice-culture-sport")
    assert visitor.item("choice-culture-sport").property("chosen") is True


def test_keys_pressed_at_random_are_asked_about_once(visitor: Visitor, data: Path) -> None:
    """The visitor may change the text or send it as it is; a text with a telephone number is warned of, and goes."""
    visitor.comes_in()
    visitor.opens("card")
    for _ in range(3):
        visitor.touch("card-next")
    visitor.type_on_keyboard("qsdfqsdf")
    for _ in range(3):
        visitor.touch("card-next")
    visitor.touch("card-send")
    visitor.see("Voulez-vous l’envoyer tel quel ?", "ne ressemble pas à des mots", "Envoyer tel quel")
    visitor.not_see("Merci")
    visitor.touch("card-write")
    visitor.not_see("une adresse")
    visitor.type_on_keyboard(" 0612345678")
    visitor.see("Ce texte semble donner un téléphone, un courriel ou une adresse.")
    for _ in range(3):
        visitor.touch("card-next")
    visitor.see("Ce texte semble donner un téléphone")
    visitor.touch("card-send")
    visitor.see("Merci")
    assert kept(data) == [("", None, "", "qsdfqsdf 0612345678")]


def test_three_cards_a_visit(visitor: Visitor, data: Path) -> None:
    """After the third, "Mon avis" says so and offers ways on; the next visitor may leave cards again."""
    visitor.comes_in()
    for sent in range(3):
        visitor.touch("bar-card")
        visitor.touch("choice-jamais")
        pass_all(visitor)
        visitor.touch("card-send")
        if sent == 0:
            visitor.touch("card-send")  # once a visit it is asked whether a card goes without a word
        visitor.see("Merci")
        assert len(kept(data)) == sent + 1
        assert (visitor.find("way-card") is None) == (sent == 2)
    visitor.touch("bar-card")
    visitor.see("Une visite laisse 3 cartes au plus")
    visitor.not_see("De quoi voulez-vous parler ?")
    visitor.touch("way-map")
    visitor.is_at("map")
    visitor.clock.advance(90 + 20)
    visitor.settle()
    visitor.comes_in()
    visitor.touch("bar-card")
    visitor.see("De quoi voulez-vous parler ?")


def test_thanks_count_what_others_wrote_of_in_half_days_that_are_over(visitor: Visitor) -> None:
    """Nothing the same half-day; the next day numbers by theme, small ones hidden, and no free text anywhere."""
    for theme, cards in (("jamais", 6), ("defis", 12), ("service-public", 9), ("autre", 1)):
        for _ in range(cards):
            visitor.store.save(Card({"theme": theme}, {"idea": "Mirabelliers"}, "2"))
    visitor.comes_in()
    visitor.opens("thanks")
    visitor.see("Le compte des cartes par sujet paraît ici quand il y en a assez")
    visitor.clock.advance(24 * 3600)
    visitor.settle()
    visitor.comes_in()
    visitor.opens("thanks")
    visitor.see("De quoi parlent les cartes", "12", "masqué", "Un petit nombre est masqué")
    assert "Mirabelliers" not in visitor.everything()
