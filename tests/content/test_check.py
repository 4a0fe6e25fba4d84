"""An edition on the disk: missing, cut, foreign, newer, and what only a full check finds. Always one sentence."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.content.check import check_edition
from kiosk.content.reader import Reader
from kiosk.errors import EditionError


def cut_to(share: float) -> Callable[[Path], None]:
    def spoil(path: Path) -> None:
        content = path.read_bytes()
        path.write_bytes(content[: int(len(content) * share)])

    return spoil


def sql(statement: str) -> Callable[[Path], None]:
    def spoil(path: Path) -> None:
        database = sqlite3.connect(path)
        database.execute(statement)
        database.commit()
        database.close()

    return spoil


def index_entry(path: Path) -> None:
    """Change one letter in the index of the table choice, so that it disagrees with its row."""
    content = path.read_bytes()
    assert content.count(b"themeautrefr") == 1
    path.write_bytes(content.replace(b"themeautrefr", b"themeautrefs"))


def other_database(path: Path) -> None:
    path.unlink()
    sql("create table cards (id)")(path)


CASES = {
    "missing": (lambda path: path.unlink(), "est introuvable"),
    "a folder": (lambda path: (path.unlink(), path.mkdir()), "est introuvable"),
    "empty": (cut_to(0), "coupé ou abîmé"),
    "cut to its first bytes": (lambda path: path.write_bytes(path.read_bytes()[:60]), "coupé ou abîmé"),
    "cut in the middle": (cut_to(0.5), "coupé ou abîmé"),
    "cut at the end": (lambda path: path.write_bytes(path.read_bytes()[:-1]), "coupé ou abîmé"),
    "random bytes": (lambda path: path.write_bytes(bytes(range(256)) * 40), "n’est pas une édition"),
    "a web page": (lambda path: path.write_text("<html>" * 100, "utf-8"), "n’est pas une édition"),
    "another database": (other_database, "n’est pas une édition"),
    "newer": (sql("pragma user_version = 2"), "plus récent que ce programme"),
    "older": (sql("pragma user_version = 0"), "trop ancien"),
    "a table short": (sql("drop table edition"), "coupé ou abîmé"),
    "a row short": (sql("delete from edition"), "coupé ou abîmé"),
}


@pytest.mark.parametrize("case", CASES)
def test_an_edition_that_cannot_be_opened(edition: Path, case: str) -> None:
    """One French sentence that says what to do, never SQLite's own words; nothing is written beside the file."""
    spoil, part = CASES[case]
    spoil(edition / "content.db")
    before = sorted(edition.iterdir())
    with pytest.raises(EditionError, match=part) as caught:
        Reader.open(edition)
    sentence = str(caught.value)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert "sqlite" not in sentence.lower()
    assert sorted(edition.iterdir()) == before


def test_pages_that_turn_out_to_be_damaged(edition: Path) -> None:
    """Where the header is whole and a page inside isn't, each question ends in the sentence, and check says it too."""
    path = edition / "content.db"
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    path.write_bytes(content)
    with pytest.raises(EditionError, match="coupé ou abîmé"):
        Reader.open(edition).facts()
    with pytest.raises(EditionError):
        check_edition(edition)


def test_a_whole_edition(edition: Path) -> None:
    """What the build leaves passes, and opening it writes nothing beside it."""
    check_edition(edition)
    assert sorted(p.name for p in edition.iterdir()) == ["content.db", "media"]


@pytest.mark.parametrize(
    ("spoil", "part"),
    [
        (sql("pragma journal_mode = wal"), "mode « delete »"),
        (index_entry, "est abîmé"),
        (sql("update fact set section = 'nulle-part' where section is not null"), "renvois dans le vide"),
    ],
)
def test_what_only_a_check_finds(edition: Path, spoil: Callable[[Path], None], part: str) -> None:
    """WAL would write beside a read-only file; a dangling reference would leave holes on a page."""
    spoil(edition / "content.db")
    with pytest.raises(EditionError) as caught:
        check_edition(edition)
    assert part in str(caught.value).replace("\u00a0", " ")


def test_media_that_do_not_match(edition: Path) -> None:
    """A picture changed, added or gone, another version, or no manifest: all are seen."""
    picture = edition / "media" / "portraits" / "adjointe-essai.png"
    content = picture.read_bytes()
    picture.write_bytes(content + b"\0")
    with pytest.raises(EditionError, match="ne sont pas celles du manifeste"):
        check_edition(edition)
    picture.unlink()
    with pytest.raises(EditionError, match="ne sont pas celles du manifeste"):
        check_edition(edition)
    picture.write_bytes(content)
    check_edition(edition)
    manifest = edition / "media" / "manifest.json"
    manifest.write_text(manifest.read_text("utf-8").replace('"version": "', '"version": "0'), "utf-8")
    with pytest.raises(EditionError, match="pas de la même version"):
        check_edition(edition)
    manifest.unlink()
    with pytest.raises(EditionError, match="manque ou est illisible"):
        check_edition(edition)
