"""Who is in charge of what: delegations and the report's sections, both ways, and what the sources may say of it."""

from pathlib import Path

import pytest

from kiosk.content.reader import Reader
from kiosk.content.routes_of import charged_sections
from kiosk.routes import Route
from tests.content.test_faults import only_fault


def write(workshop: Path, councillor: str, title: str, sections: str) -> None:
    """Add a delegation with its sections to the sources."""
    text = f'[[delegation]]\ncouncillor = "{councillor}"\ntitle = "{title}"\nsections = [{sections}]\n'
    path = workshop / "sources" / "delegations.toml"
    path.write_text((path.read_text("utf-8") if path.exists() else "") + text, "utf-8")


def test_sections_of_delegations(repository: Reader) -> None:
    """What the titles plainly say, and nothing where they don't."""
    sections = {d.title: d.sections for d in repository.delegations()}
    assert sections["Politique sportive"] == ("sport",)
    assert sections["Petite enfance"] == ("enfant",)
    assert sections["Ecologie urbaine"] == ("climat",)
    assert sections["Finances"] == ()
    assert sum(map(bool, sections.values())) == 18


def test_each_charged_section_has_an_address(repository: Reader) -> None:
    """Its delegations are found from it; a section without any has no such page."""
    assert set(charged_sections(repository)) == {s for d in repository.delegations() for s in d.sections}
    assert repository.exists(Route("delegations", "enfant"))
    assert not repository.exists(Route("delegations", "proteger"))
    assert not repository.exists(Route("delegations", "nulle-part"))


@pytest.mark.parametrize(
    ("councillor", "title", "sections", "sentence"),
    [
        ("personne", "Finances", '"proteger"', "« personne » n’existe pas"),
        ("adjointe-essai", "Sports", '"proteger"', "« Sports » n’est pas une délégation de « adjointe-essai »"),
        ("adjointe-essai", "finances", '"nulle-part"', "« nulle-part » n’existe pas"),
        ("adjointe-essai", "finances", '"chiffres"', "« chiffres » n’est d’aucun chapitre"),
        ("adjointe-essai", "finances", "", "Une délégation a une rubrique au moins"),
    ],
)
def test_faults(workshop: Path, councillor: str, title: str, sections: str, sentence: str) -> None:
    """Each has its line and a sentence that says what to do."""
    write(workshop, councillor, title, sections)
    file, _, said = only_fault(workshop)
    assert file == "delegations.toml"
    assert sentence in said


def test_a_delegation_stands_once(workshop: Path) -> None:
    """Its sections are one list."""
    for _ in range(2):
        write(workshop, "adjointe-essai", "Finances", '"proteger"')
    assert only_fault(workshop)[2].startswith("Cette délégation est déjà plus haut")
