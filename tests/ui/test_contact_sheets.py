"""Contact sheets show every page once, in order, with its address."""

import pytest
from PIL import Image

from kiosk.ui.contact_sheets import GAP, GROUND, LABEL, MARKED, PER_SHEET, Thumbnail, columns, small_size, write_sheets


def pages(number: int, size: tuple[int, int]) -> list[Thumbnail]:
    return [Thumbnail(f"fact/{i}", Image.new("RGB", size, (i, 255 - i, 0)), i == 1) for i in range(number)]


@pytest.mark.parametrize("size", [(108, 192), (192, 108)])
def test_each_page_is_on_a_sheet(tmp_path, size):
    """25 pages make two sheets; each picture stands in its place."""
    shown = pages(PER_SHEET + 1, size)
    files = write_sheets(tmp_path, shown, size)
    assert [file.name for file in files] == ["sheet-01.png", "sheet-02.png"]
    width, height = small_size(size)
    for number in range(PER_SHEET + 1):
        sheet = Image.open(files[number // PER_SHEET])
        row, column = divmod(number % PER_SHEET, columns(size))
        middle = (GAP + column * (width + GAP) + width // 2, GAP + row * (height + LABEL + GAP) + height // 2)
        assert sheet.getpixel(middle) == (number, 255 - number, 0)


def test_addresses_are_written_and_findings_marked(tmp_path):
    """Below each picture stands its address, in another colour where the page has findings."""
    size = (108, 192)
    (file,) = write_sheets(tmp_path, pages(2, size), size)
    width, height = small_size(size)
    for number, marked in enumerate((False, True)):
        x = GAP + number * (width + GAP)
        label = Image.open(file).crop((x, GAP + height, x + width, GAP + height + LABEL))
        colours = {colour for _, colour in label.getcolors(width * LABEL)}
        assert (MARKED in colours) == marked
        assert len(colours) > 1
        assert GROUND in colours


def test_long_address_keeps_its_end(tmp_path):
    """An address wider than its picture is cut at the left and stays within it."""
    size = (108, 192)
    label = "fact/" + "jeanne-hachette-" * 10 + "2026"
    (file,) = write_sheets(tmp_path, [Thumbnail(label, Image.new("RGB", size))], size)
    width, height = small_size(size)
    beside = Image.open(file).crop((GAP + width, GAP + height, GAP + width + 400, GAP + height + LABEL))
    assert beside.getcolors() == [(400 * LABEL, GROUND)]
