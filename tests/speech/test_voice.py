"""The kiosk's own voice really sounds, tells when each word is said, and says in a sentence what it lacks."""

import array
import importlib.machinery
import importlib.util
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from kiosk.errors import VoiceError
from kiosk.speech import voice
from kiosk.speech.desk import SpeechDesk
from kiosk.speech.espeak import Voice
from kiosk.speech.voice import DATA, OWN, PACKAGE, SHARED, Sound, find_library, one_voice

PROJECT = Path(__file__).resolve().parents[2]
WORDS = "En deux mille vingt-quatre, quarante-quatre mille repas ont été livrés aux seniors."
PATIENCE = 10.0  # s


@pytest.fixture(scope="module")
def french() -> Voice:
    """The French voice; the library is one for the whole process."""
    return Voice()


def loudest(sound: Sound) -> int:
    """Return the highest sample, of 32767."""
    return max(map(abs, array.array("h", sound.samples)))


def hear(french: Voice, text: str, speed: float = 1.0) -> Sound:
    """Render a text that nobody cancels."""
    sound = french.render(text, speed, threading.Event())
    assert sound is not None
    return sound


def test_a_sentence_sounds_and_each_word_has_its_moment(french: Voice) -> None:
    """Non-silent PCM of a plausible length; the marks go forward, within the sound, each at the beginning of a word."""
    sound = hear(french, WORDS)
    assert loudest(sound) > 3000
    assert 3000 < sound.ms < 9000
    moments, starts = [m.ms for m in sound.marks], [m.start for m in sound.marks]
    assert len(sound.marks) >= 10
    assert moments == sorted(moments)
    assert starts == sorted(set(starts))
    assert 0 <= moments[0] < moments[-1] < sound.ms
    assert all(start == 0 or not WORDS[start - 1].isalnum() for start in starts)


def test_a_slower_voice_takes_longer_and_nothing_takes_nothing(french: Voice) -> None:
    """Speed multiplies the pace; a text without words is a moment of silence."""
    assert hear(french, WORDS, 0.6).ms > 1.3 * hear(french, WORDS).ms
    assert hear(french, "").ms < 50


def test_accents_are_heard(french: Voice) -> None:
    """The text reaches the library as UTF-8: é isn't two letters."""
    assert hear(french, "été").samples != hear(french, "ete").samples
    assert abs(hear(french, "été").ms - hear(french, "était").ms) < 300


def test_a_cancelled_text_is_not_rendered(french: Voice) -> None:
    """It ends with the piece that is being made, and the next text is whole again."""
    cancelled = threading.Event()
    cancelled.set()
    assert french.render(WORDS * 50, 1.0, cancelled) is None
    assert hear(french, WORDS).ms > 3000


def test_without_the_package_its_library_or_its_data_there_is_a_sentence(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Which says what is missing and what to do; nothing is loaded."""
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(VoiceError, match="espeakng-loader n’est pas installé.*installez de nouveau"):
        find_library()
    spec = importlib.machinery.ModuleSpec(PACKAGE, None, is_package=True)
    spec.submodule_search_locations = [str(tmp_path)]
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: spec)
    with pytest.raises(VoiceError, match="libespeak-ng manque"):
        find_library()
    (tmp_path / "libespeak-ng.so").write_bytes(b"not a library")
    with pytest.raises(VoiceError, match="phondata, phonindex, phontab, intonations, fr_dict"):
        find_library()
    monkeypatch.setattr(voice, "SHARED", ())
    monkeypatch.setattr(voice, "OWN", {"fr": ()})
    with pytest.raises(VoiceError, match="ne se charge pas"):
        one_voice()(WORDS, 1.0, threading.Event())


def run_with(folder: Path) -> subprocess.CompletedProcess[str]:
    """Say a word in a process of its own that finds the package in this folder."""
    program = (
        "import sys, threading; sys.path.insert(0, sys.argv[1])\n"
        "from kiosk.speech.voice import one_voice\n"
        "print(one_voice()('bonjour', 1.0, threading.Event()).ms)"
    )
    command = [sys.executable, "-c", program, str(folder)]
    return subprocess.run(command, cwd=PROJECT, capture_output=True, text=True)


def test_what_the_frozen_program_keeps_is_enough(tmp_path: Path) -> None:
    """The library with the data of French and English, 2 MB of 19, speaks; an empty file is a sentence."""
    library, data = find_library()
    kept = [*SHARED, *OWN["fr"], *OWN["en"]]
    package = tmp_path / PACKAGE
    for file in (library, *(data / name for name in kept)):
        target = package / file.relative_to(library.parent)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, target)
    (package / "__init__.py").touch()
    assert sum(f.stat().st_size for f in package.rglob("*") if f.is_file()) < 2_000_000
    done = run_with(tmp_path)
    assert int(done.stdout) > 200, done.stderr
    (package / DATA / "phontab").write_bytes(b"")
    done = run_with(tmp_path)
    assert done.returncode == 1
    assert "VoiceError: Aucune voix" in done.stderr


def test_the_desk_answers_the_newest_text_alone(french: Voice) -> None:
    """What was overtaken isn't answered; after cancel() nothing comes any more; an error is an answer too."""
    answers: list[tuple[int, Sound | Exception]] = []
    there = threading.Event()

    def answer(number: int, rendered: Sound | Exception) -> None:
        answers.append((number, rendered))
        there.set()

    desk = SpeechDesk(french.render)
    desk.ask(WORDS * 20, 1.0, answer)
    newest = desk.ask(WORDS, 1.0, answer)
    assert there.wait(PATIENCE)
    assert [number for number, _ in answers] == [newest]
    desk.ask(WORDS * 20, 1.0, answer)
    desk.cancel()
    desk.close()
    assert len(answers) == 1

    def fail(text: str, speed: float, cancelled: threading.Event) -> Sound | None:
        raise VoiceError("no voice")

    there.clear()
    broken = SpeechDesk(fail)
    broken.ask(WORDS, 1.0, answer)
    assert there.wait(PATIENCE)
    broken.close()
    assert isinstance(answers[-1][1], VoiceError)
