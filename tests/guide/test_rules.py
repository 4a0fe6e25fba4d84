"""The rules of a guided session: pure states, steps that can't be taken, and what holds after any of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import GuideError
from kiosk.guide.rules import DOTS_EACH, LARGEST_GROUP, MOST_IDEAS, Session, replay, start, take
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

CARDS = tuple(f"card-{n}" for n in range(8))
CHOICES = ("Oui", "Non", "Cela dépend")
BEGIN = Start("ville-20-minutes", 6, "class", 5, CARDS, seed=1)
STEPS = st.one_of(
    st.builds(GoTo, st.integers(-1, 6)),
    st.just(Draw()),
    st.just(Keep()),
    st.builds(PutBack, st.sampled_from(("", *CARDS))),
    st.builds(OpenVote, st.just("Et vous ?"), st.just(CHOICES), st.booleans()),
    st.builds(Tap, st.integers(-1, 12)),
    st.just(Undo()),
    st.builds(CloseVote, st.booleans()),
    st.just(OpenDotVote("Que manque-t-il ?")),
    st.builds(AddIdea, st.text(max_size=70)),
    st.builds(RemoveIdea, st.integers(-1, 12)),
)


def taken(*steps: Step) -> Session:
    """Return the state after steps of a session of five people."""
    return replay([BEGIN, *steps])


@given(st.lists(STEPS, max_size=60), st.integers(1, 6))
def test_what_holds_after_any_steps(steps: list[Step], size: int) -> None:
    """Counts are taps less undos, a secret vote never exceeds the group, no card is lost, a replay is the same."""
    begin = Start("t", 6, "class", size, CARDS, seed=7)
    session, journal, taps = start(begin), [begin], 0
    for step in steps:
        before = session
        try:
            session = take(session, step)
        except GuideError:
            continue
        journal.append(step)
        match step:
            case OpenVote() | OpenDotVote():
                taps = 0
            case Tap():
                taps += 1
            case Undo():
                taps -= 1
            case RemoveIdea(index):
                taps -= before.dot_vote.dots[index] if before.dot_vote else 0
        if session.vote is not None:
            assert session.vote.total == taps
            assert all(0 <= count <= size for count in session.vote.counts)
            if session.vote.secret:
                assert session.vote.total <= size
                assert len(session.vote.undoable) <= 1
        if session.dot_vote is not None:
            assert sum(session.dot_vote.dots) == taps <= DOTS_EACH * size
            assert len(session.dot_vote.ideas) <= MOST_IDEAS
            assert all(dots >= 0 for dots in session.dot_vote.dots)
        on_table = [session.card] if session.card else []
        assert sorted([*session.deck, *session.kept, *on_table]) == sorted(CARDS)
        assert session.stop in session.visited
    assert replay(journal) == session


def test_a_secret_vote_keeps_no_order() -> None:
    """Written as a tally, a secret vote is the same for whoever voted first but the last."""
    opened = OpenVote("Et vous ?", CHOICES, secret=True)
    one = taken(opened, Tap(0), Tap(1), Tap(2)).vote
    other = taken(opened, Tap(1), Tap(0), Tap(2)).vote
    assert one == other
    assert one is not None
    assert taken(opened, Tally(one.counts, one.undoable)).vote == one


@pytest.mark.parametrize(
    ("steps", "sentence"),
    [
        ([GoTo(6)], "n’a pas cette étape"),
        ([Keep()], "Aucune carte"),
        ([PutBack("card-1")], "n’est pas gardée"),
        ([*[Draw(), Keep()] * 8, Draw()], "Toutes les cartes"),
        ([Tap(0)], "Aucun vote"),
        ([OpenVote("?", ("Oui",), False)], "de 2 à 5 réponses"),
        ([OpenVote("?", ("Oui", "Oui"), False)], "de 2 à 5 réponses"),
        ([OpenVote("?", CHOICES, False), OpenDotVote("?")], "Un vote est en cours"),
        ([OpenVote("?", CHOICES, False), Tap(3)], "n’a pas cette réponse"),
        ([OpenVote("?", CHOICES, False), CloseVote()], "Personne n’a voté"),
        ([OpenVote("?", CHOICES, False), Undo()], "rien à reprendre"),
        ([OpenVote("?", CHOICES, True), *[Tap(0), Tap(1)] * 2, Tap(0), Tap(0)], "Tout le groupe a voté"),
        ([OpenVote("?", CHOICES, False), *[Tap(0)] * 6], "Tout le groupe a voté"),
        ([OpenVote("?", CHOICES, True), Tap(0), Tap(1), Undo(), Undo()], "rien à reprendre"),
        ([OpenDotVote("?"), AddIdea("  ")], "Écrivez une idée"),
        ([OpenDotVote("?"), AddIdea("a" * 61)], "tient en 60 signes"),
        ([OpenDotVote("?"), AddIdea("Un banc"), AddIdea("un  banc")], "déjà dans la liste"),
        ([OpenDotVote("?"), *[AddIdea(f"idée {n}") for n in range(13)]], "déjà 12 idées"),
        ([OpenDotVote("?"), AddIdea("Un banc"), *[Tap(0)] * 16], "3 par personne"),
        ([End(), Draw()], "est finie"),
    ],
)
def test_a_step_that_cannot_be_taken_is_a_sentence(steps: list[Step], sentence: str) -> None:
    """Bad ground: an empty vote, a 13th idea, a sixth hand of five …"""
    with pytest.raises(GuideError, match=sentence):
        taken(*steps)


@pytest.mark.parametrize("size", [0, -1, LARGEST_GROUP + 1])
def test_a_group_has_people(size: int) -> None:
    """Nobody, or a crowd, is no group."""
    with pytest.raises(GuideError, match="de 1 à 60 personnes"):
        start(Start("t", 6, "class", size, CARDS, 1))


def test_ideas_are_ranked_by_dots() -> None:
    """Most dots first; equal ones in the order they were said."""
    session = taken(OpenDotVote("?"), *[AddIdea(i) for i in ("Un banc", "Un arbre", "Un bus")], Tap(2), Tap(2), Tap(1))
    assert session.dot_vote is not None
    assert session.dot_vote.ranked() == (("Un bus", 2), ("Un arbre", 1), ("Un banc", 0))


def test_an_idea_taken_off_takes_its_dots() -> None:
    """The other ideas keep theirs, and undo still finds the right one."""
    steps = (OpenDotVote("?"), AddIdea("a"), AddIdea("b"), AddIdea("c"), Tap(0), Tap(1), Tap(2), RemoveIdea(1), Undo())
    vote = taken(*steps).dot_vote
    assert vote is not None
    assert (vote.ideas, vote.dots, vote.undoable) == (("a", "c"), (1, 0), (0,))


def test_the_end_keeps_what_was_said() -> None:
    """An open vote with votes in it counts; one without is dropped."""
    with_votes = taken(OpenVote("?", CHOICES, True), Tap(0), End())
    assert [vote.counts for vote in with_votes.votes] == [(1, 0, 0)]
    assert with_votes.votes[0].undoable == ()
    assert taken(OpenVote("?", CHOICES, True), End()).votes == ()
    assert taken(OpenDotVote("?"), AddIdea("Un banc"), Tap(0), End()).dot_votes[0].ranked() == (("Un banc", 1),)


def test_the_same_seed_deals_the_same_cards() -> None:
    """Draw, put back, next: a card put back comes last."""
    drawn = [taken(*[Draw()] * (n + 1)).card for n in range(9)]
    assert sorted(drawn[:8]) == sorted(CARDS)
    assert drawn[8] == drawn[0]
    assert start(BEGIN).deck != CARDS


def test_an_idea_holds_nothing_that_can_t_be_seen_or_written() -> None:
    """Half a character, a control, a turned direction: gone; of nothing else an idea is none."""
    session = taken(OpenDotVote("Que manque-t-il ?"), AddIdea("Un\u202e banc\ud800\x07 \n ici"))
    assert session.dot_vote is not None
    assert session.dot_vote.ideas == ("Un banc ici",)
    with pytest.raises(GuideError, match="idée courte"):
        take(session, AddIdea("\u200b\ud800"))
