"""The page by keys, and by a finger that asks before it acts: both go through what reading_order() finds.

Five keys are enough: next (→ ↓ Tab), previous (← ↑ Shift+Tab), choose (Entrée, Espace), back (Échap, Retour arrière)
and again (F1, R). A keypad sends the same. One walks block by block, through texts as well as controls; each is framed
and said. What lies over the page, the comfort panel or the question whether somebody is there, takes the walk.
"""

from collections.abc import Mapping
from enum import Enum, auto
from typing import Any

from PySide6.QtCore import Property, QEvent, QMetaObject, QObject, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPointerEvent
from PySide6.QtQml import QmlElement, QmlUncreatable
from PySide6.QtQuick import QQuickItem
from shiboken6 import isValid

from kiosk.ui.comfort import Comfort
from kiosk.ui.items import child_items
from kiosk.ui.reading_order import Spot, reading_order
from kiosk.ui.router import Router
from kiosk.ui.teller import Teller
from kiosk.ui.voice import Listener

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

_Key = Qt.Key


class Step(Enum):
    """What a key asks for."""

    NEXT = auto()
    PREVIOUS = auto()
    CHOOSE = auto()
    BACK = auto()
    AGAIN = auto()


STEPS: Mapping[int, Step] = {
    **dict.fromkeys((_Key.Key_Right, _Key.Key_Down, _Key.Key_Tab), Step.NEXT),
    **dict.fromkeys((_Key.Key_Left, _Key.Key_Up, _Key.Key_Backtab), Step.PREVIOUS),
    **dict.fromkeys((_Key.Key_Return, _Key.Key_Enter, _Key.Key_Space), Step.CHOOSE),
    **dict.fromkeys((_Key.Key_Escape, _Key.Key_Backspace), Step.BACK),
    **dict.fromkeys((_Key.Key_F1, _Key.Key_R), Step.AGAIN),
}
# A page may put the visitor into its field: these begin to write in it, as letters do; the others go on walking.
_WRITING = (_Key.Key_Space, _Key.Key_Backspace, _Key.Key_R)
# While one writes only these lead out of the field, the second ones where it has one line.
_LEAVING = (_Key.Key_Escape, _Key.Key_Tab, _Key.Key_Backtab, _Key.Key_F1)
_LEAVING_A_LINE = (_Key.Key_Return, _Key.Key_Enter, _Key.Key_Down, _Key.Key_Up)
_FIELD = "QQuickTextEdit"
_BESIDE = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier


@QmlElement
@QmlUncreatable("made by the visit")
class KeyWalk(QObject):
    """Where one visitor is who goes by keys, or asks with a finger.

    Attributes:
        active: whether somebody does.
        box: where the block that one has come to is, in px of the window; empty while none is marked.

    Signals:
        changed: any of these changed.
        stirred: something was asked for; look() is to be called with another frame, even if none were due.
    """

    changed = Signal()
    stirred = Signal()

    def __init__(self, router: Router, comfort: Comfort, voice: Listener, teller: Teller, parent: QObject) -> None:
        super().__init__(parent)
        self._router = router
        self._comfort = comfort
        self._voice = voice
        self._teller = teller
        self._view: QQuickItem | None = None
        self._words: Mapping[str, str] = {}
        self._active = False
        self._arriving = False
        self._before: tuple[Spot, ...] | None = None  # what was on show when something was chosen
        self._felt: tuple[Spot, ...] = ()  # what was on show when the finger that asks came down
        self._here: Spot | None = None
        self._place = -1
        self._writing = False
        router.pageChanged.connect(self._leave_page)
        comfort.shownChanged.connect(self._leave_page)

    @Slot(QQuickItem, "QVariantMap")
    def show(self, view: QQuickItem, words: dict[str, Any]) -> None:
        """Walk on this view of the visit.

        Args:
            view: what shows the visit.
            words: what is said of a "button", of a "field" and of what is "chosen".
        """
        self._view = view
        self._words = words

    def stop(self) -> None:
        """Say no more and forget the view; the visit is going away."""
        self._leave()
        self._view = None

    def press(self, event: QKeyEvent) -> bool:
        """Take a key that was pressed; True where nobody else must have it."""
        step = STEPS.get(event.key()) if event.modifiers() | _BESIDE == _BESIDE else None
        if event.key() == _Key.Key_Tab and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            step = Step.PREVIOUS  # elsewhere than under X the two make no key of their own
        field = self._field()
        if self._view is None or self._view.property("busy"):
            return False
        self._writing = field is not None and (self._writing or step is None or event.key() in _WRITING)
        if step is None or (field is not None and self._writing and not _leaves(event.key(), field)):
            return False
        if field is not None:
            if self._writing and event.key() in _LEAVING_A_LINE:
                step = Step.PREVIOUS if step is Step.PREVIOUS else Step.NEXT
            if step is not Step.AGAIN:
                field.setFocus(False)
        if event.isAutoRepeat() and step not in (Step.NEXT, Step.PREVIOUS):
            return True
        self._voice.stop()
        self._activate()
        if field is not None and step is Step.BACK:
            self._say()
        else:
            self._take(step)
        return True

    def feel(self, event: QPointerEvent) -> bool:
        """Say what a finger that has come down, or slides, is on; True where it does nothing else.

        The finger that comes down on what was said last isn't kept from it.
        """
        if not self._comfort.tells or self._view is None or self._view.property("busy"):
            return False
        at = event.point(0).scenePosition()
        if event.type() in (QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress):
            self._felt = self._order()
        elif event.type() is not QEvent.Type.TouchUpdate or self._here is None:
            return False
        spot = self._under(at)
        if spot is None or (self._here is not None and spot.item == self._here.item):
            return False
        self._voice.stop()
        self._activate()
        self._go(spot)
        return True

    def lifted(self) -> None:
        """A finger goes up that the page has had: one who asks is told what became of it; others need no mark."""
        if self._comfort.tells and self._active:
            self._choosing()
        else:
            self._leave()

    @Slot()
    def look(self) -> None:
        """Another frame is on screen: the mark follows what it marks; what a choice has brought is said."""
        if self._view is None or not self._active or self._view.property("busy") or self._view.property("waiting"):
            return
        if self._arriving:
            self._arriving = False
            self._begin()
        elif self._before is not None:
            before, self._before = self._before, None
            self._tell_change(before)
        elif self._here is not None and isValid(self._here.item):
            box = _box(self._here.item)
            if box != self._here.box:
                self._mark(Spot(self._here.item, self._here.words, box, self._here.control, self._here.chosen))

    def _take(self, step: Step) -> None:
        order = self._order()
        place = self._place_in(order)
        if step is Step.BACK:
            self._back()
        elif not order:
            self._mark(None)
        elif step is Step.CHOOSE:
            self._choose(order, place)
        elif place is None or step is Step.AGAIN:
            self._go(order[self._near(order)])
        else:
            self._go(order[(place + (1 if step is Step.NEXT else -1)) % len(order)])

    def _choose(self, order: tuple[Spot, ...], place: int | None) -> None:
        """Do what the control here does; where nobody is anywhere, begin, or do the one thing that can be done."""
        controls = [spot for spot in order if spot.control]
        spot = order[place] if place is not None else controls[0] if len(controls) == 1 else order[0]
        if not spot.control or not spot.item.isEnabled():
            self._go(spot)
            return
        self._teller.stop()
        self._choosing()
        if spot.item.inherits(_FIELD):
            self._mark(spot)
            self._writing = True
            spot.item.forceActiveFocus()
        else:
            QMetaObject.invokeMethod(spot.item, "tapped")

    def _choosing(self) -> None:
        self._before = self._order()
        self.stirred.emit()

    def _back(self) -> None:
        if self._comfort.shown:
            self._comfort.show(False)
        elif self._router.canGoBack:
            self._router.back()
        else:
            self._say()

    def _tell_change(self, before: tuple[Spot, ...]) -> None:
        """After a choice: go to the first block of what it has brought, else say the control anew."""
        order = self._order()
        place = self._place_in(order)
        here, now = self._here, order[place] if place is not None else None
        known = {(spot.words, spot.chosen) for spot in before}
        fresh = [spot for spot in order if spot is not now and (spot.words, spot.chosen) not in known]
        stays = now is not None and here is not None and (now.chosen != here.chosen or now.item.inherits(_FIELD))
        if fresh and not stays and (now is None or len(fresh) > 1 or not fresh[0].control):
            self._go(fresh[0])
        elif now is not None and here is not None:
            if stays or now.words != here.words:
                self._go(now)
        elif order:
            self._go(order[self._near(order)])

    def _begin(self) -> None:
        order = self._order()
        if order:
            self._go(order[0])
        else:
            self._mark(None)

    def _go(self, spot: Spot) -> None:
        self._mark(spot)
        self._say()

    def _say(self) -> None:
        spot = self._here
        if spot is None or not isValid(spot.item):
            return
        said = [spot.words]
        if spot.item.inherits(_FIELD):
            said += [self._words["field"], str(spot.item.property("text"))]
        elif spot.chosen:
            said.append(self._words["chosen"])
        elif spot.control:
            said.append(self._words["button"])
        self._teller.say(" ".join(part if part[-1] in ".,;:?!…" else f"{part}," for part in said if part))

    def _mark(self, spot: Spot | None) -> None:
        self._here = spot
        self.changed.emit()

    def _place_in(self, order: tuple[Spot, ...]) -> int | None:
        """Return where in the order one is, None where that block is gone, or nobody is anywhere.

        A list that is made anew holds other items of the same words.
        """
        here = self._here
        if here is None:
            return None
        same = [place for place, spot in enumerate(order) if isValid(here.item) and spot.item == here.item]
        same += [place for place, spot in enumerate(order) if (spot.words, spot.box) == (here.words, here.box)]
        self._place = same[0] if same else self._place
        return same[0] if same else None

    def _near(self, order: tuple[Spot, ...]) -> int:
        """Return where one was last, or what has come to stand there."""
        return min(max(self._place, 0), len(order) - 1)

    def _order(self) -> tuple[Spot, ...]:
        """Return what one can walk through now: the view, without what lies under a panel that has closed it."""
        if self._view is None:
            return ()
        closed = [part for part in child_items(self._view) if not part.isEnabled()]
        spots = reading_order(self._view)
        return tuple(spot for spot in spots if not any(part.isAncestorOf(spot.item) for part in closed))

    def _under(self, at: QPointF) -> Spot | None:
        """Return the smallest block under a point of the window; the keyboard's keys answer for themselves."""
        if self._view is None or at.y() > self._view.height() - float(self._view.property("covered")):
            return None
        found = [spot for spot in self._felt if spot.box.contains(at)]
        return min(found, key=lambda spot: spot.box.width() * spot.box.height(), default=None)

    def _field(self) -> QQuickItem | None:
        """Return the field that the cursor is in.

        Not asked of the view's window: QQuickItem.window() makes PySide6 forget the window together with the item.
        """
        field = QGuiApplication.focusObject()
        return field if isinstance(field, QQuickItem) and field.inherits(_FIELD) and field.isVisible() else None

    def _activate(self) -> None:
        self._active = True
        self._before = None

    def _leave(self) -> None:
        self._teller.stop()
        self._active = self._arriving = False
        self._before = self._here = None
        self._place = -1
        self.changed.emit()

    @Slot()
    def _leave_page(self) -> None:
        """Another page is on show, or a panel over it: its first block is said once it is there."""
        self._teller.stop()
        self._before = None
        self._arriving = self._active
        self._place = -1
        self._mark(None)
        if self._active:
            self.stirred.emit()

    @Property(bool, notify=changed)
    def active(self) -> bool:
        """Whether somebody goes by keys or asks with a finger."""
        return self._active

    @Property(QRectF, notify=changed)
    def box(self) -> QRectF:
        """Where the block that one has come to is."""
        return self._here.box if self._here is not None and isValid(self._here.item) else QRectF()


def _leaves(key: int, field: QQuickItem) -> bool:
    """Tell whether a key leads out of the field that one writes in."""
    several = Qt.InputMethodHint.ImhMultiLine in Qt.InputMethodHint(field.property("inputMethodHints"))
    return key in _LEAVING or (key in _LEAVING_A_LINE and not several)


def _box(item: QQuickItem) -> QRectF:
    return QRectF(item.mapRectToScene(QRectF(0.0, 0.0, item.width(), item.height())))
