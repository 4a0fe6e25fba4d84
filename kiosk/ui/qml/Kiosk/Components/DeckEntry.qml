import QtQuick
import Kiosk.Theme

// A playing card in a list: its code on its chapter's ground, its question beside.
Tappable {
    id: root

    required property string title
    required property string code
    required property int chapter
    readonly property color front: root.down ? Theme.paper : Theme.ink

    name: "%1, %2".arg(root.code).arg(root.title)
    deadEdge: Theme.deadEdge

    Rectangle {
        anchors.fill: parent
        color: root.down ? Theme.ink : Theme.transparent
    }

    Rule {
        width: parent.width
    }

    Rectangle {
        id: block

        y: Theme.space16
        width: Theme.codeColumn
        height: parent.height - 2 * y
        color: Theme.block(root.chapter)

        Numeral {
            anchors.centerIn: parent
            numeral: root.code
            size: Theme.heading
            color: Theme.accentInk(root.chapter)
            Accessible.ignored: true
        }
    }

    HeadingText {
        x: block.width + Theme.gutter
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - x
        words: root.title
        size: Theme.subheading
        color: root.front
        Accessible.ignored: true
    }
}
