"""What app.py builds once and hands to each visit."""

from dataclasses import dataclass

from kiosk.clock import Clock
from kiosk.content.reader import Reader
from kiosk.feedback.store import FeedbackStore
from kiosk.settings import Settings


@dataclass(frozen=True)
class Services:
    """The parts that outlive a visit.

    Attributes:
        reader: the edition, or None where it can't be read (the screen then shows a neutral page).
        store: where cards go.
        settings: kiosk.toml.
        clock: the one clock, real or simulated.
    """

    reader: Reader | None
    store: FeedbackStore
    settings: Settings
    clock: Clock
