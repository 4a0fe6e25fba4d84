"""What leaves the kiosk of a lot, as tables: cards, ideas apart from them, and for a workbook counts and code book."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from kiosk.feedback.lots import Lot
from kiosk.feedback.report import Answer, show_counts
from kiosk.feedback.store import LotStore

Cell = str | int | None
"""None is an empty cell."""

NO_MORE_OFFERED = "Réponse qui n’est plus proposée."


@dataclass(frozen=True, slots=True)
class QuestionWords:
    """A question as visitors read it: its title, and the words of each stored answer; none for a free text.

    The edition has them; whoever exports hands them in, since the cards know nothing of an edition.
    """

    title: str
    answers: Mapping[Answer, str]


Words = Mapping[str, QuestionWords]
"""The questions by their id, "theme", "feeling", "district" or "idea", in the order in which they are asked."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, its width in a sheet in characters, and what it says, in French."""

    name: str
    width: int
    meaning: str


@dataclass(frozen=True, slots=True)
class Table:
    """What a format writes: a file, a sheet.

    Attributes:
        name: names a file: "cards", "ideas", "counts" or "codes".
        title: names a sheet, in French.
        columns: fixed, a further column comes last.
        size: how many rows there are.
        rows: gives them, afresh at each call.
        free_text: whether it holds visitors' own words.
    """

    name: str
    title: str
    columns: tuple[Column, ...]
    size: int
    rows: Callable[[], Iterator[tuple[Cell, ...]]]
    free_text: bool = False

    @property
    def header(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(column.name for column in self.columns)


def lot_tables(store: LotStore, lot: Lot) -> tuple[Table, Table]:
    """Return the answers of a lot, and apart from them the free texts with their theme only.

    `matters` and `age` aren't asked yet; their columns stand so that the files of a season have one shape.
    """
    cards = Table(
        "cards",
        "Cartes",
        (
            Column("theme", 18, "Le sujet choisi."),
            Column("feeling", 10, "L’avis, de 1 à 5."),
            Column("matters", 10, "Pas encore demandé : toujours vide."),
            Column("district", 32, "Où habite la personne."),
            Column("age", 10, "Pas encore demandé : toujours vide."),
            Column("half_day", 24, "La demi-journée où la carte a été laissée ; rien de plus fin n’est gardé."),
        ),
        lot.cards,
        lambda: (
            (theme or None, feeling, None, district or None, None, when)
            for theme, feeling, district, when in store.cards(lot.id)
        ),
    )
    ideas = Table(
        "ideas",
        "Idées",
        (
            Column("theme", 18, "Le sujet de la carte, comme dans la feuille Cartes ; rien d’autre ne les relie."),
            Column("idea", 90, "Les mots de la personne, tels quels."),
        ),
        lot.ideas,
        lambda: ((theme or None, idea) for theme, idea in store.ideas(lot.id)),
        free_text=True,
    )
    return cards, ideas


def workbook_tables(store: LotStore, lot: Lot, words: Words) -> tuple[Table, ...]:
    """Return the tables of a lot followed by its counts, small ones hidden, and the code book of all of them."""
    found = {id: store.lot_counts(lot.id, id) for id, question in words.items() if question.answers}
    tables = (*lot_tables(store, lot), _counts(lot, words, found))
    return (*tables, _codes(tables, words, found))


def _counts(lot: Lot, words: Words, found: Mapping[str, Mapping[Answer, int]]) -> Table:
    """Return how many cards of the lot gave each answer; of this lot alone, so that its files are always the same."""
    rows: list[tuple[Cell, ...]] = []
    for id, given in found.items():
        title, answers = words[id].title, words[id].answers
        for answer, count in show_counts(given, answers, lot.k).items():
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


def _codes(tables: tuple[Table, ...], words: Words, found: Mapping[str, Mapping[Answer, int]]) -> Table:
    """Return the code book: what each column says and, for a question, each stored answer in the visitors' words."""
    rows: list[tuple[Cell, ...]] = []
    for table in tables:
        for column in table.columns:
            question = words.get(column.name)
            asked = f" Question : « {question.title} »" if question else ""
            rows.append((table.title, column.name, None, f"{column.meaning}{asked}"))
            if question and table.name == "cards":
                for answer in dict.fromkeys((*question.answers, *found[column.name])):
                    value = "(vide)" if answer in ("", None) else answer
                    rows.append((table.title, column.name, value, question.answers.get(answer, NO_MORE_OFFERED)))
    columns = (
        Column("Feuille", 12, ""),
        Column("Colonne", 14, ""),
        Column("Valeur", 32, ""),
        Column("Sens", 90, ""),
    )
    return Table("codes", "Codes", columns, len(rows), lambda: iter(rows))
