import QtQuick
import Kiosk.Theme

// A block with a verb on it. Inverts under the finger.
Tappable {
    id: root

    property color ground: Theme.ink
    property color ink: Theme.paper
    property bool arrow: false
    property real turn: 0
    property bool framed: false
    property real padding: Theme.space40
    // The arrow alone, where words have no room.
    property bool bare: false

    implicitWidth: (root.bare ? 0 : words.implicitWidth + Theme.space24) + 2 * root.padding + (root.arrow ? Theme.label : 0)
    // Larger words break rather than leave the block.
    implicitHeight: Theme.reflow && !root.bare ? Math.max(Theme.button, words.height + 2 * Theme.space16) : Theme.button

    Rectangle {
        anchors.fill: parent
        color: root.down ? root.ink : root.ground
        border.width: root.framed ? Theme.border : 0
        border.color: root.ink
    }

    Row {
        anchors.centerIn: parent
        spacing: Theme.space24
        layoutDirection: root.turn === 180 ? Qt.RightToLeft : Qt.LeftToRight

        LabelText {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            visible: !root.bare
            width: Theme.reflow ? Math.min(implicitWidth, root.width - 2 * Math.min(root.padding, Theme.space8) - (root.arrow ? Theme.label + Theme.space24 : 0)) : implicitWidth
            text: root.name
            wrapMode: Theme.reflow ? Text.WordWrap : Text.NoWrap
            horizontalAlignment: Theme.reflow ? Text.AlignHCenter : Text.AlignLeft
            lineHeight: Theme.label * (Theme.reflow ? Theme.leadingClose : Theme.leading)
            color: root.down ? root.ground : root.ink
            Accessible.ignored: true
        }

        Arrow {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.arrow
            turn: root.turn
            color: words.color
        }
    }
}
