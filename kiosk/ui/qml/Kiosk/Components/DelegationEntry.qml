import QtQuick
import Kiosk.Theme

// Somebody in charge, set as on a ballot paper: the first name above the surname, the delegation below.
Tappable {
    id: root

    required property string over
    required property string title
    required property string under
    readonly property color front: root.down ? Theme.paper : Theme.ink

    name: "%1 %2, %3".arg(root.over).arg(root.title).arg(root.under)
    deadEdge: Theme.deadEdge

    Rectangle {
        anchors.fill: parent
        color: root.down ? Theme.ink : Theme.transparent
    }

    Rule {
        width: parent.width
    }

    Column {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - arrow.width - Theme.gutter

        LeadText {
            text: root.over
            color: root.front
            Accessible.ignored: true
        }

        TitleText {
            width: parent.width
            words: root.title
            size: Math.min(Theme.portrait ? Theme.title : Theme.title * 0.8, Theme.title * width / surname.advanceWidth(root.title) * 0.98)
            color: root.front
            Accessible.ignored: true

            FontMetrics {
                id: surname

                font.family: Theme.fontDisplay
                font.weight: Font.ExtraBold
                font.pixelSize: Theme.title
            }
        }

        BodyText {
            width: parent.width
            topPadding: Theme.space8
            text: root.under
            color: root.front
            Accessible.ignored: true
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
