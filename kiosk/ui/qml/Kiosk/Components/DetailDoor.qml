import QtQuick
import Kiosk.Theme

// A line of what is known that opens: its name at the left, what it says, an arrow.
Tappable {
    id: root

    required property string label
    required property string words
    readonly property color front: root.down ? Theme.paper : Theme.ink

    height: root.visible ? Math.max(Theme.target, Theme.large ? heading.height + answer.height : answer.height) : 0

    Rectangle {
        anchors.fill: parent
        color: root.down ? Theme.ink : Theme.transparent
    }

    LabelText {
        id: heading

        y: Theme.large ? 0 : (parent.height - height) / 2
        text: root.label
        font.pixelSize: Theme.text
        lineHeight: Theme.text * Theme.leading
        color: root.front
    }

    BodyText {
        id: answer

        x: Theme.large ? 0 : Theme.detailLabel
        y: Theme.large ? heading.height : (parent.height - height) / 2
        width: root.width - x - arrow.width - Theme.gutter
        text: root.words
        color: root.front
    }

    Arrow {
        id: arrow

        anchors.right: parent.right
        anchors.rightMargin: Theme.space8
        anchors.verticalCenter: parent.verticalCenter
        color: root.front
    }
}
