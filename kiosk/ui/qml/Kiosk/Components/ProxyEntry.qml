import QtQuick
import Kiosk.Theme

// Who is represented and by whom: two names beside each other, each opens its page where the report has one.
Item {
    id: root

    required property string route
    required property string title
    required property string role
    required property bool woman
    required property string byRoute
    required property string byTitle
    signal opened(string address)

    // Two names beside each other, or below where larger words leave no room.
    readonly property real column: Theme.slim ? root.width : (root.width - Theme.gutter) / 2
    readonly property real line: Theme.slim ? root.height / 2 : root.height

    AttendanceEntry {
        width: root.column
        height: root.line
        route: root.route
        title: root.title
        role: root.role
        attendance: "represented"
        onTapped: root.opened(root.route)
    }

    AttendanceEntry {
        x: root.width - root.column
        y: root.height - root.line
        width: root.column
        height: root.line
        route: root.byRoute
        title: root.byTitle
        role: root.woman ? qsTr("la représente") : qsTr("le représente")
        attendance: "present"
        onTapped: root.opened(root.byRoute)
    }
}
