"""Which addresses an edition holds."""

from typing import TYPE_CHECKING

from kiosk.content.model import SECTION_PAGES
from kiosk.errors import RouteError
from kiosk.routes import Route

if TYPE_CHECKING:
    from kiosk.content.reader import Reader

COUNCIL_VIEWS = ("subject", "name", "district", "role")


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
        Route("councillors"),
        *(Route.of("councillors", by=view) for view in COUNCIL_VIEWS),
        *(Route("councillor", c.id) for c in reader.councillors()),
        Route("map"),
        *(Route("district", d.id) for d in reader.map_sheet().districts),
        Route("figures"),
        Route("timeline"),
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
        "councillor": reader.councillor,
        "district": reader.district,
    }
    try:
        if route.kind in records:
            records[route.kind](route.id)
        if route.kind == "section" and route.id in SECTION_PAGES:
            return False
        if about := route.param("about"):
            return holds_route(reader, Route.parse(about))
    except RouteError:
        return False
    if by := route.param("by"):
        return by in COUNCIL_VIEWS
    if part := route.param("part"):
        return any(p.part == part for p in reader.paragraphs())
    return True


def _section(reader: "Reader", id: str) -> object:
    """Return a section, or the chapter whose opening pages are opened by its own id where they hold facts."""
    opening = reader.resolve("chapter", id) in {c.id for c in reader.chapters()} and reader.facts(section=id)
    return opening or reader.section(id)
