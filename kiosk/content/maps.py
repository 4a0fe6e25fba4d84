"""The map's geometry, on rings of (x, y) points in metres: what a touch hits, borders, the sheet's edge, labels."""

import heapq
import itertools
import math
from collections.abc import Iterable, Sequence

Point = tuple[float, float]
Ring = tuple[Point, ...]
Polygon = tuple[Ring, ...]


def area(ring: Ring) -> float:
    """Return a ring's area in square metres, whatever its direction."""
    return abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in _edges(ring))) / 2


def polygon_area(polygon: Polygon) -> float:
    """Return the area of an outline less its holes."""
    return area(polygon[0]) - sum(area(hole) for hole in polygon[1:])


def contains(parts: Iterable[Polygon], point: Point) -> bool:
    """Whether a point lies in one of the parts of a shape, and not in a hole of it."""
    return any(_holds(polygon, point) for polygon in parts)


def borders(shapes: Iterable[Iterable[Polygon]]) -> list[tuple[Point, Point]]:
    """Return the edges of all shapes, one that two shapes share once, so that a border is drawn once."""
    edges = (edge for parts in shapes for polygon in parts for ring in polygon for edge in _edges(ring))
    return list({frozenset(edge): edge for edge in edges if edge[0] != edge[1]}.values())


def hatching(parts: Iterable[Polygon], step: float) -> list[tuple[Point, Point]]:
    """Return the strokes that hatch a shape: what lies in it of the rising lines x + y = k · step (even-odd)."""
    crossings: dict[int, list[float]] = {}
    for (ax, ay), (bx, by) in (edge for polygon in parts for ring in polygon for edge in _edges(ring)):
        start, end = ax + ay, bx + by
        for line in range(math.ceil(min(start, end) / step), math.ceil(max(start, end) / step)):
            share = (line * step - start) / (end - start)
            crossings.setdefault(line, []).append(ax + share * (bx - ax))
    strokes: list[tuple[Point, Point]] = []
    for line, found in sorted(crossings.items()):
        ends = sorted(found)
        spans = zip(ends[::2], ends[1::2], strict=True)
        strokes += [((a, line * step - a), (b, line * step - b)) for a, b in spans if a < b]
    return strokes


def _holds(polygon: Polygon, point: Point) -> bool:
    """Even-odd rule: each edge that a ray to the east crosses changes the side."""
    x, y = point
    inside = False
    for ring in polygon:
        for edge in _edges(ring):
            if (edge[0][1] > y) != (edge[1][1] > y):
                # Taken from the same end by both shapes that share an edge: rounding mustn't put a point of their
                # border outside of both.
                (ax, ay), (bx, by) = min(edge), max(edge)
                if x < (bx - ax) * (y - ay) / (by - ay) + ax:
                    inside = not inside
    return inside


def cut(ring: Ring, width: float, height: float) -> Ring:
    """Return the part of a ring on the sheet from (0, 0) to (width, height), () where there is none.

    Sutherland-Hodgman: a ring that leaves and comes back gets edges along the sheet's border, which isn't drawn.
    """
    for axis, limit, sign in ((0, 0.0, 1), (0, width, -1), (1, 0.0, 1), (1, height, -1)):
        kept: list[Point] = []
        for a, b in _edges(ring):
            a_in, b_in = sign * (a[axis] - limit) >= 0, sign * (b[axis] - limit) >= 0
            if a_in != b_in:
                share = (limit - a[axis]) / (b[axis] - a[axis])
                crossing = [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])]
                crossing[axis] = limit
                kept.append((round(crossing[0], 1), round(crossing[1], 1)))
            if b_in:
                kept.append(b)
        ring = tuple(kept)
    return ring if len(ring) >= 3 and area(ring) > 1 else ()


def label_point(polygon: Polygon, precision: float = 5.0) -> Point:
    """Return the point of a polygon that is farthest from its border, to `precision` metres.

    The grid search of Mapbox's polylabel: cells that can't beat the best point are left out, the others quartered.
    """
    xs, ys = [p[0] for p in polygon[0]], [p[1] for p in polygon[0]]
    left, top, width, height = min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)
    half = min(width, height) / 2
    if half == 0:
        return left, top
    order = itertools.count()
    cells: list[tuple[float, int, Point, float, float]] = []

    def add(centre: Point, half: float) -> None:
        distance = _depth(polygon, centre)
        heapq.heappush(cells, (-(distance + half * math.sqrt(2)), next(order), centre, half, distance))

    for column in range(math.ceil(width / (2 * half))):
        for row in range(math.ceil(height / (2 * half))):
            add((left + half * (2 * column + 1), top + half * (2 * row + 1)), half)
    best, depth = polygon[0][0], 0.0
    while cells:
        reach, _, centre, half, distance = heapq.heappop(cells)
        if distance > depth:
            best, depth = centre, distance
        if -reach - depth > precision:
            for dx, dy in itertools.product((-half / 2, half / 2), repeat=2):
                add((centre[0] + dx, centre[1] + dy), half / 2)
    return round(best[0], 1), round(best[1], 1)


# What a name takes on the map, in metres, when it is set at text size on the smallest map that the kiosk draws
# (34 px letters, 0.25 px for a metre): the width of a letter, the height of a line, the step of the search.
LETTER_M = 68.0
LINE_M = 144.0
STEP_M = 40.0


def name_point(polygon: Polygon, lines: Sequence[str]) -> Point:
    """Return where the middle of a name set in `lines` lies best: its nearest corner is farthest from the border."""
    xs, ys = [p[0] for p in polygon[0]], [p[1] for p in polygon[0]]
    corners = [
        (side * len(line) * LETTER_M / 2, (row + edge - len(lines) / 2) * LINE_M)
        for row, line in enumerate(lines)
        for side, edge in itertools.product((-1, 1), (0, 1))
    ]

    def room(point: Point) -> float:
        return min(_depth(polygon, (point[0] + dx, point[1] + dy)) for dx, dy in corners)

    across, down = math.ceil((max(xs) - min(xs)) / STEP_M), math.ceil((max(ys) - min(ys)) / STEP_M)
    grid = [(min(xs) + STEP_M * i, min(ys) + STEP_M * j) for i in range(across + 1) for j in range(down + 1)]
    best = max((p for p in grid if _holds(polygon, p)), key=room, default=label_point(polygon))
    return round(best[0], 1), round(best[1], 1)


def _edges(ring: Ring) -> list[tuple[Point, Point]]:
    return list(zip(ring, ring[1:] + ring[:1], strict=True))


def _depth(polygon: Polygon, point: Point) -> float:
    """Return the distance from a point to the border, negative outside."""
    nearest = min(_distance(point, a, b) for ring in polygon for a, b in _edges(ring))
    return nearest if _holds(polygon, point) else -nearest


def _distance(point: Point, a: Point, b: Point) -> float:
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = dx * dx + dy * dy
    share = 0.0 if length == 0 else max(0.0, min(1.0, ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / length))
    return math.hypot(point[0] - a[0] - share * dx, point[1] - a[1] - share * dy)
