"""`.venv/`: made once, filled with the locked and hash-checked requirements, filled again when a lock has changed."""

import hashlib
import json
import os
import subprocess
import sys
import sysconfig
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "kiosk-stamp.json"
LOCKS = ROOT / "packaging" / "requirements"
SCRIPTS = Path(sysconfig.get_path("scripts", "venv", {"base": str(VENV)}))
PYTHON = SCRIPTS / Path(sys.executable).with_stem("python").name


def ensure(lock: str) -> None:
    """Make `.venv/` hold requirements/`lock`.txt and the `kiosk` command; reads two small files when it does."""
    stamp = _read_stamp()
    wanted = {"root": str(ROOT), "project": _project_digest(), lock: _digest(lock)}
    if PYTHON.exists() and wanted.items() <= stamp.items():
        return
    # Every script in a venv names its folder: a copied project would run the original's.
    if stamp.get("root", str(ROOT)) != str(ROOT) or not _has_pip():
        print("Préparation de .venv/…", flush=True)
        _make()
    if not wanted.items() <= _read_stamp().items():
        print("Installation des bibliothèques, 500 Mo environ, quelques minutes la première fois…", flush=True)
        requirements = LOCKS / f"{lock}.txt"
        _pip("--require-hashes", "--only-binary=:all:", "--requirement", str(requirements))
        _pip("--quiet", "--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    if lock == "dev":  # dev.txt holds all of run.txt, at the same versions
        wanted["run"] = _digest("run")
    STAMP.write_text(json.dumps(wanted, indent=1), "utf-8")


def variables() -> dict[str, str]:
    """The environment of a program run inside `.venv/`."""
    return os.environ | {
        "VIRTUAL_ENV": str(VENV),
        "PATH": os.pathsep.join([str(SCRIPTS), os.environ.get("PATH", os.defpath)]),
    }


def _read_stamp() -> dict[str, str]:
    try:
        stamp: dict[str, str] = json.loads(STAMP.read_text("utf-8"))
    except (OSError, ValueError):  # none yet, or cut by a power cut: both mean "not known to be complete"
        return {}
    return stamp


def _digest(lock: str) -> str:
    return hashlib.sha256((LOCKS / f"{lock}.txt").read_bytes()).hexdigest()


def _project_digest() -> str:
    """What of pyproject.toml goes into the installed `kiosk` command; a lint option doesn't."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    parts = (project["build-system"], project["project"], project["tool"]["setuptools"])
    return hashlib.sha256(repr(parts).encode()).hexdigest()


def _has_pip() -> bool:
    """Whether `.venv/` is there and was made to its end: pip comes last."""
    command = [str(PYTHON), "-c", "import pip"]
    return PYTHON.exists() and subprocess.run(command, capture_output=True).returncode == 0


def _make() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "venv", "--clear", str(VENV)], capture_output=True, text=True, stdin=subprocess.DEVNULL
    )
    if done.returncode:
        raise SystemExit(
            f"{done.stdout}{done.stderr}\n.venv/ n’a pas pu être créé par {sys.executable} ; vérifiez que le module "
            "venv de ce Python est installé et que le dossier du projet peut être écrit."
        )


def _pip(*arguments: str) -> None:
    """Run pip install, naming each library as pip comes to it; its own words are shown when it fails."""
    command = [str(PYTHON), "-m", "pip", "install", "--no-input", "--disable-pip-version-check", *arguments]
    said: list[str] = []
    with subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as pip:
        for line in pip.stdout or ():
            said.append(line)
            if line.startswith("Collecting "):
                print(f"  {line.split()[1]}", flush=True)
            elif line.startswith("Installing collected"):
                print("  mise en place…", flush=True)
    if pip.returncode:
        raise SystemExit(
            f"{''.join(said[-25:])}\nL’installation des bibliothèques a échoué ; vérifiez le réseau et la place sur "
            "le disque, puis relancez la même commande."
        )
