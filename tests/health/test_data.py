"""Data folders at fault: each red line provoked, and what is told of cards."""

import json
import os
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kiosk.feedback.export import export_again
from kiosk.feedback.lot_store import LotStore
from kiosk.health.data import FEW_FREE, LEAST_FREE, data_lines, free_bytes, settings_lines
from kiosk.health.lines import Light, Line, Part
from kiosk.paths import Places

K = 5


def ample(folder: Path) -> int:
    """A disk with room."""
    return 10**11


def reds(places: Places, free: Callable[[Path], int] = ample) -> list[Line]:
    """The red lines."""
    return [line for line in data_lines(places, K, free) if line.light is Light.RED]


def test_a_file_in_the_place_of_the_folder_is_red(places: Places) -> None:
    """The kiosk could neither write there nor make the folder."""
    places.data.rmdir()
    places.data.write_text("", "utf-8")
    (line,) = reds(places)
    assert line.part is Part.DATA
    assert "ne peut être écrit" in line.sentence
    (line,) = reds(replace(places, data=places.data / "data"))
    assert "ne peut être écrit" in line.sentence


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root writes through permissions")
def test_a_folder_without_rights_is_red(places: Places) -> None:
    """The service's account isn't the folder's owner."""
    places.data.chmod(0o500)
    (line,) = reds(places)
    places.data.chmod(0o700)
    assert "droits" in line.sentence


def test_a_folder_that_is_still_to_be_made_is_orange(places: Places) -> None:
    """A new kiosk isn't ill: it says what to do first."""
    places.data.rmdir()
    (line,) = data_lines(places, K, ample)
    assert (line.part, line.light) == (Part.DATA, Light.ORANGE)
    assert "démarrez la borne une fois" in line.sentence
    assert not places.data.exists()


@pytest.mark.parametrize(
    ("free", "light"),
    [
        (LEAST_FREE - 1, Light.RED),
        (LEAST_FREE, Light.ORANGE),
        (FEW_FREE - 1, Light.ORANGE),
        (FEW_FREE, Light.GREEN),
    ],
)
def test_room_on_the_disk(places: Places, free: int, light: Light) -> None:
    """Red while nothing is lost yet."""
    room = [line for line in data_lines(places, K, lambda folder: free) if "Mo libres" in line.sentence]
    assert [line.light for line in room] == [light]
    assert (light is Light.GREEN) != ("place" in room[0].sentence)


def test_free_bytes_are_the_disks(places: Places) -> None:
    """The real measure answers for a real folder."""
    assert free_bytes(places.data) > 0


def test_a_damaged_file_of_cards_is_red(places: Places, leave: Callable[[int], None]) -> None:
    """A page overwritten by a failing disk, and a file that isn't one of cards at all."""
    leave(200)
    file = places.data / "feedback.db"
    content = bytearray(file.read_bytes())
    content[-2048:] = b"\xa5" * 2048
    file.write_bytes(content)
    (line,) = reds(places)
    assert line.part is Part.CARDS
    assert "abîmé" in line.sentence
    assert "copiez" in line.sentence
    file.write_bytes(b"Chers visiteurs" * 400)
    (line,) = reds(places)
    assert line.part is Part.CARDS
    assert "feedback.db" in line.sentence


def test_no_cards_yet_is_orange(places: Places) -> None:
    """A kiosk that was never started, or the wrong folder."""
    (line,) = (line for line in data_lines(places, K, ample) if line.part is Part.CARDS)
    assert line.light is Light.ORANGE


def test_waiting_cards_are_told_from_k_on_and_never_live(places: Places, leave: Callable[[int], None]) -> None:
    """Those of half-days that are over, as they were last counted; below k not even how many."""
    leave(7)
    assert any("moins de 5 cartes" in line.sentence for line in data_lines(places, K, ample))
    with closing(LotStore.open(places.data)) as store:
        assert store.shown_counts("2026-11-22 après-midi", K).waiting == 7
    leave(1)
    assert any("au moins 7 cartes en attente" in line.sentence for line in data_lines(places, K, ample))


def test_a_file_that_was_set_aside_is_red(
    places: Places, leave: Callable[[int], None], expect_log: Callable[[str], None]
) -> None:
    """Staff are told where it is and what to do, as long as it is there; the new file is in order."""
    (places.data / "feedback.db").write_bytes(b"Chers visiteurs" * 400)
    expect_log(".*abîmé.*feedback-abime-1.*")
    leave(5)
    (line,) = reds(places)
    assert line.part is Part.CARDS
    assert f"{places.data / 'feedback-abime-1'}" in line.sentence
    assert "copiez ce dossier" in line.sentence


def test_the_last_lot_is_named(places: Places, lot: Path) -> None:
    """With its cards, and that it is written."""
    sentences = [line.sentence for line in data_lines(places, K, ample) if line.part is Part.LOTS]
    assert sentences[0] == f"Dernier lot\u00a0: {lot.name}, 6 cartes, écrit."
    assert sentences[1].endswith("entier.")


def test_a_lot_that_was_never_written_is_orange(places: Places, leave: Callable[[int], None]) -> None:
    """A power cut between closing and writing: the line names the lot and the command."""
    leave(5)
    with closing(LotStore.open(places.data)) as store:
        store.close_lot("lot-x", "2026-11-22 matin", K)
    (line,) = (line for line in data_lines(places, K, ample) if line.part is Part.LOTS)
    assert line.light is Light.ORANGE
    assert "lot-x" in line.sentence
    assert "kiosk feedback export" in line.sentence


@pytest.mark.parametrize("fault", ["changed", "lost", "no manifest", "foreign manifest"])
def test_a_lot_that_is_not_as_it_was_written_is_red(places: Places, lot: Path, fault: str) -> None:
    """A file opened and saved by a spreadsheet, one that is gone, a manifest that is gone or another lot's."""
    match fault:
        case "changed":
            (lot / "cards.csv").write_text("theme\n", "utf-8")
        case "lost":
            (lot / "ideas.csv").unlink()
        case "no manifest":
            (lot / "manifest.json").unlink()
        case _:
            manifest = json.loads((lot / "manifest.json").read_text("utf-8"))
            (lot / "manifest.json").write_text(json.dumps({**manifest, "lot": "lot-y"}), "utf-8")
    (line,) = reds(places)
    assert line.part is Part.LOTS
    assert f"kiosk feedback export --lot {lot.name}" in line.sentence


def test_a_lot_in_two_formats_is_two_folders(places: Places, lot: Path) -> None:
    """Each judged by itself; the command for the one that is damaged names its format."""
    with closing(LotStore.open(places.data)) as store:
        again = export_again(store, lot.name, places.lots, "jsonl", lambda done, total: None)
    sentences = [line.sentence for line in data_lines(places, K, ample) if line.part is Part.LOTS]
    assert sentences[1] == f"Les 2 dossiers de lot de {places.lots}\u00a0: entiers."
    (again.folder / "ideas.jsonl").unlink()
    (line,) = reds(places)
    assert f"kiosk feedback export --lot {lot.name} --format jsonl\u00a0»" in line.sentence


def test_settings_at_fault_are_red_and_the_last_good_copy_is_taken(places: Places) -> None:
    """As the kiosk does: k comes from the copy."""
    places.state.mkdir()
    (places.state / "kiosk.toml").write_text("[feedback]\nk = 9\n", "utf-8")
    assert places.settings is not None
    places.settings.write_text("[feedback\n", "utf-8")
    settings, (line,) = settings_lines(places.settings, places.state)
    assert settings.feedback.k == 9
    assert (line.part, line.light) == (Part.SETTINGS, Light.RED)
    assert "corrigez" in line.sentence


def test_no_settings_and_a_spoilt_copy_are_orange(places: Places) -> None:
    """The kiosk opens, but its millimetres may be another panel's."""
    places.state.mkdir()
    (places.state / "kiosk.toml").write_text("[panneau]\n", "utf-8")
    _, lines = settings_lines(None, places.state)
    assert [line.light for line in lines] == [Light.ORANGE, Light.ORANGE]
    assert "copie de secours" in lines[0].sentence
    assert "[panel]" in lines[1].sentence


def test_a_lot_that_was_kept_too_long_is_orange(places: Places, lot: Path) -> None:
    """By the rule of kiosk.toml: which lot, and what lets it go; on the rule's own day it isn't over yet."""
    lines = [line for line in data_lines(places, K, ample, date(2026, 11, 23)) if line.light is Light.ORANGE]
    assert [line.part for line in lines] == [Part.LOTS]
    assert lot.name in lines[0].sentence
    assert "purge --retention" in lines[0].sentence
    for day in (None, date(2026, 11, 22)):
        assert not [line for line in data_lines(places, K, ample, day) if "keep_days" in line.sentence]
