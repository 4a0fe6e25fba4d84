"""The line on the voice: green where it says a word, orange with what to do where it can't."""

import threading

from kiosk.errors import VoiceError
from kiosk.health.lines import Light, Part
from kiosk.health.voice import voice_lines
from kiosk.speech.voice import Sound, no_voice


def test_the_real_voice_is_green() -> None:
    """The library is loaded and says a word."""
    (line,) = voice_lines()
    assert (line.part, line.light) == (Part.VOICE, Light.GREEN)


def test_without_a_voice_it_says_why_and_what_to_do() -> None:
    """The kiosk can open all the same."""

    def fail(text: str, speed: float, cancelled: threading.Event) -> Sound | None:
        raise no_voice("le module espeakng-loader n’est pas installé")

    (line,) = voice_lines(fail)
    assert line.light is Light.ORANGE
    assert "« Écouter » n’est pas montré" in line.sentence
    assert "espeakng-loader n’est pas installé" in line.sentence
    assert "installez de nouveau" in line.sentence
    assert isinstance(no_voice(""), VoiceError)


def test_a_mute_voice_is_orange() -> None:
    """Silence is no voice."""
    (line,) = voice_lines(lambda text, speed, cancelled: Sound(b"\0\0" * 1000, 22050, ()))
    assert line.light is Light.ORANGE
    assert "muet" in line.sentence
