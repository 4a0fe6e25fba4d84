pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// The one bar of every page: same place, same order. The place of Écouter stays empty where there is no voice.
Rectangle {
    id: root

    required property bool canGoBack
    // Whether a voice can read this page.
    property bool canListen: false
    // Whether it reads now.
    property bool listening: false
    property bool comfortShown: false
    // Whether it stands under a page of the team: its home is theirs, and the last place ends the visit.
    property bool staffed: false
    signal back
    signal home
    signal listen
    signal comfort
    signal card

    readonly property real cell: (root.width - 2 * Theme.margin) / 5

    height: Theme.bar
    color: Theme.slab

    component Place: BlockButton {
        // From 0 at the left to 4.
        required property int place
        property bool chosen: false

        x: Theme.margin + place * root.cell
        width: root.cell
        height: root.height
        deadEdge: Theme.deadEdge
        padding: 0
        ground: chosen ? Theme.slabInk : Theme.slab
        ink: chosen ? Theme.slab : Theme.slabInk
    }

    Place {
        objectName: "bar-back"
        place: 0
        visible: root.canGoBack
        name: qsTr("Retour")
        onTapped: root.back()
    }

    Place {
        objectName: "bar-home"
        place: 1
        name: root.staffed ? qsTr("Équipe") : qsTr("Accueil")
        onTapped: root.home()
    }

    Place {
        objectName: "bar-listen"
        place: 2
        visible: root.canListen
        chosen: root.listening
        name: qsTr("Écouter")
        onTapped: root.listen()
    }

    Place {
        objectName: "bar-comfort"
        place: 3
        chosen: root.comfortShown
        name: qsTr("Confort")
        onTapped: root.comfort()
    }

    Rectangle {
        x: card.x - Theme.border
        width: card.width + 2 * Theme.border
        height: root.height
        color: Theme.slabInk
    }

    Place {
        id: card

        objectName: "bar-card"
        place: 4
        ground: root.staffed ? Theme.slab : Theme.action
        ink: root.staffed ? Theme.slabInk : Theme.actionInk
        name: root.staffed ? qsTr("Quitter") : qsTr("Mon avis")
        onTapped: root.card()
    }
}
