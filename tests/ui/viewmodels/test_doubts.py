"""Sources, one document, the doubts, one doubt."""

import pytest
from PySide6.QtCore import QObject

from kiosk.content.reader import Reader
from kiosk.routes import Route
from kiosk.ui.viewmodels.documents import MOST_ALONE, DocumentViewModel, RestingRow
from kiosk.ui.viewmodels.doubts import DoubtsViewModel, DoubtViewModel, SourcesViewModel, pages_of
from kiosk.ui.viewmodels.rows import PagedRows


def resting(view_model: DocumentViewModel) -> list[RestingRow]:
    """Turn every page of a document's list."""
    rows: PagedRows = view_model.resting
    rows.turn_to(0)
    found: list[RestingRow] = rows.rows.rows
    while rows.hasNext:
        rows.next()
        found += rows.rows.rows
    return found


def test_the_documents_with_what_rests_on_each(reader: Reader, owner: QObject) -> None:
    """Five, in their order, none empty."""
    view_model = SourcesViewModel(Route("sources"), reader, owner)
    rows = view_model.documents.rows
    assert [row.route for row in rows] == [f"document/00{n}" for n in range(5)]
    assert [row.count for row in rows] == [len(reader.resting(d.id)) for d in reader.documents()]
    assert view_model.doubtCount == len(reader.doubts())


@pytest.mark.parametrize("id", ["000", "002", "003", "004"])
def test_a_documents_list_counts_everything_once(reader: Reader, owner: QObject, id: str) -> None:
    """Alone or together, each record is counted in one row, and each row opens a page that exists."""
    view_model = DocumentViewModel(Route("document", id), reader, owner)
    rows = resting(view_model)
    assert sum(row.count for row in rows) == view_model.count == len(reader.resting(id))
    assert all(reader.exists(Route.parse(row.route)) for row in rows)
    assert view_model.parts == []


def test_the_reports_facts_stand_by_section(reader: Reader, owner: QObject) -> None:
    """397 facts are no list to turn: each section is a row with its count and pages, in the report's order."""
    view_model = DocumentViewModel(Route("document", "000"), reader, owner)
    facts = [row for row in resting(view_model) if row.kind == "fact"]
    assert sum(row.count for row in facts) == len(reader.facts()) > MOST_ALONE
    row = next(row for row in facts if row.route == "section/developper")
    assert (row.title, row.pages) == (reader.section("developper").title, "28–29")
    firsts = [int(row.pages.split("–")[0]) for row in facts if row.pages]
    assert firsts == sorted(firsts)


def test_the_web_page_in_two_parts(reader: Reader, owner: QObject) -> None:
    """What it keeps, with what is changed in a sentence; what it lacks. Back takes up the part."""
    view_model = DocumentViewModel(Route("document", "001"), reader, owner)
    assert (view_model.keptCount, view_model.missingCount, view_model.parts) == (35, 13, ["kept", "missing"])
    kept = resting(view_model)
    assert [row.route for row in kept][:2] == ["fact/js-qf", "fact/js-ccas-90"]
    assert (bool(kept[0].note), bool(kept[1].note)) == (True, False)
    view_model.choose("missing")
    missing = resting(view_model)
    assert "fact/repas-44000" in [row.route for row in missing]
    assert not {row.route for row in kept} & {row.route for row in missing}
    again = DocumentViewModel(Route("document", "001"), reader, owner)
    again.restore(view_model.state())
    assert again.part == "missing"


def test_doubts_by_topic(reader: Reader, owner: QObject) -> None:
    """Each topic's doubts, and back takes up topic and page."""
    view_model = DoubtsViewModel(Route.of("doubts", part="figures"), reader, owner)
    assert view_model.count == len(reader.doubts())
    assert view_model.doubts.total == sum(d.topic == "figures" for d in reader.doubts().values())
    view_model.doubts.next()
    again = DoubtsViewModel(Route("doubts"), reader, owner)
    assert again.part == again.parts[0] == "people"
    again.restore(view_model.state())
    assert (again.part, again.doubts.page) == ("figures", 1)


def test_a_doubt_with_its_readings_and_pages(reader: Reader, owner: QObject) -> None:
    """What each document prints and where; the pages it touches, named where they are a record's."""
    view_model = DoubtViewModel(Route("doubt", "logements-sociaux"), reader, owner)
    assert [(row.printed, row.pages) for row in view_model.readings.rows] == [
        ("38\u202f%", "8–9"),
        ("42\u202f%", "8–9"),
        ("les 40\u202f%", "44"),
    ]
    assert [(row.kind, row.title) for row in view_model.touched.rows] == [("figures", "")]
    person = DoubtViewModel(Route("doubt", "mehrez-mraid"), reader, owner)
    assert [row.title for row in person.touched.rows] == ["Mehrez Mraid"]


@pytest.mark.parametrize(("first", "last", "shown"), [(None, None, ""), (8, None, "8"), (8, 8, "8"), (8, 9, "8–9")])
def test_pages_as_written(first: int | None, last: int | None, shown: str) -> None:
    """One, several, none."""
    assert pages_of(first, last) == shown
