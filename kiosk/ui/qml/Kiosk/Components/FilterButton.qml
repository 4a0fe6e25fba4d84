import QtQuick
import Kiosk.Theme

// A filter: what it is about above, what is chosen below. Ink while its choices are on show; a choice made stays marked.
Tappable {
    id: root

    required property string title
    required property string chosen
    property bool open: false
    readonly property bool dark: root.open !== root.down
    readonly property color front: root.dark ? Theme.paper : Theme.ink

    name: qsTr("%1 : %2").arg(root.title).arg(root.chosen)
    deadEdge: Theme.deadEdge
    implicitHeight: Math.max(Theme.target, words.height + 2 * Theme.space16)

    Rectangle {
        anchors.fill: parent
        anchors.rightMargin: -Theme.border
        color: root.dark ? Theme.ink : Theme.paper
        border.width: Theme.border
        border.color: Theme.ink
    }

    Column {
        id: words

        x: Theme.space24
        y: Theme.space16
        width: parent.width - Theme.space24 - Theme.space16

        CaptionText {
            text: root.title
            color: root.front
            Accessible.ignored: true
        }

        LabelText {
            width: parent.width
            text: root.chosen
            color: root.front
            lineHeight: Theme.label * Theme.leadingClose
            Accessible.ignored: true
        }
    }
}
