"""The machines that keep layers, types and style turn red on a planted fault.

`python3 packaging test` runs import-linter, mypy and ruff on the project itself; here they run with its settings on a
copy with one fault each, for a contract that never breaks protects nothing.
"""

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent
PROGRAMS = Path(sys.executable).parent
CONTRACTS = ("One import direction", "PySide6 only under kiosk.ui", "SQL only where a database is owned")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The project's settings and Python code, in a folder of its own."""
    shutil.copy(PROJECT / "pyproject.toml", tmp_path)
    for path in (PROJECT / "kiosk").rglob("*.py"):
        target = tmp_path / path.relative_to(PROJECT)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, target)
    return tmp_path


def run(folder: Path, *command: str) -> tuple[int, str]:
    """Run one of the environment's programs in a folder; return its status and all that it says."""
    result = subprocess.run(
        [str(PROGRAMS / command[0]), *command[1:]], cwd=folder, capture_output=True, text=True, encoding="utf-8"
    )
    return result.returncode, result.stdout + result.stderr


def lint_imports(folder: Path) -> tuple[int, str]:
    """Check the import contracts of a copy."""
    return run(folder, "lint-imports", "--no-cache")


def test_the_layers_hold(copy: Path) -> None:
    """The three contracts are there, and kept."""
    status, said = lint_imports(copy)
    assert status == 0, said
    assert all(f"{name} KEPT" in said for name in CONTRACTS), said


@pytest.mark.parametrize(
    ("module", "planted", "broken"),
    [
        ("kiosk/content/model.py", "import kiosk.ui", CONTRACTS[0]),
        ("kiosk/content/model.py", "from kiosk.feedback import model", CONTRACTS[0]),
        ("kiosk/feedback/model.py", "from kiosk.content import model", CONTRACTS[0]),
        ("kiosk/ui/__init__.py", "import kiosk.cli", CONTRACTS[0]),
        ("kiosk/errors.py", "import kiosk.routes", CONTRACTS[0]),
        ("kiosk/routes.py", "def late():\n    import kiosk.content", CONTRACTS[0]),
        ("kiosk/content/model.py", "from PySide6.QtCore import QObject", CONTRACTS[1]),
        ("kiosk/cli/main.py", "def late():\n    import PySide6.QtGui", CONTRACTS[1]),
        ("kiosk/content/model.py", "import sqlite3", CONTRACTS[2]),
        ("kiosk/ui/__init__.py", "import sqlite3", CONTRACTS[2]),
    ],
)
def test_a_planted_import_breaks_a_contract(copy: Path, module: str, planted: str, broken: str) -> None:
    """An import against the direction, of Qt below the screen, of SQL outside the stores."""
    path = copy / module
    path.write_text(f"{path.read_text('utf-8')}\n{planted}\n", "utf-8")
    status, said = lint_imports(copy)
    assert status != 0
    assert f"{broken} BROKEN" in said, said


def test_a_package_outside_the_layers_is_refused(copy: Path) -> None:
    """A new part of the program takes its place in the order, on purpose."""
    (copy / "kiosk" / "weather").mkdir()
    (copy / "kiosk" / "weather" / "__init__.py").write_text('"""Rain."""\n', "utf-8")
    status, said = lint_imports(copy)
    assert status != 0, said
    assert "weather" in said


@pytest.mark.parametrize(
    ("planted", "rule"),
    [
        ('"""Doc."""\n\nimport os\n', "F401"),
        ('"""Doc."""\n\nvalue = undefined\n', "F821"),
        ('"""Doc."""\n\n\ndef public():\n    return 1\n', "D103"),
        ('"""Doc."""\n\n\ndef Public():\n    """Doc."""\n', "N802"),
        ('"""Doc."""\n\n\ndef collect(into=[]):\n    """Doc."""\n', "B006"),
        (f'"""Doc."""\n\nvalue = "{"x" * 120}"\n', "E501"),
        ('"""Doc."""\n\nimport sys\nimport os\n\nprint(os, sys)\n', "I001"),
        ('"""Doc."""\n\nfrom typing import List\n\nvalue: List[int] = []\n', "UP035"),
    ],
)
def test_a_planted_fault_of_style_is_found(tmp_path: Path, planted: str, rule: str) -> None:
    """ruff reads the project's settings: each group of rules is on for kiosk."""
    shutil.copy(PROJECT / "pyproject.toml", tmp_path)
    (tmp_path / "kiosk").mkdir()
    (tmp_path / "kiosk" / "planted.py").write_text(planted, "utf-8")
    status, said = run(tmp_path, "ruff", "check", "--no-cache", "--output-format", "concise", "kiosk")
    assert status == 1, said
    assert rule in said


def test_planted_faults_of_type_are_found(tmp_path: Path) -> None:
    """mypy reads the project's settings: it is strict, and each fault stands on its own line."""
    shutil.copy(PROJECT / "pyproject.toml", tmp_path)
    for plugin in tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["tool"]["mypy"].get("plugins", []):
        (tmp_path / plugin).parent.mkdir(exist_ok=True)
        shutil.copy(PROJECT / plugin, tmp_path / plugin)
    (tmp_path / "kiosk").mkdir()
    (tmp_path / "kiosk" / "__init__.py").write_text(
        "def count() -> int:\n"
        '    return "three"\n'
        "def untyped(value):\n"
        "    return value\n"
        "def anything(values: list) -> None: ...\n",
        "utf-8",
    )
    status, said = run(tmp_path, "mypy", "--cache-dir", str(tmp_path / "cache"))
    assert status == 1, said
    for line, code in ((2, "return-value"), (3, "no-untyped-def"), (5, "type-arg")):
        assert any(f":{line}: error" in row and f"[{code}]" in row for row in said.splitlines()), said
