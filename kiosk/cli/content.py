"""`kiosk content`: `build` makes an edition from its workshop, `check` judges both, `info` says what is in one."""

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli.progress import progress_bar
from kiosk.content.build import build_edition
from kiosk.content.check import check_edition, check_workshop
from kiosk.content.coverage import coverage, report
from kiosk.content.model import FactKind, Status
from kiosk.content.reader import Reader
from kiosk.content.typography import french
from kiosk.content.workshop import Workshop, read_workshop
from kiosk.errors import KioskError, SourceFaultsError
from kiosk.paths import WORKSHOP, checkout, find_places

if TYPE_CHECKING:
    from argparse import _SubParsersAction

_KINDS = {
    FactKind.FIGURE: "chiffres",
    FactKind.ACTION: "actions",
    FactKind.DATE: "dates",
    FactKind.PROJECT: "projets",
    FactKind.PLACE: "lieux",
}
_STATUSES = {Status.DONE: "fait", Status.UNDER_WAY: "en cours", Status.TO_COME: "à venir", None: "sans état imprimé"}
_LANGUAGES = {"fr": "français"}


def add_parser(verbs: "_SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the verb group to the command line."""
    group = verbs.add_parser("content", help="le contenu de la borne", description="Le contenu de la borne.")
    inner = group.add_subparsers(title="commandes", metavar="COMMANDE", required=True)
    build = inner.add_parser(
        "build",
        help="construire l’édition",
        description="Construit l’édition (content.db et media/) depuis les sources ; refuse toute faute, en bloc.",
    )
    build.add_argument("--out", type=Path, metavar="DOSSIER", help="où mettre l’édition (la racine du dépôt)")
    build.set_defaults(call=_build)
    check = inner.add_parser(
        "check",
        help="vérifier les sources et l’édition",
        description="Vérifie les sources, puis l’édition construite. Rend 0 quand tout est bon, 1 sinon.",
    )
    check.add_argument(
        "--coverage",
        type=Path,
        metavar="INVENTAIRE",
        help="dire pour chaque id d’un inventaire (JSON) quelle fiche le porte, ou pourquoi aucune",
    )
    check.set_defaults(call=_check)
    info = inner.add_parser("info", help="dire ce que contient l’édition", description="Dit ce que contient l’édition.")
    info.set_defaults(call=_info)
    for parser in (build, check):
        parser.add_argument("--workshop", type=Path, metavar="DOSSIER", help="dossier de sources/ et originals/")
    for parser in (check, info):
        parser.add_argument("--edition", type=Path, metavar="DOSSIER", help="dossier de content.db et media/")


def _build(options: argparse.Namespace) -> int:
    out = options.out or checkout()
    if out is None:
        raise KioskError("Le programme n’écrit pas dans son propre dossier : indiquez avec --out où mettre l’édition.")
    version = build_edition(_workshop(options), out.resolve(), progress_bar("Construction"))
    with Reader.open(out.resolve()) as reader:
        facts, council = reader.edition().fact_count, reader.edition().councillor_count
    print(french(f"Édition {version} construite dans {out} : {facts} faits, {council} élu·es."))
    return 0


def _check(options: argparse.Namespace) -> int:
    edition = find_places(edition=options.edition).edition
    workshop = read_workshop(_workshop(options))
    faults = check_workshop(workshop, previous=edition)
    if faults:
        raise SourceFaultsError(faults)
    check_edition(edition)
    with Reader.open(edition) as reader:
        version = reader.edition().version
    print(french(f"Sources : aucune faute. Édition {version} : entière."))
    if version != workshop.version():
        print(french("Les sources ont changé depuis : construisez l'édition avec « kiosk content build »."))
    return _cover(options.coverage, workshop) if options.coverage else 0


def _cover(inventory: Path, workshop: Workshop) -> int:
    try:
        found = coverage(json.loads(inventory.read_text("utf-8")), workshop)
    except (OSError, ValueError):
        raise KioskError(french(f"{inventory} n'est pas un inventaire lisible : indiquez un fichier JSON.")) from None
    for line in report(found):
        print(line)
    carried, left_out, nowhere = len(found.carried), len(found.left_out), len(found.nowhere)
    print(french(f"Portés par une fiche : {carried}. Laissés de côté : {left_out}. Nulle part : {nowhere}."))
    return 1 if nowhere else 0


def _info(options: argparse.Namespace) -> int:
    with Reader.open(find_places(edition=options.edition).edition) as reader:
        print("\n".join(_page(reader)))
    return 0


def _workshop(options: argparse.Namespace) -> Path:
    workshop: Path = (options.workshop or WORKSHOP).resolve()
    if not (workshop / "sources").is_dir():
        raise KioskError(french(f"{workshop} n'a pas de dossier sources : indiquez l'atelier avec --workshop."))
    return workshop


def _page(reader: Reader) -> Iterator[str]:
    edition = reader.edition()
    yield edition.title
    yield edition.exhibition
    yield french(f"Version {edition.version}, publiée le {edition.published}")
    yield french(f"Langues : {_LANGUAGES[edition.language]} ({edition.language})")
    yield ""
    facts = reader.facts()
    kinds, statuses = Counter(f.kind for f in facts), Counter(f.status for f in facts)
    yield _line("Faits", len(facts))
    yield "  " + ", ".join(f"{_KINDS[kind]} {kinds[kind]}" for kind in FactKind)
    yield "  " + ", ".join(f"{words} {statuses[status]}" for status, words in _STATUSES.items())
    sections = Counter(f.section for f in facts)
    for chapter in reader.chapters():
        yield _line(f"{chapter.number}. {chapter.title}", sum(1 for f in facts if f.chapter == chapter.id))
        yield _line("   Ouverture du chapitre", sections[chapter.id])
        for section in reader.sections(chapter.id):
            yield _line(f"   {section.title}", section.fact_count)
    for section in reader.sections_beside():
        yield _line(section.title, section.fact_count)
    yield _line("Repères", len(reader.timeline()))
    yield ""
    yield _line("Élu·es", edition.councillor_count)
    yield _line("Délégations", len(reader.delegations()))
    yield ""
    districts = reader.map_sheet().districts
    yield _line("Quartiers", len(districts))
    for district in districts:
        yield _line(f"   {district.name}", district.fact_count)
    places = reader.places()
    yield _line("Lieux", len(places))
    yield _line("   dont situés sur le plan", sum(1 for p in places if p.certainty != "unlocated"))
    yield ""
    yield _line("Documents", len(reader.documents()))
    yield _line("Questions de la carte d’avis", len(reader.questions()))


def _line(words: str, count: int) -> str:
    return f"{words:.<76} {count:>4}"
