"""The house's rules hold for this project, and each of them turns red on a planted fault."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests import house_rules

PROJECT = Path(__file__).resolve().parent.parent
QML = "kiosk/ui/qml/Kiosk/Pages/HomePage.qml"
THEME = "kiosk/ui/qml/Kiosk/Theme/Theme.qml"
MODULE = "kiosk/content/reader.py"
VIEW_MODEL = "kiosk/ui/viewmodels/home.py"

PLANTED = [
    (house_rules.long_files, "kiosk/content/long.py", "x = 1\n" * 401),
    (house_rules.long_files, "packaging/long.py", "x = 1\n" * 401),
    (house_rules.long_files, QML, "Item {}\n" * 251),
    (house_rules.long_files, "tests/ui/test_long.py", "x = 1\n" * 601),
    (house_rules.literal_colours, QML, 'Rectangle { color: "#16161A" }'),
    (house_rules.literal_colours, QML, "Rectangle { color: '#fff' }"),
    (house_rules.literal_colours, QML, 'Rectangle { color: root.down ? "red" : Theme.ink }'),
    (house_rules.literal_colours, QML, 'Rectangle { border.color: "White" }'),
    (house_rules.literal_colours, QML, "Rectangle { color: Qt.rgba(0, 0, 0, 0.5) }"),
    (house_rules.literal_colours, QML, "Rectangle { color: Qt.darker(Theme.ink) }"),
    (house_rules.literal_sizes, QML, "Text {\n    font.pixelSize: 34\n}"),
    (house_rules.literal_sizes, QML, "Text { font.pixelSize: 34 }"),
    (house_rules.literal_sizes, QML, "Text { font { pixelSize: 34.5; bold: true } }"),
    (house_rules.literal_sizes, QML, "NumberAnimation { duration: 240 }"),
    (house_rules.literal_sizes, QML, "Item { anchors.leftMargin: 64; width: root.width }"),
    (house_rules.literal_sizes, QML, "Item { implicitHeight: Math.max(Theme.target, 104 * Theme.unit) }"),
    (house_rules.literal_sizes, QML, "Item { height: Theme.pxPerMm * 20 }"),
    (house_rules.other_clocks, MODULE, "import datetime\nnow = datetime.datetime.now()\n"),
    (house_rules.other_clocks, MODULE, "from datetime import date\ntoday = date.today()\n"),
    (house_rules.other_clocks, MODULE, "import time\nseconds = time.time()\n"),
    (house_rules.other_clocks, MODULE, "from time import time\n"),
    (house_rules.other_clocks, "kiosk/ui/idle.py", "from PySide6.QtCore import QTimer\ntimer = QTimer()\n"),
    (house_rules.other_clocks, "kiosk/ui/clock.py", "import time\nseconds = time.time()\n"),
    (house_rules.other_clocks, QML, "Item { readonly property int year: new Date().getFullYear() }"),
    (house_rules.qml_timers, QML, "Item {\n    Timer { interval: Theme.slide }\n}"),
    (house_rules.prints, MODULE, "def read():\n    print('x')\n"),
    (house_rules.prints, "kiosk/ui/app.py", "import sys\nsys.stderr.write('x')\n"),
    (house_rules.sql_elsewhere, "kiosk/content/media.py", "import sqlite3\n"),
    (house_rules.sql_elsewhere, VIEW_MODEL, "def read():\n    from sqlite3 import connect\n"),
    (house_rules.qt_elsewhere, MODULE, "from PySide6.QtCore import QObject\n"),
    (house_rules.qt_elsewhere, "kiosk/cli/run.py", "def run():\n    import PySide6.QtCore\n"),
    (house_rules.drawers, "kiosk/content/text_utils.py", ""),
    (house_rules.drawers, "kiosk/common/__init__.py", '"""All."""'),
    (house_rules.drawers, "kiosk/ui/qml/Kiosk/Components/PageManager.qml", "Item {}"),
    (house_rules.drawers, "tests/misc/test_x.py", ""),
    (house_rules.mute_packages, "kiosk/guide/rules.py", ""),
    (house_rules.mute_packages, "kiosk/guide/__init__.py", "# no docstring\n"),
    (house_rules.untranslated_words, QML, 'Text { text: "Accueil" }'),
    (house_rules.untranslated_words, QML, 'Text {\n    text: root.open\n        ? qsTr("Fermer") : "Ouvrir"\n}'),
    (house_rules.untranslated_words, QML, 'Item { Accessible.name: "Retour" }'),
    (house_rules.untranslated_words, QML, 'Item { readonly property string hint: "Touchez une affiche" }'),
    (house_rules.untranslated_words, QML, 'Item { function say(): string { return "à venir"; } }'),
    (house_rules.words_in_view_models, VIEW_MODEL, 'HINT = "Touchez l’écran"\n'),
    (house_rules.typography, VIEW_MODEL, 'def say(q): return f"Rien pour « {q}\u00a0»"\n'),
    (house_rules.typography, VIEW_MODEL, 'SAID = "Écran absent : branchez-le"\n'),
    (house_rules.typography, QML, 'Text { text: qsTr("Qui s\'occupe de … ?") }'),
    (house_rules.typography, QML, 'Text { text: qsTr("Vous êtes là ?") }'),
    (house_rules.typography, QML, 'Text { text: qsTr("Merci !") }'),
    (house_rules.typography, QML, 'Text { text: qsTr("Chercher...") }'),
    (house_rules.seeing_components, "kiosk/ui/qml/Kiosk/Components/Tile.qml", "import Kiosk.ViewModels\nItem {}"),
    (house_rules.machine_names, "docs/demarrer.md", "cd /" + "home/ivry/kiosk"),
    (house_rules.machine_names, "packaging/locks.py", "URL = 'https://" + "pypi" + ".org/simple'"),
    (house_rules.machine_names, "packaging/requirements/run.txt", "--index" + "-url https://mirror.example/simple"),
    (house_rules.machine_names, "kiosk/content/build.py", "FACTS = '.." + "/shared/facts'"),
    (house_rules.machine_names, "content.db", "SQLite\0 /" + "root/kiosk/content"),
    (house_rules.silent_tests, "tests/test_x.py", "def test_x():\n    assert True\n"),
    (house_rules.silent_tests, "tests/test_x.py", "import time\n\n\ndef wait():\n    time.sleep(1)\n"),
]

CLEAN = [
    (house_rules.long_files, "kiosk/content/long.py", "x = 1\n" * 400),
    (house_rules.literal_colours, THEME, 'QtObject { readonly property color ink: "#16161A" }'),
    (house_rules.literal_colours, QML, 'Rectangle { color: Theme.ink } // was "red"\n/* "#fff" */'),
    (house_rules.literal_colours, QML, 'Item { objectName: "tab-red"; property string url: "a#b" }'),
    (house_rules.literal_sizes, THEME, "QtObject { property int duration: 240; property real x: 8 * Theme.unit }"),
    (house_rules.literal_sizes, QML, "Item { width: 0; height: 1; spacing: Theme.space8; scale: 20; turn: 180 }"),
    (house_rules.literal_sizes, QML, "Item { width: parent.width / 2; height: 2 * Theme.space40 // height: 20\n}"),
    (house_rules.other_clocks, "kiosk/clock.py", "import time\nfrom datetime import datetime\nx = time.time()\n"),
    (house_rules.other_clocks, "kiosk/ui/clock.py", "import time\nx = time.monotonic()\n"),
    (house_rules.other_clocks, MODULE, "def read(clock):\n    return clock.now(), clock.monotonic()\n"),
    (house_rules.qml_timers, QML, "Item {} // no Timer { here"),
    (house_rules.prints, "kiosk/cli/run.py", "print('x')\n"),
    (house_rules.sql_elsewhere, "kiosk/feedback/store.py", "import sqlite3\n"),
    (house_rules.qt_elsewhere, "kiosk/ui/app.py", "from PySide6.QtCore import QObject\n"),
    (house_rules.drawers, "kiosk/content/commons_hall.py", ""),
    (house_rules.mute_packages, "kiosk/guide/__init__.py", '"""What a mediator leads."""'),
    (house_rules.untranslated_words, QML, 'Text { text: qsTr("Accueil"); objectName: "homeButton" }'),
    (house_rules.untranslated_words, QML, 'Text { text: root.kind === "fact" ? qsTr("Fait") : root.words["done"] }'),
    (house_rules.untranslated_words, QML, 'Text { text: " · " + root.period }\nItem { property string kind: "a-key" }'),
    (house_rules.untranslated_words, QML, 'PathSvg { path: "M 0 0 L 10 10 z" }'),
    (house_rules.words_in_view_models, VIEW_MODEL, '"""L’écran d’accueil."""\nMONTHS = ("février", "août")\n'),
    (house_rules.typography, VIEW_MODEL, 'SAID = "Écran absent\u00a0: branchez-le"\nKEY = "a : b"\n'),
    (house_rules.typography, QML, 'Text { text: qsTr("Qui s’occupe de\u00a0…\u202f? «\u00a0%1\u00a0» sur %2") }'),
    (house_rules.seeing_components, QML, "import Kiosk.ViewModels\nItem {}"),
    (house_rules.machine_names, "docs/demarrer.md", "cd kiosk && python3 packaging run --index 3"),
    (house_rules.silent_tests, "tests/test_x.py", 'def test_x():\n    """Why."""\n'),
]

Rule = Callable[[Path], list[str]]


def names(cases: list[tuple[Rule, str, str]]) -> list[str]:
    """Name each case after its rule."""
    return [f"{rule.__name__}-{number}" for number, (rule, *_) in enumerate(cases)]


def plant(root: Path, name: str, content: str) -> None:
    """Write one file of a made-up project."""
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_text(content, "utf-8")


@pytest.mark.parametrize("rule", house_rules.RULES, ids=lambda rule: rule.__name__)
def test_the_house_keeps_its_rules(rule: Rule) -> None:
    """Each rule holds for the whole project."""
    found = rule(PROJECT)
    assert not found, f"{rule.__doc__}\n" + "\n".join(found)


@pytest.mark.parametrize(("rule", "name", "content"), PLANTED, ids=names(PLANTED))
def test_a_planted_fault_is_found(tmp_path: Path, rule: Rule, name: str, content: str) -> None:
    """The rule names the file, so that whoever broke it finds the place."""
    plant(tmp_path, name, content)
    found = rule(tmp_path)
    assert len(found) == 1, found
    assert found[0].startswith((name, str(Path(name).parent)))


@pytest.mark.parametrize(("rule", "name", "content"), CLEAN, ids=names(CLEAN))
def test_good_code_is_left_alone(tmp_path: Path, rule: Rule, name: str, content: str) -> None:
    """A rule that cries wolf is switched off one day."""
    plant(tmp_path, name, content)
    assert rule(tmp_path) == []


def test_every_rule_has_a_planted_fault() -> None:
    """A rule that was never red proves nothing."""
    assert {rule for rule, *_ in PLANTED} | {house_rules.untrue_map} == set(house_rules.RULES)


def test_a_timer_needs_its_reason_and_its_place(tmp_path: Path) -> None:
    """The list of exceptions can't rot: no entry without a reason, none for a file without a Timer."""
    plant(tmp_path, QML, "Item { Timer { repeat: true } }")
    reason = "blinks the caret while a field has the focus"
    assert house_rules.qml_timers(tmp_path, {QML: reason}) == []
    assert len(house_rules.qml_timers(tmp_path, {QML: ""})) == 1
    assert len(house_rules.qml_timers(tmp_path, {QML: reason, "kiosk/ui/qml/Gone.qml": reason})) == 1


MAP = """# Architecture

| where | what |
|---|---|
| `kiosk/content/`, `kiosk/content/sources/*.toml` | the read side |
| `kiosk/ui/` | what is on screen |
| `var/` | made by a run |

A path outside the table, such as `nowhere/at/all`, isn't looked at.
"""


@pytest.fixture
def mapped(tmp_path: Path) -> Path:
    """A made-up project whose map is true."""
    for name in ("__init__.py", "content/__init__.py", "content/sources/a.toml", "ui/__init__.py"):
        plant(tmp_path, f"kiosk/{name}", "")
    plant(tmp_path, "ARCHITECTURE.md", MAP)
    plant(tmp_path, ".gitignore", "/var/\n")
    return tmp_path


def test_a_true_map_is_silent(mapped: Path) -> None:
    """Folders, patterns and what git ignores may stand in it."""
    assert house_rules.untrue_map(mapped) == []


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("ARCHITECTURE.md", MAP.replace("`kiosk/ui/`", "`kiosk/ui/`, `kiosk/gui/`"), "kiosk/gui doesn't exist"),
        ("ARCHITECTURE.md", MAP.replace("sources/*.toml", "sources/*.json"), "kiosk/content/sources/*.json doesn't"),
        ("ARCHITECTURE.md", "# Nothing\n", "no table"),
        ("kiosk/ui/measures/__init__.py", "", "kiosk/ui/measures isn't in the table"),
    ],
)
def test_an_untrue_map_is_found(mapped: Path, name: str, content: str, said: str) -> None:
    """A path that went away, a package that came."""
    plant(mapped, name, content)
    (found,) = house_rules.untrue_map(mapped)
    assert said in found


@pytest.mark.parametrize("checkout", [True, False])
def test_what_is_ours(checkout: bool, tmp_path: Path) -> None:
    """In a checkout new files count before they are committed, and ignored ones don't; in an archive the same."""
    if checkout and shutil.which("git"):
        subprocess.run(["git", "init", "--quiet", str(tmp_path)], check=True)
    plant(tmp_path, ".gitignore", "/var/\n")
    plant(tmp_path, "var/note.md", "/" + "home/ivry")
    assert house_rules.machine_names(tmp_path) == []
    house_rules.files.cache_clear()
    plant(tmp_path, "note.md", "/" + "home/ivry")
    assert len(house_rules.machine_names(tmp_path)) == 1
