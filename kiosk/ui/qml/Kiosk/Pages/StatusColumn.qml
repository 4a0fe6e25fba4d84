pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// A column of the board: its status with how many, as many facts as there is room for, and the way to all of them.
Item {
    id: root

    required property string status
    required property PagedRows pages
    // Large text: the columns stand one below another, each with its first facts.
    readonly property int firstFacts: 4
    readonly property real row: Theme.large ? Theme.besideRow : Theme.statusRow
    readonly property real room: root.height - head.height
    readonly property int fitting: Math.floor((root.room + Theme.space8) / root.row)
    readonly property bool cut: root.pages.hasNext
    signal opened(string address)
    signal wanted

    implicitHeight: head.height + Math.max(Theme.button, column.height) + (root.cut ? Theme.space16 + all.height : 0)
    onFittingChanged: root.fit()
    Component.onCompleted: root.fit()

    function fit(): void {
        if (Theme.large) {
            root.pages.setRoom(root.firstFacts, root.firstFacts, root.firstFacts);
            return;
        }
        const above = Math.floor((root.room - (Theme.portrait ? all.height + Theme.space16 : 0)) / Theme.statusRow);
        root.pages.setRoom(above, above, root.fitting);
    }

    // Portrait: the number above its word; landscape: one line, with the way to all of them at its end.
    Grid {
        id: head

        width: root.width
        height: (Theme.portrait ? implicitHeight : all.height) + Theme.space16
        columns: Theme.portrait && !Theme.large ? 1 : 2
        spacing: Theme.portrait ? Theme.space16 : Theme.space24
        verticalItemAlignment: Grid.AlignVCenter
        topPadding: Theme.portrait ? 0 : (all.height - number.height) / 2

        Numeral {
            id: number

            numeral: root.pages.total
            size: Theme.rowNumber
        }

        StatusMark {
            status: root.status
        }
    }

    // The way to all is read where it stands, before the facts or after: by whoever reads the tree of items, too.
    Item {
        id: before
    }

    BodyText {
        y: head.height
        width: root.width
        visible: root.pages.total === 0
        text: qsTr("Aucun fait ici avec ces choix.")
    }

    Column {
        id: column

        y: head.height
        width: root.width

        Repeater {
            model: root.pages.rows

            StatusEntry {
                id: entry

                required property string route

                objectName: "tile-" + entry.route
                width: root.width
                height: root.row
                onTapped: root.opened(entry.route)
            }
        }
    }

    BlockButton {
        id: all

        parent: Theme.portrait ? root : before
        objectName: "all-" + root.status
        x: root.width - width
        y: Theme.portrait ? root.height - height : 0
        width: Theme.portrait && !Theme.large ? root.width : implicitWidth
        height: implicitHeight
        visible: root.cut
        name: qsTr("Voir les %1").arg(root.pages.total)
        padding: Theme.space16
        onTapped: root.wanted()
    }
}
