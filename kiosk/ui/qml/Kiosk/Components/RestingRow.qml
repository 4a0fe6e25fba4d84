import QtQuick
import Kiosk.Theme

// What rests on a document: its title, or how many of a kind; at the right where the document prints it.
Tappable {
    id: root

    required property string kind
    required property string title
    required property int count
    required property string pages
    required property string note
    readonly property color front: root.down ? Theme.paper : Theme.ink
    readonly property var kinds: ({
            "fact": qsTr("%1 faits"),
            "councillor": qsTr("%1 élu·es"),
            "mayor": qsTr("%1 maires"),
            "milestone": qsTr("%1 repères"),
            "statement": qsTr("%1 tribunes"),
            "commitment": qsTr("%1 engagements"),
            "axis": qsTr("%1 axes et parties"),
            "agreement": qsTr("%1 accords cités"),
            "sitting": qsTr("la séance"),
            "sitting_fact": qsTr("%1 faits de la séance"),
            "ballot": qsTr("le vote"),
            "moment": qsTr("%1 moments de la consultation"),
            "tool": qsTr("%1 outils"),
            "channel": qsTr("%1 moyens de participer"),
            "release_fact": qsTr("%1 dates et chiffres du communiqué")
        })
    readonly property string counted: root.count > 1 || root.title === "" ? (root.kinds[root.kind] ?? "").replace("%1", root.count) : ""
    readonly property string heading: root.title || root.counted
    readonly property string aside: [root.title !== "" ? root.counted : "", root.pages !== "" ? qsTr("p. %1").arg(root.pages) : ""].filter(part => part).join(" · ")

    name: root.heading
    deadEdge: Theme.deadEdge

    Rectangle {
        anchors.fill: parent
        color: root.down ? Theme.ink : Theme.transparent
    }

    Rule {
        width: parent.width
    }

    Column {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - aside.width - Theme.gutter

        HeadingText {
            width: parent.width
            words: root.heading
            size: Theme.subheading * 0.9
            color: root.front
            Accessible.ignored: true
        }

        BodyText {
            width: parent.width
            visible: root.note !== ""
            text: root.note
            color: root.front
        }
    }

    BodyText {
        id: aside

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        text: root.aside
        wrapMode: Text.NoWrap
        color: root.front
    }
}
