"""Trails and playing cards: what the rules see, and what the exhibition holds."""

import re
from pathlib import Path

import pytest

from kiosk.content.check import check_workshop
from kiosk.content.reader import Reader
from kiosk.content.subjects.trails import LONGEST_QUESTION, read_deck, read_trails
from kiosk.content.workshop import read_workshop
from kiosk.routes import Route

CARD = """
[[playing_card]]
id = "essai"
code = "K01"
chapter = "jamais"
question = "Et vous ?"
facts = ["repas-prix"]
"""
TRAIL = """
[[trail]]
id = "essai"
title = "Un essai"
audience = "une classe"
minutes = 3
lead = "Une étape."
[[trail.stop]]
route = "map"
minutes = 3
note = "Regardez."
card = "essai"
question = "Et vous ?"
choices = ["Oui", "Non"]
"""


def test_the_deck(repository: Reader) -> None:
    """At least 40 cards over the four chapters, each with its own code, short enough to be read from afar."""
    deck = repository.kept(read_deck)
    assert len(deck) >= 40
    assert {card.chapter for card in deck.values()} == {c.id for c in repository.chapters()}
    assert len({card.code for card in deck.values()}) == len(deck)
    for card in deck.values():
        assert len(card.question) <= LONGEST_QUESTION
        assert "?" in card.question
        assert all(repository.fact(fact).sources for fact in card.facts)


def test_no_card_praises_or_blames(repository: Reader) -> None:
    """No verdict on the town or on anybody, and no name of a member of the council."""
    words = re.compile(r"\b(?:formidable|exemplaire|malheureusement|grâce|échec|réussi\w*|bravo|scandale\w*)\b", re.I)
    names = {c.surname for c in repository.councillors()}
    for card in repository.kept(read_deck).values():
        assert not words.search(card.question)
        assert not names & set(re.findall(r"\w+", card.question))


def test_a_code_on_paper_is_found_by_the_search(repository: Reader) -> None:
    """« K27 », in capitals or not, opens its card at once."""
    for card in repository.kept(read_deck).values():
        for typed in (card.code, card.code.lower()):
            assert repository.search(typed)[0].route == f"playing-card/{card.id}"


def test_the_trails(repository: Reader) -> None:
    """Five trails, one of them for each district; times add up, every address is there, and cards and votes too."""
    trails = repository.kept(read_trails)
    districts = {d.id for d in repository.map_sheet().districts}
    assert set(trails) >= {"ville-20-minutes", "cm2-chiffres", "college-qui-decide", "ivry-et-paris"}
    assert {id.removeprefix("quartier-") for id in trails if id.startswith("quartier-")} == districts
    assert trails["ville-20-minutes"].minutes == 20
    for trail in trails.values():
        assert trail.minutes == sum(stop.minutes for stop in trail.stops)
        for stop in trail.stops:
            assert repository.exists(Route.parse(stop.route)), stop
            assert not stop.card or stop.card in repository.kept(read_deck)
            assert bool(stop.question) == bool(stop.choices)


def test_a_district_of_few_facts_has_a_shorter_trail_that_says_so(repository: Reader) -> None:
    """Fewer than five facts: shorter than the others, and on with pages on the whole town."""
    trails = repository.kept(read_trails)
    few = {d.id for d in repository.map_sheet().districts if len(repository.facts(district=d.id)) < 5}
    assert few
    longest = max(trails[f"quartier-{id}"].minutes for id in few)
    for district in repository.map_sheet().districts:
        trail = trails[f"quartier-{district.id}"]
        told = "plus court" in trail.lead and any("toute la ville" in stop.note for stop in trail.stops)
        assert told == (district.id in few), trail.id
        assert trail.minutes <= longest or district.id not in few


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ('code = "K01"', 'code = "27"', "« K » et deux chiffres"),
        ('facts = ["repas-prix"]', "facts = []", "1 à 3 faits"),
        ('facts = ["repas-prix"]', 'facts = ["rien"]', "« rien » n’existe pas"),
        ("minutes = 3\nlead", "minutes = 4\nlead", "font 3 minutes"),
        ('route = "map"', 'route = "carte"', "« carte » n’existe pas"),
        ('route = "map"', 'route = "fact/rien"', "« rien » n’existe pas"),
        ('card = "essai"', 'card = "autre"', "« autre » n’existe pas"),
        ('choices = ["Oui", "Non"]', 'choices = ["Oui"]', "2 à 5 réponses"),
        ('choices = ["Oui", "Non"]', "choices = []", "a des réponses"),
        ('question = "Et vous ?"\nfacts', f'question = "{"x" * 91}"\nfacts', "90 signes"),
    ],
)
def test_what_is_wrong_is_said(workshop: Path, old: str, new: str, sentence: str) -> None:
    """A sentence with file and line."""
    (workshop / "sources" / "playing_cards.toml").write_text(CARD.replace(old, new), "utf-8")
    (workshop / "sources" / "trails.toml").write_text(TRAIL.replace(old, new), "utf-8")
    faults = [str(fault).replace("\u00a0", " ") for fault in check_workshop(read_workshop(workshop))]
    assert any(sentence in fault for fault in faults), faults


def test_what_is_right_passes(workshop: Path) -> None:
    """The two files that the cases above spoil."""
    (workshop / "sources" / "playing_cards.toml").write_text(CARD, "utf-8")
    (workshop / "sources" / "trails.toml").write_text(TRAIL, "utf-8")
    assert [str(fault) for fault in check_workshop(read_workshop(workshop)) if "toml" in str(fault)] == []
