"""The order in which a page is read, aloud or by keys: one function for both.

From top to bottom. Where things stand side by side the page's own order counts, the one in which its QML declares them
(a row from left to right, the hero's column before the body's, a list by its rows); but what lies wholly above
something else of its column is always read before it, wherever it is declared.

What is read: each text and each item with an accessible name, unless it is ignored or decoration. A control, and a
group (Accessible.Grouping), is read as one with all that stands in it. Of a drawing (Accessible.Graphic) its name is
read alone: what it shows stands beside it in words.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from kiosk.ui.items import child_items

_Role = QAccessible.Role
CONTROLS = frozenset({_Role.Button, _Role.CheckBox, _Role.RadioButton, _Role.PageTab, _Role.EditableText})
_WHOLE = CONTROLS | {_Role.Grouping}
_INVISIBLE = 0.01
_SLACK_PX = 2.0
_ATTACHED = "QQuickAccessibleAttached"


@dataclass(frozen=True, slots=True)
class Spot:
    """One thing to read.

    Attributes:
        item: the live item.
        words: what is said of it, as written.
        box: where it is, in px of the window.
        control: whether it answers a touch.
        chosen: whether it is a choice, or a tab, that is in force.
    """

    item: QQuickItem
    words: str
    box: QRectF
    control: bool
    chosen: bool = False


def reading_order(root: QQuickItem) -> tuple[Spot, ...]:
    """Return what can be read of an item and lies within it, in the order of reading."""
    return tuple(_spots(root, _box(root)))


def _spots(item: QQuickItem, glass: QRectF) -> list[Spot]:
    if not item.isVisible() or item.opacity() < _INVISIBLE or item.property("decoration") is True:
        return []
    box = _box(item)
    if item.clip():
        glass = glass.intersected(box)
    said = _attached(item)
    role = _role(said)
    own = _words(item, said)
    inside = [] if role is _Role.Graphic else _in_order([_spots(child, glass) for child in child_items(item)])
    if role in _WHOLE and (own or inside):
        words = _together([own, *(spot.words for spot in inside)])
        return [Spot(item, words, box, role in CONTROLS, _chosen(said))] if box.intersects(glass) else []
    if own and box.intersects(glass):
        return [Spot(item, own, box, False), *inside]
    return inside


def _in_order(parts: list[list[Spot]]) -> list[Spot]:
    """Put the parts of an item in order: as declared, but none before what lies wholly above it in its column."""
    waiting = [(part, _around(part)) for part in parts if part]
    ordered: list[Spot] = []
    while waiting:
        first = next(
            (i for i, (_, box) in enumerate(waiting) if not any(_above(other, box) for _, other in waiting)), 0
        )
        ordered += waiting.pop(first)[0]
    return ordered


def _above(upper: QRectF, lower: QRectF) -> bool:
    beside = upper.right() <= lower.left() + _SLACK_PX or lower.right() <= upper.left() + _SLACK_PX
    return not beside and upper.bottom() <= lower.top() + _SLACK_PX and upper.top() < lower.top()


def _around(spots: Iterable[Spot]) -> QRectF:
    box = QRectF()
    for spot in spots:
        box = box.united(spot.box)
    return box


def _box(item: QQuickItem) -> QRectF:
    return QRectF(item.mapRectToScene(QRectF(0.0, 0.0, item.width(), item.height())))


def _attached(item: QQuickItem) -> QObject | None:
    """Return what QML declares of an item under Accessible, None where it declares nothing."""
    return next((child for child in item.children() if child.inherits(_ATTACHED)), None)


def _role(said: QObject | None) -> QAccessible.Role | None:
    role = said.property("role") if said is not None else None
    return _Role(role) if role is not None else None


def _chosen(said: QObject | None) -> bool:
    return said is not None and bool(said.property("checked") or said.property("selected"))


def _words(item: QQuickItem, said: QObject | None) -> str:
    if said is not None:
        if said.property("ignored"):
            return ""
        if name := said.property("name"):
            return str(name)
    return str(item.property("text")) if item.inherits("QQuickText") else ""


def _together(pieces: Iterable[str]) -> str:
    """Join what is read as one, each piece once; between two that don't end by a sign stands a comma."""
    joined = ""
    for piece in dict.fromkeys(words.strip() for words in pieces):
        if piece and piece not in joined:
            joined += (" " if joined[-1:] in ".,;:?!…" else ", ") + piece if joined else piece
    return joined
