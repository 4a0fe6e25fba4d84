pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// "Qui s'occupe de … ?": the council by subject, by name, by district, by role.
Page {
    id: root

    required property CouncillorsViewModel viewModel
    readonly property var names: ({
            "subject": qsTr("Sujet"),
            "name": qsTr("Nom"),
            "district": qsTr("Quartier"),
            "role": qsTr("Rôle")
        })
    readonly property bool people: root.viewModel.view === "name" || root.viewModel.view === "role"
    readonly property int columns: Theme.portrait ? (root.people ? 2 : 1) : (root.viewModel.view === "name" ? 4 : root.people ? 3 : 2)
    readonly property real inner: root.width - 2 * Theme.margin
    readonly property real listY: tabs.y + tabs.height + Theme.space24
    readonly property real leadsHeight: root.viewModel.view === "role" ? Theme.councilHead : 0
    readonly property var rowHeights: ({
            "subject": Theme.subjectRow,
            "name": Theme.nameRow,
            "district": Theme.subjectRow,
            "role": Theme.memberRow
        })

    TitleText {
        id: title

        x: Theme.margin
        y: Theme.space40
        width: root.inner
        words: qsTr("Qui s’occupe de … ?")
        size: Theme.portrait ? Theme.title * 0.88 : Theme.heading
    }

    Tabs {
        id: tabs

        x: Theme.margin
        y: title.y + title.height + Theme.space24
        width: root.inner
        keys: root.viewModel.views
        names: root.viewModel.views.map(key => root.names[key])
        chosen: root.viewModel.view
        onChoose: key => root.viewModel.choose(key)
    }

    Grid {
        id: leads

        x: Theme.margin
        y: root.listY
        visible: root.viewModel.rows.page === 0 && root.viewModel.leads.count > 0
        columns: Theme.portrait ? 1 : 2
        spacing: Theme.gutter

        Repeater {
            model: root.viewModel.leads

            MayorBlock {
                width: Theme.portrait ? root.inner : (mayor ? 0.4 : 0.6) * (root.inner - Theme.gutter)
                height: Theme.portrait ? (mayor ? 0.56 : 0.44) * (root.leadsHeight - 2 * Theme.gutter) : root.leadsHeight - Theme.gutter
                onTapped: root.opened(route)
            }
        }
    }

    PagedList {
        id: list

        x: Theme.margin
        y: root.listY
        width: root.inner
        height: root.height - root.listY - Theme.space40
        columns: root.columns
        above: root.leadsHeight
        pages: root.viewModel.rows
        row: root.rowHeights[root.viewModel.view]
        delegate: CouncilTile {
            inline: root.viewModel.view === "role" && !Theme.portrait
            width: list.cellWidth
            height: list.cellHeight
            onTapped: root.opened(route)
        }
    }
}
