"""The interface's English: every word a visitor may see is translated, and what Qt reads is what the source says."""

import ast
import importlib
import re
import shutil
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from kiosk.paths import ENGLISH

PROJECT = Path(__file__).resolve().parents[2]
SOURCE = ENGLISH.with_suffix(".ts")
VIEW_MODELS = PROJECT / "kiosk" / "ui" / "viewmodels"
# View-models of pages that are in French only: those of staff and mediators.
FRENCH_ONLY = ("staff_", "guide")


@pytest.fixture
def translations(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """packaging/translations.py, imported as it is when the folder is run, and forgotten afterwards."""
    monkeypatch.syspath_prepend(PROJECT / "packaging")
    yield importlib.import_module("translations")
    for name in ("translations", "environment"):
        sys.modules.pop(name, None)


def entries(ts: Path) -> list[tuple[str, str]]:
    """Return French and English of each entry of a .ts file."""
    messages = ElementTree.parse(ts).iter("message")
    return [(m.findtext("source") or "", m.findtext("translation") or "") for m in messages]


def test_no_word_is_untranslated(translations: ModuleType, tmp_path: Path) -> None:
    """What lupdate finds in the QML today is what the source holds: nothing new, nothing left over, all finished."""
    found = tmp_path / "kiosk_en.ts"
    shutil.copy(SOURCE, found)
    translations.update(found)
    assert translations.untranslated(found) == []
    assert entries(found) == entries(SOURCE)
    assert len(entries(SOURCE)) > 400


def test_qt_reads_what_the_source_says(translations: ModuleType, tmp_path: Path) -> None:
    """The committed .qm is the compiled .ts."""
    compiled = tmp_path / "kiosk_en.qm"
    translations.compile_words(SOURCE, compiled)
    assert compiled.read_bytes() == ENGLISH.read_bytes()


def test_an_unfinished_word_is_named(translations: ModuleType, tmp_path: Path) -> None:
    """With its page, so that an editor finds it."""
    ts = tmp_path / "kiosk_en.ts"
    text = SOURCE.read_text("utf-8")
    ts.write_text(text.replace("<translation>Credits<", '<translation type="unfinished"><', 1), "utf-8")
    assert translations.untranslated(ts) == ["AboutPage: Crédits"]


def test_what_stands_for_a_value_is_kept() -> None:
    """Each %1 of the French is in the English, as often."""
    placed = re.compile(r"%\w+")
    assert [f for f, e in entries(SOURCE) if sorted(placed.findall(f)) != sorted(placed.findall(e))] == []


def test_the_english_is_set_as_english() -> None:
    """No French quotes, no space before : ; ?, no straight apostrophe or quote, no exclamation mark, no blank ends."""
    wrong = re.compile(r"[«»!'\"\u00a0\u202f]|\.\.\.| [:;?]")
    assert [e for _, e in entries(SOURCE) if wrong.search(e)] == []
    assert [e for f, e in entries(SOURCE) if (f[:1] == " ") != (e[:1] == " ") or e.endswith(" ")] == []


def test_only_pages_of_staff_and_mediators_are_left_in_french(translations: ModuleType) -> None:
    """A file is left out by its name, or because nothing that a visitor sees is made of it."""
    spoken = set(translations.spoken_files())
    left = [file for file in translations.QML.rglob("*.qml") if file not in spoken]
    assert left
    pages = [file.stem for file in left if file.stem.endswith("Page")]
    assert [name for name in pages if not name.startswith(translations.FRENCH_ONLY)] == []
    words = {file: set(re.findall(r"\b[A-Z]\w+\b", file.read_text("utf-8"))) for file in spoken}
    named = {file.stem for file in left if any(file.stem in used for used in words.values())}
    assert [name for name in named if not name.startswith(translations.FRENCH_ONLY)] == []


def test_view_models_hand_no_french_word_of_the_interface_to_pages() -> None:
    """They give data and keys: no string of a visitor's page, docstrings apart, is written with French letters."""
    left = []
    for file in sorted(VIEW_MODELS.glob("*.py")):
        tree = ast.parse(file.read_text("utf-8"))
        bare = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        left += [
            f"{file.name}:{node.lineno}: {node.value!r}"
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in bare
            if re.search(r"[À-ÿœŒ’«»]", node.value) and not file.name.startswith(FRENCH_ONLY)
        ]
    assert left == []
