"""One line of the health page: a light, what it is about, and a sentence."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum


class Light(Enum):
    """How well one thing is; in the order of gravity."""

    GREEN = "green"
    ORANGE = "orange"
    RED = "red"


class Part(Enum):
    """What a line is about; in the order of the page."""

    EDITION = "edition"
    SETTINGS = "settings"
    DATA = "data"
    CARDS = "cards"
    LOTS = "lots"
    PINS = "pins"
    SCREEN = "screen"
    FONTS = "fonts"
    KEYBOARD = "keyboard"
    SOUND = "sound"
    VOICE = "voice"
    ENGLISH = "english"
    VERSIONS = "versions"


@dataclass(frozen=True, slots=True)
class Line:
    """One finding.

    Attributes:
        part: what it is about.
        light: how well that is.
        sentence: what was found, in French; where the light isn't green, also what to do.
    """

    part: Part
    light: Light
    sentence: str


def worst(lines: Iterable[Line]) -> Light:
    """Return the gravest light; green where there is no line."""
    order = list(Light)
    return max((line.light for line in lines), key=order.index, default=Light.GREEN)
