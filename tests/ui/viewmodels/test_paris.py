"""The view-models of Ivry et Paris on the real edition."""

import pytest
from PySide6.QtCore import QObject

from kiosk.content.reader import Reader
from kiosk.content.subjects.paris import PARTS
from kiosk.routes import Route
from kiosk.ui.viewmodels.paris import LISTS, CommitmentViewModel, ParisViewModel


def everything(page: ParisViewModel) -> ParisViewModel:
    """Give a page room for all rows of its lists."""
    for pages in (page.agreements, page.commitments, page.records):
        pages.setRoom(99, 99, 99)
    return page


def test_each_fact_of_the_cooperation_is_reached(reader: Reader, owner: QObject) -> None:
    """The lists hold every record, each can be read in full, and each commitment has its address."""
    held = reader.cooperation()
    read = set()
    for part in LISTS:
        page = everything(ParisViewModel(Route.of("paris", part=part), reader, owner))
        for row in page.records.rows.rows:
            page.read(row.id)
            record = held.records[page.chosen]
            assert (page.title, page.text, page.doubt) == (record.title, record.text, record.doubt)
            assert page.printed == record.printed
            assert page.sources.count == len({source.title for source in record.sources}) > 0
            read.add(page.chosen)
    assert read == set(held.records)
    page = everything(ParisViewModel(Route.of("paris", part="commitments"), reader, owner))
    assert [row.route for row in page.commitments.rows.rows] == [f"commitment/{id}" for id in held.commitments]


def test_2019_and_2024_stand_side_by_side(reader: Reader, owner: QObject) -> None:
    """Three axes each, each with its document; then 2006 with six, then the themes of 2024."""
    page = everything(ParisViewModel(Route.of("paris", part="axes"), reader, owner))
    rows = page.agreements.rows.rows
    assert [(row.year, len(row.axes)) for row in rows] == [("2019", 3), ("2024", 3), ("2006", 6), ("2024", 0)]
    assert rows[0].marks == ["A", "B", "C"]
    assert rows[0].source == rows[2].source != rows[1].source == rows[3].source
    assert (len(rows[3].continued), len(rows[3].fresh)) == (3, 3)


@pytest.mark.parametrize(
    ("part", "id", "value"),
    [
        ("sites", "n-4ha", "plus de 4 hectares"),
        ("sites", "n-sites", "une dizaine de sites"),
        ("bodies", "n-preavis", "trois mois"),
        ("bodies", "grande10", ""),
    ],
)
def test_a_figure_is_read_with_its_qualifier(reader: Reader, owner: QObject, part: str, id: str, value: str) -> None:
    """Nothing of what is printed is lost, nothing is said twice."""
    page = ParisViewModel(Route.of("paris", part=part, entry=id), reader, owner)
    assert (page.chosen, page.value) == (id, value)


def test_an_address_opens_its_record(reader: Reader, owner: QObject) -> None:
    """The page of the list is the one that holds it, whatever room there is."""
    for room in (3, 5, 99):
        page = ParisViewModel(Route.of("paris", part="timeline", entry="t-2024-06-27"), reader, owner)
        page.records.setRoom(room, room, room)
        assert page.chosen == "t-2024-06-27"
        assert page.chosen in [row.id for row in page.records.rows.rows]


def test_the_record_that_is_read_is_on_the_page(reader: Reader, owner: QObject) -> None:
    """Turning the page reads the first of the next; what isn't on it can't be read."""
    page = ParisViewModel(Route("paris"), reader, owner)
    page.records.setRoom(5, 5, 5)
    page.records.next()
    shown = [row.id for row in page.records.rows.rows]
    assert page.chosen == shown[0]
    page.read("t-2050")
    assert page.chosen == shown[0]
    page.choose("commitments")
    assert (page.chosen, page.title, page.items, page.sources.count) == ("", "", [], 0)
    page.choose("data")
    assert page.part == "commitments"


@pytest.mark.parametrize("part", PARTS)
def test_back_restores_part_record_and_page(reader: Reader, owner: QObject, part: str) -> None:
    """Whatever was on show when the visitor left is on show again."""
    page, again = (ParisViewModel(Route("paris"), reader, owner) for _ in range(2))
    page.choose(part)
    lists = (page.records, page.commitments, page.agreements)
    for pages in lists:
        pages.setRoom(2, 2, 2)
        pages.next()
    page.read(next((row.id for row in page.records.rows.rows[1:]), ""))
    again.restore(page.state())
    for pages in (again.records, again.commitments, again.agreements):
        pages.setRoom(2, 2, 2)
    assert (again.part, again.chosen) == (part, page.chosen)
    assert [p.page for p in (again.records, again.commitments, again.agreements)] == [p.page for p in lists]


def test_a_commitment_says_all_that_is_known(reader: Reader, owner: QObject) -> None:
    """Axis and part, who acts, deadline as printed, source, doubt, and what the report says today."""
    page = CommitmentViewModel(Route("commitment", "c-cpcu"), reader, owner)
    assert (page.mark, page.ofAxis, page.who, page.deadline) == ("A", True, "Paris", "fin 2022")
    assert page.axis.startswith("Relever le défi climatique")
    assert "Confluence" in page.place
    assert "démantèlement" in page.doubt
    assert [row.pages for row in page.sources.rows] == ["8"]
    assert [row.route for row in page.related.rows] == ["fact/parc-confluences-12ha"]
    beside = CommitmentViewModel(Route("commitment", "c-com"), reader, owner)
    assert (beside.mark, beside.ofAxis, beside.place, beside.deadline) == ("III", False, "", "")
