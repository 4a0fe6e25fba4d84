import QtQuick
import Kiosk.Theme

// A line of what is known: its name at the left, what it says at the right, or below where text is large.
Item {
    id: root

    required property string label
    required property string words
    readonly property real labelColumn: Theme.detailLabel

    visible: root.words !== ""
    Accessible.role: Accessible.Grouping
    height: root.visible ? Math.max(answer.y + answer.height, heading.height) : 0

    LabelText {
        id: heading

        width: Theme.large ? root.width : root.labelColumn
        text: root.label
        font.pixelSize: Theme.text
        lineHeight: Theme.text * Theme.leading
    }

    BodyText {
        id: answer

        x: Theme.large ? 0 : root.labelColumn
        y: Theme.large ? heading.height : 0
        width: root.width - x
        text: root.words
    }
}
