"""Staff read the texts before a lot takes them: which they see, what becomes of each, what a blanked word leaves."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.clock import SimulatedClock
from kiosk.feedback.backups import backup_files
from kiosk.feedback.export import export_lots
from kiosk.feedback.lot_store import LotStore
from kiosk.feedback.model import Card
from kiosk.feedback.review import BLANK, State, Text, blanked, pieces
from kiosk.feedback.store import FeedbackStore

HALF_DAY = 12 * 3600
MORNING, AFTERNOON, NEXT = "2026-11-22 matin", "2026-11-22 après-midi", "2026-11-23 matin"
IDEAS = ("Des bancs à l’ombre", "Appelez Zoé au 06 12 34 56 78", "Merci au 12 rue Raspail", "Un cinéma", "La piscine")
SECRET = ("Zoé", "34 56 78")


@pytest.fixture
def morning(store: FeedbackStore, make_card: Callable[..., Card], clock: SimulatedClock) -> None:
    """Five cards of a morning that is over, each with its text."""
    for number, idea in enumerate(IDEAS):
        store.save(make_card(idea, feeling=number % 5 + 1, district="petit-ivry" if number else "ivry-port"))
    clock.advance(HALF_DAY)
    store.forget_order()


def words(staff: LotStore, now: str = AFTERNOON, k: int = 5) -> set[str]:
    """Return what the texts say that staff may read."""
    return {text.words for text in staff.texts_to_review(now, k)}


def find(staff: LotStore, beginning: str) -> Text:
    """Return the text that begins so."""
    return next(text for text in staff.texts_to_review(AFTERNOON, 5) if text.words.startswith(beginning))


def everything(data: Path) -> bytes:
    """Return all bytes of a data folder, log, copies and lots with it."""
    return b"".join(path.read_bytes() for path in sorted(data.rglob("*")) if path.is_file())


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Une école ? Oui", ("Une", "école ?", "Oui")),
        ("« Zoé », 06 12", ("«", "Zoé »,", "06", "12")),
        (f"ici {BLANK} là", ("ici", BLANK, "là")),
        ("", ()),
    ],
)
def test_a_text_is_touched_word_by_word(text: str, parts: tuple[str, ...]) -> None:
    """A sign goes with its word, so that everything to touch is a word."""
    assert pieces(text) == parts


def test_blanked_words_that_follow_each_other_leave_one_mark() -> None:
    """Nothing says how many words there were, also when they are blanked one after the other."""
    once = blanked("Appelez Zoé au 06 12 34", {1, 3, 4, 5})
    assert once == f"Appelez {BLANK} au {BLANK}"
    assert blanked(once, {2}) == f"Appelez {BLANK}"


def test_texts_come_once_their_half_day_is_over_and_with_k_cards(
    store: FeedbackStore, staff: LotStore, make_card: Callable[..., Card], clock: SimulatedClock
) -> None:
    """Never the text of the visitor who has just left, nor, later on, of fewer than k who came."""
    for idea in IDEAS:
        store.save(make_card(idea))
    assert words(staff, MORNING) == set()
    clock.advance(HALF_DAY)
    for number in range(4):
        store.save(make_card(f"idée {number}"))
    assert words(staff, AFTERNOON) == set(IDEAS)
    assert words(staff, NEXT) == set(IDEAS)
    store.save(make_card("idée 4"))
    assert len(words(staff, NEXT)) == 10


def test_a_text_that_is_read_has_lost_its_card(morning: None, staff: LotStore, data: Path) -> None:
    """In the file: no card keeps its text, no key is shared, and only the theme is beside the words."""
    staff.texts_to_review(AFTERNOON, 5)
    connection = staff._connection
    assert connection.execute("select distinct texts from card").fetchall() == [("{}",)]
    assert connection.execute("select count(*) from free_text join card using (key)").fetchone() == (0,)
    assert connection.execute("select distinct theme, lot, state from free_text").fetchall() == [("jamais", None, "")]


def test_what_staff_make_of_a_text_is_kept(morning: None, staff: LotStore, data: Path) -> None:
    """Cleared or set aside, taken back again, also by another program run."""
    for state in (State.CLEAR, State.ASIDE, State.UNREAD):
        text = find(staff, "Des bancs")
        assert staff.write_text(replace(text, state=state))
        with closing(LotStore.open(data)) as other:
            assert find(other, "Des bancs").state is state


def test_a_text_set_aside_is_in_no_export_until_it_is_taken_back(
    morning: None,
    store: FeedbackStore,
    staff: LotStore,
    make_card: Callable[..., Card],
    tmp_path: Path,
) -> None:
    """It waits, belongs to no lot, and goes with the next one; the numbers agree with what is written."""
    staff.write_text(replace(find(staff, "Un cinéma"), state=State.ASIDE))
    (export,) = export_lots(staff, AFTERNOON, tmp_path / "out", 5, "csv", lambda done, total: None)
    assert (export.cards, export.ideas) == (5, 4)
    assert "cinéma" not in (export.folder / "ideas.csv").read_text("utf-8")
    assert words(staff) == {"Un cinéma"}
    assert staff.write_text(replace(find(staff, "Un cinéma"), state=State.UNREAD))
    for number in range(5):
        store.save(make_card("", feeling=number + 1))
    (export,) = export_lots(staff, AFTERNOON, tmp_path / "out", 5, "csv", lambda done, total: None)
    assert (export.cards, export.ideas) == (5, 1)
    assert "cinéma" in (export.folder / "ideas.csv").read_text("utf-8")


def test_a_closed_lot_says_nothing_of_the_review(
    morning: None, store: FeedbackStore, staff: LotStore, make_card: Callable[..., Card]
) -> None:
    """Texts that were read and those that came since look alike, and so do their cards: else both would be dated."""
    staff.write_text(replace(find(staff, "Un cinéma"), state=State.CLEAR))
    store.save(make_card("venue depuis"))
    staff.close_lot("lot-a", AFTERNOON, 5)
    assert staff._connection.execute("select distinct state, lot from free_text").fetchall() == [("", "lot-a")]
    assert staff._connection.execute("select distinct parted, texts from card").fetchall() == [(0, "{}")]
    (lot,) = staff.lots()
    assert (lot.cards, lot.ideas, lot.text_questions) == (6, 6, ("idea",))


def test_a_lot_that_is_closed_is_out_of_reach(morning: None, staff: LotStore) -> None:
    """Its texts may be on a stick: nothing in it changes any more."""
    text = find(staff, "Un cinéma")
    staff.close_lot("lot-a", AFTERNOON, 5)
    assert staff.texts_to_review(AFTERNOON, 5) == ()
    assert not staff.write_text(replace(text, words=BLANK))
    assert "Un cinéma" in {words for _, _, words in staff.texts("lot-a")}


def test_the_last_few_cards_texts_lose_their_theme_also_when_set_aside(
    morning: None, store: FeedbackStore, staff: LotStore, make_card: Callable[..., Card]
) -> None:
    """A lot of totals has texts without a theme; one that stays behind must not say it either."""
    staff.write_text(replace(find(staff, "Un cinéma"), state=State.ASIDE))
    staff.close_lot("lot-a", AFTERNOON, 6, last=True)
    assert staff._connection.execute("select distinct theme from free_text").fetchall() == [("",)]


def test_blanked_words_are_nowhere(
    morning: None, store: FeedbackStore, staff: LotStore, data: Path, tmp_path: Path
) -> None:
    """Not in the file, its log, its copies, the lots or what is written of them; all other words are still there."""
    text = find(staff, "Appelez")
    assert b"34 56 78" in everything(data)
    staff.write_text(replace(text, words=blanked(text.words, {1, 3, 4, 5, 6, 7})))
    staff.seal(AFTERNOON)
    found = everything(data)
    assert [word for word in SECRET if word.encode() in found] == []
    assert "Appelez […] au […]" in words(staff)
    assert all(idea.encode() in found for idea in IDEAS if idea != IDEAS[1])
    assert len(backup_files(data)) == 1
    export_lots(staff, AFTERNOON, data / "lots", 5, "csv", lambda done, total: None)
    store.close()
    found = everything(data)
    assert "Appelez […] au […]".encode() in found
    assert [word for word in SECRET if word.encode() in found] == []


def test_a_crash_after_blanking_leaves_no_copy_of_the_words(
    morning: None, store: FeedbackStore, staff: LotStore, clock: SimulatedClock, data: Path
) -> None:
    """Copies from before are known as such: the next start of the kiosk and its first visit do what was left."""
    text = find(staff, "Appelez")
    staff.write_text(replace(text, words=blanked(text.words, {1, 3, 4, 5, 6, 7})))
    staff.close()
    store._drop_connection()
    store._release()
    assert b"34 56 78" in everything(data)
    with closing(FeedbackStore.open(data, clock)) as kiosk:
        kiosk.forget_order()
        assert [word for word in SECRET if word.encode() in everything(data)] == []


def test_undone_blanking_brings_the_words_back(morning: None, staff: LotStore, data: Path) -> None:
    """Whoever still has the text as it was can write it again, before and after sealing."""
    text = find(staff, "Appelez")
    staff.write_text(replace(text, words=BLANK))
    staff.seal(AFTERNOON)
    assert staff.write_text(text)
    assert words(staff) == set(IDEAS)


def test_the_order_of_texts_says_nothing(morning: None, staff: LotStore) -> None:
    """They stand by random keys, and none moves when it has been read."""
    before = [text.key for text in staff.texts_to_review(AFTERNOON, 5)]
    assert before == sorted(before)
    staff.write_text(replace(staff.texts_to_review(AFTERNOON, 5)[2], state=State.CLEAR))
    assert [text.key for text in staff.texts_to_review(AFTERNOON, 5)] == before
