"""Editions that are missing, cut, damaged or mixed: each is one red line that says what to do."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.health.edition import edition_lines
from kiosk.health.lines import Light
from kiosk.paths import Places


def cut(edition: Path) -> None:
    """Lose the end of the file, as a copy that was interrupted."""
    file = edition / "content.db"
    file.write_bytes(file.read_bytes()[:-4096])


def damage(edition: Path) -> None:
    """Overwrite pages in the middle, as a failing disk."""
    file = edition / "content.db"
    content = bytearray(file.read_bytes())
    content[len(content) // 2 : len(content) // 2 + 8192] = b"\xa5" * 8192
    file.write_bytes(content)


def lose(edition: Path) -> None:
    """No file."""
    (edition / "content.db").unlink()


def be_newer(edition: Path) -> None:
    """Come from a later version of the program."""
    file = edition / "content.db"
    content = bytearray(file.read_bytes())
    content[60:64] = (99).to_bytes(4)
    file.write_bytes(content)


def add_picture(edition: Path) -> None:
    """A picture that the manifest doesn't know."""
    (edition / "media" / "photo.png").write_bytes(b"png")


def lose_manifest(edition: Path) -> None:
    """No manifest."""
    (edition / "media" / "manifest.json").unlink()


@pytest.mark.parametrize(
    ("make_ill", "said"),
    [
        (lose, "introuvable"),
        (cut, "coupé ou abîmé"),
        (damage, "abîmé"),
        (be_newer, "mettez le programme à jour"),
        (add_picture, "images"),
        (lose_manifest, "manifest.json"),
    ],
)
def test_an_edition_at_fault_is_red(places: Places, make_ill: Callable[[Path], None], said: str) -> None:
    """One line, with what is wrong first."""
    make_ill(places.edition)
    (line,) = edition_lines(places.edition)
    assert line.light is Light.RED
    assert said in line.sentence
