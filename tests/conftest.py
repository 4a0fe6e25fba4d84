"""What every test runs in: kiosk's screens without a display, an empty home, French, and no tolerated noise.

A test fails on any Python warning (pyproject), on a log record of level WARNING or above that it did not expect with
`expect_log`, on any Qt or QML message of level warning or above, and on a file written below the real home folder.
data/allowed_messages.toml is the only list of exceptions; test_log.py proves that each of them is needed.
"""

import atexit
import logging
import os
import re
import shutil
import sys
import tempfile
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parent
REAL_HOME = Path.home().resolve()


def _prepare_environment() -> None:
    """Set what Qt and kiosk read from the environment; must run before Qt makes its application."""
    home = Path(tempfile.mkdtemp(prefix="kiosk-tests-")).resolve()
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    platform = os.environ.get("QT_QPA_PLATFORM") or f"offscreen:configfile={HERE / 'data' / 'screens.json'}"
    for name in list(os.environ):
        if name.startswith(("QT_", "QML_", "QSG_", "XDG_", "KIOSK_")) or name == "STATE_DIRECTORY":
            del os.environ[name]
    os.environ["QT_QPA_PLATFORM"] = platform
    # Qt complains of a locale that isn't UTF-8; fr_FR isn't installed on a bare machine, so QLocale is set below
    os.environ["LC_ALL"] = "C.UTF-8"
    os.environ["HOME"] = os.environ["USERPROFILE"] = str(home)
    for name in ("CONFIG_HOME", "DATA_HOME", "CACHE_HOME", "STATE_HOME", "RUNTIME_DIR"):
        folder = home / name.lower()
        folder.mkdir(mode=0o700)
        os.environ[f"XDG_{name}"] = str(folder)
    os.environ["HYPOTHESIS_STORAGE_DIRECTORY"] = str(home / "hypothesis")


_prepare_environment()

import hypothesis  # noqa: E402 - reads HYPOTHESIS_STORAGE_DIRECTORY
from PySide6.QtCore import QLocale, QMessageLogContext, QtMsgType, qInstallMessageHandler  # noqa: E402
from PySide6.QtGui import QGuiApplication  # noqa: E402

from kiosk.ui.keyboard import prepare_keyboard  # noqa: E402

hypothesis.settings.register_profile(
    "house", deadline=None, database=None, derandomize=bool(os.environ.get("CI")), print_blob=True
)
hypothesis.settings.load_profile("house")


@dataclass(frozen=True)
class Allowed:
    """An entry of data/allowed_messages.toml, which says what its fields are."""

    pattern: str
    reason: str
    provoked_by: str
    unless_library: str = ""


_LIST = tomllib.loads((HERE / "data" / "allowed_messages.toml").read_text("utf-8"))
ALLOWED = tuple(Allowed(**entry) for entry in _LIST.get("allowed", ()))


@dataclass
class Watch:
    """What was said while one test ran, from its setup to the end of its teardown.

    Attributes:
        unexpected: messages that fail the test.
        expected: patterns of log messages that the test announced, and whether each came.
    """

    unexpected: list[str] = field(default_factory=list)
    expected: dict[str, bool] = field(default_factory=dict)

    def hear_log(self, text: str) -> None:
        """Take note of a log message of level WARNING or above."""
        patterns = [pattern for pattern in self.expected if re.fullmatch(pattern, text, re.DOTALL)]
        self.expected.update(dict.fromkeys(patterns, True))
        if not patterns:
            self.unexpected.append(f"log: {text}")

    def hear_qt(self, text: str) -> None:
        """Take note of a Qt message of level warning or above."""
        if not any(re.fullmatch(entry.pattern, text) for entry in ALLOWED):
            self.unexpected.append(f"Qt: {text}")

    def judge(self) -> None:
        """Fail the running test if something unexpected was said since the last judgement."""
        said, self.unexpected = self.unexpected, []
        if said:
            pytest.fail("unexpected message(s):\n" + "\n".join(said), pytrace=False)


class _Listener(logging.Handler):
    """Hears log records, Qt messages outside pytest-qt's capture, and writes below the real home."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.watch = Watch()
        self.running = False

    def emit(self, record: logging.LogRecord) -> None:
        self.watch.hear_log(record.getMessage())

    def hear_qt(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg):
            self.watch.hear_qt(text)

    def audit(self, event: str, arguments: tuple[object, ...]) -> None:
        if self.running and event in _WRITES and _writes(event, arguments) and _in_real_home(arguments[0]):
            self.watch.unexpected.append(f"home: {event} {arguments[0]}")
            raise RuntimeError(f"a test must not write into the real home: {arguments[0]}")


_WRITES = frozenset({"open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.symlink", "sqlite3.connect"})
_WRITE_FLAGS = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_TRUNC
_OUR_OWN = tuple(Path(p).resolve() for p in (PROJECT, tempfile.gettempdir(), sys.prefix, sys.base_prefix))


def _writes(event: str, arguments: tuple[object, ...]) -> bool:
    if event == "open":
        return isinstance(arguments[2], int) and bool(arguments[2] & _WRITE_FLAGS)
    return "mode=ro" not in str(arguments[0])


def _in_real_home(target: object) -> bool:
    if not isinstance(target, (str, bytes, os.PathLike)) or len(REAL_HOME.parts) == 1:
        return False
    path = Path(os.path.abspath(os.fsdecode(target).removeprefix("file:")))
    return path.is_relative_to(REAL_HOME) and not any(path.is_relative_to(own) for own in _OUR_OWN)


_listener = _Listener()


def pytest_configure(config: pytest.Config) -> None:
    """Start listening, before any test module is imported."""
    logging.getLogger().addHandler(_listener)
    qInstallMessageHandler(_listener.hear_qt)
    sys.addaudithook(_listener.audit)


def pytest_unconfigure(config: pytest.Config) -> None:
    """Give Qt its own handler back before Python goes away."""
    logging.getLogger().removeHandler(_listener)
    qInstallMessageHandler(None)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let pytest-qt's own judgement overlook what the allow-list allows."""
    patterns = [rf"\A(?:{entry.pattern})\Z" for entry in ALLOWED]
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore(*patterns))


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> Iterator[None]:
    """Begin a new watch; what was said between two tests belongs to the next one."""
    _listener.watch = Watch(unexpected=_listener.watch.unexpected)
    _listener.running = True
    # a test may have run code that took Qt's messages or the root logger for itself, as the kiosk's log does
    qInstallMessageHandler(_listener.hear_qt)
    logging.getLogger().addHandler(_listener)
    return (yield)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    """Judge what was logged; Qt's messages of this phase are pytest-qt's to judge."""
    result = yield
    _listener.watch.judge()
    missing = [pattern for pattern, came in _listener.watch.expected.items() if not came]
    if missing:
        pytest.fail("expected log message(s) that never came: " + ", ".join(missing), pytrace=False)
    return result


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown(item: pytest.Item) -> Iterator[None]:
    """Judge what was said while fixtures were taken down."""
    # pytest-qt doesn't put the previous handler back when a test is skipped in its setup
    qInstallMessageHandler(_listener.hear_qt)
    try:
        result = yield
    finally:
        _listener.running = False
    _listener.watch.judge()
    return result


@pytest.fixture
def expect_log() -> Callable[[str], None]:
    """Announce a log message of level WARNING or above: expect_log(regex of the whole message). It must come."""

    def announce(pattern: str) -> None:
        _listener.watch.expected[pattern] = False

    return announce


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    """The kiosk has no widgets, and its keyboard is chosen before the application object is made."""
    prepare_keyboard()
    return QGuiApplication


@pytest.fixture(autouse=True, scope="session")
def french() -> None:
    """Numbers and dates as in Ivry, whatever the machine says."""
    QLocale.setDefault(QLocale("fr_FR"))
