import QtQuick
import Kiosk.Theme

// A door on paper: a rule, a title, a line on what is behind it.
Tappable {
    id: root

    required property string title
    property string detail: ""
    // Set closer, where there are many.
    property bool dense: !Theme.portrait
    property real size: Theme.subheading
    readonly property color front: root.down ? Theme.paper : Theme.ink

    implicitHeight: Math.max(Theme.target, words.height + 2 * (words.y - Theme.border) + Theme.border)
    name: root.title
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

        y: (root.dense ? Theme.space8 : Theme.space16) + Theme.border
        width: parent.width
        spacing: root.dense ? 0 : Theme.space8

        HeadingText {
            width: parent.width
            words: root.title
            size: root.size
            color: root.front
            Accessible.ignored: true
        }

        BodyText {
            width: parent.width
            visible: root.detail !== ""
            text: root.detail
            color: root.front
        }
    }
}
