"""What is written for the eye is said as a person says it; nothing is left that a voice stumbles on."""

import re
import sqlite3
import tomllib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.database import open_read_only
from kiosk.paths import QML, WORKSHOP
from kiosk.speech.numbers import cardinal, decimal, ordinal, roman
from kiosk.speech.spoken import Spoken

PROJECT = Path(__file__).resolve().parents[2]
TABLE = WORKSHOP / "sources" / "spoken.toml"

SAID = {
    # numbers
    "64\u202f000": "soixante-quatre mille",
    "plus de 15\u202f000 personnes": "plus de quinze mille personnes",
    "1\u202f361 logements": "mille trois cent soixante et un logements",
    "188\u00a0000": "cent quatre-vingt-huit mille",
    "0": "zéro",
    "21 rues": "vingt et un rues",
    "71": "soixante et onze",
    "80 ans": "quatre-vingts ans",
    "83": "quatre-vingt-trois",
    "91": "quatre-vingt-onze",
    "97": "quatre-vingt-dix-sept",
    "200": "deux cents",
    "280 étudiants": "deux cent quatre-vingts étudiants",
    "80\u202f000": "quatre-vingt mille",
    "en 1925": "en mille neuf cent vingt-cinq",
    "-83 %": "moins quatre-vingt-trois pour cent",
    "\u221283\u202f%": "moins quatre-vingt-trois pour cent",
    "4,5 hectares": "quatre virgule cinq hectares",
    "1,05": "un virgule zéro cinq",
    # units and money
    "1,5\u202fM€": "un virgule cinq millions d’euros",
    "3,5 M €": "trois virgule cinq millions d’euros",
    "188\u202f000\u202f€ en 2024": "cent quatre-vingt-huit mille euros en deux mille vingt-quatre",
    "0,90\u202f€": "quatre-vingt-dix centimes",
    "6,30\u202f€ au plus": "six euros trente au plus",
    "40\u202f% des ménages": "quarante pour cent des ménages",
    "40% d’entre eux": "quarante pour cent d’entre eux",
    "7\u202f500\u202fm².": "sept mille cinq cents mètres carrés.",
    "6 km²": "six kilomètres carrés",
    "10\u202fkm d’itinéraires": "dix kilomètres d’itinéraires",
    "30 km/h.": "trente kilomètres à l’heure.",
    "70\u202fha": "soixante-dix hectares",
    "10\u202f000 hab./km²": "dix mille habitants par kilomètre carré",
    "usagers/an": "usagers par an",
    "14°, dit-il": "quatorze degrés, dit-il",
    # days, years and hours
    "le 27 juin 2024": "le vingt-sept juin deux mille vingt-quatre",
    "1er décembre 2023": "premier décembre deux mille vingt-trois",
    "le 04/07/2024": "le quatre juillet deux mille vingt-quatre",
    "le 01/09/2025": "le premier septembre deux mille vingt-cinq",
    "2020-2026": "deux mille vingt à deux mille vingt-six",
    "de 12-30 ans": "de douze à trente ans",
    "2026 / 2028": "deux mille vingt-six, deux mille vingt-huit",
    "8h": "huit heures",
    "7j/7 de 8h à 20h": "sept jours sur sept de huit heures à vingt heures",
    "24/24 et 7j/7": "vingt-quatre heures sur vingt-quatre et sept jours sur sept",
    "à 19 h 30, sous la présidence": "à dix-neuf heures trente, sous la présidence",
    "à 1 h": "à une heure",
    "à 21h05": "à vingt et une heures cinq",
    # ranks
    "1er adjoint": "premier adjoint",
    "la 1re fois": "la première fois",
    "le 12e arrondissement": "le douzième arrondissement",
    "le XXe siècle": "le vingtième siècle",
    "au XIXe": "au dix-neuvième",
    "Ivry-Paris XIII": "Ivry-Paris treize",
    "le 5e": "le cinquième",
    "la 9e": "la neuvième",
    # doubled forms
    "les élu·es": "les élus et élues",
    "Élu·e": "Élu ou Élue",
    "Ivryen·nes": "Ivryens et Ivryennes",
    "usager·ères": "usagers et usagères",
    "spectateur·rices": "spectateurs et spectatrices",
    "actif·ves": "actifs et actives",
    "Visiteur·ses": "Visiteurs et Visiteuses",
    "maternel·le": "maternel ou maternelle",
    "tou·tes": "tous et toutes",
    "Chacun·e": "Chacun et chacune",
    "400 réfugié.e.s": "quatre cents réfugiés et réfugiées",
    "nous élu-es": "nous élus et élues",
    # letters
    "le CCAS": "le C C A S",
    "selon le QF": "selon le Q F",
    "HLM": "H L M",
    "la gare RER.": "la gare R E R.",
    "la ZAC": "la zac",
    "en CE1, arts": "en C E un, arts",
    "au CM2.": "au C M deux.",
    "T9 La Briqueterie": "T neuf La Briqueterie",
    "l’autoroute A4": "l’autoroute A quatre",
    "le Covid-19": "le Covid dix-neuf",
    "LGBTphobies": "L G B T phobies",
    "M. AUBRY": "monsieur AUBRY",
    "Mme LE FRANC": "madame LE FRANC",
    "d’ivry94.fr.": "d’Ivry quatre-vingt-quatorze, point F R.",
    "77 av. Georges-Gosnat": "soixante-dix-sept avenue Georges-Gosnat",
    # signs
    "Exposition · Ivry-sur-Seine": "Exposition, Ivry-sur-Seine",
    "Ivry & moi": "Ivry et moi",
    "Quai Marcel-Boyer × rue Victor-Hugo": "Quai Marcel-Boyer, rue Victor-Hugo",
    "9–16 sur 49": "neuf à seize sur quarante-neuf",
    "« Bilan », p. 43": "« Bilan », page quarante-trois",
    "■": "",
    "": "",
}
LEFT = re.compile(r"[^\w\s.,;:?!’()«»…-]|\d|_|\w·|\w\.\w")
CAPITALS = re.compile(r"\w*[A-ZÀ-Þ]{2,}\w*")


@pytest.fixture(scope="module")
def spoken() -> Spoken:
    """What the edition of the sources says."""
    return Spoken({entry["written"]: entry["said"] for entry in tomllib.loads(TABLE.read_text("utf-8"))["spoken"]})


@pytest.fixture(scope="module")
def texts() -> set[tuple[str, str]]:
    """Each French text of the edition, with the column that holds it; keys and addresses left out."""
    with closing(open_read_only(PROJECT / "content.db")) as database:
        return {
            (f"{table}.{column}", value)
            for table, column in _written(database)
            for (value,) in database.execute(
                f'select "{column}" from "{table}" where "{column}" is not null and lang like \'fr%\''
            )
        }


def _written(database: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    """Yield the columns that hold words: those of tables with a language, but what only points elsewhere."""
    keys = {"id", "lang", "version", "question_version", "published", "file", "route", "symbol", "keywords", "state"}
    for (table,) in database.execute("select name from sqlite_master where type = 'table'").fetchall():
        columns = database.execute(f'pragma table_info("{table}")').fetchall()
        pointing = {row[3] for row in database.execute(f'pragma foreign_key_list("{table}")')}
        held = [name for _, name, kind, *_ in columns if kind.lower() == "text"]
        if "lang" in held and not table.startswith(("search_", "spoken_", "review_")):
            yield from ((table, name) for name in held if name not in keys | pointing)


@pytest.mark.parametrize(("written", "said"), SAID.items(), ids=lambda text: text[:24])
def test_it_is_said_as_a_person_says_it(spoken: Spoken, written: str, said: str) -> None:
    """Numbers, money, units, days, hours, ranks, doubled forms, letters and signs."""
    assert spoken.say(written) == said


def test_every_entry_of_the_table_is_said(spoken: Spoken) -> None:
    """Each as it stands in a sentence, after its apostrophe or its number; the words around it stay."""
    entries = tomllib.loads(TABLE.read_text("utf-8"))["spoken"]
    assert len(entries) >= 60
    for entry in entries:
        assert spoken.say(f"avant {entry['written']} après") == f"avant {entry['said']} après"
    assert spoken.say("l’ANRU et l’APUR") == "l’Anru et l’Apur"
    assert spoken.say("CCASSER, unHLM, HLMs") == "CCASSER, unHLM, HLMs"


def test_nothing_in_the_edition_is_left_uncovered(spoken: Spoken, texts: set[tuple[str, str]]) -> None:
    """No digit, no sign, no doubled form; capitals are a person's name or in the table."""
    names = {word for where, text in texts if where == "attendance.printed" for word in re.split(r"[ -]", text)}
    assert len(texts) > 2000
    assert len(names) > 40
    uncovered = []
    for where, text in sorted(texts):
        said = spoken.say(text)
        strange = [match[0] for match in LEFT.finditer(said)]
        strange += [word for word in CAPITALS.findall(said) if word not in names]
        if strange:
            uncovered.append(f"{where}: {strange} in {text!r}")
    assert uncovered == []


def test_nothing_in_the_interface_is_left_uncovered(spoken: Spoken) -> None:
    """The words of the pages, their places for numbers filled in."""
    pages = [path.read_text("utf-8") for path in QML.rglob("*.qml")]
    words = {words for page in pages for words in re.findall(r'qsTr\("((?:[^"\\]|\\.)*)"', page)}
    assert len(words) > 200
    uncovered = {
        w: said for w in words if LEFT.search(said := spoken.say(re.sub(r"%\d", "1\u202f234", w.replace("\\n", "\n"))))
    }
    assert uncovered == {}


@given(st.text("0123456789.,·/-–×€%°&+’« éaIVXLhejrms²\u202f", max_size=40))
def test_any_text_is_said_without_digits(text: str) -> None:
    """Whatever stands in a text, digits of ours don't reach the voice, and nothing fails."""
    assert not re.search(r"[0-9]", Spoken({}).say(text))


@given(st.integers(-(10**12) + 1, 10**12 - 1))
def test_every_number_has_its_own_words(number: int) -> None:
    """Words and number are one to one: the words are read back by a small grammar."""
    assert _read(cardinal(number)) == number


def _read(words: str) -> int:
    units = {cardinal(n): n for n in range(17)}
    tens = {"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60}
    sign, total, group = 1, 0, 0
    for word in re.sub(r"\bet\b", " ", words.replace("quatre-vingt", "octante")).replace("-", " ").split():
        word = word.removesuffix("s") if word not in ("trois",) and word != "moins" else word
        if word == "moins":
            sign = -1
        elif word == "octante":
            group += 80
        elif word in tens:
            group += tens[word]
        elif word == "cent":
            group = max(group, 1) * 100
        elif word in ("mille", "million", "milliard"):
            size = {"mille": 1000, "million": 10**6, "milliard": 10**9}[word]
            total, group = total + max(group, 1) * size, 0
        else:
            group += units[word if word in units else f"{word}s"]
    return sign * (total + group)


def test_ranks_roman_numbers_and_decimals() -> None:
    """What follows from the numbers; roman numbers only where they are written as one writes them."""
    assert [ordinal(n) for n in (1, 2, 4, 5, 9, 11, 21, 80, 100)] == [
        *("premier", "deuxième", "quatrième", "cinquième", "neuvième", "onzième", "vingt et unième"),
        *("quatre-vingtième", "centième"),
    ]
    assert ordinal(1, feminine=True) == "première"
    assert [roman(text) for text in ("IV", "XIII", "XXXIX", "IIII", "IXI", "VX", "CV", "")] == [
        *(4, 13, 39),
        *[None] * 5,
    ]
    assert decimal("0", "50") == "zéro virgule cinquante"
    assert Spoken({}).say("0612345678") == " ".join(cardinal(int(d)) for d in "0612345678")
    assert Spoken({}).say("le 32/13/2024").startswith("le trente-deux")
