"""The composition root: builds the services, the window and the visits, and hands everything down."""

import logging
import logging.handlers
import os
import signal
import socket
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import (
    Property,
    QCoreApplication,
    QEvent,
    QLocale,
    QMessageLogContext,
    QObject,
    QSize,
    QSocketNotifier,
    Qt,
    QtMsgType,
    QUrl,
    Signal,
    Slot,
    qInstallMessageHandler,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPointerEvent, QScreen, QShortcut
from PySide6.QtQml import QmlElement, QmlUncreatable, QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk import paths
from kiosk.clock import Clock, Scheduled
from kiosk.content.reader import Reader
from kiosk.errors import EditionError, NoScreenError, RouteError, SettingsError
from kiosk.feedback.model import half_day
from kiosk.feedback.store import FeedbackStore
from kiosk.guide.store import GuideStore
from kiosk.paths import Places
from kiosk.pins import PinGate, Role
from kiosk.routes import KINDS, Route
from kiosk.settings import Panel, load_settings_or_last_good
from kiosk.ui.bugs import Bugs
from kiosk.ui.clock import QtClock
from kiosk.ui.cockpit import Cockpit
from kiosk.ui.display import Display
from kiosk.ui.fonts import load_fonts
from kiosk.ui.guided import close_stale
from kiosk.ui.interface import Interface
from kiosk.ui.keyboard import forget_words, prepare_keyboard
from kiosk.ui.router import ATTRACT
from kiosk.ui.services import Services
from kiosk.ui.touches import POINTING, Touches
from kiosk.ui.visit import Visit, VisitKind
from kiosk.ui.voice import find_speaker
from kiosk.usage.store import UsageStore

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger(__name__)

SECONDS_BETWEEN_RECOVERIES = 1.0

# What a PIN opens: a visit of a kind, at the kind of route that it begins with.
ENTRANCES = {Role.STAFF: (VisitKind.STAFF, "staff"), Role.MEDIATOR: (VisitKind.GROUP, "guide")}

_COMING = (QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress)
_GOING = (QEvent.Type.TouchEnd, QEvent.Type.MouseButtonRelease)


@QmlElement
@QmlUncreatable("made by build_app")
class App(QObject):
    """What lives as long as the program: the services, and the visit of the moment.

    Attributes:
        visit: the visit on screen; None for an instant while one makes room for the next.

    Signals:
        visitChanged: another visit is on screen.
    """

    visitChanged = Signal()

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._visit: Visit | None = None
        self._recovering: Scheduled | None = None
        self._recovered_at = -SECONDS_BETWEEN_RECOVERIES
        self._touches = Touches(services.clock, self._lost)
        self.interface = Interface(self)
        self._begin()

    def _begin(self, kind: VisitKind = VisitKind.VISITOR, at: Route = ATTRACT) -> None:
        visit = Visit(kind, self._services, self, at)
        # Queued: the visit isn't taken down in the midst of its own call.
        visit.idle.expired.connect(self.reset, Qt.ConnectionType.QueuedConnection)
        visit.left.connect(self.reset, Qt.ConnectionType.QueuedConnection)
        visit.admitted.connect(self._admit, Qt.ConnectionType.QueuedConnection)
        self._visit = visit
        self.interface.follow(visit.comfort)
        self.visitChanged.emit()

    def begin(self, kind: VisitKind, at: Route) -> None:
        """End the visit, with all that it held, and begin a new one of a kind at an address."""
        ended, self._visit = self._visit, None
        if ended is not None:
            ended.end()
            self.visitChanged.emit()
            ended.deleteLater()
        forget_words()
        self._begin(kind, at)
        # À propos promises that no order of arrival is kept: the log of writes holds it until then.
        self._services.store.forget_order()
        if self._services.usage is not None:
            self._services.usage.end_visit()
        if self._services.guide is not None:
            close_stale(self._services.guide)

    @Slot()  # see Visit._watch
    def reset(self) -> None:
        """End the visit, with all that it held, and begin a visitor's at the attract page."""
        self.begin(VisitKind.VISITOR, ATTRACT)

    @Slot(object)
    def _admit(self, role: Role) -> None:
        kind, page = ENTRANCES[role]
        if page in KINDS:
            self.begin(kind, Route(page))

    @Slot()
    def recover(self) -> None:
        """Something went wrong: begin a new visit, at most one a second, so that a broken page doesn't spin."""
        if self._recovering is None:
            wait = self._recovered_at + SECONDS_BETWEEN_RECOVERIES - self._services.clock.monotonic()
            self._recovering = self._services.clock.call_later(max(0.0, wait), self._recover)

    def _recover(self) -> None:
        self._recovering = None
        self._recovered_at = self._services.clock.monotonic()
        self.reset()

    def stop(self) -> None:
        """Take back every call to come: the window is going away."""
        self._touches.stop()
        if self._visit is not None:
            self._visit.end()
        self.interface.stop()

    def _lost(self) -> None:
        if self._visit is not None:
            self._visit.idle.touched(finger_down=False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell the visit's idle watch of every touch and key, and the page of what Touches lets through.

        A touch or key that answers the warning, or falls on a dark screen, does nothing else: by the time it reaches
        the page the warning is gone, and it would open what lies beneath.
        """
        visit = self._visit
        if isinstance(event, QKeyEvent) and visit is not None:
            return visit.take_key(event, self._touches.down)
        if not (isinstance(event, QPointerEvent) and isinstance(watched, QQuickWindow) and event.type() in POINTING):
            return False
        dark = not watched.isExposed()
        done = visit is None or visit.idle.warning or dark or visit.keys.feel(event)
        taken = self._touches.take(watched, event, done)
        # The page may have ended the visit meanwhile.
        if visit is not None and visit is self._visit and event.type() != QEvent.Type.MouseMove:
            visit.idle.touched(finger_down=self._touches.down)
            if event.type() in _GOING and not taken:
                visit.voice.lifted(event.point(0).scenePosition())
                visit.keys.lifted()
            if dark and event.type() in _COMING and visit.router.route == str(ATTRACT):
                visit.router.home()
        return taken

    @Property(Visit, notify=visitChanged)
    def visit(self) -> Visit | None:
        """The visit on screen."""
        return self._visit


class Stage(NamedTuple):
    """The program ready to be shown."""

    app: App
    engine: QQmlApplicationEngine
    window: QQuickWindow


def make_gui(arguments: list[str]) -> QGuiApplication:
    """Make the QGuiApplication with the kiosk's fonts, locale and keyboard; once in a process."""
    prepare_keyboard()
    gui = QGuiApplication(arguments)
    gui.setApplicationName("kiosk")
    gui.setApplicationDisplayName("6 ans d’actions municipales, on en parle")
    QLocale.setDefault(QLocale("fr_FR"))
    load_fonts()
    return gui


def build_stage(services: Services, size: QSize) -> Stage:
    """Build the app and load Main.qml in a window of `size` pixels that isn't shown yet."""
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(paths.QML))
    display = engine.singletonInstance("Kiosk.Display", "Display")
    if not isinstance(display, Display):
        raise TypeError("Kiosk.Display isn't registered")
    display.configure(services.settings.panel, size)
    app = App(services)
    app.interface.changed.connect(engine.retranslate)
    engine.setInitialProperties({"app": app, "width": size.width(), "height": size.height()})
    engine.loadFromModule("Kiosk", "Main")
    if not engine.rootObjects():
        raise RuntimeError("Main.qml could not be loaded; see the log")
    window = engine.rootObjects()[0]
    if not isinstance(window, QQuickWindow):
        raise TypeError("Main.qml isn't a window")
    window.installEventFilter(app)

    def resized() -> None:
        if window.width() > 0 and window.height() > 0:
            display.configure(services.settings.panel, window.size())

    window.widthChanged.connect(resized)
    window.heightChanged.connect(resized)
    return Stage(app, engine, window)


def close_stage(stage: Stage) -> None:
    """Take the window down before the visit that it shows, so that no binding is left without its object."""
    stage.app.stop()
    stage.engine.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    stage.app.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class Interrupts(QObject):
    """Lets Ctrl+C, or the service's stop, end the kiosk in good order.

    Python runs a signal's handler only when Python code runs, so Qt's loop is woken through a pair of sockets, which
    this object keeps open.
    """

    def __init__(self, gui: QGuiApplication) -> None:
        super().__init__(gui)
        self._waking, self._woken = socket.socketpair()
        self._waking.setblocking(False)
        self._woken.setblocking(False)
        self._notifier = QSocketNotifier(self._woken.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._drain)
        signal.set_wakeup_fd(self._waking.fileno())
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda number, frame: gui.quit())

    def _drain(self) -> None:
        self._woken.recv(64)

    def stop(self) -> None:
        """Give the signals back."""
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)


class Opened(NamedTuple):
    """What a visit needs, and what staff should know of it: an edition or settings that can't be read."""

    services: Services
    edition_error: EditionError | None
    settings_error: SettingsError | None


def open_services(places: Places, clock: Clock, counted: bool = False) -> Opened:
    """Open what a visit needs; without an edition there is no reader, without settings the last good ones stand.

    `counted` says whether the pages that visitors open are counted: for visitors, not for a tour of pictures.
    """
    settings, settings_error = load_settings_or_last_good(places.settings, places.state)
    reader: Reader | None = None
    error: EditionError | None = None
    try:
        reader = Reader.open(places.edition)
    except EditionError as edition_error:
        error = edition_error
    published = date.fromisoformat(reader.edition().published) if reader is not None else None
    k = settings.feedback.k
    store = FeedbackStore.open(places.data, clock, published, k)
    usage = UsageStore(places.data, lambda: half_day(clock.now(), published), k) if counted else None
    gate = PinGate(places.state, clock)
    guide = GuideStore(places.data, lambda: half_day(clock.now(), published))
    services = Services(reader, store, settings, clock, gate, usage, places, find_speaker(), guide)
    return Opened(services, error, settings_error)


def require_screen() -> None:
    """Say in one sentence what Qt would abort on: no display to show a window on."""
    if os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0] in ("offscreen", "minimal", "vnc", "linuxfb"):
        return
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        raise NoScreenError(
            "Aucun écran n’est disponible : branchez un écran et ouvrez une session graphique, "
            "ou voyez les pages en images avec « python3 packaging tour »."
        )


def run(places: Places, window_size: tuple[int, int] | None, at: Route | None, say: Callable[[str], None]) -> int:
    """Show the kiosk until it is closed; returns the exit status.

    Args:
        places: edition, data folder and settings.
        window_size: width and height in pixels of a window instead of the full screen.
        say: tells the terminal what staff should know while the kiosk is open.
        at: the address to begin at instead of the attract page; RouteError where the edition hasn't got it.
    """
    require_screen()
    bugs = Bugs()
    start_log(places.log, bugs)
    gui = make_gui(sys.argv[:1])
    bugs.install()
    services, edition_error, settings_error = open_services(places, QtClock(), counted=True)
    for error in (edition_error, settings_error):
        if error is not None:
            log.error("%s", error)
            say(str(error))
    if at is not None and services.reader is not None and not services.reader.exists(at):
        services.store.close()
        raise RouteError(f"L’adresse « {at} » ne mène à rien dans cette édition : vérifiez-la.")
    screen = _screen(gui, services.settings.panel)
    stage = build_stage(services, QSize(*window_size) if window_size else screen.size())
    if at is not None and stage.app.visit is not None:
        stage.app.visit.router.show(at, 0)
    if window_size is None:
        stage.window.setScreen(screen)
        stage.window.showFullScreen()
    else:
        quit_keys = QShortcut(QKeySequence("Ctrl+Q"), stage.window)
        quit_keys.activated.connect(gui.quit)
        stage.window.show()
    cockpit = Cockpit(stage.app, stage.window, gui.screens)
    gui.screenAdded.connect(cockpit.look)
    gui.screenRemoved.connect(cockpit.look)
    bugs.happened.connect(stage.app.recover, Qt.ConnectionType.QueuedConnection)
    interrupts = Interrupts(gui)
    status = gui.exec()
    interrupts.stop()
    cockpit.close()
    close_stage(stage)
    if services.voice is not None:
        services.voice.desk.close()
    if services.usage is not None:
        services.usage.close()
    if services.guide is not None:
        services.guide.close()
    services.store.close()
    return status or (1 if edition_error is not None else 0)


def _screen(gui: QGuiApplication, panel: Panel) -> QScreen:
    """Return the output that kiosk.toml names, else the first."""
    named = [s for s in gui.screens() if s.name() == panel.output]
    if panel.output and not named:
        log.error("kiosk.toml names the output %s, which isn't connected; the first one is used", panel.output)
    return (named or [gui.primaryScreen()])[0]


_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def start_log(folder: Path, bugs: Bugs) -> None:
    """Log to kiosk.log in `folder`, five files of 1 MB at most; Qt's messages too, and QML's errors as bugs."""
    handlers: list[logging.Handler] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = logging.handlers.RotatingFileHandler(folder / "kiosk.log", maxBytes=1_000_000, backupCount=4, delay=True)
        handlers.append(file)
    except OSError:
        handlers.append(logging.NullHandler())  # a read-only data folder must not keep the kiosk from starting
    # No clock time in the log: with the cards' folder beside it, a time could tell who left a card (DESIGN, numbers).
    logging.basicConfig(level=logging.INFO, handlers=handlers, format="%(levelname)s %(name)s: %(message)s", force=True)

    def from_qt(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        where = f"{Path(QUrl(context.file).fileName()).name}:{context.line}" if context.file else ""
        if not bugs.on_message(message, where):
            logging.getLogger("qt").log(_LEVELS[kind], "%s %s", where, message)

    qInstallMessageHandler(from_qt)
