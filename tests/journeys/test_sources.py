"""Taking part, the documents and the doubts, by touch."""

import zxingcpp
from PIL import Image
from PySide6.QtGui import QImage

from tests.journeys.visitor import Visitor


def seen_codes(visitor: Visitor) -> set[str]:
    """Return what a telephone reads on the glass."""
    picture = visitor.picture().convertToFormat(QImage.Format.Format_RGBA8888)
    grey = Image.frombytes("RGBA", (picture.width(), picture.height()), bytes(picture.constBits())).convert("L")
    return {code.text for code in zxingcpp.read_barcodes(grey)}


def test_taking_part(visitor: Visitor) -> None:
    """From the room to the steps, the tools, and the codes that a telephone reads; back finds the part again."""
    visitor.opens("room/years")
    visitor.touch("door-participate")
    visitor.is_at("participate")
    visitor.see("Participer", "Les résultats ne sont dans aucun des cinq documents", "66 %")
    visitor.touch("pager-next")
    visitor.touch("tab-tools")
    visitor.see("Le livret", "La caravane")
    visitor.touch("tab-today")
    visitor.see("ivry94.fr", "Ivry & moi")
    read = seen_codes(visitor)
    while visitor.find("pager-next"):
        visitor.touch("pager-next")
        read |= seen_codes(visitor)
    assert read == {"http://ivry94.fr", "https://www.facebook.com/ivry94", "https://www.twitter.com/mairieivry"}
    visitor.touch("bar-home")
    visitor.touch("bar-back")
    visitor.is_at("participate")
    visitor.see("ivry94.fr")


def test_from_a_document_to_what_rests_on_it(visitor: Visitor) -> None:
    """À propos leads to the documents; the web page says what it lacks, and the fact opens."""
    visitor.opens("about")
    visitor.touch("door-sources")
    visitor.is_at("sources")
    visitor.touch("door-document/001")
    visitor.see("Sur la page : 35", "Absents : 13", "La première phrase du chapitre et son titre manquent")
    visitor.touch("tab-missing")
    first = visitor.names("resting-fact-")[0]
    visitor.touch(first)
    assert visitor.address.startswith("fact/")
    visitor.touch("bar-back")
    assert visitor.names("resting-fact-")[0] == first


def test_a_doubt_from_the_list_to_the_fact(visitor: Visitor) -> None:
    """The park's two sizes: list, poster, fact, and back to the same topic."""
    visitor.opens("about")
    visitor.touch("door-doubts")
    visitor.touch("tab-figures")
    while not visitor.find("door-doubt/taille-du-parc"):
        visitor.touch("pager-next")
    visitor.touch("door-doubt/taille-du-parc")
    visitor.see("12 hectares", "4,5 hectares", "Ce que montre la borne", "Qui peut trancher")
    visitor.touch("door-fact/parc-confluences-12ha")
    visitor.is_at("fact/parc-confluences-12ha")
    visitor.touch("bar-back")
    visitor.touch("bar-back")
    visitor.is_at("doubts")
    assert visitor.find("door-doubt/taille-du-parc")
