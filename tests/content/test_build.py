"""The build: what the repository holds is what its sources give, and a build that fails leaves what was there."""

import json
import shutil
import sqlite3
import tomllib
from pathlib import Path

import pytest

from kiosk.content import build
from kiosk.content.build import build_edition
from kiosk.content.edition_file import APPLICATION_ID, SCHEMA_VERSION
from kiosk.content.media import hashes
from kiosk.content.reader import Reader
from kiosk.errors import EditionError, KioskError, SourceFaultsError

PROJECT = Path(__file__).resolve().parents[2]
SAMPLE = PROJECT / "tests" / "data" / "workshop"


def declared_tables(database: sqlite3.Connection) -> list[str]:
    """Return the tables of schema.sql, without those in which FTS5 keeps its index."""
    rows = database.execute("select name from sqlite_master where type = 'table' and name not like 'search_index%'")
    return [name for (name,) in rows]


def contents(edition: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return the rows of every declared table, and the words of the search's index with their places."""
    database = sqlite3.connect(f"{(edition / 'content.db').as_uri()}?mode=ro", uri=True)
    try:
        found = {
            t: database.execute(f'select * from "{t}" order by rowid').fetchall() for t in declared_tables(database)
        }
        database.execute("create virtual table temp.words using fts5vocab(main, search_index, instance)")
        return found | {"search_index": database.execute("select * from temp.words").fetchall()}
    finally:
        database.close()


def test_the_repository_holds_what_its_sources_give(tmp_path: Path) -> None:
    """Rebuilt from kiosk/content, every row and every picture is the committed one; else: kiosk content build."""
    build_edition(PROJECT / "kiosk" / "content", tmp_path)
    rebuilt, committed = contents(tmp_path), contents(PROJECT)
    assert len(rebuilt) > 30
    for table, rows in rebuilt.items():
        assert committed[table] == rows, table
    assert committed.keys() == rebuilt.keys()
    assert hashes(PROJECT / "media") == hashes(tmp_path / "media")
    assert (PROJECT / "media" / "manifest.json").read_text() == (tmp_path / "media" / "manifest.json").read_text()


def test_same_sources_same_bytes(workshop: Path, sample_edition: Path, tmp_path: Path) -> None:
    """Neither the folder nor the moment of a build leaves a trace."""
    build_edition(workshop, tmp_path / "elsewhere")
    assert (tmp_path / "elsewhere" / "content.db").read_bytes() == (sample_edition / "content.db").read_bytes()


def test_version_follows_sources_and_originals(workshop: Path, sample: Reader, tmp_path: Path) -> None:
    """Any change of a text or a picture gives another version; what isn't content doesn't."""
    (workshop / "sources" / "about.toml~").write_text("an editor's backup", "utf-8")
    assert build_edition(workshop, tmp_path / "a") == sample.edition().version
    portrait = workshop / "originals" / "portraits" / "adjointe-essai.png"
    portrait.write_bytes(portrait.read_bytes()[:-1] + b"\0")
    assert build_edition(workshop, tmp_path / "b") != sample.edition().version


def test_media_and_manifest(sample: Reader, sample_edition: Path) -> None:
    """The manifest says version, date and the hash of each picture."""
    manifest = json.loads((sample_edition / "media" / "manifest.json").read_text("utf-8"))
    assert manifest["version"] == sample.edition().version
    assert manifest["published"] == "2026-11-22"
    assert list(manifest["files"]) == ["portraits/adjointe-essai.png"]
    assert sample.portrait("adjointe-essai.png").read_bytes().startswith(b"\x89PNG")


def test_schema_and_program_say_the_same(sample_edition: Path) -> None:
    """schema.sql writes the numbers that the reader asks for, and every foreign key is declared and held."""
    database = sqlite3.connect(sample_edition / "content.db")
    try:
        assert database.execute("pragma application_id").fetchone() == (APPLICATION_ID,)
        assert database.execute("pragma user_version").fetchone() == (SCHEMA_VERSION,)
        assert database.execute("pragma journal_mode").fetchone() == ("delete",)
        assert database.execute("pragma foreign_key_check").fetchall() == []
        roots = {
            "language",
            "record",
            "chapter",
            "document",
            "fact_year",
            "question",
            "place",
            "district",
            "dossier",
            "statement",
            "agreement",
            "sitting",
            "sitting_fact",
            "agreement_record",
            "moment",
            "tool",
            "channel",
            "doubt",
            "web_sentence",
            "medium",
            "trail",
        }
        for table in declared_tables(database):
            keys = database.execute(f'pragma foreign_key_list("{table}")').fetchall()
            assert keys or table in roots, table
    finally:
        database.close()


def test_every_table_of_texts_has_a_language(sample_edition: Path) -> None:
    """What is shown can be translated: a table with a title, name or text says in which language it is."""
    database = sqlite3.connect(sample_edition / "content.db")
    try:
        for table in declared_tables(database):
            columns = {row[1] for row in database.execute(f'pragma table_info("{table}")')}
            if columns & {"title", "name", "text", "lead", "help", "about", "label"} and table != "language":
                assert "lang" in columns, table
                assert {r[0] for r in database.execute(f'select distinct lang from "{table}"')} <= {"fr"}
    finally:
        database.close()


def test_no_clock_time_in_the_edition() -> None:
    """The published date stands in the sources."""
    raw = tomllib.loads((PROJECT / "kiosk" / "content" / "sources" / "edition.toml").read_text("utf-8"))
    with Reader.open(PROJECT) as reader:
        assert reader.edition().published == raw["published"]


def test_a_build_replaces_an_edition(workshop: Path, edition: Path) -> None:
    """The new edition takes the old one's place, pictures that are no longer named included."""
    path = workshop / "sources" / "councillors.toml"
    path.write_text(path.read_text("utf-8").replace('portrait = "adjointe-essai.png"\n', ""), "utf-8")
    version = build_edition(workshop, edition)
    with Reader.open(edition) as reader:
        assert reader.edition().version == version
    assert sorted(p.name for p in edition.rglob("*")) == ["content.db", "manifest.json", "media"]


def test_a_build_with_faults_changes_nothing(workshop: Path, edition: Path) -> None:
    """What is on show stays on show."""
    before = {p: p.read_bytes() for p in edition.rglob("*") if p.is_file()}
    (workshop / "sources" / "mayors.toml").unlink()
    with pytest.raises(SourceFaultsError):
        build_edition(workshop, edition)
    assert {p: p.read_bytes() for p in edition.rglob("*") if p.is_file()} == before


def test_a_build_that_the_disk_refuses_changes_nothing(
    workshop: Path, edition: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk while pictures are copied is one sentence, and nothing of the attempt is left."""

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    before = {p: p.read_bytes() for p in edition.rglob("*") if p.is_file()}
    monkeypatch.setattr(build, "write_media", full)
    with pytest.raises(KioskError, match="libérez de la place"):
        build_edition(workshop, edition)
    assert {p: p.read_bytes() for p in edition.rglob("*") if p.is_file()} == before


def test_a_build_mends_one_that_was_cut(workshop: Path, edition: Path) -> None:
    """A power cut between the two renames leaves folders of its own; the next build takes them away."""
    (edition / "media").rename(edition / ".edition-ancienne")
    (edition / ".edition-neuve").mkdir()
    build_edition(workshop, edition)
    assert sorted(p.name for p in edition.iterdir()) == ["content.db", "media"]


def test_everything_is_on_the_disk_before_the_renames(
    workshop: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """content.db is synced where it was written aside, then renamed."""
    synced: list[Path] = []
    real_sync = build._sync
    monkeypatch.setattr(build, "_sync", lambda path: (synced.append(path), real_sync(path)))
    build_edition(workshop, tmp_path / "out")
    aside = tmp_path / "out" / ".edition-neuve"
    assert synced[-1] == tmp_path / "out"
    assert {aside / "content.db", aside / "media", aside / "media" / "manifest.json"} <= set(synced[:-1])


def test_a_foreign_database_is_not_replaced(workshop: Path, tmp_path: Path) -> None:
    """content.db of another program stays where it is."""
    shutil.copyfile(SAMPLE / "sources" / "edition.toml", tmp_path / "content.db")
    with pytest.raises(EditionError, match="n’est pas une édition de cette borne"):
        build_edition(workshop, tmp_path)
    assert (tmp_path / "content.db").read_bytes() == (SAMPLE / "sources" / "edition.toml").read_bytes()
