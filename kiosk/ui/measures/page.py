"""All measures of the page that a window shows."""

from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickWindow

from kiosk.ui.measures.contrast import CONTRAST, Picture, weak_contrasts
from kiosk.ui.measures.crossing import crossed_texts
from kiosk.ui.measures.findings import Finding, FindingKind
from kiosk.ui.measures.lettering import read_lettering
from kiosk.ui.measures.placement import outside, overlaps, touching_decoration
from kiosk.ui.measures.scene import Scene, read_scene
from kiosk.ui.measures.texts import Letterings, cut_texts, foreign_fonts, small_texts
from kiosk.ui.measures.touch import close_targets, small_targets


def read_letterings(scene: Scene) -> Letterings:
    """Read how each text of a scene is set; texts without ink are left out."""
    pairs = ((seen, read_lettering(seen)) for seen in scene.texts)
    return {seen: lettering for seen, lettering in pairs if lettering is not None}


def measure_page(
    window: QQuickWindow, image: QImage, px_per_mm: float, contrast: float = CONTRAST
) -> tuple[Finding, ...]:
    """Return all findings on what a window shows now.

    `image` is the window as grabbed, `px_per_mm` its pixels for one millimetre of glass, `contrast` the least contrast
    of text. The window must be at rest.
    """
    scene = read_scene(window, px_per_mm)
    return measure_scene(scene, Picture(image, scene.window), contrast)


def measure_scene(scene: Scene, picture: Picture, contrast: float = CONTRAST) -> tuple[Finding, ...]:
    """Return all findings on a scene that was read, and the picture of it."""
    letterings = read_letterings(scene)
    findings = [
        *cut_texts(letterings),
        *outside(scene, letterings),
        *overlaps(scene, letterings),
        *crossed_texts(scene, letterings, picture),
        *touching_decoration(scene, letterings, picture),
        *small_targets(scene),
        *close_targets(scene),
        *foreign_fonts(letterings),
        *small_texts(letterings, scene),
        *weak_contrasts(scene, letterings, picture, contrast),
    ]
    if picture.is_empty:
        findings.append(Finding(FindingKind.EMPTY, "", "the whole picture is one colour"))
    return tuple(dict.fromkeys(findings))
