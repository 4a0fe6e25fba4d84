pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// One bar cut in parts, each as long as its printed value, which stands beside it with what it counts.
Item {
    id: root

    required property var parts
    // Large words have no room beside a figure: they stand below it, and the bar is as high as they need.
    readonly property bool stacked: Theme.narrow
    readonly property real needs: root.parts.count * (Theme.cutEntry + Theme.gap3mm)
    readonly property real thickness: root.width * (root.stacked ? 0.12 : Theme.portrait ? 0.24 : 0.16)
    readonly property real wordsX: root.thickness + Theme.space40
    signal opened(string address)

    Repeater {
        model: root.parts

        Rectangle {
            required property string route
            required property real share
            required property real start
            required property bool strong
            required property int index

            objectName: "length-" + route
            y: start * root.height
            width: root.thickness
            height: share * root.height
            color: strong ? Theme.emphasis : index === 0 ? Theme.ink : Theme.paper
            border.width: Theme.border
            border.color: Theme.ink
        }
    }

    Repeater {
        model: root.parts

        Tappable {
            id: entry

            required property string route
            required property string numeral
            required property string counts
            required property real share
            required property real start
            required property int index
            readonly property color front: entry.down ? Theme.paper : Theme.ink

            objectName: "figure-" + entry.route
            name: "%1 %2".arg(entry.numeral).arg(entry.counts)
            x: root.wordsX
            // In the middle of its part, or as near as those before it leave room.
            y: Math.max(entry.index * (height + Theme.gap3mm), (entry.start + entry.share / 2) * root.height - height / 2)
            width: root.width - root.wordsX
            height: Theme.cutEntry
            onTapped: root.opened(entry.route)

            Rectangle {
                anchors.fill: parent
                color: entry.down ? Theme.ink : Theme.transparent
            }

            Numeral {
                id: number

                anchors.verticalCenter: parent.verticalCenter
                anchors.verticalCenterOffset: root.stacked ? -(words.height + Theme.space16) / 2 : 0
                numeral: entry.numeral
                size: Theme.tileNumber
                color: entry.front
                Accessible.ignored: true
            }

            BodyText {
                id: words

                x: root.stacked ? 0 : Theme.cutNumber
                anchors.verticalCenter: parent.verticalCenter
                anchors.verticalCenterOffset: root.stacked ? (number.height + Theme.space16) / 2 : 0
                width: parent.width - x
                text: entry.counts
                color: entry.front
                Accessible.ignored: true
            }
        }
    }
}
