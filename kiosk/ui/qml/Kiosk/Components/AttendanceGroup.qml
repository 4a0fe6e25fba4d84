import QtQuick
import Kiosk.Theme

// The names of one state: how many, as printed, with their mark and a word. Opens their list.
Tappable {
    id: root

    required property string attendance
    required property string total
    required property string words
    readonly property color front: root.down ? Theme.paper : Theme.ink

    name: "%1 %2".arg(root.total).arg(root.words)
    objectName: "group-" + root.attendance
    deadEdge: Theme.deadEdge

    Rectangle {
        anchors.fill: parent
        color: root.down ? Theme.ink : Theme.transparent
    }

    Rule {
        width: parent.width
    }

    Numeral {
        id: figure

        anchors.verticalCenter: parent.verticalCenter
        numeral: root.total
        size: Theme.rowNumber
        color: root.front
        Accessible.ignored: true
    }

    AttendanceMark {
        id: mark

        x: Theme.totalColumn
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.text
        attendance: root.attendance
        ink: root.front
    }

    LabelText {
        anchors.left: mark.right
        anchors.leftMargin: Theme.space16
        anchors.right: arrow.left
        anchors.verticalCenter: parent.verticalCenter
        text: root.words
        color: root.front
        Accessible.ignored: true
    }

    Arrow {
        id: arrow

        anchors.right: parent.right
        anchors.rightMargin: Theme.space8
        anchors.verticalCenter: parent.verticalCenter
        color: root.front
    }
}
