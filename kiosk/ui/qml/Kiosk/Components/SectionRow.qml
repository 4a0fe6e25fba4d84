import QtQuick
import Kiosk.Theme

// A section in its chapter's list; a chapter's opening pages come first, under a name of the interface. Where the
// edition holds no fact of it, the row is plain text and opens nothing.
Tappable {
    id: root

    required property string route
    required property string title
    required property int factCount
    readonly property bool opens: root.route !== ""
    readonly property color front: root.down && root.opens ? Theme.paper : Theme.ink

    name: root.title || qsTr("L’essentiel du chapitre")
    objectName: "door-" + root.route
    enabled: root.opens
    deadEdge: Theme.deadEdge

    Rectangle {
        anchors.fill: parent
        color: root.down && root.opens ? Theme.ink : Theme.transparent
    }

    Rule {
        width: parent.width
    }

    Column {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - Theme.space104
        spacing: Theme.space8

        HeadingText {
            width: parent.width
            words: root.name
            size: Theme.subheading
            font.weight: root.opens ? Font.Bold : Font.Medium
            color: root.front
            Accessible.ignored: true
        }

        BodyText {
            text: root.opens ? (root.factCount === 1 ? qsTr("1 fait") : qsTr("%1 faits").arg(root.factCount)) : qsTr("à lire dans le document imprimé")
            color: root.front
        }
    }

    Arrow {
        visible: root.opens
        anchors.right: parent.right
        anchors.rightMargin: Theme.space8
        anchors.verticalCenter: parent.verticalCenter
        color: root.front
    }
}
