"""Rows that several tables of content.db share: sources, lists of titles, empty texts."""

from collections.abc import Iterable
from typing import Any

from kiosk.content.entries import SourceEntry
from kiosk.content.typography import french

Row = dict[str, Any]
Table = tuple[str, list[Row]]
"""A table's name with its rows."""


def or_null(text: str) -> str | None:
    """Return a text as it is shown, None for an empty one."""
    return french(text) or None


def source_rows(table: str, owner: str, entries: Iterable[tuple[str, tuple[SourceEntry, ...]]]) -> Table:
    """Return the table of the places in the documents that records rest on."""
    return table, [
        {owner: id, "position": n, "document": s.document, "page": s.page, "page_end": s.page_end}
        | {"first_line": s.lines[0], "last_line": s.lines[1]}
        for id, sources in entries
        for n, s in enumerate(sources, start=1)
    ]


def title_rows(table: str, owner: str, lang: str, entries: Iterable[tuple[str, tuple[str, ...]]]) -> Table:
    """Return the table of a list of words that records have."""
    return table, [
        {owner: id, "position": n, "lang": lang, "title": french(title)}
        for id, titles in entries
        for n, title in enumerate(titles, start=1)
    ]
