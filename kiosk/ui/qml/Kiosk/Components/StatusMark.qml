pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// How far a thing is, in ink: a filled, half-filled or outlined square with its word. Nothing where the source is silent.
Row {
    id: root

    required property string status
    property string period: ""
    property color color: Theme.ink
    readonly property var words: ({
            "done": qsTr("fait"),
            "under_way": qsTr("en cours"),
            "to_come": qsTr("à venir")
        })

    visible: root.status !== ""
    spacing: Theme.space16

    Rectangle {
        width: Theme.text * 0.72
        height: width
        anchors.verticalCenter: word.verticalCenter
        color: root.status === "done" ? root.color : Theme.transparent
        border.width: Theme.border
        border.color: root.color

        Rectangle {
            visible: root.status === "under_way"
            width: parent.width / 2
            height: parent.height
            color: root.color
        }
    }

    LabelText {
        id: word

        text: (root.words[root.status] ?? "") + (root.period ? " · " + root.period : "")
        color: root.color
        font.pixelSize: Theme.text
        lineHeight: Theme.text * Theme.leading
    }
}
