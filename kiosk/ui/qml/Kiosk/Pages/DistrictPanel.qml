pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// What is known of a district: its facts or its places, page by page.
Item {
    id: root

    required property string note
    required property PagedRows facts
    required property PagedRows places
    required property bool showsPlaces
    signal opened(string address)
    signal placesWanted(bool wanted)

    readonly property real listY: (remark.visible ? remark.y + remark.height : tabs.y + tabs.height) + Theme.space16

    Tabs {
        id: tabs

        visible: root.facts.total > 0 && root.places.total > 0
        width: root.width
        height: visible ? tabs.rowsHeight : 0
        keys: ["facts", "places"]
        names: [qsTr("%1 faits").arg(root.facts.total), qsTr("%1 lieux").arg(root.places.total)]
        chosen: root.showsPlaces ? "places" : "facts"
        onChoose: key => root.placesWanted(key === "places")
    }

    BodyText {
        id: remark

        y: tabs.y + tabs.height + Theme.space16
        width: root.width
        visible: root.note !== "" && (root.showsPlaces || root.facts.total === 0)
        text: root.note
    }

    PagedList {
        id: factList

        y: root.listY
        width: root.width
        height: root.height - root.listY
        visible: !root.showsPlaces
        pages: root.facts
        row: Theme.factRow
        delegate: FactTile {
            required property string route

            objectName: "tile-" + route
            width: factList.cellWidth
            height: factList.cellHeight
            onTapped: root.opened(route)
        }
    }

    PagedList {
        id: placeList

        y: root.listY
        width: root.width
        height: root.height - root.listY
        visible: root.showsPlaces
        pages: root.places
        row: Theme.placeRow
        delegate: PlaceEntry {
            width: placeList.cellWidth
            height: Theme.reflow ? Math.max(needs, placeList.row) : placeList.cellHeight
            onTapped: root.opened(route)
        }
    }
}
