"""Places: the words that facts print lead to them, their districts are said by a text, their layers are known."""

import json
from pathlib import Path

import pytest

from kiosk.content.entries import NotAPlaceEntry
from kiosk.content.model import LAYERS
from kiosk.content.reader import Reader
from kiosk.content.typography import sort_key
from kiosk.content.workshop import read_workshop
from kiosk.paths import WORKSHOP
from tests.content.test_faults import only_fault, replace

INVENTORY = json.loads((Path(__file__).resolve().parents[1] / "data" / "inventory.json").read_text("utf-8"))
# Their district is said by other texts than the facts that name them, or the facts only let one infer it.
SAID_ELSEWHERE = {"mairie", "centre-jeanne-hachette", "cinema-le-luxy", "theatre-antoine-vitez", "monmousseau"}
SAID_ELSEWHERE |= {"avenue-georges-gosnat", "espace-gerard-philippe", "centre-municipal-de-sante-fanny-dewerpe"}


@pytest.mark.parametrize(
    ("fact", "places"),
    [
        ("agrocite-mobilites", ["gare-rer-c-ivry-sur-seine", "gagarine-truillot"]),
        ("bergers-2026", ["halle-bhv"]),
        ("protections-periodiques", ["maison-de-la-jeunesse", "cinema-le-luxy", "ccas"]),
        ("cms-dewerpe-2021", ["centre-municipal-de-sante-fanny-dewerpe"]),
        ("crous-317", ["residence-marthe-gautier"]),
        ("crous-2022", ["residence-marthe-gautier"]),
        ("parc-confluences-12ha", ["parc-des-confluences"]),
        ("vitez-access", ["theatre-antoine-vitez"]),
        ("parcours-culturels", ["theatre-antoine-vitez", "cinema-le-luxy"]),
        ("international-pays", ["", "", ""]),
        ("ecouter-page", [""]),
    ],
)
def test_words_lead_to_places(repository: Reader, fact: str, places: list[str]) -> None:
    """Hyphens, accents, case and aliases make no difference; what isn't a place of the town leads nowhere."""
    assert [named.place for named in repository.fact(fact).places] == places


def test_every_printed_place_is_one_or_is_left_out(repository: Reader) -> None:
    """No word is without an answer, and the words stay as the inventory prints them."""
    left_out = {sort_key(name) for e in read_workshop(WORKSHOP).of(NotAPlaceEntry) for name in e.names}
    for fact in repository.facts():
        assert all(bool(named.place) is not (sort_key(named.printed) in left_out) for named in fact.places), fact.id
    sections = [s for c in INVENTORY["report"]["chapters"] for s in c["sections"]]
    wanted = {f["id"]: [sort_key(p) for p in f["places"] or ()] for s in sections for f in s["facts"]}
    held = {f.id: [sort_key(named.printed) for named in f.places] for f in repository.facts()}
    assert {id: held[id] for id in wanted if id in held} == {id: wanted[id] for id in wanted if id in held}


def test_a_place_knows_its_facts(repository: Reader) -> None:
    """The way back: each fact that prints a place is among the facts of that place, in the order of the documents."""
    assert len(repository.facts(place="gagarine-truillot")) == 11
    for place in repository.places():
        naming = [f.id for f in repository.facts() if place.id in {named.place for named in f.places}]
        assert [f.id for f in repository.facts(place=place.id)] == naming


def test_a_district_is_said_by_a_text(repository: Reader) -> None:
    """A place that facts name is in a district only where one of them is surely tied to it."""
    for place in repository.places():
        facts = repository.facts(place=place.id)
        if place.district and facts and place.id not in SAID_ELSEWHERE:
            tied = {link.district for fact in facts for link in fact.districts if link.sure}
            assert place.district in tied, place.id


def test_each_layer_shows_places(repository: Reader) -> None:
    """All four, some located and some not; a place without a position has no point on the sheet."""
    for layer in LAYERS:
        assert [p for p in repository.places() if layer in p.layers]
    for place in repository.places():
        assert (place.x_m is None) == (place.certainty == "unlocated")


def test_a_place_that_nobody_knows(workshop: Path) -> None:
    """A misspelt place is refused, with what to do."""
    replace(workshop, "facts/jamais.toml", 'places = ["Halle BHV"]', 'places = ["Hale BHV"]')
    file, line, sentence = only_fault(workshop)
    assert (file, line) == ("facts/jamais.toml", 11)
    assert sentence.startswith("« Hale BHV » n’est pas dans places.toml : ajoutez le lieu ou un alias")


def test_a_name_of_two_places(workshop: Path) -> None:
    """A fact can't mean one of them."""
    replace(workshop, "places.toml", 'layers = ["equipment"]', 'layers = ["equipment"]\naliases = ["halle-bhv"]')
    assert "désigne plusieurs lieux (mairie, halle)" in only_fault(workshop)[2]


@pytest.mark.parametrize(
    ("names", "sentence"),
    [('"halle BHV"', "« halle BHV » est aussi un lieu (halle)"), ('"Mali"', "Aucun fait n’imprime « Mali »")],
)
def test_a_word_left_out_in_vain(workshop: Path, names: str, sentence: str) -> None:
    """What is a place, or what no fact prints, isn't left out."""
    path = workshop / "sources" / "places.toml"
    path.write_text(f'{path.read_text("utf-8")}\n[[not_a_place]]\nnames = [{names}]\nreason = "Essai."\n', "utf-8")
    assert only_fault(workshop)[2].startswith(sentence)


@pytest.mark.parametrize("layers", ['["parks"]', '["green", "green"]'])
def test_a_layer_that_the_map_has_not(workshop: Path, layers: str) -> None:
    """Only known layers, each once."""
    replace(workshop, "places.toml", 'layers = ["equipment"]', f"layers = {layers}")
    file, _, sentence = only_fault(workshop)
    assert file == "places.toml"
    assert "projects, equipment, green, mobility" in sentence
