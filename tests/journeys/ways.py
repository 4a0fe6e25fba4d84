"""The ways of the house: which addresses a page offers, and how many touches lead to each from home."""

import re
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QObject

from kiosk.routes import Route
from kiosk.ui.viewmodels.page import PageViewModel
from kiosk.ui.viewmodels.rows import PagedRows, RowListModel
from kiosk.ui.visit import Visit

PAGES = Path(__file__).resolve().parents[2] / "kiosk" / "ui" / "qml" / "Kiosk" / "Pages"
EVERYWHERE = frozenset({"home", "card"})  # the bar's
GESTURE = "pin"  # opened by a gesture, where there is a PIN: no door leads to it


def offers(visit: Visit, route: Route) -> set[str]:
    """Return the addresses that a page offers, in all its views and on all pages of its lists; the bar's left out."""
    owner = QObject()
    page = visit._make_page(route, owner)
    found = set(_written_in(page.component))
    view_model = page.view_model
    found |= set(_held_by(view_model))
    for key in _views(view_model):
        view_model.choose(key)  # type: ignore[attr-defined]
        found |= set(_held_by(view_model))
    view_model.stop()
    return {address for address in found if address and address not in (str(route), GESTURE)}


def depths(visit: Visit) -> dict[str, tuple[str, ...]]:
    """Return for each address that can be reached the addresses on the shortest way from home, itself included."""
    ways: dict[str, tuple[str, ...]] = {"home": (), **{address: (address,) for address in EVERYWHERE - {"home"}}}
    edge = ["home"]
    while edge:
        further = []
        for address in edge:
            for offered in sorted(offers(visit, Route.parse(address))):
                if offered not in ways:
                    ways[offered] = (*ways[address], offered)
                    further.append(offered)
        edge = further
    return ways


def _views(view_model: PageViewModel) -> list[str]:
    for name in ("views", "parts", "layers"):
        keys = getattr(view_model, name, None)
        if isinstance(keys, list):
            return [key for key in keys if isinstance(key, str)]
    return []


def _held_by(view_model: PageViewModel) -> Iterator[str]:
    meta = view_model.metaObject()
    for index in range(meta.propertyCount()):
        name = meta.property(index).name()
        value = getattr(view_model, name)
        if isinstance(value, str) and name.lower().endswith("route"):
            yield value
        elif isinstance(value, PagedRows):
            yield from _of_rows(value._all)
        elif isinstance(value, RowListModel):
            yield from _of_rows(value.rows)


def _of_rows(rows: list[object]) -> Iterator[str]:
    for row in rows:
        for name in getattr(type(row), "__dataclass_fields__", {}):
            if name.lower().endswith("route"):
                yield getattr(row, name)


def _written_in(component: str) -> Iterator[str]:
    """Give the addresses that a page's own file writes."""
    text = (PAGES / f"{component}.qml").read_text("utf-8")
    yield from re.findall(r'"route": "([^"]+)"', text)
    yield from re.findall(r'root\.opened\("([^"]+)"\)', text)
