import QtQuick
import Kiosk.Theme

// Frames what is read: ink within paper, so that one of the two stands out on every ground of every palette.
Rectangle {
    id: root

    color: Theme.transparent
    border.width: Theme.border
    border.color: Theme.paper

    Rectangle {
        anchors.fill: parent
        anchors.margins: Theme.border
        color: Theme.transparent
        border.width: Theme.border
        border.color: Theme.ink
    }
}
