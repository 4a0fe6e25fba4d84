"""Lots on a USB stick: which sticks there are, writing to one, ejecting it.

A stick is a real mount point under the folder that the settings name. Were it pulled out, the same path would be a
folder of the kiosk's own disk: so a lot counts as written only once it was read back from that very mount.
"""

import errno
import os
import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from kiosk.errors import StickError
from kiosk.feedback.export import NO_WORDS, export_again, export_lots
from kiosk.feedback.fat32 import folder_faults, name_fault
from kiosk.feedback.formats import Progress
from kiosk.feedback.lot_store import LotStore
from kiosk.feedback.lots import Export, Outcome
from kiosk.feedback.manifest import whole_lot
from kiosk.feedback.tables import Words

MOUNTS = Path("/proc/self/mountinfo")
BLOCK_DEVICES = Path("/sys/dev/block")

SPARE_BYTES = 128 * 1024
"""Room for a manifest, a workbook's frame, a poster, and what a file system keeps for itself."""

BYTES_A_CARD = 6 * 1024
"""What a card takes at most: an idea of 500 characters of four bytes, three times while a workbook is packed."""

_DEPTH = 2  # /media/LABEL and /media/user/LABEL
_NO_STICKS = frozenset({"autofs", "iso9660", "squashfs"})
_EJECT_SECONDS = 60
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
_PROTECTED = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})


@dataclass(frozen=True, slots=True)
class Stick:
    """A mounted stick, as it was found.

    Attributes:
        label: its name.
        path: where it is mounted.
        free: bytes that can still be written.
        writable: whether this account can write on it at all.
        source: the device, "/dev/sdb1".
        mount: tells this mount from one that takes its place.
    """

    label: str
    path: Path
    free: int
    writable: bool
    source: str
    mount: str


@dataclass(frozen=True, slots=True)
class StickExport:
    """What became of lots that were to go on a stick.

    Attributes:
        exports: one for each lot; none where the stick was refused before any lot was closed.
        sentences: French sentences for staff, one for each export, or why the stick was refused.
    """

    exports: tuple[Export, ...]
    sentences: tuple[str, ...]

    @property
    def done(self) -> bool:
        """Whether every lot lies whole on the stick."""
        return bool(self.exports) and all(export.done for export in self.exports)

    @property
    def sentence(self) -> str:
        """All of them, for a screen."""
        return " ".join(self.sentences)


@dataclass(frozen=True, slots=True)
class _Mount:
    id: str
    device: str
    path: Path
    kind: str
    source: str


def find_sticks(root: Path) -> tuple[Stick, ...]:
    """Return the sticks mounted under a folder, by label; one that doesn't answer any more is left out."""
    root = root.resolve()
    sticks = []
    for mount in _mounts():
        under = mount.path.relative_to(root).parts if mount.path.is_relative_to(root) else ()
        if 1 <= len(under) <= _DEPTH and mount.kind not in _NO_STICKS and _plugged(mount):
            with suppress(OSError):
                room = os.statvfs(mount.path)
                writable = not room.f_flag & os.ST_RDONLY and os.access(mount.path, os.W_OK | os.X_OK)
                free = room.f_bavail * room.f_frsize
                sticks.append(Stick(under[-1], mount.path, free, writable, mount.source, _identity(mount)))
    return tuple(sorted(sticks, key=lambda stick: (stick.label, stick.path)))


def choose_stick(sticks: Sequence[Stick], root: Path, label: str = "") -> Stick:
    """Return the only stick, or the one of that label or path; raises StickError, a sentence, where none is meant."""
    named = [stick for stick in sticks if label in ("", stick.label, str(stick.path))]
    if len(named) == 1:
        return named[0]
    if not sticks:
        raise StickError(f"Aucune clé USB n’est branchée sous {root} : branchez-en une, puis recommencez.")
    if not named:
        found = ", ".join(f"« {stick.label} »" for stick in sticks)
        raise StickError(f"La clé « {label} » n’est pas branchée : branchez-la, ou choisissez {found}.")
    paths = ", ".join(str(stick.path) for stick in named)
    raise StickError(f"Plusieurs clés USB sont branchées : retirez-en, ou indiquez laquelle ({paths}).")


def is_there(stick: Stick) -> bool:
    """Whether the stick is still plugged in and mounted where it was."""
    return any(mount.path == stick.path and _identity(mount) == stick.mount and _plugged(mount) for mount in _mounts())


def export_to_stick(
    store: LotStore,
    stick: Stick,
    now: str,
    k: int,
    format: str,
    progress: Progress,
    words: Words = NO_WORDS,
    last: bool = False,
    lot: str = "",
) -> StickExport:
    """Write the lots that wait and a new one to a stick, as export_lots() does, or the closed `lot` again.

    A stick that is gone, write-protected or too small is refused before any lot is closed. One that is pulled out or
    fills meanwhile leaves the lot to be written: it isn't marked, and goes with the next export. Each lot is read back
    from the stick. Raises StoreError where the cards can't be read.
    """
    refused = _refusal(stick, _bytes_needed(store, lot))
    if refused:
        return StickExport((), (f"{refused} ; {_kept(lot)}.",))
    _clear(stick)

    def check(folder: Path) -> None:
        _check(stick, folder)

    if lot:
        exports: tuple[Export, ...] = (export_again(store, lot, stick.path, format, progress, words, check),)
    else:
        exports = export_lots(store, now, stick.path, k, format, progress, words, last, check)
    return StickExport(exports, tuple(_sentence(stick, export) for export in exports))


def eject(stick: Stick) -> str:
    """Write all that is still in memory and unmount the stick; return a sentence: may it be pulled out?"""
    if not is_there(stick):
        return f"La clé « {stick.label} » n’est plus branchée : il n’y a rien à éjecter."
    os.sync()
    commands = [["udisksctl", "unmount", "--no-user-interaction", "--block-device", stick.source]]
    for command in (*commands, ["umount", str(stick.path)]):
        if shutil.which(command[0]) and is_there(stick):
            with suppress(OSError, subprocess.TimeoutExpired):
                subprocess.run(command, capture_output=True, timeout=_EJECT_SECONDS, check=False)
    if is_there(stick):
        return (
            f"La clé « {stick.label} » n’a pas pu être éjectée, mais tout y est écrit : retirez-la quand son voyant ne "
            "clignote plus."
        )
    return f"La clé « {stick.label} » est éjectée : vous pouvez la retirer."


def _refusal(stick: Stick, needed: int) -> str:
    """Return why nothing shall be begun on a stick, the beginning of a sentence; "" where it can."""
    if not is_there(stick):
        return f"La clé « {stick.label} » n’est plus branchée : remettez-la, puis recommencez"
    room = os.statvfs(stick.path)
    if room.f_flag & os.ST_RDONLY or not os.access(stick.path, os.W_OK | os.X_OK):
        return f"La clé « {stick.label} » est protégée en écriture : déverrouillez-la ou prenez-en une autre"
    free = room.f_bavail * room.f_frsize
    if free < needed:
        return (
            f"La clé « {stick.label} » n’a plus assez de place, il y faut {_megabytes(needed)} : faites-y de la place "
            "ou prenez-en une autre"
        )
    return ""


def _bytes_needed(store: LotStore, lot: str) -> int:
    """Return how many bytes the lots to write may take, rather too many: a stick that fills meanwhile costs more."""
    lots = store.lots()
    cards = sum(known.cards for known in lots if (known.id == lot if lot else not known.written))
    return SPARE_BYTES + BYTES_A_CARD * (cards if lot else cards + store.open_cards())


def _clear(stick: Stick) -> None:
    """Delete what a stick that was pulled out kept of a lot half written; it never had a lot's name."""
    for left_over in stick.path.glob(".lot-*.part"):
        shutil.rmtree(left_over, ignore_errors=True)


def _check(stick: Stick, folder: Path) -> None:
    """Read a lot back from the stick itself; raises OSError where it isn't on it as written, or other systems won't."""
    sizes = {}
    for file in sorted(folder.iterdir()):
        sizes[file.name] = file.stat().st_size
        with file.open("rb") as content:  # from the stick, not from memory
            os.posix_fadvise(content.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
    faults = [fault for fault in (name_fault(folder.name), *folder_faults(sizes)) if fault]
    if faults:
        raise OSError(errno.EINVAL, faults[0])
    if whole_lot(folder) is None:
        raise OSError(errno.EIO, "read back other than written")
    if not is_there(stick):
        raise OSError(errno.ENODEV, "pulled out")


def _sentence(stick: Stick, export: Export) -> str:
    """Return one French sentence for staff, who stand before the kiosk with a stick: what happened and what to do."""
    match export.outcome:
        case Outcome.WRITTEN if not export.holds_cards:
            return f"L’affiche du lot {export.lot} est sur la clé « {stick.label} » ; elle ne contient aucune carte."
        case Outcome.WRITTEN:
            cards = f"moins de {export.k} cartes, en totaux" if export.totals else f"{export.cards} cartes"
            return f"Le lot {export.lot} ({cards}) est sur la clé « {stick.label} », relu et entier."
        case Outcome.ALREADY_THERE:
            return f"Le lot {export.lot} est déjà, entier, sur la clé « {stick.label} » : il n’y a rien à faire."
        case Outcome.TOO_FEW:
            few = f"Moins de {export.k} cartes attendent" if export.k > 1 else "Aucune carte n’attend"
            return f"{few} : revenez plus tard ; aucun lot n’est fermé, rien n’est écrit sur la clé."
        case Outcome.IN_THE_WAY:
            return (
                f"Un autre contenu occupe {export.folder.name} sur la clé « {stick.label} » : prenez une autre clé, ou "
                f"renommez ce dossier sur un ordinateur ; {_kept(export.lot)}."
            )
        case Outcome.UNKNOWN_LOT:
            return export.sentence
    if not is_there(stick):
        why = "a été retirée trop tôt : remettez-la, puis recommencez"
    elif export.error in _FULL:
        why = "est pleine : faites-y de la place ou prenez-en une autre, puis recommencez"
    elif export.error in _PROTECTED:
        why = "est protégée en écriture : déverrouillez-la ou prenez-en une autre, puis recommencez"
    else:
        why = "ne garde pas ce qu’on y écrit : prenez-en une autre, puis recommencez"
    return f"La clé « {stick.label} » {why} ; {_kept(export.lot)}."


def _kept(lot: str) -> str:
    """Return the end of a sentence about cards that aren't on the stick: of a closed lot, or of none."""
    if lot:
        return f"le lot {lot} n’y est pas et reste dans la borne, aucune carte n’est perdue"
    return "aucun lot n’est fermé, les cartes attendent dans la borne"


def _mounts() -> Iterator[_Mount]:
    """Yield what is mounted, the last of those that lie on one path; nothing on a system that doesn't tell."""
    try:
        lines = MOUNTS.read_bytes().splitlines()
    except OSError:
        return
    by_path = {}
    for line in lines:
        fields = [_plain(field) for field in os.fsdecode(line).split(" ")]
        kind, source = fields[fields.index("-") + 1 :][:2]
        by_path[fields[4]] = _Mount(fields[0], fields[2], Path(fields[4]), kind, source)
    yield from by_path.values()


def _plain(field: str) -> str:
    """Undo what the kernel does to spaces and the like in a path."""
    return re.sub(r"\\([0-7]{3})", lambda match: chr(int(match[1], 8)), field)


def _identity(mount: _Mount) -> str:
    return f"{mount.device} {mount.id}"


def _plugged(mount: _Mount) -> bool:
    """Whether the device is still there: a stick that is pulled out may stay mounted."""
    return mount.device.startswith("0:") or (BLOCK_DEVICES / mount.device).exists()


def _megabytes(bytes: int) -> str:
    return f"{-(-bytes // 1_000_000)} Mo"
