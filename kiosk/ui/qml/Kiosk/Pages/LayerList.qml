pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// A layer of the map as a list: its places by the numbers of their pins, then those that the map doesn't show.
Item {
    id: root

    required property int located
    required property PagedRows entries
    signal opened(string address)

    BodyText {
        id: lead

        width: root.width
        text: root.located === 0 ? qsTr("Aucun de ces lieux n’a de position connue.") : root.located === 1 ? qsTr("Un lieu est sur le plan, avec son numéro.") : qsTr("%1 lieux sont sur le plan, avec leur numéro.").arg(root.located)
    }

    PagedList {
        id: list

        y: lead.y + lead.height + Theme.space16
        width: root.width
        height: root.height - y
        pages: root.entries
        row: Theme.placeRow
        delegate: PlaceEntry {
            numbered: true
            width: list.cellWidth
            height: Theme.reflow ? Math.max(needs, list.row) : list.cellHeight
            onTapped: root.opened(route)
        }
    }
}
