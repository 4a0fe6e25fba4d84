"""Lists: what QML reads of a row, and how a list turns by page."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QObject, Qt

from kiosk.ui.viewmodels.rows import PagedRows, RowListModel


@dataclass(frozen=True, slots=True)
class Row:
    """A row of two fields."""

    title: str
    count: int


def numbered(rows: int) -> list[Row]:
    return [Row(f"r{n}", n) for n in range(rows)]


def pages_of(list_: PagedRows) -> list[list[int]]:
    """Turn from the first page to the last; the rows of each."""
    found = [[row.count for row in list_.rows.rows]]
    while list_.hasNext:
        list_.next()
        found.append([row.count for row in list_.rows.rows])
    return found


def test_roles_are_the_fields_of_the_row(owner: QObject) -> None:
    """A delegate asks for `title` and `count` by name."""
    model = RowListModel(Row, owner)
    model.set_rows([Row("a", 1), Row("b", 2)])
    roles = {bytes(name.data()).decode(): role for role, name in model.roleNames().items()}
    assert set(roles) == {"title", "count"}
    assert [model.data(model.index(row, 0), roles["title"]) for row in range(2)] == ["a", "b"]
    assert [model.data(model.index(row, 0), roles["count"]) for row in range(2)] == [1, 2]
    assert (model.rowCount(), model.count) == (2, 2)


def test_what_is_not_there_is_none(owner: QObject) -> None:
    """No other role, no row beyond the end, no child of a row."""
    model = RowListModel(Row, owner)
    model.set_rows([Row("a", 1)])
    assert model.data(model.index(0, 0), Qt.ItemDataRole.DisplayRole) is None
    assert model.data(model.index(0, 0), RowListModel.FIRST_ROLE + 2) is None
    assert model.data(QModelIndex(), RowListModel.FIRST_ROLE) is None
    assert model.rowCount(model.index(0, 0)) == 0


def test_the_same_rows_are_not_announced(owner: QObject) -> None:
    """A page that is set again as it was isn't built again."""
    model = RowListModel(Row, owner)
    heard: list[str] = []
    model.countChanged.connect(lambda: heard.append("count"))
    model.modelReset.connect(lambda: heard.append("reset"))
    model.set_rows(numbered(2))
    model.set_rows(numbered(2))
    assert heard == ["reset", "count"]


def test_pages_with_room_as_on_a_panel(owner: QObject) -> None:
    """Page one shares the room with a hero; the counts say where one is."""
    pages = PagedRows(Row, owner)
    pages.set_rows(numbered(10))
    pages.setRoom(2, 4, 3)
    seen = [(pages.first, pages.last, pages.total, pages.page, pages.hasPrevious, pages.hasNext)]
    while pages.hasNext:
        pages.next()
        seen.append((pages.first, pages.last, pages.total, pages.page, pages.hasPrevious, pages.hasNext))
    assert seen == [
        (1, 2, 10, 0, False, True),
        (3, 6, 10, 1, True, True),
        (7, 10, 10, 2, True, False),
    ]
    pages.next()
    assert pages.page == 2
    pages.previous()
    pages.previous()
    pages.previous()
    assert pages.page == 0


@pytest.mark.parametrize(("rows", "pages"), [(0, [[]]), (3, [[0, 1, 2]]), (4, [[0, 1], [2, 3]])])
def test_a_list_that_fits_alone_needs_no_pager(owner: QObject, rows: int, pages: list[list[int]]) -> None:
    """Without the pager's own height there is room for one row more."""
    list_ = PagedRows(Row, owner)
    list_.set_rows(numbered(rows))
    list_.setRoom(2, 4, 3)
    assert pages_of(list_) == pages


def test_what_stands_apart_is_counted(owner: QObject) -> None:
    """A section's hero is its first fact: the list below begins with the second."""
    pages = PagedRows(Row, owner, offset=1)
    pages.set_rows(numbered(5))
    pages.setRoom(2, 2, 2)
    assert (pages.first, pages.last, pages.total) == (2, 3, 6)


def test_a_page_is_taken_up_before_the_room_is_known(owner: QObject) -> None:
    """Back restores the page first; the panel says how many rows it has room for later."""
    pages = PagedRows(Row, owner)
    pages.set_rows(numbered(30))
    pages.turn_to(5)
    pages.setRoom(5, 5, 6)
    assert (pages.page, pages.first) == (5, 26)
    pages.previous()
    assert pages.page == 4


def test_a_page_that_is_gone_is_the_last_one(owner: QObject) -> None:
    """Fewer rows than when the visitor left."""
    pages = PagedRows(Row, owner)
    pages.set_rows(numbered(8))
    pages.setRoom(4, 4, 4)
    pages.turn_to(9)
    assert (pages.page, pages.hasNext) == (1, False)


def test_new_rows_begin_at_the_first_page(owner: QObject) -> None:
    """Another filter, another list."""
    pages = PagedRows(Row, owner)
    pages.set_rows(numbered(20))
    pages.next()
    pages.set_rows(numbered(20))
    assert pages.page == 0


@given(
    rows=st.integers(0, 60),
    rooms=st.tuples(st.integers(-2, 12), st.integers(-2, 12), st.integers(-2, 12)),
    offset=st.integers(0, 1),
)
def test_every_row_is_on_one_page(rows: int, rooms: tuple[int, int, int], offset: int) -> None:
    """Whatever the room: all rows, each once, in order; counts that meet; no empty page; the way back the same."""
    list_ = PagedRows(Row, None, offset=offset)
    list_.set_rows(numbered(rows))
    list_.setRoom(*rooms)
    pages = pages_of(list_)
    assert [n for page in pages for n in page] == list(range(rows))
    assert all(pages) or rows == 0
    back = [[row.count for row in list_.rows.rows]]
    while list_.hasPrevious:
        assert list_.last - list_.first + 1 == len(list_.rows.rows)
        list_.previous()
        back.insert(0, [row.count for row in list_.rows.rows])
    assert back == pages
    if rows:
        assert list_.first == 1 + offset
