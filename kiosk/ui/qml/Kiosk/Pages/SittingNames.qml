pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// The names of the sitting in the register's order: all of them, or those of one state.
Item {
    id: root

    required property SittingViewModel viewModel
    signal opened(string address)
    readonly property var headings: ({
            "": qsTr("%1 noms, dans l’ordre du registre"),
            "present": qsTr("%1 présent·es"),
            "represented": qsTr("%1 absent·es, représenté·es"),
            "excused": qsTr("%1 absent·es, excusé·es"),
            "not_excused": qsTr("%1 absent·es, non excusé·es")
        })

    HeadingText {
        id: heading

        y: all.visible ? (all.height - height) / 2 : 0
        width: root.width - (all.visible ? all.width + Theme.gutter : 0)
        words: root.headings[root.viewModel.group].arg(root.viewModel.listed)
        size: Theme.subheading
    }

    BlockButton {
        id: all

        objectName: "sitting-all"
        anchors.right: parent.right
        width: implicitWidth
        height: implicitHeight
        visible: root.viewModel.group !== ""
        name: qsTr("Voir les %1 noms").arg(root.viewModel.members)
        framed: true
        ground: Theme.paper
        ink: Theme.ink
        onTapped: root.viewModel.choose("attendance")
    }

    PagedList {
        id: list

        y: (all.visible ? all.height : heading.height) + Theme.space8
        width: root.width
        height: root.height - y - (missing.visible ? missing.height + (Theme.reflow ? Theme.space24 : Theme.space8) : 0)
        columns: Theme.portrait ? 2 : 3
        pages: root.viewModel.names
        row: Theme.entryRow
        delegate: AttendanceEntry {
            width: list.cellWidth
            height: Theme.reflow ? Math.max(needs, list.row) : list.cellHeight
            onTapped: root.opened(route)
        }
    }

    CaptionText {
        id: missing

        width: root.width
        y: Theme.reflow ? list.end + Theme.space24 : root.height - height
        visible: root.viewModel.unlinked
        text: root.viewModel.missing
    }
}
