"""What a mediator leads a group along: trails with their stops, and the deck of playing cards."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.content.entries import Entry
from kiosk.content.queries import Query, grouped
from kiosk.content.subjects.subject import Faults, Found, Subject
from kiosk.content.tables import Table, or_null
from kiosk.content.typography import french, wording_fault
from kiosk.errors import RouteError
from kiosk.routes import Route

if TYPE_CHECKING:
    from kiosk.content.workshop import Workshop

FEWEST_CHOICES, MOST_CHOICES = 2, 5
# Read from four metres on a 55" panel: capitals of 49 mm, about 30 signs a line, three lines.
LONGEST_QUESTION = 90
LONGEST_CHOICE = 26
MOST_FACTS = 3
MOST_MINUTES = 20
_CODE = re.compile(r"K\d\d")


@dataclass(frozen=True, kw_only=True)
class PlayingCardEntry(Entry):
    """[[playing_card]]; `code` is printed on the paper card, `choices` are for a vote on it."""

    id: str
    code: str
    chapter: str
    question: str
    facts: tuple[str, ...]
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class StopEntry(Entry):
    """[[trail.stop]]; `card` is a playing card, `question` with its `choices` a vote of the group."""

    route: str
    minutes: int
    note: str
    card: str = ""
    question: str = ""
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class TrailEntry(Entry):
    """[[trail]]; `minutes` is the sum of its stops'."""

    id: str
    title: str
    audience: str
    minutes: int
    lead: str
    stop: tuple[StopEntry, ...]


@dataclass(frozen=True, slots=True)
class PlayingCard:
    """One card of the deck.

    Attributes:
        id: names it for good; code: what is printed on the paper card ("K27").
        chapter: id of its chapter. question: what the group discusses.
        facts: ids of the facts behind it. choices: answers of a vote on it, may be none.
    """

    id: str
    code: str
    chapter: str
    question: str
    facts: tuple[str, ...]
    choices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stop:
    """One stop of a trail.

    Attributes:
        route: the page it shows. minutes: how long it takes. note: what the mediator reads.
        card: id of a playing card, "" for none. question, choices: a vote of the group, "" and () for none.
    """

    route: str
    minutes: int
    note: str
    card: str = ""
    question: str = ""
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Trail:
    """One trail: its title, for whom it is, how many minutes it takes, what it is about, its stops in order."""

    id: str
    title: str
    audience: str
    minutes: int
    lead: str
    stops: tuple[Stop, ...]


def _rules(workshop: "Workshop") -> Faults:
    codes: set[str] = set()
    for card in workshop.of(PlayingCardEntry):
        yield from workshop.dangling(card, "chapter", "chapter", card.chapter)
        yield from _vote(card, card.question, card.choices)
        if not _CODE.fullmatch(card.code) or card.code in codes:
            yield card.where.fault("Un code est « K » et deux chiffres, une fois dans le jeu : corrigez-le.", "code")
        codes.add(card.code)
        if not 1 <= len(set(card.facts)) == len(card.facts) <= MOST_FACTS:
            sentence = f"Une carte s’appuie sur 1 à {MOST_FACTS} faits, chacun une fois : corrigez facts."
            yield card.where.fault(sentence, "facts")
        for fact in card.facts:
            yield from workshop.dangling(card, "facts", "fact", fact)
    for trail in workshop.of(TrailEntry):
        if not trail.stop:
            yield trail.where.fault("Un parcours a au moins une étape : ajoutez [[trail.stop]].", "id")
        if trail.minutes != sum(stop.minutes for stop in trail.stop):
            total = sum(stop.minutes for stop in trail.stop)
            yield trail.where.fault(f"Les étapes font {total} minutes : corrigez minutes.", "minutes")
        for stop in trail.stop:
            yield from _stop(workshop, stop)


def _stop(workshop: "Workshop", stop: StopEntry) -> Faults:
    try:
        route = Route.parse(stop.route)
    except RouteError as error:
        yield stop.where.fault(str(error), "route")
    else:
        if route.id and route.kind != "room":
            yield from workshop.dangling(stop, "route", route.kind, route.id)
    if not 1 <= stop.minutes <= MOST_MINUTES:
        yield stop.where.fault(f"Une étape dure de 1 à {MOST_MINUTES} minutes : corrigez minutes.", "minutes")
    if stop.card:
        yield from workshop.dangling(stop, "card", "playing_card", stop.card)
    if stop.question or stop.choices:
        yield from _vote(stop, stop.question, stop.choices)
        if not stop.choices:
            yield stop.where.fault("Une question posée au groupe a des réponses : ajoutez choices.", "question")


def _vote(entry: PlayingCardEntry | StopEntry, question: str, choices: tuple[str, ...]) -> Faults:
    if not question or len(question) > LONGEST_QUESTION:
        sentence = f"Une question a {LONGEST_QUESTION} signes au plus, pour se lire de loin : raccourcissez-la."
        yield entry.where.fault(sentence, "question")
    if choices and not FEWEST_CHOICES <= len(set(choices)) == len(choices) <= MOST_CHOICES:
        sentence = f"Un vote a de {FEWEST_CHOICES} à {MOST_CHOICES} réponses différentes : corrigez choices."
        yield entry.where.fault(sentence, "choices")
    for choice in choices:
        if fault := wording_fault(choice):
            yield entry.where.fault(fault, "choices")
        if len(choice) > LONGEST_CHOICE:
            sentence = f"« {choice} » est trop long : {LONGEST_CHOICE} signes au plus."
            yield entry.where.fault(sentence, "choices")


def _rows(workshop: "Workshop", lang: str) -> Iterator[Table]:
    cards, trails = workshop.of(PlayingCardEntry), workshop.of(TrailEntry)
    yield (
        "playing_card",
        [{"id": c.id, "position": n, "code": c.code, "chapter": c.chapter} for n, c in enumerate(cards, start=1)],
    )
    yield "playing_card_text", [{"playing_card": c.id, "lang": lang, "title": french(c.question)} for c in cards]
    yield (
        "playing_card_fact",
        [{"playing_card": c.id, "position": n, "fact": f} for c in cards for n, f in enumerate(c.facts, start=1)],
    )
    yield (
        "playing_card_choice",
        [
            {"playing_card": c.id, "position": n, "lang": lang, "title": french(choice)}
            for c in cards
            for n, choice in enumerate(c.choices, start=1)
        ],
    )
    yield "trail", [{"id": t.id, "position": n, "minutes": t.minutes} for n, t in enumerate(trails, start=1)]
    yield (
        "trail_text",
        [
            {"trail": t.id, "lang": lang}
            | {"title": french(t.title), "audience": french(t.audience), "lead": french(t.lead)}
            for t in trails
        ],
    )
    stops = [(t.id, n, stop) for t in trails for n, stop in enumerate(t.stop, start=1)]
    yield (
        "trail_stop",
        [
            {"trail": id, "position": n, "route": s.route, "minutes": s.minutes, "playing_card": s.card or None}
            for id, n, s in stops
        ],
    )
    yield (
        "trail_stop_text",
        [
            {"trail": id, "stop": n, "lang": lang, "note": french(s.note), "question": or_null(s.question)}
            for id, n, s in stops
        ],
    )
    yield (
        "trail_stop_choice",
        [
            {"trail": id, "stop": n, "position": k, "lang": lang, "title": french(choice)}
            for id, n, s in stops
            for k, choice in enumerate(s.choices, start=1)
        ],
    )


def _found(workshop: "Workshop") -> Iterator[Found]:
    for card in workshop.of(PlayingCardEntry):
        names = f"{card.code} carte à jouer"
        yield Found(f"playing-card/{card.id}", "playing_card", french(card.question), card.code, names, "")


def read_deck(query: Query) -> dict[str, PlayingCard]:
    """Return the playing cards by id, in the order of the sources."""
    facts = grouped(query, "select playing_card, fact from playing_card_fact order by playing_card, position")
    sql = "select playing_card, title from playing_card_choice where lang = :lang order by playing_card, position"
    choices = grouped(query, sql)
    sql = (
        "select id, code, chapter, title from playing_card"
        " join playing_card_text on playing_card = id where lang = :lang order by position"
    )
    return {
        id: PlayingCard(id, code, chapter, title, facts[id], choices.get(id, ()))
        for id, code, chapter, title in query(sql)
    }


def read_trails(query: Query) -> dict[str, Trail]:
    """Return the trails by id, in the order of the sources."""
    choices: dict[tuple[str, int], tuple[str, ...]] = {}
    sql = "select trail, stop, title from trail_stop_choice where lang = :lang order by trail, stop, position"
    for trail, stop, title in query(sql):
        choices[trail, stop] = (*choices.get((trail, stop), ()), title)
    stops: dict[str, tuple[Stop, ...]] = {}
    sql = (
        "select trail, position, route, minutes, note, playing_card, question from trail_stop"
        " join trail_stop_text using (trail) where stop = position and lang = :lang order by trail, position"
    )
    for trail, position, route, minutes, note, card, question in query(sql):
        stop = Stop(route, minutes, note, card or "", question or "", choices.get((trail, position), ()))
        stops[trail] = (*stops.get(trail, ()), stop)
    sql = (
        "select id, title, audience, minutes, lead from trail"
        " join trail_text on trail = id where lang = :lang order by position"
    )
    return {
        id: Trail(id, title, audience, minutes, lead, stops[id]) for id, title, audience, minutes, lead in query(sql)
    }


TRAILS = Subject(
    files={"playing_cards.toml": {"playing_card": PlayingCardEntry}, "trails.toml": {"trail": TrailEntry}},
    records=("playing_card", "trail"),
    texts={
        PlayingCardEntry: {"question": 20},
        TrailEntry: {"title": 10, "audience": 12, "lead": 30},
        StopEntry: {"note": 40, "question": 20},
    },
    rules=_rules,
    rows=_rows,
    found=_found,
)
