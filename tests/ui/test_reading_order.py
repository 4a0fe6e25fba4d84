"""The order of reading: top to bottom, the page's own order side by side, and what is read as one."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.ui.reading_order import reading_order

WINDOW = """
import QtQuick
Window {{
    width: 400; height: 300; visible: true
    Item {{ objectName: "page"; width: 400; height: 300; {page} }}
}}
"""
Read = Callable[[str], list[str]]


@pytest.fixture
def read(qapp: QGuiApplication) -> Read:
    """read(qml) is what can be read of these items on a page of 400 × 300 px, in its order."""
    engine = QQmlEngine()
    kept: list[object] = [engine]

    def words(page: str) -> list[str]:
        component = QQmlComponent(engine)
        component.setData(WINDOW.format(page=page).encode(), QUrl())
        window = component.create()
        assert isinstance(window, QQuickWindow), component.errorString()
        kept.extend((component, window))
        found = window.findChild(QQuickItem, "page")
        assert found is not None
        return [spot.words for spot in reading_order(found)]

    return words


def text(words: str, x: int, y: int, rest: str = "") -> str:
    """Write a text of 100 × 20 px at a place."""
    return f'Text {{ x: {x}; y: {y}; width: 100; height: 20; text: "{words}"; {rest} }}'


def test_what_stands_above_is_read_first(read: Read) -> None:
    """Wherever it is declared, in its own column."""
    assert read(text("foot", 0, 200) + text("head", 0, 0) + text("middle", 0, 100)) == ["head", "middle", "foot"]


def test_side_by_side_the_page_decides(read: Read) -> None:
    """The hero's column, then the body's, though the body begins higher; a row from left to right."""
    hero = f"Item {{ {text('hero', 0, 40)} {text('its foot', 0, 200)} }}"
    body = f"Item {{ {text('body', 200, 10)} {text('its end', 200, 240)} }}"
    assert read(hero + body) == ["hero", "its foot", "body", "its end"]
    assert read(body + hero) == ["body", "its end", "hero", "its foot"]
    assert read(text("left", 0, 0) + text("right", 200, 0)) == ["left", "right"]


def test_what_cannot_be_seen_or_is_decoration_is_not_read(read: Read) -> None:
    """Hidden, transparent, outside the page, cut away, ignored, part of a shape."""
    assert read(
        text("hidden", 0, 0, "visible: false")
        + text("clear", 0, 0, "opacity: 0")
        + text("outside", 500, 0)
        + f"Item {{ width: 50; height: 50; clip: true; {text('cut', 0, 100)} }}"
        + text("ignored", 0, 0, "Accessible.ignored: true")
        + f"Item {{ readonly property bool decoration: true; {text('shape', 0, 0)} }}"
        + text("seen", 0, 50)
    ) == ["seen"]


def test_a_control_and_a_group_are_read_as_one(read: Read) -> None:
    """A control by its name and what else stands in it, each word once; a drawing by its name alone."""
    inner = text("Repas", 0, 0, "Accessible.ignored: true") + text("6 faits", 0, 20) + text("Repas", 0, 40)
    button = f'Item {{ width: 100; height: 60; Accessible.role: Accessible.Button; Accessible.name: "Repas"; {inner} }}'
    pair = text("Quand", 0, 100) + text("2024", 100, 100)
    group = f"Item {{ y: 0; width: 200; height: 120; Accessible.role: Accessible.Grouping; {pair} }}"
    drawing = text("Ivry-Port", 0, 200)
    map_of_it = (
        f'Item {{ width: 1; height: 1; Accessible.role: Accessible.Graphic; Accessible.name: "Carte"; {drawing} }}'
    )
    assert read(button + group + map_of_it) == ["Repas, 6 faits", "Quand, 2024", "Carte"]
