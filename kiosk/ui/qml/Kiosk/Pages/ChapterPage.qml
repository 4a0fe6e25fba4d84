pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// A chapter: its number as a poster, what it is about, and its sections.
Page {
    id: root

    required property ChapterViewModel viewModel
    heroShare: 0.48
    heroNeeds: words.y + words.height + 3 * Theme.space40 + Theme.tileNumber
    heroWidthShare: 0.44

    Rectangle {
        x: root.hero.x
        y: root.hero.y
        width: root.hero.width
        height: root.hero.height
        color: Theme.block(root.viewModel.number)

        Column {
            id: words

            x: Theme.margin
            y: Theme.space40
            width: parent.width - 2 * Theme.margin
            spacing: Theme.space16

            TitleText {
                width: parent.width
                words: root.viewModel.title
                size: Theme.portrait ? Theme.title * 0.77 : Theme.heading
                color: Theme.blockInk(root.viewModel.number)
            }

            EasyLead {
                width: parent.width
                lead: root.viewModel.lead
                easy: root.viewModel.comfort.english ? "" : root.viewModel.easy
                chosen: root.viewModel.comfort.easy
                front: Theme.blockInk(root.viewModel.number)
                ground: Theme.block(root.viewModel.number)
                onSwap: easy => root.viewModel.comfort.readEasy(easy)
            }
        }

        // Number and shape stand on the poster's ground, as large as the words leave room.
        Item {
            y: words.y + words.height + Theme.space40
            width: parent.width
            height: parent.height - y

            Numeral {
                x: Theme.margin
                y: parent.height - height - Theme.space40
                numeral: root.viewModel.number
                size: Math.min(Theme.heroNumber * 1.2, (parent.height - Theme.space40) / Theme.capsDisplay)
                color: Theme.accentInk(root.viewModel.number)
            }

            PosterShape {
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                width: parent.width * 0.62
                height: parent.height
                motif: root.viewModel.motif
                chapter: root.viewModel.number
            }
        }
    }

    PagedList {
        id: list

        x: root.body.x
        y: root.body.y
        width: root.body.width
        height: root.body.height
        pages: root.viewModel.sections
        row: Theme.sectionRow
        delegate: SectionRow {
            width: list.cellWidth
            height: list.cellHeight
            onTapped: root.opened(route)
        }
    }
}
