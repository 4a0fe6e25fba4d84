pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk.Theme

// How well a thing is, by word and by shape: a disc, a triangle, a barred square. Colour says nothing here.
Row {
    id: root

    // fine, watch or repair; "" while it isn't known.
    required property string light
    property color color: Theme.ink
    property color ground: Theme.paper
    property real size: Theme.text
    property bool worded: true
    readonly property var words: ({
            "fine": qsTr("Vert : tout va bien"),
            "watch": qsTr("Orange : à voir"),
            "repair": qsTr("Rouge : à réparer")
        })

    spacing: Theme.space16
    Accessible.role: Accessible.StaticText
    Accessible.name: word.text

    Item {
        width: root.size
        height: root.size
        anchors.verticalCenter: parent.verticalCenter

        Shape {
            anchors.fill: parent
            preferredRendererType: Shape.CurveRenderer

            ShapePath {
                strokeColor: Theme.transparent
                fillColor: root.light === "fine" ? root.color : Theme.transparent
                startX: root.size
                startY: root.size / 2

                PathAngleArc {
                    centerX: root.size / 2
                    centerY: root.size / 2
                    radiusX: root.size / 2
                    radiusY: root.size / 2
                    startAngle: 0
                    sweepAngle: 360
                }
            }

            ShapePath {
                strokeColor: Theme.transparent
                fillColor: root.light === "watch" ? root.color : Theme.transparent
                startX: root.size / 2
                startY: 0

                PathLine {
                    x: root.size
                    y: root.size
                }

                PathLine {
                    x: 0
                    y: root.size
                }
            }
        }

        Rectangle {
            anchors.fill: parent
            visible: root.light === "repair" || root.light === ""
            color: root.light === "repair" ? root.color : Theme.transparent
            border.width: Theme.border
            border.color: root.color

            Rectangle {
                anchors.centerIn: parent
                visible: root.light === "repair"
                width: parent.width * 0.7
                height: parent.height * 0.24
                color: root.ground
            }
        }
    }

    LabelText {
        id: word

        visible: root.worded
        text: root.words[root.light] ?? qsTr("En cours")
        color: root.color
        anchors.verticalCenter: parent.verticalCenter
    }
}
