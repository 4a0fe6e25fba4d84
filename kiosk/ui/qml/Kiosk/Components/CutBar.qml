pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// One bar cut in parts, each as long as its printed value, which stands beside it with what it counts.
Item {
    id: root

    required property var parts
    readonly property real thickness: root.width * (Theme.portrait ? 0.24 : 0.16)
    readonly property real words: root.thickness + Theme.space40
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
            x: root.words
            // In the middle of its part, or as near as those before it leave room.
            y: Math.max(entry.index * (height + Theme.gap3mm), (entry.start + entry.share / 2) * root.height - height / 2)
            width: root.width - root.words
            height: Theme.cutEntry
            onTapped: root.opened(entry.route)

            Rectangle {
                anchors.fill: parent
                color: entry.down ? Theme.ink : Theme.transparent
            }

            Numeral {
                id: number

                anchors.verticalCenter: parent.verticalCenter
                numeral: entry.numeral
                size: Theme.tileNumber
                color: entry.front
                Accessible.ignored: true
            }

            BodyText {
                x: Theme.cutNumber
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - x
                text: entry.counts
                color: entry.front
                Accessible.ignored: true
            }
        }
    }
}
