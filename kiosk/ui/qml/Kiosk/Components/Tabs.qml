pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// One choice among a few, side by side; the chosen one is ink.
Row {
    id: root

    required property list<string> keys
    required property list<string> names
    required property string chosen
    // As wide as their names want, where equal widths would cut the longest.
    property bool fitted: false
    readonly property real spare: (root.width - root.names.reduce((sum, name) => sum + metrics.advanceWidth(name), 0)) / root.keys.length
    signal choose(string key)

    height: Theme.tab
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

            name: root.names[tab.index]
            objectName: "tab-" + root.keys[tab.index]
            width: root.fitted ? root.spare + metrics.advanceWidth(tab.name) : root.width / root.keys.length
            height: root.height
            deadEdge: Theme.deadEdge
            onTapped: root.choose(root.keys[tab.index])
            Accessible.role: Accessible.PageTab
            Accessible.selected: tab.active

            Rectangle {
                // Two borders side by side make one.
                anchors.fill: parent
                anchors.rightMargin: tab.index < root.keys.length - 1 ? -Theme.border : 0
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
