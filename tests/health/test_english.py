"""The doctor's line on English: visitors lose a language without a word of its file, staff are told."""

from pathlib import Path

import pytest

from kiosk import paths
from kiosk.health.english import english_lines
from kiosk.health.lines import Light, Part


def test_with_its_words_it_is_green() -> None:
    """The repository holds them."""
    (line,) = english_lines()
    assert (line.part, line.light) == (Part.ENGLISH, Light.GREEN)


@pytest.mark.parametrize("content", [None, b"", b"<?xml"], ids=["missing", "empty", "something-else"])
def test_without_them_it_is_orange_and_names_the_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, content: bytes | None
) -> None:
    """And says what to do."""
    file = tmp_path / "kiosk_en.qm"
    if content is not None:
        file.write_bytes(content)
    monkeypatch.setattr(paths, "ENGLISH", file)
    (line,) = english_lines()
    assert line.light is Light.ORANGE
    assert "kiosk_en.qm" in line.sentence
    assert "installez de nouveau" in line.sentence
