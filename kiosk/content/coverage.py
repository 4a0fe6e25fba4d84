"""Which record of the sources carries which id of an inventory of the documents' facts, and what is left out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kiosk.content.entries import Entry, LeftOutEntry
from kiosk.content.toml_lines import Where
from kiosk.content.workshop import Workshop


@dataclass(frozen=True, slots=True)
class Coverage:
    """What became of each id of an inventory, in its order.

    Attributes:
        carried: id to the place of the record that carries it ("facts/sport.toml", line 12).
        left_out: id to the reason that the sources give.
        nowhere: ids that no record carries and no reason leaves out.
    """

    carried: Mapping[str, tuple[str, int]]
    left_out: Mapping[str, str]
    nowhere: tuple[str, ...]


def coverage(inventory: Any, workshop: Workshop) -> Coverage:
    """Return what became of each `id` that stands anywhere in an inventory (parsed JSON)."""
    records: dict[str, Where] = {}
    for entry in workshop.every(Entry):
        if isinstance(identifier := getattr(entry, "id", None), str):
            records.setdefault(identifier, entry.where)
    reasons = {id: left_out.reason for left_out in workshop.of(LeftOutEntry) for id in left_out.ids}
    wanted = list(dict.fromkeys(_ids(inventory)))
    return Coverage(
        {id: (records[id].file, records[id].line("id")) for id in wanted if id in records},
        {id: reasons[id] for id in wanted if id in reasons and id not in records},
        tuple(id for id in wanted if id not in records and id not in reasons),
    )


def report(found: Coverage) -> Iterator[str]:
    """Give a line for each id: its record, or why it is left out, or that it is nowhere."""
    for id, (file, line) in found.carried.items():
        yield f"{id:<28} {file}, ligne {line}"
    for id, reason in found.left_out.items():
        yield f"{id:<28} laissé de côté : {reason}"
    for id in found.nowhere:
        yield f"{id:<28} nulle part"


def _ids(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        if isinstance(node.get("id"), str):
            yield node["id"]
        for value in node.values():
            yield from _ids(value)
    elif isinstance(node, list):
        for value in node:
            yield from _ids(value)
