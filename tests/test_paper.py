"""Paper: what is drawn is where it was asked to be, in millimetres; words fit; the same bytes each time."""

import re
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops

from kiosk.paper import A4, CARD, CROP_DISTANCE, CROP_LENGTH, INK, PAPER, Box, Face, Sheet, Style

PX_PER_MM = 4


@pytest.fixture
def sheet() -> Iterator[Sheet]:
    """An A4 sheet with one page."""
    with Sheet(*A4, "Essai") as sheet:
        sheet.page()
        yield sheet


def pdf(sheet: Sheet, folder: Path) -> pypdfium2.PdfDocument:
    """Write a sheet and open it."""
    sheet.write(folder / "sheet.pdf")
    return pypdfium2.PdfDocument(folder / "sheet.pdf")


def picture(sheet: Sheet, folder: Path) -> Image.Image:
    """The first page, four pixels a millimetre."""
    return pdf(sheet, folder)[0].render(scale=PX_PER_MM * 25.4 / 72).to_pil().convert("RGB")


def colour_at(page: Image.Image, x: float, y: float) -> str:
    """The colour of a point in millimetres, "#RRGGBB"."""
    pixel = page.getpixel((int(x * PX_PER_MM), int(y * PX_PER_MM)))
    assert isinstance(pixel, tuple)
    return "#{:02X}{:02X}{:02X}".format(*pixel)


def inked(page: Image.Image) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of all that isn't the ground, in millimetres."""
    box = ImageChops.difference(page, Image.new("RGB", page.size, PAPER)).getbbox()
    assert box is not None
    left, top, right, bottom = (side / PX_PER_MM for side in box)
    return left, top, right, bottom


def test_a_page_has_its_size_and_ground(sheet: Sheet, tmp_path: Path) -> None:
    """A4 in millimetres, the paper's colour to the edges; a second page of another colour."""
    sheet.page(INK)
    document = pdf(sheet, tmp_path)
    assert [round(side * 25.4 / 72, 1) for side in document[0].get_size()] == [210, 297]
    assert len(document) == 2
    page = picture(sheet, tmp_path)
    assert {colour_at(page, *corner) for corner in ((0, 0), (209, 296), (105, 148))} == {PAPER}
    assert colour_at(document[1].render(scale=1).to_pil().convert("RGB"), 1, 1) == INK


def test_blocks_rules_frames_and_bars_stand_where_they_should(sheet: Sheet, tmp_path: Path) -> None:
    """In millimetres from the upper left corner; a bar from zero is its share of the box, none where it is nothing."""
    sheet.block(Box(10, 20, 30, 40), CARD)
    sheet.rule(Box(10, 80, 30, 40), 2)
    sheet.frame(Box(100, 20, 50, 30), 3)
    assert sheet.bar(Box(10, 150, 100, 5), 0.4) == Box(10, 150, 40, 5)
    sheet.bar(Box(10, 170, 100, 5), 0, CARD)
    page = picture(sheet, tmp_path)
    assert colour_at(page, 11, 21) == colour_at(page, 39, 59) == CARD
    assert colour_at(page, 9, 21) == colour_at(page, 41, 59) == PAPER
    assert (colour_at(page, 20, 81), colour_at(page, 20, 83)) == (INK, PAPER)
    assert colour_at(page, 101, 35) == colour_at(page, 149, 35) == colour_at(page, 125, 49) == INK
    assert colour_at(page, 125, 35) == PAPER
    assert (colour_at(page, 49, 152), colour_at(page, 51, 152)) == (INK, PAPER)
    assert colour_at(page, 11, 172) == PAPER


def test_shapes_are_filled_and_may_bleed(sheet: Sheet, tmp_path: Path) -> None:
    """A triangle over the right edge, a disc."""
    sheet.shape([(190, 10), (230, 10), (230, 50)], CARD)
    sheet.disc(50, 50, 10, INK)
    page = picture(sheet, tmp_path)
    assert colour_at(page, 209, 12) == CARD
    assert colour_at(page, 195, 40) == PAPER
    assert (colour_at(page, 50, 50), colour_at(page, 58, 58)) == (INK, PAPER)


def test_crop_marks_stand_outside_what_is_cut_out(sheet: Sheet, tmp_path: Path) -> None:
    """Nothing of them is left on a playing card."""
    card = Box(50, 60, 63, 88)
    sheet.crop_marks(card)
    reach = CROP_DISTANCE + CROP_LENGTH
    left, top, right, bottom = inked(picture(sheet, tmp_path))
    assert (left, top) == pytest.approx((card.x - reach, card.y - reach), abs=0.3)
    assert (right, bottom) == pytest.approx((card.right + reach, card.bottom + reach), abs=0.3)
    inside = card.inset(0.5 - CROP_DISTANCE)
    sides = [int(side * PX_PER_MM) for side in (inside.x, inside.y, inside.right, inside.bottom)]
    left_on_it = picture(sheet, tmp_path).crop((sides[0], sides[1], sides[2], sides[3]))
    assert len(left_on_it.getcolors() or []) == 1


def test_boxes_divide() -> None:
    """Inset and columns add up to the whole."""
    box = Box(10, 20, 110, 50)
    assert box.inset(5) == Box(15, 25, 100, 40)
    assert box.columns(3, 10) == (Box(10, 20, 30, 50), Box(50, 20, 30, 50), Box(90, 20, 30, 50))
    assert (box.right, box.bottom) == (120, 70)


def test_the_look_s_pixels_follow_the_short_side() -> None:
    """1080 of them, whichever way the sheet lies."""
    for size in (A4, (297, 210)):
        with Sheet(*size, "") as sheet:
            assert (sheet.px(1080), sheet.px(64)) == pytest.approx((210, 64 * 210 / 1080))


@pytest.mark.parametrize("face", Face)
def test_words_are_written_in_their_face_and_size(sheet: Sheet, tmp_path: Path, face: Face) -> None:
    """Capitals are 0.66 to 0.72 em high and stand in the middle of their line; the width is the one that was said."""
    style = Style(face, 20, 1.5)
    height = sheet.text("HHH", style, Box(30, 40, 150, 30))
    assert height == 30
    left, top, right, bottom = inked(picture(sheet, tmp_path))
    assert bottom - top == pytest.approx((0.66 if face.value[0] == "text" else 0.72) * 20, abs=0.6)
    assert (top + bottom) / 2 == pytest.approx(55, abs=1)
    assert right - left == pytest.approx(sheet.width("HHH", style), abs=5)


def test_words_are_aligned(tmp_path: Path) -> None:
    """Left, in the middle, right."""
    box, style = Box(20, 20, 100, 10), Style(Face.TEXT, 8)
    places = []
    for align in ("left", "centre", "right"):
        with Sheet(*A4, "") as sheet:
            sheet.page()
            sheet.text("mot", style, box, align)
            left, _, right, _ = inked(picture(sheet, tmp_path))
        places.append((left, right))
    assert places[0][0] == pytest.approx(20, abs=1)
    assert sum(places[1]) / 2 == pytest.approx(70, abs=1)
    assert places[2][1] == pytest.approx(120, abs=1)


def test_groups_of_digits_stand_apart_in_every_face(sheet: Sheet, tmp_path: Path) -> None:
    """By 0.16 em, although Manrope has no narrow no-break space, and without changing the size of what follows."""
    for face in Face:
        apart, together = (sheet.width(words, Style(face, 10)) for words in ("12\u202f000", "12000"))
        assert apart - together == pytest.approx(1.6)
    sheet.text("Combien\u202f?", Style(Face.BOLD, 10), Box(20, 20, 150, 12))
    assert pdf(sheet, tmp_path)[0].get_textpage().get_text_range().replace(" ", "") == "Combien?"
    left, _, right, _ = inked(picture(sheet, tmp_path))
    assert right - left == pytest.approx(sheet.width("Combien\u202f?", Style(Face.BOLD, 10)), abs=1.5)


def test_lines_break_at_plain_spaces_only(sheet: Sheet) -> None:
    """Never before a colon or between the digits of a number."""
    style = Style(Face.TEXT, 10)
    width = sheet.width("Une question", style)
    assert sheet.lines("Une question\u00a0: combien\u202f?", style, width + 1) == (
        "Une",
        "question\u00a0:",
        "combien\u202f?",
    )


WORDS = st.lists(st.text("abcdeé’-MW", min_size=1, max_size=24), min_size=1, max_size=12).map(" ".join)


@pytest.fixture(scope="module")
def measuring() -> Iterator[Sheet]:
    """A sheet on which nothing is written."""
    with Sheet(*A4, "") as sheet:
        yield sheet


@settings(deadline=None, max_examples=60)
@given(WORDS, st.floats(15, 150), st.floats(5, 100))
def test_words_always_fit_their_box(measuring: Sheet, words: str, width: float, height: float) -> None:
    """Whatever they are: every line is narrow enough, all of them are low enough, none is lost, none is enlarged."""
    style = Style(Face.BOLD, 40)
    fitted = measuring.fitted(words, style, width, height)
    lines = measuring.lines(words, fitted, width)
    assert fitted.size <= style.size
    assert " ".join(lines) == words
    assert all(measuring.width(line, fitted) <= width for line in lines)
    assert measuring.height(words, fitted, width) <= height


def test_the_same_calls_give_the_same_bytes(tmp_path: Path) -> None:
    """No clock time, no random id; and the fonts are in the file, cut down."""
    for name in ("one", "two"):
        with Sheet(*A4, "Essai") as sheet:
            sheet.page()
            for face in Face:
                sheet.text("Cœur d’été", Style(face, 10), Box(20, 20, 150, 30))
            sheet.write(tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    assert (tmp_path / "one").stat().st_size < 60_000
    said = re.search(rb"/CreationDate \((.*?)\)", (tmp_path / "one").read_bytes())
    assert said is not None
    assert said[1].startswith(b"D:19800101")


def test_the_fonts_are_embedded(sheet: Sheet, tmp_path: Path) -> None:
    """A printer has neither Manrope nor Source Sans."""
    sheet.text("Titre", Style(Face.BLACK, 20), Box(20, 20, 150, 30))
    sheet.text("Texte", Style(Face.TEXT, 20), Box(20, 60, 150, 30))
    fonts = {text.get_font() for text in pdf(sheet, tmp_path)[0].get_objects() if hasattr(text, "get_font")}
    found = {(font.get_base_name().partition("+")[2], font.is_embedded) for font in fonts}
    assert found == {("ManropeExtraBold", True), ("SourceSansPro", True)}
