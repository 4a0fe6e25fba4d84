import QtQuick
import Kiosk.Theme

// What the register of the council says, in a list: a name, a date as printed, a sentence. It opens nothing.
Item {
    id: root

    required property string date
    required property string title
    required property string text
    readonly property real needs: words.y + words.height + Theme.space16

    Rule {
        width: parent.width
    }

    Column {
        id: words

        y: Theme.space16
        width: parent.width

        LabelText {
            width: parent.width
            text: root.date ? "%1 · %2".arg(root.title).arg(root.date) : root.title
        }

        BodyText {
            width: parent.width
            text: root.text
        }
    }
}
