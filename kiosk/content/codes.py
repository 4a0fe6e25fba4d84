"""The codes that a telephone reads, made when an edition is built: an address in, squares out (ISO/IEC 18004)."""

from typing import NamedTuple

import segno

QUIET_ZONE = 4  # modules of paper around it, without which telephones don't find it


class Code(NamedTuple):
    """A code as it is drawn.

    Attributes:
        modules: side in modules, the quiet zone included.
        path: the dark modules as an SVG path, in modules from the upper left corner of the quiet zone.
    """

    modules: int
    path: str


def code_of(link: str) -> Code:
    """Return the code of an address; a scratch over an eighth of it still leaves it readable (level M)."""
    rows = list(segno.make_qr(link, error="m", boost_error=False).matrix_iter(border=QUIET_ZONE))
    return Code(len(rows), "".join(_runs(y, row) for y, row in enumerate(map(bytes, rows))))


def _runs(y: int, row: bytes) -> str:
    """Return a row's dark modules, those side by side as one rectangle, so that no seam shows between them."""
    path, x = "", 0
    while (start := row.find(1, x)) >= 0:
        end = row.find(0, start)
        path += f"M{start} {y}h{end - start}v1h-{end - start}z"
        x = end
    return path
