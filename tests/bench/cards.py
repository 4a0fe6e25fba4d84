"""A durable card beside a bare insert: the store's whole save() against one `insert` with the same durability.

Both write the same card to the same disk, one after the other in turn. The bare side is sqlite3 alone: the same
table, journal_mode=WAL, synchronous=FULL, each insert committed by itself. The store's side also begins its
transaction by hand, overwrites deleted content, checks foreign keys, and reads the card back.
"""

import sqlite3
import time
from contextlib import closing
from pathlib import Path
from secrets import token_bytes
from typing import Any

from kiosk.clock import SystemClock
from kiosk.feedback.model import Card
from kiosk.feedback.store import FeedbackStore
from tests.bench.figures import MS, Row, median, number, p95

CARDS = 300
AIM = 1.5
CARD = Card(
    {"theme": "jamais", "feeling": 4, "district": "ivry-port"},
    {"idea": "Un banc à l’ombre près de l’école, et de l’eau fraîche en été."},
    "2026.1",
)


def measure(folder: Path) -> list[Row]:
    """Write the cards; `folder` is a new one on the disk where a kiosk keeps its own."""
    store = FeedbackStore.open(folder / "store", SystemClock())
    store.save(CARD)
    table, row = _table_and_row(next((folder / "store").glob("*.db")))
    bare = sqlite3.connect(folder / "bare.db", isolation_level=None)
    bare.execute("pragma journal_mode=wal")
    bare.execute("pragma synchronous=full")
    bare.execute(table)
    key, *rest = row
    insert = f"insert into card values ({', '.join('?' * len(row))})"
    saved, inserted = [], []
    for _ in range(CARDS):
        begun = time.perf_counter()
        store.save(CARD)
        between = time.perf_counter()
        bare.execute(insert, (token_bytes(len(key)), *rest))
        saved.append((between - begun) * MS)
        inserted.append((time.perf_counter() - between) * MS)
    bare.close()
    store.close()
    ratio = median(saved) / median(inserted)
    return [
        Row(
            "carte durable, relue",
            number(median(saved), "ms"),
            number(p95(saved), "ms"),
            f"≤ {AIM} ×".replace(".", ","),
            ratio <= AIM,
            f"{number(ratio, '×')} un `insert` nu, WAL et synchronous=FULL : {number(median(inserted), 'ms')}, "
            f"p95 {number(p95(inserted), 'ms')}",
        )
    ]


def _table_and_row(database: Path) -> tuple[str, tuple[Any, ...]]:
    """The store's own table, as it was made, and the one card that it holds; its key comes first."""
    with closing(sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)) as connection:
        (table,) = connection.execute("select sql from sqlite_master where name = 'card'").fetchone()
        return table, connection.execute("select * from card").fetchone()
