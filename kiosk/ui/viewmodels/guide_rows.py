"""The rows of a guided session's votes and of its summary."""

from dataclasses import dataclass

from kiosk.guide.rules import DotVote, Vote

HIDDEN = -1
"""A count that nobody may see yet."""


@dataclass(frozen=True, slots=True)
class VoteRow:
    """An answer of a vote: its count, HIDDEN while a secret vote is open, and its share of the highest, 0 to 1."""

    index: int
    title: str
    votes: int
    share: float


@dataclass(frozen=True, slots=True)
class IdeaRow:
    """An idea of a vote by dots: where it stands in the list that was said, its dots, and their share of the most."""

    index: int
    title: str
    dots: int
    share: float


def vote_rows(vote: Vote, hidden: bool) -> list[VoteRow]:
    """Return the answers in the order they were given; with `hidden` their counts aren't told."""
    highest = max(*vote.counts, 1)
    return [
        VoteRow(index, title, HIDDEN, 0.0) if hidden else VoteRow(index, title, count, count / highest)
        for index, (title, count) in enumerate(zip(vote.choices, vote.counts, strict=True))
    ]


def idea_rows(vote: DotVote, ranked: bool) -> list[IdeaRow]:
    """Return the ideas as they were said, or with `ranked` most dots first."""
    highest = max((1, *vote.dots))
    pairs = vote.ranked() if ranked else tuple(zip(vote.ideas, vote.dots, strict=True))
    return [IdeaRow(vote.ideas.index(title), title, dots, dots / highest) for title, dots in pairs]
