"""Where on the glass a hand reaches from a wheelchair: 0.90 to 1.10 m above the floor.

EN 301 549, 8.3, and the arrêtés of 8 December 2014 and 20 April 2017 ask for controls in that band; where the panel
covers it follows from its mounting, its diagonal and its resolution in kiosk.toml.
"""

from dataclasses import dataclass

from kiosk.settings import Panel

LOWEST_MM, HIGHEST_MM = 900.0, 1100.0


@dataclass(frozen=True)
class Band:
    """The part of the panel within reach.

    Attributes:
        top, bottom: shares of the panel's height, from its upper edge, 0 to 1.
    """

    top: float
    bottom: float


def reach_band(panel: Panel) -> Band | None:
    """Return the band of a panel, None where the panel doesn't cover the whole of it."""
    height = panel.resolution[1] / panel.px_per_mm
    edge = panel.mounting_mm + height
    if panel.mounting_mm > LOWEST_MM or edge < HIGHEST_MM:
        return None
    return Band((edge - HIGHEST_MM) / height, (edge - LOWEST_MM) / height)
