pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// La ville en chiffres: the population as a poster, tenure as a bar, the other figures as a list.
Page {
    id: root

    required property FiguresViewModel viewModel
    readonly property bool firstPage: root.viewModel.facts.page === 0
    // On later pages the poster makes room for the list.
    readonly property real posterShare: 0.4
    readonly property real bandShare: 0.12

    heroShare: root.firstPage ? root.posterShare : root.bandShare

    Tappable {
        x: root.hero.x
        y: root.hero.y
        width: root.hero.width
        height: root.hero.height
        enabled: root.firstPage || !Theme.portrait
        objectName: "hero"
        deadEdge: Theme.deadEdge
        name: [root.viewModel.heroQualifier, root.viewModel.heroNumeral, root.viewModel.heroCounts].join(" ").trim()
        onTapped: root.opened(root.viewModel.heroRoute)

        Rectangle {
            anchors.fill: parent
            color: Theme.paper
        }

        FactHero {
            anchors.fill: parent
            visible: parent.enabled
            chapter: 0
            kicker: qsTr("La ville en chiffres")
            title: ""
            qualifier: root.viewModel.heroQualifier
            numeral: root.viewModel.heroNumeral
            counts: root.viewModel.heroCounts
            motif: root.viewModel.heroMotif
            numberSize: Theme.heroNumber * 0.8
        }

        HeadingText {
            visible: !parent.enabled
            x: Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            words: qsTr("La ville en chiffres")
        }
    }

    Column {
        id: tenureBlock

        x: root.body.x
        y: root.body.y
        width: root.body.width
        visible: root.firstPage
        spacing: Theme.space24

        LabelText {
            id: heading

            text: qsTr("Comment on se loge")
        }

        TenureBar {
            id: tenure

            width: parent.width
            height: implicitHeight
            parts: root.viewModel.tenure
            shares: root.viewModel.tenureShares
            onOpened: address => root.opened(address)
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
        above: tenureBlock.height + Theme.space24
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
