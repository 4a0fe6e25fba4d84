"""Comfort settings: what can be chosen, what it does to Theme, that all of it goes with the visit."""

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QObject

from kiosk.errors import SettingsError
from kiosk.ui.comfort import CHOICES, DEFAULTS, VOLUMES, Comfort, pairwise, parse_comfort


@pytest.fixture
def comfort(qapp: object) -> Iterator[Comfort]:
    """The settings of a visit that has just begun."""
    owner = QObject()
    yield Comfort(owner)
    owner.deleteLater()


def test_a_visit_begins_with_the_defaults(comfort: Comfort) -> None:
    """Text at 100 %, normal contrast, sound half way, French; the panel is shut."""
    assert comfort.chosen == DEFAULTS
    assert (comfort.textScale, comfort.contrast, comfort.calm, comfort.reach) == (1.0, "normal", False, False)
    assert (comfort.volume, comfort.easy, comfort.shown, comfort.changedSome) == (
        VOLUMES["medium"],
        False,
        False,
        False,
    )


@pytest.mark.parametrize(
    ("setting", "choice", "attribute", "value"),
    [
        ("text", "125", "textScale", 1.25),
        ("text", "200", "textScale", 2.0),
        ("contrast", "dark", "contrast", "dark"),
        ("calm", "on", "calm", True),
        ("reach", "on", "reach", True),
        ("sound", "off", "volume", 0.0),
        ("language", "fr-easy", "easy", True),
    ],
)
def test_each_choice_takes_effect_at_once(
    comfort: Comfort, setting: str, choice: str, attribute: str, value: object
) -> None:
    """One signal, the new value, and everything back by one call."""
    heard: list[object] = []
    comfort.changed.connect(lambda: heard.append(getattr(comfort, attribute)))
    comfort.choose(setting, choice)
    comfort.choose(setting, choice)
    assert heard == [value]
    assert comfort.changedSome
    comfort.restore()
    assert comfort.chosen == DEFAULTS
    assert len(heard) == 2


def test_what_is_no_choice_is_refused(comfort: Comfort) -> None:
    """A word that the panel doesn't have is a programming error."""
    with pytest.raises(ValueError, match="no choice 300"):
        comfort.choose("text", "300")
    assert comfort.chosen == DEFAULTS


def test_a_language_is_offered_once_the_interface_speaks_it(comfort: Comfort) -> None:
    """Easy French is a way to write French; English is offered where there is a translation."""
    owner = QObject()
    assert Comfort(owner, ("fr",)).languages == ["fr", "fr-easy"]
    assert Comfort(owner, ("fr", "en")).languages == ["fr", "fr-easy", "en"]
    comfort.readEasy(True)
    assert comfort.chosen["language"] == "fr-easy"
    comfort.readEasy(False)
    assert comfort.chosen["language"] == "fr"


def test_louder_is_louder() -> None:
    """Each step of the sound is above the one before, from silence to all there is."""
    levels = [VOLUMES[choice] for choice in ("off", "low", "medium", "high")]
    assert levels == sorted(set(levels))
    assert (levels[0], levels[-1]) == (0.0, 1.0)
    assert set(VOLUMES) == set(CHOICES["sound"])


def test_settings_are_written_as_the_tour_takes_them() -> None:
    """ "text=200,calm": what is at its default is left out, what stands alone is on."""
    assert parse_comfort("") == {}
    assert parse_comfort("text=200, contrast=dark,calm") == {"text": "200", "contrast": "dark", "calm": "on"}
    assert parse_comfort("text=100,calm=off") == {}


def test_few_combinations_hold_every_pair() -> None:
    """Twenty at most; each choice of text, contrast, calm, reach and language meets each of the others."""
    sets = [DEFAULTS | chosen for chosen in pairwise()]
    assert len(sets) <= 20
    names = ("text", "contrast", "calm", "reach", "language")
    choices = dict(CHOICES)
    wanted = {
        ((one, a), (other, b)) for one, other in combinations(names, 2) for a in choices[one] for b in choices[other]
    }
    met = {((one, chosen[one]), (other, chosen[other])) for chosen in sets for one, other in combinations(names, 2)}
    assert wanted <= met


@pytest.mark.parametrize("written", ["colour=red", "text=300", "contrast"])
def test_unknown_settings_are_refused_in_a_sentence(written: str) -> None:
    """Each names what can be chosen."""
    with pytest.raises(SettingsError, match="choisissez parmi"):
        parse_comfort(written)
