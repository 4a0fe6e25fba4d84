"""What an editor writes of the cooperation with Paris in sources/paris/*.toml."""

from dataclasses import dataclass

from kiosk.content.entries import Entry, SourceEntry


@dataclass(frozen=True, kw_only=True)
class AgreementEntry(Entry):
    """[[agreement]]; `printed` is its date as a document gives it."""

    id: str
    title: str
    printed: str
    text: str
    source: tuple[SourceEntry, ...]


@dataclass(frozen=True, kw_only=True)
class AxisEntry(Entry):
    """[[axis]]; `parent` is the axis that it is a part of.

    `kind` is axis; for the agreement of 2024 also continued or new, themes without a place among its axes; chapter for
    a part of the text beside the axes.
    """

    id: str
    agreement: str
    title: str
    source: tuple[SourceEntry, ...]
    kind: str = "axis"
    parent: str = ""


@dataclass(frozen=True, kw_only=True)
class CommitmentEntry(Entry):
    """[[commitment]]; `deadline` is as printed, `related` are ids of facts."""

    id: str
    axis: str
    title: str
    text: str
    who: str
    source: tuple[SourceEntry, ...]
    deadline: str = ""
    doubt: str = ""
    keywords: tuple[str, ...] = ()
    related: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class RecordEntry(Entry):
    """What the tables of dates, bodies, sites, figures and terms have in common."""

    id: str
    title: str
    source: tuple[SourceEntry, ...]
    text: str = ""
    doubt: str = ""
    keywords: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class DateEntry(RecordEntry):
    """[[agreement_date]]; `printed` is the date, `year` its place on the line."""

    year: int
    printed: str


@dataclass(frozen=True, kw_only=True)
class BodyEntry(RecordEntry):
    """[[agreement_body]]; `printed` is how often it meets."""

    printed: str = ""


@dataclass(frozen=True, kw_only=True)
class SiteEntry(RecordEntry):
    """[[agreement_site]]."""


@dataclass(frozen=True, kw_only=True)
class FigureEntry(RecordEntry):
    """[[agreement_figure]]; `part` is the list that it stands in."""

    part: str
    number: int | float
    printed: str
    unit: str
    qualifier: str = ""


@dataclass(frozen=True, kw_only=True)
class TermEntry(RecordEntry):
    """[[agreement_term]]; `items` are the names that the document lists."""

    items: tuple[str, ...] = ()


RECORDS: dict[str, type[RecordEntry]] = {
    "date": DateEntry,
    "body": BodyEntry,
    "site": SiteEntry,
    "figure": FigureEntry,
    "term": TermEntry,
}
