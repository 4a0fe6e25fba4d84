"""The two font families, as their PyPI packages carry them: Manrope for display, Source Sans Pro for text."""

from PySide6.QtGui import QFont, QFontDatabase

from kiosk.paths import font_file

FACES = (
    ("font_manrope", "Manrope-Bold.ttf"),
    ("font_manrope", "Manrope-ExtraBold.ttf"),
    ("font_source_sans_pro", "SourceSansPro-Regular.ttf"),
    ("font_source_sans_pro", "SourceSansPro-Semibold.ttf"),
)


def load_fonts() -> None:
    """Make the families known to Qt; needs a QGuiApplication."""
    for package, name in FACES:
        path = font_file(package, name)
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise FileNotFoundError(f"font {path.name} can't be loaded")
    # Manrope lacks the narrow no-break space before ; ? and %: it comes from the text face, not from the system.
    QFont.insertSubstitution("Manrope", "Source Sans Pro")
