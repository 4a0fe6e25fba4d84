"""The picture tour: opens every address off screen, keeps a picture of each page and measures its live items.

For each size: DIR/<size>/<address>.png and contact sheets sheet-01.png …; for all: findings.json and findings.txt.
A finding is a fault that a measure found or a warning that Qt, QML or the program gave while the page was open.
"""

import json
import logging
import os
import re
import sys
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import asdict, dataclass
from itertools import count, product
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Any, Protocol
from urllib.parse import unquote

from PIL import Image
from PySide6.QtCore import (
    QDeadlineTimer,
    QEventLoop,
    QMessageLogContext,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQuick import QQuickWindow

from kiosk.clock import SimulatedClock
from kiosk.errors import RouteError
from kiosk.paths import Places
from kiosk.routes import Audience, Route
from kiosk.ui.app import make_gui, open_services
from kiosk.ui.contact_sheets import Thumbnail, small_size, write_sheets
from kiosk.ui.measures.contrast import CONTRAST, STRONG_CONTRAST, Picture
from kiosk.ui.measures.findings import Finding, FindingKind
from kiosk.ui.measures.page import measure_scene
from kiosk.ui.measures.scene import read_scene
from kiosk.ui.tour_target import KioskTarget

SIZES = ((1080, 1920), (1920, 1080))
REST_MS = 5000
# What findings that are alike differ by: quoted words, the end of an object's name, colours, numbers.
_PARTICULAR = re.compile(r"“[^”]*”|(?<=\w-)[^ >]+|#[0-9A-F]{6}|\d+")
# What Qt says of itself, whole messages: PopupList.qml of Qt Virtual Keyboard 6.12 redefines a property of its view,
# and the keyboard loads Qt Multimedia for key sounds, which tries PipeWire before PulseAudio; a film tries to decode on
# the graphics card, and says that nothing takes its sound.
QTS_OWN = (
    r"(\S+: )?Member contentWidth of the object PopupList_QMLTYPE_\d+ overrides a member of the base object\."
    r" Consider renaming it or adding final or override specifier",
    r"Couldn't load pipewire-0\.3 library",
    r"Couldn't resolve pipewire-0\.3 symbols",
    r"Couldn't load va(-x11|-drm|\(in plugin\))? library",
    r"Couldn't resolve va(-x11|-drm|\(in plugin\))? symbols",
    r"PulseAudioService: pa_context_connect\(\) failed",
)
_NOISE = frozenset({QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg})

Size = tuple[int, int]


class TourTarget(Protocol):
    """What the tour needs of an app in a window that is shown.

    Attributes:
        window: the window, of the size wanted.
        px_per_mm: its pixels for one millimetre of glass.
    """

    @property
    def window(self) -> QQuickWindow:
        """The window."""

    @property
    def px_per_mm(self) -> float:
        """Pixels for one millimetre."""

    def views(self, route: Route) -> Iterator[str]:
        """Bring a route to the screen, then each further view of it; yields a view's name, "" for the first."""

    def busy(self) -> bool:
        """Tell whether something is still moving or loading."""


@dataclass(frozen=True)
class Seen:
    """One picture of the tour.

    Attributes:
        size: width and height of the window.
        address: the route, and after a space the view's name where it isn't the first.
        file: the picture, relative to the tour's folder.
        findings: what is wrong on it.
    """

    size: Size
    address: str
    file: str
    findings: tuple[Finding, ...]


class Warnings(logging.Handler):
    """Hears what Qt, QML, the log and uncaught exceptions say; used as a context, puts back what was before."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._said: list[str] = []

    def take(self) -> tuple[Finding, ...]:
        """Return what was said since the last time, as findings, without what Qt alone could silence."""
        said = [text for text in self._said if not any(re.fullmatch(pattern, text) for pattern in QTS_OWN)]
        self._said = []
        return tuple(Finding(FindingKind.WARNING, "", text) for text in dict.fromkeys(said))

    def emit(self, record: logging.LogRecord) -> None:
        """Take note of a log record of level warning or above."""
        self._said.append(f"{record.name}: {record.getMessage()}")

    def __enter__(self) -> "Warnings":
        """Begin to listen."""
        self._qt, self._hook = qInstallMessageHandler(self._hear), sys.excepthook
        sys.excepthook = self._caught
        logging.getLogger().addHandler(self)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Listen no more."""
        logging.getLogger().removeHandler(self)
        qInstallMessageHandler(self._qt)
        sys.excepthook = self._hook

    def _hear(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if kind not in _NOISE:
            where = f"{Path(context.file).name}:{context.line}: " if context.file and context.file not in text else ""
            self._said.append(where + text)

    def _caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        while trace is not None and trace.tb_next is not None:
            trace = trace.tb_next
        where = f" ({Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno})" if trace else ""
        self._said.append(f"{kind.__name__}: {error}{where}")


def prepare_screens(sizes: Sequence[Size], folder: Path) -> None:
    """Make Qt run off screen with a screen of each size; call it before QGuiApplication is made.

    Qt's own off-screen screen is 800 x 800. The file of screens is written into `folder`.
    """
    screens, x = [], 0
    for width, height in sizes:
        screens.append(
            {
                "name": f"{width}x{height}",
                "x": x,
                "y": 0,
                "width": width,
                "height": height,
                "logicalDpi": 96,
                "logicalBaseDpi": 96,
                "dpr": 1,
            }
        )
        x += width
    file = folder / "screens.json"
    file.write_text(json.dumps({"screens": screens}), "utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={file}"


def grab_at_rest(target: TourTarget) -> tuple[QImage, bool]:
    """Return the window's picture once two in a row are the same, and whether that came within the deadline."""
    deadline = QDeadlineTimer(REST_MS)
    before = QImage()
    while True:
        QGuiApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
        image = target.window.grabWindow()
        if image == before and not target.busy():
            return image, True
        if deadline.hasExpired():
            return image, False
        before = image


def slug(address: str) -> str:
    """Return an address as a file name in plain letters."""
    letters = unicodedata.normalize("NFKD", unquote(address)).encode("ascii", "ignore").decode()
    return re.sub(r"[^\w=.~-]+", "-", letters.replace("/", "_").replace("?", "~")).strip("-")


def walk(
    target: TourTarget,
    routes: Sequence[Route],
    folder: Path,
    warnings: Warnings,
    progress: Callable[[], None],
    comfort: Mapping[str, str] | None = None,
) -> list[Seen]:
    """Open each route and its further views, measure them, and write their pictures and contact sheets.

    Pictures go to `folder`/<size>, or <size>-<settings> where the target has any; `progress` is called after each
    route. In the palettes of more contrast text is held to more.
    """
    comfort = comfort or {}
    floor = STRONG_CONTRAST if comfort.get("contrast") else CONTRAST
    size = (target.window.width(), target.window.height())
    place = folder / "-".join([f"{size[0]}x{size[1]}", *(f"{name}-{choice}" for name, choice in comfort.items())])
    place.mkdir(parents=True, exist_ok=True)
    seen: list[Seen] = []
    small: list[Future[Image.Image]] = []
    with ThreadPoolExecutor(1) as writer:  # the next page is drawn while a picture is written
        for route in routes:
            for view in target.views(route):
                address = f"{route} {view}".strip()
                image, rest = grab_at_rest(target)
                scene = read_scene(target.window, target.px_per_mm)
                picture = Picture(image, scene.window)
                findings = measure_scene(scene, picture, floor) + warnings.take()
                if not rest:
                    findings += (Finding(FindingKind.UNSETTLED, "", f"still moving after {REST_MS / 1000:.0f} s"),)
                file = place / f"{slug(address)}.png"
                seen.append(Seen(size, address, str(file.relative_to(folder)), findings))
                small.append(writer.submit(_write, picture.image, file))
            progress()
        thumbnails = [
            Thumbnail(page.address, made.result(), bool(page.findings)) for page, made in zip(seen, small, strict=True)
        ]
    write_sheets(place, thumbnails, size)
    return seen


def _write(picture: Image.Image, file: Path) -> Image.Image:
    picture.save(file, compress_level=3)
    return picture.resize(small_size(picture.size), reducing_gap=2.0)


def write_findings(folder: Path, seen: Sequence[Seen]) -> str:
    """Write findings.json and findings.txt; returns the text, in which what is alike on many pages is said once."""
    rows: list[dict[str, Any]] = [
        {"size": "x".join(map(str, page.size)), "route": page.address, "picture": page.file}
        | {**asdict(finding), "kind": finding.kind.value}
        for page in seen
        for finding in page.findings
    ]
    (folder / "findings.json").write_text(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", "utf-8")
    text = "".join(f"{line}\n" for line in _grouped(seen))
    (folder / "findings.txt").write_text(text, "utf-8")
    return text


def _grouped(seen: Sequence[Seen]) -> Iterator[str]:
    """Yield one paragraph for findings that differ by their words, numbers and page alone, the most frequent first."""
    groups: dict[tuple[Size, str], list[tuple[Seen, Finding]]] = {}
    for page in seen:
        for finding in page.findings:
            alike = f"{finding.kind.value} {finding.item} {finding.detail}"
            if finding.kind is not FindingKind.WARNING:
                alike = _PARTICULAR.sub("", alike)
            groups.setdefault((page.size, alike), []).append((page, finding))
    for group in sorted(groups.values(), key=lambda group: -len(group)):
        files = list(dict.fromkeys(page.file for page, _ in group))
        more = f" and {len(files) - 4} more" if len(files) > 4 else ""
        yield f"{len(group)} × {group[0][1]}\n    {', '.join(files[:4])}{more}"


def run_tour(
    places: Places,
    sizes: Sequence[Size],
    at: Sequence[Route],
    out: Path,
    progress: Callable[[int, int], None],
    comforts: Sequence[Mapping[str, str]] = ({},),
) -> tuple[list[Seen], str]:
    """Take the tour, off screen, once in a process; returns what was seen and the findings in words.

    Args:
        places: edition and settings; the data folder is used too, and is written.
        sizes: windows to open, width and height in pixels.
        at: the addresses to open; all public ones of the edition where there is none.
        out: folder of the pictures and lists; made where it is missing.
        progress: called with the number of pages done and that of all.
        comforts: what a visitor has set, as parse_comfort() gives it; each is a tour of its own.
    """
    out.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix="kiosk-tour-") as folder:
        prepare_screens(sizes, Path(folder))
        gui = make_gui(sys.argv[:1])
        gui.styleHints().setCursorFlashTime(0)
        clock = SimulatedClock()
        counted = any(route.audience is Audience.STAFF for route in at)  # their page shows what was counted
        services, edition_error, settings_error = open_services(places, clock, counted)
        for error in (edition_error, settings_error):
            if error is not None:
                services.store.close()
                raise error
        assert services.reader is not None
        try:
            for route in at:
                if route.audience is not Audience.STAFF and not services.reader.exists(route):
                    raise RouteError(f"L’adresse « {route} » ne mène à rien dans cette édition : vérifiez-la.")
            routes = at or services.reader.routes()
            seen: list[Seen] = []
            done = count(1)
            pages = len(routes) * len(sizes) * len(comforts)
            for size, comfort in product(sizes, comforts):
                with Warnings() as warnings:
                    target = KioskTarget(services, clock, size, comfort)
                    seen += walk(target, routes, out, warnings, lambda: progress(next(done), pages), comfort)
                    target.close()
        finally:
            services.store.close()
        return seen, write_findings(out, seen)
