"""Looking for a word, on the keyboard."""

from tests.journeys.visitor import Visitor


def test_a_name_is_found_while_it_is_typed(visitor: Visitor) -> None:
    """Without capitals or accents; a touch on the answer opens it, "Retour" finds the word and its answers again."""
    visitor.comes_in()
    visitor.touch("door-search")
    visitor.type_on_keyboard("kirou")
    visitor.see("Kirouane", "Élu·e")
    answers = visitor.names("hit-")
    assert "hit-councillor/ouarda-kirouane" in answers
    visitor.touch("hit-councillor/ouarda-kirouane")
    visitor.is_at("councillor/ouarda-kirouane")
    visitor.touch("bar-back")
    visitor.is_at("search")
    assert visitor.item("entry").property("text") == "kirou"
    assert visitor.names("hit-")[: len(answers)] == answers
    visitor.type_on_keyboard("xyz")
    visitor.see("Rien ne répond à « kirouxyz »")


def test_answers_turn_by_page_and_are_found_again(visitor: Visitor) -> None:
    """Keyboard away, second page, an answer, and back: the second page."""
    visitor.comes_in()
    visitor.touch("door-search")
    visitor.type_on_keyboard("ivry")
    visitor.touch("key-hide")
    visitor.touch("pager-next")
    first = visitor.names("hit-")[0]
    visitor.touch(first)
    visitor.is_at(first.removeprefix("hit-"))
    visitor.touch("bar-back")
    visitor.is_at("search")
    if visitor.find("key-hide"):
        visitor.touch("key-hide")
    assert visitor.names("hit-")[0] == first


def test_accents_and_ligatures_do_not_matter(visitor: Visitor) -> None:
    """ "ecole" and "école", "coeur" and "cœur" find the same."""
    found = []
    for word in ("ecole", "école", "coeur", "cœur"):
        visitor.opens("home")
        visitor.touch("door-search")
        visitor.type_on_keyboard(word)
        found.append(visitor.names("hit-"))
    assert found[0] == found[1] != []
    assert found[2] == found[3] != []
