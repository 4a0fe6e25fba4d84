"""Program: touches Écouter on pages of the edition; prints the ms from the finger's release to the first sound.

The first sound is when the output first says that it has played some: it says so every 100 ms at most, so the figure is
up to that too high. What a loudspeaker takes isn't counted. The pages are spread over all addresses; the first reading
after the start, which also loads the voice and Qt Multimedia, is the first figure.

Arguments: how many pages, then the kiosk's own.
"""

import sys
import time
from functools import partial

from PySide6.QtCore import QCoreApplication, QEventLoop

from kiosk.content.reader import Reader
from kiosk.paths import find_places
from kiosk.ui.app import Stage
from tests.bench.figures import MS
from tests.bench.hand import PATIENCE, Hand
from tests.bench.inside import run_kiosk

SILENT = ("attract", "search", "card")  # without a bar, or with a keyboard over it
TICK_MS = 5


def listen(count: int, stage: Stage) -> dict[str, list[float]]:
    """Open pages in turn and have each read until its first sound."""
    hand = Hand(stage)
    with Reader.open(find_places().edition) as reader:
        addresses = [str(route) for route in reader.routes() if route.kind not in SILENT]
    times = []
    for address in addresses[:: max(1, len(addresses) // count)][:count]:
        hand.show(address)
        visit = stage.app.visit
        assert visit is not None
        begun = hand.tap(hand.middle("bar-listen"))
        while visit.voice._output is None or not visit.voice._output.position:
            if time.monotonic() - begun > PATIENCE:
                raise TimeoutError(f"{address} made no sound")
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, TICK_MS)
        times.append((time.monotonic() - begun) * MS)
        visit.voice.stop()
    return {"times": times}


if __name__ == "__main__":
    sys.exit(run_kiosk(partial(listen, int(sys.argv[1])), sys.argv[2:]))
