import QtQuick
import Kiosk.Theme

// A line of the doctor: how well, what it is about, and a sentence that says what to do. It opens nothing.
Item {
    id: root

    required property string light
    required property string about
    required property string sentence

    Rule {
        width: parent.width
    }

    HealthMark {
        id: mark

        y: Theme.space16
        light: root.light
    }

    LabelText {
        anchors.right: parent.right
        y: Theme.space16
        text: root.about
        font.weight: Font.Normal
    }

    BodyText {
        y: mark.y + mark.height + Theme.space8
        width: parent.width
        // Paths have no space to break at.
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        text: root.sentence
        lineHeight: Theme.text * Theme.leadingClose
    }
}
