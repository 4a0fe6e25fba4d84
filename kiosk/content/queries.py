"""Queries on an edition that several readers share."""

from collections.abc import Callable, Sequence
from typing import Any

from kiosk.content.model import Source

Query = Callable[..., Sequence[Any]]
"""Runs a query on the edition, its values by keyword (:lang is always given), and returns its rows."""


def sources_of(query: Query, owner: str) -> dict[str, tuple[Source, ...]]:
    """Return for each id the places in the documents that a record rests on; `owner` is the record's table."""
    sql = (
        f"select {owner}, document, title, page, page_end, first_line, last_line from {owner}_source"
        f" join document_text using (document) where lang = :lang order by {owner}, position"
    )
    found: dict[str, tuple[Source, ...]] = {}
    for key, *row in query(sql):
        found[key] = (*found.get(key, ()), Source(*row))
    return found


def grouped(query: Query, sql: str) -> dict[str, tuple[Any, ...]]:
    """Return the second column's values by the first."""
    found: dict[str, tuple[Any, ...]] = {}
    for key, value in query(sql):
        found[key] = (*found.get(key, ()), value)
    return found
