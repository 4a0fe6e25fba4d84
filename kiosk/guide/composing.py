"""How mediators compose trails of their own: pages, their order, minutes and notes, each change undone at will.

Pure: each change gives a new composition that knows what stood before it.
"""

import re
import secrets
import unicodedata
from collections.abc import Callable, Collection
from dataclasses import dataclass, field, replace

from kiosk.errors import GuideError, RouteError
from kiosk.guide.proof import is_there
from kiosk.guide.words import one_line
from kiosk.routes import Audience, Route

OWN = "own-"
"""What ids of own trails begin with; no edition's do, so that neither can hide the other."""

LONGEST_TITLE, LONGEST_NOTE = 60, 300
LONGEST_ID = 60
MOST_STOPS, MOST_MINUTES, USUAL_MINUTES = 20, 20, 3

NO_TITLE = f"Donnez un titre de {LONGEST_TITLE} signes au plus à ce parcours."
NO_STOP = "Ce parcours n’a pas cette étape : choisissez-en une de la liste."
NO_PAGE = "Cette page ne peut pas être une étape : choisissez-en une autre."
ENOUGH_STOPS = f"Un parcours a {MOST_STOPS} étapes au plus : retirez-en une."
WRONG_MINUTES = f"Une étape dure de 1 à {MOST_MINUTES} minutes : corrigez ce nombre."
LONG_NOTE = f"Une note tient en {LONGEST_NOTE} signes : raccourcissez-la."
NOTHING_TO_UNDO = "Il n’y a rien à reprendre."

_ID = re.compile(rf"{OWN}[a-z0-9]+(-[a-z0-9]+)*")
_PERSONAL = frozenset({"attract", "card", "thanks", "pin", "search", "unavailable"})


@dataclass(frozen=True, slots=True)
class OwnStop:
    """A stop, as an edition's has it: address, minutes, note, and maybe a playing card or a vote."""

    route: str
    minutes: int = USUAL_MINUTES
    note: str = ""
    card: str = ""
    question: str = ""
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnTrail:
    """A trail of a mediator; it can be led like an edition's.

    Attributes:
        id: OWN and lower-case words. title: as it is chosen from the list.
        audience, lead: for whom and what about, may be empty.
        stops: in order; none while it is begun.
    """

    id: str
    title: str
    stops: tuple[OwnStop, ...] = ()
    audience: str = ""
    lead: str = ""

    @property
    def minutes(self) -> int:
        """How long it takes: its stops together."""
        return sum(stop.minutes for stop in self.stops)


@dataclass(frozen=True, slots=True)
class Composition:
    """A trail while it is composed: as it stands, and as it stood before each change, the last at the end."""

    trail: OwnTrail
    before: tuple[OwnTrail, ...] = field(default=(), repr=False)


def new_trail(title: str) -> OwnTrail:
    """Return an empty trail whose id no other has, of this kiosk or another; GuideError for a wrong title."""
    plain = unicodedata.normalize("NFD", title.replace("œ", "oe")).encode("ascii", "ignore").decode().lower()
    words = "-".join(re.findall(r"[a-z0-9]+", plain))[: LONGEST_ID - 15].strip("-")
    return _with_title(OwnTrail("-".join(filter(None, (OWN[:-1], words, secrets.token_hex(4)))), ""), title)


def rename(composition: Composition, title: str) -> Composition:
    """Give the trail another title."""
    return _changed(composition, _with_title(composition.trail, title))


def add_page(composition: Composition, route: str) -> Composition:
    """Add a page as the last stop."""
    stops = composition.trail.stops
    if len(stops) == MOST_STOPS:
        raise GuideError(ENOUGH_STOPS)
    if not may_be_stop(route):
        raise GuideError(NO_PAGE)
    return _changed(composition, replace(composition.trail, stops=(*stops, OwnStop(route))))


def remove_stop(composition: Composition, index: int) -> Composition:
    """Take a stop out, by its index."""
    stops = _stops(composition, index)
    return _changed(composition, replace(composition.trail, stops=stops[:index] + stops[index + 1 :]))


def move_stop(composition: Composition, index: int, to: int) -> Composition:
    """Put a stop where another is; those between move up or down by one."""
    stops = list(_stops(composition, index))
    _stops(composition, to)
    stops.insert(to, stops.pop(index))
    return _changed(composition, replace(composition.trail, stops=tuple(stops)))


def set_minutes(composition: Composition, index: int, minutes: int) -> Composition:
    """Say how long a stop takes."""
    if not 1 <= minutes <= MOST_MINUTES:
        raise GuideError(WRONG_MINUTES)
    return _set_stop(composition, index, replace(_stops(composition, index)[index], minutes=minutes))


def set_note(composition: Composition, index: int, note: str) -> Composition:
    """Say what the mediator reads at a stop."""
    note = one_line(note)
    if len(note) > LONGEST_NOTE:
        raise GuideError(LONG_NOTE)
    return _set_stop(composition, index, replace(_stops(composition, index)[index], note=note))


def undo(composition: Composition) -> Composition:
    """Take the last change back."""
    if not composition.before:
        raise GuideError(NOTHING_TO_UNDO)
    return Composition(composition.before[-1], composition.before[:-1])


def may_be_stop(route: str) -> bool:
    """Tell whether an address can be a stop: a page that visitors open too, and that is nobody's own."""
    try:
        parsed = Route.parse(route)
    except RouteError:
        return False
    return parsed.audience is Audience.PUBLIC and parsed.kind not in _PERSONAL and str(parsed) == route


def leadable(
    trail: OwnTrail, exists: Callable[[str], bool], cards: Collection[str]
) -> tuple[OwnTrail, tuple[int, ...]]:
    """Return the trail without what a new edition no longer has, and the indexes of the stops that are skipped.

    A stop whose card has gone stays, without the card.
    """
    there = [is_there(stop.route, exists) for stop in trail.stops]
    stops = tuple(
        stop if stop.card in cards else replace(stop, card="")
        for stop, found in zip(trail.stops, there, strict=True)
        if found
    )
    return replace(trail, stops=stops), tuple(place for place, found in enumerate(there) if not found)


def is_id(id: str) -> bool:
    """Tell whether an id is that of an own trail; such a one is the name of a file."""
    return len(id) <= LONGEST_ID and _ID.fullmatch(id) is not None


def _with_title(trail: OwnTrail, title: str) -> OwnTrail:
    title = one_line(title)
    if not 1 <= len(title) <= LONGEST_TITLE:
        raise GuideError(NO_TITLE)
    return replace(trail, title=title)


def _stops(composition: Composition, index: int) -> tuple[OwnStop, ...]:
    """Return the stops, once one of that index is among them."""
    if not 0 <= index < len(composition.trail.stops):
        raise GuideError(NO_STOP)
    return composition.trail.stops


def _set_stop(composition: Composition, index: int, stop: OwnStop) -> Composition:
    stops = _stops(composition, index)
    return _changed(composition, replace(composition.trail, stops=(*stops[:index], stop, *stops[index + 1 :])))


def _changed(composition: Composition, trail: OwnTrail) -> Composition:
    """Return what a change led to; a change of nothing isn't one that could be undone."""
    if trail == composition.trail:
        return composition
    return Composition(trail, (*composition.before, composition.trail))
