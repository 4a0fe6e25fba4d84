"""What Qt found, judged: each red line provoked, and the orange ones."""

from dataclasses import replace

import pytest

from kiosk.health.lines import Light, Line, Part
from kiosk.health.machine import Machine, Screen, machine_lines, screen_lines, version_lines
from kiosk.settings import Panel

PORTRAIT = Panel()


def of(light: Light, machine: Machine, panel: Panel = PORTRAIT) -> list[Line]:
    """The lines of one light."""
    return [line for line in machine_lines(machine, panel) if line.light is light]


def test_no_screen_is_red_in_the_words_that_were_given(machine: Machine) -> None:
    """And nothing more is said of the screen."""
    lines = list(screen_lines(replace(machine, screens=(), no_screen="Aucun écran : branchez-le."), PORTRAIT))
    assert lines == [Line(Part.SCREEN, Light.RED, "Aucun écran : branchez-le.")]


def test_off_screen_is_orange(machine: Machine) -> None:
    """A doctor over ssh doesn't judge a screen that isn't one."""
    (line,) = of(Light.ORANGE, replace(machine, platform="offscreen"))
    assert "offscreen" in line.sentence


def test_an_output_that_is_not_connected_is_red(machine: Machine) -> None:
    """The kiosk would open on another screen; the line names those that are there."""
    (line,) = of(Light.RED, machine, Panel(output="DP-3"))
    assert "DP-3" in line.sentence
    assert "HDMI-1" in line.sentence


def test_the_declared_output_is_the_one_that_is_judged(machine: Machine) -> None:
    """Not the first."""
    both = replace(machine, screens=(Screen("VGA-1", 800, 600), *machine.screens))
    assert of(Light.RED, both, Panel(output="HDMI-1")) == []
    assert of(Light.RED, both) != []


def test_a_screen_turned_otherwise_is_red(machine: Machine) -> None:
    """Every page would lie on its side."""
    lying = replace(machine, screens=(Screen("HDMI-1", 1920, 1080),))
    (line,) = of(Light.RED, lying)
    assert "tourné autrement" in line.sentence
    assert "1920 × 1080" in line.sentence


def test_another_resolution_or_size_is_orange(machine: Machine) -> None:
    """The pages stand, but millimetres are wrong."""
    other = replace(machine, screens=(Screen("HDMI-1", 2160, 3840, 300.0, 533.0),))
    resolution, diagonal = of(Light.ORANGE, other)
    assert "panel.resolution" in resolution.sentence
    assert "24,1 pouces" in diagonal.sentence
    assert "panel.diagonal_in" in diagonal.sentence


def test_a_panel_beside_the_band_of_reach_is_orange(machine: Machine) -> None:
    """Hung at 1.05 m, controls can't be brought down to 0.90 m; the line says what the panel covers."""
    (line,) = of(Light.ORANGE, machine, Panel(mounting_mm=1050.0))
    assert "de 1,05 à 1,76" in line.sentence
    assert "panel.mounting_mm" in line.sentence


def test_a_screen_that_does_not_tell_its_size_is_not_accused(machine: Machine) -> None:
    """Projectors and some panels say 0 × 0."""
    mute = replace(machine, screens=(Screen("HDMI-1", 1080, 1920),))
    assert of(Light.ORANGE, mute) == []


def test_no_touch_is_orange(machine: Machine) -> None:
    """The USB cable of the panel is the one that is forgotten."""
    (line,) = of(Light.ORANGE, replace(machine, touch=0))
    assert "tactile" in line.sentence


@pytest.mark.parametrize(
    ("change", "part", "said"),
    [
        ({"missing_fonts": ("Manrope",)}, Part.FONTS, "Manrope"),
        ({"keyboard_fault": "module not installed"}, Part.KEYBOARD, "module not installed"),
        ({"sound_fault": "libpulse.so.0: not found"}, Part.SOUND, "libpulse0"),
    ],
)
def test_a_missing_piece_is_red(machine: Machine, change: dict[str, str], part: Part, said: str) -> None:
    """Fonts, keyboard, sound: one line each, with what to install."""
    (line,) = of(Light.RED, replace(machine, **change))
    assert line.part is part
    assert said in line.sentence
    assert "installez" in line.sentence


def test_no_sound_output_is_orange(machine: Machine) -> None:
    """A kiosk without loudspeakers still shows its pages."""
    (line,) = of(Light.ORANGE, replace(machine, sound_output=""))
    assert line.part is Part.SOUND


def test_versions_that_do_not_serve_are_red(machine: Machine) -> None:
    """A library of the system that is too old, Qt and its binding out of step; all versions are told in any case."""
    old, told = version_lines(machine, (3, 34, 1))
    assert old.light is Light.RED
    assert "3.34.1" in old.sentence
    assert told.light is Light.GREEN
    apart, _ = version_lines(replace(machine, pyside="6.11.2"))
    assert apart.light is Light.RED
    assert "6.11.2" in apart.sentence
    (told,) = version_lines(None)
    assert "Qt" not in told.sentence
