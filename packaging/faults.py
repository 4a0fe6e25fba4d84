"""The tests put to the test: each patch of tests/faults breaks one promise, and the test that it names must turn red.

A patch is a unified diff against the project, with its header before the first `--- a/`:

    Promise: what it breaks, one French sentence
    Test: tests/…::test_name, one test, with its [parameters] where it has some
    Before: kiosk content build, where something must be made anew before the test

To write one, spoil a file, take `git diff -U1`, put the header on top and restore the file.
"""

import re
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import environment

FOLDER = Path("tests", "faults")
RED = 1  # pytest's status for "tests failed"; 2 to 5 say that it couldn't even try
LONGEST = 120  # seconds; a test that a fault makes wait for ever isn't red


@dataclass(frozen=True)
class Fault:
    """One patch and what its header says.

    Attributes:
        name: the patch's file name without ".patch".
        patch: where it lies.
        promise: what it breaks, a French sentence.
        test: pytest's id of the test that must see it.
        before: the command to run before the test, "" for none.
    """

    name: str
    patch: Path
    promise: str
    test: str
    before: str


def faults(arguments: Sequence[str]) -> None:
    """Apply each fault to a copy of its own and run the test it names; `arguments` are names, none for all.

    Ends with status 1 where a fault isn't seen, or where a named test fails without any fault.
    """
    chosen = read_all(environment.ROOT / FOLDER, arguments)
    start = time.monotonic()
    print(f"Sans faute d’abord : {len(chosen)} essais…", flush=True)
    with TemporaryDirectory(prefix="kiosk-faults-") as folder:
        copy = copy_project(Path(folder, "project"))
        status, said = run_tests(copy, sorted({fault.test for fault in chosen}))
    if status != 0:
        raise SystemExit(f"{said}\nUn essai nommé manque ou échoue sans aucune faute : réparez-le d’abord.")
    unseen = []
    for fault in chosen:
        begun = time.monotonic()
        outcome = try_fault(fault)
        unseen += [fault.name] if outcome != "vue" else []
        took = f"{time.monotonic() - begun:3.0f} s"
        print(f"{outcome:<7} {took}  {fault.name} : {fault.promise} ({fault.test})", flush=True)
    if unseen:
        raise SystemExit(
            f"Fautes que leur essai n’a pas vues : {', '.join(unseen)} ; corrigez l’essai que nomme "
            f"{FOLDER.as_posix()}/<faute>.patch, ou la faute elle-même si le code a changé."
        )
    print(f"Les {len(chosen)} fautes sont vues, en {time.monotonic() - start:.0f} s.")


def read_all(folder: Path, names: Sequence[str] = ()) -> list[Fault]:
    """Read the named faults of a folder, or all, by name; ends the program where one is missing or says too little."""
    patches = {patch.stem: patch for patch in sorted(folder.glob("*.patch"))}
    for name in names:
        if name not in patches:
            raise SystemExit(f"La faute « {name} » n’existe pas : choisissez parmi {', '.join(patches)}.")
    return [read_fault(patches[name]) for name in names or patches]


def read_fault(patch: Path) -> Fault:
    """Read a patch's header; ends the program where it names no promise or no test."""
    header, diff, _ = patch.read_text("utf-8").partition("\n--- a/")
    said = dict(re.findall(r"^(Promise|Test|Before): (.+)$", header, re.MULTILINE))
    if not diff or not {"Promise", "Test"} <= said.keys():
        raise SystemExit(f"L’en-tête de {patch.name} est incomplet : écrivez-y « Promise: … », puis « Test: … ».")
    return Fault(patch.stem, patch, said["Promise"], said["Test"], said.get("Before", ""))


def copy_project(to: Path) -> Path:
    """Copy the project without what .gitignore names, at any depth: an archive on a bare Debian has no git to ask."""
    lines = (environment.ROOT / ".gitignore").read_text("utf-8").splitlines()
    ignored = [line.strip("/") for line in lines if line and not line.startswith("#")]
    return Path(shutil.copytree(environment.ROOT, to, symlinks=True, ignore=shutil.ignore_patterns(".git", *ignored)))


def try_fault(fault: Fault) -> str:
    """Return "vue" where the test turns red on a spoiled copy, "pas vue", or "périmée" where it can't be spoiled so."""
    with TemporaryDirectory(prefix="kiosk-faults-") as folder:
        copy = copy_project(Path(folder, "project"))
        status, said = apply(fault.patch, copy)
        if status == 0 and fault.before:
            status, said = _run(copy, shlex.split(fault.before))
        if status != 0:
            print(said, file=sys.stderr)
            return "périmée"
        status, said = run_tests(copy, [fault.test])
    if status not in (0, RED):
        print(said, file=sys.stderr)
    return "vue" if status == RED else "pas vue"


def apply(patch: Path, root: Path, *options: str) -> tuple[int, str]:
    """Apply a patch strictly, with patch's own `options`; returns its status, 0 where all went well, and its words."""
    command = ["patch", "-p1", "--fuzz=0", "--forward", "--batch", *options, "--input", str(patch)]
    return _run(root, command)


def run_tests(root: Path, tests: Sequence[str]) -> tuple[int, str]:
    """Run these tests of a copy; returns pytest's status and the end of what it said."""
    return _run(root, ["python", "-m", "pytest", "-q", "-p", "no:cacheprovider", *tests], LONGEST + 10 * len(tests))


def _run(root: Path, command: Sequence[str], longest: float = LONGEST) -> tuple[int, str]:
    """Run a program of .venv/ on a copy; returns its status and the end of what it said.

    PYTHONPATH comes before the checkout that .venv/ has installed.
    """
    variables = environment.variables() | {"PYTHONPATH": str(root)}
    program = shutil.which(command[0], path=variables["PATH"]) or command[0]
    try:
        done = subprocess.run(
            [program, *command[1:]],
            cwd=root,
            env=variables,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            timeout=longest,
        )
    except subprocess.TimeoutExpired:
        return -1, f"« {shlex.join(command)} » n’a pas fini après {longest:.0f} s."
    return done.returncode, "\n".join(done.stdout.splitlines()[-30:])
