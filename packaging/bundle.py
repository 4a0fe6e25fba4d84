"""dist/kiosk: the program with its own Python and Qt, the edition beside it, for machines without either."""

import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import environment

BUNDLE = environment.ROOT / "dist" / "kiosk"
SPEC = environment.ROOT / "packaging" / "kiosk.spec"
SMOKE = environment.ROOT / "tests" / "bundle" / "smoke.py"
MEGABYTE = 1_000_000
BESIDE = ("kiosk.toml", "LICENSE")


def bundle(arguments: Sequence[str]) -> None:
    """Make dist/kiosk and try it from another folder, as another user where this one is root; `arguments` go to pytest.

    --no-smoke leaves the trial out.
    """
    print("Assemblage de dist/kiosk (PyInstaller), deux minutes environ…", flush=True)
    work = environment.ROOT / "build"
    command = [str(environment.PYTHON), "-m", "PyInstaller", str(SPEC), "--noconfirm", "--log-level=ERROR"]
    command += [f"--distpath={BUNDLE.parent}", f"--workpath={work}"]
    if subprocess.run(command, cwd=environment.ROOT, env=environment.variables()).returncode:
        raise SystemExit("PyInstaller a échoué ; lisez son message, puis recommencez.")
    strip_python(BUNDLE / "_internal")
    forget_scripts(BUNDLE / "_internal" / "PySide6" / "Qt" / "qml")
    program = size(BUNDLE)
    put_beside(BUNDLE)
    print(f"dist/kiosk : {_megabytes(program)} sans l’édition, {_megabytes(size(BUNDLE))} avec elle.", flush=True)
    if "--no-smoke" not in arguments:
        print("Essai de dist/kiosk depuis un autre dossier…", flush=True)
        command = [str(environment.PYTHON), "-m", "pytest", str(SMOKE), *arguments]
        raise SystemExit(subprocess.run(command, cwd=environment.ROOT, env=environment.variables()).returncode)


def strip_python(internal: Path) -> None:
    """Take the debugging tables out of Python's libraries and fontTools'; Debian and its wheel ship them so."""
    own = [*internal.glob("libpython3*.so*"), *internal.glob("python3*/lib-dynload/*.so")]
    own += internal.glob("fontTools/**/*.so")
    strip = shutil.which("strip")
    if strip is None:
        print("Le programme « strip » manque (paquet binutils) : dist/kiosk restera plus gros.", file=sys.stderr)
    elif own:
        subprocess.run([strip, "--strip-unneeded", *map(str, own)], check=True)


def forget_scripts(qml: Path) -> None:
    """Let the keyboard import no input methods for Chinese, Japanese, Korean and Thai, which the recipe leaves out."""
    module = "QtQuick.VirtualKeyboard.Plugins"
    list_of_it = qml.joinpath(*module.split("."), "qmldir")
    lines = list_of_it.read_text("utf-8").splitlines(keepends=True)
    list_of_it.write_text("".join(line for line in lines if not line.startswith(f"import {module}.")), "utf-8")


def put_beside(folder: Path) -> None:
    """Put the edition, a sample of the settings and the licence beside the program."""
    edition = folder / "edition"
    shutil.rmtree(edition, ignore_errors=True)
    edition.mkdir()
    shutil.copyfile(environment.ROOT / "content.db", edition / "content.db")
    shutil.copytree(environment.ROOT / "media", edition / "media")
    for name in BESIDE:
        shutil.copyfile(environment.ROOT / name, folder / name)


def size(folder: Path) -> int:
    """Bytes of all files, each link as itself."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if path.is_symlink() or path.is_file())


def _megabytes(number: int) -> str:
    return f"{number / MEGABYTE:.0f} Mo"
