"""The export from the kiosk's screen: previewed in steps of k, written beside the window, stopped without harm."""

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kiosk.clock import SimulatedClock
from kiosk.feedback import stick as sticks
from kiosk.feedback.export import export_lots
from kiosk.feedback.store import FeedbackStore
from kiosk.routes import Route
from kiosk.ui.staff_desk import StaffDesk
from kiosk.ui.viewmodels.staff_export import StaffExportViewModel
from tests.ui.viewmodels.staff import HALF_DAY, at_rest, leave_cards, staff_of

ROUTE = Route.of("staff", part="export")


@pytest.fixture
def held() -> list[bool]:
    """How the idle watch was held and let go."""
    return []


@pytest.fixture
def page(
    desk: StaffDesk, cards: FeedbackStore, clock: SimulatedClock, owner: QObject, held: list[bool], qtbot: QtBot
) -> StaffExportViewModel:
    """The page after a morning of 13 cards, six of them with a text."""
    leave_cards(cards)
    leave_cards(cards, ("",) * 7)
    clock.advance(HALF_DAY)
    page = StaffExportViewModel(ROUTE, desk, held.append, owner)
    at_rest(qtbot, page)
    return page


def test_the_preview_rounds_down_to_steps_of_k_and_closes_nothing(page: StaffExportViewModel, desk: StaffDesk) -> None:
    """Asked twice it doesn't tell of a single card; it says what has not been read."""
    assert (page.cards, page.halfDays, page.districts, page.unread) == (10, 10, 10, 6)
    assert (page.what, page.ready, page.canDoAgain, page.unwritten) == ("new", True, False, 0)
    with staff_of(desk) as staff:
        assert staff.lots() == ()


@pytest.mark.parametrize(("format", "file"), [("csv", "cards.csv"), ("xlsx", "lot.xlsx"), ("jsonl", "cards.jsonl")])
def test_a_lot_is_written_while_the_visit_is_held(
    page: StaffExportViewModel, desk: StaffDesk, held: list[bool], qtbot: QtBot, format: str, file: str
) -> None:
    """In a thread of its own; the idle watch is let go at the end; cards can be left meanwhile and afterwards."""
    page.chooseFormat(format)
    page.export()
    assert (page.writing, held) == (True, [True])
    at_rest(qtbot, page)
    assert (page.writing, page.ended, page.cancelled, held) == (False, True, False, [True, False])
    (result,) = page.results.rows
    assert (result.outcome, result.cards, result.ideas) == ("written", 13, 6)
    assert Path(result.folder).parent == desk.places.lots
    assert any(path.name == file or path.suffix == f".{format}" for path in Path(result.folder).iterdir())
    page.look()
    at_rest(qtbot, page)
    assert (page.ended, page.cards, page.canDoAgain, page.what, page.ready) == (False, 0, True, "again", True)


def test_the_last_lot_once_more(page: StaffExportViewModel, desk: StaffDesk, qtbot: QtBot) -> None:
    """In another format, beside the first; the same lot."""
    page.export()
    at_rest(qtbot, page)
    (first,) = page.results.rows
    page.look()
    at_rest(qtbot, page)
    page.chooseWhat("again")
    page.chooseFormat("jsonl")
    page.export()
    at_rest(qtbot, page)
    (second,) = page.results.rows
    assert second.folder == f"{first.folder}-jsonl"
    with staff_of(desk) as staff:
        assert len(staff.lots()) == 1


def test_stopped_it_leaves_no_half_lot_and_loses_no_card(
    page: StaffExportViewModel, desk: StaffDesk, held: list[bool], qtbot: QtBot
) -> None:
    """The lot is closed and waits; the next export writes it whole, with all its cards."""
    page._write = _stopping(page)  # type: ignore[method-assign]
    page.export()
    at_rest(qtbot, page)
    assert (page.ended, page.cancelled, page.error, held) == (True, True, "", [True, False])
    assert list(desk.places.lots.glob("*")) == list(desk.places.lots.glob(".*")) == []
    del page._write
    page.look()
    at_rest(qtbot, page)
    assert (page.unwritten, page.ready) == (1, True)
    page.export()
    at_rest(qtbot, page)
    (result,) = page.results.rows
    with (Path(result.folder) / "cards.csv").open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.reader(file))) == 14


def _stopping(page: StaffExportViewModel):
    """Return the page's own work, in the midst of which staff touch « Arrêter »."""
    write = page._write

    def run(*given: object) -> object:
        page.cancel()
        return write(*given)

    return run


def test_leaving_the_page_stops_the_export(page: StaffExportViewModel, held: list[bool]) -> None:
    """Nothing of it goes on without a page, and the visit isn't held any more."""
    page.export()
    page.stop()
    assert held[-1] is False


def test_too_few_cards_make_no_lot(
    desk: StaffDesk, cards: FeedbackStore, owner: QObject, held: list[bool], qtbot: QtBot
) -> None:
    """There is nothing to touch then."""
    leave_cards(cards, ("",) * 4)
    page = StaffExportViewModel(ROUTE, desk, held.append, owner)
    at_rest(qtbot, page)
    assert (page.cards, page.ready) == (0, False)
    page.export()
    assert (page.writing, held) == (False, [])


def test_a_stick_is_a_place_and_is_ejected(
    page: StaffExportViewModel, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is written, read back and ejected; what that ends in is said."""
    key = sticks.Stick("EQUIPE", tmp_path / "EQUIPE", 8_000_000_000, True, "/dev/sdx1", "1")
    locked = sticks.Stick("FERMEE", tmp_path / "FERMEE", 8_000_000_000, False, "/dev/sdy1", "2")
    monkeypatch.setattr(sticks, "find_sticks", lambda root: (key, locked))
    monkeypatch.setattr(sticks, "eject", lambda stick: f"Clé {stick.label} éjectée.")

    def write(store, stick, now, k, format, progress, words, lot):
        exports = export_lots(store, now, tmp_path, k, format, progress, words)
        return sticks.StickExport(exports, tuple(export.sentence for export in exports))

    monkeypatch.setattr(sticks, "export_to_stick", write)
    page.look()
    at_rest(qtbot, page)
    assert [(row.label, row.free, row.writable) for row in page.places.rows] == [
        ("", 0, True),
        ("EQUIPE", 8000, True),
        ("FERMEE", 8000, False),
    ]
    page.choosePlace(str(locked.path))
    assert page.place == ""
    page.choosePlace(str(key.path))
    page.export()
    at_rest(qtbot, page)
    assert page.said == ["Clé EQUIPE éjectée."]
    assert page.results.rows[0].outcome == "written"
