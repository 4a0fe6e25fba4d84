"""The interface's English: kiosk_en.ts holds every qsTr of a visitor's page, kiosk_en.qm is what Qt reads of it."""

import re
import subprocess
import xml.etree.ElementTree as ElementTree
from collections.abc import Sequence
from pathlib import Path

import environment

QML = environment.ROOT / "kiosk" / "ui" / "qml"
ENGLISH = environment.ROOT / "kiosk" / "ui" / "i18n" / "kiosk_en.ts"
# Staff and mediators work in French: their pages, and what only these show, aren't translated.
FRENCH_ONLY = ("Staff", "Guide", "Cockpit", "DrawnCard")


def translate(arguments: Sequence[str]) -> None:
    """Bring kiosk_en.ts up to date with the QML and compile it; say what is still to translate."""
    update(ENGLISH)
    compile_words(ENGLISH, ENGLISH.with_suffix(".qm"))
    missing = untranslated(ENGLISH)
    if missing:
        print("À traduire, dans kiosk/ui/i18n/kiosk_en.ts :", *(f"  {entry}" for entry in missing), sep="\n")
        raise SystemExit("Écrivez l’anglais entre <translation> et </translation>, puis relancez.")
    print("kiosk_en.ts et kiosk_en.qm sont à jour : tout est traduit.")


def spoken_files() -> list[Path]:
    """The QML files whose words a visitor may see: all pages but those of staff, and what these are made of."""
    files = {file.stem: file for file in sorted(QML.rglob("*.qml"))}
    shown = [name for name in files if not name.startswith(FRENCH_ONLY)]
    # A page is opened by its address, the rest by whoever names it.
    waiting = [
        name for name in shown if name.endswith("Page") or files[name].parent.name not in ("Pages", "Components")
    ]
    found: dict[str, Path] = {}
    while waiting:
        name = waiting.pop()
        if name not in found:
            found[name] = files[name]
            used = set(re.findall(r"\b[A-Z]\w+\b", files[name].read_text("utf-8")))
            waiting += used.intersection(shown)
    return sorted(found.values())


def update(ts: Path) -> None:
    """Put the words of the QML into a .ts file; what is translated stays, what no page says any more goes."""
    command = ["pyside6-lupdate", "-silent", "-no-obsolete", "-locations", "none"]
    command += ["-source-language", "fr_FR", "-target-language", "en_GB"]
    _run([*command, *map(str, spoken_files()), "-ts", str(ts)])


def compile_words(ts: Path, qm: Path) -> None:
    """Write what Qt reads from a .ts file; the same file gives the same bytes."""
    _run(["pyside6-lrelease", "-silent", str(ts), "-qm", str(qm)])


def untranslated(ts: Path) -> list[str]:
    """Return "page: words" of each entry of a .ts file that has no finished translation."""
    found = []
    for context in ElementTree.parse(ts).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") or not "".join(translation.itertext()).strip():
                found.append(f"{context.findtext('name')}: {message.findtext('source')}")
    return found


def _run(command: list[str]) -> None:
    done = subprocess.run(command, cwd=environment.ROOT, env=environment.variables(), capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{command[0]} a échoué : {done.stderr.strip() or done.stdout.strip()}")
