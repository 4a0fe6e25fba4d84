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
TEXT = 4.5
# Each text colour on its ground, as the pages pair them.
PAIRS = [
    ("ink", "paper"),
    ("paper", "ink"),
    ("ink", "land"),
    ("ink", "water"),
    ("ink", "invitation"),
    ("actionInk", "action"),
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


def test_each_text_stands_out_from_its_ground(theme: QObject) -> None:
    """4.5:1 (EN 301 549, 11.1.4.3): ink, paper and action; a chapter's words, accent and numeral."""
    pairs = [(theme.property(text), theme.property(ground)) for text, ground in PAIRS]
    blocks, accents = theme.property("blocks"), theme.property("accents")
    for number in CHAPTERS:
        pairs += [
            (theme.property("white"), blocks[number]),
            (accents[number], blocks[number]),
            (blocks[number], theme.property("paper")),
        ]
    weak = [(QColor(a).name(), QColor(b).name()) for a, b in pairs if contrast(levels(a), levels(b)) < TEXT]
    assert weak == []


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
