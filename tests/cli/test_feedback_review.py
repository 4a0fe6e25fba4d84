"""`kiosk feedback review`: the same acts as on the team's screen, by name, and what is refused."""

from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.cli.main import main
from kiosk.clock import SimulatedClock
from kiosk.feedback.model import Card
from kiosk.feedback.store import FeedbackStore

PROJECT = Path(__file__).resolve().parents[2]
TEXTS = ("Appelez Zoé au 06 12 34 56 78", "Une piscine", "Un cinéma", "Des arbres", "Du calme")
Review = Callable[..., tuple[int, list[str]]]


@pytest.fixture
def review(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Review:
    """review(*options) runs the verb on five cards of an old half-day; returns its status and its lines."""
    with closing(FeedbackStore.open(tmp_path / "data", SimulatedClock(datetime(2026, 11, 20, 9, tzinfo=UTC)))) as store:
        for number, text in enumerate(TEXTS):
            store.save(Card({"feeling": number + 1}, {"idea": text}, "1"))

    def run(*options: str) -> tuple[int, list[str]]:
        status = main(["feedback", "review", "--data", str(tmp_path / "data"), "--edition", str(PROJECT), *options])
        said = capsys.readouterr()
        return status, (said.out + said.err).splitlines()

    return run


def test_the_list_begins_with_what_to_read_with_care(review: Review) -> None:
    """A contact is starred; the others stand by their names, and their number closes the list."""
    status, lines = review()
    assert status == 0
    assert lines[0].startswith("* ")
    assert lines[0].endswith(TEXTS[0])
    assert all(line.startswith("  ") and "à relire" in line for line in lines[1:-1])
    assert lines[-1] == "5 textes."


def test_each_act_by_name(review: Review, tmp_path: Path) -> None:
    """Cleared, set aside, taken back; a word is blanked for good, in every file."""
    contact = review()[1][0].split()[1]
    assert "relu  " in review("--clear", contact)[1][0]
    assert "de côté" in review("--aside", contact)[1][0]
    assert "à relire" in review("--back", contact)[1][0]
    _, lines = review("--blank", contact, "2", "4", "5", "6", "7", "8")
    assert any(line.endswith("Appelez […] au […]") for line in lines)
    found = b"".join(path.read_bytes() for path in (tmp_path / "data").rglob("*") if path.is_file())
    assert "Zoé".encode() not in found


@pytest.mark.parametrize("wrong", [["--clear", "zzzz"], ["--blank", "NAME"], ["--blank", "NAME", "0"]])
def test_what_is_not_there_is_said(review: Review, wrong: list[str]) -> None:
    """An unknown name, no word, a word that isn't there: a sentence, and nothing has changed."""
    contact = review()[1][0].split()[1]
    status, lines = review(*(contact if word == "NAME" else word for word in wrong))
    assert status == 1
    assert "choisissez" in lines[-1] or "Dites quels mots" in lines[-1]
    assert review()[1][0].endswith(TEXTS[0])
