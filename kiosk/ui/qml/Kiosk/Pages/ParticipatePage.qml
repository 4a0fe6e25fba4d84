pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// Participer: the consultation of 2023 as a line of steps, its tools, and today's ways with their codes.
Page {
    id: root

    required property ParticipateViewModel viewModel
    readonly property real inner: root.width - 2 * Theme.margin
    readonly property real listY: Math.max(title.y + (root.beside ? title.height : 0), tabs.y + tabs.height) + Theme.space24
    readonly property real listHeight: root.height - root.listY - Theme.space40
    // Lying: the title and what goes before a list stand at the left.
    readonly property real leftWidth: root.inner * 0.3
    // Large text on a lying panel: the tabs stand beside the title.
    readonly property bool beside: Theme.large && !Theme.slim
    readonly property bool steps: root.viewModel.part === "steps"
    readonly property bool today: root.viewModel.part === "today"
    // Today: the town's site as a poster, across the page or at its left.
    readonly property real posterWidth: Theme.portrait ? root.width : root.width * 0.4
    readonly property real posterHeight: Theme.reflow ? poster.height + 2 * Theme.space24 + (Theme.slim ? root.screen * 0.3 : 0) : Theme.portrait ? (root.height - root.listY) * 0.31 : root.height - root.listY
    readonly property var names: ({
            "steps": qsTr("Les étapes"),
            "tools": qsTr("Les outils"),
            "today": qsTr("Aujourd’hui")
        })

    TitleText {
        id: title

        x: Theme.margin
        y: Theme.space40
        words: qsTr("Participer")
        size: Theme.portrait ? Theme.title * 0.88 : Theme.heading
    }

    Tabs {
        id: tabs

        x: root.beside ? title.x + title.width + Theme.space64 : Theme.portrait ? Theme.margin : Theme.margin + root.leftWidth + Theme.space64
        y: root.beside ? title.y + (title.height - height) / 2 : Theme.portrait ? title.y + title.height + Theme.space24 : title.y
        width: root.width - x - Theme.margin
        keys: root.viewModel.parts
        names: root.viewModel.parts.map(key => root.names[key])
        chosen: root.viewModel.part
        onChoose: key => root.viewModel.choose(key)
    }

    Column {
        id: lead

        x: Theme.margin
        y: root.listY
        width: Theme.portrait ? root.inner : root.leftWidth
        visible: root.steps && (moments.first || !Theme.portrait)
        spacing: Theme.portrait ? Theme.space8 : Theme.space24

        LeadText {
            width: parent.width
            text: qsTr("En 2023, la Ville consulte sur la moitié de son mandat. Voici ce qu’elle annonce.")
            font.weight: Font.DemiBold
        }

        BodyText {
            width: parent.width
            text: qsTr("Les résultats ne sont dans aucun des cinq documents : cette page n’en donne donc pas.")
        }
    }

    // The line of steps: as high as the list, the numbers on it.
    Rectangle {
        x: moments.x + (Theme.momentMark - width) / 2
        y: moments.y + moments.listTop
        visible: root.steps
        width: Theme.border
        height: moments.rowsHeight
        color: Theme.ink
    }

    PagedList {
        id: moments

        x: Theme.portrait ? Theme.margin : tabs.x
        y: root.listY
        width: root.width - x - Theme.margin
        height: root.listHeight
        visible: root.steps
        above: Theme.portrait ? lead.height + Theme.space24 : 0
        pages: root.viewModel.moments
        screens: 5
        row: Theme.momentRow
        delegate: MomentBlock {
            width: moments.cellWidth
            height: Theme.reflow ? needs : moments.cellHeight
        }
    }

    PagedList {
        id: tools

        x: Theme.margin
        y: root.listY
        width: root.inner
        height: root.listHeight
        visible: root.viewModel.part === "tools"
        columns: Theme.portrait ? 2 : 3
        pages: root.viewModel.tools
        row: Theme.large ? Theme.channelRow : Theme.toolRow
        delegate: ToolBlock {
            width: tools.cellWidth
            height: Theme.reflow ? needs : tools.cellHeight
        }
    }

    Rectangle {
        // For the sheet: it isn't cut.
        readonly property bool together: true

        y: root.listY
        visible: root.today
        width: root.posterWidth
        height: root.posterHeight
        color: Theme.slab

        Column {
            id: poster

            x: Theme.margin
            y: Theme.reflow ? Theme.space24 : Theme.space40
            width: Theme.slim ? root.inner : Theme.portrait ? parent.width - site.width - 3 * Theme.margin + Theme.space24 : parent.width - 2 * Theme.margin
            spacing: Theme.space16

            LabelText {
                text: root.viewModel.siteTitle
                color: Theme.invitation
            }

            TitleText {
                words: root.viewModel.siteAddress
                size: Theme.title * (Theme.portrait ? 0.92 : 0.77)
                color: Theme.slabInk
            }

            BodyText {
                width: parent.width
                text: root.viewModel.siteText
                color: Theme.slabInk
            }
        }

        CodeSquare {
            id: site

            objectName: "code-site"
            x: Math.round(Theme.portrait ? parent.width - width - Theme.margin : Theme.margin)
            y: Math.round(Theme.slim ? parent.height - height - Theme.space40 : Theme.portrait ? (parent.height - height) / 2 : parent.height - height - Theme.space40)
            modules: root.viewModel.siteModules
            code: root.viewModel.siteCode
            address: root.viewModel.siteAddress
            room: Theme.slim ? root.screen * 0.28 : Theme.portrait ? parent.height - 2 * Theme.space40 : parent.height * 0.5
        }
    }

    PagedList {
        id: channels

        x: Theme.portrait ? Theme.margin : root.posterWidth + Theme.space64
        y: root.listY + (Theme.portrait ? root.posterHeight + Theme.space24 : 0)
        width: root.width - x - Theme.margin
        height: root.height - y - Theme.space40
        visible: root.today
        pages: root.viewModel.channels
        row: Theme.channelRow
        delegate: ChannelBlock {
            width: channels.cellWidth
            height: channels.cellHeight
        }
    }
}
