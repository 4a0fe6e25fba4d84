"""Builds and searches with the sources repeated: `python -m tests.bench.scale 4000 40000 200000`.

Each copy of a fact has an id of its own, its dossiers and places stay with the first. One line a size: processor
seconds of the build, which a shared machine stretches less than the clock's, and those of a thousand records; p50 and
p95 of 50 searches on the edition that came out.
"""

import re
import shutil
import sys
import tempfile
import time
from pathlib import Path

from kiosk.content.build import build_edition
from kiosk.content.reader import Reader
from kiosk.paths import WORKSHOP
from tests.bench.figures import MS, median, p95

QUERIES = 50


def main(sizes: list[str]) -> int:
    """Measure each size; returns the exit status."""
    print("| fiches | construction | par millier | recherche, médiane | p95 |\n| -: | -: | -: | -: | -: |")
    for size in map(int, sizes or ["4000", "40000", "200000"]):
        with tempfile.TemporaryDirectory() as name:
            print(_line(Path(name), size), flush=True)
    return 0


def _line(folder: Path, size: int) -> str:
    workshop, edition = folder / "workshop", folder / "edition"
    for part in ("sources", "originals"):
        if (WORKSHOP / part).is_dir():
            shutil.copytree(WORKSHOP / part, workshop / part)
    records = _repeat(workshop / "sources" / "facts", size)
    begun = time.process_time()
    build_edition(workshop, edition)
    seconds = time.process_time() - begun
    times = _searches(edition)
    return (
        f"| {records} | {seconds:.1f} s | {1000 * seconds / records:.2f} s"
        f" | {median(times):.1f} ms | {p95(times):.1f} ms |"
    ).replace(".", ",")


def _repeat(facts: Path, size: int) -> int:
    """Write the facts of each file so often that there are at least `size` in all; returns how many there are."""
    texts = {path: path.read_text("utf-8") for path in facts.glob("*.toml")}
    once = sum(len(re.findall(r"(?m)^id = ", text)) for text in texts.values())
    copies = max(1, -(-size // once))
    for path, text in texts.items():
        numbered = (re.sub(r'(?m)^id = "(.*)"$', rf'id = "\1-x{n}"', text) for n in range(2, copies + 1))
        path.write_text("\n".join((text, *numbered)), "utf-8")
    return once * copies


def _searches(edition: Path) -> list[float]:
    """Time searches for the words of facts from all over the edition, in ms; the first one opens the file."""
    with Reader.open(edition) as reader:
        facts = reader.facts()
        titles = [facts[n * len(facts) // QUERIES].title for n in range(QUERIES)]
        reader.search("ivry")
        times = []
        for title in titles:
            words = re.findall(r"[^\W_]{3,}", title)[:2]
            begun = time.perf_counter()
            reader.search(" ".join(words)[:-1])
            times.append(MS * (time.perf_counter() - begun))
    return times


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
