"""What must hold after each act of a visitor, and at the beginning of each visit."""

import json
import logging
import re
import sys
import tomllib
from pathlib import Path
from types import TracebackType
from typing import Any

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QClipboard, QGuiApplication

from kiosk.routes import KINDS, Audience, Route
from kiosk.ui.app import Stage
from kiosk.ui.measures.placement import outside
from kiosk.ui.measures.scene import read_scene
from kiosk.ui.visit import VisitKind
from tests.simulator.guest import Guest

ALLOWED = Path(__file__).resolve().parents[1] / "data" / "allowed_messages.toml"
WAYS_HOME = ("attract-touch", "bar-home", "reach-home", "key-hide")
MOST_TOUCHES = 2
FEW = 0.15
"""Share of acts after which it is measured that nothing lies outside the window, which takes long."""


class BrokenError(Exception):
    """A promise isn't kept; says which."""


class Listener(logging.Handler):
    """Hears what nobody should say: warnings of Qt, QML and the log, and exceptions that nobody caught."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        entries = tomllib.loads(ALLOWED.read_text("utf-8")).get("allowed", ())
        self._allowed = [re.compile(entry["pattern"]) for entry in entries]
        self.heard: list[str] = []

    def __enter__(self) -> "Listener":
        """Listen from now on."""
        logging.getLogger().addHandler(self)
        qInstallMessageHandler(self._hear_qt)
        sys.excepthook = self._hear_exception
        return self

    def __exit__(self, *_: object) -> None:
        """Listen no more."""
        logging.getLogger().removeHandler(self)
        qInstallMessageHandler(None)
        sys.excepthook = sys.__excepthook__

    def emit(self, record: logging.LogRecord) -> None:
        """Hear a record of the log."""
        self.heard.append(f"log: {record.getMessage()}")

    def _hear_qt(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        harmless = kind in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg)
        if not harmless and not any(pattern.fullmatch(text) for pattern in self._allowed):
            self.heard.append(f"Qt: {text}")

    def _hear_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        where = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else "?"
        self.heard.append(f"exception: {kind.__name__}: {error} in {where}")

    def judge(self) -> None:
        """Say what was heard since the last time."""
        heard, self.heard = self.heard, []
        if heard:
            raise BrokenError("; ".join(heard))


def settings_of(stage: Stage) -> str:
    """Return all that a visitor can set, as JSON: every property of the visit's comfort, and the theme's."""
    visit = stage.app.visit
    assert visit is not None
    found: dict[str, Any] = {}
    theme = stage.engine.singletonInstance("Kiosk.Theme", "Theme")
    for thing, names in ((visit.comfort, None), (theme, ("textScale", "contrast", "calm"))):
        meta = thing.metaObject()
        for index in range(meta.propertyCount()):
            name = meta.property(index).name()
            if name != "objectName" and (names is None or name in names):
                found[name] = meta.property(index).read(thing)
    return json.dumps(found, sort_keys=True, default=str)


def judge_act(guest: Guest, listener: Listener) -> None:
    """Judge the screen as it stands after an act; BrokenError says what is wrong."""
    listener.judge()
    visit = guest.stage.app.visit
    if visit is None:
        raise BrokenError("there is no visit")
    judge_audience(guest)
    if visit.idle.warning:
        return
    if not any(guest.find(name) for name in WAYS_HOME):
        raise BrokenError("nothing on the screen leads home")
    if guest.random.random() < FEW:
        guest.settle()
        listener.judge()
        scene = read_scene(guest.window, guest.stage.engine.singletonInstance("Kiosk.Display", "Display").pxPerMm)
        # Without the letters of texts: reading them takes expressions, each of which Qt keeps some memory of.
        for finding in outside(scene, {}):
            raise BrokenError(str(finding))
        for text in scene.texts:  # a sheet of several screens is higher than the window
            if (
                text.item.property("text")
                and not -1.0 <= text.box.left() <= text.box.right() <= guest.window.width() + 1.0
            ):
                raise BrokenError(f"outside the window: {text.path} at {text.box}")


def judge_audience(guest: Guest) -> None:
    """See that the visit is a visitor's, on a page for visitors."""
    if guest.visit._kind is not VisitKind.VISITOR:
        raise BrokenError(f"a visitor got into a visit of {guest.visit._kind.name}")
    route = Route.parse(guest.address)
    if KINDS[route.kind].audience is not Audience.PUBLIC and guest.visit.router.component != "UnavailablePage":
        raise BrokenError(f"a visitor stands on {route}")


def judge_way_home(guest: Guest) -> None:
    """Go home by touch: two touches at most, once the warning is answered."""
    guest.leaves()
    if guest.visit.idle.warning:
        guest.touch_at(guest.somewhere())
    ways = []
    while guest.address != "home" and len(ways) < MOST_TOUCHES + 1:
        named = [name for name in WAYS_HOME if guest.find(name)]
        if not named:
            raise BrokenError("nothing on the screen leads home")
        ways.append(named[0])
        guest.touch(named[0])
    if guest.address != "home" or len(ways) > MOST_TOUCHES:
        raise BrokenError(f"home is more than {MOST_TOUCHES} touches away: {ways} led to {guest.address}")


def judge_new_visit(guest: Guest, settings: str) -> None:
    """See that a visit begins as the first one did, in French, at the poster, with nothing of the last one."""
    judge_audience(guest)
    if guest.address != "attract" or guest.visit.router.canGoBack:
        raise BrokenError(f"a visit begins at {guest.address}")
    if settings_of(guest.stage) != settings:
        raise BrokenError(f"a visit begins with {settings_of(guest.stage)}, not {settings}")
    clipboard = QGuiApplication.clipboard()
    if any(clipboard.text(mode) for mode in QClipboard.Mode):
        raise BrokenError("the clipboard outlives the visit")
    if guest.keys():
        raise BrokenError("the keyboard outlives the visit")
    if len([window for window in QGuiApplication.topLevelWindows() if window.isVisible()]) != 1:
        raise BrokenError("another window is open")
