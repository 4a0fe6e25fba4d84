"""`kiosk feedback review`: the review of visitors' texts in a terminal, as on the team's screen."""

import argparse
from contextlib import closing
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from kiosk.clock import SystemClock
from kiosk.content.reader import Reader
from kiosk.errors import StoreError
from kiosk.feedback.lot_store import LotStore
from kiosk.feedback.model import half_day
from kiosk.feedback.review import State, Text, blanked, pieces
from kiosk.feedback.screening import wants_review
from kiosk.paths import find_places
from kiosk.settings import load_settings

if TYPE_CHECKING:
    from argparse import _SubParsersAction

STATES = {State.UNREAD: "à relire", State.CLEAR: "relu", State.ASIDE: "de côté"}
ACTS = {"clear": State.CLEAR, "aside": State.ASIDE, "back": State.UNREAD}
NAME = 8
"""Digits of a text's key that name it here."""


def add_verb(inner: "_SubParsersAction[argparse.ArgumentParser]") -> argparse.ArgumentParser:
    """Add the verb to its group; returns its parser."""
    parser = inner.add_parser(
        "review",
        help="relire les textes avant de les exporter",
        description=(
            "Montre les textes des demi-journées finies qui ne sont dans aucun lot, ceux à lire avec attention "
            "d’abord (*), chacun avec son nom. Un texte mis de côté ne part dans aucun export. Un mot effacé l’est "
            "aussitôt et pour de bon. Un lot fermé ne change plus."
        ),
    )
    parser.add_argument("--clear", action="append", default=[], metavar="NOM", help="rien à signaler ; plusieurs fois")
    parser.add_argument("--aside", action="append", default=[], metavar="NOM", help="mettre de côté ; plusieurs fois")
    parser.add_argument("--back", action="append", default=[], metavar="NOM", help="reprendre ; plusieurs fois")
    parser.add_argument(
        "--blank",
        nargs="+",
        metavar=("NOM", "MOT"),
        help="effacer du texte ces mots, par leur place : 1 est le premier",
    )
    parser.set_defaults(call=_review)
    return parser


def _review(options: argparse.Namespace) -> int:
    places = find_places(options.edition, options.data, options.settings)
    k = load_settings(places.settings).feedback.k
    with closing(Reader.open(places.edition)) as reader:
        marks = reader.review_words()
        now = half_day(SystemClock().now(), date.fromisoformat(reader.edition().published))
    with closing(LotStore.open(places.data)) as store:
        texts = {text.key.hex()[:NAME]: text for text in store.texts_to_review(now, k)}
        for act, state in ACTS.items():
            for name in getattr(options, act):
                _keep(store, replace(_text(texts, name), state=state))
        if options.blank:
            text = _text(texts, options.blank[0])
            _keep(store, replace(text, words=blanked(text.words, _places(text, options.blank[1:]))))
            store.seal(now)
        texts = {text.key.hex()[:NAME]: text for text in store.texts_to_review(now, k)}
    for name, text in sorted(texts.items(), key=lambda item: (not wants_review(item[1].words, marks), item[0])):
        mark = "*" if wants_review(text.words, marks) else " "
        print(f"{mark} {name}  {STATES[text.state]:<8}  {text.words}")
    print(f"{len(texts)} textes." if texts else f"Aucun texte à relire : ils viennent avec {k} cartes de plus.")
    return 0


def _text(texts: dict[str, Text], name: str) -> Text:
    if name not in texts:
        raise StoreError(f"Aucun texte à relire ne s’appelle « {name} » : choisissez-en un dans la liste.")
    return texts[name]


def _keep(store: LotStore, text: Text) -> None:
    if not store.write_text(text):
        raise StoreError("Ce texte vient de partir avec un lot : il ne peut plus être changé.")


def _places(text: Text, given: list[str]) -> set[int]:
    """Return the words meant, 0-based; raises StoreError where one isn't the place of a word."""
    count = len(pieces(text.words))
    if not given or not all(place.isdecimal() and 1 <= int(place) <= count for place in given):
        raise StoreError(f"Dites quels mots effacer par leur place, de 1 à {count} : « --blank NOM 3 4 ».")
    return {int(place) - 1 for place in given}
