"""What is to come, against the inventory: 33 facts, 24 along the line of years, 9 beside it."""

import json
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from kiosk.content.reader import Reader
from kiosk.routes import Route
from kiosk.ui.viewmodels.upcoming import UpcomingViewModel

INVENTORY: dict[str, Any] = json.loads(
    (Path(__file__).resolve().parents[2] / "data" / "inventory.json").read_text("utf-8")
)


def statuses(status: str) -> dict[str, dict[str, Any]]:
    """Return the report's facts of a status, as the inventory spells it, in its order."""
    found: dict[str, dict[str, Any]] = {}
    waiting: list[Any] = [INVENTORY["report"]]
    while waiting:
        thing = waiting.pop(0)
        if isinstance(thing, dict) and thing.get("status") == status and "counts" in thing:
            found[thing["id"]] = thing
        waiting = [*(thing.values() if isinstance(thing, dict) else thing if isinstance(thing, list) else ()), *waiting]
    return found


def test_24_along_the_line_and_9_beside_it(reader: Reader, owner: QObject) -> None:
    """The inventory's facts to come, each once; with a year along the line, without beside it."""
    coming = statuses("to come")
    dated = {f"fact/{id}": fact["years"] for id, fact in coming.items() if fact["years"]}
    undated = {f"fact/{id}" for id, fact in coming.items() if not fact["years"]}
    assert (len(coming), len(dated), len(undated)) == (33, 24, 9)
    page = UpcomingViewModel(Route("upcoming"), reader, owner)
    page.dated.setRoom(99, 99, 99)
    page.undated.setRoom(99, 99, 99)
    along, beside = page.dated.rows.rows, page.undated.rows.rows
    assert {row.route: row.year for row in along} == {route: str(years[0]) for route, years in dated.items()}
    assert {row.route for row in beside} == undated
    assert (len(along), len(beside)) == (24, 9)
    assert all(row.year == "" for row in beside)


def test_the_line_runs_forward_to_2050(reader: Reader, owner: QObject) -> None:
    """Each year is opened once, by the first of its facts; the words of the report stand beside it."""
    page = UpcomingViewModel(Route("upcoming"), reader, owner)
    page.dated.setRoom(99, 99, 99)
    rows = page.dated.rows.rows
    years = [row.year for row in rows]
    assert years == sorted(years)
    assert years[-1] == "2050"
    assert [row.year for row in rows if row.opens] == sorted(set(years))
    assert all(row.opens == (row.year != before) for row, before in zip(rows, ["", *years], strict=False))
    for row in rows:
        assert row.printed == reader.fact(row.route.removeprefix("fact/")).period


def test_back_takes_up_both_pages(reader: Reader, owner: QObject) -> None:
    """Line and list turn apart."""
    left = UpcomingViewModel(Route("upcoming"), reader, owner)
    again = UpcomingViewModel(Route("upcoming"), reader, owner)
    for page in (left, again):
        page.dated.setRoom(4, 4, 4)
        page.undated.setRoom(4, 4, 4)
    left.dated.turn_to(3)
    left.undated.next()
    again.restore(left.state())
    assert (again.dated.page, again.undated.page) == (3, 1)
