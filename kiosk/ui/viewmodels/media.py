"""Pictures, galleries, comparisons, videos and their transcripts."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.reader import Reader
from kiosk.content.routes_of import TRANSCRIPT
from kiosk.content.subjects.media_kinds import Picture
from kiosk.routes import Route
from kiosk.ui.player import Player
from kiosk.ui.viewmodels.page import PageViewModel
from kiosk.ui.viewmodels.rows import PagedRows

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class MediumRow:
    """A medium as a page shows it: its address and kind, and the picture that stands for it."""

    route: str
    kind: str
    title: str
    picture: str
    alt: str
    credit: str


@dataclass(frozen=True, slots=True)
class ParagraphRow:
    """A paragraph of a transcript."""

    text: str


def media_rows(reader: Reader, kind: str, id: str) -> list[MediumRow]:
    """Return the media of a fact or a section; `kind` is "fact" or "section"."""
    return [
        MediumRow(
            route=str(Route.of("media", medium.id)),
            kind=medium.kind.value,
            title=medium.title,
            picture=_address(reader, medium.pictures[0].file),
            alt=medium.pictures[0].alt,
            credit=medium.pictures[0].credit,
        )
        for medium in reader.media_of(kind, id)
    ]


def _address(reader: Reader, file: str) -> str:
    return str(QUrl.fromLocalFile(str(reader.media_file(file))).toString())


@QmlElement
@QmlUncreatable("made by the visit")
class PicturesViewModel(PageViewModel):
    """A picture, or a gallery shown picture by picture.

    Attributes:
        title: of the medium.
        number, count: which picture is shown, from 1, and how many there are.
        source, caption, alt, credit: of the picture shown; the caption is "" where the title says it.
        pictureWidth, pictureHeight: in px.
    """

    changed = Signal()

    def __init__(self, route: Route, reader: Reader, parent: QObject) -> None:
        super().__init__(route, parent)
        self._reader = reader
        self._medium = reader.medium(route.id)
        self._index = 0

    def state(self) -> dict[str, Any]:
        """Keep the picture shown."""
        return {"index": self._index}

    def restore(self, state: dict[str, Any]) -> None:
        """Show the picture that was left."""
        self._turn(state["index"])

    @Slot()
    def next(self) -> None:
        """Show the next picture."""
        self._turn(self._index + 1)

    @Slot()
    def previous(self) -> None:
        """Show the picture before."""
        self._turn(self._index - 1)

    def _turn(self, index: int) -> None:
        self._index = min(max(0, index), len(self._medium.pictures) - 1)
        self.changed.emit()

    @property
    def _picture(self) -> Picture:
        return self._medium.pictures[self._index]

    @Property(str, constant=True)
    def title(self) -> str:
        """Title of the medium."""
        return self._medium.title

    @Property(int, constant=True)
    def count(self) -> int:
        """How many pictures there are."""
        return len(self._medium.pictures)

    @Property(int, notify=changed)
    def number(self) -> int:
        """Which one is shown, from 1."""
        return self._index + 1

    @Property(str, notify=changed)
    def source(self) -> str:
        """Address of the picture's file."""
        return _address(self._reader, self._picture.file)

    @Property(str, notify=changed)
    def caption(self) -> str:
        """What is to be seen, where the title doesn't say it."""
        return self._picture.title if self._picture.title != self._medium.title else ""

    @Property(str, notify=changed)
    def alt(self) -> str:
        """What is to be seen, for who doesn't see it."""
        return self._picture.alt

    @Property(str, notify=changed)
    def credit(self) -> str:
        """Whose picture it is."""
        return self._picture.credit

    @Property(int, notify=changed)
    def pictureWidth(self) -> int:
        """Width in px."""
        return self._picture.width

    @Property(int, notify=changed)
    def pictureHeight(self) -> int:
        """Height in px."""
        return self._picture.height


@QmlElement
@QmlUncreatable("made by the visit")
class ComparisonViewModel(PageViewModel):
    """The same view before and after.

    Attributes:
        title: of the comparison.
        before, beforeAlt, beforeCredit, after, afterAlt, afterCredit: address, words and credit of each picture.
        shape: width by height of both.
    """

    def __init__(self, route: Route, reader: Reader, parent: QObject) -> None:
        super().__init__(route, parent)
        self._reader = reader
        self._medium = reader.medium(route.id)
        self._before, self._after = self._medium.pictures

    @Property(str, constant=True)
    def title(self) -> str:
        """Title of the comparison."""
        return self._medium.title

    @Property(str, constant=True)
    def before(self) -> str:
        """Address of the picture of before."""
        return _address(self._reader, self._before.file)

    @Property(str, constant=True)
    def beforeAlt(self) -> str:
        """What the picture of before shows."""
        return self._before.alt

    @Property(str, constant=True)
    def beforeCredit(self) -> str:
        """Whose the picture of before is."""
        return self._before.credit

    @Property(str, constant=True)
    def after(self) -> str:
        """Address of the picture of after."""
        return _address(self._reader, self._after.file)

    @Property(str, constant=True)
    def afterAlt(self) -> str:
        """What the picture of after shows."""
        return self._after.alt

    @Property(str, constant=True)
    def afterCredit(self) -> str:
        """Whose the picture of after is."""
        return self._after.credit

    @Property(float, constant=True)
    def shape(self) -> float:
        """Width by height."""
        return self._before.width / self._before.height


class _FilmViewModel(PageViewModel):
    """What the two pages of a video have in common; the visit opens them for videos alone."""

    def __init__(self, route: Route, reader: Reader, parent: QObject) -> None:
        super().__init__(route, parent)
        self._reader = reader
        self._medium = reader.medium(route.id)
        if self._medium.video is None:
            raise ValueError(f"{route.id} is no video")
        self._video = self._medium.video

    @Property(str, constant=True)
    def title(self) -> str:
        """Title of the video."""
        return self._medium.title

    @Property(str, constant=True)
    def credit(self) -> str:
        """Whose the video is."""
        return self._video.credit


@QmlElement
@QmlUncreatable("made by the visit")
class VideoViewModel(_FilmViewModel):
    """A video with its subtitles.

    Attributes:
        title, credit: of the video.
        source, poster, posterAlt: its address; its poster's, and what that shows.
        player: plays it.
        transcriptRoute: address of what is said in it.
    """

    def __init__(self, route: Route, reader: Reader, hold: Callable[[bool], None], parent: QObject) -> None:
        super().__init__(route, reader, parent)
        self._player = Player(self._video.cues, hold, self)

    def state(self) -> dict[str, Any]:
        """Keep where the film is, and whether it has subtitles."""
        return {"position": self._player.position, "subtitles": self._player.subtitles}

    def restore(self, state: dict[str, Any]) -> None:
        """Take up where the film was left, paused."""
        self._player.resume(state["position"], state["subtitles"])

    def stop(self) -> None:
        """The page is being left: nothing plays on."""
        self._player.stop()

    @Property(str, constant=True)
    def source(self) -> str:
        """Address of the film's file."""
        return _address(self._reader, self._video.file)

    @Property(str, constant=True)
    def poster(self) -> str:
        """Address of the picture that stands for it."""
        return _address(self._reader, self._medium.pictures[0].file)

    @Property(str, constant=True)
    def posterAlt(self) -> str:
        """What that picture shows."""
        return self._medium.pictures[0].alt

    @Property(Player, constant=True)
    def player(self) -> Player:
        """Plays it."""
        return self._player

    @Property(str, constant=True)
    def transcriptRoute(self) -> str:
        """Address of what is said in it."""
        return str(Route.of("media", self._medium.id, part=TRANSCRIPT))


@QmlElement
@QmlUncreatable("made by the visit")
class TranscriptViewModel(_FilmViewModel):
    """What is said in a video, to be read.

    Attributes:
        title, credit: of the video.
        paragraphs: pages of ParagraphRow.
    """

    def __init__(self, route: Route, reader: Reader, parent: QObject) -> None:
        super().__init__(route, reader, parent)
        self._paragraphs = PagedRows(ParagraphRow, self)
        self._paragraphs.set_rows([ParagraphRow(text) for text in self._video.transcript])

    def state(self) -> dict[str, Any]:
        """Keep the page of the list."""
        return {"page": self._paragraphs.state}

    def restore(self, state: dict[str, Any]) -> None:
        """Take up the page of the list."""
        self._paragraphs.turn_to(state["page"])

    @Property(PagedRows, constant=True)
    def paragraphs(self) -> PagedRows:
        """Its paragraphs."""
        return self._paragraphs
