import QtQuick
import Kiosk.Theme

// The head of the council: the mayor on ink, the first deputy on paper; told apart by the size of their block.
Tappable {
    id: root

    required property string route
    required property string over
    required property string title
    required property string under
    required property string rank
    readonly property bool mayor: root.rank === "mayor"
    readonly property bool dark: root.mayor !== root.down
    readonly property color front: root.dark ? Theme.paper : Theme.ink

    name: [root.over, root.title, role.role].join(" ")
    objectName: "tile-" + root.route

    Rectangle {
        anchors.fill: parent
        color: root.dark ? Theme.ink : Theme.paper
        border.width: Theme.border
        border.color: Theme.ink
    }

    Column {
        x: Theme.portrait ? Theme.space40 : Theme.space24
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - 2 * x

        RoleText {
            id: role

            role: root.mayor ? qsTr("Maire") : qsTr("1er adjoint")
            color: root.front
        }

        LeadText {
            visible: root.mayor && Theme.portrait
            text: root.over
            color: root.front
            Accessible.ignored: true
        }

        TitleText {
            width: parent.width
            words: root.mayor && Theme.portrait ? root.title : "%1 %2".arg(root.over).arg(root.title)
            size: root.mayor && Theme.portrait ? Theme.tileNumber : Theme.heading
            color: root.front
            Accessible.ignored: true
        }

        BodyText {
            width: parent.width
            text: root.under
            color: root.front
            Accessible.ignored: true
        }
    }
}
