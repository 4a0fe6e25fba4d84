import QtQuick
import QtQuick.Shapes
import Kiosk.Theme

// An arrow cut from paper: it says that a row opens.
Item {
    id: root

    property color color: Theme.ink
    property real size: Theme.text * 0.8
    property real turn: 0

    width: root.size
    height: root.size
    rotation: root.turn

    Shape {
        anchors.fill: parent
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            strokeWidth: Theme.border * 1.25
            strokeColor: root.color
            fillColor: Theme.transparent
            joinStyle: ShapePath.MiterJoin
            capStyle: ShapePath.FlatCap
            startX: root.size * 0.45
            startY: root.size * 0.1

            PathLine {
                x: root.size * 0.85
                y: root.size * 0.5
            }

            PathLine {
                x: root.size * 0.45
                y: root.size * 0.9
            }
        }

        ShapePath {
            strokeWidth: Theme.border * 1.25
            strokeColor: root.color
            capStyle: ShapePath.FlatCap
            startX: 0
            startY: root.size * 0.5

            PathLine {
                x: root.size * 0.8
                y: root.size * 0.5
            }
        }
    }
}
