import QtQuick
import Kiosk.Theme

// One answer among several; the chosen one is ink, and a square says so too.
Tappable {
    id: root

    required property string title
    required property bool chosen
    readonly property bool dark: root.chosen !== root.down
    readonly property color front: root.dark ? Theme.paper : Theme.ink

    name: root.title
    Accessible.role: Accessible.RadioButton
    Accessible.checked: root.chosen
    implicitHeight: Theme.choice

    Rectangle {
        anchors.fill: parent
        color: root.dark ? Theme.ink : Theme.paper
        border.width: Theme.border
        border.color: Theme.ink
    }

    Rectangle {
        id: mark

        x: Theme.space40
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.text
        height: width
        color: root.chosen ? root.front : Theme.transparent
        border.width: Theme.border
        border.color: root.front
    }

    LabelText {
        anchors.left: mark.right
        anchors.leftMargin: Theme.space24
        anchors.right: parent.right
        anchors.rightMargin: Theme.space24
        anchors.verticalCenter: parent.verticalCenter
        text: root.title
        color: root.front
        Accessible.ignored: true
    }
}
