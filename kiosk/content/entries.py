"""What an editor writes in sources/*.toml: one dataclass for each table, its fields the keys that are known.

A field without a default is required; workshop.py reads the annotations, so a new key is added here and nowhere else.
"""

from dataclasses import dataclass, field

from kiosk.content.toml_lines import Where


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One table of the sources; `where` knows its file and lines."""

    where: Where


@dataclass(frozen=True, kw_only=True)
class EditionEntry(Entry):
    """edition.toml, whose keys stand outside any table; `posters` are the facts of the attract loop, in its order."""

    title: str
    exhibition: str
    published: str
    language: str
    question_version: str
    posters: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class SourceEntry(Entry):
    """A place in a document; `lines` is [first, last], 1-based."""

    document: str
    lines: tuple[int, ...]
    page: int | None = None
    page_end: int | None = None


@dataclass(frozen=True, kw_only=True)
class DocumentEntry(Entry):
    """[[document]]."""

    id: str
    title: str
    about: str


@dataclass(frozen=True, kw_only=True)
class ChapterEntry(Entry):
    """[[chapter]]; `easy` is the lead in French that is easy to read, a sentence each."""

    id: str
    number: int
    title: str
    subjects: str
    lead: str
    motif: str
    page: int
    page_end: int
    easy: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class SectionEntry(Entry):
    """[[section]]; `printed_title` is the body's title where it is fuller than the contents page's.

    No chapter for those that stand beside the chapters; `author` and `author_role` where one person signs it; `easy` as
    in a chapter; `media` are ids of media.toml.
    """

    id: str
    title: str
    lead: str
    motif: str
    chapter: str = ""
    page: int | None = None
    page_end: int | None = None
    printed_title: str = ""
    author: str = ""
    author_role: str = ""
    easy: tuple[str, ...] = ()
    media: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class FactEntry(Entry):
    """[[fact]]; `media` are ids of media.toml."""

    id: str
    kind: str
    section: str
    title: str
    text: str
    motif: str
    source: tuple[SourceEntry, ...]
    chapter: str = ""
    qualifier: str = ""
    printed: str = ""
    number: int | float | None = None
    unit: str = ""
    symbol: str = ""
    counts: str = ""
    period: str = ""
    years: tuple[int, ...] = ()
    status: str = ""
    districts: tuple[str, ...] = ()
    inferred: dict[str, str] = field(default_factory=dict)
    places: tuple[str, ...] = ()
    doubt: str = ""
    keywords: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    media: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class CouncillorEntry(Entry):
    """[[councillor]]; `portrait` is a file of originals/portraits."""

    id: str
    position: int
    first_name: str
    surname: str
    role: str
    rank: str
    source: tuple[SourceEntry, ...]
    delegations: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    district: str = ""
    ept: bool = False
    group: str = ""
    group_basis: str = ""
    aliases: tuple[str, ...] = ()
    doubt: str = ""
    portrait: str = ""


@dataclass(frozen=True, kw_only=True)
class MayorEntry(Entry):
    """[[mayor]]; no last_year for the one in office."""

    id: str
    name: str
    first_year: int
    printed: str
    source: tuple[SourceEntry, ...]
    last_year: int | None = None


@dataclass(frozen=True, kw_only=True)
class MilestoneEntry(Entry):
    """[[milestone]]; `printed` is the date as the document gives it, `mayor` and `fact` are ids."""

    id: str
    kind: str
    first_year: int
    printed: str
    title: str
    text: str
    source: tuple[SourceEntry, ...]
    last_year: int | None = None
    caption: str = ""
    doubt: str = ""
    mayor: str = ""
    fact: str = ""


@dataclass(frozen=True, kw_only=True)
class DistrictEntry(Entry):
    """[[district]]."""

    id: str
    name: str
    map_name: str
    deputy: str
    note: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class PlaceEntry(Entry):
    """[[place]]; degrees WGS84 and metres, none of them for an unlocated place; `layers` are the maps that show it."""

    id: str
    name: str
    certainty: str
    layers: tuple[str, ...]
    district: str = ""
    latitude: float | None = None
    longitude: float | None = None
    radius_m: float | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class NotAPlaceEntry(Entry):
    """[[not_a_place]]: words that facts print among their places and that are none of the town's, and why."""

    names: tuple[str, ...]
    reason: str


@dataclass(frozen=True, kw_only=True)
class ParagraphEntry(Entry):
    """[[paragraph]] of the page À propos."""

    part: str
    title: str
    text: str


@dataclass(frozen=True, kw_only=True)
class AliasEntry(Entry):
    """[[alias]]: the id that a record had, and the one it has now."""

    old: str
    new: str


@dataclass(frozen=True, kw_only=True)
class LeftOutEntry(Entry):
    """[[left_out]]: ids of the inventory of the documents that no record carries, and why."""

    ids: tuple[str, ...]
    reason: str
