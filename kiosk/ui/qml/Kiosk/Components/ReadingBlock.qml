import QtQuick
import Kiosk.Theme

// What a document prints, set large on ink, and where it stands.
Item {
    id: root

    required property string printed
    required property string document
    required property string pages
    property real size: Theme.heading

    implicitHeight: words.height

    Rectangle {
        width: parent.width
        height: Theme.border
        color: Theme.slabInk
    }

    Column {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        width: parent.width

        HeadingText {
            width: parent.width
            words: root.printed
            size: root.size
            color: Theme.slabInk
        }

        BodyText {
            width: parent.width
            text: "« %1 »%2".arg(root.document).arg(root.pages ? qsTr(", p. %1").arg(root.pages) : "")
            color: Theme.slabInk
        }
    }
}
