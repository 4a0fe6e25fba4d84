"""Paper: pages as PDF in the look of the screens, without Qt. Millimetres, two families of type, flat colours.

The same calls give the same bytes: no clock, no random id. The fonts are embedded, cut down to the characters that are
used. fpdf2 is imported when a sheet is begun.
"""

import logging
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path
from typing import Literal, Self

from kiosk.paths import font_file

A3, A4 = (297.0, 420.0), (210.0, 297.0)
"""Width and height of a sheet, in millimetres (ISO 216)."""

PAPER, INK, CARD = "#FAF6EE", "#16161A", "#B3124F"
"""The ground, the ink, and the colour of whatever is about feedback cards."""

THIN_GAP = 0.16
"""Width of a narrow no-break space, in em: between groups of digits. Manrope has none."""

CAPITALS = 0.7
"""Height of a capital, in em: Manrope 0.72, Source Sans Pro 0.66."""

CROP_LENGTH, CROP_DISTANCE, CROP_THICKNESS = 5.0, 2.0, 0.1
"""Crop marks, in millimetres: as long as a cutter needs to lay a ruler on, far enough to fall off with the waste."""

_POINTS = 72 / 25.4  # in a millimetre
_NO_DATE = datetime(1980, 1, 1, tzinfo=UTC)
_SHRINK = 0.97


class Face(Enum):
    """A face of type: its family, its style, the package that brings it and its file."""

    BLACK = ("display", "B", "font_manrope", "Manrope-ExtraBold.ttf")
    BOLD = ("display", "", "font_manrope", "Manrope-Bold.ttf")
    SEMIBOLD = ("text", "B", "font_source_sans_pro", "SourceSansPro-Semibold.ttf")
    TEXT = ("text", "", "font_source_sans_pro", "SourceSansPro-Regular.ttf")


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a sheet, in millimetres from its upper left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Where it ends."""
        return self.y + self.height

    def inset(self, by: float) -> "Box":
        """Return what is left inside a margin."""
        return Box(self.x + by, self.y + by, self.width - 2 * by, self.height - 2 * by)

    def columns(self, count: int, gutter: float) -> tuple["Box", ...]:
        """Return equal columns side by side."""
        width = (self.width - (count - 1) * gutter) / count
        return tuple(Box(self.x + place * (width + gutter), self.y, width, self.height) for place in range(count))


@dataclass(frozen=True, slots=True)
class Style:
    """How words are set.

    Attributes:
        face: the face of type.
        size: em, in millimetres.
        leading: distance of two lines, in em.
        colour: "#RRGGBB".
    """

    face: Face
    size: float
    leading: float = 1.2
    colour: str = INK


class Sheet:
    """A PDF being written, all its pages of one size. Close it: it holds the fonts' files open."""

    def __init__(self, width: float, height: float, title: str) -> None:
        from fpdf import FPDF
        from fpdf.fonts import TTFFont

        logging.getLogger("fontTools").setLevel(logging.WARNING)  # below, it tells every letter that is used
        self.whole = Box(0, 0, width, height)
        self._pdf = FPDF(unit="mm", format=(width, height))
        self._pdf.set_auto_page_break(False)
        self._pdf.set_margin(0)
        self._pdf.c_margin = 0
        self._pdf.set_title(title)
        self._pdf.set_lang("fr-FR")
        self._pdf.set_creation_date(_NO_DATE)
        self._fonts = ExitStack()
        for face in Face:
            family, style, package, name = face.value
            self._pdf.add_font(family, style, font_file(package, name))
            font = self._pdf.fonts[family + style]
            assert isinstance(font, TTFFont)
            self._fonts.enter_context(font.ttfont)
        self._pdf.set_fallback_fonts(["text"], exact_match=False)
        self._widths: dict[tuple[Face, str], float] = {}

    def __enter__(self) -> Self:
        """Return the sheet."""
        return self

    def __exit__(self, *raised: object) -> None:
        """Close the fonts' files."""
        self._fonts.close()

    def px(self, pixels: float) -> float:
        """Return a length of the look, given for a screen 1080 pixels wide, in millimetres of this sheet."""
        return pixels * min(self.whole.width, self.whole.height) / 1080

    def page(self, colour: str = PAPER) -> None:
        """Begin a page on a ground of one colour."""
        self._pdf.add_page()
        self.block(self.whole, colour)

    def block(self, box: Box, colour: str) -> None:
        """Fill a rectangle."""
        self._pdf.set_fill_color(colour)
        self._pdf.rect(box.x, box.y, box.width, box.height, style="F")

    def rule(self, box: Box, thickness: float, colour: str = INK) -> None:
        """Draw a rule along the upper edge of a box, inside it."""
        self.block(replace(box, height=thickness), colour)

    def frame(self, box: Box, thickness: float, colour: str = INK) -> None:
        """Draw a border inside a box."""
        self.rule(box, thickness, colour)
        self.rule(replace(box, y=box.bottom - thickness), thickness, colour)
        self.block(replace(box, width=thickness), colour)
        self.block(replace(box, x=box.right - thickness, width=thickness), colour)

    def bar(self, box: Box, share: float, colour: str = INK) -> Box:
        """Draw a bar from zero at the left edge of a box to a share of its width, 0 to 1; return the bar."""
        bar = replace(box, width=box.width * share)
        if share > 0:
            self.block(bar, colour)
        return bar

    def shape(self, points: Sequence[tuple[float, float]], colour: str) -> None:
        """Fill a polygon; it may bleed off the sheet."""
        self._pdf.set_fill_color(colour)
        self._pdf.polygon(points, style="F")

    def disc(self, x: float, y: float, radius: float, colour: str) -> None:
        """Fill a circle round a point."""
        self._pdf.set_fill_color(colour)
        self._pdf.circle(x, y, radius, style="F")

    def crop_marks(self, box: Box) -> None:
        """Draw where to cut a box out: two marks at each corner, outside it."""
        for x, outwards in ((box.x, -1), (box.right, 1)):
            for y, upwards in ((box.y, -1), (box.bottom, 1)):
                beside = x + outwards * CROP_DISTANCE - (CROP_LENGTH if outwards < 0 else 0)
                above = y + upwards * CROP_DISTANCE - (CROP_LENGTH if upwards < 0 else 0)
                half = CROP_THICKNESS / 2
                self.block(Box(beside, y - half, CROP_LENGTH, CROP_THICKNESS), INK)
                self.block(Box(x - half, above, CROP_THICKNESS, CROP_LENGTH), INK)

    def width(self, words: str, style: Style) -> float:
        """Return how wide words stand on one line, in millimetres."""
        if (style.face, words) not in self._widths:
            self._set_face(style.face, 1)
            parts = words.split("\u202f")
            em = sum(self._pdf.get_string_width(part) for part in parts) + THIN_GAP * (len(parts) - 1)
            self._widths[style.face, words] = em
        return self._widths[style.face, words] * style.size

    def lines(self, words: str, style: Style, width: float) -> tuple[str, ...]:
        """Break words into lines, at plain spaces only; a word that is wider than `width` stands alone."""
        lines = [""]
        for word in words.split(" "):
            longer = f"{lines[-1]} {word}" if lines[-1] else word
            if not lines[-1] or self.width(longer, style) <= width:
                lines[-1] = longer
            else:
                lines.append(word)
        return tuple(lines)

    def height(self, words: str, style: Style, width: float) -> float:
        """Return how high words stand in a width, in millimetres."""
        return len(self.lines(words, style, width)) * style.leading * style.size

    def fitted(self, words: str, style: Style, width: float, height: float) -> Style:
        """Return the style, its size made smaller until the words fit: no line too wide, not too many lines."""
        while self.height(words, style, width) > height or any(
            self.width(line, style) > width for line in self.lines(words, style, width)
        ):
            style = replace(style, size=style.size * _SHRINK)
        return style

    def text(self, words: str, style: Style, box: Box, align: Literal["left", "centre", "right"] = "left") -> float:
        """Write words from the top of a box, smaller where they need be to fit; return how high they stand."""
        style = self.fitted(words, style, box.width, box.height)
        lines = self.lines(words, style, box.width)
        for number, line in enumerate(lines):
            spare = box.width - self.width(line, style)
            x = box.x + {"left": 0, "centre": spare / 2, "right": spare}[align]
            middle = box.y + (number + 0.5) * style.leading * style.size
            self._write_line(line, style, x, middle + CAPITALS / 2 * style.size)
        return len(lines) * style.leading * style.size

    def write(self, file: Path) -> None:
        """Write the PDF. Raises OSError."""
        self._pdf.output(file)

    def _write_line(self, line: str, style: Style, x: float, baseline: float) -> None:
        """Write one line; narrow no-break spaces are gaps."""
        self._pdf.set_text_color(style.colour)
        for part, part_x in self._parts(line, style, x):
            self._set_face(style.face, style.size)  # measuring has set another size
            self._pdf.set_xy(part_x, baseline - 0.8 * style.size)  # a cell as high as its em has its baseline there
            self._pdf.cell(None, style.size, part)

    def _parts(self, line: str, style: Style, x: float) -> Iterator[tuple[str, float]]:
        for part in line.split("\u202f"):
            if part:
                yield part, x
            x += self.width(part, style) + THIN_GAP * style.size

    def _set_face(self, face: Face, size: float) -> None:
        family, style, *_ = face.value
        self._pdf.set_font(family, style, size * _POINTS)
