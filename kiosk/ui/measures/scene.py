"""The visible items of a window, read once, so that every measure looks at the same scene.

What a measure needs to know of a component, its QML says by a property (all optional):

    bool decoration     drawn shapes that say nothing: no content, but they must not touch text
    bool touchTarget    something to touch, beside what is found by itself (buttons, TapHandler, MouseArea)
    bool|real deadEdge  the edge of a target that takes no touch: true for 1.5 mm, or a width in pixels
    bool overlay        a panel that lies over the page on purpose: what it covers isn't measured
    bool sheet          it is seen through what clips it: what lies outside isn't on screen now
    bool pointer        a frame that goes from control to control: it may cross a text
    bool isCaption      a caption, whose floor is lower than that of reading text
    bool isRaised       the raised letters of an ordinal, held to a caption's floor

An objectName that begins with "target" says touchTarget too. A Shape is never a target: the map's shapes are exempt,
the list beside them is what is touched.
"""

import re
from dataclasses import dataclass
from enum import Enum
from typing import Any

from PySide6.QtCore import QObject, QPointF, QRectF
from PySide6.QtQml import QQmlExpression, qmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.ui.items import child_items

INVISIBLE = 0.01
DEAD_EDGE_MM = 1.5
_FLAGS = ("decoration", "touchTarget", "deadEdge", "overlay", "sheet", "pointer", "isCaption", "isRaised")
_GENERATED = re.compile(r"^QQuick|_(QML|QMLTYPE)_\d+.*$")


class Role(Enum):
    """What an item draws, as far as the measures care."""

    TEXT = "QQuickText"
    INPUT = "QQuickTextInput"
    EDIT = "QQuickTextEdit"
    IMAGE = "QQuickImageBase"
    VECTOR_IMAGE = "QQuickVectorImage"
    SHAPE = "QQuickShape"
    RECTANGLE = "QQuickRectangle"
    BUTTON = "QQuickAbstractButton"
    MOUSE_AREA = "QQuickMouseArea"
    OTHER = "QQuickItem"


TEXTS = frozenset({Role.TEXT, Role.INPUT, Role.EDIT})
IMAGES = frozenset({Role.IMAGE, Role.VECTOR_IMAGE})


@dataclass(eq=False, slots=True)
class SceneItem:
    """One visible item.

    Attributes:
        item: the live item.
        role: what it draws.
        box: its rectangle in window pixels (of a turned item: the upright rectangle round it).
        clip: what clipping ancestors leave of the window for it, in window pixels, or None where none clips.
        opacity: its own times that of its ancestors.
        touch: whether it is something to touch.
        decoration: whether it, or an item it lies in, is decoration.
        caption: whether it, or an item it lies in, is a caption or raised.
        dead_edge: edge in window pixels that takes no touch.
        pointer: whether it is a frame that may cross a text.
        parent: the item it lies in.
        index, last: place in the walk, and that of the last item inside it.
    """

    item: QQuickItem
    role: Role
    type_name: str
    box: QRectF
    clip: QRectF | None
    opacity: float
    touch: bool
    decoration: bool
    caption: bool
    dead_edge: float
    pointer: bool
    parent: "SceneItem | None"
    index: int
    last: int

    def holds(self, other: "SceneItem") -> bool:
        """Tell whether `other` is this item or lies in it."""
        return self.index <= other.index <= self.last

    @property
    def active_box(self) -> QRectF:
        """What of the box takes touches."""
        edge = self.dead_edge
        return self.box.adjusted(edge, edge, -edge, -edge)

    @property
    def scale(self) -> float:
        """Window pixels for one pixel of the item, whatever its turn."""
        origin = self.item.mapToScene(QPointF(0.0, 0.0))
        away = self.item.mapToScene(QPointF(0.0, 1.0)) - origin
        return float(QPointF.dotProduct(away, away) ** 0.5)

    @property
    def path(self) -> str:
        """Object names from the outside in, then the type and the beginning of the text."""
        names = [] if not self.item.objectName() else [self.item.objectName()]
        above = self.parent
        while above is not None:
            if above.item.objectName():
                names.append(above.item.objectName())
            above = above.parent
        text = self.item.property("text") if self.role is not Role.OTHER else None
        if isinstance(text, str) and text:
            text = " ".join(text.split())
            self_name = f"{self.type_name} “{text if len(text) <= 32 else text[:31] + '…'}”"
        else:
            self_name = self.type_name
        return " > ".join([*reversed(names), self_name])


@dataclass(frozen=True, eq=False, slots=True)
class Scene:
    """All that is visible in a window.

    Attributes:
        items: the visible items, those outside before those inside.
        window: the window's rectangle, at 0,0.
        px_per_mm: window pixels for one millimetre of glass.
    """

    items: tuple[SceneItem, ...]
    window: QRectF
    px_per_mm: float

    @property
    def texts(self) -> list[SceneItem]:
        """The texts, without those that are part of a decoration."""
        return [item for item in self.items if item.role in TEXTS and not item.decoration]

    @property
    def targets(self) -> list[SceneItem]:
        """What can be touched."""
        return [item for item in self.items if item.touch]


@dataclass(frozen=True, slots=True)
class _Class:
    role: Role
    name: str
    flags: tuple[str, ...]


class _Reader:
    def __init__(self, px_per_mm: float) -> None:
        self._px_per_mm = px_per_mm
        self._classes: dict[str, _Class] = {}
        self.items: list[SceneItem] = []
        self.overlays: list[SceneItem] = []
        self.off_screen: set[int] = set()

    def read(self, item: QQuickItem, parent: SceneItem | None, clip: QRectF | None, sheet: bool = False) -> None:
        if not item.isVisible():
            return
        opacity = item.opacity() * (parent.opacity if parent else 1.0)
        if opacity < INVISIBLE:
            return
        kind = self._class(item)
        flags = {name: item.property(name) for name in kind.flags}
        edge = flags.get("deadEdge", 0.0)
        seen = SceneItem(
            item=item,
            role=kind.role,
            type_name=kind.name,
            box=item.mapRectToScene(QRectF(0.0, 0.0, item.width(), item.height())),
            clip=clip,
            opacity=opacity,
            touch=_is_touch(item, kind.role, flags.get("touchTarget")),
            decoration=bool(flags.get("decoration")) or bool(parent and parent.decoration),
            caption=bool(flags.get("isCaption") or flags.get("isRaised")) or bool(parent and parent.caption),
            dead_edge=DEAD_EDGE_MM * self._px_per_mm if edge is True else float(edge or 0.0),
            pointer=bool(flags.get("pointer")),
            parent=parent,
            index=len(self.items),
            last=len(self.items),
        )
        self.items.append(seen)
        sheet = sheet or bool(flags.get("sheet"))
        if sheet and clip is not None:
            shown = seen.box.intersected(clip)
            if min(shown.width(), shown.height()) < 1.0:
                self.off_screen.add(seen.index)
            elif seen.role not in TEXTS:
                seen.box = shown
        if flags.get("overlay"):
            self.overlays.append(seen)
        if item.clip():
            clip = seen.box if clip is None else clip.intersected(seen.box)
        for child in child_items(item):
            self.read(child, seen, clip, sheet)
        seen.last = len(self.items) - 1

    def _class(self, item: QQuickItem) -> _Class:
        meta = item.metaObject()
        name = meta.className()
        known = self._classes.get(name)
        if known is None:
            role = next(role for role in Role if item.inherits(role.value))
            flags = tuple(flag for flag in _FLAGS if meta.indexOfProperty(flag) >= 0)
            short = _GENERATED.sub("", _GENERATED.sub("", name)) or name
            known = self._classes[name] = _Class(role, short, flags)
        return known


def evaluate(item: QQuickItem, expression: str) -> list[Any]:
    """Return what a QML array expression gives in the scope of an item.

    QObject.property() can't convert Qt Quick's own enums, an expression can.
    """
    engine = qmlEngine(item)
    if engine is None:
        raise RuntimeError(f"{item.objectName() or item} was not made by QML")
    question = QQmlExpression(engine.rootContext(), item, expression)
    answer = question.evaluate()
    if question.hasError():
        raise RuntimeError(question.error().toString())
    return list((answer[0] if isinstance(answer, tuple) else answer).toVariant())


def _is_touch(item: QQuickItem, role: Role, declared: object) -> bool:
    if role is Role.SHAPE or declared is False or not item.isEnabled():
        return False
    if declared or role is Role.BUTTON or item.objectName().startswith("target"):
        return True
    return any(_takes_touch(child) for child in item.children())


def _takes_touch(child: QObject) -> bool:
    return (child.inherits("QQuickTapHandler") or child.inherits("QQuickMouseArea")) and bool(child.property("enabled"))


def read_scene(window: QQuickWindow, px_per_mm: float) -> Scene:
    """Walk the items of a window; what is invisible or covered by an overlay is left out."""
    reader = _Reader(px_per_mm)
    reader.read(window.contentItem(), None, None)
    items = [item for item in reader.items if item.index not in reader.off_screen]
    for overlay in reader.overlays:
        items = [
            item for item in items if overlay.holds(item) or item.holds(overlay) or not item.box.intersects(overlay.box)
        ]
    return Scene(tuple(items), QRectF(0.0, 0.0, window.width(), window.height()), px_per_mm)
