import QtQuick
import Kiosk.Theme

// A tool of the consultation: a heavy rule, its name, what it is for.
Item {
    id: root

    required property string title
    required property string text
    readonly property real needs: words.y + words.height + Theme.space24

    Rule {
        width: parent.width
    }

    Column {
        id: words

        y: Theme.space24
        width: parent.width
        spacing: Theme.space8

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
}
