"""What is heard: how the voice says what is written for the eye, and recordings that take the voice's place."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.content.entries import Entry
from kiosk.content.queries import Query, grouped
from kiosk.content.subjects.media_kinds import original
from kiosk.content.subjects.subject import Faults, Subject
from kiosk.content.tables import Table
from kiosk.content.typography import french
from kiosk.errors import RouteError
from kiosk.routes import Route

if TYPE_CHECKING:
    from kiosk.content.workshop import Workshop

RECORDINGS = "voice"
_SAYABLE = re.compile(r"[^\W\d_][^\W\d_ ’,-]*(?:[ ,’-]+[^\W\d_]+)*")
_SIGNATURES = {".ogg": b"OggS", ".opus": b"OggS", ".wav": b"RIFF"}


@dataclass(frozen=True, kw_only=True)
class SpokenEntry(Entry):
    """[[spoken]]: `written` as it stands in a text, `said` as a person says it, in letters alone."""

    written: str
    said: str


@dataclass(frozen=True, kw_only=True)
class RecordingEntry(Entry):
    """[[recording]]: a file of originals/voice that reads the page at `route`; `starts` are s, one a block it reads."""

    route: str
    file: str
    starts: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Recording:
    """A page read by a person: its path in media/, and the ms at which each block of the page begins."""

    file: str
    starts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SpokenTable:
    """What an edition brings to be heard.

    Attributes:
        words: how to say what is written so.
        recordings: by address.
    """

    words: Mapping[str, str]
    recordings: Mapping[str, Recording]


def _rules(workshop: "Workshop") -> Faults:
    written: set[str] = set()
    for word in workshop.of(SpokenEntry):
        if not word.written.strip() or word.written in written:
            sentence = f"« {word.written} » est vide ou déjà dans cette table : gardez une seule fiche."
            yield word.where.fault(sentence, "written")
        written.add(word.written)
        if not _SAYABLE.fullmatch(word.said):
            sentence = f"« {word.said} » ne se dit pas : écrivez les nombres et les signes en toutes lettres."
            yield word.where.fault(sentence, "said")
    for recording in workshop.of(RecordingEntry):
        yield from _recording(workshop, recording)
    routes = [recording.route for recording in workshop.of(RecordingEntry)]
    for recording in workshop.of(RecordingEntry):
        if routes.count(recording.route) > 1:
            yield recording.where.fault("Cette page a deux enregistrements : gardez-en un.", "route")


def _recording(workshop: "Workshop", recording: RecordingEntry) -> Faults:
    where = recording.where
    try:
        route = Route.parse(recording.route)
    except RouteError as error:
        yield where.fault(str(error), "route")
    else:
        if route.id:
            yield from workshop.dangling(recording, "route", route.kind, route.id)
    path = original(workshop, RECORDINGS, recording.file)
    signature = _SIGNATURES.get(path.suffix.lower())
    if not path.is_file():
        sentence = f"L'enregistrement « {recording.file} » manque : déposez-le dans originals/{RECORDINGS}."
        yield where.fault(sentence, "file")
    elif signature is None or not _begins(path, signature):
        sentence = f"« {recording.file} » n'est pas un son Ogg, Opus ou WAV : enregistrez-le à nouveau."
        yield where.fault(sentence, "file")
    starts = recording.starts
    if not starts or starts[0] < 0 or list(starts) != sorted(set(starts)):
        yield where.fault("Donnez dans l'ordre la seconde où commence chaque bloc de la page.", "starts")


def _begins(path: Path, signature: bytes) -> bool:
    with path.open("rb") as file:
        return file.read(len(signature)) == signature


def _rows(workshop: "Workshop", lang: str) -> Iterator[Table]:
    yield (
        "spoken_word",
        [{"lang": lang, "written": french(w.written), "said": french(w.said)} for w in workshop.of(SpokenEntry)],
    )
    recordings = workshop.of(RecordingEntry)
    yield (
        "recording",
        [
            {"route": r.route, "lang": lang, "file": f"{RECORDINGS}/{original(workshop, RECORDINGS, r.file).name}"}
            for r in recordings
        ],
    )
    yield (
        "recording_start",
        [
            {"route": r.route, "position": n, "ms": round(second * 1000)}
            for r in recordings
            for n, second in enumerate(r.starts, start=1)
        ],
    )


def read_spoken(query: Query) -> SpokenTable:
    """Return how to say what is written, and the recordings by address."""
    words = {written: said for written, said in query("select written, said from spoken_word where lang = :lang")}
    starts = grouped(query, "select route, ms from recording_start order by route, position")
    sql = "select route, file from recording where lang = :lang"
    return SpokenTable(words, {route: Recording(file, starts[route]) for route, file in query(sql)})


SPOKEN = Subject(
    files={"spoken.toml": {"spoken": SpokenEntry, "recording": RecordingEntry}},
    rules=_rules,
    rows=_rows,
)
