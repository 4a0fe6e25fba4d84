"""Program: one start of the kiosk, from exec to the first frame of home.

It is the `kiosk` command (kiosk.cli.main) with two additions: it hears the window's frames, and it touches the poster
as soon as that has been drawn. Counted: Python, imports, the edition, fonts, window, poster, press and release, home's
QML, up to the end of the first frame in which home can be seen (frameSwapped). Not counted: the import of QtTest and
hand.py, which only this program needs, and showing pixels on glass, which an off-screen window doesn't do.

It is run by its path and with -P, so that no folder of tests is searched. It prints one line of JSON: clock times in
seconds of CLOCK_MONOTONIC, the time of those imports in seconds, the PSS in KiB, and which late libraries are there.
"""

import json
import os
import re
import sys
import time
import traceback
from pathlib import Path

from PySide6.QtCore import QSize

from kiosk.cli.main import main
from kiosk.ui import app
from kiosk.ui.services import Services

ROOT = Path(__file__).resolve().parents[2]
# By the libraries that they bring. The keyboard's is that of its panel: the one of its engine, Qt6VirtualKeyboard, Qt
# loads with the application object, whether a keyboard is ever shown or not.
LATE = {"clavier": "libqtvkbplugin", "multimédia": "Qt6Multimedia", "parole": "Qt6TextToSpeech|espeak"}


def hear(stage: app.Stage) -> None:
    """Touch at the first frame of the poster, report at the first frame of home, then quit."""
    from PySide6.QtCore import QCoreApplication, QPoint, QTimer

    times: dict[str, float] = {}

    def poster() -> None:
        times["poster"] = time.monotonic()
        stage.window.frameSwapped.disconnect(poster)
        QTimer.singleShot(0, touch)

    def touch() -> None:
        before = time.monotonic()
        sys.path.append(str(ROOT))
        from tests.bench.hand import Hand

        hand = Hand(stage)
        times["own"] = time.monotonic() - before
        middle = QPoint(stage.window.width() // 2, stage.window.height() // 2)

        def home() -> bool:
            return hand.router.route == "home" and hand.page_in_sight()

        def press_and_release() -> float:
            hand.press(middle)
            return hand.release(middle)

        try:
            times["touch"], times["home"] = hand.next_frame(home, press_and_release)
            report()
        except BaseException:  # the kiosk would begin a new visit, and this program wait for ever
            traceback.print_exc()
            os._exit(1)
        QCoreApplication.quit()

    def report() -> None:
        libraries = Path("/proc/self/maps").read_text("utf-8")
        rollup = Path("/proc/self/smaps_rollup").read_text("utf-8")
        found = re.search(r"^Pss:\s+(\d+) kB", rollup, re.MULTILINE)
        late = [name for name, pattern in LATE.items() if re.search(pattern, libraries)]
        print(json.dumps(times | {"pss": int(found[1]) if found else 0, "late": late}), flush=True)

    stage.window.frameSwapped.connect(poster)


build_stage = app.build_stage


def build_and_hear(services: Services, size: QSize) -> app.Stage:
    """Build the kiosk's stage as it is, and listen to it."""
    stage = build_stage(services, size)
    hear(stage)
    return stage


app.build_stage = build_and_hear
sys.exit(main(["run", *sys.argv[1:]]))
