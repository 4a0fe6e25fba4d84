"""Search while typing."""

import pytest
from PySide6.QtCore import QObject

from kiosk.content.reader import Reader
from kiosk.routes import Route
from kiosk.ui.viewmodels.search import SearchViewModel


@pytest.fixture
def search(reader: Reader, owner: QObject) -> SearchViewModel:
    """An empty search."""
    return SearchViewModel(Route("search"), reader, owner)


def test_answers_come_with_every_letter(search: SearchViewModel, reader: Reader) -> None:
    """Each letter searches anew; an answer says what it is and leads to something that exists."""
    heard: list[str] = []
    search.queryChanged.connect(lambda: heard.append(str(search.query)))
    for query in ("k", "ki", "kirouane"):
        search.type(query)
        assert search.hits.total > 0
    assert heard == ["k", "ki", "kirouane"]
    search.hits.setRoom(50, 50, 50)
    rows = search.hits.rows.rows
    assert ("councillor/ouarda-kirouane", "councillor") in [(row.route, row.kind) for row in rows]
    assert all(reader.exists(Route.parse(row.route)) for row in rows)


def test_the_same_words_are_not_searched_again(search: SearchViewModel) -> None:
    """The field says its text whenever it is set."""
    search.type("parc")
    heard: list[str] = []
    search.queryChanged.connect(lambda: heard.append("again"))
    search.type("parc")
    assert heard == []


@pytest.mark.parametrize("query", ["", "   ", "zzzzqqqq", '"', "*", "é AND", "’", "œ" * 80])
def test_nothing_found_is_an_empty_list(search: SearchViewModel, query: str) -> None:
    """Whatever is typed, nothing breaks; what was typed stays."""
    search.type("parc")
    assert search.hits.total > 0
    search.type(query)
    assert (search.query, search.hits.total, search.hits.hasNext) == (query, 0, False)


def test_an_address_can_carry_the_words(reader: Reader, owner: QObject) -> None:
    """A link to a search opens it answered."""
    view_model = SearchViewModel(Route.of("search", q="école"), reader, owner)
    assert view_model.query == "école"
    assert view_model.hits.total > 0


def test_new_words_begin_at_the_first_page(search: SearchViewModel) -> None:
    """Page two of other answers says nothing."""
    search.hits.setRoom(2, 2, 2)
    search.type("ivry")
    search.hits.next()
    search.type("ivr")
    assert search.hits.page == 0


def test_back_takes_up_the_words_and_the_page(search: SearchViewModel, reader: Reader, owner: QObject) -> None:
    """As the visitor left it."""
    search.hits.setRoom(2, 2, 2)
    search.type("ivry")
    search.hits.next()
    again = SearchViewModel(Route("search"), reader, owner)
    again.restore(search.state())
    again.hits.setRoom(2, 2, 2)
    assert (again.query, again.hits.page) == ("ivry", 1)
    assert again.hits.rows.rows == search.hits.rows.rows
