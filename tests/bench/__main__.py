"""`python3 packaging bench`: every figure of docs/mesures.md from one run, as one Markdown table.

`--write` puts it into docs/mesures.md, between its two markers. Steps go to stderr, the table to stdout.
"""

import argparse
import datetime
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import PySide6

from kiosk.content.reader import Reader
from kiosk.paths import find_places
from tests.bench import cards, chromium, import_bench, listening, machine, pages, starts, static_pages
from tests.bench.figures import Row, number, table
from tests.bench.programs import ROOT

PAGE = ROOT / "docs" / "mesures.md"
BEGIN, END = "<!-- mesures -->", "<!-- fin des mesures -->"
ROUND_TRIP = ROOT / "tests" / "bench" / "xlsx_round_trip.py"

T = TypeVar("T")


def main() -> int:
    """Measure everything; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python3 packaging bench", description="Mesure la borne.")
    parser.add_argument("--write", action="store_true", help="met le tableau dans docs/mesures.md")
    options = parser.parse_args()
    if not sys.platform.startswith("linux"):
        print("Les mesures lisent /proc : lancez-les sous Linux.", file=sys.stderr)
        return 1
    begun, load = time.monotonic(), machine.load()
    rows = _measure()
    report = "\n".join([*_head(load, time.monotonic() - begun), "", table(rows)])
    print(report)
    if options.write:
        write(PAGE, report)
    return 0


def write(page: Path, report: str) -> None:
    """Put the report between the markers of a page."""
    before, _, rest = page.read_text("utf-8").partition(BEGIN)
    _, found, after = rest.partition(END)
    if not found:
        raise SystemExit(f"{page.name} n’a pas les lignes « {BEGIN} » et « {END} » : remettez-les.")
    page.write_text(f"{before}{BEGIN}\n{report}\n{END}{after}", "utf-8")


def _measure() -> list[Row]:
    home = ROOT / "var"  # where a kiosk in a checkout keeps its cards: the disk that counts
    home.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="bench-", dir=home) as name:
        folder = Path(name)
        (folder / "html").mkdir()
        weight, seen = _step("toutes les pages", lambda: pages.walk(folder))
        addresses = static_pages.write(seen, folder / "html")
        rows = _step("départs", lambda: starts.measure(folder, addresses["attract"]))
        rows += _step("pages et recherche", lambda: pages.measure(folder, weight, seen, addresses))
        rows += _step("cartes", lambda: cards.measure(folder))
        rows += _step("cartes de papier", lambda: import_bench.measure(folder))
        rows += _step("Écouter", lambda: listening.measure(folder))
    if ROUND_TRIP.is_file():
        rows += _step("classeur", _round_trip)
    return rows


def _step(what: str, measure: Callable[[], T]) -> T:
    """Say on stderr what is measured, how long it took and how busy the machine was."""
    print(f"{what}…", end=" ", file=sys.stderr, flush=True)
    begun = time.monotonic()
    answer = measure()
    print(f"{time.monotonic() - begun:.0f} s, charge {machine.load()}", file=sys.stderr, flush=True)
    return answer


def _round_trip() -> list[Row]:
    """The workbook of staff, through LibreOffice and back."""
    begun = time.monotonic()
    done = subprocess.run([sys.executable, str(ROUND_TRIP)], cwd=ROOT, capture_output=True, text=True)
    said = done.stdout.strip().splitlines() or done.stderr.strip().splitlines() or ["rien"]
    seconds = number(time.monotonic() - begun, "s")
    return [Row("classeur des avis, relu par LibreOffice", seconds, "", "identique", done.returncode == 0, said[-1])]


def _head(load: str, seconds: float) -> list[str]:
    with Reader.open(find_places().edition) as reader:
        edition = reader.edition().version
    python = ".".join(map(str, sys.version_info[:3]))
    versions = f"Python {python}, PySide6 {PySide6.__version__}, {chromium.version() or 'sans Chromium'}"
    return [
        f"- Le {datetime.date.today().isoformat()}, édition {edition} ; {versions}.",
        f"- Machine : {machine.kind()}. Charge moyenne sur une minute : {load} au début, {machine.load()} à la fin.",
        f"- `python3 packaging bench`, {seconds / 60:.0f} min, hors écran, 1080 × 1920.",
    ]


if __name__ == "__main__":
    sys.exit(main())
