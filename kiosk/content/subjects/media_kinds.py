"""Media: pictures, galleries, comparisons of before and after, videos; a fact or a section names its own by id."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.content.entries import Entry, FactEntry, SectionEntry
from kiosk.content.queries import Query, grouped
from kiosk.content.subjects.subject import Faults, Subject
from kiosk.content.tables import Row, Table
from kiosk.content.typography import french, word_count
from kiosk.errors import SourceError

if TYPE_CHECKING:
    from kiosk.content.workshop import Workshop

PICTURES = "pictures"
VIDEOS = "videos"
FEWEST_PICTURES = 2
MOST_MEDIA = 2  # of a fact or a section; more pictures make a gallery
MOST_PARAGRAPH_WORDS = 60
MOST_CUE_WORDS = 16  # two lines of 40 characters
SAME_SHAPE = 0.02  # what the shapes of before and after may differ by, as a share
# The first bytes of the files that play: ISO media at 4, Matroska at 0.
_VIDEO_SIGNATURES = {".mp4": (4, b"ftyp"), ".webm": (0, b"\x1aE\xdf\xa3")}


class MediumKind(Enum):
    """What a medium is, and so the page that shows it."""

    PICTURE = "picture"
    GALLERY = "gallery"
    COMPARISON = "comparison"
    VIDEO = "video"


@dataclass(frozen=True, slots=True)
class Cue:
    """One subtitle, shown from `start_ms` until `end_ms` of the video."""

    start_ms: int
    end_ms: int
    text: str


@dataclass(frozen=True, kw_only=True)
class PictureEntry(Entry):
    """[[picture]]; `file` is one of originals/pictures, `alt` says what it shows to who doesn't see it."""

    id: str
    file: str
    title: str
    alt: str
    credit: str


@dataclass(frozen=True, kw_only=True)
class GalleryEntry(Entry):
    """[[gallery]]; `pictures` are ids."""

    id: str
    title: str
    pictures: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class ComparisonEntry(Entry):
    """[[comparison]]; `before` and `after` are ids of pictures."""

    id: str
    title: str
    before: str
    after: str


@dataclass(frozen=True, kw_only=True)
class VideoEntry(Entry):
    """[[video]]; files of originals/videos: the video, its WebVTT, what is said in it; `poster` is a picture's id."""

    id: str
    file: str
    title: str
    credit: str
    subtitles: str
    transcript: str
    poster: str


MediumEntry = PictureEntry | GalleryEntry | ComparisonEntry | VideoEntry


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as the edition holds it.

    Attributes:
        title: what is to be seen, a few words. alt: the same for who doesn't see it. credit: whose it is.
        file: its path in media/.
        width, height: in px.
    """

    title: str
    alt: str
    credit: str
    file: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Video:
    """A video: its path in media/, whose it is, its subtitles by time, and what is said in it by paragraph."""

    file: str
    credit: str
    cues: tuple[Cue, ...]
    transcript: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Medium:
    """What `media/<id>` opens.

    Attributes:
        pictures: the picture itself, a gallery's in their order, before and after, or a video's poster.
        video: None for all else.
    """

    id: str
    kind: MediumKind
    title: str
    pictures: tuple[Picture, ...]
    video: Video | None


def media_entries(workshop: "Workshop") -> Iterator[tuple[MediumKind, MediumEntry]]:
    """Give the media of the sources, kind after kind."""
    yield from ((MediumKind.PICTURE, entry) for entry in workshop.of(PictureEntry))
    yield from ((MediumKind.GALLERY, entry) for entry in workshop.of(GalleryEntry))
    yield from ((MediumKind.COMPARISON, entry) for entry in workshop.of(ComparisonEntry))
    yield from ((MediumKind.VIDEO, entry) for entry in workshop.of(VideoEntry))


def pictures_of(entry: MediumEntry) -> tuple[tuple[str, str], ...]:
    """Return the key and the id of each picture that a medium shows."""
    if isinstance(entry, PictureEntry):
        return (("id", entry.id),)
    if isinstance(entry, GalleryEntry):
        return tuple(("pictures", id) for id in entry.pictures)
    if isinstance(entry, ComparisonEntry):
        return (("before", entry.before), ("after", entry.after))
    return (("poster", entry.poster),)


def original(workshop: "Workshop", folder: str, name: str) -> Path:
    """Return where a file that the sources name lies; only its name counts, so that none leads out of the folder."""
    return workshop.root / "originals" / folder / Path(name).name


def _rules(workshop: "Workshop") -> Faults:
    from kiosk.content.pictures import picture_fault  # Pillow: a build's work, not a start's

    taken: dict[str, MediumEntry] = {}
    for _, entry in media_entries(workshop):
        first = taken.setdefault(entry.id, entry)
        if type(first) is not type(entry):
            sentence = f"L'id « {entry.id} » est déjà celui d'un autre média : donnez-en un autre."
            yield entry.where.fault(sentence, "id")
        for key in ("title", "alt", "credit"):
            if not getattr(entry, key, "–").strip():
                yield entry.where.fault(f"La clé « {key} » est vide : écrivez-la.", key)
        for key, id in pictures_of(entry):
            yield from workshop.dangling(entry, key, "picture", id)
    for picture in workshop.of(PictureEntry):
        if fault := picture_fault(original(workshop, PICTURES, picture.file)):
            yield picture.where.fault(fault, "file")
    for gallery in workshop.of(GalleryEntry):
        if len(set(gallery.pictures)) < max(FEWEST_PICTURES, len(gallery.pictures)):
            sentence = f"Une galerie réunit au moins {FEWEST_PICTURES} images, chacune une fois : corrigez pictures."
            yield gallery.where.fault(sentence, "pictures")
    for comparison in workshop.of(ComparisonEntry):
        yield from _same_shape(workshop, comparison)
    for video in workshop.of(VideoEntry):
        yield from _video(workshop, video)
    yield from _named(workshop)


def _same_shape(workshop: "Workshop", comparison: ComparisonEntry) -> Faults:
    """One lies over the other: they must have the same shape."""
    from kiosk.content.pictures import picture_fault, shown_size  # Pillow: a build's work, not a start's

    files = {p.id: original(workshop, PICTURES, p.file) for p in workshop.of(PictureEntry)}
    paths = [files[id] for _, id in pictures_of(comparison) if id in files and not picture_fault(files[id])]
    shapes = [width / height for width, height in map(shown_size, paths)]
    if len(shapes) == 2 and abs(shapes[0] / shapes[1] - 1) > SAME_SHAPE:
        sentence = "Avant et après n'ont pas les mêmes proportions : recadrez l'une des deux images."
        yield comparison.where.fault(sentence, "after")


def _video(workshop: "Workshop", video: VideoEntry) -> Faults:
    from kiosk.content.subtitles import read_cues, read_paragraphs  # webvtt: a build's work, not a start's

    path = original(workshop, VIDEOS, video.file)
    offset, signature = _VIDEO_SIGNATURES.get(path.suffix.lower(), (0, b""))
    if not path.is_file():
        sentence = f"La vidéo « {video.file} » manque : déposez-la dans originals/videos ou retirez-la."
        yield video.where.fault(sentence, "file")
    elif not signature or not _begins(path, offset, signature):
        sentence = f"« {video.file} » n'est pas une vidéo MP4 ou WebM : enregistrez-la à nouveau."
        yield video.where.fault(sentence, "file")
    try:
        for cue in read_cues(original(workshop, VIDEOS, video.subtitles)):
            if word_count(cue.text) > MOST_CUE_WORDS:
                sentence = f"Le sous-titre « {cue.text} » a plus de {MOST_CUE_WORDS} mots : dites-le en deux."
                yield video.where.fault(sentence, "subtitles")
    except ValueError as error:
        yield video.where.fault(str(error), "subtitles")
    try:
        for paragraph in read_paragraphs(original(workshop, VIDEOS, video.transcript)):
            if (count := word_count(paragraph)) > MOST_PARAGRAPH_WORDS:
                sentence = f"Un paragraphe de « {video.transcript} » a {count} mots, {MOST_PARAGRAPH_WORDS} au plus"
                yield video.where.fault(f"{sentence} : coupez-le par une ligne vide.", "transcript")
    except ValueError as error:
        yield video.where.fault(str(error), "transcript")


def _begins(path: Path, offset: int, signature: bytes) -> bool:
    with path.open("rb") as file:
        return file.read(offset + len(signature))[offset:] == signature


def _named(workshop: "Workshop") -> Iterator[SourceError]:
    known = {entry.id for _, entry in media_entries(workshop)}
    unread = {kind.value for kind in MediumKind} & workshop.unread
    owners: list[FactEntry | SectionEntry] = [*workshop.of(FactEntry), *workshop.of(SectionEntry)]
    for owner in owners:
        for id in owner.media:
            if id not in known and not unread and not any(workshop.knows(kind.value, id) for kind in MediumKind):
                yield owner.where.fault(f"Le média « {id} » n'existe pas : corrigez cet id.", "media")
        if len(owner.media) > MOST_MEDIA or len(set(owner.media)) < len(owner.media):
            sentence = f"Une page montre {MOST_MEDIA} médias au plus, chacun une fois : réunissez-les en galerie."
            yield owner.where.fault(sentence, "media")


def _rows(workshop: "Workshop", lang: str) -> Iterator[Table]:
    media = list(media_entries(workshop))
    yield "medium", [{"id": e.id, "position": n, "kind": kind.value} for n, (kind, e) in enumerate(media, start=1)]
    yield "medium_text", [{"medium": e.id, "lang": lang, "title": french(e.title)} for _, e in media]
    yield "picture", [_picture_row(workshop, p) for p in workshop.of(PictureEntry)]
    yield (
        "picture_text",
        [
            {"picture": p.id, "lang": lang, "alt": french(p.alt), "credit": french(p.credit)}
            for p in workshop.of(PictureEntry)
        ],
    )
    yield (
        "medium_picture",
        [
            {"medium": entry.id, "position": n, "picture": id}
            for _, entry in media
            for n, (_, id) in enumerate(pictures_of(entry), start=1)
        ],
    )
    yield from _video_rows(workshop, lang)
    owners = {"fact": [(f.id, f.media) for f in workshop.of(FactEntry)]}
    owners["section"] = [(s.id, s.media) for s in workshop.of(SectionEntry)]
    for owner, named in owners.items():
        rows = [{owner: id, "position": n, "medium": m} for id, held in named for n, m in enumerate(held, start=1)]
        yield f"{owner}_medium", rows


def _picture_row(workshop: "Workshop", picture: PictureEntry) -> Row:
    from kiosk.content.pictures import shown_size  # Pillow: a build's work, not a start's

    path = original(workshop, PICTURES, picture.file)
    width, height = shown_size(path)
    return {"id": picture.id, "file": f"{PICTURES}/{path.name}", "width": width, "height": height}


def _video_rows(workshop: "Workshop", lang: str) -> Iterator[Table]:
    from kiosk.content.subtitles import read_cues, read_paragraphs  # webvtt: a build's work, not a start's

    videos = workshop.of(VideoEntry)
    yield "video", [{"id": v.id, "file": f"{VIDEOS}/{Path(v.file).name}"} for v in videos]
    yield "video_text", [{"video": v.id, "lang": lang, "credit": french(v.credit)} for v in videos]
    yield (
        "video_cue",
        [
            {"video": v.id, "position": n, "lang": lang, "start_ms": cue.start_ms, "end_ms": cue.end_ms}
            | {"caption": french(cue.text)}
            for v in videos
            for n, cue in enumerate(read_cues(original(workshop, VIDEOS, v.subtitles)), start=1)
        ],
    )
    yield (
        "video_paragraph",
        [
            {"video": v.id, "position": n, "lang": lang, "printed": french(paragraph)}
            for v in videos
            for n, paragraph in enumerate(read_paragraphs(original(workshop, VIDEOS, v.transcript)), start=1)
        ],
    )


def read_media(query: Query) -> dict[str, Medium]:
    """Return the media by id, in the order of the sources."""
    pictures: dict[str, tuple[Picture, ...]] = {}
    for medium, *row in query(
        "select medium_picture.medium, title, alt, credit, file, width, height from medium_picture"
        " join picture on picture.id = picture join picture_text using (picture)"
        " join medium_text on medium_text.medium = picture and medium_text.lang = picture_text.lang"
        " where picture_text.lang = :lang order by medium_picture.medium, medium_picture.position"
    ):
        pictures[medium] = (*pictures.get(medium, ()), Picture(*row))
    videos = _read_videos(query)
    sql = "select id, kind, title from medium join medium_text on medium = id and lang = :lang order by position"
    return {
        id: Medium(id, MediumKind(kind), title, pictures.get(id, ()), videos.get(id)) for id, kind, title in query(sql)
    }


def _read_videos(query: Query) -> dict[str, Video]:
    cues: dict[str, tuple[Cue, ...]] = {}
    for video, *row in query(
        "select video, start_ms, end_ms, caption from video_cue where lang = :lang order by video, position"
    ):
        cues[video] = (*cues.get(video, ()), Cue(*row))
    said = grouped(query, "select video, printed from video_paragraph where lang = :lang order by video, position")
    sql = "select id, file, credit from video join video_text on video = id and lang = :lang"
    return {id: Video(file, credit, cues[id], said[id]) for id, file, credit in query(sql)}


def read_owners(query: Query) -> dict[tuple[str, str], tuple[str, ...]]:
    """Return the ids of the media that a record shows, by ("fact", id) or ("section", id)."""
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for owner in ("fact", "section"):
        named = grouped(query, f"select {owner}, medium from {owner}_medium order by {owner}, position")
        found |= {(owner, id): media for id, media in named.items()}
    return found


MEDIA = Subject(
    files={
        "media.toml": {
            "picture": PictureEntry,
            "gallery": GalleryEntry,
            "comparison": ComparisonEntry,
            "video": VideoEntry,
        }
    },
    records=("picture", "gallery", "comparison", "video"),
    texts={
        PictureEntry: {"title": 10, "alt": 40, "credit": 12},
        GalleryEntry: {"title": 10},
        ComparisonEntry: {"title": 10},
        VideoEntry: {"title": 10, "credit": 12},
    },
    rules=_rules,
    rows=_rows,
)
