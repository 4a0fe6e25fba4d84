"""A visitor walks away; the next one finds nothing of it."""

from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QClipboard, QGuiApplication, QKeySequence
from PySide6.QtQml import QQmlComponent
from PySide6.QtTest import QTest

from tests.journeys.visitor import Visitor

IDEA = "Mirabelliers"
SEARCHED = "wxyzq"
STILL_THERE = "Vous êtes toujours là ?"


def leave_traces(visitor: Visitor) -> None:
    """Look around, search for a word that nothing answers, begin a card, and stop among the signs of the keyboard."""
    visitor.comes_in()
    visitor.touch("door-search")
    visitor.type_on_keyboard(SEARCHED)
    visitor.see(f"Rien ne répond à « {SEARCHED} »")
    visitor.touch("key-hide")
    visitor.touch("bar-home")
    visitor.touch("door-chapter/jamais")
    visitor.touch("bar-card")
    visitor.touch("card-next")
    visitor.touch("face-1")
    for _ in range(2):
        visitor.touch("card-next")
    visitor.type_on_keyboard(f"{IDEA} 3 €")
    visitor.see(f"{IDEA} 3 €")


def test_one_touch_answers_the_warning(visitor: Visitor) -> None:
    """After 90 s a warning; one touch anywhere keeps all as it was, and opens nothing beneath it."""
    leave_traces(visitor)
    visitor.clock.advance(89)
    visitor.not_see(STILL_THERE)
    next_step = visitor.centre("card-next")
    visitor.clock.advance(1)
    visitor.settle()
    visitor.see(STILL_THERE, "20")
    assert visitor.names("key-") == []
    visitor.clock.advance(19)
    visitor.settle()
    visitor.see(STILL_THERE, "1", "seconde")

    visitor.touch_at(next_step)

    visitor.not_see(STILL_THERE)
    visitor.see(IDEA, "Mon idée ou ma question")
    visitor.type_on_keyboard(" et bancs")
    visitor.see(f"{IDEA} 3 € et bancs")
    visitor.clock.advance(89)
    visitor.not_see(STILL_THERE)


def test_the_warning_comes_as_often_as_needed(visitor: Visitor) -> None:
    """Whoever reads slowly answers three times, and stays on the page."""
    visitor.comes_in()
    visitor.touch("door-room/figures")
    visitor.touch("door-figures")
    for _ in range(3):
        visitor.clock.advance(90 + 10)
        visitor.settle()
        visitor.see(STILL_THERE)
        visitor.touch_at(visitor.area(visitor.item("idle-warning")).center())
        visitor.is_at("figures")
        visitor.not_see(STILL_THERE)


def test_no_warning_while_a_finger_is_down(visitor: Visitor) -> None:
    """Whoever keeps a finger on the glass is there."""
    visitor.comes_in()
    point = visitor.centre("door-map")
    visitor.press(point)
    for nudge in range(6):  # a panel tells of a finger that is there; of one that it tells nothing see test_touches
        visitor.clock.advance(100)
        visitor.move(point + QPoint(nudge % 2, 0))
    visitor.settle()
    visitor.not_see(STILL_THERE)
    visitor.release(point)
    visitor.settle()
    visitor.is_at("map")
    visitor.clock.advance(90)
    visitor.settle()
    visitor.see(STILL_THERE)


def test_the_next_visitor_finds_nothing(visitor: Visitor) -> None:
    """After 90 + 20 s the poster is back: no way back, no draft, no search, no word of the first visitor anywhere."""
    leave_traces(visitor)
    assert IDEA in visitor.everything()
    visitor.clock.advance(90)
    visitor.settle()
    visitor.see(STILL_THERE)
    visitor.clock.advance(20)
    visitor.settle()

    visitor.is_at("attract")
    visitor.see("Touchez l’écran")
    visitor.not_see(STILL_THERE, "Accueil")
    assert visitor.names("key-") == []
    held = visitor.everything()
    assert IDEA not in held
    assert SEARCHED not in held

    visitor.comes_in()
    assert visitor.find("bar-back") is None
    visitor.touch("door-search")
    assert visitor.item("entry").property("text") == ""
    visitor.see("Les réponses viennent pendant que vous écrivez")
    visitor.until(lambda: visitor.find("key-a") is not None, "the page of letters")
    visitor.touch("key-hide")
    visitor.touch("bar-card")
    for question in (
        "De quoi voulez-vous parler ?",
        "Quel est votre avis ?",
        "compte le plus",
        "Mon idée",
        "Où",
        "âge",
    ):
        visitor.see(question, "Passer")
        assert not any(visitor.item(n).property("chosen") for n in visitor.names("choice-") + visitor.names("face-"))
        visitor.touch("card-next")
    visitor.see("Répondez à une question au moins pour envoyer votre carte.")
    assert IDEA not in visitor.everything()
    assert visitor.store.count() == 0


def test_no_way_leads_back_to_the_poster(visitor: Visitor) -> None:
    """On the poster nobody is waited for: a draft left there would meet the next visitor."""
    leave_traces(visitor)
    visited = []
    while visitor.address not in visited:
        visited.append(visitor.address)
        if visitor.find("key-hide"):
            visitor.touch("key-hide")
        if visitor.find("bar-back"):
            visitor.touch("bar-back")
    visitor.is_at("home")
    assert visitor.find("bar-back") is None
    visitor.clock.advance(90 + 20)
    visitor.settle()
    visitor.is_at("attract")
    assert IDEA not in visitor.everything()


def test_nobody_is_warned_in_front_of_the_poster(visitor: Visitor) -> None:
    """The poster turns by itself all day long."""
    first = visitor.texts()
    visitor.clock.advance(12)
    visitor.settle()
    assert visitor.texts() != first
    visit = visitor.visit
    for seconds in (90, 30, 600):
        visitor.clock.advance(seconds)
        visitor.settle()
        visitor.not_see(STILL_THERE)
    assert visitor.visit is visit


def test_no_order_of_arrival_outlives_a_visit(visitor: Visitor, data: Path) -> None:
    """A card leaves its write in the log; once the visitor has gone the log is empty and the card is still there."""
    visitor.comes_in()
    visitor.touch("bar-card")
    visitor.touch("choice-jamais")
    for _ in range(6):
        visitor.touch("card-next")
    visitor.touch("card-send")  # asks whether it goes without a word
    visitor.touch("card-send")
    visitor.see("Merci")
    log = data / "feedback.db-wal"
    assert log.stat().st_size > 0
    visitor.clock.advance(90 + 20)
    visitor.settle()
    visitor.is_at("attract")
    assert log.stat().st_size == 0
    assert visitor.store.count() == 1


KEYBOARD = """
import QtQml
import QtQuick.VirtualKeyboard

QtObject {
    readonly property string around: InputContext.surroundingText
    readonly property string written: InputContext.preeditText
    readonly property string chosen: InputContext.selectedText
}
"""


def test_the_keyboard_keeps_nothing_of_a_field(visitor: Visitor) -> None:
    """Qt's keyboard knows the text around the cursor; after the reset none, nor in the next visitor's field."""
    component = QQmlComponent(visitor.stage.engine)
    component.setData(KEYBOARD.encode(), "")
    keyboard = component.create()

    def known() -> list[str]:
        return [keyboard.property(name) for name in ("around", "written", "chosen")]

    visitor.comes_in()
    visitor.touch("door-search")
    visitor.type_on_keyboard(SEARCHED)
    QTest.keySequence(visitor.window, QKeySequence.StandardKey.SelectAll)
    assert known() == [SEARCHED, "", SEARCHED]
    visitor.clock.advance(90 + 20)
    visitor.settle()
    visitor.is_at("attract")
    assert known() == ["", "", ""]
    visitor.comes_in()
    visitor.touch("door-search")
    visitor.until(lambda: visitor.find("key-a") is not None, "the keyboard")
    assert known() == ["", "", ""]
    keyboard.deleteLater()


def test_no_clipboard_outlives_a_visit(visitor: Visitor) -> None:
    """Whoever plugs a keyboard in can copy; a finger that selects does, where the window system has it so."""
    visitor.comes_in()
    visitor.touch("door-search")
    visitor.type_on_keyboard(SEARCHED)
    clipboard = QGuiApplication.clipboard()
    QTest.keySequence(visitor.window, QKeySequence.StandardKey.SelectAll)
    QTest.keySequence(visitor.window, QKeySequence.StandardKey.Copy)
    assert clipboard.text() == SEARCHED
    visitor.clock.advance(90 + 20)
    visitor.settle()
    visitor.is_at("attract")
    assert [clipboard.text(mode) for mode in QClipboard.Mode] == [""] * len(QClipboard.Mode)
    visitor.comes_in()
    visitor.touch("door-search")
    QTest.keySequence(visitor.window, QKeySequence.StandardKey.Paste)
    visitor.settle()
    assert visitor.item("entry").property("text") == ""


def test_nothing_written_can_be_undone_back(visitor: Visitor) -> None:
    """Ctrl+Z in the next visitor's search and card brings no letter of the last one."""
    leave_traces(visitor)
    QTest.keySequence(visitor.window, QKeySequence.StandardKey.Undo)
    QTest.keySequence(visitor.window, QKeySequence.StandardKey.Redo)
    assert visitor.item("entry").property("canUndo") is True
    visitor.clock.advance(90 + 20)
    visitor.settle()
    visitor.comes_in()
    visitor.touch("door-search")
    for page in ("search", "card"):
        if page == "card":
            visitor.opens("card")
            for _ in range(3):
                visitor.touch("card-next")
        entry = visitor.item("entry")
        assert (entry.property("canUndo"), entry.property("canRedo")) == (False, False)
        for step in (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo):
            QTest.keySequence(visitor.window, step)
        visitor.settle()
        assert visitor.item("entry").property("text") == ""
