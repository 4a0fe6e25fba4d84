"""What app.py builds once and hands to each visit."""

from dataclasses import dataclass

from kiosk.clock import Clock
from kiosk.content.reader import Reader
from kiosk.feedback.store import FeedbackStore
from kiosk.guide.store import GuideStore
from kiosk.paths import Places
from kiosk.pins import PinGate
from kiosk.settings import Settings
from kiosk.ui.voice import Speaker
from kiosk.usage.store import UsageStore


@dataclass(frozen=True)
class Services:
    """The parts that outlive a visit.

    Attributes:
        reader: the edition, or None where it can't be read (the screen then shows a neutral page).
        store: where cards go.
        settings: kiosk.toml.
        clock: the one clock, real or simulated.
        gate: where staff and mediators enter by PIN, or None where nobody can.
        usage: where the pages that visitors open are counted, or None where they aren't (the picture tour).
        places: the folders that staff's pages look into and write to, or None where there are no such pages.
        voice: what reads pages aloud, or None where there is no voice.
        guide: where guided sessions are kept, or None where nobody leads one.
    """

    reader: Reader | None
    store: FeedbackStore
    settings: Settings
    clock: Clock
    gate: PinGate | None = None
    usage: UsageStore | None = None
    places: Places | None = None
    voice: Speaker | None = None
    guide: GuideStore | None = None
