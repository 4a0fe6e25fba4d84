pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// Près de chez moi: the map with its list beside; or one district with its deputy, its facts and its places.
Page {
    id: root

    required property MapViewModel viewModel
    readonly property bool district: root.viewModel.name !== ""
    readonly property rect map: Theme.portrait ? Qt.rect(0, 0, root.width, root.height * 0.5) : Qt.rect(root.width * 0.4, 0, root.width * 0.6, root.height)
    readonly property rect side: Theme.portrait ? Qt.rect(Theme.margin, root.map.height + Theme.space24, root.width - 2 * Theme.margin, root.height - root.map.height - Theme.space24 - Theme.space40) : Qt.rect(Theme.margin, Theme.space40, root.width * 0.4 - 2 * Theme.margin, root.height - 2 * Theme.space40)

    DistrictMap {
        objectName: "map"
        x: root.map.x
        y: root.map.y
        width: root.map.width
        height: root.map.height
        shapes: root.viewModel.shapes
        behind: root.viewModel.behind
        border: root.viewModel.border
        label: root.viewModel.label
        credit: root.viewModel.credit
        onSized: (width, height, letters) => root.viewModel.setSize(width, height, letters)
        onTouched: (start, end) => root.viewModel.touch(start, end)
    }

    Connections {
        target: root.viewModel
        function onChosen(address: string): void {
            root.opened(address);
        }
    }

    DistrictList {
        x: root.side.x
        y: root.side.y
        width: root.side.width
        height: root.side.height
        visible: !root.district
        model: root.viewModel.districts
        onOpened: address => root.opened(address)
    }

    DistrictPanel {
        x: root.side.x
        y: root.side.y
        width: root.side.width
        height: root.side.height
        visible: root.district
        name: root.viewModel.name
        deputyName: root.viewModel.deputyName
        deputyRole: root.viewModel.deputyRole
        note: root.viewModel.note
        facts: root.viewModel.facts
        places: root.viewModel.places
        showsPlaces: root.viewModel.showsPlaces
        onDeputy: root.opened(root.viewModel.deputyRoute)
        onOpened: address => root.opened(address)
        onPlacesWanted: wanted => root.viewModel.showPlaces(wanted)
    }
}
