"""The review on the kiosk's screen: what is read first, the acts and their undoing, and what is final when."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from kiosk.clock import SimulatedClock
from kiosk.feedback.review import BLANK
from kiosk.feedback.store import FeedbackStore
from kiosk.routes import Route
from kiosk.ui.staff_desk import StaffDesk
from kiosk.ui.viewmodels.staff_texts import StaffTextsViewModel
from tests.ui.viewmodels.staff import AFTERNOON, HALF_DAY, TEXTS, leave_cards, staff_of

ROUTE = Route.of("staff", part="texts")


@pytest.fixture
def page(desk: StaffDesk, cards: FeedbackStore, clock: SimulatedClock, owner: QObject) -> StaffTextsViewModel:
    """The page, after a morning of six texts."""
    leave_cards(cards)
    clock.advance(HALF_DAY)
    cards.forget_order()
    page = StaffTextsViewModel(ROUTE, desk, owner)
    page.pieces.setRoom(99, 99, 99)
    return page


def shown(page: StaffTextsViewModel) -> list[str]:
    """Return the words on show."""
    return [row.word for row in page.pieces.rows.rows]


def stored(desk: StaffDesk) -> dict[str, str]:
    """Return what the file holds, the state by the words."""
    with staff_of(desk) as staff:
        return {text.words: text.state.value for text in staff.texts_to_review(AFTERNOON, 5)}


def test_texts_with_a_contact_come_first(page: StaffTextsViewModel) -> None:
    """And say why they do; the others follow."""
    assert (page.pile, page.position, page.count, page.sizes) == ("unread", 1, 6, [6, 0, 0])
    assert shown(page) == TEXTS[1].split()
    assert page.reason == "contact"
    page.turn(1)
    assert (page.position, page.reason) == (2, "")
    page.turn(-1)
    page.turn(-1)
    assert page.position == 1


def test_a_word_of_the_list_is_told(
    desk: StaffDesk, cards: FeedbackStore, clock: SimulatedClock, owner: QObject
) -> None:
    """The edition's list of words, whatever their case."""
    word = sorted(desk.reader.review_words())[0]
    leave_cards(cards, (f"Quel {word.upper()} ici", "", "", "", ""))
    clock.advance(HALF_DAY)
    assert StaffTextsViewModel(ROUTE, desk, owner).reason == "word"


def test_clearing_goes_on_to_the_next_and_is_undone(page: StaffTextsViewModel, desk: StaffDesk) -> None:
    """A text cleared leaves the pile; undone, it is on show again, in the file too."""
    page.clear()
    assert (page.position, page.count, page.sizes) == (1, 5, [5, 1, 0])
    assert stored(desk)[TEXTS[1]] == "clear"
    page.choosePile("clear")
    assert shown(page) == TEXTS[1].split()
    page.choosePile("aside")
    page.undo()
    assert (page.pile, page.position, page.canUndo) == ("unread", 1, False)
    assert shown(page) == TEXTS[1].split()
    assert stored(desk)[TEXTS[1]] == ""


def test_setting_aside_and_taking_back(page: StaffTextsViewModel, desk: StaffDesk) -> None:
    """Both are acts, kept at once."""
    page.setAside()
    assert stored(desk)[TEXTS[1]] == "aside"
    page.choosePile("aside")
    page.takeBack()
    assert (page.count, page.sizes) == (0, [6, 0, 0])
    assert stored(desk)[TEXTS[1]] == ""


def test_touched_words_are_blanked(page: StaffTextsViewModel, desk: StaffDesk) -> None:
    """Touched twice a word stays; a blanked one can't be touched."""
    for number in (1, 0, 0, 3, 4, 5, 6, 7):
        page.touchWord(number)
    assert page.chosen == 6
    page.blank()
    assert shown(page) == ["Appelez", "", "au", ""]
    assert page.chosen == 0
    page.touchWord(1)
    assert page.chosen == 0
    assert f"Appelez {BLANK} au {BLANK}" in stored(desk)


def test_several_acts_are_undone_the_last_first(page: StaffTextsViewModel, desk: StaffDesk) -> None:
    """Also where they were about one text."""
    page.touchWord(1)
    page.blank()
    page.touchWord(0)
    page.blank()
    page.setAside()
    for words in (f"{BLANK} au 06 12 34 56 78", f"Appelez {BLANK} au 06 12 34 56 78", TEXTS[1]):
        assert page.canUndo
        page.undo()
        assert stored(desk)[words] == ""
    page.undo()
    assert stored(desk) == dict.fromkeys(TEXTS, "")


def test_leaving_the_page_makes_blanking_final(page: StaffTextsViewModel, desk: StaffDesk) -> None:
    """Until then the file's log and copies may hold the words; afterwards nothing does, the page included."""

    def everything() -> bytes:
        return b"".join(path.read_bytes() for path in desk.places.data.rglob("*") if path.is_file())

    page.touchWord(1)
    page.blank()
    assert "Zoé".encode() in everything()
    page.stop()
    assert "Zoé".encode() not in everything()
    assert not page.canUndo
    page.undo()
    assert TEXTS[1] not in stored(desk)


def test_a_text_that_a_lot_took_away_meanwhile(page: StaffTextsViewModel, desk: StaffDesk) -> None:
    """Somebody exports by command while the page is open: it says so, and nothing changes in the lot."""
    page.turn(1)
    page.clear()
    with staff_of(desk) as staff:
        staff.close_lot("lot-a", AFTERNOON, 5)
    page.setAside()
    assert (page.taken, page.count) == (True, 4)
    page.undo()
    assert not page.canUndo
    assert stored(desk) == {}


def test_a_file_that_cannot_be_read_is_said(desk: StaffDesk, cards: FeedbackStore, owner: QObject) -> None:
    """In a sentence with what to do; nothing is raised."""
    cards.close()
    for file in Path(desk.places.data).glob("feedback.db*"):
        file.unlink()
    page = StaffTextsViewModel(ROUTE, desk, owner)
    assert "ne contient aucun avis" in page.error
    assert page.count == 0


def test_back_restores_the_pile(page: StaffTextsViewModel, desk: StaffDesk, owner: QObject) -> None:
    """Which of the three was on show."""
    page.choosePile("aside")
    again = StaffTextsViewModel(ROUTE, desk, owner)
    again.restore(page.state())
    assert again.pile == "aside"
