pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// A dossier: what it is about as a poster, and its parts.
Page {
    id: root

    required property DossierViewModel viewModel
    readonly property bool few: root.viewModel.facts.total <= 4
    readonly property real posterShare: root.few ? 0.46 : 0.4
    readonly property real bandShare: 0.14
    readonly property bool firstPage: root.viewModel.facts.page === 0

    heroShare: root.firstPage ? root.posterShare : root.bandShare
    heroWidthShare: 0.44

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
                text: root.viewModel.chapter > 0 ? "%1 · %2".arg(root.viewModel.chapter).arg(root.viewModel.sectionTitle) : root.viewModel.sectionTitle
                color: Theme.accentInk(root.viewModel.chapter)
            }

            HeadingText {
                width: parent.width
                words: root.viewModel.title
                size: root.firstPage || !Theme.portrait ? Theme.heading : Theme.subheading
                color: Theme.blockInk(root.viewModel.chapter)
            }

            BodyText {
                width: parent.width
                visible: root.firstPage || !Theme.portrait
                text: root.viewModel.lead
                color: Theme.blockInk(root.viewModel.chapter)
            }
        }

        PosterShape {
            visible: height >= Theme.space104
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
        height: root.body.height
        firstHeight: root.bodyHeight(root.posterShare)
        otherHeight: root.bodyHeight(root.bandShare)
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
}
