"""The files of own trails: kept whole, passed on, and judged wherever they come from."""

import dataclasses
import json
import os
from pathlib import Path

import pytest

from kiosk.errors import StoreError
from kiosk.guide.composing import OwnStop, OwnTrail
from kiosk.guide.own_trails import FOLDER, LARGEST_FILE, OwnTrails, read_trail, write_trail

TRAIL = OwnTrail(
    "own-ecoles-1a2b",
    "Les écoles",
    (
        OwnStop("map", 5, "Où est l’école\u00a0?"),
        OwnStop("figures", card="velo", question="Et vous\u00a0?", choices=("Oui", "Non")),
    ),
    "CM2",
    "Deux étapes.",
)


def written(trail: OwnTrail) -> dict[str, object]:
    """Return what a trail's file says."""
    return {"trail_format": 1, **dataclasses.asdict(trail)}


def test_a_trail_is_kept_found_and_removed(tmp_path: Path) -> None:
    """By title; what is kept in place of another leaves one file and nothing beside it."""
    store = OwnTrails(tmp_path)
    assert store.read() == ((), ())
    store.keep(TRAIL)
    store.keep(dataclasses.replace(TRAIL, id="own-a", title="Avant"))
    renamed = dataclasses.replace(TRAIL, title="Les écoles d’Ivry")
    store.keep(renamed)
    assert [trail.title for trail in store.read()[0]] == ["Avant", "Les écoles d’Ivry"]
    assert store.find(TRAIL.id) == renamed
    store.remove(TRAIL.id)
    store.remove(TRAIL.id)
    assert [file.name for file in (tmp_path / FOLDER).iterdir()] == ["own-a.json"]
    with pytest.raises(StoreError, match="n’est pas dans cette borne"):
        store.find(TRAIL.id)


def test_a_file_is_on_the_disk_before_it_has_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Synced, renamed, its folder synced; a full disk leaves the file that was there."""
    store = OwnTrails(tmp_path)
    store.keep(TRAIL)
    done: list[str] = []
    fsync, replace = os.fsync, Path.replace
    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", lambda fd: (done.append("sync"), fsync(fd))[1])
        patched.setattr(Path, "replace", lambda file, to: (done.append("name"), replace(file, to))[1])
        store.keep(TRAIL)
    assert done == ["sync", "name", "sync"]

    def full(descriptor: int) -> None:
        raise OSError(28, "full")

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        with pytest.raises(StoreError, match="plus de place"):
            store.keep(dataclasses.replace(TRAIL, title="Autre"))
    assert store.read() == ((TRAIL,), ())
    assert [file.name for file in (tmp_path / FOLDER).iterdir()] == [f"{TRAIL.id}.json"]


def test_a_trail_goes_from_one_kiosk_to_the_next(tmp_path: Path) -> None:
    """The same to the letter, again without harm; another of the same id only when told to replace it."""
    write_trail(TRAIL, tmp_path / "ma clé.json")
    store = OwnTrails(tmp_path / "next")
    assert store.take_in(tmp_path / "ma clé.json") == TRAIL
    assert store.take_in(tmp_path / "ma clé.json") == TRAIL
    newer = dataclasses.replace(TRAIL, title="Mieux")
    write_trail(newer, tmp_path / "ma clé.json")
    with pytest.raises(StoreError, match="--replace"):
        store.take_in(tmp_path / "ma clé.json")
    assert store.read()[0] == (TRAIL,)
    store.take_in(tmp_path / "ma clé.json", replaces=True)
    assert store.read()[0] == (newer,)


def test_a_file_that_can_t_be_read_hides_no_other(tmp_path: Path) -> None:
    """It is told by name; a trail under another's name is one of them."""
    store = OwnTrails(tmp_path)
    store.keep(TRAIL)
    (tmp_path / FOLDER / "own-cut.json").write_text('{"trail_format": 1, "id"')
    write_trail(TRAIL, tmp_path / FOLDER / "own-other.json")
    trails, faults = store.read()
    assert trails == (TRAIL,)
    assert [name in fault for name, fault in zip(("own-cut.json", "own-other.json"), faults, strict=True)] == [True] * 2


def changed(**fields: object) -> bytes:
    """A trail's file with other fields."""
    return json.dumps(written(TRAIL) | fields).encode()


def with_stop(**fields: object) -> bytes:
    """A trail's file with one stop, some of whose fields are others."""
    return changed(stops=[dataclasses.asdict(OwnStop("map")) | fields])


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "coupé ou d’une autre sorte"),
        (b"\xff\xfe", "coupé ou d’une autre sorte"),
        (b"[" * 90_000, "coupé ou d’une autre sorte"),
        (b'{"trail_format": ' + b"9" * 9000 + b"}", "coupé ou d’une autre sorte"),
        (b"[]", "ne contient pas de parcours"),
        (b'{"lot": "x"}', "ne contient pas de parcours"),
        (b" " * (LARGEST_FILE + 1), "ne contient pas de parcours"),
        (changed(trail_format=2), "version plus récente"),
        (changed(further=1), "manquent ou sont inconnus"),
        (changed(title=7), "« title » est d’une autre sorte"),
        (changed(title=""), "le titre est vide ou trop long"),
        (changed(title="x" * 61), "le titre est vide ou trop long"),
        (changed(title="a\u202eb"), "signes cachés"),
        (changed(title="\ud800"), "signes cachés"),
        (changed(id="ville-20-minutes"), "identifiant"),
        (changed(id="own-../../kiosk"), "identifiant"),
        (changed(stops=["map"]), "manquent ou sont inconnus"),
        (changed(stops=[dataclasses.asdict(OwnStop("map"))] * 21), "plus de 20 étapes"),
        (with_stop(route="staff"), "l’adresse ne peut être une étape"),
        (with_stop(route="map\nfigures"), "l’adresse ne peut être une étape"),
        (with_stop(minutes=0), "de 1 à 20 minutes"),
        (with_stop(minutes=True), "« minutes » est d’une autre sorte"),
        (with_stop(note="x" * 301), "la note"),
        (with_stop(question="Et vous ?", choices=["Oui"]), "de 2 à 5 réponses"),
        (with_stop(question="", choices=["Oui", "Non"]), "la question"),
        (with_stop(question="Et vous ?", choices=["Oui", 2]), "les réponses"),
    ],
)
def test_a_bad_file_is_refused_in_a_sentence(tmp_path: Path, content: bytes, reason: str) -> None:
    """By its name, with the reason; nothing is kept."""
    file = tmp_path / "venu d’ailleurs.json"
    file.write_bytes(content)
    with pytest.raises(StoreError) as refused:
        OwnTrails(tmp_path).take_in(file)
    said = str(refused.value).replace("\u00a0", " ")
    assert "venu d’ailleurs.json" in said
    assert reason in said
    assert not (tmp_path / FOLDER).exists()


def test_a_file_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    """Or is a folder."""
    for file in (tmp_path / "gone.json", tmp_path):
        with pytest.raises(StoreError, match="ne peut être lu"):
            read_trail(file)
