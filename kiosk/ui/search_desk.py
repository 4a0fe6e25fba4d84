"""Searches an edition in a thread of its own, so that a page never waits for one."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from kiosk.content.model import SearchHit
from kiosk.content.reader import Reader

Answer = tuple[SearchHit, ...]


class SearchDesk:
    """Takes questions one after the other; a question that a newer one has overtaken isn't looked up.

    Args:
        reader: the edition that is on show; the desk opens it again for itself.
        answer: called in the desk's thread with the question's number and what was found, or with the error that the
            search ended in.
    """

    def __init__(self, reader: Reader, answer: Callable[[int, Answer | Exception], None]) -> None:
        self._reader = reader
        self._own: Reader | None = None
        self._answer = answer
        self._newest = 0
        self._thread = ThreadPoolExecutor(1, "search")

    def ask(self, text: str) -> int:
        """Look words up; returns the number that the answer will carry."""
        self._newest += 1
        self._thread.submit(self._look_up, self._newest, text)
        return self._newest

    def close(self) -> None:
        """Answer no more, and wait for the thread to end."""
        self._newest += 1
        self._thread.submit(self._leave)
        self._thread.shutdown()

    def _look_up(self, number: int, text: str) -> None:
        if number != self._newest:
            return
        found: Answer | Exception
        try:
            if self._own is None:
                self._own = self._reader.again()  # a connection stays in the thread that opened it
            found = self._own.search(text)
        except Exception as error:  # raised again where the page takes the answer
            found = error
        if number == self._newest:
            self._answer(number, found)

    def _leave(self) -> None:
        if self._own is not None:
            self._own.close()
