"""A lot on its way out: what the files hold to the byte, and that a lot is out whole, once, or not at all."""

import errno
import hashlib
import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from pathlib import Path
from typing import Any

import pytest

from kiosk.clock import SimulatedClock
from kiosk.errors import StoreError
from kiosk.feedback.export import export_again, export_lots
from kiosk.feedback.formats import FORMATS
from kiosk.feedback.lot_store import LotStore
from kiosk.feedback.lots import Export, Outcome
from kiosk.feedback.model import Card, half_day
from kiosk.feedback.store import FeedbackStore
from kiosk.feedback.tables import lot_tables

PROJECT = Path(__file__).resolve().parents[2]
Condition = Callable[[Path], AbstractContextManager[None]]
Give = Callable[..., tuple[Export, ...]]


def no_progress(done: int, total: int) -> None:
    """Nobody watches."""


@pytest.fixture
def give(staff: LotStore, clock: SimulatedClock, tmp_path: Path) -> Give:
    """give(out) exports as CSV with k = 5."""

    def call(out: Path = tmp_path / "out", k: int = 5, format: str = "csv", last: bool = False) -> tuple[Export, ...]:
        return export_lots(staff, half_day(clock.now()), out, k, format, no_progress, last=last)

    return call


@pytest.fixture
def five(store: FeedbackStore, make_card: Callable[..., Card]) -> None:
    """Five cards, one of them without an idea."""
    for idea in ("un", "deux", "trois", "quatre", ""):
        store.save(make_card(idea))


def synced(descriptor: int) -> Path:
    """What is being synced."""
    return Path(os.readlink(f"/proc/self/fd/{descriptor}"))


def lot_ids(staff: LotStore) -> list[tuple[str, int]]:
    """Each lot and its size."""
    return [(lot.id, lot.cards) for lot in staff.lots()]


def test_the_files_of_a_lot_to_the_byte(
    store: FeedbackStore,
    clock: SimulatedClock,
    give: Give,
    make_card: Callable[..., Card],
    known_keys: Callable[[list[int]], None],
) -> None:
    """BOM, semicolons, CRLF; cards by key, texts apart; what fewer than k cards share is empty."""
    known_keys([6, 1, 5, 2, 3, 4])
    store.save(make_card("Élève à l’œuvre ; 3 €"))
    store.save(make_card("=1+1", theme="decider"))
    store.save(make_card('dit "non"', theme="", feeling=None))
    store.save(make_card("", theme="defis", feeling=1))
    store.save(make_card("Des bancs, des arbres", feeling=5))
    clock.advance(3 * 3600)
    store.save(make_card("", theme="jamais", feeling=1, district="ailleurs", age="18-29", version="2"))
    (export,) = give()
    assert (export.outcome, export.cards, export.ideas) == (Outcome.WRITTEN, 6, 4)
    assert export.folder.name == export.lot
    assert re.fullmatch(r"lot-2026-11-22-apres-midi-[0-9a-f]{12}", export.lot)
    cards = (
        "\ufefftheme;feeling;matters;district;age;half_day\r\n"
        "decider;4;;;;\r\n"
        "defis;1;;;;\r\n"
        "jamais;5;;;;\r\n"
        "jamais;1;;;;\r\n"
        ";;;;;\r\n"
        "jamais;4;;;;\r\n"
    ).encode()
    assert (export.folder / "cards.csv").read_bytes() == cards, "one card of another half-day would stand alone"
    ideas = (export.folder / "ideas.csv").read_bytes()
    assert sorted(ideas.decode().splitlines(keepends=True)) == [
        '"";"dit ""non"""\r\n',
        '"decider";"\'=1+1"\r\n',
        '"jamais";"Des bancs, des arbres"\r\n',
        '"jamais";"Élève à l’œuvre ; 3 €"\r\n',
        "\ufefftheme;idea\r\n",
    ]
    assert json.loads((export.folder / "manifest.json").read_text("utf-8")) == {
        "manifest": 1,
        "lot": export.lot,
        "closed": "2026-11-22 après-midi",
        "k": 5,
        "cards": 6,
        "ideas": 4,
        "totals": False,
        "question_versions": ["1", "2"],
        "format": "csv",
        "files": [
            {"name": "cards.csv", "rows": 6, "bytes": len(cards), "sha256": hashlib.sha256(cards).hexdigest()},
            {"name": "ideas.csv", "rows": 4, "bytes": len(ideas), "sha256": hashlib.sha256(ideas).hexdigest()},
        ],
    }
    assert {path.name for path in export.folder.iterdir()} == {"cards.csv", "ideas.csv", "manifest.json"}


def test_the_order_of_the_ideas_says_nothing_of_the_cards(
    store: FeedbackStore,
    staff: LotStore,
    give: Give,
    make_card: Callable[..., Card],
    known_keys: Callable[[list[int]], None],
    data: Path,
) -> None:
    """The keys of the texts aren't the cards' and no card keeps its text; texts are in the order of their own keys."""
    known_keys(list(range(20)))
    for number in range(20):
        store.save(make_card(f"idée {number}", feeling=number % 5 + 1))
    (export,) = give()
    (lot,) = staff.lots()
    cards, ideas = (list(table.rows()) for table in lot_tables(staff, lot))
    assert [row[1] for row in cards] == [number % 5 + 1 for number in range(20)]
    assert sorted(row[1] for row in ideas) == sorted(f"idée {number}" for number in range(20))
    assert ideas != [("jamais", f"idée {number}") for number in range(20)]
    with closing(sqlite3.connect(data / "feedback.db")) as connection:
        keys = {row[0] for row in connection.execute("select key from free_text")}
        assert len(keys) == 20
        assert keys.isdisjoint(row[0] for row in connection.execute("select key from card"))
        assert {row[0] for row in connection.execute("select texts from card")} == {"{}"}
        by_key = [row[0] for row in connection.execute("select words from free_text order by key")]
    assert [row[1] for row in ideas] == by_key


def test_fewer_than_k_cards_close_no_lot(
    store: FeedbackStore, staff: LotStore, give: Give, make_card: Callable[..., Card], tmp_path: Path
) -> None:
    """A sentence that doesn't tell how many there are, no folder; with k = 1 one card is a lot."""
    for _ in range(2):
        (export,) = give()
        assert export.outcome is Outcome.TOO_FEW
        assert not export.done
        assert export.sentence == (
            "Moins de 5 cartes attendent\u00a0: revenez quand il y en aura 5, aucun lot n’est fermé\u00a0; "
            "à la fin de l’exposition, «\u00a0kiosk feedback export --last\u00a0» en écrit les totaux."
        )
        store.save(make_card())
    assert not (tmp_path / "out").exists()
    assert lot_ids(staff) == []
    assert give(k=1)[0].outcome is Outcome.WRITTEN
    (export,) = give(k=1)
    assert export.sentence.startswith("Aucune carte n’attend")


@pytest.mark.usefixtures("five")
def test_a_card_is_in_one_lot(
    store: FeedbackStore, staff: LotStore, give: Give, make_card: Callable[..., Card]
) -> None:
    """What was exported stays out of the next lot; what comes later is in it."""
    (first,) = give()
    for number in range(5):
        store.save(make_card(f"suite {number}"))
    (second,) = give()
    assert first.lot != second.lot
    assert sorted(row[2] for row in staff.texts(second.lot)) == [f"suite {number}" for number in range(5)]
    assert sorted(row[2] for row in staff.texts(first.lot)) == ["deux", "quatre", "trois", "un"]


@pytest.mark.usefixtures("five")
@pytest.mark.parametrize("format", FORMATS)
def test_a_lot_written_again_is_the_same_bytes(staff: LotStore, give: Give, tmp_path: Path, format: str) -> None:
    """Elsewhere, with another k in force; where it lies already it is recognised and left alone."""
    (export,) = give(format=format)
    again = export_again(staff, export.lot, tmp_path / "stick", format, no_progress)
    assert again.outcome is Outcome.WRITTEN
    for path in export.folder.iterdir():
        assert (again.folder / path.name).read_bytes() == path.read_bytes()
    third = export_again(staff, export.lot, tmp_path / "stick", format, no_progress)
    assert third.outcome is Outcome.ALREADY_THERE
    assert third.done


@pytest.mark.usefixtures("five")
def test_each_format_of_a_lot_has_a_folder_of_its_own(staff: LotStore, give: Give, tmp_path: Path) -> None:
    """After the CSV the others go beside it, each with its manifest; what is there stays as it is."""
    (first,) = give()
    before = {path: path.read_bytes() for path in first.folder.iterdir()}
    for format in ("xlsx", "jsonl"):
        export = export_again(staff, first.lot, tmp_path / "out", format, no_progress)
        assert (export.outcome, export.cards, export.ideas) == (Outcome.WRITTEN, 5, 4)
        assert export.folder == tmp_path / "out" / f"{first.lot}-{format}"
        manifest = json.loads((export.folder / "manifest.json").read_text("utf-8"))
        assert (manifest["lot"], manifest["format"]) == (first.lot, format)
        files = {file["name"] for file in manifest["files"]}
        assert {path.name for path in export.folder.iterdir()} == {*files, "manifest.json"}
    assert {path: path.read_bytes() for path in first.folder.iterdir()} == before
    assert len(list((tmp_path / "out").iterdir())) == 3


@pytest.mark.usefixtures("five")
def test_who_asks_for_a_new_lot_too_early_is_told_how_to_write_the_old_one(give: Give) -> None:
    """Staff who want a lot they have as CSV as a workbook too; the command they are given does it."""
    (first,) = give()
    (export,) = give(format="xlsx")
    assert export.outcome is Outcome.TOO_FEW
    assert export.sentence == (
        "Moins de 5 cartes attendent\u00a0: revenez quand il y en aura 5, aucun lot n’est fermé\u00a0; "
        "à la fin de l’exposition, «\u00a0kiosk feedback export --last\u00a0» en écrit les totaux\u00a0; pour écrire "
        f"un lot déjà fermé, lancez «\u00a0kiosk feedback export --lot {first.lot} --format xlsx\u00a0»."
    )


@pytest.mark.usefixtures("five")
@pytest.mark.parametrize(
    "damage", ["changed", "missing", "no manifest", "other manifest", "other lot", "a file", "empty"]
)
def test_what_lies_in_the_way_is_never_overwritten(staff: LotStore, give: Give, damage: str) -> None:
    """A folder of that name that isn't the lot as written may hold someone's work: it stays, in a sentence."""
    (export,) = give()
    cards, manifest = export.folder / "cards.csv", export.folder / "manifest.json"
    match damage:
        case "changed":
            cards.write_text("theme;feeling;matters;district;age;half_day\r\nà moi;;;;;\r\n", "utf-8")
        case "missing":
            cards.unlink()
        case "no manifest":
            manifest.unlink()
        case "other manifest":
            manifest.write_text("[]")
        case "other lot":
            manifest.write_text(manifest.read_text("utf-8").replace(export.lot, "lot-x"), "utf-8")
        case "a file":
            for path in export.folder.iterdir():
                path.unlink()
            export.folder.rmdir()
            export.folder.write_text("à moi")
        case "empty":
            for path in export.folder.iterdir():
                path.unlink()
    before = sorted(export.folder.parent.rglob("*"))
    again = export_again(staff, export.lot, export.folder.parent, "csv", no_progress)
    assert again.outcome is Outcome.IN_THE_WAY
    assert again.sentence == (
        f"Un autre contenu occupe {export.folder}\u00a0: renommez ce dossier, puis lancez "
        f"«\u00a0kiosk feedback export --lot {export.lot}\u00a0»."
    )
    assert sorted(export.folder.parent.rglob("*")) == before


def test_an_unknown_lot_is_said(staff: LotStore, tmp_path: Path) -> None:
    """With where to find the right name."""
    export = export_again(staff, "lot-x", tmp_path, "csv", no_progress)
    assert (export.outcome, export.done) == (Outcome.UNKNOWN_LOT, False)
    assert "«\u00a0lot-x\u00a0» n’existe pas" in export.sentence


@pytest.mark.usefixtures("five")
def test_every_file_and_folder_is_synced_before_and_after_the_name(
    give: Give, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Files, then their folder under its temporary name, then the rename, then the folder that holds the name."""
    steps: list[str] = []
    real_sync, real_rename = os.fsync, Path.rename

    def sync(descriptor: int) -> None:
        steps.append(f"sync {synced(descriptor).name}")
        real_sync(descriptor)

    def rename(path: Path, target: Path) -> Path:
        steps.append(f"rename {target.name}")
        return real_rename(path, target)

    (tmp_path / "out").mkdir()
    monkeypatch.setattr(os, "fsync", sync)
    monkeypatch.setattr(Path, "rename", rename)
    (export,) = give()
    steps = steps[steps.index("sync cards.csv") :]
    aside = steps[3].removeprefix("sync ")
    assert aside.startswith(f".{export.lot}-")
    assert steps == [
        "sync cards.csv",
        "sync ideas.csv",
        "sync manifest.json",
        f"sync {aside}",
        f"rename {export.lot}",
        "sync out",
    ]


@pytest.mark.usefixtures("five")
@pytest.mark.parametrize("sync", range(1, 6))
def test_a_write_that_fails_leaves_the_lot_closed_and_no_half_folder(
    staff: LotStore, give: Give, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, sync: int
) -> None:
    """At each of the five syncs: the sentence says how to write it again, and that gives the same lot, once."""
    out = tmp_path / "out"
    out.mkdir()
    count = 0
    real = os.fsync

    def fails(descriptor: int) -> None:
        nonlocal count
        count += synced(descriptor).is_relative_to(out)  # and not the copy that a closed lot leaves
        if count == sync and synced(descriptor).is_relative_to(out):
            raise OSError(errno.ENOSPC, "No space left on device")
        real(descriptor)

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", fails)
        (export,) = give()
    assert export.outcome is Outcome.NOT_WRITTEN
    assert f"est fermé, mais n’a pas pu être écrit dans {out} (plus de place)" in export.sentence
    assert f"kiosk feedback export --lot {export.lot}\u00a0»" in export.sentence
    assert [path.name for path in out.iterdir()] == ([export.lot] if sync == 5 else [])
    assert lot_ids(staff) == [(export.lot, 5)]
    (again,) = give()
    assert (again.lot, again.done, again.cards) == (export.lot, True, 5)
    assert lot_ids(staff) == [(export.lot, 5)]
    assert [path.name for path in out.iterdir()] == [export.lot]
    assert give()[0].outcome is Outcome.TOO_FEW


@pytest.mark.usefixtures("five")
def test_a_lot_that_waits_is_written_before_a_new_one_is_closed(
    store: FeedbackStore, staff: LotStore, give: Give, make_card: Callable[..., Card]
) -> None:
    """Cards came meanwhile: they make a lot of their own."""
    waiting = staff.close_lot("lot-waiting", "2026-11-21 matin", 5)
    assert waiting is not None
    for number in range(6):
        store.save(make_card(f"suite {number}"))
    first, second = give()
    assert (first.lot, first.cards, first.outcome) == ("lot-waiting", 5, Outcome.WRITTEN)
    assert (second.cards, second.outcome) == (6, Outcome.WRITTEN)
    assert [lot.written for lot in staff.lots()] == [True, True]


@pytest.mark.usefixtures("five")
def test_no_new_lot_is_closed_while_one_can_t_be_written(
    store: FeedbackStore, staff: LotStore, give: Give, make_card: Callable[..., Card], tmp_path: Path
) -> None:
    """A disk that refuses one lot would only gather more of them; the cards stay open."""
    staff.close_lot("lot-waiting", "2026-11-21 matin", 5)
    for number in range(6):
        store.save(make_card(f"suite {number}"))
    (tmp_path / "out").write_text("a file where the folder should be")
    (export,) = give()
    assert (export.lot, export.outcome) == ("lot-waiting", Outcome.NOT_WRITTEN)
    assert (lot_ids(staff), staff.open_cards()) == ([("lot-waiting", 5)], 6)


@pytest.mark.usefixtures("five")
def test_closing_counts_the_cards_itself(staff: LotStore) -> None:
    """Two exports at once: the second finds that the first has just taken the cards."""
    assert staff.close_lot("lot-a", "2026-11-22 matin", 6) is None
    assert staff.close_lot("lot-b", "2026-11-22 matin", 5) is not None
    assert staff.close_lot("lot-c", "2026-11-22 matin", 5) is None
    assert lot_ids(staff) == [("lot-b", 5)]


@pytest.mark.usefixtures("five")
@pytest.mark.parametrize("format", FORMATS)
def test_a_stick_that_is_full(
    staff: LotStore, give: Give, small_disk: Path, made_full: Condition, store: FeedbackStore, format: str
) -> None:
    """A real disk without a free byte; then with room."""
    with made_full(small_disk):
        (export,) = give(small_disk, format=format)
        assert export.outcome is Outcome.NOT_WRITTEN
        assert "(plus de place)" in export.sentence
        assert [path.name for path in small_disk.iterdir()] == ["ballast"]
    assert give(small_disk, format=format)[0].outcome is Outcome.WRITTEN
    assert len(lot_ids(staff)) == 1


@pytest.mark.usefixtures("five")
def test_a_stick_that_is_write_protected_closes_no_lot(
    staff: LotStore, give: Give, made_read_only: Condition, tmp_path: Path
) -> None:
    """Nothing can be written there at all: that is known before a lot is closed."""
    stick = tmp_path / "stick"
    stick.mkdir()
    with made_read_only(stick):
        (export,) = give(stick)
        assert export.outcome is Outcome.OUT_OF_REACH
        assert re.search(r"\((protégé en écriture|droits insuffisants)\).*aucun lot n’est fermé", export.sentence)
    assert lot_ids(staff) == []
    assert give(stick)[0].outcome is Outcome.WRITTEN


CRASH = """
import argparse, os, signal, sys
from pathlib import Path
from kiosk.cli import feedback
from kiosk.feedback import export, manifest
from kiosk.tables import workbook

def die(*arguments, **named):
    os.kill(os.getpid(), signal.SIGKILL)

feedback._words = lambda edition: {{}}
setattr({target}, {name!r}, die)
parser = argparse.ArgumentParser()
feedback.add_parser(parser.add_subparsers())
options = parser.parse_args(["feedback", "export", "--data", sys.argv[1], "--out", sys.argv[2], *sys.argv[3:]])
options.call(options)
"""


@pytest.mark.usefixtures("five")
@pytest.mark.parametrize(
    ("target", "name", "format"),
    [
        ("export", "write_lot", "csv"),
        ("manifest.json", "dump", "csv"),
        ("workbook", "_repack", "xlsx"),
        ("Path", "rename", "csv"),
        ("export.LotStore", "mark_written", "csv"),
    ],
    ids=["closed", "half written", "half a workbook", "before the name", "before the note"],
)
def test_a_crash_while_exporting_gives_the_same_lot_once(
    data: Path, staff: LotStore, give: Give, tmp_path: Path, target: str, name: str, format: str
) -> None:
    """kill -9 between closing and writing, in the middle, before the rename, after it: the next export finishes it.

    Whatever its format: nothing stays of the one that was cut.
    """
    out = tmp_path / "out"
    crash = CRASH.format(target=target, name=name)
    done = subprocess.run(
        [sys.executable, "-c", crash, str(data), str(out), "--format", format],
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
    )
    assert done.returncode == -signal.SIGKILL
    ((lot, cards),) = lot_ids(staff)
    assert cards == 5
    (export,) = give()
    assert (export.lot, export.done) == (lot, True)
    assert lot_ids(staff) == [(lot, 5)]
    assert [path.name for path in out.iterdir()] == [lot]
    assert {path.name for path in (out / lot).iterdir()} == {"cards.csv", "ideas.csv", "manifest.json"}


def test_export_beside_a_running_kiosk(
    data: Path, clock: SimulatedClock, tmp_path: Path, start_sender: Callable[..., Any]
) -> None:
    """Another process holds the store and goes on saving, before, while and after lots are closed and written."""
    kiosk = start_sender("lines", data)
    assert kiosk.answer() == "open"
    staff = LotStore.open(data)
    written = []
    for lot in range(10):
        for number in range(6):
            kiosk.order(f"{lot}-{number}")
        for number in range(5):
            assert kiosk.answer() == f"ack {lot}-{number}"
        exports = export_lots(staff, "2026-11-22 matin", tmp_path / "out", 5, "csv", no_progress)
        assert all(export.done for export in exports), exports
        written += [idea for export in exports for *_, idea in staff.texts(export.lot)]
        assert kiosk.answer() == f"ack {lot}-5"
    kiosk.order("order?")
    assert kiosk.answer() == "forgotten"
    assert kiosk.finish() == 0
    left = staff.open_cards()
    staff.close()
    assert len(written) == len(set(written)) == 60 - left


def test_staff_are_told_where_there_are_no_cards(tmp_path: Path) -> None:
    """A wrong folder makes no file."""
    with pytest.raises(StoreError, match=r"ne contient aucun avis.*--data"):
        LotStore.open(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_progress_is_told(store: FeedbackStore, staff: LotStore, clock: SimulatedClock, tmp_path: Path) -> None:
    """Rows of both files, up to all of them."""
    connection = store._connect()
    connection.execute(
        "with recursive n(i) as (select 1 union all select i + 1 from n where i < 1200) insert into card "
        "select randomblob(16), '1', '{}', json_object('idea', 'idée ' || i), '2026-11-22 matin', 0, null, 0 from n"
    )
    told: list[tuple[int, int]] = []
    export_lots(staff, "2026-11-22 matin", tmp_path / "out", 5, "csv", lambda done, total: told.append((done, total)))
    assert told == [(1000, 2400), (2000, 2400), (2400, 2400)]
