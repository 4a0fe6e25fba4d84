pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// The ballot: its two totals as bars from zero, what isn't known of it, and what is voted on.
Item {
    id: root

    required property SittingViewModel viewModel
    readonly property real beside: Theme.portrait ? root.width : (root.width - Theme.space64) / 2

    Column {
        id: ballot

        width: root.beside
        spacing: Theme.space24

        LabelText {
            width: parent.width
            text: root.viewModel.subject
        }

        BallotBar {
            width: parent.width
            height: Theme.ballotBar
            numeral: root.viewModel.inFavour
            words: qsTr("voix pour")
            share: 1
        }

        BallotBar {
            width: parent.width
            height: Theme.ballotBar
            numeral: root.viewModel.abstentions
            words: qsTr("abstentions")
            share: root.viewModel.abstentionShare
            filled: false
        }

        BodyText {
            width: parent.width
            text: "%1. %2".arg(root.viewModel.result).arg(root.viewModel.note)
        }

        CaptionText {
            width: parent.width
            text: qsTr("Source : « %1 »").arg(root.viewModel.sourceTitle)
        }
    }

    PagedList {
        id: list

        x: Theme.portrait ? 0 : root.beside + Theme.space64
        y: Theme.portrait ? ballot.height + Theme.space24 : 0
        width: root.beside
        height: root.height - y
        pages: root.viewModel.register
        row: Theme.registerRow
        delegate: RegisterEntry {
            width: list.cellWidth
            height: Theme.reflow ? needs : list.cellHeight
        }
    }
}
