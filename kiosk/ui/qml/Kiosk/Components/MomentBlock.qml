import QtQuick
import Kiosk.Theme

// An entry of the consultation's line: the number of the step on the line (filled when it was done on the day of the
// press release, outlined when it was announced), the date, what it is, and its figure at the right.
Item {
    id: root

    required property string step
    required property string status
    required property string printed
    required property string title
    required property string text
    required property string qualifier
    required property string numeral
    required property string counts
    readonly property bool done: root.status === "done"
    readonly property bool isStep: root.step !== ""
    readonly property real needs: Math.max(said.y + said.height, figure.visible ? figure.y + figure.height : 0) + Theme.space24
    // Where larger words leave no room beside them, the figure stands below.
    readonly property real figureWidth: Theme.countColumn * (Theme.large ? 1.5 : Theme.growth)
    readonly property var words: ({
            "done": qsTr("déjà fait"),
            "to_come": qsTr("annoncé")
        })

    Rectangle {
        id: mark

        anchors.horizontalCenter: line.horizontalCenter
        y: Theme.space16
        width: root.isStep ? Theme.momentMark : Theme.text
        height: width
        color: root.done || !root.isStep ? Theme.ink : Theme.paper
        border.width: Theme.border
        border.color: Theme.ink
    }

    HeadingText {
        anchors.centerIn: mark
        visible: root.isStep
        words: root.step
        size: Theme.subheading
        color: root.done ? Theme.paper : Theme.ink
    }

    Item {
        id: line

        width: Theme.momentMark
    }

    Column {
        id: said

        x: Theme.momentMark + Theme.space40
        y: Theme.space8
        width: root.width - x - (figure.visible && !Theme.slim ? root.figureWidth + Theme.gutter : 0)

        LabelText {
            width: root.width - parent.x
            text: [root.printed || qsTr("sans date imprimée"), root.words[root.status] ?? ""].filter(part => part).join(" · ")
            font.pixelSize: Theme.text
            lineHeight: Theme.text * Theme.leading
        }

        HeadingText {
            width: parent.width
            words: root.title
            size: Theme.subheading
        }

        BodyText {
            width: parent.width
            text: root.text
        }
    }

    Column {
        id: figure

        anchors.right: parent.right
        y: Theme.slim ? said.y + said.height + Theme.space16 : Theme.space8 + Theme.text * Theme.leading + Theme.space8
        visible: root.numeral !== ""
        width: Theme.slim ? root.width - said.x : root.figureWidth

        BodyText {
            width: parent.width
            visible: root.qualifier !== ""
            text: root.qualifier
        }

        Numeral {
            numeral: root.numeral
            size: Theme.rowNumber
            room: figure.width
        }

        BodyText {
            width: parent.width
            topPadding: Theme.space16
            text: root.counts
        }
    }
}
