import QtQuick
import Kiosk.Theme

// A door across the page: a rule, a heading with a line on what is behind it, and a paper shape at the right edge.
Tappable {
    id: root

    required property string title
    required property string detail
    required property string motif
    readonly property color front: root.down ? Theme.paper : Theme.ink

    name: root.title
    deadEdge: Theme.deadEdge

    Rectangle {
        anchors.fill: parent
        color: root.down ? Theme.ink : Theme.paper
    }

    Rule {
        x: Theme.margin
        width: root.width - 2 * Theme.margin
    }

    Column {
        x: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        width: shape.x - x - Theme.gutter
        spacing: Theme.space8

        HeadingText {
            width: parent.width
            words: root.title
            size: Theme.heading
            color: root.front
            Accessible.ignored: true
        }

        BodyText {
            width: parent.width
            text: root.detail
            color: root.front
        }

        Item {
            width: 1
            height: Theme.space8
        }

        Arrow {
            size: Theme.label
            color: root.front
        }
    }

    PosterShape {
        id: shape

        x: root.width - width - Theme.margin
        anchors.bottom: parent.bottom
        width: height
        height: Math.min(root.height - Theme.space24, root.width * 0.36)
        motif: root.motif
        chapter: 0
        visible: !root.down
    }
}
