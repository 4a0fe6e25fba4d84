"""What a measure has to say: one fault of one item, as data."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRectF


class FindingKind(Enum):
    """What sort of fault it is; the value is the word in lists."""

    CUT = "cut text"
    OUTSIDE = "outside the window"
    OVERLAP = "overlap"
    CROSSED = "line through text"
    DECORATION = "decoration touches text"
    TARGET = "small target"
    GAP = "targets too close"
    FONT = "foreign font"
    SIZE = "small text"
    CONTRAST = "contrast"
    EMPTY = "empty picture"
    UNSETTLED = "never at rest"
    WARNING = "warning"


@dataclass(frozen=True)
class Finding:
    """One fault.

    Attributes:
        kind: what sort of fault.
        item: where: object names from the outside in, then the item's type and the beginning of its text.
        detail: what is wrong, in English, with the number measured and the number wanted.
        rect: x, y, width, height in window pixels, all 0 where the fault has no place.
    """

    kind: FindingKind
    item: str
    detail: str
    rect: tuple[int, int, int, int] = (0, 0, 0, 0)

    def __str__(self) -> str:
        """Write the finding on one line."""
        x, y, width, height = self.rect
        place = f" at {x},{y} {width}x{height}" if width or height else ""
        item = f"{self.item}: " if self.item else ""
        return f"{self.kind.value}: {item}{self.detail}{place}"


def rounded(rect: QRectF) -> tuple[int, int, int, int]:
    """Return a rectangle in whole pixels, as findings hold it."""
    return round(rect.x()), round(rect.y()), round(rect.width()), round(rect.height())
