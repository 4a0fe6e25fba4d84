import QtQuick
import Kiosk.Theme

// How many cards are about a theme: the number, its title and a bar from zero; the visitor's own theme is in colour and
// says so. A hidden number has no bar.
Item {
    id: root

    required property string title
    required property int count
    required property real share
    required property bool own
    readonly property bool hidden: root.count < 0

    implicitHeight: Math.max(Theme.themeCount, words.height)
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1 : %2").arg(root.title).arg(root.hidden ? masked.text : root.count)

    Numeral {
        id: number

        anchors.verticalCenter: parent.verticalCenter
        visible: !root.hidden
        numeral: root.hidden ? "" : root.count
        size: Theme.heading
        room: Theme.totalColumn - Theme.gutter
        Accessible.ignored: true
    }

    BodyText {
        id: masked

        anchors.verticalCenter: parent.verticalCenter
        visible: root.hidden
        text: qsTr("masqué")
        Accessible.ignored: true
    }

    Column {
        id: words

        x: Math.max(Theme.totalColumn, masked.implicitWidth + Theme.gutter)
        width: parent.width - x
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space8

        BodyText {
            width: parent.width
            text: root.own ? qsTr("%1 · votre sujet").arg(root.title) : root.title
            font.weight: root.own ? Font.DemiBold : Font.Normal
            Accessible.ignored: true
        }

        Rectangle {
            visible: !root.hidden
            width: Math.max(root.share * parent.width, 2 * Theme.border)
            height: Theme.space24
            color: root.own ? Theme.emphasis : Theme.ink
            border.width: Theme.border
            border.color: Theme.ink
        }
    }
}
