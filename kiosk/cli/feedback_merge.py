"""`kiosk feedback merge`: the lots of several kiosks as one set."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli.progress import progress_bar
from kiosk.feedback.lots import DEFAULT_FORMAT
from kiosk.feedback.merging import WRITERS, merge_lots

if TYPE_CHECKING:
    from argparse import _SubParsersAction


def add_verb(inner: "_SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the verb to its group."""
    parser = inner.add_parser(
        "merge",
        help="réunir les lots de plusieurs bornes",
        description=(
            "Réunit des lots déjà écrits, en csv ou en jsonl, de toutes les bornes, en un seul ensemble avec son "
            "manifeste. Les mêmes lots donnent les mêmes fichiers, dans n’importe quel ordre ; un lot donné deux fois "
            "compte une fois. Un lot changé ou incomplet est refusé par son nom."
        ),
    )
    parser.add_argument("lots", nargs="+", type=Path, metavar="LOT", help="dossier d’un lot, ou d’un ensemble de lots")
    parser.add_argument("--out", type=Path, required=True, metavar="DOSSIER", help="où écrire")
    parser.add_argument("--format", choices=WRITERS, default=DEFAULT_FORMAT, help=f"format ({DEFAULT_FORMAT})")
    parser.set_defaults(call=_merge)


def _merge(options: argparse.Namespace) -> int:
    folders = [folder.resolve() for folder in options.lots]
    print(merge_lots(folders, options.out.resolve(), options.format, progress_bar("Réunion des lots")).sentence)
    return 0
