"""Starts of the kiosk, of an empty window and of Chromium, in turn; and what each weighs by then.

Every round starts each of them once; the first round, whose caches of QML, fonts and profile are empty (the disk's
isn't), is told apart. The kiosk and Chromium
start on the poster, are touched as soon as it is drawn, and count to the first frame of home; the empty window counts
to its only frame.
"""

import time
from pathlib import Path

from tests.bench import chromium
from tests.bench.figures import MS, Row, median, number, p95, spread
from tests.bench.machine import KIB, pss
from tests.bench.programs import SIZE, kiosk_arguments, run

ROUNDS = 11
AIM = 1.3
HERE = Path(__file__).resolve().parent
MEGABYTE = 1e6


class Starts:
    """What the rounds gave: lists in the order of the rounds, times in ms, memory in MB.

    Attributes:
        kiosk, poster: to home and to the poster. empty, browser: the others.
        kiosk_pss, empty_pss, browser_pss: their memory then.
        late: what should load after home and was there before.
    """

    def __init__(self) -> None:
        self.kiosk: list[float] = []
        self.poster: list[float] = []
        self.empty: list[float] = []
        self.browser: list[float] = []
        self.kiosk_pss: list[float] = []
        self.empty_pss: list[float] = []
        self.browser_pss: list[float] = []
        self.late: list[str] = []


def measure(folder: Path, poster: str) -> list[Row]:
    """Start them all in turn; `poster` is the address of the static poster."""
    starts = Starts()
    for _ in range(ROUNDS):
        _start_kiosk(starts, folder)
        _start_empty(starts, folder)
        if program := chromium.installed():
            _start_browser(starts, program, folder, poster)
    return _rows(starts)


def _start_kiosk(starts: Starts, folder: Path) -> None:
    command = ["-P", str(HERE / "start_kiosk.py"), *kiosk_arguments(folder / "data")]
    begun = time.monotonic()
    told = run(command, folder / "starts")
    starts.poster.append((told["poster"] - begun) * MS)
    starts.kiosk.append((told["home"] - told["own"] - begun) * MS)
    starts.kiosk_pss.append(told["pss"] * KIB / MEGABYTE)
    starts.late = told["late"]


def _start_empty(starts: Starts, folder: Path) -> None:
    begun = time.monotonic()
    told = run(["-P", str(HERE / "start_empty.py")], folder / "starts")
    starts.empty.append((told["frame"] - begun) * MS)
    starts.empty_pss.append(told["pss"] * KIB / MEGABYTE)


def _start_browser(starts: Starts, program: str, folder: Path, poster: str) -> None:
    with chromium.Chromium(program, folder / "profile", poster) as browser:
        _, home = browser.open_by_touch(SIZE[0] / 2, SIZE[1] / 2)
        starts.browser.append((home - browser.started) * MS)
        starts.browser_pss.append(pss(browser.process) / MEGABYTE)


def _rows(starts: Starts) -> list[Row]:
    kiosk, empty, browser = starts.kiosk[1:], starts.empty[1:], starts.browser[1:]
    ratio = median(kiosk) / median(empty)
    beside = f"{number(ratio, '×')} une fenêtre QML vide : {_told(empty, 'ms')}"
    first = f"fenêtre vide {number(starts.empty[0], 'ms')}"
    weight = f"fenêtre vide {number(median(starts.empty_pss), 'Mo')}"
    if browser:
        beside += f" ; Chromium {_told(browser, 'ms')}"
        first += f", Chromium {number(starts.browser[0], 'ms')}"
        weight += f", Chromium {number(median(starts.browser_pss), 'Mo')}"
    held = ratio <= AIM
    aim = f"≤ {AIM} ×".replace(".", ",")
    return [
        Row(f"départ jusqu’à l’accueil ({len(kiosk)} fois)", *_pair(kiosk, "ms"), aim, held, beside),
        spread("– dont jusqu’à l’affiche", starts.poster[1:], "ms"),
        Row("– le premier, sans cache de QML ni profil", number(starts.kiosk[0], "ms"), beside=first),
        Row(
            "– clavier, multimédia, parole chargés avant l’accueil",
            ", ".join(starts.late) or "aucun",
            aim="aucun",
            held=not starts.late,
            beside="le moteur du clavier y est, sans son panneau : Qt le charge avec l’application",
        ),
        Row("mémoire (PSS) à l’accueil", *_pair(starts.kiosk_pss, "Mo"), beside=weight),
    ]


def _pair(values: list[float], unit: str) -> tuple[str, str]:
    return number(median(values), unit), number(p95(values), unit)


def _told(values: list[float], unit: str) -> str:
    return f"{number(median(values), unit)}, p95 {number(p95(values), unit)}"
