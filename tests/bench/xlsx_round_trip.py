"""The workbook, opened by LibreOffice and given back as CSV: every row is the one that left the kiosk.

`python tests/bench/xlsx_round_trip.py [ROWS]`, with soffice on the PATH and the project's libraries. Prints one line;
ends with status 1 where a row differs, 2 where there is no LibreOffice. Not part of `test`: it takes about a minute.
"""

import csv
import json
import random
import shutil
import subprocess
import sys
import tempfile
from contextlib import closing
from itertools import zip_longest
from pathlib import Path

from kiosk.clock import SimulatedClock
from kiosk.feedback.export import export_lots
from kiosk.feedback.lot_store import LotStore
from kiosk.feedback.store import FeedbackStore
from kiosk.feedback.tables import QuestionWords, workbook_tables
from kiosk.tables.workbook import WORKBOOK

ROWS = 20_000
THEMES = ("decider", "defis", "jamais", "")
DISTRICTS = ("ivry-port", "007", "1e5", "")
WORDS = {
    "theme": QuestionWords("De quoi voulez-vous parler ?", {"decider": "Décider", None: "Sans réponse"}),
    "feeling": QuestionWords("Quel est votre avis ?", {1: "Très négatif", None: "Sans réponse"}),
    "district": QuestionWords("Où habitez-vous ?", {"ivry-port": "Ivry-Port", None: "Sans réponse"}),
    "idea": QuestionWords("Que voulez-vous nous dire ?", {}),
}
PIECES = (
    *(
        "Élève à l’œuvre",
        "ça coûte 3 €",
        "\U0001f469\u200d\U0001f467 \U0001f333",
        "أشجار",
        "=1+1",
        "+33 1",
        "-2",
        "@A1",
    ),
    *('dit "non"', "'l'eau'", "a;b,c\td", "deux\nlignes", "007", "1e5", "2026-11-22", "VRAI", "<r>x</r>", "&lt;"),
    *("_x0041_", '=HYPERLINK("https://example.org")', "#REF!", " bords ", "100 %"),
)
FILTER = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,false,false,false,false,-1"
"""Semicolons, quotes, UTF-8, cells as they are stored and not as they look, every sheet to a file of its own."""


def fill(data: Path, rows: int) -> None:
    """Put cards straight into the file: a card's own cleaning would let no line break through."""
    chance = random.Random(1)
    feelings = (1, 2, 3, 4, 5, None)
    cards = []
    for number in range(rows):
        idea = " ".join(chance.choices(PIECES, k=chance.randint(1, 4))) if number % 4 else chance.choice(PIECES)
        theme, feeling, district = chance.choice(THEMES), chance.choice(feelings), chance.choice(DISTRICTS)
        answers = {"district": district, "feeling": feeling, "theme": theme}
        given = json.dumps({id: answer for id, answer in answers.items() if answer not in ("", None)})
        cards.append((chance.randbytes(16), "1", given, json.dumps({"idea": idea}), "2026-11-22 matin", 0, None, 0))
    with closing(FeedbackStore.open(data, SimulatedClock())) as store:
        store._connect().executemany("insert into card values (?, ?, ?, ?, ?, ?, ?, ?)", cards)


def convert(book: Path, out: Path) -> None:
    """Have LibreOffice write each sheet as CSV, with a profile of its own: an open LibreOffice isn't in its way."""
    subprocess.run(
        [
            *("soffice", f"-env:UserInstallation={(out / 'profile').as_uri()}", "--headless", "--norestore"),
            *("--convert-to", FILTER, "--outdir", str(out), str(book)),
        ],
        check=True,
        capture_output=True,
    )


def differences(wanted: list[list[str]], file: Path) -> list[str]:
    """Return what differs between rows and a file of LibreOffice's."""
    with file.open(encoding="utf-8", newline="") as lines:
        found = list(csv.reader(lines, delimiter=";"))
    pairs = enumerate(zip_longest(wanted, found), 1)
    return [f"{file.name}:{number}: {ours} → {theirs}" for number, (ours, theirs) in pairs if ours != theirs]


def main(rows: int = ROWS) -> int:
    """Export a lot of that many cards, convert it, compare it; return the exit status."""
    if shutil.which("soffice") is None:
        print("LibreOffice n’est pas installé\u00a0: installez libreoffice-calc-nogui, puis recommencez.")
        return 2
    with tempfile.TemporaryDirectory() as folder:
        data, out = Path(folder, "data"), Path(folder, "out")
        fill(data, rows)
        with closing(LotStore.open(data)) as store:
            (export,) = export_lots(store, "2026-11-22 matin", out, 5, "xlsx", lambda done, total: None, WORDS)
            convert(export.folder / WORKBOOK, out)
            (lot,) = store.lots()
            wrong, same = [], 0
            for table in workbook_tables(store, lot, WORDS):
                cells = [table.header, *table.rows()]
                wanted = [["" if cell is None else str(cell) for cell in row] for row in cells]
                faults = differences(wanted, out / f"{Path(WORKBOOK).stem}-{table.title}.csv")
                wrong += faults
                same += len(wanted) - len(faults)
    for fault in wrong[:20]:
        print(fault)
    print(f"xlsx → LibreOffice → csv\u00a0: {same} lignes identiques", end="")
    print(f", {len(wrong)} différentes" if wrong else "")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
