"""What an edition holds, as frozen dataclasses: the words of DESIGN in one file, no SQL, no Qt.

Every text is in the edition's language, French typography already applied (’ « » and no-break spaces). Figures are as
printed in the documents, only their digits are grouped.
"""

from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

EASY = "fr-easy"  # the language of texts in easy French
CITY_FIGURES = "chiffres"
# The sections that stand beside the chapters, each with the kind of page that opens it.
SECTION_PAGES = MappingProxyType(
    {"edito": "timeline", "conseil": "councillors", "histoire": "timeline", CITY_FIGURES: "figures"}
)

# The paper-cut shapes, drawn by Components/motifs.js.
MOTIFS = (
    "trees", "windows", "hands", "rails", "waves", "meal", "people", "books", "lamp", "gear", "arch", "bed", "hammer",
    "ball", "music", "chart", "clock", "leaf",
)  # fmt: skip

# What a map can show of the places.
LAYERS = ("projects", "equipment", "green", "mobility")


class Status(Enum):
    """How far a thing is, where the source says so; a fact without a printed status has None."""

    DONE = "done"
    UNDER_WAY = "under_way"
    TO_COME = "to_come"


class FactKind(Enum):
    """What sort of statement a fact is."""

    FIGURE = "figure"
    ACTION = "action"
    DATE = "date"
    PROJECT = "project"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Document:
    """One of the five documents."""

    id: str
    title: str
    about: str


@dataclass(frozen=True, slots=True)
class Source:
    """A place in a document.

    Attributes:
        document: id of the document ("000").
        title: its title as shown.
        page, page_end: printed pages, or None where the document has none.
        first_line, last_line: 1-based lines of the document's text file.
    """

    document: str
    title: str
    page: int | None
    page_end: int | None
    first_line: int
    last_line: int


@dataclass(frozen=True, slots=True)
class Chapter:
    """One of the four chapters, shown as 1 to 4; `easy` is its lead in easy French, a sentence a line, "" without."""

    id: str
    number: int
    title: str
    subjects: str
    lead: str
    motif: str
    easy: str


@dataclass(frozen=True, slots=True)
class Section:
    """A section.

    Attributes:
        chapter: id, "" for one that stands beside the chapters (SECTION_PAGES).
        page, page_end: printed pages, None where the document has none.
        fact_count: how many facts of it this edition holds.
        author, author_role: who signs it ("Philippe Bouyssou", "Maire d’Ivry-sur-Seine"), "" where nobody does.
        easy: the lead in easy French, a sentence a line; "" without.
    """

    id: str
    chapter: str
    title: str
    lead: str
    motif: str
    page: int | None
    page_end: int | None
    fact_count: int
    author: str
    author_role: str
    easy: str


@dataclass(frozen=True, slots=True)
class DistrictLink:
    """A fact's tie to a district; `sure` is False where it is an inference, and `basis` says from what."""

    district: str
    name: str
    sure: bool
    basis: str


@dataclass(frozen=True, slots=True)
class FactPlace:
    """A place as a fact prints it; `place` is its id, "" for what isn't a place of the town (a country, a website)."""

    printed: str
    place: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement of the documents.

    Attributes:
        numeral: the figure as shown, digits grouped by U+202F ("64 000", "40 %", "1,9 M€", "2022"); "" without one.
        number: the figure's value (money in euros, percent plain), None without one.
        qualifier: word printed before the figure ("plus de"), "" without one.
        title: short name of our own.
        counts: what the numeral counts, in words that follow it.
        text: our sentence or two, 60 words at most.
        period: as printed ("depuis 2020"), "" without one; years: the years it names, in order.
        chapter, section: ids; the chapter is "" for a section beside the chapters ("chiffres", "histoire"…),
            the section is the chapter's id for its opening pages.
        motif: name of the paper-cut shape that goes with it.
        doubt: what the reader should know where the source is unsure, "" without one.
    """

    id: str
    kind: FactKind
    title: str
    numeral: str
    number: float | None
    unit: str
    qualifier: str
    counts: str
    text: str
    period: str
    status: Status | None
    chapter: str
    section: str
    motif: str
    doubt: str
    sources: tuple[Source, ...]
    years: tuple[int, ...]
    districts: tuple[DistrictLink, ...]
    places: tuple[FactPlace, ...]
    related: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Delegation:
    """A subject that a councillor is in charge of, as printed; `sections` are those that speak of it, matched by us."""

    id: str
    title: str
    councillor: str
    sections: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Councillor:
    """A member of the council as 000 prints them.

    Attributes:
        position: 1 to 49, the order of the document.
        role: as printed ("Maire", "1er adjoint", "Adjointe", "Conseillère municipale" …).
        rank: mayor, first_deputy, deputy or councillor.
        offices: offices that aren't delegations, as printed.
        district: id of the district delegated to this member, "" without one.
        ept: whether the mark of the EPT Grand-Orly Seine Bièvre survives beside the name.
        group: the political group where a document ties the person to it, else "".
        doubt: variants of the name and the like, in a sentence; "" without one.
        portrait: file name in media/, "" without one.
    """

    id: str
    position: int
    first_name: str
    surname: str
    role: str
    rank: str
    delegations: tuple[Delegation, ...]
    offices: tuple[str, ...]
    district: str
    district_name: str
    ept: bool
    group: str
    group_basis: str
    doubt: str
    portrait: str
    sources: tuple[Source, ...]


class MilestoneKind(Enum):
    """What sort of entry of the timeline a milestone is."""

    MAYOR = "mayor"
    PHOTOGRAPH = "photograph"
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class Milestone:
    """One entry of the timeline.

    Attributes:
        first_year, last_year: last_year is None for a single year, and for the mayor in office.
        printed: the date as printed ("février 1965", "jusqu’en 1998").
        caption: the words printed under a photograph, "" for the other kinds; the picture isn't in the edition.
        text: a sentence or two of our own.
        doubt: what the reader should know where a year is deduced, "" without one.
        fact: id of the fact that says the same, "" without one.
    """

    id: str
    kind: MilestoneKind
    first_year: int
    last_year: int | None
    printed: str
    title: str
    caption: str
    text: str
    doubt: str
    fact: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the town.

    Attributes:
        layers: the maps that show it, of LAYERS.
        district: id, "" where no text says it; never derived from the geometry.
        latitude, longitude: degrees WGS84, None for an unlocated place.
        certainty: "point", "area" or "unlocated".
        radius_m: metres within which the position is good, None for an unlocated place.
        x_m, y_m: the position on the sheet, in the districts' metres, None for an unlocated place.
    """

    id: str
    name: str
    district: str
    latitude: float | None
    longitude: float | None
    certainty: str
    radius_m: float | None
    x_m: float | None
    y_m: float | None
    layers: tuple[str, ...]


Ring = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class District:
    """One of the six council districts.

    Attributes:
        name: the report's form.
        map_name: the name in lines for the map, split at line breaks.
        deputy: id of the councillor delegated to it.
        note: what the screen says where the documents say little; "" without one.
        parts: polygons; each is its rings (first the outline, then the holes) of points in metres, x east, y south,
            from the sheet's north-west corner.
        label: point in the same metres where the name goes.
    """

    id: str
    name: str
    map_name: str
    deputy: str
    note: str
    parts: tuple[tuple[Ring, ...], ...]
    label: tuple[float, float]
    fact_count: int


@dataclass(frozen=True, slots=True)
class MapShape:
    """A shape behind the districts: a neighbouring town or the Seine, in the districts' metres."""

    id: str
    kind: str
    name: str
    parts: tuple[tuple[Ring, ...], ...]
    label: tuple[float, float]


@dataclass(frozen=True, slots=True)
class MapSheet:
    """The map as a whole.

    Attributes:
        width_m, height_m: extent in metres of the town with its margin.
        label: "Plan schématique, limites indicatives" as long as the data says so, else "".
        credit: the credit of the background.
    """

    width_m: float
    height_m: float
    label: str
    credit: str
    districts: tuple[District, ...]
    behind: tuple[MapShape, ...]


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One result: the route to open, what it is (chapter, section, fact, dossier …), its words."""

    route: str
    kind: str
    title: str
    detail: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One block of the page À propos; `part` is sources, credits, licences, data or accessibility."""

    part: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Edition:
    """What the edition says of itself.

    Attributes:
        version: first 12 hex digits of the SHA-256 of its sources.
        published: ISO date that stands in the sources.
        question_version: version of the card's questions, stored with each card.
    """

    title: str
    exhibition: str
    version: str
    published: str
    language: str
    question_version: str
    fact_count: int
    councillor_count: int
