"""Hier et demain: the milestones of a hundred years, what the report says of today's service, and the editorial."""

import re
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.model import Milestone
from kiosk.content.reader import Reader
from kiosk.routes import Route
from kiosk.ui.viewmodels.page import FactRow, PageViewModel, chapter_numbers, fact_row
from kiosk.ui.viewmodels.rows import PagedRows

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

VIEWS = ("history", "today", "editorial")


@dataclass(frozen=True, slots=True)
class MilestoneRow:
    """An entry of the timeline; `kind` is a key: mayor, photograph or event."""

    route: str
    year: str
    kind: str
    title: str
    printed: str


@QmlElement
@QmlUncreatable("made by the visit")
class TimelineViewModel(PageViewModel):
    """The history as a line of years, what it says of today, or the editorial.

    Attributes:
        title: of the section on show, as the report's contents print it.
        view: key of what is on show, one of VIEWS; views: the keys, in order.
        milestones: pages of MilestoneRow. facts: pages of FactRow, of today or of the editorial.
        author, authorRole: who signs the editorial.

    Signals:
        viewChanged: another view is on show.
    """

    viewChanged = Signal()

    def __init__(self, route: Route, reader: Reader, parent: QObject) -> None:
        super().__init__(route, parent)
        self._history = reader.section("histoire")
        self._editorial = reader.section("edito")
        self._view = VIEWS[0]
        self._numbers = chapter_numbers(reader)
        milestones = reader.timeline()
        told = {m.fact for m in milestones}
        self._listed = {
            "history": (),
            "today": tuple(f for f in reader.facts(section=self._history.id) if f.id not in told),
            "editorial": reader.facts(section=self._editorial.id),
        }
        self._milestones = PagedRows(MilestoneRow, self)
        self._milestones.set_rows(sorted((_row(m) for m in milestones), key=lambda row: row.year))
        self._facts = PagedRows(FactRow, self)

    def state(self) -> dict[str, Any]:
        """Keep the view and the pages of its lists."""
        return {"view": self._view, "milestones": self._milestones.state, "facts": self._facts.state}

    def restore(self, state: dict[str, Any]) -> None:
        """Take up the view and the pages of its lists."""
        self.choose(state["view"])
        self._milestones.turn_to(state["milestones"])
        self._facts.turn_to(state["facts"])

    @Slot(str)
    def choose(self, view: str) -> None:
        """Show another view."""
        if view in VIEWS and view != self._view:
            self._view = view
            self._facts.set_rows([fact_row(f, self._numbers) for f in self._listed[view]])
            self.viewChanged.emit()

    @Property(str, notify=viewChanged)
    def view(self) -> str:
        """Key of what is on show."""
        return self._view

    @Property("QStringList", constant=True)
    def views(self) -> list[str]:
        """Keys of all views."""
        return list(VIEWS)

    @Property(str, notify=viewChanged)
    def title(self) -> str:
        """Title of the section on show."""
        return (self._editorial if self._view == "editorial" else self._history).title

    @Property(str, constant=True)
    def author(self) -> str:
        """Who signs the editorial."""
        return self._editorial.author

    @Property(str, constant=True)
    def authorRole(self) -> str:
        """What that person is."""
        return self._editorial.author_role

    @Property(PagedRows, constant=True)
    def milestones(self) -> PagedRows:
        """The line of years."""
        return self._milestones

    @Property(PagedRows, constant=True)
    def facts(self) -> PagedRows:
        """What the history says of today, or what the editorial says."""
        return self._facts


def _row(milestone: Milestone) -> MilestoneRow:
    """Return a milestone's row; the year set large is one that is printed, where there is one."""
    printed = re.search(r"\d{4}", milestone.printed)
    return MilestoneRow(
        route=str(Route.of("fact", milestone.fact)) if milestone.fact else "",
        year=printed[0] if printed else str(milestone.first_year),
        kind=milestone.kind.value,
        title=milestone.title,
        printed=milestone.printed,
    )
