"""The kiosk's pages as static HTML, for a browser to show: the same words at the same places in the same sizes.

Made of what walk.py saw: each text of a page at its place, in the kiosk's own fonts, and each door as a link over its
area. Shapes, pictures, colours and the map's borders are left out, so the browser has less to draw than the kiosk.
"""

import html
import importlib.util
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

# Family and weight, and the file that kiosk/ui/fonts.py loads for them.
FACES = {
    ("Manrope", 700): ("font_manrope", "Manrope-Bold.ttf"),
    ("Manrope", 800): ("font_manrope", "Manrope-ExtraBold.ttf"),
    ("Source Sans Pro", 400): ("font_source_sans_pro", "SourceSansPro-Regular.ttf"),
    ("Source Sans Pro", 600): ("font_source_sans_pro", "SourceSansPro-Semibold.ttf"),
}
PAGE = """<!doctype html>
<html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title}</title>
<style>
{faces}
html {{ touch-action: manipulation; background: #FAF6EE; color: #16161A }}
p, a {{ position: absolute; margin: 0 }}
p {{ white-space: pre-line }}
</style>
{body}
"""


def write(pages: Mapping[str, Mapping[str, Any]], folder: Path) -> dict[str, str]:
    """Write every page into a folder; returns the file:// address of each of the kiosk's addresses."""
    files = {address: folder / f"page-{index}.html" for index, address in enumerate(pages)}
    faces = "\n".join(
        f"@font-face {{ font-family: '{family}'; font-weight: {weight}; src: url('{_font(*face).as_uri()}') }}"
        for (family, weight), face in FACES.items()
    )
    for address, page in pages.items():
        body = [_text(**text) for text in page["texts"]]
        body += [_door(files[door[0]], *door[1:]) for door in page["doors"].values() if door[0] in files]
        if address == "attract":
            body.append(_door(files["home"], 0, 0, 1080, 1920))
        files[address].write_text(PAGE.format(title=html.escape(address), faces=faces, body="\n".join(body)), "utf-8")
    return {address: file.as_uri() for address, file in files.items()}


def _font(package: str, name: str) -> Path:
    spec = importlib.util.find_spec(package)
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent / "files" / name


def _text(box: Sequence[float], lines: int, font: tuple[str, int, int], words: str) -> str:
    left, top, width, height = box
    family, weight, size = font
    style = f"left:{left:.0f}px;top:{top:.0f}px;width:{width + 2:.0f}px"
    style += f";font:{weight} {size}px/{height / max(1, lines):.0f}px '{family}',sans-serif"
    return f'<p style="{style}">{html.escape(words)}</p>'


def _door(file: Path, left: float, top: float, width: float, height: float) -> str:
    style = f"left:{left:.0f}px;top:{top:.0f}px;width:{width:.0f}px;height:{height:.0f}px"
    return f'<a href="{file.name}" style="{style}"></a>'
