"""The sources against the inventory of the documents: every id is carried, or left out with a reason."""

import json
from pathlib import Path

import pytest

from kiosk.cli.main import main
from kiosk.content.coverage import coverage
from kiosk.content.workshop import read_workshop
from kiosk.paths import WORKSHOP

INVENTORY = Path(__file__).resolve().parents[1] / "data" / "inventory.json"


def test_nothing_is_left_over() -> None:
    """Each id of the inventory has its record; what is left out has its reason, and is really left out."""
    workshop = read_workshop(WORKSHOP)
    found = coverage(json.loads(INVENTORY.read_text("utf-8")), workshop)
    assert found.nowhere == ()
    assert len(found.carried) > 500
    assert set(found.left_out) == {"tribunes"}
    assert all(len(reason.split()) > 5 for reason in found.left_out.values())


def test_an_id_that_nothing_carries_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The command gives a line for each id and fails where one is nowhere."""
    inventory = tmp_path / "inventory.json"
    inventory.write_text('{"facts": [{"id": "repas-44000"}, {"id": "jamais-vu"}, {"id": "tribunes"}]}', "utf-8")
    assert main(["content", "check", "--coverage", str(inventory)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert any(line.startswith("repas-44000") and "facts/seniors.toml, ligne " in line for line in lines)
    assert any(line.startswith("tribunes") and "laissé de côté :" in line for line in lines)
    assert f"{'jamais-vu':<28} nulle part" in lines


def test_an_inventory_that_cannot_be_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One sentence, no traceback."""
    (tmp_path / "inventory.json").write_text("[", "utf-8")
    assert main(["content", "check", "--coverage", str(tmp_path / "inventory.json")]) == 1
    assert "indiquez un fichier JSON" in capsys.readouterr().err
