"""What a closed lot may still say of a row's half-day, district and age: pure rules, no database.

Rows that look alike in these are a class. A class keeps its look when k rows or more share it and don't all give one
same answer to some question: then whoever knows a person's half-day, district and age is led to k rows at least, and
learns of no answer that it is theirs. Other classes lose the age, then the district, then the half-day for its week,
then the week, each time joining those that look the same by then. The group and the version of the questions are told
only where that splits a class into parts that hide their rows as well.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from kiosk.feedback.model import AGE, DISTRICT, Answer, week


class Look(NamedTuple):
    """What could point at a person: "" for what a row doesn't say, or says no more.

    Attributes:
        half_day: a half-day, or its week.
        district, age: answers.
        in_group: 1 or 0, None where it isn't said any more.
        version: of the questions.
    """

    half_day: str
    district: str
    age: str
    in_group: int | None
    version: str


@dataclass(slots=True)
class Class:
    """Rows that look the same.

    Attributes:
        rows: how many.
        common: the (question, answer) pairs that every one of them gives; None before the first row.
        mute: whether none of them answers anything else than district and age.
        looks: how they looked when the cards were left.
    """

    rows: int = 0
    common: frozenset[tuple[str, Answer]] | None = None
    mute: bool = True
    looks: set[Look] = field(default_factory=set)

    def add(self, look: Look, said: frozenset[tuple[str, Answer]]) -> None:
        """Take a row in."""
        self.rows += 1
        self.common = said if self.common is None else self.common & said
        self.mute = self.mute and not said
        self.looks.add(look)

    def join(self, other: "Class") -> None:
        """Take another class's rows in."""
        self.rows += other.rows
        self.common = other.common if self.common is None else self.common & (other.common or frozenset())
        self.mute = self.mute and other.mute
        self.looks |= other.looks

    def hides_each(self, k: int) -> bool:
        """Whether nobody can be pointed at: k rows or more, that don't all answer alike."""
        return self.rows >= k and not self.common and not self.mute


STEPS: tuple[Callable[[Look], Look], ...] = (
    lambda look: look._replace(age=""),
    lambda look: look._replace(district=""),
    lambda look: look._replace(half_day=week(look.half_day)),
    lambda look: look._replace(half_day=""),
)
"""What is taken from a class, in turn, until it hides each of its rows."""


def said_by(answers: Mapping[str, Answer]) -> frozenset[tuple[str, Answer]]:
    """Return what a row says beside district and age: a pair for each answer, for a list each that is chosen."""
    return frozenset(
        (id, chosen)
        for id, answer in answers.items()
        if id not in (DISTRICT, AGE)
        for chosen in (answer if isinstance(answer, tuple | list) else (answer,))
    )


def classes_of(rows: Iterable[tuple[Look, frozenset[tuple[str, Answer]]]]) -> dict[Look, Class]:
    """Gather rows, each with its look and what said_by() makes of it."""
    classes: dict[Look, Class] = {}
    for look, said in rows:
        found = classes.get(look)
        if found is None:
            found = classes[look] = Class()
        found.add(look, said)
    return classes


def shown_looks(classes: Mapping[Look, Class], k: int) -> dict[Look, Look]:
    """Return how each look of a lot is shown. k = 1 hides nothing."""
    if k == 1:
        return {look: look for look in classes}
    shown: dict[Look, Look] = {}
    for look, found in _blanked(classes, k).items():
        parts: dict[tuple[int | None, str], Class] = {}
        for before in found.looks:
            parts.setdefault((before.in_group, before.version), Class()).join(classes[before])
        for before in found.looks:
            told = all(part.hides_each(k) for part in parts.values())
            shown[before] = look._replace(in_group=before.in_group, version=before.version) if told else look
    return shown


def _blanked(classes: Mapping[Look, Class], k: int) -> dict[Look, Class]:
    """Return the classes once each says no more of half-day, district and age than hides its rows.

    What is left without any of it must hide each of its rows too: the smallest classes join it until it does, or
    until the whole lot has.
    """
    joined = _joined(classes, {look: look._replace(in_group=None, version="") for look in classes})
    for step in STEPS:
        joined = _joined(joined, {look: look if joined[look].hides_each(k) else step(look) for look in joined})
    left = [look for look, found in joined.items() if not found.hides_each(k)]
    for blank in left:  # one at most: the last step makes all that is left look the same
        rest = joined.pop(blank)
        for look in sorted(joined, key=lambda look: (joined[look].rows, look[:3])):
            if rest.hides_each(k):
                break
            rest.join(joined.pop(look))
        joined[blank] = rest
    return joined


def _joined(classes: Mapping[Look, Class], to: Mapping[Look, Look]) -> dict[Look, Class]:
    joined: dict[Look, Class] = {}
    for look, found in classes.items():
        joined.setdefault(to[look], Class()).join(found)
    return joined
