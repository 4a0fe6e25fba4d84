import QtQuick
import Kiosk.Theme

// Says, while the interface speaks another language, that the page's own texts are in French: a line upon the bar.
Rectangle {
    implicitHeight: words.height + Theme.space8
    color: Theme.slab

    Rectangle {
        id: code

        x: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        width: letters.implicitWidth + Theme.space16
        height: words.height
        color: Theme.slabInk

        CaptionText {
            id: letters

            anchors.centerIn: parent
            text: "FR"
            font.weight: Font.DemiBold
            color: Theme.slab
            Accessible.ignored: true
        }
    }

    CaptionText {
        id: words

        x: code.x + code.width + Theme.space16
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - x - Theme.margin
        text: qsTr("Les textes de cette page sont en français.")
        color: Theme.slabInk
    }
}
