import QtQuick
import Kiosk.Theme

// A door across the page: a rule, a heading with a line on what is behind it, and a paper shape at the right edge. Stood
// upright, a poster beside others: the words above, the shape below.
Tappable {
    id: root

    required property string title
    required property string detail
    required property string motif
    property bool upright: false
    // Px left and right of words and shape.
    property real margin: Theme.margin
    readonly property color front: root.down ? Theme.paper : Theme.ink

    name: root.title
    deadEdge: Theme.deadEdge
    implicitHeight: Theme.reflow ? Math.max(Theme.posterDoor, words.height + 2 * Theme.space24) : Theme.posterDoor

    Rectangle {
        anchors.fill: parent
        color: root.down ? Theme.ink : Theme.paper
    }

    Rule {
        x: root.margin
        width: root.width - 2 * root.margin
    }

    Column {
        id: words

        x: root.margin
        y: root.upright ? Theme.space24 : (root.height - height) / 2
        width: root.upright ? root.width - 2 * x : shape.x - x - Theme.gutter
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

        x: root.width - width - root.margin
        anchors.bottom: parent.bottom
        width: root.upright ? root.width - 2 * root.margin : height
        height: root.upright ? Math.min(width, root.height - words.y - words.height - Theme.space24) : Math.min(root.height - Theme.space24, root.width * 0.36)
        motif: root.motif
        chapter: 0
        visible: !root.down
    }
}
