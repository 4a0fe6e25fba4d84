pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// The pages that visitors open, in all half-days or in one.
Page {
    id: root

    required property StaffOpenedViewModel viewModel
    readonly property real inner: root.width - 2 * Theme.margin
    PageWords {
        id: named
    }

    function when(): string {
        const vm = root.viewModel;
        if (vm.all)
            return qsTr("Toutes les demi-journées");
        return vm.total < 0 ? qsTr("%1, %2 : moins de %3 pages").arg(vm.date).arg(vm.half).arg(vm.k) : qsTr("%1, %2 : %3 pages").arg(vm.date).arg(vm.half).arg(vm.total);
    }

    TitleText {
        id: title

        x: Theme.margin
        y: Theme.space40
        words: qsTr("Pages ouvertes")
        size: Theme.portrait ? Theme.title * 0.88 : Theme.heading
    }

    LeadText {
        id: when

        objectName: "opened-when"
        x: Theme.margin
        y: title.y + title.height + Theme.space16
        width: root.inner
        text: root.when()
    }

    Row {
        id: steps

        x: Theme.portrait ? Theme.margin : root.width - Theme.margin - width
        y: Theme.portrait ? when.y + when.height + Theme.space24 : title.y
        spacing: Theme.gap3mm

        BlockButton {
            objectName: "opened-earlier"
            visible: root.viewModel.canGoEarlier
            width: implicitWidth
            height: implicitHeight
            name: root.viewModel.all ? qsTr("Voir par demi-journée") : qsTr("Voir celle d’avant")
            padding: Theme.space24
            onTapped: root.viewModel.earlier()
        }

        BlockButton {
            objectName: "opened-later"
            visible: !root.viewModel.all
            width: implicitWidth
            height: implicitHeight
            name: qsTr("Voir celle d’après")
            padding: Theme.space24
            framed: true
            ground: Theme.paper
            ink: Theme.ink
            onTapped: root.viewModel.later()
        }
    }

    PagedList {
        id: list

        x: Theme.margin
        y: Theme.portrait && steps.height > 0 ? steps.y + steps.height + Theme.space40 : when.y + when.height + Theme.space40
        width: root.inner
        height: note.y - y - Theme.space24
        columns: Theme.portrait ? 1 : 2
        downward: true
        pages: root.viewModel.rows
        row: Theme.themeCount
        delegate: Item {
            id: cell

            required property string kind
            required property string title
            required property int times
            required property real share

            width: list.cellWidth
            height: list.cellHeight

            ThemeCount {
                objectName: "opened-" + cell.kind
                width: parent.width
                title: named.said(cell.kind, cell.title)
                count: cell.times
                share: cell.share
                own: false
            }
        }
    }

    LeadText {
        x: Theme.margin
        y: list.y
        width: root.inner
        visible: root.viewModel.rows.total === 0
        text: root.viewModel.error || qsTr("Aucune page n’a encore été ouverte %1 fois : les nombres viendront ensuite.").arg(root.viewModel.k)
    }

    BodyText {
        id: note

        x: Theme.margin
        y: root.height - height - Theme.space24
        width: root.inner
        text: qsTr("Combien de fois une page a été ouverte, à partir de %1. Rien ne dit par qui, ni quand dans la demi-journée.").arg(root.viewModel.k)
    }
}
