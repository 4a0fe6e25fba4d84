"""The kiosk in a window of a process of its own, for another process to read it through the accessibility bus.

It says the session bus's address first. Then it opens the address of a page that each line names, and answers with what
a voice would read there: a list of words and whether they are a control's, as one line of JSON.
"""

import json
import os
import sys
from pathlib import Path

from PySide6.QtCore import QSocketNotifier
from PySide6.QtQuick import QQuickItem

from kiosk.clock import SimulatedClock
from kiosk.content.reader import Reader
from kiosk.feedback.store import FeedbackStore
from kiosk.routes import Route
from kiosk.settings import Panel, Settings
from kiosk.ui.app import make_gui
from kiosk.ui.reading_order import reading_order
from kiosk.ui.services import Services
from kiosk.ui.tour_target import KioskTarget

PROJECT = Path(__file__).resolve().parents[2]


def main(data: Path, size: tuple[int, int]) -> None:
    """Open pages as they are asked for, until there is nothing more to read."""
    gui = make_gui(["kiosk"])
    clock = SimulatedClock()
    with Reader.open(PROJECT) as reader:
        store = FeedbackStore.open(data, clock)
        target = KioskTarget(Services(reader, store, Settings(panel=Panel(resolution=size)), clock), clock, size)

        def answer() -> None:
            address = sys.stdin.readline().strip()
            if not address:
                gui.quit()
                return
            next(target.views(Route.parse(address)))
            while target.busy():
                gui.processEvents()
            target.window.grabWindow()  # everything is laid out then
            view = next(item for item in target.window.contentItem().childItems() if item.objectName() == "visit")
            assert isinstance(view, QQuickItem)
            print(json.dumps([(spot.words, spot.control) for spot in reading_order(view)]), flush=True)

        asked = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        asked.activated.connect(answer)
        print(os.environ["DBUS_SESSION_BUS_ADDRESS"], flush=True)
        gui.exec()
        target.close()
        store.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), (int(sys.argv[2]), int(sys.argv[3])))
