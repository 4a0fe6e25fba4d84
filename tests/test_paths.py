"""Where things are found: flags first, then the checkout, then the installed places."""

import sys
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.paths import find_places


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Pretend that the program lies in a folder without a pyproject.toml; return the folder that holds `kiosk`."""
    home = tmp_path / "opt" / "kiosk-0.1"
    (home / "kiosk").mkdir(parents=True)
    monkeypatch.setattr(paths, "PROGRAM", home / "kiosk")
    monkeypatch.chdir(tmp_path)
    return home


def test_in_the_checkout_it_is_the_repository_and_var(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the folder that the command is given in."""
    monkeypatch.chdir(tmp_path)
    places = find_places()
    root = Path(__file__).resolve().parent.parent
    assert (places.edition, places.data, places.settings) == (root, root / "var", None)
    assert places.content_db == root / "content.db"
    assert places.feedback_db == root / "var" / "feedback.db"
    assert (places.lots, places.state, places.log) == (root / "var/lots", root / "var/state", root / "var/log")


def test_what_is_given_wins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Flags beat the checkout; relative ones are those of the folder that the command is given in."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "kiosk.toml").write_text("")
    places = find_places(Path("e"), Path("d"), Path("s.toml"))
    assert (places.edition, places.data, places.settings) == (tmp_path / "e", tmp_path / "d", Path("s.toml"))


def test_settings_of_the_current_folder_are_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """./kiosk.toml needs no flag."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "kiosk.toml").write_text("")
    assert find_places().settings == tmp_path / "kiosk.toml"


def test_a_folder_named_like_the_settings_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only a file is read."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "kiosk.toml").mkdir()
    assert find_places().settings is None


def test_installed_the_service_says_where_data_lives(installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """systemd's StateDirectory= first; by hand the user's state folder, then the standard's default."""
    monkeypatch.setenv("STATE_DIRECTORY", str(installed / "state"))
    assert find_places().data == installed / "state"
    monkeypatch.delenv("STATE_DIRECTORY")
    monkeypatch.setenv("XDG_STATE_HOME", str(installed / "xdg"))
    assert find_places().data == installed / "xdg" / "kiosk"
    monkeypatch.delenv("XDG_STATE_HOME")
    assert find_places().data == Path.home() / ".local" / "state" / "kiosk"


def test_installed_the_factory_edition_lies_beside_the_program(installed: Path) -> None:
    """In `edition` where that exists, else right beside it."""
    assert find_places().edition == installed
    (installed / "edition").mkdir()
    assert find_places().edition == installed / "edition"


def test_frozen_the_edition_lies_beside_the_executable(
    installed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bundle's code is one folder deeper than its executable."""
    (tmp_path / "bundle" / "edition").mkdir(parents=True)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "bundle" / "kiosk"))
    assert find_places().edition == tmp_path / "bundle" / "edition"


def test_program_files_lie_beside_the_code() -> None:
    """QML and the schema are found from the module itself, frozen or not."""
    assert (paths.QML / "Kiosk").is_dir()
    assert paths.CONTENT_SCHEMA.is_file()
    assert (paths.WORKSHOP / "sources").is_dir()
