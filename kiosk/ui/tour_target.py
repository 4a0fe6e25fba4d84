"""What the picture tour opens: the kiosk itself, route by route and view by view."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QMetaObject, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from kiosk.clock import SimulatedClock
from kiosk.routes import Route
from kiosk.ui.app import build_stage, close_stage
from kiosk.ui.display import Display
from kiosk.ui.router import HOME, Router
from kiosk.ui.services import Services
from kiosk.ui.viewmodels.attract import SECONDS_A_POSTER, AttractViewModel
from kiosk.ui.viewmodels.card import CardViewModel
from kiosk.ui.viewmodels.quiz import QuizViewModel

MOST_VIEWS = 500
# What the tour types on the card: as long as a visitor may write, with what French needs.
IDEA = ("Près de la place, à l’heure où l’école finit, la fête du quartier mérite un banc à l’ombre. " * 6)[:500]


class KioskTarget:
    """The kiosk itself, on a simulated clock, so that nothing moves unless the tour says so."""

    def __init__(self, services: Services, clock: SimulatedClock, size: tuple[int, int]) -> None:
        self._clock = clock
        self._idle = services.settings.idle
        self._stage = build_stage(services, QSize(*size))
        self.window = self._stage.window
        display = self._stage.engine.singletonInstance("Kiosk.Display", "Display")
        assert isinstance(display, Display)
        self._display = display
        for screen in QGuiApplication.screens():
            if screen.size() == QSize(*size):
                self.window.setScreen(screen)
        self.window.show()
        self.window.requestActivate()

    @property
    def px_per_mm(self) -> float:
        """Pixels for one millimetre of glass, as Theme has it."""
        return float(self._display.pxPerMm)

    def close(self) -> None:
        """Let go of the window."""
        self.window.close()
        close_stage(self._stage)

    def busy(self) -> bool:
        """Whether a page slides or the keyboard is on its way."""
        return bool(self.window.property("busy"))

    def views(self, route: Route) -> Iterator[str]:
        """Bring a route to the screen as a new visitor would find it, then each further view of it.

        Further views: each poster, each page of a list, each step of the card filled in, the search without its
        keyboard, a round of the quiz, the easy text, the idle warning on the home page.
        """
        self._stage.app.reset()
        QGuiApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        router = self._router
        if route.kind not in ("attract", "home"):
            router.show(HOME, 0)
        router.show(route, 0)
        yield ""
        if route.kind == "attract":
            yield from self._posters()
        elif route.kind == "card" and not route.params:
            yield from self._steps()
        elif route.kind == "quiz":
            yield from self._round()
        elif route.kind == "home":
            self._clock.advance(self._idle.seconds)
            yield "idle"
        else:
            yield from self._easy_text()
            yield from self._pages()
        if route.kind == "search":
            QGuiApplication.inputMethod().hide()
            yield "no-keyboard"

    @property
    def _router(self) -> Router:
        visit = self._stage.app.visit
        if visit is None:
            raise RuntimeError("there is no visit")
        return visit.router

    def _posters(self) -> Iterator[str]:
        poster = self._router.current
        assert isinstance(poster, AttractViewModel)
        first = _looks(poster)
        for number in range(2, MOST_VIEWS):
            self._clock.advance(SECONDS_A_POSTER)
            if _looks(poster) == first:
                return
            yield f"poster-{number}"

    def _steps(self) -> Iterator[str]:
        card = self._router.current
        assert isinstance(card, CardViewModel)
        while not card.last:
            if card.kind == "text":
                card.typeIdea(IDEA)
                card.previous()
                card.next()
                yield f"step-{card.step + 1}-written"
            elif not card.answered:
                for row in card.choices.rows[-card.most :]:
                    card.choose(row.id)
            card.next()
            yield f"step-{card.step + 1}"

    def _round(self) -> Iterator[str]:
        quiz = self._router.current
        assert isinstance(quiz, QuizViewModel)
        while not quiz.over:
            quiz.choose(quiz.step % quiz.answers.count)
            yield f"answered-{quiz.step + 1}"
            quiz.next()
            yield f"question-{quiz.step + 1}" if not quiz.over else "over"

    def _easy_text(self) -> Iterator[str]:
        if swap := self._item("easy"):
            QMetaObject.invokeMethod(swap, "tapped")
            yield "easy"
            QMetaObject.invokeMethod(swap, "tapped")

    def _pages(self) -> Iterator[str]:
        for number in range(2, MOST_VIEWS):
            button = self._item("pager-next")
            if button is None:
                return
            QMetaObject.invokeMethod(button, "tapped")
            yield f"page-{number}"

    def _item(self, name: str) -> QQuickItem | None:
        # What a Loader shows is its child item but not its child object: findChild() doesn't see it.
        items = [self.window.contentItem()]
        while items:
            item = items.pop()
            if item.isVisible():
                if item.objectName() == name:
                    return item
                items += item.childItems()
        return None


def _looks(poster: AttractViewModel) -> tuple[str, str, str]:
    return str(poster.qualifier), str(poster.numeral), str(poster.counts)
