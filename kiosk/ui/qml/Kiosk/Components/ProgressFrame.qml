import QtQuick
import Kiosk.Theme

// How much of a work is done: a frame that fills with ink, and the share in words.
Item {
    id: root

    // 0 to 1.
    required property real share

    implicitHeight: Theme.target + Theme.space8 + words.height
    Accessible.role: Accessible.ProgressBar
    Accessible.name: words.text

    Rectangle {
        width: root.width
        height: Theme.target
        color: Theme.paper
        border.width: Theme.border
        border.color: Theme.ink

        Rectangle {
            objectName: "progress-filled"
            width: root.share * parent.width
            height: parent.height
            color: Theme.ink
        }
    }

    LabelText {
        id: words

        y: Theme.target + Theme.space8
        text: qsTr("%1 %").arg(Math.round(100 * root.share))
        Accessible.ignored: true
    }
}
