pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A role as printed; the "er" of "1er adjoint" is raised. Larger words break in `room`.
Item {
    id: root

    required property string role
    property color color: Theme.ink
    property real size: Theme.label
    // Px that it may be wide, 0 for all it wants.
    property real room: 0
    readonly property bool ordinal: root.role.startsWith("1er ")

    implicitWidth: row.implicitWidth
    implicitHeight: row.implicitHeight
    Accessible.role: Accessible.StaticText
    Accessible.name: root.role

    function wide(words: Text): real {
        return root.room > 0 && Theme.reflow ? Math.min(words.implicitWidth, root.room - words.x) : words.implicitWidth;
    }

    Row {
        id: row

        LabelText {
            id: first

            width: root.wide(first)
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
            id: rest

            visible: root.ordinal
            width: root.wide(rest)
            text: root.role.slice(3)
            color: root.color
            font.pixelSize: root.size
            lineHeight: root.size * Theme.leading
            Accessible.ignored: true
        }
    }
}
