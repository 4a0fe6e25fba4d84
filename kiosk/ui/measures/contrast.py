"""Contrast of each text against its ground, as the picture shows both (WCAG 2.2, 1.4.3)."""

from collections.abc import Iterator
from typing import cast

from PIL import Image
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage

from kiosk.ui.measures.findings import Finding, FindingKind, rounded
from kiosk.ui.measures.scene import Scene
from kiosk.ui.measures.texts import Letterings, scene_rect

CONTRAST = 4.5
# WCAG 2.2, 1.4.6: what the strong and the dark palette are held to.
STRONG_CONTRAST = 7.0
# A ground is a colour on this share of a line's pixels. The half-tones of soft letter edges can reach it where a line
# is one thin letter: a colour between the ink and the main ground counts only where it covers much more.
GROUND_SHARE = 0.08
HALF_TONE_SHARE = 0.25
# Pixels that tell the colours of a line as well as all of them would.
ENOUGH = 20_000
SAME = 3
CLOSE = 24

Colour = tuple[int, int, int]


class Picture:
    """A grabbed window.

    Attributes:
        image: the same picture for Pillow, in RGB.
    """

    def __init__(self, image: QImage, window: QRectF) -> None:
        if image.format() not in (QImage.Format.Format_RGB32, QImage.Format.Format_ARGB32):
            image = image.convertToFormat(QImage.Format.Format_RGB32)
        size = (image.width(), image.height())
        self.image = Image.frombuffer("RGB", size, bytes(image.constBits()), "raw", "BGRX", image.bytesPerLine(), 1)
        self._ratio = image.width() / window.width() if window.width() else 1.0

    def colours(self, rect: QRectF) -> list[tuple[int, Colour]]:
        """Return (number of pixels, colour) in a rectangle of window pixels, the most frequent first.

        Of a large rectangle every second, third … pixel is counted.
        """
        ratio = self._ratio
        left, top = max(int(rect.left() * ratio), 0), max(int(rect.top() * ratio), 0)
        right = min(int(rect.right() * ratio) + 1, self.image.width)
        bottom = min(int(rect.bottom() * ratio) + 1, self.image.height)
        if left >= right or top >= bottom:
            return []
        part = self.image.crop((left, top, right, bottom))
        step = int((part.width * part.height / ENOUGH) ** 0.5)
        if step > 1:
            part = part.resize((part.width // step, part.height // step), Image.Resampling.NEAREST)
        counted = part.getcolors(part.width * part.height)
        return sorted(cast(list[tuple[int, Colour]], counted), reverse=True)

    def colour_at(self, point: QPointF) -> Colour:
        """Return the colour at a point of the window, the nearest one where the point is outside."""
        x = min(max(int(point.x() * self._ratio), 0), self.image.width - 1)
        y = min(max(int(point.y() * self._ratio), 0), self.image.height - 1)
        pixel = self.image.getpixel((x, y))
        assert isinstance(pixel, tuple)
        return pixel[0], pixel[1], pixel[2]

    @property
    def is_empty(self) -> bool:
        """Whether the whole picture is one colour."""
        return self.image.getcolors(1) is not None


def close(one: Colour, other: Colour, within: int = CLOSE) -> bool:
    """Tell whether two colours differ by `within` at most in each of red, green and blue (0 to 255)."""
    return abs(one[0] - other[0]) <= within and abs(one[1] - other[1]) <= within and abs(one[2] - other[2]) <= within


def luminance(colour: Colour) -> float:
    """Return WCAG's relative luminance, 0 to 1."""
    parts = [value / 255 for value in colour]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: Colour, other: Colour) -> float:
    """Return WCAG's contrast ratio of two colours, 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def weak_contrasts(
    scene: Scene, letterings: Letterings, picture: Picture, floor: float = CONTRAST
) -> Iterator[Finding]:
    """Find texts with a line that is not `floor` : 1 against each ground it lies on, or that isn't seen at all."""
    for seen, lettering in letterings.items():
        alpha = lettering.color.alphaF() * seen.opacity
        for line in lettering.lines:
            rect = scene_rect(seen, line).intersected(scene.window)
            if seen.clip is not None:
                rect = rect.intersected(seen.clip)
            colours = picture.colours(rect) if rect.isValid() else []
            problem = _weakness(colours, lettering.color, alpha, floor)
            if problem:
                yield Finding(FindingKind.CONTRAST, seen.path, problem, rounded(rect))
                break


def _weakness(colours: list[tuple[int, Colour]], color: QColor, alpha: float, floor: float) -> str:
    if not colours:
        return ""  # outside the window or cut away: other measures say so
    ink = blend((color.red(), color.green(), color.blue()), colours[0][1], alpha)
    if not any(close(colour, ink) for _, colour in colours):
        return f"its colour {name_of(ink)} isn't seen; the ground is {name_of(colours[0][1])}"
    grounds = find_grounds(colours, ink)
    if not grounds:
        return f"its colour {name_of(ink)} is that of its ground"
    worst = min(grounds, key=lambda ground: contrast(ink, ground))
    ratio = contrast(ink, worst)
    # Rounded down, so that 4.49 isn't written 4.5.
    if ratio < floor:
        return f"{int(ratio * 100) / 100:.2f}:1 for {name_of(ink)} on {name_of(worst)}, {floor:g}:1 wanted"
    return ""


def find_grounds(colours: list[tuple[int, Colour]], ink: Colour) -> list[Colour]:
    """Return the colours that a line of text lies on, the most frequent first.

    `colours` are those of the line's pixels as Picture.colours() counts them, `ink` is the text's own.
    """
    least = sum(count for count, _ in colours) * GROUND_SHARE
    often = [(count, colour) for count, colour in colours if count >= least and not close(colour, ink, SAME)]
    if not often:
        return [colour for _, colour in colours if not close(colour, ink)][:1]
    main = often[0][1]
    much = least / GROUND_SHARE * HALF_TONE_SHARE
    return [colour for count, colour in often if count >= much or colour == main or not _between(colour, ink, main)]


def _between(colour: Colour, ink: Colour, ground: Colour) -> bool:
    """Tell whether a colour is a mix of ink and ground, as soft edges are."""
    way = [g - i for g, i in zip(ground, ink, strict=True)]
    length = sum(step * step for step in way)
    if not length:
        return False
    along = sum((c - i) * step for c, i, step in zip(colour, ink, way, strict=True)) / length
    return 0.0 < along < 1.0 and close(colour, blend(ground, ink, along), CLOSE)


def blend(colour: Colour, ground: Colour, alpha: float) -> Colour:
    """Return what a colour of this alpha, 0 to 1, looks like on a ground."""
    red, green, blue = (round(c * alpha + g * (1 - alpha)) for c, g in zip(colour, ground, strict=True))
    return red, green, blue


def name_of(colour: Colour) -> str:
    """Return a colour as QML writes it."""
    return "#{:02X}{:02X}{:02X}".format(*colour)
