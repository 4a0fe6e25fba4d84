"""Copies of the cards' file, a file that is damaged, and lots that are purged: nothing lost, nothing left behind."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from kiosk.clock import SimulatedClock
from kiosk.errors import StoreError
from kiosk.feedback import backups
from kiosk.feedback.backups import backup_files, damaged_folders
from kiosk.feedback.export import export_lots
from kiosk.feedback.lot_store import LotStore
from kiosk.feedback.model import Card
from kiosk.feedback.purge import choose_lots, delete_folders
from kiosk.feedback.store import FeedbackStore

HALF_DAY = 12 * 3600
MORNING = "2026-11-22 matin"


def texts(file: Path) -> list[str]:
    """The texts of the open cards of a file or a copy, which is whole."""
    with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as connection:
        assert connection.execute("pragma integrity_check").fetchone()[0] == "ok"
        return [
            row[0] for row in connection.execute("select texts ->> 'idea' from card where texts != '{}' order by 1")
        ]


def test_a_copy_for_each_half_day_the_last_seven_only(
    store: FeedbackStore, clock: SimulatedClock, data: Path, make_card: Callable[..., Card]
) -> None:
    """Made at the end of the first visit of a half-day; each can be opened by itself."""
    for number in range(10):
        store.save(make_card(f"idée {number}"))
        store.forget_order()
        store.forget_order()
        clock.advance(HALF_DAY)
    found = backup_files(data)
    assert [path.name for path in found] == [
        "feedback-000003-2026-11-23-apres-midi.db",
        "feedback-000004-2026-11-24-matin.db",
        "feedback-000005-2026-11-24-apres-midi.db",
        "feedback-000006-2026-11-25-matin.db",
        "feedback-000007-2026-11-25-apres-midi.db",
        "feedback-000008-2026-11-26-matin.db",
        "feedback-000009-2026-11-26-apres-midi.db",
    ]
    assert texts(found[-1]) == [f"idée {number}" for number in range(9)]
    assert {path.name for path in (data / "backups").iterdir()} == {path.name for path in found}


def test_a_copy_says_nothing_of_the_half_day_that_goes_on(
    store: FeedbackStore, clock: SimulatedClock, data: Path, make_card: Callable[..., Card]
) -> None:
    """A copy made at ten and the file at eleven would say who came first; nor do its free pages."""
    store.save(make_card("avant"))
    clock.advance(HALF_DAY)
    store.save(make_card("mirabelle"))
    store.forget_order()
    (copy,) = backup_files(data)
    assert texts(copy) == ["avant"]
    assert b"mirabelle" not in copy.read_bytes()


def test_the_copies_are_in_order_also_when_the_clock_is_not(
    store: FeedbackStore, clock: SimulatedClock, data: Path, make_card: Callable[..., Card]
) -> None:
    """The last seven are those that were made last, whatever they are called."""
    store.save(make_card())
    clock.advance(HALF_DAY)
    store.forget_order()
    store.close()
    back = FeedbackStore.open(data, SimulatedClock(clock.now().replace(year=2020)))
    back.close()
    assert [path.name[:15] for path in backup_files(data)] == ["feedback-000001", "feedback-000002"]


def test_a_full_disk_keeps_the_copies_there_are(
    store: FeedbackStore,
    clock: SimulatedClock,
    data: Path,
    make_card: Callable[..., Card],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Nothing half-made stays; the visit goes on, and the next one tries again."""
    store.save(make_card())
    clock.advance(HALF_DAY)
    store.forget_order()
    before = backup_files(data)
    clock.advance(HALF_DAY)

    def full(copy: object) -> bool:
        raise OSError("No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(backups, "is_whole", full)
        store.forget_order()
    assert list((data / "backups").iterdir()) == before
    store.forget_order()
    assert len(backup_files(data)) == 2


def damage(file: Path, how: str) -> None:
    """Spoil a file as a failing disk does."""
    content = bytearray(file.read_bytes())
    match how:
        case "a page":
            content[-4096:] = b"\xa5" * 4096
        case "the header":
            content[:100] = b"\0" * 100
        case "not a database":
            content = bytearray(b"Chers visiteurs" * 400)
        case "cut":
            del content[len(content) // 2 :]
    file.write_bytes(content)


@pytest.mark.parametrize("how", ["a page", "the header", "not a database", "cut"])
def test_a_damaged_file_is_set_aside_whole_and_a_new_one_begun(
    data: Path, clock: SimulatedClock, make_card: Callable[..., Card], expect_log: Callable[[str], None], how: str
) -> None:
    """With its log and the copies there were, in a folder whose name says it; staff are told; cards are taken."""
    store = FeedbackStore.open(data, clock)
    for number in range(200):
        store.save(make_card(f"idée {number} {'x' * 400}"))
    clock.advance(HALF_DAY)
    store.close()
    FeedbackStore.open(data, clock).close()
    (copy,) = backup_files(data)
    damage(data / "feedback.db", how)
    (data / "feedback.db-wal").write_bytes(b"left by a power cut")
    before = {name: (data / name).read_bytes() for name in ("feedback.db", "feedback.db-wal")}
    expect_log(f".*abîmé.*{data / 'feedback-abime-1'}.*copiez.*")
    store = FeedbackStore.open(data, clock)
    store.save(make_card("la première du nouveau"))
    store.close()
    aside = data / "feedback-abime-1"
    assert {name: (aside / name).read_bytes() for name in before} == before
    assert len(texts(aside / "backups" / copy.name)) == 200
    assert texts(data / "feedback.db") == ["la première du nouveau"]
    assert damaged_folders(data) == [aside]
    damage(data / "feedback.db", "not a database")
    expect_log(".*feedback-abime-2.*")
    FeedbackStore.open(data, clock).close()
    assert damaged_folders(data) == [aside, data / "feedback-abime-2"]


def test_a_disk_that_fails_is_not_a_damaged_file(
    data: Path, clock: SimulatedClock, make_card: Callable[..., Card], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The cards are there once the disk is: nothing is moved for an error that passes."""
    store = FeedbackStore.open(data, clock)
    store.save(make_card())
    store.close()

    def fails(connection: object) -> bool:
        raise sqlite3.OperationalError("disk I/O error")

    with monkeypatch.context() as patched:
        patched.setattr("kiosk.feedback.store.require_whole", fails)
        store = FeedbackStore.open(data, clock)
        with pytest.raises(StoreError):
            store.save(make_card("refusée"))
    store.save(make_card("refusée"))
    assert store.count() == 2
    store.close()
    assert damaged_folders(data) == []


WORDS = [f"mirabelle{number:03}quetsche" for number in range(40)]


def everything(data: Path) -> bytes:
    """Every byte of every file of a folder, and every name."""
    files = sorted(path for path in data.rglob("*"))
    return b"".join(
        str(path.relative_to(data)).encode() + (path.read_bytes() if path.is_file() else b"") for path in files
    )


def test_purged_lots_leave_no_word_in_any_file(
    data: Path, clock: SimulatedClock, make_card: Callable[..., Card]
) -> None:
    """In the file, its log, its copies and the lots' folders; what no lot carries stays, while a kiosk runs."""
    kiosk = FeedbackStore.open(data, clock)
    for word in WORDS:
        kiosk.save(make_card(word))
    clock.advance(HALF_DAY)
    kiosk.forget_order()
    with closing(LotStore.open(data)) as staff:
        for format in ("csv", "jsonl"):
            export_lots(staff, MORNING, data / "lots", 5, format, lambda done, total: None)
        kiosk.save(make_card("reste"))
        clock.advance(HALF_DAY)
        kiosk.forget_order()
        assert WORDS[7].encode() in everything(data)
        lots = staff.lots()
        assert choose_lots(lots, (), None) == []
        assert choose_lots(lots, (lots[0].id,), None) == list(lots)
        delete_folders(data / "lots", lots)
        staff.purge([lot.id for lot in lots], "2026-11-23 matin")
        found = everything(data)
        assert [word for word in WORDS if word.encode() in found] == []
        assert lots[0].id.encode() not in found
        assert b"reste" in found
        assert staff.lots() == ()
    assert kiosk.count() == 1
    kiosk.close()
    assert texts(backup_files(data)[-1]) == ["reste"]


def test_only_what_was_written_is_purged(
    store: FeedbackStore, staff: LotStore, make_card: Callable[..., Card], tmp_path: Path
) -> None:
    """A lot that nobody has stays; a lot without a day goes by its name only."""
    for id, when in (("lot-a", "2026-11-20 matin"), ("lot-b", "2026-11-21 matin"), ("lot-c", "inconnue")):
        for number in range(5):
            store.save(make_card(feeling=number + 1))
        staff.close_lot(id, when, 5)
        if id != "lot-a":
            staff.mark_written(id)
    lots = staff.lots()
    assert [lot.id for lot in choose_lots(lots, (), date(2026, 11, 22))] == ["lot-b"]
    assert [lot.id for lot in choose_lots(lots, ("lot-a", "lot-c"), None)] == ["lot-c"]


def test_a_closed_lot_leaves_no_copy_of_what_it_hides(
    store: FeedbackStore, staff: LotStore, clock: SimulatedClock, data: Path, make_card: Callable[..., Card]
) -> None:
    """A copy from before would say the district and the half-day of each card, and which text came with it."""
    store.save(make_card("seule", district="petit-ivry"))
    for number in range(6):
        store.save(make_card(feeling=number % 5 + 1, district="ivry-port"))
    clock.advance(HALF_DAY)
    store.forget_order()
    assert b"petit-ivry" in backup_files(data)[0].read_bytes()
    staff.close_lot("lot-a", "2026-11-22 après-midi", 5)
    assert b"petit-ivry" not in everything(data)
    (copy,) = backup_files(data)
    assert texts(copy) == []


def test_a_clock_set_back_leaves_no_two_copies_of_one_half_day(
    store: FeedbackStore, clock: SimulatedClock, data: Path, make_card: Callable[..., Card]
) -> None:
    """A copy with a part of a morning's cards and one with all would say which part came first."""
    store.save(make_card("la première"))
    clock.advance(3 * 3600)
    store.forget_order()
    assert texts(backup_files(data)[0]) == ["la première"]
    store.close()
    back = SimulatedClock()
    with closing(FeedbackStore.open(data, back)) as again:
        again.save(make_card("la seconde"))
        back.advance(3 * 3600)
        again.forget_order()
        found = [texts(copy) for copy in backup_files(data)]
        assert [some for some in found if some] == [["la première", "la seconde"]]


def test_no_date_of_a_file_says_when_a_visitor_was_there(
    store: FeedbackStore, clock: SimulatedClock, data: Path, make_card: Callable[..., Card]
) -> None:
    """At the end of a visit the file, its log, the copies and their folder are dated by the half-day."""
    store.save(make_card())
    clock.advance(3 * 3600)
    store.save(make_card())
    store.forget_order()
    noon = clock.now().replace(hour=12, minute=0).timestamp()
    found = [data, *data.rglob("*")]
    assert {path.name for path in found} > {"feedback.db", "feedback.db-wal", "backups"}
    assert [path.name for path in found if path.stat().st_mtime > noon] == []
