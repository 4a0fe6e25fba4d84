import QtQuick
import Kiosk.Theme

// One step of a scale: its number, in ink when it is chosen.
Tappable {
    id: root

    required property string step
    // What is said of it: its number, at the ends with the word.
    required property string title
    required property bool chosen
    readonly property bool dark: root.chosen !== root.down

    name: root.title
    Accessible.role: Accessible.RadioButton
    Accessible.checked: root.chosen

    Rectangle {
        anchors.fill: parent
        color: root.dark ? Theme.ink : Theme.paper
        border.width: Theme.border
        border.color: Theme.ink
    }

    Numeral {
        anchors.centerIn: parent
        numeral: root.step
        size: Theme.heading
        color: root.dark ? Theme.paper : Theme.ink
        Accessible.ignored: true
    }
}
