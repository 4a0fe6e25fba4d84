"""Staff take out the cards that visitors have left, while the kiosk stays open."""

import csv
import hashlib
import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from kiosk.cli.main import main
from tests.journeys.visitor import Visitor

BOM = b"\xef\xbb\xbf"


def leave_card(visitor: Visitor, theme: str = "", feeling: int = 0, district: str = "", idea: str = "") -> None:
    """Come in, leave a card by touch and walk away."""
    visitor.comes_in()
    visitor.touch("bar-card")
    for name in (f"choice-{theme}", f"face-{feeling}", "", idea, f"choice-{district}", ""):
        if name and name == idea:
            visitor.type_on_keyboard(idea)
        elif name and not name.endswith(("-", "-0")):
            visitor.touch(name)
        visitor.touch("card-next")
    visitor.touch("card-send")
    if not idea:
        visitor.touch("card-send")  # as it is, without a word
    visitor.see("Merci")
    visitor.clock.advance(90 + 20)
    visitor.settle()


@pytest.fixture
def export(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """export(*options) runs `kiosk feedback export` on the kiosk's data; returns its status and what it says."""
    settings = tmp_path / "kiosk.toml"
    settings.write_text("[feedback]\nk = 5\n", "utf-8")

    def run(*given: str) -> tuple[int, str]:
        options = [*given, "--data", str(data), "--settings", str(settings), "--out", str(tmp_path / "out")]
        capsys.readouterr()
        status = main(["feedback", "export", *options])
        said = capsys.readouterr()
        return status, said.out + said.err

    return run


def rows(file: Path) -> list[list[str]]:
    """Return the rows of a CSV file as a spreadsheet reads them, the header first, the others in order."""
    with file.open(encoding="utf-8-sig", newline="") as lines:
        header, *others = csv.reader(lines, delimiter=";")
    return [header, *sorted(others)]


def test_five_cards_leave_the_kiosk(visitor: Visitor, export, tmp_path: Path) -> None:
    """Four cards stay; with the fifth a lot is written: answers in one file, ideas apart from them in another.

    At the end of the exhibition the cards that are left go as totals.
    """
    leave_card(visitor, "jamais", 5, "ivry-port", "Élève à l’œuvre, 3 €")
    leave_card(visitor, feeling=1)
    leave_card(visitor, district="ailleurs")
    leave_card(visitor, "autre", idea="=1+1")
    status, said = export("--format", "csv")
    assert status == 1
    assert said.startswith("Moins de 5 cartes attendent")
    assert not list((tmp_path / "out").glob("lot-*"))

    visitor.clock.advance(3 * 3600)  # the kiosk sees the afternoon come
    visitor.settle()
    leave_card(visitor, "defis", 3)
    status, said = export("--format", "csv")

    assert status == 0, said
    (lot,) = (tmp_path / "out").glob("lot-*")
    assert said.startswith(f"Lot {lot.name}")
    assert sorted(file.name for file in lot.iterdir()) == ["cards.csv", "ideas.csv", "manifest.json"]
    assert rows(lot / "cards.csv") == [  # no five cards share a half-day or a district, but all of them the week
        ["theme", "feeling", "matters", "district", "age", "half_day"],
        ["", "", "", "", "", "2026-S47"],
        ["", "1", "", "", "", "2026-S47"],
        ["autre", "", "", "", "", "2026-S47"],
        ["defis", "3", "", "", "", "2026-S47"],
        ["jamais", "5", "", "", "", "2026-S47"],
    ]
    assert rows(lot / "ideas.csv") == [
        ["theme", "idea"],
        ["autre", "'=1+1"],
        ["jamais", "Élève à l’œuvre, 3 €"],
    ]
    manifest = json.loads((lot / "manifest.json").read_text("utf-8"))
    assert (manifest["cards"], manifest["ideas"]) == (5, 2)
    for file in manifest["files"]:
        content = (lot / file["name"]).read_bytes()
        assert content.startswith(BOM)
        assert hashlib.sha256(content).hexdigest() == file["sha256"]

    for format in ("xlsx", "jsonl"):
        status, said = export("--lot", lot.name, "--format", format)
        assert status == 0, said
    book = load_workbook(tmp_path / "out" / f"{lot.name}-xlsx" / "cards.xlsx")
    as_read = [["" if cell is None else str(cell) for cell in row] for row in book["Cartes"].values]
    assert [as_read[0], *sorted(as_read[1:])] == rows(lot / "cards.csv")
    assert sorted(list(book["Idées"].values)[1:]) == [("autre", "=1+1"), ("jamais", "Élève à l’œuvre, 3 €")]
    assert ("Cartes", "district", "ivry-port", "Ivry-Port") in list(book["Codes"].values)
    ideas = (tmp_path / "out" / f"{lot.name}-jsonl" / "ideas.jsonl").read_text("utf-8").splitlines()
    assert sorted(json.loads(line)["idea"] for line in ideas) == ["=1+1", "Élève à l’œuvre, 3 €"]

    leave_card(visitor, "decider")
    assert visitor.store.count() == 6
    assert export()[0] == 1
    status, said = export("--last")
    assert status == 0, said
    (last,) = (folder for folder in (tmp_path / "out").glob("lot-*") if not folder.name.startswith(lot.name))
    # A total of one card would be that card: what all answered alike isn't written.
    assert rows(last / "totals.csv") == [["question", "answer", "cards"]]
    assert visitor.store.count() == 5
