pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// The card read again before it is sent: each question with its answer, and a touch to change it. A text has a block of
// its own, whole: below the answers in portrait, beside them in landscape.
Item {
    id: root

    // Rows of ReviewRow: answers chosen, and the text, one at most.
    required property var rows
    required property var written
    // Px that the page has for them.
    required property real room
    readonly property bool beside: !Theme.portrait && root.written.count > 0 && root.rows.count > 0
    // As high as a hand wants them, as long as all of them fit; a list of three answers takes two lines.
    readonly property bool stacked: Theme.slim
    readonly property real row: Math.max(Theme.target, Math.min(Theme.recordRow, 0.8 * root.room / Math.max(1, root.rows.count)))
    signal change(int step)

    Column {
        id: answers

        width: root.beside ? root.width / 2 : root.width

        Repeater {
            model: root.rows

            Tappable {
                id: entry

                required property int step
                required property string title
                required property string answer
                readonly property color front: entry.down ? Theme.paper : Theme.ink

                objectName: "review-" + entry.step
                Accessible.name: qsTr("Changer : %1").arg(entry.title)
                deadEdge: Theme.deadEdge
                width: answers.width
                height: root.stacked ? Theme.text * Theme.leading + words.height + 2 * Theme.space16 : Math.max(root.row, words.height + 2 * Theme.space8)
                onTapped: root.change(entry.step)

                Rectangle {
                    anchors.fill: parent
                    color: entry.down ? Theme.ink : Theme.transparent
                }

                Rule {
                    width: parent.width
                }

                BodyText {
                    anchors.verticalCenter: parent.verticalCenter
                    anchors.verticalCenterOffset: root.stacked ? Theme.space16 + (height - parent.height) / 2 : 0
                    width: root.stacked ? change.x - Theme.gutter : Theme.detailLabel
                    text: entry.name
                    color: entry.front
                    Accessible.ignored: true
                }

                BodyText {
                    id: words

                    anchors.verticalCenter: parent.verticalCenter
                    anchors.verticalCenterOffset: root.stacked ? (Theme.text * Theme.leading) / 2 : 0
                    x: root.stacked ? 0 : Theme.detailLabel + Theme.gutter
                    width: root.stacked ? parent.width : change.x - x - Theme.gutter
                    text: entry.answer || qsTr("pas de réponse")
                    color: entry.front
                    font.weight: entry.answer ? Font.DemiBold : Font.Normal
                }

                LabelText {
                    id: change

                    x: parent.width - width
                    anchors.verticalCenter: parent.verticalCenter
                    anchors.verticalCenterOffset: root.stacked ? Theme.space16 + (Theme.text * Theme.leading - parent.height) / 2 : 0
                    text: qsTr("Changer")
                    color: entry.front
                    Accessible.ignored: true
                }
            }
        }

        Rule {
            width: parent.width
            visible: root.beside || root.written.count === 0
        }
    }

    Repeater {
        model: root.written

        Tappable {
            id: block

            required property int step
            required property string title
            required property string answer
            readonly property color front: block.down ? Theme.paper : Theme.ink

            objectName: "review-" + block.step
            Accessible.name: qsTr("Changer : %1").arg(block.title)
            deadEdge: Theme.deadEdge
            x: root.beside ? answers.width + Theme.space64 : 0
            y: root.beside ? 0 : answers.height
            width: root.width - x
            height: Math.max(root.row, text.y + text.height + Theme.space16)
            onTapped: root.change(block.step)

            Rectangle {
                anchors.fill: parent
                color: block.down ? Theme.ink : Theme.transparent
            }

            Rule {
                width: parent.width
            }

            BodyText {
                y: Theme.space16 + (verb.height - height) / 2
                width: verb.x - Theme.gutter
                text: block.name
                color: block.front
                Accessible.ignored: true
            }

            LabelText {
                id: verb

                x: parent.width - width
                y: Theme.space16
                text: qsTr("Changer")
                color: block.front
                Accessible.ignored: true
            }

            BodyText {
                id: text

                // Close, or the longest text is higher than a screen.
                lineHeight: Theme.text * (Theme.large ? Theme.leadingClose : Theme.leading)
                y: verb.y + verb.height + (Theme.portrait ? Theme.space16 : 0)
                width: parent.width
                text: block.answer || qsTr("pas de réponse")
                color: block.front
                // On a small panel the longest texts go on where they are changed; a sheet grows for them.
                maximumLineCount: Theme.reflow ? 100 : Math.max(2, Math.floor((root.room - block.y - y) / lineHeight))
                elide: Text.ElideRight
            }

            Rule {
                y: parent.height - height
                width: parent.width
            }
        }
    }
}
