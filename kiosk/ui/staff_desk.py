"""What the staff's pages work with: the cards of this kiosk by the staff's side of the store, and where things lie."""

from dataclasses import dataclass
from datetime import date
from queue import Empty, Queue
from threading import Event
from typing import TYPE_CHECKING

from kiosk.clock import Clock
from kiosk.content.reader import Reader
from kiosk.feedback.counts import Value
from kiosk.feedback.lot_store import LotStore
from kiosk.feedback.model import half_day
from kiosk.health.lines import Line
from kiosk.paths import Places
from kiosk.settings import Settings
from kiosk.speech.voice import Sound, find_library, no_voice
from kiosk.ui.voice import Speaker
from kiosk.usage.store import UsageStore

if TYPE_CHECKING:
    from kiosk.feedback.tables import Words
    from kiosk.health.machine import Machine

PATIENCE = 10.0
"""Seconds that the voice may take to say a word."""


@dataclass(frozen=True, slots=True)
class StaffDesk:
    """What a staff's page is given; open_lots() and check() may run in a thread of their own.

    Attributes:
        reader: the edition, which names answers and pages.
        settings: kiosk.toml. clock: tells the half-day. places: the folders.
        usage: the counts of pages, or None where none are taken.
        voice: what reads pages aloud, or None where there is no voice.
    """

    reader: Reader
    settings: Settings
    clock: Clock
    places: Places
    usage: UsageStore | None
    voice: Speaker | None

    @property
    def k(self) -> int:
        """The smallest number that may be shown."""
        return self.settings.feedback.k

    def now(self) -> str:
        """Return the half-day, as cards keep it."""
        return half_day(self.clock.now(), date.fromisoformat(self.reader.edition().published))

    def open_lots(self) -> LotStore:
        """Open the staff's side of the cards, for the thread that calls; raises StoreError, a sentence."""
        return LotStore.open(self.places.data)

    def words(self) -> "Words":
        """Return the questions and the words of each stored answer, as visitors read them; exports hold them too."""
        from kiosk.feedback.tables import QuestionWords  # here, since no visitor waits for it

        words: dict[str, QuestionWords] = {}
        for question in self.reader.questions():
            as_number = question.kind in ("faces", "scale")
            answers: dict[Value, str] = {
                int(choice.id) if as_number else choice.id: choice.title for choice in question.choices
            }
            words[question.id] = QuestionWords(question.title, {**answers, None: "Sans réponse"} if answers else {})
        return words

    def look(self) -> "Machine":
        """Look at screens, fonts, keyboard and sound; in the thread of the window, some 100 ms."""
        from kiosk.ui import probes  # it imports the app, which imports the visit, which imports this

        return probes.look()

    def check(self, machine: "Machine") -> tuple[Line, ...]:
        """Return the doctor's lines."""
        from kiosk.health.checkup import checkup  # it brings what checks an edition; no visitor waits for that

        return checkup(self.places, machine, clock=self.clock, render=self._say)

    def _say(self, text: str, speed: float, cancelled: Event) -> Sound | None:
        """Let the kiosk's voice say a word, in the voice's own thread; wait for it."""
        if self.voice is None:
            find_library()
            raise no_voice("elle n’est pas chargée")
        said: Queue[Sound | Exception] = Queue()
        self.voice.desk.ask(text, speed, lambda number, answer: said.put(answer))
        try:
            answer = said.get(timeout=PATIENCE)
        except Empty:
            raise no_voice("elle ne répond pas") from None
        if isinstance(answer, Exception):
            raise answer
        return answer
