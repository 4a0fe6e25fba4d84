"""Hostile texts, of every category of Unicode: from a card to every format of a lot they come out as they were kept."""

import csv
import json
import tempfile
import unicodedata
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.utils.escape import unescape

from kiosk.clock import SimulatedClock
from kiosk.feedback.export import export_again, export_lots
from kiosk.feedback.lot_store import LotStore
from kiosk.feedback.model import LONGEST_IDEA, Card, clean_idea
from kiosk.feedback.store import FeedbackStore
from kiosk.tables.textfiles import guard_formula

CATEGORIES = sorted({unicodedata.category(chr(code)) for code in range(0x110000)})
NOON = "2026-11-22 après-midi"

HOSTILE = [
    '=HYPERLINK("https://example.org","gagné")',
    '+33 1;=1+1,"=2"',
    "@SUM(A1)",
    "-1",
    "＝1+1",
    "\u200f=1+1",
    "👩‍👩‍👧‍👦 🏳️‍🌈 🇫🇷 🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    "\u0645\u0631\u062d\u0628\u0627 \u05e9\u05dc\u05d5\u05dd",
    "\u202eedrem\u202c \u2067caché\u2069",
    "mer\u200bde\u2060 \ufefffin",
    "un\x00deux\x1btrois",
    "\ud83d seul \udc00",
    "non\ufffe\uffff\U0001fffe",
    "_x0041_ <r><t>a</t></r> ]]> &amp;",
    "a\u0300\u0301\u0302" * 40,
    "x" * LONGEST_IDEA,
    "' OR 1=1; drop table card; --",
    '{"idea": null}',
    "ligne\r\nligne\u2028ligne",
]


def came_out(texts: list[str]) -> dict[str, list[str]]:
    """What each format of a lot holds of these texts, sorted, its own quoting undone; a card each."""
    with tempfile.TemporaryDirectory() as folder:
        data, out = Path(folder) / "data", Path(folder) / "out"
        with closing(FeedbackStore.open(data, SimulatedClock(), k=1)) as store:
            for text in texts:
                store.save(Card({"theme": "jamais"}, {"idea": text}, "1"))
        with closing(LotStore.open(data)) as staff:
            (export,) = export_lots(staff, NOON, out, 1, "csv", lambda done, all: None)
            for format in ("xlsx", "jsonl"):
                assert export_again(staff, export.lot, out, format, lambda done, all: None).done
        with (out / export.lot / "ideas.csv").open(encoding="utf-8-sig", newline="") as file:
            as_csv = [row["idea"] for row in csv.DictReader(file, delimiter=";")]
        as_json = (out / f"{export.lot}-jsonl" / "ideas.jsonl").read_text("utf-8").split("\n")[:-1]
        sheet = load_workbook(out / f"{export.lot}-xlsx" / "cards.xlsx")["Idées"]
        cells = [row[1] for row in sheet.iter_rows(min_row=2)]
        assert {(cell.data_type, cell.hyperlink) for cell in cells} <= {("s", None)}
    return {
        "csv": sorted(as_csv),
        "jsonl": sorted(json.loads(line)["idea"] for line in as_json),
        "xlsx": sorted(unescape(str(cell.value)) for cell in cells),
    }


def kept(texts: list[str]) -> list[str]:
    """The texts as cards keep them."""
    return sorted(text for given in texts if (text := clean_idea(given)))


def test_hostile_texts_come_out_as_they_were_kept() -> None:
    """Formulas, mark-up, SQL, emoji, right to left, control characters, lone surrogates, the longest there is."""
    found = came_out(HOSTILE)
    assert found["jsonl"] == found["xlsx"] == kept(HOSTILE)
    assert found["csv"] == sorted(map(guard_formula, kept(HOSTILE)))
    assert len(kept(HOSTILE)) == len(HOSTILE)


def test_every_category_is_tried() -> None:
    """Thirty of them, those of unassigned characters, private use and surrogates too; emoji stand in So and Sk."""
    assert len(CATEGORIES) == 30
    assert {"Cc", "Cf", "Cn", "Co", "Cs"} < set(CATEGORIES)


def of_category(category: str) -> st.SearchStrategy[str]:
    """Texts of a letter and characters of one category: without the letter most of C and Z would be no text."""
    few = st.text(st.characters(categories=[category]), min_size=1, max_size=8)  # type: ignore[list-item]
    return st.tuples(few, st.sampled_from(["", "a", "=1"]), few).map("".join)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.tuples(*map(of_category, CATEGORIES)))
def test_any_text_of_any_category_comes_out_as_it_was_kept(texts: tuple[str, ...]) -> None:
    """One text of each category in a lot: every format holds each to the letter, and no cell is a formula."""
    given = [*texts, "fin"]
    cards = [text for text in given if clean_idea(text)]
    found = came_out(cards)
    assert found["jsonl"] == found["xlsx"] == kept(cards)
    assert found["csv"] == sorted(map(guard_formula, kept(cards)))


@settings(max_examples=400)
@given(st.sampled_from(CATEGORIES).flatmap(of_category))
def test_what_is_kept_of_a_text_is_harmless_and_nothing_else_is_lost(text: str) -> None:
    """No control character, surrogate or override; all that shows is there, in its order and composed."""
    clean = clean_idea(text)
    assert clean_idea(clean) == clean
    clean.encode("utf-8")
    assert {unicodedata.category(character) for character in clean} & {"Cc", "Cs", "Zl", "Zp"} == set()
    assert not set(clean) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\u00ad\ufeff")

    def shown(text: str) -> str:
        visible = [c for c in unicodedata.normalize("NFC", text) if unicodedata.category(c)[0] in "LNPS"]
        return "".join(c for c in visible if c not in "\u115f\u1160\u3164\uffa0\u2800")

    if unicodedata.is_normalized("NFC", text):
        assert shown(clean) == shown(text)


@pytest.mark.parametrize("length", [LONGEST_IDEA, LONGEST_IDEA + 1])
def test_five_hundred_of_one_letter_and_no_more(length: int) -> None:
    """One more is refused with its reason; the page never lets it come to that."""
    if length > LONGEST_IDEA:
        with pytest.raises(ValueError, match="501 characters, more than 500"):
            Card({}, {"idea": "a" * length}, "1")
    else:
        assert came_out(["a" * length])["jsonl"] == ["a" * length]
