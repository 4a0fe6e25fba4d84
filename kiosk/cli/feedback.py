"""`kiosk feedback`: visitors' cards for staff: `export` closes a lot and writes it, `stats` counts, `purge` deletes."""

import argparse
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli import feedback_import, feedback_merge, feedback_review
from kiosk.cli.progress import progress_bar
from kiosk.clock import SystemClock
from kiosk.content.reader import Reader
from kiosk.errors import EditionError, SettingsError
from kiosk.feedback.backups import damaged_folders
from kiosk.feedback.counts import Value
from kiosk.feedback.export import NO_WORDS, export_again, export_lots
from kiosk.feedback.formats import FORMATS
from kiosk.feedback.lot_store import LotStore
from kiosk.feedback.lots import DEFAULT_FORMAT, Export
from kiosk.feedback.model import half_day
from kiosk.feedback.purge import choose_lots, delete_all, delete_folders, retention_day, unwritten_lots
from kiosk.feedback.report import Report, make_report
from kiosk.feedback.stick import choose_stick, eject, export_to_stick, find_sticks
from kiosk.feedback.tables import QuestionWords, Words
from kiosk.paths import Places, find_places
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
    where = export.add_mutually_exclusive_group()
    where.add_argument("--out", type=Path, metavar="DOSSIER", help="où écrire (lots/, dans le dossier des données)")
    where.add_argument(
        "--stick",
        nargs="?",
        const="",
        metavar="NOM",
        help="écrire sur la clé USB branchée, ou sur celle de ce nom, relire, puis l’éjecter",
    )
    export.add_argument("--no-eject", action="store_true", help="ne pas éjecter la clé, pour y écrire autre chose")
    export.add_argument("--lot", metavar="LOT", help="écrire ce lot déjà fermé, encore ou en un autre format")
    export.set_defaults(call=_export)
    export.add_argument(
        "--last", action="store_true", help="à la fin : moins de k cartes s’écrivent en totaux de chaque question"
    )
    export.add_argument("--preview", action="store_true", help="dire ce qu’un lot contiendrait, sans rien fermer")
    purge = inner.add_parser(
        "purge",
        help="effacer des lots écrits",
        description=(
            "Efface de la borne des lots déjà écrits : leurs cartes, leurs idées, leurs dossiers et ce qu’en gardent "
            "le journal et les copies de secours. Montre d’abord ce qui serait effacé ; --yes l’efface. "
            "Une carte qui n’est dans aucun lot écrit n’est jamais effacée."
        ),
    )
    purge.add_argument("--lot", action="append", default=[], metavar="LOT", help="effacer ce lot ; plusieurs fois")
    purge.add_argument("--before", type=_day, metavar="JOUR", help="effacer les lots fermés avant ce jour, 2026-11-22")
    purge.add_argument("--retention", action="store_true", help="effacer les lots gardés assez (keep_days, kiosk.toml)")
    purge.add_argument("--damaged", action="store_true", help="effacer aussi les fichiers abîmés mis de côté")
    purge.add_argument("--yes", action="store_true", help="effacer vraiment")
    purge.set_defaults(call=_purge)
    stats = inner.add_parser("stats", help="compter les cartes", description="Compte les cartes et les lots.")
    stats.set_defaults(call=_stats)
    feedback_merge.add_verb(inner)
    for parser in (export, purge, stats, feedback_import.add_verb(inner), feedback_review.add_verb(inner)):
        parser.add_argument("--edition", type=Path, metavar="DOSSIER", help="édition qui nomme les réponses")
        parser.add_argument("--data", type=Path, metavar="DOSSIER", help="dossier des données")
        parser.add_argument("--settings", type=Path, metavar="FICHIER", help="réglages (kiosk.toml)")


def _export(options: argparse.Namespace) -> int:
    places = find_places(options.edition, options.data, options.settings)
    k = load_settings(places.settings).feedback.k
    words = _words(places.edition) if FORMATS[options.format].explains else NO_WORDS
    out = options.out.resolve() if options.out else places.lots
    now = half_day(SystemClock().now(), _published(places.edition))
    if options.preview:
        return _preview(places.data, now, k)
    progress = progress_bar("Écriture du lot")
    if options.stick is not None:
        root = Path(load_settings(places.settings).feedback.stick_root)
        stick = choose_stick(find_sticks(root), root, options.stick)
        with closing(LotStore.open(places.data)) as store:
            on_stick = export_to_stick(
                store, stick, now, k, options.format, progress, words, options.last, options.lot or ""
            )
        print(*on_stick.sentences, *([] if options.no_eject else [eject(stick)]), sep="\n")
        return 0 if on_stick.done else 1
    with closing(LotStore.open(places.data)) as store:
        exports: tuple[Export, ...]
        if options.lot:
            exports = (export_again(store, options.lot, out, options.format, progress, words),)
        else:
            closes = progress_bar("Fermeture du lot")
            exports = export_lots(store, now, out, k, options.format, progress, words, options.last, closing=closes)
    for export in exports:
        print(export.sentence)
    return 0 if all(export.done for export in exports) else 1


def _preview(data: Path, now: str, k: int) -> int:
    """Say what a lot would hold, rounded down to steps of k: asked twice it doesn't tell of a single card."""
    with closing(LotStore.open(data)) as store:
        preview = store.preview_lot(now, k)
    if preview is None:
        print("Aucune carte n’attend." if k == 1 else f"Moins de {k} cartes attendent : elles ne feraient pas un lot.")
        return 1
    cards, kept = preview
    least = [_number(number // k * k) for number in (cards, kept.half_day, kept.district, kept.age)]
    print(
        f"Un lot aurait au moins {least[0]} cartes ; au moins {least[1]} y garderaient leur demi-journée ou leur "
        f"semaine, {least[2]} leur quartier, {least[3]} leur âge ; rien n’est fermé."
    )
    return 0


def _purge(options: argparse.Namespace) -> int:
    places = find_places(options.edition, options.data, options.settings)
    now = half_day(SystemClock().now(), _published(places.edition))
    damaged = damaged_folders(places.data) if options.damaged else []
    with closing(LotStore.open(places.data)) as store:
        rule = _retention_day(places, now) if options.retention else None
        before = max((day for day in (options.before, rule) if day is not None), default=None)
        lots = choose_lots(store.lots(), tuple(options.lot), before)
        for lot in lots:
            print(f"  {lot.id}   {_number(lot.cards):>7} cartes   {_number(lot.ideas):>7} textes")
        for lot in unwritten_lots(store.lots(), before) if before else ():
            print(f"  {lot.id}   gardé : il n’est écrit nulle part, lancez « kiosk feedback export »")
        for folder in damaged:
            print(f"  {folder.name}")
        if not options.yes:
            print(
                f"{_number(len(lots))} lots à effacer : ajoutez --yes pour les effacer."
                if lots or damaged
                else "Rien à effacer : aucun lot écrit n’a passé le délai."
                if options.retention
                else "Rien à effacer : choisissez des lots écrits, avec --lot ou --before."
            )
            return 0
        delete_folders(places.lots, lots)
        delete_all(damaged)
        store.purge([lot.id for lot in lots], now)
    print(f"Effacés : {_number(len(lots))} lots, et ce qu’en gardaient le journal et les copies de secours.")
    left = damaged_folders(places.data)
    if left:
        print(f"Un fichier abîmé mis de côté peut encore en garder : {left[0]} ; --damaged l’efface.")
    return 0


def _retention_day(places: Places, now: str) -> date:
    """Return the day before which the rule of kiosk.toml lets written lots go; raises SettingsError without one."""
    day = retention_day(now, load_settings(places.settings).feedback.keep_days)
    if day is None:
        raise SettingsError(
            "Aucun délai n’est connu : écrivez keep_days = 365 dans la partie [feedback] de kiosk.toml, et vérifiez "
            "l’horloge."
        )
    return day


def _day(text: str) -> date:
    return date.fromisoformat(text)


def _published(edition: Path) -> date | None:
    """Return the day before which the clock can't be right; None where there is no edition to tell it."""
    try:
        with closing(Reader.open(edition)) as reader:
            return date.fromisoformat(reader.edition().published)
    except EditionError:
        return None


def _stats(options: argparse.Namespace) -> int:
    places = find_places(options.edition, options.data, options.settings)
    k = load_settings(places.settings).feedback.k
    words = _words(places.edition)
    with closing(LotStore.open(places.data)) as store:
        now = half_day(SystemClock().now(), _published(places.edition))
        report = make_report(store, now, k, {question: tuple(words[question].answers) for question in QUESTIONS})
    print(_page(report, places.data, k, words))
    return 0


def _words(edition: Path) -> Words:
    """Return the questions and, for every answer that is stored, its words, as visitors read them."""
    words: dict[str, QuestionWords] = {}
    answers: dict[Value, str]
    with closing(Reader.open(edition)) as reader:
        for question in reader.questions():
            answers = {_stored(question.kind, choice.id): choice.title for choice in question.choices}
            if answers:
                answers[None] = "Sans réponse"
            words[question.id] = QuestionWords(question.title, answers)
    return words


def _stored(kind: str, choice: str) -> Value:
    return int(choice) if kind in ("faces", "scale") else choice


def _page(report: Report, data: Path, k: int, words: Words) -> str:
    waiting = f"moins de {k}" if report.open_cards is None else _number(report.open_cards)
    lines = [f"Cartes d’avis : {data}", "", f"En attente d’export : {waiting}", f"Lots fermés : {len(report.lots)}"]
    for lot in report.lots:
        written = "écrit" if lot.written else "à écrire : kiosk feedback export"
        lines.append(f"  {lot.id}   {_number(lot.cards):>7} cartes   {written}")
    if report.total is None:
        too_few = f"Moins de {k} cartes sont à compter, ou un lot vient d’être fermé : les comptes viendront ensuite."
        return "\n".join([*lines, "", too_few])
    for question, heading in QUESTIONS.items():
        lines += ["", heading]
        for answer, count in report.counts[question].items():
            title = words[question].answers.get(answer, str(answer))  # an answer that is offered no more keeps its id
            lines.append(f"  {title:<48}{'masqué' if count is None else _number(count):>9}")
        lines.append(f"  {'Total':<48}{_number(report.total):>9}")
    lines += [
        "",
        f"Cartes des demi-journées finies. « masqué » : moins de {k} cartes, ou un nombre qui le ferait retrouver.",
    ]
    return "\n".join(lines)


def _number(number: int) -> str:
    return f"{number:,}".replace(",", "\u202f")
