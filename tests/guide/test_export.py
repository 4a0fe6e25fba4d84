"""Sessions on their way out: whole folders, read back as they were, merged in any order to the same bytes."""

import csv
import json
import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from kiosk.errors import StoreError
from kiosk.guide.export import FORMATS, export_sessions, merge_sessions, read_folder
from kiosk.guide.rules import GROUP_KINDS
from kiosk.guide.summary import Result, Summary
from kiosk.guide.tables import count_weeks, in_order, session_id
from kiosk.guide.titled import KeptCard, TitledSession
from kiosk.guide.words import KINDS, VOTES
from kiosk.tables.folder import MANIFEST, sha256

WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1, max_size=20)
HALF_DAYS = st.builds("{:%Y-%m-%d} {}".format, st.dates(), st.sampled_from(("matin", "après-midi"))) | st.just(
    "inconnue"
)
ANSWERS = st.lists(st.tuples(WORDS, st.integers(0, 180)), min_size=1, max_size=4).map(tuple)
RESULTS = st.builds(Result, st.sampled_from(tuple(VOTES)), WORDS, ANSWERS)


@st.composite
def titled_sessions(draw: st.DrawFn) -> TitledSession:
    """Any session, with hostile words wherever words stand."""
    stops = draw(st.lists(st.sampled_from(("map", "figures", "fact/a")), max_size=3))
    cards = draw(st.lists(st.sampled_from(("velo", "eau")), max_size=2))
    summary = Summary(
        draw(WORDS), draw(HALF_DAYS), draw(WORDS), draw(st.sampled_from(GROUP_KINDS)), draw(st.integers(1, 60)),
        tuple(stops), tuple(cards), tuple(draw(st.lists(RESULTS, max_size=3))),
    )  # fmt: skip
    kept = tuple(KeptCard("K01", draw(WORDS)) for _ in cards)
    return TitledSession(summary, draw(WORDS), tuple(draw(WORDS) for _ in stops), kept)


def a_session(code: str, half_day: str = "2026-11-17 matin", kind: str = "class", size: int = 24) -> TitledSession:
    """A session with a vote, dots, a stop and a card."""
    results = (
        Result("secret", "Et vous ?", (("Oui", 14), ("Non", 7))),
        Result("dots", "Que manque-t-il ?", (("=1+1", 9), ("Des bancs", 0))),
    )
    summary = Summary(code, half_day, "ville", kind, size, ("map",), ("velo",), results)
    return TitledSession(summary, "La ville", ("Le plan",), (KeptCard("K07", "À vélo ?"),))


SESSIONS = (
    a_session("rivière paisible"),
    a_session("port utile", "2026-11-17 après-midi", size=27),
    a_session("gare vive", "2026-11-20 matin", "neighbourhood", 12),
    a_session("lune sage", "2026-12-31 matin", "delegation", 8),
    a_session("quai libre", "2027-01-02 après-midi", "delegation", 9),
)


def bytes_of(folder: Path) -> dict[str, bytes]:
    """Return every file under a folder by its path."""
    return {str(f.relative_to(folder)): f.read_bytes() for f in sorted(folder.rglob("*")) if f.is_file()}


@pytest.mark.parametrize("format", FORMATS)
def test_a_folder_is_whole_and_always_the_same(tmp_path: Path, format: str) -> None:
    """In any order the same bytes; the manifest has the hash of each file; a second time there is nothing to do."""
    once = export_sessions(SESSIONS, tmp_path / "one", format)
    again = export_sessions(reversed(SESSIONS), tmp_path / "two", format)
    assert bytes_of(tmp_path / "one") == bytes_of(tmp_path / "two")
    assert (once.sessions, once.people, once.was_there, again.was_there) == (5, 80, False, False)
    assert once.sentence.startswith("5 séances, 80 personnes, dans ")
    manifest = json.loads((once.folder / MANIFEST).read_text("utf-8"))
    assert {file["name"]: file["sha256"] for file in manifest["files"]} == {
        file.name: sha256(file) for file in once.folder.iterdir() if file.name != MANIFEST
    }
    there = export_sessions(SESSIONS, tmp_path / "one", format)
    assert there.was_there
    assert "est déjà là, entier" in there.sentence
    assert not list(tmp_path.rglob("*.part"))


@given(st.lists(titled_sessions(), min_size=1, max_size=3, unique_by=lambda s: session_id(s.summary)))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_session_is_read_back_from_either_format(
    tmp_path_factory: pytest.TempPathFactory, sessions: list[TitledSession]
) -> None:
    """Every word to the letter, formulas and line breaks too; votes before dots, as a summary has them."""
    for format in ("csv", "jsonl"):
        folder = export_sessions(sessions, tmp_path_factory.mktemp("x"), format).folder
        assert read_folder(folder) == in_order(sessions)


def test_kiosks_are_merged_in_any_order_any_number_of_times(tmp_path: Path) -> None:
    """A session that several folders hold counts once; merged again with its parts, a set is the same to the byte."""
    parts = [
        export_sessions(SESSIONS[:3], tmp_path / "ivry").folder,
        export_sessions(SESSIONS[2:], tmp_path / "port", "jsonl").folder,
        export_sessions(SESSIONS[:1], tmp_path / "old").folder,
    ]
    whole = export_sessions(SESSIONS, tmp_path / "whole")
    draw = random.Random(7)
    for number in range(6):
        draw.shuffle(parts)
        merged = merge_sessions([*parts, *parts[:2]], tmp_path / f"m{number}")
        assert (merged.sessions, merged.people) == (5, 80)
        assert bytes_of(tmp_path / f"m{number}") == bytes_of(tmp_path / "whole")
    again = merge_sessions([parts[0], whole.folder], tmp_path / "again")
    assert bytes_of(again.folder) == bytes_of(whole.folder)


def test_two_kiosks_that_gave_the_same_code_are_two_sessions(tmp_path: Path) -> None:
    """Each kiosk knows its own codes only."""
    here = export_sessions([a_session("port utile", size=20)], tmp_path / "a").folder
    there = export_sessions([a_session("port utile", size=21)], tmp_path / "b").folder
    assert merge_sessions([here, there], tmp_path / "m").sessions == 2


def test_words_of_two_editions_count_once(tmp_path: Path) -> None:
    """The same session, its trail renamed since: one of the titles, whichever folder comes first."""
    old = SESSIONS[0]
    new = TitledSession(old.summary, "La ville, autrement", old.stops, old.cards)
    folders = [export_sessions([session], tmp_path / name).folder for name, session in (("a", old), ("b", new))]
    merged = [merge_sessions(order, tmp_path / str(n)) for n, order in enumerate((folders, folders[::-1]))]
    assert [one.sessions for one in merged] == [1, 1]
    assert bytes_of(merged[0].folder) == bytes_of(merged[1].folder)


@pytest.mark.parametrize("format", ["csv", "xlsx"])
def test_no_cell_is_a_formula(tmp_path: Path, format: str) -> None:
    """An idea that begins with "=" is a text in every spreadsheet."""
    folder = export_sessions(SESSIONS[:1], tmp_path, format).folder
    if format == "csv":
        with (folder / "ideas.csv").open(encoding="utf-8-sig", newline="") as file:
            assert [row["idea"] for row in csv.DictReader(file, delimiter=";")] == ["'=1+1", "Des bancs"]
        return
    sheet = load_workbook(folder / "sessions.xlsx")["Idées"]
    cell = sheet["E2"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")


def test_a_workbook_has_a_sheet_of_each(tmp_path: Path) -> None:
    """Beside the cards' own workbook: sessions, stops, kept cards, votes, ideas, weeks, and what each column says."""
    book = load_workbook(export_sessions(SESSIONS, tmp_path, "xlsx").folder / "sessions.xlsx")
    assert book.sheetnames == ["Séances", "Étapes", "Cartes", "Votes", "Idées", "Par semaine", "Codes"]
    assert list(book["Par semaine"].iter_rows(values_only=True)) == [
        ("Semaine", "Groupe", "Groupes", "Personnes"),
        ("2026-S47", "classe", 2, 51),
        ("2026-S47", "quartier", 1, 12),
        ("2026-S53", "délégation", 2, 17),
    ]


def test_weeks_are_those_of_the_calendar() -> None:
    """ISO 8601: 31 December 2026 and 2 January 2027 are in one week; a clock that couldn't be right has none."""
    unknown = a_session("dune ample", "inconnue", "other", 3)
    assert count_weeks(session.summary for session in (*SESSIONS, unknown)) == (
        ("2026-S47", "class", 2, 51),
        ("2026-S47", "neighbourhood", 1, 12),
        ("2026-S53", "delegation", 2, 17),
        ("inconnue", "other", 1, 3),
    )
    assert set(KINDS) == set(GROUP_KINDS)


def test_nothing_to_export_is_a_sentence(tmp_path: Path) -> None:
    """And no folder."""
    with pytest.raises(StoreError, match="Aucune séance"):
        export_sessions((), tmp_path / "out")
    assert not (tmp_path / "out").exists()


def spoil(folder: Path) -> None:
    """Change a vote."""
    file = folder / "votes.csv"
    file.write_bytes(file.read_bytes().replace(b'"14"', b'"15"'))


def spoil_with_its_hash(folder: Path) -> None:
    """Change a vote and the manifest with it: the session is no longer what its name says."""
    before = sha256(folder / "votes.csv")
    spoil(folder)
    manifest = folder / MANIFEST
    manifest.write_text(manifest.read_text("utf-8").replace(before, sha256(folder / "votes.csv")), "utf-8")


@pytest.mark.parametrize(
    ("harm", "sentence"),
    [
        (spoil, "a changé depuis son export (votes.csv)"),
        (spoil_with_its_hash, "a changé depuis son export (une ligne est illisible)"),
        (lambda folder: (folder / "ideas.csv").unlink(), "n’est pas entier (ideas.csv manque)"),
        (lambda folder: (folder / MANIFEST).unlink(), "n’est pas entier (manifest.json manque)"),
        (
            lambda folder: (folder / MANIFEST).write_text("{"),
            "a changé depuis son export (manifest.json est illisible)",
        ),
        (lambda folder: (folder / MANIFEST).write_text('{"manifest": 1, "lot": "x"}'), "ne contient pas de séances"),
        (lambda folder: (folder / MANIFEST).write_text('{"manifest": 9}'), "une autre version"),
        (lambda folder: folder.rename(folder.with_name("gone")), "ce dossier n’existe pas"),
    ],
)
def test_a_spoilt_folder_is_refused_by_name(tmp_path: Path, harm: object, sentence: str) -> None:
    """With what is wrong; nothing is written."""
    folder = export_sessions(SESSIONS, tmp_path / "a").folder
    harm(folder)  # type: ignore[operator]
    with pytest.raises(StoreError) as refused:
        merge_sessions([folder], tmp_path / "out")
    assert sentence in str(refused.value)
    assert folder.name in str(refused.value)
    assert not (tmp_path / "out").exists()


def test_a_workbook_is_not_merged(tmp_path: Path) -> None:
    """A sentence says which format to give."""
    folder = export_sessions(SESSIONS, tmp_path / "a", "xlsx").folder
    with pytest.raises(StoreError, match="en csv ou en jsonl"):
        merge_sessions([folder], tmp_path / "out")


def test_what_lies_in_the_way_or_can_t_be_written_is_a_sentence(tmp_path: Path) -> None:
    """Never overwritten."""
    folder = export_sessions(SESSIONS, tmp_path).folder
    (folder / "votes.csv").write_text("other")
    with pytest.raises(StoreError, match="Un autre contenu occupe"):
        export_sessions(SESSIONS, tmp_path)
    assert (folder / "votes.csv").read_text() == "other"
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="ne peut être écrit"):
        export_sessions(SESSIONS, tmp_path / "file")
