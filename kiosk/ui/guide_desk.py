"""What a guided session takes from the data folder and leaves there: mediators' own trails, and its sheet as PDF."""

from collections.abc import Mapping
from pathlib import Path

from kiosk.content.reader import Reader
from kiosk.content.subjects.trails import PlayingCard, Stop, Trail, read_deck, read_trails
from kiosk.content.titles import page_title
from kiosk.guide.composing import OwnStop, OwnTrail, leadable
from kiosk.guide.own_trails import OwnTrails
from kiosk.guide.summary import Summary
from kiosk.guide.titled import KeptCard, TitledSession
from kiosk.paths import make_folder
from kiosk.routes import Route

SHEETS = "sheets"

LedTrail = Trail | OwnTrail
LedStop = Stop | OwnStop


def led_trails(reader: Reader, data: Path | None) -> dict[str, LedTrail]:
    """Return the trails that can be led, by id: the edition's, then mediators' own, without what the edition lacks."""
    trails: dict[str, LedTrail] = dict(reader.kept(read_trails))
    deck = reader.kept(read_deck)
    for trail in OwnTrails(data).read()[0] if data is not None else ():
        led, _ = leadable(trail, lambda address: reader.exists(Route.parse(address)), deck.keys())
        if led.stops:
            trails[led.id] = led
    return trails


def write_sheet(
    summary: Summary, reader: Reader, trails: Mapping[str, LedTrail], deck: Mapping[str, PlayingCard], data: Path
) -> Path:
    """Write a session's page of A4 into the data folder and return its file. Raises OSError."""
    from kiosk.guide.sheet import print_session  # it brings the PDF library; nobody else waits for that

    cards = (KeptCard(deck[id].code, deck[id].question) if id in deck else KeptCard("", id) for id in summary.cards)
    session = TitledSession(
        summary,
        trails[summary.trail].title if summary.trail in trails else summary.trail,
        tuple(page_title(reader, stop) for stop in summary.stops),
        tuple(cards),
    )
    make_folder(data / SHEETS)
    file = data / SHEETS / f"{summary.code.replace(' ', '-')}.pdf"
    print_session(session, file)
    return file
