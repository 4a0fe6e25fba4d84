import QtQuick
import Kiosk.Theme

// Name of a district and its deputy, who opens.
Item {
    id: root

    required property string name
    required property string deputyName
    required property string deputyRole
    readonly property real needs: title.height + Theme.space24 + door.height
    signal deputy

    TitleText {
        id: title

        width: root.width
        words: root.name
        size: Theme.heading
    }

    Tappable {
        id: door

        objectName: "district-deputy"
        y: root.height - height
        width: root.width
        height: Math.max(Theme.button, Theme.reflow ? deputyWords.height + 2 * Theme.space8 : 0)
        deadEdge: Theme.deadEdge
        name: "%1, %2".arg(root.deputyName).arg(root.deputyRole)
        onTapped: root.deputy()

        Rectangle {
            anchors.fill: parent
            color: door.down ? Theme.ink : Theme.transparent
        }

        Rule {
            width: parent.width
        }

        Column {
            id: deputyWords

            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - Theme.space64

            HeadingText {
                width: parent.width
                words: root.deputyName
                size: Theme.subheading * 0.9
                color: door.down ? Theme.paper : Theme.ink
                Accessible.ignored: true
            }

            BodyText {
                width: parent.width
                text: root.deputyRole
                color: door.down ? Theme.paper : Theme.ink
            }
        }

        Arrow {
            anchors.right: parent.right
            anchors.rightMargin: Theme.space8
            anchors.verticalCenter: parent.verticalCenter
            color: door.down ? Theme.paper : Theme.ink
        }
    }
}
