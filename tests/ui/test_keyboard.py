"""The visitor's keyboard, typed on by touch in a real window: what comes out, how large the keys are, what is kept."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRectF, QSize, QUrl
from PySide6.QtGui import QColor, QFontInfo, QGuiApplication, QPointingDevice
from PySide6.QtQml import QQmlApplicationEngine, QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk import paths
from kiosk.settings import Panel
from kiosk.ui.display import Display
from kiosk.ui.fonts import load_fonts
from kiosk.ui.items import child_items
from kiosk.ui.keyboard import LAYOUTS, prepare_keyboard

# Qt reads this when the application object is made, and that is after this module is collected.
prepare_keyboard()

PORTRAIT = Panel(32.0, (1080, 1920))
LANDSCAPE = Panel(32.0, (1920, 1080))
SMALL = Panel(21.5, (1080, 1920))
SMALL_LANDSCAPE = Panel(21.5, (1920, 1080))
LARGE = Panel(55.0, (3840, 2160))
PANELS = pytest.mark.parametrize(
    "panel", [PORTRAIT, LANDSCAPE, SMALL, SMALL_LANDSCAPE, LARGE], ids=["32P", "32L", "21P", "21L", "55L"]
)

PAGE = """
import QtQuick
import Kiosk.Theme

Window {
    id: page

    property int touchesBelow: 0
    property color ink: Theme.ink
    property color paper: Theme.paper
    property real gap: Theme.gap3mm
    property bool fieldThere: true
    readonly property bool loaded: loader.status === Loader.Ready

    visible: true

    MouseArea {
        anchors.fill: parent
        onPressed: page.touchesBelow += 1
    }
    Loader {
        active: page.fieldThere
        height: 200
        width: page.width

        sourceComponent: TextEdit {
            objectName: "field"
            wrapMode: TextEdit.Wrap
        }
    }
    Loader {
        id: loader

        anchors.fill: parent
        asynchronous: true
        objectName: "loader"
    }
}
"""


@dataclass
class Kiosk:
    """A page with one text field, and the keyboard."""

    qtbot: QtBot
    window: QQuickWindow
    finger: QPointingDevice

    def items(self) -> Iterator[QQuickItem]:
        """Yield every visible item."""
        waiting = [self.window.contentItem()]
        while waiting:
            item = waiting.pop()
            if item.isVisible():
                yield item
                waiting += child_items(item)

    def item(self, name: str) -> QQuickItem:
        """Return the visible item of that objectName; LookupError where there is none."""
        found = [item for item in self.items() if item.objectName() == name]
        if not found:
            raise LookupError(name)
        return found[0]

    def keys(self) -> list[QQuickItem]:
        """Return the keys on screen, row by row."""
        found = [item for item in self.items() if item.objectName().startswith("key-")]
        return sorted(found, key=lambda key: (self.area(key).y(), self.area(key).x()))

    def is_shown(self, name: str = "key-espace") -> bool:
        """Tell whether that key is on screen and laid out."""
        return any(key.objectName() == name and key.width() > 0 for key in self.keys())

    def area(self, item: QQuickItem) -> QRectF:
        """Return where the item is in the window, in px."""
        return item.mapRectToScene(item.boundingRect())

    def press(self, point: QPoint) -> None:
        """Put a finger down."""
        QTest.touchEvent(self.window, self.finger).press(1, point, self.window).commit()

    def move(self, point: QPoint) -> None:
        """Move the finger."""
        QTest.touchEvent(self.window, self.finger).move(1, point, self.window).commit()

    def release(self, point: QPoint) -> None:
        """Lift the finger."""
        QTest.touchEvent(self.window, self.finger).release(1, point, self.window).commit()

    def tap(self, name: str) -> None:
        """Touch an item briefly."""
        point = self.centre(name)
        self.press(point)
        self.release(point)

    def centre(self, name: str) -> QPoint:
        """Return the middle of an item."""
        return self.area(self.item(name)).center().toPoint()

    def hold(self, name: str) -> QPoint:
        """Put a finger on a key until it offers its other characters; returns where the finger is."""
        point = self.centre(name)
        self.press(point)
        self.qtbot.waitUntil(lambda: bool(self.descendant("alternativeKeys").property("active")))
        return point

    def descendant(self, name: str) -> QObject:
        """Return an object of Qt's keyboard by its name."""
        found = self.window.findChild(QObject, name)
        assert found is not None, name
        return found

    def type(self, characters: str) -> None:
        """Touch the keys of these characters, all on the page of keys that is shown."""
        for character in characters:
            self.tap("key-space" if character == " " else f"key-{character}")

    def turn_to(self, key: str) -> None:
        """Turn to the other page of keys, which has this key."""
        self.tap("key-page")
        self.qtbot.waitUntil(lambda: self.is_shown(key))

    @property
    def text(self) -> str:
        """What stands in the field."""
        return str(self.item("field").property("text"))

    def offers(self) -> dict[str, str]:
        """Return the character keys on screen, row by row, each with what a long press offers, leftmost first."""
        written = [str(key.property("modelData") or "") for key in self.keys()]
        return {text[0]: text[1:] for text in written if text}


@pytest.fixture(scope="session")
def finger(qapp: QGuiApplication) -> QPointingDevice:
    """A touch panel; Qt keeps each one until the end, so one is enough."""
    return QTest.createTouchDevice()


@pytest.fixture
def open_kiosk(qtbot: QtBot, finger: QPointingDevice) -> Iterator[Callable[..., Kiosk]]:
    """Open a page with a text field: open_kiosk(panel, keyboard=False to load the keyboard later)."""
    engines: list[QQmlApplicationEngine] = []
    load_fonts()

    def open_kiosk(panel: Panel = PORTRAIT, keyboard: bool = True) -> Kiosk:
        engine = QQmlApplicationEngine()
        engines.append(engine)
        engine.addImportPath(str(paths.QML))
        display = engine.singletonInstance("Kiosk.Display", "Display")
        assert isinstance(display, Display)
        display.configure(panel, QSize(*panel.resolution))
        engine.loadData(PAGE.encode(), QUrl.fromLocalFile(str(Path(__file__).with_suffix(".qml"))))
        window = engine.rootObjects()[0]
        assert isinstance(window, QQuickWindow)
        kiosk = Kiosk(qtbot, window, finger)
        window.resize(*panel.resolution)
        qtbot.waitUntil(window.isExposed)
        if keyboard:
            load_keyboard(kiosk)
            kiosk.tap("field")
            qtbot.waitUntil(lambda: kiosk.is_shown("key-a"))
        return kiosk

    yield open_kiosk
    for engine in engines:
        engine.rootObjects()[0].deleteLater()
        engine.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def load_keyboard(kiosk: Kiosk) -> None:
    """Load the keyboard as Main does: by address, in the background."""
    address = QUrl.fromLocalFile(str(paths.QML / "Kiosk" / "Components" / "KeyboardPanel.qml"))
    kiosk.item("loader").setProperty("source", address)
    kiosk.qtbot.waitUntil(lambda: bool(kiosk.window.property("loaded")))


@pytest.mark.parametrize("panel", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def test_a_french_sentence_is_typed_by_touch(open_kiosk: Callable[..., Kiosk], panel: Panel) -> None:
    """Accents, ligature, typographic apostrophe, a digit by long press and a sign of the second page."""
    kiosk = open_kiosk(panel)

    kiosk.type("élève à l’œuvre, ")
    kiosk.release(kiosk.hold("key-e"))
    kiosk.type(" ")
    kiosk.turn_to("key-€")
    kiosk.type("€")

    assert kiosk.text == "Élève à l’œuvre, 3 €"


def test_digits_and_signs_stand_on_the_second_page(open_kiosk: Callable[..., Kiosk]) -> None:
    """Whoever doesn't know of the long press finds digits, signs and all accents there, and the way back."""
    kiosk = open_kiosk()

    kiosk.turn_to("key-1")
    kiosk.type("1 234,50 € : « 7/8 » (+9 %) … ·")
    kiosk.turn_to("key-a")
    kiosk.type("e")

    assert kiosk.text == "1 234,50 € : « 7/8 » (+9 %) … ·e"


def test_the_keys_are_ours(open_kiosk: Callable[..., Kiosk]) -> None:
    """Qt must not fall back to a layout of its own: it has none of these rows."""
    kiosk = open_kiosk()
    first = "".join(kiosk.offers())
    kiosk.turn_to("key-1")
    second = "".join(kiosk.offers())

    assert first == "éèêàçùœ’-?" + "azertyuiop" + "qsdfghjklm" + "wxcvbn,."
    assert second == "1234567890" + "âëîïôûüæöñ" + "€%,.…·+=/@" + "()«»:;!?"


def test_a_long_press_offers_digit_then_accents(open_kiosk: Callable[..., Kiosk]) -> None:
    """Every letter of the top row offers its digit first; accents follow where French has some."""
    kiosk = open_kiosk()

    offered = kiosk.offers()

    assert "".join(offered[letter][0] for letter in "azertyuiop") == "1234567890"
    for letter, accents in {"a": "àâ", "e": "éèêë", "i": "îï", "o": "ô", "u": "ùûü", "c": "ç", "’": "'"}.items():
        assert set(accents) <= set(offered[letter]), letter
    point = kiosk.hold("key-u")
    key = kiosk.area(kiosk.item("key-u"))
    kiosk.move(point + QPoint(round(key.width() + kiosk.window.property("gap")), 0))
    kiosk.release(point)
    assert kiosk.text == "Ù"


def test_what_a_long_press_types_stays_under_the_finger(open_kiosk: Callable[..., Kiosk]) -> None:
    """A list pushed back into the window would make a trembling finger type its neighbour."""
    kiosk = open_kiosk()
    right = kiosk.area(kiosk.item("key-p")).right()
    pitch = kiosk.area(kiosk.item("key-z")).x() - kiosk.area(kiosk.item("key-a")).x()

    for text, others in kiosk.offers().items():
        assert kiosk.area(kiosk.item(f"key-{text}")).right() + pitch * (len(others) - 1) <= right + 1, text
    point = kiosk.hold("key-o")
    kiosk.move(point + QPoint(3, 2))
    kiosk.release(point)
    assert kiosk.text == "9"


def test_shift_gives_capitals_with_accents(open_kiosk: Callable[..., Kiosk]) -> None:
    """Shift holds for one letter, twice for all; a sentence begins with a capital by itself."""
    kiosk = open_kiosk()

    kiosk.type("oui")
    for capital in "éêàçùœ":
        kiosk.tap("key-shift")
        kiosk.type(capital)
    kiosk.type("n. œ")

    assert kiosk.text == "OuiÉÊÀÇÙŒn. Œ"


def test_backspace_takes_one_character(open_kiosk: Callable[..., Kiosk]) -> None:
    """One touch, one character, accents included."""
    kiosk = open_kiosk()

    kiosk.type("œé")
    kiosk.tap("key-backspace")

    assert kiosk.text == "Œ"


@PANELS
def test_every_key_is_a_target(open_kiosk: Callable[..., Kiosk], panel: Panel) -> None:
    """Keys of 20 mm with 3 mm of dead ground between them, inside the window, on a keyboard of bounded height."""
    kiosk = open_kiosk(panel)
    target, gap = 20 * panel.px_per_mm, 3 * panel.px_per_mm
    width, height = panel.resolution
    limit = 0.42 if height > width else 0.52

    for key in ("key-a", "key-1"):
        if not kiosk.is_shown(key):
            kiosk.turn_to(key)
        areas = {item.objectName(): kiosk.area(item) for item in kiosk.keys()}
        assert len(areas) == 43
        for name, area in areas.items():
            assert min(area.width(), area.height()) >= target, name
            assert QRectF(0, 0, width, height).contains(area), name
            near = area.adjusted(-gap, -gap, gap, gap)
            assert [n for n, other in areas.items() if other.intersects(near) and n != name] == [], name
        assert min(area.top() for area in areas.values()) >= height * (1 - limit)
    covered = kiosk.item("loader").property("item").property("covered")
    assert min(area.top() for area in areas.values()) > height - covered >= height * (1 - limit)


@PANELS
def test_every_label_is_readable(open_kiosk: Callable[..., Kiosk], panel: Panel) -> None:
    """Labels with capitals of 7.3 mm, digits in the corner of 5 mm, in our font, whole and apart from each other."""
    kiosk = open_kiosk(panel)
    capitals = 0.66  # of Source Sans, in em

    for key in kiosk.keys():
        words = {item.objectName(): item for item in descendants(key) if item.property("text")}
        for name, floor in (("label", 7.3), ("corner", 5.0)):
            if name in words:
                font = words[name].property("font")
                assert font.pixelSize() * capitals >= floor * panel.px_per_mm, key.objectName()
                assert QFontInfo(font).family() == "Source Sans Pro"
                assert kiosk.area(key).contains(kiosk.area(words[name])), key.objectName()
        if "corner" in words:
            assert kiosk.area(words["label"]).right() <= kiosk.area(words["corner"]).left(), key.objectName()
        assert words or key.objectName() in ("key-shift", "key-backspace")


def descendants(item: QQuickItem) -> Iterator[QQuickItem]:
    """Yield the visible items inside an item."""
    for child in child_items(item):
        if child.isVisible():
            yield child
            yield from descendants(child)


def test_a_touch_between_keys_does_nothing(open_kiosk: Callable[..., Kiosk]) -> None:
    """The gaps and the margin belong to the keyboard: nothing is typed, the page below doesn't hear of it."""
    kiosk = open_kiosk()
    key = kiosk.area(kiosk.item("key-é"))

    for point in (QPoint(5, round(key.center().y())), QPoint(round(key.right() + 4), round(key.center().y()))):
        kiosk.press(point)
        kiosk.release(point)
    assert kiosk.text == ""
    assert kiosk.window.property("touchesBelow") == 0
    assert kiosk.is_shown("key-é")
    # the same touch once the keyboard is gone: the page is heard again
    kiosk.tap("key-hide")
    kiosk.press(point)
    kiosk.release(point)
    assert kiosk.window.property("touchesBelow") == 1


def test_a_key_inverts_while_it_is_down(open_kiosk: Callable[..., Kiosk]) -> None:
    """The first frame after the touch shows it."""
    kiosk = open_kiosk()
    key = kiosk.area(kiosk.item("key-q"))
    ink, paper = QColor(kiosk.window.property("ink")), QColor(kiosk.window.property("paper"))
    spot = (key.topLeft() + QPoint(10, 10)).toPoint()

    def colour() -> QColor:
        return kiosk.window.grabWindow().pixelColor(spot)

    assert colour() == paper
    kiosk.press(key.center().toPoint())
    assert colour() == ink
    kiosk.release(key.center().toPoint())
    assert colour() == paper


def test_hiding_loses_nothing_and_a_touch_brings_it_back(open_kiosk: Callable[..., Kiosk]) -> None:
    """ "Fermer" gives the page its room back; the text is there, and goes on where it stopped."""
    kiosk = open_kiosk()
    panel = kiosk.item("loader").property("item")

    kiosk.type("été")
    kiosk.tap("key-hide")
    assert (panel.property("shown"), panel.property("covered")) == (False, 0)
    assert kiosk.keys() == []
    assert kiosk.text == "Été"

    kiosk.tap("field")
    kiosk.qtbot.waitUntil(lambda: kiosk.is_shown("key-s"))
    kiosk.type("s")
    assert sorted(kiosk.text) == sorted("Étés")


def test_the_keyboard_goes_with_its_field(open_kiosk: Callable[..., Kiosk]) -> None:
    """When a page or a visit ends, the keyboard of its field doesn't stay on screen."""
    kiosk = open_kiosk()

    kiosk.window.setProperty("fieldThere", False)

    kiosk.qtbot.waitUntil(lambda: kiosk.keys() == [])


def test_the_keyboard_waits_for_a_field(open_kiosk: Callable[..., Kiosk]) -> None:
    """Loading it shows nothing and takes no room from the page."""
    kiosk = open_kiosk(keyboard=False)

    load_keyboard(kiosk)

    panel = kiosk.item("loader").property("item")
    assert (panel.property("shown"), panel.property("covered"), kiosk.keys()) == (False, 0, [])


def test_a_field_touched_too_early_gets_the_keyboard_later(open_kiosk: Callable[..., Kiosk]) -> None:
    """The keyboard is loaded after the first page is shown; a visitor may be faster."""
    kiosk = open_kiosk(keyboard=False)

    kiosk.tap("field")
    assert kiosk.keys() == []
    load_keyboard(kiosk)

    kiosk.qtbot.waitUntil(lambda: kiosk.is_shown("key-a"))
    kiosk.type("a")
    assert kiosk.text == "A"


def test_nothing_is_guessed_or_kept(open_kiosk: Callable[..., Kiosk]) -> None:
    """No prediction, no candidate list, no half-typed word outside the field, no file with a visitor's words."""
    before = {path for path in Path.home().rglob("*") if path.is_file()}  # other tests' home too
    kiosk = open_kiosk()

    for character in "zwyxkq":
        kiosk.type(character)
        assert kiosk.item("field").property("preeditText") == ""
    assert kiosk.text == "Zwyxkq"
    panel = kiosk.item("loader").property("item")
    method, _ = QQmlExpression(qmlContext(panel), panel, "String(InputContext.inputEngine.inputMethod)").evaluate()
    assert "PlainInputMethod" in method
    learning_off = (
        "VirtualKeyboardSettings.defaultInputMethodDisabled && VirtualKeyboardSettings.defaultDictionaryDisabled"
    )
    assert QQmlExpression(qmlContext(panel), panel, learning_off).evaluate()[0] is True
    assert kiosk.descendant("wordCandidateView").property("count") == 0
    kiosk.tap("key-hide")
    files = [path for path in Path.home().rglob("*") if path.is_file()]
    assert [path for path in files if b"zwyxkq" in path.read_bytes().replace(b"\0", b"").lower()] == []
    assert {path.suffix for path in set(files) - before} <= {".qmlc", ".jsc"}


def test_the_environment_is_ours_whatever_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    """A desktop session's input method would leave the visitor without a keyboard."""
    for name in ("QT_IM_MODULE", "QT_IM_MODULES", "QT_VIRTUALKEYBOARD_LAYOUT_PATH", "QT_VIRTUALKEYBOARD_STYLE"):
        monkeypatch.setenv(name, "ibus")

    prepare_keyboard()

    assert os.environ["QT_IM_MODULE"] == "qtvirtualkeyboard"
    assert "QT_IM_MODULES" not in os.environ
    assert Path(os.environ["QT_VIRTUALKEYBOARD_LAYOUT_PATH"]) == LAYOUTS
    assert (LAYOUTS / "fr_FR" / "main.qml").is_file()
    style = paths.QML / "QtQuick" / "VirtualKeyboard" / "Styles" / os.environ["QT_VIRTUALKEYBOARD_STYLE"] / "style.qml"
    assert style.is_file()
