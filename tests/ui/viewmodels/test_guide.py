"""The pages of a guided session: what they offer, hide and sort."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from kiosk.clock import SimulatedClock
from kiosk.content.reader import Reader
from kiosk.guide.rules import DotVote, Vote
from kiosk.guide.steps import Draw, Keep
from kiosk.guide.store import GuideStore
from kiosk.routes import Audience, Route
from kiosk.ui.guided import GuidedSession
from kiosk.ui.router import OpenPage, Router
from kiosk.ui.viewmodels.guide_begin import GuideViewModel
from kiosk.ui.viewmodels.guide_dots import GuideDotsViewModel
from kiosk.ui.viewmodels.guide_rows import HIDDEN, IdeaRow, idea_rows, vote_rows
from kiosk.ui.viewmodels.guide_summary import GuideSummaryViewModel
from kiosk.ui.viewmodels.guide_vote import GuideVoteViewModel
from kiosk.ui.viewmodels.page import PageViewModel

PROJECT = Path(__file__).resolve().parents[3]
TRAIL = "ville-20-minutes"


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    """The edition that the repository holds."""
    with Reader.open(PROJECT) as reader:
        yield reader


@pytest.fixture
def guided(reader: Reader, tmp_path: Path, qapp: QObject) -> Iterator[GuidedSession]:
    """What a mediator leads; its pages aren't shown."""
    owner = QObject()
    store = GuideStore(tmp_path, lambda: "2026-11-22 matin")
    router = Router(frozenset(Audience), lambda route, parent: OpenPage("Page", PageViewModel(route, parent)), owner)
    yield GuidedSession(store, reader, SimulatedClock(), router, owner)
    store.close()


def begin(guided: GuidedSession, people: int = 4) -> None:
    """Begin at the first stop."""
    guided.begin(guided.trails[TRAIL], "class", people)


def test_a_secret_vote_tells_nothing_before_its_end() -> None:
    """Neither counts nor bars."""
    vote = Vote("?", ("Oui", "Non"), True, (3, 1))
    assert [(row.votes, row.share) for row in vote_rows(vote, hidden=True)] == [(HIDDEN, 0.0), (HIDDEN, 0.0)]
    assert [(row.votes, row.share) for row in vote_rows(vote, hidden=False)] == [(3, 1.0), (1, 1 / 3)]
    assert [row.share for row in vote_rows(Vote("?", ("Oui", "Non"), True, (0, 0)), hidden=False)] == [0.0, 0.0]


def test_ideas_keep_their_place_when_they_are_sorted() -> None:
    """A dot goes to the idea that is touched, wherever it stands."""
    vote = DotVote("?", ("Banc", "Arbre"), (1, 2))
    assert idea_rows(vote, ranked=False) == [IdeaRow(0, "Banc", 1, 0.5), IdeaRow(1, "Arbre", 2, 1.0)]
    assert idea_rows(vote, ranked=True) == [IdeaRow(1, "Arbre", 2, 1.0), IdeaRow(0, "Banc", 1, 0.5)]


def test_a_session_begins_with_a_trail_and_a_group(guided: GuidedSession, reader: Reader) -> None:
    """Sizes stay within 1 to 60; back brings what was chosen; without a trail nothing begins."""
    page = GuideViewModel(Route("guide"), reader, guided, guided)
    page.begin()
    assert not guided.running
    for more, people in ((-5, 15), (-50, 1), (99, 60), (-1, 59)):
        page.addPeople(more)
        assert page.people == people
    page.chooseTrail(TRAIL)
    page.chooseKind("delegation")
    page.chooseKind("strangers")
    again = GuideViewModel(Route("guide"), reader, guided, guided)
    again.restore(page.state())
    assert (again.ready, again.kind, again.people) == (True, "delegation", 59)
    again.begin()
    assert guided.running
    assert guided.session is not None
    assert (guided.session.group.kind, guided.size) == ("delegation", 59)


def test_votes_are_offered_of_the_card_and_of_the_stop(guided: GuidedSession, reader: Reader) -> None:
    """A card without answers brings none; where nothing is asked the page's own question is left."""
    begin(guided)
    page = GuideVoteViewModel(Route("vote"), reader, guided, guided)
    assert (page.stage, page.key, page.answers) == ("offer", "free", [])
    for _ in range(5):
        guided.next()
    page = GuideVoteViewModel(Route("vote"), reader, guided, guided)
    assert page.key == "stop"
    assert len(page.answers) == 4
    while not (guided.card and guided.card.choices):
        guided.take(Draw())
    page = GuideVoteViewModel(Route("vote"), reader, guided, guided)
    assert [row.key for row in page.offers.rows] == ["card", "stop"]
    assert page.question == guided.card.question
    page.choose("stop")
    assert page.answers[0] == "Le logement"


def test_one_touch_is_one_voice_in_a_secret_vote(guided: GuidedSession, reader: Reader) -> None:
    """A second touch before the next person has come counts nothing."""
    begin(guided)
    page = GuideVoteViewModel(Route("vote"), reader, guided, guided)
    page.open("?", ["Oui", "Non"], True)
    page.tap(0)
    page.tap(0)
    assert (page.total, page.handing) == (1, True)
    left = page.state()
    page = GuideVoteViewModel(Route("vote"), reader, guided, guided)
    page.restore(left)
    assert page.handing
    page.handOver()
    page.tap(1)
    assert [row.votes for row in page.choices.rows] == [HIDDEN, HIDDEN]
    page.close()
    assert [row.votes for row in page.choices.rows] == [1, 1]
    assert page.stage == "result"
    page.again()
    assert page.stage == "offer"


def test_a_vote_of_nobody_stays_open(guided: GuidedSession, reader: Reader) -> None:
    """A sentence says why; dropping it leaves nothing."""
    begin(guided)
    page = GuideVoteViewModel(Route("vote"), reader, guided, guided)
    page.open("?", ["Oui", "Non"], False)
    page.close()
    assert page.stage == "open"
    assert guided.sentence.startswith("Personne n’a voté")
    page.drop()
    assert (page.stage, guided.sentence) == ("offer", "")


def test_dots_begin_again_where_a_cut_left_them(guided: GuidedSession, reader: Reader) -> None:
    """Ideas without dots are still written; with dots they are still dotted."""
    begin(guided)
    page = GuideDotsViewModel(Route("dots"), reader, guided, guided)
    page.open("?")
    assert not page.add("  ")
    assert page.add("Un banc")
    assert GuideDotsViewModel(Route("dots"), reader, guided, guided).stage == "ideas"
    page.place(True)
    page.tap(0)
    assert page.left == 11
    assert GuideDotsViewModel(Route("dots"), reader, guided, guided).stage == "dots"
    page.undo()
    page.place(False)
    page.remove(0)
    assert page.ideaCount == 0
    page.drop()
    assert page.stage == "offer"


def test_the_summary_holds_votes_cards_and_stops(guided: GuidedSession, reader: Reader) -> None:
    """With its code once the session is over, and not before."""
    begin(guided)
    guided.take(Draw())
    guided.take(Keep())
    vote = GuideVoteViewModel(Route("vote"), reader, guided, guided)
    vote.open("?", ["Oui", "Non"], False)
    vote.tap(1)
    vote.close()
    page = GuideSummaryViewModel(Route("summary"), reader, guided, guided)
    page.rows.setRoom(9, 9, 9)
    assert [(row.kind, row.results) for row in page.rows.rows.rows] == [
        ("hands", "Oui\u00a0: 0 · Non\u00a0: 1"),
        ("card", ""),
        ("stop", ""),
    ]
    assert (page.code, page.halfDay, page.people) == ("", "", 4)
    guided.end()
    assert len(page.code.split()) == 2
    assert page.halfDay == "2026-11-22 matin"
    assert page.rows.total == 3
