"""What the probes find: the real fonts and keyboard, and each fault planted once."""

import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk import paths
from kiosk.health.machine import Screen
from kiosk.ui import fonts, probes


@pytest.fixture
def no_sound(monkeypatch: pytest.MonkeyPatch) -> None:
    """QtMultimedia warns of each codec library that a machine lacks; test_doctor.py loads it in another process."""
    monkeypatch.setattr(probes, "sound", lambda: ("", "Haut-parleurs"))


def test_the_machine_of_the_tests(qapp: QGuiApplication, no_sound: None) -> None:
    """Two screens off screen, the primary first; fonts and keyboard are there."""
    machine = probes.look()
    assert machine.platform == "offscreen"
    assert machine.missing_fonts == ()
    assert machine.keyboard_fault == ""
    assert machine.sound_output == "Haut-parleurs"
    assert machine.qt == machine.pyside
    first = qapp.primaryScreen().size()
    assert machine.screens[0].width == first.width()
    assert all(isinstance(screen, Screen) for screen in machine.screens)
    assert len(machine.screens) == len(qapp.screens())


def test_without_a_display_the_sentence_is_kept(
    qapp: QGuiApplication, no_sound: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The screens of the stand-in aren't taken for the kiosk's."""
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    machine = probes.look()
    assert machine.screens == ()
    assert "branchez un écran" in machine.no_screen


def test_a_family_that_is_not_there_is_named(qapp: QGuiApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    """A package that lost its files."""
    monkeypatch.setattr(fonts, "FACES", (("font_manrope", "Absente.ttf"),))
    monkeypatch.setattr(probes, "FAMILIES", ("Absente",))
    assert probes.missing_fonts() == ("Absente",)


def test_a_keyboard_that_cannot_be_opened_gives_qts_words(
    qapp: QGuiApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Our QML is gone, or a library that the keyboard's plugin needs."""
    monkeypatch.setattr(paths, "QML", tmp_path)
    assert "Kiosk.Components" in probes.keyboard_fault()


def test_sound_that_cannot_be_imported_gives_the_reason(qapp: QGuiApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without libpulse0."""
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    fault, output = probes.sound()
    assert "QtMultimedia" in fault
    assert output == ""
