"""`kiosk guide`: the trails proven, the deck to print; sessions and own trails by verbs in files of their own."""

import argparse
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli import guide_sessions, guide_trails
from kiosk.content.model import Fact
from kiosk.content.reader import Reader
from kiosk.content.subjects.trails import read_deck, read_trails
from kiosk.errors import EditionError
from kiosk.guide.deck import PrintedCard, PrintedFact, print_deck
from kiosk.guide.own_trails import OwnTrails
from kiosk.guide.proof import Trail, prove
from kiosk.guide.words import counted
from kiosk.paths import find_places
from kiosk.routes import Route

if TYPE_CHECKING:
    from argparse import _SubParsersAction

NO_DECK = "Cette édition n’a pas de cartes à jouer : ajoutez-les dans playing_cards.toml, puis construisez-la."
NOT_WRITTEN = "Le fichier {file} n’a pas pu être écrit ({reason}) : choisissez un autre dossier."


def add_parser(verbs: "_SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the verb group to the command line."""
    group = verbs.add_parser(
        "guide", help="les séances guidées", description="Les parcours, le jeu de cartes et ce qui reste des séances."
    )
    inner = group.add_subparsers(title="commandes", metavar="COMMANDE", required=True)
    check = inner.add_parser(
        "check",
        help="prouver les parcours",
        description=(
            "Vérifie chaque adresse, carte et question de chaque parcours, de l’édition et de cette borne. "
            "Rend 1 à la moindre faute."
        ),
    )
    check.add_argument(
        "--data", type=Path, metavar="DOSSIER", help="dossier des données, où sont les parcours composés"
    )
    check.set_defaults(call=_check)
    deck = inner.add_parser(
        "print-deck",
        help="le jeu de cartes en PDF",
        description=(
            "Écrit le jeu de cartes en PDF : A4, quatre cartes par feuille, recto et verso, avec des traits de coupe. "
            "Imprimez sur les deux faces, en tournant sur le bord long."
        ),
    )
    deck.add_argument("--out", type=Path, default=Path("cartes-a-jouer.pdf"), metavar="FICHIER", help="où écrire")
    deck.set_defaults(call=_print_deck)
    for parser in (check, deck):
        parser.add_argument("--edition", type=Path, metavar="DOSSIER", help="édition dont viennent les parcours")
    guide_sessions.add_verbs(inner)
    guide_trails.add_verbs(inner)


def _check(options: argparse.Namespace) -> int:
    places = find_places(options.edition, options.data, None)
    own, unreadable = OwnTrails(places.data).read()
    with closing(Reader.open(places.edition)) as reader:
        trails = tuple(reader.kept(read_trails).values())
        of_edition, of_kiosk = (
            prove(
                [Trail(trail.id, trail.minutes, trail.stops) for trail in found],
                lambda address: reader.exists(Route.parse(address)),
                frozenset(reader.kept(read_deck)),
            )
            for found in (trails, own)
        )
    for fault in of_edition:
        print(fault)
    if of_edition:
        print(f"{len(of_edition)} fautes dans {len(trails)} parcours : corrigez trails.toml.")
    else:
        stops = sum(len(trail.stops) for trail in trails)
        print(f"{len(trails)} parcours, {stops} étapes : tout est là, les minutes s’additionnent.")
    for trail in own:
        print(
            f"{trail.id} : « {trail.title} », {counted(len(trail.stops), 'étape')}, {counted(trail.minutes, 'minute')}."
        )
    for fault in (*of_kiosk, *unreadable):
        print(fault)
    if of_kiosk:
        print("Une étape qui n’est plus là est sautée pendant la séance : changez-la sur l’écran de l’équipe.")
    return 1 if of_edition or of_kiosk or unreadable else 0


def _print_deck(options: argparse.Namespace) -> int:
    with closing(Reader.open(find_places(options.edition, None, None).edition)) as reader:
        chapters = {chapter.id: chapter for chapter in reader.chapters()}
        cards = [
            PrintedCard(
                card.code,
                chapters[card.chapter].number,
                chapters[card.chapter].title,
                card.question,
                tuple(PrintedFact(_words(fact), _source(fact)) for fact in map(reader.fact, card.facts)),
            )
            for card in reader.kept(read_deck).values()
        ]
    if not cards:
        raise EditionError(NO_DECK)
    try:
        pages = print_deck(cards, options.out)
    except OSError as error:
        raise EditionError(NOT_WRITTEN.format(file=options.out, reason=error.strerror)) from None
    print(f"{len(cards)} cartes, {pages} pages : {options.out}. Imprimez en recto verso, bord long.")
    return 0


def _words(fact: Fact) -> str:
    """Return a fact in a line: its figure with what it counts, or its title."""
    figure = " ".join(part for part in (fact.qualifier, fact.numeral, fact.counts) if part)
    return figure if fact.numeral and fact.counts else fact.title


def _source(fact: Fact) -> str:
    """Return where a fact is printed first."""
    source = fact.sources[0]
    return f"« {source.title} », p. {source.page}" if source.page else f"« {source.title} »"
