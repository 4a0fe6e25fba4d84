"""A session on one page, read back and measured from the PDF."""

import re
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from kiosk.guide.sheet import print_session
from kiosk.guide.summary import Result, Summary
from kiosk.guide.titled import KeptCard, TitledSession

HANDS = Result("hands", "De quoi s’occuper d’abord ?", (("Le logement", 9), ("La nature", 5), ("Rien", 0)))
SECRET = Result("secret", "Et vous ?", (("Oui", 14), ("Non", 7)))
DOTS = Result(
    "dots", "Que manque-t-il ?", tuple((f"Idée {n} {'de soixante signes ' * 3}"[:60], 12 - n) for n in range(12))
)
LONGEST = "Pourquoi certaines personnes ne demandent-elles pas les aides auxquelles elles ont droit ?"[:90]


def a_session(*results: Result, stops: int = 6, cards: int = 2, trail: str = "La ville en 20 minutes") -> TitledSession:
    """A session of a class with its titles."""
    titles = tuple(f"Étape {n}" for n in range(1, stops + 1))
    summary = Summary("rivière paisible", "2026-11-22 matin", "t", "class", 24, titles, (), results)
    kept = tuple(KeptCard(f"K{n:02}", LONGEST) for n in range(1, cards + 1))
    return TitledSession(summary, trail, titles, kept)


def words_of(file: Path) -> str:
    """Return the text of the only page; an upright A4."""
    document = pdfium.PdfDocument(file)
    try:
        assert len(document) == 1
        page = document[0]
        assert (page.get_width() / 72 * 25.4, page.get_height() / 72 * 25.4) == pytest.approx((210, 297), abs=0.1)
        return " ".join(page.get_textpage().get_text_bounded().split())
    finally:
        document.close()


def test_the_page_says_all_that_is_kept(tmp_path: Path) -> None:
    """Code, trail, half-day, group, stops, kept cards with question and code, each vote with its counts."""
    print_session(a_session(HANDS, SECRET, DOTS), tmp_path / "s.pdf")
    words = words_of(tmp_path / "s.pdf")
    for said in (
        "rivière paisible",
        "La ville en 20 minutes",
        "dimanche 22 novembre 2026, matin",
        "classe, 24 personnes",
    ):
        assert said in words
    assert "Étape 6" in words
    assert "K02" in words
    assert LONGEST.split()[0] in words
    assert "à main levée : 14 voix" in words
    assert "vote secret : 21 voix" in words
    assert "78 points" in words
    assert "Le logement 9 La nature 5 Rien 0" in words


@pytest.mark.parametrize(
    ("session", "all_of_it"),
    [
        (a_session(stops=1, cards=0), True),
        (
            a_session(*[HANDS] * 4, *[DOTS] * 2, stops=20, cards=8, trail="Un titre de parcours vraiment très long"),
            True,
        ),
        (a_session(*[HANDS, SECRET, DOTS] * 20, stops=20, cards=44), False),
        (a_session(HANDS, SECRET, stops=20, cards=99), False),
    ],
    ids=["nothing kept", "a lot", "more than a page holds", "every card of the largest deck"],
)
def test_one_page_however_much_there_is(tmp_path: Path, session: TitledSession, all_of_it: bool) -> None:
    """Set smaller until it fits; votes beyond the smallest size are counted, every stop and card is there."""
    print_session(session, tmp_path / "s.pdf")
    words = words_of(tmp_path / "s.pdf")
    assert words.count(LONGEST.split()[0]) == len(session.cards)
    assert len(re.findall(r"Étape \d", words)) == len(session.stops)
    counted = re.search(r"Et (\d+) autres votes", words)
    left_out = int(counted[1]) if counted else 0
    assert (left_out == 0) == all_of_it
    shown = len(re.findall(r"\d voix|\d points,", words))
    assert 0 <= shown == len(session.summary.results) - left_out
    assert ("Le groupe n’a pas voté" in words) == (not session.summary.results)


def test_nothing_is_set_off_the_page_or_below_what_can_be_read(tmp_path: Path) -> None:
    """Each letter stands inside the page's margins, and above the foot; the smallest is 6 points or larger."""
    print_session(a_session(*[HANDS, SECRET, DOTS] * 20, stops=20, cards=44), tmp_path / "s.pdf")
    document = pdfium.PdfDocument(tmp_path / "s.pdf")
    page = document[0]
    text = page.get_textpage()
    boxes = [text.get_charbox(n, loose=True) for n in range(text.count_chars())]
    document.close()
    seen = [box for box in boxes if box[2] > box[0]]
    margin = 64 * 210 / 1080 / 25.4 * 72
    assert min(box[0] for box in seen) >= margin - 1
    assert max(box[2] for box in seen) <= 210 / 25.4 * 72 - margin + 1
    assert min(box[1] for box in seen) > 0
    assert min(box[3] - box[1] for box in seen) >= 4


def test_bars_begin_at_zero(tmp_path: Path) -> None:
    """9, 5 and 0 voices: bars that are as long as their counts, and none for none; measured on the rendered page."""
    print_session(a_session(HANDS, cards=0, stops=1), tmp_path / "s.pdf")
    document = pdfium.PdfDocument(tmp_path / "s.pdf")
    picture = document[0].render(scale=4).to_pil().convert("L")
    document.close()
    middle = picture.width // 2
    lengths = []
    for y in range(picture.height * 26 // 100, picture.height * 90 // 100):
        row = [picture.getpixel((x, y)) < 80 for x in range(middle, picture.width)]
        longest = max((len(run) for run in "".join("x" if dark else " " for dark in row).split()), default=0)
        if longest > 100 and (not lengths or abs(lengths[-1] - longest) > 3):
            lengths.append(longest)
    assert len(lengths) == 2
    assert lengths[1] / lengths[0] == pytest.approx(5 / 9, rel=0.02)


def test_the_same_session_is_the_same_bytes(tmp_path: Path) -> None:
    """No clock and no random id."""
    for name in ("one", "two"):
        print_session(a_session(HANDS), tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
