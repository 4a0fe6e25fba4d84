pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// Counts for the team: one question at a time, a bar from zero for each answer, small ones hidden.
Page {
    id: root

    required property StaffCountsViewModel viewModel
    readonly property real inner: root.width - 2 * Theme.margin
    readonly property var names: ({
            "theme": qsTr("Sujet"),
            "district": qsTr("Quartier"),
            "age": qsTr("Âge"),
            "half_day": qsTr("Période")
        })

    waiting: root.viewModel.busy

    function said(title: string, kind: string, half: string): string {
        return kind === "half_day" ? qsTr("%1, %2").arg(title).arg(half) : kind === "week" ? qsTr("semaine du %1").arg(title) : kind === "none" ? qsTr("sans date, ou trop peu de cartes") : title;
    }

    TitleText {
        id: title

        x: Theme.margin
        y: Theme.space40
        words: qsTr("Comptes")
        size: Theme.portrait ? Theme.title * 0.88 : Theme.heading
    }

    LeadText {
        anchors.right: tabs.right
        anchors.bottom: title.bottom
        visible: root.viewModel.total >= 0
        text: qsTr("%1 cartes").arg(root.viewModel.total)
    }

    Tabs {
        id: tabs

        x: Theme.margin
        y: title.y + title.height + Theme.space24
        width: root.inner
        keys: root.viewModel.questions
        names: root.viewModel.questions.map(key => root.names[key])
        chosen: root.viewModel.by
        onChoose: key => root.viewModel.choose(key)
    }

    PagedList {
        id: list

        x: Theme.margin
        y: tabs.y + tabs.height + Theme.space40
        width: root.inner
        height: note.y - y - Theme.space24
        columns: Theme.portrait ? 1 : 2
        downward: true
        pages: root.viewModel.rows
        row: Theme.portrait ? Theme.cutEntry : Theme.themeCount
        delegate: Item {
            id: cell

            required property string title
            required property string kind
            required property string half
            required property int count
            required property real share

            width: list.cellWidth
            height: list.cellHeight

            ThemeCount {
                objectName: "count-" + cell.title
                width: parent.width
                title: root.said(cell.title, cell.kind, cell.half)
                count: cell.count
                share: cell.share
                own: false
            }
        }
    }

    LeadText {
        x: Theme.margin
        y: list.y
        width: root.inner
        visible: !root.viewModel.busy && root.viewModel.total < 0
        text: root.viewModel.error || qsTr("Moins de %1 cartes sont à compter, ou un lot vient d’être fermé : les comptes viendront ensuite.").arg(root.viewModel.k)
    }

    BodyText {
        id: note

        x: Theme.margin
        y: root.height - height - Theme.space24
        width: root.inner
        text: qsTr("Cartes des demi-journées finies, par pas de %1 au moins. « masqué » : moins de %1 cartes, ou un nombre qui les ferait retrouver.").arg(root.viewModel.k)
    }
}
