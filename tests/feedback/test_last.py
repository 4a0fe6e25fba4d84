"""The last few cards, a look ahead, and a clock that can't be right."""

import json
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from kiosk.clock import SimulatedClock
from kiosk.feedback.export import export_again, export_lots
from kiosk.feedback.formats import FORMATS
from kiosk.feedback.lot_store import LotStore
from kiosk.feedback.lots import Export, Outcome
from kiosk.feedback.model import Card
from kiosk.feedback.store import FeedbackStore
from kiosk.feedback.tables import QuestionWords

NOW = "2026-11-22 matin"
WORDS = {"theme": QuestionWords("De quoi ?", {"jamais": "Jamais seul·e", None: "Sans réponse"})}


@pytest.fixture
def three(store: FeedbackStore) -> None:
    """Three cards, no two alike."""
    store.save(Card({"theme": "jamais", "feeling": 4, "district": "ivry-port"}, {"idea": "Des bancs"}, "1"))
    store.save(Card({"theme": "jamais", "matters": ("eau", "sport"), "age": "60-plus"}, {}, "1"))
    store.save(Card({"feeling": 4, "matters": ("eau",)}, {"idea": "=1+1"}, "2"))


def export_last(staff: LotStore, out: Path, format: str = "csv") -> Export:
    """`kiosk feedback export --last`."""
    (export,) = export_lots(staff, NOW, out, 5, format, lambda done, total: None, WORDS, last=True)
    return export


@pytest.mark.usefixtures("three")
def test_the_last_cards_leave_as_totals_never_crossed(store: FeedbackStore, staff: LotStore, tmp_path: Path) -> None:
    """Each question by itself, texts without a theme; said in the sentence, and in the manifest."""
    export = export_last(staff, tmp_path)
    assert (export.outcome, export.cards, export.ideas, export.totals) == (Outcome.WRITTEN, 3, 2, True)
    assert export.sentence == (
        f"Lot {export.lot}\u00a0: moins de 5 cartes, donc seulement les totaux de chaque question, jamais croisés, "
        f"et 2 idées sans sujet, dans {export.folder}."
    )
    assert (export.folder / "totals.csv").read_text("utf-8-sig").splitlines() == [
        "question;answer;cards",
        "age;60-plus;1",
        "district;ivry-port;1",
        "feeling;4;2",
        "matters;eau;2",
        "matters;sport;1",
        "theme;jamais;2",
    ]
    ideas = (export.folder / "ideas.csv").read_text("utf-8-sig").splitlines()
    assert [ideas[0], *sorted(ideas[1:])] == ["theme;idea", '"";"\'=1+1"', '"";"Des bancs"']
    manifest = json.loads((export.folder / "manifest.json").read_text("utf-8"))
    assert (manifest["totals"], manifest["cards"], manifest["question_versions"]) == (True, 3, ["1", "2"])
    assert {file["name"] for file in manifest["files"]} == {"totals.csv", "ideas.csv"}
    assert store.count() == 0, "a row would cross its answers"
    assert list(staff.cards(export.lot)) == []


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize("format", FORMATS)
def test_totals_written_again_are_the_same_bytes(staff: LotStore, tmp_path: Path, format: str) -> None:
    """In every format, as any lot."""
    export = export_last(staff, tmp_path / "out", format)
    again = export_again(staff, export.lot, tmp_path / "stick", format, lambda done, total: None, WORDS)
    assert again.outcome is Outcome.WRITTEN
    for path in export.folder.iterdir():
        assert (again.folder / path.name).read_bytes() == path.read_bytes()


def test_the_last_cards_are_a_lot_like_any_other_from_k_on(
    store: FeedbackStore, staff: LotStore, make_card: Callable[..., Card], tmp_path: Path
) -> None:
    """And with none there is nothing to write."""
    assert export_last(staff, tmp_path).outcome is Outcome.TOO_FEW
    for number in range(5):
        store.save(make_card(feeling=number + 1))
    export = export_last(staff, tmp_path)
    assert (export.outcome, export.totals, export.cards) == (Outcome.WRITTEN, False, 5)
    assert (export.folder / "cards.csv").is_file()


@pytest.mark.usefixtures("three")
def test_a_preview_closes_nothing(store: FeedbackStore, staff: LotStore, make_card: Callable[..., Card]) -> None:
    """Below k it says nothing either; the cards are as they were, with all they say."""
    assert staff.preview_lot(NOW, 5) is None
    for number in range(7):
        store.save(make_card(feeling=number % 5 + 1, district="ivry-port"))
    before = store._connect().execute("select * from card").fetchall()
    preview = staff.preview_lot(NOW, 5)
    assert preview is not None
    cards, kept = preview
    assert (cards, kept.half_day, kept.district, kept.age) == (10, 10, 0, 0)
    assert [tuple(row) for row in store._connect().execute("select * from card")] == [tuple(row) for row in before]
    assert (staff.lots(), staff.open_cards()) == ((), 10)


def test_a_clock_set_back_loses_no_card_and_lies_about_no_day(
    data: Path, clock: SimulatedClock, make_card: Callable[..., Card], tmp_path: Path
) -> None:
    """A year back, before the edition was made: the half-day is "inconnue"; lots and copies go on as ever."""
    published = date(2026, 11, 22)
    with closing(FeedbackStore.open(data, clock, published)) as store:
        for number in range(6):
            store.save(make_card(f"à l’heure {number}", feeling=number % 5 + 1, theme=f"t{number % 2}"))
    wrong = SimulatedClock(clock.now().replace(year=2025))
    with closing(FeedbackStore.open(data, wrong, published)) as store:
        for number in range(6):
            store.save(make_card(f"un an plus tôt {number}", feeling=number % 5 + 1, theme=f"t{number % 2}"))
        store.forget_order()
        with closing(LotStore.open(data)) as staff:
            (export,) = export_lots(staff, "inconnue", tmp_path, 5, "csv", lambda done, total: None)
            assert export.lot.startswith("lot-inconnue-")
            halves = [row.rpartition(";")[2] for row in (export.folder / "cards.csv").read_text().splitlines()[1:]]
            assert sorted(halves) == ["2026-11-22 matin"] * 6 + ["inconnue"] * 6
            assert len(list(staff.texts(export.lot))) == 12
        assert store.count() == 12
