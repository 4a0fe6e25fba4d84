"""Where things lie: overlaps, what leaves the window, decoration on text; and what is allowed to overlap."""

import pytest
from PySide6.QtGui import QImage

from kiosk.ui.measures.findings import FindingKind

SANS = 'font.family: "Source Sans Pro"; color: "#16161A"'
TEXT = f"{SANS}; font.pixelSize: 34"
TILE = "width: 200; height: 100; property bool touchTarget: true"
# A triangle: its upper left corner is empty, though inside its box.
TRIANGLE = """Shape { x: 100; y: 100; width: 400; height: 400; %s
    ShapePath { fillColor: "#FFC933"; strokeColor: "transparent"; startX: 400; startY: 0
        PathLine { x: 400; y: 400 } PathLine { x: 0; y: 400 } PathLine { x: 400; y: 0 } } }"""


@pytest.fixture
def image(tmp_path) -> str:
    """A picture of 80 x 80; from a file, which Qt Quick reads at once."""
    picture = QImage(80, 80, QImage.Format.Format_RGB32)
    picture.fill(0xFFFFFFFF)
    picture.save(str(tmp_path / "image.png"))
    return (tmp_path / "image.png").as_uri()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (f'Text {{ x: 40; y: 40; {TEXT}; text: "quartier" }}', f'Text {{ x: 90; y: 46; {TEXT}; text: "Ivry-Port" }}'),
        (f'Text {{ x: 40; y: 40; {TEXT}; text: "quartier" }}', f"Rectangle {{ x: 100; y: 40; {TILE} }}"),
        (f"Item {{ x: 40; y: 40; {TILE} }}", f"Item {{ x: 230; y: 130; {TILE} }}"),
        (f'Text {{ x: 40; y: 40; {TEXT}; text: "quartier" }}', 'Image { x: 90; y: 40; source: "IMAGE" }'),
    ],
    ids=["texts", "text and control", "controls", "text and image"],
)
def test_two_contents_that_overlap_are_found(show, image, one, other):
    """Any two contents, whichever is above."""
    for qml in (f"{one} {other}", f"{other} {one}"):
        assert FindingKind.OVERLAP in show(f"Item {{ {qml} }}".replace("IMAGE", image)).kinds


def test_what_lies_in_something_does_not_overlap_it(show, image):
    """The words and the picture of a tile are part of it, and tight lines have overlapping boxes, not ink."""
    shown = show(
        f"""Rectangle {{ x: 40; y: 40; width: 400; height: 100; color: "#FFFFFF"; property bool touchTarget: true
                Image {{ x: 10; y: 10; source: "{image}" }}
                Item {{ x: 110; y: 20; Text {{ {TEXT}; text: "Voir Ivry-Port" }} }} }}
            Text {{ id: above; x: 40; y: 200; {TEXT}; text: "près de" }}
            Text {{ x: 40; y: above.y + 31; {SANS}; font.pixelSize: 35; text: "90 agents" }}"""
    )
    assert shown.findings == ()


def test_letters_count_not_lines(show):
    """A comma and a capital may reach into each other's line; when the line moves on to the letters, it is found."""
    qml = """Text {{ x: 40; y: 100; {sans}; font.pixelSize: 200; text: "1,9" }}
             Text {{ x: 40; y: {y}; {text}; text: "MM" }}"""
    assert show(qml.format(sans=SANS, text=TEXT, y=288)).findings == ()
    assert show(qml.format(sans=SANS, text=TEXT, y=270)).kinds == {FindingKind.OVERLAP}


def test_one_overlap_is_said_once(show):
    """Two tiles with words in them overlap: the tiles are named, their words aren't."""
    words = f"Text {{ x: 20; y: 20; {TEXT}; text: 'quartier' }}"
    tiles = [f"Rectangle {{ x: {x}; y: 40; {TILE}; {words} }}" for x in (40, 100)]
    shown = show(f"Item {{ {' '.join(tiles)} }}")
    assert [finding.kind for finding in shown.findings].count(FindingKind.OVERLAP) == 1


def test_surface_is_no_cover(show):
    """A control as large as the page, as on the attract page, has the page's words on it."""
    shown = show(
        f"""Text {{ x: 40; y: 40; {TEXT}; text: "quartier" }}
            Item {{ width: 800; height: 600; property bool touchTarget: true }}"""
    )
    assert shown.findings == ()


def test_panel_over_the_page_is_measured_alone(show):
    """What an overlay covers isn't measured, what is beside or in the overlay is."""
    shown = show(
        f"""Text {{ x: 60; y: 200; {TEXT}; text: "sous le panneau" }}
            Rectangle {{ x: 40; y: 40; width: 400; height: 300; color: "#FFFFFF"; property bool overlay: true
                Text {{ objectName: "inside"; x: 20; y: 20; {SANS}; text: "panneau"; font.pixelSize: 12 }} }}
            Text {{ objectName: "beside"; x: 40; y: 400; {SANS}; text: "page"; font.pixelSize: 12 }}"""
    )
    assert [(f.kind, f.item.split(" > ")[0]) for f in shown.findings] == [
        (FindingKind.SIZE, "inside"),
        (FindingKind.SIZE, "beside"),
    ]


@pytest.mark.parametrize(
    "qml",
    [
        f'Text {{ x: 740; y: 40; {TEXT}; text: "quartier" }}',
        f'Text {{ x: 40; y: -20; {TEXT}; text: "quartier" }}',
        f"Item {{ x: 700; y: 40; {TILE} }}",
        'Image { x: 40; y: 560; source: "IMAGE" }',
        f'Text {{ x: 900; y: 40; {TEXT}; text: "quartier" }}',
    ],
    ids=["right", "above", "control", "image", "wholly"],
)
def test_content_outside_the_window_is_found(show, image, qml):
    """Partly or wholly."""
    shown = show(f'Rectangle {{ x: 300; y: 300; width: 50; height: 50; color: "red" }} {qml}'.replace("IMAGE", image))
    assert shown.kinds == {FindingKind.OUTSIDE}


def test_decoration_may_bleed_off_the_window(show, image):
    """Shapes cut by the window's edge are the look, drawn or from a file."""
    parts = f'Rectangle {{ width: 99; height: 99; color: "red" }} Image {{ x: 60; source: "{image}" }}'
    shown = show(f"Item {{ x: 720; y: -50; property bool decoration: true; {parts} }}")
    assert shown.findings == ()


def test_decoration_that_touches_text_is_found(show):
    """The hypotenuse of a triangle cuts through a word."""
    shown = show(TRIANGLE % "property bool decoration: true" + f'Text {{ x: 300; y: 230; {TEXT}; text: "quartier" }}')
    assert shown.kinds == {FindingKind.DECORATION}


@pytest.mark.parametrize(
    ("place", "flag", "cover"),
    [
        ("x: 110; y: 110", "property bool decoration: true", ""),
        ("x: 300; y: 420", "property bool decoration: true", ""),
        ("x: 300; y: 230", "", ""),
        (
            "x: 300; y: 230",
            "property bool decoration: true",
            'Rectangle { x: 290; y: 220; width: 300; height: 80; color: "white" }',
        ),
    ],
    ids=["beside the drawn part of its box", "wholly on it", "no decoration", "covered by a block"],
)
def test_text_beside_or_on_a_decoration_is_allowed(show, place, flag, cover):
    """What counts is the drawn area that is seen at the line's edge, not the box."""
    shown = show(TRIANGLE % flag + cover + f'Text {{ {place}; {TEXT}; text: "quartier" }}')
    assert shown.findings == ()


@pytest.mark.parametrize(
    "shape",
    [
        TRIANGLE % "property bool decoration: true",
        """Rectangle { x: 100; y: 100; width: 400; height: 400; radius: 200; color: "#FFC933"
            property bool decoration: true }""",
    ],
)
def test_text_in_the_colour_of_a_decoration(show, shape):
    """Letters of the shape's own colour beside its drawn part aren't taken for the shape."""
    shown = show(shape + f'Text {{ x: 90; y: 100; {TEXT.replace("#16161A", "#FFC933")}; text: "ici" }}', "#1546A0")
    assert shown.findings == ()


def test_parts_of_a_decoration_are_decoration(show):
    """A decoration made of rounded rectangles: the corner is empty, the side is not."""
    qml = """Item {{ property bool decoration: true
                 Rectangle {{ x: 200; y: 100; width: 300; height: 300; radius: 150; color: "#FFC933" }} }}
             Text {{ {place}; {text}; text: "ville" }}"""
    assert show(qml.format(place="x: 150; y: 105", text=TEXT)).findings == ()
    assert show(qml.format(place="x: 150; y: 240", text=TEXT)).kinds == {FindingKind.DECORATION}


def test_findings_say_where(show):
    """Object names from the outside in, the text, and the rectangle."""
    shown = show(
        f"""Item {{ objectName: "page"; Item {{ objectName: "list"
                Text {{ objectName: "name"; x: 40; y: 40; {SANS}; font.pixelSize: 10; text: "quartier" }} }} }}"""
    )
    (finding,) = shown.findings
    assert finding.item == "page > list > name > Text “quartier”"
    assert finding.rect[:2] == (40, 40)
    assert str(finding).startswith("small text: page > list > name > Text “quartier”: capitals are 3.3 mm high")
