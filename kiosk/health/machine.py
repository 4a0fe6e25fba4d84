"""What Qt finds of the machine, and what that means for a kiosk: screen, panel, fonts, keyboard, sound, versions."""

import math
import platform
import sys
from collections.abc import Iterator
from dataclasses import dataclass

from kiosk import __version__
from kiosk.database import OLDEST_SQLITE, SQLITE
from kiosk.health.lines import Light, Line, Part
from kiosk.settings import MM_PER_INCH, Panel

REACH_MM = (900.0, 1100.0)
"""Heights above the floor that a hand reaches from a wheelchair (EN 301 549, 8.3)."""

DIAGONAL_TOLERANCE = 0.1
"""Share of the declared diagonal that the found one may differ by: screens round their size to whole centimetres."""

_WITHOUT_SCREEN = ("offscreen", "minimal", "vnc")
_INSTALL = "installez de nouveau le programme (depuis ses sources : « python3 packaging run »)"


@dataclass(frozen=True, slots=True)
class Screen:
    """One connected screen.

    Attributes:
        output: name of the video output.
        width, height: pixels, as the system turns it.
        width_mm, height_mm: what the screen says of its size in millimetres; 0 where it says nothing.
    """

    output: str
    width: int
    height: int
    width_mm: float = 0.0
    height_mm: float = 0.0


@dataclass(frozen=True, slots=True)
class Machine:
    """What Qt found.

    Attributes:
        platform: Qt's way to the screen ("xcb", "wayland", "offscreen").
        screens: the connected screens, the first one first.
        touch: how many touch screens there are.
        missing_fonts: families that can't be had.
        keyboard_fault: why the visitor's keyboard can't be opened, in Qt's words; "" where it can.
        sound_fault: why sound can't be used at all, in Qt's words; "" where it can.
        sound_output: name of the sound output; "" where there is none.
        qt, pyside: versions.
        no_screen: why there is no screen, a French sentence that says what to do; "" where there is one.
    """

    platform: str
    screens: tuple[Screen, ...]
    touch: int
    missing_fonts: tuple[str, ...]
    keyboard_fault: str
    sound_fault: str
    sound_output: str
    qt: str
    pyside: str
    no_screen: str = ""


def machine_lines(machine: Machine, panel: Panel) -> Iterator[Line]:
    """Yield what there is to say of screen, panel, fonts, keyboard and sound."""
    yield from screen_lines(machine, panel)
    yield from font_lines(machine)
    yield from keyboard_lines(machine)
    yield from sound_lines(machine)


def screen_lines(machine: Machine, panel: Panel) -> Iterator[Line]:
    """Yield the screen and the panel, declared and found."""
    if machine.no_screen:
        yield Line(Part.SCREEN, Light.RED, machine.no_screen)
        return
    if machine.platform in _WITHOUT_SCREEN or not machine.screens:
        yield Line(
            Part.SCREEN,
            Light.ORANGE,
            f"Qt dessine sans écran ({machine.platform}) : lancez « kiosk doctor » dans la session de la borne.",
        )
        return
    outputs = ", ".join(screen.output for screen in machine.screens)
    named = [screen for screen in machine.screens if screen.output == panel.output]
    if panel.output and not named:
        yield Line(
            Part.SCREEN,
            Light.RED,
            f"La sortie {panel.output} n’est pas branchée (trouvées : {outputs}) : branchez-la ou corrigez "
            "panel.output dans kiosk.toml.",
        )
    screen = (named or machine.screens)[0]
    yield _resolution(screen, panel)
    yield _diagonal(screen, panel)
    yield _reach(panel)
    if machine.touch:
        yield Line(Part.SCREEN, Light.GREEN, f"Dalle tactile trouvée ({machine.touch}).")
    else:
        yield Line(
            Part.SCREEN, Light.ORANGE, "Aucune dalle tactile trouvée : branchez son câble USB, puis touchez l’écran."
        )


def _resolution(screen: Screen, panel: Panel) -> Line:
    width, height = panel.resolution
    found, declared = f"{screen.width} × {screen.height} pixels", f"{width} × {height}"
    if (screen.width, screen.height) == panel.resolution:
        return Line(Part.SCREEN, Light.GREEN, f"{found} sur {screen.output}, comme déclaré.")
    if (screen.width < screen.height) != (width < height):
        return Line(
            Part.SCREEN,
            Light.RED,
            f"L’écran {screen.output} est tourné autrement que déclaré ({found}, {declared} dans kiosk.toml) : "
            "tournez l’image dans les réglages du système, ou corrigez panel.resolution.",
        )
    return Line(
        Part.SCREEN,
        Light.ORANGE,
        f"L’écran {screen.output} a {found}, kiosk.toml en déclare {declared} : corrigez panel.resolution, ou "
        "choisissez cette définition dans les réglages du système.",
    )


def _diagonal(screen: Screen, panel: Panel) -> Line:
    declared = f"{panel.diagonal_in:g}".replace(".", ",")
    inches = math.hypot(screen.width_mm, screen.height_mm) / MM_PER_INCH
    if not inches:
        return Line(Part.SCREEN, Light.GREEN, f"L’écran ne dit pas sa taille ; {declared} pouces sont déclarés.")
    found = f"{inches:.1f}".replace(".", ",")
    if abs(inches - panel.diagonal_in) <= DIAGONAL_TOLERANCE * panel.diagonal_in:
        return Line(Part.SCREEN, Light.GREEN, f"Diagonale de {found} pouces, {declared} déclarés.")
    return Line(
        Part.SCREEN,
        Light.ORANGE,
        f"L’écran dit mesurer {found} pouces, kiosk.toml en déclare {declared} : mesurez la diagonale et corrigez "
        "panel.diagonal_in, dont dépendent toutes les tailles.",
    )


def _reach(panel: Panel) -> Line:
    lowest, highest = panel.mounting_mm, panel.mounting_mm + panel.resolution[1] / panel.px_per_mm
    covered = f"de {lowest / 1000:.2f} à {highest / 1000:.2f} m du sol".replace(".", ",")
    if lowest <= REACH_MM[0] and highest >= REACH_MM[1]:
        return Line(Part.SCREEN, Light.GREEN, f"La dalle va {covered} : ses commandes viennent à portée de main.")
    return Line(
        Part.SCREEN,
        Light.ORANGE,
        f"La dalle va {covered} et ne couvre pas 0,90 à 1,10 m : le réglage « À portée de main » n’y fait rien ; "
        "montez-la à cette hauteur ou corrigez panel.mounting_mm.",
    )


def font_lines(machine: Machine) -> Iterator[Line]:
    """Yield whether the exhibition's two families are there."""
    if machine.missing_fonts:
        yield Line(Part.FONTS, Light.RED, f"Police introuvable ({', '.join(machine.missing_fonts)}) : {_INSTALL}.")
    else:
        yield Line(Part.FONTS, Light.GREEN, "Manrope et Source Sans Pro sont là.")


def keyboard_lines(machine: Machine) -> Iterator[Line]:
    """Yield whether the visitor's keyboard can be opened."""
    if machine.keyboard_fault:
        yield Line(
            Part.KEYBOARD,
            Light.RED,
            f"Le clavier ne s’ouvre pas ({machine.keyboard_fault}) : installez le paquet libpulse0 du système s’il "
            f"manque, sinon {_INSTALL}.",
        )
    else:
        yield Line(Part.KEYBOARD, Light.GREEN, "Le clavier français s’ouvre.")


def sound_lines(machine: Machine) -> Iterator[Line]:
    """Yield whether sound can be heard."""
    if machine.sound_fault:
        yield Line(
            Part.SOUND,
            Light.RED,
            f"Le son ne peut être chargé ({machine.sound_fault}) : installez le paquet libpulse0 du système s’il "
            f"manque, sinon {_INSTALL}.",
        )
    elif machine.sound_output:
        yield Line(Part.SOUND, Light.GREEN, f"Sortie : {machine.sound_output}.")
    else:
        yield Line(
            Part.SOUND, Light.ORANGE, "Aucune sortie de son : branchez des haut-parleurs et allumez le son du système."
        )


def unknown_machine_line(reason: str) -> Line:
    """Return the line for a machine where Qt itself doesn't start; `reason` is the last thing it said."""
    return Line(
        Part.SCREEN,
        Light.RED,
        f"Qt ne démarre pas ({reason}) : installez les paquets du système que l’installation demande, puis {_INSTALL}.",
    )


def version_lines(machine: Machine | None, sqlite: tuple[int, ...] = SQLITE) -> Iterator[Line]:
    """Yield the versions of all that the program stands on; `sqlite` is the library's."""
    if sqlite < OLDEST_SQLITE:
        yield Line(
            Part.VERSIONS,
            Light.RED,
            f"SQLite {_dotted(sqlite)} est trop ancien, il faut {_dotted(OLDEST_SQLITE)} ou plus récent : "
            "mettez le système à jour.",
        )
    if machine is not None and machine.pyside != machine.qt:
        yield Line(
            Part.VERSIONS, Light.RED, f"PySide {machine.pyside} et Qt {machine.qt} ne vont pas ensemble : {_INSTALL}."
        )
    qt = f"Qt {machine.qt}, " if machine is not None else ""
    program = "programme installé" if getattr(sys, "frozen", False) else "depuis les sources"
    yield Line(
        Part.VERSIONS,
        Light.GREEN,
        f"kiosk {__version__} ({program}), {qt}Python {platform.python_version()}, SQLite {_dotted(sqlite)}, "
        f"{_system()}.",
    )


def _dotted(version: tuple[int, ...]) -> str:
    return ".".join(str(number) for number in version)


def _system() -> str:
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except (OSError, KeyError):  # not a Linux, or a Linux without a name
        return platform.platform(terse=True)
