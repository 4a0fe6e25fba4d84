"""Renders what is to be heard in a thread of its own, one text at a time, so that a page never waits for a voice."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from kiosk.speech.voice import Render, Sound

Answer = Callable[[int, Sound | Exception], None]


class SpeechDesk:
    """Takes one text after the other; a text that a newer one has overtaken, or that was cancelled, isn't answered.

    Args:
        render: turns a text into sound; called in the desk's thread only.
    """

    def __init__(self, render: Render) -> None:
        self._render = render
        self._lock = threading.Lock()
        self._newest = 0
        self._cancelled = threading.Event()
        self._thread = ThreadPoolExecutor(1, "voice")

    def ask(self, text: str, speed: float, answer: Answer) -> int:
        """Render a text; returns the number that `answer` will carry, called in the desk's thread.

        It gets the sound, or the error that the rendering ended in. `speed` multiplies an easy pace.
        """
        with self._lock:
            self._overtake()
            number = self._newest
            self._thread.submit(self._work, number, text, speed, self._cancelled, answer)
        return number

    def cancel(self) -> None:
        """Answer nothing that was asked so far; once this returns, no answer is on its way."""
        with self._lock:
            self._overtake()

    def close(self) -> None:
        """Answer no more, and wait for the thread to end."""
        self.cancel()
        self._thread.shutdown()

    def _overtake(self) -> None:
        self._newest += 1
        self._cancelled.set()
        self._cancelled = threading.Event()

    def _work(self, number: int, text: str, speed: float, cancelled: threading.Event, answer: Answer) -> None:
        rendered: Sound | Exception | None = None
        try:
            if not cancelled.is_set():
                rendered = self._render(text, speed, cancelled)
        except Exception as error:  # told where the sound is waited for
            rendered = error
        with self._lock:
            if rendered is not None and number == self._newest:
                answer(number, rendered)
