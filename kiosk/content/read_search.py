"""Looks words up in the index of an edition, for the reader."""

from collections.abc import Sequence
from typing import Any

from kiosk.content import search
from kiosk.content.model import SearchHit
from kiosk.content.queries import Query

_SQL = (
    "select route, kind, search_entry.title, detail from search_index join search_entry on id = search_index.rowid"
    " where search_index match :match and lang = :lang order by bm25(search_index, 10.0, 5.0, 1.0), id limit 200"
)


def find(query: Query, text: str, limit: int) -> tuple[SearchHit, ...]:
    """Return what holds each word of `text` as the beginning of a word, at most `limit`.

    First what has the words whole in its title, then in its names; then what has their beginnings in its title, in its
    names, in its text. Where nothing has them: what has them but for a doubled letter or an ending. A doubt comes after
    what it is about.
    """
    whole, begun = search.whole_words(text), search.query(text)
    if not begun:
        return ()
    names = "{title names}"
    matches = (f"title : ({whole})", f"{names} : ({whole})", f"title : ({begun})", f"{names} : ({begun})", begun)
    hits: dict[tuple[str, str], SearchHit] = {}
    for match in matches:
        _add(hits, query(_SQL, match=match))
        if len(hits) >= limit:
            break
    if not hits:
        _add(hits, query(_SQL, match=search.forgiving(text)))
    return tuple(sorted(hits.values(), key=lambda hit: hit.kind == "doubt"))[:limit]


def _add(hits: dict[tuple[str, str], SearchHit], rows: Sequence[Any]) -> None:
    for row in rows:
        # what shares a page (a district and its places, two sections) isn't the same word to look for
        key = (row["route"], row["title"] if row["kind"] in ("place", "section") else "")
        hits.setdefault(key, SearchHit(*row))
