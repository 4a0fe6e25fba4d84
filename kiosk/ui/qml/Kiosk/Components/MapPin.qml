import QtQuick
import QtQuick.Shapes
import Kiosk.Theme

// A place on the map: an ink square with its number, or with the numbers of those that would touch. On the small map it
// is a mark without a number, and an area is a ring.
Tappable {
    id: root

    required property string numbers
    required property int first
    required property real middleX
    required property real middleY
    required property real pinWidth
    required property real reach
    property bool small: false

    objectName: "pin-" + root.first
    touchTarget: !root.small
    enabled: !root.small
    x: root.middleX - width / 2
    y: root.middleY - height / 2
    width: root.pinWidth
    height: root.small ? root.pinWidth : Theme.pin
    name: qsTr("Voir %1 sur le plan").arg(root.numbers)

    Rectangle {
        anchors.fill: parent
        visible: root.reach === 0
        color: root.down ? Theme.paper : Theme.ink
        border.width: Theme.border
        border.color: root.small ? Theme.paper : Theme.ink
    }

    LabelText {
        anchors.centerIn: parent
        visible: !root.small
        text: root.numbers
        font.pixelSize: Theme.mapText
        wrapMode: Text.NoWrap
        color: root.down ? Theme.ink : Theme.paper
        Accessible.ignored: true
    }

    Shape {
        id: ring

        readonly property real radius: Math.max(root.reach, Theme.space16)

        anchors.centerIn: parent
        visible: root.reach > 0
        width: 2 * ring.radius
        height: 2 * ring.radius
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            strokeWidth: Theme.border * 1.5
            strokeColor: Theme.ink
            fillColor: Theme.transparent

            PathAngleArc {
                centerX: ring.radius
                centerY: ring.radius
                radiusX: ring.radius
                radiusY: ring.radius
                startAngle: 0
                sweepAngle: 360
            }
        }
    }
}
