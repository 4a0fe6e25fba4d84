"""`kiosk guide` as staff type it."""

from contextlib import closing
from pathlib import Path

import pytest

from kiosk.cli.main import main
from kiosk.content.reader import Reader
from kiosk.content.subjects.trails import read_trails
from kiosk.guide.composing import OwnStop, OwnTrail
from kiosk.guide.own_trails import OwnTrails
from kiosk.guide.steps import AddIdea, CloseVote, Draw, GoTo, Keep, OpenDotVote, OpenVote, Start, Tap
from kiosk.guide.store import DATABASE, GuideStore

PROJECT = Path(__file__).resolve().parents[2]


def test_the_trails_of_the_repository_are_proven(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One line, exit status 0."""
    assert main(["guide", "check", "--edition", str(PROJECT), "--data", str(tmp_path)]) == 0
    assert "10 parcours, 51 étapes\u00a0: tout est là" in capsys.readouterr().out


def test_the_deck_is_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The whole deck, with how to print it."""
    file = tmp_path / "cartes.pdf"
    assert main(["guide", "print-deck", "--edition", str(PROJECT), "--out", str(file)]) == 0
    assert "44 cartes, 22 pages" in capsys.readouterr().out
    assert file.read_bytes().startswith(b"%PDF")


def test_a_folder_that_is_not_there_is_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """No traceback."""
    assert main(["guide", "print-deck", "--edition", str(PROJECT), "--out", str(tmp_path / "no" / "deck.pdf")]) == 1
    assert "n’a pas pu être écrit" in capsys.readouterr().err


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The data folder of a kiosk that led two groups: one voted and gave ideas, one came only."""
    folder = tmp_path / "data"
    folder.mkdir()
    half_days = iter(("2026-11-17 matin", "2026-11-24 après-midi"))
    store = GuideStore(folder, lambda: next(half_days))
    store.begin(Start("ville-20-minutes", 3, "class", 24, ("velo",), 1), ("figures", "map", "fact/gone"))
    votes = (OpenVote("Et vous ?", ("Oui", "Non"), False), Tap(0), Tap(0), Tap(1), CloseVote())
    dots = (OpenDotVote("Que manque-t-il ?"), AddIdea("=Un banc"), Tap(0), CloseVote())
    for step in (GoTo(1), GoTo(2), Draw(), Keep(), *votes, *dots):
        store.take(step)
    store.end()
    store.begin(Start("own-gone", 1, "delegation", 8, (), 1), ("map",))
    store.end()
    store.close()
    return folder


def said(capsys: pytest.CaptureFixture[str], *words: str | Path, status: int = 0) -> str:
    """Run a verb of `kiosk guide` and return what it says."""
    assert main(["guide", *map(str, words)]) == status
    captured = capsys.readouterr()
    return (captured.err if status else captured.out).replace("\u00a0", " ") or captured.out


def test_groups_and_people_are_counted_by_week(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """By kind of group; each session by its code when asked."""
    lines = said(capsys, "stats", "--data", data).splitlines()
    assert [" ".join(line.split()) for line in lines] == [
        "2026-S47 classe 1 groupe 24 personnes",
        "2026-S48 délégation 1 groupe 8 personnes",
        "en tout 2 groupes 32 personnes",
    ]
    named = said(capsys, "stats", "--sessions", "--data", data).splitlines()[3:]
    assert [line.endswith("classe, 24 personnes") for line in named] == [True, False]


def test_where_no_group_came_nothing_is_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A sentence; a look makes no file."""
    assert "Aucune séance n’est finie" in said(capsys, "stats", "--data", tmp_path)
    assert "rien à exporter" in said(capsys, "export", "--data", tmp_path, "--edition", PROJECT, status=1)
    assert not (tmp_path / DATABASE).exists()


def test_sessions_are_exported_and_merged(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With the words of the edition; merged with itself, the same folder."""
    assert "2 séances, 32 personnes" in said(capsys, "export", "--data", data, "--edition", PROJECT)
    (folder,) = (data / "sessions").iterdir()
    sessions = (folder / "sessions.csv").read_text("utf-8-sig")
    assert "La ville en 20 minutes" in sessions
    assert "own-gone" in sessions
    assert "Le plan d’Ivry" in (folder / "stops.csv").read_text("utf-8-sig")
    assert '"\'=Un banc"' in (folder / "ideas.csv").read_text("utf-8-sig")
    assert "2 séances, 32 personnes" in said(capsys, "merge", folder, folder, "--out", tmp_path / "all")
    (merged,) = (tmp_path / "all").iterdir()
    assert {f.name: f.read_bytes() for f in merged.iterdir()} == {f.name: f.read_bytes() for f in folder.iterdir()}


def test_a_session_is_printed_by_its_two_words(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As anyone types them, without accents; others are a sentence."""
    monkeypatch.chdir(tmp_path)
    code = said(capsys, "stats", "--sessions", "--data", data).splitlines()[3][24:48].strip()
    where = ("--data", data, "--edition", PROJECT)
    assert "tient sur une page" in said(capsys, "print-session", *code.upper().split(), *where)
    (file,) = tmp_path.glob("seance-*.pdf")
    assert file.read_bytes().startswith(b"%PDF")
    assert "ne s’appelle « rien du tout »" in said(capsys, "print-session", "rien", "du", "tout", *where, status=1)
    nowhere = ("--out", tmp_path / "no" / "s.pdf")
    assert "n’a pas pu être écrit" in said(capsys, "print-session", code, *nowhere, *where, status=1)


def test_a_trail_goes_to_another_kiosk_and_is_proven_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An edition's as a copy to change, an own one as it is; what a new edition lacks is told."""
    file, here, there = tmp_path / "t.json", tmp_path / "here", tmp_path / "there"
    assert "6 étapes" in said(capsys, "export-trail", "ville-20-minutes", "--out", file, "--edition", PROJECT)
    assert "20 minutes" in said(capsys, "import-trail", file, "--data", here)
    proven = said(capsys, "check", "--data", here, "--edition", PROJECT)
    assert "10 parcours, 51 étapes" in proven
    assert "« La ville en 20 minutes », 6 étapes, 20 minutes" in proven
    OwnTrails(there).keep(OwnTrail("own-a", "À nous", (OwnStop("map"), OwnStop("fact/gone"))))
    assert main(["guide", "check", "--data", str(there), "--edition", str(PROJECT)]) == 1
    proven = capsys.readouterr().out
    assert "« fact/gone » n’est pas dans cette édition" in proven.replace("\u00a0", " ")
    assert "est sautée pendant la séance" in proven
    said(capsys, "export-trail", "own-a", "--out", file, "--data", there, "--edition", PROJECT)
    assert "« À nous » ajouté" in said(capsys, "import-trail", file, "--data", here)
    assert "n’est pas dans cette borne" in said(capsys, "export-trail", "nope", "--edition", PROJECT, status=1)
    nowhere = ("--out", tmp_path / "no" / "t.json", "--edition", PROJECT)
    assert "introuvable" in said(capsys, "export-trail", "ville-20-minutes", *nowhere, status=1)


def test_every_trail_of_the_edition_can_be_copied(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What an edition may hold a file may hold: title, notes, votes and minutes are within its limits."""
    with closing(Reader.open(PROJECT)) as reader:
        ids = tuple(reader.kept(read_trails))
    for id in ids:
        said(capsys, "export-trail", id, "--out", tmp_path / "t.json", "--edition", PROJECT)
        said(capsys, "import-trail", tmp_path / "t.json", "--data", tmp_path / "data")
    trails, faults = OwnTrails(tmp_path / "data").read()
    assert (len(trails), faults) == (len(ids), ())
