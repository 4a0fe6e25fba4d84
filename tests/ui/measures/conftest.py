"""Small scenes for the measures: inline QML in a window of its own, with the kiosk's fonts."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.ui.fonts import load_fonts
from kiosk.ui.measures.contrast import Picture
from kiosk.ui.measures.findings import Finding, FindingKind
from kiosk.ui.measures.page import measure_page, read_letterings
from kiosk.ui.measures.scene import Scene, SceneItem, read_scene
from kiosk.ui.measures.texts import Letterings

PX_PER_MM = 2.0  # a target is 40 px, a gap 6 px, reading text of Source Sans 22.1 px, a caption 15.2 px


@dataclass(frozen=True)
class Shown:
    """A window on show, and its picture."""

    window: QQuickWindow
    image: QImage

    @property
    def scene(self) -> Scene:
        return read_scene(self.window, PX_PER_MM)

    @property
    def letterings(self) -> Letterings:
        return read_letterings(self.scene)

    @property
    def picture(self) -> Picture:
        return Picture(self.image, self.scene.window)

    @property
    def findings(self) -> tuple[Finding, ...]:
        return measure_page(self.window, self.image, PX_PER_MM)

    @property
    def kinds(self) -> set[FindingKind]:
        return {finding.kind for finding in self.findings}

    def item(self, name: str) -> SceneItem:
        return next(seen for seen in self.scene.items if seen.item.objectName() == name)


Show = Callable[..., Shown]


@pytest.fixture(scope="session")
def fonts(qapp: QGuiApplication) -> None:
    """The kiosk's two families, as the app loads them."""
    load_fonts()


@pytest.fixture
def show(fonts: None) -> Iterator[Show]:
    """show(qml, color="#FAF6EE") opens the items of `qml` in a window of 800 x 600 and grabs it."""
    engine = QQmlApplicationEngine()

    def open_window(qml: str, color: str = "#FAF6EE") -> Shown:
        source = (
            "import QtQuick\nimport QtQuick.Shapes\nimport QtQuick.Controls.Basic\n"
            f'Window {{ width: 800; height: 600; visible: true; color: "{color}"\n{qml}\n}}'
        )
        engine.loadData(source.encode())
        window: Any = engine.rootObjects()[-1]
        assert isinstance(window, QQuickWindow)
        return Shown(window, window.grabWindow())

    yield open_window
    for window in engine.rootObjects():
        window.deleteLater()
    engine.deleteLater()
