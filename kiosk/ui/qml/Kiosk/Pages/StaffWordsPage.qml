pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// The words that visitors use most, each with how many texts hold it.
Page {
    id: root

    required property StaffWordsViewModel viewModel
    readonly property real inner: root.width - 2 * Theme.margin

    waiting: root.viewModel.busy

    TitleText {
        id: title

        x: Theme.margin
        y: Theme.space40
        words: qsTr("Mots employés")
        size: Theme.portrait ? Theme.title * 0.88 : Theme.heading
    }

    PagedList {
        id: list

        x: Theme.margin
        y: title.y + title.height + Theme.space40
        width: root.inner
        height: note.y - y - Theme.space24
        columns: Theme.portrait ? 2 : 3
        downward: true
        pages: root.viewModel.words
        row: Theme.themeCount
        delegate: Item {
            id: cell

            required property string written
            required property int texts
            required property real share

            width: list.cellWidth
            height: list.cellHeight

            ThemeCount {
                objectName: "word-" + cell.written
                width: parent.width
                title: cell.written
                count: cell.texts
                share: cell.share
                own: false
            }
        }
    }

    LeadText {
        x: Theme.margin
        y: list.y
        width: root.inner
        visible: !root.viewModel.busy && root.viewModel.words.total === 0
        text: root.viewModel.error || qsTr("Aucun mot n’est encore dans %1 textes : les mots viendront ensuite.").arg(root.viewModel.k)
    }

    BodyText {
        id: note

        x: Theme.margin
        y: root.height - height - Theme.space24
        width: root.inner
        text: qsTr("Le nombre dit combien de textes ont ce mot ; il en faut %1. Textes des demi-journées finies, sans ceux mis de côté ni les petits mots (le, pour, avec).").arg(root.viewModel.k)
    }
}
