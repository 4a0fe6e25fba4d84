"""`kiosk staff`: what opens the screens of staff and mediators."""

import argparse
import sys
from getpass import getpass
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.errors import PinError
from kiosk.paths import find_places
from kiosk.pins import FEWEST_DIGITS, MOST_DIGITS, Pins, Role, require_good

if TYPE_CHECKING:
    from argparse import _SubParsersAction

OWNERS = {Role.STAFF: "de l’équipe", Role.MEDIATOR: "de la médiation"}


def add_parser(verbs: "_SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the verb group to the command line."""
    group = verbs.add_parser("staff", help="l’écran de l’équipe", description="L’écran de l’équipe, sur la borne.")
    inner = group.add_subparsers(title="commandes", metavar="COMMANDE", required=True)
    pin = inner.add_parser(
        "pin",
        help="choisir le code de l’équipe ou de la médiation",
        description=(
            f"Choisit un code de {FEWEST_DIGITS} à {MOST_DIGITS} chiffres ; il est demandé deux fois et ne s’affiche "
            "pas. Sans terminal, il est lu une fois sur l’entrée standard. Il vaut aussitôt, même si la borne tourne. "
            "Sans code, la borne n’a pas d’écran de l’équipe."
        ),
    )
    pin.add_argument(
        "--role",
        choices=[role.value for role in Role],
        default=Role.STAFF.value,
        help="staff : l’équipe ; mediator : la médiation (staff)",
    )
    pin.add_argument("--remove", action="store_true", help="supprimer ce code")
    pin.add_argument("--data", type=Path, metavar="DOSSIER", help="dossier des données")
    pin.set_defaults(call=_pin)


def _pin(options: argparse.Namespace) -> int:
    role = Role(options.role)
    owner = OWNERS[role]
    pins = Pins(find_places(data=options.data).state)
    if options.remove:
        removed = pins.remove(role)
        print(f"Le code {owner} est supprimé." if removed else f"Le code {owner} n’existe pas : rien à supprimer.")
        return 0
    pins.set(role, _ask(owner))
    print(f"Le code {owner} est enregistré.")
    return 0


def _ask(owner: str) -> str:
    """Return the PIN that is typed twice alike, or piped in."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().strip()
    try:
        pin = getpass(f"Nouveau code {owner} : ")
        require_good(pin)
        again = getpass("Encore une fois : ")
    except EOFError:
        raise PinError("Aucun code n’a été composé : relancez la commande.") from None
    if again != pin:
        raise PinError("Les deux codes ne sont pas les mêmes : relancez la commande.")
    return pin
