"""The first page of a mediator: a trail, who the group is, how large; or going on with a session left open."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.reader import Reader
from kiosk.guide.rules import GROUP_KINDS, LARGEST_GROUP
from kiosk.routes import Route
from kiosk.ui.guided import GuidedSession
from kiosk.ui.viewmodels.guide_page import GuidedPageViewModel
from kiosk.ui.viewmodels.rows import PagedRows

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

USUAL_SIZE = 20
STEP = 5
"""What the larger of the two buttons adds or takes."""


@dataclass(frozen=True, slots=True)
class TrailRow:
    """A trail as it is offered, and whether it is the one chosen."""

    trail: str
    title: str
    audience: str
    minutes: int
    stops: int
    chosen: bool


@QmlElement
@QmlUncreatable("made by the visit")
class GuideViewModel(GuidedPageViewModel):
    """What a session begins with (route `guide`).

    Attributes:
        trails: pages of TrailRow. ready: whether a trail is chosen.
        kinds: keys of the kinds of groups; kind: the one chosen. people: how many, 1 to 60.
        trailTitle, stopNumber, stopCount: of a session that was left open, "" and 0 without one.

    Signals:
        changed: any of these changed.
    """

    changed = Signal()

    def __init__(self, route: Route, reader: Reader, guided: GuidedSession, parent: QObject) -> None:
        super().__init__(route, reader, guided, parent)
        self.sessionChanged.connect(self.changed)
        self._trail = ""
        self._kind = GROUP_KINDS[0]
        self._people = USUAL_SIZE
        self._trails = PagedRows(TrailRow, self)
        self._show_trails()

    def _show_trails(self) -> None:
        page = self._trails.state
        self._trails.set_rows(
            [
                TrailRow(t.id, t.title, t.audience, t.minutes, len(t.stops), t.id == self._trail)
                for t in self._guided.trails.values()
            ]
        )
        self._trails.turn_to(page)
        self.changed.emit()

    def state(self) -> dict[str, Any]:
        """Keep what was chosen, and the page of the list."""
        return {"trail": self._trail, "kind": self._kind, "people": self._people, "page": self._trails.state}

    def restore(self, state: dict[str, Any]) -> None:
        """Take up what was chosen, and the page of the list."""
        self._trail, self._kind, self._people = state["trail"], state["kind"], state["people"]
        self._trails.turn_to(state["page"])
        self._show_trails()

    @Slot(str)
    def chooseTrail(self, trail: str) -> None:
        """Choose a trail."""
        self._trail = trail
        self._show_trails()

    @Slot(str)
    def chooseKind(self, kind: str) -> None:
        """Choose a kind of group."""
        if kind in GROUP_KINDS:
            self._kind = kind
            self.changed.emit()

    @Slot(int)
    def addPeople(self, more: int) -> None:
        """Change the size of the group, within 1 to 60."""
        self._people = min(max(1, self._people + more), LARGEST_GROUP)
        self.changed.emit()

    @Slot()
    def begin(self) -> None:
        """Begin the session; what isn't right is the session's sentence."""
        trail = self._guided.trails.get(self._trail)
        if trail is not None and not self._guided.found:
            self._guided.begin(trail, self._kind, self._people)

    @Property(PagedRows, constant=True)
    def trails(self) -> PagedRows:
        """The trails."""
        return self._trails

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Whether a trail is chosen."""
        return self._trail in self._guided.trails

    @Property("QStringList", constant=True)
    def kinds(self) -> list[str]:
        """Keys of the kinds of groups."""
        return list(GROUP_KINDS)

    @Property(str, notify=changed)
    def kind(self) -> str:
        """The kind chosen."""
        return self._kind

    @Property(int, notify=changed)
    def people(self) -> int:
        """How many people the group has."""
        return self._people

    @Property(int, constant=True)
    def step(self) -> int:
        """What the larger buttons add or take."""
        return STEP
