"""What every page's view-model has in common, and the rows that several of them show."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.model import Chapter, Fact
from kiosk.content.reader import Reader
from kiosk.content.subjects.dossiers import Dossier
from kiosk.routes import Route

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the visit")
class PageViewModel(QObject):
    """One page that is open; made when its route is opened, gone when another page has taken its place.

    Attributes:
        route: the address it was opened at.
    """

    def __init__(self, route: Route, parent: QObject) -> None:
        super().__init__(parent)
        self.route = route

    def state(self) -> dict[str, Any]:
        """Return what the history keeps, so that back restores filters and the list's page."""
        return {}

    def restore(self, state: dict[str, Any]) -> None:
        """Take up what state() gave when the visitor left the page."""

    def stop(self) -> None:
        """The page is being left: take back every call to come."""


@dataclass(frozen=True, slots=True)
class FactRow:
    """A fact as lists show it (FactTile), or a dossier with its number of facts in `parts`."""

    route: str
    title: str
    qualifier: str
    numeral: str
    counts: str
    period: str
    status: str
    chapter: int
    parts: int = 0


def chapter_numbers(reader: Reader) -> dict[str, int]:
    """Return each chapter's number by its id; facts of no chapter have number 0 (ink on paper)."""
    return {chapter.id: chapter.number for chapter in reader.chapters()}


LONGEST_NUMERAL = 9


def poster_numeral(fact: Fact) -> str:
    """Return the figure to set large, "" where what is printed is a phrase ("7j/7 de 8h à 20h")."""
    return fact.numeral if len(fact.numeral) <= LONGEST_NUMERAL else ""


def fact_row(fact: Fact, numbers: dict[str, int]) -> FactRow:
    """Return the tile of a fact."""
    return FactRow(
        route=str(Route.of("fact", fact.id)),
        title=fact.title,
        qualifier=fact.qualifier,
        numeral=poster_numeral(fact),
        counts=fact.counts,
        period=fact.period,
        status=fact.status.value if fact.status else "",
        chapter=numbers.get(fact.chapter, 0),
    )


def dossier_row(dossier: Dossier, chapter: int) -> FactRow:
    """Return the tile of a dossier, which stands for its facts."""
    route = str(Route.of("dossier", dossier.id))
    return FactRow(route, dossier.title, "", "", "", "", "", chapter, parts=len(dossier.facts))


def chapter_of(reader: Reader, identifier: str) -> Chapter | None:
    """Return a chapter by id, None for the facts that belong to none."""
    return next((c for c in reader.chapters() if c.id == identifier), None)
