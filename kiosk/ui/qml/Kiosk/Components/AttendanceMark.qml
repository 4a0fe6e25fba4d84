import QtQuick
import Kiosk.Theme

// A name of the sitting as a square of ink: filled for present, half filled for represented, an outline with a square in
// it for excused, an outline for not excused.
Rectangle {
    id: root

    required property string attendance
    property color ink: Theme.ink

    height: root.width
    color: root.attendance === "present" ? root.ink : Theme.transparent
    border.width: Theme.border
    border.color: root.ink

    Rectangle {
        visible: root.attendance === "represented"
        width: parent.width / 2
        height: parent.height
        color: root.ink
    }

    Rectangle {
        visible: root.attendance === "excused"
        anchors.centerIn: parent
        width: parent.width * 0.36
        height: width
        color: root.ink
    }
}
