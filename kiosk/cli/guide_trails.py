"""`kiosk guide export-trail` and `import-trail`: mediators' own trails as files, from one kiosk to the next."""

import argparse
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.content.reader import Reader
from kiosk.content.subjects.trails import Trail, read_trails
from kiosk.errors import StoreError
from kiosk.guide.composing import OwnStop, OwnTrail, new_trail
from kiosk.guide.own_trails import NOT_KEPT, OwnTrails, write_trail
from kiosk.guide.words import counted
from kiosk.paths import find_places
from kiosk.tables.folder import reason_of

if TYPE_CHECKING:
    from argparse import _SubParsersAction


def add_verbs(inner: "_SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the verbs to their group."""
    give = inner.add_parser(
        "export-trail",
        help="un parcours en fichier",
        description=(
            "Écrit un parcours composé sur cette borne dans un fichier, pour une autre borne. D’un parcours de "
            "l’édition, écrit une copie à transformer."
        ),
    )
    give.add_argument("id", metavar="PARCOURS", help="son identifiant, que donne « kiosk guide check »")
    give.add_argument("--out", type=Path, metavar="FICHIER", help="où écrire (l’identifiant, .json)")
    give.add_argument("--edition", type=Path, metavar="DOSSIER", help="édition dont viennent les parcours")
    give.set_defaults(call=_export)
    take = inner.add_parser(
        "import-trail",
        help="ajouter un parcours d’un fichier",
        description="Ajoute à cette borne le parcours d’un fichier écrit par « kiosk guide export-trail ».",
    )
    take.add_argument("file", type=Path, metavar="FICHIER", help="le fichier du parcours")
    take.add_argument("--replace", action="store_true", help="remplacer le parcours du même identifiant")
    take.set_defaults(call=_import)
    for parser in (give, take):
        parser.add_argument("--data", type=Path, metavar="DOSSIER", help="dossier des données")


def _export(options: argparse.Namespace) -> int:
    places = find_places(options.edition, options.data, None)
    with closing(Reader.open(places.edition)) as reader:
        of_edition = reader.kept(read_trails).get(options.id)
    trail = _copy(of_edition) if of_edition is not None else OwnTrails(places.data).find(options.id)
    file = options.out or Path(f"{trail.id}.json")
    try:
        write_trail(trail, file)
    except OSError as error:
        raise StoreError(NOT_KEPT.format(reason=reason_of(error))) from None
    print(f"Parcours « {trail.title} », {counted(len(trail.stops), 'étape')} : {file}.")
    return 0


def _import(options: argparse.Namespace) -> int:
    trail = OwnTrails(find_places(None, options.data, None).data).take_in(options.file, options.replace)
    minutes = counted(trail.minutes, "minute")
    print(f"Parcours « {trail.title} » ajouté, {counted(len(trail.stops), 'étape')}, {minutes} : {trail.id}.")
    return 0


def _copy(trail: Trail) -> OwnTrail:
    """Return an own trail with all that an edition's has, to begin with."""
    stops = tuple(OwnStop(s.route, s.minutes, s.note, s.card, s.question, s.choices) for s in trail.stops)
    return replace(new_trail(trail.title), stops=stops, audience=trail.audience, lead=trail.lead)
