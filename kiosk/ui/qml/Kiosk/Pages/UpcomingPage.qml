pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// Ce qui arrive: along a line of years what the report dates, beside it what it announces without a year.
Page {
    id: root

    required property UpcomingViewModel viewModel
    readonly property real inner: root.width - 2 * Theme.margin
    // Larger text: what has no year follows the line.
    readonly property bool stacked: Theme.reflow
    // Landscape has two columns of the line, and the third beside it.
    readonly property real besideWidth: root.stacked ? root.inner : Theme.portrait ? root.inner * 0.36 : (root.inner - 2 * Theme.space40) / 3
    readonly property real lineWidth: root.stacked ? root.inner : root.inner - root.besideWidth - Theme.space40
    readonly property real listY: (root.stacked ? lead.y + lead.height : Math.max(lead.y + lead.height, heading.y + heading.height)) + Theme.space24

    TitleText {
        id: title

        x: Theme.margin
        y: Theme.space40
        words: qsTr("Ce qui arrive")
        size: Theme.portrait ? Theme.title : Theme.heading
    }

    BodyText {
        id: lead

        x: Theme.portrait ? Theme.margin : title.x + title.width + Theme.space40
        y: Theme.portrait ? title.y + title.height + Theme.space16 : title.y + title.height - height
        width: Theme.margin + root.lineWidth - x
        visible: root.viewModel.dated.total > 0
        text: qsTr("%1 annonces, année par année").arg(root.viewModel.dated.total)
    }

    BodyText {
        id: heading

        x: root.width - Theme.margin - width
        y: root.stacked ? years.end + Theme.space40 : lead.y
        width: root.besideWidth
        visible: root.viewModel.undated.total > 0
        text: qsTr("%1 annonces sans année imprimée").arg(root.viewModel.undated.total)
    }

    LeadText {
        x: Theme.margin
        y: root.listY
        width: root.inner
        visible: root.viewModel.dated.total + root.viewModel.undated.total === 0
        text: qsTr("Cette édition n’annonce rien.")
    }

    PagedList {
        id: years

        x: Theme.margin
        y: root.listY
        width: root.lineWidth
        height: root.height - y - Theme.space40 - (root.stacked ? Theme.space40 + heading.height + Theme.space24 + beside.needs : 0)
        columns: Theme.portrait ? 1 : 2
        downward: true
        footWidth: Theme.portrait ? root.inner : width
        pages: root.viewModel.dated
        row: root.stacked ? Theme.besideRow : Theme.comingRow
        delegate: ComingEntry {
            required property string route
            required property int index

            leads: index % Math.ceil(root.viewModel.dated.rows.count / years.columns) === 0
            objectName: "tile-" + route
            width: years.cellWidth
            height: Theme.reflow ? Math.max(needs, years.row) : years.cellHeight
            onTapped: root.opened(route)
        }
    }

    PagedList {
        id: beside

        x: heading.x
        y: root.stacked ? heading.y + heading.height + Theme.space24 : root.listY
        width: root.besideWidth
        height: root.height - y - Theme.space40 - (Theme.portrait && !root.stacked && years.paged ? years.foot : 0)
        pages: root.viewModel.undated
        pagerPrefix: "beside"
        row: Theme.besideRow
        delegate: ComingEntry {
            required property string route

            objectName: "tile-" + route
            width: beside.cellWidth
            height: Theme.reflow ? Math.max(needs, beside.row) : beside.cellHeight
            onTapped: root.opened(route)
        }
    }
}
