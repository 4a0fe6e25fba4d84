import QtQuick
import Kiosk.Theme

// One of the five faces with its word.
Tappable {
    id: root

    required property int mood
    required property string title
    required property bool chosen
    readonly property bool dark: root.chosen !== root.down
    readonly property color front: root.dark ? Theme.paper : Theme.ink

    name: root.title
    Accessible.role: Accessible.RadioButton
    Accessible.checked: root.chosen

    Rectangle {
        anchors.fill: parent
        color: root.dark ? Theme.ink : Theme.paper
        border.width: Theme.border
        border.color: Theme.ink
    }

    Face {
        id: face

        x: Theme.space40
        anchors.verticalCenter: parent.verticalCenter
        width: parent.height - 2 * Theme.space16
        height: width
        mood: root.mood
        color: root.front
        ground: root.dark ? Theme.ink : Theme.paper
    }

    LabelText {
        anchors.left: face.right
        anchors.leftMargin: Theme.space40
        anchors.right: parent.right
        anchors.rightMargin: Theme.space24
        anchors.verticalCenter: parent.verticalCenter
        text: root.title
        color: root.front
        Accessible.ignored: true
    }
}
