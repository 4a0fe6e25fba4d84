"""What a voice is: text in, sound out, with the moment at which each word is said; and whether this machine has one.

Loads nothing: eSpeak NG itself (espeak.py) waits until something is read.
"""

import importlib.util
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kiosk.errors import VoiceError

PACKAGE = "espeakng_loader"
LIBRARIES = ("libespeak-ng.so", "libespeak-ng.dylib", "espeak-ng.dll")
DATA = "espeak-ng-data"
# What all languages share of the data, then each one's own.
SHARED = ("phondata", "phonindex", "phontab", "intonations")
OWN = {"fr": ("fr_dict", "lang/roa/fr"), "en": ("en_dict", "lang/gmw/en")}


@dataclass(frozen=True, slots=True)
class Mark:
    """A word begins: at this character of the text, at this ms of the sound."""

    start: int
    ms: int


@dataclass(frozen=True, slots=True)
class Sound:
    """What is heard.

    Attributes:
        samples: 16-bit mono PCM, little-endian.
        rate: samples a second.
        marks: where each word begins, in the order of hearing.
    """

    samples: bytes
    rate: int
    marks: tuple[Mark, ...]

    @property
    def ms(self) -> int:
        """How long it lasts."""
        return len(self.samples) // 2 * 1000 // self.rate


def no_voice(why: str) -> VoiceError:
    """Return the error for a voice that lacks this."""
    return VoiceError(
        f"Aucune voix ne peut lire les pages ({why}) : installez de nouveau le programme "
        "(depuis ses sources : « python3 packaging run »)."
    )


def find_library(language: str = "fr") -> tuple[Path, Path]:
    """Return the library and the folder of its data, without loading them; raises VoiceError where they lack."""
    found = importlib.util.find_spec(PACKAGE)
    if found is None or not found.submodule_search_locations:
        raise no_voice("le module espeakng-loader n’est pas installé")
    folder = Path(found.submodule_search_locations[0])
    library = next((folder / name for name in LIBRARIES if (folder / name).is_file()), None)
    if library is None:
        raise no_voice("la bibliothèque libespeak-ng manque")
    missing = [name for name in (*SHARED, *OWN[language]) if not _holds(folder / DATA / name)]
    if missing:
        raise no_voice(f"il manque des données de voix ({', '.join(missing)})")
    return library, folder / DATA


def _holds(path: Path) -> bool:
    """Tell whether a file is there and not empty: on an empty one the library would end the whole process."""
    return path.is_file() and path.stat().st_size > 0


Render = Callable[[str, float, threading.Event], Sound | None]


def one_voice(language: str = "fr") -> Render:
    """Return a render() that loads eSpeak NG when it is first called, and says again why it can't."""
    loaded: list[Render] = []

    def render(text: str, speed: float, cancelled: threading.Event) -> Sound | None:
        if not loaded:
            from kiosk.speech.espeak import Voice

            loaded.append(Voice(language).render)
        return loaded[0](text, speed, cancelled)

    return render
