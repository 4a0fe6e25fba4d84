pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// A section: one figure as a poster, the other facts as a list that turns by page.
Page {
    id: root

    required property SectionViewModel viewModel
    // A poster alone, or with one fact below, fills the page; on later pages it makes room for the list.
    readonly property real posterShare: root.viewModel.media.count > 0 ? 0.54 : root.viewModel.facts.few ? 0.5 : 0.42
    readonly property real bandShare: 0.14
    // Px of the poster that its pictures take.
    readonly property real slot: root.viewModel.media.count > 0 && (root.firstPage || !Theme.portrait) ? (Theme.reflow ? root.screen * root.posterShare : root.hero.height) * 0.4 : 0
    readonly property bool firstPage: root.viewModel.facts.page === 0
    readonly property string heading: root.viewModel.title || qsTr("L’essentiel du chapitre")

    heroShare: root.firstPage ? root.posterShare : root.bandShare
    heroNeeds: poster.needs + root.slot
    bandNeeds: band.height + 2 * Theme.space24

    Tappable {
        x: root.hero.x
        y: root.hero.y
        width: root.hero.width
        height: root.hero.height - root.slot
        enabled: root.viewModel.heroRoute !== ""
        objectName: "hero"
        deadEdge: Theme.deadEdge
        name: [root.viewModel.heroQualifier, root.viewModel.heroNumeral, root.viewModel.heroCounts].join(" ").trim()
        onTapped: root.opened(root.viewModel.heroRoute)

        FactHero {
            id: poster

            anchors.fill: parent
            visible: root.firstPage || !Theme.portrait
            chapter: root.viewModel.chapter
            kicker: "%1 · %2".arg(root.viewModel.chapter).arg(root.viewModel.chapterTitle)
            title: root.heading
            qualifier: root.viewModel.heroQualifier
            numeral: root.viewModel.heroNumeral
            counts: root.viewModel.heroCounts
            motif: root.viewModel.motif
            numberSize: Theme.heroNumber * (root.slot > 0 ? 0.36 : Theme.portrait ? 0.72 : 0.64)
        }

        Rectangle {
            anchors.fill: parent
            visible: Theme.portrait && !root.firstPage
            color: Theme.block(root.viewModel.chapter)

            Column {
                id: band

                x: Theme.margin
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - 2 * Theme.margin

                LabelText {
                    text: "%1 · %2".arg(root.viewModel.chapter).arg(root.viewModel.chapterTitle)
                    color: Theme.accentInk(root.viewModel.chapter)
                }

                HeadingText {
                    width: parent.width
                    words: root.heading
                    size: Theme.subheading
                    color: Theme.blockInk(root.viewModel.chapter)
                }
            }
        }
    }

    MediaSlots {
        x: root.hero.x
        y: root.hero.y + root.hero.height - height
        width: root.hero.width
        height: root.slot
        visible: root.slot > 0
        media: root.viewModel.media
        onOpened: address => root.opened(address)
    }

    EasyLead {
        id: about

        x: root.body.x
        y: root.body.y
        width: root.body.width
        visible: root.firstPage
        lead: root.viewModel.lead
        easy: root.viewModel.comfort.english ? "" : root.viewModel.easy
        chosen: root.viewModel.comfort.easy
        onSwap: easy => root.viewModel.comfort.readEasy(easy)
        more: root.viewModel.delegationsRoute ? qsTr("Qui s’en occupe ?") : ""
        onMoreWanted: root.opened(root.viewModel.delegationsRoute)
    }

    PagedList {
        id: list

        x: root.body.x
        y: root.body.y
        width: root.body.width
        height: root.body.height
        firstHeight: root.bodyHeight(root.posterShare)
        otherHeight: root.bodyHeight(root.bandShare)
        above: about.height + Theme.space24
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
