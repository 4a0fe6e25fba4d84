"""Dossiers: facts that belong together, one page with its parts."""

from pathlib import Path

from kiosk.content.build import build_edition
from kiosk.content.reader import Reader
from tests.content.test_faults import only_fault

DOSSIER = """
[[dossier]]
id = "accueil-ensemble"
section = "jamais"
title = "L’accueil"
lead = "Deux faits qui vont ensemble."
motif = "hands"
facts = ["accueil", "agents"]
"""


def write(workshop: Path, text: str) -> None:
    """Write the dossiers of a workshop, whose facts then stand in one section."""
    facts = workshop / "sources" / "facts" / "jamais.toml"
    for section in ("proteger", "seniors"):
        facts.write_text(facts.read_text("utf-8").replace(f'section = "{section}"', 'section = "jamais"'), "utf-8")
    (workshop / "sources" / "dossiers.toml").write_text(text, "utf-8")


def test_a_dossier_is_read_as_written(workshop: Path, tmp_path: Path) -> None:
    """Title, lead and order are the editor's, the section its facts'."""
    write(workshop, DOSSIER)
    build_edition(workshop, tmp_path / "edition")
    with Reader.open(tmp_path / "edition") as reader:
        dossier = reader.dossier("accueil-ensemble")
        assert (dossier.title, dossier.section, dossier.facts) == ("L’accueil", "jamais", ("accueil", "agents"))
        assert reader.dossier_of("agents") == dossier
        assert [hit.route for hit in reader.search("l’accueil") if hit.kind == "dossier"] == [
            "dossier/accueil-ensemble"
        ]


def test_an_edition_without_dossiers(sample: Reader) -> None:
    """Their file may be missing."""
    assert sample.dossiers() == {}
    assert sample.dossier_of("accueil") is None


def test_a_fact_that_does_not_exist(workshop: Path) -> None:
    """The fault names the line of the dossier's facts."""
    write(workshop, DOSSIER.replace('"agents"', '"agent"'))
    file, line, sentence = only_fault(workshop)
    assert (file, line) == ("dossiers.toml", 8)
    assert sentence.startswith("Le fait « agent » n’existe pas (vouliez-vous dire « agents » ?)")


def test_a_dossier_of_one_fact(workshop: Path) -> None:
    """One fact is no dossier, nor is one fact twice."""
    for facts in ('["agents"]', '["agents", "agents"]'):
        write(workshop, DOSSIER.replace('["accueil", "agents"]', facts))
        assert only_fault(workshop)[2].startswith("Un dossier réunit au moins 2 faits")


def test_a_fact_in_two_dossiers(workshop: Path) -> None:
    """It would be on two pages."""
    second = DOSSIER.replace("accueil-ensemble", "autre").replace('["accueil", "agents"]', '["agents", "repas-prix"]')
    write(workshop, DOSSIER + second)
    sentences = only_fault(workshop)[2]
    assert sentences == "« agents » est déjà dans le dossier « accueil-ensemble » : gardez-le dans un seul."


def test_a_fact_of_another_section(workshop: Path) -> None:
    """A dossier stands in one section."""
    write(workshop, DOSSIER.replace('"agents"]', '"population"]'))
    assert only_fault(workshop)[2].startswith("« population » est de la rubrique « chiffres »")


def test_each_dossier_of_the_edition_is_of_one_section(repository: Reader) -> None:
    """The repository's: every fact is read, and each stands in one dossier at most."""
    facts = [fact for dossier in repository.dossiers().values() for fact in dossier.facts]
    assert len(facts) == len(set(facts)) > 100
    for dossier in repository.dossiers().values():
        assert {repository.fact(fact).section for fact in dossier.facts} == {dossier.section}
