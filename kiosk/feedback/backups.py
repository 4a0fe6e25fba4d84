"""Copies of the cards' file, and what becomes of one that is damaged.

A copy holds the cards of half-days that are over, and the same lots as the file: two copies of one half-day would say
in which order its cards came, and a copy from before a lot was closed or purged, or words were blanked, holds what is
not to be known any more. For the same reason a copy goes that has fewer cards of a half-day than the file: a clock that
was set back, and went through that half-day again. The dates of the files say the half-day, too.
"""

import fcntl
import os
import re
import secrets
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from kiosk.database import Connection, SqlError, is_whole, open_durable, open_read_only, transaction
from kiosk.feedback.model import half_day_begin, plain
from kiosk.paths import make_folder, sync_folder

DATABASE = "feedback.db"
BACKUPS = "backups"
KEPT = 7
DAMAGED = "feedback-abime"
"""What the folders begin with in which damaged files lie, with the copies there were."""

_NAME = re.compile(r"feedback-(?P<number>\d+)-(?P<half_day>[a-z0-9-]+)\.db")


def backup_files(data: Path) -> list[Path]:
    """Return the copies, the oldest first."""
    folder = data / BACKUPS
    found = [path for path in folder.iterdir() if _NAME.fullmatch(path.name)] if folder.is_dir() else []
    return sorted(found, key=_number)


def keep_backups(data: Path, connection: Connection, now: str) -> None:
    """Have a copy for the half-day `now` and let the superfluous go; raises SqlError or OSError where it can't."""
    worth = connection.execute("select exists (select 1 from card where lot is not null or half_day != ?)", (now,))
    if not worth.fetchone()[0] and not (data / BACKUPS).is_dir():
        return
    make_folder(data / BACKUPS)
    with _alone(data / BACKUPS):
        for left_over in (data / BACKUPS).glob(".*.part*"):
            left_over.unlink()
        content, standing = _content(connection), backup_files(data)
        usable = [path for path in standing if _may_stand_beside(path, content)]
        if not usable or usable[-1] != standing[-1] or _moment(usable[-1]) != plain(now):
            usable.append(_make_backup(data, connection, now, _number(standing[-1]) + 1 if standing else 1))
        for path in {*standing} - {*usable[-KEPT:]}:
            path.unlink()
        sync_folder(data / BACKUPS)
        blur_dates(data / BACKUPS, now)


def blur_dates(folder: Path, now: str) -> None:
    """Date a folder and its files at noon or midnight, when the half-day `now` began; raises OSError.

    A file is else dated by the end of the last visit, to the second, and a card of it with it. Earlier dates stay.
    """
    begin = half_day_begin(now).timestamp()
    for path in (*(path for path in folder.iterdir() if path.is_file()), folder):
        if path.stat().st_mtime > begin:
            os.utime(path, (begin, begin))


def set_aside(data: Path) -> Path:
    """Move a damaged file whole, with its log and the copies there were, into a folder whose name says it.

    Under two names until all is there: a power cut leaves all of it in one place or in both. Raises OSError.
    """
    folder = data / f"{DAMAGED}-{max((_rank(path) for path in damaged_folders(data)), default=0) + 1}"
    folder.mkdir()
    if (data / BACKUPS).is_dir():
        (data / BACKUPS).rename(folder / BACKUPS)
    files = [path for suffix in ("", "-wal", "-shm") if (path := data / f"{DATABASE}{suffix}").is_file()]
    for path in files:
        os.link(path, folder / path.name)
    sync_folder(folder)
    sync_folder(data)
    for path in files:
        path.unlink()
    sync_folder(data)
    return folder


def damaged_folders(data: Path) -> list[Path]:
    """Return the folders in which damaged files lie, the oldest first."""
    return sorted((path for path in data.glob(f"{DAMAGED}-*") if _rank(path)), key=_rank)


def _rank(folder: Path) -> int:
    number = folder.name.removeprefix(f"{DAMAGED}-")
    return int(number) if number.isdecimal() else 0


def _make_backup(data: Path, connection: Connection, now: str, number: int) -> Path:
    """Write a copy aside, check it, sync it, then give it its name."""
    path = data / BACKUPS / f"feedback-{number:06}-{plain(now)}.db"
    aside = path.with_name(f".{secrets.token_hex(4)}.part")
    try:
        connection.execute("vacuum into ?", (str(aside),))
        with closing(open_durable(aside)) as copy:
            with transaction(copy):
                copy.execute("delete from card where lot is null and half_day = ?", (now,))
            copy.execute("vacuum")
            copy.execute("pragma journal_mode = delete")
            if not is_whole(copy):
                raise OSError(f"{aside} isn't whole")
        with aside.open("rb") as file:
            os.fsync(file.fileno())
        aside.rename(path)
    except BaseException:
        with suppress(OSError):
            aside.unlink()
        raise
    return path


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Wait until no other process works on the copies: the kiosk and an export may both want to."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _content(connection: Connection) -> tuple[frozenset[str], dict[str, int]]:
    """Return the lots with the mark of the last blanking, and how many open cards each half-day has."""
    lots = frozenset(row[0] for row in connection.execute("select id from lot union all select mark from erasure"))
    return lots, dict(connection.execute("select half_day, count(*) from card where lot is null group by 1").fetchall())


def _may_stand_beside(backup: Path, content: tuple[frozenset[str], dict[str, int]]) -> bool:
    """Whether a copy has the same lots, and of each half-day all the cards or none; False where it can't be read."""
    with suppress(SqlError), closing(open_read_only(backup)) as connection:
        lots, cards = _content(connection)
        return lots == content[0] and cards.items() <= content[1].items()
    return False


def _number(path: Path) -> int:
    found = _NAME.fullmatch(path.name)
    return int(found["number"]) if found else 0


def _moment(path: Path) -> str:
    found = _NAME.fullmatch(path.name)
    return found["half_day"] if found else ""
