"""Sources and doubts: the conflicts of the documents, what the web page keeps, what rests on each document."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from kiosk.content.check import check_workshop
from kiosk.content.reader import Reader
from kiosk.content.routes_of import doubt_topics
from kiosk.content.subjects.doubts import RELATIONS, TOPICS
from kiosk.content.workshop import read_workshop
from kiosk.errors import RouteError
from kiosk.routes import Route

PROJECT = Path(__file__).resolve().parents[2]
INVENTORY: dict[str, Any] = json.loads((PROJECT / "tests" / "data" / "inventory.json").read_text("utf-8"))
# Where the documents disagree or can't be read for certain, by topic.
OPEN = {
    "people": {
        "mehrez-mraid", "sheerazed-boulkroun", "ghais-bertout-ourabah", "deux-listes", "groupes-politiques",
        "marque-ept", "vote-sans-noms",
    },
    "places": {
        "quartier-renault", "quartier-louis-bertrand", "quartier-monmousseau", "coeur-de-ville", "autres-quartiers",
        "nom-du-parc", "nom-de-la-zac", "coop-ivry-habitat", "rue-witchitz", "accueil-jeanne-hachette",
    },
    "figures": {
        "deux-conventions", "duree-du-mandat", "logements-sociaux", "taille-du-parc", "places-chum", "ouverture-chum",
        "comite-pilotage", "comite-technique", "centrale-chaleur", "aides-ccas", "accessibilite", "residence-360",
        "programmes-124", "logements-1361",
    },
    "print": {
        "comites-6-600", "graphiques-perdus", "agrocite-1430", "spinogag", "semaine-handicap", "noms-artistes",
        "credits-photos", "pages-ecoles", "convention-incomplete", "date-convocation", "page-web-sans-debut",
        "forums-2023", "titres-de-rubriques", "traits-d-union", "fautes-corrigees", "sigle-stpd", "reseaux-sociaux",
    },
}  # fmt: skip


def test_every_open_conflict_is_told(repository: Reader) -> None:
    """Each under its topic, with what the documents print and where; the texts are ours and none is empty."""
    doubts = repository.doubts().values()
    assert doubt_topics(repository) == TOPICS
    for topic, ids in OPEN.items():
        assert {d.id for d in doubts if d.topic == topic} == ids
    for doubt in doubts:
        assert doubt.readings
        assert all((doubt.title, doubt.text, doubt.shown, doubt.settle))
        assert repository.doubt(doubt.id) == doubt


def test_a_doubt_leads_to_pages_of_the_edition(repository: Reader) -> None:
    """Every page that a doubt names can be opened; an unknown doubt is refused."""
    for doubt in repository.doubts().values():
        for route in doubt.routes:
            assert repository.exists(Route.parse(route)), (doubt.id, route)
    with pytest.raises(RouteError):
        repository.doubt("aucun")


def test_readings_keep_figures_and_pages(repository: Reader) -> None:
    """The park: 12 hectares by the report, 4,5 by the agreement with Paris, neither corrected."""
    readings = repository.doubt("taille-du-parc").readings
    told = [(r.printed, r.source.document, r.source.page, r.source.page_end, r.source.first_line) for r in readings]
    assert told == [("12 hectares", "000", 28, 29, 1439), ("4,5 hectares", "002", None, None, 466)]


def test_the_web_page_keeps_and_lacks_what_the_inventory_says(repository: Reader) -> None:
    """35 sentences, each with its line, its facts and its relation to the report; 13 things that it lacks."""
    held = repository.web_sentences()
    web = INVENTORY["web"]
    kept = [(s.line, s.relation, list(s.facts)) for s in held if s.relation != "missing"]
    assert kept == [(f["line"], f["relation"], f["report_facts"]) for f in web["facts"]]
    lacked = [list(s.facts) for s in held if s.relation == "missing"]
    assert lacked == [f["report_facts"] for f in web["missing_from_web"]]
    assert (len(kept), len(lacked)) == (35, 13)
    assert {s.relation for s in held} == set(RELATIONS)
    assert all(bool(s.text) == (s.relation == "changed") for s in held)


def test_what_rests_on_a_document_opens(repository: Reader) -> None:
    """Every record of every document has a page that shows it, whichever subject brought it."""
    for document in repository.documents():
        held = repository.resting(document.id)
        assert held
        assert [r.line for r in held] == sorted(r.line for r in held)
        assert [(r.kind, r.id) for r in held if not r.route] == []
        for route in {r.route for r in held}:
            assert repository.exists(Route.parse(route)), route


def test_the_report_and_its_web_page(repository: Reader) -> None:
    """All report facts and members rest on the report; on the web page the facts of its sentences, each once."""
    on_report = repository.resting("000")
    assert {r.id for r in on_report if r.kind == "fact"} == {f.id for f in repository.facts() if f.chapter or f.section}
    assert sum(r.kind == "councillor" for r in on_report) == 49
    on_web = [r.id for r in repository.resting("001")]
    assert set(on_web) == {id for s in repository.web_sentences() if s.line for id in s.facts}
    assert len(on_web) == len(set(on_web))
    with pytest.raises(RouteError):
        repository.resting("005")


def test_search_finds_doubts_and_documents(repository: Reader) -> None:
    """By title, by what is printed, by a document's title; steps that share a page are results of their own."""
    assert "doubt/rue-witchitz" in [hit.route for hit in repository.search("Witchiz")]
    assert "document/003" in [hit.route for hit in repository.search("communiqué concertation")]
    titles = [hit.title for hit in repository.search("caravane") if hit.kind == "participation"]
    assert {"La caravane", "La caravane citoyenne"} <= set(titles)


def test_what_an_editor_gets_wrong(real_workshop: Path) -> None:
    """A page that doesn't exist, an unknown topic, a line twice or missing, a change untold: one sentence each."""
    wrong = {
        "doubts.toml": [('"fact/chum-50"', '"fact/chum-51"'), ('"timeline"', '"frise"'), ('"people"', '"gens"')],
        "web.toml": [
            ("line = 3\n", ""),
            ("line = 4\n", "line = 6\n"),
            ('line = 7\nrelation = "same"', 'line = 7\nrelation = "changed"'),
        ],
    }
    for file, changes in wrong.items():
        path = real_workshop / "sources" / file
        text = path.read_text("utf-8")
        for was, is_now in changes:
            assert was in text
            text = text.replace(was, is_now, 1)
        path.write_text(text, "utf-8")
    faults = [fault for fault in check_workshop(read_workshop(real_workshop)) if fault.file in wrong]
    said = [fault.sentence.replace("’", "'") for fault in faults]
    for sentence in (
        "« chum-51 » n'existe pas",
        "« frise » n'existe pas",
        "n'est pas une valeur de topic",
        "corrigez line ou relation",
        "La ligne 6 est déjà prise",
        "corrigez text ou relation",
    ):
        assert sum(sentence in re.sub("[\u00a0\u202f]", " ", line) for line in said) == 1, (sentence, said)
    assert len(said) == 6
