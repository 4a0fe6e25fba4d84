"""The Theme's numbers on every panel: contrast of each pair of colours, targets and letters in millimetres."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine

from kiosk import paths
from kiosk.settings import Panel
from kiosk.ui.display import Display
from kiosk.ui.measures.contrast import contrast

PANELS = [
    Panel(21.5, (1080, 1920)),
    Panel(32.0, (1080, 1920)),
    Panel(32.0, (1920, 1080)),
    Panel(55.0, (3840, 2160)),
]
# EN 301 549, 11.1.4.3, and WCAG 2.2, 1.4.6; the dark palette is drawn at 8:1 (DESIGN, Look).
LEAST = {"normal": 4.5, "strong": 7.0, "dark": 8.0}
# Each text colour on its ground, as the pages pair them.
PAIRS = [
    ("ink", "paper"),
    ("paper", "ink"),
    ("slabInk", "slab"),
    ("invitation", "slab"),
    ("ink", "land"),
    ("ink", "water"),
    ("ink", "entry"),
    ("ink", "district"),
    ("district", "ink"),
    ("actionInk", "action"),
    ("action", "paper"),
    ("codeInk", "codePaper"),
]
CHAPTERS = (1, 2, 3, 4)


@pytest.fixture
def engine(qapp: QGuiApplication) -> Iterator[QQmlApplicationEngine]:
    """An engine that finds our modules."""
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(paths.QML))
    yield engine
    engine.deleteLater()


@pytest.fixture(params=PANELS, ids=["21P", "32P", "32L", "55L"])
def panel(request: pytest.FixtureRequest) -> Panel:
    """A panel that the kiosk is made for."""
    return request.param


@pytest.fixture
def theme(engine: QQmlApplicationEngine, panel: Panel) -> QObject:
    """The Theme on that panel."""
    display = engine.singletonInstance("Kiosk.Display", "Display")
    assert isinstance(display, Display)
    display.configure(panel, QSize(*panel.resolution))
    theme = engine.singletonInstance("Kiosk.Theme", "Theme")
    assert isinstance(theme, QObject)
    return theme


def levels(colour: object) -> tuple[int, int, int]:
    """Return red, green and blue, 0 to 255."""
    return QColor(colour).getRgb()[:3]


@pytest.mark.parametrize("palette", list(LEAST))
def test_each_text_stands_out_from_its_ground(theme: QObject, palette: str) -> None:
    """Every pair of every palette: ink, paper, slab and action; a chapter's words, accent and numeral."""
    set_theme(theme, "contrast", palette)
    pairs = [(theme.property(text), theme.property(ground)) for text, ground in PAIRS]
    blocks = theme.property("blocks")
    for number in CHAPTERS:
        pairs += [
            (theme.blockInk(number), blocks[number]),
            (theme.accentInk(number), blocks[number]),
            (theme.numeralOnPaper(number), theme.property("paper")),
        ]
    pairs += [(theme.sampleInk(one), theme.samplePaper(one)) for one in LEAST]
    least = LEAST[palette]
    weak = [(QColor(a).name(), QColor(b).name()) for a, b in pairs if contrast(levels(a), levels(b)) < least]
    assert weak == []


@pytest.mark.parametrize("palette", list(LEAST))
def test_each_shape_is_seen_on_its_block(theme: QObject, palette: str) -> None:
    """3:1 (EN 301 549, 11.1.4.11): what tells a chapter beside its number must not drown in its colour."""
    set_theme(theme, "contrast", palette)
    weak = [n for n in CHAPTERS if contrast(levels(theme.accent(n)), levels(theme.block(n))) < 3]
    assert weak == []


def test_the_code_is_dark_on_light_in_every_palette(theme: QObject) -> None:
    """A telephone reads no code that is light on dark."""
    seen = set()
    for palette in LEAST:
        set_theme(theme, "contrast", palette)
        seen.add((QColor(theme.property("codeInk")).name(), QColor(theme.property("codePaper")).name()))
    assert seen == {("#16161a", "#ffffff")}


@pytest.mark.parametrize("scale", [1.25, 1.5, 2.0])
def test_reading_text_grows_whole_headings_less_numerals_not(theme: QObject, scale: float) -> None:
    """DESIGN, Numbers: reading text by the factor, headings and labels by 1.3 at most, numerals not at all."""
    names = ["text", "lead", "label", "heading", "title", "tileNumber", "heroNumber", "caption"]
    before = {name: theme.property(name) for name in names}
    set_theme(theme, "textScale", scale)
    grown = {name: theme.property(name) / before[name] for name in names}
    assert [grown["text"], grown["lead"]] == pytest.approx([scale] * 2)
    assert [grown["label"], grown["heading"], grown["title"]] == pytest.approx([min(scale, 1.3)] * 3)
    assert grown["tileNumber"] == grown["heroNumber"] == 1
    assert grown["caption"] >= scale - 1e-9


@pytest.mark.parametrize(("scale", "millimetres"), [(1.0, 5.0), (1.25, 5.0), (1.5, 7.3), (2.0, 7.3)])
def test_captions_are_reading_text_from_half_as_large_again(
    theme: QObject, panel: Panel, scale: float, millimetres: float
) -> None:
    """Capitals of 5 mm, of 7.3 mm from 150 % (EN 301 549, 5.1.4)."""
    set_theme(theme, "textScale", scale)
    assert theme.property("caption") * theme.property("capsText") >= millimetres * panel.px_per_mm - 1e-6


def set_theme(theme: QObject, name: str, value: object) -> None:
    """Set what a visitor sets."""
    theme.setProperty(name, value)
    assert theme.property(name) == value


@pytest.mark.parametrize("size", ["target", "button", "field", "choice", "tab", "entryRow", "sectionRow", "door"])
def test_what_is_touched_has_twenty_millimetres(theme: QObject, panel: Panel, size: str) -> None:
    """On every declared panel (Colle & Hiszem 2004); the gap is 3 mm, a dead edge its half."""
    assert theme.property(size) >= 20 * panel.px_per_mm
    assert theme.property("gap3mm") >= 3 * panel.px_per_mm
    assert theme.property("deadEdge") >= 1.5 * panel.px_per_mm


@pytest.mark.parametrize(
    ("size", "caps", "millimetres"),
    [
        ("caption", "capsText", 5.0),
        ("text", "capsText", 7.3),
        ("lead", "capsText", 7.3),
        ("label", "capsText", 7.3),
        ("subheading", "capsDisplay", 7.3),
        ("heading", "capsDisplay", 7.3),
    ],
)
def test_letters_are_read_from_where_one_stands(
    theme: QObject, panel: Panel, size: str, caps: str, millimetres: float
) -> None:
    """Capitals of 7.3 mm, captions of 5 mm (EN 301 549, 5.1.4); capsText and capsDisplay are the fonts' own."""
    assert (theme.property("capsText"), theme.property("capsDisplay")) == (0.66, 0.72)
    assert theme.property(size) * theme.property(caps) >= millimetres * panel.px_per_mm - 1e-6
