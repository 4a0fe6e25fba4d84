"""Écouter: reads the page on show in reading order and says which block it reads; stops when the visitor acts.

Each block is rendered for itself, the next while one is heard, so that the first sound comes at once. A recording of
the page, where the edition has one, takes the voice's place. The volume is the visit's (Comfort), and so ends with it.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Property, QObject, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable
from PySide6.QtQuick import QQuickItem

from kiosk.clock import Clock, Scheduled
from kiosk.content.reader import Reader
from kiosk.content.subjects.spoken import Recording
from kiosk.errors import VoiceError
from kiosk.speech.desk import SpeechDesk
from kiosk.speech.voice import Sound, find_library, one_voice
from kiosk.ui.comfort import Comfort
from kiosk.ui.sound import SoundOutput

if TYPE_CHECKING:
    from kiosk.speech.spoken import Spoken

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

# An easy pace, then two for whom it is too fast.
SPEEDS = (1.0, 0.8, 0.6)
# "Again" goes back to the block before where this one has only begun.
JUST_BEGUN_MS = 2000
LOUDER = {"off": "low", "low": "medium", "medium": "high", "high": "low"}

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Speaker:
    """What outlives a visit: the desk with the voice's thread, and what makes the sound's output of each visit."""

    desk: SpeechDesk
    make_output: Callable[[QObject], SoundOutput] = SoundOutput


def find_speaker() -> Speaker | None:
    """Return the kiosk's voice, None where there is none; nothing of it is loaded yet."""
    try:
        find_library()
    except VoiceError as error:
        log.error("%s", error)
        return None
    return Speaker(SpeechDesk(one_voice()))


class _Block(NamedTuple):
    words: str
    box: QRectF


@QmlElement
@QmlUncreatable("made by the visit")
class Listener(QObject):
    """Reads one visit's pages aloud.

    Attributes:
        available: whether there is a voice.
        reading: whether a page is being read, or stands still in between.
        paused: whether it stands still.
        box: where the block that is read is, in px of the window; empty while none is marked.
        slowest: whether the voice can't go slower. loudest: whether it can't be louder.

    Signals:
        changed: any of these changed.
    """

    changed = Signal()
    _rendered = Signal(int, object)
    _left = Signal()

    def __init__(
        self,
        speaker: Speaker | None,
        reader: Reader | None,
        clock: Clock,
        comfort: Comfort,
        hold: Callable[[bool, str], None],
        hush: Callable[[], None],
        parent: QObject,
    ) -> None:
        """`hold` keeps the visit from being idle while this sounds; `hush` pauses what else sounds."""
        super().__init__(parent)
        self._speaker = speaker if reader is not None else None
        self._reader = reader
        self._clock = clock
        self._comfort = comfort
        self._hold = hold
        self._hush = hush
        self._output: SoundOutput | None = None
        self._spoken: Spoken | None = None
        self._recording: Recording | None = None
        self._blocks: list[_Block] = []
        self._controls = QRectF()
        self._index = 0
        self._asked = 0
        self._sound: Sound | None = None  # of the block that is heard
        self._from = 0  # the character of its words at which that sound begins
        self._next: Sound | None = None  # of the block after it
        self._paused = False
        self._speed = 0
        self._turn: Scheduled | None = None
        self._rendered.connect(self._take)
        # After the page has had the touch that ends the reading: the page stands still until the finger is lifted.
        self._left.connect(self.stop, Qt.ConnectionType.QueuedConnection)
        comfort.changed.connect(self._set_volume)

    @Slot(QQuickItem, QRectF, str)
    def listen(self, page: QQuickItem, controls: QRectF, route: str) -> None:
        """Read what stands on a page; while one is read, stop.

        Args:
            page: the item that holds the page.
            controls: where the reading's own controls are, in px of the window; any other touch ends it.
            route: the page's address, for its recording.
        """
        if self.reading:
            self.stop()
            return
        if self._speaker is None or self._reader is None:
            return
        from kiosk.speech.spoken import Spoken  # with the first reading, not at a start
        from kiosk.ui.reading_order import reading_order

        table = self._reader.spoken()
        if self._spoken is None:
            self._spoken = Spoken(table.words)
        said = ((self._spoken.say(spot.words), spot.box) for spot in reading_order(page))
        self._blocks = [_Block(words, box) for words, box in said if words]
        if not self._blocks:
            return
        self._controls = controls
        self._hush()
        self._hold(True, "voice")
        recording = table.recordings.get(route)
        self._recording = None if self._comfort.easy else recording  # it reads the full texts
        if self._recording is not None:
            path = self._reader.media_file(self._recording.file)
            self._ready().play(path, self._comfort.volume, SPEEDS[self._speed])
            self._turn_at_next()
        else:
            self._read(0)
        self.changed.emit()

    @Slot()
    def stop(self) -> None:
        """Read no more."""
        if not self.reading:
            return
        if self._speaker is not None:
            self._speaker.desk.cancel()
        if self._output is not None:
            self._output.stop()
        self._forget_turn()
        self._blocks, self._index, self._asked, self._paused = [], 0, 0, False
        self._sound = self._next = None
        self._hold(False, "voice")
        self.changed.emit()

    @Slot()
    def toggle(self) -> None:
        """Stand still, or go on."""
        if not self.reading:
            return
        self._paused = not self._paused
        self._hold(not self._paused, "voice")
        if self._paused:
            self._forget_turn()
            self._ready().pause()
        elif self._sound is None and self._recording is None:
            self._begin()
        else:
            self._ready().resume()
            self._turn_at_next()
        self.changed.emit()

    @Slot()
    def again(self) -> None:
        """Hear the block again; the one before where it has only begun."""
        if not self.reading:
            return
        begun = self._ready().position - self._start(self._index)
        self._index -= self._index > 0 and self._from == 0 and begun < JUST_BEGUN_MS
        self._go_on()
        if self._recording is not None:
            self._ready().seek(self._start(self._index))
            self._turn_at_next()
        else:
            self._read(self._index)
        self.changed.emit()

    @Slot()
    def slower(self) -> None:
        """Go on slower from the word that is heard; after the slowest at the first pace again."""
        self._speed = (self._speed + 1) % len(SPEEDS)
        if self.reading:
            self._go_on()
            if self._recording is not None:
                self._ready().set_speed(SPEEDS[self._speed])
                self._ready().resume()
                self._turn_at_next()
            else:
                position = self._ready().position if self._sound is not None else 0
                marks = self._sound.marks if self._sound is not None else ()
                self._read(self._index, self._from + max((m.start for m in marks if m.ms <= position), default=0))
        self.changed.emit()

    @Slot()
    def louder(self) -> None:
        """Go on a step louder; after the loudest, low."""
        self._comfort.choose("sound", LOUDER[str(self._comfort.chosen["sound"])])

    @Slot()
    def leave(self) -> None:
        """Another page is on show."""
        self.stop()

    def lifted(self, at: QPointF) -> None:
        """A finger was lifted here, in px of the window: elsewhere than on the controls, the visitor acts."""
        if self.reading and not self._controls.contains(at):
            self._left.emit()

    def _read(self, index: int, start: int = 0) -> None:
        """Have a block rendered from this character on, and hear it then."""
        if self._speaker is None:
            return
        self._index, self._from, self._sound, self._next = index, start, None, None
        self._ready().stop()
        words = self._blocks[index].words[start:]
        self._asked = self._speaker.desk.ask(words, SPEEDS[self._speed], self._rendered.emit)

    @Slot(int, object)
    def _take(self, number: int, rendered: Sound | Exception) -> None:
        if number != self._asked or not self.reading:
            return
        if isinstance(rendered, Exception):
            log.error("no page can be read aloud: %s", rendered)
            self._fail("")
            return
        self._next = rendered
        if self._sound is None and not self._paused:
            self._begin()

    def _begin(self) -> None:
        """Hear what was rendered, and have the next block rendered meanwhile."""
        if self._next is None:
            return  # it begins when it is there
        self._sound, self._next = self._next, None
        self._ready().play(self._sound, self._comfort.volume)
        if self._speaker is not None and self._index + 1 < len(self._blocks):
            words = self._blocks[self._index + 1].words
            self._asked = self._speaker.desk.ask(words, SPEEDS[self._speed], self._rendered.emit)

    @Slot()
    def _end(self) -> None:
        if not self.reading:
            return
        if self._recording is not None or self._index + 1 >= len(self._blocks):
            self.stop()
            return
        self._index, self._from, self._sound = self._index + 1, 0, None
        self._begin()
        self.changed.emit()

    @Slot(str)
    def _fail(self, words: str) -> None:
        if words:
            log.error("sound can't be played: %s", words)
        self.stop()
        self._speaker = None
        self.changed.emit()

    def _ready(self) -> SoundOutput:
        if self._output is None:
            self._output = self._speaker.make_output(self) if self._speaker is not None else SoundOutput(self)
            self._output.ended.connect(self._end)
            self._output.failed.connect(self._fail)
        return self._output

    def _go_on(self) -> None:
        if self._paused:
            self._paused = False
            self._hold(True, "voice")

    def _start(self, index: int) -> int:
        """Return the ms of the sound at which a block begins: a recording holds them all."""
        starts = self._recording.starts if self._recording is not None else ()
        return starts[index] if index < len(starts) else 0

    def _turn_at_next(self) -> None:
        """In a recording, mark the next block when it begins."""
        self._forget_turn()
        if self._recording is not None and self._index + 1 < min(len(self._recording.starts), len(self._blocks)):
            left = self._start(self._index + 1) - self._ready().position
            self._turn = self._clock.call_later(max(0.0, left / 1000 / SPEEDS[self._speed]), self._turn_to_next)

    def _turn_to_next(self) -> None:
        self._turn = None
        self._index += 1
        self._turn_at_next()
        self.changed.emit()

    def _forget_turn(self) -> None:
        if self._turn is not None:
            self._turn.cancel()
            self._turn = None

    @Slot()
    def _set_volume(self) -> None:
        if self._output is not None:
            self._output.set_volume(self._comfort.volume)
        self.changed.emit()

    @Property(bool, notify=changed)
    def available(self) -> bool:
        """Whether there is a voice."""
        return self._speaker is not None

    @Property(bool, notify=changed)
    def reading(self) -> bool:
        """Whether a page is being read."""
        return bool(self._blocks)

    @Property(bool, notify=changed)
    def paused(self) -> bool:
        """Whether the reading stands still."""
        return self._paused

    @Property(QRectF, notify=changed)
    def box(self) -> QRectF:
        """Where the block that is read is."""
        return self._blocks[self._index].box if self._blocks else QRectF()

    @Property(bool, notify=changed)
    def slowest(self) -> bool:
        """Whether the voice can't go slower."""
        return self._speed == len(SPEEDS) - 1

    @Property(bool, notify=changed)
    def loudest(self) -> bool:
        """Whether it can't be louder."""
        return str(self._comfort.chosen["sound"]) == "high"
