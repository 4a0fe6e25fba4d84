"""Comfort by touch: the panel from every page, each choice seen at once, nothing of it left for the next visitor."""

import pytest
from PySide6.QtGui import QColor

from kiosk.ui.comfort import DEFAULTS
from tests.journeys.visitor import Visitor


def theme(visitor: Visitor, name: str) -> object:
    """Return one of Theme's properties."""
    return visitor.host(f"Theme.{name}")


def ground(visitor: Visitor) -> str:
    """Return the colour that most of the page is painted in."""
    image = visitor.picture()
    colours = [image.pixelColor(x, 4).name() for x in range(4, image.width(), 40)]
    return max(set(colours), key=colours.count)


@pytest.mark.parametrize("address", ["home", "fact/repas-44000", "councillors", "map", "card"])
def test_the_panel_opens_over_every_page_and_leaves_it_as_it_was(visitor: Visitor, address: str) -> None:
    """Confort opens it, Retour, Fermer and Confort itself close it; the page beneath stays."""
    visitor.comes_in()
    visitor.opens(address)
    page = visitor.page
    for way in ("bar-back", "comfort-close", "bar-comfort"):
        visitor.touch("bar-comfort")
        visitor.see("Taille du texte", "Contraste", "Langue", "Mouvement", "Portée", "Son")
        visitor.touch(way)
        assert visitor.find("comfort") is None
        assert visitor.page is page
        visitor.is_at(address)


def test_each_choice_is_seen_at_once(visitor: Visitor) -> None:
    """Letters grow, the palette changes, pages cut; one touch puts all back."""
    visitor.comes_in()
    visitor.touch("bar-comfort")
    small = theme(visitor, "text")
    visitor.touch("comfort-text-200")
    assert theme(visitor, "text") == pytest.approx(2 * small)
    visitor.touch("comfort-contrast-dark")
    assert ground(visitor) == "#16161a"
    visitor.touch("comfort-contrast-strong")
    assert ground(visitor) == "#ffffff"
    visitor.touch("comfort-calm-on")
    assert theme(visitor, "calm") is True
    visitor.touch("comfort-restore")
    assert visitor.visit.comfort.chosen == DEFAULTS
    assert (theme(visitor, "text"), ground(visitor)) == (small, QColor("#FAF6EE").name())


def test_easy_french_is_chosen_for_all_pages(visitor: Visitor) -> None:
    """The panel's language is the one that a page's own control swaps."""
    visitor.comes_in()
    visitor.touch("bar-comfort")
    visitor.touch("comfort-language-fr-easy")
    visitor.touch("comfort-close")
    visitor.opens("chapter/decider")
    visitor.see("Texte complet")


def test_large_text_is_read_screen_by_screen(visitor: Visitor) -> None:
    """At 200 % the whole text of a fact can be reached by touch, and is whole when it is there."""
    visitor.comes_in()
    visitor.opens("fact/edito-agents")
    words = {text for text in visitor.texts(visitor.item("host")) if len(text) > 20}
    visitor.visit.comfort.choose("text", "200")
    visitor.settle()
    read: set[str] = set()
    while True:
        floor = visitor.area(visitor.item("host")).bottom()
        for item in visitor.items(visitor.item("host")):
            if item.inherits("QQuickText") and visitor.area(item).top() >= -1 and visitor.area(item).bottom() <= floor:
                read.add(str(item.property("text")).replace("\u00a0", " ").replace("\u202f", " "))
        if visitor.find("sheet-next") is None:
            break
        visitor.touch("sheet-next")
    assert words <= read
    visitor.touch("sheet-previous")


def test_calm_cuts_from_page_to_page(visitor: Visitor) -> None:
    """Nothing slides: the next page stands in its place in the next frame."""
    visitor.comes_in()
    visitor.visit.comfort.choose("calm", "on")
    visitor.tap(visitor.centre("door-about"))
    assert visitor.host("busy") is False
    visitor.is_at("about")


def test_all_of_it_goes_with_the_visit(visitor: Visitor) -> None:
    """Nobody touches the glass: the panel is shut, and the next visitor finds the defaults."""
    visitor.comes_in()
    small = theme(visitor, "text")
    visitor.touch("bar-comfort")
    for choice in ("text-200", "contrast-dark", "calm-on", "sound-off", "language-fr-easy"):
        visitor.touch(f"comfort-{choice}")
    visitor.clock.advance(90 + 20)
    visitor.settle()
    visitor.is_at("attract")
    assert visitor.find("comfort") is None
    assert visitor.visit.comfort.chosen == DEFAULTS
    assert (theme(visitor, "text"), theme(visitor, "contrast"), theme(visitor, "calm")) == (small, "normal", False)
