import QtQuick
import Kiosk.Theme

// One of three answers, as large as a hand wants it. Once the visitor has chosen, words and a mark tell the printed
// figure and the choice; no colour does.
Tappable {
    id: root

    required property string title
    required property bool chosen
    required property bool printed
    property bool answered: false
    // The words before the figure ("plus de"), and the figure.
    readonly property int cut: root.title.search(/\d/)
    readonly property bool dark: root.printed !== root.down
    readonly property color front: root.dark ? Theme.paper : Theme.ink

    // Answered it is no control any more, but a sheet isn't cut through it.
    readonly property bool solid: root.answered

    // Px at the right that the words after the choice take; the figure keeps off them from the start.
    readonly property real marks: longest.advanceWidth + Theme.text + 2 * Theme.space24 + Theme.space40

    name: root.title
    enabled: !root.answered
    implicitHeight: Theme.quizAnswer

    Rectangle {
        anchors.fill: parent
        color: root.dark ? Theme.ink : Theme.paper
        border.width: Theme.border
        border.color: Theme.ink
    }

    TextMetrics {
        id: longest

        text: qsTr("réponse imprimée")
        font.family: Theme.fontText
        font.weight: Font.DemiBold
        font.pixelSize: Theme.label
    }

    Row {
        x: Theme.space40
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space24

        HeadingText {
            id: qualifier

            visible: root.cut > 0
            anchors.verticalCenter: parent.verticalCenter
            words: root.title.slice(0, root.cut).trim()
            size: Theme.subheading
            color: root.front
            Accessible.ignored: true
        }

        Numeral {
            anchors.verticalCenter: parent.verticalCenter
            numeral: root.title.slice(root.cut)
            size: Theme.quizNumber
            room: root.width - parent.x - (qualifier.visible ? qualifier.width + parent.spacing : 0) - root.marks
            color: root.front
            Accessible.ignored: true
        }
    }

    Row {
        anchors.right: parent.right
        anchors.rightMargin: Theme.space40
        anchors.verticalCenter: parent.verticalCenter
        visible: root.printed || root.chosen
        spacing: Theme.space24

        Column {
            anchors.verticalCenter: parent.verticalCenter

            LabelText {
                anchors.right: parent.right
                visible: root.printed
                text: longest.text
                color: root.front
            }

            LabelText {
                anchors.right: parent.right
                visible: root.chosen
                text: qsTr("votre réponse")
                color: root.front
                font.weight: Font.Normal
            }
        }

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.text
            height: width
            color: root.printed ? root.front : Theme.transparent
            border.width: Theme.border
            border.color: root.front
        }
    }
}
