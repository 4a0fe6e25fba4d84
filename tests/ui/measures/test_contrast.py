"""Contrast as the picture shows it, and a picture that shows nothing."""

import pytest

from kiosk.ui.measures.contrast import contrast
from kiosk.ui.measures.findings import FindingKind
from kiosk.ui.measures.page import measure_page

FAMILY = 'font.family: "Source Sans Pro"'
FONT = f"{FAMILY}; font.pixelSize: 34"
BLOCK = 'Rectangle {{ x: 100; y: 100; width: 400; height: 200; color: "{ground}"; {more} }}'


def test_contrast_is_wcags():
    """The numbers of WCAG's own examples."""
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert contrast((0x76, 0x76, 0x76), (255, 255, 255)) == pytest.approx(4.54, abs=0.01)
    assert contrast((9, 9, 9), (9, 9, 9)) == pytest.approx(1)


@pytest.mark.parametrize(
    ("ground", "text", "found"),
    [
        ("#FAF6EE", 'color: "#16161A"', ""),
        ("#1546A0", 'color: "#FFC933"', ""),
        ("#FAF6EE", 'color: "#FFC933"', "for #FFC933 on #FAF6EE"),
        ("#FAF6EE", 'color: "#FFFFFF"', "1.07:1"),
        ("#B8231A", 'color: "#16161A"', "wanted"),
        ("#FFFFFF", 'color: "#FFFFFF"', "is that of its ground"),
        ("#FFFFFF", 'color: "#16161A"; opacity: 0.4', "wanted"),
        ("#FFFFFF", 'color: "#6616161A"', "wanted"),
        ("#FFFFFF", 'color: "#16161A"; opacity: 0.9', ""),
    ],
)
def test_text_is_measured_against_its_ground(show, ground, text, found):
    """4.5:1 for the colour as painted, opacity included, on whatever lies behind."""
    more = f'Text {{ x: 10; y: 10; {FONT}; text: "Ivry"; {text} }}'
    shown = show(BLOCK.format(ground=ground, more=more))
    assert [finding.kind for finding in shown.findings] == ([FindingKind.CONTRAST] if found else [])
    assert all(found in finding.detail for finding in shown.findings)


def test_heavy_letters_have_a_ground(show):
    """Where letters cover most of their box, the ground is still what lies between them."""
    text = f'Text {{ x: 10; y: 0; {FAMILY}; font.pixelSize: 150; font.weight: Font.Black; text: "MMM"; %s }}'
    good = show(BLOCK.format(ground="#16161A", more=text % 'color: "#FFFFFF"'))
    weak = show(BLOCK.format(ground="#16161A", more=text % 'color: "#6B2A86"'))
    assert (good.kinds, weak.kinds) == (set(), {FindingKind.CONTRAST})


@pytest.mark.parametrize("letter", ["i", "I", "l", ".", "–", "1"])
@pytest.mark.parametrize("x", [10, 10.3, 10.5, 10.7])
def test_soft_edges_are_no_ground(show, letter, x):
    """A line of one thin letter is half edge; its half-tones aren't what it lies on."""
    text = f'Text {{ x: {x}; y: 10; {FONT}; text: "{letter}"; color: "#16161A" }}'
    assert show(BLOCK.format(ground="#FFFFFF", more=text)).findings == ()


def test_each_ground_counts(show):
    """A line that runs from its block onto the paper is weak there."""
    text = f'Text {{ x: 300; y: 10; {FONT}; text: "Relever le défi"; color: "#FFFFFF" }}'
    shown = show(BLOCK.format(ground="#0A6345", more=text))
    (finding,) = (finding for finding in shown.findings if finding.kind is FindingKind.CONTRAST)
    assert "#FFFFFF on #FAF6EE" in finding.detail


def test_covered_text_is_found(show):
    """A block above a text hides it: its colour isn't seen."""
    text = f'Text {{ x: 120; y: 120; {FONT}; text: "Relever"; color: "#16161A" }}'
    shown = show(text + BLOCK.format(ground="#FFC933", more=""))
    (finding,) = shown.findings
    assert finding.kind is FindingKind.CONTRAST
    assert "isn't seen" in finding.detail


def test_strong_mode_asks_for_more(show):
    """The floor is the caller's."""
    shown = show(f'Text {{ x: 120; y: 120; {FONT}; text: "Relever"; color: "#6B6B6B" }}', "#FFFFFF")
    assert shown.findings == ()
    (finding,) = measure_page(shown.window, shown.image, 2.0, contrast=7.0)
    assert "7:1 wanted" in finding.detail


def test_empty_picture_is_found(show):
    """A page that draws nothing is one colour."""
    assert show("Item {}").kinds == {FindingKind.EMPTY}
    assert show('Rectangle { width: 5; height: 5; color: "red" }').kinds == set()


def test_scaled_picture_is_read_in_window_pixels(show):
    """On a screen with two pixels for one, the picture is larger than the window."""
    shown = show(f'Text {{ x: 500; y: 400; {FONT}; text: "Relever"; color: "#FFC933" }}')
    doubled = shown.image.scaled(1600, 1200)
    (finding,) = measure_page(shown.window, doubled, 2.0)
    assert "#FFC933 on #FAF6EE" in finding.detail
