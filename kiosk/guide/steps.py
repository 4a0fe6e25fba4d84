"""The steps of a guided session: what a mediator or the group does, as plain data; a journal is a row of them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Start:
    """The session begins; `seed` shuffles the deck, so that a replay draws the same cards."""

    trail: str
    stops: int
    kind: str
    size: int
    cards: tuple[str, ...]
    seed: int


@dataclass(frozen=True, slots=True)
class GoTo:
    """The group goes to a stop, by its index."""

    stop: int


@dataclass(frozen=True, slots=True)
class Draw:
    """The next playing card comes on the table; one that lies there goes back under the deck."""


@dataclass(frozen=True, slots=True)
class Keep:
    """The card on the table is kept."""


@dataclass(frozen=True, slots=True)
class PutBack:
    """A card goes back under the deck: the one on the table, or a kept one by its id."""

    card: str = ""


@dataclass(frozen=True, slots=True)
class OpenVote:
    """A vote begins."""

    question: str
    choices: tuple[str, ...]
    secret: bool


@dataclass(frozen=True, slots=True)
class Tap:
    """One vote for a choice, or one dot on an idea, by its index."""

    index: int


@dataclass(frozen=True, slots=True)
class Undo:
    """The last vote or dot is taken back."""


@dataclass(frozen=True, slots=True)
class Tally:
    """A secret vote as it stands, written instead of single taps, whose order would tell who voted how."""

    counts: tuple[int, ...]
    undoable: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class CloseVote:
    """The open vote or dot vote ends; `drop` forgets it."""

    drop: bool = False


@dataclass(frozen=True, slots=True)
class OpenDotVote:
    """A dot vote begins."""

    question: str


@dataclass(frozen=True, slots=True)
class AddIdea:
    """An idea is added to the dot vote."""

    words: str


@dataclass(frozen=True, slots=True)
class RemoveIdea:
    """An idea is taken off the dot vote with its dots, by its index."""

    index: int


@dataclass(frozen=True, slots=True)
class End:
    """The session is over; an open vote with votes in it is closed, an empty one dropped."""


Step = (
    Start
    | GoTo
    | Draw
    | Keep
    | PutBack
    | OpenVote
    | Tap
    | Undo
    | Tally
    | CloseVote
    | OpenDotVote
    | AddIdea
    | RemoveIdea
    | End
)
