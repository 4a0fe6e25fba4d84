"""French that is easy to read: short sentences, one for each line, beside the full lead of chapters and sections."""

import re
from pathlib import Path

import pytest

from kiosk.content.build import build_edition
from kiosk.content.check import check_workshop
from kiosk.content.reader import Reader
from kiosk.content.typography import word_count
from kiosk.content.workshop import read_workshop

SENTENCES = ["Ivry est une ville.", "Elle a des écoles."]


def write(workshop: Path, sentences: list[str]) -> None:
    """Give the small workshop's chapter an easy text."""
    path = workshop / "sources" / "chapters.toml"
    quoted = ", ".join(f'"{sentence}"' for sentence in sentences)
    path.write_text(path.read_text("utf-8").replace("number = 1\n", f"number = 1\neasy = [{quoted}]\n", 1), "utf-8")


def test_every_chapter_and_section_has_one(repository: Reader) -> None:
    """All four chapters and 22 sections, sentences of at most 12 words, and no other text is in their place."""
    chapters = repository.chapters()
    texts = [*chapters, *(s for c in chapters for s in repository.sections(c.id)), *repository.sections_beside()]
    assert len(texts) == 26
    for text in texts:
        assert text.easy
        assert text.easy != text.lead
        for sentence in text.easy.split("\n"):
            assert word_count(sentence) <= 12, sentence
            assert sentence.endswith("."), sentence
    assert len({text.title for text in texts}) == 26


def test_it_stands_beside_the_full_text(workshop: Path, sample: Reader, tmp_path: Path) -> None:
    """A line for each sentence; the full lead is what it was; without one the text is empty."""
    write(workshop, SENTENCES)
    build_edition(workshop, tmp_path / "out")
    with Reader.open(tmp_path / "out") as reader:
        assert reader.chapter("jamais").easy == "Ivry est une ville.\nElle a des écoles."
        assert reader.chapter("jamais").lead == sample.chapter("jamais").lead
        assert len(reader.chapters()) == len(sample.chapters())
    assert sample.chapter("jamais").easy == ""
    assert {section.easy for section in sample.sections("jamais")} == {""}


@pytest.mark.parametrize(
    ("sentence", "fault"),
    [
        ("Un deux trois quatre cinq six sept huit neuf dix onze douze treize.", "a 13 mots, 12 au plus"),
        ("Ivry est une ville", "n’est pas une phrase entière et seule"),
        ("Ivry est une ville. Elle est belle.", "n’est pas une phrase entière et seule"),
        ("Ivry est une ville : elle est belle.", "n’est pas une phrase entière et seule"),
        ("Ivry est une ville!", "point d’exclamation"),
    ],
)
def test_a_sentence_that_is_not_easy(workshop: Path, sentence: str, fault: str) -> None:
    """Too long, cut, or two at once: refused, with the line of the chapter's file."""
    write(workshop, [sentence])
    found = check_workshop(read_workshop(workshop))
    assert any(f.file == "chapters.toml" and fault in re.sub("[\u00a0\u202f]", " ", f.sentence) for f in found), found
