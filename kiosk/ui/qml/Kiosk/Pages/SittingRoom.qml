pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// Every name of the sitting as a square of ink in a square of seven by seven, and the four states with their totals.
Item {
    id: root

    required property SittingViewModel viewModel
    readonly property int across: Math.ceil(Math.sqrt(root.viewModel.marks.count))
    // Px that are seen at once.
    required property real screen
    readonly property real side: Theme.reflow ? Math.min(root.width, root.screen) * 0.6 : Theme.portrait ? root.height - groups.height - said.height - 2 * Theme.space40 : root.height
    readonly property real mark: (Math.min(root.side, root.width) - (root.across - 1) * Theme.space16) / root.across
    readonly property int groupColumns: Theme.reflow && root.width < root.screen ? 1 : 2
    readonly property real besideX: Theme.portrait ? 0 : marks.width + Theme.space64
    readonly property var words: ({
            "present": qsTr("présent·es"),
            "represented": qsTr("représenté·es"),
            "excused": qsTr("excusé·es"),
            "not_excused": qsTr("non excusé·es")
        })

    Grid {
        id: marks

        // For the sheet: it isn't cut.
        readonly property bool together: true

        x: Theme.portrait ? (root.width - width) / 2 : 0
        columns: root.across
        spacing: Theme.space16
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("%1 carrés, un par nom du registre").arg(root.viewModel.members)

        Repeater {
            model: root.viewModel.marks

            AttendanceMark {
                width: root.mark
            }
        }
    }

    Grid {
        id: groups

        x: root.besideX
        y: Theme.portrait ? marks.y + marks.height + Theme.space40 : 0
        width: root.width - x
        columns: root.groupColumns
        columnSpacing: Theme.gutter

        Repeater {
            model: root.viewModel.groups

            AttendanceGroup {
                width: (groups.width - (root.groupColumns - 1) * Theme.gutter) / root.groupColumns
                height: Theme.door
                words: root.words[attendance]
                onTapped: root.viewModel.showGroup(attendance)
            }
        }
    }

    Column {
        id: said

        x: root.besideX
        y: groups.y + groups.height
        width: root.width - x
        spacing: Theme.space16

        Rule {
            width: parent.width
        }

        BodyText {
            width: parent.width
            text: "%1 %2".arg(root.viewModel.lead).arg(qsTr("%1 membres composent le conseil, %2 sont en exercice.").arg(root.viewModel.members).arg(root.viewModel.inOffice))
        }

        BodyText {
            width: parent.width
            text: root.viewModel.seats
        }

        CaptionText {
            width: parent.width
            text: qsTr("Source : « %1 »").arg(root.viewModel.sourceTitle)
        }
    }
}
