"""Targets: 20 mm of glass (40 px here), 3 mm apart (6 px here)."""

import pytest

from kiosk.ui.measures.findings import FindingKind
from kiosk.ui.measures.touch import distance

GOOD = "property bool touchTarget: true; width: 40; height: 40"


@pytest.mark.parametrize(
    "qml",
    [
        "Rectangle { property bool touchTarget: true; width: 60; height: 38 }",
        'Rectangle { objectName: "targetNext"; width: 38; height: 60 }',
        "Rectangle { width: 60; height: 38; TapHandler {} }",
        "Rectangle { width: 60; height: 38; MouseArea { anchors.fill: parent } }",
        "Button { width: 60; height: 38 }",
        "Rectangle { property bool touchTarget: true; property real deadEdge: 2; width: 60; height: 42 }",
        "Rectangle { property bool touchTarget: true; property bool deadEdge: true; width: 60; height: 42 }",
        "Rectangle { scale: 0.5; property bool touchTarget: true; width: 60; height: 60 }",
    ],
)
def test_small_target_is_found(show, qml):
    """Declared or found by itself; what takes no touch at its edge doesn't count."""
    assert show(f"Item {{ x: 100; y: 100; {qml} }}").kinds == {FindingKind.TARGET}


@pytest.mark.parametrize(
    "qml",
    [
        f"Rectangle {{ {GOOD} }}",
        "Rectangle { width: 10; height: 10; TapHandler { enabled: false } }",
        "Rectangle { width: 10; height: 10; property bool touchTarget: false; TapHandler {} }",
        "Rectangle { width: 10; height: 10; enabled: false; TapHandler {} }",
        "Shape { width: 10; height: 10; TapHandler {} ShapePath { PathLine { x: 10; y: 10 } } }",
    ],
    ids=["large enough", "handler off", "declared none", "off", "shape of the map"],
)
def test_what_is_no_small_target(show, qml):
    """Large enough, or nothing that a finger has to find."""
    assert show(f'Rectangle {{ x: 100; y: 100; width: 300; height: 300; color: "red"; {qml} }}').findings == ()


@pytest.mark.parametrize(
    ("x", "y", "more", "found"),
    [
        (44, 0, "", True),
        (47, 0, "", False),
        (0, 44, "", True),
        (40, 0, "", True),
        (43, 43, "", True),
        (45, 45, "", False),
        (40, 0, "property bool deadEdge: true; width: 46; height: 46", False),
        (46, 0, "property bool deadEdge: true; width: 46; height: 46", False),
    ],
)
def test_targets_are_apart(show, x, y, more, found):
    """3 mm between what takes touches, along the shortest way."""
    shape = f"Rectangle {{ {GOOD} }}" if not more else f"Rectangle {{ property bool touchTarget: true; {more} }}"
    first = shape.replace("Rectangle {", "Rectangle { x: -6;", 1) if more and x == 40 else shape
    shown = show(f"Item {{ x: 100; y: 100; {first} Item {{ x: {x}; y: {y}; {shape} }} }}")
    assert shown.kinds == ({FindingKind.GAP} if found else set())


def test_target_in_a_target_is_no_neighbour(show):
    """A button in a tile belongs to it."""
    shown = show(
        f"""Rectangle {{ x: 50; y: 50; width: 200; height: 100; property bool touchTarget: true
                Rectangle {{ x: 2; y: 2; color: "red"; {GOOD} }} }}"""
    )
    assert shown.findings == ()


def test_targets_that_overlap_are_not_close_as_well(show):
    """What overlaps is said once, as an overlap."""
    shape = f"Rectangle {{ {GOOD} }}"
    shown = show(f"Item {{ x: 100; y: 100; {shape} Item {{ x: 30; {shape.replace('40 }', '50 }')} }} }}")
    assert shown.kinds == {FindingKind.OVERLAP}


def test_distance_is_the_shortest_way(show):
    """Sideways, down, or over the corner."""
    from PySide6.QtCore import QRectF

    box = QRectF(0, 0, 10, 10)
    assert distance(box, QRectF(13, 5, 10, 10)) == 3
    assert distance(box, QRectF(5, -14, 10, 10)) == 4
    assert distance(QRectF(13, 14, 10, 10), box) == 5
    assert distance(box, QRectF(5, 5, 10, 10)) == 0
