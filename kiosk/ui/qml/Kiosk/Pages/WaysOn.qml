pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme

// Where to go on from a page that ends something: doors, two side by side unless the page says otherwise.
Grid {
    id: root

    // Rows of WayRow.
    required property var ways
    readonly property var places: ({
            "card": qsTr("Laisser une autre carte"),
            "home": qsTr("Voir toute l’exposition"),
            "map": qsTr("Trouver mon quartier"),
            "quiz": qsTr("Jouer à « Connais-tu Ivry ? »")
        })
    // Height of a door, in px.
    required property real row
    signal opened(string address)

    columns: 2
    columnSpacing: Theme.gutter

    Repeater {
        model: root.ways

        Item {
            id: way

            required property string route
            required property int chapter

            width: (root.width - (root.columns - 1) * root.columnSpacing) / root.columns
            height: root.row

            Door {
                objectName: "way-" + way.route
                anchors.fill: parent
                title: way.chapter > 0 ? qsTr("Lire le chapitre %1").arg(way.chapter) : root.places[way.route]
                onTapped: root.opened(way.route)
            }
        }
    }
}
