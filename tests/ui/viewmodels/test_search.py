"""Search while typing."""

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kiosk.content.reader import Reader
from kiosk.routes import Route
from kiosk.ui.viewmodels.search import SearchViewModel

OpenSearch = Callable[..., SearchViewModel]


@pytest.fixture
def open_search(reader: Reader, owner: QObject) -> Iterator[OpenSearch]:
    """open_search(q="parc") opens a search; each is left at the end, as a page is."""
    opened: list[SearchViewModel] = []

    def open_search(edition: Reader = reader, **params: str) -> SearchViewModel:
        opened.append(SearchViewModel(Route.of("search", **params), edition, owner))
        return opened[-1]

    yield open_search
    for search in opened:
        search.stop()


@pytest.fixture
def search(open_search: OpenSearch) -> SearchViewModel:
    """An empty search."""
    return open_search()


def ask(qtbot: QtBot, search: SearchViewModel, query: str) -> None:
    """Type words and wait for what comes of them."""
    search.type(query)
    qtbot.waitUntil(lambda: not search.waiting)


def test_answers_come_with_every_letter(search: SearchViewModel, reader: Reader, qtbot: QtBot) -> None:
    """Each letter searches anew; an answer says what it is and leads to something that exists."""
    heard: list[str] = []
    search.queryChanged.connect(lambda: heard.append(str(search.query)))
    for query in ("k", "ki", "kirouane"):
        ask(qtbot, search, query)
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


@pytest.mark.parametrize("query", ["", "   ", "zzzzqqqq", '"', "*", "é ANDZ", "’", "œ" * 80])
def test_nothing_found_is_an_empty_list(search: SearchViewModel, qtbot: QtBot, query: str) -> None:
    """Whatever is typed, nothing breaks; what was typed stays."""
    ask(qtbot, search, "parc")
    assert search.hits.total > 0
    ask(qtbot, search, query)
    assert (search.query, search.hits.total, search.hits.hasNext) == (query, 0, False)


def test_an_address_can_carry_the_words(open_search: OpenSearch, qtbot: QtBot) -> None:
    """A link to a search opens it answered."""
    view_model = open_search(q="école")
    qtbot.waitUntil(lambda: not view_model.waiting)
    assert view_model.query == "école"
    assert view_model.hits.total > 0


def test_new_words_begin_at_the_first_page(search: SearchViewModel, qtbot: QtBot) -> None:
    """Page two of other answers says nothing."""
    search.hits.setRoom(2, 2, 2)
    ask(qtbot, search, "ivry")
    search.hits.next()
    ask(qtbot, search, "ivr")
    assert search.hits.page == 0


def test_back_takes_up_the_words_and_the_page(search: SearchViewModel, open_search: OpenSearch, qtbot: QtBot) -> None:
    """As the visitor left it."""
    search.hits.setRoom(2, 2, 2)
    ask(qtbot, search, "ivry")
    search.hits.next()
    again = open_search()
    again.restore(search.state())
    again.hits.setRoom(2, 2, 2)
    qtbot.waitUntil(lambda: not again.waiting)
    assert (again.query, again.hits.page) == ("ivry", 1)
    assert again.hits.rows.rows == search.hits.rows.rows


class WatchedReader:
    """Stands for the edition: notes in which thread it is asked, and keeps an answer back until it may come."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.threads: set[int] = set()
        self.asked: list[str] = []
        self.may_answer = threading.Event()

    def __getattr__(self, name: str) -> object:
        return getattr(self.reader, name)

    def again(self) -> "WatchedReader":
        """Be opened once more."""
        return self

    def close(self) -> None:
        """Nothing of it is open."""

    def search(self, text: str) -> tuple[object, ...]:
        """Note the thread, and answer when told to."""
        self.threads.add(threading.get_ident())
        self.asked.append(text)
        self.may_answer.wait(1)
        with self.reader.again() as own:
            return own.search(text)


def test_the_window_never_waits_for_a_search(open_search: OpenSearch, reader: Reader, qtbot: QtBot) -> None:
    """It runs in another thread; words that newer ones overtook aren't looked up, and an old answer isn't shown."""
    watched = WatchedReader(reader)
    search = open_search(watched)
    for query in ("p", "pa", "par", "parc"):
        search.type(query)
        assert search.waiting
    assert search.hits.total == 0
    watched.may_answer.set()
    qtbot.waitUntil(lambda: not search.waiting)
    assert threading.get_ident() not in watched.threads
    assert watched.asked in (["p", "parc"], ["parc"])
    assert search.hits.total == len(reader.search("parc"))


def test_leaving_the_page_ends_the_search(reader: Reader, owner: QObject) -> None:
    """No answer comes after it, and no thread is left."""
    watched = WatchedReader(reader)
    search = SearchViewModel(Route("search"), watched, owner)
    search.type("parc")
    watched.may_answer.set()
    search.stop()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("search")]


def test_every_example_finds_something(qtbot: QtBot, search: SearchViewModel) -> None:
    """Six words before anything is typed, a subject of each chapter in turn; each leads to several pages."""
    words = [row.word for row in search.examples.rows]
    assert words == ["concertation", "école", "logement", "droits", "associations", "jeunesse"]
    for word in words:
        ask(qtbot, search, word)
        assert search.hits.total >= 3, word
