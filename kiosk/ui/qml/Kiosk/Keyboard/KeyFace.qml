import QtQuick
import Kiosk.Theme

// What a key looks like: a block of paper with its label in ink, or the reverse; inverted while it is down.
Rectangle {
    id: root

    property string label
    // Small, in the upper right corner: what a long press types.
    property string corner
    // One of Pictogram's names, in place of a label.
    property string pictogram
    // A function key is ink with an edge of paper; a character key is paper.
    property bool isFunction: false
    property bool isDown: false
    readonly property bool isInk: isFunction !== isDown
    readonly property color foreground: isInk ? Theme.paper : Theme.ink

    anchors.fill: parent
    border.color: Theme.paper
    border.width: Theme.border
    color: isInk ? Theme.ink : Theme.paper

    Text {
        anchors.centerIn: parent
        // Beside a corner, a wide letter makes room for it.
        anchors.horizontalCenterOffset: -Math.round(corner.implicitWidth / 3)
        color: root.foreground
        font.family: Theme.fontText
        // A single character has the room to be larger than a word.
        font.pixelSize: root.label.length === 1 ? Math.max(Theme.label, Math.round(root.height / 2)) : Theme.label
        font.weight: Font.DemiBold
        objectName: "label"
        text: root.label
        textFormat: Text.PlainText
    }
    Text {
        id: corner

        anchors.right: parent.right
        anchors.rightMargin: Math.round(Theme.gap3mm * 2 / 3)
        anchors.top: parent.top
        color: root.foreground
        font.family: Theme.fontText
        font.pixelSize: Theme.caption
        font.weight: Font.DemiBold
        objectName: "corner"
        readonly property bool isCaption: true
        text: root.corner
        textFormat: Text.PlainText
    }
    Pictogram {
        anchors.centerIn: parent
        color: root.foreground
        height: Math.round(root.height / 2)
        name: root.pictogram
        width: height
    }
}
