"""What a text looks like: ways to reach a person are seen, ordinary sentences are left alone."""

import pytest

from kiosk.feedback.screening import holds_a_word_of, looks_mashed, tells_a_contact, wants_review


@pytest.mark.parametrize(
    "text",
    [
        "appelez-moi au 06 12 34 56 78",
        "0612345678",
        "01.46.70.15.71 le soir",
        "+33 6 12 34 56 78",
        "+33(0)612345678",
        "mon mail : marie.dupont@exemple.fr",
        "marie.dupont (at) exemple.fr",
        "marie arobase exemple point fr",
        "j’habite 12 rue Molière",
        "au 12 bis, rue de l’Église",
        "3 allée des Tilleuls, bâtiment B",
        "14, av. de Verdun",
    ],
)
def test_ways_to_reach_a_person(text: str) -> None:
    """However it is written."""
    assert tells_a_contact(text)


@pytest.mark.parametrize(
    "text",
    [
        "Il faudrait 237 places en crèche, et 3 places pour les vélos",
        "Plus de bancs rue Molière",
        "En 2024 la ville comptait 64 000 habitants, 9 700 par km²",
        "La cantine à 6,30 € c’est cher",
        "2 avenues par quartier",
        "Bravo pour le 27 juin 2024",
        "Les bus 125 et 323 sont pleins à 8 h 30",
        "école @ home",
        "",
    ],
)
def test_ordinary_sentences(text: str) -> None:
    """Figures, prices, years and streets without a number."""
    assert not tells_a_contact(text)


@pytest.mark.parametrize(
    "text", ["qsdfqsdf", "aaaaaaaaaa", "azertyuiop", "dfghjk fghjk", "!!!???", "jjjjjjj kkkkkk", "mlkjhg"]
)
def test_keys_pressed_at_random(text: str) -> None:
    """Rows of the keyboard, one key held, signs only."""
    assert looks_mashed(text)


@pytest.mark.parametrize(
    "text",
    [
        "Plus de pistes cyclables",
        "oui",
        "ok",
        "Schtroumpfs et strychnine",
        "RATP, SNCF, CCAS",
        "merciiii beaucoup à toute l’équipe",
        "2026",
        "Ça pète le feu",
        "",
    ],
)
def test_real_words(text: str) -> None:
    """Short words, acronyms, joy."""
    assert not looks_mashed(text)


def test_words_for_review() -> None:
    """A word of the list, whole, whatever its accents; a part of a longer one is none."""
    listed = frozenset({"idiot"})
    assert holds_a_word_of("Quel IDIÔT !", listed)
    assert holds_a_word_of("des idiots", listed)
    assert not holds_a_word_of("idiotie, idiomatique", listed)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("Bande d’idiots", True), ("Appelez le 06 12 34 56 78", True), ("Plus de bancs", False), ("", False)],
)
def test_what_the_team_reads_again(text: str, wanted: bool) -> None:
    """A word of the list or a way to reach a person; nothing else."""
    assert wants_review(text, frozenset({"idiot"})) is wanted


@pytest.mark.parametrize("unseen", ["\u200c", "\u200d", "\u200e", "\u061c"])
def test_what_can_t_be_seen_hides_no_word(unseen: str) -> None:
    """A joiner or a mark inside a word or a number, which a card may hold."""
    assert holds_a_word_of(f"bande d’id{unseen}iots", frozenset({"idiot"}))
    assert tells_a_contact(f"06 12{unseen} 34 56 7{unseen}8")
