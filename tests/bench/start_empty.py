"""Program: one start of the least that Qt Quick can show from Python: an empty window of the kiosk's size.

From exec to the end of its first frame. It prints one line of JSON: that time in seconds of CLOCK_MONOTONIC, the PSS in
KiB.
"""

import json
import re
import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

WINDOW = b"import QtQuick\nWindow { width: 1080; height: 1920; visible: true }"

gui = QGuiApplication(sys.argv)
engine = QQmlApplicationEngine()
engine.loadData(WINDOW)
window = engine.rootObjects()[0]
times: list[float] = []


def swapped() -> None:
    """Note the first frame."""
    if not times:
        times.append(time.monotonic())
        QTimer.singleShot(0, report)


def report() -> None:
    """Print the figures and quit."""
    rollup = Path("/proc/self/smaps_rollup").read_text("utf-8")
    found = re.search(r"^Pss:\s+(\d+) kB", rollup, re.MULTILINE)
    print(json.dumps({"frame": times[0], "pss": int(found[1]) if found else 0}), flush=True)
    gui.quit()


assert isinstance(window, QQuickWindow)
window.frameSwapped.connect(swapped)
gui.exec()
