"""The card's questions: what staff may write without code, and what is refused with its line."""

import re
from pathlib import Path

import pytest

from kiosk.content.check import check_workshop
from kiosk.content.reader import Reader
from kiosk.content.workshop import read_workshop
from kiosk.feedback.model import LONGEST_IDEA, Card
from kiosk.feedback.screening import holds_a_word_of, wants_review
from kiosk.ui.viewmodels.card_draft import ROWS_TO_REVIEW

FILE = "questions.toml"
FACES = 'kind = "faces"\nname = "Avis"\ntitle = "Votre avis ?"\n'


def sentences(workshop: Path, previous: Path | None = None) -> list[tuple[str, str]]:
    """Return file and sentence of every fault, no-break spaces as plain ones."""
    found = check_workshop(read_workshop(workshop), previous)
    return [(fault.file, re.sub("[\u00a0\u202f]", " ", fault.sentence)) for fault in found]


def write(workshop: Path, old: str, new: str, file: str = FILE) -> None:
    """Change a source; the text to change must be there once."""
    path = workshop / "sources" / file
    text = path.read_text("utf-8")
    assert text.count(old) == 1, old
    path.write_text(text.replace(old, new), "utf-8")


def faces(*ids: str) -> str:
    """Return a question whose answers are these faces."""
    return (
        '[[question]]\nid = "mood"\n' + FACES + "".join(f'[[question.choice]]\nid = "{n}"\ntitle = "N"\n' for n in ids)
    )


@pytest.mark.parametrize(
    ("old", "new", "part"),
    [
        ('id = "wishes"', 'id = "Envies"', "prenez des minuscules"),
        ('id = "bancs"', 'id = "Bancs"', "prenez des minuscules"),
        ('id = "arbres"', 'id = "bancs"', "est déjà celui d’une réponse"),
        ('id = "wishes"', 'id = "theme"', "est déjà pris"),
        ('id = "wishes"', 'id = "age"', "est de la sorte « choice »"),
        ("most = 2\n", "", "corrigez most"),
        ("most = 2\n", "most = 3\n", "corrigez most"),
        ("most = 2\n", "most = 1\n", "corrigez most"),
        ('name = "Sujet"\n', 'name = "Sujet"\nmost = 2\n', "Seule une question « several »"),
        ("steps = 4\n", "", "de 3 à 10 pas"),
        ("steps = 4\n", "steps = 11\n", "de 3 à 10 pas"),
        ('low = "pas du tout"\n', "", "de 3 à 10 pas"),
        ('help = "Facultatif."\n', 'help = "Facultatif."\nsteps = 4\n', "Seule une échelle"),
        ('help = "Facultatif."\n', '[[question.choice]]\nid = "oui"\ntitle = "Oui"\n', "n’a pas de réponses"),
        ('[[question.choice]]\nid = "autre"\ntitle = "Autre sujet"\n', "", "de 2 à 8 réponses"),
        ('name = "Idée"\n', "", "« name » manque"),
        ('name = "Idée"\n', 'name = "Une idée ou une question"\n', "3 au plus"),
        ('[[question]]\nid = "idea"', faces("1", "2", "3", "4") + '[[question]]\nid = "idea"', "Les visages sont cinq"),
    ],
)
def test_what_is_refused(workshop: Path, old: str, new: str, part: str) -> None:
    """Each in one sentence that names the file."""
    write(workshop, old, new)
    found = sentences(workshop)
    assert any(file == FILE and part in sentence for file, sentence in found), found


def test_a_further_question_needs_no_code(workshop: Path) -> None:
    """Any id, any order, any of the five kinds."""
    write(workshop, '[[question]]\nid = "theme"', faces("1", "2", "3", "4", "5") + '\n[[question]]\nid = "theme"')
    assert sentences(workshop) == []


def test_other_answers_are_another_version(workshop: Path, sample_edition: Path) -> None:
    """A card keeps the version it answered; rewording a question is none, nor is putting it elsewhere."""
    write(workshop, 'title = "Des bancs"', 'title = "Davantage de bancs"')
    assert sentences(workshop, sample_edition) == []
    write(workshop, 'id = "fontaines"\ntitle = "Des fontaines"', 'id = "jeux"\ntitle = "Des jeux"')
    ((file, sentence),) = sentences(workshop, sample_edition)
    assert (file, "augmentez question_version" in sentence) == ("edition.toml", True)
    write(workshop, 'question_version = "1"', 'question_version = "2"', "edition.toml")
    assert sentences(workshop, sample_edition) == []


def test_no_question_at_all(workshop: Path) -> None:
    """A card has at least one."""
    (workshop / "sources" / FILE).unlink()
    assert sentences(workshop) == [(FILE, "Aucune question : ajoutez au moins une table [[question]].")]


@pytest.mark.parametrize("word", ["deux mots", "n0mbre", "trait-d", ""])
def test_words_for_review_are_whole_words(workshop: Path, word: str) -> None:
    """What can never be found in a text isn't in the list."""
    write(workshop, "Affreux", word, "review_words.toml")
    assert "n’est pas un mot seul" in sentences(workshop)[0][1]


def test_the_words_for_review_find_texts(sample: Reader) -> None:
    """What the edition keeps is what the screening of texts looks for, whatever the accents."""
    assert holds_a_word_of("C’est AFFREUX", sample.review_words())
    assert not wants_review("C’est beau", sample.review_words())


def test_the_exhibition_s_questions() -> None:
    """Those that the card was asked for, in their order; they fit on one page when they are read again."""
    with Reader.open(Path(__file__).resolve().parents[2]) as reader:
        questions = reader.questions()
        assert [(q.id, q.kind) for q in questions] == [
            ("theme", "choice"),
            ("feeling", "faces"),
            ("matters", "several"),
            ("idea", "text"),
            ("district", "choice"),
            ("age", "choice"),
        ]
        by_id = {q.id: q for q in questions}
        assert (by_id["matters"].most, len(questions) <= ROWS_TO_REVIEW) == (3, True)
        assert [c.title for c in by_id["age"].choices] == [
            "Moins de 12 ans",
            "12 à 17 ans",
            "18 à 29 ans",
            "30 à 59 ans",
            "60 ans et plus",
        ]
        assert {c.id for c in by_id["theme"].choices} == {"autre", *(c.id for c in reader.chapters())}
        assert {c.id for c in by_id["district"].choices} == {"ailleurs", *(d.id for d in reader.map_sheet().districts)}
        assert "Pas de nom ni de téléphone." in by_id["idea"].help
        assert str(LONGEST_IDEA) in by_id["idea"].help
        assert reader.review_words()
        for question in questions:
            if question.kind != "text":
                chosen = tuple(c.id for c in question.choices[: question.most])
                Card({question.id: chosen if question.most > 1 else chosen[0]}, {}, reader.edition().question_version)
