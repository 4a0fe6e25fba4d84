"""The poster of a lot: the counts that may be shown and no other, one page, in the look of the screens."""

import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from kiosk.clock import SimulatedClock
from kiosk.feedback.export import export_again, export_lots
from kiosk.feedback.lot_store import LotStore
from kiosk.feedback.lots import Export, Lot, Outcome
from kiosk.feedback.manifest import whole_lot
from kiosk.feedback.model import Card, half_day
from kiosk.feedback.poster import Asked, Poster, Row, draw_poster, make_poster, period
from kiosk.feedback.store import FeedbackStore
from kiosk.feedback.tables import QuestionWords, Words, workbook_tables
from kiosk.paper import CARD, PAPER

CHAPTERS = {
    "decider": "Décider et vivre la ville ensemble",
    "service-public": "Le service public au cœur de nos vies",
    "defis": "Une ville qui s’adapte aux nouveaux défis",
    "jamais": "Jamais seul·e",
}
WORDS: Words = {
    "theme": QuestionWords("De quoi voulez-vous parler\u202f?", {**CHAPTERS, None: "Sans réponse"}),
    "feeling": QuestionWords(
        "Quel est votre avis\u202f?", {**{n: f"Visage {n}" for n in range(1, 6)}, None: "Sans réponse"}
    ),
    "matters": QuestionWords(
        "Qu’est-ce qui compte le plus pour vous\u202f?",
        {"logement": "Le logement", "nature": "La nature en ville", "ecole": "L’école", None: "Sans réponse"},
    ),
    "district": QuestionWords("Où habitez-vous\u202f?", {"ivry-port": "Ivry-Port", None: "Sans réponse"}),
    "idea": QuestionWords("Mon idée ou ma question", {}),
}


def no_progress(done: int, total: int) -> None:
    """Nobody watches."""


@pytest.fixture
def lot(store: FeedbackStore, staff: LotStore, clock: SimulatedClock, make_card: Callable[..., Card]) -> Lot:
    """29 cards: 12 "jamais", 9 "defis", 6 without a theme, 2 "decider"; two of each three choose two priorities."""
    themes = ["jamais"] * 12 + ["defis"] * 9 + [""] * 6 + ["decider"] * 2
    for number, theme in enumerate(themes):
        matters = ("logement", "nature") if number % 3 else ("ecole",)
        store.save(make_card("mirabelle", theme=theme, feeling=4 + number % 2, matters=matters))
    lot = staff.close_lot("lot-2026-11-22-matin-0123456789ab", half_day(clock.now()), 5)
    assert lot is not None
    return lot


@pytest.fixture
def export(staff: LotStore, lot: Lot, tmp_path: Path) -> Export:
    """That lot's poster, written."""
    return export_again(staff, lot.id, tmp_path / "out", "pdf", no_progress, WORDS)


def page_of(file: Path) -> pypdfium2.PdfPage:
    """The only page of a PDF."""
    document = pypdfium2.PdfDocument(file)
    assert len(document) == 1
    return document[0]


def text_of(file: Path) -> str:
    """What a PDF says, as someone would copy it."""
    text: str = page_of(file).get_textpage().get_text_range()
    return re.sub(r"\s+", " ", text)


def test_the_poster_says_the_workbook_s_counts(staff: LotStore, lot: Lot, export: Export) -> None:
    """Each answer with the very count of the sheet "Comptes", hidden where it is hidden there, in the same order."""
    said = text_of(export.folder / "poster.pdf")
    (counts,) = (table for table in workbook_tables(staff, lot, WORDS) if table.name == "counts")
    at = 0
    shown = [row for row in counts.rows() if row[1] != WORDS["district"].title and row[2] != "Total"]
    assert len(shown) == 5 + 6 + 4
    for _, question, answer, count in shown:
        at = said.index(f"{answer} {count}", said.index(str(question).replace("\u202f", " ")))
    assert at > 0
    assert "Décider et vivre la ville ensemble masqué" in said
    assert re.search(r"Jamais seul·e 12\b", said)


def test_the_poster_says_how_many_cards_when_and_where_from(export: Export) -> None:
    """And what "masqué" means; a list says that several could be chosen."""
    said = text_of(export.folder / "poster.pdf")
    for words in (
        "Exposition · Ivry-sur-Seine",
        "Ce que vous nous avez dit",
        "le 22 novembre 2026",
        "cartes d’avis anonymes de la borne, lot-2026-11-22-matin-0123456789ab, fermé le 22 novembre 2026.",
        "moins de 5 cartes, ou un nombre qui le ferait retrouver.",
    ):
        assert words in said
    assert re.search("29 ?cartes d’avis", said), "far apart in size: a reader may see no space"
    assert said.count("Plusieurs réponses étaient possibles.") == 1


def test_no_count_below_k_is_on_the_poster(staff: LotStore, lot: Lot, export: Export) -> None:
    """Neither as a number nor as a bar: a hidden answer has no bar at all."""
    poster = make_poster(staff, lot, WORDS)
    counts = [row.count for question in poster.asked for row in question.rows]
    assert None in counts
    assert all(count is None or count == 0 or count >= lot.k for count in counts)
    numbers = {int(number) for number in re.findall(r"(?<![\d-])\d+(?![\d-])", text_of(export.folder / "poster.pdf"))}
    assert numbers - {count for count in counts if count} <= {29, 22, 2026, 6, 1, 2, 3, 4, 5}, "ans, visages, k"


def test_no_word_of_a_visitor_and_no_district_is_on_the_poster(export: Export) -> None:
    """It hangs on a wall."""
    said = text_of(export.folder / "poster.pdf")
    for words in ("mirabelle", "Mon idée", "Où habitez-vous", "Ivry-Port", "masqué 2"):
        assert words not in said
    assert b"mirabelle" not in (export.folder / "poster.pdf").read_bytes()


def test_a_poster_is_a_lot_s_folder_like_any_other(staff: LotStore, lot: Lot, export: Export, tmp_path: Path) -> None:
    """With its manifest; the same bytes elsewhere; recognised where it lies."""
    assert export.folder == tmp_path / "out" / f"{lot.id}-pdf"
    assert whole_lot(export.folder) == (lot.id, "pdf")
    manifest = json.loads((export.folder / "manifest.json").read_text("utf-8"))
    assert [(file["name"], file["rows"]) for file in manifest["files"]] == [("poster.pdf", 15)]
    again = export_again(staff, lot.id, tmp_path / "stick", "pdf", no_progress, WORDS)
    assert (again.folder / "poster.pdf").read_bytes() == (export.folder / "poster.pdf").read_bytes()
    third = export_again(staff, lot.id, tmp_path / "stick", "pdf", no_progress, WORDS)
    assert third.outcome is Outcome.ALREADY_THERE


def test_a_poster_alone_doesn_t_make_a_lot_written(staff: LotStore, lot: Lot, export: Export, tmp_path: Path) -> None:
    """It holds no card: a purge after it would lose them. The sentence says what to write too."""
    assert [known.written for known in staff.lots()] == [False]
    assert f"kiosk feedback export --lot {lot.id}\u00a0»" in export.sentence
    assert "ni carte ni idée" in export.sentence
    (csv,) = export_lots(staff, lot.half_day, tmp_path / "out", 5, "csv", no_progress)
    assert (csv.lot, csv.outcome) == (lot.id, Outcome.WRITTEN)
    assert [known.written for known in staff.lots()] == [True]


def test_a_lot_of_totals_shows_nothing_of_its_few_cards(
    store: FeedbackStore, staff: LotStore, make_card: Callable[..., Card], tmp_path: Path
) -> None:
    """Not even how many they were."""
    for _ in range(3):
        store.save(make_card())
    (export,) = export_lots(staff, "2026-11-22 matin", tmp_path, 5, "pdf", no_progress, WORDS, last=True)
    said = text_of(export.folder / "poster.pdf")
    assert "moins de 5 cartes d’avis" in said
    assert "Trop peu de réponses pour les montrer." in said
    assert "Jamais" not in said
    assert "3" not in said.replace(export.lot, "")


def test_the_poster_looks_like_the_screens(export: Export) -> None:
    """A3; the cards' colour above, paper below; the longest bar in colour, ink at the others."""
    page = page_of(export.folder / "poster.pdf")
    assert [round(side * 25.4 / 72) for side in page.get_size()] == [297, 420]
    picture = page.render(scale=72 / 72).to_pil().convert("RGB")
    width, height = picture.size

    def share(box: tuple[float, float, float, float], colour: str) -> float:
        part = picture.crop(
            [round(side) for side in (box[0] * width, box[1] * height, box[2] * width, box[3] * height)]
        )
        colours = {found: count for count, found in part.getcolors(part.width * part.height)}
        return colours.get(tuple(bytes.fromhex(colour[1:])), 0) / (part.width * part.height)

    assert share((0, 0, 1, 0.4), CARD) > 0.5
    assert share((0, 0.4, 1, 1), PAPER) > 0.6
    assert 0.005 < share((0, 0.4, 1, 1), CARD) < 0.1
    assert share((0, 0.41, 0.05, 0.9), PAPER) == 1, "the margin is empty"
    assert share((0.95, 0.41, 1, 0.9), PAPER) == 1


@pytest.mark.parametrize(
    ("half_days", "said"),
    [
        ({"2026-11-22 matin"}, "le 22 novembre 2026"),
        ({"2026-11-22 matin", "2026-11-22 après-midi"}, "le 22 novembre 2026"),
        ({"2026-11-22 matin", "2026-11-20 matin"}, "du 20 au 22 novembre 2026"),
        ({"2026-11-01 matin", "2026-10-20 matin"}, "du 20 octobre au 1er novembre 2026"),
        ({"2026-12-30 matin", "2027-01-02 matin"}, "du 30 décembre 2026 au 2 janvier 2027"),
        ({"2026-11-22 matin", "2026-11-30 matin", "2025-11-22 matin"}, "du 22 novembre 2025 au 30 novembre 2026"),
        ({"2026-S47"}, "du 16 au 22 novembre 2026"),
        ({"2026-S47", "2026-11-12 matin"}, "du 12 au 22 novembre 2026"),
        ({"", "2026-11-12 matin"}, "jusqu’au 24 novembre 2026"),
        ({"inconnue", "2026-S47"}, "jusqu’au 24 novembre 2026"),
        (set(), "jusqu’au 24 novembre 2026"),
    ],
)
def test_the_period_is_no_finer_than_what_the_cards_say(half_days: set[str], said: str) -> None:
    """Days where each card says its half-day, whole weeks, or only until when."""
    assert period(half_days, date(2026, 11, 24)) == said


def test_a_clock_that_couldn_t_be_right_says_no_period() -> None:
    """Neither of the cards nor of the lot."""
    assert period({"inconnue"}, None) == ""


@pytest.mark.parametrize(
    ("questions", "answers", "words"), [(1, 2, 1), (2, 12, 3), (4, 8, 6), (3, 12, 18), (7, 12, 18), (9, 2, 1)]
)
def test_whatever_is_asked_it_is_one_page_inside_its_margins(
    tmp_path: Path, questions: int, answers: int, words: int
) -> None:
    """Many answers, long titles: nothing is cut off, nothing runs into the margins or the foot, nothing is left out."""
    rows = tuple(
        Row(f"réponse{number} " + "longue " * words, (None, 5, 999_999)[number % 3]) for number in range(answers)
    )
    asked = tuple(
        Asked(f"question{number} " + "vraiment " * words + "\u202f?", rows, number % 2 == 0)
        for number in range(questions)
    )
    with draw_poster(Poster("1\u202f234", "du 16 au 22 novembre 2026", asked, "Source.", "Masqué.")) as sheet:
        margin, head, foot = sheet.px(64), 0.4 * sheet.whole.height, sheet.whole.height - sheet.px(136)
        sheet.write(tmp_path / "poster.pdf")
    page = page_of(tmp_path / "poster.pdf")
    below = 0
    for text in page.get_objects([pypdfium2.raw.FPDF_PAGEOBJ_TEXT]):
        left, low, right, high = (side * 25.4 / 72 for side in text.get_bounds())
        assert margin - 1 <= left < right <= sheet.whole.width - margin + 1
        top, bottom = sheet.whole.height - high, sheet.whole.height - low
        below += top > foot
        assert bottom < head or (top > head and bottom <= foot) or top > foot
    assert below == 2, "the source and what hidden means"
    said = text_of(tmp_path / "poster.pdf")
    for question in asked:
        assert question.title.split(" ")[0] in said
    assert said.count("masqué") == questions * len(range(0, answers, 3))
