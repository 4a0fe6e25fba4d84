import QtQuick
import Kiosk.Theme

// A figure as a bar from zero, its printed value standing on it, the qualifier before; what it counts beside or below.
Tappable {
    id: root

    required property string route
    required property string qualifier
    required property string numeral
    required property string counts
    // Length of the bar over the width, and whether it is the one in colour.
    required property real share
    required property bool strong
    property real thickness: Theme.figureBar
    readonly property bool beside: !Theme.portrait
    readonly property color front: root.down ? Theme.paper : Theme.ink

    name: [root.qualifier, root.numeral, root.counts].join(" ").trim()
    objectName: "figure-" + root.route
    implicitHeight: (root.beside ? bar.y + bar.height : below.y + below.height) + Theme.space8

    Rectangle {
        anchors.fill: parent
        color: root.down ? Theme.ink : Theme.transparent
    }

    Row {
        id: value

        y: Theme.space8
        height: number.height
        spacing: Theme.space24

        HeadingText {
            id: before

            anchors.verticalCenter: parent.verticalCenter
            visible: root.qualifier !== ""
            words: root.qualifier
            size: Theme.subheading
            color: root.front
            Accessible.ignored: true
        }

        Numeral {
            id: number

            numeral: root.numeral
            size: Theme.tileNumber
            color: root.front
            Accessible.ignored: true
        }
    }

    BodyText {
        visible: root.beside
        x: value.width + Theme.space40
        y: value.y + (value.height - height) / 2
        width: root.width - x
        text: root.counts
        color: root.front
        Accessible.ignored: true
    }

    Rectangle {
        id: bar

        objectName: "length-" + root.route
        y: value.y + value.height + Theme.space16
        width: root.share * root.width
        height: root.thickness
        color: root.strong ? Theme.emphasis : Theme.ink
        border.width: Theme.border
        border.color: Theme.ink
    }

    LeadText {
        id: below

        visible: !root.beside
        y: bar.y + bar.height + Theme.space16
        width: root.width
        text: root.counts
        color: root.front
        Accessible.ignored: true
    }
}
