"""A million paper cards on their way in, one line in a hundred wrong: in unharmed, or refused with the reason.

The import is `kiosk feedback import` in a process of its own, so its time is what staff wait for and its memory is the
whole program's. Every card that comes in is then compared with the line it was, by a sum of hashes that no order
changes. `main()` prints the table; `measure(folder)` gives its rows to the bench.
"""

import csv
import hashlib
import json
import random
import sqlite3
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

from kiosk.clock import SystemClock
from kiosk.content.reader import Reader
from kiosk.feedback.store import FeedbackStore
from kiosk.paths import find_places
from tests.bench.export_bench import AIM_MB, run_kiosk
from tests.bench.figures import Row, number, table

LINES = 1_000_000
WRONG = 100
"""One line in so many."""
HALVES = ("matin", "après-midi")
HEADER = "theme;feeling;matters;idea;district;age;half_day\r\n"


def write_file(file: Path, lines: int) -> tuple[int, int]:
    """Write the file of a clerk in the words of the edition; return how many lines are cards, and their sum."""
    rnd = random.Random(11)
    with closing(Reader.open(find_places().edition)) as reader:
        choices = {question.id: question.choices for question in reader.questions()}
    wrong = ("jamai;4;;;;;", "jamais;9;;;;;", ";;;;;;", "jamais;4", 'jamais;4;;"ouvert;;;', "jamais;4;;;;;2099-01-01")
    cards = total = 0
    with file.open("w", encoding="utf-8", newline="") as content:
        content.write(HEADER)
        for line in range(lines):
            if line % WRONG == WRONG // 2:
                content.write(f"{wrong[line // WRONG % len(wrong)]}\r\n")
                continue
            theme, district, age = (rnd.choice(choices[id]) for id in ("theme", "district", "age"))
            matters = rnd.sample(choices["matters"], rnd.randrange(3))
            feeling, day = rnd.randint(1, 5), f"2026-{line % 10 + 1:02}-{line % 28 + 1:02} {HALVES[line % 2]}"
            text = f"Des bancs à l’ombre ; « {line} » fois\nplutôt qu’une." if line % 5 == 0 else ""
            said = (theme.title, feeling, "|".join(each.title for each in matters), f'"{text}"', district.id, age.title)
            content.write(f"{';'.join(map(str, said))};{day}\r\n")
            answers = {"age": age.id, "district": district.id, "feeling": feeling, "theme": theme.id}
            if matters:
                answers["matters"] = sorted(each.id for each in matters)
            cards, total = cards + 1, total + _hash(answers, text.replace("\n", " "), day)
    return cards, total


def _hash(answers: object, text: str, day: str) -> int:
    said = json.dumps([answers, text, day], sort_keys=True).encode()
    return int.from_bytes(hashlib.blake2b(said, digest_size=8).digest())


def _kept(data: Path) -> Iterator[int]:
    with closing(sqlite3.connect(data / "feedback.db")) as connection:
        for answers, texts, day in connection.execute("select answers, texts, half_day from card"):
            yield _hash(json.loads(answers), json.loads(texts).get("idea", ""), day)


def measure(folder: Path, lines: int = LINES) -> list[Row]:
    """Import the file; `folder` is a new one on the disk where a kiosk keeps its cards."""
    file, data = folder / "cartes.csv", folder / "data of paper"
    cards, total = write_file(file, lines)
    FeedbackStore.open(data, SystemClock()).close()
    seconds, memory = run_kiosk("import", str(file), "--data", str(data))
    found, sums = 0, 0
    for each in _kept(data):
        found, sums = found + 1, sums + each
    with Path(f"{file}.refused.csv").open(encoding="utf-8-sig", newline="") as content:
        refused = sum(row["reason"].endswith(".") for row in csv.DictReader(content, delimiter=";"))
    unharmed = (found, sums, refused) == (cards, total, lines - cards)
    again, _ = run_kiosk("import", str(file), "--data", str(data))
    with closing(sqlite3.connect(data / "feedback.db")) as connection:
        twice = connection.execute("select count(*) from card").fetchone()[0] - found
    return [
        Row(
            f"{lines} cartes de papier, une ligne sur {WRONG} fausse",
            number(seconds, "s"),
            aim="entières ou refusées",
            held=unharmed,
            beside=f"{found} saisies comme écrites, {refused} refusées avec la raison",
        ),
        Row("le même fichier encore", number(again, "s"), aim="0 carte", held=twice == 0, beside=f"{twice} carte"),
        Row("mémoire d’une saisie", number(memory, "Mo"), aim=f"≤ {AIM_MB:.0f} Mo", held=memory <= AIM_MB),
    ]


def main(arguments: Sequence[str] = ()) -> int:
    """Print the table; status 1 where a number isn't held. Takes a number of lines, or nothing."""
    with tempfile.TemporaryDirectory() as folder:
        rows = measure(Path(folder), int(arguments[0]) if arguments else LINES)
    print(table(rows))
    return 1 if any(row.held is False for row in rows) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
