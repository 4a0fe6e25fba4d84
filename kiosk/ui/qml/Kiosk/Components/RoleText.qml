pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A role as printed; the "er" of "1er adjoint" is raised.
Item {
    id: root

    required property string role
    property color color: Theme.ink
    property real size: Theme.label
    readonly property bool ordinal: root.role.startsWith("1er ")

    implicitWidth: row.implicitWidth
    implicitHeight: row.implicitHeight
    Accessible.role: Accessible.StaticText
    Accessible.name: root.role

    Row {
        id: row

        LabelText {
            id: first

            text: root.ordinal ? "1" : root.role
            color: root.color
            font.pixelSize: root.size
            lineHeight: root.size * Theme.leading
            Accessible.ignored: true
        }

        LabelText {
            visible: root.ordinal
            text: "er"
            color: root.color
            font.pixelSize: root.size * 0.7
            lineHeight: root.size * 0.7 * Theme.leading
            Accessible.ignored: true
            readonly property bool isRaised: true
        }

        LabelText {
            visible: root.ordinal
            text: root.role.slice(3)
            color: root.color
            font.pixelSize: root.size
            lineHeight: root.size * Theme.leading
            Accessible.ignored: true
        }
    }
}
