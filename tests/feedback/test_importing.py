"""Cards of paper on their way in: each line a card or refused with the reason, all of a file or nothing, once."""

import csv
import json
import random
import sqlite3
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.clock import SimulatedClock
from kiosk.errors import StoreError
from kiosk.feedback import importing
from kiosk.feedback.importing import Import, import_file
from kiosk.feedback.lot_store import LotStore
from kiosk.feedback.model import clean_idea, half_day
from kiosk.feedback.paper_file import MOST_LINES, QUOTE, TOO_LONG
from kiosk.feedback.paper_form import EMPTY, ILLEGIBLE, Asked, Form, RefusedError
from kiosk.feedback.store import FeedbackStore

NOW = "2026-11-22 matin"
FACES = ("Très négatif", "Plutôt négatif", "Partagé", "Plutôt positif", "Très positif")
QUESTIONS = (
    Asked(
        "theme",
        ("De quoi voulez-vous parler ?", "Sujet"),
        (("defis", "Une ville qui s’adapte", "defis"), ("jamais", "Jamais seul·e", "jamais")),
    ),
    Asked("feeling", ("Avis",), tuple((str(n), words, n) for n, words in enumerate(FACES, start=1))),
    Asked(
        "matters",
        ("Priorités",),
        tuple((id, words, id) for id, words in (("eau", "L’eau"), ("sport", "Le sport"), ("nature", "La nature"))),
        most=2,
    ),
    Asked("idea", ("Mon idée ou ma question",), ()),
    Asked("district", ("Où habitez-vous ?",), (("ivry-port", "Ivry-Port", "ivry-port"),)),
    Asked("age", ("Âge",), (("18-29", "18 à 29 ans", "18-29"), ("60-et-plus", "60 ans et plus", "60-et-plus"))),
)
HEADER = "theme;feeling;matters;idea;district;age;half_day\r\n"
FORM = Form(QUESTIONS, "7", NOW)

Take = Callable[..., Import]
Kept = Callable[[], list[tuple[str, str, str, str]]]


def nobody(done: int, total: int) -> None:
    """Nobody watches."""


@pytest.fixture(autouse=True)
def _quick_hash(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody guesses here."""
    monkeypatch.setattr(importing, "COST", 2)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the clerk's file is."""
    (tmp_path / "bureau").mkdir()
    return tmp_path / "bureau" / "cartes.csv"


@pytest.fixture
def take(staff: LotStore, file: Path) -> Take:
    """take(bytes or text) writes the clerk's file and imports it; take() imports it as it is."""

    def call(content: bytes | str | None = None, path: Path = file) -> Import:
        if content is not None:
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return import_file(staff, path, FORM, NOW, frozenset({"idiot"}), nobody, nobody)

    return call


@pytest.fixture
def kept(data: Path) -> Kept:
    """kept() is every card in the file: version, answers, texts, half-day."""

    def read() -> list[tuple[str, str, str, str]]:
        with closing(sqlite3.connect(data / "feedback.db")) as connection:
            return connection.execute(
                "select question_version, answers, texts, half_day from card order by 2"
            ).fetchall()

    return read


def refused(done: Import) -> list[list[str]]:
    """The rows of the file of refused lines, its header aside."""
    assert done.refused_file is not None
    with done.refused_file.open(encoding="utf-8-sig", newline="") as content:
        return list(csv.reader(content, delimiter=";"))[1:]


FULL = {"age": "18-29", "district": "ivry-port", "feeling": 5, "matters": ["eau", "nature"], "theme": "jamais"}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("sign", [";", ",", "\t"])
def test_a_line_in_ids_or_in_words(take: Take, kept: Kept, encoding: str, sign: str) -> None:
    """Whatever the spreadsheet wrote: its encoding, the sign between cells, columns in any order, accents and case."""
    lines = [
        ["half_day", "Où habitez-vous ?", "ÂGE", "matters", "sujet", "avis", "Mon idée ou ma question"],
        ["2026-11-20 après-midi", "ivry-port", "18-29", "nature|eau", "jamais", "5", '"L’été, à « l’ombre »"'],
        ["20/11/2026 Apres-midi", "IVRY PORT", "18 a 29 ans", "La nature | l'eau", "JAMAIS SEUL.E", "tres positif", ""],
    ]
    text = "".join(f"{sign.join(line)}\r\n" for line in lines)
    done = take(text.encode(encoding))
    assert (done.cards, done.refused) == (2, 0)
    assert [(json.loads(answers), when) for _, answers, _, when in kept()] == [(FULL, "2026-11-20 après-midi")] * 2
    assert {texts for _, _, texts, _ in kept()} == {"{}", '{"idea":"L’été, à « l’ombre »"}'}
    assert {version for version, *_ in kept()} == {"7"}


def test_missing_columns_and_quoted_line_breaks(take: Take, kept: Kept) -> None:
    """A column that isn't there is no answer; a text of several lines is one line of the card, as on the kiosk."""
    done = take('sep=;\r\nidea;theme\r\n"Un ""banc""\r\n=à l’ombre ; vite";\r\n;defis\r\n\r\n')
    assert done.cards == 2
    assert [card[1:] for card in kept()] == [
        ('{"theme":"defis"}', "{}", "inconnue"),
        ("{}", '{"idea":"Un \\"banc\\" =à l’ombre ; vite"}', "inconnue"),
    ]


@pytest.mark.parametrize(
    ("cell", "kept_as"),
    [
        ("2026-11-22 matin", NOW),
        ("2026-11-22", "2026-11-22"),
        ("22/11/26", "2026-11-22"),
        ("1/2/2026 après midi", "2026-02-01 après-midi"),
        ("", "inconnue"),
        (" Inconnue ", "inconnue"),
        ("2026-11-22 après-midi", None),
        ("2026-11-23", None),
        ("2027-01-01 matin", None),
        ("31/02/2026", None),
        ("2026-11-22 10:30", None),
        ("22 novembre", None),
    ],
)
def test_half_days(cell: str, kept_as: str | None) -> None:
    """A half-day, a day or nothing; a clock time, a day that isn't or is still to come is refused."""
    if kept_as is None:
        with pytest.raises(RefusedError, match="n’est pas une demi-journée|n’est pas encore arrivé"):
            FORM.read({"theme": "jamais", "half_day": cell})
    else:
        assert FORM.read({"theme": "jamais", "half_day": cell}).half_day == kept_as


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("jamai;4;;;;;", "« jamai » n’est pas une réponse de « theme » : écrivez defis, jamais, ou rien."),
        (";6;;;;;", "« 6 » n’est pas une réponse de « feeling » : écrivez 1, 2, 3, 4, 5, ou rien."),
        (";;eau|sport|nature;;;;", "« matters » a 3 réponses : gardez-en 2 au plus."),
        (";;eau|L'eau;;;;", "« matters » dit deux fois la même réponse : gardez-la une fois."),
        (f";;;{'é' * 501};;;", "« idea » a 501 caractères : raccourcissez à 500 au plus."),
        (";;;;;;", EMPTY),
        (";;;;;;2026-11-20", EMPTY),
        (";;; \u200d ;;;", EMPTY),
        ("jamais;4", "La ligne a 2 cellules au lieu de 7 : vérifiez séparateurs et guillemets."),
        ("jamais;4;;;;;;;", "La ligne a 9 cellules au lieu de 7 : vérifiez séparateurs et guillemets."),
        ('jamais;4;;"abc"def;;;', QUOTE),
        ("x" * 70_000, TOO_LONG),
        (";;;a\udcffb;;;", ILLEGIBLE),
        ("jamais;;;;;;2026-12-01", "« 2026-12-01 » n’est pas encore arrivé : corrigez la date."),
    ],
)
def test_a_line_that_is_no_card_is_refused_with_the_reason(take: Take, kept: Kept, line: str, reason: str) -> None:
    """The lines before and after it are cards; its own number, as the spreadsheet counts, is in the file."""
    good = "jamais;5;;à l’été;;;\r\n"
    done = take((HEADER + good + line + "\r\n" + good).encode(errors="surrogateescape"))
    assert (done.cards, done.refused) == (2, 1)
    ((number, why, *_),) = refused(done)
    assert (number, why.replace("\u00a0", " ")) == ("3", reason.replace("\u00a0", " "))
    assert len(kept()) == 2


def test_a_quote_left_open_takes_no_other_line_with_it(take: Take) -> None:
    """Not at once, not where it seems to be closed by another's, not at the end of the file."""
    good = ['jamais;1;;"oui\nnon";;;', "defis;2;;;;;"]
    lines = ['"jamais;3;;;;;', *good, 'jamais;3;;"ouvert;;;', *good * MOST_LINES, 'jamais;3;;"fin;;;']
    done = take(HEADER + "\n".join(lines) + "\n")
    assert (done.cards, done.refused) == (2 + 2 * MOST_LINES, 3)
    assert {row[1] for row in refused(done)} == {QUOTE}
    assert [row[0] for row in refused(done)] == ["2", "5", str(len(lines) + 1)]


def test_a_few_bad_bytes_do_not_change_the_others(take: Take, kept: Kept) -> None:
    """UTF-8 with one broken line stays UTF-8; Windows-1252 with no accent in common is read as such."""
    done = take(HEADER.encode() + ";;;été;;;\r\n".encode() * 3 + b";;;\xe9t\xe9;;;\r\n")
    assert (done.cards, done.refused) == (3, 1)
    assert {texts for _, _, texts, _ in kept()} == {'{"idea":"été"}'}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "ne nomme aucune colonne"),
        ("jamais;4;;;;;\r\n", "ne nomme aucune colonne"),
        ("theme;sentiment\r\njamais;4\r\n", "« sentiment » n’est pas connue"),
        ("theme;Sujet\r\njamais;jamais\r\n", "Deux colonnes disent « theme »"),
        ("PK\x03\x04", "est un classeur"),
    ],
)
def test_a_file_that_is_none_of_cards_is_refused_whole(take: Take, kept: Kept, content: str, said: str) -> None:
    """Nothing comes in, and the sentence says what to do."""
    with pytest.raises(StoreError) as error:
        take(content)
    assert said in str(error.value).replace("\u00a0", " ")
    assert kept() == []


def test_json_lines(take: Take, kept: Kept, file: Path) -> None:
    """Numbers as numbers or digits, lists as lists or joined; what is no object of known questions is refused."""
    lines = [
        {"theme": "jamais", "feeling": 5, "matters": ["nature", "eau"], "district": "ivry-port", "age": "18-29"},
        {"theme": "Jamais seul·e", "feeling": "5", "matters": "nature|eau", "district": "Ivry-Port", "age": "18-29"},
        {"theme": "jamais", "sentiment": 4},
        {"theme": 4.5},
        {"theme": True},
        ["jamais"],
    ]
    text = "\n".join(json.dumps(line) for line in lines) + "\n{theme\n" + "[" * 9_999 + "\n"
    done = take(text, file.with_suffix(".jsonl"))
    assert (done.cards, done.refused) == (2, 6)
    assert [json.loads(answers) for _, answers, _, _ in kept()] == [FULL, FULL]
    assert [row[0] for row in refused(done)] == ["3", "4", "5", "6", "7", "8"]


def test_the_same_file_twice_adds_nothing(take: Take, kept: Kept, staff: LotStore, file: Path) -> None:
    """Under another name either, nor after its cards are in a lot and the lot is purged."""
    content = HEADER + "jamais;5;;oui;;;\r\n" * 6
    assert take(content).cards == 6
    again = take()
    assert (again.cards, again.sentences) == (0, ("cartes.csv\u00a0: tout y est déjà saisi, rien n’est ajouté.",))
    assert take(content, file.with_name("copie.csv")).cards == 0
    assert len(kept()) == 6
    assert staff.close_lot("lot-a", NOW, 5) is not None
    staff.mark_written("lot-a")
    staff.purge(["lot-a"], NOW)
    assert take().cards == 0
    assert kept() == []


def test_lines_that_are_added_at_the_end_come_in_alone(take: Take, kept: Kept, file: Path) -> None:
    """A clerk goes on in the same file every evening, or in a copy of it."""
    first = HEADER + "jamais;5;;un;;;\r\n" + "faux;;;;;;\r\n"
    assert take(first).cards == 1
    done = take(first + "jamais;5;;deux;;;\r\n")
    assert (done.cards, done.known, done.refused) == (1, 2, 0)
    done = take(first + "jamais;5;;deux;;;\r\njamais;5;;trois;;;\r\n", file.with_name("mardi.csv"))
    assert (done.cards, done.known) == (1, 3)
    assert sorted(texts for _, _, texts, _ in kept()) == ['{"idea":"deux"}', '{"idea":"trois"}', '{"idea":"un"}']


def test_another_file_of_the_same_name_is_refused(take: Take, kept: Kept) -> None:
    """It may be the same with a line corrected: all others would be there twice. A line that grew is no line added."""
    assert take(HEADER + "jamais;5;;un;;;\r\nfaux;;;;;;").cards == 1
    for content in (HEADER + "jamais;5;;un;;;\r\njamais;;;;;;", HEADER + "jamais;5;;un;;;\r\nfaux;;;;;;2026-11-20"):
        with pytest.raises(StoreError, match="a déjà été saisi, et celui-ci en diffère"):
            take(content)
    assert len(kept()) == 1


def test_refused_lines_are_corrected_where_they_stand(take: Take, kept: Kept, file: Path) -> None:
    """FILE.refused.csv is a file of cards again: line and reason are passed over, a guarded text is as it was."""
    done = take(HEADER + "jamais;4;;=1+1;;;\r\njamai;4;;=1+1;;;\r\n")
    assert done.refused_file == file.with_name("cartes.csv.refused.csv")
    text = done.refused_file.read_bytes().decode()
    assert text.startswith("\ufeffline;reason;theme;feeling;matters;idea;district;age;half_day\r\n")
    assert '"\'=1+1"' in text
    done = take(text.replace('"jamai"', '"jamais"'), done.refused_file)
    assert (done.cards, done.refused) == (1, 0)
    assert [texts for _, _, texts, _ in kept()] == ['{"idea":"=1+1"}'] * 2


def test_a_file_of_refused_lines_is_never_overwritten(take: Take, kept: Kept, file: Path) -> None:
    """Someone may be correcting it: nothing comes in until it has gone."""
    corrected = file.with_name("cartes.csv.refused.csv")
    corrected.write_text("à moitié corrigé", "utf-8")
    with pytest.raises(StoreError, match=r"cartes\.csv\.refused\.csv existe déjà"):
        take(HEADER + "jamais;;;;;;\r\nfaux;;;;;;\r\n")
    assert corrected.read_text("utf-8") == "à moitié corrigé"
    assert kept() == []


def test_nothing_refused_leaves_no_file(take: Take, file: Path) -> None:
    """Nor a draft of one."""
    done = take(HEADER + "jamais;;;;;;\r\n")
    assert done.refused_file is None
    assert [path.name for path in file.parent.iterdir()] == ["cartes.csv"]


@pytest.mark.parametrize("step", ["reading", "writing", "publish"])
def test_an_interruption_leaves_nothing_half_in(
    staff: LotStore, file: Path, kept: Kept, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    """Ctrl+C at any moment: no card, no note, no file of refused lines; the same command then takes all."""

    def stop(*values: object) -> None:
        raise KeyboardInterrupt

    file.write_text(HEADER + "faux;;;;;;\r\n" + "jamais;;;;;;\r\n" * 2_500, "utf-8")
    reading = stop if step == "reading" else nobody
    writing = stop if step == "writing" else nobody
    with monkeypatch.context() as patched:
        if step == "publish":
            patched.setattr(importing, "sync_folder", stop)
        with pytest.raises(KeyboardInterrupt):
            import_file(staff, file, FORM, NOW, frozenset(), reading, writing)
    assert kept() == []
    assert [path.name for path in file.parent.iterdir()] == ["cartes.csv"]
    done = import_file(staff, file, FORM, NOW, frozenset(), nobody, nobody)
    assert (done.cards, done.refused) == (2_500, 1)


def test_an_imported_card_is_like_any_other(take: Take, staff: LotStore, store: FeedbackStore, data: Path) -> None:
    """In the file by the same columns, in the same lot under the same rule; its text is counted to be read again."""
    done = take(HEADER + "jamais;5;;06 12 34 56 78;ivry-port;18-29;2026-11-20\r\n" + "defis;1;;idiots;;;\r\n" * 5)
    assert (done.cards, done.review) == (6, 6)
    assert "6 textes sont à relire" in " ".join(done.sentences)
    with closing(sqlite3.connect(data / "feedback.db")) as connection:
        assert connection.execute("select count(*) from card where lot is null and in_group = 0").fetchone() == (6,)
        assert connection.execute("select min(length(key)), count(distinct key) from card").fetchone() == (16, 6)
    assert staff.close_lot("lot-a", NOW, 5) is not None
    with closing(sqlite3.connect(data / "feedback.db")) as connection:
        said = connection.execute("select distinct half_day, answers ->> 'district', texts from card").fetchall()
    assert said == [("", None, "{}")], "one card of another day would stand alone"


def test_no_page_says_which_cards_were_imported(take: Take, store: FeedbackStore, data: Path) -> None:
    """The file is written anew in key order, and the log is empty."""
    take(HEADER + "jamais;5;;mirabelle;;;\r\n")
    assert (data / "feedback.db-wal").stat().st_size == 0


def test_a_clock_that_is_late_imports_nothing(staff: LotStore, file: Path) -> None:
    """Every date would seem to be in the future."""
    file.write_text(HEADER, "utf-8")
    with pytest.raises(StoreError, match="horloge"):
        import_file(staff, file, FORM, "inconnue", frozenset(), nobody, nobody)
    assert half_day(SimulatedClock().now()) == NOW


def test_a_file_that_cannot_be_read_is_a_sentence(take: Take, tmp_path: Path) -> None:
    """Not there, or a folder."""
    for path in (tmp_path / "rien.csv", tmp_path):
        with pytest.raises(StoreError, match="ne peut être lu"):
            take(path=path)


CELLS = st.text(st.characters(blacklist_categories=["Cs"]), max_size=600)


@given(CELLS)
def test_any_text_is_kept_as_a_kiosk_keeps_it_or_refused(text: str) -> None:
    """Through the spreadsheet's quoting: nothing in between."""
    if "\ufffd" in text or not 0 < len(clean_idea(text)) <= 500:
        with pytest.raises(RefusedError):
            FORM.read({"idea": text})
    else:
        assert FORM.read({"idea": text}).card.texts == {"idea": clean_idea(text)}


def test_ten_thousand_lines_one_in_a_hundred_wrong(take: Take, kept: Kept) -> None:
    """Each is in unharmed or refused by its number, with a sentence."""
    rnd = random.Random(4)
    wrong = ["faux;1;;;;;", "jamais;9;;;;;", ";;;;;;", "jamais", 'jamais;1;;"x;;;', "jamais;1;;;;;2031-01-01"]
    lines, want, bad = [], Counter[tuple[str, str]](), []
    for number in range(2, 10_002):
        if number % 100 == 0:
            lines.append(rnd.choice(wrong))
            bad.append(str(number))
        else:
            idea = f"idée n° {number} : « l’été ; à\nl’ombre »" if number % 3 == 0 else ""
            theme, feeling = rnd.choice(["jamais", "defis"]), rnd.randint(1, 5)
            lines.append(f'{theme};{feeling};;"{idea}";;;')
            want[f'{{"feeling":{feeling},"theme":"{theme}"}}', clean_idea(idea)] += 1
    done = take(HEADER + "\n".join(lines) + "\n")
    assert (done.cards, done.refused) == (9_900, 100)
    got = Counter((answers, json.loads(texts).get("idea", "")) for _, answers, texts, _ in kept())
    assert got == want
    assert [row[0] for row in refused(done)] == bad
    assert all(row[1].endswith(".") for row in refused(done))
