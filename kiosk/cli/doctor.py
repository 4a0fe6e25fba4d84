"""`kiosk doctor`: one page that says how the kiosk is, green, orange or red, each line with what to do."""

import argparse
import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.health.checkup import checkup
from kiosk.health.lines import Light, Line, Part, worst
from kiosk.health.machine import Machine, Screen
from kiosk.paths import find_places

if TYPE_CHECKING:
    from argparse import _SubParsersAction

LIGHTS = {Light.GREEN: ("vert", 32), Light.ORANGE: ("orange", 33), Light.RED: ("rouge", 31)}
"""Each light's word, and its colour on a terminal."""
PARTS = {
    Part.EDITION: "édition",
    Part.SETTINGS: "réglages",
    Part.DATA: "données",
    Part.CARDS: "avis",
    Part.LOTS: "lots",
    Part.PINS: "codes",
    Part.SCREEN: "écran",
    Part.FONTS: "polices",
    Part.KEYBOARD: "clavier",
    Part.SOUND: "son",
    Part.VOICE: "voix",
    Part.ENGLISH: "anglais",
    Part.VERSIONS: "versions",
}
PATIENCE = 60
"""Seconds that Qt may take to say what it finds."""


def add_parser(verbs: "_SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the verb to the command line."""
    parser = verbs.add_parser(
        "doctor",
        help="dire comment va la borne",
        description="Dit comment va la borne : vert, orange ou rouge, et quoi faire. Rend 1 au moindre rouge.",
    )
    parser.add_argument("--json", action="store_true", help="pour un programme plutôt que pour une personne")
    parser.add_argument("--probe", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--edition", type=Path, metavar="DOSSIER", help="édition à examiner")
    parser.add_argument("--data", type=Path, metavar="DOSSIER", help="dossier des données")
    parser.add_argument("--settings", type=Path, metavar="FICHIER", help="réglages (kiosk.toml)")
    parser.set_defaults(call=_doctor)


def _doctor(options: argparse.Namespace) -> int:
    if options.probe:
        from kiosk.ui import probes  # Qt only where pages or the machine are looked at

        print(json.dumps(asdict(probes.look())))
        return 0
    lines = checkup(find_places(options.edition, options.data, options.settings), look_apart())
    print(as_json(lines) if options.json else page(lines, sys.stdout.isatty() and "NO_COLOR" not in os.environ))
    return 1 if worst(lines) is Light.RED else 0


def look_apart() -> Machine | str:
    """Look at the machine in a process of its own, since Qt aborts where it can't reach the screen.

    Where it does, look again off screen and keep why. Returns the last words of Qt where that fails too.
    """
    machine = _ask(dict(os.environ))
    if isinstance(machine, Machine):
        return machine
    elsewhere = _ask(os.environ | {"QT_QPA_PLATFORM": "offscreen"})
    if not isinstance(elsewhere, Machine):
        return elsewhere
    sentence = f"L’écran ne peut être atteint ({machine}) : allumez-le et ouvrez une session graphique sur la borne."
    return replace(elsewhere, screens=(), no_screen=sentence)


def _ask(environment: dict[str, str]) -> Machine | str:
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "kiosk.cli.main"]
    try:
        done = subprocess.run(
            [*program, "doctor", "--probe"], env=environment, capture_output=True, text=True, timeout=PATIENCE
        )
    except subprocess.TimeoutExpired:
        return f"pas de réponse en {PATIENCE} secondes"
    if done.returncode:
        said = [line.strip() for line in done.stderr.splitlines() if line.strip()]
        # Python ends with the reason, Qt begins with it
        python = any(line.startswith("Traceback") for line in said)
        return said[-1 if python else 0].rstrip(".") if said else f"arrêt {done.returncode}"
    found = json.loads(done.stdout)
    found["screens"] = tuple(Screen(**screen) for screen in found["screens"])
    found["missing_fonts"] = tuple(found["missing_fonts"])
    return Machine(**found)


def page(lines: Sequence[Line], coloured: bool) -> str:
    """Return the page for a person; the words say it too, so that colour adds nothing but speed."""
    rows = ["État de la borne", ""]
    for line in lines:
        word, colour = LIGHTS[line.light]
        shown = f"\033[{colour}m{word:<7}\033[0m" if coloured else f"{word:<7}"
        rows.append(f"{shown} {PARTS[line.part]:<9} {line.sentence}")
    count = Counter(line.light for line in lines)
    if count[Light.RED]:
        end = f"À faire avant d’ouvrir : {_lines(count[Light.RED])} rouge{'s' * (count[Light.RED] > 1)}."
    elif count[Light.ORANGE]:
        end = f"La borne peut ouvrir ; à regarder : {_lines(count[Light.ORANGE])} orange."
    else:
        end = "Tout est vert."
    return "\n".join([*rows, "", end])


def _lines(count: int) -> str:
    return f"{count} ligne{'s' if count > 1 else ''}"


def as_json(lines: Sequence[Line]) -> str:
    """Return the same for a program: the worst light, and each line's part, light and sentence."""
    found = [{"part": line.part.value, "light": line.light.value, "sentence": line.sentence} for line in lines]
    return json.dumps({"light": worst(lines).value, "lines": found}, ensure_ascii=False, indent=2)
