"""Who is in charge of what: from a section to its councillors, from a councillor to the sections."""

from PySide6.QtCore import QObject

from kiosk.content.reader import Reader
from kiosk.content.routes_of import charged_sections
from kiosk.content.subjects.delegations import MOST_SECTIONS
from kiosk.routes import Route
from kiosk.ui.viewmodels.council import CouncillorViewModel
from kiosk.ui.viewmodels.delegations import DelegationsViewModel


def test_from_a_section_to_its_councillors(reader: Reader, owner: QObject) -> None:
    """Each delegation that speaks of it, with its councillor's name and address."""
    page = DelegationsViewModel(Route("delegations", "enfant"), reader, owner)
    assert (page.chapter, page.title) == (2, "Accompagner chaque enfant dans son parcours")
    assert [(row.under, row.over, row.title, row.route) for row in page.rows.rows.rows] == [
        ("Loisirs et vacances de l’enfance", "Fabienne", "Oudart", "councillor/fabienne-oudart"),
        ("Petite enfance", "Mounia", "Chouaf", "councillor/mounia-chouaf"),
        ("Politiques éducatives du premier et second degré", "Fabienne", "Oudart", "councillor/fabienne-oudart"),
    ]


def test_both_ways_say_the_same(reader: Reader, owner: QObject) -> None:
    """Who stands on a section's page has a door to it, and nobody else; few enough for one page."""
    there = set()
    for section in charged_sections(reader):
        page = DelegationsViewModel(Route("delegations", section), reader, owner)
        page.rows.setRoom(20, 20, 20)
        there |= {(row.route, f"section/{section}") for row in page.rows.rows.rows}
    back = set()
    for member in reader.councillors():
        sections = CouncillorViewModel(Route("councillor", member.id), reader, owner).sections.rows
        assert len(sections) == len({row.route for row in sections}) <= MOST_SECTIONS
        back |= {(f"councillor/{member.id}", row.route) for row in sections}
    assert there == back
    assert there
