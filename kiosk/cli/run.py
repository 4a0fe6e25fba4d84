"""`kiosk run`: the kiosk on the screen."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.errors import KioskError
from kiosk.paths import find_places
from kiosk.routes import Route

if TYPE_CHECKING:
    from argparse import _SubParsersAction


def add_parser(verbs: "_SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the verb to the command line."""
    parser = verbs.add_parser("run", help="ouvrir la borne, plein écran", description="Ouvre la borne, plein écran.")
    parser.add_argument("--window", metavar="LxH", help="dans une fenêtre, par exemple 1080x1920 ; Ctrl+Q la ferme")
    parser.add_argument("--at", metavar="ADRESSE", help="commencer à cette adresse, par exemple chapter/jamais")
    parser.add_argument("--edition", type=Path, metavar="DOSSIER", help="édition à montrer")
    parser.add_argument("--data", type=Path, metavar="DOSSIER", help="dossier des données")
    parser.add_argument("--settings", type=Path, metavar="FICHIER", help="réglages (kiosk.toml)")
    parser.set_defaults(call=_run)


def read_size(text: str) -> tuple[int, int]:
    """Read "1080x1920" as width and height in pixels."""
    width, x, height = text.lower().partition("x")
    if not (x and width.isdigit() and height.isdigit() and 320 <= int(width) <= 8192 and 320 <= int(height) <= 8192):
        raise KioskError(f"La taille « {text} » ne convient pas : écrivez par exemple 1080x1920.")
    return int(width), int(height)


def _run(options: argparse.Namespace) -> int:
    size = read_size(options.window) if options.window else None
    at = Route.parse(options.at) if options.at else None
    places = find_places(options.edition, options.data, options.settings)
    from kiosk.ui import app  # Qt only where pages are shown

    return app.run(places, size, at, lambda sentence: print(sentence, file=sys.stderr))
