import QtQuick
import Kiosk.Theme

// A row that opens: a name at the left, a word on it at the right.
Tappable {
    id: root

    required property string title
    required property string detail
    readonly property color front: root.down ? Theme.paper : Theme.ink

    name: root.title
    deadEdge: Theme.deadEdge

    Rectangle {
        anchors.fill: parent
        color: root.down ? Theme.ink : Theme.transparent
    }

    Rule {
        width: parent.width
    }

    HeadingText {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - detail.width - Theme.gutter
        words: root.title
        size: Theme.subheading * 0.9
        color: root.front
        Accessible.ignored: true
    }

    BodyText {
        id: detail

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        text: root.detail
        color: root.front
    }
}
