import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// Foot of a list that turns by page: where one is, and the way on.
Item {
    id: root

    required property PagedRows pages
    property string more: qsTr("Voir la suite")
    // Tells two pagers of one page apart.
    property string prefix: "pager"
    readonly property bool narrow: root.width < Theme.pagerRoom

    implicitHeight: Theme.button

    LabelText {
        anchors.verticalCenter: parent.verticalCenter
        visible: root.pages.total > 0
        text: root.pages.first === root.pages.last ? qsTr("%1 sur %2").arg(root.pages.first).arg(root.pages.total) : qsTr("%1–%2 sur %3").arg(root.pages.first).arg(root.pages.last).arg(root.pages.total)
        font.weight: Font.Normal
    }

    Row {
        anchors.right: parent.right
        spacing: Theme.gap3mm
        layoutDirection: Qt.RightToLeft

        BlockButton {
            objectName: root.prefix + "-next"
            visible: root.pages.hasNext
            name: root.more
            padding: root.narrow ? Theme.space24 : Theme.space40
            arrow: true
            onTapped: root.pages.next()
        }

        BlockButton {
            objectName: root.prefix + "-previous"
            visible: root.pages.hasPrevious
            name: qsTr("Revenir")
            bare: root.narrow
            arrow: true
            turn: 180
            framed: true
            ground: Theme.paper
            ink: Theme.ink
            onTapped: root.pages.previous()
        }
    }
}
