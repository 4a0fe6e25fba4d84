pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// Hier et demain: a hundred years as a line of years, what the report adds of today, and the editorial.
Page {
    id: root

    required property TimelineViewModel viewModel
    readonly property real inner: root.width - 2 * Theme.margin
    readonly property bool history: root.viewModel.view === "history"
    readonly property real listY: (signature.visible ? signature.y + signature.height : tabs.y + tabs.height) + Theme.space24
    readonly property var names: ({
            "history": qsTr("Hier"),
            "today": qsTr("Aujourd’hui"),
            "editorial": qsTr("L’édito")
        })

    TitleText {
        id: title

        x: Theme.margin
        y: Theme.space40
        width: root.inner
        words: root.viewModel.title
        size: Theme.portrait ? Theme.title * 0.77 : Theme.heading
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

    LeadText {
        id: signature

        x: Theme.margin
        y: tabs.y + tabs.height + Theme.space24
        width: root.inner
        visible: root.viewModel.view === "editorial"
        text: qsTr("Signé : %1, %2.").arg(root.viewModel.author).arg(root.viewModel.authorRole)
    }

    // The line of years: as high as the list, the years at its left.
    Rectangle {
        x: Theme.margin + Theme.yearColumn
        y: root.listY
        visible: root.history
        width: Theme.border
        height: years.rowsHeight
        color: Theme.ink
    }

    PagedList {
        id: years

        x: Theme.margin
        y: root.listY
        width: root.inner
        height: root.height - root.listY - Theme.space40
        visible: root.history
        pages: root.viewModel.milestones
        row: Theme.milestoneRow
        delegate: MilestoneEntry {
            width: years.cellWidth
            height: Theme.reflow ? Math.max(needs, years.row) : years.cellHeight
            onTapped: root.opened(route)
        }
    }

    PagedList {
        id: facts

        x: Theme.margin
        y: root.listY
        width: root.inner
        height: root.height - root.listY - Theme.space40
        visible: !root.history
        columns: Theme.portrait ? 1 : 2
        pages: root.viewModel.facts
        row: Theme.factRow
        delegate: FactTile {
            required property string route

            objectName: "tile-" + route
            width: facts.cellWidth
            height: facts.cellHeight
            onTapped: root.opened(route)
        }
    }
}
