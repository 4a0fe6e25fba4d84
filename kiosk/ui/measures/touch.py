"""Measures of what is touched: 20 mm of glass each, 3 mm apart (Colle & Hiszem 2004, standing at a kiosk)."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF

from kiosk.ui.measures.findings import Finding, FindingKind, rounded
from kiosk.ui.measures.scene import Scene

TARGET_MM = 20.0
GAP_MM = 3.0
SLACK_PX = 0.75


def small_targets(scene: Scene) -> Iterator[Finding]:
    """Find targets whose active area is less than 20 mm wide or high."""
    floor = TARGET_MM * scene.px_per_mm
    for seen in scene.targets:
        active = seen.active_box
        if min(active.width(), active.height()) < floor - SLACK_PX:
            width, height = active.width() / scene.px_per_mm, active.height() / scene.px_per_mm
            detail = f"takes touches on {width:.1f} x {height:.1f} mm, {TARGET_MM:.0f} x {TARGET_MM:.0f} wanted"
            yield Finding(FindingKind.TARGET, seen.path, detail, rounded(active))


def close_targets(scene: Scene) -> Iterator[Finding]:
    """Find two targets less than 3 mm apart; those that overlap are another measure's."""
    floor = GAP_MM * scene.px_per_mm
    targets = sorted(((seen, seen.active_box) for seen in scene.targets), key=lambda pair: pair[1].top())
    for number, (one, box) in enumerate(targets):
        for other, place in targets[number + 1 :]:
            if place.top() >= box.bottom() + floor:
                break
            gap = distance(box, place)
            if gap < floor - SLACK_PX and not _overlap(box, place):
                detail = f"{gap / scene.px_per_mm:.1f} mm from {other.path}, {GAP_MM:.0f} wanted"
                yield Finding(FindingKind.GAP, one.path, detail, rounded(box))


def distance(one: QRectF, other: QRectF) -> float:
    """Return the shortest way between two rectangles, 0 where they meet."""
    across = max(other.left() - one.right(), one.left() - other.right(), 0.0)
    down = max(other.top() - one.bottom(), one.top() - other.bottom(), 0.0)
    return float((across**2 + down**2) ** 0.5)


def _overlap(one: QRectF, other: QRectF) -> bool:
    common = one.intersected(other)
    return common.width() > 1.0 and common.height() > 1.0
