"""The tables that explain a lot: its counts with small ones hidden, and the code book."""

from collections.abc import Callable

import pytest

from kiosk.feedback.lot_store import LotStore
from kiosk.feedback.lots import Lot
from kiosk.feedback.model import Card
from kiosk.feedback.store import FeedbackStore
from kiosk.feedback.tables import QuestionWords, lot_tables, workbook_tables
from kiosk.tables.table import Cell

WORDS = {
    "theme": QuestionWords("De quoi ?", {"jamais": "Jamais seul·e", "defis": "Nouveaux défis", None: "Sans réponse"}),
    "feeling": QuestionWords("Quel avis ?", {1: "Très négatif", 5: "Très positif", None: "Sans réponse"}),
    "district": QuestionWords("Où ?", {"ivry-port": "Ivry-Port", None: "Sans réponse"}),
    "idea": QuestionWords("Que dire ?", {}),
}


@pytest.fixture
def lot(store: FeedbackStore, staff: LotStore, make_card: Callable[..., Card]) -> Lot:
    """Twenty cards, three of another theme and one of a theme that is offered no more; then six open ones."""
    for number in range(20):
        theme = "defis" if number < 3 else "ancien" if number == 3 else "jamais"
        store.save(make_card(theme=theme, feeling=5 if number % 2 else 1, district="ivry-port"))
    lot = staff.close_lot("lot-a", "2026-11-22 matin", 5)
    assert lot is not None
    for _ in range(6):
        store.save(make_card(theme="jamais", feeling=None))
    return lot


def rows(staff: LotStore, lot: Lot, name: str) -> list[tuple[Cell, ...]]:
    """The rows of one of a lot's tables; they are as many as the table says."""
    (table,) = (table for table in workbook_tables(staff, lot, WORDS) if table.name == name)
    found = list(table.rows())
    assert len(found) == table.size
    assert {len(row) for row in found} == {len(table.header)}
    return found


def test_the_counts_of_a_lot_hide_small_ones_and_what_gives_them_back(staff: LotStore, lot: Lot) -> None:
    """By the k of the lot; no card of another lot or of none is counted."""
    theme = [("Jamais seul·e", "masqué"), ("Nouveaux défis", "masqué"), ("Sans réponse", "masqué"),
             ("ancien", "masqué"), ("Total", 20)]  # fmt: skip
    feeling = [("Très négatif", "masqué"), ("Très positif", "masqué"), ("Sans réponse", "masqué"), ("Total", 20)]
    district = [("Ivry-Port", "masqué"), ("Sans réponse", "masqué"), ("Total", 20)]
    assert rows(staff, lot, "counts") == [
        ("lot-a", question, answer, count)
        for question, counts in (("De quoi ?", theme), ("Quel avis ?", feeling), ("Où ?", district))
        for answer, count in counts
    ]


def test_counts_that_point_at_nobody_are_shown(
    store: FeedbackStore, staff: LotStore, make_card: Callable[..., Card]
) -> None:
    """Two answers of five cards and more; the one that nobody gave takes the smaller of them along."""
    for number in range(12):
        store.save(make_card(theme="jamais" if number < 7 else "defis"))
    for _ in range(9):
        store.save(make_card(theme=""))
    lot = staff.close_lot("lot-a", "2026-11-22 matin", 5)
    assert lot is not None
    assert [row[2:] for row in rows(staff, lot, "counts") if row[1] == "De quoi ?"] == [
        ("Jamais seul·e", 7),
        ("Nouveaux défis", 5),
        ("Sans réponse", 9),
        ("Total", 21),
    ]


def test_the_code_book_names_every_column_and_every_stored_answer(staff: LotStore, lot: Lot) -> None:
    """Each column of each sheet with the question asked; each answer in the visitors' words, gone ones too."""
    codes = rows(staff, lot, "codes")
    columns = [
        (table.title, column)
        for table in workbook_tables(staff, lot, WORDS)
        if table.name != "codes"
        for column in table.header
    ]
    assert [row[:2] for row in codes if row[2] is None] == columns
    meanings = {row[:2]: str(row[3]) for row in codes if row[2] is None}
    assert meanings["Cartes", "theme"].endswith("Question\u00a0: «\u00a0De quoi ?\u00a0»")
    assert meanings["Idées", "idea"].endswith("«\u00a0Que dire ?\u00a0»")
    assert "moins de 5 cartes" in meanings["Comptes", "Cartes"]
    assert all(meanings.values())
    assert [row[1:] for row in codes if row[2] is not None] == [
        ("theme", "jamais", "Jamais seul·e"),
        ("theme", "defis", "Nouveaux défis"),
        ("theme", "(vide)", "Sans réponse"),
        ("theme", "ancien", "Réponse qui n’est plus proposée."),
        ("feeling", 1, "Très négatif"),
        ("feeling", 5, "Très positif"),
        ("feeling", "(vide)", "Sans réponse"),
        ("district", "ivry-port", "Ivry-Port"),
        ("district", "(vide)", "Sans réponse"),
    ]


def test_only_questions_with_choices_are_counted(staff: LotStore, lot: Lot) -> None:
    """A free text has no counts: each is one of a kind. Of a list each answer counts."""
    assert list(staff.lot_counts("lot-a")) == ["district", "feeling", "theme"]


def test_a_further_question_is_a_further_column(
    store: FeedbackStore, staff: LotStore, make_card: Callable[..., Card]
) -> None:
    """At the end, named by its id, for a text as for a choice; a list is one cell."""
    for _ in range(5):
        store.save(make_card("", theme="jamais", feeling=1, district=""))
    store.save(make_card("", theme="defis", feeling=2, district="", matters=("sport", "eau"), confiance=3))
    store.save(Card({"theme": "defis"}, {"souvenir": "Le lavoir"}, "2"))
    lot = staff.close_lot("lot-a", "2026-11-22 matin", 5)
    assert lot is not None
    cards, ideas = lot_tables(staff, lot)
    assert cards.header == ("theme", "feeling", "matters", "district", "age", "half_day", "confiance")
    when = "2026-11-22 matin"
    assert sorted(cards.rows(), key=repr) == [
        ("defis", 2, "eau|sport", None, None, when, 3),
        ("defis", None, None, None, None, when, None),
        *[("jamais", 1, None, None, None, when, None)] * 5,
    ]
    assert (ideas.header, list(ideas.rows())) == (("theme", "idea", "souvenir"), [("defis", None, "Le lavoir")])
    assert lot.versions == ("1", "2")
