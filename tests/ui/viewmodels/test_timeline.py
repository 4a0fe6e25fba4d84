"""The timeline's view-model on the real edition."""

from PySide6.QtCore import QObject

from kiosk.content.reader import Reader
from kiosk.routes import Route
from kiosk.ui.viewmodels.timeline import VIEWS, TimelineViewModel


def test_the_line_of_years_runs_forward(reader: Reader, owner: QObject) -> None:
    """The four mayors and the captions stand in the order of the years set large, each with its fact's address."""
    page = TimelineViewModel(Route("timeline"), reader, owner)
    page.milestones.setRoom(99, 99, 99)
    rows = page.milestones.rows.rows
    assert [row.year for row in rows] == sorted(row.year for row in rows)
    assert [row.kind for row in rows].count("mayor") == 4
    assert [row.kind for row in rows].count("photograph") == 5
    assert all(reader.exists(Route.parse(row.route)) for row in rows if row.route)


def test_each_fact_of_the_history_and_of_the_editorial_is_reached(reader: Reader, owner: QObject) -> None:
    """What no milestone tells stands under today; the editorial has its author and only its own facts."""
    page = TimelineViewModel(Route("timeline"), reader, owner)
    page.milestones.setRoom(99, 99, 99)
    page.facts.setRoom(99, 99, 99)
    reached = {row.route for row in page.milestones.rows.rows}
    page.choose("today")
    reached |= {row.route for row in page.facts.rows.rows}
    assert reached >= {f"fact/{fact.id}" for fact in reader.facts(section="histoire")}
    page.choose("editorial")
    assert {row.route for row in page.facts.rows.rows} == {f"fact/{f.id}" for f in reader.facts(section="edito")}
    assert (page.author, page.title) == (reader.section("edito").author, reader.section("edito").title)


def test_back_restores_the_view_and_its_page(reader: Reader, owner: QObject) -> None:
    """Whatever was on show when the visitor left is on show again."""
    for view in VIEWS:
        page = TimelineViewModel(Route("timeline"), reader, owner)
        page.milestones.setRoom(3, 3, 3)
        page.choose(view)
        page.milestones.next()
        again = TimelineViewModel(Route("timeline"), reader, owner)
        again.restore(page.state())
        again.milestones.setRoom(3, 3, 3)
        assert (again.view, again.milestones.page) == (view, 1)
