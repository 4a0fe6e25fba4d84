"""`kiosk feedback import`: the cards that visitors filled in on paper, typed by staff into a spreadsheet."""

import argparse
import sys
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli.progress import progress_bar
from kiosk.clock import SystemClock
from kiosk.content.reader import Reader
from kiosk.content.subjects.questions import Question
from kiosk.feedback.importing import import_file
from kiosk.feedback.lot_store import LotStore
from kiosk.feedback.model import half_day
from kiosk.feedback.paper_form import Asked, Form
from kiosk.paths import find_places

if TYPE_CHECKING:
    from argparse import _SubParsersAction

INTERRUPTED = "Interrompu : aucune carte n’est entrée à moitié ; relancez la même commande, aucune n’entrera deux fois."


def add_verb(inner: "_SubParsersAction[argparse.ArgumentParser]") -> argparse.ArgumentParser:
    """Add the verb to its group; return its parser."""
    parser = inner.add_parser(
        "import",
        help="saisir des cartes de papier",
        description=(
            "Ajoute aux cartes en attente celles d’un tableau CSV (une colonne par question, nommée dans la première "
            "ligne) ou de lignes JSON. Ce qui n’est pas une carte va, avec la raison, dans FICHIER.refused.csv. "
            "Le même fichier n’entre pas deux fois. "
            "Rend 0 quand des cartes sont entrées ou l’étaient déjà, 1 quand aucune n’est entrée."
        ),
    )
    parser.add_argument("file", type=Path, metavar="FICHIER", help="le fichier, tel que le tableur l’enregistre en CSV")
    parser.set_defaults(call=_import)
    return parser


def _import(options: argparse.Namespace) -> int:
    places = find_places(options.edition, options.data, options.settings)
    with closing(Reader.open(places.edition)) as reader:
        edition = reader.edition()
        now = half_day(SystemClock().now(), date.fromisoformat(edition.published))
        form = Form([_asked(question) for question in reader.questions()], edition.question_version, now)
        words = reader.review_words()
    reading, writing = progress_bar("Lecture des cartes"), progress_bar("Saisie des cartes")
    try:
        with closing(LotStore.open(places.data)) as store:
            done = import_file(store, options.file, form, now, words, reading, writing)
    except KeyboardInterrupt:
        print(f"\n{INTERRUPTED}", file=sys.stderr)
        return 130
    for sentence in done.sentences:
        print(sentence)
    return 0 if done.cards or done.known else 1


def _asked(question: Question) -> Asked:
    """Return a question as paper cards answer it: a face or a step is stored as its number."""
    is_number = question.kind in ("faces", "scale")
    choices = tuple(
        (choice.id, choice.title, int(choice.id) if is_number else choice.id) for choice in question.choices
    )
    return Asked(question.id, (question.title, question.name), choices, question.most)
