"""Proves trails against an edition: every address, card and question is there, and the minutes add up."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from kiosk.errors import RouteError
from kiosk.guide.rules import FEWEST_CHOICES, MOST_CHOICES


class Stop(Protocol):
    """A stop as an edition or a mediator's file gives it."""

    @property
    def route(self) -> str:
        """Address of its page."""

    @property
    def minutes(self) -> int:
        """How long it takes."""

    @property
    def card(self) -> str:
        """Id of a playing card, "" for none."""

    @property
    def question(self) -> str:
        """What the group votes on, "" for nothing."""

    @property
    def choices(self) -> tuple[str, ...]:
        """Answers of the vote."""


@dataclass(frozen=True, slots=True)
class Trail:
    """What is proven of a trail: its id, the minutes it says it takes, its stops."""

    id: str
    minutes: int
    stops: Sequence[Stop]


def prove(trails: Iterable[Trail], exists: Callable[[str], bool], cards: Collection[str]) -> tuple[str, ...]:
    """Return a sentence for each fault; `exists` tells whether an address is there, `cards` are the ids of the deck."""
    faults = []
    for trail in trails:
        if not trail.stops:
            faults.append(f"Le parcours « {trail.id} » n’a pas d’étape : ajoutez-en une.")
        total = sum(stop.minutes for stop in trail.stops)
        if total != trail.minutes:
            faults.append(f"Le parcours « {trail.id} » dit {trail.minutes} minutes, ses étapes en font {total}.")
        for number, stop in enumerate(trail.stops, start=1):
            where = f"Le parcours « {trail.id} », étape {number}"
            if not is_there(stop.route, exists):
                faults.append(f"{where} : l’adresse « {stop.route} » n’est pas dans cette édition, changez-la.")
            if stop.card and stop.card not in cards:
                faults.append(f"{where} : la carte « {stop.card} » n’est pas dans le jeu, changez-la.")
            if stop.question and not FEWEST_CHOICES <= len(set(stop.choices)) == len(stop.choices) <= MOST_CHOICES:
                faults.append(f"{where} : un vote a de {FEWEST_CHOICES} à {MOST_CHOICES} réponses différentes.")
            if stop.minutes < 1:
                faults.append(f"{where} : une étape dure au moins une minute.")
    return tuple(faults)


def is_there(address: str, exists: Callable[[str], bool]) -> bool:
    """Tell whether an edition holds an address; what isn't an address isn't there."""
    try:
        return exists(address)
    except RouteError:
        return False
