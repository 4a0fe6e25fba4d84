pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// The card read again before it is sent: each question with its answer, and a touch to change it.
Flow {
    id: root

    required property var rows
    signal change(int step)

    Repeater {
        model: root.rows

        Tappable {
            id: row

            required property int step
            required property string title
            required property string answer
            readonly property color front: row.down ? Theme.paper : Theme.ink

            objectName: "review-" + row.step
            name: qsTr("Changer : %1").arg(row.title)
            deadEdge: Theme.deadEdge
            // In landscape the three short answers stand side by side.
            width: Theme.portrait || row.step > 2 ? root.width : root.width / 3
            height: Math.max(Theme.target, words.height + 2 * Theme.space24)
            onTapped: root.change(row.step)

            Rectangle {
                anchors.fill: parent
                color: row.down ? Theme.ink : Theme.transparent
            }

            Rule {
                width: parent.width
            }

            Column {
                id: words

                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - change.width - change.anchors.rightMargin - Theme.gutter

                BodyText {
                    width: parent.width
                    text: row.title
                    color: row.front
                    Accessible.ignored: true
                }

                BodyText {
                    width: parent.width
                    text: row.answer || qsTr("pas de réponse")
                    color: row.front
                    font.weight: Font.DemiBold
                }
            }

            LabelText {
                id: change

                anchors.right: parent.right
                anchors.rightMargin: row.width < root.width ? Theme.space40 : 0
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("Changer")
                color: row.front
                Accessible.ignored: true
            }
        }
    }

    Rule {
        width: root.width
    }
}
