"""`kiosk feedback`: visitors' cards for staff: `export` closes a lot and writes it, `stats` counts."""

import argparse
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli.progress import progress_bar
from kiosk.clock import SystemClock
from kiosk.content.reader import Reader
from kiosk.feedback.export import NO_WORDS, export_again, export_lots
from kiosk.feedback.formats import FORMATS
from kiosk.feedback.lots import DEFAULT_FORMAT, Export
from kiosk.feedback.report import Answer, Report, make_report
from kiosk.feedback.store import LotStore
from kiosk.feedback.tables import QuestionWords, Words
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
            "Écrit d’abord les lots fermés qui n’ont pas pu l’être. Chaque format a son dossier, à côté des autres. "
            "Fonctionne pendant que la borne tourne. "
            "Rend 0 quand tout est écrit, 1 quand rien n’est à écrire ou n’a pu l’être."
        ),
    )
    export.add_argument(
        "--format",
        choices=FORMATS,
        default=DEFAULT_FORMAT,
        help=f"{' ; '.join(f'{id} : {format.what}' for id, format in FORMATS.items())} ({DEFAULT_FORMAT})",
    )
    export.add_argument("--out", type=Path, metavar="DOSSIER", help="où écrire (lots/, dans le dossier des données)")
    export.add_argument("--lot", metavar="LOT", help="écrire ce lot déjà fermé, encore ou en un autre format")
    export.set_defaults(call=_export)
    stats = inner.add_parser("stats", help="compter les cartes", description="Compte les cartes et les lots.")
    stats.set_defaults(call=_stats)
    for parser in (export, stats):
        parser.add_argument("--edition", type=Path, metavar="DOSSIER", help="édition qui nomme les réponses")
        parser.add_argument("--data", type=Path, metavar="DOSSIER", help="dossier des données")
        parser.add_argument("--settings", type=Path, metavar="FICHIER", help="réglages (kiosk.toml)")


def _export(options: argparse.Namespace) -> int:
    places = find_places(options.edition, options.data, options.settings)
    k = load_settings(places.settings).feedback.k
    words = _words(places.edition) if FORMATS[options.format].explains else NO_WORDS
    out = options.out.resolve() if options.out else places.lots
    progress = progress_bar("Écriture du lot")
    with closing(LotStore.open(places.data)) as store:
        exports: tuple[Export, ...]
        if options.lot:
            exports = (export_again(store, options.lot, out, options.format, progress, words),)
        else:
            exports = export_lots(store, SystemClock(), out, k, options.format, progress, words)
    for export in exports:
        print(export.sentence)
    return 0 if all(export.done for export in exports) else 1


def _stats(options: argparse.Namespace) -> int:
    places = find_places(options.edition, options.data, options.settings)
    k = load_settings(places.settings).feedback.k
    words = _words(places.edition)
    with closing(LotStore.open(places.data)) as store:
        report = make_report(store, k, {question: tuple(words[question].answers) for question in QUESTIONS})
    print(_page(report, places.data, k, words))
    return 0


def _words(edition: Path) -> Words:
    """Return the questions and, for every answer that is stored, its words, as visitors read them."""
    words: dict[str, QuestionWords] = {}
    with closing(Reader.open(edition)) as reader:
        for question in reader.questions():
            answers = {_stored(question.id, choice.id): choice.title for choice in question.choices}
            if answers:
                answers[_stored(question.id, "")] = "Sans réponse"
            words[question.id] = QuestionWords(question.title, answers)
    return words


def _stored(question: str, choice: str) -> Answer:
    return (int(choice) if choice else None) if question == "feeling" else choice


def _page(report: Report, data: Path, k: int, words: Words) -> str:
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
            title = words[question].answers.get(answer, str(answer))  # an answer that is offered no more keeps its id
            lines.append(f"  {title:<48}{'masqué' if count is None else _number(count):>9}")
        lines.append(f"  {'Total':<48}{_number(report.total):>9}")
    scope = "Cartes des lots et en attente" if report.open_cards is not None else "Cartes des lots seulement"
    lines += ["", f"{scope}. « masqué » : moins de {k} cartes, ou un nombre qui le ferait retrouver."]
    return "\n".join(lines)


def _number(number: int) -> str:
    return f"{number:,}".replace(",", "\u202f")
