"""Five keys instead of a finger: every page is walked, framed and said; a card is left without touching the glass."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest

from kiosk.content.reader import Reader
from kiosk.settings import Idle
from kiosk.speech.desk import Answer, SpeechDesk
from kiosk.ui.keys import STEPS, Step
from kiosk.ui.sound import SoundOutput
from kiosk.ui.voice import Speaker, find_speaker
from tests.journeys.conftest import OpenKiosk
from tests.journeys.test_card import IDEA, kept
from tests.journeys.visitor import Visitor

Key = Qt.Key
NEXT, PREVIOUS, CHOOSE, BACK, AGAIN = Key.Key_Right, Key.Key_Left, Key.Key_Return, Key.Key_Escape, Key.Key_F1
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
MOST = 80  # blocks on one page


class Ear(SpeechDesk):
    """A voice of which only the words are kept.

    Attributes:
        said: all that was to be said, in order.
    """

    def __init__(self) -> None:
        super().__init__(lambda text, speed, cancelled: None)
        self.said: list[str] = []

    def ask(self, text: str, speed: float, answer: Answer) -> int:
        """Keep the words."""
        self.said.append(text)
        return len(self.said)


@pytest.fixture
def ear() -> Iterator[Ear]:
    """What is said."""
    ear = Ear()
    yield ear
    ear.close()


@pytest.fixture
def guest(open_kiosk: OpenKiosk, repository: Reader, ear: Ear) -> Visitor:
    """A visitor who listens, in front of the real edition."""
    return open_kiosk(repository, Speaker(ear, SoundOutput))


def press(guest: Visitor, *keys: Qt.Key) -> None:
    """Press keys, one after the other."""
    for key in keys:
        QTest.keyClick(guest.window, key)
        guest.settle()
        guest.frame()


def walk_to(guest: Visitor, ear: Ear, words: str, key: Qt.Key = NEXT) -> None:
    """Walk until something is said that begins so."""
    for _ in range(MOST):
        press(guest, key)
        if ear.said[-1].startswith(words):
            return
    raise AssertionError(f"{words} isn't come to on {guest.address}: {ear.said[-MOST:]}")


def choose(guest: Visitor, ear: Ear, words: str) -> None:
    """Walk to a control and choose it."""
    walk_to(guest, ear, words)
    press(guest, CHOOSE)


def write(guest: Visitor, text: str) -> None:
    """Type on a keyboard; what has no key of its own comes as its text alone, as from a French keyboard."""
    for letter in text:
        if letter == "\n":
            QTest.keyClick(guest.window, Key.Key_Return)
        elif letter.isascii():
            QTest.keyClick(guest.window, Key(ord(letter.upper())), SHIFT if letter.isupper() else NONE)
        else:
            QGuiApplication.sendEvent(guest.window, QKeyEvent(QEvent.Type.KeyPress, 0, NONE, letter))
    guest.settle()


@pytest.mark.parametrize("size", ["portrait"], indirect=True)
def test_a_card_is_left_by_keys_alone(guest: Visitor, ear: Ear, data: Path) -> None:
    """From the poster to “Merci”, every step said; the text is typed on a keyboard."""
    press(guest, CHOOSE)
    guest.is_at("home")
    choose(guest, ear, "Donner mon avis")
    guest.is_at("card")
    choose(guest, ear, "Jamais seul")
    assert ear.said[-1].endswith("choisi")
    choose(guest, ear, "Continuer")
    assert ear.said[-1] == "Question deux sur six"
    choose(guest, ear, "Plutôt positif")
    choose(guest, ear, "Continuer")
    choose(guest, ear, "La nature en ville")
    assert ear.said[-1].endswith("choisi")
    choose(guest, ear, "Continuer")
    assert ear.said[-1] == "Question quatre sur six"
    walk_to(guest, ear, "Passer")
    walk_to(guest, ear, "Écrivez ici. Pas de nom ni de téléphone. champ", PREVIOUS)
    press(guest, CHOOSE)
    write(guest, "un banc, r ?\n")
    write(guest, IDEA)
    press(guest, AGAIN)
    assert "un banc, r" in ear.said[-1]
    press(guest, BACK)
    guest.is_at("card")
    choose(guest, ear, "Continuer")
    choose(guest, ear, "Ivry-Port")
    choose(guest, ear, "Continuer")
    choose(guest, ear, "dix-huit à vingt-neuf ans")
    choose(guest, ear, "Continuer")
    walk_to(guest, ear, "Envoyer")
    assert kept(data) == []
    press(guest, CHOOSE)
    guest.is_at("thanks")
    assert ear.said[-1].startswith("Merci")
    assert [idea for *_, idea in kept(data)] == [f"un banc, r ? {IDEA}"]


@pytest.mark.parametrize("size", ["portrait"], indirect=True)
def test_keys_go_forward_back_and_say_again(guest: Visitor, ear: Ear) -> None:
    """Each key of the five, and the others that mean the same; the mark is round what is said."""
    guest.opens("home")
    assert guest.find("key-mark") is None
    for forward in (key for key, step in STEPS.items() if step is Step.NEXT):
        press(guest, Key(forward))
    fourth = ear.said[-1]
    assert guest.area(guest.item("key-mark")).width() > 0
    for again in (Key.Key_F1, Key.Key_R):
        press(guest, again)
        assert ear.said[-2:] == [fourth, fourth]
    QTest.keyClick(guest.window, Key.Key_Tab, SHIFT)
    press(guest, Key.Key_Up, Key.Key_Right, Key.Key_Down)
    assert ear.said[-1] == fourth
    walk_to(guest, ear, "La ville en chiffres")
    press(guest, Key.Key_Space)
    guest.is_at("room/figures")
    press(guest, Key.Key_Backspace)
    guest.is_at("home")
    guest.touch_at(QPointF(4, 4))
    assert guest.find("key-mark") is None


@pytest.mark.parametrize("size", ["portrait"], indirect=True)
def test_a_long_page_and_a_long_list_are_walked_to_their_end(guest: Visitor, ear: Ear) -> None:
    """Pagers and the screens of a large text are controls like any other; what they bring is said."""
    guest.opens("councillors?by=name")
    walk_to(guest, ear, "Voir la suite", PREVIOUS)
    rows = guest.names("tile-")
    press(guest, CHOOSE)
    assert guest.names("tile-") != rows
    assert guest.area(guest.item("key-mark")).intersects(guest.area(guest.item(guest.names("tile-")[0])))
    guest.visit.comfort.choose("text", "200")
    guest.opens("fact/edito-agents")
    walk_to(guest, ear, "Suite de la page")
    press(guest, CHOOSE)
    assert not ear.said[-1].startswith("Suite de la page")


@pytest.mark.parametrize("size", ["portrait"], indirect=True)
def test_what_lies_over_the_page_takes_the_walk(guest: Visitor, ear: Ear) -> None:
    """In the comfort panel nothing of the page is come to; the warning takes one key, which does nothing else."""
    guest.opens("home")
    choose(guest, ear, "Confort")
    assert ear.said[-1] == "Confort"
    before = len(ear.said)
    walk_to(guest, ear, "Retour")
    assert not any("Ivry" in words for words in ear.said[before:])
    walk_to(guest, ear, "Contraste : Sombre")
    press(guest, CHOOSE)
    assert ear.said[-1] == "Contraste : Sombre, choisi"
    press(guest, BACK)
    guest.not_see("Taille du texte")
    guest.is_at("home")
    walk_to(guest, ear, "À propos")
    guest.visit.keys._teller.stop()
    guest.clock.advance(Idle().seconds)
    assert guest.visit.idle.warning
    press(guest, CHOOSE)
    assert not guest.visit.idle.warning
    guest.is_at("home")
    guest.visit.keys._teller.stop()
    guest.clock.advance(Idle().seconds - 1)
    press(guest, NEXT)
    guest.visit.keys._teller.stop()
    guest.clock.advance(Idle().seconds - 1)
    assert not guest.visit.idle.warning


@pytest.mark.parametrize("size", ["portrait"], indirect=True)
def test_a_finger_that_asks_opens_on_the_second_touch(guest: Visitor, ear: Ear) -> None:
    """“Dire ce que je touche”: a touch says and marks, one that slides says what it comes to, the second one opens."""
    guest.opens("home")
    guest.touch("bar-comfort")
    guest.touch("comfort-fingertip-on")
    guest.touch("comfort-close")
    assert ear.said[-1] == "Fermer, bouton"
    guest.touch("comfort-close")
    assert guest.find("comfort") is None
    guest.touch("door-room/figures")
    guest.is_at("home")
    assert ear.said[-1].startswith("La ville en chiffres")
    assert guest.area(guest.item("key-mark")).contains(guest.area(guest.item("door-room/figures")).center())
    guest.press(guest.centre("door-search"))
    guest.move(guest.centre("door-room/council"))
    guest.release(guest.centre("door-room/council"))
    assert [words.split()[0] for words in ear.said[-2:]] == ["Chercher,", "Qui"]
    guest.is_at("home")
    area = guest.area(guest.item("door-room/council"))
    guest.touch_at(QPointF(area.left() + 30, area.bottom() - 30))
    guest.is_at("room/council")
    guest.stage.app.reset()
    guest.settle()
    assert not guest.visit.comfort.tells


@pytest.mark.parametrize("size", ["portrait"], indirect=True)
def test_the_first_key_is_heard(open_kiosk: OpenKiosk, repository: Reader) -> None:
    """With the kiosk's own voice; while it speaks the visit isn't idle, and it ends with the visit."""
    speaker = find_speaker()
    assert speaker is not None
    guest = open_kiosk(repository, speaker)
    guest.opens("home")
    press(guest, NEXT)
    teller = guest.visit.keys._teller
    guest.until(lambda: teller._output is not None and teller._output.position > 0, "the voice")
    guest.clock.advance(Idle().seconds * 2)
    assert not guest.visit.idle.warning
    guest.until(lambda: not guest.visit.idle._holders, "the end of the words")
    speaker.desk.close()
