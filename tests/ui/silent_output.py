"""A sound's output that makes no sound: its time is the simulated clock's."""

from pathlib import Path

from PySide6.QtCore import QObject

from kiosk.clock import Scheduled, SimulatedClock
from kiosk.speech.voice import Sound
from kiosk.ui.sound import SoundOutput

RECORDED_MS = 6000  # how long a file lasts


class SilentOutput(SoundOutput):
    """Keeps what was played, and ends each sound when its time is over.

    Attributes:
        played: each sound or file, in the order of playing.
        volume, speed: as they were set last.
        playing: whether it would be heard now.
    """

    def __init__(self, clock: SimulatedClock, parent: QObject) -> None:
        super().__init__(parent)
        self.played: list[Sound | Path] = []
        self.volume, self.speed = -1.0, 1.0
        self._clock = clock
        self._length = self._at = 0.0
        self._since: float | None = None
        self._call: Scheduled | None = None

    @property
    def playing(self) -> bool:
        """Whether it would be heard now."""
        return self._since is not None

    @property
    def position(self) -> int:
        """Where the sound is, in ms."""
        passed = 0.0 if self._since is None else (self._clock.monotonic() - self._since) * 1000 * self.speed
        return round(self._at + passed)

    def play(self, source: Sound | Path, volume: float, speed: float = 1.0) -> None:
        """Keep it, and begin."""
        self.stop()
        self.played.append(source)
        self.volume, self.speed = volume, speed
        self._length = source.ms if isinstance(source, Sound) else RECORDED_MS
        self.resume()

    def pause(self) -> None:
        """Stand still."""
        self._at, self._since = float(self.position), None
        if self._call is not None:
            self._call.cancel()

    def resume(self) -> None:
        """Go on."""
        self.pause()
        self._since = self._clock.monotonic()
        self._call = self._clock.call_later((self._length - self._at) / 1000 / self.speed, self._over)

    def seek(self, ms: int) -> None:
        """Go on from there."""
        self.pause()
        self._at = float(ms)
        self.resume()

    def stop(self) -> None:
        """Forget the sound."""
        self.pause()
        self._at = 0.0

    def set_volume(self, volume: float) -> None:
        """Keep it."""
        self.volume = volume

    def set_speed(self, speed: float) -> None:
        """Keep it; what has passed so far passed at the one before."""
        self._at, self._since = float(self.position), self._clock.monotonic() if self.playing else None
        self.speed = speed
        if self.playing:
            self.resume()

    def _over(self) -> None:
        self._since = None
        self.ended.emit()
