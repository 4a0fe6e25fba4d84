"""Can staff enter: whether somebody has a PIN, and whether its file can be read."""

from collections.abc import Iterator
from pathlib import Path

from kiosk.errors import PinError
from kiosk.health.lines import Light, Line, Part
from kiosk.pins import Pins, Role


def pin_lines(state: Path) -> Iterator[Line]:
    """Yield one line: who has a PIN; orange where staff have none, or the file is damaged."""
    try:
        roles = Pins(state).roles()
    except PinError as error:
        yield Line(Part.PINS, Light.ORANGE, str(error))
        return
    if Role.STAFF not in roles:
        yield Line(
            Part.PINS,
            Light.ORANGE,
            "L’équipe n’a pas de code, donc pas d’écran sur cette borne : choisissez-en un avec « kiosk staff pin ».",
        )
    else:
        mediators = "la médiation aussi" if Role.MEDIATOR in roles else "la médiation n’en a pas"
        yield Line(Part.PINS, Light.GREEN, f"L’équipe a un code ; {mediators}.")
