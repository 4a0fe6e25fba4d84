"""Plays what the voice says, or a recording, through Qt Multimedia, which is loaded with the first sound."""

import struct
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QLoggingCategory, QObject, Qt, QUrl, Signal

from kiosk.speech.voice import Sound
from kiosk.ui.player import QUIET

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer


class SoundOutput(QObject):
    """One sound after the other; runs in real time where the machine has no loudspeaker, too.

    Signals:
        ended: the sound came to its end by itself.
        failed: it can't be played; carries why, in Qt's words.
    """

    ended = Signal()
    failed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._player: QMediaPlayer | None = None
        self._output: QAudioOutput | None = None
        self._buffer: QBuffer | None = None

    def play(self, source: Sound | Path, volume: float, speed: float = 1.0) -> None:
        """Play a sound, or a file, from its beginning; `volume` is 0 to 1, `speed` multiplies a recording's own."""
        player, output = self._ready()
        player.stop()
        output.setVolume(volume)
        player.setPlaybackRate(speed)
        before, self._buffer = self._buffer, None
        if isinstance(source, Path):
            player.setSource(QUrl.fromLocalFile(str(source)))
        else:
            self._buffer = QBuffer(self)
            self._buffer.setData(QByteArray(wave(source)))
            self._buffer.open(QBuffer.OpenModeFlag.ReadOnly)
            player.setSourceDevice(self._buffer, QUrl("block.wav"))
        if before is not None:
            before.deleteLater()
        player.play()

    def pause(self) -> None:
        """Stand still where it is."""
        if self._player is not None:
            self._player.pause()

    def resume(self) -> None:
        """Go on from there."""
        if self._player is not None:
            self._player.play()

    def seek(self, ms: int) -> None:
        """Go on from this ms."""
        if self._player is not None:
            self._player.setPosition(ms)
            self._player.play()

    def stop(self) -> None:
        """Play no more."""
        if self._player is not None:
            self._player.stop()

    def set_volume(self, volume: float) -> None:
        """Play at this volume from now on, 0 to 1."""
        if self._output is not None:
            self._output.setVolume(volume)

    def set_speed(self, speed: float) -> None:
        """Play a recording faster or slower from now on."""
        if self._player is not None:
            self._player.setPlaybackRate(speed)

    @property
    def position(self) -> int:
        """Where the sound is, in ms."""
        return self._player.position() if self._player is not None else 0

    def _ready(self) -> "tuple[QMediaPlayer, QAudioOutput]":
        if self._player is None or self._output is None:
            from PySide6.QtMultimedia import QAudioBufferOutput, QAudioOutput, QMediaDevices, QMediaPlayer

            QLoggingCategory.setFilterRules(QUIET)
            self._output = QAudioOutput(self)
            self._player = QMediaPlayer(self)
            if QMediaDevices.defaultAudioOutput().isNull():
                # Something must take the sound for time to pass; an output would warn of every block.
                self._player.setAudioBufferOutput(QAudioBufferOutput(self))
            else:
                self._player.setAudioOutput(self._output)
            # Queued: the player can't be given another sound while it tells of the end of one.
            self._player.mediaStatusChanged.connect(self._status, Qt.ConnectionType.QueuedConnection)
            self._player.errorOccurred.connect(self._error)
        return self._player, self._output

    def _status(self, status: "QMediaPlayer.MediaStatus") -> None:
        # Another sound may have been begun since.
        if self._player is not None and status == self._player.mediaStatus() == type(status).EndOfMedia:
            self.ended.emit()

    def _error(self, error: "QMediaPlayer.Error", words: str) -> None:
        self.failed.emit(words)


def wave(sound: Sound) -> bytes:
    """Return a sound as a WAV file's bytes: a header of 44 bytes before the samples."""
    size, rate = len(sound.samples), sound.rate
    form = struct.pack("<4sIHHIIHH", b"fmt ", 16, 1, 1, rate, rate * 2, 2, 16)  # PCM, mono, 16 bits
    return b"RIFF" + struct.pack("<I", 36 + size) + b"WAVE" + form + b"data" + struct.pack("<I", size) + sound.samples
