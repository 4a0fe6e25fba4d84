pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// The mediator's cockpit on the room's only screen: a strip above the bar that unfolds over the page's foot. What
// couldn't be done is said on it, and nowhere else.
Item {
    id: root

    required property string status
    required property string time
    required property string sentence
    required property string note
    required property string card
    required property bool first
    required property bool last
    // Whether the group is on another page than the stop's.
    required property bool away
    property bool unfolded: false
    signal rejoined
    signal chosen(string act)

    implicitHeight: strip.height + (said.visible ? said.height + Theme.space16 : 0)

    // The unfolded panel lies over the page's foot; a touch beside its controls doesn't fall through.
    Rectangle {
        y: -height
        width: parent.width
        height: panel.height + 2 * Theme.space24
        visible: root.unfolded
        color: Theme.paper

        MouseArea {
            anchors.fill: parent
        }

        Rectangle {
            width: parent.width
            height: Theme.border
            color: Theme.ink
        }

        CockpitPanel {
            id: panel

            x: Theme.margin
            y: Theme.space24
            width: parent.width - 2 * Theme.margin
            note: root.note
            card: root.card
            first: root.first
            last: root.last
            onChosen: act => {
                root.unfolded = false;
                root.chosen(act);
            }
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.paper
    }

    Rectangle {
        z: 1
        width: parent.width
        height: Theme.border
        color: Theme.ink
    }

    LabelText {
        id: said

        objectName: "cockpit-sentence"
        x: Theme.margin
        y: Theme.space16
        width: parent.width - 2 * Theme.margin
        visible: root.sentence !== ""
        text: root.sentence
    }

    Item {
        id: strip

        y: parent.height - height
        width: parent.width
        height: Math.max(Theme.cockpitTab, status.height + 2 * Theme.space8)
    }

    LabelText {
        id: status

        objectName: "cockpit-status"
        x: Theme.margin
        y: strip.y + (strip.height - height) / 2
        text: Theme.growth > 1 ? root.status : qsTr("%1 · %2").arg(root.status).arg(root.time)
        wrapMode: Text.NoWrap
    }

    Row {
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        y: strip.y

        BlockButton {
            objectName: root.away ? "cockpit-rejoin" : "cockpit-onward"
            visible: root.away || !root.last
            height: strip.height
            deadEdge: Theme.deadEdge
            padding: Theme.space16
            ground: Theme.paper
            ink: Theme.ink
            arrow: true
            name: root.away ? qsTr("Reprendre le parcours") : qsTr("Étape suivante")
            onTapped: root.away ? root.rejoined() : root.chosen("next")
        }

        BlockButton {
            objectName: "cockpit-fold"
            height: strip.height
            deadEdge: Theme.deadEdge
            padding: Theme.space24
            name: root.unfolded ? qsTr("Replier") : qsTr("Guider")
            onTapped: root.unfolded = !root.unfolded
        }
    }
}
