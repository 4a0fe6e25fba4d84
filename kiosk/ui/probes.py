"""What the machine offers a kiosk, as Qt finds it: screens, touch, fonts, keyboard, sound; judged by kiosk.health."""

import os
from pathlib import Path

import PySide6
from PySide6.QtCore import QLibraryInfo, QPluginLoader, qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication, QInputDevice
from PySide6.QtQml import QQmlComponent, QQmlEngine

from kiosk import paths
from kiosk.errors import NoScreenError
from kiosk.health.machine import Machine, Screen
from kiosk.ui.app import require_screen  # and, by the way, all that our QML imports of Python
from kiosk.ui.fonts import load_fonts
from kiosk.ui.keyboard import prepare_keyboard

FAMILIES = ("Manrope", "Source Sans Pro")


def look() -> Machine:
    """Look at the machine with a QGuiApplication of its own; for a process that does nothing else.

    Without a screen the rest is looked at off screen. Qt may abort the process where a screen is named that can't be
    reached.
    """
    no_screen = ""
    try:
        require_screen()
    except NoScreenError as error:
        no_screen = str(error)
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    prepare_keyboard()
    running = QGuiApplication.instance()
    gui = running if isinstance(running, QGuiApplication) else QGuiApplication(["kiosk"])
    sound_fault, sound_output = sound()
    return Machine(
        platform=gui.platformName(),
        screens=() if no_screen else screens(),
        touch=sum(device.type() == QInputDevice.DeviceType.TouchScreen for device in QInputDevice.devices()),
        missing_fonts=missing_fonts(),
        keyboard_fault=keyboard_fault(),
        sound_fault=sound_fault,
        sound_output=sound_output,
        qt=qVersion(),
        pyside=PySide6.__version__,
        no_screen=no_screen,
    )


def screens() -> tuple[Screen, ...]:
    """Return the connected screens in their own pixels, the first one first."""
    first = QGuiApplication.primaryScreen()
    found = sorted(QGuiApplication.screens(), key=lambda screen: screen != first)
    return tuple(
        Screen(
            screen.name(),
            round(screen.size().width() * screen.devicePixelRatio()),
            round(screen.size().height() * screen.devicePixelRatio()),
            screen.physicalSize().width(),
            screen.physicalSize().height(),
        )
        for screen in found
    )


def missing_fonts() -> tuple[str, ...]:
    """Return the families of the exhibition that can't be had."""
    try:
        load_fonts()
    except FileNotFoundError:
        pass  # the family that it was about is missing below
    known = set(QFontDatabase.families())
    return tuple(family for family in FAMILIES if family not in known)


def keyboard_fault() -> str:
    """Return why the visitor's keyboard can't be opened, in Qt's words, "" where it can."""
    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    for plugin in sorted((plugins / "platforminputcontexts").glob("*qtvirtualkeyboardplugin*")) or [plugins]:
        loader = QPluginLoader(str(plugin))
        if not loader.load():
            return loader.errorString()
    engine = QQmlEngine()
    engine.addImportPath(str(paths.QML))
    component = QQmlComponent(engine)
    component.loadFromModule("Kiosk.Components", "KeyboardPanel")
    return "; ".join(error.description() for error in component.errors())


def sound() -> tuple[str, str]:
    """Return why sound can't be used, and the name of the sound output; "" where there is none of either."""
    try:
        from PySide6.QtMultimedia import QMediaDevices  # needs libpulse0, which a machine may lack
    except ImportError as error:
        return str(error), ""
    device = QMediaDevices.defaultAudioOutput()
    return "", "" if device.isNull() else device.description()
