import QtQuick
import Kiosk.Theme

// A document's door: how much rests on it set large, and its title.
Tappable {
    id: root

    required property string title
    required property int count
    readonly property color front: root.down ? Theme.paper : Theme.ink

    name: root.title
    deadEdge: Theme.deadEdge
    implicitHeight: Math.max(Theme.target + 2 * root.deadEdge, figure.height, words.height) + 2 * Theme.space16

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
        numeral: root.count
        size: Theme.rowNumber
        room: Theme.countColumn - Theme.gutter
        color: root.front
        Accessible.ignored: true
    }

    HeadingText {
        id: words

        x: Theme.countColumn
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - x - arrow.width - Theme.gutter
        words: root.title
        size: Theme.subheading
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
