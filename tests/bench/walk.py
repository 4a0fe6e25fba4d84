"""Program: visits every public route of the edition once; prints the memory after it, and what is on each page.

The pages come without slides, as in the picture tour; those with a field load the keyboard. The JSON holds `pss`, in
bytes, of this process, in which QtTest and the bench's own modules are a few megabytes; and `pages`, by address: the
texts with their box in px of the window, lines and font, and the doors, by objectName, with address and box.
"""

import os
import sys
from typing import Any

from PySide6.QtGui import QFont

from kiosk.content.reader import Reader
from kiosk.paths import find_places
from kiosk.ui.app import Stage
from tests.bench.hand import Hand
from tests.bench.inside import run_kiosk
from tests.bench.machine import pss


def walk(stage: Stage) -> dict[str, Any]:
    """Open each route in turn."""
    hand = Hand(stage)
    with Reader.open(find_places().edition) as reader:
        addresses = [str(route) for route in reader.routes()]
    pages = {}
    for address in addresses:
        hand.show(address)
        visit = stage.app.visit
        assert visit is not None
        visit.idle.touched(finger_down=False)  # or the idle warning would cover a long walk
        pages[address] = {"texts": _texts(hand), "doors": hand.doors()}
    return {"pss": pss(os.getpid()), "pages": pages}


def _texts(hand: Hand) -> list[dict[str, Any]]:
    """Box, lines, font and words of each text that can be seen."""
    found = []
    for item in hand.items():
        area = hand.area(item)
        if not (item.inherits("QQuickText") and item.property("text") and hand.glass_holds(area)):
            continue
        font = item.property("font")
        assert isinstance(font, QFont)
        found.append(
            {
                "box": (area.left(), area.top(), area.width(), area.height()),
                "lines": item.property("lineCount"),
                "font": (font.family(), int(font.weight()), font.pixelSize()),
                "words": item.property("text"),
            }
        )
    return found


if __name__ == "__main__":
    sys.exit(run_kiosk(walk, sys.argv[1:]))
