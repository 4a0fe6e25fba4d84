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

    AttendanceEntry {
        width: (parent.width - Theme.gutter) / 2
        height: parent.height
        route: root.route
        title: root.title
        role: root.role
        attendance: "represented"
        onTapped: root.opened(root.route)
    }

    AttendanceEntry {
        x: (parent.width + Theme.gutter) / 2
        width: (parent.width - Theme.gutter) / 2
        height: parent.height
        route: root.byRoute
        title: root.byTitle
        role: root.woman ? qsTr("la représente") : qsTr("le représente")
        attendance: "present"
        onTapped: root.opened(root.byRoute)
    }
}
