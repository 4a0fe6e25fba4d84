"""How long lots stay on a kiosk: which ones the rule lets go, and that what no written lot carries always stays."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.clock import SimulatedClock
from kiosk.errors import SettingsError
from kiosk.feedback.export import export_lots
from kiosk.feedback.lot_store import LotStore
from kiosk.feedback.lots import Lot
from kiosk.feedback.model import Card, half_day
from kiosk.feedback.purge import choose_lots, delete_folders, retention_day, unwritten_lots
from kiosk.feedback.store import FeedbackStore
from kiosk.settings import load_settings

DAY = 24 * 3600
DAYS = st.dates(date(2020, 1, 1), date(2035, 12, 31))
LOTS = st.lists(
    st.builds(
        Lot,
        st.uuids().map(str),
        st.one_of(DAYS.map(lambda day: f"{day} matin"), st.just("inconnue")),
        st.just(5),
        st.integers(5, 99),
        st.just(0),
        st.booleans(),
    ),
    max_size=12,
)


@given(LOTS, DAYS, st.integers(0, 2000))
def test_only_written_lots_go_once_the_days_are_over(lots: list[Lot], today: date, keep_days: int) -> None:
    """A lot is kept for keep_days after the day it was closed; without a rule, a day, or a file of it, for ever."""
    before = retention_day(f"{today} matin", keep_days)
    go = choose_lots(lots, (), before)
    for lot in lots:
        day = None if lot.half_day == "inconnue" else date.fromisoformat(lot.half_day[:10])
        over = keep_days > 0 and day is not None and (today - day).days > keep_days
        assert (lot in go) == (over and lot.written)
        assert before is None or (lot in unwritten_lots(lots, before)) == (over and not lot.written)


@pytest.mark.parametrize(
    ("now", "keep_days", "day"),
    [
        ("2026-11-22 matin", 365, date(2025, 11, 22)),
        ("2026-11-22 après-midi", 0, None),
        ("inconnue", 365, None),
        ("0001-01-02 matin", 365, None),
    ],
)
def test_the_day_of_the_rule(now: str, keep_days: int, day: date | None) -> None:
    """No rule, or a clock that can't be right: nothing is over."""
    assert retention_day(now, keep_days) == day


def test_what_no_written_lot_carries_stays(
    store: FeedbackStore,
    staff: LotStore,
    clock: SimulatedClock,
    make_card: Callable[..., Card],
    ideas_of: Callable[[Path], list[str]],
    data: Path,
) -> None:
    """A lot that was closed and never written, and cards that wait, however old: also after the purge."""

    def nobody(done: int, total: int) -> None:
        """Nobody watches."""

    for number in range(5):
        store.save(make_card(f"écrite {number}"))
    (export,) = export_lots(staff, half_day(clock.now()), data / "lots", 5, "csv", nobody)
    for number in range(5):
        store.save(make_card(f"fermée {number}"))
    assert staff.close_lot("lot-fermé", half_day(clock.now()), 5) is not None
    store.save(make_card("en attente"))
    clock.advance(40 * DAY)
    now = half_day(clock.now())
    before = retention_day(now, 30)
    lots = choose_lots(staff.lots(), (), before)
    assert [lot.id for lot in lots] == [export.lot]
    delete_folders(data / "lots", lots)
    staff.purge([lot.id for lot in lots], now)
    assert [lot.id for lot in staff.lots()] == ["lot-fermé"]
    assert sorted(text for _, _, text in staff.texts("lot-fermé")) == [f"fermée {number}" for number in range(5)]
    assert "en attente" in ideas_of(data)
    assert not export.folder.exists()


@pytest.mark.parametrize("value", ["-1", "1.5", '"un an"', "40000"])
def test_a_rule_that_is_none_is_refused(tmp_path: Path, value: str) -> None:
    """Days, from 0 to a hundred years."""
    file = tmp_path / "kiosk.toml"
    file.write_text("[feedback]\nkeep_days = 30\n", "utf-8")
    assert load_settings(file).feedback.keep_days == 30
    file.write_text(f"[feedback]\nkeep_days = {value}\n", "utf-8")
    with pytest.raises(SettingsError, match=r"feedback\.keep_days"):
        load_settings(file)
