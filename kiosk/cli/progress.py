"""A progress bar for long work, on the terminal's error output so that it never mixes with a result."""

import sys
from collections.abc import Callable

WIDTH = 30


def progress_bar(work: str) -> Callable[[int, int], None]:
    """Return a function of (done, total) that draws the bar and, at the end, wipes it; mute without a terminal."""

    def draw(done: int, total: int) -> None:
        if not sys.stderr.isatty():
            return
        filled = WIDTH * done // total
        bar = f"\r{work} [{'#' * filled}{'.' * (WIDTH - filled)}] {100 * done // total:3}\u202f%"
        print(bar if done < total else f"\r{' ' * (len(bar) - 1)}\r", end="", file=sys.stderr, flush=True)

    return draw
