import QtQuick
import Kiosk.Theme

// A chapter's door: number, title, subjects, and its paper shape at the right edge.
Tappable {
    id: root

    required property string route
    required property int number
    required property string title
    required property string subjects
    required property string motif
    readonly property color ground: root.down ? Theme.white : Theme.block(root.number)
    readonly property color front: root.down ? Theme.block(root.number) : Theme.white

    name: root.title
    objectName: "door-" + root.route
    deadEdge: Theme.deadEdge

    Rectangle {
        anchors.fill: parent
        color: root.ground
    }

    Numeral {
        id: number

        x: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        numeral: root.number
        size: Theme.tileNumber
        color: root.down ? root.front : Theme.accent(root.number)
        Accessible.ignored: true
    }

    Column {
        x: Theme.margin + Theme.tileNumber * 1.06
        anchors.verticalCenter: parent.verticalCenter
        width: root.width - x - shape.width - Theme.space16
        spacing: Theme.space8

        HeadingText {
            width: parent.width
            words: root.title
            size: Theme.heading * 0.82
            color: root.front
            Accessible.ignored: true
        }

        BodyText {
            width: parent.width
            text: root.subjects
            color: root.front
        }
    }

    PosterShape {
        id: shape

        anchors.right: parent.right
        anchors.bottom: parent.bottom
        width: height
        height: Math.min(parent.height * 0.82, parent.width * 0.2)
        motif: root.motif
        chapter: root.number
        visible: !root.down
    }
}
