"""What the tests of the staff's view-models share: a kiosk with cards of a morning that is over."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from pytestqt.qtbot import QtBot

from kiosk.clock import SimulatedClock
from kiosk.content.reader import Reader
from kiosk.feedback.lot_store import LotStore
from kiosk.feedback.model import Card
from kiosk.feedback.store import FeedbackStore
from kiosk.health.machine import Machine, Screen
from kiosk.paths import Places
from kiosk.settings import Feedback, Settings
from kiosk.ui.staff_desk import StaffDesk
from kiosk.ui.viewmodels.staff_page import StaffPageViewModel
from kiosk.usage.store import UsageStore

PROJECT = Path(__file__).resolve().parents[3]
HALF_DAY = 12 * 3600
AFTERNOON = "2026-11-22 après-midi"
MACHINE = Machine(
    "xcb",
    (Screen("HDMI-1", 1080, 1920, 398, 708),),
    touch=1,
    missing_fonts=(),
    keyboard_fault="",
    sound_fault="",
    sound_output="Haut-parleurs",
    qt="6.12.0",
    pyside="6.12.0",
    no_screen="",
)
TEXTS = (
    "Des bancs à l’ombre",
    "Appelez Zoé au 06 12 34 56 78",
    "Des bancs",
    "Un cinéma et des bancs",
    "bancs",
    "bancs",
)


def make_desk(
    reader: Reader, clock: SimulatedClock, data: Path, usage: UsageStore | None = None, sticks: Path | None = None
) -> StaffDesk:
    """Return the desk of a kiosk whose data is there, in which no stick is plugged."""
    settings = Settings(feedback=Feedback(stick_root=str(sticks or data / "sticks")))
    return StaffDesk(reader, settings, clock, Places(PROJECT, data, None), usage, None)


def leave_cards(store: FeedbackStore, texts: tuple[str, ...] = TEXTS) -> None:
    """Leave a card for each text; "" leaves one without."""
    for number, text in enumerate(texts):
        answers = {"theme": ("jamais", "defis")[number % 2], "feeling": number % 5 + 1, "district": "ivry-port"}
        store.save(Card(answers, {"idea": text}, "1"))


@contextmanager
def staff_of(desk: StaffDesk) -> Iterator[LotStore]:
    """Open the staff's side of the cards beside the page."""
    with closing(desk.open_lots()) as store:
        yield store


def at_rest(qtbot: QtBot, page: StaffPageViewModel) -> None:
    """Wait until nothing of the page is on its way."""
    qtbot.waitUntil(lambda: not page.busy)
