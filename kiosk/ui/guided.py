"""A guided session as the screens see it: the store's state as properties, its steps as slots, and a sentence.

It belongs to the group's visit and dies with it; what must outlive a power cut is in the store before anything of it
is shown. The rules are kiosk.guide.rules; here is only what leads from a touch to a step and from a step to a page.
"""

import logging
import math
from collections.abc import Callable
from pathlib import Path
from random import SystemRandom

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.clock import Clock, Scheduled
from kiosk.content.reader import Reader
from kiosk.content.subjects.trails import PlayingCard, read_deck
from kiosk.errors import KioskError
from kiosk.guide.rules import DotVote, Session, Vote
from kiosk.guide.steps import Draw, GoTo, Start, Step
from kiosk.guide.store import GuideStore
from kiosk.guide.summary import Summary, summarize
from kiosk.routes import Route
from kiosk.ui.guide_desk import LedStop, LedTrail, led_trails
from kiosk.ui.router import Router

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

LEFT_ALONE_S = 3600.0
"""A session is over with its half-day, unless the group still leads it: a page or a step within an hour."""

MINUTE = 60.0
SUMMARY = Route("summary")


log = logging.getLogger(__name__)


def close_stale(store: GuideStore) -> None:
    """Close a session that was left open in a half-day that is over, with what it has; for when nobody leads one."""
    try:
        store.end_stale()
    except KioskError as error:
        log.error("%s", error)


@QmlElement
@QmlUncreatable("made by the visit")
class GuidedSession(QObject):
    """One session, from the choice of a trail to its summary.

    Attributes:
        found: a session was left open and nobody has said yet whether it goes on; resumable: whether this edition
            still has its trail.
        running: whether a session is led now. over: whether it has ended in this visit.
        apart: whether the cockpit stands on a screen of its own.
        sentence: what couldn't be done, for the mediator alone; "" once something could.
        trailTitle, stopNumber, stopCount, note: of the stop the group is at. away: whether another page is on show.
        hasNext, hasPrevious: whether there is a stop after, before. stopCard: address of its playing card, or "".
        time: "14:05". stopMinutes, trailMinutes: whole minutes left, below 0 when they are over.
        size: of the group.

    Signals:
        changed: any of these changed, or the state. ticked: time, stopMinutes, trailMinutes.
        closed: the visit is over: the mediator leaves, or the half-day of a session that was left alone has passed.
    """

    changed = Signal()
    ticked = Signal()
    closed = Signal()

    def __init__(
        self,
        store: GuideStore,
        reader: Reader,
        clock: Clock,
        router: Router,
        parent: QObject,
        data: Path | None = None,
    ) -> None:
        """`data` is the folder of mediators' own trails and of sheets, None where there are none."""
        super().__init__(parent)
        self.data = data
        self._store = store
        self._reader = reader
        self._clock = clock
        self._router = router
        self._trails = led_trails(reader, data)
        self._deck: dict[str, PlayingCard] = reader.kept(read_deck)
        self._running = False
        self._apart = False
        self._sentence = ""
        self._summary: Summary | None = None
        self._arrived = self._ends = self._acted = clock.monotonic()
        self._call: Scheduled | None = None
        self._try(self._look)

    def _look(self) -> None:
        self._store.end_stale()
        self._store.resume()

    def stop(self) -> None:
        """Take back every call to come; the visit is going away."""
        if self._call is not None:
            self._call.cancel()
            self._call = None

    # What the pages' view-models ask for

    @property
    def session(self) -> Session | None:
        """The session as it stands on the disk, also one that was left open."""
        return self._store.session

    @property
    def trails(self) -> dict[str, LedTrail]:
        """The trails of the edition and mediators' own, by id."""
        return self._trails

    @property
    def deck(self) -> dict[str, PlayingCard]:
        """The playing cards of the edition by id."""
        return self._deck

    @property
    def trail(self) -> LedTrail | None:
        """The trail of the session, None where there is no such trail any more."""
        session = self._store.session
        trail = self._trails.get(session.trail) if session is not None else None
        return trail if session is not None and trail is not None and len(trail.stops) == session.stops else None

    @property
    def at(self) -> LedStop | None:
        """The stop the group is at."""
        trail, session = self.trail, self._store.session
        return trail.stops[session.stop] if trail is not None and session is not None else None

    @property
    def card(self) -> PlayingCard | None:
        """The playing card on the table."""
        return self._deck.get(self._store.session.card) if self._store.session is not None else None

    @property
    def summary(self) -> Summary | None:
        """What would stay of the session, without a code; once it is over, what stays, with its code."""
        session = self._store.session
        if self._summary is not None or session is None:
            return self._summary
        trail = self._trails.get(session.trail)
        return summarize(session, [stop.route for stop in trail.stops] if trail else [], "", "")

    @property
    def last_vote(self) -> Vote | None:
        """The vote that is open, else the last one that was closed."""
        session = self._store.session
        return (session.vote or (session.votes[-1] if session.votes else None)) if session is not None else None

    @property
    def last_dots(self) -> DotVote | None:
        """The dot vote that is open, else the last one that was closed."""
        session = self._store.session
        closed = session.dot_votes[-1] if session is not None and session.dot_votes else None
        return (session.dot_vote or closed) if session is not None else None

    # Steps

    def begin(self, trail: LedTrail, kind: str, size: int) -> None:
        """Begin a session on a trail and show its first stop."""
        routes = [stop.route for stop in trail.stops]
        seed = SystemRandom().getrandbits(32)
        start = Start(trail.id, len(trail.stops), kind, size, tuple(self._deck), seed)
        if self._try(lambda: self._store.begin(start, routes)):
            self._ends = self._clock.monotonic() + trail.minutes * MINUTE
            self._go_on()

    @Slot()
    def goOn(self) -> None:
        """Go on with the session that was left open, where it was."""
        session, trail = self._store.session, self.trail
        if session is not None and trail is not None:
            left = sum(stop.minutes for stop in trail.stops[session.stop :])
            self._ends = self._clock.monotonic() + left * MINUTE
            self._go_on()
            if session.vote is not None:
                self._router.show(Route("vote"))
            elif session.dot_vote is not None:
                self._router.show(Route("dots"))
            elif session.card:
                self._router.show(Route("drawn-card"))

    def _go_on(self) -> None:
        self._running = True
        self._arrived = self._clock.monotonic()
        self.changed.emit()
        self._tick()
        self.rejoin()

    @Slot()
    def rejoin(self) -> None:
        """Show the page of the stop again, wherever the group has been."""
        if self.at is not None:
            self._router.show(Route.parse(self.at.route))

    @Slot()
    def next(self) -> None:
        """Go to the next stop."""
        self._go_to(1)

    @Slot()
    def previous(self) -> None:
        """Go back to the stop before."""
        self._go_to(-1)

    def _go_to(self, further: int) -> None:
        if self._store.session is not None and self.take(GoTo(self._store.session.stop + further)):
            self._arrived = self._clock.monotonic()
            self._tick()
            self.rejoin()

    @Slot()
    def draw(self) -> None:
        """Draw the next playing card, and show it."""
        if self.take(Draw()):
            self._router.show(Route("drawn-card"))

    @Slot(str)
    def act(self, key: str) -> None:
        """Do what a control of the cockpit is for."""
        match key:
            case "next":
                self.next()
            case "previous":
                self.previous()
            case "draw":
                self.draw()
            case "stop-card":
                self._router.open(self.stopCard)
            case "vote" | "dots" | "summary":
                self._router.show(Route(key))

    @Slot()
    def end(self) -> None:
        """End the session; its summary is kept under its code, and nothing else of it."""
        if self._try(self._end):
            self.stop()
            self.changed.emit()
            self._router.show(SUMMARY)

    @Slot()
    def leave(self) -> None:
        """Leave the mediator's pages; a session that is led goes on when a mediator comes back."""
        self._running = False
        self.closed.emit()

    def _end(self) -> None:
        self._summary = self._store.end()
        self._running = False

    def take(self, step: Step) -> bool:
        """Take a step and tell whether it was taken; the disk has it before anything of it is shown."""
        return self._try(lambda: self._store.take(step))

    def _try(self, action: Callable[[], object]) -> bool:
        """Take a step; what the rules or the disk won't have becomes the sentence, and nothing has changed."""
        try:
            action()
        except KioskError as error:
            self._sentence = str(error)
            self.changed.emit()
            return False
        self._sentence = ""
        self._acted = self._clock.monotonic()
        self.changed.emit()
        return True

    # Time

    def _tick(self) -> None:
        self.stop()
        if not self._running:
            return
        if self._clock.monotonic() - self._acted >= LEFT_ALONE_S:
            try:
                if self._store.end_stale() is not None:
                    self._running = False
                    self.closed.emit()
                    return
            except KioskError as error:
                self._sentence = str(error)
                self.changed.emit()
        now = self._clock.now()
        # To the next minute of the clock, or of the stop.
        spans = (now.second + now.microsecond / 1e6, (self._clock.monotonic() - self._arrived) % MINUTE)
        self._call = self._clock.call_later(MINUTE - max(spans), self._tick)
        self.ticked.emit()

    @Slot()
    def look_around(self) -> None:
        """Another page is on show."""
        self._acted = self._clock.monotonic()
        self.changed.emit()

    @Property(str, notify=ticked)
    def time(self) -> str:
        """The time of day, for the mediator alone."""
        return f"{self._clock.now():%H:%M}"

    @Property(int, notify=ticked)
    def stopMinutes(self) -> int:
        """Whole minutes left of the stop, below 0 when they are over."""
        minutes = self.at.minutes if self.at is not None else 0
        return math.ceil(minutes - (self._clock.monotonic() - self._arrived) / MINUTE)

    @Property(int, notify=ticked)
    def trailMinutes(self) -> int:
        """Whole minutes left of the trail, below 0 when they are over."""
        return math.ceil((self._ends - self._clock.monotonic()) / MINUTE)

    # State

    def set_apart(self, apart: bool) -> None:
        """Say whether the cockpit stands on a screen of its own."""
        if apart != self._apart:
            self._apart = apart
            self.changed.emit()

    @Property(bool, notify=changed)
    def apart(self) -> bool:
        """Whether the cockpit stands on a screen of its own."""
        return self._apart

    @Property(bool, notify=changed)
    def running(self) -> bool:
        """Whether a session is led now."""
        return self._running

    @Property(bool, notify=changed)
    def found(self) -> bool:
        """Whether a session was left open and nobody has said yet whether it goes on."""
        return self._store.session is not None and not self._running

    @Property(bool, notify=changed)
    def resumable(self) -> bool:
        """Whether this edition still has the trail of the session that was left open."""
        return self.found and self.trail is not None

    @Property(bool, notify=changed)
    def over(self) -> bool:
        """Whether the session has ended in this visit."""
        return self._summary is not None

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """What couldn't be done, "" once something could."""
        return self._sentence

    @Property(str, notify=changed)
    def trailTitle(self) -> str:
        """Title of the trail."""
        return self.trail.title if self.trail is not None else ""

    @Property(int, notify=changed)
    def stopNumber(self) -> int:
        """Number of the stop the group is at, from 1."""
        return self._store.session.stop + 1 if self._store.session is not None else 0

    @Property(int, notify=changed)
    def stopCount(self) -> int:
        """How many stops the trail has."""
        return self._store.session.stops if self._store.session is not None else 0

    @Property(str, notify=changed)
    def note(self) -> str:
        """What the mediator reads at the stop."""
        return self.at.note if self.at is not None else ""

    @Property(str, notify=changed)
    def stopCard(self) -> str:
        """Address of the stop's playing card, "" for none."""
        return str(Route("playing-card", self.at.card)) if self.at is not None and self.at.card else ""

    @Property(bool, notify=changed)
    def away(self) -> bool:
        """Whether the group is on another page than the stop's; a filter of that page doesn't lead away."""
        page = self._router.current
        if page is None or self.at is None:
            return False
        stop = Route.parse(self.at.route)
        return (page.route.kind, page.route.id) != (stop.kind, stop.id)

    @Property(int, notify=changed)
    def size(self) -> int:
        """How many people the group has, 0 without a session."""
        return self._store.session.group.size if self._store.session is not None else 0
