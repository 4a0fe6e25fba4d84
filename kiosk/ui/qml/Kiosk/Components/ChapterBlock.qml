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
    readonly property color ground: root.down ? Theme.blockInk(root.number) : Theme.block(root.number)
    readonly property color front: root.down ? Theme.block(root.number) : Theme.blockInk(root.number)

    // Px of the shape at most; larger words keep free of that, however high the block is.
    readonly property real shapeMost: Math.min(root.width * 0.2, Theme.reflow ? 2 * Theme.space104 : root.width)

    implicitHeight: words.height + 2 * Theme.space16
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
        color: root.down ? root.front : Theme.accentInk(root.number)
        Accessible.ignored: true
    }

    Column {
        id: words

        x: Theme.margin + Theme.tileNumber * 1.06
        anchors.verticalCenter: parent.verticalCenter
        width: root.width - x - (Theme.reflow ? root.shapeMost : shape.width) - Theme.space16
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
        height: Math.min(parent.height * 0.82, root.shapeMost)
        motif: root.motif
        chapter: root.number
        visible: !root.down
    }
}
