pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// One choice among a few, side by side; the chosen one is ink. Where larger words leave no room, they stand in two rows
// or more.
Grid {
    id: root

    required property list<string> keys
    required property list<string> names
    required property string chosen
    // As wide as their names want, where equal widths would cut the longest.
    property bool fitted: false
    readonly property real spare: (root.width - root.names.reduce((sum, name) => sum + metrics.advanceWidth(name), 0)) / root.keys.length
    // Px that the widest name wants.
    readonly property real widest: Math.max(...root.names.map(name => metrics.advanceWidth(name))) + Theme.space24
    readonly property int across: Theme.growth === 1 || root.spare > Theme.space8 && (root.fitted || root.widest * root.keys.length <= root.width) ? Math.max(1, root.keys.length) : Math.max(1, Math.min(root.keys.length, Math.floor(root.width / root.widest)))
    readonly property bool oneRow: root.across === root.keys.length
    readonly property real rowsHeight: Math.max(1, Math.ceil(root.keys.length / root.across)) * Theme.tab
    signal choose(string key)

    columns: root.across
    height: root.rowsHeight
    Accessible.role: Accessible.PageTabList

    FontMetrics {
        id: metrics

        font.family: Theme.fontText
        font.weight: Font.DemiBold
        font.pixelSize: Theme.label
    }

    Repeater {
        model: root.keys.length

        Tappable {
            id: tab

            required property int index
            readonly property bool active: root.keys[tab.index] === root.chosen

            name: root.names[tab.index] ?? ""
            objectName: "tab-" + root.keys[tab.index]
            width: root.fitted && root.oneRow ? root.spare + metrics.advanceWidth(tab.name) : root.width / root.across
            height: Theme.tab
            deadEdge: Theme.deadEdge
            onTapped: root.choose(root.keys[tab.index])
            Accessible.role: Accessible.PageTab
            Accessible.selected: tab.active

            Rectangle {
                // Two borders side by side make one.
                anchors.fill: parent
                anchors.rightMargin: (tab.index + 1) % root.across !== 0 && tab.index < root.keys.length - 1 ? -Theme.border : 0
                anchors.bottomMargin: root.oneRow ? 0 : -Theme.border
                color: tab.active !== tab.down ? Theme.ink : Theme.paper
                border.width: Theme.border
                border.color: Theme.ink
            }

            LabelText {
                anchors.centerIn: parent
                text: tab.name
                wrapMode: Text.NoWrap
                color: tab.active !== tab.down ? Theme.paper : Theme.ink
                Accessible.ignored: true
            }
        }
    }
}
