import QtQuick
import Kiosk.Theme

// A line of what is known: its name at the left, what it says at the right.
Item {
    id: root

    required property string label
    required property string words
    readonly property real labelColumn: Theme.detailLabel

    visible: root.words !== ""
    height: root.visible ? Math.max(answer.height, heading.height) : 0

    LabelText {
        id: heading

        width: root.labelColumn
        text: root.label
        font.pixelSize: Theme.text
        lineHeight: Theme.text * Theme.leading
    }

    BodyText {
        id: answer

        x: root.labelColumn
        width: root.width - x
        text: root.words
    }
}
