pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// Tenure as one bar cut in three; each part is as long as its printed value, which stands below it.
Item {
    id: root

    required property var parts
    required property list<real> shares
    readonly property real perCent: root.width / 100
    signal opened(string address)

    implicitHeight: bar.height + Theme.space24 + legend.height

    Row {
        id: bar

        height: Theme.space64

        Repeater {
            model: root.shares

            Rectangle {
                id: part

                required property real modelData
                required property int index

                objectName: "tenure-" + part.index
                width: part.modelData * root.perCent
                height: bar.height
                color: part.index === 1 ? Theme.land : Theme.ink
                border.width: Theme.border
                border.color: Theme.ink
            }
        }
    }

    Row {
        id: legend

        y: bar.height + Theme.space24
        spacing: Theme.gutter

        Repeater {
            model: root.parts

            Tappable {
                id: entry

                required property string route
                required property string numeral
                required property string counts

                objectName: "tenure-" + entry.route
                name: "%1 %2".arg(entry.numeral).arg(entry.counts)
                width: (root.width - 2 * Theme.gutter) / 3
                height: Math.max(Theme.target, words.height)
                onTapped: root.opened(entry.route)

                Column {
                    id: words

                    width: parent.width
                    spacing: Theme.space16

                    Numeral {
                        numeral: entry.numeral
                        size: Theme.title
                        Accessible.ignored: true
                    }

                    BodyText {
                        width: parent.width
                        text: entry.counts
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
