"""From the touch on Écouter to the first sound."""

from pathlib import Path

from tests.bench.figures import Row, median, number, p95
from tests.bench.programs import kiosk_arguments, run

PAGES = 30
AIM = 300  # ms


def measure(folder: Path) -> list[Row]:
    """Touch Écouter on 30 pages of one kiosk; the first one, which loads the voice, is among them."""
    program = ["-m", "tests.bench.listen_touches", str(PAGES)]
    times = run([*program, *kiosk_arguments(folder / "data")], folder / "cache")["times"]
    first = number(times[0], "ms")
    what = f"Écouter : du toucher au premier son ({len(times)} pages)"
    held = p95(times) <= AIM
    return [
        Row(what, number(median(times), "ms"), number(p95(times), "ms"), f"p95 ≤ {AIM} ms", held),
        Row("– le premier après un départ", first, "", f"≤ {AIM} ms", times[0] <= AIM),
    ]
