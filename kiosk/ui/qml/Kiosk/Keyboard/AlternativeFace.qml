import QtQuick
import Kiosk.Theme

// One of the characters that a long press offers; the one that letting go will type is inverted.
Item {
    id: root

    required property string text

    KeyFace {
        anchors.margins: Theme.gap3mm / 2
        isDown: root.ListView.isCurrentItem
        label: root.text
    }
}
