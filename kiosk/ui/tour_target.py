"""What the picture tour opens: the kiosk itself, route by route and view by view."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QEvent, QMetaObject, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from kiosk.clock import SimulatedClock
from kiosk.routes import Audience, Route
from kiosk.ui.app import build_stage, close_stage
from kiosk.ui.display import Display
from kiosk.ui.items import child_items
from kiosk.ui.router import ATTRACT, HOME, Router
from kiosk.ui.services import Services
from kiosk.ui.viewmodels.attract import SECONDS_A_POSTER, AttractViewModel
from kiosk.ui.viewmodels.card import CardViewModel
from kiosk.ui.viewmodels.quiz import QuizViewModel
from kiosk.ui.viewmodels.staff_export import StaffExportViewModel
from kiosk.ui.viewmodels.staff_texts import StaffTextsViewModel
from kiosk.ui.visit import Visit, VisitKind

MOST_VIEWS = 500
AUDIENCES = {Audience.PUBLIC: VisitKind.VISITOR, Audience.MEDIATOR: VisitKind.GROUP, Audience.STAFF: VisitKind.STAFF}
# What the tour types on the card: as long as a visitor may write, with what French needs.
IDEA = ("Près de la place, à l’heure où l’école finit, la fête du quartier mérite un banc à l’ombre. " * 6)[:500]


class KioskTarget:
    """The kiosk itself, on a simulated clock, so that nothing moves unless the tour says so."""

    def __init__(
        self, services: Services, clock: SimulatedClock, size: tuple[int, int], comfort: Mapping[str, str] | None = None
    ) -> None:
        self._clock = clock
        self._comfort = comfort or {}
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
        keyboard, a round of the quiz, the easy text, the comfort panel and the idle warning on the home page; and of
        each view the other screens, where larger text makes it a sheet of several.
        """
        for view in self._views(route):
            yield view
            for screen in range(2, MOST_VIEWS):
                button = self._item("sheet-next")
                if button is None:
                    break
                QMetaObject.invokeMethod(button, "tapped")
                yield f"{view} screen-{screen}".strip()

    def _views(self, route: Route) -> Iterator[str]:
        kind = AUDIENCES[route.audience]
        self._stage.app.begin(kind, ATTRACT if kind is VisitKind.VISITOR else Route(route.kind))
        QGuiApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        router = self._router
        comfort = self._visit.comfort
        if route.kind != "attract":  # nobody has set anything yet
            comfort.apply(self._comfort)
        if route.kind not in ("attract", "home") and kind is VisitKind.VISITOR:
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
            comfort.show(True)
            yield "comfort"
            comfort.show(False)
            self._clock.advance(self._idle.seconds)
            yield "idle"
        else:
            yield from self._easy_text()
            yield from self._pages()
            yield from self._work()
        if route.kind == "search":
            QGuiApplication.inputMethod().hide()
            yield "no-keyboard"

    @property
    def _visit(self) -> Visit:
        visit = self._stage.app.visit
        if visit is None:
            raise RuntimeError("there is no visit")
        return visit

    @property
    def _router(self) -> Router:
        return self._visit.router

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
        if swap := self._item("easy"):  # the other of the two texts
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

    def _work(self) -> Iterator[str]:
        """Do what staff do on their pages: blank words of a text; write a lot."""
        page = self._router.current
        if isinstance(page, StaffTextsViewModel):
            page.touchWord(0)
            page.touchWord(2)
            yield "chosen"
            page.blank()
            yield "blanked"
        elif isinstance(page, StaffExportViewModel):
            page.export()
            yield "written"

    def _item(self, name: str) -> QQuickItem | None:
        # What a Loader shows is its child item but not its child object: findChild() doesn't see it.
        items = [self.window.contentItem()]
        while items:
            item = items.pop()
            if item.isVisible():
                if item.objectName() == name:
                    return item
                items += child_items(item)
        return None


def _looks(poster: AttractViewModel) -> tuple[str, str, str]:
    return str(poster.qualifier), str(poster.numeral), str(poster.counts)
