pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// Fait, en cours, à venir: three columns and three filters, whose choices open in the columns' place; a column too long
// for its place is shown alone, over the whole width.
Page {
    id: root

    required property StatusViewModel viewModel
    readonly property real inner: root.width - 2 * Theme.margin
    readonly property bool choosing: root.viewModel.open !== ""
    readonly property bool alone: root.viewModel.column !== "" && !root.choosing
    readonly property bool board: !root.choosing && !root.alone
    readonly property real bodyY: filters.y + filters.height + (Theme.portrait ? Theme.space40 : Theme.space24)
    readonly property real bodyEnd: root.height - note.height - 2 * Theme.space24
    readonly property int columns: Theme.large ? 1 : 3
    readonly property real columnGap: Theme.portrait ? Theme.gutter : Theme.space64
    readonly property real columnWidth: (root.inner - (root.columns - 1) * root.columnGap) / root.columns
    readonly property real shownEnd: root.board ? threeColumns.y + threeColumns.height : root.alone ? Math.max(list.y + Theme.button, list.end) : choices.y + choices.height
    readonly property var filterTitles: ({
            "chapter": qsTr("Chapitre"),
            "district": qsTr("Quartier"),
            "year": qsTr("Année")
        })
    readonly property var all: ({
            "chapter": qsTr("tous"),
            "district": qsTr("tous"),
            "year": qsTr("toutes")
        })
    readonly property var allLong: ({
            "chapter": qsTr("Tous les chapitres"),
            "district": qsTr("Tous les quartiers"),
            "year": qsTr("Toutes les années")
        })
    readonly property var chosen: ({
            "chapter": root.viewModel.chapterNumber > 0 ? qsTr("numéro %1").arg(root.viewModel.chapterNumber) : "",
            "district": root.viewModel.district,
            "year": root.viewModel.year
        })

    function counted(title: string, count: int): string {
        return count === 0 ? qsTr("%1 · aucun fait").arg(title) : count === 1 ? qsTr("%1 · 1 fait").arg(title) : qsTr("%1 · %2 faits").arg(title).arg(count);
    }

    TitleText {
        id: title

        x: Theme.margin
        y: Theme.space40
        width: root.inner
        words: qsTr("Fait, en cours, à venir")
        size: Theme.portrait ? Theme.title * 0.77 : Theme.heading
    }

    Row {
        id: filters

        readonly property real tallest: buttons.count < root.viewModel.filters.length ? Theme.target : Math.max(...root.viewModel.filters.map((key, index) => buttons.itemAt(index).implicitHeight))

        x: Theme.portrait ? Theme.margin : Theme.margin + title.implicitWidth + Theme.space64
        y: Theme.portrait ? title.y + title.height + Theme.space24 : Theme.space40
        height: filters.tallest

        Repeater {
            id: buttons

            model: root.viewModel.filters

            FilterButton {
                id: button

                required property string modelData

                objectName: "filter-" + button.modelData
                title: root.filterTitles[button.modelData]
                chosen: root.chosen[button.modelData] || root.all[button.modelData]
                open: root.viewModel.open === button.modelData
                width: (root.width - Theme.margin - filters.x - Theme.border) / 3
                height: filters.tallest
                onTapped: root.viewModel.toggle(button.modelData)
            }
        }
    }

    Grid {
        id: threeColumns

        x: Theme.margin
        y: root.bodyY
        visible: root.board
        columns: root.columns
        columnSpacing: root.columnGap
        rowSpacing: Theme.space40

        StatusColumn {
            width: root.columnWidth
            height: root.columns > 1 ? root.bodyEnd - root.bodyY : implicitHeight
            status: "done"
            pages: root.viewModel.done
            onOpened: address => root.opened(address)
            onWanted: root.viewModel.showColumn("done")
        }

        StatusColumn {
            width: root.columnWidth
            height: root.columns > 1 ? root.bodyEnd - root.bodyY : implicitHeight
            status: "under_way"
            pages: root.viewModel.underWay
            onOpened: address => root.opened(address)
            onWanted: root.viewModel.showColumn("under_way")
        }

        StatusColumn {
            width: root.columnWidth
            height: root.columns > 1 ? root.bodyEnd - root.bodyY : implicitHeight
            status: "to_come"
            pages: root.viewModel.toCome
            onOpened: address => root.opened(address)
            onWanted: root.viewModel.showColumn("to_come")
        }
    }

    Item {
        id: aloneHead

        x: Theme.margin
        y: root.bodyY
        width: root.inner
        height: Theme.button
        visible: root.alone

        Row {
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space24

            Numeral {
                numeral: root.viewModel.alone.total
                size: Theme.rowNumber
                anchors.verticalCenter: parent.verticalCenter
            }

            StatusMark {
                status: root.viewModel.column
                anchors.verticalCenter: parent.verticalCenter
            }
        }

        BlockButton {
            anchors.right: parent.right
            objectName: "board"
            name: qsTr("Voir les trois colonnes")
            framed: true
            ground: Theme.paper
            ink: Theme.ink
            onTapped: root.viewModel.showColumn("")
        }
    }

    PagedList {
        id: list

        x: Theme.margin
        y: root.bodyY + aloneHead.height + Theme.space24
        width: root.inner
        height: root.bodyEnd - y
        visible: root.alone
        columns: root.columns
        pages: root.viewModel.alone
        row: root.columns > 1 ? Theme.statusRow : Theme.besideRow
        delegate: StatusEntry {
            required property string route

            objectName: "tile-" + route
            width: list.cellWidth
            height: Theme.reflow ? Math.max(needs, list.row) : list.cellHeight
            onTapped: root.opened(route)
        }
    }

    BodyText {
        x: list.x
        y: list.y
        visible: root.alone && root.viewModel.alone.total === 0
        text: qsTr("Aucun fait ici avec ces choix.")
    }

    Grid {
        id: choices

        readonly property int many: root.viewModel.open === "year" ? (Theme.portrait ? 2 : 3) : (Theme.portrait ? 1 : 2)

        x: Theme.margin
        y: root.bodyY
        visible: root.choosing
        columns: choices.many
        columnSpacing: Theme.gutter
        rowSpacing: Theme.space16

        Repeater {
            model: root.viewModel.choices

            ChoiceButton {
                id: choice

                required property string key
                required property int count
                required chapter
                required motif

                objectName: "choice-" + choice.key
                name: root.counted(choice.key ? choice.title : root.allLong[root.viewModel.open], choice.count)
                words: choice.name
                width: (root.inner - (choices.many - 1) * Theme.gutter) / choices.many
                height: implicitHeight
                onTapped: root.viewModel.choose(choice.key)
            }
        }
    }

    CaptionText {
        id: note

        x: Theme.margin
        y: Theme.reflow ? root.shownEnd + Theme.space24 : root.height - height - Theme.space24
        width: root.inner
        text: qsTr("Ici figurent les %1 faits dont le bilan dit l’état, sur %2 faits de l’exposition.").arg(root.viewModel.statusCount).arg(root.viewModel.factCount)
    }
}
