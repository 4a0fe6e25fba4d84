"""All lines of the health page, in its order."""

from collections.abc import Callable
from pathlib import Path

from kiosk.clock import SystemClock, WallClock
from kiosk.feedback.model import half_day
from kiosk.feedback.purge import retention_day
from kiosk.health.data import data_lines, free_bytes, settings_lines
from kiosk.health.edition import edition_lines
from kiosk.health.english import english_lines
from kiosk.health.lines import Line
from kiosk.health.machine import Machine, machine_lines, unknown_machine_line, version_lines
from kiosk.health.pins import pin_lines
from kiosk.health.voice import voice_lines
from kiosk.paths import Places
from kiosk.speech.voice import Render


def checkup(
    places: Places,
    machine: Machine | str,
    free: Callable[[Path], int] = free_bytes,
    clock: WallClock = SystemClock(),  # noqa: B008 - it holds nothing
    render: Render | None = None,
) -> tuple[Line, ...]:
    """Look at everything; `machine` is what Qt found, or why it doesn't start, `free` tells a disk's free bytes.

    `render` is the voice of a process that has loaded one: eSpeak NG bears no second.
    """
    settings, about_settings = settings_lines(places.settings, places.state)
    found = machine if isinstance(machine, Machine) else None
    kept_from = retention_day(half_day(clock.now()), settings.feedback.keep_days)
    return (
        *edition_lines(places.edition),
        *about_settings,
        *data_lines(places, settings.feedback.k, free, kept_from),
        *pin_lines(places.state),
        *([unknown_machine_line(machine)] if isinstance(machine, str) else machine_lines(machine, settings.panel)),
        *voice_lines(render),
        *english_lines(),
        *version_lines(found),
    )
