"""kiosk.toml: what the installer of one kiosk declares. Unknown keys are refused, so that a typo is seen."""

import dataclasses
import math
import os
import re
import shutil
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from kiosk.errors import SettingsError

MM_PER_INCH = 25.4


@dataclass(frozen=True)
class Panel:
    """The declared touch panel.

    Attributes:
        diagonal_in: diagonal in inches.
        resolution: width and height in pixels, as mounted (portrait: width < height).
        mounting_mm: height of the panel's lower edge above the floor, in millimetres.
        output: name of the video output, "" for the first.
    """

    diagonal_in: float = 32.0
    resolution: tuple[int, int] = (1080, 1920)
    mounting_mm: float = 800.0
    output: str = ""

    @property
    def px_per_mm(self) -> float:
        """Pixels for one millimetre of glass."""
        return math.hypot(*self.resolution) / (self.diagonal_in * MM_PER_INCH)


@dataclass(frozen=True)
class Feedback:
    """How cards are kept and given out.

    Attributes:
        k: the smallest number of cards that a lot or a shown count may have.
        stick_root: folder under which USB sticks are mounted.
        keep_days: days after its closing that a written lot stays on the kiosk; 0 for ever.
    """

    k: int = 5
    stick_root: str = "/media"
    keep_days: int = 0


@dataclass(frozen=True)
class Idle:
    """When a visit that nobody touches ends.

    Attributes:
        seconds: seconds without touch before the warning (90: EN 301 549, 11.2.2.1).
        warning_seconds: seconds the warning stays before the reset; 20 at least by the same clause.
    """

    seconds: float = 90.0
    warning_seconds: float = 20.0


@dataclass(frozen=True)
class Settings:
    """All of kiosk.toml, one attribute for each table."""

    panel: Panel = field(default_factory=Panel)
    feedback: Feedback = field(default_factory=Feedback)
    idle: Idle = field(default_factory=Idle)


T = TypeVar("T")


def load_settings(path: Path | None) -> Settings:
    """Read kiosk.toml; None gives the defaults. Raises SettingsError with a sentence."""
    if path is None:
        return Settings()
    try:
        raw = tomllib.loads(path.read_text("utf-8-sig"))  # Windows' Notepad writes a byte order mark
    except FileNotFoundError:
        raise SettingsError(f"Le fichier de réglages {path} n’existe pas : vérifiez son nom.") from None
    except UnicodeDecodeError:
        raise SettingsError(f"Le fichier {path} n’est pas en UTF-8 : enregistrez-le en UTF-8.") from None
    except OSError:
        raise SettingsError(
            f"Le fichier {path} ne peut être lu : vérifiez que c’est un fichier et qu’il est lisible."
        ) from None
    except tomllib.TOMLDecodeError as error:
        # tomllib's own words are English and tell the place only in the message, until Python 3.14
        at = re.search(r"at line (\d+)", str(error))
        where = f"à la ligne {at[1]}" if at else "à la fin"
        raise SettingsError(f"Le fichier {path} est mal écrit {where} : corrigez-le.") from None
    unknown = raw.keys() - {"panel", "feedback", "idle"}
    if unknown:
        raise SettingsError(f"{path} : la partie « {sorted(unknown)[0]} » n’est pas connue ; retirez-la.")
    settings = Settings(
        panel=_table(path, "panel", raw, Panel),
        feedback=_table(path, "feedback", raw, Feedback),
        idle=_table(path, "idle", raw, Idle),
    )
    _check(path, settings)
    return settings


def load_settings_or_last_good(path: Path | None, state: Path) -> tuple[Settings, SettingsError | None]:
    """Read kiosk.toml; where it is at fault, fall back to the last good copy kept in `state`.

    Returns the settings and the error to report, if any; the defaults where the copy is at fault too. A good file is
    copied to `state` for the next start.
    """
    last_good = state / "kiosk.toml"
    try:
        settings = load_settings(path)
    except SettingsError as error:
        try:
            return load_settings(last_good if last_good.is_file() else None), error
        except SettingsError:
            return Settings(), error
    if path is not None:
        try:
            state.mkdir(parents=True, exist_ok=True)
            if not last_good.is_file() or last_good.read_bytes() != path.read_bytes():
                aside = last_good.with_suffix(".part")
                shutil.copyfile(path, aside)
                os.replace(aside, last_good)
        except OSError:
            pass  # a read-only data folder must not keep the kiosk from starting
    return settings, None


def _table(path: Path, name: str, raw: Mapping[str, Any], kind: type[T]) -> T:
    given = raw.get(name, {})
    if not isinstance(given, dict):
        raise SettingsError(f"{path} : « {name} » doit être une partie [{name}] ; corrigez-la.")
    known = {f.name: f for f in dataclasses.fields(kind)}  # type: ignore[arg-type]
    values: dict[str, Any] = {}
    for key, value in given.items():
        if key not in known:
            raise SettingsError(
                f"{path} : le réglage « {name}.{key} » n’est pas connu ; choisissez parmi {', '.join(known)}."
            )
        default = getattr(kind(), key)
        if isinstance(default, tuple):
            good = isinstance(value, list) and len(value) == 2 and all(type(v) is int and v > 0 for v in value)
            value = tuple(value) if good else value
        elif isinstance(default, float):
            good = type(value) in (int, float) and abs(value) < 1e9  # not inf, not nan, not more than a float holds
            value = float(value) if good else value
        else:
            good = type(value) is type(default)
        if not good:
            raise SettingsError(f"{path} : la valeur de « {name}.{key} » ne convient pas ; par exemple {default!r}.")
        values[key] = value
    return kind(**values)


def _check(path: Path, settings: Settings) -> None:
    for name, good, wanted in (
        ("panel.diagonal_in", 5 <= settings.panel.diagonal_in <= 120, "entre 5 et 120"),
        ("panel.resolution", all(320 <= side <= 16384 for side in settings.panel.resolution), "entre 320 et 16384"),
        ("panel.mounting_mm", 0 <= settings.panel.mounting_mm <= 2500, "entre 0 et 2500"),
        ("feedback.k", settings.feedback.k >= 1, "au moins 1"),
        ("feedback.keep_days", 0 <= settings.feedback.keep_days <= 36_500, "entre 0 et 36500"),
        ("idle.seconds", 10 <= settings.idle.seconds <= 3600, "entre 10 et 3600"),
        ("idle.warning_seconds", 20 <= settings.idle.warning_seconds <= 600, "entre 20 et 600"),
    ):
        if not good:
            raise SettingsError(f"{path} : « {name} » doit être {wanted} ; corrigez cette valeur.")
