"""The project's tasks, from a bare machine on: `python3 packaging` lists them.

Standard library only, since it runs before anything is installed: it sees to Debian's packages and to .venv/, then
runs the task inside it.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass

if sys.version_info < (3, 11):  # noqa: UP036 - this file meets whatever Python the machine has
    sys.exit("Il faut Python 3.11 ou plus récent : relancez avec lui, par exemple « python3.11 packaging ».")

import bundle
import environment
import faults
import locks
import system
import translations


@dataclass(frozen=True)
class Task:
    """One chore.

    Attributes:
        does: what it does, one French line.
        sections: the sections of system-packages.txt that it needs.
        lock: the lock file that it needs, "run" or "dev".
        run: called inside the prepared project with the remaining arguments.
        needs_screen: whether it opens a window.
    """

    does: str
    sections: tuple[str, ...]
    lock: str
    run: Callable[[Sequence[str]], None]
    needs_screen: bool = False


def run(arguments: Sequence[str]) -> None:
    """Open the kiosk."""
    _become("kiosk", "run", *arguments)


def tour(arguments: Sequence[str]) -> None:
    """Photograph every page into var/tour unless --out says otherwise."""
    given = any(argument.split("=")[0] == "--out" for argument in arguments)
    _become("kiosk", "tour", *([] if given else ["--out", "var/tour"]), *arguments)


def bench(arguments: Sequence[str]) -> None:
    """Measure the kiosk beside an empty window, Chromium and a bare insert; `arguments` go to tests/bench."""
    _become("python", "-m", "tests.bench", *arguments)


def simulate(arguments: Sequence[str]) -> None:
    """Let visitors come at random, and see what must hold for each; `arguments` go to tests/simulator."""
    _become("python", "-m", "tests.simulator", *arguments)


def test(arguments: Sequence[str]) -> None:
    """Check and test; pytest comes last, so that its summary closes the output. `arguments` go to pytest."""
    for sentence, command in (
        ("Règles d’écriture (ruff)…", ["ruff", "check"]),
        ("Types (mypy)…", ["mypy"]),
        ("Sens des imports (import-linter)…", ["lint-imports"]),
    ):
        print(sentence, flush=True)
        status = subprocess.run(command, env=environment.variables()).returncode
        if status:
            print(f"Arrêt : « {' '.join(command)} » a trouvé ce qui précède ; corrigez-le.", file=sys.stderr)
            raise SystemExit(status)
    print("Essais (pytest)…", flush=True)
    _become("python", "-m", "pytest", *arguments)


TASKS = {
    "run": Task("ouvre le kiosque (--window 1080x1920 : dans une fenêtre ; --at home : à cette page)",
                ("base", "window", "sound"), "run", run, needs_screen=True),
    "test": Task("vérifie et essaie tout (-k mot : seulement les essais qui portent ce mot)",
                 ("base", "window", "sound", "tests"), "dev", test),
    "tour": Task("sans écran, met l’image et les mesures de chaque page dans var/tour (ou --out DOSSIER)",
                 ("base", "sound"), "run", tour),
    "bench": Task("mesure départ, pages, recherche, mémoire et cartes, en un tableau (--write : dans docs/mesures.md)",
                  ("base", "sound", "bench"), "run", bench),
    "simulate": Task("fait venir des visiteurs au hasard (--visits N --seed S ; --visit V : rejoue la visite V)",
                     ("base", "sound"), "dev", simulate),
    "bundle": Task("assemble dist/kiosk, qui marche sans Python ni Qt, et l’essaie (--no-smoke : sans l’essayer)",
                   ("base", "window", "sound", "tests", "bundle"), "dev", bundle.bundle),
    "faults": Task("applique chaque faute à une copie et vérifie que l’essai nommé la voit (ou les fautes nommées)",
                   ("base", "window", "sound", "tests"), "dev", faults.faults),
    "translate": Task("met à jour l’anglais de l’interface (kiosk/ui/i18n) et dit ce qui reste à traduire",
                      ("base",), "run", translations.translate),
    "lock": Task("recalcule les verrous des bibliothèques (--upgrade : aux versions les plus récentes)",
                 ("base",), "dev", locks.lock),
}  # fmt: skip


def main(arguments: Sequence[str]) -> None:
    """Prepare the project for one task and run it."""
    if not arguments or arguments[0] in ("-h", "--help"):
        print("Usage : python3 packaging TÂCHE [options de la tâche]\n")
        for name, task in TASKS.items():
            print(f"  {name:9} {task.does}")
        return
    task = TASKS.get(arguments[0])
    if task is None:
        raise SystemExit(f"La tâche « {arguments[0]} » n’existe pas : choisissez parmi {', '.join(TASKS)}.")
    if task.needs_screen and not _has_screen():
        raise SystemExit(
            "Aucun écran n’est relié à ce terminal : ouvrez une session graphique et relancez, ou voyez les pages en "
            "images avec « python3 packaging tour »."
        )
    os.chdir(environment.ROOT)
    system.ensure(task.sections)
    environment.ensure(task.lock)
    task.run(arguments[1:])


def _has_screen() -> bool:
    """Whether a window can open: on Linux a display must be named, elsewhere the system has one."""
    return sys.platform != "linux" or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def _become(program: str, *arguments: str) -> None:
    """Let a program of .venv/ take this one's place, so that Ctrl+C and the exit status are its own."""
    variables = environment.variables()
    os.execvpe(program, [program, *arguments], variables)


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except KeyboardInterrupt:
        sys.exit("Arrêté.")
