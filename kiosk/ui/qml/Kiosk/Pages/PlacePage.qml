pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// One place: its name, where it is as far as that is known, its district, and the facts that name it.
Page {
    id: root

    required property PlaceViewModel viewModel
    // Where little is said, the picture has the foot of the page in portrait; else the corner, as beside a district.
    readonly property bool few: Theme.portrait && root.viewModel.facts.total <= 2
    readonly property bool plain: Theme.portrait && !root.few && !root.viewModel.mapped
    readonly property rect picture: root.few ? Qt.rect(0, root.height * 0.54, root.width, root.height * 0.46) : Theme.portrait ? Qt.rect(root.width * 0.58, 0, root.width * 0.42, root.height * 0.26) : Qt.rect(0, root.height * 0.42, root.width * 0.38, root.height * 0.58)
    readonly property real headWidth: root.few || root.plain ? root.width - 2 * Theme.margin : Theme.portrait ? root.picture.x - Theme.margin - Theme.gutter : root.picture.width - Theme.margin
    readonly property real panelTop: !Theme.portrait ? Theme.space40 : root.few || root.plain ? title.y + title.height + Theme.space24 : root.picture.height + Theme.space24
    readonly property real panelEnd: root.few ? root.picture.y - Theme.space24 : root.height - Theme.space40
    readonly property rect panel: Theme.portrait ? Qt.rect(Theme.margin, root.panelTop, root.width - 2 * Theme.margin, root.panelEnd - root.panelTop) : Qt.rect(root.picture.width + Theme.space64, root.panelTop, root.width - root.picture.width - Theme.space64 - Theme.margin, root.panelEnd - root.panelTop)
    readonly property string position: {
        switch (root.viewModel.certainty) {
        case "point":
            return qsTr("Lue dans des données publiques, à %1 m près.").arg(root.viewModel.radius);
        case "area":
            return qsTr("C’est une zone. L’anneau du plan, de %1 m de rayon, en donne une idée.").arg(root.viewModel.radius);
        }
        return qsTr("Inconnue : ce lieu n’est pas placé sur le plan.");
    }

    Column {
        id: title

        x: Theme.margin
        y: Theme.space40
        width: root.headWidth
        spacing: Theme.space16

        LabelText {
            text: qsTr("Lieu")
        }

        TitleText {
            width: parent.width
            words: root.viewModel.name
            size: root.viewModel.name.length > 40 ? Theme.subheading : Theme.heading
            lineHeight: size * Theme.leadingHeading
        }
    }

    // Where the picture has the foot of the page it is read after the rest, else before: for whoever reads the tree of
    // items, as a screen reader does.
    Item {
        id: before
    }

    DistrictMap {
        objectName: "map"
        parent: root.few ? after : before
        visible: root.viewModel.mapped
        x: root.picture.x
        y: root.picture.y
        width: root.picture.width
        height: root.picture.height
        shapes: root.viewModel.shapes
        behind: root.viewModel.behind
        border: root.viewModel.border
        beyond: root.viewModel.beyond
        hatching: root.viewModel.hatching
        held: root.viewModel.held
        pins: root.viewModel.pins
        label: root.viewModel.label
        credit: root.viewModel.credit
        small: true
        onSized: (width, height, letters) => root.viewModel.setSize(width, height, letters)
        onTouched: (start, end) => root.viewModel.touch(start, end)
        onHeldAt: (start, now) => root.viewModel.hold(start, now)
        onLetGo: root.viewModel.letGo()
    }

    PosterShape {
        visible: !root.viewModel.mapped && !root.plain
        x: root.picture.x + (root.few ? Theme.margin : 0)
        y: root.picture.y
        width: root.picture.width - (root.few ? Theme.margin : 0)
        height: root.picture.height
        motif: root.viewModel.motif
        chapter: 0
    }

    Connections {
        target: root.viewModel
        function onChosen(address: string): void {
            root.opened(address);
        }
    }

    Column {
        id: known

        x: root.panel.x
        y: root.panel.y
        width: root.panel.width
        spacing: Theme.space8

        Detail {
            width: parent.width
            label: qsTr("Position")
            words: root.position
        }

        Detail {
            width: parent.width
            label: qsTr("Quartier")
            words: root.viewModel.districtRoute ? "" : qsTr("Aucun texte ne dit dans quel quartier il se trouve.")
        }

        DetailDoor {
            objectName: "place-district"
            width: parent.width
            visible: root.viewModel.districtRoute !== ""
            label: qsTr("Quartier")
            words: root.viewModel.districtName
            name: qsTr("Voir %1").arg(root.viewModel.districtName)
            onTapped: root.opened(root.viewModel.districtRoute)
        }
    }

    LeadText {
        x: root.panel.x
        y: list.y
        width: root.panel.width
        visible: root.viewModel.facts.total === 0
        text: qsTr("Aucun fait de cette édition ne nomme ce lieu.")
    }

    PagedList {
        id: list

        x: root.panel.x
        y: known.y + known.height + Theme.space24
        width: root.panel.width
        height: root.panel.y + root.panel.height - y
        pages: root.viewModel.facts
        row: Theme.factRow
        delegate: FactTile {
            required property string route

            objectName: "tile-" + route
            width: list.cellWidth
            height: list.cellHeight
            onTapped: root.opened(route)
        }
    }

    Item {
        id: after
    }
}
