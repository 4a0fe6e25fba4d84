pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// Près de chez moi: the map of the districts or of a layer of places, with its list beside; or one district with its
// deputy, its facts and its places.
Page {
    id: root

    required property MapViewModel viewModel
    readonly property bool district: root.viewModel.name !== ""
    readonly property bool layered: !root.district && root.viewModel.layer !== "districts"
    // The tabs are a band across the page, or two rows at the head of its left part.
    readonly property real tabsHeight: root.district ? 0 : tabs.height + rest.height
    readonly property real tabsWidth: Theme.portrait ? root.width : root.width * 0.4
    readonly property int inFirstRow: Theme.portrait ? root.viewModel.layers.length : 3
    // The map as a whole has half of the page; with a district chosen it is a small one at the corner that says where.
    // Px of which an upright map is a part, whatever the sheet.
    readonly property real upright: Theme.reflow ? root.screen : root.height
    readonly property real cornerHeight: Theme.reflow ? Math.max(root.screen * 0.26, Theme.space40 + districtHead.needs) : root.height * 0.26
    readonly property rect whole: Theme.portrait ? Qt.rect(0, root.tabsHeight, root.width, root.upright * (root.width > root.screen ? 0.74 : Theme.large ? 0.58 : 0.512)) : Qt.rect(root.width * 0.4, 0, root.width * 0.6, root.height)
    readonly property rect corner: Theme.portrait ? Qt.rect(root.width * 0.58, 0, root.width * 0.42, root.cornerHeight) : Qt.rect(0, root.height * 0.42, root.width * 0.38, root.height * 0.58)
    readonly property rect map: root.district ? root.corner : root.whole
    readonly property rect side: Theme.portrait ? Qt.rect(Theme.margin, root.tabsHeight + root.map.height + Theme.space24, root.width - 2 * Theme.margin, root.height - root.tabsHeight - root.map.height - Theme.space24 - Theme.space40) : Qt.rect(Theme.margin, root.tabsHeight + Theme.space24, root.width * 0.4 - 2 * Theme.margin, root.height - root.tabsHeight - Theme.space24 - Theme.space40)
    readonly property rect head: Theme.portrait ? Qt.rect(Theme.margin, Theme.space40, root.corner.x - Theme.margin - Theme.gutter, root.corner.height - Theme.space40) : Qt.rect(Theme.margin, Theme.space40, root.corner.width - Theme.margin, root.corner.y - Theme.space40)
    readonly property rect panel: Theme.portrait ? root.side : Qt.rect(root.corner.width + Theme.space64, Theme.space40, root.width - root.corner.width - Theme.space64 - Theme.margin, root.height - 2 * Theme.space40)

    Component.onCompleted: root.viewModel.setPins(Theme.pin, Theme.widePin, Theme.gap3mm, Theme.mapText)

    function nameOf(layer: string): string {
        const names = {
            districts: qsTr("Quartiers"),
            projects: qsTr("Projets"),
            equipment: qsTr("Équipements"),
            green: qsTr("Espaces verts"),
            mobility: qsTr("Mobilités")
        };
        return names[layer];
    }

    Tabs {
        id: tabs

        width: root.tabsWidth
        visible: !root.district
        fitted: true
        keys: root.viewModel.layers.slice(0, root.inFirstRow)
        names: tabs.keys.map(layer => root.nameOf(layer))
        chosen: root.viewModel.layer
        onChoose: key => root.viewModel.choose(key)
    }

    Tabs {
        id: rest

        y: tabs.height
        width: root.tabsWidth
        height: rest.keys.length > 0 ? rest.rowsHeight : 0
        visible: !root.district
        fitted: true
        keys: root.viewModel.layers.slice(root.inFirstRow)
        names: rest.keys.map(layer => root.nameOf(layer))
        chosen: root.viewModel.layer
        onChoose: key => root.viewModel.choose(key)
    }

    DistrictHead {
        id: districtHead

        x: root.head.x
        y: root.head.y
        width: root.head.width
        height: root.head.height
        visible: root.district
        name: root.viewModel.name
        deputyName: root.viewModel.deputyName
        deputyRole: root.viewModel.deputyRole
        onDeputy: root.opened(root.viewModel.deputyRoute)
    }

    DistrictMap {
        objectName: "map"
        x: root.map.x
        y: root.map.y
        width: root.map.width
        height: root.map.height
        shapes: root.viewModel.shapes
        behind: root.viewModel.behind
        border: root.viewModel.border
        beyond: root.viewModel.beyond
        hatching: root.viewModel.hatching
        held: root.viewModel.held
        pins: root.viewModel.pins
        label: root.viewModel.label
        credit: root.viewModel.credit
        small: root.district
        onSized: (width, height, letters) => root.viewModel.setSize(width, height, letters)
        onTouched: (start, end) => root.viewModel.touch(start, end)
        onHeldAt: (start, now) => root.viewModel.hold(start, now)
        onLetGo: root.viewModel.letGo()
        onPinTouched: first => root.viewModel.touchPin(first)
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
        visible: !root.district && !root.layered
        model: root.viewModel.districts
        onOpened: address => root.opened(address)
    }

    LayerList {
        x: root.side.x
        y: root.side.y
        width: root.side.width
        height: root.side.height
        visible: root.layered
        located: root.viewModel.located
        entries: root.viewModel.entries
        onOpened: address => root.opened(address)
    }

    DistrictPanel {
        x: root.panel.x
        y: root.panel.y
        width: root.panel.width
        height: root.panel.height
        visible: root.district
        note: root.viewModel.note
        facts: root.viewModel.facts
        places: root.viewModel.places
        showsPlaces: root.viewModel.showsPlaces
        onOpened: address => root.opened(address)
        onPlacesWanted: wanted => root.viewModel.showPlaces(wanted)
    }
}
