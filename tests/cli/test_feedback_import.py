"""`kiosk feedback import`, `merge` and `purge --retention`, as staff run them, on the repository's own edition."""

import json
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.cli import feedback_import
from kiosk.cli.main import main
from kiosk.clock import SimulatedClock, SystemClock
from kiosk.feedback import importing
from kiosk.feedback.model import Card
from kiosk.feedback.store import FeedbackStore

CARDS = (
    "Sujet;Avis;Priorités;Idée, question;Quartier;Âge;Demi-journée\r\n"
    "Jamais seul·e;Très positif;La nature en ville|Le logement;Des bancs;Petit-Ivry;18 à 29 ans;2026-01-15 matin\r\n"
    "jamais;4;;;;;15/01/2026\r\n"
    "decider;9;;;;;\r\n"
    "decider;2;;Appelez le 06 12 34 56 78;;;\r\n"
)

Run = Callable[..., int]


@pytest.fixture(autouse=True)
def _quick_hash(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody guesses here."""
    monkeypatch.setattr(importing, "COST", 2)


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """run("import", "cards.csv") is the exit status; the data folder has been a kiosk's nine days ago."""

    def call(*words: str) -> int:
        places = (
            []
            if words[0] == "merge"
            else ["--data", str(tmp_path / "data"), "--settings", str(tmp_path / "kiosk.toml")]
        )
        return main(["feedback", *words, *places])

    (tmp_path / "kiosk.toml").write_text("[feedback]\nkeep_days = 5\n", "utf-8")
    leave(tmp_path, 0)
    return call


def leave(tmp_path: Path, cards: int) -> None:
    """Save cards as a kiosk did nine days ago."""
    store = FeedbackStore.open(tmp_path / "data", SimulatedClock(SystemClock().now() - timedelta(days=9)))
    for number in range(cards):
        store.save(Card({"theme": ("jamais", "defis")[number % 2], "feeling": number % 5 + 1}, {}, "1"))
    store.close()


def test_import_says_what_came_in_and_what_to_do(run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Status 0 with cards in, or in already; the file of refused lines is named."""
    file = tmp_path / "cartes.csv"
    file.write_text(CARDS, "cp1252")
    assert run("import", str(file)) == 0
    assert capsys.readouterr().out.replace("\u00a0", " ").splitlines() == [
        "cartes.csv : 3 cartes saisies.",
        "1 texte est à relire : un numéro, une adresse ou un mot de la liste s’y trouve.",
        f"1 ligne refusée, avec la raison, dans {file}.refused.csv : corrigez-la là, puis saisissez ce fichier-là.",
    ]
    assert run("import", str(file)) == 0
    assert "tout y est déjà saisi" in capsys.readouterr().out
    assert run("import", f"{file}.refused.csv") == 1
    assert "« 9 » n’est pas une réponse de « feeling »" in Path(f"{file}.refused.csv").read_text("utf-8").replace(
        "\u00a0", " "
    )
    assert run("import", str(tmp_path / "rien.csv")) == 1
    assert capsys.readouterr().err.startswith("Le fichier")


def test_every_question_of_the_edition_is_a_column(run: Run, tmp_path: Path) -> None:
    """By its id, by what it is about or by its words; nothing of the repository's questions is refused."""
    file = tmp_path / "cartes.jsonl"
    full = {
        "theme": "jamais",
        "feeling": 5,
        "matters": ["logement"],
        "idea": "x",
        "district": "ailleurs",
        "age": "12-17",
    }
    file.write_text(json.dumps(full), "utf-8")
    assert run("import", str(file)) == 0


def test_progress_and_interruption(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A bar while it reads and while it writes; Ctrl+C is status 130 with a sentence, and nothing came in."""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    file = tmp_path / "cartes.csv"
    file.write_text("theme\n" + "jamais\n" * 1_500, "utf-8")

    def stop(work: str) -> Callable[[int, int], None]:
        def draw(done: int, total: int) -> None:
            if done:
                raise KeyboardInterrupt

        return draw

    with monkeypatch.context() as patched:
        patched.setattr(feedback_import, "progress_bar", stop)
        assert run("import", str(file)) == 130
    assert "aucune carte n’est entrée à moitié" in capsys.readouterr().err
    assert run("import", str(file)) == 0
    out, err = capsys.readouterr()
    assert out.startswith("cartes.csv\u00a0: 1\u202f500 cartes saisies.")
    assert "Lecture des cartes [" in err
    assert "Saisie des cartes [####################..........]  66\u202f%" in err


def test_merge_of_lots(run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One sentence; again, in another order, there is nothing to do; a changed lot is status 1 by its name."""
    for _ in range(2):
        leave(tmp_path, 6)
        assert run("export") == 0
    one, other = (str(folder) for folder in (tmp_path / "data" / "lots").iterdir())
    capsys.readouterr()
    assert run("merge", one, other, "--out", str(tmp_path / "set")) == 0
    assert capsys.readouterr().out.startswith("2 lots réunis\u00a0: 12 cartes, 0 idées, dans ")
    assert run("merge", other, one, one, "--out", str(tmp_path / "set")) == 0
    assert "déjà réunis" in capsys.readouterr().out
    (Path(one) / "cards.csv").write_text("", "utf-8")
    assert run("merge", other, one, "--out", str(tmp_path / "set")) == 1
    assert capsys.readouterr().err.startswith(f"{one} a changé depuis son export (cards.csv)")


def test_purge_by_the_rule_shows_first(run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What it would delete and what it keeps because no file carries it; without a rule a sentence, status 1."""
    leave(tmp_path, 6)
    assert run("export") == 0
    (folder,) = (tmp_path / "data" / "lots").iterdir()
    assert run("purge", "--retention") == 0
    assert "Rien à effacer" in capsys.readouterr().out.splitlines()[-1]
    old = folder.name.replace(folder.name[4:14], "2020-01-02")
    store = FeedbackStore.open(tmp_path / "data", SimulatedClock())
    for written, name in ((1, old), (0, f"{old}-jamais")):
        store._connect().execute(
            "insert into lot select ?, '2020-01-02 matin', k, cards, texts, versions, questions, text_questions, "
            "totals, ? from lot where id = ?",
            (name, written, folder.name),
        )
    store.close()
    for options in ((), ("--yes",)):
        capsys.readouterr()
        assert run("purge", "--retention", *options) == 0
        said = capsys.readouterr().out.replace("\u00a0", " ").splitlines()
        assert said[0].split() == [old, "6", "cartes", "0", "textes"]
        assert said[1] == f"  {old}-jamais   gardé : il n’est écrit nulle part, lancez « kiosk feedback export »"
        assert said[2].startswith("Effacés : 1 lots" if options else "1 lots à effacer : ajoutez --yes")
    assert folder.is_dir()
    (tmp_path / "kiosk.toml").write_text("", "utf-8")
    assert run("purge", "--retention") == 1
    assert "écrivez keep_days = 365" in capsys.readouterr().err
