"""Taking part: the consultation of 2023 as its press release announces it, and today's ways that the report prints."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from kiosk.content.entries import Entry, SourceEntry
from kiosk.content.model import FactKind, Source, Status
from kiosk.content.queries import Query, sources_of
from kiosk.content.subjects.subject import Faults, Found, Subject
from kiosk.content.tables import Row, Table, or_null, source_rows
from kiosk.content.typography import french, numeral

if TYPE_CHECKING:
    from kiosk.content.workshop import Workshop


class ChannelKind(Enum):
    """What a way to take part is: the town's site, what is reached through it, or a network."""

    SITE = "site"
    CHANNEL = "channel"
    NETWORK = "network"


@dataclass(frozen=True, kw_only=True)
class ReleaseFactEntry(Entry):
    """[[moment.fact]] or [[tool.fact]]: a date or figure that the press release prints."""

    id: str
    kind: str
    source: tuple[SourceEntry, ...]
    printed: str = ""
    number: int | None = None
    unit: str = ""
    qualifier: str = ""
    counts: str = ""


@dataclass(frozen=True, kw_only=True)
class MomentEntry(Entry):
    """[[moment]]; `step` counts the steps of the consultation from 1 on, none for what led to it."""

    id: str
    title: str
    text: str
    source: tuple[SourceEntry, ...]
    step: int | None = None
    printed: str = ""
    status: str = ""
    fact: tuple[ReleaseFactEntry, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ToolEntry(Entry):
    """[[tool]]."""

    id: str
    title: str
    text: str
    source: tuple[SourceEntry, ...]
    fact: tuple[ReleaseFactEntry, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ChannelEntry(Entry):
    """[[channel]]; `address` is printed in a document, `link` what a telephone opens for it."""

    id: str
    kind: str
    title: str
    text: str
    source: tuple[SourceEntry, ...]
    address: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class ReleaseFact:
    """A date or figure of the press release.

    Attributes:
        numeral: as shown, "" for an action.
        counts: what a figure counts, in words of our own that follow it.
    """

    id: str
    kind: FactKind
    numeral: str
    number: int | None
    unit: str
    qualifier: str
    counts: str


@dataclass(frozen=True, slots=True)
class Moment:
    """One entry of the consultation's line.

    Attributes:
        step: 1 to 8, None for what led to it.
        printed: the date as the document gives it, "" where it gives none.
        status: how far it was on the day of the press release, None for what is no step.
    """

    id: str
    step: int | None
    title: str
    printed: str
    text: str
    status: Status | None
    facts: tuple[ReleaseFact, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Tool:
    """A tool of the consultation."""

    id: str
    title: str
    text: str
    facts: tuple[ReleaseFact, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Channel:
    """A way to take part today.

    Attributes:
        address: as printed ("ivry94.fr"), "" for one that has none of its own.
        link: what its code says, "" without one.
        modules, code: the code's side and dark modules (codes.Code), 0 and "" without one.
    """

    id: str
    kind: ChannelKind
    title: str
    text: str
    address: str
    link: str
    modules: int
    code: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Participation:
    """All of it, in the order of the sources."""

    moments: tuple[Moment, ...]
    tools: tuple[Tool, ...]
    channels: tuple[Channel, ...]


def _rules(workshop: "Workshop") -> Faults:
    steps = [m for m in workshop.of(MomentEntry) if m.step is not None]
    for wanted, moment in enumerate(steps, start=1):
        if moment.step != wanted:
            yield moment.where.fault(f"C’est l’étape {wanted}, pas {moment.step} : corrigez step.", "step")
    for moment in workshop.of(MomentEntry):
        if (moment.step is None) == bool(moment.status):
            yield moment.where.fault("Une étape, et elle seule, a un état : donnez step et status.", "status")
    seen: set[str] = set()
    for fact in workshop.every(ReleaseFactEntry):
        if fact.id in seen:
            yield fact.where.fault(f"L’id « {fact.id} » est déjà pris : donnez-en un autre.", "id")
        seen.add(fact.id)
    for channel in workshop.of(ChannelEntry):
        if bool(channel.address) != bool(channel.link) or _bare(channel.link) != _bare(channel.address):
            yield channel.where.fault("link est address après « http:// » : corrigez l’un des deux.", "link")


def _bare(address: str) -> str:
    """Return an address without what a browser adds itself."""
    return address.removeprefix("https://").removeprefix("http://").removeprefix("www.").lower()


def _rows(workshop: "Workshop", lang: str) -> Iterator[Table]:
    from kiosk.content.codes import code_of  # a running kiosk draws codes, only a build makes them

    moments, tools, channels = workshop.of(MomentEntry), workshop.of(ToolEntry), workshop.of(ChannelEntry)
    yield (
        "moment",
        [
            {"id": m.id, "position": n, "step": m.step, "status": m.status or None}
            for n, m in enumerate(moments, start=1)
        ],
    )
    yield (
        "moment_text",
        [
            {
                "moment": m.id,
                "lang": lang,
                "title": french(m.title),
                "printed": or_null(m.printed),
                "text": french(m.text),
            }
            for m in moments
        ],
    )
    yield source_rows("moment_source", "moment", ((m.id, m.source) for m in moments))
    yield "tool", [{"id": t.id, "position": n} for n, t in enumerate(tools, start=1)]
    yield "tool_text", [{"tool": t.id, "lang": lang, "title": french(t.title), "text": french(t.text)} for t in tools]
    yield source_rows("tool_source", "tool", ((t.id, t.source) for t in tools))
    told = [(f, {"moment": m.id, "tool": None}) for m in moments for f in m.fact]
    told += [(f, {"moment": None, "tool": t.id}) for t in tools for f in t.fact]
    yield (
        "release_fact",
        [
            {"id": f.id, "position": n, "kind": f.kind, "number": f.number, **owner}
            for n, (f, owner) in enumerate(told, start=1)
        ],
    )
    yield (
        "release_fact_text",
        [
            {"release_fact": f.id, "lang": lang, "printed": f.printed or None}
            | {"unit": or_null(f.unit), "qualifier": or_null(f.qualifier), "counts": or_null(f.counts)}
            for f, _ in told
        ],
    )
    yield source_rows("release_fact_source", "release_fact", ((f.id, f.source) for f, _ in told))
    rows: list[Row] = []
    for position, channel in enumerate(channels, start=1):
        modules, path = code_of(channel.link) if channel.link else (None, None)
        row = {"id": channel.id, "position": position, "kind": channel.kind, "address": channel.address or None}
        rows.append(row | {"link": channel.link or None, "modules": modules, "code": path})
    yield "channel", rows
    yield (
        "channel_text",
        [{"channel": c.id, "lang": lang, "title": french(c.title), "text": french(c.text)} for c in channels],
    )
    yield source_rows("channel_source", "channel", ((c.id, c.source) for c in channels))


def _found(workshop: "Workshop") -> Iterator[Found]:
    for moment in workshop.of(MomentEntry):
        detail = french(moment.printed)
        yield Found("participate?part=steps", "participation", french(moment.title), detail, "", moment.text)
    for tool in workshop.of(ToolEntry):
        yield Found("participate?part=tools", "participation", french(tool.title), "", "", tool.text)
    for channel in workshop.of(ChannelEntry):
        words = f"{channel.address} {channel.text}"
        yield Found("participate?part=today", "participation", french(channel.title), channel.address, "", words)


def read_participation(query: Query) -> Participation:
    """Return the consultation and today's channels; each part is empty where the edition holds nothing of it."""
    sql = (
        "select coalesce(moment, tool), id, kind, coalesce(printed, ''), number, coalesce(unit, ''),"
        " coalesce(qualifier, ''), coalesce(counts, '') from release_fact"
        " join release_fact_text on release_fact = id and lang = :lang order by position"
    )
    facts: dict[str, tuple[ReleaseFact, ...]] = {}
    for owner, id, kind, printed, number, unit, *words in query(sql):
        fact = ReleaseFact(id, FactKind(kind), numeral(printed, "", unit), number, unit, *words)
        facts[owner] = (*facts.get(owner, ()), fact)
    moments = query(
        "select id, step, title, coalesce(printed, ''), text, status from moment"
        " join moment_text on moment = id and lang = :lang order by position"
    )
    tools = query("select id, title, text from tool join tool_text on tool = id and lang = :lang order by position")
    channels = query(
        "select id, kind, title, text, coalesce(address, ''), coalesce(link, ''), coalesce(modules, 0),"
        " coalesce(code, '') from channel join channel_text on channel = id and lang = :lang order by position"
    )
    moment_sources, tool_sources, channel_sources = (
        sources_of(query, owner) for owner in ("moment", "tool", "channel")
    )
    return Participation(
        tuple(
            Moment(id, step, title, printed, text, _status(status), facts.get(id, ()), moment_sources[id])
            for id, step, title, printed, text, status in moments
        ),
        tuple(Tool(id, title, text, facts.get(id, ()), tool_sources[id]) for id, title, text in tools),
        tuple(
            Channel(id, ChannelKind(kind), title, text, address, link, modules, code, channel_sources[id])
            for id, kind, title, text, address, link, modules, code in channels
        ),
    )


def _status(status: str | None) -> Status | None:
    return Status(status) if status else None


PARTICIPATION = Subject(
    files={"participation.toml": {"moment": MomentEntry, "tool": ToolEntry, "channel": ChannelEntry}},
    records=("moment", "tool", "channel"),
    texts={
        MomentEntry: {"title": 10, "printed": 8, "text": 40},
        ReleaseFactEntry: {"counts": 8},
        ToolEntry: {"title": 6, "text": 24},
        ChannelEntry: {"title": 6, "text": 30},
    },
    choices={
        MomentEntry: {"status": ("", Status.DONE.value, Status.TO_COME.value)},
        ReleaseFactEntry: {"kind": tuple(k.value for k in FactKind)},
        ChannelEntry: {"kind": tuple(k.value for k in ChannelKind)},
    },
    rules=_rules,
    rows=_rows,
    found=_found,
)
