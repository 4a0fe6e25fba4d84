pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// One document: what it is, how much rests on it, and all of that as a list.
Page {
    id: root

    required property DocumentViewModel viewModel
    readonly property bool web: root.viewModel.parts.length > 0
    readonly property real listY: root.body.y + (root.web ? tabs.height + Theme.space24 : 0)

    heroShare: 0.3
    heroWidthShare: 0.36
    heroNeeds: (Theme.slim ? figure.height + Theme.space24 : 0) + about.height + 2 * Theme.space40

    Rectangle {
        x: root.hero.x
        y: root.hero.y
        width: root.hero.width
        height: root.hero.height
        color: Theme.slab

        Column {
            id: about

            x: Theme.margin
            y: Theme.space40
            width: parent.width - 2 * Theme.margin - (Theme.portrait && !Theme.slim ? figure.width + Theme.gutter : 0)
            spacing: Theme.space16

            LabelText {
                text: qsTr("Document")
                color: Theme.invitation
            }

            HeadingText {
                width: parent.width
                words: root.viewModel.title
                color: Theme.slabInk
            }

            BodyText {
                width: parent.width
                text: root.viewModel.about
                color: Theme.slabInk
            }
        }

        Column {
            id: figure

            // A sheet isn't cut between the figure and what it counts.
            readonly property bool solid: true

            x: Theme.portrait && !Theme.slim ? parent.width - width - Theme.margin : Theme.margin
            y: parent.height - height - Theme.space40
            width: Theme.yearColumn

            Numeral {
                numeral: root.viewModel.count
                size: Theme.tileNumber
                room: figure.width
                color: Theme.slabInk
            }

            BodyText {
                width: parent.width
                topPadding: Theme.space16
                text: qsTr("fiches de cette borne en viennent")
                color: Theme.slabInk
            }
        }
    }

    Tabs {
        id: tabs

        x: root.body.x
        y: root.body.y
        width: root.body.width
        visible: root.web
        keys: root.viewModel.parts
        names: [qsTr("Sur la page : %1").arg(root.viewModel.keptCount), qsTr("Absents : %1").arg(root.viewModel.missingCount)]
        chosen: root.viewModel.part
        onChoose: key => root.viewModel.choose(key)
    }

    LeadText {
        x: root.body.x
        y: root.listY
        width: root.body.width
        visible: root.viewModel.resting.total === 0
        text: qsTr("Aucune fiche de cette édition ne vient de ce document.")
    }

    PagedList {
        id: list

        x: root.body.x
        y: root.listY
        width: root.body.width
        height: root.body.y + root.body.height - y
        pages: root.viewModel.resting
        row: root.web ? Theme.doubtRow : Theme.restingRow
        delegate: RestingRow {
            required property string route

            objectName: "resting-" + kind + "-" + (title || route)
            width: list.cellWidth
            height: list.cellHeight
            onTapped: root.opened(route)
        }
    }
}
