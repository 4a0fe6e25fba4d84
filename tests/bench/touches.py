"""Program: opens pages by touch and types a search by touch, in the running kiosk, and prints the times in ms.

A page counts from the release of the finger to the end of the first frame in which some of the new page can be seen;
the press before it has been drawn by then, and the slide of 240 ms has just begun. The kiosk acts on release. In that
time lie: the touch through Qt, the router, the view-model's reading, the making of the page's QML and its drawing.

Two pages have no door: `attract` comes by the reset at the end of a visit, `unavailable` by an address that isn't
there. `thanks` comes by sending a card, which is on the disk before the page opens.

A keystroke counts from the release of the key of the kiosk's own keyboard: to the results, all the rows of the first
page being in the list, and on to the end of the frame that shows them.

Arguments: a JSON file of rounds, each a list of [kind, address to begin at, name of the door], then the kiosk's own.
"""

import json
import sys
import time
from collections import defaultdict
from functools import partial
from pathlib import Path
from typing import Any

from kiosk.routes import Route
from kiosk.ui.app import Stage
from kiosk.ui.viewmodels.card import CardViewModel
from kiosk.ui.viewmodels.search import SearchViewModel
from tests.bench.figures import MS
from tests.bench.hand import Hand
from tests.bench.inside import run_kiosk

IDEA = "Plus de bancs à l’ombre"
WORDS = ("ecole", "bouyssou", "parc", "logement", "sante", "ivry port", "emploi", "velo")
NOWHERE = Route("fact", "nulle-part")


class Touches:
    """Drives one kiosk through rounds of doors and the words of a search."""

    def __init__(self, rounds: list[list[tuple[str, str, str]]]) -> None:
        self._rounds = rounds

    def drive(self, stage: Stage) -> dict[str, Any]:
        """Return ms by kind of page, in the order of touching, and ms of each keystroke."""
        self._hand = Hand(stage)
        pages: dict[str, list[float]] = defaultdict(list)
        for doors in self._rounds:
            for kind, origin, name in doors:
                pages[kind].append(self._open(kind, origin, name) * MS)
            pages["thanks"].append(self._thanks() * MS)
            pages["unavailable"].append(self._unavailable() * MS)
            pages["attract"].append(self._attract() * MS)
        results, frames = [], []
        for word in WORDS:
            for result, frame in self._type(word):
                results.append(result * MS)
                frames.append(frame * MS)
        return {"pages": pages, "results": results, "frames": frames}

    def _open(self, kind: str, origin: str, name: str) -> float:
        self._hand.show(origin)
        try:
            seconds = self._hand.open_by_touch(self._hand.middle(name))
        except TimeoutError as error:
            raise TimeoutError(f"{name} of {origin}: {error}") from None
        if self._hand.router.route.partition("/")[0].partition("?")[0] != kind:
            raise LookupError(f"{name} of {origin} opened {self._hand.router.route}, not a page of kind {kind}")
        return seconds

    def _thanks(self) -> float:
        self._hand.show("home")
        self._hand.show("card")
        card = self._hand.router.current
        assert isinstance(card, CardViewModel)
        if not card.answered:  # by what the card is about; the same answer again would take it back
            card.choose(card.choices.rows[0].id)
        while card.step < card.stepCount:
            if card.kind == "text":  # a card without a text would be asked about
                card.typeIdea(IDEA)
            card.next()
            self._hand.settle()
        return self._hand.open_by_touch(self._hand.middle("card-send"))

    def _unavailable(self) -> float:
        self._hand.show("home")
        return self._hand.answer(lambda: self._hand.router.show(NOWHERE))

    def _attract(self) -> float:
        self._hand.show("home")
        return self._hand.answer(self._hand.stage.app.reset)

    def _type(self, word: str) -> list[tuple[float, float]]:
        self._hand.show("home")
        self._hand.show("search")
        page = self._hand.router.current
        assert isinstance(page, SearchViewModel)
        answered: list[float] = []
        page.waitingChanged.connect(lambda: None if page.waiting else answered.append(time.monotonic()))
        times = []
        for letter in word:
            key = self._hand.middle("key-space" if letter == " " else f"key-{letter}")
            answered.clear()
            begun, drawn = self._hand.next_frame(lambda: bool(answered), partial(self._hand.tap, key))
            times.append((answered[-1] - begun, drawn - begun))
        assert page.query == word, f"typed {page.query}, not {word}"
        return times


def main(rounds: str, *arguments: str) -> int:
    """Read the rounds, run the kiosk."""
    touches = Touches(json.loads(Path(rounds).read_text("utf-8")))
    return run_kiosk(touches.drive, list(arguments))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
