"""Where things lie: the one place that knows folders.

Program files (QML, fonts, schema) lie beside the code, frozen or not. The edition and the data folder lie outside and
are given by a flag, else found: in a checkout the repository's root and ./var, else beside the program and in the
service's state directory.
"""

import importlib.util
import os
import sys
from dataclasses import dataclass
from pathlib import Path

PROGRAM = Path(__file__).resolve().parent
QML = PROGRAM / "ui" / "qml"
ENGLISH = PROGRAM / "ui" / "i18n" / "kiosk_en.qm"
WORKSHOP = PROGRAM / "content"
CONTENT_SCHEMA = PROGRAM / "content" / "schema.sql"
SETTINGS_NAME = "kiosk.toml"
# What a file of Qt's compiled translations begins with.
_TRANSLATIONS = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")


@dataclass(frozen=True)
class Places:
    """The three places a run works with.

    Attributes:
        edition: folder that holds content.db and media/; only read.
        data: folder of feedback.db, lots/, state/, log/; written.
        settings: kiosk.toml to read, or None where there is none.
    """

    edition: Path
    data: Path
    settings: Path | None

    @property
    def content_db(self) -> Path:
        """The edition's database."""
        return self.edition / "content.db"

    @property
    def feedback_db(self) -> Path:
        """The cards' database."""
        return self.data / "feedback.db"

    @property
    def lots(self) -> Path:
        """Where closed lots are written unless --out says otherwise."""
        return self.data / "lots"

    @property
    def state(self) -> Path:
        """The last good copy of the settings and the like."""
        return self.data / "state"

    @property
    def log(self) -> Path:
        """Where the running kiosk logs bugs."""
        return self.data / "log"


def checkout() -> Path | None:
    """Return the repository's root when the program runs from one, else None."""
    root = PROGRAM.parent
    return root if (root / "pyproject.toml").is_file() else None


def find_places(edition: Path | None = None, data: Path | None = None, settings: Path | None = None) -> Places:
    """Resolve the three places once: what is given wins, then the checkout, then the installed places."""
    root = checkout()
    if root is None:
        home = Path(sys.executable).resolve().parent if getattr(sys, "frozen", False) else PROGRAM.parent
        default_edition = home / "edition" if (home / "edition").is_dir() else home
        default_data = Path(os.environ.get("STATE_DIRECTORY") or _state_home() / "kiosk")
    else:
        default_edition, default_data = root, root / "var"
    return Places(
        edition=(edition or default_edition).resolve(),
        data=(data or default_data).resolve(),
        settings=settings or _first_file(Path.cwd() / SETTINGS_NAME, Path("/etc/kiosk") / SETTINGS_NAME),
    )


def font_file(package: str, name: str) -> Path:
    """Return a font's file in the package that brings it; raises FileNotFoundError where that isn't installed."""
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        raise FileNotFoundError(f"font package {package} is not installed")
    return Path(spec.origin).parent / "files" / name


def has_english() -> bool:
    """Tell whether the interface's English words are there, as a file of compiled translations; it isn't loaded."""
    try:
        with ENGLISH.open("rb") as file:
            return file.read(len(_TRANSLATIONS)) == _TRANSLATIONS
    except OSError:
        return False


def make_folder(folder: Path) -> None:
    """Make a folder and its missing parents, each entry synced, so that a power cut can't take it back."""
    if not folder.is_dir():
        make_folder(folder.parent)
        folder.mkdir(exist_ok=True)
        sync_folder(folder.parent)


def sync_folder(folder: Path) -> None:
    """Wait until the names in a folder are on the disk. POSIX only: Windows can't open a folder."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _state_home() -> Path:
    return Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state")


def _first_file(*candidates: Path) -> Path | None:
    return next((c for c in candidates if c.is_file()), None)
