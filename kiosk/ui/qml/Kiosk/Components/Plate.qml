import QtQuick
import Kiosk.Theme

// Words on a plate of ink, over a picture.
Rectangle {
    id: root

    required property string words
    // The widest that it may be, in px.
    property real room: Infinity
    property real size: Theme.label

    width: text.width + 2 * Theme.space24
    height: text.height + 2 * Theme.space8
    color: Theme.slab

    LabelText {
        id: text

        anchors.centerIn: parent
        width: Math.min(implicitWidth, root.room - 2 * Theme.space24)
        text: root.words
        font.pixelSize: root.size
        lineHeight: root.size * Theme.leading
        horizontalAlignment: Text.AlignHCenter
        color: Theme.slabInk
    }
}
