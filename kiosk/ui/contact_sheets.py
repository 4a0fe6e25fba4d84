"""Contact sheets: 24 pages to a sheet, each small picture with its address below."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageFont

PER_SHEET = 24
SHEET_WIDTH = 2400
GAP = 24
LABEL = 44
LABEL_SIZE = 22
GROUND = (110, 110, 110)
MARKED = (255, 214, 60)
PLAIN = (255, 255, 255)


class Thumbnail(NamedTuple):
    """One page on a sheet.

    Attributes:
        label: its address.
        picture: the whole picture or one already made small, in RGB.
        marked: whether it has findings; its label then stands out.
    """

    label: str
    picture: Image.Image
    marked: bool = False


def columns(size: tuple[int, int]) -> int:
    """Return how many pictures of this width and height stand side by side."""
    return 8 if size[0] < size[1] else 4


def small_size(size: tuple[int, int]) -> tuple[int, int]:
    """Return the width and height in pixels that a picture has on a sheet."""
    width = (SHEET_WIDTH - GAP) // columns(size) - GAP
    return width, round(width * size[1] / size[0])


def write_sheets(folder: Path, thumbnails: Sequence[Thumbnail], size: tuple[int, int]) -> list[Path]:
    """Write sheet-01.png … into `folder` for pictures of `size` pixels; returns the files, in order."""
    width, height = small_size(size)
    font = ImageFont.load_default(LABEL_SIZE)
    files = []
    for number, start in enumerate(range(0, len(thumbnails), PER_SHEET), 1):
        shown = thumbnails[start : start + PER_SHEET]
        rows = -(-len(shown) // columns(size))
        sheet = Image.new("RGB", (SHEET_WIDTH, GAP + rows * (height + LABEL + GAP)), GROUND)
        draw = ImageDraw.Draw(sheet)
        for place, thumbnail in enumerate(shown):
            row, column = divmod(place, columns(size))
            x, y = GAP + column * (width + GAP), GAP + row * (height + LABEL + GAP)
            sheet.paste(thumbnail.picture.resize((width, height)), (x, y))
            label = _fitting(draw, thumbnail.label, font, width)
            draw.text((x, y + height + 8), label, MARKED if thumbnail.marked else PLAIN, font)
        files.append(folder / f"sheet-{number:02}.png")
        sheet.save(files[-1])
    return files


def _fitting(
    draw: ImageDraw.ImageDraw, label: str, font: ImageFont.FreeTypeFont | ImageFont.ImageFont, width: int
) -> str:
    """Shorten a label from the left, where addresses are alike."""
    if draw.textlength(label, font) <= width:
        return label
    while label and draw.textlength(f"…{label}", font) > width:
        label = label[1:]
    return f"…{label}"
