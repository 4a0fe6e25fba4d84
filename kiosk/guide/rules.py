"""The rules of a guided session: a state, and the steps that lead to the next one. No Qt, no SQL, no clock.

`start` gives the first state, `take` the state after a step, or raises GuideError with a sentence for the mediator;
then nothing has changed. `replay` takes all steps of a journal: the same journal gives the same state.
"""

import random
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from kiosk.errors import GuideError
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
from kiosk.guide.words import one_line

GROUP_KINDS = ("class", "neighbourhood", "delegation", "other")
LARGEST_GROUP = 60
FEWEST_CHOICES, MOST_CHOICES = 2, 5
MOST_IDEAS = 12
DOTS_EACH = 3
LONGEST_IDEA = 60

NO_TRAIL = "Choisissez d’abord un parcours et la taille du groupe."
WRONG_SIZE = f"Un groupe compte de 1 à {LARGEST_GROUP} personnes : corrigez ce nombre."
ENDED = "Cette séance est finie : commencez-en une autre."
NO_STOP = "Le parcours n’a pas cette étape : choisissez-en une de la liste."
NO_CARD_LEFT = "Toutes les cartes sont tirées ou gardées : remettez-en une dans le jeu."
NO_CARD = "Aucune carte n’est sur la table : tirez-en une."
NOT_KEPT = "Cette carte n’est pas gardée : choisissez-en une de la liste."
OPEN_ALREADY = "Un vote est en cours : terminez-le d’abord."
NO_VOTE = "Aucun vote n’est en cours : ouvrez-en un."
WRONG_CHOICES = f"Un vote a de {FEWEST_CHOICES} à {MOST_CHOICES} réponses différentes : corrigez la liste."
NO_CHOICE = "Ce vote n’a pas cette réponse : touchez-en une de la liste."
ALL_VOTED = "Tout le groupe a voté : terminez le vote, ou reprenez le dernier."
NOTHING_TO_UNDO = "Il n’y a rien à reprendre."
NO_VOTES = "Personne n’a voté : faites voter, ou abandonnez ce vote."
NO_IDEA = "Écrivez une idée courte."
TOO_LONG = f"Une idée tient en {LONGEST_IDEA} signes : raccourcissez-la."
SAID_ALREADY = "Cette idée est déjà dans la liste."
ENOUGH_IDEAS = f"La liste a déjà {MOST_IDEAS} idées : retirez-en une, ou passez aux points."
NO_DOTS_LEFT = f"Tous les points sont placés, {DOTS_EACH} par personne : terminez le vote."


@dataclass(frozen=True, slots=True)
class Group:
    """Who is led: a kind of GROUP_KINDS and a number of people, no names."""

    kind: str
    size: int


@dataclass(frozen=True, slots=True)
class Vote:
    """A vote of the group, open or closed.

    Attributes:
        question: what is asked; choices: 2 to 5 answers.
        secret: whether voters come one by one and see nothing before the end; else raised hands are counted.
        counts: votes for each choice, in their order.
        undoable: choices that can be taken back, the last one at the end; of a secret vote the last one alone, so that
            nothing keeps the order in which people voted.
    """

    question: str
    choices: tuple[str, ...]
    secret: bool
    counts: tuple[int, ...]
    undoable: tuple[int, ...] = ()

    @property
    def total(self) -> int:
        """How many votes are in."""
        return sum(self.counts)


@dataclass(frozen=True, slots=True)
class DotVote:
    """Up to 12 short ideas, and the dots on each, 3 for each person of the group.

    Attributes:
        question: what the ideas answer.
        ideas: the ideas in the order they were said; dots: of each.
        undoable: ideas whose last dot can be taken back, the last one at the end.
    """

    question: str
    ideas: tuple[str, ...] = ()
    dots: tuple[int, ...] = ()
    undoable: tuple[int, ...] = ()

    def ranked(self) -> tuple[tuple[str, int], ...]:
        """Return the ideas with their dots, most dots first; equal ones in the order they were said."""
        return tuple(sorted(zip(self.ideas, self.dots, strict=True), key=lambda pair: -pair[1]))


@dataclass(frozen=True, slots=True)
class Session:
    """A guided session at one moment.

    Attributes:
        trail: id of its trail; stops: how many it has.
        group: who is led.
        deck: ids of the playing cards still in the deck, in the order they will be drawn.
        stop: index of the stop the group is at; visited: indexes of those it has been at, in that order.
        card: id of the playing card on the table, "" for none; kept: ids of those kept.
        vote: the vote that is open; votes: those that were closed.
        dot_vote: the dot vote that is open; dot_votes: those that were closed.
        ended: whether it is over.
    """

    trail: str
    stops: int
    group: Group
    deck: tuple[str, ...]
    stop: int = 0
    visited: tuple[int, ...] = (0,)
    card: str = ""
    kept: tuple[str, ...] = ()
    vote: Vote | None = None
    votes: tuple[Vote, ...] = ()
    dot_vote: DotVote | None = None
    dot_votes: tuple[DotVote, ...] = ()
    ended: bool = False


def start(step: Start) -> Session:
    """Return the first state of a session."""
    if not step.trail or step.stops < 1 or step.kind not in GROUP_KINDS:
        raise GuideError(NO_TRAIL)
    if not 1 <= step.size <= LARGEST_GROUP:
        raise GuideError(WRONG_SIZE)
    deck = list(step.cards)
    random.Random(step.seed).shuffle(deck)
    return Session(step.trail, step.stops, Group(step.kind, step.size), tuple(deck))


def take(session: Session, step: Step) -> Session:
    """Return the state after a step."""
    if session.ended:
        raise GuideError(ENDED)
    match step:
        case GoTo(stop):
            if not 0 <= stop < session.stops:
                raise GuideError(NO_STOP)
            visited = session.visited if stop in session.visited else (*session.visited, stop)
            return replace(session, stop=stop, visited=visited)
        case Draw() | Keep() | PutBack():
            return _deal(session, step)
        case OpenVote(question, choices, secret):
            _require_none_open(session)
            if not FEWEST_CHOICES <= len(set(choices)) == len(choices) <= MOST_CHOICES or not all(choices):
                raise GuideError(WRONG_CHOICES)
            return replace(session, vote=Vote(question, choices, secret, (0,) * len(choices)))
        case OpenDotVote(question):
            _require_none_open(session)
            return replace(session, dot_vote=DotVote(question))
        case CloseVote(drop):
            return _close(session, drop)
        case End():
            return replace(_close_what_is_open(session), ended=True)
        case _:
            if session.vote is not None:
                return replace(session, vote=_count(session.vote, step, session.group.size))
            if session.dot_vote is not None:
                return replace(session, dot_vote=_dot(session.dot_vote, step, session.group.size))
            raise GuideError(NO_VOTE)


def replay(steps: Iterable[Step]) -> Session:
    """Return the state after all steps of a journal, the first of which is a Start."""
    first, *others = steps
    if not isinstance(first, Start):
        raise GuideError(NO_TRAIL)
    session = start(first)
    for step in others:
        session = take(session, step)
    return session


def _deal(session: Session, step: Draw | Keep | PutBack) -> Session:
    match step:
        case Draw():
            if not session.deck:
                raise GuideError(NO_CARD_LEFT)
            under = (session.card,) if session.card else ()
            return replace(session, card=session.deck[0], deck=session.deck[1:] + under)
        case Keep():
            if not session.card:
                raise GuideError(NO_CARD)
            return replace(session, card="", kept=(*session.kept, session.card))
        case PutBack(""):
            if not session.card:
                raise GuideError(NO_CARD)
            return replace(session, card="", deck=(*session.deck, session.card))
        case PutBack(card):
            if card not in session.kept:
                raise GuideError(NOT_KEPT)
            return replace(session, kept=tuple(k for k in session.kept if k != card), deck=(*session.deck, card))


def _require_none_open(session: Session) -> None:
    if session.vote is not None or session.dot_vote is not None:
        raise GuideError(OPEN_ALREADY)


def _count(vote: Vote, step: Step, size: int) -> Vote:
    match step:
        case Tap(index):
            if not 0 <= index < len(vote.choices):
                raise GuideError(NO_CHOICE)
            # Hands may be raised twice, but no more of them for one answer than there are people.
            if (vote.total if vote.secret else vote.counts[index]) >= size:
                raise GuideError(ALL_VOTED)
            undoable = (index,) if vote.secret else (*vote.undoable, index)
            return replace(vote, counts=_plus(vote.counts, index, 1), undoable=undoable)
        case Undo():
            if not vote.undoable:
                raise GuideError(NOTHING_TO_UNDO)
            return replace(vote, counts=_plus(vote.counts, vote.undoable[-1], -1), undoable=vote.undoable[:-1])
        case Tally(counts, undoable) if vote.secret and len(counts) == len(vote.counts) and sum(counts) <= size:
            return replace(vote, counts=counts, undoable=undoable)
        case _:
            raise GuideError(OPEN_ALREADY)


def _dot(vote: DotVote, step: Step, size: int) -> DotVote:
    match step:
        case AddIdea(words):
            words = one_line(" ".join(words.split()))
            if not words:
                raise GuideError(NO_IDEA)
            if len(words) > LONGEST_IDEA:
                raise GuideError(TOO_LONG)
            if words.casefold() in (idea.casefold() for idea in vote.ideas):
                raise GuideError(SAID_ALREADY)
            if len(vote.ideas) == MOST_IDEAS:
                raise GuideError(ENOUGH_IDEAS)
            return replace(vote, ideas=(*vote.ideas, words), dots=(*vote.dots, 0))
        case RemoveIdea(index):
            if not 0 <= index < len(vote.ideas):
                raise GuideError(NO_CHOICE)
            undoable = tuple(i - (i > index) for i in vote.undoable if i != index)
            ideas, dots = _without(vote.ideas, index), _without(vote.dots, index)
            return DotVote(vote.question, ideas, dots, undoable)
        case Tap(index):
            if not 0 <= index < len(vote.ideas):
                raise GuideError(NO_CHOICE)
            if sum(vote.dots) >= DOTS_EACH * size:
                raise GuideError(NO_DOTS_LEFT)
            return replace(vote, dots=_plus(vote.dots, index, 1), undoable=(*vote.undoable, index))
        case Undo():
            if not vote.undoable:
                raise GuideError(NOTHING_TO_UNDO)
            return replace(vote, dots=_plus(vote.dots, vote.undoable[-1], -1), undoable=vote.undoable[:-1])
        case _:
            raise GuideError(OPEN_ALREADY)


def _close(session: Session, drop: bool) -> Session:
    if session.vote is not None:
        if drop:
            return replace(session, vote=None)
        if session.vote.total == 0:
            raise GuideError(NO_VOTES)
        return replace(session, vote=None, votes=(*session.votes, replace(session.vote, undoable=())))
    if session.dot_vote is not None:
        if drop:
            return replace(session, dot_vote=None)
        if sum(session.dot_vote.dots) == 0:
            raise GuideError(NO_VOTES)
        return replace(session, dot_vote=None, dot_votes=(*session.dot_votes, replace(session.dot_vote, undoable=())))
    raise GuideError(NO_VOTE)


def _close_what_is_open(session: Session) -> Session:
    if session.vote is None and session.dot_vote is None:
        return session
    empty = (
        session.vote.total == 0
        if session.vote is not None
        else sum(session.dot_vote.dots if session.dot_vote else ()) == 0
    )
    return _close(session, drop=empty)


def _plus(counts: tuple[int, ...], index: int, more: int) -> tuple[int, ...]:
    return counts[:index] + (counts[index] + more,) + counts[index + 1 :]


T = TypeVar("T")


def _without(row: tuple[T, ...], index: int) -> tuple[T, ...]:
    return row[:index] + row[index + 1 :]
