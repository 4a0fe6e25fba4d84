"""English by touch: the words change where one stands, the exhibition's texts stay and say so, nobody else finds it."""

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from kiosk import paths
from kiosk.content.reader import Reader
from kiosk.database import open_read_only
from kiosk.routes import KINDS, Audience, Route
from kiosk.ui import interface
from tests.journeys.conftest import PROJECT, OpenKiosk
from tests.journeys.visitor import Visitor, plain

MARK = "The texts on this page are in French."
# Not the visitor's: mediators and staff work in French.
FRENCH_ONLY = ("Staff", "Guide", "Cockpit", "DrawnCard")


def french_words() -> dict[str, str]:
    """Return each word of the interface that is another in English, with its English."""
    messages = list(ElementTree.parse(paths.ENGLISH.with_suffix(".ts")).iter("message"))
    pairs = {plain(m.findtext("source") or ""): plain(m.findtext("translation") or "") for m in messages}
    return {french: english for french, english in pairs.items() if french != english and re.search(r"\w{3}", french)}


def one_of_each_kind(reader: Reader) -> list[Route]:
    """Return an address of each kind that visitors open."""
    first = {route.kind: route for route in reversed(reader.routes())}
    return [route for kind, route in first.items() if KINDS[kind].audience is Audience.PUBLIC and kind != "attract"]


def test_one_touch_turns_the_interface_and_one_turns_it_back(visitor: Visitor) -> None:
    """The button stands on the home page and names the other language in itself."""
    visitor.comes_in()
    visitor.see("English", "Près de chez moi", "Donner mon avis")
    visitor.touch("language")
    visitor.see("Français", "Near me", "Give my view", "Home", "Settings")
    visitor.touch("bar-comfort")
    visitor.see("Text size", "Français", "Easy French", "English")
    visitor.touch("comfort-language-fr")
    visitor.see("Taille du texte")
    visitor.touch("comfort-close")
    visitor.see("English", "Près de chez moi")


def test_no_page_keeps_a_french_word_of_the_interface(visitor: Visitor, repository: Reader) -> None:
    """A page of each kind, turned where it stands: none of its own words is left, and its texts are still there."""
    visitor.comes_in()
    french, printed = french_words(), content()
    for route in one_of_each_kind(repository):
        visitor.visit.comfort.choose("language", "fr")
        visitor.opens(str(route))
        assert not str(visitor.visit.router.component).startswith(FRENCH_ONLY)
        before = {plain(text) for text in visitor.texts()}
        visitor.visit.comfort.choose("language", "en")
        visitor.settle()
        after = {plain(text) for text in visitor.texts()}
        left = sorted(before & after & french.keys())
        assert [word for word in left if word not in printed] == [], route
        assert {french[word] for word in before & french.keys()} & after, route


def content() -> set[str]:
    """Return each text of the edition: one may say the same as a word of the interface."""
    with closing(open_read_only(PROJECT / "content.db")) as db:
        tables = [
            row[0]
            for row in db.execute("select name from sqlite_schema where type = 'table' and name not like '%index%'")
        ]
        cells = (cell for table in tables for row in db.execute(f'select * from "{table}"') for cell in row)
        return {plain(cell) for cell in cells if isinstance(cell, str)}


@pytest.mark.parametrize(
    ("address", "marked"), [("home", True), ("fact/repas-44000", True), ("room/council", False), ("thanks", False)]
)
def test_a_page_with_texts_of_the_exhibition_says_that_they_are_french(
    visitor: Visitor, address: str, marked: bool
) -> None:
    """In English only, and not where the page has words of the interface alone."""
    visitor.comes_in()
    visitor.opens(address)
    assert visitor.find("french-mark") is None
    visitor.visit.comfort.choose("language", "en")
    visitor.settle()
    assert (visitor.find("french-mark") is not None) is marked
    if marked:
        visitor.see(MARK)


def test_easy_french_is_offered_where_french_is_read(visitor: Visitor) -> None:
    """In English the full text stands alone: its control would turn the whole interface to French."""
    visitor.comes_in()
    visitor.opens("chapter/decider")
    assert visitor.find("easy") is not None
    visitor.visit.comfort.choose("language", "en")
    visitor.settle()
    assert visitor.find("easy") is None


def test_the_next_visitor_is_met_in_french(visitor: Visitor) -> None:
    """Nobody touches the glass: the visit ends, and with it its language."""
    visitor.comes_in()
    visitor.touch("language")
    visitor.see("Near me")
    visitor.clock.advance(90)
    visitor.settle()
    visitor.see("Are you still there?")
    visitor.clock.advance(20)
    visitor.settle()
    visitor.is_at("attract")
    visitor.see("Touchez l’écran")
    visitor.comes_in()
    visitor.see("English", "Près de chez moi")


def test_english_is_loaded_when_it_is_asked_for(
    open_kiosk: OpenKiosk, repository: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A start and a visit in French read nothing of it."""
    loaded: list[str] = []

    class Watched(QTranslator):
        def load(self, name: str) -> bool:  # type: ignore[override]
            loaded.append(name)
            return super().load(name)

    monkeypatch.setattr(interface, "QTranslator", Watched)
    visitor = open_kiosk(repository)
    visitor.comes_in()
    visitor.opens("fact/repas-44000")
    assert loaded == []
    visitor.visit.comfort.choose("language", "en")
    assert loaded == [str(paths.ENGLISH)]


@pytest.mark.parametrize("content", [None, b"nothing of Qt's"], ids=["missing", "damaged"])
def test_without_its_words_there_is_no_button_and_all_else_works(
    open_kiosk: OpenKiosk, repository: Reader, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, content: bytes | None
) -> None:
    """French is the only language then; easy French stays."""
    file = tmp_path / "kiosk_en.qm"
    if content is not None:
        file.write_bytes(content)
    monkeypatch.setattr(paths, "ENGLISH", file)
    visitor = open_kiosk(repository)
    visitor.comes_in()
    assert visitor.find("language") is None
    visitor.touch("bar-comfort")
    assert visitor.find("comfort-language-fr-easy") is not None
    assert visitor.find("comfort-language-en") is None
    visitor.touch("comfort-close")
    visitor.opens("chapter/decider")
    visitor.is_at("chapter/decider")


def test_words_lost_while_the_kiosk_runs_leave_it_in_french(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, expect_log: Callable[[str], None]
) -> None:
    """The button does nothing then, and the log says why."""
    expect_log("the English words can't be read: kiosk_en.qm")
    visitor.comes_in()
    monkeypatch.setattr(paths, "ENGLISH", tmp_path / "kiosk_en.qm")
    visitor.touch("language")
    visitor.see("Près de chez moi", "Donner mon avis")
