pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk.Theme

// One of five faces, drawn; `mood` from 1 (corners down) to 5 (corners up).
Item {
    id: root

    required property int mood
    property color color: Theme.ink
    property color ground: Theme.paper
    readonly property real side: Math.min(root.width, root.height)
    readonly property real bend: (root.mood - 3) * 0.11 * root.side

    Rectangle {
        anchors.centerIn: parent
        width: root.side
        height: root.side
        radius: root.side / 2
        color: root.color
    }

    Repeater {
        model: [0.34, 0.66]

        Rectangle {
            id: eye

            required property real modelData

            x: root.width / 2 + (eye.modelData - 0.5) * root.side - width / 2
            y: root.height / 2 - 0.2 * root.side
            width: 0.1 * root.side
            height: 0.16 * root.side
            color: root.ground
        }
    }

    Shape {
        id: mouth

        x: (root.width - root.side) / 2
        y: (root.height - root.side) / 2
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            strokeWidth: 0.075 * root.side
            strokeColor: root.ground
            fillColor: Theme.transparent
            capStyle: ShapePath.FlatCap
            startX: 0.27 * root.side
            startY: 0.66 * root.side - root.bend / 2

            PathQuad {
                x: 0.73 * root.side
                y: 0.66 * root.side - root.bend / 2
                controlX: 0.5 * root.side
                controlY: 0.66 * root.side + root.bend * 1.5
            }
        }
    }
}
