"""Trails are proven against an edition."""

from dataclasses import dataclass, replace

import pytest

from kiosk.errors import RouteError
from kiosk.guide.proof import Trail, prove


@dataclass(frozen=True)
class Stop:
    """A stop of a trail."""

    route: str = "map"
    minutes: int = 3
    card: str = ""
    question: str = ""
    choices: tuple[str, ...] = ()


def exists(address: str) -> bool:
    """An edition that holds a map."""
    if address == "?":
        raise RouteError("Ce n’est pas une adresse.")
    return address == "map"


GOOD = Trail("essai", 6, (Stop(), Stop(card="velo", question="Et vous ?", choices=("Oui", "Non"))))


def test_a_good_trail_has_no_fault() -> None:
    """Every address, card and question is there, and the minutes add up."""
    assert prove([GOOD], exists, {"velo"}) == ()


@pytest.mark.parametrize(
    ("trail", "sentence"),
    [
        (Trail("essai", 0, ()), "n’a pas d’étape"),
        (replace(GOOD, minutes=5), "dit 5 minutes, ses étapes en font 6"),
        (replace(GOOD, stops=(Stop("fact/rien"), Stop())), "« fact/rien » n’est pas dans cette édition"),
        (replace(GOOD, stops=(Stop("?"), Stop())), "« ? » n’est pas dans cette édition"),
        (replace(GOOD, stops=(Stop(card="rien"), Stop())), "« rien » n’est pas dans le jeu"),
        (replace(GOOD, stops=(Stop(question="Et vous ?", choices=("Oui",)), Stop())), "de 2 à 5 réponses"),
        (replace(GOOD, stops=(Stop(minutes=0), Stop(minutes=6))), "au moins une minute"),
    ],
)
def test_each_fault_is_a_sentence(trail: Trail, sentence: str) -> None:
    """Alone, with the trail and the stop it is in."""
    faults = prove([trail], exists, {"velo"})
    assert len(faults) == 1
    assert sentence in faults[0]
    assert "« essai »" in faults[0]
