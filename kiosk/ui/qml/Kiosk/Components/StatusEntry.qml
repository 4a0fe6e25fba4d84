import QtQuick
import Kiosk.Theme

// A fact on the board, set close: its chapter and when, and its title below.
Tappable {
    id: root

    required property string title
    required property string period
    required property int chapter
    readonly property real needs: words.y + words.height + Theme.space16
    readonly property color front: root.down ? Theme.paper : Theme.ink

    name: [root.title, root.period].filter(part => part).join(", ")
    deadEdge: Theme.deadEdge

    Rectangle {
        anchors.fill: parent
        color: root.down ? Theme.ink : Theme.transparent
    }

    Rule {
        width: parent.width
    }

    Column {
        id: words

        y: Theme.space16
        width: parent.width

        ChapterMark {
            visible: root.chapter > 0 || root.period !== ""
            chapter: root.chapter
            when: root.period
            color: root.front
        }

        BodyText {
            width: parent.width
            text: root.title
            color: root.front
            font.weight: Font.DemiBold
            lineHeight: Theme.text * Theme.leadingClose
            Accessible.ignored: true
        }
    }
}
