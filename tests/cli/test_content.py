"""`kiosk content`: what an editor reads in the terminal, and the exit status that a script reads."""

import re
import shutil
from pathlib import Path

import pytest

from kiosk.cli import content
from kiosk.cli.main import main
from kiosk.content.build import build_edition

SAMPLE = Path(__file__).resolve().parents[1] / "data" / "workshop"


@pytest.fixture
def workshop(tmp_path: Path) -> Path:
    """A copy of the small workshop, to be spoiled."""
    return Path(shutil.copytree(SAMPLE, tmp_path / "workshop"))


@pytest.fixture
def edition(tmp_path: Path) -> Path:
    """The edition of the small workshop, to be spoiled."""
    build_edition(SAMPLE, tmp_path / "edition")
    return tmp_path / "edition"


def said(capsys: pytest.CaptureFixture[str]) -> tuple[str, str]:
    """Return what was written on the output and on the error output, no-break spaces as plain ones."""
    out, err = capsys.readouterr()
    return re.sub("[\u00a0\u202f]", " ", out), re.sub("[\u00a0\u202f]", " ", err)


def test_build(workshop: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One line says what was built and where."""
    assert main(["content", "build", "--workshop", str(workshop), "--out", str(tmp_path / "out")]) == 0
    out, err = said(capsys)
    assert re.fullmatch(rf"Édition [0-9a-f]{{12}} construite dans {tmp_path}/out : 4 faits, 3 élu·es\.\n", out)
    assert err == ""
    assert (tmp_path / "out" / "media" / "manifest.json").is_file()


def test_build_without_a_place_to_build(
    workshop: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An installed program never writes into its own folder: without a checkout --out must say where."""
    monkeypatch.setattr(content, "checkout", lambda: None)
    assert main(["content", "build", "--workshop", str(workshop)]) == 1
    assert said(capsys)[1].endswith("indiquez avec --out où mettre l’édition.\n")


def test_faults_are_listed_one_a_line(
    workshop: Path, edition: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Both verbs that read the sources print every fault, end with status 1, and change nothing."""
    path = workshop / "sources" / "facts" / "jamais.toml"
    path.write_text(path.read_text("utf-8").replace('"done"', '"fini"').replace("number = 0.9", "number = 9"), "utf-8")
    before = (edition / "content.db").read_bytes()
    for options in (["build", "--out"], ["check", "--edition"]):
        assert main(["content", *options, str(edition), "--workshop", str(workshop)]) == 1
        out, err = said(capsys)
        assert out == ""
        assert [line.split(" : ")[0] for line in err.splitlines()] == [
            "facts/jamais.toml, ligne 33",
            "facts/jamais.toml, ligne 50",
        ]
        assert "Traceback" not in err
    assert (edition / "content.db").read_bytes() == before


def test_check(workshop: Path, edition: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Sources and edition are whole; when the sources moved on, check says what to do but finds no fault."""
    assert main(["content", "check", "--workshop", str(workshop), "--edition", str(edition)]) == 0
    out, _ = said(capsys)
    assert re.fullmatch(r"Sources : aucune faute\. Édition [0-9a-f]{12} : entière\.\n", out)
    path = workshop / "sources" / "about.toml"
    path.write_text(path.read_text("utf-8").replace("Documents", "Textes"), "utf-8")
    assert main(["content", "check", "--workshop", str(workshop), "--edition", str(edition)]) == 0
    assert "construisez l’édition avec « kiosk content build »" in said(capsys)[0]


@pytest.mark.parametrize("verb", ["check", "info"])
def test_an_edition_that_is_none(verb: str, workshop: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Missing and cut are one sentence and status 1, never a traceback."""
    options = ["--workshop", str(workshop)] if verb == "check" else []
    assert main(["content", verb, "--edition", str(tmp_path / "nulle-part"), *options]) == 1
    out, err = said(capsys)
    assert out == ""
    assert err == f"L’édition est introuvable : {tmp_path}/nulle-part/content.db manque ou ne peut être lu." + (
        " Indiquez son dossier avec --edition.\n"
    )
    (tmp_path / "content.db").write_bytes(b"SQLite format 3\0 and nothing more")
    assert main(["content", verb, "--edition", str(tmp_path), *options]) == 1
    assert said(capsys)[1].endswith("est coupé ou abîmé : remettez l’édition en place depuis une copie saine.\n")


def test_a_workshop_that_is_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A wrong folder is named instead of a list of a hundred missing files."""
    assert main(["content", "build", "--workshop", str(tmp_path), "--out", str(tmp_path / "out")]) == 1
    assert said(capsys)[1] == f"{tmp_path} n’a pas de dossier sources : indiquez l’atelier avec --workshop.\n"


def test_info(edition: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One page: title, version, date, languages, and counts that add up."""
    assert main(["content", "info", "--edition", str(edition)]) == 0
    out, _ = said(capsys)
    assert out.startswith("Une édition d’essai\nExposition · Ivry-sur-Seine\nVersion ")
    assert "publiée le 2026-11-22\nLangues : français (fr)\n" in out
    assert "  chiffres 3, actions 1, dates 0, projets 0, lieux 0\n" in out
    assert "  fait 1, en cours 1, à venir 0, sans état imprimé 2\n" in out
    counts = dict(re.findall(r"^ *(.+?)\.{2,} +(\d+)$", out, re.MULTILINE))
    assert counts == {
        "Faits": "4", "1. Jamais seul·e": "3", "Ouverture du chapitre": "1", "Protéger": "1",
        "Accompagner les seniors": "1", "Ma ville en chiffres": "1", "Édito d’essai": "0", "Repères": "3",
        "Élu·es": "3", "Délégations": "3",
        "Quartiers": "2", "Ivry-Nord": "1", "Sud": "1", "Lieux": "2", "dont situés sur le plan": "1",
        "Documents": "1", "Questions de la carte d’avis": "4",
    }  # fmt: skip
