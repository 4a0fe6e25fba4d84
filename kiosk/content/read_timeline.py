"""Puts the timeline together from the rows of an edition, for the reader."""

from kiosk.content.model import Milestone, MilestoneKind
from kiosk.content.queries import Query, sources_of


def read_timeline(query: Query) -> tuple[Milestone, ...]:
    """Return the milestones by first year."""
    sources = sources_of(query, "milestone")
    sql = (
        "select id, kind, first_year, last_year, printed, title, coalesce(caption, '') as caption, text,"
        " coalesce(doubt, '') as doubt, coalesce(fact, '') as fact"
        " from milestone join milestone_text on milestone = id and lang = :lang order by position"
    )
    return tuple(
        Milestone(**{**dict(row), "kind": MilestoneKind(row["kind"]), "sources": sources.get(row["id"], ())})
        for row in query(sql)
    )
