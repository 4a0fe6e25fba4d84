"""The doctor's line on PINs: nobody forgets that without one there is no staff screen."""

from pathlib import Path

from kiosk.health.lines import Light
from kiosk.health.pins import pin_lines
from kiosk.pins import Pins, Role


def test_without_a_staff_pin_it_is_orange_and_says_what_to_do(tmp_path: Path) -> None:
    """Also where mediators have one."""
    (line,) = pin_lines(tmp_path)
    assert line.light is Light.ORANGE
    assert "kiosk staff pin" in line.sentence
    Pins(tmp_path).set(Role.MEDIATOR, "820461")
    assert next(pin_lines(tmp_path)).light is Light.ORANGE


def test_with_a_staff_pin_it_is_green(tmp_path: Path) -> None:
    """It tells who has one, never which."""
    pins = Pins(tmp_path)
    pins.set(Role.STAFF, "493817")
    (line,) = pin_lines(tmp_path)
    assert (line.light, line.sentence) == (Light.GREEN, "L’équipe a un code\u00a0; la médiation n’en a pas.")
    pins.set(Role.MEDIATOR, "820461")
    assert next(pin_lines(tmp_path)).sentence == "L’équipe a un code\u00a0; la médiation aussi."


def test_a_damaged_file_is_orange(tmp_path: Path) -> None:
    """Visitors lose nothing by it."""
    (tmp_path / "pins.json").write_text("{")
    (line,) = pin_lines(tmp_path)
    assert line.light is Light.ORANGE
    assert "supprimez-le" in line.sentence
