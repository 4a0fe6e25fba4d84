"""The two font families, as their PyPI packages carry them: Manrope for display, Source Sans Pro for text."""

import importlib.util
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

FACES = (
    ("font_manrope", "Manrope-Bold.ttf"),
    ("font_manrope", "Manrope-ExtraBold.ttf"),
    ("font_source_sans_pro", "SourceSansPro-Regular.ttf"),
    ("font_source_sans_pro", "SourceSansPro-Semibold.ttf"),
)


def load_fonts() -> None:
    """Make the families known to Qt; needs a QGuiApplication."""
    for package, name in FACES:
        spec = importlib.util.find_spec(package)
        if spec is None or spec.origin is None:
            raise FileNotFoundError(f"font package {package} is not installed")
        path = Path(spec.origin).parent / "files" / name
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise FileNotFoundError(f"font {path.name} can't be loaded")
    # Manrope lacks the narrow no-break space before ; ? and %: it comes from the text face, not from the system.
    QFont.insertSubstitution("Manrope", "Source Sans Pro")
