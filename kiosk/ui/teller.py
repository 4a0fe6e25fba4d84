"""Says one thing at a time: what a visitor who goes by keys, or by a finger that asks, has come to.

What is said next takes the place of what was being said. The volume is the visit's (Comfort).
"""

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.content.reader import Reader
from kiosk.speech.voice import Sound
from kiosk.ui.comfort import Comfort
from kiosk.ui.sound import SoundOutput

if TYPE_CHECKING:
    from kiosk.speech.spoken import Spoken
    from kiosk.ui.voice import Speaker

PACE = 1.0

log = logging.getLogger(__name__)


class Teller(QObject):
    """The kiosk's voice, a few words at a time."""

    _rendered = Signal(int, object)

    def __init__(
        self,
        speaker: "Speaker | None",
        reader: Reader | None,
        comfort: Comfort,
        hold: Callable[[bool, str], None],
        parent: QObject,
    ) -> None:
        """`hold` keeps the visit from being idle while this sounds."""
        super().__init__(parent)
        self._speaker = speaker if reader is not None else None
        self._reader = reader
        self._comfort = comfort
        self._hold = hold
        self._spoken: Spoken | None = None
        self._output: SoundOutput | None = None
        self._asked = 0
        self._rendered.connect(self._take)
        comfort.changed.connect(self._set_volume)

    def say(self, words: str) -> None:
        """Say this instead of what is being said; silent where there is no voice."""
        self.stop()
        if self._speaker is None or self._reader is None:
            return
        if self._spoken is None:
            from kiosk.speech.spoken import Spoken  # with the first words, not at a start

            self._spoken = Spoken(self._reader.spoken().words)
        said = self._spoken.say(words)
        if said:
            self._hold(True, "keys")
            self._asked = self._speaker.desk.ask(said, PACE, self._rendered.emit)

    @Slot()
    def stop(self) -> None:
        """Say no more."""
        if self._asked and self._speaker is not None:
            self._speaker.desk.cancel()
        if self._output is not None:
            self._output.stop()
        self._asked = 0
        self._hold(False, "keys")

    @Slot(int, object)
    def _take(self, number: int, rendered: Sound | Exception) -> None:
        if number != self._asked or self._speaker is None:
            return
        self._asked = 0
        if isinstance(rendered, Exception):
            self._fail(str(rendered))
            return
        if self._output is None:
            self._output = self._speaker.make_output(self)
            self._output.ended.connect(self.stop)
            self._output.failed.connect(self._fail)
        self._output.play(rendered, self._comfort.volume)

    @Slot(str)
    def _fail(self, why: str) -> None:
        log.error("nothing can be said: %s", why)
        self.stop()
        self._speaker = None

    @Slot()
    def _set_volume(self) -> None:
        if self._output is not None:
            self._output.set_volume(self._comfort.volume)
