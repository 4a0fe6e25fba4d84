"""Lines and edges that run into a text: a border of the map, a rule, the edge of a block.

Items don't tell (a map's borders are one shape with all districts in its box), so the picture is asked. Nothing that
stands out against a line's ground may cross a narrow frame round the line's ink, but the letters of other lines.
"""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF

from kiosk.ui.measures.contrast import Colour, Picture, blend, contrast, find_grounds, name_of
from kiosk.ui.measures.findings import Finding, FindingKind, rounded
from kiosk.ui.measures.scene import Role, Scene, SceneItem, evaluate
from kiosk.ui.measures.texts import Letterings, scene_rect

FRAME_PX = 2.0
# Contrast that a line needs to be seen at all (WCAG 2.2, 1.4.11); hatching and water stay below it.
SEEN = 3.0


def crossed_texts(scene: Scene, letterings: Letterings, picture: Picture) -> Iterator[Finding]:
    """Find texts into which something runs that stands out against their ground by 3:1 or more.

    What a visitor types isn't judged, nor the hint in its field: the cursor stands among the letters. Nor is the frame
    of a pointer, which is elsewhere a moment later.
    """
    pointers = [edge for seen in scene.items if seen.pointer for edge in _edges(seen)]
    fields = [seen.box for seen in scene.items if seen.role in (Role.INPUT, Role.EDIT)]
    lines = [
        (seen, lettering, scene_rect(seen, line)) for seen, lettering in letterings.items() for line in lettering.lines
    ]
    for seen, lettering, rect in lines:
        if not scene.window.contains(rect) or any(field.intersects(rect) for field in fields):
            continue
        colours = picture.colours(rect)
        colour = lettering.color
        alpha = colour.alphaF() * seen.opacity
        ink = blend((colour.red(), colour.green(), colour.blue()), colours[0][1], alpha)
        grounds = find_grounds(colours, ink)
        if not grounds:
            continue  # the measure of contrast says so
        others = [grown(other) for _, _, other in lines if other is not rect and grown(other).intersects(grown(rect))]
        others += pointers
        hit = _hit(picture, grown(rect).intersected(scene.window), grounds[0], others)
        if hit is not None:
            yield Finding(FindingKind.CROSSED, seen.path, f"something {name_of(hit)} runs into it", rounded(rect))


def _edges(pointer: SceneItem) -> list[QRectF]:
    """Return the four sides of a pointer's border, in window pixels, with the soft pixel round them."""
    (width,) = evaluate(pointer.item, "[border.width]")
    box, side = pointer.box.adjusted(-1.0, -1.0, 1.0, 1.0), float(width) + 2.0
    return [
        QRectF(box.left(), box.top(), box.width(), side),
        QRectF(box.left(), box.bottom() - side, box.width(), side),
        QRectF(box.left(), box.top(), side, box.height()),
        QRectF(box.right() - side, box.top(), side, box.height()),
    ]


def grown(rect: QRectF) -> QRectF:
    """Return a rectangle with the frame round it."""
    return rect.adjusted(-FRAME_PX, -FRAME_PX, FRAME_PX, FRAME_PX)


def _hit(picture: Picture, frame: QRectF, ground: Colour, others: list[QRectF]) -> Colour | None:
    strips = (
        QRectF(frame.left(), frame.top(), frame.width(), 0.0),
        QRectF(frame.left(), frame.bottom() - 1.0, frame.width(), 0.0),
        QRectF(frame.left(), frame.top(), 0.0, frame.height()),
        QRectF(frame.right() - 1.0, frame.top(), 0.0, frame.height()),
    )
    for strip in strips:
        seen = {colour for _, colour in picture.colours(strip) if contrast(colour, ground) >= SEEN}
        if not seen:
            continue
        for step in range(int(max(strip.width(), strip.height()))):
            across, down = (step, 0) if strip.width() > strip.height() else (0, step)
            point = QPointF(strip.left() + across, strip.top() + down)
            colour = picture.colour_at(point)
            if colour in seen and not any(other.contains(point) for other in others):
                return colour
    return None
