"""Home, chapters and sections."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.model import Fact, FactKind
from kiosk.content.reader import Reader
from kiosk.routes import Route
from kiosk.ui.comfort import Comfort
from kiosk.ui.viewmodels.media import MediumRow, media_rows
from kiosk.ui.viewmodels.page import FactRow, PageViewModel, chapter_numbers, dossier_row, fact_row, poster_numeral
from kiosk.ui.viewmodels.rows import PagedRows, RowListModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class ChapterRow:
    """A chapter as home shows it."""

    route: str
    number: int
    title: str
    subjects: str
    motif: str


@dataclass(frozen=True, slots=True)
class SectionRow:
    """A section as its chapter lists it; `route` is "" where the edition holds no fact of it yet."""

    route: str
    title: str
    factCount: int


@QmlElement
@QmlUncreatable("made by the visit")
class HomeViewModel(PageViewModel):
    """The doors of the house.

    Attributes:
        comfort: how the visitor wants to read.
        exhibition, title: what the exhibition is called.
        chapters: rows of ChapterRow.
        councillorCount, districtCount: for the doors' second lines.
    """

    def __init__(self, route: Route, reader: Reader, comfort: Comfort, parent: QObject) -> None:
        super().__init__(route, parent)
        self._comfort = comfort
        self._edition = reader.edition()
        self._chapters = RowListModel(ChapterRow, self)
        self._chapters.set_rows(
            [
                ChapterRow(str(Route.of("chapter", c.id)), c.number, c.title, c.subjects, c.motif)
                for c in reader.chapters()
            ]
        )

    @Property(Comfort, constant=True)
    def comfort(self) -> Comfort:
        """How the visitor wants to read."""
        return self._comfort

    @Property(str, constant=True)
    def exhibition(self) -> str:
        """Kind and place of the exhibition."""
        return self._edition.exhibition

    @Property(str, constant=True)
    def title(self) -> str:
        """Title of the exhibition."""
        return self._edition.title

    @Property(RowListModel, constant=True)
    def chapters(self) -> RowListModel:
        """The four chapters."""
        return self._chapters

    @Property(int, constant=True)
    def councillorCount(self) -> int:
        """Members of the council."""
        return self._edition.councillor_count


@QmlElement
@QmlUncreatable("made by the visit")
class ChapterViewModel(PageViewModel):
    """One chapter: what it is about, and its sections.

    Attributes:
        number, title, lead, motif: of the chapter. easy: the lead in easy French, "" without one.
        comfort: how the visitor wants to read.
        sections: pages of SectionRow; the chapter's opener comes first, without a title of its own.
    """

    def __init__(self, route: Route, reader: Reader, comfort: Comfort, parent: QObject) -> None:
        super().__init__(route, parent)
        self._comfort = comfort
        self._chapter = reader.chapter(route.id)
        self._sections = PagedRows(SectionRow, self)
        opener = len(reader.facts(section=self._chapter.id))
        rows = [SectionRow(str(Route.of("section", self._chapter.id)), "", opener)] if opener else []
        rows += [
            SectionRow(str(Route.of("section", s.id)) if s.fact_count else "", s.title, s.fact_count)
            for s in reader.sections(self._chapter.id)
        ]
        self._sections.set_rows(rows)

    def state(self) -> dict[str, Any]:
        """Keep the page of the list."""
        return {"page": self._sections.state}

    def restore(self, state: dict[str, Any]) -> None:
        """Take up the page of the list."""
        self._sections.turn_to(state["page"])

    @Property(int, constant=True)
    def number(self) -> int:
        """1 to 4."""
        return self._chapter.number

    @Property(str, constant=True)
    def title(self) -> str:
        """Title as the report's contents print it."""
        return self._chapter.title

    @Property(str, constant=True)
    def lead(self) -> str:
        """What the chapter is about."""
        return self._chapter.lead

    @Property(str, constant=True)
    def easy(self) -> str:
        """The same in easy French, a sentence a line."""
        return self._chapter.easy

    @Property(Comfort, constant=True)
    def comfort(self) -> Comfort:
        """How the visitor wants to read."""
        return self._comfort

    @Property(str, constant=True)
    def motif(self) -> str:
        """Shape cut from paper that goes with it."""
        return self._chapter.motif

    @Property(PagedRows, constant=True)
    def sections(self) -> PagedRows:
        """Its sections."""
        return self._sections


@QmlElement
@QmlUncreatable("made by the visit")
class SectionViewModel(PageViewModel):
    """One section: a hero fact and the others below; the chapter's own id opens what its opening pages say.

    Attributes:
        chapter: number of its chapter. chapterTitle, chapterRoute: of its chapter.
        title: the section's, "" for a chapter's opener.
        lead, motif: of the section. easy: the lead in easy French, "" without one.
        comfort: how the visitor wants to read.
        heroRoute, heroQualifier, heroNumeral, heroCounts: the first figure, shown large; "" without one.
        delegationsRoute: address of who is in charge of its subject, "" where no delegation is.
        facts: pages of FactRow, the hero left out; facts that belong together are one row, their dossier's.
        media: rows of MediumRow, two at most.
    """

    changed = Signal()

    def __init__(self, route: Route, reader: Reader, comfort: Comfort, parent: QObject) -> None:
        super().__init__(route, parent)
        self._comfort = comfort
        numbers = chapter_numbers(reader)
        if route.id in numbers:
            self._chapter = reader.chapter(route.id)
            self._title, self._lead, self._motif = "", self._chapter.lead, self._chapter.motif
            self._easy = self._chapter.easy
        else:
            section = reader.section(route.id)
            self._chapter = reader.chapter(section.chapter)
            self._title, self._lead, self._motif = section.title, section.lead, section.motif
            self._easy = section.easy
        self._charged = any(route.id in d.sections for d in reader.delegations())
        self._media = RowListModel(MediumRow, self)
        self._media.set_rows(media_rows(reader, "section", reader.resolve("section", route.id)))
        facts = reader.facts(section=route.id)
        self._hero: Fact | None = _hero(facts)
        self._facts = PagedRows(FactRow, self, offset=1 if self._hero else 0)
        self._facts.set_rows(_tiles(reader, [f for f in facts if f is not self._hero], numbers))

    def state(self) -> dict[str, Any]:
        """Keep the page of the list."""
        return {"page": self._facts.state}

    def restore(self, state: dict[str, Any]) -> None:
        """Take up the page of the list."""
        self._facts.turn_to(state["page"])

    @Property(int, constant=True)
    def chapter(self) -> int:
        """Number of its chapter."""
        return self._chapter.number

    @Property(str, constant=True)
    def chapterTitle(self) -> str:
        """Title of its chapter."""
        return self._chapter.title

    @Property(str, constant=True)
    def title(self) -> str:
        """Title as the report's contents print it."""
        return self._title

    @Property(str, constant=True)
    def lead(self) -> str:
        """What the section is about."""
        return self._lead

    @Property(str, constant=True)
    def easy(self) -> str:
        """The same in easy French, a sentence a line."""
        return self._easy

    @Property(Comfort, constant=True)
    def comfort(self) -> Comfort:
        """How the visitor wants to read."""
        return self._comfort

    @Property(str, constant=True)
    def motif(self) -> str:
        """Shape cut from paper that goes with it."""
        return self._hero.motif if self._hero and self._hero.motif else self._motif

    @Property(str, constant=True)
    def delegationsRoute(self) -> str:
        """Address of who is in charge of its subject."""
        return str(Route.of("delegations", self.route.id)) if self._charged else ""

    @Property(str, constant=True)
    def heroRoute(self) -> str:
        """Address of the hero fact."""
        return str(Route.of("fact", self._hero.id)) if self._hero else ""

    @Property(str, constant=True)
    def heroQualifier(self) -> str:
        """Word before the hero figure."""
        return self._hero.qualifier if self._hero else ""

    @Property(str, constant=True)
    def heroNumeral(self) -> str:
        """The hero figure."""
        return self._hero.numeral if self._hero else ""

    @Property(str, constant=True)
    def heroCounts(self) -> str:
        """What the hero figure counts."""
        return self._hero.counts if self._hero else ""

    @Property(PagedRows, constant=True)
    def facts(self) -> PagedRows:
        """The other facts."""
        return self._facts

    @Property(RowListModel, constant=True)
    def media(self) -> RowListModel:
        """Its pictures and videos."""
        return self._media


def _tiles(reader: Reader, facts: list[Fact], numbers: dict[str, int]) -> list[FactRow]:
    """Return a tile for each fact that stands alone, and one for each dossier in the place of its first fact."""
    tiles: dict[str, FactRow] = {}
    for fact in facts:
        dossier = reader.dossier_of(fact.id)
        row = dossier_row(dossier, numbers[fact.chapter]) if dossier else fact_row(fact, numbers)
        tiles.setdefault(row.route, row)
    return list(tiles.values())


def _hero(facts: tuple[Fact, ...]) -> Fact | None:
    """Return the first figure; a year makes a weak poster, so a date only where there is no figure."""
    shown = [f for f in facts if poster_numeral(f)]
    return next(iter([f for f in shown if f.kind is FactKind.FIGURE] or shown), None)
