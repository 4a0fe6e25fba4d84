"""Pins of the map: numbered squares on the places that have a position, merged where two would touch."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

from kiosk.content.maps import Point
from kiosk.content.model import Place


@dataclass(frozen=True, slots=True)
class Pin:
    """A square on the map, in pixels of its box.

    Attributes:
        route: address of its place, "" where it stands for several.
        numbers: what is written on it: "3", or "3–5" for several; "" on the page of a place.
        first: number of its first place, from 1.
        middleX, middleY: where it stands. pinWidth: in px. reach: radius in px of an area, 0 for a point.
    """

    route: str
    numbers: str
    first: int
    middleX: float
    middleY: float
    pinWidth: float
    reach: float = 0.0


class PinSize(NamedTuple):
    """Sizes in px: a pin's side, the width of one that stands for several, the least gap between two."""

    side: float
    wide: float
    gap: float


@dataclass(frozen=True)
class Cluster:
    """Places under one pin, from north to south, and its middle in px."""

    places: tuple[Place, ...]
    middle: Point


def clusters(places: Sequence[tuple[Place, Point]], size: PinSize, box: Point) -> list[Cluster]:
    """Return what goes under one pin, from north to south; `places` come with their pixels, `box` is the map's.

    The two closest pins that are nearer than the gap become one in their middle, until none are.
    """
    kept = [[(place, _within(point, size, box))] for place, point in places]
    while True:
        near = [
            (math.dist(_middle(one), _middle(other)), i, j)
            for (i, one), (j, other) in combinations(enumerate(kept), 2)
            if _touch(one, other, size)
        ]
        if not near:
            break
        _, i, j = min(near)
        kept[i] += kept.pop(j)
    found = [
        Cluster(tuple(p for p, _ in sorted(group, key=lambda member: member[1][::-1])), _middle(group))
        for group in kept
    ]
    return sorted(found, key=lambda cluster: cluster.middle[::-1])


def _within(point: Point, size: PinSize, box: Point) -> Point:
    """Return the point, moved so far that a pin on it isn't cut by the box."""
    edge = size.wide / 2
    return min(max(point[0], edge), box[0] - edge), min(max(point[1], edge), box[1] - edge)


def _middle(group: list[tuple[Place, Point]]) -> Point:
    across, down = zip(*(point for _, point in group), strict=True)
    return sum(across) / len(group), sum(down) / len(group)


def _touch(one: list[tuple[Place, Point]], other: list[tuple[Place, Point]], size: PinSize) -> bool:
    (ax, ay), (bx, by) = _middle(one), _middle(other)
    widths = [size.wide if len(group) > 1 else size.side for group in (one, other)]
    return abs(ax - bx) < sum(widths) / 2 + size.gap and abs(ay - by) < size.side + size.gap
