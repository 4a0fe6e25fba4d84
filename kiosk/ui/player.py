"""A film's player: what the page and the film on screen tell each other; Qt Multimedia is loaded with the first film.

The film follows `playing` and `sought`, and says where it is. While it plays the visit isn't idle; it begins when the
visitor asks for it, never by itself.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    Property,
    QLoggingCategory,
    QObject,
    QRectF,
    QSizeF,
    Qt,
    Signal,
    Slot,
    qInstallMessageHandler,
)
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQml import QmlElement, QmlUncreatable
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from kiosk.content.subjects.media_kinds import Cue

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

BACK_MS = 10_000
# Qt Multimedia would print each film's streams to the terminal, past the log.
QUIET = "qt.multimedia.ffmpeg.mediadataholder.info=false"


@QmlElement
@QmlUncreatable("made by a view-model")
class Player(QObject):
    """One film.

    Attributes:
        playing: whether it should play. ended: whether it stands at its end. failed: whether it can't be played.
        position, duration: in ms; the duration is 0 until it is known.
        subtitles: whether they are shown. caption: the one of the moment, "" for none.

    Signals:
        changed: any of these changed.
        sought: the film must go to this ms.
    """

    changed = Signal()
    sought = Signal(int)

    def __init__(self, cues: Sequence[Cue], hold: Callable[[bool], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        QLoggingCategory.setFilterRules(QUIET)
        self._cues = cues
        self._hold = hold
        self._playing = self._ended = self._failed = False
        self._subtitles = True
        self._position = self._duration = 0

    def resume(self, position: int, subtitles: bool) -> None:
        """Take up where the visitor left the film."""
        self._position, self._subtitles = position, subtitles
        self.changed.emit()

    @Slot()
    def stop(self) -> None:
        """Pause; the visit may be idle again."""
        self._set_playing(False)

    @Slot()
    def toggle(self) -> None:
        """Play or pause; at the end, play from the beginning."""
        if self._ended and not self._playing:
            self._go(0)
        self._set_playing(not self._playing)

    @Slot()
    def goBack(self) -> None:
        """Hear the last 10 s again."""
        self._go(max(0, self._position - BACK_MS))
        self.changed.emit()

    @Slot()
    def toggleSubtitles(self) -> None:
        """Show or hide the subtitles."""
        self._subtitles = not self._subtitles
        self.changed.emit()

    @Slot(int, int)
    def at(self, position: int, duration: int) -> None:
        """The film is at this ms of so many."""
        self._position, self._duration = position, duration
        self.changed.emit()

    @Slot()
    def end(self) -> None:
        """The film came to its end."""
        self._ended = True
        self._set_playing(False)

    @Slot()
    def fail(self) -> None:
        """The film can't be played."""
        self._failed = True
        self._set_playing(False)

    def _go(self, position: int) -> None:
        self._position, self._ended = position, False
        self.sought.emit(position)

    def _set_playing(self, playing: bool) -> None:
        if playing != self._playing:
            self._playing = playing
            self._hold(playing)
        self.changed.emit()

    @Property(bool, notify=changed)
    def playing(self) -> bool:
        """Whether it should play."""
        return self._playing

    @Property(bool, notify=changed)
    def ended(self) -> bool:
        """Whether it stands at its end."""
        return self._ended

    @Property(bool, notify=changed)
    def failed(self) -> bool:
        """Whether it can't be played."""
        return self._failed

    @Property(bool, notify=changed)
    def subtitles(self) -> bool:
        """Whether the subtitles are shown."""
        return self._subtitles

    @Property(int, notify=changed)
    def position(self) -> int:
        """Where it is, in ms."""
        return self._position

    @Property(int, notify=changed)
    def duration(self) -> int:
        """How long it is, in ms."""
        return self._duration

    @Property(str, notify=changed)
    def caption(self) -> str:
        """The subtitle of the moment."""
        shown = self._subtitles and (self._playing or self._position > 0) and not self._ended
        said = (cue.text for cue in self._cues if cue.start_ms <= self._position < cue.end_ms)
        return next(said, "") if shown else ""


@QmlElement
class PaintedFilm(QQuickPaintedItem):
    """Draws a film's frames by painter: Qt's own VideoOutput draws nothing without OpenGL.

    Attributes:
        videoSink: takes the frames.
    """

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        from PySide6.QtMultimedia import QVideoSink

        self._image = QImage()
        self._sink = QVideoSink(self)
        self._sink.videoFrameChanged.connect(self._show)

    @Slot()
    def _show(self) -> None:
        if self._image.isNull():
            # At the first frame Qt warns that no graphics card turns it into a picture: that is why this item exists.
            heard = qInstallMessageHandler(lambda *said: None)
            self._image = self._sink.videoFrame().toImage()
            qInstallMessageHandler(heard)
        else:
            self._image = self._sink.videoFrame().toImage()
        self.update()

    def paint(self, painter: QPainter) -> None:
        """Draw the frame of the moment, its shape kept."""
        box = QRectF(0, 0, self.width(), self.height())
        size = QSizeF(self._image.size()).scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatio)
        shown = QRectF(0, 0, size.width(), size.height())
        shown.moveCenter(box.center())
        painter.drawImage(shown, self._image)

    @Property(QObject, constant=True)
    def videoSink(self) -> QObject:
        """Takes the frames."""
        return self._sink
