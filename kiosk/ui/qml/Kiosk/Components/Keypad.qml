pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// Ten digits as on a telephone, with what erases the last one and what hands them in, which is there once it may.
Grid {
    id: root

    property bool ready: false
    // The same digit twice is no trembling hand.
    readonly property bool repeatable: true
    readonly property real keyWidth: (root.width - 2 * Theme.gap3mm) / 3
    readonly property real keyHeight: (root.height - 3 * Theme.gap3mm) / 4
    signal pressed(string digit)
    signal erased
    signal submitted

    columns: 3
    spacing: Theme.gap3mm

    Repeater {
        model: 9

        PinKey {
            id: key

            required property int index

            objectName: "pin-" + key.name
            width: root.keyWidth
            height: root.keyHeight
            name: String(key.index + 1)
            onTapped: root.pressed(key.name)
        }
    }

    BlockButton {
        objectName: "pin-erase"
        width: root.keyWidth
        height: root.keyHeight
        padding: Theme.space16
        framed: true
        ground: Theme.paper
        ink: Theme.ink
        name: qsTr("Effacer")
        onTapped: root.erased()
    }

    PinKey {
        objectName: "pin-0"
        width: root.keyWidth
        height: root.keyHeight
        name: "0"
        onTapped: root.pressed("0")
    }

    BlockButton {
        objectName: "pin-submit"
        visible: root.ready
        width: root.keyWidth
        height: root.keyHeight
        padding: Theme.space16
        name: qsTr("Valider")
        onTapped: root.submitted()
    }
}
