"""`kiosk tour`: a picture and the measures of every page, off screen."""

import argparse
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from kiosk.cli.progress import progress_bar
from kiosk.cli.run import read_size
from kiosk.paths import find_places
from kiosk.routes import Route

if TYPE_CHECKING:
    from argparse import _SubParsersAction


def add_parser(verbs: "_SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the verb to the command line."""
    parser = verbs.add_parser(
        "tour",
        help="voir toutes les pages en images",
        description="Ouvre chaque page sans écran, en garde une image et la mesure ; échoue au moindre constat.",
    )
    parser.add_argument("--out", type=Path, required=True, metavar="DOSSIER", help="où mettre images et constats")
    parser.add_argument("--size", action="append", metavar="LxH", help="taille (1080x1920 et 1920x1080) ; répétable")
    parser.add_argument("--at", action="append", metavar="ADRESSE", help="seulement cette adresse ; répétable")
    parser.add_argument(
        "--comfort",
        action="append",
        metavar="RÉGLAGES",
        help="réglages de confort, par exemple text=200,contrast=dark,calm ; répétable",
    )
    parser.add_argument("--pairwise", action="store_true", help="tous les réglages de confort, croisés deux à deux")
    parser.add_argument("--edition", type=Path, metavar="DOSSIER", help="édition à montrer")
    parser.add_argument("--data", type=Path, metavar="DOSSIER", help="dossier des données (un dossier passager)")
    parser.add_argument("--settings", type=Path, metavar="FICHIER", help="réglages (kiosk.toml)")
    parser.set_defaults(call=_tour)


def _tour(options: argparse.Namespace) -> int:
    from kiosk.ui import tour  # Qt only where pages are shown
    from kiosk.ui.comfort import pairwise, parse_comfort

    sizes = [read_size(size) for size in options.size] if options.size else tour.SIZES
    at = [Route.parse(address) for address in options.at or ()]
    comforts = pairwise() if options.pairwise else [parse_comfort(written) for written in options.comfort or ("",)]
    with TemporaryDirectory(prefix="kiosk-tour-data-") as passing:  # the kiosk beside may hold the real one
        places = find_places(options.edition, options.data or Path(passing), options.settings)
        seen, text = tour.run_tour(places, sizes, at, options.out, progress_bar("Tour des pages"), comforts)
    faults = sum(len(page.findings) for page in seen)
    if faults:
        print(text, end="")
        print(f"{faults} constats sur {len(seen)} images : voyez {options.out / 'findings.txt'} et corrigez les pages.")
        return 1
    print(f"{len(seen)} images dans {options.out}, aucun constat.")
    return 0
