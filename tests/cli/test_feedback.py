"""`kiosk feedback`: what staff read, and the exit status that a script reads."""

import argparse
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from openpyxl import load_workbook

from kiosk.cli import feedback
from kiosk.clock import SimulatedClock, SystemClock
from kiosk.content.subjects.questions import Choice, Question
from kiosk.errors import EditionError, KioskError, SettingsError, StickError, StoreError
from kiosk.feedback.lots import Export, Outcome
from kiosk.feedback.model import Card
from kiosk.feedback.stick import Stick, StickExport
from kiosk.feedback.store import FeedbackStore

Run = Callable[..., int]


class TwoQuestions:
    """A reader of an edition that holds nothing else."""

    @classmethod
    def open(cls, edition: Path) -> "TwoQuestions":
        """Open it."""
        return cls()

    def questions(self) -> tuple[Question, ...]:
        """Return theme and feeling."""
        themes = tuple(Choice(id, title) for id, title in (("defis", "Nouveaux défis"), ("jamais", "Jamais seul·e")))
        faces = tuple(Choice(str(number), f"Visage {number}") for number in range(1, 6))
        return (
            Question("theme", "choice", "De quoi ?", "sujet", "", themes, 1, "", ""),
            Question("feeling", "faces", "Avis ?", "avis", "", faces, 1, "", ""),
        )

    def edition(self) -> SimpleNamespace:
        """Return what is asked of an edition: the day it was published."""
        return SimpleNamespace(published="2020-01-01")

    def close(self) -> None:
        """Close it."""


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """run("export", …) is the exit status; the data folder is tmp_path/data, the edition asks two questions."""

    def call(verb: str, *options: str) -> int:
        parser = argparse.ArgumentParser()
        feedback.add_parser(parser.add_subparsers())
        places = ["--data", str(tmp_path / "data"), "--settings", str(tmp_path / "kiosk.toml")]
        places += ["--edition", str(tmp_path)]
        parsed = parser.parse_args(["feedback", verb, *places, *options])
        return int(parsed.call(parsed))

    (tmp_path / "kiosk.toml").write_text("[feedback]\nk = 5\n", "utf-8")
    monkeypatch.setattr(feedback, "Reader", TwoQuestions)
    return call


@pytest.fixture
def leave(tmp_path: Path) -> Callable[..., None]:
    """leave(7, theme="defis") saves seven cards as a kiosk does."""

    clock = SimulatedClock(SystemClock().now() - timedelta(days=9))

    def call(cards: int, theme: str = "jamais", feeling: int | None = 4, idea: str = "") -> None:
        store = FeedbackStore.open(tmp_path / "data", clock)
        for _ in range(cards):
            store.save(Card({"theme": theme, "feeling": feeling or ""}, {"idea": idea}, "1"))
        store.close()

    return call


def test_export_writes_a_lot_into_the_data_folder(
    run: Run, leave: Callable[..., None], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One sentence with the lot, the counts and the place; status 0; nothing on the error output."""
    leave(5, idea="Des bancs")
    assert run("export") == 0
    (folder,) = (tmp_path / "data" / "lots").iterdir()
    out, err = capsys.readouterr()
    assert out == f"Lot {folder.name}\u00a0: 5 cartes, 5 idées, dans {folder}.\n"
    assert err == ""


def test_export_of_too_few_cards_is_status_1(
    run: Run, leave: Callable[..., None], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One sentence; k is kiosk.toml's."""
    leave(3)
    assert run("export") == 1
    assert capsys.readouterr().out.startswith("Moins de 5 cartes attendent")
    (tmp_path / "kiosk.toml").write_text("[feedback]\nk = 3\n", "utf-8")
    assert run("export", "--out", str(tmp_path / "out")) == 0
    assert capsys.readouterr().out.startswith("Lot lot-")


def test_export_of_a_closed_lot_again(
    run: Run, leave: Callable[..., None], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """By its name, elsewhere; an unknown name is status 1."""
    leave(5)
    assert run("export") == 0
    (lot,) = (path.name for path in (tmp_path / "data" / "lots").iterdir())
    assert run("export", "--lot", lot, "--out", str(tmp_path / "stick")) == 0
    assert run("export", "--lot", lot, "--out", str(tmp_path / "stick")) == 0
    assert "est déjà, entier, dans" in capsys.readouterr().out
    assert run("export", "--lot", "lot-x") == 1


def test_a_lot_in_every_format(
    run: Run, leave: Callable[..., None], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The workbook after the CSV, as staff ask for it: status 0, beside the first, in the words of the edition."""
    leave(5, theme="defis", idea="=1+1")
    assert run("export") == 0
    (lot,) = (path.name for path in (tmp_path / "data" / "lots").iterdir())
    capsys.readouterr()
    for format in ("xlsx", "jsonl"):
        folder = tmp_path / "data" / "lots" / f"{lot}-{format}"
        assert run("export", "--lot", lot, "--format", format) == 0
        assert capsys.readouterr().out == f"Lot {lot}\u00a0: 5 cartes, 5 idées, dans {folder}.\n"
    book = load_workbook(tmp_path / "data" / "lots" / f"{lot}-xlsx" / "cards.xlsx")
    assert book.sheetnames == ["Cartes", "Idées", "Comptes", "Codes"]
    assert list(book["Cartes"].values) == [
        ("theme", "feeling", "matters", "district", "age", "half_day"),
        *[("defis", 4, None, None, None, None)] * 5,
    ]
    assert list(book["Idées"].values) == [("theme", "idea"), *[("defis", "=1+1")] * 5]
    assert [row[1:] for row in book["Comptes"].values][:5] == [
        ("Question", "Réponse", "Cartes"),
        ("De quoi ?", "Nouveaux défis", "masqué"),
        ("De quoi ?", "Jamais seul·e", "masqué"),
        ("De quoi ?", "Sans réponse", "masqué"),
        ("De quoi ?", "Total", 5),
    ]
    assert ("Cartes", "theme", "defis", "Nouveaux défis") in list(book["Codes"].values)


def test_a_lot_as_a_poster(
    run: Run, leave: Callable[..., None], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In the words of the edition; the sentence says that the cards themselves are still to be written."""
    leave(6, theme="defis", idea="mirabelle")
    assert run("export", "--format", "pdf") == 0
    (folder,) = (tmp_path / "data" / "lots").iterdir()
    lot = folder.name.removesuffix("-pdf")
    assert {path.name for path in folder.iterdir()} == {"poster.pdf", "manifest.json"}
    assert capsys.readouterr().out == (
        f"Affiche du lot {lot} dans {folder}\u00a0: elle ne contient ni carte ni idée, écrivez aussi le lot, avec "
        f"«\u00a0kiosk feedback export --lot {lot}\u00a0».\n"
    )
    assert run("stats") == 0
    assert "à écrire\u00a0: kiosk feedback export" in capsys.readouterr().out


@pytest.fixture
def media(tmp_path: Path) -> Path:
    """The folder under which this kiosk looks for sticks."""
    (tmp_path / "kiosk.toml").write_text(f"[feedback]\nk = 5\nstick_root = '{tmp_path / 'media'}'\n", "utf-8")
    return tmp_path / "media"


def test_export_to_a_stick_needs_one(run: Run, leave: Callable[..., None], media: Path) -> None:
    """No stick, no lot; and it is either a stick or a folder."""
    leave(5)
    with pytest.raises(StickError, match="Aucune clé USB n’est branchée sous"):
        run("export", "--stick")
    with pytest.raises(SystemExit):
        run("export", "--stick", "--out", "x")
    assert run("export") == 0, "the cards are still open"


def test_export_to_a_stick_writes_and_ejects(
    run: Run,
    leave: Callable[..., None],
    media: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A sentence for each lot, then whether the stick may be pulled out; --no-eject leaves it for another format."""
    stick = Stick("CLE", media / "CLE", 10**9, True, "/dev/sdb1", "8:17 42")
    asked = []

    def export(*arguments: object) -> StickExport:
        asked.append(arguments[1:])
        (lot,) = (Export(Outcome.WRITTEN, "lot-x", media / "CLE" / "lot-x"),)
        return StickExport((lot,), ("Le lot est sur la clé.",))

    monkeypatch.setattr(feedback, "find_sticks", lambda root: (stick,) if root == media else ())
    monkeypatch.setattr(feedback, "export_to_stick", export)
    monkeypatch.setattr(feedback, "eject", lambda ejected: f"{ejected.label} est éjectée.")
    leave(5)
    assert run("export", "--stick", "CLE", "--format", "jsonl", "--lot", "lot-x") == 0
    assert capsys.readouterr().out == "Le lot est sur la clé.\nCLE est éjectée.\n"
    assert run("export", "--stick", "--no-eject") == 0
    assert capsys.readouterr().out == "Le lot est sur la clé.\n"
    first, second = asked
    assert (first[0], first[2], first[3], first[-2:]) == (stick, 5, "jsonl", (False, "lot-x"))
    assert (second[0], second[2], second[3], second[-2:]) == (stick, 5, "csv", (False, ""))


def test_only_the_workbook_needs_an_edition(
    run: Run, leave: Callable[..., None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where it can't be read no lot is closed for a workbook, and cards leave the kiosk all the same as CSV."""

    class NoEdition:
        @classmethod
        def open(cls, edition: Path) -> None:
            raise EditionError("L’édition manque.")

    monkeypatch.setattr(feedback, "Reader", NoEdition)
    leave(5)
    with pytest.raises(EditionError):
        run("export", "--format", "xlsx")
    assert not (tmp_path / "data" / "lots").exists()
    assert run("export") == 0


def test_the_help_says_what_each_format_is(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    """And which one stands where none is asked for; another is refused."""
    with pytest.raises(SystemExit):
        run("export", "--help")
    said = " ".join(capsys.readouterr().out.split())
    for words in (
        "csv : deux fichiers",
        "xlsx : un classeur Excel",
        "jsonl : deux fichiers",
        "pdf : une affiche",
        "(csv)",
    ):
        assert words in said
    with pytest.raises(SystemExit):
        run("export", "--format", "odt")


@pytest.mark.parametrize("verb", ["export", "stats"])
def test_errors_of_the_world_are_sentences(run: Run, tmp_path: Path, verb: str) -> None:
    """No cards, wrong settings: raised as KioskError, which main() prints."""
    with pytest.raises(StoreError, match="ne contient aucun avis"):
        run(verb)
    (tmp_path / "kiosk.toml").write_text("[feedback]\nk = 0\n", "utf-8")
    with pytest.raises(SettingsError):
        run(verb)
    assert issubclass(SettingsError, KioskError)


def test_stats_counts_in_the_words_of_the_edition(
    run: Run, leave: Callable[..., None], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Open cards, lots, counts with small ones hidden, an answer offered no more by its id, and what hidden means.

    The lot that was closed this half-day isn't counted yet: its cards may have come this half-day too.
    """
    leave(9)
    leave(6, theme="defis", feeling=2)
    leave(2, theme="", feeling=None, idea="Rien")
    assert run("export") == 0
    leave(1_200, feeling=5)
    leave(7, theme="ancien", feeling=5)
    capsys.readouterr()
    assert run("stats") == 0
    (lot,) = (path.name for path in (tmp_path / "data" / "lots").iterdir())
    assert capsys.readouterr().out.splitlines() == [
        f"Cartes d’avis\u00a0: {tmp_path / 'data'}",
        "",
        "En attente d’export\u00a0: 1\u202f207",
        "Lots fermés\u00a0: 1",
        f"  {lot}        17 cartes   écrit",
        "",
        "Cartes par sujet",
        f"  {'Nouveaux défis':<48}   masqué",
        f"  {'Jamais seul·e':<48}    1\u202f200",
        f"  {'Sans réponse':<48}   masqué",
        f"  {'ancien':<48}   masqué",
        f"  {'Total':<48}    1\u202f207",
        "",
        "Cartes par avis",
        f"  {'Visage 1':<48}   masqué",
        f"  {'Visage 2':<48}   masqué",
        f"  {'Visage 3':<48}   masqué",
        f"  {'Visage 4':<48}   masqué",
        f"  {'Visage 5':<48}   masqué",
        f"  {'Sans réponse':<48}   masqué",
        f"  {'Total':<48}    1\u202f207",
        "",
        "Cartes des demi-journées finies. «\u00a0masqué\u00a0»\u00a0: moins de 5 cartes, "
        "ou un nombre qui le ferait retrouver.",
    ]


def test_stats_of_few_cards_show_no_count(
    run: Run, leave: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    """Not even how many."""
    leave(4)
    assert run("stats") == 0
    assert capsys.readouterr().out.splitlines()[2:] == [
        "En attente d’export\u00a0: moins de 5",
        "Lots fermés\u00a0: 0",
        "",
        "Moins de 5 cartes sont à compter, ou un lot vient d’être fermé\u00a0: les comptes viendront ensuite.",
    ]


def test_progress_is_drawn_on_a_terminal_and_wiped(
    run: Run, leave: Callable[..., None], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """On the error output, so that the sentence alone is the result; a file or a pipe gets none of it."""
    leave(1_500)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert run("export") == 0
    err = capsys.readouterr().err
    assert "Écriture du lot [####################..........]  66\u202f%" in err
    assert err.rsplit("\r", 2)[1].strip() == ""


def test_a_preview_says_what_a_lot_would_hold_and_closes_nothing(
    run: Run, leave: Callable[..., None], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Rounded down to steps of k, so that asking twice doesn't tell of one card; status 1 where there are too few."""
    leave(4)
    assert run("export", "--preview") == 1
    assert capsys.readouterr().out == "Moins de 5 cartes attendent\u00a0: elles ne feraient pas un lot.\n"
    leave(5, theme="defis", feeling=2)
    for _ in range(2):
        assert run("export", "--preview") == 0
    assert (
        capsys.readouterr().out.splitlines()
        == [
            "Un lot aurait au moins 5 cartes\u00a0; au moins 5 y garderaient leur demi-journée ou leur semaine, "
            "0 leur quartier, 0 leur âge\u00a0; rien n’est fermé."
        ]
        * 2
    )
    assert not (tmp_path / "data" / "lots").exists()
    assert run("export") == 0


def test_the_last_cards_leave_as_totals(
    run: Run, leave: Callable[..., None], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Said so, and then none is left."""
    leave(2, idea="Des bancs")
    assert run("export", "--last", "--out", str(tmp_path / "out")) == 0
    (folder,) = (tmp_path / "out").iterdir()
    said = capsys.readouterr().out
    assert "moins de 5 cartes, donc seulement les totaux de chaque question, jamais croisés" in said
    assert (folder / "totals.csv").is_file()
    assert run("export", "--last", "--out", str(tmp_path / "out")) == 1


def test_purge_shows_first_and_deletes_with_yes(
    run: Run, leave: Callable[..., None], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A written lot, its folders in the data folder; open cards stay; a wrong day is refused by the parser."""
    leave(6, idea="mirabelle")
    assert run("export") == 0
    assert run("export", "--out", str(tmp_path / "stick")) == 1
    (folder,) = (tmp_path / "data" / "lots").iterdir()
    leave(2, idea="reste")
    capsys.readouterr()
    assert run("purge") == 0
    assert capsys.readouterr().out.startswith("Rien à effacer")
    for options in (("--lot", folder.name), ("--before", "2999-01-01")):
        assert run("purge", *options) == 0
        said = capsys.readouterr().out
        assert folder.name in said
        assert "ajoutez --yes" in said
    assert folder.is_dir()
    assert run("purge", "--before", "2999-01-01", "--yes") == 0
    assert not folder.exists()
    left = b"".join(path.read_bytes() for path in (tmp_path / "data").rglob("*") if path.is_file())
    assert b"mirabelle" not in left
    assert b"reste" in left
    with pytest.raises(SystemExit):
        run("purge", "--before", "hier")


def test_purge_deletes_damaged_files_when_asked(
    run: Run,
    leave: Callable[..., None],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    expect_log: Callable[[str], None],
) -> None:
    """They may hold what was purged: that is said until they are gone."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "feedback.db").write_bytes(b"Chers visiteurs" * 400)
    expect_log(".*feedback-abime-1.*")
    leave(1)
    assert run("purge", "--yes") == 0
    assert "--damaged l’efface" in capsys.readouterr().out
    assert run("purge", "--damaged", "--yes") == 0
    assert not (tmp_path / "data" / "feedback-abime-1").exists()
    assert "--damaged" not in capsys.readouterr().out
