"""A folder appears whole or not at all."""

import os
from pathlib import Path

import pytest

from kiosk.tables.folder import MANIFEST, describe_files, reason_of, write_manifest, written_aside


def test_each_file_is_synced_before_the_name_and_the_name_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two files, the folder, then the name, then the folder above."""
    done: list[str] = []
    fsync, rename = os.fsync, Path.rename

    def sync(descriptor: int) -> None:
        done.append(Path(os.readlink(f"/proc/self/fd/{descriptor}")).name)
        fsync(descriptor)

    def name(file: Path, to: Path) -> Path:
        done.append("renamed")
        return rename(file, to)

    monkeypatch.setattr(os, "fsync", sync)
    monkeypatch.setattr(Path, "rename", name)
    with written_aside(tmp_path / "set") as aside:
        assert aside.name.startswith(".set-")
        (aside / "a.csv").write_text("a")
        (aside / "b.csv").write_text("b")
        assert not (tmp_path / "set").exists()
    assert [step if not step.startswith(".set-") else "aside" for step in done] == [
        "a.csv",
        "b.csv",
        "aside",
        "renamed",
        tmp_path.name,
    ]


def test_an_error_leaves_nothing(tmp_path: Path) -> None:
    """Neither the folder nor what was begun of it."""

    def fail() -> None:
        with written_aside(tmp_path / "set") as aside:
            (aside / "a.csv").write_text("a")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert list(tmp_path.iterdir()) == []


def test_a_manifest_names_each_file_with_its_hash(tmp_path: Path) -> None:
    """SHA-256 of "a" is known; what is said of the folder stands first."""
    (tmp_path / "a.csv").write_text("a")
    write_manifest(tmp_path, {"lot": "x"}, {"a.csv": 3})
    (file,) = describe_files(tmp_path, {"a.csv": 3})
    assert file["sha256"].startswith("ca978112ca1bbdcafac231b39a23dc4d")
    assert (file["rows"], file["bytes"]) == (3, 1)
    assert (tmp_path / MANIFEST).read_text().startswith('{\n  "manifest": 1,\n  "lot": "x",\n  "files": [')


def test_a_reason_is_french_where_it_is_known() -> None:
    """The system's own words otherwise."""
    assert reason_of(OSError(28, "No space left")) == "plus de place"
    assert reason_of(OSError(95, "Operation not supported")) == "Operation not supported"
