import QtQuick
import Kiosk.Theme

// A way on, where a page has nothing: a chapter with its number and its colour, or ink on paper for another page.
Tappable {
    id: root

    required property string title
    required property int chapter
    // Its name where it has no title.
    property string words: ""
    readonly property color ground: Theme.block(root.chapter)
    readonly property color ink: Theme.blockInk(root.chapter)

    name: root.title || root.words
    implicitHeight: Theme.button

    Rectangle {
        anchors.fill: parent
        color: root.down ? root.ink : root.ground
        border.width: root.chapter === 0 ? Theme.border : 0
        border.color: Theme.ink
    }

    Numeral {
        id: number

        x: Theme.space24
        anchors.verticalCenter: parent.verticalCenter
        visible: root.chapter > 0
        numeral: root.chapter
        size: Theme.heading
        color: root.down ? root.ground : Theme.accentInk(root.chapter)
        Accessible.ignored: true
    }

    BodyText {
        anchors.verticalCenter: parent.verticalCenter
        x: root.chapter > 0 ? number.x + number.width + Theme.space24 : Theme.space24
        width: root.width - x - Theme.space16
        text: root.name
        font.weight: Font.DemiBold
        lineHeight: Theme.text * Theme.leadingMap
        color: root.down ? root.ground : root.ink
        Accessible.ignored: true
    }
}
