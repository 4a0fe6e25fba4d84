"""One fact with all that is known of it."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.model import Fact, Source
from kiosk.content.reader import Reader
from kiosk.routes import Route
from kiosk.ui.viewmodels.media import MediumRow, media_rows
from kiosk.ui.viewmodels.page import FactRow, PageViewModel, chapter_numbers, chapter_of, fact_row, poster_numeral
from kiosk.ui.viewmodels.rows import RowListModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

MOST_RELATED = 3


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A document with the pages where it prints it ("28–29, 22"), "" where they aren't known."""

    title: str
    pages: str


@QmlElement
@QmlUncreatable("made by the visit")
class FactViewModel(PageViewModel):
    """One fact: figure, sentence, period, status, district, source, doubt, and what is related.

    Attributes:
        chapter: number of its chapter, 0 for the city's figures; chapterTitle, sectionTitle: where it belongs.
        title, qualifier, numeral, counts, text, period, status, motif, doubt: of the fact; "" where there is none.
        dossierRoute, dossierTitle: the dossier that it is part of, "" for a fact that stands alone.
        districtRoute, districtName, districtBasis: its first district; the basis is "" where the tie is sure.
        places: names of its places, as one line. placeRoute, placeName: the first that has a position, or the first of
            all; "" for none in the town.
        sources: rows of SourceRow, every document that prints it.
        related: rows of FactRow, three at most with the district.
        media: rows of MediumRow, two at most.
    """

    def __init__(self, route: Route, reader: Reader, parent: QObject) -> None:
        super().__init__(route, parent)
        self._fact: Fact = reader.fact(route.id)
        self._chapter = chapter_of(reader, self._fact.chapter)
        opening = self._chapter is not None and self._fact.section == self._chapter.id
        self._section_title = "" if opening else reader.section(self._fact.section).title
        numbers = chapter_numbers(reader)
        self._sources = RowListModel(SourceRow, self)
        self._sources.set_rows(source_rows(self._fact.sources))
        self._related = RowListModel(FactRow, self)
        self._media = RowListModel(MediumRow, self)
        self._media.set_rows(media_rows(reader, "fact", self._fact.id))
        places = [reader.place(named.place) for named in self._fact.places if named.place]
        self._place = next((p for p in places if p.x_m is not None), places[0] if places else None)
        self._dossier = reader.dossier_of(self._fact.id)
        # The doors of the district and of the dossier take a place each.
        most = MOST_RELATED - bool(self._fact.districts) - bool(self._dossier)
        self._related.set_rows([fact_row(reader.fact(identifier), numbers) for identifier in self._fact.related[:most]])

    @Property(int, constant=True)
    def chapter(self) -> int:
        """Number of its chapter, 0 for none."""
        return self._chapter.number if self._chapter else 0

    @Property(str, constant=True)
    def chapterTitle(self) -> str:
        """Title of its chapter, "" for none."""
        return self._chapter.title if self._chapter else ""

    @Property(str, constant=True)
    def sectionTitle(self) -> str:
        """Title of its section, "" on a chapter's opening pages."""
        return self._section_title

    @Property(str, constant=True)
    def title(self) -> str:
        """Short name."""
        return self._fact.title

    @Property(str, constant=True)
    def qualifier(self) -> str:
        """Word before the figure."""
        return self._fact.qualifier

    @Property(str, constant=True)
    def numeral(self) -> str:
        """The figure."""
        return poster_numeral(self._fact)

    @Property(str, constant=True)
    def counts(self) -> str:
        """What the figure counts."""
        return self._fact.counts

    @Property(str, constant=True)
    def text(self) -> str:
        """The fact in a sentence or two."""
        return self._fact.text

    @Property(str, constant=True)
    def period(self) -> str:
        """Period as printed."""
        return self._fact.period

    @Property(str, constant=True)
    def status(self) -> str:
        """Key of the status: done, under_way, to_come or ""."""
        return self._fact.status.value if self._fact.status else ""

    @Property(str, constant=True)
    def motif(self) -> str:
        """Shape cut from paper that goes with it."""
        return self._fact.motif

    @Property(str, constant=True)
    def doubt(self) -> str:
        """What one should know where the source is unsure."""
        return self._fact.doubt

    @Property(str, constant=True)
    def dossierRoute(self) -> str:
        """Address of its dossier."""
        return str(Route.of("dossier", self._dossier.id)) if self._dossier else ""

    @Property(str, constant=True)
    def dossierTitle(self) -> str:
        """Title of its dossier."""
        return self._dossier.title if self._dossier else ""

    @Property(str, constant=True)
    def districtRoute(self) -> str:
        """Address of its district."""
        links = self._fact.districts
        return str(Route.of("district", links[0].district)) if links else ""

    @Property(str, constant=True)
    def districtName(self) -> str:
        """Name of its district."""
        return self._fact.districts[0].name if self._fact.districts else ""

    @Property(str, constant=True)
    def districtBasis(self) -> str:
        """What an unsure tie to the district rests on."""
        links = self._fact.districts
        return links[0].basis if links and not links[0].sure else ""

    @Property(str, constant=True)
    def places(self) -> str:
        """Its places, as one line."""
        return ", ".join(place.printed for place in self._fact.places)

    @Property(str, constant=True)
    def placeRoute(self) -> str:
        """Address of a place of it."""
        return str(Route.of("place", self._place.id)) if self._place else ""

    @Property(str, constant=True)
    def placeName(self) -> str:
        """Name of that place."""
        return self._place.name if self._place else ""

    @Property(RowListModel, constant=True)
    def sources(self) -> RowListModel:
        """Every document that prints it."""
        return self._sources

    @Property(RowListModel, constant=True)
    def related(self) -> RowListModel:
        """What belongs with it."""
        return self._related

    @Property(RowListModel, constant=True)
    def media(self) -> RowListModel:
        """Its pictures and videos."""
        return self._media


def source_rows(sources: tuple[Source, ...]) -> list[SourceRow]:
    """Return a row for each document, its pages in the order of the sources."""
    pages: dict[str, list[str]] = {}
    for source in sources:
        ends = [str(page) for page in (source.page, source.page_end) if page]
        pages.setdefault(source.title, []).append("–".join(dict.fromkeys(ends)))
    return [SourceRow(title, ", ".join(dict.fromkeys(p for p in found if p))) for title, found in pages.items()]
