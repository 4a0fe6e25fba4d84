"""The lock files: every library of pyproject.toml and of its groups, pinned, with the hashes of all its wheels."""

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

import environment

# --strict, since without it pip-audit skips every library that the service doesn't answer for and finds all well
AUDIT = (
    "Les failles connues ne sont pas cherchées ici, car pip-audit interroge un service en ligne ; avec un accès à "
    "Internet, lancez « uvx pip-audit --strict --disable-pip --require-hashes -r packaging/requirements/dev.txt »."
)
GROUPS = {"run": ("build",), "dev": ("build", "dev")}


def lock(arguments: Sequence[str]) -> None:
    """Write both lock files and say what changed; `arguments` go to uv, for instance --upgrade."""
    variables = environment.variables() | _pip_settings()
    with tempfile.TemporaryDirectory() as folder:
        for name, groups in GROUPS.items():
            print(f"Calcul de packaging/requirements/{name}.txt…", flush=True)
            draft, kept = Path(folder, f"{name}.txt"), environment.LOCKS / f"{name}.txt"
            if kept.exists():  # uv keeps the versions that it finds in its output
                shutil.copyfile(kept, draft)
            command = ["uv", "pip", "compile", "pyproject.toml", "--output-file", str(draft)]
            command += ["--universal", "--python-version=3.11", "--generate-hashes", "--only-binary=:all:"]
            command += ["--no-header", "--no-annotate", "--no-config", "--quiet"]
            command += [f"--group={group}" for group in groups]
            if name == "dev":
                command.append(f"--constraints={Path(folder, 'run.txt')}")
            done = subprocess.run([*command, *arguments], cwd=environment.ROOT, env=variables)
            if done.returncode:
                raise SystemExit("Le verrou n’a pas pu être calculé ; lisez le message de uv, puis recommencez.")
            refuse_addresses(draft.read_text("utf-8"))
        for name in GROUPS:
            draft, kept = Path(folder, f"{name}.txt"), environment.LOCKS / f"{name}.txt"
            changes = changed(kept.read_text("utf-8") if kept.exists() else "", draft.read_text("utf-8"))
            print(f"packaging/requirements/{name}.txt :", *changes or ["  rien n’a changé"], sep="\n")
            shutil.copyfile(draft, kept)
    print(AUDIT)


def changed(before: str, after: str) -> list[str]:
    """What sets one lock apart from another, in French, one line a library, by name."""
    old, new = pins(before), pins(after)
    lines = []
    for pin in sorted(old.keys() | new.keys()):
        (was, old_sums), (now, new_sums) = old.get(pin, ("", ())), new.get(pin, ("", ()))
        if not was:
            lines.append(f"  ajouté   {pin} {now}")
        elif not now:
            lines.append(f"  retiré   {pin} {was}")
        elif was != now:
            lines.append(f"  changé   {pin} {was} → {now}")
        elif gone := len(set(old_sums) - set(new_sums)):
            lines.append(f"  sommes   {pin} {now} : {gone} de moins ; vérifiez pourquoi, rien de publié ne change")
        elif more := len(set(new_sums) - set(old_sums)):
            lines.append(f"  sommes   {pin} {now} : {more} de plus")
    return lines


def pins(text: str) -> dict[str, tuple[str, tuple[str, ...]]]:
    """The version and hashes of each library of a lock, by name and, where it has one, its marker."""
    found: dict[str, tuple[str, tuple[str, ...]]] = {}
    for block in re.split(r"\n(?=\S)", text.strip()):
        if pin := re.match(r"([\w.\[\]-]+)==([^\s;]+)(?: *; *([^\\\n]+))?", block):
            name = f"{pin[1]} ({pin[3].strip()})" if pin[3] else pin[1]
            found[name] = (pin[2], tuple(re.findall(r"--hash=(\S+)", block)))
    return found


def refuse_addresses(text: str) -> None:
    """End the program where a lock names a server or holds an option: both belong to the machine, not to us."""
    for number, line in enumerate(text.splitlines(), 1):
        if "://" in line or re.match(r"-(?!-hash=)", line.strip()):
            raise SystemExit(f"Le verrou, ligne {number}, nomme un serveur ou une option ({line}) : rien n’est écrit.")


def _pip_settings() -> dict[str, str]:
    """The package server and certificates that pip is set to, as uv's variables: uv reads no pip settings."""
    done = subprocess.run(
        [str(environment.PYTHON), "-m", "pip", "config", "list"], capture_output=True, text=True, check=True
    )
    found: dict[str, str] = {}
    for key, variable in (("index[-_]url", "UV_DEFAULT_INDEX"), ("cert", "SSL_CERT_FILE")):
        # pip lists the environment's settings before those of its files, and they win
        setting = re.search(rf"^(?:global|:env:)\.{key}='(.*)'$", done.stdout, re.MULTILINE)
        if setting and variable not in os.environ:
            found[variable] = setting[1]
    return found
