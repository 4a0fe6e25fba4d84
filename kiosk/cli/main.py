"""`kiosk`: reads the command line and hands over to the verb."""

import argparse
import sys

from kiosk import __version__
from kiosk.cli import content, doctor, feedback, run, tour
from kiosk.errors import KioskError


def build_parser() -> argparse.ArgumentParser:
    """Return the parser with every verb."""
    parser = argparse.ArgumentParser(
        prog="kiosk", description="La borne de l’exposition « 6 ans d’actions municipales, on en parle »."
    )
    parser.add_argument("--version", action="version", version=f"kiosk {__version__}")
    verbs = parser.add_subparsers(title="commandes", metavar="COMMANDE", required=True)
    for module in (run, tour, doctor, content, feedback):
        module.add_parser(verbs)
    return parser


def main(arguments: list[str] | None = None) -> int:
    """Run one command; an error of the world is one French sentence and exit status 1."""
    options = build_parser().parse_args(arguments)
    try:
        return int(options.call(options))
    except KioskError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
