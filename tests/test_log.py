"""That unexpected noise fails a test: the house's own suite, run on planted tests."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from ctypes.util import find_library
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parent
ALLOWED = tomllib.loads((HERE / "data" / "allowed_messages.toml").read_text("utf-8")).get("allowed", [])

PLANTED = """
import logging
import os
import sqlite3
import warnings
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QObject, Qt, qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine

REAL_HOME = Path(os.environ["PLANTED_HOME"])


def test_red_python_warning():
    warnings.warn("planted")

def test_red_log_warning():
    logging.getLogger("kiosk.planted").warning("planted")

def test_red_log_error_of_another_text(expect_log):
    expect_log("the one that is expected")
    logging.getLogger("kiosk.planted").error("the one that is expected, with a tail")

def test_red_expected_log_never_came(expect_log):
    expect_log("never said")

def test_red_qt_message():
    qWarning("planted")

def test_red_qml_warning(qapp):
    engine = QQmlEngine()
    component = QQmlComponent(engine)
    component.setData(b"import QtQml\\nQtObject { property int n: missing.length }", "")
    component.create()

def test_red_slot_that_raises(qapp):
    thing = QObject()
    thing.objectNameChanged.connect(lambda: 1 / 0)
    thing.setObjectName("planted")

@pytest.fixture
def noisy_teardown():
    yield
    qWarning("planted in a teardown")

def test_red_qt_message_in_a_teardown(noisy_teardown):
    pass

def test_red_write_into_the_real_home():
    try:
        (REAL_HOME / "planted.txt").write_text("x")
    except RuntimeError:
        pass

def test_red_database_in_the_real_home():
    try:
        sqlite3.connect(REAL_HOME / "planted.db").close()
    except RuntimeError:
        pass

@pytest.fixture
def tailed_teardown():
    yield
    qWarning("allowed 12, and more in a teardown")

def test_red_allowed_message_with_a_tail_in_a_teardown(tailed_teardown):
    pass

@pytest.mark.planted_typo
def test_red_unknown_marker():
    pass

@pytest.mark.xfail(reason="planted")
def test_red_unexpected_pass():
    pass

def test_red_allowed_message_with_a_tail():
    qWarning("allowed 12, and more")

def test_green_expected_log(expect_log):
    expect_log("la carte .* manque")
    logging.getLogger("kiosk.planted").error("la carte %d manque", 3)

def test_green_quiet_log():
    logging.getLogger("kiosk.planted").info("started")

def test_green_allowed_qt_message():
    qWarning("allowed 12")

@pytest.fixture
def allowed_teardown():
    yield
    qWarning("allowed 13")

def test_green_allowed_qt_message_in_a_teardown(allowed_teardown):
    pass

def test_green_home_is_an_empty_one_of_its_own():
    assert Path.home() != REAL_HOME
    assert not list((Path.home() / "config_home").iterdir())
    (Path.home() / "config_home" / "kept").write_text("x")

def test_green_both_screens(qapp):
    assert type(qapp) is QGuiApplication
    assert [(s.size().width(), s.size().height()) for s in qapp.screens()] == [(1080, 1920), (1920, 1080)]
"""

ALLOW_LIST = """
[[allowed]]
pattern = 'allowed \\d+'
reason = "planted"
provoked_by = ""
"""

# Loads the QML of a file in a process of its own and prints what Qt says, a line each
SPEAKER = """
import sys
from PySide6.QtCore import QtMsgType, QUrl, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine

said = []
qInstallMessageHandler(lambda kind, context, text: said.append((kind, text)))
application = QGuiApplication([])
engine = QQmlApplicationEngine()
engine.load(QUrl.fromLocalFile(sys.argv[1]))
quiet = (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg)
print("\\n".join(text for kind, text in said if kind not in quiet))
qInstallMessageHandler(None)
"""


FRENCH = """
from PySide6.QtCore import QLocale

def test_green_french_before_any_application():
    assert QLocale().toString(1.5) == "1,5"
"""


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Run the planted tests with this project's conftest and settings; the outcome of each by its name."""
    top = tmp_path_factory.mktemp("planted")
    folder, home, temporary = top / "project" / "tests", top / "home", top / "temporary"
    for new in (folder / "data", home, temporary):
        new.mkdir(parents=True)
    shutil.copy(HERE / "conftest.py", folder)
    shutil.copy(HERE / "data" / "screens.json", folder / "data")
    (folder / "data" / "allowed_messages.toml").write_text(ALLOW_LIST, "utf-8")
    # an unknown marker fails the collection of its whole file, so it gets one of its own
    before, typo, rest = PLANTED.partition("@pytest.mark.planted_typo")
    marked, _, after = rest.partition("@pytest.mark.xfail")
    (folder / "test_planted.py").write_text(f"{before}@pytest.mark.xfail{after}", "utf-8")
    (folder / "test_marker.py").write_text(f"import pytest\n\n{typo}{marked}", "utf-8")
    (folder / "test_french.py").write_text(FRENCH, "utf-8")
    environment = {**os.environ, "HOME": str(home), "PLANTED_HOME": str(home), "TMPDIR": str(temporary)}
    del environment["QT_QPA_PLATFORM"]
    command = [sys.executable, "-m", "pytest", "-c", str(PROJECT / "pyproject.toml"), "--rootdir", str(folder)]
    result = subprocess.run(
        [*command, "-p", "no:cacheprovider", "-rA", "--continue-on-collection-errors", "."],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    found: dict[str, str] = {}
    for outcome, name in re.findall(r"^(PASSED|FAILED|ERROR) \S*?(test_\w+)(?:\.py)?(?: |$)", result.stdout, re.M):
        found[name] = outcome if found.get(name, "PASSED") == "PASSED" else found[name]
    assert found, result.stdout + result.stderr
    assert list(home.iterdir()) == []
    return found


@pytest.mark.parametrize("name", re.findall(r"def (test_red_(?!unknown_marker)\w+)", PLANTED))
def test_noise_is_red(outcomes: dict[str, str], name: str) -> None:
    """Whatever warns, logs, complains, writes home or passes against its mark is not green."""
    assert outcomes[name] in ("FAILED", "ERROR")


def test_unknown_marker_is_red(outcomes: dict[str, str]) -> None:
    """A typo in a marker stops the collection of its file."""
    assert outcomes["test_marker"] == "ERROR"


@pytest.mark.parametrize("name", re.findall(r"def (test_green_\w+)", PLANTED + FRENCH))
def test_what_is_announced_or_allowed_is_green(outcomes: dict[str, str], name: str) -> None:
    """The guard doesn't punish info, announced messages and the allow-list, and gives home, locale and screens."""
    assert outcomes[name] == "PASSED"


def said_by(qml: str, folder: Path) -> list[str]:
    """Return Qt's warnings and worse when it loads this QML in a fresh process."""
    (folder / "Spoken.qml").write_text(qml, "utf-8")
    command = [sys.executable, "-c", SPEAKER, str(folder / "Spoken.qml")]
    result = subprocess.run(command, capture_output=True, check=True, text=True, encoding="utf-8")
    return result.stdout.splitlines()


@pytest.mark.parametrize("entry", ALLOWED, ids=lambda entry: entry["pattern"][:30])
def test_each_allowed_message_is_needed(entry: dict[str, str], tmp_path: Path) -> None:
    """What Qt no longer says is no longer allowed."""
    if find_library(entry.get("unless_library", "") or "no such library"):
        pytest.skip(f"with {entry['unless_library']} Qt is silent")
    said = said_by(entry["provoked_by"], tmp_path)
    assert any(re.fullmatch(entry["pattern"], text) for text in said), said


def test_a_message_that_qt_does_not_say_is_not_needed(tmp_path: Path) -> None:
    """The probe hears what is said, and nothing else."""
    said = said_by('import QtQml; QtObject { Component.onCompleted: console.warn("said") }', tmp_path)
    assert [text for text in said if "said" in text] == said != []


def test_the_allow_list_is_exact_and_says_why() -> None:
    """Each entry has its reason, and a pattern that can't swallow more than it names."""
    for entry in ALLOWED:
        assert len(entry["reason"]) >= 30, entry
        assert not re.search(r"(?<!\\)\.[*+]", entry["pattern"]), f"not exact: {entry['pattern']}"
