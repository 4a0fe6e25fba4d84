pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// Les tribunes: what the political groups say in the report, in equal cells and in the report's order.
Page {
    id: root

    required property StatementsViewModel viewModel
    readonly property int count: root.viewModel.statements.count
    // Landscape: the page's head is the first cell of the sheet.
    readonly property int columns: Theme.portrait ? 1 : 4
    readonly property int rows: Theme.portrait ? root.count : Math.ceil((root.count + 1) / root.columns)
    readonly property real sheetY: Theme.portrait ? head.height + 2 * Theme.space24 : 0
    readonly property real headHeight: Theme.portrait ? root.sheetY : root.cellHeight
    readonly property real cellWidth: root.width / root.columns
    readonly property real cellHeight: Theme.reflow ? root.tallest : (root.height - root.sheetY) / root.rows
    // Px of the cell with the most words.
    readonly property real tallest: {
        let height = 0;
        for (let i = 0; i < cells.count; i++)
            height = Math.max(height, cells.itemAt(i)?.implicitHeight ?? 0);
        return height;
    }

    Rectangle {
        width: root.cellWidth
        height: root.headHeight
        color: Theme.slab
    }

    Column {
        id: head

        x: Theme.portrait ? Theme.margin : Theme.space24
        y: Theme.space24
        width: root.cellWidth - 2 * x
        spacing: Theme.portrait ? Theme.space8 : Theme.space24

        TitleText {
            width: parent.width
            words: qsTr("Les tribunes")
            size: Theme.heading
            color: Theme.slabInk
        }

        BodyText {
            width: parent.width
            text: qsTr("%1 groupes s’expriment dans le bilan. Chacun a ici la même place, dans le même ordre. Les résumés sont de nous.").arg(root.count)
            color: Theme.slabInk
        }
    }

    Repeater {
        id: cells

        model: root.viewModel.statements

        StatementCell {
            required property int index
            readonly property int place: Theme.portrait ? index : index + 1

            x: (place % root.columns) * root.cellWidth
            y: root.sheetY + Math.floor(place / root.columns) * root.cellHeight
            width: root.cellWidth
            height: root.cellHeight
            onTapped: root.opened(route)
        }
    }
}
