"""A session with the words of its edition: what goes on paper and into tables, where ids alone say little."""

from dataclasses import dataclass

from kiosk.guide.summary import Summary


@dataclass(frozen=True, slots=True)
class KeptCard:
    """A playing card that the group kept: its code and its question."""

    code: str
    question: str


@dataclass(frozen=True, slots=True)
class TitledSession:
    """A session as people read it.

    Attributes:
        summary: what is kept of it.
        trail: title of its trail.
        stops: titles of its stops, one for each of the summary's.
        cards: its kept cards, one for each of the summary's.
    """

    summary: Summary
    trail: str
    stops: tuple[str, ...]
    cards: tuple[KeptCard, ...]
