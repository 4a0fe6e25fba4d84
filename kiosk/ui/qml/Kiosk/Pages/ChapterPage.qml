pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// A chapter: its number as a poster, what it is about, and its sections.
Page {
    id: root

    required property ChapterViewModel viewModel
    heroShare: 0.44
    heroWidthShare: 0.44

    Rectangle {
        x: root.hero.x
        y: root.hero.y
        width: root.hero.width
        height: root.hero.height
        color: Theme.block(root.viewModel.number)

        PosterShape {
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            width: Theme.portrait ? parent.width * 0.42 : parent.width * 0.6
            height: Theme.portrait ? parent.width * 0.42 : parent.width * 0.46
            motif: root.viewModel.motif
            chapter: root.viewModel.number
        }

        Numeral {
            x: Theme.margin
            y: Theme.space64
            numeral: root.viewModel.number
            size: Theme.heroNumber * 0.8
            color: Theme.accent(root.viewModel.number)
        }

        Column {
            x: Theme.portrait ? Theme.margin + Theme.heroNumber * 0.62 : Theme.margin
            y: Theme.portrait ? Theme.space40 : Theme.space104 + Theme.heroNumber * 0.62
            width: parent.width - x - Theme.margin
            spacing: Theme.space24

            TitleText {
                width: parent.width
                words: root.viewModel.title
                size: Theme.portrait ? Theme.title * 0.7 : Theme.heading
                color: Theme.white
            }
        }

        BodyText {
            x: Theme.margin
            width: Theme.portrait ? parent.width * 0.55 - Theme.margin : parent.width * 0.55 - Theme.margin
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.space40
            text: root.viewModel.lead
            color: Theme.white
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
