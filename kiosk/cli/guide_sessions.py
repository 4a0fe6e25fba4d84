"""`kiosk guide export`, `merge`, `stats` and `print-session`: what stays of guided sessions, for staff."""

import argparse
import unicodedata
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.content.reader import Reader
from kiosk.content.subjects.trails import read_deck, read_trails
from kiosk.content.titles import page_title
from kiosk.errors import EditionError, StoreError
from kiosk.guide.export import DEFAULT_FORMAT, FORMATS, export_sessions, merge_sessions
from kiosk.guide.own_trails import OwnTrails
from kiosk.guide.sheet import print_session
from kiosk.guide.store import DATABASE, GuideStore
from kiosk.guide.summary import Summary
from kiosk.guide.tables import count_weeks
from kiosk.guide.titled import KeptCard, TitledSession
from kiosk.guide.words import KINDS, counted
from kiosk.paths import Places, find_places

if TYPE_CHECKING:
    from argparse import _SubParsersAction

NONE = "Aucune séance n’est finie."
NO_SUCH = "Aucune séance ne s’appelle « {code} » : choisissez-en une de « kiosk guide stats --sessions »."
NOT_WRITTEN = "Le fichier {file} n’a pas pu être écrit ({reason}) : choisissez un autre dossier."


def add_verbs(inner: "_SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the verbs to their group."""
    export = inner.add_parser(
        "export",
        help="écrire les séances finies",
        description=(
            "Écrit les séances finies, leurs étapes, cartes gardées, votes et idées, et les groupes par semaine, "
            "avec un manifeste, dans un dossier. Les mêmes séances donnent toujours le même dossier."
        ),
    )
    export.add_argument(
        "--out", type=Path, metavar="DOSSIER", help="où écrire (sessions/, dans le dossier des données)"
    )
    export.set_defaults(call=_export)
    merge = inner.add_parser(
        "merge",
        help="réunir les séances de plusieurs bornes",
        description=(
            "Réunit des dossiers écrits par « kiosk guide export », en csv ou en jsonl. Les mêmes séances donnent les "
            "mêmes fichiers, dans n’importe quel ordre ; une séance donnée deux fois compte une fois. "
            "Un dossier changé ou incomplet est refusé par son nom."
        ),
    )
    merge.add_argument("folders", nargs="+", type=Path, metavar="DOSSIER", help="dossier d’un export")
    merge.add_argument("--out", type=Path, required=True, metavar="DOSSIER", help="où écrire")
    merge.set_defaults(call=_merge)
    for parser in (export, merge):
        parser.add_argument("--format", choices=FORMATS, default=DEFAULT_FORMAT, help=f"format ({DEFAULT_FORMAT})")
    stats = inner.add_parser(
        "stats",
        help="compter les groupes par semaine",
        description="Compte les groupes et les personnes par semaine et par sorte de groupe.",
    )
    stats.add_argument("--sessions", action="store_true", help="nommer aussi chaque séance")
    stats.set_defaults(call=_stats)
    page = inner.add_parser(
        "print-session",
        help="une séance en PDF",
        description="Écrit une séance sur une page A4 : étapes, cartes gardées, votes et points.",
    )
    page.add_argument("code", nargs="+", metavar="MOT", help="les deux mots qui nomment la séance")
    page.add_argument("--out", type=Path, metavar="FICHIER", help="où écrire (le nom de la séance, .pdf)")
    page.set_defaults(call=_print)
    for parser in (export, stats, page):
        parser.add_argument("--data", type=Path, metavar="DOSSIER", help="dossier des données")
    for parser in (export, page):
        parser.add_argument("--edition", type=Path, metavar="DOSSIER", help="édition qui nomme parcours et cartes")


def _export(options: argparse.Namespace) -> int:
    places = find_places(options.edition, options.data, None)
    out = (options.out or places.data / "sessions").resolve()
    print(export_sessions(_titled(_summaries(places), places), out, options.format).sentence)
    return 0


def _merge(options: argparse.Namespace) -> int:
    folders = [folder.resolve() for folder in options.folders]
    print(merge_sessions(folders, options.out.resolve(), options.format).sentence)
    return 0


def _stats(options: argparse.Namespace) -> int:
    summaries = _summaries(find_places(None, options.data, None))
    if not summaries:
        print(NONE)
        return 0
    for week, kind, groups, people in count_weeks(summaries):
        print(f"{week:10}{KINDS[kind]:14}{counted(groups, 'groupe'):>12}{counted(people, 'personne'):>16}")
    everyone = sum(summary.size for summary in summaries)
    print(f"{'en tout':24}{counted(len(summaries), 'groupe'):>12}{counted(everyone, 'personne'):>16}")
    if options.sessions:
        for s in summaries:
            print(f"{s.half_day:24}{s.code:24}{KINDS[s.kind]}, {counted(s.size, 'personne')}")
    return 0


def _print(options: argparse.Namespace) -> int:
    places = find_places(options.edition, options.data, None)
    wanted = " ".join(options.code)
    found = [summary for summary in _summaries(places) if _plain(summary.code) == _plain(wanted)]
    if not found:
        raise StoreError(NO_SUCH.format(code=wanted))
    (session,) = _titled(found[:1], places)
    file = options.out or Path(f"seance-{_plain(session.summary.code).replace(' ', '-')}.pdf")
    try:
        print_session(session, file)
    except OSError as error:
        raise EditionError(NOT_WRITTEN.format(file=file, reason=error.strerror)) from None
    print(f"La séance « {session.summary.code} » tient sur une page : {file}.")
    return 0


def _summaries(places: Places) -> tuple[Summary, ...]:
    """Return the sessions that ended on this kiosk; none where none was ever led, and then nothing is made."""
    if not (places.data / DATABASE).is_file():
        return ()
    with closing(GuideStore(places.data, lambda: "")) as store:
        return store.summaries()


def _titled(summaries: "tuple[Summary, ...] | list[Summary]", places: Places) -> tuple[TitledSession, ...]:
    """Return sessions with the words of the edition and of mediators' own trails; ids where it has none any more."""
    own = {trail.id: trail.title for trail in OwnTrails(places.data).read()[0]}
    with closing(Reader.open(places.edition)) as reader:
        trails = own | {id: trail.title for id, trail in reader.kept(read_trails).items()}
        deck = {id: KeptCard(card.code, card.question) for id, card in reader.kept(read_deck).items()}
        return tuple(
            TitledSession(
                summary,
                trails.get(summary.trail, summary.trail),
                tuple(page_title(reader, stop) for stop in summary.stops),
                tuple(deck.get(card, KeptCard("", card)) for card in summary.cards),
            )
            for summary in summaries
        )


def _plain(code: str) -> str:
    """Return two words as anyone types them: lower case, no accent."""
    return unicodedata.normalize("NFD", code.casefold()).encode("ascii", "ignore").decode("ascii")
