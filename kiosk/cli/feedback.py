"""`kiosk feedback`: visitors' cards for staff: `export` closes a lot and writes it, `stats` counts."""

import argparse
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli.progress import progress_bar
from kiosk.clock import SystemClock
from kiosk.content.reader import Reader
from kiosk.feedback.export import WRITERS, export_again, export_lots
from kiosk.feedback.lots import Export
from kiosk.feedback.report import Answer, Report, make_report
from kiosk.feedback.store import LotStore
from kiosk.paths import find_places
from kiosk.settings import load_settings

if TYPE_CHECKING:
    from argparse import _SubParsersAction

QUESTIONS = {"theme": "Cartes par sujet", "feeling": "Cartes par avis"}
"""The questions that are counted, each with its heading."""


def add_parser(verbs: "_SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the verb group to the command line."""
    group = verbs.add_parser("feedback", help="les cartes d’avis", description="Les cartes d’avis des visiteurs.")
    inner = group.add_subparsers(title="commandes", metavar="COMMANDE", required=True)
    export = inner.add_parser(
        "export",
        help="fermer un lot de cartes et l’écrire",
        description=(
            "Ferme les cartes en attente en un lot et l’écrit, avec son manifeste, dans un dossier à son nom. "
            "Écrit d’abord les lots fermés qui n’ont pas pu l’être. Fonctionne pendant que la borne tourne. "
            "Rend 0 quand tout est écrit, 1 quand rien n’est à écrire ou n’a pu l’être."
        ),
    )
    export.add_argument("--format", choices=sorted(WRITERS), default="csv", help="format des fichiers (csv)")
    export.add_argument("--out", type=Path, metavar="DOSSIER", help="où écrire (lots/, dans le dossier des données)")
    export.add_argument("--lot", metavar="LOT", help="écrire de nouveau ce lot déjà fermé")
    export.set_defaults(call=_export)
    stats = inner.add_parser("stats", help="compter les cartes", description="Compte les cartes et les lots.")
    stats.add_argument("--edition", type=Path, metavar="DOSSIER", help="édition qui nomme les réponses")
    stats.set_defaults(call=_stats)
    for parser in (export, stats):
        parser.add_argument("--data", type=Path, metavar="DOSSIER", help="dossier des données")
        parser.add_argument("--settings", type=Path, metavar="FICHIER", help="réglages (kiosk.toml)")


def _export(options: argparse.Namespace) -> int:
    places = find_places(data=options.data, settings=options.settings)
    k = load_settings(places.settings).feedback.k
    out = options.out.resolve() if options.out else places.lots
    progress = progress_bar("Écriture du lot")
    with closing(LotStore.open(places.data)) as store:
        exports: tuple[Export, ...]
        if options.lot:
            exports = (export_again(store, options.lot, out, options.format, progress),)
        else:
            exports = export_lots(store, SystemClock(), out, k, options.format, progress)
    for export in exports:
        print(export.sentence)
    return 0 if all(export.done for export in exports) else 1


def _stats(options: argparse.Namespace) -> int:
    places = find_places(options.edition, options.data, options.settings)
    k = load_settings(places.settings).feedback.k
    titles = _titles(places.edition)
    with closing(LotStore.open(places.data)) as store:
        report = make_report(store, k, {question: tuple(titles[question]) for question in QUESTIONS})
    print(_page(report, places.data, k, titles))
    return 0


def _titles(edition: Path) -> dict[str, dict[Answer, str]]:
    """Return for each question the words of every stored answer, as visitors read them."""
    titles: dict[str, dict[Answer, str]] = {}
    with closing(Reader.open(edition)) as reader:
        for question in reader.questions():
            titles[question.id] = {_stored(question.id, choice.id): choice.title for choice in question.choices}
            titles[question.id][_stored(question.id, "")] = "Sans réponse"
    return titles


def _stored(question: str, choice: str) -> Answer:
    return (int(choice) if choice else None) if question == "feeling" else choice


def _page(report: Report, data: Path, k: int, titles: Mapping[str, Mapping[Answer, str]]) -> str:
    waiting = f"moins de {k}" if report.open_cards is None else _number(report.open_cards)
    lines = [f"Cartes d’avis : {data}", "", f"En attente d’export : {waiting}", f"Lots fermés : {len(report.lots)}"]
    for lot in report.lots:
        written = "écrit" if lot.written else "à écrire : kiosk feedback export"
        lines.append(f"  {lot.id}   {_number(lot.cards):>7} cartes   {written}")
    if report.total is None:
        return "\n".join([*lines, "", f"Il y a moins de {k} cartes à compter : les comptes viendront ensuite."])
    for question, heading in QUESTIONS.items():
        lines += ["", heading]
        for answer, count in report.counts[question].items():
            title = titles[question].get(answer, str(answer))  # an answer that is offered no more keeps its id
            lines.append(f"  {title:<48}{'masqué' if count is None else _number(count):>9}")
        lines.append(f"  {'Total':<48}{_number(report.total):>9}")
    scope = "Cartes des lots et en attente" if report.open_cards is not None else "Cartes des lots seulement"
    lines += ["", f"{scope}. « masqué » : moins de {k} cartes, ou un nombre qui le ferait retrouver."]
    return "\n".join(lines)


def _number(number: int) -> str:
    return f"{number:,}".replace(",", "\u202f")
