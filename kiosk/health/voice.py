"""Can this kiosk read its pages aloud: the voice is loaded and says a word."""

import threading
from collections.abc import Iterator

from kiosk.errors import VoiceError
from kiosk.health.lines import Light, Line, Part
from kiosk.speech.voice import Render, one_voice

WORD = "bonjour"


def voice_lines(render: Render | None = None) -> Iterator[Line]:
    """Yield whether there is a voice; orange where there is none, since every page can still be read.

    `render` turns a text into sound; the kiosk's own voice unless given.
    """
    try:
        sound = (render or one_voice())(WORD, 1.0, threading.Event())
    except VoiceError as error:
        yield Line(Part.VOICE, Light.ORANGE, f"Le bouton « Écouter » n’est pas montré. {error}")
        return
    if sound is None or not any(sound.samples):
        sentence = "La voix ne rend aucun son : installez de nouveau le programme, ou « Écouter » restera muet."
        yield Line(Part.VOICE, Light.ORANGE, sentence)
        return
    yield Line(Part.VOICE, Light.GREEN, "La voix française lit les pages (eSpeak NG).")
