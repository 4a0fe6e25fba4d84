import QtQuick
import Kiosk.Theme

// An entry of the timeline: its year at the left of the line, at the right what happened and how the date is printed.
Tappable {
    id: root

    required property string route
    required property string year
    required property string kind
    required property string title
    required property string printed
    readonly property real needs: words.height + Theme.space16
    readonly property color front: root.down ? Theme.paper : Theme.ink
    readonly property var kinds: ({
            "mayor": qsTr("Maire, %1").arg(root.printed),
            "photograph": qsTr("Légende d’une photographie, %1").arg(root.printed),
            "event": root.printed
        })

    name: [root.title, root.printed].join(", ")
    objectName: "tile-" + root.route
    enabled: root.route !== ""
    deadEdge: Theme.deadEdge

    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: Theme.yearColumn
        color: root.down ? Theme.ink : Theme.transparent
    }

    Numeral {
        anchors.verticalCenter: parent.verticalCenter
        numeral: root.year
        size: root.kind === "photograph" ? Theme.heading : Theme.rowNumber
        room: Theme.yearColumn - Theme.space40
        Accessible.ignored: true
    }

    // The mark on the line: a filled square for a mayor, an outlined one for the rest.
    Rectangle {
        x: Theme.yearColumn - (width - Theme.border) / 2
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.text
        height: width
        color: root.kind === "photograph" ? Theme.paper : Theme.ink
        border.width: Theme.border
        border.color: Theme.ink
    }

    Column {
        id: words

        x: Theme.yearColumn + Theme.space64
        width: parent.width - x - Theme.space64
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space8

        HeadingText {
            width: parent.width
            words: root.title
            size: Theme.subheading
            color: root.front
            Accessible.ignored: true
        }

        BodyText {
            width: parent.width
            text: root.kinds[root.kind]
            color: root.front
        }
    }

    Arrow {
        anchors.right: parent.right
        anchors.rightMargin: Theme.space8
        anchors.verticalCenter: parent.verticalCenter
        color: root.front
    }
}
