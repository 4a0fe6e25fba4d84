pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// The deck of playing cards, chapter by chapter: each card's code and its question.
Page {
    id: root

    required property DeckViewModel viewModel
    readonly property real inner: root.width - 2 * Theme.margin

    TitleText {
        id: title

        x: Theme.margin
        y: Theme.space40
        width: root.inner
        words: qsTr("Cartes à jouer")
        size: Theme.portrait ? Theme.title * 0.88 : Theme.heading
    }

    LeadText {
        id: lead

        x: Theme.margin
        y: title.y + title.height + Theme.space8
        width: root.inner
        text: qsTr("%1 questions à discuter à deux, en famille ou en classe ; derrière chacune, des faits.").arg(root.viewModel.count)
    }

    Tabs {
        id: tabs

        x: Theme.margin
        y: lead.y + lead.height + Theme.space24
        width: root.inner
        keys: root.viewModel.parts
        names: root.viewModel.chapters.map(number => qsTr("Chapitre %1").arg(number))
        chosen: root.viewModel.part
        onChoose: key => root.viewModel.choose(key)
    }

    PagedList {
        id: list

        x: Theme.margin
        y: tabs.y + tabs.height + Theme.space24
        width: root.inner
        height: root.height - y - Theme.space40
        columns: Theme.portrait ? 1 : 2
        pages: root.viewModel.cards
        row: Theme.deckRow
        delegate: DeckEntry {
            id: card

            required property string route

            objectName: "card-" + card.route
            width: list.cellWidth
            height: list.cellHeight
            onTapped: root.opened(card.route)
        }
    }
}
