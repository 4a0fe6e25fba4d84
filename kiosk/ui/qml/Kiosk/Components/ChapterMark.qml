import QtQuick
import Kiosk.Theme

// What stands above a short entry: the number of its chapter on the chapter's colour, and when, as printed.
Row {
    id: root

    required property int chapter
    required property string when
    property color color: Theme.ink

    height: Theme.caption * Theme.leadingCaption
    spacing: Theme.space8

    Rectangle {
        visible: root.chapter > 0
        width: root.height
        height: root.height
        color: Theme.block(root.chapter)

        CaptionText {
            anchors.centerIn: parent
            text: root.chapter
            color: Theme.blockInk(root.chapter)
            font.weight: Font.Bold
            Accessible.ignored: true
        }
    }

    CaptionText {
        text: root.when
        color: root.color
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }
}
