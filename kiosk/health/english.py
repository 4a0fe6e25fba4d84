"""Does the interface speak English: whether the file of its words is there and is one."""

from collections.abc import Iterator

from kiosk.health.lines import Light, Line, Part
from kiosk.paths import ENGLISH, has_english


def english_lines() -> Iterator[Line]:
    """Yield one line; orange without the words, since everything can still be read and touched in French."""
    if has_english():
        yield Line(Part.ENGLISH, Light.GREEN, "Les visiteurs peuvent choisir l’anglais.")
        return
    yield Line(
        Part.ENGLISH,
        Light.ORANGE,
        f"L’anglais n’est pas proposé, car le fichier {ENGLISH.name} manque ou est abîmé : installez de nouveau le "
        "programme (dans un dossier de travail : « python3 packaging translate »).",
    )
