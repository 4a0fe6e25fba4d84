"""Lines that run into a text, which no item tells of; and what may stand close to one."""

import pytest

from kiosk.ui.measures.findings import FindingKind

SANS = 'font.family: "Source Sans Pro"; color: "#16161A"'
TEXT = f'Text {{ x: 100; y: 100; {SANS}; font.pixelSize: 34; text: "Monmousseau" }}'
# Its ink lies from about 102 to 296 across and 111 to 134 down.
BORDER = """Shape {{ anchors.fill: parent; ShapePath {{ strokeWidth: 4; strokeColor: "{colour}"
    fillColor: "transparent"; startX: {x}; startY: {y}; PathLine {{ x: {to_x}; y: {to_y} }} }} }}"""


@pytest.mark.parametrize(
    ("x", "y", "to_x", "to_y"),
    [(50, 60, 340, 180), (200, 60, 200, 180), (50, 120, 340, 120), (90, 109, 310, 109), (299, 60, 299, 180)],
    ids=["across", "down", "along", "at the top", "at the end"],
)
def test_line_through_text_is_found(show, x, y, to_x, to_y):
    """A border of the map through a name, in the very colour of its letters, or touching them."""
    border = BORDER.format(colour="#16161A", x=x, y=y, to_x=to_x, to_y=to_y)
    assert show(border + TEXT).kinds == {FindingKind.CROSSED}


@pytest.mark.parametrize(
    "near",
    [
        BORDER.format(colour="#16161A", x=50, y=150, to_x=340, to_y=150),
        BORDER.format(colour="#16161A", x=310, y=60, to_x=310, to_y=180),
        BORDER.format(colour="#B8D2E6", x=50, y=60, to_x=340, to_y=180),
        f'Text {{ x: 100; y: 130; {SANS}; font.pixelSize: 34; text: "Éd. Vérillot" }}',
    ],
    ids=["a rule below", "a rule beside", "water", "the next line"],
)
def test_what_may_stand_close(show, near):
    """A rule with some room, a faint line, and other lines of text."""
    assert show(near + TEXT).findings == ()


def test_tight_lines_do_not_cross_each_other(show):
    """Tails and accents of a heading's lines reach into one another."""
    shown = show(
        f"""Text {{ x: 40; y: 40; width: 400; {SANS}; font.pixelSize: 60; lineHeight: 48
                    lineHeightMode: Text.FixedHeight; wrapMode: Text.WordWrap; text: "Égalité jugée Épargnée" }}"""
    )
    assert shown.findings == ()


def test_cursor_in_a_hint_is_no_line(show):
    """A field's cursor stands at the first letter of its hint."""
    shown = show(
        f"""Item {{ x: 100; y: 100; TextEdit {{ width: 400; height: 60; font.pixelSize: 34; focus: true
                cursorDelegate: Rectangle {{ x: 1; width: 3; color: "#16161A" }} cursorVisible: true }}
            Text {{ {SANS}; font.pixelSize: 34; text: "Écrivez ici" }} }}"""
    )
    assert shown.findings == ()


@pytest.mark.parametrize(("pointer", "kinds"), [("true", set()), ("false", {FindingKind.CROSSED})])
def test_a_pointer_may_cross_a_text(show, pointer, kinds):
    """The frame that goes from control to control may lie over what is beside; another is a line."""
    frame = f"""Rectangle {{ readonly property bool pointer: {pointer}; x: 200; y: 60; width: 300; height: 120
        color: "transparent"; border.width: 12; border.color: "#B3124F" }}"""
    assert show(TEXT + frame).kinds == kinds
