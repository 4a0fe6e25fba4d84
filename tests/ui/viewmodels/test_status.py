"""The board of what is done, under way and to come, against the inventory."""

from PySide6.QtCore import QObject

from kiosk.content.reader import Reader
from kiosk.routes import Route
from kiosk.ui.viewmodels.rows import PagedRows
from kiosk.ui.viewmodels.status import COLUMNS, FILTERS, StatusViewModel
from tests.ui.viewmodels.test_upcoming import statuses

SPELT = {"done": "done", "under_way": "under way", "to_come": "to come"}


def board(page: StatusViewModel) -> dict[str, set[str]]:
    """Return the addresses in each column."""
    columns: dict[str, PagedRows] = {"done": page.done, "under_way": page.underWay, "to_come": page.toCome}
    for rows in columns.values():
        rows.setRoom(999, 999, 999)
    return {key: {row.route for row in rows.rows.rows} for key, rows in columns.items()}


def test_each_fact_stands_in_the_column_that_is_printed(reader: Reader, owner: QObject) -> None:
    """114 done, 16 under way, 33 to come; the 234 without a printed status are in none."""
    page = StatusViewModel(Route("status"), reader, owner)
    shown = board(page)
    assert shown == {key: {f"fact/{id}" for id in statuses(spelt)} for key, spelt in SPELT.items()}
    assert [len(shown[key]) for key in COLUMNS] == [114, 16, 33]
    assert (page.statusCount, page.factCount) == (163, 397)


def test_filters_leave_what_answers_all_of_them(reader: Reader, owner: QObject) -> None:
    """Chapter, district and year, each alone and together; what a choice will leave is said before."""
    page = StatusViewModel(Route("status"), reader, owner)
    wanted = {"chapter": "defis", "district": "ivry-port", "year": "2027"}
    for number, name in enumerate(FILTERS):
        page.toggle(name)
        assert page.open == name
        announced = next(row.count for row in page.choices.rows if row.key == wanted[name])
        page.choose(wanted[name])
        assert page.open == ""
        taken = {key: wanted[key] for key in FILTERS[: number + 1]}
        expected = {
            f"fact/{fact.id}"
            for fact in reader.facts(chapter="defis", district=taken.get("district"))
            if fact.status and ("year" not in taken or 2027 in fact.years)
        }
        assert set().union(*board(page).values()) == expected
        assert (announced, page.route) == (len(expected), Route.of("status", **taken))
    assert expected == {"fact/tzen5-2027"}
    assert (page.chapter, page.chapterNumber) == (reader.chapter("defis").title, 3)
    assert (page.district, page.year) == (reader.district("ivry-port").name, "2027")


def test_a_filter_offers_all_and_each_of_its_keys(reader: Reader, owner: QObject) -> None:
    """All comes first; the years are those that facts with a status name; one is chosen; a second touch closes."""
    page = StatusViewModel(Route.of("status", year="2026"), reader, owner)
    years = {year for fact in reader.facts() if fact.status for year in fact.years}
    keys = {
        "chapter": [c.id for c in reader.chapters()],
        "district": [d.id for d in reader.map_sheet().districts],
        "year": [str(year) for year in sorted(years)],
    }
    for name, chosen in (("chapter", ""), ("district", ""), ("year", "2026")):
        page.toggle(name)
        assert [row.key for row in page.choices.rows] == ["", *keys[name]]
        assert [row.key for row in page.choices.rows if row.chosen] == [chosen]
    page.choose("")
    assert page.route == Route("status")
    page.toggle("year")
    page.toggle("year")
    assert (page.open, page.choices.rows) == ("", [])


def test_the_address_and_back_keep_filters_column_and_page(reader: Reader, owner: QObject) -> None:
    """What history keeps, the address and the page of the column, gives the same board; what isn't there is left."""
    left = StatusViewModel(Route.of("status", chapter="defis"), reader, owner)
    left.showColumn("done")
    left.alone.setRoom(5, 5, 5)
    left.alone.turn_to(2)
    again = StatusViewModel(left.route, reader, owner)
    again.alone.setRoom(5, 5, 5)
    again.restore(left.state())
    assert (again.column, again.chapterNumber, again.alone.page) == ("done", 3, 2)
    assert again.alone.rows.rows == left.alone.rows.rows != []
    assert reader.exists(left.route)
    again.showColumn("")
    assert again.route == Route.of("status", chapter="defis")
    lost = StatusViewModel(Route.of("status", chapter="nulle-part", column="planned"), reader, owner)
    assert (lost.route, lost.column) == (Route("status"), "")


def test_no_fact_of_petit_ivry_has_a_status(reader: Reader, owner: QObject) -> None:
    """Three columns empty, nothing invented for them."""
    page = StatusViewModel(Route.of("status", district="petit-ivry"), reader, owner)
    assert board(page) == {key: set() for key in COLUMNS}
