import QtQuick
import Kiosk.Theme

// The one bar of every page: same place, same order. The places of Écouter and Confort stay empty until they work.
Rectangle {
    id: root

    required property bool canGoBack
    signal back
    signal home
    signal card

    readonly property real cell: (root.width - 2 * Theme.margin) / 5

    height: Theme.bar
    color: Theme.ink

    BlockButton {
        objectName: "bar-back"
        visible: root.canGoBack
        x: Theme.margin
        width: root.cell
        height: root.height
        deadEdge: Theme.deadEdge
        name: qsTr("Retour")
        onTapped: root.back()
    }

    BlockButton {
        objectName: "bar-home"
        x: Theme.margin + root.cell
        width: root.cell
        height: root.height
        deadEdge: Theme.deadEdge
        name: qsTr("Accueil")
        onTapped: root.home()
    }

    Rectangle {
        x: card.x - Theme.border
        width: card.width + 2 * Theme.border
        height: root.height
        color: Theme.paper
    }

    BlockButton {
        id: card

        objectName: "bar-card"
        x: Theme.margin + 4 * root.cell
        width: root.cell
        height: root.height
        deadEdge: Theme.deadEdge
        ground: Theme.action
        ink: Theme.actionInk
        name: qsTr("Mon avis")
        onTapped: root.card()
    }
}
