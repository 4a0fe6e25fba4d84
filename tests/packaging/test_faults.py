"""`python3 packaging faults`: every patch still applies and names a test that is there; an unseen fault is told."""

import importlib
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
PATCHES = sorted((ROOT / "tests" / "faults").glob("*.patch"))
PROMISES = 14  # of the base, at least

pytestmark = pytest.mark.skipif(
    shutil.which("patch") is None, reason="patch isn't installed; packaging/system-packages.txt names it"
)


@pytest.fixture
def faults(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """packaging/faults.py, imported as it is when the folder is run, and forgotten afterwards."""
    monkeypatch.syspath_prepend(ROOT / "packaging")
    yield importlib.import_module("faults")
    for name in ("faults", "environment"):
        sys.modules.pop(name, None)


@pytest.mark.parametrize("patch", PATCHES, ids=lambda patch: patch.stem)
def test_a_fault_still_applies_and_says_what_it_breaks(faults: ModuleType, patch: Path) -> None:
    """Code that moved on leaves no fault behind that breaks nothing any more."""
    fault = faults.read_fault(patch)
    assert fault.promise.endswith(".")
    status, said = faults.apply(patch, ROOT, "--dry-run")
    assert status == 0, said


def test_every_named_test_is_there(faults: ModuleType) -> None:
    """With its parameters; each promise is broken once, and there are enough of them."""
    found = faults.read_all(ROOT / "tests" / "faults")
    assert len({fault.promise for fault in found}) == len(found) >= PROMISES
    tests = sorted({fault.test for fault in found})
    command = [sys.executable, "-m", "pytest", "--collect-only", "-q", "-p", "no:cacheprovider", *tests]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr


MODULE = '"""What the tests of this small project import."""\n\nSTEPS = 20\nWORD = "merci"\n'
TESTS = """
import kiosk


def test_steps():
    assert kiosk.STEPS == 20


def test_word():
    import pathlib
    assert kiosk.WORD == "merci"
    assert pathlib.Path(kiosk.__file__).is_relative_to(pathlib.Path.cwd())
"""


@pytest.fixture
def project(faults: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with two tests and no fault yet, tried with the Python that runs this."""
    root = tmp_path / "small"
    for folder in ("kiosk", "tests/faults", "var"):
        (root / folder).mkdir(parents=True)
    (root / "kiosk" / "__init__.py").write_text(MODULE, "utf-8")
    (root / "tests" / "test_small.py").write_text(TESTS, "utf-8")
    (root / "pyproject.toml").write_text("[tool.pytest.ini_options]\n", "utf-8")
    (root / ".gitignore").write_text("# made here\n/var/\n__pycache__/\n", "utf-8")
    (root / "var" / "cards").write_text("not to be copied", "utf-8")
    monkeypatch.setattr(faults.environment, "ROOT", root)
    monkeypatch.setattr(faults.environment, "SCRIPTS", Path(sys.executable).parent)
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    return root


def plant(project: Path, name: str, test: str, line: int, old: str, new: str, before: str = "") -> None:
    """Write a fault that changes one line of the module."""
    header = f"Promise: On compte juste.\nTest: tests/test_small.py::{test}\n" + (
        f"Before: {before}\n" if before else ""
    )
    diff = f"--- a/kiosk/__init__.py\n+++ b/kiosk/__init__.py\n@@ -{line} +{line} @@\n-{old}\n+{new}\n"
    (project / "tests" / "faults" / f"{name}.patch").write_text(header + diff, "utf-8")


def test_a_fault_that_is_seen(faults: ModuleType, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One line with its name, its promise and its test; the project itself stays as it is."""
    plant(project, "steps", "test_steps", 3, "STEPS = 20", "STEPS = 19")
    faults.faults([])
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == ["Sans", "vue", "Les"]
    assert lines[1].endswith("s  steps\u00a0: On compte juste. (tests/test_small.py::test_steps)")
    assert (project / "kiosk" / "__init__.py").read_text("utf-8") == MODULE


def test_a_fault_that_is_not_seen(faults: ModuleType, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Only a red test sees a fault; the others are named at the end, with what to do, and the status is 1."""
    plant(project, "a-harmless", "test_word", 3, "STEPS = 20", "STEPS = 19")
    plant(project, "b-seen", "test_steps", 3, "STEPS = 20", "STEPS = 19")
    plant(project, "c-unreadable", "test_steps", 3, "STEPS = 20", "STEPS = (")
    plant(project, "d-outdated", "test_steps", 3, "STEPS = 21", "STEPS = 19")
    plant(project, "e-not-made", "test_steps", 3, "STEPS = 20", "STEPS = 19", before="false")
    with pytest.raises(
        SystemExit, match=r"n’a pas vues\s: a-harmless, c-unreadable, d-outdated, e-not-made\s; corrigez"
    ):
        faults.faults([])
    told = [line.split("  ")[0].strip() for line in capsys.readouterr().out.splitlines()[1:]]
    assert told == ["pas vue", "vue", "pas vue", "périmée", "périmée"]


@pytest.mark.parametrize("test", ["test_gone", "test_steps"])
def test_without_any_fault_the_named_tests_pass_first(faults: ModuleType, project: Path, test: str) -> None:
    """A test that is red anyway, or that isn't there, sees nothing."""
    (project / "kiosk" / "__init__.py").write_text(MODULE.replace("20", "18"), "utf-8")
    plant(project, "steps", test, 3, "STEPS = 18", "STEPS = 19")
    with pytest.raises(SystemExit, match="manque ou échoue sans aucune faute"):
        faults.faults([])


def test_a_fault_by_its_name(faults: ModuleType, project: Path) -> None:
    """One can be tried alone; a wrong name is told with the right ones, a header that says too little as well."""
    plant(project, "steps", "test_steps", 3, "STEPS = 20", "STEPS = 19")
    plant(project, "word", "test_steps", 4, 'WORD = "merci"', 'WORD = ""')
    assert [fault.name for fault in faults.read_all(project / "tests" / "faults", ["word"])] == ["word"]
    with pytest.raises(SystemExit, match="« stepps » n’existe pas.* steps, word".replace(" ", r"\s")):
        faults.faults(["stepps"])
    patch = project / "tests" / "faults" / "word.patch"
    patch.write_text(patch.read_text("utf-8").replace("Test:", "Essai:"), "utf-8")
    with pytest.raises(SystemExit, match=r"En-tête|en-tête de word\.patch est incomplet"):
        faults.read_fault(patch)


def test_a_copy_holds_what_git_would(faults: ModuleType, project: Path) -> None:
    """No card of this machine, no bytecode: what .gitignore names stays where it is."""
    (project / "kiosk" / "__pycache__").mkdir()
    copy = faults.copy_project(project.parent / "copy")
    found = sorted(path.relative_to(copy).as_posix() for path in copy.rglob("*") if path.is_file())
    assert found == [".gitignore", "kiosk/__init__.py", "pyproject.toml", "tests/test_small.py"]
