import QtQuick
import Kiosk.Theme

// A fact to come: its year at the left of the line of years, the mark on the line, what is to come and when at the right.
// Without a year it stands beside the line, under a rule.
Tappable {
    id: root

    required property string year
    // Whether the year is said: where it begins, and at the head of a column.
    required property bool opens
    property bool leads: false
    required property string title
    required property string printed
    required property int chapter
    readonly property real needs: words.y + words.height + Theme.space16
    readonly property bool dated: root.year !== ""
    readonly property color front: root.down ? Theme.paper : Theme.ink
    readonly property real line: Theme.comingYear

    name: [root.title, root.printed].filter(part => part).join(", ")
    deadEdge: Theme.deadEdge

    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: root.dated ? root.line : 0
        color: root.down ? Theme.ink : Theme.transparent
    }

    Rule {
        visible: !root.dated
        width: parent.width
    }

    Rectangle {
        visible: root.dated
        x: root.line
        width: Theme.border
        height: parent.height
        color: Theme.ink
    }

    Numeral {
        visible: root.dated && (root.opens || root.leads)
        y: Theme.space16
        numeral: root.year
        size: Theme.heading
        room: root.line - Theme.space40
        Accessible.ignored: true
    }

    // To come: an outlined square, as everywhere.
    Rectangle {
        visible: root.dated
        x: root.line - (width - Theme.border) / 2
        y: Theme.space16 + (Theme.heading * Theme.capsDisplay - height) / 2
        width: Theme.text
        height: width
        color: Theme.paper
        border.width: Theme.border
        border.color: Theme.ink
    }

    Column {
        id: words

        x: root.dated ? root.line + Theme.space40 : 0
        y: Theme.space16
        width: parent.width - x - Theme.space8

        ChapterMark {
            visible: root.chapter > 0 || root.printed !== ""
            chapter: root.chapter
            when: root.printed
            color: root.front
        }

        BodyText {
            width: parent.width
            text: root.title
            color: root.front
            font.weight: Font.DemiBold
            lineHeight: Theme.text * Theme.leadingClose
            Accessible.ignored: true
        }
    }
}
