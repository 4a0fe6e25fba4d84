"""Measures of one text: cut or wider than its box, too small, drawn with another font."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from kiosk.ui.measures.findings import Finding, FindingKind, rounded
from kiosk.ui.measures.lettering import Lettering
from kiosk.ui.measures.scene import Role, Scene, SceneItem

READING_MM = 7.3
CAPTION_MM = 5.0
# Height of capitals for a size of 1, the numbers that the floors were chosen with.
CAPITALS = {"Manrope": 0.72, "Source Sans Pro": 0.66}
# How far letters such as p and g hang below their line, for a size of 1.
TAIL = 0.3
SLACK_PX = 1.0
SLACK_MM = 0.05

Letterings = Mapping[SceneItem, Lettering]


def scene_rect(seen: SceneItem, rect: QRectF) -> QRectF:
    """Return a rectangle of an item in window pixels."""
    return QRectF(seen.item.mapRectToScene(rect))


def cut_texts(letterings: Letterings) -> Iterator[Finding]:
    """Find texts with words left out, wider or taller than their box, or cut by an ancestor that clips."""
    for seen, lettering in letterings.items():
        problem = _cut(seen, lettering)
        if problem:
            yield Finding(FindingKind.CUT, seen.path, problem, rounded(seen.box))


def _cut(seen: SceneItem, lettering: Lettering) -> str:
    content, room, ink = lettering.content, lettering.room, lettering.ink
    if lettering.truncated:
        return "words are left out (truncated)"
    if seen.role is Role.TEXT and content.width() > room.width() + SLACK_PX:
        return f"text is {content.width():.0f} px wide in a box of {room.width():.0f}"
    # A box may be trimmed to the height of its capitals, and in tight lines the tails of letters hang out of it: it is
    # too low only where both the lines and more of their ink than a tail are taller.
    tail = TAIL * lettering.font.pixelSize()
    outside = ink.top() < -tail or ink.bottom() > seen.item.height() + tail
    if content.height() > room.height() + SLACK_PX and outside:
        return f"text is {content.height():.0f} px high in a box of {room.height():.0f}"
    if seen.clip is not None:
        loss = _loss(scene_rect(seen, ink), seen.clip)
        if loss > SLACK_PX:
            return f"{loss:.0f} px of the text are cut by what it lies in (clip)"
    return ""


def _loss(ink: QRectF, clip: QRectF) -> float:
    return max(
        clip.left() - ink.left(), ink.right() - clip.right(), clip.top() - ink.top(), ink.bottom() - clip.bottom()
    )


def foreign_fonts(letterings: Letterings) -> Iterator[Finding]:
    """Find texts with a glyph that comes from none of the kiosk's families (Manrope, Source Sans Pro)."""
    for seen, lettering in letterings.items():
        foreign = sorted(family for family in lettering.families if not family.startswith(tuple(CAPITALS)))
        if foreign:
            shown = ", ".join(f"{c!r} U+{ord(c):04X}" for c in lettering.missing[:6]) or "all of it"
            yield Finding(FindingKind.FONT, seen.path, f"{shown} drawn with {', '.join(foreign)}", rounded(seen.box))


def small_texts(letterings: Letterings, scene: Scene) -> Iterator[Finding]:
    """Find texts whose capitals are lower than 7.3 mm of glass, captions lower than 5 mm."""
    for seen, lettering in letterings.items():
        floor = CAPTION_MM if seen.caption else READING_MM
        height = capital_height(lettering) * seen.scale / scene.px_per_mm
        if height < floor - SLACK_MM:
            detail = f"capitals are {height:.1f} mm high, {floor:.1f} wanted"
            yield Finding(FindingKind.SIZE, seen.path, detail, rounded(seen.box))


def capital_height(lettering: Lettering) -> float:
    """Return the height of a capital letter, in item pixels."""
    font = lettering.font
    for family, ratio in CAPITALS.items():
        if font.family().startswith(family) and font.pixelSize() > 0:
            return font.pixelSize() * ratio
    return QFontMetricsF(font).capHeight()
