import QtQuick
import Kiosk.Theme

// A way to take part: its name and what it is for, with its address in words and as a code where it has one.
Item {
    id: root

    required property string title
    required property string text
    required property string address
    required property int modules
    required property string code

    Rule {
        width: parent.width
    }

    Column {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - (square.visible ? square.width + Theme.gutter : 0)
        spacing: Theme.space8

        HeadingText {
            width: parent.width
            words: root.title
            size: Theme.subheading
        }

        LabelText {
            width: parent.width
            visible: root.address !== ""
            text: root.address
        }

        BodyText {
            width: parent.width
            text: root.text
        }
    }

    CodeSquare {
        id: square

        objectName: "code-" + root.address
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        visible: root.modules > 0
        modules: root.modules
        code: root.code
        address: root.address
        room: root.height - Theme.space16
    }
}
