"""Can cards be kept: the data folder, its room, the cards' file, the lots that lie there, the settings' last copy."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

from kiosk.errors import SettingsError, StoreError
from kiosk.feedback.backups import BACKUPS, DATABASE, damaged_folders
from kiosk.feedback.formats import lot_and_format
from kiosk.feedback.lot_store import LotStore
from kiosk.feedback.lots import export_command
from kiosk.feedback.manifest import whole_lot
from kiosk.feedback.purge import choose_lots
from kiosk.health.lines import Light, Line, Part
from kiosk.paths import Places
from kiosk.settings import Settings, load_settings

MEGABYTE = 1_000_000
LEAST_FREE = 100 * MEGABYTE
"""Bytes below which a season's cards, their rewriting in key order, five logs and a lot may no longer fit: red."""
FEW_FREE = 1000 * MEGABYTE
"""Bytes below which staff should make room at leisure: orange."""


def settings_lines(path: Path | None, state: Path) -> tuple[Settings, list[Line]]:
    """Return the settings that a kiosk would run with, and what there is to say of kiosk.toml and its last copy."""
    copy = state / "kiosk.toml"
    lines = []
    settings = Settings()
    if copy.is_file():
        try:
            settings = load_settings(copy)
        except SettingsError as error:
            lines.append(Line(Part.SETTINGS, Light.ORANGE, f"{error} C’est la copie de secours : supprimez-la."))
    if path is None:
        lines.append(
            Line(
                Part.SETTINGS,
                Light.ORANGE,
                "Aucun kiosk.toml, donc une dalle de 32 pouces debout : écrivez-en un qui déclare la vôtre ([panel]).",
            )
        )
        return Settings(), lines
    try:
        settings = load_settings(path)
    except SettingsError as error:
        lines.append(Line(Part.SETTINGS, Light.RED, str(error)))
    else:
        lines.append(Line(Part.SETTINGS, Light.GREEN, f"{path} est bien écrit."))
    return settings, lines


def free_bytes(folder: Path) -> int:
    """Return how many bytes this account can still write on the folder's disk."""
    return shutil.disk_usage(folder).free


def data_lines(
    places: Places, k: int, free: Callable[[Path], int] = free_bytes, kept_from: date | None = None
) -> Iterator[Line]:
    """Yield the state of the data folder and of each file in it; counts below k aren't told.

    Lots that were closed before the day `kept_from` have been kept long enough.

    Nothing is left in the folder, and a kiosk may be running on it.
    """
    data = places.data
    if not _can_write(data):
        yield Line(
            Part.DATA,
            Light.RED,
            f"Le dossier {data} ne peut être écrit : vérifiez que c’est un dossier, que ce compte en a les droits et "
            "que le disque n’est ni plein ni en lecture seule.",
        )
    elif not data.is_dir():
        yield Line(
            Part.DATA,
            Light.ORANGE,
            f"Le dossier {data} n’existe pas encore : démarrez la borne une fois, ou vérifiez --data.",
        )
    else:
        yield Line(Part.DATA, Light.GREEN, f"{data} peut être écrit.")
    if data.is_dir():
        yield _room(data, free(data))
        yield from _cards(data, k, kept_from)
        yield from _folders(places.lots)


def _can_write(data: Path) -> bool:
    """Write and sync a nameless file there; where the folder is still to be made, ask for its nearest parent."""
    if not data.exists():
        nearest = next(parent for parent in data.parents if parent.exists())
        return nearest.is_dir() and os.access(nearest, os.W_OK | os.X_OK)
    try:
        with tempfile.TemporaryFile(dir=data) as file:
            file.write(b"\0")
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        return False
    return True


def _room(data: Path, free: int) -> Line:
    said = f"{free // MEGABYTE:,} Mo libres".replace(",", "\u202f")
    if free < LEAST_FREE:
        return Line(
            Part.DATA,
            Light.RED,
            f"Il reste {said} sur le disque de {data}, il en faut {LEAST_FREE // MEGABYTE} : copiez les lots sur une "
            "clé, puis faites de la place.",
        )
    if free < FEW_FREE:
        return Line(Part.DATA, Light.ORANGE, f"Il reste {said} sur le disque de {data} : faites bientôt de la place.")
    return Line(Part.DATA, Light.GREEN, f"{said}.")


def _cards(data: Path, k: int, kept_from: date | None) -> Iterator[Line]:
    for folder in damaged_folders(data):
        yield Line(
            Part.CARDS,
            Light.RED,
            f"Un fichier d’avis abîmé est dans {folder}, avec ses copies ({BACKUPS}) : copiez ce dossier sur "
            "une clé et gardez-le, il pourra être réparé ; puis effacez-le ici par « kiosk feedback purge --damaged "
            "--yes ».",
        )
    if not (data / DATABASE).is_file():
        yield Line(Part.CARDS, Light.ORANGE, "Aucun avis ici : démarrez la borne une fois, ou vérifiez --data.")
        return
    try:
        with closing(LotStore.open(data)) as store:
            if not store.is_whole():
                raise StoreError(
                    f"{data / DATABASE} est abîmé : arrêtez la borne, copiez tout ce dossier sur une clé, puis "
                    "relancez-la ; elle mettra ce fichier de côté, entier, et en commencera un nouveau."
                )
            waiting, lots = store.last_counts().waiting, store.lots()
    except StoreError as error:
        yield Line(Part.CARDS, Light.RED, str(error))
        return
    yield Line(Part.CARDS, Light.GREEN, f"{DATABASE} est entier ; {_waiting(waiting, k)} en attente d’export.")
    unwritten = [lot.id for lot in lots if not lot.written]
    if unwritten:
        yield Line(
            Part.LOTS,
            Light.ORANGE,
            f"Lot fermé qui n’est écrit nulle part ({', '.join(unwritten)}) : lancez « kiosk feedback export ».",
        )
    elif lots:
        yield Line(Part.LOTS, Light.GREEN, f"Dernier lot : {lots[-1].id}, {lots[-1].cards} cartes, écrit.")
    else:
        yield Line(Part.LOTS, Light.GREEN, "Aucun lot n’a été fermé.")
    overdue = choose_lots(lots, (), kept_from)
    if overdue:
        yield Line(
            Part.LOTS,
            Light.ORANGE,
            f"Lot gardé plus longtemps que keep_days ({', '.join(lot.id for lot in overdue)}) : vérifiez qu’il est à "
            "l’abri ailleurs, puis lancez « kiosk feedback purge --retention --yes ».",
        )


def _waiting(cards: int, k: int) -> str:
    """Say how many cards of finished half-days wait; none is a number that points at nobody only where k is 1."""
    if cards < k:
        return f"moins de {k} cartes"
    return f"au moins {cards:,} carte{'s' if cards > 1 else ''}".replace(",", "\u202f")


def _folders(lots: Path) -> Iterator[Line]:
    """Yield a line for each lot folder that isn't as its manifest says, else one for all."""
    folders = sorted(path for path in lots.glob("lot-*") if path.is_dir()) if lots.is_dir() else []
    damaged = [folder for folder in folders if not _as_its_manifest_says(folder)]
    for folder in damaged:
        yield Line(
            Part.LOTS,
            Light.RED,
            f"{folder} n’est pas comme il a été écrit : renommez ce dossier, puis lancez "
            f"« {export_command(*lot_and_format(folder.name))} » ; les cartes sont toujours dans {DATABASE}.",
        )
    if folders and not damaged:
        count = f"Les {len(folders)} dossiers de lot" if len(folders) > 1 else "Le lot"
        yield Line(Part.LOTS, Light.GREEN, f"{count} de {lots} : {'entiers' if len(folders) > 1 else 'entier'}.")


def _as_its_manifest_says(folder: Path) -> bool:
    try:
        return whole_lot(folder) == lot_and_format(folder.name)
    except OSError:
        return False
