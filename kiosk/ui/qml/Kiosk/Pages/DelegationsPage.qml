pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// Who is in charge of a section's subject: its delegations, each with the councillor who opens.
Page {
    id: root

    required property DelegationsViewModel viewModel

    heroShare: 0.44
    heroNeeds: words.y + words.height + Theme.space40

    Rectangle {
        x: root.hero.x
        y: root.hero.y
        width: root.hero.width
        height: root.hero.height
        color: Theme.block(root.viewModel.chapter)

        Column {
            id: words

            x: Theme.margin
            y: Theme.space40
            width: parent.width - 2 * Theme.margin
            spacing: Theme.space16

            LabelText {
                width: parent.width
                text: "%1 · %2".arg(root.viewModel.chapter).arg(root.viewModel.title)
                color: Theme.accentInk(root.viewModel.chapter)
            }

            TitleText {
                width: parent.width
                words: qsTr("Qui s’en occupe ?")
                color: Theme.blockInk(root.viewModel.chapter)
            }
        }

        PosterShape {
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            width: parent.width - Theme.margin
            height: Math.max(0, parent.height - words.y - words.height - Theme.space24)
            motif: root.viewModel.motif
            chapter: root.viewModel.chapter
        }
    }

    PagedList {
        id: list

        x: root.body.x
        y: root.body.y
        width: root.body.width
        height: root.body.height - remark.height - Theme.space24
        pages: root.viewModel.rows
        row: Theme.delegationRow
        delegate: DelegationEntry {
            id: entry

            required property string route

            objectName: "delegation-" + entry.route
            width: list.cellWidth
            height: list.cellHeight
            onTapped: root.opened(entry.route)
        }
    }

    BodyText {
        id: remark

        x: root.body.x
        y: root.body.y + root.body.height - height
        width: root.body.width
        text: qsTr("Rapproché par nous, d’après les titres des délégations et de cette rubrique du bilan.")
    }
}
