"""What every subject declares, and the types that its functions share."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from kiosk.content.entries import Entry
from kiosk.content.tables import Table
from kiosk.errors import SourceError

if TYPE_CHECKING:
    from kiosk.content.workshop import Workshop

Faults = Iterator[SourceError]


class Found(NamedTuple):
    """What the search finds: the page it opens, what it is, what is shown of it, and the words it is found under."""

    route: str
    kind: str
    title: str
    detail: str
    names: str
    body: str


def no_faults(workshop: "Workshop") -> Faults:
    """Find nothing wrong."""
    return iter(())


def nothing_found(workshop: "Workshop") -> Iterator[Found]:
    """Find nothing by words."""
    return iter(())


@dataclass(frozen=True, kw_only=True)
class Subject:
    """One kind of content.

    Attributes:
        files: for each file of sources/ its tables, each with the entry that it holds.
        records: the tables whose entries have an id that is never lost (aliases).
        texts: for each entry the most words of each of its texts of our own.
        choices: for each entry the values that a key may have.
        rules: what else can be wrong with it.
        rows: its tables with their rows in a language, in the order that foreign keys want.
        found: what the search finds of it.
    """

    files: Mapping[str, Mapping[str, type[Entry]]]
    records: tuple[str, ...] = ()
    texts: Mapping[type[Entry], Mapping[str, int]] = field(default_factory=dict)
    choices: Mapping[type[Entry], Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    rules: Callable[["Workshop"], Faults] = no_faults
    rows: Callable[["Workshop", str], Iterator[Table]]
    found: Callable[["Workshop"], Iterator[Found]] = nothing_found
