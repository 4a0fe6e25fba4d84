"""What a USB stick takes: names and sizes by the rules of FAT32 and Windows, whatever the disk of the test."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.feedback.fat32 import LARGEST_FILE, clashes, folder_faults, name_fault
from kiosk.feedback.formats import FORMATS
from kiosk.feedback.lots import folder_name, new_lot_id
from kiosk.feedback.model import UNKNOWN


@pytest.mark.parametrize(
    ("name", "said"),
    [
        *((f"a{character}b", "caractère interdit") for character in '<>:"/\\|?*\0\n\t\x1f\ud800'),
        ("", "nom vide"),
        (".", "nom vide"),
        ("..", "nom vide"),
        (" ", "nom vide"),
        ("lot.", "à la fin"),
        ("lot ", "à la fin"),
        ("a" * 256, "255"),
        ("\U0001f333" * 128, "255"),
        *((name, "Windows") for name in ("CON", "con", "Prn.csv", "AUX", "nul.tar.gz", "COM1", "lpt9.txt", "COM¹")),
        ("con .txt", "Windows"),
    ],
)
def test_names_that_a_stick_refuses(name: str, said: str) -> None:
    """Each in a few French words."""
    assert said in name_fault(name)


@pytest.mark.parametrize(
    "name",
    ["cards.csv", ".lot-x-1a2b.part", "CONSEIL.txt", "COM10", "COM0", "a" * 255, "\U0001f333" * 127, "élu·es d’Ivry"],
)
def test_names_that_a_stick_takes(name: str) -> None:
    """Accents, a leading dot, a device's name inside another word."""
    assert name_fault(name) == ""


@given(st.text(max_size=300))
def test_a_name_that_is_taken_breaks_no_rule(name: str) -> None:
    """Written another way than the function."""
    if name_fault(name) == "":
        assert 0 < len(name.encode("utf-16-le")) <= 2 * 255
        assert not set(name) & set('<>:"/\\|?*')
        assert min(name) >= " "
        assert name == name.rstrip(". ")
        assert name.upper().split(".")[0].strip() not in ("CON", "PRN", "AUX", "NUL", "COM1", "LPT1")


@given(st.sampled_from(("2026-11-22 matin", "2026-11-22 après-midi", UNKNOWN)), st.sampled_from(list(FORMATS)))
def test_a_stick_takes_every_lot(half_day: str, format: str) -> None:
    """The names that the kiosk gives, also while they are written aside."""
    name = folder_name(new_lot_id(half_day), format)
    assert name_fault(name) == name_fault(f".{name}-0a1b2c3d.part") == ""


@given(st.lists(st.text("aAéÉœŒbB", min_size=1, max_size=3)))
def test_names_that_differ_by_capitals_alone_clash(names: list[str]) -> None:
    """Each after the first of its kind."""
    assert len(names) - len(clashes(names)) == len({name.lower() for name in names})


def test_composed_and_decomposed_accents_clash() -> None:
    """They look the same on every screen."""
    assert clashes(["\u00e9t\u00e9.csv", "e\u0301te\u0301.csv"]) == ["e\u0301te\u0301.csv"]


def test_the_faults_of_a_folder() -> None:
    """One sentence's piece a fault; a file of 4 GiB less a byte is taken, one byte more isn't."""
    assert folder_faults({"cards.csv": LARGEST_FILE, "ideas.csv": 0}) == []
    assert folder_faults({"cards.csv": 2**32, "CARDS.CSV": 1, "aux": 1}) == [
        "aux\u00a0: un nom que Windows garde pour lui",
        "CARDS.CSV\u00a0: deux noms qui ne diffèrent que par les majuscules",
        "cards.csv\u00a0: 4 Go ou plus",
    ]
