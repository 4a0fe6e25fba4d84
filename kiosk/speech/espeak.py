"""The kiosk's own voice: libespeak-ng turns said French into sound, with the moment at which each word is said.

The library comes as a package (espeakng-loader) and is loaded when something is first read. It keeps one state for the
whole process, bears no second initialisation and isn't safe for two threads: it is initialised once, and whatever
speaks takes turns. Interface: speak_lib.h of eSpeak NG 1.52.
"""

import ctypes
import threading
from typing import Any

from kiosk.speech.voice import Mark, Sound, find_library, no_voice

WORDS_A_MINUTE = 165
"""An easy pace; eSpeak's own is 175, a radio's news are read at 180 to 200."""

_SYNCHRONOUS, _DONT_EXIT, _UTF8 = 2, 0x8000, 1  # espeakINITIALIZE_DONT_EXIT: or missing data would end the process
_PIECE_MS = 100  # how often the sound is handed over, and a cancelled reading noticed
_RATE = 1
_SLOWEST, _FASTEST = 80, 450
_END, _WORD = 0, 1


class _Id(ctypes.Union):
    _fields_ = [("number", ctypes.c_int), ("name", ctypes.c_char_p), ("string", ctypes.c_char * 8)]


class _Event(ctypes.Structure):
    _fields_ = [
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", _Id),
    ]


_TURN = threading.Lock()
_initialised: dict[str, tuple[ctypes.CDLL, int]] = {}
"""The library at a path, and the samples a second that it gives."""

_Callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event))


class Voice:
    """libespeak-ng, loaded and speaking one language.

    Raises VoiceError where the library or its data is missing or damaged.
    """

    def __init__(self, language: str = "fr") -> None:
        path, data = find_library(language)
        self._language = language.encode()
        with _TURN:
            if str(path) not in _initialised:
                _initialised[str(path)] = _initialise(str(path), str(data))
            self._library, self._rate = _initialised[str(path)]
            if self._library.espeak_SetVoiceByName(self._language) != 0:
                raise no_voice(f"la voix « {language} » manque")

    def render(self, text: str, speed: float, cancelled: threading.Event) -> Sound | None:
        """Return a text as sound, None where `cancelled` was set meanwhile.

        `speed` multiplies the easy pace of WORDS_A_MINUTE.
        """
        pieces: list[bytes] = []
        marks: list[Mark] = []

        def take(samples: Any, count: int, events: Any) -> int:
            if samples and count > 0:
                pieces.append(ctypes.string_at(samples, count * 2))
            for event in events:
                if event.type == _END:
                    break
                if event.type == _WORD:  # their positions count from 1
                    marks.append(Mark(event.text_position - 1, event.audio_position))
            return int(cancelled.is_set())

        callback = _Callback(take)
        pace = round(min(_FASTEST, max(_SLOWEST, WORDS_A_MINUTE * speed)))
        written = text.encode() + b"\0"
        with _TURN:
            self._library.espeak_SetVoiceByName(self._language)
            self._library.espeak_SetParameter(_RATE, pace, 0)
            self._library.espeak_SetSynthCallback(callback)
            self._library.espeak_Synth(written, len(written), 0, 1, 0, _UTF8, None, None)
        return None if cancelled.is_set() else Sound(b"".join(pieces), self._rate, tuple(marks))


def _initialise(path: str, data: str) -> tuple[ctypes.CDLL, int]:
    try:
        library = ctypes.CDLL(path)
    except OSError as error:
        raise no_voice(f"libespeak-ng ne se charge pas ({error})") from None
    rate = library.espeak_Initialize(_SYNCHRONOUS, _PIECE_MS, data.encode(), _DONT_EXIT)
    if rate <= 0:
        raise no_voice("les données de voix sont abîmées")
    library.espeak_SetSynthCallback.argtypes = [_Callback]
    return library, rate
