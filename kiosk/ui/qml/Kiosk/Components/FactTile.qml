import QtQuick
import Kiosk.Theme

// A fact in a list: its figure at the left, what it counts beside it; without a figure its title across the row. A
// dossier stands as its title with the number of its facts.
Tappable {
    id: root

    required property string title
    required property string qualifier
    required property string numeral
    required property string counts
    required property string status
    required property string period
    required property int chapter
    required property int parts
    readonly property real numberColumn: 0.33 * root.width
    readonly property bool hasNumeral: root.numeral !== ""
    // Large words have no room beside a figure: they stand below it.
    readonly property bool stacked: Theme.slim && root.hasNumeral
    readonly property real bothHeight: figure.height + Theme.space16 + words.height
    readonly property color front: root.down ? Theme.paper : Theme.ink

    deadEdge: Theme.deadEdge
    name: root.hasNumeral ? [root.qualifier, root.numeral, root.counts].join(" ").trim() : root.title

    Rectangle {
        anchors.fill: parent
        anchors.topMargin: Theme.border
        color: root.down ? Theme.ink : Theme.transparent
    }

    Rule {
        width: parent.width
    }

    Column {
        id: figure

        visible: root.hasNumeral
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: root.stacked ? (height - root.bothHeight) / 2 : 0
        width: root.stacked ? words.width : root.numberColumn - Theme.gutter
        spacing: Theme.space16

        BodyText {
            visible: root.qualifier !== ""
            text: root.qualifier
            color: root.front
            Accessible.ignored: true
        }

        Numeral {
            numeral: root.numeral
            size: Theme.rowNumber
            room: figure.width
            color: root.down ? Theme.paper : Theme.numeralOnPaper(root.chapter)
            Accessible.ignored: true
        }
    }

    Column {
        id: words

        x: root.hasNumeral && !root.stacked ? root.numberColumn : 0
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: root.stacked ? (root.bothHeight - height) / 2 : 0
        width: parent.width - x - arrow.width - Theme.gutter
        spacing: Theme.space8

        BodyText {
            visible: root.hasNumeral
            width: parent.width
            text: root.counts
            color: root.front
            Accessible.ignored: true
        }

        HeadingText {
            visible: !root.hasNumeral
            width: parent.width
            words: root.title
            size: Theme.subheading
            color: root.front
            Accessible.ignored: true
        }

        BodyText {
            visible: root.parts > 0
            text: qsTr("%1 faits").arg(root.parts)
            color: root.front
            Accessible.ignored: true
        }

        StatusMark {
            status: root.status
            color: root.front
        }
    }

    Arrow {
        id: arrow

        anchors.right: parent.right
        anchors.rightMargin: Theme.space8
        anchors.verticalCenter: parent.verticalCenter
        color: root.front
    }
}
