import QtQuick
import Kiosk.Theme

// What one political group says, in a cell: its name, what is printed at the head of its statement, our summary, and who
// signs. Every group has the same cell; what the report doesn't print is said in words.
Tappable {
    id: root

    required property string route
    required property string group
    required property string printed
    required property string summary
    required property string signed
    readonly property color front: root.down ? Theme.paper : Theme.ink

    name: root.group
    objectName: "statement-" + root.route
    deadEdge: Theme.deadEdge
    implicitHeight: 2 * words.y + words.height + (Theme.reflow ? Theme.space8 + signature.height : 0)

    Rectangle {
        anchors.fill: parent
        color: root.down ? Theme.ink : Theme.paper
    }

    Rule {
        width: parent.width
    }

    Rule {
        visible: !Theme.portrait
        width: Theme.border
        height: parent.height
    }

    Arrow {
        id: arrow

        anchors.right: parent.right
        anchors.rightMargin: words.x
        y: words.y + Theme.space8
        color: root.front
    }

    Column {
        id: words

        x: Theme.portrait ? Theme.margin : Theme.space24
        y: Theme.portrait ? Theme.space16 : Theme.space24
        width: parent.width - 2 * x
        spacing: Theme.space8

        HeadingText {
            width: parent.width - Theme.space40
            words: root.group
            size: Theme.label
            color: root.front
            Accessible.ignored: true
        }

        CaptionText {
            width: parent.width
            text: "« %1 »".arg(root.printed)
            font.weight: Font.DemiBold
            color: root.front
        }

        BodyText {
            width: parent.width
            text: root.summary
            color: root.front
        }
    }

    // Upright at the right of the name, lying or with larger text at the foot of the cell.
    CaptionText {
        id: signature

        readonly property bool below: Theme.reflow || !Theme.portrait
        readonly property real foot: root.height - words.y - height

        x: words.x
        y: signature.below ? signature.foot : words.y + Theme.space8
        width: signature.below ? words.width : arrow.x - Theme.space24 - x
        horizontalAlignment: signature.below ? Text.AlignLeft : Text.AlignRight
        text: root.signed ? qsTr("Signé : %1").arg(root.signed) : qsTr("Aucune signature imprimée")
        color: root.front
    }
}
