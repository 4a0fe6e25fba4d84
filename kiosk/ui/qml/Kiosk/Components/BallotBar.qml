import QtQuick
import Kiosk.Theme

// A total of the vote as a bar from zero, its printed number on it and its words beside.
Item {
    id: root

    required property string numeral
    required property string words
    // Part of the width that the bar takes, from 0 to 1.
    required property real share
    property bool filled: true
    // For the sheet: it isn't cut.
    readonly property bool together: true
    readonly property bool inside: root.share > 0.5

    Rectangle {
        id: bar

        width: root.width * root.share
        height: parent.height
        color: root.filled ? Theme.ink : Theme.paper
        border.width: Theme.border
        border.color: Theme.ink

        Numeral {
            id: figure

            x: Theme.space40
            anchors.verticalCenter: parent.verticalCenter
            numeral: root.numeral
            size: Theme.tileNumber
            color: root.filled ? Theme.paper : Theme.ink
        }
    }

    HeadingText {
        x: root.inside ? figure.x + figure.width + Theme.space40 : bar.width + Theme.space24
        anchors.verticalCenter: parent.verticalCenter
        words: root.words
        color: root.inside && root.filled ? Theme.paper : Theme.ink
    }
}
