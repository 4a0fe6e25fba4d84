pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// A sitting of the council in four views: every name as a mark, the names, who represents whom, the ballot.
Page {
    id: root

    required property SittingViewModel viewModel
    readonly property real inner: root.width - 2 * Theme.margin
    readonly property real viewY: tabs.y + tabs.height + Theme.space24
    readonly property var names: ({
            "room": qsTr("La salle"),
            "attendance": qsTr("Présences"),
            "proxies": qsTr("Pouvoirs"),
            "ballot": qsTr("Le vote")
        })
    readonly property var views: ({
            "room": room,
            "attendance": attendance,
            "proxies": proxies,
            "ballot": ballot
        })

    TitleText {
        id: title

        x: Theme.margin
        y: Theme.space40
        width: root.inner
        words: root.viewModel.title
        size: Theme.heading
    }

    Tabs {
        id: tabs

        x: Theme.margin
        y: title.y + title.height + Theme.space24
        width: root.inner
        keys: root.viewModel.views
        names: root.viewModel.views.map(key => root.names[key])
        chosen: root.viewModel.view
        onChoose: key => root.viewModel.choose(key)
    }

    Loader {
        x: Theme.margin
        y: root.viewY
        width: root.inner
        height: root.height - root.viewY - Theme.space40
        sourceComponent: root.views[root.viewModel.view]
    }

    Component {
        id: room

        SittingRoom {
            screen: root.screen
            viewModel: root.viewModel
        }
    }

    Component {
        id: attendance

        SittingNames {
            viewModel: root.viewModel
            onOpened: address => root.opened(address)
        }
    }

    Component {
        id: proxies

        SittingProxies {
            viewModel: root.viewModel
            onOpened: address => root.opened(address)
        }
    }

    Component {
        id: ballot

        SittingBallot {
            viewModel: root.viewModel
        }
    }
}
