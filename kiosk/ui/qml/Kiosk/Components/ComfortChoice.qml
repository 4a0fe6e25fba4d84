import QtQuick
import Kiosk.Theme

// One choice of the comfort panel, which shows itself: letters in their size, a palette in its colours. The one in force
// is inverted, where it has no colours of its own, and carries a bar.
Tappable {
    id: root

    required property string title
    required property bool chosen
    // Px of its letters.
    property real size: Theme.label
    // Its own colours, where it is a palette.
    property bool coloured: false
    property color ownPaper: Theme.paper
    property color ownInk: Theme.ink
    readonly property bool inverted: root.coloured ? root.down : root.chosen !== root.down
    readonly property color ground: root.inverted ? root.ownInk : root.ownPaper
    readonly property color front: root.inverted ? root.ownPaper : root.ownInk

    name: root.title
    Accessible.role: Accessible.RadioButton
    Accessible.checked: root.chosen

    Rectangle {
        anchors.fill: parent
        color: root.ground
        border.width: Theme.border
        border.color: root.coloured ? Theme.ink : root.ownInk
    }

    LabelText {
        x: Theme.border
        y: (mark.y - height) / 2
        width: parent.width - 2 * x
        text: root.title
        font.pixelSize: root.size
        lineHeight: root.size * Theme.leadingClose
        horizontalAlignment: Text.AlignHCenter
        color: root.front
        Accessible.ignored: true
    }

    Rectangle {
        id: mark

        anchors.horizontalCenter: parent.horizontalCenter
        y: parent.height - height - Theme.space16
        width: parent.width * 0.5
        height: Theme.space16
        visible: root.chosen
        color: root.front
    }
}
