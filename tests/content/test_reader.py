"""The reader: everything that the sources say comes out, in the order of the documents, ready to be shown."""

import dataclasses
from pathlib import Path

import pytest

from kiosk.content.model import Fact, FactKind, FactPlace, MilestoneKind, Status
from kiosk.content.reader import Reader
from kiosk.errors import RouteError
from kiosk.routes import Audience, Route


def test_edition(sample: Reader) -> None:
    """Title, date and counts."""
    edition = sample.edition()
    assert (edition.title, edition.language, edition.question_version) == ("Une édition d’essai", "fr", "1")
    assert (edition.fact_count, edition.councillor_count) == (4, 3)
    assert len(edition.version) == 12


def test_facts_come_in_the_order_of_the_document(sample: Reader) -> None:
    """Lines decide, not the files' names; section, chapter and district narrow."""
    assert [f.id for f in sample.facts()] == ["population", "accueil", "agents", "repas-prix"]
    assert [f.id for f in sample.facts(chapter="jamais")] == ["accueil", "agents", "repas-prix"]
    assert [f.id for f in sample.facts(section="jamais")] == ["accueil"]
    assert [f.id for f in sample.facts(section="seniors")] == ["repas-prix"]
    assert [f.id for f in sample.facts(district="nord")] == ["agents"]
    assert [f.id for f in sample.facts(section="proteger", district="sud")] == []
    assert sample.figures() == sample.facts(section="chiffres")
    assert [f.id for f in sample.figures()] == ["population"]


def test_a_figure(sample: Reader) -> None:
    """All of a figure: grouped digits, qualifier, period, status, tie, doubt, source."""
    fact = sample.fact("agents")
    assert (fact.kind, fact.numeral, fact.number, fact.unit) == (FactKind.FIGURE, "1\u202f500", 1500, "agents")
    assert (fact.qualifier, fact.counts, fact.period) == ("près de", "agent·es travaillent ici", "aujourd’hui")
    assert (fact.status, fact.chapter, fact.section, fact.motif) == (Status.DONE, "jamais", "proteger", "hands")
    assert fact.text == "Près de 1\u202f500 agent·es travaillent ici, indique la municipalité."
    assert fact.doubt == "La date n’est pas imprimée."
    assert [(d.district, d.name, d.sure, d.basis) for d in fact.districts] == [("nord", "Ivry-Nord", True, "")]
    (source,) = fact.sources
    assert (source.document, source.title, source.page, source.page_end) == ("000", "Document d’essai", 38, None)
    assert (source.first_line, source.last_line) == (20, 20)


def test_posters(sample: Reader, repository: Reader) -> None:
    """The attract loop's facts in the order that edition.toml gives, each with a figure to show."""
    assert [f.id for f in sample.posters()] == ["population", "agents"]
    assert all(fact.numeral for fact in repository.posters())


def test_an_action(sample: Reader) -> None:
    """A fact without a figure has empty words, not None; an inferred tie says from what."""
    fact = sample.fact("accueil")
    assert (fact.numeral, fact.number, fact.unit, fact.qualifier, fact.counts, fact.period) == (
        "",
        None,
        "",
        "",
        "",
        "",
    )
    assert fact.section == "jamais"
    assert [(d.district, d.sure, d.basis) for d in fact.districts] == [
        ("sud", False, "le document dit «\u00a0le quai\u00a0»")
    ]
    assert fact.places == (FactPlace("Halle BHV", "halle"),)
    assert fact.related == ("repas-prix",)
    assert sample.fact("repas-prix").status is None
    assert sample.fact("population").chapter == ""
    assert sample.fact("population").section == "chiffres"


def test_chapters_and_sections(sample: Reader) -> None:
    """Titles, and how many facts each section holds."""
    (chapter,) = sample.chapters()
    assert (chapter.number, chapter.title, chapter.subjects) == (1, "Jamais seul·e", "accueil, repas")
    assert [(s.id, s.fact_count) for s in sample.sections("jamais")] == [("proteger", 1), ("seniors", 1)]
    assert sample.section("seniors").page == 43
    assert [s.id for s in sample.sections_beside()] == ["edito", "chiffres"]
    edito = sample.section("edito")
    assert (edito.chapter, edito.page, edito.page_end, edito.fact_count) == ("", None, None, 0)
    assert (edito.author, edito.author_role) == ("Zoé Œuvrard", "Maire d’essai")


def test_timeline(sample: Reader) -> None:
    """By first year, then in the order of the sources; what a milestone has none of is "" or None."""
    mayor, event, photograph = sample.timeline()
    assert (mayor.id, mayor.kind, mayor.first_year, mayor.last_year) == ("maire-essai", MilestoneKind.MAYOR, 2015, None)
    assert (mayor.printed, mayor.doubt, mayor.caption) == ("depuis cette date", "L’année est déduite.", "")
    assert (event.id, event.kind, event.last_year, event.fact) == (
        "habitants-essai",
        MilestoneKind.EVENT,
        2025,
        "repas-prix",
    )
    assert (photograph.kind, photograph.fact) == (MilestoneKind.PHOTOGRAPH, "")
    assert (photograph.title, photograph.caption) == ("Une fête d’essai", "Fête d’essai, mars 2020.")
    (source,) = photograph.sources
    assert (source.document, source.page, source.first_line) == ("000", 6, 9)


def test_council(sample: Reader) -> None:
    """Order of the document, delegations in alphabetical order, district, group, mark of the EPT, doubt."""
    assert [c.id for c in sample.councillors()] == ["maire-essai", "adjointe-essai", "conseiller-essai"]
    third = sample.councillor("conseiller-essai")
    assert (third.ept, third.group, third.district_name) == (True, "Un groupe", "Sud")
    assert third.doubt == "Le nom est imprimé de deux façons."
    second = sample.councillor("adjointe-essai")
    assert (second.ept, second.group, second.portrait) == (False, "", "adjointe-essai.png")
    assert sample.councillor("maire-essai").offices == ("Présidence d’un établissement",)
    assert [d.title for d in sample.delegations()] == ["Écologie urbaine", "Finances", "Vie associative"]
    assert sample.delegations()[1].councillor == "adjointe-essai"


def test_districts(sample: Reader) -> None:
    """Name, name in lines, deputy, note, and how many facts are tied to each."""
    nord, sud = sample.map_sheet().districts
    assert (nord.name, nord.map_name, nord.deputy, nord.note) == ("Ivry-Nord", "Ivry-\nNord", "adjointe-essai", "")
    assert (nord.fact_count, sud.fact_count) == (1, 1)
    assert sud.note == "Le document parle aussi du «\u00a0quai\u00a0»."


def test_questions_and_paragraphs(sample: Reader) -> None:
    """The card's questions with their choices, the blocks of À propos, the documents."""
    theme, wishes, ease, idea = sample.questions()
    assert [(c.id, c.title) for c in theme.choices] == [("jamais", "Jamais seul·e"), ("autre", "Autre sujet")]
    assert (theme.name, theme.most, wishes.kind, wishes.most) == ("Sujet", 1, "several", 2)
    steps = [("1", "1 (pas du tout)"), ("2", "2"), ("3", "3"), ("4", "4 (tout à fait)")]
    assert [(c.id, c.title) for c in ease.choices] == steps
    assert (ease.kind, ease.most, ease.low, ease.high) == ("scale", 1, "pas du tout", "tout à fait")
    assert (idea.kind, idea.title, idea.choices, idea.most) == ("text", "Que voulez-vous dire\u202f?", (), 0)
    assert sample.review_words() == frozenset({"affreux"})
    assert [p.part for p in sample.paragraphs()] == ["sources"]
    assert [d.id for d in sample.documents()] == ["000"]


@pytest.mark.parametrize("kind", ["chapter", "section", "fact", "councillor", "district"])
def test_unknown_ids(sample: Reader, kind: str) -> None:
    """Each is one French sentence, and its address doesn't exist."""
    with pytest.raises(RouteError, match="n’est pas dans cette édition"):
        getattr(sample, kind)("nulle-part")
    assert not sample.exists(Route(kind, "nulle-part"))


def test_unknown_filters(sample: Reader) -> None:
    """A list narrowed by what doesn't exist is an error, not an empty page."""
    for filters in ({"section": "nulle-part"}, {"chapter": "nulle-part"}, {"district": "nulle-part"}):
        with pytest.raises(RouteError):
            sample.facts(**filters)


def test_an_older_id_still_opens_its_page(sample: Reader) -> None:
    """A bookmark or a link of an older edition finds the record under its id of today."""
    assert sample.fact("tarif-repas").id == "repas-prix"
    assert sample.resolve("fact", "tarif-repas") == "repas-prix"
    assert sample.exists(Route("fact", "tarif-repas"))
    assert not sample.exists(Route("section", "tarif-repas"))


def test_routes(sample: Reader) -> None:
    """Every public address once, each of them exists, nothing for mediators or staff."""
    routes = sample.routes()
    assert len(set(routes)) == len(routes)
    assert all(sample.exists(route) and route.audience is Audience.PUBLIC for route in routes)
    written = {str(route) for route in routes}
    assert {
        "attract", "home", "chapter/jamais", "section/jamais", "section/proteger", "fact/population", "councillors",
        "councillors?by=district", "councillor/maire-essai", "map", "district/sud", "figures", "timeline", "search",
        "search?q=%C3%A9cole", "card", "card?about=chapter/jamais", "thanks", "about", "about?part=sources",
    } <= {w.replace("%2F", "/") for w in written}  # fmt: skip


@pytest.mark.parametrize(
    ("address", "exists"),
    [
        ("section/jamais", True),
        ("section/population", False),
        ("councillors?by=name", True),
        ("councillors?by=age", False),
        ("card?about=fact/agents", True),
        ("card?about=fact/nulle-part", False),
        ("card?about=nulle-part", False),
        ("about?part=sources", True),
        ("about?part=secrets", False),
        ("search?q=zzz", True),
        ("section/seniors", True),
        ("section/chiffres", False),
        ("figures?part=list", True),
        ("figures?part=ages", False),
        ("figures?part=sources", False),
        ("status?chapter=jamais", True),
        ("status?chapter=nulle-part", False),
        ("status?district=sud", True),
        ("status?column=to_come", True),
        ("status?column=planned", False),
        ("status?year=1900", False),
    ],
)
def test_exists(sample: Reader, address: str, exists: bool) -> None:
    """Parameters name records too; what is searched for may be anything."""
    assert sample.exists(Route.parse(address)) is exists


def test_every_text_of_the_repository_is_set_in_french(repository: Reader) -> None:
    """No straight apostrophe, no breaking space before a high sign, in anything that can be shown."""
    shown: list[str] = []
    for record in (
        *repository.facts(),
        *repository.chapters(),
        *repository.sections_beside(),
        *repository.timeline(),
        *repository.councillors(),
        *repository.paragraphs(),
    ):
        shown += [v for v in dataclasses.astuple(record) if isinstance(v, str)]
    assert len(shown) > 1000
    for text in shown:
        assert "'" not in text, text
        assert not any(f" {sign}" in text for sign in "»:;?%"), text
        assert "!" not in text, text


def test_reading_is_lazy(edition: Path) -> None:
    """Opening reads one row: start-up doesn't wait for what isn't shown yet."""
    with Reader.open(edition) as reader:
        assert not {"_facts", "_councillors", "_map_sheet", "_aliases", "_timeline"} & set(vars(reader))
        assert isinstance(reader.facts()[0], Fact)
