"""How an edition is said: what an editor writes in spoken.toml, its faults, and what the edition carries."""

from pathlib import Path

import pytest

from kiosk.content.build import build_edition
from kiosk.content.check import check_workshop
from kiosk.content.reader import Reader
from kiosk.content.subjects.spoken import Recording
from kiosk.content.workshop import read_workshop

WORD = '[[spoken]]\nwritten = "CCAS"\nsaid = "C C A S"\n'
RECORDING = '[[recording]]\nroute = "chapter/jamais"\nfile = "jamais.wav"\nstarts = [0, 2.25, 7]\n'


def write(workshop: Path, text: str, sound: bytes = b"RIFF\0\0\0\0WAVE") -> None:
    """Write spoken.toml and the recording that it may name."""
    (workshop / "sources" / "spoken.toml").write_text(text, "utf-8")
    folder = workshop / "originals" / "voice"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "jamais.wav").write_bytes(sound)


def test_the_edition_carries_words_and_recordings(workshop: Path, tmp_path: Path) -> None:
    """In a table, and the file in media/ with its hash; another sound is another version."""
    write(workshop, WORD + RECORDING)
    version = build_edition(workshop, tmp_path / "edition")
    with Reader.open(tmp_path / "edition") as reader:
        table = reader.spoken()
        assert dict(table.words) == {"CCAS": "C C A S"}
        assert dict(table.recordings) == {"chapter/jamais": Recording("voice/jamais.wav", (0, 2250, 7000))}
        assert reader.media_file("voice/jamais.wav").read_bytes().startswith(b"RIFF")
    assert "voice/jamais.wav" in (tmp_path / "edition" / "media" / "manifest.json").read_text("utf-8")
    write(workshop, WORD + RECORDING, b"RIFF\1\0\0\0WAVE")
    assert build_edition(workshop, tmp_path / "other") != version


@pytest.mark.parametrize(
    ("text", "key", "part"),
    [
        (WORD + WORD, 'written = "CCAS"', "déjà dans cette table"),
        (WORD.replace('"CCAS"', '" "'), "written", "est vide"),
        (WORD.replace("C C A S", "C2AS"), "said", "en toutes lettres"),
        (WORD.replace("C C A S", "cent %"), "said", "ne se dit pas"),
        (RECORDING.replace("jamais.wav", "nulle-part.wav"), "file", "originals/voice"),
        (RECORDING.replace("chapter/jamais", "chapter/nulle-part"), "route", "n’existe pas"),
        (RECORDING.replace("chapter/jamais", "nulle/part"), "route", ""),
        (RECORDING.replace("[0, 2.25, 7]", "[0, 7, 2.25]"), "starts", "dans l’ordre"),
        (RECORDING.replace("[0, 2.25, 7]", "[]"), "starts", "dans l’ordre"),
        (RECORDING.replace("[0, 2.25, 7]", '["0"]'), "starts", "un nombre"),
        (RECORDING + RECORDING, "route", "deux enregistrements"),
    ],
)
def test_faults_are_named_with_their_line(workshop: Path, text: str, key: str, part: str) -> None:
    """Each with what to do, at the line of its key."""
    write(workshop, text)
    found = check_workshop(read_workshop(workshop))
    assert found
    lines = text.splitlines()
    for fault in found:
        assert fault.file == "spoken.toml"
        assert lines[fault.line - 1].startswith(key.split(" =")[0])
        assert part in fault.sentence


def test_a_file_that_is_no_sound_is_named(workshop: Path) -> None:
    """Whatever its name says."""
    write(workshop, RECORDING, b"<html>")
    (fault,) = check_workshop(read_workshop(workshop))
    assert "n’est pas un son Ogg, Opus ou WAV" in fault.sentence
