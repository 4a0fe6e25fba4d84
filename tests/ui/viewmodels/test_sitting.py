"""The sitting's view-model on the real edition."""

from PySide6.QtCore import QObject

from kiosk.content.reader import Reader
from kiosk.routes import Route
from kiosk.ui.viewmodels.sitting import SittingViewModel

TOTALS = {"present": 32, "represented": 9, "excused": 5, "not_excused": 3}


def opened(reader: Reader, owner: QObject) -> SittingViewModel:
    """Return the page, with room for all names on one page of a list."""
    page = SittingViewModel(Route("sitting"), reader, owner)
    page.names.setRoom(99, 99, 99)
    page.register.setRoom(99, 99, 99)
    return page


def test_a_mark_for_each_name(reader: Reader, owner: QObject) -> None:
    """49 marks in the register's order; the four groups have the printed totals."""
    page = opened(reader, owner)
    marks = [row.attendance for row in page.marks.rows]
    assert marks == [state for state, total in TOTALS.items() for _ in range(total)]
    assert {row.attendance: int(row.total) for row in page.groups.rows} == TOTALS


def test_a_group_lists_its_names(reader: Reader, owner: QObject) -> None:
    """The names of one state in their order; all of them again when the view is chosen."""
    page = opened(reader, owner)
    for state, total in TOTALS.items():
        page.showGroup(state)
        assert (page.view, page.group, page.listed) == ("attendance", state, str(total))
        rows = page.names.rows.rows
        assert rows == [row for row in page.marks.rows if row.attendance == state]
        assert page.unlinked == (state == "represented")
    page.choose("attendance")
    assert (page.group, page.listed, page.names.rows.count) == ("", "49", 49)
    page.showGroup("no-such-state")
    page.choose("no-such-view")
    assert (page.view, page.group) == ("attendance", "")


def test_names_link_to_the_report(reader: Reader, owner: QObject) -> None:
    """Whoever is in the report has the address of a page; the other two have none."""
    rows = opened(reader, owner).marks.rows
    assert all(reader.exists(Route.parse(row.route)) for row in rows if row.route)
    assert [row.title for row in rows if not row.route] == ["M. SEBKHI", "Mme MEDDAS"]


def test_proxies(reader: Reader, owner: QObject) -> None:
    """Who is represented, by whom, and how French says it of her or of him."""
    rows = opened(reader, owner).proxies.rows
    assert len(rows) == 9
    assert (rows[0].title, rows[0].byTitle, rows[0].woman) == ("Mme PETER", "M. MARCHAND", True)
    assert (rows[2].title, rows[2].route, rows[2].byRoute) == ("M. SEBKHI", "", "councillor/mehrez-mraid")
    assert [row.woman for row in rows] == [row.title.startswith("Mme") for row in rows]


def test_every_fact_of_the_register_reaches_the_page(reader: Reader, owner: QObject) -> None:
    """Date and hour in title and lead, totals as numbers, the rest as entries of the register."""
    page = opened(reader, owner)
    sitting = reader.sitting()
    assert sitting is not None
    shown = [
        page.title,
        page.lead,
        page.members,
        page.inOffice,
        page.inFavour,
        page.abstentions,
        page.result,
        page.note,
    ]
    shown += [row.total for row in page.groups.rows]
    shown += [part for row in page.register.rows.rows for part in (row.date, row.title, row.text)]
    said = " ".join(shown)
    for fact in sitting.facts:
        if fact.id == "d-time":
            assert "19\u202fh\u00a030" in said or "19 h 30" in said
        elif fact.counts or fact.id == "d-date":
            assert fact.printed in said, fact.id
        else:
            assert fact.text in shown, fact.id
    assert page.abstentionShare == 9 / 32


def test_back_restores_what_was_on_show(reader: Reader, owner: QObject) -> None:
    """The view, the group and the page of its list are there again; an address may name a view."""
    page = SittingViewModel(Route("sitting"), reader, owner)
    page.names.setRoom(4, 4, 4)
    page.showGroup("present")
    page.names.next()
    again = SittingViewModel(Route("sitting"), reader, owner)
    again.names.setRoom(4, 4, 4)
    again.restore(page.state())
    assert (again.view, again.group, again.names.page) == ("attendance", "present", 1)
    assert again.names.rows.rows == page.names.rows.rows
    assert SittingViewModel(Route.of("sitting", view="ballot"), reader, owner).view == "ballot"
