import QtQuick
import Kiosk.Theme

// A row of a list on Ivry and Paris: a year, a short figure or an axis' letter at the left, then its name, then a date
// or who acts. It opens a page, or is read beside the list; the one that is read is ink.
Tappable {
    id: root

    required property string mark
    required property string title
    required property string detail
    // Px that the marks of the list take.
    property real markColumn: root.mark === "" ? Theme.space16 : Theme.markColumn
    property bool chosen: false
    property bool opens: false
    readonly property real needs: words.height + 2 * Theme.space16
    readonly property bool filled: root.down !== root.chosen
    readonly property color front: root.filled ? Theme.paper : Theme.ink

    name: [root.mark, root.title, root.detail].filter(part => part).join(", ")
    deadEdge: Theme.deadEdge

    Rectangle {
        anchors.fill: parent
        color: root.filled ? Theme.ink : Theme.transparent
    }

    Rule {
        width: parent.width
    }

    HeadingText {
        x: Theme.space16
        anchors.verticalCenter: parent.verticalCenter
        visible: root.mark !== ""
        words: root.mark
        font.weight: Font.ExtraBold
        color: root.front
        Accessible.ignored: true
    }

    Column {
        id: words

        x: root.markColumn
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: Theme.border / 2
        width: parent.width - x - (root.opens ? arrow.width + Theme.gutter : Theme.space16)

        HeadingText {
            width: parent.width
            words: root.title
            size: Theme.subheading * 0.9
            color: root.front
            Accessible.ignored: true
        }

        BodyText {
            width: parent.width
            visible: root.detail !== "" && root.detail !== root.mark
            text: root.detail
            color: root.front
            Accessible.ignored: true
        }
    }

    Arrow {
        id: arrow

        visible: root.opens
        anchors.right: parent.right
        anchors.rightMargin: Theme.space8
        anchors.verticalCenter: parent.verticalCenter
        color: root.front
    }
}
