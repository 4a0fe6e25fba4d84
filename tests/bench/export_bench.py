"""A season of cards on its way out: a lot of a million cards as CSV beside `sqlite3 -csv`, 100 000 as a workbook.

Each export is `kiosk feedback export` in a process of its own: so its time is what staff wait for, closing included,
and its memory is the whole program's. `sqlite3 -csv` writes the same rows from a table of plain columns, the least that
any program could do. `main()` prints the table; `measure(folder)` gives its rows to the bench.
"""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from kiosk.clock import SimulatedClock
from kiosk.feedback.export import export_again
from kiosk.feedback.lot_store import LotStore
from kiosk.feedback.store import FeedbackStore
from tests.bench.figures import Row, number, table

SIZES = (10_000, 100_000, 1_000_000)
SHEET = 100_000
AIM_RATIO = 5.0
AIM_MB = 150.0
AIM_GROWTH = 1.5
"""Time for one card of the largest lot over that of the one ten times smaller: in proportion, give or take."""

ROOT = Path(__file__).resolve().parents[2]
FILL = """
with recursive n(i) as (select 1 union all select i + 1 from n where i < ?)
insert into card (key, question_version, answers, texts, half_day, in_group)
select randomblob(16), '1',
    json_object('age', iif(i % 3, '18-29', '60-plus'), 'district', 'quartier-' || (abs(random()) % 7),
        'feeling', abs(random()) % 5 + 1, 'theme', 'theme-' || (abs(random()) % 5)),
    iif(i % 5, '{}', json_object('idea', 'Des bancs à l’ombre, ' || i || ' fois plutôt qu’une.')),
    printf('2026-%02d-%02d %s', 1 + i % 12, 1 + i % 28, iif(i % 2, 'matin', 'après-midi')), 0
from n
"""
PLAIN = """
create table cards as select answers ->> 'theme' as theme, answers ->> 'feeling' as feeling, null as matters,
    answers ->> 'district' as district, answers ->> 'age' as age, half_day from kept.card order by key;
create table ideas as select theme, words from kept.free_text order by key;
"""


def fill(data: Path, cards: int) -> None:
    """Put a season into a new data folder, one card in five with a text."""
    with closing(FeedbackStore.open(data, SimulatedClock())) as store:
        store._connect().execute(FILL, (cards,))


def fill_aside(data: Path, cards: int) -> None:
    """Fill in a process of its own: the memory that this one has held would count as that of the next it starts."""
    command = [sys.executable, str(Path(__file__).resolve()), "fill", str(data), str(cards)]
    subprocess.run(command, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=True)


def run_kiosk(*arguments: str) -> tuple[float, float]:
    """Run `kiosk feedback` in a process of its own; return its seconds, and the most memory in MB that it held."""
    begun = time.perf_counter()
    child = subprocess.Popen(
        [sys.executable, "-m", "kiosk.cli.main", "feedback", *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
    )
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = status
    if status:
        raise subprocess.CalledProcessError(status, child.args)
    return time.perf_counter() - begun, used.ru_maxrss * _rss_unit() / 1e6


def _rss_unit() -> int:
    return 1 if sys.platform == "darwin" else 1024


def run_sqlite(data: Path, folder: Path) -> float:
    """Have sqlite3 write the same rows as CSV; return its seconds."""
    plain = folder / "plain.db"
    with closing(sqlite3.connect(plain)) as connection:
        connection.execute("attach ? as kept", (str(data / "feedback.db"),))
        connection.executescript(PLAIN)
    begun = time.perf_counter()
    for name in ("cards", "ideas"):
        with (folder / f"{name}.csv").open("wb") as file:
            command = ["sqlite3", "-csv", "-header", str(plain), f"select * from {name}"]
            subprocess.run(command, stdout=file, check=True)
    return time.perf_counter() - begun


def measure(folder: Path) -> list[Row]:
    """Export lots of growing size; `folder` is a new one on the disk where a kiosk keeps its own."""
    rows, of_a_card, most = [], {}, 0.0
    for cards in SIZES:
        data, out = folder / f"data {cards}", folder / f"out {cards}"
        fill_aside(data, cards)
        whole, memory = run_kiosk("export", "--data", str(data), "--out", str(out))
        most = max(most, memory)
        with closing(LotStore.open(data)) as store:
            (lot,) = store.lots()
            begun = time.perf_counter()
            export_again(store, lot.id, folder / f"again {cards}", "csv", lambda done, total: None)
            writing = time.perf_counter() - begun
        of_a_card[cards] = whole / cards
        said = f"fermer et écrire {number(whole, 's')}, {number(memory, 'Mo')}"
        if cards == SIZES[-1] and shutil.which("sqlite3"):
            beside = run_sqlite(data, folder)
            ratio = writing / beside
            rows.append(
                Row(
                    f"{cards} cartes en CSV",
                    number(writing, "s"),
                    aim=f"≤ {AIM_RATIO:.0f} ×",
                    held=ratio <= AIM_RATIO,
                    beside=f"{number(ratio, '×')} `sqlite3 -csv` des mêmes lignes : {number(beside, 's')} ; {said}",
                )
            )
        else:
            rows.append(Row(f"{cards} cartes en CSV", number(writing, "s"), beside=said))
        if cards == SHEET:
            seconds, memory = run_kiosk(
                *("export", "--data", str(data), "--out", str(out), "--lot", lot.id, "--format", "xlsx")
            )
            most = max(most, memory)
            rows.append(Row(f"{cards} cartes en XLSX", number(seconds, "s"), beside=number(memory, "Mo")))
        shutil.rmtree(data)
    growth = of_a_card[SIZES[-1]] / of_a_card[SIZES[-2]]
    rows.append(
        Row("temps par carte, 10⁶ sur 10⁵", number(growth, "×"), aim=f"≤ {AIM_GROWTH} ×", held=growth <= AIM_GROWTH)
    )
    rows.append(Row("mémoire d’un export", number(most, "Mo"), aim=f"≤ {AIM_MB:.0f} Mo", held=most <= AIM_MB))
    return rows


def main(arguments: Sequence[str] = ()) -> int:
    """Print the table; status 1 where a number isn't held. Takes a folder to work in, or nothing."""
    if arguments[:1] == ["fill"]:
        fill(Path(arguments[1]), int(arguments[2]))
        return 0
    with tempfile.TemporaryDirectory(dir=arguments[0] if arguments else None) as folder:
        rows = measure(Path(folder))
    print(table(rows))
    return 1 if any(row.held is False for row in rows) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
