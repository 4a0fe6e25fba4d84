import QtQuick
import Kiosk.Theme

// A name of the sitting in a list: its mark, the name as printed, the role. Who isn't in the report opens nothing.
Tappable {
    id: root

    required property string route
    required property string title
    required property string role
    required property string attendance
    readonly property bool opens: root.route !== ""
    readonly property real needs: words.height + Theme.space16
    readonly property color front: root.down && root.opens ? Theme.paper : Theme.ink

    name: "%1, %2".arg(root.title).arg(root.role)
    objectName: "name-" + (root.route || root.title)
    enabled: root.opens
    deadEdge: Theme.deadEdge

    Rectangle {
        anchors.fill: parent
        color: root.down && root.opens ? Theme.ink : Theme.transparent
    }

    Rule {
        width: parent.width
    }

    AttendanceMark {
        id: mark

        y: Theme.space16 + Theme.space8
        width: Theme.text
        attendance: root.attendance
        ink: root.front
    }

    Column {
        id: words

        x: mark.width + Theme.space16
        width: parent.width - x
        anchors.verticalCenter: parent.verticalCenter

        LabelText {
            width: parent.width
            text: root.title
            font.pixelSize: Theme.text
            lineHeight: Theme.text * Theme.leading
            color: root.front
            Accessible.ignored: true
        }

        BodyText {
            width: parent.width
            text: root.role
            color: root.front
        }
    }

    Arrow {
        visible: root.opens
        anchors.right: parent.right
        anchors.rightMargin: Theme.space8
        anchors.verticalCenter: parent.verticalCenter
        color: root.front
    }
}
