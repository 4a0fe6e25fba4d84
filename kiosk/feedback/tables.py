"""What leaves the kiosk of a lot, as tables: cards, ideas apart from them, and for a workbook counts and code book."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from kiosk.feedback.counts import Value, show_counts
from kiosk.feedback.lot_store import LotStore
from kiosk.feedback.lots import Lot
from kiosk.tables.table import Cell, Column, Table

NO_MORE_OFFERED = "Réponse qui n’est plus proposée."
FURTHER = "Une question ajoutée."
HALF_DAY_MEANING = "La demi-journée, ou la semaine, ou rien : le plus fin que k cartes partagent."

QUESTIONS = {
    "theme": (18, "Le sujet choisi."),
    "feeling": (10, "L’avis, de 1 à 5."),
    "matters": (32, "Ce qui compte le plus, trois choix au plus, séparés par |."),
    "district": (32, "Où habite la personne ; vide aussi quand trop peu de cartes le partagent."),
    "age": (10, "La tranche d’âge ; vide aussi quand trop peu de cartes la partagent."),
}
"""The columns that every lot has, so that the files of a season have one shape: width, and what each says."""


@dataclass(frozen=True, slots=True)
class QuestionWords:
    """A question as visitors read it: its title, and the words of each stored answer; none for a free text.

    The edition has them; whoever exports hands them in, since the cards know nothing of an edition.
    """

    title: str
    answers: Mapping[Value, str]


Words = Mapping[str, QuestionWords]
"""The questions by their id, in the order in which they are asked."""


def lot_tables(store: LotStore, lot: Lot) -> tuple[Table, Table]:
    """Return the answers of a lot, and apart from them the free texts with their theme only.

    A question that staff have added is a column at the end, named by its id.
    """
    further = tuple(id for id in lot.questions if id not in QUESTIONS)
    # Few rows differ in their answers once no text is among them: most are made once.
    before, after = (lru_cache(maxsize=16_384)(_reader(asked)) for asked in (tuple(QUESTIONS), further))
    cards = Table(
        "cards",
        "Cartes",
        (
            *(Column(id, width, meaning) for id, (width, meaning) in QUESTIONS.items()),
            Column("half_day", 24, HALF_DAY_MEANING),
            *(Column(id, 18, FURTHER) for id in further),
        ),
        lot.cards,
        lambda: (
            ((*before(answers), when or None, *after(answers)) for answers, when in store.cards(lot.id))
            if further
            else ((*before(answers), when or None) for answers, when in store.cards(lot.id))
        ),
    )
    written = tuple(dict.fromkeys(("idea", *lot.text_questions)))
    places = {id: ((None,) * place, (None,) * (len(written) - place - 1)) for place, id in enumerate(written)}
    ideas = Table(
        "ideas",
        "Idées",
        (
            Column("theme", 18, "Le sujet de la carte, comme dans la feuille Cartes ; rien d’autre ne les relie."),
            *(Column(id, 90, "Les mots de la personne, tels quels.") for id in written),
        ),
        lot.ideas,
        lambda: (
            (theme or None, *places[question][0], text, *places[question][1])
            for theme, question, text in store.texts(lot.id)
        ),
        free_text=True,
    )
    return _totals(store, lot) if lot.totals else cards, ideas


def _totals(store: LotStore, lot: Lot) -> Table:
    """Return how many of the last few cards gave each answer to each question; nothing of it is crossed."""
    rows = list(store.totals(lot.id))
    columns = (
        Column("question", 18, "La question."),
        Column("answer", 32, "La réponse."),
        Column("cards", 10, "Combien de cartes l’ont donnée. Trop peu de cartes pour un lot : rien n’est croisé."),
    )
    return Table("totals", "Totaux", columns, len(rows), lambda: iter(rows))


def _reader(asked: tuple[str, ...]) -> Callable[[str], tuple[Cell, ...]]:
    """Return what turns a card's answers, as JSON, into cells for some questions; a list is one cell."""

    def read(answers: str) -> tuple[Cell, ...]:
        given = json.loads(answers) if asked else {}
        return tuple("|".join(cell) if isinstance(cell := given.get(id), list) else cell for id in asked)

    return read


def workbook_tables(store: LotStore, lot: Lot, words: Words) -> tuple[Table, ...]:
    """Return the tables of a lot followed by its counts, small ones hidden, and the code book of all of them."""
    tables: tuple[Table, ...] = lot_tables(store, lot)
    if lot.totals:
        return (*tables, _codes(tables, words, {}))
    found = found_counts(store, lot, words)
    tables = (*tables, _counts(lot, words, found))
    return (*tables, _codes(tables, words, found))


def found_counts(store: LotStore, lot: Lot, words: Words) -> dict[str, Mapping[Value, int]]:
    """Return how many of a lot's cards gave each answer to each question that has answers; none for totals."""
    if lot.totals:
        return {}
    counts = store.lot_counts(lot.id)
    return {id: counts.get(id, {None: lot.cards}) for id, question in words.items() if question.answers}


def _counts(lot: Lot, words: Words, found: Mapping[str, Mapping[Value, int]]) -> Table:
    """Return how many cards of the lot gave each answer; of this lot alone, so that its files are always the same."""
    rows: list[tuple[Cell, ...]] = []
    for id, given in found.items():
        title, answers = words[id].title, words[id].answers
        for answer, count in show_counts(given, answers, lot.cards, lot.k).items():
            rows.append((lot.id, title, answers.get(answer, str(answer)), "masqué" if count is None else count))
        rows.append((lot.id, title, "Total", lot.cards))
    hidden = f" « masqué » : moins de {lot.k} cartes, ou un nombre qui le ferait retrouver." if lot.k > 1 else ""
    columns = (
        Column("Lot", 44, "Le nom du lot."),
        Column("Question", 32, "La question posée."),
        Column("Réponse", 46, "La réponse, en toutes lettres."),
        Column("Cartes", 10, f"Le nombre de cartes du lot.{hidden}"),
    )
    return Table("counts", "Comptes", columns, len(rows), lambda: iter(rows))


def _codes(tables: tuple[Table, ...], words: Words, found: Mapping[str, Mapping[Value, int]]) -> Table:
    """Return the code book: what each column says and, for a question, each stored answer in the visitors' words."""
    rows: list[tuple[Cell, ...]] = []
    for table in tables:
        for column in table.columns:
            question = words.get(column.name)
            asked = f" Question : « {question.title} »" if question else ""
            rows.append((table.title, column.name, None, f"{column.meaning}{asked}"))
            if question and table.name == "cards":
                for answer in dict.fromkeys((*question.answers, *found.get(column.name, {}))):
                    value = "(vide)" if answer is None else answer
                    rows.append((table.title, column.name, value, question.answers.get(answer, NO_MORE_OFFERED)))
    columns = (
        Column("Feuille", 12, ""),
        Column("Colonne", 14, ""),
        Column("Valeur", 32, ""),
        Column("Sens", 90, ""),
    )
    return Table("codes", "Codes", columns, len(rows), lambda: iter(rows))
