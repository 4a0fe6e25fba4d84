"""Judges a workshop before it is built, and an edition as it lies on the disk."""

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kiosk.content.edition_file import is_rollback_journal
from kiosk.content.entries import AliasEntry
from kiosk.content.geojson import map_faults
from kiosk.content.media import MANIFEST, hashes, picture_faults
from kiosk.content.reader import Reader
from kiosk.content.rules import all_rules
from kiosk.content.subjects.questions import QuestionEntry, choices_of
from kiosk.content.typography import french
from kiosk.content.workshop import Workshop
from kiosk.database import open_read_only
from kiosk.errors import EditionError, SourceError


def check_workshop(workshop: Workshop, previous: Path | None = None) -> tuple[SourceError, ...]:
    """Return every fault of the sources, in the order of files and lines.

    `previous` is the edition that these sources would replace: an id that vanished since then is a fault. Raises
    EditionError where `previous` holds a content.db that isn't one of ours.
    """
    faults = [*workshop.faults, *all_rules(workshop), *map_faults(workshop), *picture_faults(workshop)]
    if previous is not None and (previous / "content.db").exists():
        faults += [*_vanished(workshop, previous), *_asked_otherwise(workshop, previous)]
    return tuple(sorted(faults, key=lambda f: (f.file, f.line, f.sentence)))


def _vanished(workshop: Workshop, previous: Path) -> Iterator[SourceError]:
    renamed = {alias.old for alias in workshop.of(AliasEntry)}
    Reader.open(previous).close()
    database = open_read_only(previous / "content.db")
    try:
        held = database.execute(
            "select kind, id, file from record union all"
            " select alias.kind, old, file from alias join record on record.kind = alias.kind and id = new"
            " order by 1, 2"
        ).fetchall()
    finally:
        database.close()
    for kind, id, file in held:
        if not workshop.knows(kind, id) and id not in renamed:
            sentence = f"L'id « {id} » a disparu : remettez-le, ou donnez son nouvel id dans aliases.toml."
            yield SourceError(file, 1, french(sentence))


def _asked_otherwise(workshop: Workshop, previous: Path) -> Iterator[SourceError]:
    """A card keeps the version of the questions it answered: other answers on offer are another version."""
    edition = workshop.edition
    database = open_read_only(previous / "content.db")
    try:
        version = database.execute("select question_version from edition").fetchone()[0]
        asked = {tuple(row) for row in database.execute("select id, kind, '' from question")}
        asked |= {tuple(row) for row in database.execute("select question, 'of', id from choice")}
    finally:
        database.close()
    questions = workshop.of(QuestionEntry)
    asks = {(q.id, q.kind, "") for q in questions} | {(q.id, "of", id) for q in questions for id, _ in choices_of(q)}
    if edition is not None and edition.question_version == version and asks != asked:
        sentence = f"Les questions de la carte ont changé depuis la version {version} : augmentez question_version."
        yield edition.where.fault(sentence, "question_version")


def check_edition(edition: Path) -> None:
    """Judge an edition's files; raises EditionError with one sentence for the first thing that is wrong."""
    with Reader.open(edition) as reader:
        version, published = reader.edition().version, reader.edition().published
    database = open_read_only(edition / "content.db")
    try:
        if database.execute("pragma integrity_check").fetchone()[0] != "ok":
            raise EditionError(french(f"content.db de {edition} est abîmé : {_REBUILD}"))
        if database.execute("pragma foreign_key_check").fetchone() is not None:
            raise EditionError(french(f"content.db de {edition} a des renvois dans le vide : {_REBUILD}"))
        if not is_rollback_journal(edition / "content.db"):
            raise EditionError(french(f"content.db de {edition} n'est pas en mode « delete » : {_REBUILD}"))
    except sqlite3.Error:
        raise EditionError(french(f"content.db de {edition} est abîmé : {_REBUILD}")) from None
    finally:
        database.close()
    _check_media(edition, version, published)


_REBUILD = "reconstruisez l'édition avec « kiosk content build »."


def _check_media(edition: Path, version: str, published: str) -> None:
    try:
        manifest: Any = json.loads((edition / "media" / MANIFEST).read_text("utf-8"))
        given = (manifest["version"], manifest["published"], manifest["files"])
    except (OSError, ValueError, KeyError, TypeError):
        raise EditionError(french(f"media/{MANIFEST} de {edition} manque ou est illisible : {_REBUILD}")) from None
    if given[:2] != (version, published):
        raise EditionError(french(f"media/ et content.db de {edition} ne sont pas de la même version : {_REBUILD}"))
    if given[2] != hashes(edition / "media"):
        raise EditionError(french(f"Les images de {edition} ne sont pas celles du manifeste : {_REBUILD}"))
