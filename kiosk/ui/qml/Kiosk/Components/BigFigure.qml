import QtQuick
import Kiosk.Theme

// A figure set large, its qualifier before it; what it counts below, or beside it where the page is wide.
Tappable {
    id: root

    required property string qualifier
    required property string numeral
    required property string counts
    required property real size
    readonly property bool beside: !Theme.portrait
    readonly property color front: root.down ? Theme.paper : Theme.ink

    name: [root.qualifier, root.numeral, root.counts].join(" ").trim()
    implicitHeight: (root.beside ? number.y + number.height : below.y + below.height) + Theme.space8

    Rectangle {
        anchors.fill: parent
        color: root.down ? Theme.ink : Theme.transparent
    }

    HeadingText {
        id: before

        visible: root.qualifier !== ""
        words: root.qualifier
        size: Theme.subheading
        color: root.front
        Accessible.ignored: true
    }

    Numeral {
        id: number

        y: (before.visible ? before.height : 0) + Theme.space16
        numeral: root.numeral
        size: root.size
        room: root.beside ? root.width * 0.6 : root.width
        color: root.front
        Accessible.ignored: true
    }

    LeadText {
        id: below

        x: root.beside ? root.width * 0.6 + Theme.space40 : 0
        y: root.beside ? number.y + (number.height - height) / 2 : number.y + number.height + Theme.space24
        width: root.width - x
        text: root.counts
        color: root.front
        Accessible.ignored: true
    }
}
