"""kiosk.toml: every fault is a sentence, and a kiosk starts all the same with the last good copy."""

import contextlib
import os
import tomllib
from dataclasses import asdict
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.errors import SettingsError
from kiosk.settings import Panel, Settings, load_settings, load_settings_or_last_good

SAMPLE = Path(__file__).resolve().parent.parent / "kiosk.toml"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A kiosk.toml to write."""
    return tmp_path / "kiosk.toml"


def test_no_file_gives_the_defaults() -> None:
    """A 32-inch portrait panel: 2.71 px/mm; 90 s and 20 s; lots of five cards."""
    settings = load_settings(None)
    assert settings == Settings()
    assert round(settings.panel.px_per_mm, 2) == 2.71
    assert (settings.idle.seconds, settings.idle.warning_seconds, settings.feedback.k) == (90, 20, 5)


def test_the_sample_is_the_defaults_and_names_every_setting() -> None:
    """An installer who copies it changes nothing, and sees all that can be changed."""
    assert load_settings(SAMPLE) == Settings()
    named = {(table, key) for table, keys in tomllib.loads(SAMPLE.read_text("utf-8")).items() for key in keys}
    assert named == {(table, key) for table, keys in asdict(Settings()).items() for key in keys}


def test_values_are_read(file: Path) -> None:
    """A whole number is good for a length; what isn't given keeps its default."""
    file.write_text("[panel]\ndiagonal_in = 55\nresolution = [3840, 2160]\n[feedback]\nk = 8\n", "utf-8")
    settings = load_settings(file)
    assert settings.panel == Panel(diagonal_in=55.0, resolution=(3840, 2160))
    assert isinstance(settings.panel.diagonal_in, float)
    assert settings.feedback.k == 8
    assert settings.idle == Settings().idle


def test_a_byte_order_mark_is_no_fault(file: Path) -> None:
    """Windows' Notepad writes one."""
    file.write_bytes(b"\xef\xbb\xbf[feedback]\nk = 8\n")
    assert load_settings(file).feedback.k == 8


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[pannel]\n", "« pannel »"),
        ("[panel]\ndiagonal = 32\n", "panel.diagonal"),
        ("panel = 3\n", "[panel]"),
        ("[panel]\ndiagonal_in = '32'\n", "panel.diagonal_in"),
        ("[panel]\ndiagonal_in = true\n", "panel.diagonal_in"),
        ("[panel]\ndiagonal_in = nan\n", "panel.diagonal_in"),
        ("[panel]\ndiagonal_in = 1e400\n", "panel.diagonal_in"),
        (f"[panel]\ndiagonal_in = 1{'0' * 400}\n", "panel.diagonal_in"),
        ("[panel]\ndiagonal_in = 2\n", "entre 5 et 120"),
        ("[panel]\nresolution = [1080]\n", "panel.resolution"),
        ("[panel]\nresolution = [1080, 0]\n", "panel.resolution"),
        ("[panel]\nresolution = [1080, 1920.5]\n", "panel.resolution"),
        ("[panel]\nresolution = [3, 4]\n", "entre 320 et 16384"),
        ("[panel]\nmounting_mm = -1\n", "entre 0 et 2500"),
        ("[panel]\noutput = 1\n", "panel.output"),
        ("[feedback]\nk = 0\n", "au moins 1"),
        ("[feedback]\nk = 5.0\n", "feedback.k"),
        ("[feedback]\nk = true\n", "feedback.k"),
        ("[idle]\nseconds = 5\n", "entre 10 et 3600"),
        ("[idle]\nseconds = 1e300\n", "idle.seconds"),
        ("[idle]\nwarning_seconds = 19\n", "entre 20 et 600"),
        ("[panel]\nmounting_mm = 8OO\n", "à la ligne 2"),
        ("[panel", "à la fin"),
    ],
)
def test_each_fault_is_a_sentence(file: Path, text: str, said: str) -> None:
    """It names the file and the setting or line, in French, and says what to do."""
    file.write_text(text, "utf-8")
    with pytest.raises(SettingsError) as caught:
        load_settings(file)
    sentence = str(caught.value).replace("\u00a0", " ")
    assert said in sentence
    assert str(file) in sentence
    assert sentence.endswith(".")


def test_not_utf8_missing_and_folder_are_sentences(file: Path) -> None:
    """What isn't a text file of ours says so."""
    with pytest.raises(SettingsError, match="n’existe pas"):
        load_settings(file)
    file.write_bytes("[panel] # é".encode("latin-1"))
    with pytest.raises(SettingsError, match="UTF-8"):
        load_settings(file)
    file.unlink()
    file.mkdir()
    with pytest.raises(SettingsError, match="ne peut être lu"):
        load_settings(file)


@given(text=st.text() | st.builds("[panel]\nresolution = {}\n[idle]\nseconds = {}".format, st.text(), st.integers()))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_gives_settings_or_a_sentence(file: Path, text: str) -> None:
    """No file makes a traceback."""
    file.write_text(text, "utf-8")
    with contextlib.suppress(SettingsError):
        assert isinstance(load_settings(file), Settings)


def test_a_good_file_is_kept_for_the_next_start(file: Path, tmp_path: Path) -> None:
    """Copied whole to the state folder, and renewed when it changes."""
    state = tmp_path / "data" / "state"
    for k in (7, 9):
        file.write_text(f"[feedback]\nk = {k}\n", "utf-8")
        settings, error = load_settings_or_last_good(file, state)
        assert (settings.feedback.k, error) == (k, None)
        assert [p.name for p in state.iterdir()] == ["kiosk.toml"]
        assert (state / "kiosk.toml").read_bytes() == file.read_bytes()


def test_a_faulty_file_falls_back_to_the_last_good_one(file: Path, tmp_path: Path) -> None:
    """The kiosk starts as yesterday, and the fault is told."""
    file.write_text("[feedback]\nk = 7\n", "utf-8")
    load_settings_or_last_good(file, tmp_path / "state")
    file.write_text("[feedback]\nk = 'a'\n", "utf-8")
    settings, error = load_settings_or_last_good(file, tmp_path / "state")
    assert settings.feedback.k == 7
    assert "feedback.k" in str(error)


@pytest.mark.parametrize("kept", [None, "[feedback]\nk = 'b'\n"])
def test_without_a_good_copy_the_defaults_serve(file: Path, tmp_path: Path, kept: str | None) -> None:
    """A first start with a fault, or a copy that the disk spoiled."""
    file.write_text("[feedback]\nk = 'a'\n", "utf-8")
    if kept is not None:
        (tmp_path / "state").mkdir()
        (tmp_path / "state" / "kiosk.toml").write_text(kept, "utf-8")
    settings, error = load_settings_or_last_good(file, tmp_path / "state")
    assert settings == Settings()
    assert str(file) in str(error)


def test_a_data_folder_that_cannot_be_written_keeps_nothing_from_starting(file: Path, tmp_path: Path) -> None:
    """Here the state folder's place is taken by a file."""
    (tmp_path / "state").write_text("")
    file.write_text("[feedback]\nk = 7\n", "utf-8")
    settings, error = load_settings_or_last_good(file, tmp_path / "state")
    assert (settings.feedback.k, error) == (7, None)


def test_a_copy_cut_short_never_takes_the_place_of_a_good_one(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The power goes between the copy and the rename: the copy of yesterday is whole."""
    state = tmp_path / "state"
    file.write_text("[feedback]\nk = 7\n", "utf-8")
    load_settings_or_last_good(file, state)
    file.write_text("[feedback]\nk = 9\n", "utf-8")

    def power_cut(*_: object) -> None:
        raise OSError("power cut")

    monkeypatch.setattr(os, "replace", power_cut)
    settings, error = load_settings_or_last_good(file, state)
    assert (settings.feedback.k, error) == (9, None)
    assert load_settings(state / "kiosk.toml").feedback.k == 7
