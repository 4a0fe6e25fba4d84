pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// Ivry et Paris: dates, axes, commitments, who follows them, and sites. A record of a list is read in a block beside it.
Page {
    id: root

    required property ParisViewModel viewModel
    readonly property real inner: (Theme.portrait ? root.width : root.columnWidth) - 2 * Theme.margin
    // Large text on a lying panel: the tabs stand beside the title.
    readonly property bool beside: Theme.large && !Theme.slim
    readonly property bool listed: root.viewModel.chosen !== ""
    // Landscape: the block stands at the right of a list, over the page's whole height.
    readonly property real columnWidth: root.listed ? root.width * 0.56 : root.width
    // Large text: it stands before the list.
    readonly property bool before: Theme.large && root.listed
    readonly property real panelY: Theme.portrait && root.listed ? (root.before ? root.headEnd : root.height - Theme.recordPanel) : root.height
    readonly property real headEnd: Math.max(title.y + (root.beside ? title.height : 0), tabs.y + tabs.height) + Theme.space24
    readonly property real listY: root.before ? root.headEnd + panel.height + Theme.space24 : lead.visible ? lead.y + lead.height + Theme.space24 : root.headEnd
    readonly property real listHeight: (root.before ? root.height : root.panelY) - root.listY - (Theme.portrait && root.listed ? Theme.space24 : Theme.space40)
    readonly property var names: ({
            "timeline": qsTr("Dates"),
            "axes": qsTr("Axes"),
            "commitments": qsTr("Engagements"),
            "bodies": qsTr("Suivi"),
            "sites": qsTr("Lieux")
        })
    readonly property var leads: ({
            "axes": qsTr("Chaque accord a ses axes et son document."),
            "commitments": qsTr("Ce à quoi les deux villes se sont engagées en 2019.")
        })

    TitleText {
        id: title

        x: Theme.margin
        y: Theme.space40
        width: root.inner
        words: qsTr("Ivry et Paris")
        size: Theme.portrait ? Theme.title * 0.88 : Theme.heading
    }

    Tabs {
        id: tabs

        x: root.beside ? title.x + title.implicitWidth + Theme.space64 : Theme.margin
        y: root.beside ? title.y + (title.height - height) / 2 : title.y + title.height + Theme.space24
        width: root.beside ? root.width - x - Theme.margin : root.inner
        fitted: true
        keys: root.viewModel.parts
        names: root.viewModel.parts.map(key => root.names[key])
        chosen: root.viewModel.part
        onChoose: key => root.viewModel.choose(key)
    }

    LeadText {
        id: lead

        x: Theme.margin
        y: root.headEnd
        width: root.inner
        visible: Theme.portrait && !root.listed
        text: root.leads[root.viewModel.part] ?? ""
    }

    PagedList {
        id: agreements

        x: Theme.margin
        y: root.listY
        width: root.inner
        height: root.listHeight
        visible: root.viewModel.part === "axes"
        columns: Theme.reflow ? 1 : 2
        pages: root.viewModel.agreements
        row: Theme.reflow ? root.screen / 2 : Theme.agreementPanel
        screens: 4
        delegate: AgreementPanel {
            width: agreements.cellWidth
            height: Theme.reflow ? needs : agreements.cellHeight
        }
    }

    PagedList {
        id: commitments

        x: Theme.margin
        y: root.listY
        width: root.inner
        height: root.listHeight
        visible: root.viewModel.part === "commitments"
        columns: Theme.portrait ? 1 : 2
        pages: root.viewModel.commitments
        row: Theme.recordRow
        delegate: RecordRow {
            required property string route
            required property string who
            required property string deadline

            objectName: "commitment-" + route
            opens: true
            markColumn: Theme.letterColumn
            detail: [who, deadline].filter(part => part).join(" · ")
            width: commitments.cellWidth
            height: Theme.reflow ? Math.max(needs, commitments.row) : commitments.cellHeight
            onTapped: root.opened(route)
        }
    }

    PagedList {
        id: records

        x: Theme.margin
        y: root.listY
        width: root.inner
        height: root.listHeight
        visible: root.listed
        pages: root.viewModel.records
        row: Theme.recordRow
        delegate: RecordRow {
            required property string id
            required property string printed

            objectName: "record-" + id
            chosen: id === root.viewModel.chosen
            detail: printed
            width: records.cellWidth
            height: Theme.reflow ? Math.max(needs, records.row) : records.cellHeight
            onTapped: root.viewModel.read(id)
        }
    }

    RecordPanel {
        id: panel

        visible: root.listed
        x: Theme.portrait ? 0 : root.columnWidth
        y: Theme.portrait ? root.panelY : 0
        width: root.width - x
        height: root.before ? needs : root.height - y
        viewModel: root.viewModel
    }
}
