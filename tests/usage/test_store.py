"""Counts of opened pages: right, and silent about everything that a count may not tell."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import pytest

from kiosk.errors import StoreError
from kiosk.routes import Route
from kiosk.usage.store import DATABASE, SET_ASIDE, Opened, UsageStore

K = 5
MORNING, AFTERNOON, LATER = "2026-11-22 matin", "2026-11-22 après-midi", "2027-12-28 matin"


@dataclass
class Kiosk:
    """A kiosk that counts, and the half-day that it is."""

    data: Path
    now: str = MORNING
    store: UsageStore = field(init=False)

    def __post_init__(self) -> None:
        self.start()

    def start(self) -> None:
        """Start anew, as after a power cut: nothing is written of what waited."""
        self.store = UsageStore(self.data, lambda: self.now, K)

    def visit(self, *addresses: str) -> None:
        """Open these, one after the other, and go away."""
        for address in addresses:
            self.store.count(Route.parse(address))
        self.store.end_visit()

    def rows(self) -> list[tuple[str, str, str, int]]:
        """Return all that is on the disk."""
        if not (self.data / DATABASE).is_file():
            return []
        connection = sqlite3.connect(f"file:{self.data / DATABASE}?mode=ro", uri=True)
        rows = connection.execute("select * from opened order by 1, 2, 3").fetchall()
        connection.close()
        return rows


@pytest.fixture
def kiosk(tmp_path: Path) -> Kiosk:
    """A kiosk with an empty data folder."""
    return Kiosk(tmp_path)


def test_pages_are_counted_by_half_day_kind_and_id(kiosk: Kiosk) -> None:
    """What was opened twice counts twice, in one visit or in two."""
    kiosk.visit("home", "chapter/jamais", "chapter/jamais", "map")
    kiosk.now = AFTERNOON
    for _ in range(K - 1):
        kiosk.visit("home", "chapter/jamais")
    assert kiosk.rows() == [
        (AFTERNOON, "chapter", "jamais", 4),
        (AFTERNOON, "home", "", 4),
        (MORNING, "chapter", "jamais", 2),
        (MORNING, "home", "", 1),
        (MORNING, "map", "", 1),
    ]


def test_words_of_a_visitor_are_never_kept(kiosk: Kiosk) -> None:
    """A search is counted as one; what was looked for isn't, in no byte of the file."""
    for _ in range(K):
        kiosk.visit("search?q=mirabelliers", "card?about=fact/mirabelliers", "map?layer=mirabelliers")
    assert kiosk.rows() == [(MORNING, "map", "", K), (MORNING, "search", "", K)]
    assert not any(b"mirabelliers" in file.read_bytes() for file in kiosk.data.iterdir())


def test_the_cards_own_pages_are_not_counted(kiosk: Kiosk) -> None:
    """The number of thanks would be the number of cards that a half-day brought."""
    for _ in range(2 * K):
        kiosk.visit("attract", "card", "thanks", "pin", "unavailable")
    kiosk.store.close()
    assert kiosk.rows() == []


def test_fewer_than_k_visits_are_never_on_the_disk(kiosk: Kiosk) -> None:
    """Two copies of the file differ by k visits at least; who opened nothing doesn't count as one."""
    for visits in range(1, 4 * K + 1):
        kiosk.visit("home")
        kiosk.visit()
        kiosk.visit("thanks")
        assert sum(times for *_, times in kiosk.rows()) == visits // K * K


def test_the_file_tells_no_order(tmp_path: Path) -> None:
    """The same visits in another order make the same bytes, and no log is left beside them."""
    visits = [["home", "map"], ["home", "fact/a"], ["figures"], ["home", "chapter/jamais", "quiz"], ["timeline"]] * 3
    files = []
    for seed in range(3):
        folder = tmp_path / str(seed)
        folder.mkdir()
        kiosk = Kiosk(folder)
        shuffled = [Random(seed).sample(pages, len(pages)) for pages in visits]
        # the same visits between two writes, each time in another order
        groups = [shuffled[begin : begin + K] for begin in range(0, len(shuffled), K)]
        for group in groups:
            for pages in Random(seed).sample(group, len(group)):
                kiosk.visit(*pages)
        assert [file.name for file in folder.iterdir()] == [DATABASE]
        files.append((folder / DATABASE).read_bytes())
    assert files[0] == files[1] == files[2]


def test_what_was_not_written_yet_goes_with_a_power_cut_and_no_more(kiosk: Kiosk) -> None:
    """Fewer than k visits; those before stay."""
    for _ in range(K + 2):
        kiosk.visit("home")
    kiosk.start()
    assert kiosk.rows() == [(MORNING, "home", "", K)]
    for _ in range(K):
        kiosk.visit("home")
    assert kiosk.rows() == [(MORNING, "home", "", 2 * K)]


def test_closing_the_kiosk_writes_the_rest(kiosk: Kiosk) -> None:
    """Also the visit that was on; a second time nothing happens."""
    kiosk.visit("home")
    kiosk.store.count(Route("map"))
    kiosk.store.close()
    kiosk.store.close()
    assert kiosk.rows() == [(MORNING, "home", "", 1), (MORNING, "map", "", 1)]


def test_small_numbers_are_not_told(kiosk: Kiosk) -> None:
    """Those below k are left out of the list, and of a half-day there is only that there is little."""
    for number in range(K):
        kiosk.visit("home", *["map"] * 2 * (number > 1), f"fact/f{number}")
    kiosk.now = AFTERNOON
    kiosk.visit("home", "quiz")
    kiosk.store.close()
    assert kiosk.store.top(10) == (Opened("home", "", K + 1), Opened("map", "", 6))
    assert kiosk.store.top(1) == (Opened("home", "", K + 1),)
    assert kiosk.store.top(10, MORNING) == (Opened("map", "", 6), Opened("home", "", K))
    assert kiosk.store.top(10, AFTERNOON) == ()
    assert kiosk.store.half_days() == ((MORNING, 2 * K + 6), (AFTERNOON, None))


def test_what_waits_is_not_told(kiosk: Kiosk) -> None:
    """It would be what the visitor before has just looked at; without a file there is nothing to tell."""
    for _ in range(2 * K):
        kiosk.store.count(Route("map"))
    assert kiosk.store.top(10) == ()
    assert kiosk.store.half_days() == ()


def test_old_half_days_go(kiosk: Kiosk) -> None:
    """After a season and the one before; those of a clock that couldn't be right stay."""
    kiosk.now = "inconnue"
    kiosk.visit("home")
    for now in (MORNING, "2026-11-23 matin", LATER):
        kiosk.now = now
        for _ in range(K):
            kiosk.visit("home")
    assert [row[0] for row in kiosk.rows()] == ["2026-11-23 matin", LATER, "inconnue"]


def test_a_failing_disk_never_disturbs_a_visitor(
    kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch, expect_log: Callable[[str], None]
) -> None:
    """Nothing is raised and nothing lost: the counts wait for a disk that writes."""

    def full(path: Path) -> sqlite3.Connection:
        raise sqlite3.OperationalError("disk I/O error")

    expect_log("page counts wait: OperationalError")
    with monkeypatch.context() as patch:
        patch.setattr("kiosk.usage.store.open_durable", full)
        for _ in range(K + 1):
            kiosk.visit("home")
        kiosk.store.close()
    kiosk.visit("home")
    assert kiosk.rows() == [(MORNING, "home", "", K + 2)]


def test_a_damaged_file_is_set_aside_and_a_new_one_begun(kiosk: Kiosk, expect_log: Callable[[str], None]) -> None:
    """Staff get a sentence; the counts that waited are in the new file."""
    (kiosk.data / DATABASE).write_bytes(b"not a database at all" * 500)
    with pytest.raises(StoreError, match=r"ne peut être lu.*supprimez ce fichier"):
        kiosk.store.top(10)
    expect_log("page counts wait: DatabaseError")
    for _ in range(K):
        kiosk.visit("home")
    assert (kiosk.data / SET_ASIDE).read_bytes().startswith(b"not a database")
    kiosk.visit("home")
    assert kiosk.rows() == [(MORNING, "home", "", K + 1)]


def test_a_newer_file_is_left_alone(kiosk: Kiosk, expect_log: Callable[[str], None]) -> None:
    """A program that was rolled back neither reads nor writes what it doesn't know."""
    kiosk.visit("home")
    kiosk.store.close()
    connection = sqlite3.connect(kiosk.data / DATABASE)
    connection.execute("pragma user_version = 2")
    connection.close()
    before = (kiosk.data / DATABASE).read_bytes()
    with pytest.raises(StoreError, match="plus récent"):
        kiosk.store.top(10)
    expect_log("page counts wait: StoreError")
    for _ in range(K):
        kiosk.visit("home")
    assert (kiosk.data / DATABASE).read_bytes() == before
