"""Which addresses an edition holds."""

from typing import TYPE_CHECKING

from kiosk.content.figure_parts import WHOLE_LIST, parts_held
from kiosk.content.model import LAYERS, SECTION_PAGES, Status
from kiosk.content.subjects.doubts import TOPICS
from kiosk.content.subjects.paris import PARTS
from kiosk.content.subjects.trails import read_deck
from kiosk.errors import RouteError
from kiosk.routes import Route

if TYPE_CHECKING:
    from kiosk.content.reader import Reader

ROOMS = ("council", "figures", "years")
TRANSCRIPT = "transcript"
COUNCIL_VIEWS = ("subject", "name", "district", "role")
SITTING_VIEWS = ("room", "attendance", "proxies", "ballot")


def section_route(section: str) -> Route:
    """Return the address that opens a section: a page of another kind for those beside the chapters."""
    return Route(SECTION_PAGES[section]) if section in SECTION_PAGES else Route("section", section)


def every_route(reader: "Reader") -> tuple[Route, ...]:
    """Return every public address, a search and a card with a theme among them."""
    chapters = [c.id for c in reader.chapters()]
    parts = dict.fromkeys(p.part for p in reader.paragraphs())
    return (
        Route("attract"),
        Route("home"),
        *(Route("chapter", id) for id in chapters),
        *(Route("section", id) for id in chapters if reader.facts(section=id)),
        *(Route("section", s.id) for id in chapters for s in reader.sections(id)),
        *(Route("fact", f.id) for f in reader.facts()),
        *(Route("dossier", id) for id in reader.dossiers()),
        *(Route("media", id) for id in reader.media()),
        *(Route.of("media", id, part=TRANSCRIPT) for id, medium in reader.media().items() if medium.video),
        Route("councillors"),
        *(Route.of("councillors", by=view) for view in COUNCIL_VIEWS),
        *(Route("councillor", c.id) for c in reader.councillors()),
        *((Route("statements"),) if reader.statements() else ()),
        *(Route("statement", id) for id in reader.statements()),
        *(Route.of("sitting", view=view) for view in ("", *SITTING_VIEWS[1:]) if reader.sitting()),
        *(Route("delegations", id) for id in charged_sections(reader)),
        Route("map"),
        *(Route.of("map", layer=layer) for layer in map_layers(reader)),
        *(Route("district", d.id) for d in reader.map_sheet().districts),
        *(Route("place", p.id) for p in reader.places()),
        *(Route("room", id) for id in ROOMS),
        Route("figures"),
        *(Route.of("figures", part=part) for part in figure_parts(reader)[1:]),
        Route("status"),
        *(Route.of("status", **{name: key}) for name, keys in status_filters(reader).items() for key in keys),
        Route("upcoming"),
        *((Route("quiz"),) if reader.quiz() else ()),
        Route("timeline"),
        *(Route.of("paris", part=part) for part in PARTS if reader.cooperation().agreements),
        *(Route("commitment", id) for id in reader.cooperation().commitments),
        *(Route.of("participate", part=part) for part in participation_parts(reader)),
        *(Route.of("deck", part=part) for part in deck_parts(reader)),
        *(Route("playing-card", id) for id in reader.kept(read_deck)),
        Route("sources"),
        *(Route("document", d.id) for d in reader.documents()),
        *(Route.of("doubts", part=topic) for topic in doubt_topics(reader)),
        *(Route("doubt", id) for id in reader.doubts()),
        Route("search"),
        Route.of("search", q="école"),
        Route("card"),
        *(Route.of("card", about=f"chapter/{id}") for id in chapters),
        Route("thanks"),
        Route("about"),
        *(Route.of("about", part=part) for part in parts),
        Route("unavailable"),
    )


def holds_route(reader: "Reader", route: Route) -> bool:
    """Whether the record and the parameters that an address names are in the edition."""
    records = {
        "chapter": reader.chapter,
        "section": lambda id: _section(reader, id),
        "fact": reader.fact,
        "dossier": reader.dossier,
        "media": reader.medium,
        "councillor": reader.councillor,
        "district": reader.district,
        "place": reader.place,
        "commitment": reader.commitment,
        "statement": reader.statement,
        "document": reader.document,
        "doubt": reader.doubt,
    }
    if route.kind == "playing-card":
        return reader.resolve("playing_card", route.id) in reader.kept(read_deck)
    if (route.kind == "statements" and not reader.statements()) or (route.kind == "sitting" and not reader.sitting()):
        return False
    if route.kind == "quiz" and not reader.quiz():
        return False
    try:
        if route.kind in records:
            records[route.kind](route.id)
        if route.kind == "room" and route.id not in ROOMS:
            return False
        if route.kind == "section" and route.id in SECTION_PAGES:
            return False
        if about := route.param("about"):
            return holds_route(reader, Route.parse(about))
    except RouteError:
        return False
    if route.kind == "media":
        return route.param("part") in (("", TRANSCRIPT) if reader.medium(route.id).video else ("",))
    if route.kind == "paris":
        return _holds_cooperation(reader, route)
    if route.kind in ("participate", "doubts"):
        held = participation_parts(reader) if route.kind == "participate" else doubt_topics(reader)
        return bool(held) and route.param("part") in ("", *held)
    if route.kind == "deck":
        return bool(deck_parts(reader)) and route.param("part") in ("", *deck_parts(reader))
    if route.kind == "figures":
        return route.param("part") in ("", *figure_parts(reader))
    if route.kind == "status":
        offered = status_filters(reader)
        return all(reader.resolve(name, key) in offered[name] for name, key in route.params)
    if route.kind == "delegations":
        return reader.resolve("section", route.id) in charged_sections(reader)
    if layer := route.param("layer"):
        return layer in map_layers(reader)
    if view := route.param("view"):
        return view in SITTING_VIEWS
    if by := route.param("by"):
        return by in COUNCIL_VIEWS
    if part := route.param("part"):
        return any(p.part == part for p in reader.paragraphs())
    return True


def charged_sections(reader: "Reader") -> tuple[str, ...]:
    """Return the ids of the sections whose subject is that of a delegation, in French order of the delegations."""
    return tuple(dict.fromkeys(section for d in reader.delegations() for section in d.sections))


def map_layers(reader: "Reader") -> tuple[str, ...]:
    """Return the layers of the map that show a place of the edition."""
    return tuple(layer for layer in LAYERS if any(layer in place.layers for place in reader.places()))


def figure_parts(reader: "Reader") -> tuple[str, ...]:
    """Return what `figures?part=` may name: the posters that the edition holds, the first one first, and the list."""
    return (*(part.id for part in parts_held(f.id for f in reader.figures())), WHOLE_LIST)


def status_filters(reader: "Reader") -> dict[str, tuple[str, ...]]:
    """Return what each parameter of the status board may name."""
    return {
        "chapter": tuple(c.id for c in reader.chapters()),
        "column": tuple(status.value for status in Status),
        "district": tuple(d.id for d in reader.map_sheet().districts),
        "year": tuple(str(y) for y in sorted({y for f in reader.facts() if f.status for y in f.years})),
    }


def participation_parts(reader: "Reader") -> tuple[str, ...]:
    """Return the parts of Participer that the edition holds."""
    held = reader.participation()
    parts = {"steps": held.moments, "tools": held.tools, "today": held.channels}
    return tuple(part for part, records in parts.items() if records)


def deck_parts(reader: "Reader") -> tuple[str, ...]:
    """Return the ids of the chapters that have playing cards."""
    return tuple(dict.fromkeys(card.chapter for card in reader.kept(read_deck).values()))


def doubt_topics(reader: "Reader") -> tuple[str, ...]:
    """Return the topics that the edition has doubts about."""
    return tuple(topic for topic in TOPICS if any(d.topic == topic for d in reader.doubts().values()))


def _section(reader: "Reader", id: str) -> object:
    """Return a section, or the chapter whose opening pages are opened by its own id where they hold facts."""
    opening = reader.resolve("chapter", id) in {c.id for c in reader.chapters()} and reader.facts(section=id)
    return opening or reader.section(id)


def _holds_cooperation(reader: "Reader", route: Route) -> bool:
    """Whether the edition has the cooperation with Paris, the part of it, and the record in that part."""
    held = reader.cooperation()
    part, entry = route.param("part") or PARTS[0], route.param("entry")
    shown = {record.id for record in held.records.values() if record.part == part}
    return bool(held.agreements) and part in PARTS and (not entry or entry in shown)
