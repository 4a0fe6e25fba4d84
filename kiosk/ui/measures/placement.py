"""Measures of where things lie: what overlaps, what leaves the window, decoration that touches text."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainterPath

from kiosk.ui.measures.contrast import Picture, close
from kiosk.ui.measures.findings import Finding, FindingKind, rounded
from kiosk.ui.measures.scene import IMAGES, TEXTS, Role, Scene, SceneItem, evaluate
from kiosk.ui.measures.texts import Letterings, scene_rect

SLACK_PX = 1.0
GRID_PX = 8.0
SURFACE = 0.8
_FILL_CONTAINS = 1


@dataclass(frozen=True, eq=False, slots=True)
class _Content:
    seen: SceneItem
    word: str
    parts: tuple[QRectF, ...]
    box: QRectF


def _contents(scene: Scene, letterings: Letterings) -> list[_Content]:
    found = []
    for seen in scene.items:
        if seen.decoration:
            continue
        if seen.role in TEXTS and not seen.touch:
            lettering = letterings.get(seen)
            parts = tuple(scene_rect(seen, line) for line in lettering.lines) if lettering else ()
            word = "text"
        elif seen.role in IMAGES and not seen.touch:
            parts, word = _painted(seen), "image"
        elif seen.touch:
            parts, word = (seen.active_box,), "control"
        else:
            continue
        if parts:
            box = QRectF(parts[0])
            for part in parts[1:]:
                box = box.united(part)
            found.append(_Content(seen, word, parts, box))
    return found


def _painted(seen: SceneItem) -> tuple[QRectF, ...]:
    if seen.role is Role.IMAGE and not seen.item.property("source").toString():
        return ()
    box = seen.box
    if box.isEmpty():
        return ()
    width, height = seen.item.property("paintedWidth"), seen.item.property("paintedHeight")
    if not width or not height or seen.item.width() <= 0 or seen.item.height() <= 0:
        return (box,)
    across = box.width() * min(width / seen.item.width(), 1.0)
    down = box.height() * min(height / seen.item.height(), 1.0)
    centre = box.center()
    return (QRectF(centre.x() - across / 2, centre.y() - down / 2, across, down),)


def overlaps(scene: Scene, letterings: Letterings) -> Iterator[Finding]:
    """Find two contents (texts by their letters, images, controls) that overlap and of which none holds the other.

    A control as large as the page is a surface, not something that covers. Of two controls that overlap, what lies in
    them isn't named as well.
    """
    page = SURFACE * scene.window.width() * scene.window.height()
    contents = sorted(
        (c for c in _contents(scene, letterings) if not (c.seen.touch and c.box.width() * c.box.height() >= page)),
        key=lambda content: content.box.top(),
    )
    pairs = [
        (one, other, common)
        for one, other in _neighbours(contents)
        if (common := _common(one, other, letterings)) is not None
    ]
    found = {frozenset((one.seen.index, other.seen.index)) for one, other, _ in pairs}
    for one, other, common in pairs:
        above = (frozenset((a, b)) for a in _controls(one.seen) for b in _controls(other.seen))
        named = frozenset((one.seen.index, other.seen.index))
        if any(pair != named and pair in found for pair in above):
            continue
        detail = (
            f"{one.word} lies {common.width():.0f} x {common.height():.0f} px over the {other.word} {other.seen.path}"
        )
        yield Finding(FindingKind.OVERLAP, one.seen.path, detail, rounded(common))


def _neighbours(contents: list[_Content]) -> Iterator[tuple[_Content, _Content]]:
    """Yield the pairs whose boxes meet and of which none holds the other; `contents` run from top to bottom."""
    for number, one in enumerate(contents):
        for other in contents[number + 1 :]:
            if other.box.top() >= one.box.bottom():
                break
            nested = one.seen.holds(other.seen) or other.seen.holds(one.seen)
            if not nested and one.box.intersects(other.box):
                yield one, other


def _controls(seen: SceneItem) -> Iterator[int]:
    """Yield the item itself and the controls that it lies in."""
    yield seen.index
    above = seen.parent
    while above is not None:
        if above.touch:
            yield above.index
        above = above.parent


def _common(one: _Content, other: _Content, letterings: Letterings) -> QRectF | None:
    for first, part in enumerate(one.parts):
        for second, piece in enumerate(other.parts):
            if _overlap(part, piece) is None:
                continue
            # Tails and accents reach into a neighbouring line without meeting its letters: only letters count.
            for letter in _letters(one, first, letterings):
                for sign in _letters(other, second, letterings):
                    common = _overlap(letter, sign)
                    if common is not None:
                        return part.intersected(piece)
    return None


def _letters(content: _Content, number: int, letterings: Letterings) -> list[QRectF]:
    lettering = letterings.get(content.seen) if content.word == "text" else None
    if lettering is None:
        return [content.parts[number]]
    return [scene_rect(content.seen, glyph) for glyph in lettering.glyphs(number)]


def _overlap(one: QRectF, other: QRectF) -> QRectF | None:
    common = one.intersected(other)
    return common if common.width() > SLACK_PX and common.height() > SLACK_PX else None


def outside(scene: Scene, letterings: Letterings) -> Iterator[Finding]:
    """Find texts, images and controls that lie partly or wholly outside the window."""
    room = scene.window.adjusted(-SLACK_PX, -SLACK_PX, SLACK_PX, SLACK_PX)
    for content in _contents(scene, letterings):
        if not room.contains(content.box):
            detail = f"{content.word} lies outside the window"
            yield Finding(FindingKind.OUTSIDE, content.seen.path, detail, rounded(content.box))


def touching_decoration(scene: Scene, letterings: Letterings, picture: Picture) -> Iterator[Finding]:
    """Find lines of text that a decoration touches.

    A line lies on its decoration or beside it: points of a grid over the line's ink are asked whether they are in the
    drawn area (a Shape's own paths, a Rectangle with its corners, an Image's box), and count only where the picture
    shows the shape's colour there, so that what is covered by a block doesn't count. A line that lies on one shape
    with all its ink has that shape as its ground, which is allowed; the contrast is measured apart.
    """
    leaves = [seen for seen in scene.items if seen.decoration and _colours(seen)]
    for seen, lettering in letterings.items():
        for line in lettering.lines:
            rect = scene_rect(seen, line).intersected(scene.window)
            for leaf in leaves:
                if leaf.box.intersects(rect) and _touches(leaf, rect, picture):
                    detail = f"the decoration {leaf.path} touches this text"
                    yield Finding(FindingKind.DECORATION, seen.path, detail, rounded(rect))


def _colours(seen: SceneItem) -> list[QColor]:
    if seen.role is Role.SHAPE:
        paths = [child for child in seen.item.children() if child.inherits("QQuickShapePath")]
        colours = [path.property("fillColor") for path in paths]
    elif seen.role is Role.RECTANGLE:
        colours = [seen.item.property("color")]
    elif seen.role in IMAGES and _painted(seen):
        return [QColor(0, 0, 0, 0)]
    else:
        return []
    return [colour for colour in colours if colour.alpha() > 0]


def _touches(leaf: SceneItem, rect: QRectF, picture: Picture) -> bool:
    common = leaf.box.intersected(rect)
    if leaf.clip is not None:
        common = common.intersected(leaf.clip)
    if common.isEmpty():
        return False
    points = _grid(common)
    drawn = _drawn(leaf, points)
    if not drawn or (len(drawn) == len(points) and common.adjusted(-1.0, -1.0, 1.0, 1.0).contains(rect)):
        return False
    if leaf.role in IMAGES:
        return True
    colours = [(c.red(), c.green(), c.blue()) for c in _colours(leaf)]
    return any(close(picture.colour_at(point), colour) for point in drawn for colour in colours)


def _grid(rect: QRectF) -> list[QPointF]:
    columns, rows = ceil(rect.width() / GRID_PX), ceil(rect.height() / GRID_PX)
    across = [rect.left() + rect.width() * (step + 0.5) / columns for step in range(columns)]
    down = [rect.top() + rect.height() * (step + 0.5) / rows for step in range(rows)]
    return [QPointF(x, y) for y in down for x in across]


def _drawn(leaf: SceneItem, points: list[QPointF]) -> list[QPointF]:
    item = leaf.item
    if leaf.role is Role.SHAPE:
        # Asked by its bounding box a Shape contains everything; the mode changes nothing that is drawn.
        (before,) = evaluate(item, "[containsMode]")
        item.setProperty("containsMode", _FILL_CONTAINS)
        try:
            return [point for point in points if item.contains(item.mapFromScene(point))]
        finally:
            item.setProperty("containsMode", before)
    if leaf.role is Role.RECTANGLE:
        path = QPainterPath()
        radius = item.property("radius")
        path.addRoundedRect(QRectF(0.0, 0.0, item.width(), item.height()), radius, radius)
        return [point for point in points if path.contains(item.mapFromScene(point))]
    return points
