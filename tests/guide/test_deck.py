"""The deck on paper, read back from the PDF."""

from pathlib import Path

import pypdfium2 as pdfium
import pytest

from kiosk.guide.deck import CARD_HEIGHT, CARD_WIDTH, PrintedCard, PrintedFact, print_deck

LONG = "Pourquoi certaines personnes ne demandent-elles pas les aides auxquelles elles ont droit ?"
FACT = PrintedFact("plus de 12\u202f000 personnes accueillies et informées", "« 6 ans d’actions municipales », p. 39")


def deck(count: int) -> list[PrintedCard]:
    """Return cards of all chapters, with one to three facts."""
    return [
        PrintedCard(f"K{n:02d}", n % 4 + 1, "Jamais seul·e", f"Question {n} ? {LONG}"[:90], (FACT,) * (n % 3 + 1))
        for n in range(1, count + 1)
    ]


def words_of(file: Path) -> list[str]:
    """Return the text of each page."""
    document = pdfium.PdfDocument(file)
    try:
        return [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()


@pytest.mark.parametrize(("count", "pages"), [(1, 2), (4, 2), (5, 4), (44, 22)])
def test_every_card_has_its_front_and_its_back(tmp_path: Path, count: int, pages: int) -> None:
    """Four cards a sheet; the sheet's second page has the backs of the same four."""
    file = tmp_path / "deck.pdf"
    assert print_deck(deck(count), file) == pages
    texts = words_of(file)
    assert len(texts) == pages
    for number, card in enumerate(deck(count)):
        front, back = texts[number // 4 * 2 : number // 4 * 2 + 2]
        assert card.code in front
        assert card.question.split(" ? ")[0] in front
        assert card.code in back
        assert "12" in back


def test_a_back_lies_behind_its_front(tmp_path: Path) -> None:
    """Turned over the long edge, left is right."""
    file = tmp_path / "deck.pdf"
    print_deck(deck(2), file)
    document = pdfium.PdfDocument(file)
    found = []
    for page in document:
        text = page.get_textpage()
        place = text.get_text_bounded().index("K01")
        found.append(text.get_charbox(place)[0] < page.get_width() / 2)
    document.close()
    assert found == [True, False]


def test_the_same_deck_is_the_same_bytes_with_its_fonts(tmp_path: Path) -> None:
    """No clock and no random id; both families are embedded."""
    files = [tmp_path / "one.pdf", tmp_path / "two.pdf"]
    for file in files:
        print_deck(deck(3), file)
    one, two = (file.read_bytes() for file in files)
    assert one == two
    assert one.count(b"/FontFile2") >= 2


def test_a_card_has_the_size_it_says(tmp_path: Path) -> None:
    """The ground of a front, measured on the rendered page: within half a millimetre."""
    file = tmp_path / "deck.pdf"
    print_deck(deck(1)[:1], file)
    document = pdfium.PdfDocument(file)
    picture = document[0].render(scale=4).to_pil().convert("RGB")
    document.close()
    ground = (184, 35, 26)
    columns = [x for x in range(picture.width) if picture.getpixel((x, picture.height // 4)) == ground]
    rows = [y for y in range(picture.height) if picture.getpixel((columns[0] + 6, y)) == ground]
    mm = 25.4 / 72 / 4
    assert (columns[-1] - columns[0]) * mm == pytest.approx(CARD_WIDTH, abs=0.5)
    assert (rows[-1] - rows[0]) * mm == pytest.approx(CARD_HEIGHT, abs=0.5)
