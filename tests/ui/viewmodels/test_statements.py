"""The view-models of the statements on the real edition."""

from PySide6.QtCore import QObject

from kiosk.content.reader import Reader
from kiosk.routes import Route
from kiosk.ui.viewmodels.statements import StatementsViewModel, StatementViewModel


def test_a_cell_for_each_group_in_the_reports_order(reader: Reader, owner: QObject) -> None:
    """Seven cells; each has printed words at its head, a summary, and opens its statement."""
    rows = StatementsViewModel(Route("statements"), reader, owner).statements.rows
    assert [row.route for row in rows] == [f"statement/{id}" for id in reader.statements()]
    assert len(rows) == 7
    assert all(row.group and row.printed and row.summary for row in rows)
    assert [row.group for row in rows if "Boulkroun" in row.signed] == ["Ivry en Commun"]


def test_one_statement_after_the_other(reader: Reader, owner: QObject) -> None:
    """The way to the next one goes through all seven and comes back to the first; each has its four points."""
    route, seen = Route("statement", "pcf"), []
    while str(route) not in seen:
        seen.append(str(route))
        page = StatementViewModel(route, reader, owner)
        assert page.points.count == 4
        assert bool(page.title) != bool(page.printed)
        assert page.sourcePage == 44
        route = Route.parse(page.nextRoute)
    assert seen == [f"statement/{id}" for id in reader.statements()]


def test_whom_the_signature_names(reader: Reader, owner: QObject) -> None:
    """The two who sign are shown by the names of the council's pages, with the way there; a doubt says what differs."""
    page = StatementViewModel(Route("statement", "ivry-en-commun"), reader, owner)
    assert [(row.route, row.title) for row in page.signatories.rows] == [
        ("councillor/philippe-hardouin", "Philippe Hardouin"),
        ("councillor/sheerazed-boukroun", "Sheerazed Boukroun"),
    ]
    assert "Boukroun" in page.doubt
    assert StatementViewModel(Route("statement", "pcf"), reader, owner).signatories.count == 0
