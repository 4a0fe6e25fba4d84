"""A dossier's page: its parts in the editor's order, and the tile that stands for it."""

from PySide6.QtCore import QObject

from kiosk.content.reader import Reader
from kiosk.routes import Route
from kiosk.ui.comfort import Comfort
from kiosk.ui.viewmodels.chapters import SectionViewModel
from kiosk.ui.viewmodels.dossier import DossierViewModel
from kiosk.ui.viewmodels.facts import FactViewModel


def test_every_dossier_shows_its_parts(reader: Reader, owner: QObject) -> None:
    """Title, lead, chapter and facts are the edition's."""
    for dossier in reader.dossiers().values():
        page = DossierViewModel(Route("dossier", dossier.id), reader, owner)
        page.facts.setRoom(100, 100, 100)
        assert [row.route for row in page.facts.rows.rows] == [f"fact/{fact}" for fact in dossier.facts]
        assert (page.title, page.lead, page.motif) == (dossier.title, dossier.lead, dossier.motif)
        assert page.sectionTitle
        assert page.chapter > 0


def test_a_section_lists_a_dossier_once(reader: Reader, owner: QObject) -> None:
    """In the place of its first fact, with the number of its parts."""
    page = SectionViewModel(Route("section", "deplacer"), reader, Comfort(owner), owner)
    page.facts.setRoom(100, 100, 100)
    rows = [row for row in page.facts.rows.rows if row.parts]
    assert [(row.route, row.parts) for row in rows] == [
        (f"dossier/{d.id}", len(d.facts)) for d in reader.dossiers().values() if d.section == "deplacer"
    ]


def test_a_part_leads_to_its_dossier(reader: Reader, owner: QObject) -> None:
    """A fact that stands alone has no such door."""
    part = FactViewModel(Route("fact", "velo-10km"), reader, owner)
    assert (part.dossierRoute, part.dossierTitle) == ("dossier/plan-velo", reader.dossier("plan-velo").title)
    alone = next(fact for fact in reader.facts() if reader.dossier_of(fact.id) is None)
    assert FactViewModel(Route("fact", alone.id), reader, owner).dossierRoute == ""


def test_back_takes_up_the_page_of_the_list(reader: Reader, owner: QObject) -> None:
    """The state that the history keeps is enough."""
    page = DossierViewModel(Route("dossier", "nettoyage-rues"), reader, owner)
    page.facts.setRoom(2, 2, 2)
    page.facts.turn_to(3)
    again = DossierViewModel(Route("dossier", "nettoyage-rues"), reader, owner)
    again.facts.setRoom(2, 2, 2)
    again.restore(page.state())
    assert again.facts.page == 3
