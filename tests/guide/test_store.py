"""The store of guided sessions: every step on the disk, nothing but the summary after the end."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.errors import GuideError, StoreError
from kiosk.guide.journal import read_step, write_step
from kiosk.guide.steps import (
    AddIdea,
    CloseVote,
    Draw,
    End,
    GoTo,
    Keep,
    OpenDotVote,
    OpenVote,
    PutBack,
    RemoveIdea,
    Start,
    Step,
    Tally,
    Tap,
    Undo,
)
from kiosk.guide.store import DATABASE, SET_ASIDE, GuideStore
from kiosk.guide.summary import Result, new_code

BEGIN = Start("ville-20-minutes", 3, "class", 4, ("velo", "arbres", "droits"), seed=3)
ROUTES = ("map", "figures", "statements")
STEPS: tuple[Step, ...] = (
    GoTo(1),
    Draw(),
    Keep(),
    OpenVote("Où planter un arbre ?", ("Ici", "Là"), secret=True),
    Tap(0),
    Tap(1),
    Tap(1),
)


class Day:
    """The half-day that it is."""

    half_day = "2026-11-22 matin"


@pytest.fixture
def day() -> Day:
    """A half-day to be changed."""
    return Day()


@pytest.fixture
def store(tmp_path: Path, day: Day) -> Iterator[GuideStore]:
    """A store in an empty data folder."""
    store = GuideStore(tmp_path, lambda: day.half_day)
    yield store
    store.close()


def bytes_of(folder: Path) -> bytes:
    """Return all bytes of all files of a folder."""
    return b"".join(file.read_bytes() for file in sorted(folder.iterdir()))


@pytest.mark.parametrize(
    "step",
    [
        BEGIN, GoTo(2), Draw(), Keep(), PutBack(), PutBack("velo"), OpenVote("Et vous ?", ("Oui", "Non"), True), Tap(1),
        Undo(), Tally((1, 0), (0,)), CloseVote(True), OpenDotVote("?"), AddIdea("Un « banc » !"), RemoveIdea(0), End(),
    ],
)  # fmt: skip
def test_reading_a_step_is_the_inverse_of_writing_it(step: Step) -> None:
    """Each kind of step."""
    assert read_step(write_step(step)) == step


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"step": "Vanish"}', '{"step": "GoTo"}', '{"step": "GoTo", "a": 1}'])
def test_what_is_no_step_is_a_sentence(text: str) -> None:
    """A journal of another version, or damaged."""
    with pytest.raises(StoreError, match="ne peut être lu"):
        read_step(text)


def test_a_session_goes_on_after_any_step(tmp_path: Path, store: GuideStore, day: Day) -> None:
    """Each step is there for another process before the next one is taken, without the first being closed."""
    session = store.begin(BEGIN, ROUTES)
    for step in (None, *STEPS):
        if step is not None:
            session = store.take(step)
        other = GuideStore(tmp_path, lambda: day.half_day)
        assert other.resume() == session
        other.close()


def test_a_step_that_is_refused_is_not_written(tmp_path: Path, store: GuideStore, day: Day) -> None:
    """The state and the journal stay as they were."""
    before = store.begin(BEGIN, ROUTES)
    with pytest.raises(GuideError):
        store.take(Keep())
    assert store.session == before
    assert store.resume() == before


def test_a_secret_vote_leaves_no_order(tmp_path: Path, store: GuideStore) -> None:
    """In no file stands a tally but the last one: it says how many, not who came first."""
    store.begin(BEGIN, ROUTES)
    for step in STEPS:
        store.take(step)
    found = bytes_of(tmp_path)
    assert found.count(b'"step": "Tally"') == 1
    assert b'"counts": [1, 2]' in found
    assert b'"counts": [1, 1]' not in found
    assert b'"step": "Tap"' not in found


def test_at_the_end_nothing_stays_but_the_summary(tmp_path: Path, store: GuideStore) -> None:
    """Stops, kept cards and votes under a code of two words and the half-day; no step in any byte of any file."""
    store.begin(BEGIN, ROUTES)
    for step in (*STEPS, CloseVote(), OpenDotVote("Que manque-t-il ?"), AddIdea("Un banc"), AddIdea("Un bus"), Tap(1)):
        store.take(step)
    card = store.session.kept if store.session else ()
    summary = store.end()
    assert (summary.half_day, summary.trail, summary.kind, summary.size) == (
        "2026-11-22 matin",
        "ville-20-minutes",
        "class",
        4,
    )
    assert len(summary.code.split()) == 2
    assert summary.stops == ("map", "figures")
    assert summary.cards == card != ()
    assert summary.results == (
        Result("secret", "Où planter un arbre ?", (("Ici", 1), ("Là", 2))),
        Result("dots", "Que manque-t-il ?", (("Un bus", 1), ("Un banc", 0))),
    )
    assert store.summaries() == (summary,)
    assert store.session is None
    assert store.resume() is None
    assert b'"step"' not in bytes_of(tmp_path)


def test_a_session_left_open_overnight_is_closed_with_what_it_has(store: GuideStore, day: Day) -> None:
    """At the next half-day; before, it stays open."""
    store.begin(BEGIN, ROUTES)
    for step in STEPS:
        store.take(step)
    assert store.end_stale() is None
    day.half_day = "2026-11-22 après-midi"
    summary = store.end_stale()
    assert summary is not None
    assert summary.half_day == "2026-11-22 matin"
    assert [result.answers for result in summary.results] == [(("Ici", 1), ("Là", 2))]
    assert store.end_stale() is None


def test_a_dropped_session_leaves_nothing(tmp_path: Path, store: GuideStore) -> None:
    """No summary, no step."""
    store.begin(BEGIN, ROUTES)
    store.take(STEPS[3])
    store.drop()
    assert store.summaries() == ()
    assert "Où planter" not in bytes_of(tmp_path).decode("utf-8", "replace")


def test_summaries_come_by_half_day(store: GuideStore, day: Day) -> None:
    """A day's morning before its afternoon."""
    for day.half_day in ("2026-11-23 matin", "2026-11-22 après-midi", "2026-11-22 matin"):
        store.begin(BEGIN, ROUTES)
        store.end()
    assert [s.half_day for s in store.summaries()] == ["2026-11-22 matin", "2026-11-22 après-midi", "2026-11-23 matin"]


def test_a_damaged_file_is_set_aside(tmp_path: Path, store: GuideStore) -> None:
    """And a new one begun: a session can be led today."""
    (tmp_path / DATABASE).write_bytes(b"not a database at all" * 100)
    assert store.resume() is None
    assert store.begin(BEGIN, ROUTES).stops == 3
    assert (tmp_path / SET_ASIDE).is_file()


def test_a_newer_file_is_refused_in_a_sentence(tmp_path: Path, store: GuideStore) -> None:
    """Nothing of it is changed."""
    connection = sqlite3.connect(tmp_path / DATABASE)
    connection.execute("pragma user_version = 99")
    connection.close()
    with pytest.raises(StoreError, match="plus récente"):
        store.begin(BEGIN, ROUTES)


def test_a_disk_that_fails_is_a_sentence_and_loses_nothing(tmp_path: Path, store: GuideStore) -> None:
    """The step isn't taken; the state on show is what is on the disk."""
    before = store.begin(BEGIN, ROUTES)
    store.close()
    hidden = (tmp_path / DATABASE).rename(tmp_path / "hidden")
    (tmp_path / DATABASE).mkdir()
    with pytest.raises(StoreError, match="n’a pas pu être enregistrée"):
        store.take(GoTo(1))
    assert store.session == before
    (tmp_path / DATABASE).rmdir()
    hidden.rename(tmp_path / DATABASE)
    assert store.take(GoTo(1)).stop == 1


def test_codes_are_never_given_twice() -> None:
    """A third word comes where two are used up."""
    taken: set[str] = set()
    for _ in range(1100):
        taken.add(new_code(taken))
    assert len(taken) == 1100


def test_half_a_character_is_no_crash(store: GuideStore) -> None:
    """As a text cut by QML can hold; what is resumed is what was shown."""
    store.begin(BEGIN, ROUTES)
    store.take(OpenDotVote("Que manque-t-il ?"))
    session = store.take(AddIdea("Un banc\ud800"))
    assert session.dot_vote is not None
    assert session.dot_vote.ideas == ("Un banc",)
    assert store.resume() == session
