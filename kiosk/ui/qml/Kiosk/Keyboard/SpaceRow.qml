import QtQuick
import QtQuick.VirtualKeyboard.Components

// The lowest row of every page of keys: the other page, the space, hide. `page` is the label of the other page.
KeyRow {
    id: root

    required property string page

    SymbolModeKey {
        displayText: root.page
        // With Qt's own key code a long press would turn into a drag over the other page.
        key: Qt.Key_unknown
        objectName: "key-page"
        weight: 2 * root.keyWeight
    }
    SpaceKey {
        displayText: qsTr("espace")
        objectName: "key-space"
        weight: 5 * root.keyWeight
    }
    HideKeyboardKey {
        displayText: qsTr("Fermer")
        objectName: "key-hide"
        weight: 3 * root.keyWeight
    }
}
