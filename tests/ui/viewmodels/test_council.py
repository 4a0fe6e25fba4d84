"""The council: four ways through one directory, one page a member."""

import pytest
from PySide6.QtCore import QObject

from kiosk.content.reader import Reader
from kiosk.errors import RouteError
from kiosk.routes import Route
from kiosk.ui.viewmodels.council import VIEWS, CouncillorsViewModel, CouncillorViewModel, CouncilRow


def directory(reader: Reader, owner: QObject, view: str = "") -> CouncillorsViewModel:
    """Return the directory, opened by this view."""
    return CouncillorsViewModel(Route.of("councillors", by=view), reader, owner)


def entries(view_model: CouncillorsViewModel) -> list[CouncilRow]:
    """Return the entries of all pages, those that stand apart not among them."""
    view_model.rows.setRoom(1000, 1000, 1000)
    return view_model.rows.rows.rows


def test_who_is_in_charge_of_what_is_the_first_view(reader: Reader, owner: QObject) -> None:
    """An unknown view is the first one too; a known one is opened by its address."""
    assert directory(reader, owner).view == "subject"
    assert directory(reader, owner, "age").view == "subject"
    assert [directory(reader, owner, view).view for view in VIEWS] == list(VIEWS)


def test_every_subject_names_the_one_in_charge(reader: Reader, owner: QObject) -> None:
    """All delegations as printed, in French order (É beside E), each leading to its councillor."""
    rows = entries(directory(reader, owner))
    assert [row.title for row in rows] == [d.title for d in reader.delegations()]
    assert len(rows) == sum(len(c.delegations) for c in reader.councillors())
    for row, delegation in zip(rows, reader.delegations(), strict=True):
        councillor = reader.councillor(delegation.councillor)
        assert row.route == f"councillor/{councillor.id}"
        assert row.under == f"{councillor.first_name} {councillor.surname}".strip()
        assert row.rank == ""
    finances = [row for row in rows if row.title == "Finances"]
    assert [(row.under, row.route) for row in finances] == [("Ouarda Kirouane", "councillor/ouarda-kirouane")]


def test_by_name_all_members_by_their_surnames(reader: Reader, owner: QObject) -> None:
    """Once each."""
    rows = entries(directory(reader, owner, "name"))
    assert sorted(row.route for row in rows) == sorted(f"councillor/{c.id}" for c in reader.councillors())
    surnames = [row.title for row in rows]
    assert surnames.index("Bouyssou") < surnames.index("Kirouane") < surnames.index("Marchand")


def test_by_district_each_with_its_deputy(reader: Reader, owner: QObject) -> None:
    """The six, in the order of the map."""
    rows = entries(directory(reader, owner, "district"))
    districts = reader.map_sheet().districts
    assert [row.title for row in rows] == [d.name for d in districts]
    assert [row.route for row in rows] == [f"councillor/{d.deputy}" for d in districts]


def test_by_role_mayor_and_first_deputy_stand_apart(reader: Reader, owner: QObject) -> None:
    """Then the deputies, then the councillors, each group in the order of the document; everyone once."""
    view_model = directory(reader, owner, "role")
    leads = view_model.leads.rows
    assert [row.rank for row in leads] == ["mayor", "first_deputy"]
    rows = entries(view_model)
    assert [row.rank for row in rows] == sorted((row.rank for row in rows), key=["deputy", "councillor"].index)
    for rank in ("deputy", "councillor"):
        members = [f"councillor/{c.id}" for c in reader.councillors() if c.rank == rank]
        assert [row.route for row in rows if row.rank == rank] == members
    assert len(leads) + len(rows) == len(reader.councillors())


def test_no_one_stands_apart_in_the_other_views(reader: Reader, owner: QObject) -> None:
    """The blocks above the list are gone with their view."""
    view_model = directory(reader, owner, "role")
    heard: list[str] = []
    view_model.viewChanged.connect(lambda: heard.append(str(view_model.view)))
    for view in ("name", "name", "district", "subject", "nothing"):
        view_model.choose(view)
        assert view_model.leads.count == 0
    assert heard == ["name", "district", "subject"]
    view_model.choose("role")
    assert view_model.leads.count == 2


def test_another_view_begins_at_its_first_page(reader: Reader, owner: QObject) -> None:
    """Page three of the subjects isn't page three of the names."""
    view_model = directory(reader, owner)
    view_model.rows.setRoom(5, 5, 5)
    view_model.rows.next()
    view_model.choose("name")
    assert view_model.rows.page == 0


@pytest.mark.parametrize("view", ["subject", "name", "role"])
def test_back_takes_up_the_view_and_its_page(reader: Reader, owner: QObject, view: str) -> None:
    """Whatever the address was opened with."""
    left = directory(reader, owner, "district")
    left.rows.setRoom(5, 5, 5)
    left.choose(view)
    left.rows.next()
    left.rows.next()
    again = directory(reader, owner, "district")
    again.restore(left.state())
    again.rows.setRoom(5, 5, 5)
    assert (again.view, again.rows.page) == (view, 2)
    assert again.rows.rows.rows == left.rows.rows.rows


def test_a_member_is_shown_as_printed(reader: Reader, owner: QObject) -> None:
    """Name, role, delegations, offices, district, mark of the EPT, source; for all members."""
    for member in reader.councillors():
        page = CouncillorViewModel(Route("councillor", member.id), reader, owner)
        assert (page.firstName, page.surname, page.role, page.rank) == (
            member.first_name, member.surname, member.role, member.rank
        )  # fmt: skip
        assert [row.words for row in page.delegations.rows] == [d.title for d in member.delegations]
        assert [row.words for row in page.offices.rows] == list(member.offices)
        assert page.districtRoute == (f"district/{member.district}" if member.district else "")
        assert page.districtName == member.district_name
        assert (page.ept, page.group, page.groupBasis, page.doubt) == (
            member.ept, member.group, member.group_basis, member.doubt
        )  # fmt: skip
        assert (page.sourceTitle, page.sourcePage) == (member.sources[0].title, member.sources[0].page)
        assert bool(page.portrait) == bool(member.portrait)


def test_an_unknown_member_is_refused(reader: Reader, owner: QObject) -> None:
    """The router makes the neutral page of it."""
    with pytest.raises(RouteError):
        CouncillorViewModel(Route("councillor", "personne"), reader, owner)
