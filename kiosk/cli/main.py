"""`kiosk`: reads the command line and hands over to the verb."""

import argparse
import sys

from kiosk import __version__
from kiosk.cli import run
from kiosk.errors import KioskError


def build_parser(first: str = "") -> argparse.ArgumentParser:
    """Return the parser with every verb, or with `run` alone where that is the first word.

    The other verbs bring libraries of the staff's work, which a kiosk would wait for at each start.
    """
    parser = argparse.ArgumentParser(
        prog="kiosk", description="La borne de l’exposition « 6 ans d’actions municipales, on en parle »."
    )
    parser.add_argument("--version", action="version", version=f"kiosk {__version__}")
    verbs = parser.add_subparsers(title="commandes", metavar="COMMANDE", required=True)
    run.add_parser(verbs)
    if first != "run":
        from kiosk.cli import content, doctor, feedback, guide, staff, tour

        for module in (tour, doctor, content, feedback, guide, staff):
            module.add_parser(verbs)
    return parser


def main(arguments: list[str] | None = None) -> int:
    """Run one command; an error of the world is one French sentence and exit status 1."""
    words = sys.argv[1:] if arguments is None else arguments
    options = build_parser(*words[:1]).parse_args(words)
    try:
        return int(options.call(options))
    except KioskError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
