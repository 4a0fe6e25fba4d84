import QtQuick
import Kiosk.Theme

// One digit of the keypad.
Tappable {
    id: root

    name: ""

    Rectangle {
        anchors.fill: parent
        color: root.down ? Theme.ink : Theme.paper
        border.width: Theme.border
        border.color: Theme.ink
    }

    Numeral {
        anchors.centerIn: parent
        numeral: root.name
        size: Theme.rowNumber
        color: root.down ? Theme.paper : Theme.ink
        Accessible.ignored: true
    }
}
