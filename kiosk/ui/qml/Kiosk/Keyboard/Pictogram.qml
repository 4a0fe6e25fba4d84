import QtQuick
import QtQuick.Shapes

// The drawings on keys, cut like paper: "shift", "capslock" and "backspace", in a square.
Item {
    id: root

    property string name
    property color color

    Shape {
        anchors.fill: parent
        preferredRendererType: Shape.CurveRenderer
        visible: root.name === "shift" || root.name === "capslock"

        ShapePath {
            fillColor: root.color
            strokeWidth: -1

            PathPolyline {
                path: root.scaled([[0.5, 0.06], [0.98, 0.54], [0.7, 0.54], [0.7, 0.8], [0.3, 0.8], [0.3, 0.54], [0.02, 0.54]])
            }
        }
    }
    Rectangle {
        color: root.color
        height: parent.height * 0.1
        visible: root.name === "capslock"
        width: parent.width * 0.4
        x: parent.width * 0.3
        y: parent.height * 0.88
    }
    Shape {
        anchors.fill: parent
        preferredRendererType: Shape.CurveRenderer
        visible: root.name === "backspace"

        ShapePath {
            fillColor: root.color
            fillRule: ShapePath.OddEvenFill
            strokeWidth: -1

            PathMultiline {
                paths: [root.scaled([[-0.05, 0.5], [0.32, 0.13], [1.05, 0.13], [1.05, 0.87], [0.32, 0.87], [-0.05, 0.5]]), root.cross(0.64, 0.5, 0.21, 0.05)]
            }
        }
    }

    function scaled(points: list<var>): list<point> {
        return points.map(p => Qt.point(p[0] * root.width, p[1] * root.height));
    }

    // The outline of an X around (x, y): arms of `reach`, half as thick as `half`, all in parts of the square.
    function cross(x: real, y: real, reach: real, half: real): list<point> {
        const r = reach, h = half;
        return root.scaled([[0, -2 * h], [r - h, -r - h], [r + h, -r + h], [2 * h, 0], [r + h, r - h], [r - h, r + h], [0, 2 * h], [-r + h, r + h], [-r - h, r - h], [-2 * h, 0], [-r - h, -r + h], [-r + h, -r - h], [0, -2 * h]].map(p => [x + p[0], y + p[1]]));
    }
}
