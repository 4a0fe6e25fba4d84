"""Pages opened by touch, in the kiosk and in Chromium in turn; a search typed by touch; the memory of the whole house.

First the kiosk visits every public route (walk.py): that gives its memory, the doors that can be touched, and the words
for the static pages. Then blocks alternate: a new kiosk opens pages of each kind through doors spread over all that
lead there (touches.py), Chromium opens the same static pages through the same doors. The first opening of a kind after
each start of the kiosk is told apart: it also reads the page's QML.
"""

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kiosk.routes import KINDS, Audience
from tests.bench import chromium
from tests.bench.figures import MS, Row, median, number, p95, spread
from tests.bench.machine import pss
from tests.bench.programs import kiosk_arguments, run
from tests.bench.starts import MEGABYTE

BLOCKS, ROUNDS = 4, 6
PAGE_AIM, SEARCH_AIM, PSS_AIM = 60, 10, 180  # ms, ms, MB
# Their doors aren't used: on the search the keyboard is still on its way, the poster and the card have none.
NO_ORIGIN = ("search", "card", "attract")

Pages = Mapping[str, Mapping[str, Any]]
Door = tuple[str, str, str]


@dataclass
class Touched:
    """What the blocks gave, in ms; by kind of page where it is a mapping."""

    first: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    later: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    browser: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    results: list[float] = field(default_factory=list)
    frames: list[float] = field(default_factory=list)


def kind(address: str) -> str:
    """The kind of a route, of its address."""
    return address.partition("?")[0].partition("/")[0]


def walk(folder: Path) -> tuple[float, Pages]:
    """Visit every route; returns the memory in MB and what is on each page."""
    told = run(["-m", "tests.bench.walk", *kiosk_arguments(folder / "data")], folder / "cache")
    return told["pss"] / MEGABYTE, told["pages"]


def measure(folder: Path, weight: float, pages: Pages, addresses: Mapping[str, str]) -> list[Row]:
    """Open pages in turn; `weight` is walk()'s memory, `addresses` those of the static pages."""
    touched = Touched()
    blocks = _blocks(pages)
    browser_weight = ""
    program = chromium.installed()
    if program is None:
        for block in blocks:
            _touch_kiosk(touched, block, folder)
    else:
        with chromium.Chromium(program, folder / "profile", addresses["attract"]) as browser:
            for block in blocks:
                _touch_kiosk(touched, block, folder)
                _touch_browser(touched, block, browser, pages, addresses)
            opened = sum(len(times) for times in touched.browser.values())
            browser_weight = f"Chromium {number(pss(browser.process) / MEGABYTE, 'Mo')} après {2 * opened} pages"
    whole = f"mémoire (PSS) après les {len(pages)} adresses"
    return [
        *_page_rows(touched),
        *_search_rows(touched),
        Row(whole, number(weight, "Mo"), "", f"≤ {PSS_AIM} Mo", weight <= PSS_AIM, browser_weight),
    ]


def _blocks(pages: Pages) -> list[list[list[Door]]]:
    """For each block its rounds, each a door to every kind of page: (kind, address to begin at, objectName).

    The doors of a kind are spread over all that lead to it.
    """
    doors: dict[str, list[Door]] = defaultdict(list)
    for origin, page in pages.items():
        for name, (address, *_) in page["doors"].items():
            if kind(origin) not in NO_ORIGIN and address != origin:
                doors[kind(address)].append((kind(address), origin, name))
    count = BLOCKS * ROUNDS
    rounds = [[found[index * len(found) // count] for found in doors.values()] for index in range(count)]
    return [rounds[block::BLOCKS] for block in range(BLOCKS)]


def _touch_kiosk(touched: Touched, block: list[list[Door]], folder: Path) -> None:
    file = folder / "rounds.json"
    file.write_text(json.dumps(block), "utf-8")
    command = ["-m", "tests.bench.touches", str(file), *kiosk_arguments(folder / "data")]
    told = run(command, folder / "cache")
    for name, times in told["pages"].items():
        touched.first[name] += times[:1]
        touched.later[name] += times[1:]
    touched.results += told["results"]
    touched.frames += told["frames"]


def _touch_browser(
    touched: Touched,
    block: list[list[Door]],
    browser: chromium.Chromium,
    pages: Pages,
    addresses: Mapping[str, str],
) -> None:
    for doors in block:
        for name, origin, door in doors:
            address, left, top, width, height = pages[origin]["doors"][door]
            if address in addresses:
                browser.show(addresses[origin])
                begun, painted = browser.open_by_touch(left + width / 2, top + height / 2)
                touched.browser[name].append((painted - begun) * MS)


def _page_rows(touched: Touched) -> list[Row]:
    every = [time for times in touched.later.values() for time in times]
    browser = [time for times in touched.browser.values() for time in times]
    rows = [_page_row(f"page, toutes sortes ({len(every)} touchers)", every, browser)]
    for name, times in sorted(touched.later.items()):
        rows.append(_page_row(f"– `{name}`", times, touched.browser[name]))
    first = [time for times in touched.first.values() for time in times]
    rows.append(spread("– la première de chaque sorte après un départ", first, "ms"))
    public = {name for name, declared in KINDS.items() if declared.audience is Audience.PUBLIC}
    if missing := sorted(public - touched.later.keys()):
        rows.append(Row("– sans porte, non mesurées", ", ".join(missing)))
    return rows


def _page_row(what: str, times: list[float], browser: list[float]) -> Row:
    beside = f"Chromium {number(median(browser), 'ms')}, p95 {number(p95(browser), 'ms')}" if browser else ""
    held = p95(times) <= PAGE_AIM
    return Row(what, number(median(times), "ms"), number(p95(times), "ms"), f"p95 ≤ {PAGE_AIM} ms", held, beside)


def _search_rows(touched: Touched) -> list[Row]:
    results, frames = touched.results, touched.frames
    what = f"recherche : d’une touche aux réponses ({len(results)} touches)"
    held = p95(results) <= SEARCH_AIM
    return [
        Row(what, number(median(results), "ms"), number(p95(results), "ms"), f"p95 ≤ {SEARCH_AIM} ms", held),
        spread("– et à l’image qui les montre", frames, "ms"),
    ]
