"""packaging/mypy_qt.py: mypy reads Qt's properties as their values, so that strict typing reaches the view-models."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGE = """
from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "Kiosk.Planted"


@QmlElement
@QmlUncreatable("made by the visit")
class Page(QObject):
    @Property("QStringList", constant=True)
    def parts(self) -> list[str]:
        return ["data"]


class AboutPage(Page):
    pass


part: str = AboutPage().parts[0]
"""


def checked(tmp_path: Path, source: str) -> str:
    """What mypy says of this source under the project's own settings."""
    module = tmp_path / "planted.py"
    module.write_text(source, "utf-8")
    command = [sys.executable, "-m", "mypy", "--config-file", "pyproject.toml", str(module)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True).stdout


def test_a_view_model_as_we_write_them_is_accepted(tmp_path: Path) -> None:
    """A type by name, an uncreatable class and an inherited property are right, and need no ignored line."""
    assert checked(tmp_path, PAGE) == "Success: no issues found in 1 source file\n"


def test_a_property_put_to_a_wrong_use_is_found(tmp_path: Path) -> None:
    """The plug-in must not turn properties into Any: then nothing about them would be checked."""
    found = checked(tmp_path, PAGE.replace("part: str", "part: int"))
    assert 'planted.py:20: error: Incompatible types in assignment (expression has type "str"' in found
