import QtQuick
import Kiosk.Theme

// A figure as a poster: its block of colour, qualifier, numeral fitted to the width, what it counts, and a paper shape
// at the foot. Without a figure the title takes its place.
Rectangle {
    id: root

    required property int chapter
    required property string kicker
    required property string title
    required property string qualifier
    required property string numeral
    required property string counts
    required property string motif
    property real numberSize: Theme.heroNumber
    readonly property color ink: Theme.blockInk(root.chapter)
    readonly property real inner: root.width - 2 * Theme.margin
    readonly property bool hasNumeral: root.numeral !== ""
    // A short figure leaves room for the shape at its right, a long one below the words.
    readonly property bool beside: root.hasNumeral && figure.width < 0.6 * root.inner
    readonly property real shapeTop: root.beside ? words.y + heading.y + heading.height + Theme.space16 : words.y + words.height + Theme.space16

    // Px that its words take.
    readonly property real needs: words.y + words.height + Theme.space40

    color: Theme.block(root.chapter)

    Column {
        id: words

        x: Theme.margin
        y: Theme.space40
        width: root.inner
        spacing: Theme.space16

        LabelText {
            visible: root.kicker !== ""
            width: parent.width
            text: root.kicker
            color: Theme.accentInk(root.chapter)
        }

        HeadingText {
            id: heading

            visible: root.title !== ""
            width: parent.width
            words: root.title
            size: root.hasNumeral ? Theme.subheading : Theme.heading
            color: root.ink
        }

        Item {
            visible: root.hasNumeral
            width: 1
            height: Theme.space8
        }

        // The figure with what it counts is one thing to hear.
        Column {
            visible: root.hasNumeral
            width: parent.width
            spacing: Theme.space16
            Accessible.role: Accessible.StaticText
            Accessible.name: [root.qualifier, root.numeral, root.counts].join(" ").trim()

            HeadingText {
                visible: root.qualifier !== ""
                words: root.qualifier
                Accessible.ignored: true
                color: Theme.accentInk(root.chapter)
            }

            Numeral {
                id: figure

                numeral: root.numeral
                size: root.numberSize
                room: root.inner
                color: root.ink
                Accessible.ignored: true
            }

            Item {
                width: 1
                height: Theme.space8
            }

            LeadText {
                width: root.beside ? root.inner * 0.55 : root.inner
                text: root.counts
                color: root.ink
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }
        }
    }

    PosterShape {
        visible: height >= Theme.space104
        objectName: "hero-shape"
        motif: root.motif
        chapter: root.chapter
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        width: root.beside ? root.width - Theme.margin - Math.max(figure.width, root.inner * 0.55) - Theme.space24 : root.width - Theme.margin
        height: Math.max(0, root.height - root.shapeTop)
    }
}
