"""The world's errors, apart from our own bugs.

A KioskError says in one French sentence what happened and what to do. The command line prints that sentence and ends
with a non-zero exit status; the screen shows a neutral page. Any other exception is a bug.
"""

from collections.abc import Sequence
from pathlib import Path


class KioskError(Exception):
    """The world is not as it should be; the message is one French sentence that says what to do."""


class EditionError(KioskError):
    """The edition (content.db and media/) is missing, cut, foreign or newer than this program."""


class RouteError(KioskError):
    """An address that isn't one, or that names nothing in this edition."""


class SettingsError(KioskError):
    """kiosk.toml can't be read or holds a key or value that isn't known."""


class StoreError(KioskError):
    """The feedback store can't be opened, or a card can't be written."""


class PinError(KioskError):
    """A PIN that can't be chosen, or the file of PINs can't be read or written."""


class StickError(KioskError):
    """No USB stick to write to, or several and none named."""


class VoiceError(KioskError):
    """There is no voice to read pages aloud with."""


class NoScreenError(KioskError):
    """There is no display to show a window on."""


class SourceError(KioskError):
    """A fault in the sources of an edition.

    Attributes:
        file: the source file, relative to the workshop's sources/ folder.
        line: 1-based line of the fault; 1 where the fault is the whole file's.
        sentence: what is wrong and what to do, in French.
    """

    def __init__(self, file: str | Path, line: int, sentence: str) -> None:
        super().__init__(f"{file}, ligne {line} : {sentence}")
        self.file = str(file)
        self.line = line
        self.sentence = sentence


class SourceFaultsError(KioskError):
    """All faults of an edition's sources at once, so that an editor mends them in one go; str() is one a line."""

    def __init__(self, faults: Sequence[SourceError]) -> None:
        super().__init__("\n".join(str(fault) for fault in faults))
        self.faults = tuple(faults)


class GuideError(KioskError):
    """A step that a guided session can't take now; the message is a sentence for the mediator."""
