"""What `python3 packaging lock` says of a change; no test here uses the network."""

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def locks(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """packaging/locks.py, imported as it is when the folder is run, and forgotten afterwards."""
    monkeypatch.syspath_prepend(ROOT / "packaging")
    yield importlib.import_module("locks")
    for name in ("locks", "environment"):
        sys.modules.pop(name, None)


def lock(*libraries: tuple[str, str]) -> str:
    """The text of a lock: each library as "name==version" or with a marker, and its hashes."""
    return "".join(
        " \\\n".join([pin, *(f"    --hash=sha256:{sum}" for sum in sums.split())]) + "\n" for pin, sums in libraries
    )


BEFORE = lock(("click==8.5.0", "a b"), ("colorama==0.4.6 ; sys_platform == 'win32'", "c"), ("pluggy==1.7.0", "d e"))


def test_each_change_is_one_line_by_name(locks: ModuleType) -> None:
    """Added, removed, another version, other hashes of the same version; what stays isn't told."""
    after = lock(("click==8.5.1", "f"), ("packaging==26.3", "g"), ("pluggy==1.7.0", "d e h"), ("zope==1.0", "i"))
    assert locks.changed(BEFORE, after) == [
        "  changé   click 8.5.0 → 8.5.1",
        "  retiré   colorama (sys_platform == 'win32') 0.4.6",
        "  ajouté   packaging 26.3",
        "  sommes   pluggy 1.7.0\u00a0: 1 de plus",
        "  ajouté   zope 1.0",
    ]
    assert locks.changed(BEFORE, BEFORE) == []


def test_a_hash_that_goes_is_a_warning(locks: ModuleType) -> None:
    """A published file never changes: the same version with another sum is the sign of a swapped one."""
    after = BEFORE.replace("sha256:e", "sha256:x")
    (line,) = locks.changed(BEFORE, after)
    assert line.startswith("  sommes   pluggy 1.7.0\u00a0: 1 de moins")
    assert "vérifiez pourquoi" in line


def test_every_pin_of_the_real_locks_is_read(locks: ModuleType) -> None:
    """As many as the file has, each with its hashes; markers of one library for several systems stand apart."""
    for name in locks.GROUPS:
        text = (ROOT / "packaging" / "requirements" / f"{name}.txt").read_text("utf-8")
        found = locks.pins(text)
        assert len(found) == sum(not line.startswith(" ") for line in text.splitlines())
        assert sum(len(sums) for _, sums in found.values()) == text.count("--hash=")


def test_the_locks_serve_every_python_from_the_first_on(locks: ModuleType) -> None:
    """Universal: what one Python or system needs stands with its marker, and 3.11 is the least."""
    assert 'requires-python = ">=3.11"' in (ROOT / "pyproject.toml").read_text("utf-8")
    found = locks.pins((ROOT / "packaging" / "requirements" / "dev.txt").read_text("utf-8"))
    assert any("sys_platform == 'win32'" in name for name in found), found.keys()
