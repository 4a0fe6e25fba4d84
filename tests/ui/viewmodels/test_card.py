"""The card: the edition's questions, read again, kept for good or not at all."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from kiosk.clock import SimulatedClock
from kiosk.content.reader import Reader
from kiosk.feedback.lot_store import LotStore
from kiosk.feedback.model import LONGEST_IDEA
from kiosk.routes import Route
from kiosk.ui.viewmodels.card import SECONDS_TO_RETRY, CardViewModel
from kiosk.ui.viewmodels.card_draft import MOST_CARDS, Answers, CardDraft
from tests.ui.stubborn_store import StubbornStore

THEME, FEELING, MATTERS, IDEA, DISTRICT, AGE, REVIEW = range(7)

OpenCard = Callable[..., CardViewModel]


@pytest.fixture
def store(tmp_path: Path, clock: SimulatedClock) -> Iterator[StubbornStore]:
    """Where cards go."""
    store = StubbornStore.open(tmp_path / "data", clock)
    yield store
    store.close()


@pytest.fixture
def draft(owner: QObject) -> CardDraft:
    """The visit's draft, empty."""
    return CardDraft(owner)


@pytest.fixture
def open_card(
    reader: Reader, store: StubbornStore, clock: SimulatedClock, draft: CardDraft, owner: QObject
) -> OpenCard:
    """open_card("chapter/jamais") opens the card of this visit from there."""

    def open_card(about: str = "") -> CardViewModel:
        return CardViewModel(Route.of("card", about=about), reader, store, clock, draft, owner)

    return open_card


@pytest.fixture
def card(open_card: OpenCard) -> CardViewModel:
    """A card opened from nowhere."""
    return open_card()


def fill(card: CardViewModel, idea: str = "Des bancs") -> None:
    """Answer all questions, up to the card as a whole."""
    for answer in ("jamais", "4", "nature", idea, "ivry-port", "18-29"):
        card.typeIdea(answer) if card.kind == "text" else card.choose(answer)
        card.next()


def chosen(card: CardViewModel) -> list[str]:
    """Return what is chosen of the question on show."""
    return [row.id for row in card.choices.rows if row.chosen]


def read_again(card: CardViewModel) -> list[tuple[int, str, str, str]]:
    """Return the rows of the card as a whole, in the order of the questions."""
    rows = [*card.review.rows, *card.written.rows]
    return sorted((row.step, row.name, row.title, row.answer) for row in rows)


def change_text(card: CardViewModel) -> None:
    """Go on writing."""
    card.goTo(IDEA)
    card.typeIdea("Des bancs et")


def kept(tmp_path: Path) -> list[tuple[str, int | None, str, str]]:
    """Return all cards, as staff get them: answers and ideas apart."""
    lots = LotStore.open(tmp_path / "data")
    lot = lots.close_lot("lot-2026-11-22-matin-1", "2026-11-22 matin", 1)
    found: list[tuple[str, int | None, str, str]] = []
    if lot is not None:
        for answers, _ in lots.cards(lot.id):
            given = json.loads(answers)
            found.append((given.get("theme", ""), given.get("feeling"), given.get("district", ""), ""))
        found += [(theme, None, "", text) for theme, _, text in lots.texts(lot.id)]
    lots.close()
    return found


def test_the_questions_are_the_edition_s(card: CardViewModel, reader: Reader) -> None:
    """One at a time, worded and offered as the edition has them; then the card as a whole."""
    for step, question in enumerate(reader.questions()):
        assert (card.step, card.kind, card.title, card.help) == (step, question.kind, question.title, question.help)
        assert [(row.id, row.title) for row in card.choices.rows] == [(c.id, c.title) for c in question.choices]
        assert (card.answered, chosen(card)) == (False, [])
        card.next()
    assert (card.step, card.stepCount) == (len(reader.questions()), len(reader.questions()))
    assert (card.kind, card.title, card.help) == ("review", "", "")
    assert read_again(card) == [(step, q.name, q.title, "") for step, q in enumerate(reader.questions())]


def test_one_cannot_go_beyond_either_end(card: CardViewModel) -> None:
    """Before the first question there is none, after the card as a whole neither."""
    card.previous()
    assert card.step == THEME
    card.goTo(99)
    card.next()
    assert card.step == REVIEW
    card.goTo(-1)
    assert card.step == THEME


def test_an_answer_is_chosen_changed_and_taken_back(card: CardViewModel, draft: CardDraft) -> None:
    """The same touch again takes it back; what isn't offered is no answer."""
    for answer, expected in (("defis", ["defis"]), ("jamais", ["jamais"]), ("jamais", []), ("5", []), ("", [])):
        card.choose(answer)
        assert chosen(card) == expected
        assert card.answered is bool(expected)
    card.goTo(FEELING)
    card.choose("5")
    assert (chosen(card), draft.answers) == (["5"], Answers({"feeling": ("5",)}))
    card.choose("5")
    card.choose("6")
    assert (chosen(card), draft.answers) == ([], Answers())


def test_of_a_list_three_are_chosen_at_most(card: CardViewModel) -> None:
    """A fourth touch changes nothing; one that is taken back makes room."""
    card.goTo(MATTERS)
    assert (card.most, card.chosenCount) == (3, 0)
    for answer in ("nature", "logement", "culture-sport", "deplacements"):
        card.choose(answer)
    assert (chosen(card), card.chosenCount) == (["logement", "nature", "culture-sport"], 3)
    card.choose("nature")
    card.choose("deplacements")
    assert chosen(card) == ["logement", "deplacements", "culture-sport"]
    card.goTo(REVIEW)
    assert read_again(card)[MATTERS][3] == "Le logement · Les déplacements · La culture et le sport"


def test_the_card_as_a_whole_reads_as_it_was_answered(card: CardViewModel, reader: Reader) -> None:
    """In the words of the choices, not their ids; a choice there does nothing."""
    fill(card, "Élève à l’œuvre, 3 €")
    assert [(step, answer) for step, _, _, answer in read_again(card)] == [
        (THEME, reader.chapter("jamais").title),
        (FEELING, "Plutôt positif"),
        (MATTERS, "La nature en ville"),
        (IDEA, "Élève à l’œuvre, 3 €"),
        (DISTRICT, "Ivry-Port"),
        (AGE, "18 à 29 ans"),
    ]
    assert [row.step for row in card.written.rows] == [IDEA]
    card.choose("defis")
    assert read_again(card)[THEME][3] == reader.chapter("jamais").title


def test_the_text_has_a_bound(card: CardViewModel) -> None:
    """500 characters; what is left is told, and the rest isn't taken."""
    card.goTo(IDEA)
    assert card.ideaLeft == LONGEST_IDEA
    card.typeIdea("œ" * (LONGEST_IDEA - 1))
    assert (card.ideaLeft, card.answered) == (1, True)
    card.typeIdea("œ" * (LONGEST_IDEA + 7))
    assert (card.ideaLeft, card.idea) == (0, "œ" * LONGEST_IDEA)


@pytest.mark.parametrize("idea", ["", "   ", "\n\t "])
def test_a_card_without_an_answer_is_not_sent(card: CardViewModel, store: StubbornStore, idea: str) -> None:
    """Spaces are no answer."""
    card.goTo(IDEA)
    card.typeIdea(idea)
    card.goTo(REVIEW)
    assert card.complete is False
    card.send()
    assert store.count() == 0


@pytest.mark.parametrize("step", [THEME, FEELING, MATTERS, IDEA, DISTRICT, AGE])
def test_one_answer_is_enough(card: CardViewModel, store: StubbornStore, step: int) -> None:
    """Whichever it is; without a text the visitor is asked once."""
    card.goTo(step)
    if step == IDEA:
        card.typeIdea("oui")
    else:
        card.choose(card.choices.rows[0].id)
    assert card.complete is True
    card.send()
    assert store.count() == (1 if step == IDEA else 0)
    card.send()
    assert store.count() == 1


def test_thanks_come_after_the_card_is_kept(
    card: CardViewModel, store: StubbornStore, draft: CardDraft, tmp_path: Path
) -> None:
    """By then it is in the file, and the draft is empty: it can't be sent twice."""
    at_thanks: list[tuple[int, Answers]] = []
    card.thanked.connect(lambda: at_thanks.append((store.count(), draft.answers)))
    fill(card)
    card.send()
    card.send()
    assert at_thanks == [(1, Answers())]
    assert card.canUndo is False
    assert kept(tmp_path) == [("jamais", 4, "ivry-port", ""), ("jamais", None, "", "Des bancs")]


def test_a_card_that_cannot_be_kept_is_tried_again(
    card: CardViewModel, store: StubbornStore, clock: SimulatedClock, draft: CardDraft
) -> None:
    """Told at once, nothing lost, tried every five seconds, thanked for once."""
    thanks: list[float] = []
    card.thanked.connect(lambda: thanks.append(clock.monotonic()))
    fill(card)
    before = draft.answers
    store.full = True
    card.send()
    assert (card.failed, draft.answers, thanks) == (True, before, [])
    clock.advance(3 * SECONDS_TO_RETRY)
    assert (store.refused, card.failed, draft.answers) == (4, True, before)
    store.full = False
    clock.advance(10 * SECONDS_TO_RETRY)
    assert thanks == [4 * SECONDS_TO_RETRY]
    assert (card.failed, store.count()) == (False, 1)


def test_impatient_touches_do_not_multiply_the_card(
    card: CardViewModel, store: StubbornStore, clock: SimulatedClock
) -> None:
    """ "Envoyer" again while the disk is full: one retry to come, one card in the end."""
    fill(card)
    store.full = True
    for _ in range(5):
        card.send()
    clock.advance(SECONDS_TO_RETRY)
    assert store.refused == 6
    store.full = False
    clock.advance(60)
    assert store.count() == 1


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda card: card.goTo(FEELING), id="a question is opened again"),
        pytest.param(change_text, id="the text is changed"),
        pytest.param(lambda card: card.clear(), id="all is erased"),
        pytest.param(lambda card: card.stop(), id="the page is left"),
    ],
)
def test_a_card_that_waits_does_not_go_once_it_is_changed(
    card: CardViewModel, store: StubbornStore, clock: SimulatedClock, change: Callable[[CardViewModel], None]
) -> None:
    """Half a sentence must not go by itself."""
    fill(card)
    store.full = True
    card.send()
    store.full = False
    change(card)
    clock.advance(60)
    assert store.count() == 0


def test_all_is_erased_and_brought_back(card: CardViewModel, draft: CardDraft) -> None:
    """ "Tout effacer" once, "Rétablir" once; a new answer in between takes the way back away."""
    assert card.canUndo is False
    card.clear()
    assert card.canUndo is False
    fill(card)
    before = draft.answers
    card.clear()
    assert (draft.answers, card.canUndo, card.complete) == (Answers(), True, False)
    assert [answer for *_, answer in read_again(card)] == [""] * card.stepCount
    card.undoClear()
    assert (draft.answers, card.canUndo) == (before, False)
    card.clear()
    card.goTo(FEELING)
    card.choose("1")
    assert card.canUndo is False
    card.undoClear()
    assert draft.answers == Answers({"feeling": ("1",)})


@pytest.mark.parametrize(
    ("about", "theme"),
    [
        ("chapter/jamais", "jamais"),
        ("section/proteger", "jamais"),
        ("section/jamais", "jamais"),
        ("fact/parc-confluences-12ha", "defis"),
        ("fact/chiffres-population", ""),
        ("district/ivry-port", ""),
        ("councillors", ""),
        ("fact/nulle-part", ""),
        ("ailleurs", ""),
        ("", ""),
    ],
)
def test_the_theme_is_where_the_visitor_came_from(open_card: OpenCard, about: str, theme: str) -> None:
    """The chapter of what was on screen; elsewhere, and for what is gone, none."""
    card = open_card(about)
    assert chosen(card) == [theme] * bool(theme)
    card.choose("autre")
    assert chosen(card) == ["autre"]


def test_an_answer_given_is_not_replaced_by_where_one_came_from(open_card: OpenCard) -> None:
    """The visitor's own word counts, on every later opening of the card."""
    open_card("chapter/jamais").choose("defis")
    assert chosen(open_card("chapter/decider")) == ["defis"]


def test_back_takes_up_the_step_and_the_answers(open_card: OpenCard) -> None:
    """The draft belongs to the visit, the step to the page."""
    left = open_card()
    left.next()
    left.choose("2")
    again = open_card()
    again.restore(left.state())
    assert (again.step, chosen(again)) == (FEELING, ["2"])


@pytest.mark.parametrize("idea", ["qsdfqsdf", "aaaaaaaaa", "???"])
def test_keys_pressed_at_random_are_asked_about_once(card: CardViewModel, store: StubbornStore, idea: str) -> None:
    """The second touch sends it; each card is asked about anew."""
    for sent in (0, 1):
        fill(card, idea)
        card.send()
        assert (card.asking, card.textStep, store.count()) == ("mashed", IDEA, sent)
        card.send()
        assert (card.asking, store.count()) == ("", sent + 1)
        card.goTo(THEME)


def test_a_card_without_a_word_is_asked_about_once_a_visit(card: CardViewModel, store: StubbornStore) -> None:
    """Whoever doesn't want to write isn't asked again; going back to a question takes the question away."""
    card.choose("jamais")
    card.goTo(REVIEW)
    card.send()
    assert (card.asking, card.textStep, store.count()) == ("empty", IDEA, 0)
    card.goTo(card.textStep)
    assert card.asking == ""
    card.goTo(REVIEW)
    card.send()
    card.goTo(THEME)
    card.choose("defis")
    card.send()
    assert store.count() == 2


def test_a_way_to_reach_a_person_is_warned_of_and_kept(card: CardViewModel, tmp_path: Path) -> None:
    """On the text and on the card as a whole; nothing is refused."""
    card.goTo(IDEA)
    card.typeIdea("Des bancs, appelez le 06 12 34 56 7")
    assert card.contact is False
    card.typeIdea("Des bancs, appelez le 06 12 34 56 78")
    assert card.contact is True
    card.goTo(THEME)
    assert card.contact is False
    card.goTo(REVIEW)
    assert card.contact is True
    card.send()
    assert kept(tmp_path)[-1][3] == "Des bancs, appelez le 06 12 34 56 78"


def test_three_cards_a_visit(card: CardViewModel, store: StubbornStore, draft: CardDraft) -> None:
    """A fourth isn't sent, and the draft says that it is enough."""
    for sent in range(1, MOST_CARDS + 1):
        assert draft.enough is False
        fill(card)
        card.send()
        assert (store.count(), draft.sent) == (sent, sent)
        card.goTo(THEME)
    assert draft.enough is True
    fill(card)
    card.send()
    assert store.count() == MOST_CARDS
