"""Sources and doubts: where the documents don't agree, what the web page keeps of its chapter, what rests on each."""

from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from kiosk.content.entries import DocumentEntry, Entry, SourceEntry
from kiosk.content.model import Source
from kiosk.content.queries import Query, grouped
from kiosk.content.subjects.subject import Faults, Found, Subject
from kiosk.content.tables import Table
from kiosk.content.typography import french
from kiosk.errors import RouteError
from kiosk.routes import Route

if TYPE_CHECKING:
    from kiosk.content.workshop import Workshop

TOPICS = ("people", "places", "figures", "print")
RELATIONS = ("same", "changed", "missing")
WEB_PAGE = "001"  # the document that repeats a chapter of the report
MOST_ROUTES = 3
# Where the records without a page of their own are shown.
SHOWN_AT = MappingProxyType(
    {
        "mayor": "timeline",
        "milestone": "timeline",
        "moment": "participate?part=steps",
        "tool": "participate?part=tools",
        "release_fact": "participate?part=steps",
        "channel": "participate?part=today",
        "agreement": "paris",
        "axis": "paris?part=axes",
        "sitting": "sitting",
        "sitting_fact": "sitting",
        "ballot": "sitting",
    }
)


@dataclass(frozen=True, kw_only=True)
class ReadingEntry(SourceEntry):
    """[[doubt.source]]: what a document prints there."""

    printed: str


@dataclass(frozen=True, kw_only=True)
class DoubtEntry(Entry):
    """[[doubt]]: `text` what disagrees, `shown` what the kiosk shows, `settle` who could settle it."""

    id: str
    topic: str
    title: str
    text: str
    shown: str
    settle: str
    source: tuple[ReadingEntry, ...]
    routes: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class WebSentenceEntry(Entry):
    """[[sentence]]: a line of the web page and the facts in it, or without a line facts that it lacks."""

    facts: tuple[str, ...]
    relation: str
    text: str = ""
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What a document prints, and where."""

    printed: str
    source: Source


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something that the documents alone don't settle.

    Attributes:
        topic: one of TOPICS.
        text: what disagrees. shown: what the kiosk shows. settle: who could settle it.
        routes: addresses of the pages that it touches.
    """

    id: str
    topic: str
    title: str
    text: str
    shown: str
    settle: str
    readings: tuple[Reading, ...]
    routes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WebSentence:
    """A sentence of the web page, or what it lacks (no line).

    Attributes:
        relation: one of RELATIONS, to the report.
        text: what is changed, "" where nothing is.
        facts: ids.
    """

    line: int | None
    relation: str
    text: str
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Resting:
    """A record that rests on a document.

    Attributes:
        kind, id: the record ("fact", "repas-44000").
        route: the page that shows it.
        title: of its page or its own, "" without one.
        page, page_end, line: the first place in the document that it rests on.
    """

    kind: str
    id: str
    route: str
    title: str
    page: int | None
    page_end: int | None
    line: int


def _rules(workshop: "Workshop") -> Faults:
    for doubt in workshop.of(DoubtEntry):
        if len(doubt.routes) > MOST_ROUTES:
            yield doubt.where.fault(f"Un doute renvoie à {MOST_ROUTES} pages au plus : retirez-en.", "routes")
        for text in doubt.routes:
            yield from _route(workshop, doubt, text)
    lines: set[int] = set()
    for sentence in workshop.of(WebSentenceEntry):
        where = sentence.where
        for fact in sentence.facts:
            yield from workshop.dangling(sentence, "facts", "fact", fact)
        if (sentence.relation == "missing") != (sentence.line is None):
            yield where.fault("Une phrase a sa ligne, sauf si elle manque : corrigez line ou relation.", "line")
        if (sentence.relation == "changed") != bool(sentence.text):
            yield where.fault("Une phrase changée, et elle seule, dit en quoi : corrigez text ou relation.", "text")
        if sentence.line in lines:
            yield where.fault(f"La ligne {sentence.line} est déjà prise : donnez-en une autre.", "line")
        lines |= {sentence.line} if sentence.line is not None else set()


def _route(workshop: "Workshop", doubt: DoubtEntry, text: str) -> Faults:
    try:
        route = Route.parse(text)
    except RouteError as error:
        yield doubt.where.fault(str(error), "routes")
        return
    if route.id:
        yield from workshop.dangling(doubt, "routes", route.kind, route.id)


def _rows(workshop: "Workshop", lang: str) -> Iterator[Table]:
    doubts = workshop.of(DoubtEntry)
    yield "doubt", [{"id": d.id, "position": n, "topic": d.topic} for n, d in enumerate(doubts, start=1)]
    yield (
        "doubt_text",
        [
            {"doubt": d.id, "lang": lang, "title": french(d.title), "text": french(d.text)}
            | {"shown": french(d.shown), "settle": french(d.settle)}
            for d in doubts
        ],
    )
    yield (
        "doubt_reading",
        [
            {"doubt": d.id, "position": n, "lang": lang, "printed": french(r.printed), "document": r.document}
            | {"page": r.page, "page_end": r.page_end, "first_line": r.lines[0], "last_line": r.lines[1]}
            for d in doubts
            for n, r in enumerate(d.source, start=1)
        ],
    )
    yield (
        "doubt_route",
        [{"doubt": d.id, "position": n, "route": route} for d in doubts for n, route in enumerate(d.routes, start=1)],
    )
    sentences = list(enumerate(workshop.of(WebSentenceEntry), start=1))
    yield "web_sentence", [{"id": n, "relation": s.relation, "line": s.line} for n, s in sentences]
    yield (
        "web_sentence_text",
        [{"web_sentence": n, "lang": lang, "text": french(s.text)} for n, s in sentences if s.text],
    )
    yield (
        "web_sentence_fact",
        [
            {"web_sentence": n, "position": position, "fact": fact}
            for n, s in sentences
            for position, fact in enumerate(s.facts, start=1)
        ],
    )


def _found(workshop: "Workshop") -> Iterator[Found]:
    for document in workshop.of(DocumentEntry):
        yield Found(f"document/{document.id}", "document", french(document.title), "", "", document.about)
    for d in workshop.of(DoubtEntry):
        printed = " ".join(reading.printed for reading in d.source)
        yield Found(f"doubt/{d.id}", "doubt", french(d.title), "", printed, f"{d.text} {d.shown}")


def read_doubts(query: Query) -> dict[str, Doubt]:
    """Return the doubts by id, in the order of the sources."""
    readings: dict[str, tuple[Reading, ...]] = {}
    sql = (
        "select doubt, printed, document, title, page, page_end, first_line, last_line from doubt_reading"
        " join document_text using (document, lang) where lang = :lang order by doubt, position"
    )
    for doubt, printed, *source in query(sql):
        readings[doubt] = (*readings.get(doubt, ()), Reading(printed, Source(*source)))
    routes = grouped(query, "select doubt, route from doubt_route order by doubt, position")
    sql = (
        "select id, topic, title, text, shown, settle from doubt join doubt_text on doubt = id and lang = :lang"
        " order by position"
    )
    return {
        id: Doubt(id, topic, title, text, shown, settle, readings[id], routes.get(id, ()))
        for id, topic, title, text, shown, settle in query(sql)
    }


def read_web_sentences(query: Query) -> tuple[WebSentence, ...]:
    """Return the web page's sentences by line, then what it lacks."""
    facts = grouped(query, "select web_sentence, fact from web_sentence_fact order by web_sentence, position")
    sql = (
        "select id, line, relation, coalesce(text, '') from web_sentence"
        " left join web_sentence_text on web_sentence = id and lang = :lang order by line is null, line, id"
    )
    return tuple(WebSentence(line, relation, text, facts[id]) for id, line, relation, text in query(sql))


def read_resting(query: Query) -> dict[str, tuple[Resting, ...]]:
    """Return for each document what rests on it, by line: every record with a place in it, and the web page's facts.

    Each table of places is named after its records (`fact_source`, column `fact`); a record's own page is the one that
    the search finds at `fact/…` or at `…?entry=…`.
    """
    titles: dict[str, str] = {}
    entries: dict[str, str] = {}
    for route, title in query("select route, title from search_entry where lang = :lang order by id"):
        titles.setdefault(route, title)
        entries.setdefault(Route.parse(route).param("entry"), route)
    tables = query("select name from sqlite_master where type = 'table' and name like '%\\_source' escape '\\'")
    kinds = [name.removesuffix("_source") for (name,) in tables]
    names: dict[tuple[str, str], str] = {}
    for kind in kinds:
        if ("title",) in [tuple(row) for row in query(f"select name from pragma_table_info('{kind}_text')")]:
            rows = query(f"select {kind}, title from {kind}_text where lang = :lang")
            names.update({(kind, id): title or "" for id, title in rows})
    places = [
        (kind, id, document, page, page_end, line)
        for kind in kinds
        for id, document, page, page_end, line, _ in query(
            f"select {kind}, document, page, page_end, first_line, min(position) from {kind}_source"
            f" group by {kind}, document"
        )
    ]
    places += [
        ("fact", fact, WEB_PAGE, None, None, line)
        for line, fact in query(
            "select min(line), fact from web_sentence_fact join web_sentence on id = web_sentence"
            " where line is not null and fact not in (select fact from fact_source where document = :document)"
            " group by fact",
            document=WEB_PAGE,
        )
    ]
    found: dict[str, list[Resting]] = {}
    for kind, id, document, page, page_end, line in places:
        own = next((route for route in (f"{kind}/{id}", entries.get(id, "")) if route in titles), "")
        resting = Resting(
            kind, id, own or SHOWN_AT.get(kind, ""), titles.get(own) or names.get((kind, id), ""), page, page_end, line
        )
        found.setdefault(document, []).append(resting)
    return {document: tuple(sorted(held, key=lambda r: r.line)) for document, held in found.items()}


DOUBTS = Subject(
    files={"doubts.toml": {"doubt": DoubtEntry}, "web.toml": {"sentence": WebSentenceEntry}},
    records=("doubt",),
    texts={
        DoubtEntry: {"title": 8, "text": 45, "shown": 35, "settle": 20},
        WebSentenceEntry: {"text": 24},
    },
    choices={DoubtEntry: {"topic": TOPICS}, WebSentenceEntry: {"relation": RELATIONS}},
    rules=_rules,
    rows=_rows,
    found=_found,
)
