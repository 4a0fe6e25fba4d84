"""CSV and JSON lines: no text becomes a formula, every text is there whole."""

import csv
import io
import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.tables.table import Column, Table
from kiosk.tables.textfiles import guard_formula, write_csv, write_jsonl

IDEAS = (Column("theme", 10, ""), Column("idea", 10, ""))


def ideas(rows: list[tuple[str, str]]) -> Table:
    """A table of free texts."""
    return Table("ideas", "Idées", IDEAS, len(rows), lambda: iter(rows), free_text=True)


DANGEROUS = re.compile(r"[\s\u200b-\u200f\ufeff]*[=+\-@\t\r\n＝＋－＠]")


@pytest.mark.parametrize(
    "text",
    ["=1", "+1", "-1", "@a", "\t=1", "\r1", "\n1", " =1", "\u00a0=1", "\u3000＝1", "＋1", "－1", "＠a", "\u200b=1",
     "\ufeff=1", "﹣1", "'=1"],
)  # fmt: skip
def test_a_formula_gets_an_apostrophe(text: str) -> None:
    """Its signs, whatever white or invisible character stands before, full-width and small forms too."""
    assert guard_formula(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", " ", "bancs", "3 - 1 = 2", "’", "'", "l'eau - la vie", "« = »", "é=1", "–1"])
def test_another_text_stays_as_it_is(text: str) -> None:
    """Nothing is added where nothing is at stake."""
    assert guard_formula(text) == text


@given(st.text(st.sampled_from("=+-@＝＋－＠﹢\t\r\n '\u00a0\u200b\ufeffa1;,\"é")))
def test_the_guard_can_be_taken_off(text: str) -> None:
    """No two texts are written alike: one apostrophe less gives back what the visitor wrote."""
    guarded = guard_formula(text)
    assert not DANGEROUS.match(guarded)
    assert guarded in (text, f"'{text}")
    if guarded == text and text.startswith("'"):
        assert guard_formula(text[1:]) == text[1:], "taken for a guard"


@given(st.lists(st.tuples(st.sampled_from(["jamais", ""]), st.text(st.characters(codec="utf-8"))), max_size=5))
def test_no_cell_of_a_file_is_a_formula(tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str]]) -> None:
    """Any texts: read back by the rules of the format no cell begins as a formula, and each text is there whole."""
    folder = tmp_path_factory.mktemp("lot")
    table = ideas(rows)
    assert write_csv(folder, (table,), lambda: None) == {"ideas.csv": len(rows)}
    content = (folder / "ideas.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbftheme;idea\r\n")
    cells = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert [cell for row in cells[1:] for cell in row if DANGEROUS.match(cell)] == []
    assert cells[1:] == [[theme, guard_formula(idea)] for theme, idea in rows]


def test_no_comma_makes_a_formula(tmp_path: Path) -> None:
    """A program that splits at commas as well as semicolons sees each text in quotes, so it is one cell."""
    table = ideas([("jamais", "bancs,=1+1")])
    write_csv(tmp_path, (table,), lambda: None)
    assert b'\r\n"jamais";"bancs,=1+1"\r\n' in (tmp_path / "ideas.csv").read_bytes()


@given(st.lists(st.tuples(st.sampled_from(["jamais", None]), st.text(st.characters(codec="utf-8"))), max_size=5))
def test_json_lines_hold_every_text_to_the_letter(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str]]
) -> None:
    """One object a line, however many line ends a text has; no apostrophe; no answer is null."""
    folder = tmp_path_factory.mktemp("lot")
    assert write_jsonl(folder, (ideas(rows),), lambda: None) == {"ideas.jsonl": len(rows)}
    lines = (folder / "ideas.jsonl").read_bytes().decode("utf-8").split("\n")
    assert lines.pop() == ""
    assert [list(json.loads(line).items()) for line in lines] == [
        [("theme", theme), ("idea", idea)] for theme, idea in rows
    ]


def test_json_lines_to_the_byte(tmp_path: Path) -> None:
    """UTF-8 as it is written, keys in the header's order, numbers as numbers."""
    columns = (Column("theme", 10, ""), Column("feeling", 10, ""), Column("age", 10, ""))
    table = Table("cards", "Cartes", columns, 2, lambda: iter([("défis", 4, None), (None, None, None)]))
    write_jsonl(tmp_path, (table,), lambda: None)
    assert (tmp_path / "cards.jsonl").read_bytes() == (
        '{"theme": "défis", "feeling": 4, "age": null}\n{"theme": null, "feeling": null, "age": null}\n'.encode()
    )


@given(st.lists(st.tuples(st.none() | st.integers(0, 9), st.text(st.characters(codec="utf-8"))), max_size=5))
def test_answers_are_written_as_the_csv_module_does(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[int | None, str]]
) -> None:
    """Whatever an answer is, also one that comes again: quoted where it must be, guarded, nothing where none is."""
    folder = tmp_path_factory.mktemp("lot")
    table = Table("cards", "Cartes", IDEAS, 2 * len(rows), lambda: iter([*rows, *rows]))
    write_csv(folder, (table,), lambda: None)
    wanted = io.StringIO(newline="")
    csv.writer(wanted, delimiter=";").writerows(
        [("theme", "idea"), *[(n, guard_formula(text)) for n, text in rows * 2]]
    )
    assert (folder / "cards.csv").read_bytes().decode("utf-8-sig") == wanted.getvalue()
