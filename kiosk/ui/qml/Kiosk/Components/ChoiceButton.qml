import QtQuick
import Kiosk.Theme

// One answer among several; the chosen one is ink, and a square says so too. A chapter brings its number and its shape.
Tappable {
    id: root

    required property string title
    required property bool chosen
    property int chapter: 0
    // Whether others may be chosen beside it.
    property bool several: false
    property string motif: ""
    // What is read on it, where that is more than its title.
    property string words: root.title
    readonly property bool dark: root.chosen !== root.down
    readonly property color front: root.dark ? Theme.paper : Theme.ink

    name: root.title
    Accessible.role: root.several ? Accessible.CheckBox : Accessible.RadioButton
    Accessible.checked: root.chosen
    implicitHeight: Theme.choice

    Rectangle {
        anchors.fill: parent
        color: root.dark ? Theme.ink : Theme.paper
        border.width: Theme.border
        border.color: Theme.ink
    }

    // The chapter's block: number and shape, so that colour isn't all that tells it.
    Rectangle {
        id: block

        visible: root.chapter > 0
        x: Theme.border
        y: Theme.border
        // Room for the number beside the shape, however low the row.
        width: visible ? Math.max(1.6 * height, number.x + number.width + Theme.space8 + shape.width) : 0
        height: parent.height - 2 * Theme.border
        color: Theme.block(root.chapter)

        Numeral {
            id: number

            x: Theme.space24
            anchors.verticalCenter: parent.verticalCenter
            numeral: root.chapter
            size: Theme.rowNumber
            color: Theme.accentInk(root.chapter)
            Accessible.ignored: true
        }

        PosterShape {
            id: shape

            anchors.right: parent.right
            anchors.bottom: parent.bottom
            width: parent.height * 0.9
            height: width
            motif: root.motif
            chapter: root.chapter
        }
    }

    Rectangle {
        id: mark

        x: block.width + Theme.space40
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
        text: root.words
        color: root.front
        Accessible.ignored: true
    }
}
