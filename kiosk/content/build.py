"""Workshop to edition: content.db and media/ are written aside, synced, then take their places by rename."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import sqlite_utils

from kiosk.content.check import check_workshop
from kiosk.content.entries import FactEntry
from kiosk.content.found import search_index
from kiosk.content.geojson import make_sheet
from kiosk.content.media import write_media
from kiosk.content.rows import all_rows, in_document_order
from kiosk.content.typography import french
from kiosk.content.workshop import Workshop, read_workshop
from kiosk.errors import KioskError, SourceFaultsError
from kiosk.paths import CONTENT_SCHEMA

STEPS = 5
_ASIDE = ".edition-neuve"
_REPLACED = ".edition-ancienne"


def build_edition(workshop: Path, out: Path, progress: Callable[[int, int], None] = lambda done, total: None) -> str:
    """Build the edition of a workshop into the folder `out` and return its version.

    `progress` is told how many of how many steps are done. Raises SourceFaultsError with all faults, EditionError where
    `out` holds a content.db that isn't ours, KioskError where the disk refuses; what was in `out` then stays.
    """
    progress(0, STEPS)
    sources = read_workshop(workshop)
    progress(1, STEPS)
    faults = check_workshop(sources, previous=out)
    if faults or sources.edition is None:
        raise SourceFaultsError(faults)
    aside = out / _ASIDE
    try:
        out.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(aside, ignore_errors=True)
        aside.mkdir()
        progress(2, STEPS)
        version = sources.version()
        write_database(sources, aside / "content.db", version)
        progress(3, STEPS)
        write_media(sources, aside / "media", version, sources.edition.published)
        progress(4, STEPS)
        _put_in_place(aside, out)
        progress(5, STEPS)
    except OSError as error:
        raise KioskError(
            french(
                f"L'édition ne peut être écrite dans {out} ({error.strerror}) : libérez de la place ou "
                "vérifiez les droits du dossier."
            )
        ) from None
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return version


def write_database(workshop: Workshop, path: Path, version: str) -> None:
    """Write content.db for a workshop without faults; the same workshop always gives the same rows."""
    sheet = make_sheet(workshop)
    connection = sqlite3.connect(path)
    try:
        connection.executescript(CONTENT_SCHEMA.read_text("utf-8"))
        connection.execute("pragma foreign_keys = on")
        database = sqlite_utils.Database(connection)
        with database.atomic():
            for table, rows in all_rows(workshop, sheet, version):
                database.table(table).insert_all(rows)
            index = search_index(workshop, in_document_order(workshop.of(FactEntry)))
            connection.executemany("insert into search_index (rowid, title, names, body) values (?, ?, ?, ?)", index)
            connection.execute("insert into search_index (search_index) values ('optimize')")
        connection.execute("vacuum")
    finally:
        connection.close()


def _put_in_place(aside: Path, out: Path) -> None:
    """Swap media/ and content.db in; a power cut between leaves an edition that check names, and a build mends."""
    for path in sorted(aside.rglob("*")):
        _sync(path)
    replaced = out / _REPLACED
    shutil.rmtree(replaced, ignore_errors=True)
    if (out / "media").exists():
        (out / "media").rename(replaced)
    (aside / "media").rename(out / "media")
    (aside / "content.db").replace(out / "content.db")
    _sync(out)
    shutil.rmtree(replaced, ignore_errors=True)


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
