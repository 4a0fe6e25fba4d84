pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// Who is represented and by whom, in the register's order.
Item {
    id: root

    required property SittingViewModel viewModel
    signal opened(string address)
    readonly property int columns: Theme.portrait ? 1 : 2
    readonly property int rows: Math.ceil(root.viewModel.proxies.count / root.columns)
    readonly property real listY: lead.height + Theme.space24
    readonly property real listHeight: root.height - root.listY - missing.height - Theme.space16

    LeadText {
        id: lead

        width: root.width
        text: qsTr("%1 absent·es, chacun·e représenté·e par un membre présent.").arg(root.viewModel.proxies.count)
    }

    Grid {
        id: list

        y: root.listY
        columns: root.columns
        columnSpacing: Theme.space64

        Repeater {
            model: root.viewModel.proxies

            ProxyEntry {
                width: (root.width - (root.columns - 1) * Theme.space64) / root.columns
                height: Theme.reflow ? Theme.proxyRow : Math.min(root.listHeight / root.rows, Theme.door)
                onOpened: address => root.opened(address)
            }
        }
    }

    BodyText {
        id: missing

        width: root.width
        y: Theme.reflow ? list.y + list.height + Theme.space16 : root.height - height
        text: root.viewModel.missing
    }
}
