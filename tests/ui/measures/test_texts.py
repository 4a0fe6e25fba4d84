"""Texts: their ink is found where it is drawn; cut, small and foreign ones are found, good ones aren't."""

from itertools import product

import pytest
from PySide6.QtCore import QRectF

from kiosk.ui.measures.findings import FindingKind
from kiosk.ui.measures.texts import scene_rect

INK = (0x16, 0x16, 0x1A)
SANS = 'font.family: "Source Sans Pro"; color: "#16161A"'
MANROPE = 'font.family: "Manrope"; font.weight: Font.ExtraBold; color: "#16161A"'

GOOD = f"""
    Text {{ x: 40; y: 20; width: 700; {MANROPE}; font.pixelSize: 64; text: "Jamais seul·e à Ivry"
            lineHeight: 68; lineHeightMode: Text.FixedHeight; wrapMode: Text.WordWrap }}
    Text {{ x: 40; y: 120; width: 500; {SANS}; font.pixelSize: 34; wrapMode: Text.WordWrap
            text: "La ville indique que près de 90 agents travaillent au Centre communal d’action sociale." }}
    Text {{ x: 40; y: 300; {SANS}; font.pixelSize: 24; text: "Rapport, page 36"; property bool isCaption: true }}
"""


def drawn(shown, rect: QRectF) -> QRectF:
    """Where pixels of about the ink's colour really are in a rectangle of the window."""
    mask = shown.picture.image.crop((int(rect.x()), int(rect.y()), int(rect.right()) + 1, int(rect.bottom()) + 1))
    box = mask.convert("L").point(lambda value: 255 if value < 120 else 0).getbbox()
    return QRectF(int(rect.x()) + box[0], int(rect.y()) + box[1], box[2] - box[0], box[3] - box[1])


def test_good_texts_have_no_finding(show):
    """A heading in tight lines, a paragraph and a caption as the design sets them are all right."""
    assert show(GOOD).findings == ()


@pytest.mark.parametrize(
    ("align", "line_height", "fit"),
    list(
        product(
            ("AlignLeft", "AlignHCenter", "AlignRight"),
            ("", "lineHeight: 52; lineHeightMode: Text.FixedHeight;", "lineHeight: 1.3;"),
            ("", "height: 300; verticalAlignment: Text.AlignVCenter;", "height: 300; fontSizeMode: Text.Fit;"),
        )
    ),
)
def test_ink_is_where_the_picture_shows_it(show, align, line_height, fit):
    """What is worked out from the font agrees with the pixels, for each way a text can be set."""
    shown = show(
        f"""Text {{ objectName: "words"; x: 100; y: 100; width: 600; {MANROPE}; font.pixelSize: 60
                    wrapMode: Text.WordWrap; horizontalAlignment: Text.{align}; {line_height} {fit}
                    text: "Développement économique" }}"""
    )
    (lettering,) = shown.letterings.values()
    ink = scene_rect(shown.item("words"), lettering.ink)
    pixels = drawn(shown, QRectF(0, 0, 799, 599))
    edges = [getattr(box, edge)() for box in (ink, pixels) for edge in ("left", "top", "right", "bottom")]
    assert all(abs(a - b) <= 3 for a, b in zip(edges[:4], edges[4:], strict=True)), (ink, pixels)


def test_each_line_has_its_own_ink(show):
    """A short last line leaves room beside it."""
    shown = show(
        f"""Text {{ x: 40; y: 40; width: 500; {SANS}; font.pixelSize: 34; wrapMode: Text.WordWrap
                    text: "Près de 90 agents travaillent au centre" }}"""
    )
    (lettering,) = shown.letterings.values()
    first, last = lettering.lines
    assert last.width() < first.width() / 2
    assert last.top() > first.bottom()


@pytest.mark.parametrize(
    "qml",
    [
        f'Text {{ width: 200; {SANS}; font.pixelSize: 34; text: "Centre communal d’action"; elide: Text.ElideRight }}',
        f'Text {{ width: 200; {SANS}; font.pixelSize: 34; text: "Centre communal d’action"; maximumLineCount: 1; '
        "wrapMode: Text.WordWrap }",
        f'Text {{ width: 200; {SANS}; font.pixelSize: 34; text: "Centre communal d’action" }}',
        f'Text {{ width: 120; {SANS}; font.pixelSize: 34; text: "intercommunalité"; wrapMode: Text.WordWrap }}',
        f'Text {{ width: 200; height: 50; {SANS}; font.pixelSize: 34; text: "Centre communal d’action sociale"; '
        "wrapMode: Text.WordWrap }",
        f'Item {{ width: 700; height: 30; clip: true; Text {{ {SANS}; font.pixelSize: 34; text: "page" }} }}',
    ],
    ids=["elided", "lines left out", "too wide", "long word", "too high", "clipped"],
)
def test_cut_text_is_found(show, qml):
    """Every way a text can lose words or letters."""
    shown = show(f"Item {{ x: 40; y: 40; width: 700; height: 500; {qml} }}")
    assert shown.kinds == {FindingKind.CUT}


def test_box_trimmed_to_the_capitals_is_not_cut(show):
    """A numeral's box may be as high as its digits: nothing is lost."""
    shown = show(
        f"""Text {{ x: 40; y: 200; height: 220; {MANROPE}; font.pixelSize: 300; text: "90"
                    verticalAlignment: Text.AlignVCenter }}"""
    )
    assert shown.findings == ()


def test_glyph_of_another_font_is_found(show):
    """A sign that neither family has comes from the system's font, and is named."""
    shown = show(f'Text {{ x: 40; y: 40; {SANS}; font.pixelSize: 34; text: "fait ◐ en cours" }}')
    (finding,) = shown.findings
    assert finding.kind is FindingKind.FONT
    assert "'◐' U+25D0" in finding.detail


def test_other_family_is_found(show):
    """A family that isn't the kiosk's is found, even with letters alone."""
    shown = show(
        'Text { x: 40; y: 40; font.family: "DejaVu Sans"; font.pixelSize: 34; color: "#16161A"; text: "Ivry" }'
    )
    assert shown.kinds == {FindingKind.FONT}


def test_tags_are_no_letters(show):
    """Styled text is measured by its words."""
    shown = show(
        f"""Text {{ x: 40; y: 40; {SANS}; font.pixelSize: 34; textFormat: Text.StyledText
                    text: "<b>Ivry</b> &amp; ville" }}"""
    )
    assert shown.findings == ()
    assert [lettering.text for lettering in shown.letterings.values()] == ["Ivry & ville"]


@pytest.mark.parametrize(
    ("qml", "found"),
    [
        ("font.pixelSize: 21", True),
        ("font.pixelSize: 22", False),
        ("font.pixelSize: 16; property bool isCaption: true", False),
        ("font.pixelSize: 14; property bool isCaption: true", True),
        ("font.pixelSize: 16; property bool isRaised: true", False),
        ("font.pixelSize: 34; scale: 0.5", True),
        ("font.pixelSize: 22; scale: 0.97", True),
        ("font.pixelSize: 200; width: 90; height: 20; fontSizeMode: Text.Fit", True),
        ("font.pixelSize: 34; rotation: 90", False),
    ],
)
def test_size_is_held_to_its_floor(show, qml, found):
    """7.3 mm of capitals for text, 5 mm for captions, on the glass: what is scaled down counts as drawn."""
    shown = show(f'Text {{ x: 200; y: 200; {SANS}; text: "Ivry"; {qml} }}')
    assert shown.kinds == ({FindingKind.SIZE} if found else set())


def test_typed_words_are_measured_too(show):
    """What a visitor types is text: its font and size count."""
    shown = show(f'TextEdit {{ x: 40; y: 40; width: 400; height: 200; {SANS}; font.pixelSize: 14; text: "Une idée" }}')
    assert shown.kinds == {FindingKind.SIZE}


@pytest.mark.parametrize("hidden", ["visible: false; text: 'a'", "opacity: 0; text: 'a'", "text: ' '"])
def test_what_is_not_shown_is_not_measured(show, hidden):
    """Hidden and empty texts have no fault."""
    shown = show(
        f"""Rectangle {{ x: 500; y: 40; width: 100; height: 100; color: "#16161A" }}
            Item {{ x: 40; y: 40; Text {{ {SANS}; font.pixelSize: 8; {hidden} }} }}"""
    )
    assert shown.findings == ()


def test_what_scrolled_out_of_a_field_is_not_cut(show):
    """A field follows its cursor: the lines above are neither lost nor lying over what stands there."""
    shown = show(
        f"""Text {{ x: 40; y: 40; {SANS}; font.pixelSize: 34; text: "Mon idée" }}
            Item {{ x: 40; y: 100; width: 400; height: 60; clip: true
                TextEdit {{ y: -60; width: 400; height: 120; {SANS}; font.pixelSize: 34
                    text: "Une idée\\nà dire" }} }}"""
    )
    assert shown.findings == ()
