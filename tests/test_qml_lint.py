"""The QML is clean under qmllint, and the lint sees what Python gives to QML."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests import qml_lint

VIEW_MODELS = """
from PySide6.QtCore import Property, QAbstractListModel, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the visit")
class PageViewModel(QObject):
    @Property(str, constant=True)
    def route(self):
        return ""


@QmlElement
@QmlUncreatable("made by a view-model")
class RowListModel(QAbstractListModel):
    countChanged = Signal()

    @Property(int, notify=countChanged)
    def count(self):
        return 0
"""

# in a file whose name sorts before the one that holds its base class
COUNCILLORS = """
from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable
from page import PageViewModel, RowListModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the visit")
class CouncillorsViewModel(PageViewModel):
    titleChanged = Signal()

    @Property(str, notify=titleChanged)
    def title(self):
        return ""

    @Property(RowListModel, constant=True)
    def rows(self):
        return None

    @Property(list, constant=True)
    def names(self):
        return []

    @Property(float, constant=True)
    def share(self):
        return 0.5

    @Slot(str, result=str)
    def choose(self, name):
        return name
"""

DISPLAY = """
from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlSingleton

QML_IMPORT_NAME = "Kiosk.Display"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlSingleton
class Display(QObject):
    changed = Signal()

    @Property(float, notify=changed)
    def pxPerMm(self):
        return 2.71
"""

PAGE = """pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Display
import Kiosk.ViewModels

Item {
    id: root

    required property CouncillorsViewModel councillors
    readonly property string route: root.councillors.route

    width: Display.pxPerMm * root.councillors.share

    Text {
        text: root.councillors.title + root.councillors.names.length
    }

    ListView {
        visible: root.councillors.rows.count > 0
        model: root.councillors.rows
        delegate: Text {
            id: row

            required property string surname

            text: row.surname
        }
    }

    TapHandler {
        onTapped: root.councillors.choose("finances")
    }
}
"""


@pytest.fixture
def ui(tmp_path: Path) -> Path:
    """A small kiosk/ui that is clean."""
    for name, text in {
        "display.py": DISPLAY,
        "viewmodels/councillors.py": COUNCILLORS,
        "viewmodels/page.py": VIEW_MODELS,
        "qml/Kiosk/Pages/CouncillorsPage.qml": PAGE,
        "qml/Kiosk/Pages/qmldir": "module Kiosk.Pages\nCouncillorsPage 1.0 CouncillorsPage.qml\n",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def test_the_kiosk_is_clean() -> None:
    """No warning in any QML file of the kiosk."""
    found = qml_lint.lint(qml_lint.UI)
    assert not found, "\n".join(found)


def test_good_qml_is_left_alone(ui: Path) -> None:
    """Base classes, lists, numbers, models, slots and singletons of Python are known for what they are."""
    assert qml_lint.lint(ui) == []


@pytest.mark.parametrize(
    ("good", "planted", "said"),
    [
        ("root.councillors.title", "root.councillors.titel", '"titel" not found on type "CouncillorsViewModel"'),
        ("councillors.route", "councillors.rout", '"rout" not found on type "CouncillorsViewModel"'),
        ("councillors.choose(", "councillors.chose(", '"chose" not found on type "CouncillorsViewModel"'),
        ("rows.count", "rows.cout", '"cout" not found on type "RowListModel"'),
        ("Display.pxPerMm", "Display.pxPerMM", '"pxPerMM" not found on type "Display"'),
        ("text: root.c", "text: c", "Unqualified access"),
        ("width: Display", "width: parent.widht * Display", "widht"),
        ("import Kiosk.Display", "import Kiosk.Theme\nimport Kiosk.Display", "Failed to import Kiosk.Theme"),
        ("import QtQuick", "import QtQuick\nimport QtQuick.Shapes", "Unused import"),
        ("CouncillorsViewModel c", "CouncilorsViewModel c", "CouncilorsViewModel"),
        ("TapHandler {", "TapHandler", "[syntax]"),
    ],
)
def test_a_planted_fault_is_found(ui: Path, good: str, planted: str, said: str) -> None:
    """A misspelt property, slot or type, an unqualified name, a failing or idle import, a syntax error."""
    page = ui / "qml/Kiosk/Pages/CouncillorsPage.qml"
    assert good in PAGE
    page.write_text(PAGE.replace(good, planted, 1), "utf-8")
    found = "\n".join(qml_lint.lint(ui))
    assert said in found
    assert str(page) in found


def test_a_property_that_python_lost_is_found(ui: Path) -> None:
    """The QML stays, the view-model changes."""
    path = ui / "viewmodels/councillors.py"
    path.write_text(COUNCILLORS.replace("def title", "def heading"), "utf-8")
    assert '"title" not found' in "\n".join(qml_lint.lint(ui))


def test_a_lint_of_nothing_is_no_lint(ui: Path) -> None:
    """A moved folder must not turn the lint green."""
    shutil.rmtree(ui / "qml")
    with pytest.raises(ValueError, match="no QML"):
        qml_lint.lint(ui)


def test_a_view_model_that_cannot_be_read_is_told(ui: Path) -> None:
    """metaobjectdump knows a few forms only; what it stumbles over must not vanish from the lint."""
    path = ui / "viewmodels/councillors.py"
    path.write_text(COUNCILLORS.replace("@Property(list,", "@Property(list[str],"), "utf-8")
    with pytest.raises(RuntimeError, match="councillors"):
        qml_lint.lint(ui)


@pytest.mark.parametrize(("planted", "status"), [("", 0), ("l", 1)])
def test_it_runs_by_itself(ui: Path, planted: str, status: int) -> None:
    """`python tests/qml_lint.py FOLDER` ends with 1 and the findings, or with 0."""
    page = ui / "qml/Kiosk/Pages/CouncillorsPage.qml"
    page.write_text(PAGE.replace("councillors.title", f"councillors.title{planted}", 1), "utf-8")
    command = [sys.executable, qml_lint.__file__, str(ui)]
    result = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    assert result.returncode == status
    assert ("titlel" in result.stdout) == bool(planted)
