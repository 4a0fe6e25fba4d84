"""A fact with all that is known of it; a district that no fact names."""

import shutil
from collections.abc import Iterator

import pytest

from kiosk.content.build import build_edition
from kiosk.content.reader import Reader
from tests.journeys.conftest import PROJECT, OpenKiosk
from tests.journeys.visitor import Visitor

EMPTY_SECTION = """
[[section]]
id = "vide"
chapter = "jamais"
title = "Une rubrique vide"
lead = "Rien n’y est encore."
motif = "leaf"
page = 44
page_end = 45
"""


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    """The edition of the small workshop, with one section more, of which it holds no fact."""
    workshop = shutil.copytree(PROJECT / "tests" / "data" / "workshop", tmp_path_factory.mktemp("small") / "workshop")
    with (workshop / "sources" / "chapters.toml").open("a", encoding="utf-8") as file:
        file.write(EMPTY_SECTION)
    edition = tmp_path_factory.mktemp("edition")
    build_edition(workshop, edition)
    with Reader.open(edition) as reader:
        yield reader


def test_a_fact_shows_all_that_is_known_of_it(visitor: Visitor) -> None:
    """Qualifier, figure, what it counts, period, status, place, document and pages; district and related lead on."""
    visitor.opens("fact/quai-pourchasse-2021")
    visitor.see("depuis", "2021", "le quai Henri-Pourchasse est piéton")
    visitor.see("Quand", "depuis 2021", "fait", "Lieu", "quai Henri Pourchasse")
    visitor.see("Source", "« 6 ans d’actions municipales, on en parle », p. 28–29")
    visitor.see("À voir aussi")
    assert visitor.names("related-") == ["related-fact/pistes-pourchasse"]
    visitor.touch("fact-dossier")
    visitor.is_at("dossier/parc-confluences")
    visitor.see("Le parc des Confluences")
    visitor.touch("tile-fact/parc-confluences-12ha")
    visitor.is_at("fact/parc-confluences-12ha")
    visitor.see("12 ha", "en cours", "Parc des Confluences", "À savoir", "4,5 hectares", "p. 28–29")
    visitor.touch("fact-district")
    visitor.is_at("district/ivry-port")
    for address in ("fact/parc-confluences-12ha", "dossier/parc-confluences", "fact/quai-pourchasse-2021"):
        visitor.touch("bar-back")
        visitor.is_at(address)


@pytest.mark.parametrize(
    ("fact", "qualifier", "numeral"),
    [("quai-pourchasse-2021", "depuis", "2021"), ("chiffres-population", "plus de", "64 000")],
)
def test_a_figure_has_its_qualifier_before_it(visitor: Visitor, fact: str, qualifier: str, numeral: str) -> None:
    """A text of its own above the figure, whatever the sentence below says."""
    visitor.opens(f"fact/{fact}")
    texts = visitor.texts()
    assert qualifier in texts
    assert numeral in texts


def test_a_tie_to_a_district_that_is_an_inference_says_so(visitor: Visitor) -> None:
    """Nobody takes for printed what was concluded."""
    visitor.opens("fact/jeanne-hachette-arts-2026")
    visitor.see("Voir Centre-ville", "Lien avec le quartier :", "à venir")


def test_what_a_source_does_not_say_is_not_shown(visitor: Visitor, repository: Reader) -> None:
    """No status, no period, no place: no line for them."""
    bare = next(f for f in repository.facts() if not (f.status or f.period or f.places or f.doubt or f.districts))
    visitor.opens(f"fact/{bare.id}")
    visitor.see("Source")
    labels = visitor.texts()
    for label in ("Quand", "Lieu", "À savoir", "fait", "en cours", "à venir"):
        assert label not in labels
    assert visitor.find("fact-district") is None


def test_petit_ivry_says_that_no_fact_names_it(visitor: Visitor, repository: Reader) -> None:
    """Its page says so plainly, names its deputy, and lists its places."""
    visitor.opens("map")
    visitor.see("ses lieux")
    visitor.touch("list-district/petit-ivry")
    visitor.is_at("district/petit-ivry")
    visitor.see("Petit-Ivry", "Bernard Prieur", "Aucun fait du bilan ne nomme ce quartier")
    places = repository.places("petit-ivry")
    assert len(places) > 0
    visitor.see(*(place.name for place in places))
    assert visitor.names("tile-") == []
    visitor.touch("district-deputy")
    visitor.is_at("councillor/bernard-prieur")


def test_a_district_lists_its_facts_and_its_places(visitor: Visitor, repository: Reader) -> None:
    """All of them, page by page, each once."""
    visitor.opens("district/centre-ville")
    found = visitor.names("tile-fact/")
    while visitor.find("pager-next"):
        visitor.touch("pager-next")
        found += visitor.names("tile-fact/")
    assert found == [f"tile-fact/{fact.id}" for fact in repository.facts(district="centre-ville")]
    visitor.touch("tab-places")
    seen = visitor.texts()
    while visitor.find("pager-next"):
        visitor.touch("pager-next")
        seen += visitor.texts()
    assert {place.name for place in repository.places("centre-ville")} <= set(seen)


def test_a_section_without_facts_is_plain_text(open_kiosk: OpenKiosk, small: Reader) -> None:
    """What the edition holds nothing of yet doesn't look like a door, and isn't one."""
    visitor = open_kiosk(small)
    visitor.opens("chapter/jamais")
    visitor.see("Une rubrique vide", "à lire dans le document imprimé")
    row = visitor.item("door-")
    visitor.press(visitor.centre("door-"))
    assert row.property("down") is False
    visitor.release(visitor.centre("door-"))
    visitor.settle()
    visitor.is_at("chapter/jamais")


def test_a_source_without_a_page_names_its_document_alone(visitor: Visitor, repository: Reader) -> None:
    """Where the page isn't known there is no page, least of all a page 0."""
    unpaged = next(f for f in repository.facts() if f.sources[0].page is None)
    visitor.opens(f"fact/{unpaged.id}")
    visitor.see(f"« {unpaged.sources[0].title} »")
    visitor.not_see("p. 0")
