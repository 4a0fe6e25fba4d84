"""How one visitor wants to see, hear and reach the kiosk; the choice lasts for the visit and goes with it."""

from collections.abc import Mapping, Sequence
from itertools import combinations, product
from typing import Any, cast

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import SettingsError

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

# Each setting with its choices, the default first. Text is in per cent; calm, reach and fingertip are off or on.
CHOICES: Mapping[str, tuple[str, ...]] = {
    "text": ("100", "125", "150", "200"),
    "contrast": ("normal", "strong", "dark"),
    "calm": ("off", "on"),
    "reach": ("off", "on"),
    "sound": ("medium", "off", "low", "high"),
    "fingertip": ("off", "on"),
    "language": ("fr", "fr-easy", "en"),
}
DEFAULTS = {setting: choices[0] for setting, choices in CHOICES.items()}
# What a voice or a film is played at, from 0 to 1: a step is about 6 dB.
VOLUMES = {"off": 0.0, "low": 0.25, "medium": 0.5, "high": 1.0}
# The languages that the interface can speak, its own first; the texts of the exhibition are in French.
INTERFACE = ("fr", "en")


def parse_comfort(written: str) -> dict[str, str]:
    """Read "text=200,contrast=dark,calm" as settings that differ from the defaults.

    A setting that is off or on may stand alone. Raises SettingsError with a sentence for a word that isn't known.
    """
    chosen: dict[str, str] = {}
    for part in filter(None, (part.strip() for part in written.split(","))):
        setting, _, choice = part.partition("=")
        if setting not in CHOICES:
            raise SettingsError(f"Le réglage « {setting} » n’est pas connu ; choisissez parmi {', '.join(CHOICES)}.")
        choice = choice or "on"
        if choice not in CHOICES[setting]:
            raise SettingsError(
                f"Le réglage « {setting} » ne prend pas « {choice} » ; choisissez parmi {', '.join(CHOICES[setting])}."
            )
        chosen[setting] = choice
    return {setting: choice for setting, choice in chosen.items() if choice != DEFAULTS[setting]}


def pairwise() -> list[dict[str, str]]:
    """Return few combinations in which each choice of what is seen meets each choice of every other setting.

    What is heard isn't seen. Always the same list.
    """
    seen = {name: choices for name, choices in CHOICES.items() if name not in ("sound", "fingertip")}
    candidates = [dict(zip(seen, choices, strict=True)) for choices in product(*seen.values())]
    open_pairs = {pair for candidate in candidates for pair in combinations(candidate.items(), 2)}
    chosen = []
    while open_pairs:
        best = max(candidates, key=lambda candidate: len(open_pairs & set(combinations(candidate.items(), 2))))
        open_pairs -= set(combinations(best.items(), 2))
        chosen.append({name: choice for name, choice in best.items() if choice != DEFAULTS[name]})
    return chosen


@QmlElement
@QmlUncreatable("made by the visit")
class Comfort(QObject):
    """What a visitor has set for all pages.

    Attributes:
        chosen: the choice of each setting, by the names of CHOICES.
        languages: the languages that can be chosen.
        easy: whether texts are shown in French that is easy to read, where there is such a text.
        english: whether the interface speaks English. translated: whether it speaks more than one language.
        textScale: what reading text is multiplied by, 1 to 2.
        contrast: "normal", "strong" or "dark".
        calm: whether pages are cut to instead of sliding in.
        reach: whether every control is brought into reach.
        volume: what sound is played at, 0 to 1.
        tells: whether a first touch says what is under the finger, and a second one acts.
        changedSome: whether anything differs from the defaults.
        shown: whether the panel that sets all this is on screen.

    Signals:
        changed: any of the settings changed.
        shownChanged: notify.
    """

    changed = Signal()
    shownChanged = Signal()

    def __init__(self, parent: QObject, interface: Sequence[str] = INTERFACE) -> None:
        super().__init__(parent)
        self._interface = interface
        self._chosen = dict(DEFAULTS)
        self._shown = False

    @Slot(str, str)
    def choose(self, setting: str, choice: str) -> None:
        """Set one thing; a choice that isn't one is a programming error and raises ValueError."""
        if choice not in CHOICES[setting]:
            raise ValueError(f"{setting} has no choice {choice}")
        self.apply({setting: choice})

    def apply(self, chosen: Mapping[str, str]) -> None:
        """Set several things at once, as parse_comfort() gives them."""
        settled = self._chosen | dict(chosen)
        if settled != self._chosen:
            self._chosen = settled
            self.changed.emit()

    @Slot()
    def restore(self) -> None:
        """Set all as a visit finds it."""
        self.apply(DEFAULTS)

    @Slot(bool)
    def readEasy(self, easy: bool) -> None:
        """Show the easy texts, or the full ones."""
        self.choose("language", "fr-easy" if easy else "fr")

    @Slot(bool)
    def show(self, shown: bool) -> None:
        """Open the panel, or close it."""
        if shown != self._shown:
            self._shown = shown
            self.shownChanged.emit()

    @Property("QVariantMap", notify=changed)
    def chosen(self) -> dict[str, Any]:
        """The choice of each setting."""
        return cast(dict[str, Any], dict(self._chosen))

    @Property("QStringList", constant=True)
    def languages(self) -> list[str]:
        """The languages that can be chosen: easy French is a way to write French."""
        return [choice for choice in CHOICES["language"] if choice.split("-")[0] in self._interface]

    @Property(bool, constant=True)
    def translated(self) -> bool:
        """Whether there is a language beside French."""
        return len(self._interface) > 1

    @Property(bool, notify=changed)
    def easy(self) -> bool:
        """Whether easy texts are shown."""
        return self._chosen["language"] == "fr-easy"

    @Property(bool, notify=changed)
    def english(self) -> bool:
        """Whether the interface speaks English."""
        return self._chosen["language"] == "en"

    @Property(float, notify=changed)
    def textScale(self) -> float:
        """What reading text is multiplied by."""
        return int(self._chosen["text"]) / 100

    @Property(str, notify=changed)
    def contrast(self) -> str:
        """Which of the three palettes is used."""
        return self._chosen["contrast"]

    @Property(bool, notify=changed)
    def calm(self) -> bool:
        """Whether nothing moves on its own."""
        return self._chosen["calm"] == "on"

    @Property(bool, notify=changed)
    def reach(self) -> bool:
        """Whether every control is brought into reach."""
        return self._chosen["reach"] == "on"

    @Property(float, notify=changed)
    def volume(self) -> float:
        """What sound is played at."""
        return VOLUMES[self._chosen["sound"]]

    @Property(bool, notify=changed)
    def tells(self) -> bool:
        """Whether a first touch says what is under the finger, and a second one acts."""
        return self._chosen["fingertip"] == "on"

    @Property(bool, notify=changed)
    def changedSome(self) -> bool:
        """Whether anything differs from the defaults."""
        return self._chosen != DEFAULTS

    @Property(bool, notify=shownChanged)
    def shown(self) -> bool:
        """Whether the panel is on screen."""
        return self._shown
