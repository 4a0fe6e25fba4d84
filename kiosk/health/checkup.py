"""All lines of the health page, in its order."""

from collections.abc import Callable
from pathlib import Path

from kiosk.health.data import data_lines, free_bytes, settings_lines
from kiosk.health.edition import edition_lines
from kiosk.health.lines import Line
from kiosk.health.machine import Machine, machine_lines, unknown_machine_line, version_lines
from kiosk.paths import Places


def checkup(places: Places, machine: Machine | str, free: Callable[[Path], int] = free_bytes) -> tuple[Line, ...]:
    """Look at everything; `machine` is what Qt found, or why it doesn't start, `free` tells a disk's free bytes."""
    settings, about_settings = settings_lines(places.settings, places.state)
    found = machine if isinstance(machine, Machine) else None
    return (
        *edition_lines(places.edition),
        *about_settings,
        *data_lines(places, settings.feedback.k, free),
        *([unknown_machine_line(machine)] if isinstance(machine, str) else machine_lines(machine, settings.panel)),
        *version_lines(found),
    )
