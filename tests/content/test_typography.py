"""French typography: what is shown, what is read as a number, what can't be mended."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.typography import french, numeral, read_number, sort_key, word_count, wording_fault


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("l'été", "l’été"),
        ("Où ? Ici : là ; oui", "Où\u202f? Ici\u00a0: là\u202f; oui"),
        ("Où? Ici: là; oui", "Où\u202f? Ici\u00a0: là\u202f; oui"),
        ("le « Cœur de ville », dit-on", "le «\u00a0Cœur de ville\u00a0», dit-on"),
        ("le «Cœur»", "le «\u00a0Cœur\u00a0»"),
        ("31 000 € et 40 % de 12 ha, 1,9 M €", "31\u202f000\u202f€ et 40\u202f% de 12\u202fha, 1,9\u202fM€"),
        ("en 2024, 500 personnes", "en 2024, 500 personnes"),
        ("https://ivry94.fr à 10:30", "https://ivry94.fr à 10:30"),
        ("e\u0301lu·es...", "élu·es…"),
    ],
)
def test_french(written: str, shown: str) -> None:
    """Apostrophes and no-break spaces are set; hours, addresses and years stay."""
    assert french(written) == shown


@given(st.text(alphabet="aé1 0'«»:;?!%€M.,\u00a0\u202f\n", max_size=40))
def test_french_twice_is_french_once(text: str) -> None:
    """What is typeset already doesn't move."""
    assert french(french(text)) == french(text)


@pytest.mark.parametrize(
    ("printed", "symbol", "unit", "shown"),
    [
        ("64 000", "", "habitants", "64\u202f000"),
        ("9700", "", "hab./km²", "9\u202f700"),
        ("2022", "", "", "2022"),
        ("2027-2028", "", "", "2027-2028"),
        ("mai 2025", "", "", "mai 2025"),
        ("40%", "", "%", "40\u202f%"),
        ("28 %", "", "%", "28\u202f%"),
        ("-83 %", "", "%", "\u221283\u202f%"),
        ("1,9 M €", "", "€", "1,9\u202fM€"),
        ("1,5M €", "", "€", "1,5\u202fM€"),
        ("1,2 million €", "", "€", "1,2\u00a0million\u202f€"),
        ("111 000 €", "", "€", "111\u202f000\u202f€"),
        ("0,90 €", "", "€/repas", "0,90\u202f€"),
        ("12", "ha", "hectares", "12\u202fha"),
        ("3500", "m²", "m²", "3\u202f500\u202fm²"),
        ("20", "centimes", "€", "20\u00a0centimes"),
        ("Deux", "", "résidences", "Deux"),
        ("7j/7 de 8h à 20h", "", "", "7j/7 de 8h à 20h"),
        ("", "", "", ""),
    ],
)
def test_numeral(printed: str, symbol: str, unit: str, shown: str) -> None:
    """Digits are grouped where something is counted, never in a year; the words stay the document's."""
    assert numeral(printed, symbol, unit) == shown


@pytest.mark.parametrize(
    ("printed", "symbol", "number"),
    [
        ("31 000 €", "", "31000"),
        ("40%", "", "40"),
        ("1,9 M €", "", "1900000"),
        ("1,5M €", "", "1500000"),
        ("20 M €", "", "20000000"),
        ("1,2 million €", "", "1200000"),
        ("0,90 €", "", "0.90"),
        ("20", "centimes", "0.20"),
        ("-83 %", "", "-83"),
        ("Deux", "", "2"),
        ("une dizaine", "", "10"),
        ("octobre 2025", "", "2025"),
        ("années 1980", "", "1980"),
        ("2027-2028", "", None),
        ("24/24 et 7j/7", "", None),
        ("depuis cette date", "", None),
        ("", "", None),
    ],
)
def test_read_number(printed: str, symbol: str, number: str | None) -> None:
    """A printed figure reads as one number, or as none."""
    assert read_number(printed, symbol) == (Decimal(number) if number else None)


@given(st.text(max_size=30))
def test_any_text_can_be_read(text: str) -> None:
    """No printed figure, however odd, is an error."""
    read_number(text, "")
    numeral(text, "", "habitants")
    numeral(text, "", "")


@given(st.integers(0, 10**9))
def test_numeral_keeps_every_digit(number: int) -> None:
    """Grouping only adds spaces."""
    assert re.sub("\u202f", "", numeral(str(number), "", "habitants")) == str(number)


def test_word_count() -> None:
    """Signs between spaces are no words; a compound is one."""
    assert word_count("La ville : « l’œuvre » vient-elle ?") == 4


@pytest.mark.parametrize("text", ["Bravo !", 'le "parc"', "les “mots”", "citoyen-nes", "tou.te.s", "habitant-es"])
def test_wording_faults(text: str) -> None:
    """What no rule of typography can guess is left to the editor."""
    assert wording_fault(text)


@pytest.mark.parametrize(
    "text", ["Où est-elle ?", "ivry94.fr", "élu·es", "Les Monts-en-Est", "Vient-on ici ? Peut-être."]
)
def test_wording_without_fault(text: str) -> None:
    """Inversions, hyphens and addresses are right as they are."""
    assert wording_fault(text) == ""


def test_sort_key() -> None:
    """Accents, ligatures and hyphens don't move a word."""
    words = ["Œuvres", "École", "Eau", "Vie associative", "Oubli", "Île"]
    assert sorted(words, key=sort_key) == ["Eau", "École", "Île", "Œuvres", "Oubli", "Vie associative"]
